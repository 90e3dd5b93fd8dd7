// Elements out of values. Text is always set as text: nothing in the page is ever parsed as markup.

const SVG = "http://www.w3.org/2000/svg";

/** An HTML element; attributes named on… are listeners, null and false leave an attribute or child out. */
export function h(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/** The same in SVG. */
export function svg(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(
    ...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

export function byId(id) {
  return document.getElementById(id);
}

/** Said by screen readers without moving the focus. */
export function announce(text) {
  byId("announcements").textContent = text;
}

export function button(text, onclick, attributes = {}) {
  return h("button", { type: "button", onclick, ...attributes }, text);
}

export function plural(count, one, many = `${one}s`) {
  return `${number(count)} ${count === 1 ? one : many}`;
}

export function number(count) {
  return count.toLocaleString("en");
}

/** `text` on one line, no longer than `most` characters. */
export function shortened(text, most) {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = Array.from(line.slice(0, 2 * most + 2));
  return letters.length <= most
    ? line
    : `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}
