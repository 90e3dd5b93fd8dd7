// The bars around the drawing: search and tools above it, where one is, what is shown and what is not.

import { announce, button, byId, h, number, plural } from "./dom.js";
import { searchBox } from "./searchbox.js";

const CRUMBS = 4;
const NARROW = "(max-width: 900px)";

/** Fills the tool bar; gives the search field. */
export function toolBar(page, moves, drawing, saving) {
  const box = searchBox(page.graph, page.index, {
    label: "Search names",
    placeholder: "Search a name   /",
    choose: moves.find,
    isHidden: (node) => !page.filtered.nodes[node],
  });
  byId("search").append(box.element);
  byId("tools").append(
    button("Filters", toggleFilters, { title: "Legend and filters (F)" }),
    button("Table", () => moves.showTable(page.state.table ? null : "nodes"), { title: "Table or drawing (T)" }),
    button("Communities", moves.group, { title: "Draw communities as one, or their members" }),
    saveMenu(saving),
    button("?", () => byId("help").showModal(), { title: "Keys", "aria-label": "Keys" }),
  );
  byId("zoom").append(
    button("+", () => drawing.zoom(1.3), { "aria-label": "Zoom in" }),
    button("−", () => drawing.zoom(1 / 1.3), { "aria-label": "Zoom out" }),
    button("⤢", () => drawing.fit(), { "aria-label": "Show everything" }),
  );
  const { graph } = page;
  byId("summary").textContent = [
    plural(graph.articles.count, "article"),
    plural(graph.count, "node"),
    plural(graph.claims.count, "claim"),
  ].join(", ");
  return box.input;
}

function saveMenu(saving) {
  const menu = h(
    "details",
    { id: "menu" },
    h("summary", {}, "Save"),
    h(
      "div",
      { class: "menu" },
      button("Picture (PNG)", saving.png),
      button("Picture (SVG)", saving.svg),
      button("Claims (CSV)", saving.csv),
      button("Graph (Turtle)", saving.turtle),
      copyLink(saving),
      h("p", { class: "note" }, "CSV and Turtle hold the selection; with nothing selected, all that is in view."),
    ),
  );
  menu.addEventListener("click", (event) => event.target.closest(".menu button:not(.stay)") && (menu.open = false));
  return menu;
}

function copyLink(saving) {
  const words = "Copy link to this view";
  const copy = async () => {
    link.textContent = await saving.link();
    announce(link.textContent);
    setTimeout(() => (link.textContent = words), 3000);
  };
  const link = button(words, copy, { class: "stay" });
  return link;
}

/** The legend is a column beside the drawing, or a sheet over it where the window is narrow. */
export function toggleFilters() {
  byId("filters").classList.toggle(matchMedia(NARROW).matches ? "open" : "shut");
}

/** The way back: the whole map, and each opened community. */
export function showTrail({ graph, atlas, state: { scene } }, moves) {
  const crumbs = [button("Whole map", moves.wholeMap)];
  if (scene.kind === "map") {
    const rows = scene.open.slice(-CRUMBS);
    if (scene.open.length > CRUMBS)
      crumbs.push(h("span", { class: "crumb" }, `${scene.open.length - CRUMBS} more open`));
    for (const row of rows) {
      crumbs.push(
        button(`${atlas.name[row]} ×`, () => moves.fold(row), { title: "Fold this community", class: "crumb" }),
      );
    }
  } else {
    const names = scene.kind === "around" ? scene.nodes : [scene.from, scene.to];
    const words = scene.kind === "around" ? "around" : "path between";
    crumbs.push(
      h(
        "span",
        { class: "crumb" },
        `${words} ${names.map((node) => graph.nodes.name[node]).join(scene.kind === "path" ? " and " : ", ")}`,
      ),
    );
  }
  byId("trail").replaceChildren(...crumbs);
}

/** Says what is drawn and what is not. */
export function showCounts({ graph, filtered, scene, state }) {
  const single = scene.things.filter(({ node }) => node !== undefined).length;
  const folded = scene.things.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const hidden = graph.count - filtered.shown;
  const more = [...(scene.more?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  const parts = [
    `${plural(single, "node")} drawn`,
    folded && `${number(folded)} in ${plural(scene.things.length - single, "community", "communities")}`,
    state.scene.kind !== "map" && `${number(filtered.shown - single)} elsewhere`,
    hidden && `${number(hidden)} hidden by filters`,
    more && `${plural(more, "neighbour")} left out`,
    scene.thinned && `${plural(scene.thinned, "line")} left out`,
  ];
  byId("shown").textContent = parts.filter(Boolean).join(" · ");
}
