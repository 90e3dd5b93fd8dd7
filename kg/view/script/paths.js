// The shortest way between two nodes along the links that pass the filters, whichever way these are read.

import { NONE, otherEnd } from "./data.js";

/** The nodes of a shortest path with the links of each hop, or null; of equally short ones always the same. */
export function shortestPath(graph, through, from, to) {
  const before = new Int32Array(graph.count).fill(NONE);
  before[from] = from;
  let edge = [from];
  while (edge.length && before[to] === NONE) {
    const next = [];
    for (const node of edge) {
      for (const link of graph.linksOf(node)) {
        const other = otherEnd(graph, link, node);
        if (!through[link] || other === NONE || before[other] !== NONE) continue;
        before[other] = node;
        next.push(other);
      }
    }
    edge = next;
  }
  if (before[to] === NONE) return null;
  const nodes = [to];
  while (nodes[0] !== from) nodes.unshift(before[nodes[0]]);
  return {
    nodes,
    hops: nodes.slice(1).map((node, hop) => linksBetween(graph, through, nodes[hop], node)),
  };
}

/** The passing links that tie two nodes, in either direction. */
export function linksBetween(graph, through, a, b) {
  return [...graph.linksOf(a)].filter((link) => through[link] && otherEnd(graph, link, a) === b);
}
