"""What is left once the claims are made: parts, speakers, and what is sure enough."""

import pytest

from kg.extract.event import Event
from kg.extract.parts import attributed, having_part, sure
from kg.extract.statement import Statement
from kg.model import Article, Cluster, Extraction, Span
from tests.extract.conftest import Said

TEXT = "The union said nurses had marched. The victim slept."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span("a", start, start + len(words), words)


UNION = Cluster("Institution", ("union",), (), named=False)
NURSES = Cluster("Group", ("nurses",), (), named=False)
VICTIM = Cluster("Person", ("victim",), (), named=False)
TOWN = Cluster("Place", ("Galle",), (), named=True)
CLUSTERS = (VICTIM, UNION, NURSES, TOWN)
SAID = Statement(
    span=span("nurses had marched"), evidence=span("The union said nurses had marched."), rule="clause", confidence=0.9,
    speaker=1, content="nurses had marched", form="indirect",
)  # fmt: skip
MARCH = Event(
    span=span("marched"), evidence=span("The union said nurses had marched."), rule="verb", confidence=0.7, kind="protest", actors=(2,)
)
NOBODY = Statement(span=span("slept"), evidence=span("The victim slept."), rule="clause", content="slept", form="indirect")


def test_what_is_said_is_true_according_to_the_speaker() -> None:
    said, march = attributed([SAID, MARCH])
    assert said.attributed_to is None
    assert march.attributed_to == 1


def test_a_statement_of_nobody_is_no_claim() -> None:
    assert attributed([NOBODY]) == ()


@pytest.mark.model
def test_what_is_but_demanded_does_not_happen(said: Said) -> None:
    _, claims = said("The union struck on Monday, demanding the filling of 40 posts, a new pay scale and the removal of the port manager.")
    assert [claim.kind for claim in claims if isinstance(claim, Event)] == ["strike"]


@pytest.mark.model
def test_a_statement_of_a_source_that_is_no_entity_stands_without_a_speaker(said: Said) -> None:
    cast, claims = said("Two in three teachers are poor, a new survey found. Ada Cole said that she was rich.")
    found = [(None if c.speaker is None else cast.clusters[c.speaker].name, c.speaker_text) for c in claims if isinstance(c, Statement)]
    assert found == [(None, "a new survey"), ("Ada Cole", "Ada Cole")]


def test_who_has_neither_name_nor_part_is_left_out_and_the_claims_still_point_right() -> None:
    clusters, claims = having_part(CLUSTERS, attributed([SAID, MARCH]))
    assert [cluster.name for cluster in clusters] == ["union", "nurses", "Galle"]
    said, march = claims
    assert isinstance(said, Statement)
    assert isinstance(march, Event)
    assert clusters[said.speaker or 0].name == "union"
    assert [clusters[ref].name for ref in march.actors] == ["nurses"]
    assert march.attributed_to == said.speaker


def test_of_those_without_a_part_a_body_that_acts_counts_and_a_group_does_not() -> None:
    army = Cluster("Institution", ("army",), (), named=False, acts=True)
    townsmen = Cluster("Group", ("Londoners",), (), named=True)
    assert having_part((army, townsmen, UNION), ())[0] == (army,)


def test_claims_under_the_threshold_go_with_who_had_no_part_in_others() -> None:
    extraction = Extraction(
        Article(id="a", text=TEXT, file="a.txt"), (UNION, NURSES), having_part((UNION, NURSES), (_refs(SAID, 0), _refs(MARCH, 1)))[1]
    )
    left = sure(extraction, 0.8)
    assert [type(claim).__name__ for claim in left.claims] == ["Statement"]
    assert [cluster.name for cluster in left.clusters] == ["union"]
    assert sure(extraction, 0.0) == extraction


def _refs(claim: Statement | Event, ref: int) -> Statement | Event:
    import msgspec

    return msgspec.structs.replace(claim, **({"speaker": ref} if isinstance(claim, Statement) else {"actors": (ref,)}))
