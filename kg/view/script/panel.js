// The panel: what is known of what is selected, each fact with its sentence.

import { claimCard } from "./claims.js";
import { NONE, wholeIri } from "./data.js";
import { button, byId, h, plural } from "./dom.js";
import { typeBadge } from "./icons.js";
import { claimGroups, mostLinked, nodeFacts } from "./knowledge.js";
import { nodeButton } from "./nodes.js";
import { searchBox } from "./searchbox.js";
import { claimSection, mentionSection, neighbourSection } from "./sections.js";

/** The panel in `root`; it shows what `page` has selected whenever it is told to. */
export function panelOf(root, page, moves, saving) {
  const { graph } = page;
  const go = moves.select;

  async function show() {
    const sentences = await page.sentences;
    const { state, scene } = page;
    const reading = root.contains(document.activeElement);
    root.replaceChildren(...contents(state.selection, scene, sentences).filter(Boolean));
    root.scrollTop = 0;
    if (reading) focus();
  }

  function contents(selection, scene, sentences) {
    if (selection?.node !== undefined) return nodePanel(selection.node, sentences);
    if (selection?.ends) return linePanel(selection.ends, sentences);
    if (scene.path) return pathPanel(scene.path, sentences);
    if (scene.noPath) return noPathPanel(scene.noPath);
    return welcome();
  }

  function head(badge, title) {
    const close = button("Close", moves.close, { class: "small close", "aria-label": "Close what is known" });
    return [h("div", { class: "panel-head" }, badge, close), h("h2", { tabindex: "-1" }, title)];
  }

  function nodePanel(node, sentences) {
    const { name, type, note } = nodeFacts(graph, node);
    const itself = graph.nodes.claim[node];
    const path = searchBox(graph, page.index, {
      label: "Path to",
      placeholder: "Path to… (type a name)",
      choose: (other) => moves.path(node, other),
    });
    return [
      ...head(typeBadge(type), name),
      h(
        "p",
        { class: "tools" },
        button("Neighbourhood", () => moves.around(node), { title: "Draw it with its neighbours (Enter)" }),
        button("Show on the map", () => moves.onMap(node)),
        button("Dossier", () => saving.dossier(node), { title: "A page to keep or print" }),
      ),
      !page.filtered.nodes[node] && h("p", { class: "warning" }, "The filters hide this node."),
      note && h("p", { class: "note" }, note),
      h("div", { class: "path-to" }, path.element),
      itself !== NONE && h("section", {}, claimCard(graph, sentences, itself, { go, mine: node })),
      ...claimGroups(graph, page.filtered, node).map(({ title, claims }) =>
        claimSection(graph, sentences, title, claims, { go, mine: node }),
      ),
      neighbourSection(page, node, moves),
      mentionSection(graph, node),
      h("p", { class: "iri" }, wholeIri(graph, graph.nodes.iri[node])),
    ];
  }

  function linePanel(ends, sentences) {
    const links = page.links(ends);
    const claims = [...new Set(links.map((link) => graph.links.claim[link]))];
    const [from, to] = ends.map((end) =>
      typeof end === "number" ? nodeButton(graph, end, go) : h("span", { class: "badge" }, page.communityName(end)),
    );
    return [
      ...head(h("span", { class: "badge" }, plural(links.length, "link")), "What links them"),
      h("p", { class: "parts" }, from, " – ", to),
      claims.length > 0 && claimSection(graph, sentences, "Claims", claims, { go }),
      !claims.length && h("p", { class: "note" }, "No link between them passes the filters."),
    ];
  }

  function pathPanel({ nodes, hops }, sentences) {
    const steps = hops.map((links, hop) => {
      const claims = [...new Set(links.map((link) => graph.links.claim[link]))];
      return h(
        "li",
        {},
        h("p", { class: "parts" }, nodeButton(graph, nodes[hop], go), " – ", nodeButton(graph, nodes[hop + 1], go)),
        ...claims.slice(0, 3).map((claim) => claimCard(graph, sentences, claim, { go })),
      );
    });
    return [
      ...head(h("span", { class: "badge" }, plural(hops.length, "hop")), "Shortest path"),
      h("ol", { class: "hops" }, ...steps),
    ];
  }

  function noPathPanel([from, to]) {
    return [
      ...head(h("span", { class: "badge" }, "no path"), "Shortest path"),
      h("p", { class: "parts" }, nodeButton(graph, from, go), " – ", nodeButton(graph, to, go)),
      h("p", {}, "Nothing that passes the filters connects them."),
    ];
  }

  function welcome() {
    const best = mostLinked(graph, page.filtered, page.atlas.degree);
    return [
      h("h2", { tabindex: "-1" }, "What is here"),
      h(
        "p",
        {},
        "Press a node or a line to read what the articles say, with the sentence that says it. Search finds any name.",
      ),
      best.length > 0 && h("h3", {}, "Most linked"),
      h(
        "ul",
        { class: "neighbours most-linked" },
        ...best.map((node) =>
          h(
            "li",
            {},
            nodeButton(graph, node, go),
            h("span", { class: "note" }, plural(page.atlas.degree[node], "link")),
          ),
        ),
      ),
    ];
  }

  function focus() {
    root.querySelector("h2")?.focus();
  }

  return { show, focus };
}

/** Brings a claim's card into sight. */
export function showClaim(claim) {
  const card = byId("panel").querySelector(`[data-claim="${claim}"]`);
  card?.scrollIntoView({ block: "center" });
  card?.classList.add("found");
  setTimeout(() => card?.classList.remove("found"), 1500);
}
