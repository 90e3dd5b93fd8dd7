// The panel: what is known of what is selected, each fact with its sentence.

import { button, h, number, plural, shortened } from "./dom.js";
import { NONE, otherEnd, typeOf, word, wholeIri } from "./data.js";
import { stretchWords } from "./dates.js";
import { citation, claimCard, kindOf, nodeButton } from "./claims.js";
import { typeBadge } from "./icons.js";
import { searchBox } from "./searchbox.js";

const AT_ONCE = 15;

/** Groups of a node's claims: title, relation, and whether the node is the link's source. */
const GROUPS = [
  ["Roles", "role", true],
  ["Who holds a role here", "role", false],
  ["Demands made", "demandedBy", true],
  ["Demands received", "demandedFrom", false],
  ["Statements", "speaker", true],
  ["Events: takes part", "actor", true],
  ["Events: done to them", "target", false],
  ["Events here", "place", false],
  ["What they are the source of", "accordingTo", true],
];

/** The panel in `root`; `app` has the graph, its sentences, what passes the filters, and what can be done. */
export function panelOf(root, app) {
  const { graph } = app;
  const go = (node) => app.select(node);

  async function show(selection, filtered, scene) {
    const sentences = await app.sentences;
    if (selection?.node !== undefined) root.replaceChildren(...nodePanel(selection.node, filtered, sentences));
    else if (selection?.ends) root.replaceChildren(...linePanel(selection.ends, filtered, sentences));
    else if (scene.path) root.replaceChildren(...pathPanel(scene.path, sentences));
    else if (scene.noPath) root.replaceChildren(...noPathPanel(scene.noPath));
    else root.replaceChildren(...welcome(filtered));
    root.scrollTop = 0;
  }

  function head(badge, title, ...tools) {
    return [
      h("div", { class: "panel-head" }, badge, button("Close", app.letGo, { class: "small close", "aria-label": "Close what is known" })),
      h("h2", { tabindex: "-1" }, title),
      tools.length > 0 && h("p", { class: "tools" }, ...tools),
    ].filter(Boolean);
  }

  function nodePanel(node, filtered, sentences) {
    const { name, type, note } = nodeFacts(graph, node);
    const itself = graph.nodes.claim[node];
    const hidden = !filtered.nodes[node];
    return [
      ...head(
        typeBadge(type),
        name,
        button("Neighbourhood", () => app.around(node), { title: "Draw it with its neighbours (Enter)" }),
        button("Show on the map", () => app.onMap(node)),
        button("Dossier", () => app.dossier(node), { title: "A page to keep or print" }),
      ),
      hidden && h("p", { class: "warning" }, "The filters hide this node."),
      note && h("p", { class: "note" }, note),
      h("div", { class: "path-to" }, searchBox(graph, app.index, { label: "Path to", placeholder: "Path to… (type a name)", choose: (other) => app.path(node, other) }).element),
      itself !== NONE && h("section", {}, claimCard(graph, sentences, itself, { go, mine: node })),
      ...claimGroups(graph, filtered, node).map(({ title, claims }) => group(title, claims, sentences, node)),
      ...neighbourGroups(node, filtered),
      mentionsOf(node),
      h("p", { class: "iri" }, wholeIri(graph, graph.nodes.iri[node])),
    ].filter(Boolean);
  }

  function group(title, claims, sentences, mine) {
    const list = h("div", {});
    const more = button("", () => fill(), { class: "small" });
    let shown = 0;
    const fill = () => {
      list.append(...claims.slice(shown, shown + AT_ONCE).map((claim) => claimCard(graph, sentences, claim, { go, mine })));
      shown = Math.min(claims.length, shown + AT_ONCE);
      more.textContent = `show ${number(Math.min(AT_ONCE, claims.length - shown))} of ${number(claims.length - shown)} more`;
      more.hidden = shown >= claims.length;
    };
    fill();
    return h("section", { class: "group" }, h("h3", {}, title, h("span", { class: "count" }, number(claims.length))), list, more);
  }

  function neighbourGroups(node, filtered) {
    const kinds = new Map();
    for (const link of graph.linksOf(node)) {
      const other = otherEnd(graph, link, node);
      if (other === NONE || other === node || !filtered.links[link]) continue;
      const type = typeOf(graph, other);
      kinds.set(type, (kinds.get(type) ?? new Set()).add(other));
    }
    if (!kinds.size) return [];
    const rows = graph.types.filter((type) => kinds.has(type)).map((type) => neighbourRow(node, type, [...kinds.get(type)]));
    return [h("section", { class: "group" }, h("h3", {}, "Neighbours"), h("ul", { class: "neighbours" }, ...rows))];
  }

  function neighbourRow(node, type, others) {
    const list = (few) => few.flatMap((other) => [nodeButton(graph, other, go), button("link", () => app.selectLine(node, other), { class: "small", "aria-label": `Link to ${shortened(graph.nodes.name[other], 60)}` })]);
    const more = others.length > AT_ONCE && button(`${number(others.length - AT_ONCE)} more`, (event) => event.target.replaceWith(...list(others.slice(AT_ONCE, 500))), { class: "small" });
    return h("li", {}, h("span", { class: "as" }, `${type} (${number(others.length)})`), ...list(others.slice(0, AT_ONCE)), more);
  }

  function mentionsOf(node) {
    const articles = [...graph.mentionsOf(node)].map((mention) => graph.mentions.article[mention]);
    if (!articles.length) return null;
    const few = articles.slice(0, AT_ONCE);
    const rest = articles.length - few.length;
    return h(
      "section",
      { class: "group" },
      h("h3", {}, "Mentioned in", h("span", { class: "count" }, number(articles.length))),
      h("ul", { class: "articles" }, ...few.map((article) => h("li", {}, citation(graph, article))), rest > 0 && h("li", { class: "note" }, `and ${plural(rest, "more article")}`)),
    );
  }

  function linePanel([a, b], filtered, sentences) {
    const links = app.linksBehind(a, b);
    const claims = [...new Set(links.map((link) => graph.links.claim[link]))];
    const side = (thing) => (typeof thing === "number" ? nodeButton(graph, thing, go) : h("span", { class: "badge" }, app.communityName(thing)));
    return [
      ...head(h("span", { class: "badge" }, plural(links.length, "link")), "What links them"),
      h("p", { class: "parts" }, side(a), " – ", side(b)),
      claims.length ? group("Claims", claims, sentences, NONE) : h("p", { class: "note" }, "No link between them passes the filters."),
    ];
  }

  function pathPanel({ nodes, hops }, sentences) {
    const steps = hops.map((links, hop) => {
      const claims = [...new Set(links.map((link) => graph.links.claim[link]))];
      return h("li", {}, h("p", { class: "parts" }, nodeButton(graph, nodes[hop], go), " – ", nodeButton(graph, nodes[hop + 1], go)), ...claims.slice(0, 3).map((claim) => claimCard(graph, sentences, claim, { go })));
    });
    return [...head(h("span", { class: "badge" }, plural(hops.length, "hop")), "Shortest path"), h("ol", { class: "hops" }, ...steps)];
  }

  function noPathPanel([from, to]) {
    return [...head(h("span", { class: "badge" }, "no path"), "Shortest path"), h("p", { class: "parts" }, nodeButton(graph, from, go), " – ", nodeButton(graph, to, go)), h("p", {}, "Nothing that passes the filters connects them.")];
  }

  function welcome(filtered) {
    const best = mostLinked(graph, filtered, app.atlas.degree);
    return [
      h("h2", {}, "What is here"),
      h("p", {}, "Press a node or a line to read what the articles say, with the sentence that says it. Search jumps to any name."),
      best.length > 0 && h("h3", {}, "Most linked"),
      h("ul", { class: "neighbours" }, ...best.map((node) => h("li", {}, nodeButton(graph, node, go), h("span", { class: "note" }, plural(app.atlas.degree[node], "link"))))),
    ].filter(Boolean);
  }

  return { show, focus: () => (root.querySelector("h2") ?? root).focus() };
}

/** What a node is, in a line. */
export function nodeFacts(graph, node) {
  const aliases = graph.nodes.aliases.get(node) ?? [];
  const roles = [...graph.linksOf(node)]
    .filter((link) => graph.relations[graph.links.relation[link]].name === "role" && graph.links.source[link] === node)
    .map((link) => roleWords(graph, link));
  const note = [[...new Set(roles)].slice(0, 4).join("; "), aliases.length > 0 && `also: ${aliases.slice(0, 12).join(", ")}`].filter(Boolean).join(" · ");
  const itself = graph.nodes.claim[node];
  const type = itself === NONE ? typeOf(graph, node) : capital(kindOf(graph, itself).label);
  return { name: graph.nodes.name[node], type: typeOf(graph, node), kind: type, note };
}

function roleWords(graph, link) {
  const claim = graph.links.claim[link];
  const of = graph.links.target[link];
  const [telling] = graph.tellingsOf(claim);
  const when = telling === undefined ? "" : stretchWords(word(graph.tellings.begin, telling), word(graph.tellings.end, telling));
  return [graph.claims.text[claim], of !== NONE && `of ${graph.nodes.name[of]}`, when && `(${when})`].filter(Boolean).join(" ");
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A node's passing claims by what it is to them, oldest first. */
export function claimGroups(graph, filtered, node) {
  const itself = graph.nodes.claim[node];
  return GROUPS.map(([title, relation, isSource]) => {
    const claims = new Set();
    for (const link of graph.linksOf(node)) {
      if (!filtered.links[link] || graph.relations[graph.links.relation[link]].name !== relation) continue;
      if ((graph.links.source[link] === node) === isSource && graph.links.claim[link] !== itself) claims.add(graph.links.claim[link]);
    }
    return { title, claims: [...claims].sort((a, b) => dateOf(graph, a).localeCompare(dateOf(graph, b)) || a - b) };
  }).filter(({ claims }) => claims.length > 0);
}

/** When a claim happened, or was reported where that is not known. */
export function dateOf(graph, claim) {
  const [telling] = graph.tellingsOf(claim);
  return telling === undefined ? "" : word(graph.tellings.begin, telling) || graph.articles.published[graph.tellings.article[telling]];
}

function mostLinked(graph, filtered, degree) {
  const best = [];
  for (let node = 0; node < graph.count; node++) {
    if (!filtered.nodes[node] || graph.nodes.claim[node] !== NONE || !degree[node]) continue;
    if (best.length < 12 || degree[node] > degree[best[best.length - 1]]) {
      best.push(node);
      best.sort((a, b) => degree[b] - degree[a] || a - b);
      best.length = Math.min(best.length, 12);
    }
  }
  return best;
}
