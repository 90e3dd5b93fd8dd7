// The terms the data uses, as an editor completes them: {name: "kg:Demand", label, comment, kind, count}, the most used first.

export async function terms() {
  const used = await (await fetch("/terms.json")).json();
  const named = used.terms.map((term) => ({ ...term, name: short(term.iri, used.prefixes) }));
  return { ...used, terms: named };
}

function short(iri, prefixes) {
  const found = Object.entries(prefixes).find(([, space]) => iri.startsWith(space));
  return found ? `${found[0]}:${iri.slice(found[1].length)}` : `<${iri}>`;
}

export function matching(all, typed) {
  const wanted = typed.toLowerCase();
  return all.filter((term) => [term.name, term.label ?? ""].some((text) => text.toLowerCase().includes(wanted)));
}
