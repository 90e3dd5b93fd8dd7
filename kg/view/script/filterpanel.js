// The legend, which is also the filters: a tick for each type, kind, relation, status, publisher and article, with its count.

import { button, h, number } from "./dom.js";
import { icon } from "./icons.js";
import { folded } from "./names.js";

const TITLES = {
  type: "What is drawn",
  kind: "Kind of claim",
  relation: "Relation",
  status: "Status of demands",
  publisher: "Publisher",
  article: "Article",
};
const COUNTED = {
  type: "nodes",
  kind: "claims",
  relation: "links",
  status: "demands",
  publisher: "claims",
  article: "claims",
};
const OPEN = new Set(["type", "kind"]);
const LISTED = 200;

/** The panel; `change` is called with a facet and the set of codes that are now off. */
export function filterPanel(root, choices, { change, clear }) {
  const facets = Object.keys(choices)
    .filter((facet) => choices[facet].length > 1 || facet === "type")
    .map((facet) => facetOf(facet, choices[facet], change));
  const clearing = button("Clear all filters", clear, {
    class: "clear",
    disabled: true,
  });
  root.append(
    h(
      "div",
      { class: "panel-head" },
      h("h2", {}, "Legend and filters"),
      button("Close", () => root.classList.remove("open"), {
        class: "only-narrow",
      }),
    ),
    ...facets.map(({ element }) => element),
    h(
      "p",
      { class: "hint" },
      "What is unticked is hidden. Choices combine; each number is what there is with the other choices as they are.",
    ),
    clearing,
  );
  return {
    update(filters, counts, filtered) {
      for (const facet of facets) facet.update(filters.off[facet.name], counts[facet.name]);
      clearing.disabled = !filtered;
    },
  };
}

function facetOf(name, choices, change) {
  let off = new Set();
  let counts = [];
  const rows = h("ul", {});
  const all = button("all", () => change(name, new Set()), {
    "aria-label": `Show all: ${TITLES[name]}`,
    class: "small",
  });
  const find =
    choices.length > 12 &&
    h("input", {
      type: "search",
      placeholder: "Find…",
      "aria-label": `Find in ${TITLES[name]}`,
      oninput: () => list(),
    });
  const hiding = h("span", { class: "hiding" });
  const element = h(
    "details",
    { open: OPEN.has(name), "data-facet": name },
    h("summary", {}, TITLES[name], hiding),
    h("div", { class: "facet-tools" }, find, h("span", { class: "counted" }, COUNTED[name]), all),
    rows,
  );

  function list() {
    const wanted = find ? folded(find.value) : "";
    const shown = choices.filter(({ label, name: own }) => folded(`${label} ${own}`).includes(wanted));
    const ordered =
      choices.length > 12
        ? [...shown].sort((a, b) => (counts[b.code] ?? 0) - (counts[a.code] ?? 0) || a.code - b.code)
        : shown;
    rows.replaceChildren(...ordered.slice(0, LISTED).map(row));
    if (ordered.length > LISTED)
      rows.append(h("li", { class: "note" }, `and ${number(ordered.length - LISTED)} more: find them by name`));
  }

  function row({ code, label }) {
    const toggle = () => {
      const next = new Set(off);
      if (!next.delete(code)) next.add(code);
      change(name, next);
    };
    const only = () => change(name, new Set(choices.map((choice) => choice.code).filter((other) => other !== code)));
    return h(
      "li",
      { class: off.has(code) ? "off" : null },
      h(
        "label",
        {},
        h("input", {
          type: "checkbox",
          checked: !off.has(code),
          onchange: toggle,
        }),
        name === "type" && icon(label),
        h("span", { class: "label", title: label }, label),
      ),
      button("only", only, {
        class: "small only",
        "aria-label": `Only ${label}: ${TITLES[name]}`,
      }),
      h("span", { class: "count" }, number(counts[code] ?? 0)),
    );
  }

  return {
    name,
    element,
    update(nextOff, nextCounts) {
      const focused = rows.contains(document.activeElement)
        ? [...rows.querySelectorAll("input, button")].indexOf(document.activeElement)
        : -1;
      off = nextOff;
      counts = nextCounts;
      all.disabled = off.size === 0;
      hiding.textContent = off.size ? `${number(off.size)} hidden` : "";
      list();
      if (focused >= 0) rows.querySelectorAll("input, button")[focused]?.focus();
    },
  };
}
