// Search over names and aliases, folded for case and accents: one long text, in which the engine's own indexOf is fast enough for anybody.

const BETWEEN = "\n";

/** Without case, accents, ligatures and odd spaces, so that what people type finds what newspapers print. */
export function folded(text) {
  const lower = text.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[øłđıßæœ]/g, (letter) => ({ ø: "o", ł: "l", đ: "d", ı: "i", ß: "ss", æ: "ae", œ: "oe" })[letter])
    .replace(/[‘’‛ʼ`]/g, "'")
    .replace(/\s+/g, " ");
}

/** The names of all nodes, ready to be searched; `degree` ranks what matches equally well. */
export function nameIndex(graph, degree) {
  const owners = [];
  const starts = [];
  const texts = [];
  let length = 0;
  const add = (node, name) => {
    const text = folded(name).trim();
    owners.push(node);
    starts.push(length);
    texts.push(text);
    length += text.length + 1;
  };
  for (let node = 0; node < graph.count; node++) {
    add(node, graph.nodes.name[node]);
    for (const alias of graph.nodes.aliases.get(node) ?? []) add(node, alias);
  }
  return {
    text: texts.join(BETWEEN) + BETWEEN,
    starts: Int32Array.from(starts),
    owners: Int32Array.from(owners),
    degree,
  };
}

/** The nodes whose names hold every word of `query`, best first: whole names, then beginnings, then beginnings of words, then the rest. */
export function search(index, query, most = 30) {
  const phrase = folded(query).trim();
  if (!phrase) return { nodes: [], total: 0 };
  const words = [...new Set(phrase.split(" "))].sort((a, b) => b.length - a.length);
  const best = new Map();
  for (const row of rowsWith(index, words[0])) {
    const name = index.text.slice(index.starts[row], index.starts[row + 1] - 1 || index.text.length - 1);
    if (!words.every((word) => name.includes(word))) continue;
    const node = index.owners[row];
    const score = fit(name, phrase, words) * 1e7 + Math.min(index.degree[node], 9e6);
    if (score > (best.get(node) ?? -1)) best.set(node, score);
  }
  const ranked = [...best].sort(([a, x], [b, y]) => y - x || a - b).slice(0, most);
  return { nodes: ranked.map(([node]) => node), total: best.size };
}

/** The rows in which `word` stands, each once. */
function* rowsWith(index, word) {
  const { text, starts } = index;
  let row = 0;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, starts[row + 1] ?? text.length)) {
    row = rowAt(starts, at, row);
    yield row;
    if (row + 1 >= starts.length) return;
  }
}

function rowAt(starts, at, from) {
  let low = from;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= at) low = middle;
    else high = middle;
  }
  return low;
}

function fit(name, phrase, words) {
  if (name === phrase) return 5;
  if (name.startsWith(phrase)) return 4;
  if (` ${name}`.includes(` ${phrase}`)) return 3;
  if (words.every((word) => ` ${name}`.includes(` ${word}`))) return 2;
  return name.includes(phrase) ? 1 : 0;
}
