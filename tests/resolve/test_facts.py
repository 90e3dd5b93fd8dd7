"""Which claims of different articles tell one fact."""

from typing import Any

import pytest

from kg.extract.demand import Demand
from kg.extract.event import Event
from kg.extract.role import Role
from kg.extract.statement import Statement
from kg.iri import DATA
from kg.model import Claim, Extraction, Fact, Span
from kg.resolve.across import resolve
from kg.resolve.told import anything, rules
from tests.resolve.made import extraction, group, institution, person, place

CAST = (
    institution("Norland Nurses' Union"),
    institution("Norland government"),
    person("Ada Cole", context=["Norland"]),
    place("Norland"),
    place("York"),
    group("junior doctors", context=["York"]),
    place("Pennsylvania"),
)
UNION, GOVERNMENT, COLE, NORLAND, YORK, DOCTORS, STATE = range(len(CAST))


def span(article: str, text: str, start: int = 0) -> Span:
    return Span(article, start, start + len(text), text)


def event(kind: Any, text: str = "strike", **fields: Any) -> Event:
    return Event(span=span("", text), evidence=span("", fields.pop("evidence", text)), rule="made", kind=kind, **fields)


def demand(content: str, **fields: Any) -> Demand:
    return Demand(span=span("", content), evidence=span("", content), rule="made", content=content, **fields)


def statement(content: str, **fields: Any) -> Statement:
    return Statement(span=span("", content), evidence=span("", content), rule="made", content=content, form="direct", **fields)


def role(title: str, **fields: Any) -> Role:
    return Role(span=span("", title), evidence=span("", title), rule="made", holder=COLE, title=title, **fields)


def article(id_: str, published: str | None, *claims: Claim) -> Extraction:
    return extraction(id_, published, *CAST, claims=claims)


def facts(*articles: Extraction) -> list[Fact]:
    found = resolve(articles)
    assert found == resolve(reversed(articles))
    return list(found.facts)


STRIKE = event("strike", actors=(DOCTORS,), date="2024-10-04")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (STRIKE, STRIKE),
        (STRIKE, event("strike", "struck work", actors=(DOCTORS, UNION), date="2024-10")),
        (STRIKE, event("strike", "stopped work", actors=(DOCTORS,))),
        (event("strike", actors=(DOCTORS,)), event("strike", actors=(DOCTORS,))),
        (event("strike", actors=(DOCTORS,), date="2024-10-08", status="planned"), event("strike", actors=(DOCTORS,), status="planned")),
        (event("protest", actors=(DOCTORS,), place=YORK), event("protest", "marched", actors=(DOCTORS,), place=STATE)),
        (
            event("talks", "met", actors=(UNION, GOVERNMENT), date="2024-10-04"),
            event("talks", "negotiated", actors=(GOVERNMENT,), targets=(UNION,), date="2024-10-04"),
        ),
        (event("arrest", "arrested", targets=(COLE,)), event("arrest", "detained", actors=(GOVERNMENT,), targets=(COLE,))),
        (
            event("order", "notice", actors=(GOVERNMENT,), evidence="The government bans meetings in York by a notice."),
            event("order", "order", actors=(GOVERNMENT,), evidence="By an order the government banned meetings in York."),
        ),
        (
            demand("the removal of the health secretary", demanded_by=(DOCTORS,)),
            demand("that the health secretary be removed", demanded_by=(DOCTORS,)),
        ),
        (
            demand("higher pay for nurses", demanded_by=(UNION,), demanded_from=GOVERNMENT),
            demand("higher pay for the nurses", demanded_by=(UNION,), status="met"),
        ),
        (demand("that Cole resign", demanded_by=(UNION,)), demand("that chief minister Ada Cole resign", demanded_by=(UNION,))),
        (statement("We shall not give in to threats", speaker=COLE), statement("we shall not give in to threats.", speaker=COLE)),
        (role("chief minister", of=NORLAND), role("Norland chief minister", of=NORLAND)),
        (role("CM", of=NORLAND), role("chief minister", of=NORLAND)),
        (role("health secretary"), role("health secretary", of=NORLAND)),
    ],
)  # fmt: skip
def test_two_articles_tell_one_fact(left: Claim, right: Claim) -> None:
    (fact,) = facts(article("a", "2024-10-05", left), article("b", "2024-10-07", right))
    assert [telling.article for telling in fact.tellings] == ["a", "b"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (STRIKE, event("strike", actors=(DOCTORS,), date="2024-12-04")),
        (STRIKE, event("strike", actors=(DOCTORS,), date="2024-10-06")),
        (STRIKE, event("strike", actors=(UNION,), date="2024-10-04")),
        (STRIKE, event("protest", actors=(DOCTORS,), date="2024-10-04")),
        (event("protest", actors=(DOCTORS,), place=YORK), event("protest", actors=(DOCTORS,), place=NORLAND)),
        (
            event("arrest", "arrested", actors=(GOVERNMENT,), targets=(COLE,)),
            event("arrest", "arrests", actors=(GOVERNMENT,), targets=(DOCTORS,)),
        ),
        (event("talks", "met", actors=(UNION, GOVERNMENT)), event("talks", "spoke", actors=(DOCTORS, GOVERNMENT))),
        (
            event("order", "notice", actors=(GOVERNMENT,), evidence="The government bans meetings in York by a notice."),
            event("order", "order", actors=(GOVERNMENT,), evidence="The cabinet raised the tax on petrol."),
        ),
        (
            demand("the removal of the health secretary", demanded_by=(DOCTORS,)),
            demand("the removal of the police chief", demanded_by=(DOCTORS,)),
        ),
        (demand("higher pay", demanded_by=(UNION,)), demand("higher pay", demanded_by=(DOCTORS,))),
        (demand("justice", demanded_by=(UNION,)), demand("justice for the dead and higher pay", demanded_by=(UNION,))),
        (
            demand("higher pay", demanded_by=(UNION,), demanded_from=GOVERNMENT),
            demand("higher pay", demanded_by=(UNION,), demanded_from=COLE),
        ),
        (statement("We shall not give in", speaker=COLE), statement("We shall not give in", speaker=UNION)),
        (statement("We won", speaker=COLE), statement("We lost", speaker=COLE)),
        (statement("We have agreed to end it", speaker=COLE), statement("We have agreed to end it", speaker=COLE, polarity="denied")),
        (role("chief minister", of=NORLAND), role("chief minister", of=YORK)),
        (role("chief minister"), role("former chief minister")),
    ],
)  # fmt: skip
def test_two_articles_tell_two_facts(left: Claim, right: Claim) -> None:
    assert len(facts(article("a", "2024-10-05", left), article("b", "2024-10-07", right))) == 2


def test_strikes_two_months_apart_stay_two_though_no_article_gives_a_date() -> None:
    undated = event("strike", actors=(DOCTORS,), evidence="Junior doctors are on strike.")
    assert len(facts(article("a", "2024-08-05", undated), article("b", "2024-10-07", undated))) == 2


def test_reports_that_reach_from_one_strike_to_the_next_do_not_join_them() -> None:
    first, second = event("strike", actors=(UNION,), date="2024-10-01"), event("strike", actors=(UNION,), date="2024-10-06")
    undated = event("strike", actors=(UNION,))
    found = facts(article("a", "2024-10-02", first), article("b", "2024-10-06", undated), article("c", "2024-10-07", second))
    assert sorted(len(fact.tellings) for fact in found) == [1, 2]


def test_two_events_of_one_article_stay_two_whatever_others_say() -> None:
    rally = event("protest", "rally", actors=(UNION,), date="2024-10-04")
    march = event("protest", "march", actors=(UNION,), date="2024-10-04")
    assert len(facts(article("a", "2024-10-05", rally, march), article("b", "2024-10-05", march))) == 2


def test_a_demand_goes_from_open_to_met_in_one_fact() -> None:
    said = demand("the resignation of the police commissioner", demanded_by=(DOCTORS,))
    met = demand("the police commissioner's resignation", demanded_by=(DOCTORS,), status="met")
    (fact,) = facts(article("a", "2024-09-09", said), article("b", "2024-09-17", met))
    assert [telling.claim.status for telling in fact.tellings if isinstance(telling.claim, Demand)] == ["open", "met"]


def test_the_iri_of_a_fact_says_what_it_is() -> None:
    found = facts(
        article(
            "a",
            "2024-10-05",
            STRIKE,
            event("arrest", targets=(COLE,)),
            demand("higher pay", demanded_by=(UNION,)),
            statement("We shall not give in to threats of any kind", speaker=COLE),
            role("chief minister", of=NORLAND),
        )
    )
    assert [fact.iri.removeprefix(DATA) for fact in found] == [
        "demand/norland-nurses-union/higher-pay",
        "event/arrest/reported-2024-10-05/ada-cole",
        "event/strike/2024-10-04/junior-doctors-york",
        "role/ada-cole/chief-minister/norland",
        "statement/ada-cole/we-shall-not-give-in-to-threats-of",
    ]


def test_facts_alike_in_all_that_an_iri_shows_get_their_article_and_place() -> None:
    in_york = event("strike", actors=(DOCTORS,), date="2024-10-04", place=YORK)
    found = facts(article("a", "2024-10-05", STRIKE), article("b", "2024-10-05", in_york, STRIKE))
    assert len({fact.iri for fact in found}) == len(found) == 2


class Rumour(Claim, frozen=True, kw_only=True):
    """A kind of claim that nothing in kg.resolve.told speaks of."""

    def types(self) -> tuple[str, ...]:
        return ()


def test_a_new_kind_of_claim_needs_no_rules_to_be_kept_apart() -> None:
    rumour = Rumour(span=span("", "a rumour"), evidence=span("", "It is a rumour."), rule="made")
    assert rules(Rumour) is anything
    assert len(facts(article("a", "2024-10-05", rumour), article("b", "2024-10-05", rumour))) == 2
