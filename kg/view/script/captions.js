// Names in the drawing, as on a map: always large enough to read, never over one another, the most important first; the closer the
// reader looks, the more there are. Only which names have room is worked out here; it is forgotten when the scale or the scene changes.

const SMALLEST = 11; // pixels on the screen
const LARGEST = 16;
const LEADING = 1.15;
const CELL = 64; // pixels; names are compared with those in cells they touch
const CELLS = 1e6; // more than there are in a column
const GAP = 2;
const LOOSE = 14; // between names where the things themselves may lie under them
const ENOUGH = 4000; // square pixels for each thing, with which its name can keep off the others

/** Draws names; `show` takes { x, y, r, lines, tries, besides, size, rank, colour, halo, bold } of each thing. The highest rank is served
 * first, an endless one in any case, with the first of its `tries` that has room, the last of them if need be `besides` the thing, and
 * with all its `lines` if there is room when all are served. Where the drawing is not crowded, names keep off the things, too. */
export function captionsOf() {
  let captions = [];
  let area = 0;
  let placed = { scale: 0, captions: [] };

  return {
    show(next) {
      captions = [...next].sort((a, b) => b.rank - a.rank);
      area = areaOf(next) / next.length;
      placed = { scale: 0, captions: [] };
    },
    /** Draws on `ctx`, whose units are the drawing's, what is inside of `seen`, in pixels of the screen from the drawing's middle. */
    draw(ctx, scale, seen) {
      if (placed.scale !== scale)
        placed = { scale, captions: withRoom(ctx, captions, area * scale ** 2 > ENOUGH, scale) };
      ctx.save();
      ctx.textAlign = "center";
      ctx.textBaseline = "top";
      ctx.lineJoin = "round";
      for (const { caption, lines, size, box } of placed.captions) {
        if (box.right < seen.left || box.left > seen.right || box.bottom < seen.top || box.top > seen.bottom) continue;
        write(ctx, lines, caption, size / scale, { x: (box.left + box.right) / 2 / scale, y: box.top / scale });
      }
      ctx.restore();
    },
  };
}

function write(ctx, lines, { colour, halo, bold }, size, { x, y }) {
  ctx.font = font(size, bold);
  ctx.lineWidth = size / 4;
  ctx.strokeStyle = halo;
  ctx.fillStyle = colour;
  lines.forEach((line, nth) => ctx.strokeText(line, x, y + nth * LEADING * size));
  lines.forEach((line, nth) => ctx.fillText(line, x, y + nth * LEADING * size));
}

function font(size, bold) {
  return `${bold ? "600 " : ""}${size}px system-ui, sans-serif`;
}

/** The captions that have room at `scale`, each with its size and its box in pixels of the screen. */
function withRoom(ctx, captions, isClear, scale) {
  const taken = takenRoom();
  const loose = isClear ? 0 : LOOSE;
  const found = [];
  if (isClear) captions.forEach((caption) => taken.add(discOf(caption, scale)));
  for (const caption of captions) {
    const size = Math.min(LARGEST, Math.max(SMALLEST, caption.size * Math.min(1, scale)));
    for (const spot of spots(ctx, caption, size, scale)) {
      if (caption.rank < Infinity && !taken.isFree(spot.box, loose)) continue;
      taken.add(spot.box);
      found.push({ caption, size, ...spot });
      break;
    }
  }
  for (const short of found.filter(({ caption, lines }) => lines !== caption.lines)) {
    const box = wordsBox(ctx, short.caption.lines, short.caption, short.size, scale);
    if (!taken.isFree(box, 0, short.box)) continue;
    taken.add(box);
    Object.assign(short, { lines: short.caption.lines, box });
  }
  return found;
}

/** Where the words may go, the best place first. */
function* spots(ctx, caption, size, scale) {
  for (const lines of caption.tries) {
    const under = wordsBox(ctx, lines, caption, size, scale);
    yield { lines, box: under };
    yield { lines, box: above(under, caption, scale) };
  }
  if (!caption.besides) return;
  const lines = caption.tries[caption.tries.length - 1];
  const under = wordsBox(ctx, lines, caption, size, scale);
  for (const box of sides(under, caption, scale)) yield { lines, box };
}

/** The boxes that are taken, by the cells they touch. */
function takenRoom() {
  const boxes = new Map();
  return {
    add(box) {
      for (const cell of cellsOf(box)) {
        if (!boxes.has(cell)) boxes.set(cell, []);
        boxes.get(cell).push(box);
      }
    },
    /** Whether `box`, and `loose` pixels around it, cover none but `own`. */
    isFree(box, loose, own) {
      const wide = loose ? wider(box, loose) : box;
      return !cellsOf(wide).some((cell) => boxes.get(cell)?.some((other) => other !== own && overlap(wide, other)));
    },
  };
}

function above(box, { y, r }, scale) {
  const bottom = (y - r) * scale - 2;
  return { ...box, top: bottom - (box.bottom - box.top), bottom };
}

/** Beside the thing, first towards the middle of the drawing, where the window is sure to show it. */
function sides({ left, right, top, bottom }, { x, y, r }, scale) {
  const [wide, high] = [right - left, bottom - top];
  const rows = { top: y * scale - high / 2, bottom: y * scale + high / 2 };
  const [before, after] = [(x - r) * scale - 2, (x + r) * scale + 2];
  const found = [
    { left: after, right: after + wide, ...rows },
    { left: before - wide, right: before, ...rows },
  ];
  return x > 0 ? found.reverse() : found;
}

function areaOf(things) {
  const [across, down] = ["x", "y"].map((axis) => things.map((thing) => thing[axis]));
  return (Math.max(...across) - Math.min(...across)) * (Math.max(...down) - Math.min(...down));
}

function wider({ left, right, top, bottom }, by) {
  return { left: left - by, right: right + by, top: top - by / 2, bottom: bottom + by / 2 };
}

function discOf({ x, y, r }, scale) {
  const most = 0.9 * r * scale;
  return {
    left: x * scale - most,
    right: x * scale + most,
    top: y * scale - most,
    bottom: y * scale + most,
  };
}

function wordsBox(ctx, lines, { x, y, r, bold }, size, scale) {
  const half = (widthOf(ctx, lines, bold) * size) / 2 + GAP;
  const top = (y + r) * scale + 3;
  return { left: x * scale - half, right: x * scale + half, top, bottom: top + lines.length * LEADING * size };
}

const widths = new WeakMap();

/** The width of the longest line, in heights of its letters; measured once. */
function widthOf(ctx, lines, bold) {
  if (!widths.has(lines)) {
    ctx.font = font(LARGEST, bold);
    widths.set(lines, Math.max(...lines.map((line) => ctx.measureText(line).width)) / LARGEST);
  }
  return widths.get(lines);
}

function cellsOf({ left, right, top, bottom }) {
  const cells = [];
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++)
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) cells.push(column * CELLS + row);
  return cells;
}

function overlap(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
