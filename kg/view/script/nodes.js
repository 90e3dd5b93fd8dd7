// A node as something to press, wherever one is named.

import { typeOf } from "./data.js";
import { h, shortened } from "./dom.js";
import { icon } from "./icons.js";

/** A node as something to press. */
export function nodeButton(graph, node, go) {
  const name = graph.nodes.name[node];
  return h(
    "button",
    {
      type: "button",
      class: "node",
      title: name,
      "data-node": node,
      onclick: () => go(node),
    },
    icon(typeOf(graph, node)),
    shortened(name, 60),
    h("span", { class: "unseen" }, `, ${typeOf(graph, node)}`),
  );
}
