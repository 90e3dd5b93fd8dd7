// What passes the filters, and how many there would be of each choice. What is unticked is hidden; the facets combine.
//
// A claim passes when its kind is on, its status (of a demand) is on, and one article tells it that is on, by a publisher that is on,
// at a time inside the brush. An entity passes when its type is on and it is in a passing claim by a relation that is on, or is mentioned
// in a passing article. A demand or event passes with its claim.

import { NONE } from "./data.js";
import { NO_DAY } from "./dates.js";

export const FACETS = ["type", "kind", "relation", "status", "publisher", "article"];
export const MENTION = "Mention";

const KIND = 1;
const STATUS = 2;
const ARTICLE = 4;
const PUBLISHER = 8;
const TIME = 16;

/** Nothing hidden. `off` has the codes of what is unticked; `from` and `until` are days, or null. */
export function noFilters() {
  return { off: Object.fromEntries(FACETS.map((facet) => [facet, new Set()])), clock: "happened", from: null, until: null };
}

export function isFiltered(filters) {
  return filters.from !== null || filters.until !== null || FACETS.some((facet) => filters.off[facet].size > 0);
}

/** The choices of each facet, in the order they are listed. */
export function choices(graph) {
  const statuses = [...new Set(claimStatuses(graph).values())].sort((a, b) => STATUSES.indexOf(a) - STATUSES.indexOf(b) || (a < b ? -1 : 1));
  return {
    type: graph.types.map((type, code) => ({ code, name: type, label: type })),
    kind: [...graph.kinds.map(({ name, label }, code) => ({ code, name, label })), { code: graph.kinds.length, name: MENTION, label: "mention" }],
    relation: graph.relations.map(({ name, words }, code) => ({ code, name, label: words || "has the role" })),
    status: statuses.map((status, code) => ({ code, name: status, label: status.replaceAll("_", " ") })),
    publisher: graph.articles.publishers.map((name, code) => ({ code, name, label: name || "publisher not known" })),
    article: graph.articles.file.map((file, code) => ({ code, name: file, label: graph.articles.headline[code] || file })),
  };
}

const STATUSES = ["open", "partly_met", "met", "rejected", "withdrawn"];

/** The status of each demand: what the last article to tell of it says. */
function claimStatuses(graph) {
  const statuses = new Map();
  for (let claim = 0; claim < graph.claims.count; claim++) {
    if (graph.kinds[graph.claims.kind[claim]].name === "Demand") statuses.set(claim, statusOf(graph, claim));
  }
  return statuses;
}

/** The status of a demand or event by its last telling; tellings are kept in the order they were published. */
export function statusOf(graph, claim) {
  const tellings = graph.tellingsOf(claim);
  const { words, codes } = graph.tellings.status;
  return tellings.length ? words[codes[tellings[tellings.length - 1]]] : "";
}

/** A function that filters `graph`: what passes, and the counts. */
export function filtering(graph) {
  const all = choices(graph);
  const statusCode = new Int32Array(graph.claims.count).fill(NONE);
  const codeOf = new Map(all.status.map(({ name, code }) => [name, code]));
  for (const [claim, status] of claimStatuses(graph)) statusCode[claim] = codeOf.get(status);
  return (filters) => {
    const reasons = tellingReasons(graph, filters);
    const claims = claimsThrough(graph, filters, statusCode, reasons, all);
    const mentioned = mentionsThrough(graph, filters);
    return { ...nodesThrough(graph, filters, claims.passing, mentioned, all), ...claims, choices: all };
  };
}

/** For each telling the facets that it fails on its own. */
function tellingReasons(graph, filters) {
  const { article, firstDay, lastDay } = graph.tellings;
  const reasons = new Uint8Array(article.length);
  const timed = filters.from !== null || filters.until !== null;
  const from = filters.from ?? -Infinity;
  const until = filters.until ?? Infinity;
  const reported = filters.clock === "reported";
  for (let telling = 0; telling < article.length; telling++) {
    const told = article[telling];
    let reason = 0;
    if (filters.off.article.has(told)) reason |= ARTICLE;
    if (filters.off.publisher.has(graph.articles.publisherCode[told])) reason |= PUBLISHER;
    if (timed) {
      const first = reported ? graph.articles.day[told] : firstDay[telling];
      const last = reported ? graph.articles.day[told] : lastDay[telling];
      if (first === NO_DAY || last < from || first > until) reason |= TIME;
    }
    reasons[telling] = reason;
  }
  return reasons;
}

function claimsThrough(graph, filters, statusCode, reasons, all) {
  const passing = new Uint8Array(graph.claims.count);
  const timely = new Uint8Array(graph.claims.count);
  const counts = {
    kind: new Int32Array(all.kind.length),
    status: new Int32Array(all.status.length),
    publisher: new Int32Array(all.publisher.length),
    article: new Int32Array(all.article.length),
  };
  for (let claim = 0; claim < graph.claims.count; claim++) {
    const kind = graph.claims.kind[claim];
    const status = statusCode[claim];
    let own = filters.off.kind.has(kind) ? KIND : 0;
    if (status !== NONE && filters.off.status.has(status)) own |= STATUS;
    let told = false;
    let toldAnyTime = false;
    const articles = new Set();
    const publishers = new Set();
    for (const telling of graph.tellingsOf(claim)) {
      const article = graph.tellings.article[telling];
      const reason = reasons[telling];
      if (reason === 0) told = true;
      if ((reason & ~TIME) === 0) toldAnyTime = true;
      if ((reason & ~ARTICLE) === 0) articles.add(article);
      if ((reason & ~PUBLISHER) === 0) publishers.add(graph.articles.publisherCode[article]);
    }
    if (told && (own & ~KIND) === 0) counts.kind[kind]++;
    if (told && status !== NONE && (own & ~STATUS) === 0) counts.status[status]++;
    if (own !== 0) continue;
    passing[claim] = told ? 1 : 0;
    timely[claim] = toldAnyTime ? 1 : 0;
    for (const article of articles) counts.article[article]++;
    for (const publisher of publishers) counts.publisher[publisher]++;
  }
  return { passing, timely, counts };
}

/** For each node whether a passing article mentions it; nothing is known of when a mention happened. */
function mentionsThrough(graph, filters) {
  const mentioned = new Uint8Array(graph.count);
  const { node, article } = graph.mentions;
  const timed = filters.from !== null || filters.until !== null;
  if (timed && filters.clock === "happened") return mentioned;
  const from = filters.from ?? -Infinity;
  const until = filters.until ?? Infinity;
  for (let place = 0; place < node.length; place++) {
    const told = article[place];
    if (filters.off.article.has(told) || filters.off.publisher.has(graph.articles.publisherCode[told])) continue;
    const day = graph.articles.day[told];
    if (timed && (day === NO_DAY || day < from || day > until)) continue;
    mentioned[node[place]] = 1;
  }
  return mentioned;
}

function nodesThrough(graph, filters, claims, mentioned, all) {
  const { source, target, relation, claim } = graph.links;
  const typeOn = Uint8Array.from(graph.types, (_, code) => (filters.off.type.has(code) ? 0 : 1));
  const relationOn = Uint8Array.from(graph.relations, (_, code) => (filters.off.relation.has(code) ? 0 : 1));
  const mentionsOn = !filters.off.kind.has(all.kind.length - 1);
  const passes = new Uint8Array(graph.count);
  for (let node = 0; node < graph.count; node++) {
    const itself = graph.nodes.claim[node];
    passes[node] = itself === NONE ? (mentionsOn ? mentioned[node] : 0) : claims[itself];
  }
  for (let link = 0; link < graph.links.count; link++) {
    if (!claims[claim[link]] || !relationOn[relation[link]]) continue;
    if (graph.nodes.claim[source[link]] === NONE) passes[source[link]] = 1;
    if (target[link] !== NONE && graph.nodes.claim[target[link]] === NONE) passes[target[link]] = 1;
  }
  const types = new Int32Array(all.type.length);
  let shown = 0;
  for (let node = 0; node < graph.count; node++) {
    const type = graph.nodes.type[node];
    if (passes[node]) types[type]++;
    if (!typeOn[type]) passes[node] = 0;
    shown += passes[node];
  }
  const links = new Uint8Array(graph.links.count);
  const relations = new Int32Array(all.relation.length);
  let drawn = 0;
  for (let link = 0; link < graph.links.count; link++) {
    const other = target[link];
    if (!claims[claim[link]]) continue;
    if (!typeOn[graph.nodes.type[source[link]]] || (other !== NONE && !typeOn[graph.nodes.type[other]])) continue;
    relations[relation[link]]++;
    links[link] = relationOn[relation[link]];
    if (links[link] && other !== NONE) drawn++;
  }
  let mentions = 0;
  for (let node = 0; node < graph.count; node++) mentions += mentioned[node];
  return { nodes: passes, links, shown, drawn, typeCounts: types, relationCounts: relations, mentions };
}
