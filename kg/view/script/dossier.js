// A dossier: one entity as a page to keep, print or send, made of the same cards as the panel.

import { h, plural } from "./dom.js";
import { NONE, wholeIri } from "./data.js";
import { claimCard } from "./claims.js";
import { claimGroups, nodeFacts } from "./knowledge.js";

const STYLE = `
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.5 Georgia, serif; color: #1d2430; background: #fff; }
h1, h2, .what, .parts, figcaption, .note { font-family: system-ui, sans-serif; }
h1 { line-height: 1.15; margin-bottom: 0.2rem; } h2 { border-bottom: 1px solid #ccd3dc; margin-top: 2rem; }
article { margin: 1.2rem 0; } p { margin: 0.2rem 0; } .text { font-weight: bold; }
.what, .parts, figcaption, .note { font-size: 0.85rem; color: #4a5563; } .kind, .status, .when, .part { margin-right: 0.8em; }
.as { margin-right: 0.4em; } .named { color: #1d2430; margin-right: 0.6em; }
figure { margin: 0.4rem 0 0.4rem 1rem; padding-left: 0.8rem; border-left: 3px solid #ccd3dc; } blockquote { margin: 0; }
mark { background: #ffe9a8; color: inherit; }
@media print { article { break-inside: avoid; } }
`;

/** The dossier of `node` as an HTML document that needs nothing else and runs nothing. */
export function dossierText(graph, sentences, filtered, node) {
  const { name, kind, note } = nodeFacts(graph, node);
  const itself = graph.nodes.claim[node];
  const card = (claim) => plain(claimCard(graph, sentences, claim, { go: () => {}, mine: node }));
  const groups = claimGroups(graph, filtered, node);
  const claims = groups.reduce((sum, group) => sum + group.claims.length, 0);
  const head = [
    h("meta", { charset: "utf-8" }),
    h("meta", {
      "http-equiv": "Content-Security-Policy",
      content: "default-src 'none'; style-src 'unsafe-inline'",
    }),
    h("meta", { name: "referrer", content: "no-referrer" }),
    h("title", {}, name),
  ];
  const body = h(
    "body",
    {},
    h("h1", {}, name),
    h("p", { class: "note" }, [kind, note, plural(claims, "claim")].filter(Boolean).join(" · ")),
    itself !== NONE && card(itself),
    ...groups.map(({ title, claims: found }) => h("section", {}, h("h2", {}, title), ...found.map(card))),
    h("p", { class: "note" }, wholeIri(graph, graph.nodes.iri[node])),
  );
  const headText = head.map((element) => element.outerHTML).join("\n");
  return `<!doctype html>\n<html lang="en">\n<head>\n${headText}\n<style>${STYLE}</style>\n</head>\n${body.outerHTML}\n</html>\n`;
}

/** A card without what can only be pressed: names as text, everything unfolded. */
function plain(card) {
  for (let more = card.querySelector("figure ~ button"); more; more = card.querySelector("figure ~ button"))
    more.click();
  for (const pressed of card.querySelectorAll("button")) {
    if (pressed.classList.contains("node")) pressed.replaceWith(h("span", { class: "named" }, pressed.title));
    else pressed.remove();
  }
  card.querySelectorAll(".unseen").forEach((unseen) => unseen.remove());
  return card;
}
