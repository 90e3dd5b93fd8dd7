// What passes the filters.
//
// A claim passes when its kind is on, its status (of a demand) is on, and one article tells it that is on, by a publisher that is on, at
// a time inside the brush. An entity passes when its type is on and it is in a passing claim by a relation that is on, or is mentioned in
// a passing article; one of which nothing else is known always does. A demand or event passes with its claim. A link passes when its
// relation is on and its claim passes and the types at its ends are on.

import { NONE } from "./data.js";
import { NO_DAY } from "./dates.js";

const KIND = 1;
const STATUS = 2;
const ARTICLE = 4;
const PUBLISHER = 8;
const TIME = 16;

/** For each telling the facets against it, as bits. */
export function reasonsAgainst(graph, filters) {
  const { article, firstDay, lastDay } = graph.tellings;
  const against = articlesAgainst(graph, filters);
  const inside = brush(filters);
  const reported = filters.clock === "reported";
  const reasons = new Uint8Array(article.length);
  for (let telling = 0; telling < article.length; telling++) {
    const published = graph.articles.day[article[telling]];
    const first = reported ? published : firstDay[telling];
    const last = reported ? published : lastDay[telling];
    reasons[telling] = against[article[telling]] | (inside(first, last) ? 0 : TIME);
  }
  return reasons;
}

function articlesAgainst(graph, { off }) {
  return Uint8Array.from(
    graph.articles.publisherCode,
    (publisher, article) => (off.article.has(article) ? ARTICLE : 0) | (off.publisher.has(publisher) ? PUBLISHER : 0),
  );
}

/** Whether a stretch of days overlaps the brush; without a date only where there is no brush. */
function brush({ from, until }) {
  if (from === null && until === null) return () => true;
  return (first, last) => first !== NO_DAY && last >= (from ?? -Infinity) && first <= (until ?? Infinity);
}

/** The passing claims, those that would pass at another time, and the counts of the facets that claims have. */
export function claimsPassing(graph, { off }, reasons, { status, statuses }) {
  const passing = new Uint8Array(graph.claims.count);
  const timely = new Uint8Array(graph.claims.count);
  const counts = {
    kind: new Int32Array(graph.kinds.length + 1),
    status: new Int32Array(statuses),
    publisher: new Int32Array(graph.articles.publishers.length),
    article: new Int32Array(graph.articles.count),
  };
  for (let claim = 0; claim < graph.claims.count; claim++) {
    const kind = graph.claims.kind[claim];
    const own = (off.kind.has(kind) ? KIND : 0) | (off.status.has(status[claim]) ? STATUS : 0);
    const tellings = graph.tellingsOf(claim);
    const told = tellings.some((telling) => reasons[telling] === 0);
    if (told && !(own & ~KIND)) counts.kind[kind]++;
    if (told && !(own & ~STATUS) && status[claim] !== NONE) counts.status[status[claim]]++;
    if (own) continue;
    passing[claim] = told ? 1 : 0;
    timely[claim] = tellings.some((telling) => !(reasons[telling] & ~TIME)) ? 1 : 0;
    countOnce(counts.article, tellings, (telling) => !(reasons[telling] & ~ARTICLE) && graph.tellings.article[telling]);
    countOnce(
      counts.publisher,
      tellings,
      (telling) => !(reasons[telling] & ~PUBLISHER) && graph.articles.publisherCode[graph.tellings.article[telling]],
    );
  }
  return { passing, timely, counts };
}

/** Adds one for each different code that `codeOf` has for `tellings`; false is none. */
function countOnce(counts, tellings, codeOf) {
  for (let nth = 0; nth < tellings.length; nth++) {
    const code = codeOf(tellings[nth]);
    if (code === false) continue;
    let seen = false;
    for (let before = 0; before < nth; before++) seen ||= codeOf(tellings[before]) === code;
    if (!seen) counts[code]++;
  }
}

/** For each node whether a passing article mentions it; nobody knows when a mention happened. */
export function mentioned(graph, filters) {
  const against = articlesAgainst(graph, filters);
  const inside = brush(filters);
  const found = new Uint8Array(graph.count);
  const { node, article } = graph.mentions;
  for (let place = 0; place < node.length; place++) {
    const day = filters.clock === "reported" ? graph.articles.day[article[place]] : NO_DAY;
    if (!against[article[place]] && inside(day, day)) found[node[place]] = 1;
  }
  return found;
}

/** The passing nodes and links, and the counts of the facets that they have. */
export function nodesAndLinksPassing(graph, { off }, claims, named) {
  const { source, target, relation, claim } = graph.links;
  const typeOn = graph.types.map((_, code) => !off.type.has(code));
  const relationOn = graph.relations.map((_, code) => !off.relation.has(code));
  const isEntity = (node) => node !== NONE && graph.nodes.claim[node] === NONE;
  const nodes = nodesAlone(graph, claims, named, !off.kind.has(graph.kinds.length));
  for (let link = 0; link < graph.links.count; link++) {
    if (!claims[claim[link]] || !relationOn[relation[link]]) continue;
    if (isEntity(source[link])) nodes[source[link]] = 1;
    if (isEntity(target[link])) nodes[target[link]] = 1;
  }
  const types = new Int32Array(graph.types.length);
  let shown = 0;
  for (let node = 0; node < graph.count; node++) {
    const type = graph.nodes.type[node];
    types[type] += nodes[node];
    if (!typeOn[type]) nodes[node] = 0;
    shown += nodes[node];
  }
  const endOn = (node) => node === NONE || typeOn[graph.nodes.type[node]];
  const links = new Uint8Array(graph.links.count);
  const relations = new Int32Array(graph.relations.length);
  for (let link = 0; link < graph.links.count; link++) {
    if (!claims[claim[link]] || !endOn(source[link]) || !endOn(target[link])) continue;
    relations[relation[link]]++;
    links[link] = relationOn[relation[link]] ? 1 : 0;
  }
  return { nodes, links, types, relations, shown };
}

/** Nodes that pass whatever links they have: with their own claim, by a mention, or because nothing is known that could hide them. */
function nodesAlone(graph, claims, named, mentionsOn) {
  return Uint8Array.from({ length: graph.count }, (_, node) => {
    const itself = graph.nodes.claim[node];
    if (itself !== NONE) return claims[itself];
    if (named[node]) return mentionsOn ? 1 : 0;
    return !graph.linksOf(node).length && !graph.mentionsOf(node).length ? 1 : 0;
  });
}
