// A plain editor for SPARQL, where YASGUI was not packaged: examples, completion from the data's own terms, the answer as a table.

import { matching, terms } from "./terms.js";

const query = document.getElementById("query");
const completions = document.getElementById("completions");
const answer = document.getElementById("answer");
const state = document.getElementById("status");
const known = terms();

document.querySelectorAll("[data-query]").forEach((button) =>
  button.addEventListener("click", () => {
    query.value = button.dataset.query;
    ask();
  }),
);
document.getElementById("editor").addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
query.addEventListener("keydown", (event) => {
  if (event.ctrlKey && event.key === "Enter") ask();
  else if (event.ctrlKey && event.key === " ") complete();
  else if (event.key === "Escape") completions.hidden = true;
  else return;
  event.preventDefault();
});
query.addEventListener("input", () => (completions.hidden = true));

async function complete() {
  const end = query.selectionStart;
  const typed = query.value.slice(0, end).match(/[\w:-]*$/)[0];
  const found = matching((await known).terms, typed).slice(0, 20);
  completions.replaceChildren(...found.map((term) => choice(term, end - typed.length, end)));
  completions.hidden = !found.length;
  completions.querySelector("button")?.focus();
}

function choice(term, start, end) {
  const button = element("button", `${term.name} – ${term.comment ?? term.label ?? ""}`);
  button.type = "button";
  button.addEventListener("click", () => {
    query.setRangeText(term.name, start, end, "end");
    completions.hidden = true;
    query.focus();
  });
  const item = element("li");
  item.append(button);
  return item;
}

async function ask() {
  state.textContent = "asking …";
  answer.replaceChildren();
  const headers = { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json, text/turtle" };
  const response = await fetch("/sparql", { method: "POST", headers, body: query.value });
  const text = await response.text();
  const type = response.headers.get("content-type");
  if (!response.ok || !type.includes("json")) {
    state.textContent = response.ok ? "" : `not answered (${response.status})`;
    answer.replaceChildren(Object.assign(element("pre", text), { className: "wrong" }));
    return;
  }
  show(JSON.parse(text), (await known).base);
}

function show(found, base) {
  if ("boolean" in found) {
    state.textContent = found.boolean ? "yes" : "no";
    return;
  }
  state.textContent = `${found.results.bindings.length} rows`;
  const table = element("table");
  const head = table.createTHead().insertRow();
  head.append(...found.head.vars.map((name) => element("th", name)));
  for (const row of found.results.bindings) {
    const line = table.insertRow();
    for (const name of found.head.vars) line.insertCell().append(cell(row[name], base));
  }
  answer.replaceChildren(table);
}

function cell(term, base) {
  if (!term || term.type !== "uri" || !term.value.startsWith(base)) return term?.value ?? "";
  const path = term.value.slice(base.length);
  return Object.assign(element("a", path), { href: `/id/${path.split("/").map(encodeURIComponent).join("/")}` });
}

function element(name, text = "") {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
