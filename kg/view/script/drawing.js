// The drawing: a vis-network that shows a scene, and tells what was clicked. Physics is off; places come with the scene.

import { captionsOf } from "./captions.js";
import { byId, shortened } from "./dom.js";
import { itemsOf, lineId } from "./items.js";
import { movement, theme } from "./theme.js";

const BUSY = 900;
const NAME = 80; // pixels, half the width of a name under a thing, or the whole of a short one beside it
const NAMES = 46; // pixels, the height of a name in three lines
const BAR = 44; // pixels, the height of what lies over the drawing at the top and the bottom
const CLOSEST = 1.3;
const FARTHEST = 0.5; // from farther away, the words on lines are too small to read

/** What the page opens on, as pyvis wrote it, drawn before anything else is unpacked. */
export function firstDrawing() {
  const element = byId("network");
  const { nodes, edges, options } = JSON.parse(element.textContent);
  element.remove();
  const container = byId("drawing");
  const data = { nodes: new vis.DataSet(nodes), edges: new vis.DataSet(edges) };
  const network = new vis.Network(container, data, options);
  network.fit({ maxZoomLevel: 1.2 });
  return { network, data, container };
}

/** A drawing of scenes of `graph`; `on` has what to do when a thing, a line or nothing is clicked, or a node is opened. */
export function drawingOf(graph, { network, data, container }, on) {
  let scene = { things: [], lines: [] };
  let colours = theme();
  let counting = () => {};
  const captions = captionsOf();
  network.on("afterDrawing", (ctx) => captions.draw(ctx, network.getScale(), seen()));

  /** What the window shows of the drawing, in pixels from the drawing's middle. */
  function seen() {
    const scale = network.getScale();
    const { x, y } = network.getViewPosition();
    const [wide, high] = [container.clientWidth / 2, container.clientHeight / 2];
    return {
      left: x * scale - wide,
      right: x * scale + wide,
      top: y * scale - high,
      bottom: y * scale + high,
    };
  }

  function pointed(at) {
    const thing = network.getNodeAt(at);
    const line = thing === undefined ? network.getEdgeAt(at) : undefined;
    return { thing, line: line === undefined ? undefined : scene.lines.find((one) => lineId(one) === line) };
  }

  network.on("click", ({ pointer }) => {
    const { thing, line } = pointed(pointer.DOM);
    if (thing !== undefined) on.thing(thing);
    else if (line) on.line(line);
    else on.nothing();
  });
  network.on("doubleClick", ({ pointer }) => {
    const { thing } = pointed(pointer.DOM);
    if (typeof thing === "number") on.open(thing);
  });
  container.addEventListener("mousemove", (event) => {
    if (event.buttons) return;
    const box = container.getBoundingClientRect();
    const { thing, line } = pointed({ x: event.clientX - box.left, y: event.clientY - box.top });
    container.style.cursor = thing !== undefined || line ? "pointer" : "grab";
    container.title = typeof thing === "number" ? shortened(graph.nodes.name[thing], 200) : "";
  });

  /** Where to stand, and how close, to see `things` with their names between the bars at the top and the bottom. */
  function viewOf(things) {
    const left = Math.min(...things.map(({ x, r }) => x - r));
    const right = Math.max(...things.map(({ x, r }) => x + r));
    const top = Math.min(...things.map(({ y, r }) => y - r));
    const bottom = Math.max(...things.map(({ y, r }) => y + r));
    const room = { x: container.clientWidth - 2 * NAME, y: container.clientHeight - 2 * BAR - NAMES };
    const scale = Math.min(room.x / (right - left), room.y / (bottom - top), CLOSEST);
    return { position: { x: (left + right) / 2, y: (top + bottom + NAMES / scale) / 2 }, scale };
  }

  const centre = (id) => network.focus(id, { scale: Math.max(network.getScale(), 0.8), animation: motion() });

  return {
    show(next, selection) {
      scene = next;
      const busy = scene.things.length + scene.lines.length > BUSY;
      network.setOptions({ interaction: { hideEdgesOnDrag: busy, hideEdgesOnZoom: busy } });
      const items = itemsOf(graph, scene, selection, { colours, scale: () => network.getScale() });
      captions.show(items.captions);
      replace(data.nodes, items.nodes);
      replace(data.edges, items.edges);
    },
    recolour: () => (colours = theme()),
    /** Shows the things `ids`, or all, with their names. */
    fit(ids) {
      const things = ids ? scene.things.filter(({ id }) => ids.includes(id)) : scene.things;
      if (!things.length || !container.clientWidth) return;
      network.moveTo({ ...viewOf(things), animation: motion() });
    },
    /** Shows a thing with what is next to it; where that is too far away to be read, the thing alone. */
    fitAround(id) {
      if (!container.clientWidth) return;
      const beside = scene.lines.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
      const view = viewOf(scene.things.filter((thing) => thing.id === id || beside.includes(thing.id)));
      if (view.scale < FARTHEST) centre(id);
      else network.moveTo({ ...view, animation: motion() });
    },
    centre,
    zoomTo: (scale) => network.moveTo({ scale }),
    zoom: (factor) => network.moveTo({ scale: network.getScale() * factor, animation: motion() }),
    /** Calls `then` when what is shown now has been drawn; at once where the table is shown instead. */
    whenDrawn(then) {
      if (!container.clientWidth) return then();
      network.once("afterDrawing", then);
      network.redraw();
    },
    /** Calls `then` after every frame drawn, until it is called again. */
    eachDrawn(then) {
      network.off("afterDrawing", counting);
      counting = then ?? (() => {});
      network.on("afterDrawing", counting);
    },
    canvas: () => network.canvas.frame.canvas,
    /** Where a thing is on the screen. */
    spot(id) {
      const box = container.getBoundingClientRect();
      const { x, y } = network.canvasToDOM(network.getPosition(id));
      return { x: x + box.left, y: y + box.top };
    },
  };
}

function motion() {
  const duration = movement(350);
  return duration ? { duration, easingFunction: "easeInOutQuad" } : false;
}

/** Makes `set` hold exactly `items`. */
function replace(set, items) {
  const wanted = new Set(items.map(({ id }) => id));
  const gone = set.getIds().filter((id) => !wanted.has(id));
  if (gone.length) set.remove(gone);
  set.update(items);
}
