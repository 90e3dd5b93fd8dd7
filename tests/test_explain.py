"""What is known about somebody, as people read it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from msgspec import structs

from kg.errors import UnknownName
from kg.explain import explain
from kg.extract.event import Event, Kind
from kg.graph import graph
from kg.iri import DATA
from kg.model import Decision, Extraction
from tests.anything import stories
from tests.stories import june, may, miners, resolved

PERSON = f"{DATA}person/cole"
COLE = """\
Ada Cole (person)
  https://w3id.org/news-kg/id/person/cole
  also called Cole

Roles
  Ada Cole: chair of Miners' Union since 2021
    Ada Cole, chair of the Miners' Union (MU), said: “Pay us.”
      Miners walk out, 2024-05-04, 2024-05-04-miners.txt

Statements
  Ada Cole said: Pay us.
    Ada Cole, chair of the Miners' Union (MU), said: “Pay us.”
      Miners walk out, 2024-05-04, 2024-05-04-miners.txt

Events
  strike: Miners' Union against ministry in Holm on 2024-05 (happened) – according to Ada Cole
    It went on strike in Holm in May, she said.
      Miners walk out, 2024-05-04, 2024-05-04-miners.txt, happened
    The stoppage in May had cost the ministry dear, Cole recalled.
      2024-06-05, 2024-06-05-pay.txt, happened

Why these names were taken for one, or kept apart
  2024-06-05-pay.txt: Ada Cole and Cole taken for one: one surname in one story
"""


@pytest.mark.parametrize("name", ["Ada Cole", "cole", "person/cole", f"{DATA}person/cole"])
def test_all_that_is_known_is_told_with_its_sentences(name: str) -> None:
    assert explain(miners(), name) == COLE


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("MU", '  2024-05-04-miners.txt: "MU" are the initials of "Miners\' Union"\n'),
        ("MU", "  Miners' Union demanded from ministry: a pay rise (met, open)\n"),
        ("MU", "      Miners walk out, 2024-05-04, 2024-05-04-miners.txt, open\n"),
        ("MU", "      2024-06-05, 2024-06-05-pay.txt, met\n"),
        ("ministry", "  ministry denied: it had agreed\n"),
        ("Holm", "  strike: Miners' Union against ministry in Holm on 2024-05 (happened) – according to Ada Cole\n"),
        ("demand/pay-rise", "a pay rise (demand)\n"),
    ],
)
def test_of_a_name_it_tells(name: str, line: str) -> None:
    assert line in explain(miners(), name)


@pytest.mark.parametrize(
    ("kind", "actors", "line"),
    [
        ("appointment", (), "appointment of ministry on 2024-05 (happened)"),
        ("removal", (0,), "removal of ministry by Cole on 2024-05 (happened)"),
        ("arrest", (0,), "arrest of ministry by Cole on 2024-05 (happened)"),
        ("attack", (), "attack on ministry on 2024-05 (happened)"),
        ("court_ruling", (), "court ruling on ministry on 2024-05 (happened)"),
        ("order", (0,), "order to ministry by Cole on 2024-05 (happened)"),
        ("protest", (0,), "protest: Cole against ministry on 2024-05 (happened)"),
        ("strike", (), "strike: stoppage against ministry on 2024-05 (happened)"),
    ],
)
def test_what_is_done_to_somebody_is_told_in_the_word_of_its_kind(kind: Kind, actors: tuple[int, ...], line: str) -> None:
    demand, event = june().claims
    assert isinstance(event, Event)
    told = structs.replace(june(), claims=(demand, structs.replace(event, kind=kind, actors=actors)))
    assert f"\n  {line}" in explain(graph([told], resolved(told)), "ministry")


@pytest.mark.parametrize(
    ("decision", "line"),
    [
        (Decision(PERSON, "Cole", "same", ("the same surname",)), "  Ada Cole and Cole taken for one: the same surname\n"),
        (Decision(PERSON, "Ada Cole", "same", ("one party", "the same name")), "  Ada Cole taken for one: one party; the same name\n"),
        (Decision(PERSON, "http://e.org/q", "different", (), by="person"), "  Ada Cole and http://e.org/q kept apart by a person\n"),
        (Decision(PERSON, "Coles", "unsure", ("near",)), "  Ada Cole and Coles perhaps one: near\n"),
        (
            Decision(f"{DATA}demand/pay-rise", "pay rise", "same", ("the same words",)),
            "      2024-06-05, 2024-06-05-pay.txt, met\n    pay rise taken for one with it: the same words\n",
        ),
    ],
)
def test_a_decision_is_told_in_words(decision: Decision, line: str) -> None:
    resolution = structs.replace(resolved(may(), june()), decisions=(decision,))
    made = graph([may(), june()], resolution)
    assert line in explain(made, "Cole" if decision.left == PERSON else "MU")


def test_a_graph_may_be_a_file(tmp_path: Path) -> None:
    miners().save(tmp_path / "graph.ttl")
    assert explain(tmp_path / "graph.ttl", "Cole") == COLE


def test_an_unknown_name_is_an_error_that_suggests() -> None:
    with pytest.raises(UnknownName, match='did you mean "Miners\' Union"'):
        explain(miners(), "Miner Union")


@settings(max_examples=20, deadline=None)
@given(stories)
def test_anybody_can_be_explained_and_nothing_reaches_the_terminal_as_a_command(extractions: list[Extraction]) -> None:
    resolution = resolved(*extractions)
    made = graph(extractions, resolution)
    for entity in resolution.entities:
        text = explain(made, entity.iri)
        assert text.replace("\n", "").isprintable()
        assert entity.iri in text
