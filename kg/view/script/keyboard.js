// The keyboard: arrows walk from node to neighbour, Enter opens, Escape lets go, letters reach the rest.

import { announce, byId, h, plural } from "./dom.js";

export const KEYS = [
  ["/", "search"],
  ["arrow keys", "walk from node to neighbour in the drawing"],
  ["Enter", "open: a community unfolds, a node shows its neighbourhood"],
  ["P", "go to what is known of the selected node"],
  ["Escape", "let go of the selection; again: back to the whole map"],
  ["+ and −", "zoom; 0 shows everything"],
  ["F", "legend and filters"],
  ["T", "table or drawing"],
  ["M", "the whole map"],
  ["Alt + ← and →", "back and forward"],
  ["?", "these keys"],
];

const TURN = { ArrowRight: 0, ArrowDown: Math.PI / 2, ArrowLeft: Math.PI, ArrowUp: -Math.PI / 2 };

/** Listens to the page's keys; `app` is what they act on. */
export function listenToKeys(app) {
  const letters = {
    "/": () => app.searchInput.focus(),
    "?": app.help,
    f: app.toggleFilters,
    t: () => app.showTable(app.state().table ? null : "nodes"),
    m: app.wholeMap,
    p: app.focusPanel,
    "+": () => app.zoom(1.3),
    "=": () => app.zoom(1.3),
    "-": () => app.zoom(1 / 1.3),
    0: app.fit,
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === "Escape" && !byId("help")?.open) return app.escape();
    if (event.target.closest("input, select, textarea, dialog")) return;
    const act = letters[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
  byId("drawing").addEventListener("keydown", (event) => {
    if (event.key in TURN) {
      event.preventDefault();
      walk(app, TURN[event.key]);
    } else if (event.key === "Enter") {
      event.preventDefault();
      app.openSelected();
    }
  });
}

/** Selects the thing next to the selected one that lies nearest to a direction; with none selected, the one nearest to the middle. */
function walk(app, direction) {
  const { things, lines } = app.scene();
  if (!things.length) return;
  const here = things.find(({ id }) => id === app.cursor());
  if (!here) return app.moveTo(best(things, ({ x, y }) => Math.hypot(x, y)).id);
  const linked = new Set(lines.flatMap(({ from, to }) => (from === here.id ? [to] : to === here.id ? [from] : [])));
  const off = ({ x, y }) => Math.abs(Math.atan2(Math.sin(Math.atan2(y - here.y, x - here.x) - direction), Math.cos(Math.atan2(y - here.y, x - here.x) - direction)));
  const ahead = (thing) => thing !== here && off(thing) < Math.PI / 2;
  const cost = (thing) => Math.hypot(thing.x - here.x, thing.y - here.y) * (1 + 2 * off(thing));
  const near = things.filter((thing) => ahead(thing) && linked.has(thing.id));
  const next = near.length ? near : linked.size ? [] : things.filter(ahead);
  if (!next.length) return announce("No neighbour that way.");
  app.moveTo(best(next, cost).id);
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
    h("p", { class: "note" }, "The address of the page holds what you see: copy it to share the view, or keep it as a bookmark."),
    h("form", { method: "dialog" }, h("button", { type: "submit" }, "Close")),
  );
  dialog.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.close();
  });
  return dialog;
}

/** What is said of a thing when it is walked to. */
export function spokenName(name, type, links) {
  return `${name}, ${type}, ${plural(links, "link")}`;
}
