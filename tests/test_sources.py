"""The named queries that go across articles: what became of a demand, and how many independent sources tell a claim."""

import json

from kg.extract.demand import Demand
from kg.extract.event import Event
from kg.graph import Graph, graph
from kg.iri import DATA
from kg.model import Article, Extraction, Span
from kg.query import run
from kg.resolve.across import resolve
from kg.resolve.reprints import imprint
from tests.resolve.made import extraction, group, institution
from tests.resolve.test_reprints import OTHER, WIRE


def told(id_: str, published: str, text: str, *, status: str = "open") -> Extraction:
    """An article on the harbour workers' strike and what they want."""
    made = extraction(id_, published, group("harbour workers", context=["Norland Port"]), institution("Norland Port"), text=text)
    start = made.article.text.index(text)
    span = Span(id_, start, start + 20, text[:20])
    strike = Event(span=span, evidence=span, rule="made", kind="strike", actors=(0,), date="2024-10-04")
    demand = Demand(
        span=span, evidence=span, rule="made", demanded_by=(0,), demanded_from=1, content="seven per cent more pay", status=status  # type: ignore[arg-type]
    )  # fmt: skip
    return Extraction(made.article, made.clusters, (strike, demand), imprint(Article(id=id_, text=text, file="")))


def made(*extractions: Extraction) -> Graph:
    return graph(extractions, resolve(extractions))


def rows(of: Graph, query: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in run(of, query, "jsonl").splitlines()]


REPRINTS = [told(f"paper-{number}", f"2024-10-0{5 + number % 3}", WIRE) for number in range(10)]
ELSEWHERE = told("elsewhere", "2024-10-06", OTHER)


def test_ten_reprints_of_one_wire_story_are_one_independent_source() -> None:
    found = rows(made(*REPRINTS), "sources")
    assert {(row["kind"], row["articles"], row["sources"]) for row in found} == {("Event", 10, 1), ("Demand", 10, 1)}
    found = rows(made(*REPRINTS, ELSEWHERE), "sources")
    assert {(row["kind"], row["articles"], row["sources"]) for row in found} == {("Event", 11, 2), ("Demand", 11, 2)}


def test_reprints_lead_to_the_earliest() -> None:
    found = rows(made(*REPRINTS, ELSEWHERE), "SELECT ?copy ?original { ?copy kg:reprintOf/kg:file ?original }")
    assert len(found) == 9
    assert {row["original"] for row in found} == {"paper-0.txt"}


def test_a_claim_lists_the_files_that_tell_it() -> None:
    found = rows(made(told("b", "2024-10-05", WIRE), told("a", "2024-10-06", OTHER)), "sources")
    assert [row["files"] for row in found] == ["a.txt | b.txt"] * 2
    assert found[0]["claim"] == f"{DATA}demand/harbour-workers-norland-port/seven-per-cent-more-pay"


def test_a_demand_has_a_history() -> None:
    articles = told("a", "2024-10-05", WIRE), told("b", "2024-10-17", OTHER, status="met")
    found = rows(made(*articles), "demand-history")
    assert [(row["reported"], row["status"], row["article"]) for row in found] == [
        ("2024-10-05", "open", "a.txt"),
        ("2024-10-17", "met", "b.txt"),
    ]
    assert {row["demand"] for row in found} == {f"{DATA}demand/harbour-workers-norland-port/seven-per-cent-more-pay"}
    assert {row["by"] for row in found} == {f"{DATA}group/harbour-workers/norland-port"}
    assert {row["from"] for row in found} == {f"{DATA}institution/norland-port"}
    assert all(isinstance(row["start"], int) for row in found)


def test_a_demand_told_once_has_one_row() -> None:
    assert [row["status"] for row in rows(made(told("a", "2024-10-05", WIRE)), "demand-history")] == ["open"]
