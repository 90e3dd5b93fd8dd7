// The filters: what can be chosen, and what passes. What is unticked is hidden; the facets combine.

import { NONE } from "./data.js";
import { claimsPassing, mentioned, nodesAndLinksPassing, reasonsAgainst } from "./passing.js";

export const FACETS = ["type", "kind", "relation", "status", "publisher", "article"];
const STATUSES = ["open", "partly_met", "met", "rejected", "withdrawn"];

/** Nothing hidden. `off` has the codes of what is unticked; `from` and `until` are days, or null. */
export function noFilters() {
  return {
    off: Object.fromEntries(FACETS.map((facet) => [facet, new Set()])),
    clock: "happened",
    from: null,
    until: null,
  };
}

export function isFiltered(filters) {
  return filters.from !== null || filters.until !== null || FACETS.some((facet) => filters.off[facet].size > 0);
}

/** The choices of each facet, in the order they are listed; a mention is the last kind of claim. */
export function choices(graph) {
  const kinds = graph.kinds.map(({ name, label }, code) => ({ code, name, label }));
  const articles = graph.articles;
  return {
    type: graph.types.map((type, code) => ({ code, name: type, label: type })),
    kind: [...kinds, { code: kinds.length, name: "Mention", label: "mention" }],
    relation: graph.relations.map(({ name, words }, code) => ({ code, name, label: words || "has the role" })),
    status: statuses(graph).map((name, code) => ({ code, name, label: name.replaceAll("_", " ") })),
    publisher: articles.publishers.map((name, code) => ({ code, name, label: name || "publisher not known" })),
    article: articles.file.map((file, code) => ({ code, name: file, label: articles.headline[code] || file })),
  };
}

function statuses(graph) {
  const found = new Set();
  for (let claim = 0; claim < graph.claims.count; claim++)
    if (isDemand(graph, claim)) found.add(statusOf(graph, claim));
  return [...found].sort((a, b) => STATUSES.indexOf(a) - STATUSES.indexOf(b) || (a < b ? -1 : 1));
}

function isDemand(graph, claim) {
  return graph.kinds[graph.claims.kind[claim]].name === "Demand";
}

/** The status of a demand or event as its last telling has it; tellings are kept in the order they were published. */
export function statusOf(graph, claim) {
  const tellings = graph.tellingsOf(claim);
  const { words, codes } = graph.tellings.status;
  return tellings.length ? words[codes[tellings[tellings.length - 1]]] : "";
}

/** A function from filters to what passes them, with the counts of every choice as the other facets leave it. */
export function filtering(graph) {
  const codeOf = new Map(statuses(graph).map((name, code) => [name, code]));
  const status = Int32Array.from({ length: graph.claims.count }, (_, claim) =>
    isDemand(graph, claim) ? codeOf.get(statusOf(graph, claim)) : NONE,
  );
  return (filters) => {
    const reasons = reasonsAgainst(graph, filters);
    const claims = claimsPassing(graph, filters, reasons, { status, statuses: codeOf.size });
    const named = mentioned(graph, filters);
    const rest = nodesAndLinksPassing(graph, filters, claims.passing, named);
    const counts = { ...claims.counts, type: rest.types, relation: rest.relations };
    counts.kind[counts.kind.length - 1] = named.reduce((sum, is) => sum + is, 0);
    return {
      passing: claims.passing,
      timely: claims.timely,
      nodes: rest.nodes,
      links: rest.links,
      shown: rest.shown,
      counts,
    };
  };
}
