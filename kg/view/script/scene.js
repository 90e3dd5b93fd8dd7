// The map: which nodes and communities are drawn for what passes the filters, and where. Never more than a window holds.
//
// A thing is { id, node | community, x, y, r, label, count }; ids are the node's place, or "c3" for community 3.

import { NONE } from "./data.js";

export const WINDOW = 1500;
export const UNLINKED = "Without links";
const MOST_LINES = 3000;
const MARGIN = 26;
const LABEL = 66; // half the width of a community's name

/** Who is in which community, and how large things are drawn. */
export function atlasOf(graph) {
  const { parent, name, community } = graph.atlas;
  const parts = parent.map(() => []);
  parent.forEach((around, row) => around !== NONE && parts[around].push(row));
  const members = parent.map(() => []);
  community.forEach((row, node) => members[row].push(node));
  const degree = new Int32Array(graph.count);
  for (let link = 0; link < graph.links.count; link++) {
    const source = graph.links.source[link];
    const target = graph.links.target[link];
    if (target === NONE || source === target) continue;
    degree[source]++;
    degree[target]++;
  }
  return { parent, name, community, parts, members, degree };
}

export function nodeRadius(degree) {
  return 11 + Math.min(2.8 * Math.sqrt(degree), 28);
}

function communityRadius(count) {
  return 10 + Math.min(5 * count ** 0.35, 150);
}

/** How many members of each community pass. */
export function countsInside(atlas, passing) {
  const counts = new Int32Array(atlas.parent.length);
  atlas.community.forEach((row, node) => (counts[row] += passing[node]));
  for (let row = counts.length - 1; row > 0; row--) counts[atlas.parent[row]] += counts[row];
  return counts;
}

/** Which communities are open: by choice, and all with links where the window holds all that passes. */
export function openCommunities(graph, atlas, counts, scene) {
  const open = new Set([0, ...scene.open]);
  const unlinked = atlas.name.map((name) => name === UNLINKED);
  let linked = counts[0];
  unlinked.forEach((is, row) => is && (linked -= counts[row]));
  const all = !scene.grouped && linked <= WINDOW && (graph.count <= WINDOW || counts[0] < graph.count);
  if (all) unlinked.forEach((is, row) => !is && !within(atlas, row, unlinked) && open.add(row));
  return { open, all };
}

/** Whether community `row` is `around` or inside of it. */
export function isWithin(atlas, row, around) {
  for (; row !== NONE; row = atlas.parent[row]) if (row === around) return true;
  return false;
}

function within(atlas, row, marked) {
  for (let around = row; around !== NONE; around = atlas.parent[around]) if (marked[around]) return true;
  return false;
}

/** How many things are drawn with `open` communities open. */
export function thingsDrawn(atlas, counts, open, row = 0) {
  if (!counts[row]) return 0;
  if (!open.has(row)) return 1;
  let drawn = counts[row];
  for (const part of atlas.parts[row]) drawn += thingsDrawn(atlas, counts, open, part) - counts[part];
  return drawn;
}

/** The map as things and the lines between them. */
export function mapScene(graph, atlas, filtered, scene) {
  const counts = countsInside(atlas, filtered.nodes);
  const { open, all } = openCommunities(graph, atlas, counts, scene);
  const asStored = graph.count <= WINDOW && all;
  const things = placed(graph, atlas, filtered.nodes, counts, open, asStored, 0).things;
  const chosen = all ? new Set() : new Set(scene.open);
  return {
    things,
    ...linesOf(graph, atlas, filtered, things, chosen),
    counts,
    open,
    all,
  };
}

/** What is inside community `row`, around 0, 0: as the atlas has it, made room for where communities in it are open. */
function placed(graph, atlas, passing, counts, open, asStored, row) {
  const { communityX, communityY, nodeX, nodeY } = graph.atlas;
  const leaves = atlas.members[row].filter((node) => passing[node]);
  const all = atlas.members[row].length;
  const closer = asStored || !all ? 1 : Math.max(0.3, Math.sqrt(leaves.length / all));
  const boxes = leaves.map((node) => {
    const r = nodeRadius(atlas.degree[node]);
    const at = { x: nodeX[node] * closer, y: nodeY[node] * closer };
    return { ...at, w: r + 12, h: r + 12, things: [{ id: node, node, x: 0, y: 0, r }] };
  });
  for (const part of atlas.parts[row].filter((one) => counts[one])) {
    const at = { x: communityX[part], y: communityY[part] };
    if (open.has(part))
      boxes.push({ ...at, ...placed(graph, atlas, passing, counts, open, asStored, part), opened: true });
    else boxes.push({ ...at, ...shutBox(part, counts[part]) });
  }
  if (!asStored && (closer < 1 || boxes.some(({ opened }) => opened))) packed(boxes);
  const things = boxes.flatMap((box) =>
    box.things.map((thing) => ({ ...thing, x: thing.x + box.x, y: thing.y + box.y })),
  );
  const w = Math.max(1, ...things.map(({ x, r }) => Math.abs(x) + r)) + MARGIN;
  const h = Math.max(1, ...things.map(({ y, r }) => Math.abs(y) + r)) + MARGIN;
  return { things, w, h };
}

function shutBox(part, count) {
  const r = communityRadius(count);
  return {
    w: Math.max(r, LABEL) + 8,
    h: 1.4 * r + 22,
    things: [{ id: `c${part}`, community: part, x: 0, y: 0, r, count }],
  };
}

/** Made larger as a whole until there is room, apart where they still cover each other, then together again as far as they go without covering each other; a box is { x, y, w, h }, w and h half its sides. */
function packed(boxes) {
  const area = boxes.reduce((sum, { w, h }) => sum + 4 * w * h, 0);
  const width = spread(boxes.flatMap(({ x, w }) => [x - w, x + w]));
  const height = spread(boxes.flatMap(({ y, h }) => [y - h, y + h]));
  const larger = Math.max(1, Math.sqrt((2 * area) / (width * height)));
  for (const box of boxes) {
    box.x *= larger;
    box.y *= larger;
  }
  pushedApart(boxes, 200);
  for (let round = 0; round < 24; round++) {
    for (const box of boxes) {
      box.x *= 0.92;
      box.y *= 0.92;
    }
    pushedApart(boxes, 12);
  }
  pushedApart(boxes, 200);
}

function spread(values) {
  return Math.max(...values) - Math.min(...values);
}

/** Moves boxes away from each other, each pair the shorter way, until none covers another or `rounds` are over. */
export function pushedApart(boxes, rounds) {
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (let a = 0; a < boxes.length; a++) {
      for (let b = a + 1; b < boxes.length; b++) {
        const one = boxes[a];
        const two = boxes[b];
        const dx = two.x - one.x || 0.01;
        const dy = two.y - one.y || 0.01;
        const overX = one.w + two.w - Math.abs(dx);
        const overY = one.h + two.h - Math.abs(dy);
        if (overX <= 0.5 || overY <= 0.5) continue;
        const share = (two.w * two.h) / (one.w * one.h + two.w * two.h);
        const push = overX < overY ? { x: Math.sign(dx) * overX, y: 0 } : { x: 0, y: Math.sign(dy) * overY };
        one.x -= push.x * share;
        one.y -= push.y * share;
        two.x += push.x * (1 - share);
        two.y += push.y * (1 - share);
        moved = true;
      }
    }
    if (!moved) return;
  }
}

/** One line between two things, however many links it stands for. Where communities were opened, only the lines of what is in them; where
 * there are too many lines, the weightiest. */
function linesOf(graph, atlas, filtered, things, chosen) {
  const drawnAs = new Int32Array(graph.count).fill(NONE);
  things.forEach((thing, place) => {
    if (thing.node !== undefined) drawnAs[thing.node] = place;
    else for (const node of membersOf(atlas, thing.community)) drawnAs[node] = place;
  });
  const { source, target } = graph.links;
  const found = new Map();
  for (let link = 0; link < graph.links.count; link++) {
    if (!filtered.links[link] || target[link] === NONE) continue;
    const a = drawnAs[source[link]];
    const b = drawnAs[target[link]];
    if (a === b || a === NONE || b === NONE) continue;
    const key = a < b ? a * things.length + b : b * things.length + a;
    const line = found.get(key);
    if (!line)
      found.set(key, {
        from: things[a].id,
        to: things[b].id,
        link,
        count: 1,
        both: false,
      });
    else {
      line.count++;
      line.both ||= line.from !== things[a].id;
    }
  }
  const opened = new Set(things.filter((thing) => isChosen(atlas, thing, chosen)).map(({ id }) => id));
  const all = [...found.values()];
  const lines = opened.size ? all.filter(({ from, to }) => opened.has(from) || opened.has(to)) : all;
  for (const line of lines) line.outward = opened.size > 0 && !(opened.has(line.from) && opened.has(line.to));
  const aside = all.length - lines.length;
  const most = things.some((thing) => thing.count) ? Math.min(MOST_LINES, Math.max(60, 2 * things.length)) : MOST_LINES;
  if (lines.length <= most) return { lines, thinned: aside };
  lines.sort((a, b) => b.count - a.count || a.link - b.link);
  return { lines: lines.slice(0, most), thinned: aside + lines.length - most };
}

function isChosen(atlas, { node, community }, chosen) {
  let row = node === undefined ? atlas.parent[community] : atlas.community[node];
  for (; row > 0; row = atlas.parent[row]) if (chosen.has(row)) return true;
  return false;
}

export function membersOf(atlas, row) {
  return [...atlas.members[row], ...atlas.parts[row].flatMap((part) => membersOf(atlas, part))];
}

/** The passing links behind a line. */
export function linksBehind(graph, atlas, filtered, from, to) {
  const inside = (thing) => {
    if (typeof thing === "number") return (node) => node === thing;
    const members = new Set(membersOf(atlas, Number(thing.slice(1))));
    return (node) => members.has(node);
  };
  const isFrom = inside(from);
  const isTo = inside(to);
  const { source, target } = graph.links;
  const between = (link) =>
    filtered.links[link] &&
    target[link] !== NONE &&
    ((isFrom(source[link]) && isTo(target[link])) || (isTo(source[link]) && isFrom(target[link])));
  const candidates =
    typeof from === "number" ? graph.linksOf(from) : typeof to === "number" ? graph.linksOf(to) : source.keys();
  return [...candidates].filter(between);
}
