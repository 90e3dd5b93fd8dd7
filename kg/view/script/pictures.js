// The drawing as a picture: what is on the screen as PNG, the whole scene as SVG.

import { svg } from "./dom.js";
import { linkWords, typeOf } from "./data.js";
import { SHAPE_OF, starPoints } from "./icons.js";
import { shortened } from "./dom.js";
import { theme } from "./theme.js";

/** A PNG of `canvas` on the page's background. */
export function png(canvas) {
  const copy = document.createElement("canvas");
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext("2d");
  context.fillStyle = theme()("page");
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(canvas, 0, 0);
  return new Promise((resolve) => copy.toBlob(resolve, "image/png"));
}

/** The scene as an SVG document. */
export function svgText(graph, scene) {
  const colours = theme();
  const at = new Map(scene.things.map((thing) => [thing.id, thing]));
  const xs = scene.things.map(({ x }) => x);
  const ys = scene.things.map(({ y }) => y);
  const left = Math.min(0, ...xs) - 160;
  const top = Math.min(0, ...ys) - 120;
  const width = Math.max(0, ...xs) + 160 - left;
  const height = Math.max(0, ...ys) + 120 - top;
  const lines = scene.lines.map((line) => lineShape(graph, line, at.get(line.from), at.get(line.to), colours));
  const things = scene.things.map((thing) => thingShape(graph, thing, colours));
  const picture = svg(
    "svg",
    {
      viewBox: `${left} ${top} ${width} ${height}`,
      width,
      height,
      "font-family": "system-ui, sans-serif",
    },
    svg("rect", { x: left, y: top, width, height, fill: colours("page") }),
    ...lines,
    ...things,
  );
  return new XMLSerializer().serializeToString(picture);
}

function lineShape(graph, line, from, to, colours) {
  const label = line.count === 1 ? shortened(linkWords(graph, line.link), 30) : String(line.count);
  return svg(
    "g",
    {},
    svg("line", {
      x1: from.x,
      y1: from.y,
      x2: to.x,
      y2: to.y,
      stroke: colours("line"),
      "stroke-width": Math.min(6, 1 + Math.log2(line.count) / 2),
    }),
    svg(
      "text",
      {
        x: (from.x + to.x) / 2,
        y: (from.y + to.y) / 2 - 3,
        "font-size": 9,
        "text-anchor": "middle",
        fill: colours("soft"),
      },
      label,
    ),
  );
}

function thingShape(graph, { node, community, count, x, y, r }, colours) {
  const type = community === undefined ? typeOf(graph, node) : "Community";
  const name = community === undefined ? graph.nodes.name[node] : `${graph.atlas.name[community]} (${count})`;
  const fill = { fill: colours(type), stroke: colours("page") };
  return svg(
    "g",
    {},
    shapeOf(SHAPE_OF[type], x, y, r, fill),
    svg(
      "text",
      {
        x,
        y: y + r + 14,
        "font-size": 12,
        "text-anchor": "middle",
        fill: colours("ink"),
      },
      shortened(name, 40),
    ),
  );
}

function shapeOf(shape, x, y, r, fill) {
  const polygon = (corners) =>
    svg("polygon", {
      points: corners.map(([dx, dy]) => `${(x + dx * r).toFixed(1)},${(y + dy * r).toFixed(1)}`).join(" "),
      ...fill,
    });
  if (shape === "square")
    return svg("rect", {
      x: x - r,
      y: y - r,
      width: 2 * r,
      height: 2 * r,
      ...fill,
    });
  if (shape === "diamond")
    return polygon([
      [0, -1],
      [1, 0],
      [0, 1],
      [-1, 0],
    ]);
  if (shape === "triangleDown")
    return polygon([
      [-1, -0.8],
      [1, -0.8],
      [0, 1],
    ]);
  if (shape === "hexagon")
    return polygon([
      [-0.5, -0.87],
      [0.5, -0.87],
      [1, 0],
      [0.5, 0.87],
      [-0.5, 0.87],
      [-1, 0],
    ]);
  if (shape === "star") return svg("polygon", { points: starPoints(x, y, r, 0.45 * r), ...fill });
  return svg("circle", { cx: x, cy: y, r, ...fill });
}
