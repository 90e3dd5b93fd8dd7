// The page begins here: draws what it opens on, unpacks the graph, and has every part show what is looked at.

import { showCounts, showTrail, toolBar } from "./bars.js";
import { graphFrom, unpacked } from "./data.js";
import { byId } from "./dom.js";
import { drawingOf, firstDrawing } from "./drawing.js";
import { filterPanel } from "./filterpanel.js";
import { isFiltered } from "./filters.js";
import { helpDialog, listenToKeys } from "./keyboard.js";
import { movesOf } from "./moves.js";
import { claimsOfSelection, inView, pageOf } from "./page.js";
import { panelOf, showClaim } from "./panel.js";
import { savingOf } from "./saving.js";
import { tableOf } from "./table.js";
import { onThemeChange } from "./theme.js";
import { timelineOf } from "./timeline.js";

const first = firstDrawing();
const page = pageOf(graphFrom(await unpacked("graph")), arrive);
const drawing = drawingOf(page.graph, first, {
  thing: (id) => moves.press(id),
  line: ({ from, to }) => moves.selectLine(from, to),
  nothing: () => moves.letGo(),
  open: (node) => moves.around(node),
});
const moves = movesOf(page, drawing);
const saving = savingOf(page, drawing);
const panel = panelOf(byId("panel"), page, moves, saving);
const table = tableOf(byId("table"), page, moves);
const legend = filterPanel(byId("filters"), page.choices, {
  change: (facet, off) => moves.filter({ off: { ...page.state.filters.off, [facet]: off } }),
  clear: moves.unfilter,
});
const timeline = timelineOf(byId("timeline"), page.graph, { change: moves.filter, pick: showClaim });
const searchField = toolBar(page, moves, drawing, saving);
document.body.append(helpDialog());
listenToKeys({ page, moves, drawing, searchField, panel });
onThemeChange(() => {
  drawing.recolour();
  drawing.show(page.scene, page.state.selection);
});
addEventListener("hashchange", page.read);
addEventListener("popstate", page.read);
page.read();
window.kgView = { page, moves, drawing };
drawing.whenDrawn(() => performance.mark("kg-ready"));
setTimeout(() => page.sentences, 200);

/** Every part shows the state that the page has come to. */
function arrive({ moved, refiltered }) {
  const { state, filtered, scene } = page;
  byId("table").hidden = !state.table;
  byId("drawing").hidden = Boolean(state.table);
  drawing.show(scene, state.selection);
  if (moved) drawing.fit(scene.focus);
  if (refiltered) {
    legend.update(state.filters, filtered.counts, isFiltered(state.filters));
    timeline.update(state.filters, filtered.timely);
  }
  timeline.mark(claimsOfSelection(page));
  panel.show();
  if (state.table) table.show(state.table, inView(page)[state.table]);
  showTrail(page, moves);
  showCounts(page);
}
