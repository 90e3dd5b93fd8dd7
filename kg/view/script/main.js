// The page: unpacks the graph, holds what is looked at, and has every part show it. All changes go through `go`.

import { aroundScene, pathScene } from "./around.js";
import { csv, turtle } from "./texts.js";
import { graphFrom, NONE, typeOf, unpacked } from "./data.js";
import { announce, button, byId, h, number, plural } from "./dom.js";
import { dossierText } from "./dossier.js";
import { drawingOf, firstDrawing } from "./drawing.js";
import { filterPanel } from "./filterpanel.js";
import { filtering, isFiltered, noFilters } from "./filters.js";
import { helpDialog, listenToKeys, spokenName } from "./keyboard.js";
import { nameIndex } from "./names.js";
import { claimGroups, panelOf } from "./panel.js";
import { shortestPath } from "./paths.js";
import { png, svgText } from "./pictures.js";
import { atlasOf, countsInside, linksBehind, mapScene, openCommunities, thingsDrawn, WINDOW } from "./scene.js";
import { searchBox } from "./searchbox.js";
import { addresses, opening } from "./state.js";
import { tableOf } from "./table.js";
import { onThemeChange } from "./theme.js";
import { timelineOf } from "./timeline.js";

const first = firstDrawing();
const graph = graphFrom(await unpacked("graph"));
const atlas = atlasOf(graph);
const index = nameIndex(graph, atlas.degree);
const filter = filtering(graph);
const address = addresses(graph);

let state = opening();
let filtered = filter(state.filters);
let scene = { things: [], lines: [], thinned: 0 };
let shownScene = "";
let cursor = null;

let unpacking = null;
const app = {
  graph,
  atlas,
  index,
  state: () => state,
  scene: () => scene,
  filtered: () => filtered,
  cursor: () => state.selection?.node ?? cursor,
  get sentences() {
    unpacking ??= unpacked("sentences");
    return unpacking;
  },
  linksBehind: (a, b) => linksBehind(graph, atlas, filtered, a, b),
  communityName: (id) => atlas.name[Number(id.slice(1))],
  select(node) {
    const drawn = scene.things.some(({ id }) => id === node);
    go({ ...state, table: null, selection: { node }, scene: drawn ? state.scene : { kind: "around", nodes: [node] } });
    if (drawn) drawing.centre(node);
  },
  selectLine: (a, b) => go({ ...state, selection: { ends: [a, b] } }),
  around(node) {
    const nodes = state.scene.kind === "around" ? state.scene.nodes.filter((other) => other !== node) : [];
    const shut = state.scene.kind === "around" && nodes.length && nodes.length < state.scene.nodes.length;
    go({ ...state, table: null, selection: { node }, scene: { kind: "around", nodes: shut ? nodes : [...nodes, node] } });
  },
  onMap(node) {
    const open = [];
    for (let row = atlas.community[node]; row > 0; row = atlas.parent[row]) open.unshift(row);
    go({ ...state, table: null, selection: { node }, scene: { kind: "map", open: withinWindow(open), grouped: state.scene.grouped ?? false } });
    drawing.centre(node);
  },
  path: (from, to) => go({ ...state, table: null, selection: null, scene: { kind: "path", from, to } }),
  letGo: () => go({ ...state, selection: null }),
  showTable: (table) => go({ ...state, table }),
  wholeMap: () => go({ ...state, table: null, selection: null, scene: { kind: "map", open: [], grouped: state.scene.grouped ?? false } }),
  dossier: async (node) => download(`${fileName(node)}.html`, "text/html", dossierText(graph, await app.sentences, filtered, node)),
  toggleFilters: () => byId("filters").classList.toggle(isNarrow() ? "open" : "shut"),
  focusPanel: () => panel.focus(),
  help: () => byId("help").showModal(),
  zoom: (factor) => drawing.zoom(factor),
  fit: () => drawing.fit(),
  openSelected() {
    const at = app.cursor();
    if (typeof at === "string") openCommunity(Number(at.slice(1)));
    else if (at !== null) app.around(at);
  },
  moveTo(id) {
    cursor = id;
    if (typeof id === "number") {
      replaceState({ ...state, selection: { node: id } });
      announce(spokenName(graph.nodes.name[id], typeOf(graph, id), atlas.degree[id]));
    } else {
      replaceState({ ...state, selection: null });
      drawing.show(scene, { node: id });
      announce(spokenName(app.communityName(id), "community", scene.things.find((thing) => thing.id === id).count));
    }
    drawing.centre(id);
  },
  escape() {
    byId("filters").classList.remove("open");
    byId("menu").open = false;
    if (state.selection) app.letGo();
    else if (state.table) app.showTable(null);
    else app.wholeMap();
  },
};

const drawing = drawingOf(graph, first, {
  thing(id) {
    cursor = id;
    if (typeof id === "number") go({ ...state, selection: { node: id } });
    else openCommunity(Number(id.slice(1)));
  },
  line: ({ from, to }) => go({ ...state, selection: { ends: [from, to] } }),
  nothing: () => state.selection && app.letGo(),
  open: (node) => app.around(node),
});
const panel = panelOf(byId("panel"), app);
const table = tableOf(byId("table"), app);
const legend = filterPanel(byId("filters"), filtered.choices, {
  change: (facet, off) => go({ ...state, filters: { ...state.filters, off: { ...state.filters.off, [facet]: off } } }),
  clear: () => go({ ...state, filters: noFilters() }),
});
const timeline = timelineOf(byId("timeline"), graph, {
  change: (time) => go({ ...state, filters: { ...state.filters, ...time } }),
  pick: (claim) => showClaim(claim),
});
toolbar();
listenToKeys(app);
onThemeChange(() => {
  drawing.recolour();
  drawing.show(scene, state.selection);
});
addEventListener("hashchange", () => {
  if (location.hash.slice(1) !== address.written(state)) arrive(address.read(location.hash.slice(1)));
});
arrive(address.read(location.hash.slice(1)));
window.kgView = app;
requestAnimationFrame(() => performance.mark("kg-ready"));
setTimeout(() => app.sentences, 200);

/** Goes to another view; the browser's back button returns. */
function go(next) {
  const text = address.written(next);
  if (text !== address.written(state)) history.pushState(null, "", `#${text}`);
  arrive(next);
}

/** The same without a step in the history, for steps that are too small for one. */
function replaceState(next) {
  history.replaceState(null, "", `#${address.written(next)}`);
  arrive(next);
}

/** Shows `next` in every part of the page. */
function arrive(next) {
  const filtersChanged = JSON.stringify(bare(next.filters)) !== JSON.stringify(bare(state.filters));
  state = next;
  if (filtersChanged) filtered = filter(state.filters);
  const key = JSON.stringify([state.scene, filtersChanged && Math.random()]);
  if (key !== shownScene || filtersChanged) scene = sceneOf();
  const moved = JSON.stringify(state.scene) !== shownScene;
  drawing.show(scene, state.selection);
  if (moved) drawing.fit(scene.focus);
  shownScene = JSON.stringify(state.scene);
  legend.update(state.filters, countsOf(), isFiltered(state.filters));
  timeline.update(state.filters, filtered.timely, claimsOfSelection());
  panel.show(state.selection, filtered, scene);
  showTable();
  trail();
  tell();
}

function bare({ off, clock, from, until }) {
  return [Object.entries(off).map(([facet, codes]) => [facet, [...codes].sort()]), clock, from, until];
}

function sceneOf() {
  if (state.scene.kind === "around") return aroundScene(graph, atlas, filtered, state.scene.nodes);
  if (state.scene.kind === "path") {
    const path = shortestPath(graph, filtered.links, state.scene.from, state.scene.to);
    if (!path) return { things: [], lines: [], thinned: 0, noPath: [state.scene.from, state.scene.to] };
    return { ...pathScene(graph, atlas, filtered, path), path };
  }
  const map = mapScene(graph, atlas, filtered, state.scene);
  const last = state.scene.open[state.scene.open.length - 1];
  const focus = last && map.things.filter(({ node, community }) => isWithin(node === undefined ? community : atlas.community[node], last)).map(({ id }) => id);
  return { ...map, focus: focus?.length ? focus : undefined };
}

function isWithin(row, around) {
  for (; row !== NONE; row = atlas.parent[row]) if (row === around) return true;
  return false;
}

function openCommunity(row) {
  const open = state.scene.kind === "map" ? state.scene.open : [];
  cursor = null;
  go({ ...state, selection: null, scene: { kind: "map", open: withinWindow([...open, row]), grouped: state.scene.grouped ?? false } });
}

/** `rows` without the ones opened first, as far as the window cannot hold them all. */
function withinWindow(rows) {
  const counts = countsInside(atlas, filtered.nodes);
  const open = [...new Set(rows)];
  const fits = () => thingsDrawn(atlas, counts, openCommunities(graph, atlas, counts, { open, grouped: true }).open) <= WINDOW;
  const needed = new Set();
  for (let row = open[open.length - 1]; row > 0; row = atlas.parent[row]) needed.add(row);
  while (!fits()) {
    const shut = open.findIndex((row) => !needed.has(row));
    if (shut === -1) break;
    open.splice(shut, 1);
  }
  return open;
}

function countsOf() {
  return { type: filtered.typeCounts, relation: filtered.relationCounts, ...filtered.counts, kind: [...filtered.counts.kind.slice(0, -1), filtered.mentions] };
}

function claimsOfSelection() {
  if (state.selection?.ends) return [...new Set(app.linksBehind(...state.selection.ends).map((link) => graph.links.claim[link]))];
  if (state.selection?.node === undefined) return [];
  const itself = graph.nodes.claim[state.selection.node];
  const claims = claimGroups(graph, filtered, state.selection.node).flatMap((group) => group.claims);
  return [...new Set(itself === NONE ? claims : [itself, ...claims])];
}

function showClaim(claim) {
  const card = byId("panel").querySelector(`[data-claim="${claim}"]`);
  card?.scrollIntoView({ block: "center" });
  card?.classList.add("found");
  setTimeout(() => card?.classList.remove("found"), 1500);
}

/** The nodes and claims that are in view: of the whole map what passes, of a smaller scene what is drawn. */
function inView() {
  const whole = state.scene.kind === "map";
  const drawn = new Set(whole ? [] : scene.things.map(({ node }) => node));
  const nodes = [];
  for (let node = 0; node < graph.count; node++) if (whole ? filtered.nodes[node] : drawn.has(node)) nodes.push(node);
  const claims = [];
  const ends = (claim) => [...graph.linksOfClaim(claim)].flatMap((link) => [graph.links.source[link], graph.links.target[link]]).filter((node) => node !== NONE);
  for (let claim = 0; claim < graph.claims.count; claim++) {
    if (filtered.passing[claim] && (whole || (ends(claim).length > 0 && ends(claim).every((node) => drawn.has(node))))) claims.push(claim);
  }
  return { nodes, claims };
}

function showTable() {
  byId("table").hidden = !state.table;
  byId("drawing").hidden = Boolean(state.table);
  if (state.table) table.show(state.table, inView()[state.table], state.scene.kind === "map" ? "pass the filters" : "in this view");
}

function trail() {
  const map = state.scene.kind === "map";
  const crumbs = [button("Whole map", app.wholeMap, { "aria-current": String(map && !state.scene.open.length) })];
  if (map) for (const row of state.scene.open) crumbs.push(button(`${atlas.name[row]} ×`, () => shutCommunity(row), { title: "Fold this community", class: "crumb" }));
  if (state.scene.kind === "around") crumbs.push(h("span", { class: "crumb" }, `around ${state.scene.nodes.map((node) => graph.nodes.name[node]).join(", ")}`));
  if (state.scene.kind === "path") crumbs.push(h("span", { class: "crumb" }, "path"));
  byId("trail").replaceChildren(...crumbs);
}

function shutCommunity(row) {
  go({ ...state, selection: null, scene: { ...state.scene, open: state.scene.open.filter((other) => !isWithin(other, row)) } });
}

/** Says what is drawn and what is not. */
function tell() {
  const single = scene.things.filter(({ node }) => node !== undefined).length;
  const folded = scene.things.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const hidden = graph.count - filtered.shown;
  const parts = [`${plural(single, "node")} drawn`];
  if (folded) parts.push(`${number(folded)} in ${plural(scene.things.length - single, "community", "communities")}`);
  if (state.scene.kind !== "map") parts.push(`${number(filtered.shown - single)} elsewhere`);
  if (hidden) parts.push(`${number(hidden)} hidden by filters`);
  if (scene.thinned) parts.push(`${plural(scene.thinned, "thin line")} left out`);
  const more = [...(scene.more?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  if (more) parts.push(`${plural(more, "neighbour")} left out`);
  byId("shown").textContent = parts.join(" · ");
  byId("summary").textContent = `${plural(graph.articles.count, "article")}, ${plural(graph.count, "node")}, ${plural(graph.claims.count, "claim")}`;
}

function toolbar() {
  const box = searchBox(graph, index, { label: "Search names", placeholder: "Search a name   /", choose: app.select, isHidden: (node) => !filtered.nodes[node] });
  byId("search").append(box.element);
  app.searchInput = box.input;
  const menu = h(
    "details",
    { id: "menu" },
    h("summary", {}, "Save"),
    h(
      "div",
      { class: "menu" },
      button("Picture (PNG)", async () => saved("graph.png", await png(drawing.canvas()))),
      button("Picture (SVG)", () => download("graph.svg", "image/svg+xml", svgText(graph, scene))),
      button("Claims (CSV)", async () => download("claims.csv", "text/csv", csv(graph, await app.sentences, selectedClaims()))),
      button("Graph (Turtle)", async () => download("selection.ttl", "text/turtle", turtle(graph, await app.sentences, selectedNodes(), selectedClaims()))),
      button("Copy link to this view", () => navigator.clipboard?.writeText(location.href).then(() => announce("Link copied."))),
      h("p", { class: "note" }, "CSV and Turtle hold the selection; with nothing selected, all that is in view."),
    ),
  );
  menu.addEventListener("click", (event) => event.target.closest(".menu button") && (menu.open = false));
  byId("tools").append(
    button("Filters", app.toggleFilters, { title: "Legend and filters (F)" }),
    button("Table", () => app.showTable(state.table ? null : "nodes"), { title: "Table or drawing (T)" }),
    button("Communities", () => go({ ...state, table: null, selection: null, scene: { kind: "map", open: [], grouped: !state.scene.grouped } }), { title: "Draw communities as one, or their members" }),
    menu,
    button("?", app.help, { title: "Keys", "aria-label": "Keys" }),
  );
  byId("zoom").append(button("+", () => app.zoom(1.3), { "aria-label": "Zoom in" }), button("−", () => app.zoom(1 / 1.3), { "aria-label": "Zoom out" }), button("⤢", app.fit, { "aria-label": "Show everything" }));
  document.body.append(helpDialog());
}

function selectedClaims() {
  return state.selection ? claimsOfSelection() : inView().claims;
}

function selectedNodes() {
  if (state.selection?.node !== undefined) return [state.selection.node];
  return state.selection ? state.selection.ends.filter((thing) => typeof thing === "number") : inView().nodes;
}

function download(name, type, text) {
  saved(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

function saved(name, blob) {
  const link = h("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function fileName(node) {
  return graph.nodes.iri[node].split("/").pop().slice(0, 60) || "dossier";
}

function isNarrow() {
  return matchMedia("(max-width: 900px)").matches;
}
