// The keyboard: arrows walk from node to neighbour, Enter opens, Escape lets go, letters reach the rest.

import { toggleFilters } from "./bars.js";
import { announce, byId, h } from "./dom.js";

const KEYS = [
  ["/", "search"],
  ["arrow keys", "walk from node to neighbour in the drawing"],
  ["Enter", "open: a community unfolds, a node shows its neighbourhood"],
  ["P", "go to what is known of the selection"],
  ["Escape", "let go of the selection; again: back to the whole map"],
  ["+ − 0", "zoom in, zoom out, show everything"],
  ["F", "legend and filters"],
  ["T", "table or drawing"],
  ["M", "the whole map"],
  ["Alt + ← →", "back and forward"],
  ["?", "these keys"],
];

const TURN = { ArrowRight: 0, ArrowDown: Math.PI / 2, ArrowLeft: Math.PI, ArrowUp: -Math.PI / 2 };

/** Listens to the page's keys. */
export function listenToKeys({ page, moves, drawing, searchField, panel }) {
  const letters = {
    "/": () => searchField.focus(),
    "?": () => byId("help").showModal(),
    f: toggleFilters,
    t: () => moves.showTable(page.state.table ? null : "nodes"),
    m: moves.wholeMap,
    p: panel.focus,
    "+": () => drawing.zoom(1.3),
    "=": () => drawing.zoom(1.3),
    "-": () => drawing.zoom(1 / 1.3),
    0: () => drawing.fit(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || byId("help").open) return;
    if (event.key === "Escape") return moves.escape();
    if (event.target.closest("input, select, textarea")) return;
    const act = letters[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
  byId("drawing").addEventListener("keydown", (event) => {
    if (event.key in TURN) walk(page, moves, TURN[event.key]);
    else if (event.key === "Enter") moves.openCursor();
    else return;
    event.preventDefault();
  });
}

/** To the neighbour that lies nearest to a direction; with nothing selected, to what is nearest to the middle. */
function walk({ scene: { things, lines } }, moves, direction) {
  if (!things.length) return;
  const here = things.find(({ id }) => id === moves.cursor());
  if (!here) {
    moves.walkTo(best(things, ({ x, y }) => Math.hypot(x, y)).id);
    return;
  }
  const linked = new Set(lines.flatMap(({ from, to }) => (from === here.id ? [to] : to === here.id ? [from] : [])));
  const off = ({ x, y }) => between(Math.atan2(y - here.y, x - here.x), direction);
  const ahead = things.filter((thing) => thing !== here && off(thing) < Math.PI / 2);
  const near = ahead.filter(({ id }) => linked.has(id));
  const next = linked.size ? near : ahead;
  if (!next.length) announce("No neighbour that way.");
  else moves.walkTo(best(next, (thing) => Math.hypot(thing.x - here.x, thing.y - here.y) * (1 + 2 * off(thing))).id);
}

/** The angle between two directions, from 0 to π. */
function between(one, other) {
  return Math.abs(Math.atan2(Math.sin(one - other), Math.cos(one - other)));
}

function best(things, cost) {
  return things.reduce((found, thing) => (cost(thing) < cost(found) ? thing : found));
}

/** The list of keys, as a dialog. */
export function helpDialog() {
  const dialog = h(
    "dialog",
    { id: "help", "aria-labelledby": "help-title" },
    h("h2", { id: "help-title" }, "Keys"),
    h("dl", {}, ...KEYS.flatMap(([key, does]) => [h("dt", {}, h("kbd", {}, key)), h("dd", {}, does)])),
    h("p", { class: "note" }, "The address of the page holds what you see: share it, or keep it as a bookmark."),
    h("button", { type: "button", onclick: () => dialog.close() }, "Close"),
  );
  return dialog;
}
