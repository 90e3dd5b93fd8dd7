// What a reader can do: select, open, fold, walk, go back to the whole. Each move is a new state.

import { typeOf } from "./data.js";
import { announce, byId, plural } from "./dom.js";
import { noFilters } from "./filters.js";
import { countsInside, isWithin, openCommunities, thingsDrawn, WINDOW } from "./scene.js";

/** The moves on `page`; `drawing` shows them. */
export function movesOf(page, drawing) {
  const { graph, atlas } = page;
  let cursor = null;

  const isDrawn = (id) => page.scene.things.some((thing) => thing.id === id);
  const grouped = () => page.state.scene.grouped ?? false;
  const goMap = (open, selection = null) =>
    page.go({ ...page.state, table: null, selection, scene: { kind: "map", open, grouped: grouped() } });

  const moves = {
    /** Where the arrow keys start from. */
    cursor: () => page.state.selection?.node ?? cursor,
    select(node) {
      const drawn = isDrawn(node);
      const scene = drawn ? page.state.scene : { kind: "around", nodes: [node] };
      page.go({ ...page.state, table: null, selection: { node }, scene });
      if (drawn) drawing.fitAround(node);
    },
    find(node) {
      moves.select(node);
      byId("drawing").focus();
      announce(nodeWords(node));
    },
    /** A click: a node is selected, a community unfolds. */
    press(id) {
      cursor = id;
      if (typeof id === "number") page.go({ ...page.state, selection: { node: id } });
      else moves.unfold(Number(id.slice(1)));
    },
    selectLine: (from, to) => page.go({ ...page.state, selection: { ends: [from, to] } }),
    letGo: () => page.state.selection && page.go({ ...page.state, selection: null }),
    /** Closes what the panel shows: the selection, or the path. */
    close() {
      if (page.state.selection) moves.letGo();
      else moves.wholeMap();
      byId("drawing").focus();
    },
    /** Draws a node with its neighbours, beside those drawn so already; once more folds them again. */
    around(node) {
      const { scene } = page.state;
      const before = scene.kind === "around" ? scene.nodes : [];
      const others = before.filter((other) => other !== node);
      const nodes = others.length && others.length < before.length ? others : [...others, node];
      page.go({ ...page.state, table: null, selection: { node }, scene: { kind: "around", nodes } });
    },
    onMap(node) {
      const open = [];
      for (let row = atlas.community[node]; row > 0; row = atlas.parent[row]) open.unshift(row);
      goMap(withinWindow(page, open), { node });
      if (isDrawn(node)) drawing.fitAround(node);
    },
    unfold(row) {
      cursor = null;
      goMap(withinWindow(page, [...(page.state.scene.open ?? []), row]));
    },
    fold(row) {
      goMap(page.state.scene.open.filter((other) => !isWithin(atlas, other, row)));
    },
    wholeMap: () => goMap([]),
    group() {
      const scene = { kind: "map", open: [], grouped: !grouped() };
      page.go({ ...page.state, table: null, selection: null, scene });
    },
    path: (from, to) => page.go({ ...page.state, table: null, selection: null, scene: { kind: "path", from, to } }),
    showTable: (table) => page.go({ ...page.state, table }),
    filter: (change) => page.go({ ...page.state, filters: { ...page.state.filters, ...change } }),
    unfilter: () => page.go({ ...page.state, filters: noFilters() }),
    /** Enter: what the arrow keys are at is opened. */
    openCursor() {
      const at = moves.cursor();
      if (typeof at === "string") moves.unfold(Number(at.slice(1)));
      else if (at !== null) moves.around(at);
    },
    /** An arrow key: selects without a step in the history. */
    walkTo(id) {
      cursor = id;
      page.glide({ ...page.state, selection: typeof id === "number" ? { node: id } : null });
      if (typeof id === "string") drawing.show(page.scene, { node: id });
      announce(typeof id === "number" ? nodeWords(id) : communityWords(id));
      drawing.centre(id);
    },
    escape() {
      byId("filters").classList.remove("open");
      byId("menu").open = false;
      if (page.state.selection) moves.letGo();
      else if (page.state.table) moves.showTable(null);
      else moves.wholeMap();
    },
  };

  function nodeWords(node) {
    return `${graph.nodes.name[node]}, ${typeOf(graph, node)}, ${plural(atlas.degree[node], "link")}`;
  }

  function communityWords(id) {
    const { count } = page.scene.things.find((thing) => thing.id === id);
    return `${page.communityName(id)}, community of ${plural(count, "node")}`;
  }

  return moves;
}

/** `rows` without the ones opened first, as far as the window cannot hold them all. */
function withinWindow({ graph, atlas, filtered }, rows) {
  const counts = countsInside(atlas, filtered.nodes);
  const open = [...new Set(rows)];
  const fits = () =>
    thingsDrawn(atlas, counts, openCommunities(graph, atlas, counts, { open, grouped: true }).open) <= WINDOW;
  const needed = new Set();
  for (let row = open[open.length - 1]; row > 0; row = atlas.parent[row]) needed.add(row);
  while (!fits()) {
    const shut = open.findIndex((row) => !needed.has(row));
    if (shut === -1) break;
    open.splice(shut, 1);
  }
  return open;
}
