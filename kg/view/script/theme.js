// The colours of the page as the drawing needs them; the style sheet is their only home.

/** The colours in force now, light or dark. */
export function theme() {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(`--${name}`).trim();
}

/** Calls `change` when the reader's system turns light or dark. */
export function onThemeChange(change) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", change);
}

/** Milliseconds for a movement, none where the reader asked for none. */
export function movement(milliseconds) {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : milliseconds;
}
