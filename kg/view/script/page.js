// What is looked at, and what follows from it: what passes the filters, and the scene. Every change goes through `go`.

import { aroundScene, pathScene } from "./around.js";
import { NONE, unpacked } from "./data.js";
import { choices, filtering } from "./filters.js";
import { claimGroups } from "./knowledge.js";
import { nameIndex } from "./names.js";
import { shortestPath } from "./paths.js";
import { atlasOf, isWithin, linksBehind, mapScene } from "./scene.js";
import { addresses, opening } from "./state.js";

/** The page's knowledge of `graph`; `arrive` is called with what changed whenever another view is gone to. */
export function pageOf(graph, arrive) {
  const atlas = atlasOf(graph);
  const filter = filtering(graph);
  const address = addresses(graph);
  let unpacking = null;

  const page = {
    graph,
    atlas,
    choices: choices(graph),
    index: nameIndex(graph, atlas.degree),
    state: opening(),
    filtered: null,
    scene: null,
    /** The sentences, unpacked when they are first needed. */
    get sentences() {
      unpacking ??= unpacked("sentences");
      return unpacking;
    },
    /** Goes to another view; the browser's back button returns. */
    go(next) {
      const text = address.written(next);
      if (text !== address.written(page.state)) history.pushState(null, "", `#${text}`);
      page.show(next);
    },
    /** The same without a step in the history, for steps that are too small for one. */
    glide(next) {
      history.replaceState(null, "", `#${address.written(next)}`);
      page.show(next);
    },
    /** Shows what the address says. */
    read() {
      const text = location.hash.slice(1);
      if (page.scene === null || text !== address.written(page.state)) page.show(address.read(text));
    },
    show(next) {
      const first = page.scene === null;
      const refiltered = first || changed(bare(next.filters), bare(page.state.filters));
      const moved = first || changed(next.scene, page.state.scene);
      page.state = next;
      if (refiltered) page.filtered = filter(next.filters);
      if (refiltered || moved) page.scene = sceneOf(page);
      arrive({ moved, refiltered });
    },
    links: ([a, b]) => linksBehind(graph, atlas, page.filtered, a, b),
    communityName: (id) => atlas.name[Number(id.slice(1))],
  };
  return page;
}

function changed(one, other) {
  return JSON.stringify(one) !== JSON.stringify(other);
}

/** Filters as plain data, to be compared. */
function bare({ off, clock, from, until }) {
  return [Object.entries(off).map(([facet, codes]) => [facet, [...codes].sort()]), clock, from, until];
}

function sceneOf({ graph, atlas, filtered, state: { scene } }) {
  if (scene.kind === "around") return aroundScene(graph, atlas, filtered, scene.nodes);
  if (scene.kind === "path") {
    const path = shortestPath(graph, filtered.links, scene.from, scene.to);
    if (!path) {
      const ends = { nodes: [scene.from, scene.to], hops: [] };
      return { ...pathScene(graph, atlas, filtered, ends), noPath: ends.nodes };
    }
    return { ...pathScene(graph, atlas, filtered, path), path };
  }
  const map = mapScene(graph, atlas, filtered, scene);
  const last = scene.open[scene.open.length - 1];
  const inside = ({ node, community }) => isWithin(atlas, node === undefined ? community : atlas.community[node], last);
  const focus = last === undefined ? [] : map.things.filter(inside).map(({ id }) => id);
  return { ...map, focus: focus.length ? focus : undefined };
}

/** The claims of what is selected. */
export function claimsOfSelection({ graph, filtered, state: { selection }, links }) {
  if (selection?.ends) return [...new Set(links(selection.ends).map((link) => graph.links.claim[link]))];
  if (selection?.node === undefined) return [];
  const itself = graph.nodes.claim[selection.node];
  const claims = claimGroups(graph, filtered, selection.node).flatMap((group) => group.claims);
  return [...new Set(itself === NONE ? claims : [itself, ...claims])];
}

/** The nodes and claims that are in view: on the map all that pass, in a smaller scene those drawn. */
export function inView({ graph, filtered, scene, state }) {
  const everything = state.scene.kind === "map";
  const drawn = new Set(scene.things.map(({ node }) => node));
  const nodes = [];
  const claims = [];
  for (let node = 0; node < graph.count; node++)
    if (everything ? filtered.nodes[node] : drawn.has(node)) nodes.push(node);
  for (let claim = 0; claim < graph.claims.count; claim++) {
    if (filtered.passing[claim] && (everything || isAmong(graph, claim, drawn))) claims.push(claim);
  }
  return { nodes, claims };
}

function isAmong(graph, claim, drawn) {
  const { source, target } = graph.links;
  const ends = [...graph.linksOfClaim(claim)]
    .flatMap((link) => [source[link], target[link]])
    .filter((node) => node !== NONE);
  return ends.length > 0 && ends.every((node) => drawn.has(node));
}
