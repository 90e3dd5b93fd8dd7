// The evidence of a claim: the sentences that tell it with its words marked, and the articles they stand in, reprints counted once.

import { NONE, word } from "./data.js";
import { dateWords } from "./dates.js";
import { button, h, plural } from "./dom.js";

const TELLINGS = 6;

/** The sentences, reprints with what they repeat. */
export function evidence(graph, sentences, tellings) {
  const sources = bySource(graph, tellings);
  const shown = sources.slice(0, TELLINGS).map((source) => quotation(graph, sentences, source));
  const rest = sources.slice(TELLINGS);
  const more =
    rest.length > 0 &&
    button(
      `show ${plural(rest.length, "more source")}`,
      (event) => event.target.replaceWith(...rest.map((source) => quotation(graph, sentences, source))),
      { class: "small" },
    );
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
      reprints.length > 0 &&
        h(
          "span",
          { class: "note" },
          ` · repeated by ${reprints.map((reprint) => titleOf(graph, graph.tellings.article[reprint])).join(", ")}`,
        ),
    ),
  );
}

/** The sentences of a telling, with the words that tell it marked. */
export function marked(graph, sentences, telling) {
  const words = new Map();
  for (const passage of graph.passagesOf(telling)) {
    const sentence = graph.passages.sentence[passage];
    if (!words.has(sentence)) words.set(sentence, []);
    words
      .get(sentence)
      .push([graph.passages.start[passage], graph.passages.start[passage] + graph.passages.length[passage]]);
  }
  const pieces = [];
  for (const [sentence, stretches] of words) {
    if (pieces.length) pieces.push(" … ");
    const letters = Array.from(sentences.text[sentence]);
    let at = 0;
    for (const [start, end] of stretches.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
      if (end <= at) continue;
      pieces.push(
        letters.slice(at, Math.max(at, start)).join(""),
        h("mark", {}, letters.slice(Math.max(at, start), end).join("")),
      );
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
  const about = [
    graph.articles.publisher[article],
    graph.articles.published[article] && dateWords(graph.articles.published[article]),
  ]
    .filter(Boolean)
    .join(", ");
  return h(
    "cite",
    {},
    url ? h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, title) : title,
    about && ` (${about})`,
  );
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
