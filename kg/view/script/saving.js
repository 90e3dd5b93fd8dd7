// What can be taken away: pictures, data, a dossier, a link.

import { h } from "./dom.js";
import { dossierText } from "./dossier.js";
import { claimsOfSelection, inView } from "./page.js";
import { png, svgText } from "./pictures.js";
import { csv, turtle } from "./texts.js";

/** The ways to save what `page` shows; data is of the selection, or of all that is in view where nothing is selected. */
export function savingOf(page, drawing) {
  const { graph } = page;
  const claims = () => (page.state.selection ? claimsOfSelection(page) : inView(page).claims);
  const nodes = () => {
    const { selection } = page.state;
    if (!selection) return inView(page).nodes;
    return (selection.ends ?? [selection.node]).filter((thing) => typeof thing === "number");
  };
  return {
    png: async () => saved("graph.png", await png(drawing.canvas())),
    svg: () => savedText("graph.svg", "image/svg+xml", svgText(graph, page.scene)),
    csv: async () => savedText("claims.csv", "text/csv", csv(graph, await page.sentences, claims())),
    turtle: async () =>
      savedText("selection.ttl", "text/turtle", turtle(graph, await page.sentences, nodes(), claims())),
    async dossier(node) {
      const name = graph.nodes.iri[node].split("/").pop().slice(0, 60) || "dossier";
      savedText(`${name}.html`, "text/html", dossierText(graph, await page.sentences, page.filtered, node));
    },
    /** Puts the address on the clipboard, where the browser has one for this page; says how it went. */
    async link() {
      const copied = await navigator.clipboard?.writeText(location.href).then(
        () => true,
        () => false,
      );
      return copied ? "Link copied" : "Copy the page's address: it holds this view";
    },
  };
}

function savedText(name, type, text) {
  saved(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

function saved(name, blob) {
  const link = h("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
