// Scenes of a few nodes: a node with its neighbours, and a path. Placed by rule, with no forces left running.

import { NONE, otherEnd } from "./data.js";
import { linksBetween } from "./paths.js";
import { nodeRadius, pushedApart } from "./scene.js";

const MOST_NEIGHBOURS = 120;
const SPACE = 120;
const ONE_RING = 26;
const STRETCH = 1.3;

/** `nodes`, each with its neighbours; those of a later node stand outside of it. What is left out is counted in `more`. */
export function aroundScene(graph, atlas, filtered, nodes) {
  const at = new Map();
  const more = new Map();
  for (const centre of nodes) {
    if (!at.has(centre)) at.set(centre, { x: at.size ? farRight(at) + 4 * SPACE : 0, y: 0 });
    const near = neighbours(graph, filtered, centre);
    const fresh = near.filter((node) => !at.has(node));
    const room = Math.max(10, MOST_NEIGHBOURS - Math.floor(at.size / 4));
    fan(graph, at, centre, fresh.slice(0, room).sort(byTypeThenName(graph)));
    if (fresh.length > room) more.set(centre, fresh.length - room);
  }
  const drawn = [...at.keys()];
  const boxes = drawn.map((node) => ({ node, ...at.get(node), ...boxOf(nodeRadius(atlas.degree[node])) }));
  pushedApart(boxes, 60);
  const things = boxes.map(({ node, x, y }) => ({
    id: node,
    node,
    x: Math.round(x),
    y: Math.round(y),
    r: nodeRadius(atlas.degree[node]),
    hidden: hiddenNeighbours(graph, filtered, node, at),
  }));
  return {
    things,
    lines: linesAmong(graph, filtered, drawn),
    thinned: 0,
    more,
  };
}

/** The path from one end to the other, in a line that bends a little so that names have room. */
export function pathScene(graph, atlas, filtered, path) {
  const things = path.nodes.map((node, hop) => ({
    id: node,
    node,
    x: hop * 1.3 * SPACE,
    y: (hop % 2) * 1.3 * SPACE,
    r: nodeRadius(atlas.degree[node]),
  }));
  const lines = path.hops.map((links, hop) => lineOf(graph, links, path.nodes[hop], path.nodes[hop + 1]));
  return { things, lines, thinned: 0, more: new Map() };
}

/** The neighbours of a node by passing links, the best connected to it and then the best connected of all first. */
export function neighbours(graph, filtered, node) {
  const ties = new Map();
  for (const link of graph.linksOf(node)) {
    const other = otherEnd(graph, link, node);
    if (filtered.links[link] && other !== NONE && other !== node) ties.set(other, (ties.get(other) ?? 0) + 1);
  }
  const links = (other) => graph.linksOf(other).length;
  return [...ties.keys()].sort((a, b) => ties.get(b) - ties.get(a) || links(b) - links(a) || a - b);
}

function hiddenNeighbours(graph, filtered, node, at) {
  return neighbours(graph, filtered, node).filter((other) => !at.has(other)).length;
}

/** Rings around the first centre; for a later one a fan that points away from all that stands already. */
function fan(graph, at, centre, fresh) {
  const middle = at.get(centre);
  const alone = at.size === 1;
  const others = [...at.values()].filter((place) => place !== middle);
  const dx = middle.x - mean(others.map(({ x }) => x));
  const dy = middle.y - mean(others.map(({ y }) => y));
  const away = alone ? -Math.PI / 2 : Math.atan2(dy, dx);
  const width = alone ? 2 * Math.PI : Math.PI * 1.1;
  const single = Math.max(1.5 * SPACE, (fresh.length * 0.8 * SPACE) / width);
  let placed = 0;
  for (let ring = 1; placed < fresh.length; ring++) {
    const radius = fresh.length <= ONE_RING ? single : SPACE * (0.7 + 0.8 * ring);
    const holds =
      fresh.length <= ONE_RING
        ? fresh.length
        : Math.min(fresh.length - placed, Math.max(3, Math.floor((width * radius) / SPACE)));
    for (let nth = 0; nth < holds; nth++) {
      const angle = away + width * (alone ? nth / holds + ring * 0.07 : (nth + 0.5) / holds - 0.5);
      at.set(fresh[placed++], {
        x: middle.x + STRETCH * radius * Math.cos(angle),
        y: middle.y + radius * Math.sin(angle),
      });
    }
  }
}

/** Room for a node and its name. */
function boxOf(r) {
  return { w: Math.max(r, 56), h: r + 18 };
}

function mean(values) {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}

function farRight(at) {
  return Math.max(...[...at.values()].map(({ x }) => x));
}

function byTypeThenName(graph) {
  return (a, b) =>
    graph.nodes.type[a] - graph.nodes.type[b] || (graph.nodes.name[a] < graph.nodes.name[b] ? -1 : 1) || a - b;
}

function linesAmong(graph, filtered, nodes) {
  const drawn = new Set(nodes);
  const pairs = new Map();
  for (const node of nodes) {
    for (const link of graph.linksOf(node)) {
      const other = otherEnd(graph, link, node);
      if (filtered.links[link] && drawn.has(other) && node < other) pairs.set(`${node} ${other}`, [node, other]);
    }
  }
  return [...pairs.values()].map(([a, b]) => lineOf(graph, linksBetween(graph, filtered.links, a, b), a, b));
}

function lineOf(graph, links, a, b) {
  const forwards = links.filter((link) => graph.links.source[link] === a).length;
  const [from, to] = forwards ? [a, b] : [b, a];
  return {
    from,
    to,
    link: links[0],
    count: links.length,
    both: forwards > 0 && forwards < links.length,
  };
}
