// A scene in vis-network's words: how each thing and line looks, selected, dimmed, in light and in dark, and what is written under it.

import { linkWords, NONE, typeOf } from "./data.js";
import { number, shortened } from "./dom.js";
import { SHAPE_OF } from "./icons.js";

const LINE_OF_LABEL = 18;
const NARROW_LINE = 12;
const CROWD = 600; // so many nodes go without a border, which is half the work of drawing one
const FEW = 30; // so few things have room for larger words on their lines
const SMALL_PRINT = 200; // so many are drawn so small that lines must be wider to be seen
const NO_LABEL = " "; // vis-network keeps the old label when it is given an empty one

/** The nodes and edges of `scene`, and the names under them; `colours` gives a colour by its name, `scale` the drawing's scale at the moment. */
export function itemsOf(graph, scene, selection, { colours, scale }) {
  const bright = brightIn(scene, selection);
  const selected = new Set(selection?.ends ?? (selection ? [selection.node] : []));
  const seen = scene.things.map((thing) => ({
    thing,
    how: {
      colours,
      selected: selected.has(thing.id),
      dim: bright !== null && !bright.has(thing.id),
      plain: scene.things.length > CROWD,
      scale,
    },
  }));
  const nodes = seen.map(({ thing, how }) =>
    thing.community === undefined ? nodeItem(graph, thing, how) : communityItem(thing, how),
  );
  const captions = seen.map(({ thing, how }) => captionItem(graph, thing, how));
  const edges = scene.lines.map((line) =>
    edgeItem(graph, line, {
      colours,
      on: isOn(line, selection),
      dim: bright !== null,
      few: scene.things.length <= FEW,
      crowd: scene.things.length > SMALL_PRINT,
    }),
  );
  return { nodes, edges, captions };
}

/** What stays bright when something is selected: it and what is next to it; null where all does. */
function brightIn(scene, selection) {
  if (!selection) return null;
  if (selection.ends) return new Set(selection.ends);
  if (!scene.things.some(({ id }) => id === selection.node)) return null;
  const beside = scene.lines.flatMap(({ from, to }) =>
    from === selection.node ? [to] : to === selection.node ? [from] : [],
  );
  return new Set([selection.node, ...beside]);
}

function isOn({ from, to }, selection) {
  if (!selection) return false;
  if (selection.ends) return selection.ends.includes(from) && selection.ends.includes(to);
  return from === selection.node || to === selection.node;
}

function nodeItem(graph, thing, { colours, selected, dim, plain }) {
  const type = typeOf(graph, thing.node);
  return {
    id: thing.id,
    label: NO_LABEL,
    x: thing.x,
    y: thing.y,
    size: Math.round(thing.r * 10) / 10,
    shape: SHAPE_OF[type],
    color: { background: colours(type), border: colours(selected ? "accent" : "page") },
    borderWidth: selected ? 4 : plain ? 0 : 1,
    opacity: dim ? 0.25 : 1,
  };
}

/** The name under a thing, and how many neighbours of a node are not drawn. */
function captionItem(graph, { node, community, hidden, count, x, y, r }, { colours, selected, dim }) {
  const names = community === undefined ? [graph.nodes.name[node]] : graph.atlas.name[community].split(", ");
  const more = hidden ? [`+${number(hidden)}`] : [];
  const lines = [...inLines(names[0]), ...names.slice(1, 2).map((name) => shortened(name, LINE_OF_LABEL)), ...more];
  const short = [...twoLines(inLines(names[0], NARROW_LINE)), ...more];
  return {
    x,
    y,
    r: selected ? r + 3 : r,
    lines,
    tries: community === undefined ? [lines, short] : [short, [shortened(names[0], NARROW_LINE)]],
    besides: community !== undefined,
    size: Math.min(16, 12 + r / 8),
    bold: selected,
    rank: selected ? Infinity : (dim ? 0 : 1e6) + (isClaim(graph, node) ? 0 : 1e3) + (count ?? r),
    colour: colours(dim ? "faint" : "ink"),
    halo: colours("page"),
  };
}

/** Whether a node is a demand or an event, whose words say little by themselves. */
function isClaim(graph, node) {
  return node !== undefined && graph.nodes.claim[node] !== NONE;
}

/** A name in lines short enough to stand under its shape. */
function inLines(name, line = LINE_OF_LABEL) {
  const lines = [""];
  for (const part of shortened(name, 2 * line - 2).split(" ")) {
    const last = lines[lines.length - 1];
    if (last && last.length + part.length >= line) lines.push(part);
    else lines[lines.length - 1] = last ? `${last} ${part}` : part;
  }
  return lines;
}

function twoLines([first, second, third]) {
  if (third !== undefined) return [first, `${second.replace(/…$/, "")}…`];
  return second === undefined ? [first] : [first, second];
}

/** A community: a dashed disc with its number in it. */
function communityItem({ id, count, x, y, r }, how) {
  const ctxRenderer = ({ ctx, x: left, y: top }) => ({
    drawNode: () => drawCommunity(ctx, left, top, r, { count, ...how }),
    nodeDimensions: { width: 2 * r, height: 2 * r },
  });
  return { id, label: NO_LABEL, x, y, size: Math.round(r * 10) / 10, shape: "custom", ctxRenderer };
}

function drawCommunity(ctx, x, y, r, { count, colours, selected, dim, scale }) {
  ctx.save();
  ctx.globalAlpha = dim ? 0.3 : 1;
  ctx.beginPath();
  ctx.arc(x, y, r, 0, 2 * Math.PI);
  ctx.fillStyle = colours("community-fill");
  ctx.fill();
  ctx.setLineDash(selected ? [] : [5, 4]);
  ctx.lineWidth = selected ? 4 : 2;
  ctx.strokeStyle = colours(selected ? "accent" : "Community");
  ctx.stroke();
  const size = Math.min(r / 1.8, Math.max(11, 20 / scale()));
  if (size * scale() >= 5) {
    ctx.font = `${size}px system-ui, sans-serif`;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.fillStyle = colours("ink");
    ctx.fillText(number(count), x, y);
  }
  ctx.restore();
}

function edgeItem(graph, line, { colours, on, dim, few, crowd }) {
  const words = line.count === 1 ? shortened(linkWords(graph, line.link), 30) : `${number(line.count)} links`;
  const communities = [line.from, line.to].filter((end) => typeof end === "string").length;
  const faint = dim && !on ? 0.3 : line.outward || communities === 1 ? 0.35 : 1;
  return {
    id: lineId(line),
    from: line.from,
    to: line.to,
    label: communities && !on ? NO_LABEL : words,
    width: on ? 2.5 : Math.min(6, (crowd ? 2 : 1) + Math.log2(line.count) / 2),
    color: { color: colours(on ? "accent" : "line"), opacity: faint },
    arrows: {
      to: { enabled: !communities, scaleFactor: 0.5 },
      from: { enabled: line.both && !communities, scaleFactor: 0.5 },
    },
    font: {
      size: on || few ? 13 : 10,
      color: colours(on ? "ink" : "soft"),
      strokeWidth: 3,
      strokeColor: colours("page"),
      align: "middle",
    },
  };
}

export function lineId({ from, to }) {
  return `${from} ${to}`;
}
