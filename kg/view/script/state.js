// What is looked at, as a value, and as the text after # in the address, so that a link shows the same view.

import { NONE } from "./data.js";
import { begins, isoOf, NO_DAY } from "./dates.js";
import { choices, FACETS, noFilters } from "./filters.js";

/**
 * scene: { kind: "map", open: [community], grouped } or { kind: "around", nodes: [node] } or { kind: "path", from, to }
 * selection: null, { node } or { ends: [thing, thing] }, a thing being a node or the id "c3" of a community
 * table: null, "nodes" or "claims"
 */
export function opening() {
  return {
    scene: { kind: "map", open: [], grouped: false },
    selection: null,
    table: null,
    filters: noFilters(),
  };
}

/** A reader and a writer of addresses for `graph`. */
export function addresses(graph) {
  const all = choices(graph);
  const placeOf = new Map(graph.nodes.iri.map((iri, node) => [iri, node]));
  const iriOf = (thing) => (typeof thing === "string" ? thing : graph.nodes.iri[thing]);
  const thingOf = (text) =>
    /^c\d+$/.test(text) && Number(text.slice(1)) < graph.atlas.parent.length ? text : (placeOf.get(text) ?? NONE);
  const nodesOf = (text) =>
    list(text)
      .map((iri) => placeOf.get(iri) ?? NONE)
      .filter((node) => node !== NONE);

  function written(state) {
    const fields = [];
    const { scene, selection, filters } = state;
    if (scene.kind === "map") {
      if (scene.grouped) fields.push(["grouped", "yes"]);
      if (scene.open.length) fields.push(["open", scene.open.join(" ")]);
    }
    if (scene.kind === "around") fields.push(["around", scene.nodes.map(iriOf).join(" ")]);
    if (scene.kind === "path") fields.push(["path", `${iriOf(scene.from)} ${iriOf(scene.to)}`]);
    if (selection?.node !== undefined) fields.push(["node", iriOf(selection.node)]);
    if (selection?.ends) fields.push(["link", selection.ends.map(iriOf).join(" ")]);
    for (const facet of FACETS) {
      const off = filters.off[facet];
      if (!off.size) continue;
      const few = off.size <= all[facet].length / 2;
      const named = all[facet].filter(({ code }) => off.has(code) === few).map(({ name }) => name);
      fields.push([`${few ? "hide" : "only"}.${facet}`, JSON.stringify(named)]);
    }
    if (filters.clock !== "happened") fields.push(["clock", filters.clock]);
    if (filters.from !== null) fields.push(["from", isoOf(filters.from)]);
    if (filters.until !== null) fields.push(["until", isoOf(filters.until)]);
    if (state.table) fields.push(["table", state.table]);
    return fields.map(([name, value]) => `${name}=${readable(value)}`).join("&");
  }

  function read(text) {
    const fields = new URLSearchParams(text.replaceAll("+", "%2B"));
    const state = opening();
    const path = nodesOf(fields.get("path"));
    const around = nodesOf(fields.get("around"));
    if (path.length === 2) state.scene = { kind: "path", from: path[0], to: path[1] };
    else if (around.length) state.scene = { kind: "around", nodes: [...new Set(around)] };
    else {
      const open = list(fields.get("open"))
        .map(Number)
        .filter((row) => row > 0 && row < graph.atlas.parent.length);
      state.scene = {
        kind: "map",
        open: [...new Set(open)],
        grouped: fields.get("grouped") === "yes",
      };
    }
    const node = placeOf.get(fields.get("node"));
    const link = list(fields.get("link")).map(thingOf);
    if (node !== undefined) state.selection = { node };
    else if (link.length === 2 && !link.includes(NONE)) state.selection = { ends: link };
    for (const facet of FACETS) {
      const hidden = names(fields.get(`hide.${facet}`));
      const only = names(fields.get(`only.${facet}`));
      for (const { code, name } of all[facet]) {
        if (hidden ? hidden.has(name) : only && !only.has(name)) state.filters.off[facet].add(code);
      }
    }
    if (fields.get("clock") === "reported") state.filters.clock = "reported";
    state.filters.from = day(fields.get("from"));
    state.filters.until = day(fields.get("until"));
    if (["nodes", "claims"].includes(fields.get("table"))) state.table = fields.get("table");
    return state;
  }

  return { written, read };
}

function list(text) {
  return (text ?? "").split(" ").filter(Boolean);
}

function names(text) {
  try {
    const found = JSON.parse(text);
    return Array.isArray(found) ? new Set(found) : null;
  } catch {
    return null;
  }
}

function day(text) {
  const found = begins(text ?? "");
  return found === NO_DAY ? null : found;
}

/** Percent-encoded, but for what is safe after # and easier on the eye. */
function readable(value) {
  return encodeURIComponent(value).replaceAll("%2F", "/").replaceAll("%3A", ":").replaceAll("%2C", ",");
}
