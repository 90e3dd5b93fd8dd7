// A claim as it is read: what it says of whom, and under it every sentence that tells it, with its words highlighted.

import { button, h, plural, shortened } from "./dom.js";
import { NONE, typeOf, word } from "./data.js";
import { dateWords, stretchWords } from "./dates.js";
import { statusOf } from "./filters.js";
import { icon } from "./icons.js";

const TELLINGS = 6;

/** The kind of a claim, as the ontology calls it. */
export function kindOf(graph, claim) {
  return graph.kinds[graph.claims.kind[claim]];
}

/** A card for `claim`; `go` opens a node. `mine` is the node in whose panel it stands, which it does not name again. */
export function claimCard(graph, sentences, claim, { go, mine = NONE }) {
  const { name, label } = kindOf(graph, claim);
  const tellings = [...graph.tellingsOf(claim)];
  return h(
    "article",
    { class: `claim kind-${name}`, "data-claim": claim },
    h("p", { class: "what" }, h("span", { class: "kind" }, label), ...badges(graph, claim, name, tellings), whenOf(graph, tellings)),
    saidText(graph, claim, name),
    partsOf(graph, claim, { go, mine }),
    evidence(graph, sentences, tellings),
  );
}

function badges(graph, claim, name, tellings) {
  const found = [];
  const status = statusOf(graph, claim);
  if (status) found.push(h("span", { class: `status status-${status}` }, status.replaceAll("_", " ")));
  const forms = new Set(tellings.map((telling) => word(graph.tellings.form, telling)).filter(Boolean));
  for (const form of forms) found.push(h("span", { class: "status" }, form));
  const denied = tellings.filter((telling) => graph.tellings.denied[telling]).length;
  if (denied) found.push(h("span", { class: "status denied" }, denied === tellings.length ? "denied" : "denied by some"));
  return found;
}

function whenOf(graph, tellings) {
  const stretches = new Set(tellings.map((telling) => stretchWords(word(graph.tellings.begin, telling), word(graph.tellings.end, telling))).filter(Boolean));
  return stretches.size > 0 && h("span", { class: "when" }, [...stretches].join(" or "));
}

function saidText(graph, claim, name) {
  const text = graph.claims.text[claim];
  return h("p", { class: "text" }, name === "Statement" ? `“${text}”` : text);
}

const PARTS = {
  role: ["held by", "of"],
  demandedBy: ["demanded by"],
  demandedFrom: ["asked of"],
  actor: ["by"],
  target: ["done to"],
  place: ["in"],
  speaker: ["said by"],
  accordingTo: ["according to"],
};

/** Whom a claim names, and as what. */
export function partsOfClaim(graph, claim) {
  const parts = new Map();
  const add = (label, node) => parts.set(label, (parts.get(label) ?? new Set()).add(node));
  const itself = graph.claims.node[claim];
  for (const link of graph.linksOfClaim(claim)) {
    const relation = graph.relations[graph.links.relation[link]].name;
    const { source, target } = graph.links;
    if (relation === "role") {
      add("held by", source[link]);
      if (target[link] !== NONE) add("of", target[link]);
    } else add(PARTS[relation][0], source[link] === itself ? target[link] : source[link]);
  }
  return parts;
}

function partsOf(graph, claim, { go, mine }) {
  const rows = [];
  for (const [label, nodes] of partsOfClaim(graph, claim)) {
    const others = [...nodes].filter((node) => node !== mine);
    if (!others.length) continue;
    rows.push(h("span", { class: "part" }, h("span", { class: "as" }, label), ...others.slice(0, 12).map((node) => nodeButton(graph, node, go))));
  }
  const itself = graph.claims.node[claim];
  if (itself !== NONE && itself !== mine) rows.push(h("span", { class: "part" }, button(`open this ${typeOf(graph, itself).toLowerCase()}`, () => go(itself), { class: "small" })));
  return rows.length > 0 && h("p", { class: "parts" }, ...rows);
}

/** A node as something to press. */
export function nodeButton(graph, node, go) {
  const name = graph.nodes.name[node];
  return h("button", { type: "button", class: "node", title: name, "data-node": node, onclick: () => go(node) }, icon(typeOf(graph, node)), shortened(name, 60), h("span", { class: "unseen" }, `, ${typeOf(graph, node)}`));
}

/** The sentences, reprints with what they repeat. */
function evidence(graph, sentences, tellings) {
  const sources = bySource(graph, tellings);
  const shown = sources.slice(0, TELLINGS).map((source) => quotation(graph, sentences, source));
  const rest = sources.slice(TELLINGS);
  const more =
    rest.length > 0 &&
    button(`show ${plural(rest.length, "more source")}`, (event) => event.target.replaceWith(...rest.map((source) => quotation(graph, sentences, source))), { class: "small" });
  const count = sources.length > 1 && h("p", { class: "note" }, plural(sources.length, "independent source"));
  return [count, ...shown, more];
}

/** Tellings by their source: a reprint counts with the article that it repeats. */
export function bySource(graph, tellings) {
  const sources = new Map();
  for (const telling of tellings) {
    const article = graph.tellings.article[telling];
    const original = graph.articles.reprintOf[article] === NONE ? article : graph.articles.reprintOf[article];
    if (!sources.has(original)) sources.set(original, []);
    sources.get(original).push(telling);
  }
  return [...sources.values()];
}

function quotation(graph, sentences, [telling, ...reprints]) {
  const article = graph.tellings.article[telling];
  const status = word(graph.tellings.status, telling);
  const several = graph.tellingsOf(graph.tellings.claim[telling]).length > 1;
  return h(
    "figure",
    { class: "told" },
    h("blockquote", {}, ...marked(graph, sentences, telling)),
    h(
      "figcaption",
      {},
      citation(graph, article),
      several && status && h("span", { class: "note" }, ` · says ${status.replaceAll("_", " ")}`),
      graph.tellings.denied[telling] === 1 && h("span", { class: "note" }, " · denied here"),
      reprints.length > 0 && h("span", { class: "note" }, ` · repeated by ${reprints.map((reprint) => titleOf(graph, graph.tellings.article[reprint])).join(", ")}`),
    ),
  );
}

/** The sentences of a telling, with the words that tell it marked. */
export function marked(graph, sentences, telling) {
  const words = new Map();
  for (const passage of graph.passagesOf(telling)) {
    const sentence = graph.passages.sentence[passage];
    if (!words.has(sentence)) words.set(sentence, []);
    words.get(sentence).push([graph.passages.start[passage], graph.passages.start[passage] + graph.passages.length[passage]]);
  }
  const pieces = [];
  for (const [sentence, stretches] of words) {
    if (pieces.length) pieces.push(" … ");
    const letters = Array.from(sentences.text[sentence]);
    let at = 0;
    for (const [start, end] of stretches.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
      if (end <= at) continue;
      pieces.push(letters.slice(at, Math.max(at, start)).join(""), h("mark", {}, letters.slice(Math.max(at, start), end).join("")));
      at = end;
    }
    pieces.push(letters.slice(at).join(""));
  }
  return pieces.length ? pieces : [h("span", { class: "note" }, "The graph holds no sentence for this.")];
}

/** An article as it is cited: title, publisher, date, and a link if it has a web address. */
export function citation(graph, article) {
  const url = webAddress(graph.articles.url[article]);
  const title = titleOf(graph, article);
  const about = [graph.articles.publisher[article], graph.articles.published[article] && dateWords(graph.articles.published[article])].filter(Boolean).join(", ");
  return h("cite", {}, url ? h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, title) : title, about && ` (${about})`);
}

export function titleOf(graph, article) {
  return graph.articles.headline[article] || graph.articles.file[article];
}

/** `text` if it is an address on the web, so that a link can do nothing else; else null. */
export function webAddress(text) {
  try {
    const url = new URL(text);
    return ["http:", "https:"].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
