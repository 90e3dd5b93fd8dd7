// The selection as data: CSV of its claims, and Turtle with the same IRIs and terms as the graph it comes from.

import { NONE, typeOf, wholeIri, word } from "./data.js";
import { kindOf, partsOfClaim } from "./claims.js";
import { statusOf } from "./filters.js";

const COLUMNS = [
  "claim",
  "kind",
  "text",
  "who",
  "status",
  "denied",
  "begin",
  "end",
  "article",
  "headline",
  "publisher",
  "published",
  "url",
  "sentence",
  "words",
];

/** CSV (RFC 4180) with a row for each telling of each of `claims`. No cell begins like a formula, so that no spreadsheet acts on one. */
export function csv(graph, sentences, claims) {
  const rows = claims.flatMap((claim) =>
    [...graph.tellingsOf(claim)].map((telling) => csvRow(graph, sentences, claim, telling)),
  );
  return [COLUMNS, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n") + "\r\n";
}

function csvRow(graph, sentences, claim, telling) {
  const article = graph.tellings.article[telling];
  const who = [...partsOfClaim(graph, claim)]
    .map(([label, nodes]) => `${label} ${[...nodes].map((node) => graph.nodes.name[node]).join(", ")}`)
    .join("; ");
  const [passage] = graph.passagesOf(telling);
  const sentence = passage === undefined ? "" : sentences.text[graph.passages.sentence[passage]];
  const words = passage === undefined ? "" : wordsOf(graph, sentences, passage);
  const { headline, publisher, published, url, file } = graph.articles;
  return [
    wholeIri(graph, graph.claims.iri[claim]),
    kindOf(graph, claim).label,
    graph.claims.text[claim],
    who,
    word(graph.tellings.status, telling) || statusOf(graph, claim),
    graph.tellings.denied[telling] ? "denied" : "",
    word(graph.tellings.begin, telling),
    word(graph.tellings.end, telling),
    file[article],
    headline[article],
    publisher[article],
    published[article],
    url[article],
    sentence,
    words,
  ];
}

function csvCell(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function wordsOf(graph, sentences, passage) {
  const letters = Array.from(sentences.text[graph.passages.sentence[passage]]);
  const start = graph.passages.start[passage];
  return letters.slice(start, start + graph.passages.length[passage]).join("");
}

const PROPERTY = {
  demandedBy: "demandedBy",
  demandedFrom: "demandedFrom",
  actor: "actor",
  target: "target",
  place: "place",
  speaker: "speaker",
  accordingTo: "accordingTo",
};

/** Turtle of `nodes` and `claims`, with the articles and passages the claims come from: a part of the graph, triple for triple. */
export function turtle(graph, sentences, nodes, claims) {
  const writer = turtleWriter(graph);
  const articles = new Set();
  const passages = new Set();
  const named = new Set(nodes);
  for (const claim of claims)
    for (const [, ends] of partsOfClaim(graph, claim)) for (const node of ends) named.add(node);
  for (const node of [...named].sort((a, b) => a - b)) {
    if (graph.nodes.claim[node] !== NONE) continue;
    const aliases = (graph.nodes.aliases.get(node) ?? []).map((alias) => ["skos:altLabel", text(alias)]);
    writer.block(graph.nodes.iri[node], [
      ["a", `kg:${typeOf(graph, node)}`],
      ["rdfs:label", text(graph.nodes.name[node])],
      ...aliases,
    ]);
  }
  for (const claim of claims)
    writer.block(graph.claims.iri[claim], [
      ["a", `kg:${kindOf(graph, claim).name}`],
      ...claimTriples(graph, writer, sentences, claim, articles, passages),
    ]);
  for (const article of articles) writer.block(graph.articles.iri[article], articleTriples(graph, article));
  for (const passage of passages) passageBlocks(graph, writer, sentences, passage);
  return writer.text();
}

function turtleWriter(graph) {
  const lines = [
    `@prefix kg: <${graph.ontology}> .`,
    "@prefix oa: <http://www.w3.org/ns/oa#> .",
    "@prefix prov: <http://www.w3.org/ns/prov#> .",
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .",
    "@prefix schema: <https://schema.org/> .",
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .",
    "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .",
  ];
  const done = new Set();
  return {
    iri: (short) => `<${wholeIri(graph, short)}>`,
    block(subject, triples) {
      if (done.has(subject) || !triples.length) return;
      done.add(subject);
      lines.push(
        "",
        `<${wholeIri(graph, subject)}>`,
        triples.map(([predicate, object]) => `    ${predicate} ${object}`).join(" ;\n") + " .",
      );
    },
    text: () => `${lines.join("\n")}\n`,
  };
}

function claimTriples(graph, writer, sentences, claim, articles, passages) {
  const { name } = kindOf(graph, claim);
  const triples = [];
  if (name === "Role") triples.push(["kg:title", text(graph.claims.text[claim])]);
  else if (name === "Demand" || name === "Statement") triples.push(["kg:content", text(graph.claims.text[claim])]);
  else triples.push(["rdfs:label", text(graph.claims.text[claim])]);
  for (const link of graph.linksOfClaim(claim)) triples.push(...linkTriples(graph, writer, claim, link));
  for (const telling of graph.tellingsOf(claim)) {
    const article = graph.tellings.article[telling];
    articles.add(article);
    triples.push(["kg:inArticle", writer.iri(graph.articles.iri[article])]);
    const status = word(graph.tellings.status, telling);
    if (status) triples.push(["kg:status", text(status)]);
    if (name !== "Role" && word(graph.tellings.begin, telling))
      triples.push(["kg:date", moment(word(graph.tellings.begin, telling))]);
    for (const passage of graph.passagesOf(telling)) {
      passages.add(passage);
      triples.push(["prov:wasDerivedFrom", writer.iri(passageIri(graph, sentences, passage))]);
    }
  }
  return [...new Map(triples.map((triple) => [triple.join(" "), triple])).values()];
}

function linkTriples(graph, writer, claim, link) {
  const { name } = graph.relations[graph.links.relation[link]];
  const source = graph.links.source[link];
  const target = graph.links.target[link];
  const iri = (node) => writer.iri(graph.nodes.iri[node]);
  if (name === "role") return [["kg:holder", iri(source)], ...(target === NONE ? [] : [["kg:of", iri(target)]])];
  return [[`kg:${PROPERTY[name]}`, iri(source === graph.claims.node[claim] ? target : source)]];
}

function articleTriples(graph, article) {
  const { file, headline, published, publisher, url } = graph.articles;
  return [
    ["a", "kg:Article"],
    ["kg:file", text(file[article])],
    headline[article] && ["schema:headline", text(headline[article])],
    published[article] && ["schema:datePublished", moment(published[article])],
    publisher[article] && ["schema:publisher", text(publisher[article])],
    url[article] && ["schema:url", text(url[article])],
  ].filter(Boolean);
}

function stretchIri(graph, sentences, sentence, start, end) {
  const article = graph.articles.iri[sentences.article[sentence]].replace(/(^|\/)article\//, "$1passage/");
  return `${article}/${sentences.start[sentence] + start}-${sentences.start[sentence] + end}`;
}

function passageIri(graph, sentences, passage) {
  const start = graph.passages.start[passage];
  return stretchIri(graph, sentences, graph.passages.sentence[passage], start, start + graph.passages.length[passage]);
}

function passageBlocks(graph, writer, sentences, passage) {
  const sentence = graph.passages.sentence[passage];
  const article = writer.iri(graph.articles.iri[sentences.article[sentence]]);
  const whole = sentences.text[sentence];
  const block = (iri, start, words) => {
    const end = start + Array.from(words).length;
    writer.block(iri, [
      ["a", "kg:Passage"],
      ["oa:hasSource", article],
      ["oa:start", start],
      ["oa:end", end],
      ["oa:exact", text(words)],
    ]);
  };
  const begins = sentences.start[sentence];
  block(
    passageIri(graph, sentences, passage),
    begins + graph.passages.start[passage],
    wordsOf(graph, sentences, passage),
  );
  if (sentences.joined.includes(sentence)) return;
  block(stretchIri(graph, sentences, sentence, 0, Array.from(whole).length), begins, whole);
}

const ESCAPES = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** A literal in Turtle; what an editor could take for a line end or a change of direction is escaped. */
function text(value) {
  const escaped = value.replace(/["\\\n\r\t]/g, (letter) => ESCAPES[letter]);
  // eslint-disable-next-line no-control-regex
  return `"${escaped.replace(/[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`)}"`;
}

const DATATYPES = { 4: "gYear", 7: "gYearMonth", 10: "date" };

function moment(date) {
  return /^\d{4}(-\d\d){0,2}$/.test(date) ? `"${date}"^^xsd:${DATATYPES[date.length]}` : text(date);
}
