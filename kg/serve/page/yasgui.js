// YASGUI over this server alone: its look-up services are left out, names are completed from the terms the data uses.

import { terms } from "./terms.js";

const { Yasqe } = window.Yasgui;
const used = await terms();

const completed = (kind) => ({
  name: `used-${kind}`,
  persistenceId: null,
  bulk: true,
  get: async () => used.terms.filter((term) => term.kind === kind).map((term) => term.iri),
});
Yasqe.forkAutocompleter("class", completed("class"), false);
Yasqe.forkAutocompleter("property", completed("property"), false);
Yasqe.forkAutocompleter(
  "prefixes",
  {
    name: "used-prefixes",
    persistenceId: null,
    bulk: true,
    get: async () => Object.entries(used.prefixes).map(([prefix, space]) => `${prefix}: <${space}>`),
  },
  false,
);
Yasqe.defaults.autocompleters = ["variables", "used-class", "used-property", "used-prefixes"];

const endpoint = new URL("/sparql", location.href).href;
const first = document.querySelector("[data-query]").dataset.query;
Yasqe.defaults.value = first;
const yasgui = new window.Yasgui(document.getElementById("yasgui"), {
  requestConfig: { endpoint, method: "POST" },
  copyEndpointOnNewTab: false,
  endpointCatalogueOptions: { getData: () => [{ endpoint }] },
  persistenceId: null,
  autofocus: false, // else the page opens scrolled down to the editor, past its heading
});

document.querySelectorAll("[data-query]").forEach((button) =>
  button.addEventListener("click", () => {
    const tab = yasgui.getTab();
    tab.setQuery(button.dataset.query);
    tab.query();
  }),
);
