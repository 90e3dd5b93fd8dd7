// The graph as the page carries it: columns, unpacked once, looked up by place. A place of NONE is no place.

import { begins, ends } from "./dates.js";

export const NONE = -1;

/** The columns in the script element `id`: base64, deflate, JSON. */
export async function unpacked(id) {
  const element = document.getElementById(id);
  const bytes = fromBase64(element.textContent);
  element.remove();
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).json();
}

function fromBase64(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let place = 0; place < binary.length; place++) bytes[place] = binary.charCodeAt(place);
  return bytes;
}

/** What the other modules know of the graph. */
export function graphFrom(columns) {
  const { nodes, claims, links, tellings, passages, mentions, articles, atlas } = columns;
  const count = nodes.name.length;
  const telling = tellingsFrom(tellings);
  const link = {
    claim: summed(links.claim),
    source: Int32Array.from(links.source),
    target: Int32Array.from(links.target),
    relation: Uint8Array.from(links.relation),
  };
  const passage = {
    telling: summed(passages.telling),
    sentence: Int32Array.from(passages.sentence),
    start: Int32Array.from(passages.start),
    length: Int32Array.from(passages.length),
  };
  const mention = {
    node: summed(mentions.node),
    article: Int32Array.from(mentions.article),
  };
  const claimOf = new Int32Array(count).fill(NONE);
  claims.node.forEach((node, claim) => {
    if (node === NONE) return;
    claimOf[node] = claim;
    nodes.name[node] = claims.text[claim];
    claims.iri[claim] = nodes.iri[node];
  });
  const publishers = [...new Set(articles.publisher)].sort();
  return {
    base: columns.base,
    ontology: columns.ontology,
    types: columns.types,
    kinds: columns.kinds.map(([name, label]) => ({ name, label })),
    relations: columns.relations.map(([name, words]) => ({ name, words })),
    count,
    nodes: {
      ...nodes,
      type: Uint8Array.from(nodes.type),
      aliases: new Map(nodes.aliases),
      claim: claimOf,
    },
    claims: {
      ...claims,
      count: claims.kind.length,
      kind: Uint8Array.from(claims.kind),
    },
    links: { ...link, count: link.claim.length },
    tellings: telling,
    passages: passage,
    mentions: mention,
    articles: {
      ...articles,
      count: articles.file.length,
      day: Int32Array.from(articles.published, begins),
      publishers,
      publisherCode: Int32Array.from(articles.publisher, (name) => publishers.indexOf(name)),
    },
    atlas,
    linksOf: grouped(count, [link.source, link.target]),
    linksOfClaim: grouped(claims.kind.length, [link.claim]),
    tellingsOf: grouped(claims.kind.length, [telling.claim]),
    passagesOf: grouped(telling.claim.length, [passage.telling]),
    mentionsOf: grouped(count, [mention.node]),
  };
}

function tellingsFrom(columns) {
  const denied = new Uint8Array(columns.article.length);
  for (const place of columns.denied) denied[place] = 1;
  const begin = columns.begin.words.map(begins);
  const end = columns.end.words.map(ends);
  return {
    claim: summed(columns.claim),
    article: Int32Array.from(columns.article),
    status: columns.status,
    begin: columns.begin,
    end: columns.end,
    form: columns.form,
    denied,
    firstDay: Int32Array.from(columns.begin.codes, (code) => begin[code]),
    lastDay: Int32Array.from(columns.end.codes, (code) => end[code]),
  };
}

/** Rising numbers out of the steps between them. */
function summed(steps) {
  const sums = new Int32Array(steps.length);
  let sum = 0;
  for (let place = 0; place < steps.length; place++) sums[place] = sum += steps[place];
  return sums;
}

/** For each of `count` things the places at which one of `columns` names it, as a function that gives a view of them. */
function grouped(count, columns) {
  const start = new Int32Array(count + 1);
  const each = (visit) => {
    for (let place = 0; place < columns[0].length; place++) {
      columns.forEach((column, nth) => {
        const thing = column[place];
        if (thing !== NONE && !(nth > 0 && thing === columns[0][place])) visit(thing, place);
      });
    }
  };
  each((thing) => start[thing + 1]++);
  for (let thing = 0; thing < count; thing++) start[thing + 1] += start[thing];
  const next = start.slice();
  const places = new Int32Array(start[count]);
  each((thing, place) => (places[next[thing]++] = place));
  return (thing) => places.subarray(start[thing], start[thing + 1]);
}

/** The word that a column with a dictionary has at `place`. */
export function word(column, place) {
  return column.words[column.codes[place]];
}

/** The whole of an IRI that the page keeps relative to the graph's base. */
export function wholeIri(graph, iri) {
  return /^[a-z][a-z0-9+.-]*:/i.test(iri) ? iri : graph.base + iri;
}

/** The other end of a link seen from `node`. */
export function otherEnd(graph, link, node) {
  return graph.links.source[link] === node ? graph.links.target[link] : graph.links.source[link];
}

export function typeOf(graph, node) {
  return graph.types[graph.nodes.type[node]];
}

/** A link's words as they stand on its line: a role's title, else what the relation says. */
export function linkWords(graph, link) {
  const { words } = graph.relations[graph.links.relation[link]];
  return words || graph.claims.text[graph.links.claim[link]];
}
