// A claim as it is read: what it says of whom, and under it every sentence that tells it, with its words highlighted.

import { NONE, typeOf, word } from "./data.js";
import { stretchWords } from "./dates.js";
import { button, h } from "./dom.js";
import { evidence } from "./evidence.js";
import { statusOf } from "./filters.js";
import { nodeButton } from "./nodes.js";

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
    h(
      "p",
      { class: "what" },
      h("span", { class: "kind" }, label),
      ...badges(graph, claim, name, tellings),
      whenOf(graph, tellings),
    ),
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
  if (denied)
    found.push(h("span", { class: "status denied" }, denied === tellings.length ? "denied" : "denied by some"));
  return found;
}

function whenOf(graph, tellings) {
  const stretches = new Set(
    tellings
      .map((telling) => stretchWords(word(graph.tellings.begin, telling), word(graph.tellings.end, telling)))
      .filter(Boolean),
  );
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

/** Some of those whom a claim names, after the words for what they are in it. */
export function partOf(graph, label, nodes, go) {
  return h(
    "span",
    { class: "part" },
    h("span", { class: "as" }, label),
    ...nodes.map((node) => nodeButton(graph, node, go)),
  );
}

function partsOf(graph, claim, { go, mine }) {
  const rows = [];
  for (const [label, nodes] of partsOfClaim(graph, claim)) {
    const others = [...nodes].filter((node) => node !== mine);
    if (!others.length) continue;
    rows.push(partOf(graph, label, others.slice(0, 12), go));
  }
  const itself = graph.claims.node[claim];
  if (itself !== NONE && itself !== mine)
    rows.push(
      h(
        "span",
        { class: "part" },
        button(`go to this ${typeOf(graph, itself).toLowerCase()}`, () => go(itself), { class: "small" }),
      ),
    );
  return rows.length > 0 && h("p", { class: "parts" }, ...rows);
}
