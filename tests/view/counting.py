"""What the filters' counts must be, asked of the graph in SPARQL."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from kg.graph import Graph
from kg.iri import ONTOLOGY
from kg.model import ENTITY_TYPES

PREFIXES = f"""
PREFIX kg: <{ONTOLOGY}>
PREFIX schema: <https://schema.org/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""
INTO = ("demandedBy", "actor")
OUT_OF = ("demandedFrom", "target", "place")
Facet = Literal["type", "kind", "relation", "status", "publisher", "article", "time", "none"]


@dataclass
class Setting:
    """Filters as a reader may set them: for each facet the names that are unticked, and the brush."""

    off: dict[str, list[str]] = field(default_factory=dict)
    clock: Literal["happened", "reported"] = "happened"
    begin: str | None = None
    end: str | None = None

    def hidden(self, facet: str) -> str:
        """The unticked names as a list of literals."""
        return ", ".join(f'"{name}"' for name in self.off.get(facet, [])) or '""'


def telling(setting: Setting, ignored: Facet) -> str:
    """Binds ?telling, ?claim, ?article, ?file and ?publisher to what is told where the filters let it be told."""
    pattern = """
      ?telling kg:tells? ?claim ; kg:passage ?words ; kg:inArticle ?article .
      ?article kg:file ?file ; schema:publisher ?publisher ; schema:datePublished ?published ."""
    if ignored != "article":
        pattern += f"\n      FILTER(?file NOT IN ({setting.hidden('article')}))"
    if ignored != "publisher":
        pattern += f"\n      FILTER(?publisher NOT IN ({setting.hidden('publisher')}))"
    if ignored != "time":
        pattern += brush(setting, "?telling kg:date ?date ." if setting.clock == "happened" else "BIND(?published AS ?date)")
    return pattern


def brush(setting: Setting, dated: str) -> str:
    """A date is inside as far as it is precise: 2024-10 is in a brush that begins on 2024-10-15."""
    if setting.begin is None and setting.end is None:
        return ""
    inside = "BIND(STR(?date) AS ?day)"
    if setting.begin:
        inside += f' FILTER(?day >= SUBSTR("{setting.begin}", 1, STRLEN(?day)))'
    if setting.end:
        inside += f' FILTER(?day <= SUBSTR("{setting.end}", 1, STRLEN(?day)))'
    return f"\n      {dated} {inside}"


def claim(setting: Setting, ignored: Facet, kinds: list[str]) -> str:
    """Binds ?claim and ?kind to the claims that pass, each once a telling."""
    on = [kind for kind in kinds if ignored == "kind" or kind not in setting.off.get("kind", [])]
    pattern = f"VALUES (?class ?kind) {{ {pairs(on)} }} ?claim a ?class ."
    if ignored != "status":
        pattern += f" OPTIONAL {{ {LAST_STATUS} }} FILTER(!BOUND(?now) || ?now NOT IN ({setting.hidden('status')}))"
    return pattern + telling(setting, ignored)


def pairs(classes: Iterable[str]) -> str:
    return " ".join(f'(kg:{name} "{name}")' for name in classes)


TOLD = "?told kg:tells? ?claim ; kg:passage ?said ; kg:inArticle/schema:datePublished"
LAST_STATUS = f"""{{ SELECT ?claim ?now WHERE {{
  {{ SELECT ?claim (MAX(?day) AS ?last) WHERE {{ ?claim a kg:Demand . {TOLD} ?day }} GROUP BY ?claim }}
  {TOLD} ?last . ?told kg:status ?now
}} }}"""
"""Binds ?now to the status of the demand ?claim in the article that told of it last."""


def links(setting: Setting, relations: list[str]) -> Iterator[str]:
    """Patterns that bind ?relation, and ?entity and ?other to the entities that a claim ties by it; ?claim is bound already."""
    for relation in relations:
        bound = f'BIND("{relation}" AS ?relation)'
        if relation == "role":
            yield f"{{ ?claim kg:holder ?entity . OPTIONAL {{ ?claim kg:of ?other }} {bound} }}"
        else:
            yield f"{{ ?claim kg:{relation} ?entity . {bound} }}"


class Counts:
    """The counts of every facet under a setting, as the graph has them."""

    def __init__(self, graph: Graph, setting: Setting, kinds: list[str], relations: list[str]) -> None:
        self.graph, self.setting, self.kinds, self.relations = graph, setting, kinds, relations

    def grouped(self, by: str, where: str, what: str = "?claim") -> dict[str, int]:
        query = f"{PREFIXES} SELECT {by} (COUNT(DISTINCT {what}) AS ?count) WHERE {{ {where} }} GROUP BY {by}"
        rows = self.graph.store.query(query)
        return {row[0].value: int(row[1].value) for row in rows if row[0] is not None}  # type: ignore[union-attr]

    def kind(self) -> dict[str, int]:
        counts = self.grouped("?kind", claim(self.setting, "kind", self.kinds))
        mentioned = self.grouped("?always", f'BIND("Mention" AS ?always) {self.mentions()}', "?entity")
        return counts | mentioned

    def status(self) -> dict[str, int]:
        return self.grouped("?now", claim(self.setting, "status", self.kinds) + LAST_STATUS)

    def publisher(self) -> dict[str, int]:
        return self.grouped("?publisher", claim(self.setting, "publisher", self.kinds))

    def article(self) -> dict[str, int]:
        return self.grouped("?file", claim(self.setting, "article", self.kinds))

    def mentions(self) -> str:
        """Binds ?entity to what passing articles mention; nobody knows when a mention happened."""
        setting = self.setting
        pattern = f"""
          ?appearance a kg:Appearance ; kg:about ?entity ; kg:inArticle ?article .
          ?article kg:file ?file ; schema:publisher ?publisher ; schema:datePublished ?published .
          FILTER(?file NOT IN ({setting.hidden("article")})) FILTER(?publisher NOT IN ({setting.hidden("publisher")}))"""
        if setting.clock == "happened" and (setting.begin or setting.end):
            return pattern + " FILTER(false)"
        return pattern + brush(setting, "BIND(?published AS ?date)")

    def type(self) -> dict[str, int]:
        on = [relation for relation in self.relations if relation not in self.setting.off.get("relation", [])]
        passing = claim(self.setting, "type", self.kinds)
        tied = [f"{{ {passing} {pattern} BIND(?entity AS ?node) }}" for pattern in links(self.setting, on)]
        if "role" in on:
            tied.append(f"{{ {passing} ?claim kg:holder ?held ; kg:of ?node }}")
        if "Mention" not in self.setting.off.get("kind", []):
            tied.append(f"{{ {self.mentions()} BIND(?entity AS ?node) }}")
        entities = f"{{ VALUES (?of ?type) {{ {pairs(ENTITY_TYPES)} }} ?node a ?of . {{ {' UNION '.join(tied)} }} }}"
        itself = 'BIND(?claim AS ?node) BIND(IF(?kind = "Demand", "Demand", "Event") AS ?type)'
        claims = f'{{ {passing} FILTER(?kind NOT IN ("Role", "Statement")) {itself} }}'
        return self.grouped("?type", f"{entities} UNION {claims}" if tied else claims, "?node")

    def relation(self) -> dict[str, int]:
        off = self.setting.off.get("type", [])
        hidden = " ".join(f"kg:{type}" for type in off if type in ENTITY_TYPES)
        total: dict[str, int] = {}
        for relation, pattern in zip(self.relations, links(self.setting, self.relations), strict=True):
            where = claim(self.setting, "relation", self.kinds) + pattern
            if hidden:
                where += f" FILTER NOT EXISTS {{ VALUES ?shut {{ {hidden} }} ?entity a ?shut }}"
            if hidden and relation == "role":
                where += f" FILTER(!BOUND(?other) || NOT EXISTS {{ VALUES ?shut {{ {hidden} }} ?other a ?shut }})"
            if relation in (*INTO, *OUT_OF) and "Demand" in off:
                where += ' FILTER(?kind != "Demand")'
            if relation in (*INTO, *OUT_OF) and "Event" in off:
                where += ' FILTER(?kind = "Demand")'
            what = 'CONCAT(STR(?claim), " ", STR(?entity), " ", COALESCE(STR(?other), ""))'
            total |= self.grouped("?relation", where, what)
        return total
