// The drawing: a vis-network that shows a scene, and tells what was clicked. Physics is off; places come with the scene.

/* global vis */

import { byId, number, shortened } from "./dom.js";
import { linkWords, typeOf } from "./data.js";
import { movement, theme } from "./theme.js";

const LONGEST_LABEL = 34;
const LINE_OF_LABEL = 18;
const BUSY = 900;

/** What the page opens on, as pyvis wrote it, drawn before anything else is unpacked. */
export function firstDrawing() {
  const element = byId("network");
  const { nodes, edges, options } = JSON.parse(element.textContent);
  element.remove();
  const container = byId("drawing");
  const data = { nodes: new vis.DataSet(nodes), edges: new vis.DataSet(edges) };
  const network = new vis.Network(container, data, options);
  network.fit({ maxZoomLevel: 1.2 });
  return { network, data, shapes: options.groups, container };
}

/** A drawing of scenes of `graph`; `on` has what to do when a thing, a line or nothing is clicked or opened. */
export function drawingOf(graph, { network, data, shapes, container }, on) {
  let scene = { things: [], lines: [] };
  let colours = theme();

  const pointed = ({ pointer }) => {
    const thing = network.getNodeAt(pointer.DOM);
    const line = thing === undefined ? network.getEdgeAt(pointer.DOM) : undefined;
    return { thing, line: line === undefined ? undefined : lineById(line) };
  };
  const lineById = (id) => scene.lines.find((line) => lineId(line) === id);
  network.on("click", (event) => {
    const { thing, line } = pointed(event);
    if (thing !== undefined) on.thing(thing);
    else if (line) on.line(line);
    else on.nothing();
  });
  network.on("doubleClick", (event) => {
    const { thing } = pointed(event);
    if (typeof thing === "number") on.open(thing);
  });
  container.addEventListener("mousemove", (event) => {
    if (event.buttons) return;
    const box = container.getBoundingClientRect();
    const { thing, line } = pointed({ pointer: { DOM: { x: event.clientX - box.left, y: event.clientY - box.top } } });
    container.style.cursor = thing !== undefined || line ? "pointer" : "grab";
    container.title = typeof thing === "number" ? shortened(graph.nodes.name[thing], 200) : "";
  });

  function show(next, selection) {
    scene = next;
    const marked = markedIn(scene, selection);
    const selected = new Set(selection?.ends ?? (selection ? [selection.node] : []));
    const many = scene.things.length + scene.lines.length > BUSY;
    network.setOptions({ interaction: { hideEdgesOnDrag: many, hideEdgesOnZoom: many } });
    replace(data.nodes, scene.things.map((thing) => nodeItem(thing, { selected: selected.has(thing.id), dim: marked && !marked.has(thing.id) })));
    replace(data.edges, scene.lines.map((line) => edgeItem(line, isMarked(line, selection), marked)));
  }

  function isMarked(line, selection) {
    if (selection?.ends) return selection.ends.includes(line.from) && selection.ends.includes(line.to);
    return selection !== null && selection !== undefined && (line.from === selection.node || line.to === selection.node);
  }

  function nodeItem(thing, { selected, dim }) {
    const type = thing.community === undefined ? typeOf(graph, thing.node) : "Community";
    const colour = colours(type);
    const community = type === "Community";
    return {
      id: thing.id,
      label: labelOf(thing),
      x: thing.x,
      y: thing.y,
      size: Math.round(thing.r * 10) / 10,
      shape: shapes[type].shape,
      color: { background: community ? colours("community-fill") : colour, border: selected ? colours("accent") : community ? colour : colours("page") },
      borderWidth: selected ? 4 : community ? 2 : 1,
      opacity: dim ? 0.25 : 1,
      font: {
        size: Math.min(24, 12 + thing.r / 4),
        color: dim ? colours("faint") : colours("ink"),
        strokeWidth: 3,
        strokeColor: colours("page"),
        vadjust: community ? -2 : 0,
      },
      shapeProperties: { borderDashes: community && !selected ? [5, 4] : false },
    };
  }

  function labelOf(thing) {
    if (thing.community !== undefined) return `${wrapped(graph.atlas.name[thing.community], 64)}\n${number(thing.count)}`;
    const more = thing.hidden ? `\n+${number(thing.hidden)}` : "";
    return wrapped(graph.nodes.name[thing.node], LONGEST_LABEL) + more;
  }

  function edgeItem(line, on, marked) {
    const label = line.count === 1 ? shortened(linkWords(graph, line.link), 30) : `${number(line.count)} links`;
    const between = typeof line.from === "string" || typeof line.to === "string";
    return {
      id: lineId(line),
      from: line.from,
      to: line.to,
      label: between && line.count > 1 ? number(line.count) : label,
      width: on ? 2.5 : Math.min(6, 1 + Math.log2(line.count) / 2),
      color: { color: on ? colours("accent") : colours("line"), opacity: marked && !on ? 0.3 : 1 },
      arrows: { to: { enabled: !between, scaleFactor: 0.5 }, from: { enabled: line.both && !between, scaleFactor: 0.5 } },
      font: { size: 10, color: on ? colours("ink") : colours("soft"), strokeWidth: 3, strokeColor: colours("page"), align: "middle" },
    };
  }

  return {
    network,
    show,
    recolour() {
      colours = theme();
    },
    fit(ids) {
      const box = container.getBoundingClientRect();
      if (!box.width || !box.height) return;
      network.fit({ ...(ids && { nodes: ids }), maxZoomLevel: 1.3, animation: motion() });
    },
    centre(id) {
      network.focus(id, { scale: Math.max(network.getScale(), 0.8), animation: motion() });
    },
    zoom(factor) {
      network.moveTo({ scale: network.getScale() * factor, animation: motion() });
    },
    places: (ids) => network.getPositions(ids),
    canvas: () => network.canvas.frame.canvas,
  };
}

function motion() {
  const duration = movement(350);
  return duration ? { duration, easingFunction: "easeInOutQuad" } : false;
}

export function lineId({ from, to }) {
  return `${from} ${to}`;
}

/** What stays bright when something is selected: it and what is next to it. */
function markedIn(scene, selection) {
  if (!selection) return null;
  if (selection.ends) return new Set(selection.ends);
  const marked = new Set([selection.node]);
  for (const { from, to } of scene.lines) {
    if (from === selection.node) marked.add(to);
    if (to === selection.node) marked.add(from);
  }
  return scene.things.some(({ id }) => id === selection.node) ? marked : null;
}

/** Makes `set` hold exactly `items`, touching only what is different. */
function replace(set, items) {
  const wanted = new Set(items.map(({ id }) => id));
  const gone = set.getIds().filter((id) => !wanted.has(id));
  if (gone.length) set.remove(gone);
  set.update(items);
}

/** A name in lines short enough to stand under its shape. */
function wrapped(text, most) {
  const lines = [""];
  for (const part of shortened(text, most).split(" ")) {
    const last = lines[lines.length - 1];
    if (last && last.length + part.length >= LINE_OF_LABEL) lines.push(part);
    else lines[lines.length - 1] = last ? `${last} ${part}` : part;
  }
  return lines.join("\n");
}
