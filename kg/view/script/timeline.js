// The timeline: a histogram of claims by day, a brush over it, and the claims of what is selected.

import { begins, binsBetween, dateWords, isoOf, NO_DAY, stretchWords } from "./dates.js";
import { button, h, plural, svg } from "./dom.js";
import { histogram, spanOf } from "./histogram.js";

const WIDTH = 1000;
const HEIGHT = 64;
const LANE = 12;

/** The timeline; `change` is called with { clock, from, until }. `pick` is called with a claim whose mark was clicked. */
export function timelineOf(root, graph, { change, pick }) {
  const spans = {
    happened: spanOf(graph, "happened"),
    reported: spanOf(graph, "reported"),
  };
  let filters = { clock: "happened", from: null, until: null };
  let bins = [];
  const plot = svg("svg", {
    viewBox: `0 0 ${WIDTH} ${HEIGHT + LANE}`,
    preserveAspectRatio: "none",
    class: "plot",
    role: "img",
    "aria-label": "Histogram of claims by date",
  });
  const marks = svg("g", { class: "marks" });
  const handles = {
    from: handle("from", "Beginning of the time shown"),
    until: handle("until", "End of the time shown"),
  };
  const dates = {
    from: dateInput("from", "From"),
    until: dateInput("until", "to"),
  };
  const shown = h("span", { class: "note" });
  const clearing = button("All time", () => change({ ...filters, from: null, until: null }), { class: "small" });
  const clocks = ["happened", "reported"].map((clock) =>
    h(
      "label",
      {},
      h("input", {
        type: "radio",
        name: "clock",
        value: clock,
        onchange: () => change({ clock, from: null, until: null }),
      }),
      clock,
    ),
  );
  const area = h("div", { class: "brush" }, plot, handles.from, handles.until);
  root.append(
    h(
      "div",
      { class: "timeline-head" },
      h("h2", {}, "Timeline"),
      h("span", { class: "clocks", role: "radiogroup", "aria-label": "Which date" }, ...clocks),
      dates.from.label,
      dates.until.label,
      clearing,
      shown,
    ),
    area,
    h("div", { class: "axis", "aria-hidden": "true" }),
  );
  const axis = root.lastElementChild;
  brushing();

  function span() {
    return spans[filters.clock];
  }

  function dateInput(side, text) {
    const input = h("input", {
      type: "date",
      onchange: () => set(side, input.value ? begins(input.value) : null),
    });
    return { input, label: h("label", { class: "date" }, text, input) };
  }

  function handle(side, label) {
    const element = h("div", {
      class: `handle ${side}`,
      role: "slider",
      tabindex: 0,
      "aria-label": label,
    });
    element.addEventListener("keydown", (event) => {
      const steps = {
        ArrowLeft: -1,
        ArrowDown: -1,
        ArrowRight: 1,
        ArrowUp: 1,
        PageDown: -5,
        PageUp: 5,
      };
      if (!(event.key in steps) || !bins.length) return;
      const width = bins[0].last - bins[0].first + 1;
      const at = filters[side] ?? (side === "from" ? span().first : span().last);
      set(side, at + steps[event.key] * width);
      event.preventDefault();
    });
    return element;
  }

  function set(side, day) {
    const { first, last } = span();
    const next = {
      ...filters,
      [side]: day === null ? null : Math.min(Math.max(day, first), last),
    };
    if (next.from !== null && next.from <= first && side === "from") next.from = null;
    if (next.until !== null && next.until >= last && side === "until") next.until = null;
    if (next.from !== null && next.until !== null && next.from > next.until)
      next[side === "from" ? "until" : "from"] = next[side];
    change(next);
  }

  function brushing() {
    let start = null;
    const dayAt = (event) => {
      const box = plot.getBoundingClientRect();
      const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
      const { first, last } = range();
      return Math.floor(first + share * (last - first + 0.999));
    };
    plot.addEventListener("pointerdown", (event) => {
      if (!bins.length || event.button) return;
      start = dayAt(event);
      plot.setPointerCapture(event.pointerId);
    });
    plot.addEventListener("pointermove", (event) => {
      if (start === null) return;
      const now = dayAt(event);
      paint({
        ...filters,
        from: Math.min(start, now),
        until: Math.max(start, now),
      });
    });
    plot.addEventListener("pointerup", (event) => {
      if (start === null) return;
      const [from, until] = [start, dayAt(event)].sort((a, b) => a - b);
      start = null;
      if (from === until && event.target.dataset.claim) return pick(Number(event.target.dataset.claim));
      const bin = bins.find(({ first, last }) => from >= first && from <= last);
      change({
        ...filters,
        from: from === until && bin ? bin.first : from,
        until: from === until && bin ? bin.last : until,
      });
    });
  }

  function range() {
    return { first: bins[0].first, last: bins[bins.length - 1].last };
  }

  function x(day) {
    const { first, last } = range();
    return ((day - first) / (last - first + 1)) * WIDTH;
  }

  function paint({ from, until }) {
    const { first, last } = range();
    const left = from === null ? 0 : x(Math.max(from, first));
    const right = until === null ? WIDTH : x(Math.min(until, last) + 1);
    for (const [element, at, day] of [
      [handles.from, left, from ?? first],
      [handles.until, right, until ?? last],
    ]) {
      element.style.left = `${at / 10}%`;
      element.setAttribute("aria-valuemin", String(first));
      element.setAttribute("aria-valuemax", String(last));
      element.setAttribute("aria-valuenow", String(day));
      element.setAttribute("aria-valuetext", stretchWords(isoOf(day), ""));
    }
    for (const bar of plot.querySelectorAll("rect.bar")) {
      const inside =
        Number(bar.dataset.last) >= (from ?? -Infinity) && Number(bar.dataset.first) <= (until ?? Infinity);
      bar.classList.toggle("outside", !inside);
    }
    dates.from.input.value = from === null ? "" : isoOf(from);
    dates.until.input.value = until === null ? "" : isoOf(until);
    clearing.disabled = from === null && until === null;
  }

  /** Shows the claims that pass all but the time. */
  function update(next, timely) {
    filters = { clock: next.clock, from: next.from, until: next.until };
    clocks.forEach((clock) => (clock.firstChild.checked = clock.firstChild.value === filters.clock));
    const { first, last } = span();
    root.classList.toggle("undated", first === undefined);
    if (first === undefined) {
      shown.textContent = `No claim says when it ${filters.clock === "happened" ? "happened" : "was reported"}.`;
      bins = [];
      plot.replaceChildren();
      return;
    }
    bins = binsBetween(first, last);
    const { heights, undated } = histogram(graph, filters.clock, timely, bins);
    const top = Math.max(1, ...heights);
    plot.replaceChildren(
      ...bins.map((bin, place) => {
        const height = heights[place] ? Math.max(2, (heights[place] / top) * (HEIGHT - 4)) : 0;
        const left = x(bin.first);
        const width = Math.max(0.5, x(bin.last + 1) - left - 1);
        const bar = svg("rect", {
          class: "bar",
          x: left,
          y: HEIGHT - height,
          width,
          height,
          "data-first": bin.first,
          "data-last": bin.last,
        });
        bar.append(
          svg(
            "title",
            {},
            `${stretchWords(isoOf(bin.first), isoOf(Math.min(bin.last, last)))}: ${plural(heights[place], "claim")}`,
          ),
        );
        return bar;
      }),
      marks,
    );
    axis.replaceChildren(...ticks(bins).map(({ first: day, last: end }) => tick(tickWords(day, end), x(day))));
    shown.textContent = undated ? `${plural(undated, "claim")} without a date` : "";
    paint(filters);
  }

  /** Marks the claims of the selection under the histogram. */
  function mark(claims) {
    marks.replaceChildren(...(bins.length ? selectionMarks(graph, filters.clock, claims, x) : []));
  }

  return { update, mark };
}

function tick(words, at) {
  const element = h("span", {}, words);
  element.style.left = `${at / 10}%`;
  return element;
}

function ticks(bins) {
  const every = Math.max(1, Math.ceil(bins.length / 6));
  return bins.filter((_, place) => place % every === 0 && place + every / 2 <= bins.length);
}

/** The beginning of a bin, as precise as the bin is short. */
function tickWords(first, last) {
  const precision = last - first > 360 ? 4 : last - first > 26 ? 7 : 10;
  return dateWords(isoOf(first).slice(0, precision));
}

function selectionMarks(graph, clock, claims, x) {
  const marks = [];
  for (const claim of claims.slice(0, 300)) {
    for (const telling of graph.tellingsOf(claim)) {
      const day =
        clock === "happened" ? graph.tellings.firstDay[telling] : graph.articles.day[graph.tellings.article[telling]];
      if (day === NO_DAY) continue;
      const mark = svg("rect", {
        class: "mark",
        x: x(day) - 2,
        y: HEIGHT + 2,
        width: 7,
        height: LANE - 3,
        "data-claim": claim,
      });
      mark.append(svg("title", {}, graph.claims.text[claim]));
      marks.push(mark);
    }
  }
  return marks;
}
