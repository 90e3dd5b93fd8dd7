// The sections of a node's panel: its claims, its neighbours, the articles that mention it; long ones show some at a time.

import { claimCard } from "./claims.js";
import { NONE, otherEnd, typeOf } from "./data.js";
import { button, h, number, plural, shortened } from "./dom.js";
import { citation } from "./evidence.js";
import { nodeButton } from "./nodes.js";

const SOME = 15;
const MANY = 500;

function section(title, count, ...children) {
  return h(
    "section",
    { class: "group" },
    h("h3", {}, title, h("span", { class: "count" }, number(count))),
    ...children,
  );
}

export function claimSection(graph, sentences, title, claims, { go, mine = NONE }) {
  const list = h("div", {});
  const more = button("", () => fill(), { class: "small" });
  let shown = 0;
  const fill = () => {
    list.append(...claims.slice(shown, shown + SOME).map((claim) => claimCard(graph, sentences, claim, { go, mine })));
    shown = Math.min(claims.length, shown + SOME);
    const left = claims.length - shown;
    more.textContent = `show ${number(Math.min(SOME, left))} of ${number(left)} more`;
    more.hidden = !left;
  };
  fill();
  return section(title, claims.length, list, more);
}

/** The nodes beside `node` by type, each with a way to its link. */
export function neighbourSection({ graph, filtered }, node, moves) {
  const byType = new Map();
  for (const link of graph.linksOf(node)) {
    const other = otherEnd(graph, link, node);
    if (other === NONE || other === node || !filtered.links[link]) continue;
    byType.set(typeOf(graph, other), (byType.get(typeOf(graph, other)) ?? new Set()).add(other));
  }
  const types = graph.types.filter((type) => byType.has(type));
  if (!types.length) return null;
  const count = types.reduce((sum, type) => sum + byType.get(type).size, 0);
  const rows = types.map((type) => neighbourRow(graph, node, type, [...byType.get(type)], moves));
  return section("Neighbours", count, h("ul", { class: "neighbours" }, ...rows));
}

function neighbourRow(graph, node, type, others, moves) {
  const list = (some) =>
    some.flatMap((other) => [
      nodeButton(graph, other, moves.select),
      button("link", () => moves.selectLine(node, other), {
        class: "small",
        "aria-label": `Link to ${shortened(graph.nodes.name[other], 60)}`,
      }),
    ]);
  const rest = others.slice(SOME, MANY);
  const more = button(`${number(others.length - SOME)} more`, () => more.replaceWith(...list(rest)), {
    class: "small",
  });
  const as = h("span", { class: "as" }, `${type} (${number(others.length)})`);
  return h("li", {}, as, ...list(others.slice(0, SOME)), rest.length > 0 && more);
}

export function mentionSection(graph, node) {
  const articles = [...graph.mentionsOf(node)].map((mention) => graph.mentions.article[mention]);
  if (!articles.length) return null;
  const rest = articles.length - SOME;
  return section(
    "Mentioned in",
    articles.length,
    h(
      "ul",
      { class: "articles" },
      ...articles.slice(0, SOME).map((article) => h("li", {}, citation(graph, article))),
      rest > 0 && h("li", { class: "note" }, `and ${plural(rest, "more article")}`),
    ),
  );
}
