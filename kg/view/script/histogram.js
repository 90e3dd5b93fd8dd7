// How many claims there are on which days, by when they happened or when they were reported.

import { NO_DAY } from "./dates.js";

/** The first and last day of all claims. */
export function spanOf(graph, clock) {
  let first;
  let last;
  const { firstDay, lastDay, article } = graph.tellings;
  for (let telling = 0; telling < article.length; telling++) {
    const from = clock === "happened" ? firstDay[telling] : graph.articles.day[article[telling]];
    const until = clock === "happened" ? lastDay[telling] : from;
    if (from === NO_DAY) continue;
    if (first === undefined || from < first) first = from;
    if (last === undefined || until > last) last = until;
  }
  return { first, last };
}

/** How many claims fall into each bin, each once a bin; dates of a month or year count where they begin. */
export function histogram(graph, clock, timely, bins) {
  const heights = new Int32Array(bins.length);
  const first = bins[0].first;
  const width = bins[0].last - first + 1;
  const even = bins.every((bin, place) => bin.first === first + place * width);
  const binOf = (day) => (even ? Math.floor((day - first) / width) : bins.findLastIndex((bin) => bin.first <= day));
  let undated = 0;
  for (let claim = 0; claim < graph.claims.count; claim++) {
    if (!timely[claim]) continue;
    const hit = new Set();
    for (const telling of graph.tellingsOf(claim)) {
      const day =
        clock === "happened" ? graph.tellings.firstDay[telling] : graph.articles.day[graph.tellings.article[telling]];
      if (day !== NO_DAY) hit.add(binOf(day));
    }
    if (!hit.size) undated++;
    for (const bin of hit) heights[bin]++;
  }
  return { heights, undated };
}
