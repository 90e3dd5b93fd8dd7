// A scene in vis-network's words: how each thing and line looks, selected, dimmed, in light and in dark.

import { linkWords, typeOf } from "./data.js";
import { number, shortened } from "./dom.js";
import { SHAPE_OF } from "./icons.js";

const LONGEST_LABEL = 34;
const LINE_OF_LABEL = 18;
const PROMINENT = 16; // communities whose names are large enough to read however far out
const CROWD = 600; // so many nodes go without a border, which is half the work of drawing one
const FEW = 30; // so few things have room for larger words on their lines
const NO_LABEL = " "; // vis-network keeps the old label when it is given an empty one

/** The nodes and edges of `scene`; `colours` gives a colour by its name, `scale` the drawing's scale at the moment. */
export function itemsOf(graph, scene, selection, { colours, scale }) {
  const bright = brightIn(scene, selection);
  const selected = new Set(selection?.ends ?? (selection ? [selection.node] : []));
  const communities = scene.things.filter(({ community }) => community !== undefined);
  const prominent = new Set([...communities].sort((a, b) => b.count - a.count).slice(0, PROMINENT));
  const nodes = scene.things.map((thing) => {
    const dim = bright !== null && !bright.has(thing.id);
    const how = { colours, selected: selected.has(thing.id), dim, plain: scene.things.length > CROWD };
    if (thing.community === undefined) return nodeItem(graph, thing, how);
    return communityItem(graph, thing, { ...how, scale, prominent: prominent.has(thing) });
  });
  const edges = scene.lines.map((line) =>
    edgeItem(graph, line, {
      colours,
      on: isOn(line, selection),
      dim: bright !== null,
      few: scene.things.length <= FEW,
    }),
  );
  return { nodes, edges };
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
  const more = thing.hidden ? `\n+${number(thing.hidden)}` : "";
  return {
    id: thing.id,
    label: inLines(graph.nodes.name[thing.node]) + more,
    x: thing.x,
    y: thing.y,
    size: Math.round(thing.r * 10) / 10,
    shape: SHAPE_OF[type],
    color: { background: colours(type), border: colours(selected ? "accent" : "page") },
    borderWidth: selected ? 4 : plain ? 0 : 1,
    opacity: dim ? 0.25 : 1,
    font: {
      size: Math.min(24, 12 + thing.r / 4),
      color: colours(dim ? "faint" : "ink"),
      strokeWidth: 3,
      strokeColor: colours("page"),
    },
  };
}

/** A name in lines short enough to stand under its shape. */
function inLines(name) {
  const lines = [""];
  for (const part of shortened(name, LONGEST_LABEL).split(" ")) {
    const last = lines[lines.length - 1];
    if (last && last.length + part.length >= LINE_OF_LABEL) lines.push(part);
    else lines[lines.length - 1] = last ? `${last} ${part}` : part;
  }
  return lines.join("\n");
}

/** A community: a dashed disc with its number in it and the names of its best-connected members under it. */
function communityItem(graph, { id, community, count, x, y, r }, how) {
  const names = graph.atlas.name[community].split(", ").slice(0, 2);
  const ctxRenderer = ({ ctx, x: left, y: top }) => ({
    drawNode: () =>
      drawCommunity(ctx, left, top, r, { names: names.map((name) => shortened(name, LINE_OF_LABEL)), count, ...how }),
    nodeDimensions: { width: 2 * r, height: 2 * r },
  });
  return { id, label: NO_LABEL, x, y, size: Math.round(r * 10) / 10, shape: "custom", ctxRenderer };
}

function drawCommunity(ctx, x, y, r, { names, count, colours, selected, dim, scale, prominent }) {
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
  ctx.setLineDash([]);
  const now = scale();
  const size = Math.max(13, Math.min(0.3 * r, 12 / now), prominent ? 10 / now : 0);
  const words = { ctx, x, now, colour: colours("ink") };
  drawWords(number(count), y, Math.min(r / 1.8, Math.max(11, 20 / now)), words);
  names
    .slice(0, 13 * now > 8 ? 2 : 1)
    .forEach((name, line) =>
      drawWords(name, y + r + 0.8 * size + line * 1.15 * size, size, { ...words, halo: colours("page") }),
    );
  ctx.restore();
}

function drawWords(text, y, size, { ctx, x, now, colour, halo }) {
  if (size * now < 5) return;
  ctx.font = `${size}px system-ui, sans-serif`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  ctx.lineWidth = size / 4;
  if (halo) {
    ctx.strokeStyle = halo;
    ctx.strokeText(text, x, y);
  }
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}

function edgeItem(graph, line, { colours, on, dim, few }) {
  const words = line.count === 1 ? shortened(linkWords(graph, line.link), 30) : `${number(line.count)} links`;
  const communities = [line.from, line.to].filter((end) => typeof end === "string").length;
  const faint = dim && !on ? 0.3 : line.outward || communities === 1 ? 0.35 : 1;
  return {
    id: lineId(line),
    from: line.from,
    to: line.to,
    label: communities && !on ? NO_LABEL : words,
    width: on ? 2.5 : Math.min(6, 1 + Math.log2(line.count) / 2),
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
