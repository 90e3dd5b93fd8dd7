// What is known of a node, before it is shown: what it is, and its claims by what it is to them.

import { kindOf } from "./claims.js";
import { NONE, typeOf, word } from "./data.js";
import { stretchWords } from "./dates.js";

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

/** What a node is, in a line. */
export function nodeFacts(graph, node) {
  const aliases = graph.nodes.aliases.get(node) ?? [];
  const roles = [...graph.linksOf(node)]
    .filter((link) => graph.relations[graph.links.relation[link]].name === "role" && graph.links.source[link] === node)
    .map((link) => roleWords(graph, link));
  const note = [
    [...new Set(roles)].slice(0, 4).join("; "),
    aliases.length > 0 && `also: ${aliases.slice(0, 12).join(", ")}`,
  ]
    .filter(Boolean)
    .join(" · ");
  const itself = graph.nodes.claim[node];
  const type = itself === NONE ? typeOf(graph, node) : capital(kindOf(graph, itself).label);
  return {
    name: graph.nodes.name[node],
    type: typeOf(graph, node),
    kind: type,
    note,
  };
}

function roleWords(graph, link) {
  const claim = graph.links.claim[link];
  const of = graph.links.target[link];
  const [telling] = graph.tellingsOf(claim);
  const when =
    telling === undefined ? "" : stretchWords(word(graph.tellings.begin, telling), word(graph.tellings.end, telling));
  return [graph.claims.text[claim], of !== NONE && `of ${graph.nodes.name[of]}`, when && `(${when})`]
    .filter(Boolean)
    .join(" ");
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
      if ((graph.links.source[link] === node) === isSource && graph.links.claim[link] !== itself)
        claims.add(graph.links.claim[link]);
    }
    return {
      title,
      claims: [...claims].sort((a, b) => dateOf(graph, a).localeCompare(dateOf(graph, b)) || a - b),
    };
  }).filter(({ claims }) => claims.length > 0);
}

/** The passing claims that name a node; a demand or event is one itself. */
export function claimsOf(graph, filtered, node) {
  const claims = new Set();
  for (const link of graph.linksOf(node)) if (filtered.links[link]) claims.add(graph.links.claim[link]);
  const itself = graph.nodes.claim[node];
  if (itself !== NONE && filtered.passing[itself]) claims.add(itself);
  return claims;
}

/** The articles that mention a node, or tell the demand or event that it is. */
export function articlesOf(graph, node) {
  const itself = graph.nodes.claim[node];
  const telling = itself === NONE ? [] : [...graph.tellingsOf(itself)].map((one) => graph.tellings.article[one]);
  return new Set([...[...graph.mentionsOf(node)].map((mention) => graph.mentions.article[mention]), ...telling]);
}

/** When a claim happened, or was reported where that is not known. */
export function dateOf(graph, claim) {
  const [telling] = graph.tellingsOf(claim);
  return telling === undefined
    ? ""
    : word(graph.tellings.begin, telling) || graph.articles.published[graph.tellings.article[telling]];
}

/** The entities with most links among those that pass. */
export function mostLinked(graph, filtered, degree) {
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
