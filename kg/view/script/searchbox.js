// A box to type a name in and a list of what is found, after the ARIA combobox pattern.

import { h, number } from "./dom.js";
import { typeOf } from "./data.js";
import { icon } from "./icons.js";
import { search } from "./names.js";

let boxes = 0;

/** The box; `choose` is called with the node chosen. `isHidden` tells which nodes the filters hide. */
export function searchBox(graph, index, { label, placeholder, choose, isHidden = () => false }) {
  const id = `found-${++boxes}`;
  const input = h("input", {
    type: "text",
    role: "combobox",
    "aria-label": label,
    "aria-expanded": "false",
    "aria-controls": id,
    "aria-autocomplete": "list",
    autocomplete: "off",
    spellcheck: "false",
    placeholder,
  });
  const list = h("ul", {
    id,
    role: "listbox",
    "aria-label": `${label}: found`,
    hidden: true,
  });
  const count = h("span", { class: "unseen", role: "status" });
  let found = [];
  let active = -1;

  function show() {
    const { nodes, total } = search(index, input.value);
    found = nodes;
    active = nodes.length ? 0 : -1;
    list.replaceChildren(...nodes.map((node, place) => option(node, place)));
    if (total > nodes.length)
      list.append(
        h(
          "li",
          { class: "note", role: "presentation" },
          `and ${number(total - nodes.length)} more; type more of the name`,
        ),
      );
    if (input.value.trim() && !total)
      list.append(h("li", { class: "note", role: "presentation" }, "Nothing has this name."));
    count.textContent = input.value.trim() ? `${number(total)} found` : "";
    open(Boolean(input.value.trim()));
    mark();
  }

  function option(node, place) {
    const aliases = graph.nodes.aliases.get(node) ?? [];
    return h(
      "li",
      {
        id: `${id}-${place}`,
        role: "option",
        "aria-selected": "false",
        onpointerdown: (event) => event.preventDefault(),
        onclick: () => take(node),
      },
      icon(typeOf(graph, node)),
      h("span", { class: "name" }, graph.nodes.name[node]),
      aliases.length > 0 && h("span", { class: "also" }, aliases.slice(0, 3).join(", ")),
      isHidden(node) && h("span", { class: "also" }, "(hidden by the filters)"),
      h("span", { class: "unseen" }, typeOf(graph, node)),
    );
  }

  function open(is) {
    list.hidden = !is;
    input.setAttribute("aria-expanded", String(is));
  }

  function mark() {
    [...list.children].forEach(
      (item, place) =>
        item.getAttribute("role") === "option" && item.setAttribute("aria-selected", String(place === active)),
    );
    if (active >= 0) {
      input.setAttribute("aria-activedescendant", `${id}-${active}`);
      list.children[active].scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  }

  function take(node) {
    input.value = "";
    open(false);
    choose(node);
  }

  input.addEventListener("input", show);
  input.addEventListener("focus", () => input.value.trim() && show());
  input.addEventListener("blur", () => open(false));
  input.addEventListener("keydown", (event) => {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps && found.length) {
      active = (active + steps[event.key] + found.length) % found.length;
      open(true);
      mark();
      event.preventDefault();
    } else if (event.key === "Enter" && active >= 0 && !list.hidden) {
      take(found[active]);
      event.preventDefault();
    } else if (event.key === "Escape") {
      if (list.hidden) input.blur();
      input.value = "";
      open(false);
      event.stopPropagation();
    }
  });
  return {
    element: h("div", { class: "searchbox" }, input, list, count),
    input,
  };
}
