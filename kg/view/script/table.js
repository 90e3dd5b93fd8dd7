// The table: the same nodes and claims as the drawing, for those who read rather than look.

import { kindOf, partOf, partsOfClaim } from "./claims.js";
import { NONE, typeOf, word } from "./data.js";
import { stretchWords } from "./dates.js";
import { button, h, number, plural, shortened } from "./dom.js";
import { citation, marked } from "./evidence.js";
import { statusOf } from "./filters.js";
import { articlesOf, claimsOf, dateOf } from "./knowledge.js";
import { nodeButton } from "./nodes.js";

const ROWS = 100;

/** The table in `root`, of nodes or of claims. */
export function tableOf(root, page, moves) {
  const { graph } = page;
  const go = moves.find;
  let sheet = 0;
  let sorted = {
    nodes: { column: "Links", down: true },
    claims: { column: "Date", down: false },
  };
  let last = null;

  async function show(which, rows) {
    const scope = page.state.scene.kind === "map" ? "pass the filters" : "in this view";
    const sentences = await page.sentences;
    if (last !== `${which} ${rows.length}`) sheet = 0;
    last = `${which} ${rows.length}`;
    const columns = which === "nodes" ? nodeColumns() : claimColumns(sentences);
    const { column, down } = sorted[which];
    const key = (columns.find(({ title }) => title === column) ?? columns[0]).key;
    const keyed = rows.map((row) => [key(row), row]);
    const order = ([a, x], [b, y]) => (down ? -1 : 1) * (a < b ? -1 : a > b ? 1 : 0) || x - y;
    keyed.sort((one, other) => (one[0] === "") - (other[0] === "") || order(one, other));
    const sheets = Math.max(1, Math.ceil(rows.length / ROWS));
    sheet = Math.min(sheet, sheets - 1);
    const again = () => show(which, rows);
    const sortBy = (title) => {
      sorted = {
        ...sorted,
        [which]: {
          column: title,
          down: sorted[which].column === title && !sorted[which].down,
        },
      };
      sheet = 0;
      again().then(() =>
        [...root.querySelectorAll("th button")].find((head) => head.dataset.column === title)?.focus(),
      );
    };
    const turn = (by) => {
      sheet += by;
      again();
    };
    root.replaceChildren(
      h(
        "div",
        { class: "table-tools" },
        tab("nodes", which),
        tab("claims", which),
        h("span", { class: "note" }, `${plural(rows.length, which === "nodes" ? "node" : "claim")} ${scope}`),
        h(
          "span",
          { class: "pages" },
          button("Previous", () => turn(-1), { disabled: sheet === 0 }),
          ` page ${number(sheet + 1)} of ${number(sheets)} `,
          button("Next", () => turn(1), { disabled: sheet >= sheets - 1 }),
        ),
      ),
      h(
        "div",
        {
          class: "scroll",
          tabindex: 0,
          role: "region",
          "aria-label": which === "nodes" ? "Table of nodes" : "Table of claims",
        },
        h(
          "table",
          {},
          h("thead", {}, h("tr", {}, ...columns.map(({ title }) => head(title, sorted[which], sortBy)))),
          h(
            "tbody",
            {},
            ...keyed
              .slice(sheet * ROWS, (sheet + 1) * ROWS)
              .map(([, row]) =>
                h(
                  "tr",
                  {},
                  ...columns.map(({ cell }, place) => h(place ? "td" : "th", place ? {} : { scope: "row" }, cell(row))),
                ),
              ),
          ),
        ),
      ),
    );
  }

  function tab(name, which) {
    return button(name === "nodes" ? "Nodes" : "Claims", () => moves.showTable(name), {
      "aria-pressed": String(name === which),
    });
  }

  function head(title, { column, down }, sortBy) {
    const is = title === column;
    return h(
      "th",
      {
        scope: "col",
        "aria-sort": is ? (down ? "descending" : "ascending") : "none",
      },
      button(`${title}${is ? (down ? " ▾" : " ▴") : ""}`, () => sortBy(title), {
        "data-column": title,
      }),
    );
  }

  function nodeColumns() {
    const articles = (node) => articlesOf(graph, node).size;
    const claims = (node) => claimsOf(graph, page.filtered, node).size;
    return [
      {
        title: "Name",
        key: (node) => graph.nodes.name[node].toLowerCase(),
        cell: (node) => nodeButton(graph, node, go),
      },
      {
        title: "Type",
        key: (node) => graph.nodes.type[node],
        cell: (node) => typeOf(graph, node),
      },
      {
        title: "Also called",
        key: (node) => (graph.nodes.aliases.get(node) ?? []).join(", "),
        cell: (node) => shortened((graph.nodes.aliases.get(node) ?? []).join(", "), 120),
      },
      {
        title: "Links",
        key: (node) => page.atlas.degree[node],
        cell: (node) => number(page.atlas.degree[node]),
      },
      {
        title: "Articles",
        key: articles,
        cell: (node) => number(articles(node)),
      },
      {
        title: "Claims",
        key: claims,
        cell: (node) => number(claims(node)),
      },
    ];
  }

  function claimColumns(sentences) {
    const names = (claim) =>
      [...partsOfClaim(graph, claim)].map(([label, nodes]) => partOf(graph, label, [...nodes].slice(0, 6), go));
    const first = (claim) => graph.tellingsOf(claim)[0];
    const when = (telling) =>
      telling === undefined ? "" : stretchWords(word(graph.tellings.begin, telling), word(graph.tellings.end, telling));
    return [
      {
        title: "Claim",
        key: (claim) => graph.claims.text[claim].toLowerCase(),
        cell: (claim) => claimName(claim),
      },
      {
        title: "Kind",
        key: (claim) => kindOf(graph, claim).label,
        cell: (claim) => kindOf(graph, claim).label,
      },
      {
        title: "Who",
        key: (claim) => graph.linksOfClaim(claim).length,
        cell: names,
      },
      {
        title: "Status",
        key: (claim) => statusOf(graph, claim),
        cell: (claim) => statusOf(graph, claim).replaceAll("_", " "),
      },
      {
        title: "Date",
        key: (claim) => dateOf(graph, claim),
        cell: (claim) => when(first(claim)),
      },
      {
        title: "Sentence",
        key: (claim) => first(claim) ?? NONE,
        cell: (claim) => (first(claim) === undefined ? "" : marked(graph, sentences, first(claim))),
      },
      {
        title: "Article",
        key: (claim) => (first(claim) === undefined ? NONE : graph.tellings.article[first(claim)]),
        cell: (claim) => (first(claim) === undefined ? "" : citation(graph, graph.tellings.article[first(claim)])),
      },
    ];
  }

  function claimName(claim) {
    const itself = graph.claims.node[claim];
    return itself === NONE ? shortened(graph.claims.text[claim], 160) : nodeButton(graph, itself, go);
  }

  return { show };
}
