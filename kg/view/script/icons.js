// The shapes of the drawing as small pictures, for legend, lists and panel.

import { h, svg } from "./dom.js";

const SHAPES = {
  dot: () => svg("circle", { cx: 8, cy: 8, r: 6 }),
  square: () => svg("rect", { x: 2.5, y: 2.5, width: 11, height: 11 }),
  diamond: () => svg("polygon", { points: "8,1 15,8 8,15 1,8" }),
  triangleDown: () => svg("polygon", { points: "1.5,3 14.5,3 8,14.5" }),
  hexagon: () => svg("polygon", { points: "4.5,2 11.5,2 15,8 11.5,14 4.5,14 1,8" }),
  star: () => svg("polygon", { points: starPoints(8, 8, 7.5, 3.4) }),
};

export const SHAPE_OF = {
  Person: "dot",
  Group: "hexagon",
  Institution: "square",
  Place: "triangleDown",
  Demand: "diamond",
  Event: "star",
  Community: "dot",
};

/** The corners of a five-pointed star. */
export function starPoints(x, y, outer, inner) {
  return Array.from({ length: 10 }, (_, corner) => {
    const angle = (corner * Math.PI) / 5 - Math.PI / 2;
    const out = corner % 2 ? inner : outer;
    return `${(x + out * Math.cos(angle)).toFixed(1)},${(y + out * Math.sin(angle)).toFixed(1)}`;
  }).join(" ");
}

/** The picture of a type; its name is said beside it, so screen readers skip it. */
export function icon(type) {
  return svg(
    "svg",
    {
      class: `icon type-${type}`,
      viewBox: "0 0 16 16",
      width: 14,
      height: 14,
      "aria-hidden": "true",
    },
    SHAPES[SHAPE_OF[type]](),
  );
}

/** A type with its picture, as a small label. */
export function typeBadge(type, label = type) {
  return h("span", { class: "badge" }, icon(type), label);
}
