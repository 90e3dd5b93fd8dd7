"""The many wordings of one kind of happening, and what is worded alike and is none: a sentence and what a reader would enter for it."""

from collections.abc import Callable

import pytest

from kg.extract.cast import Cast
from kg.model import Claim
from tests.extract.test_event import events, line

pytestmark = pytest.mark.model

Said = Callable[..., tuple[Cast, tuple[Claim, ...]]]

ORDERS: list[tuple[str, str]] = [
    ("The mayor cancelled classes on Friday.", "order: mayor | 2024-10-11 happened"),
    ("The ministry has scrapped the entrance test.", "order: ministry | - happened"),
    ("Norway quarantined two towns on Friday.", "order: Norway | 2024-10-11 happened"),
    ("The port ministry issued an advisory on Friday for trawlers.", "order: port ministry | 2024-10-11 happened"),
    ("The parliament voted on Friday to keep the old flag.", "order: parliament | 2024-10-11 happened"),
    ("The governor declined the request on Friday.", "order: governor | 2024-10-11 happened"),
    ("Clerks have been informed not to join the march, the ministry said.", "order: ministry > Clerks | - happened"),
    ("He recalled the decision by then Prime Minister Ada Cole to close the mill.", "order: Ada Cole | - happened"),
    ("The policy enacted in 2006 by the government let dogs be kept.", "order: government | 2006 happened"),
    ("The Harbour Committee instructed officials to report the losses.", "order: Harbour Committee > officials | - happened"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ORDERS)
def test_an_authority_orders_in_everyday_words(said: Said, text: str, expected: str) -> None:
    cast, claims = said(text)
    assert [line(cast, event) for event in events(claims)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor cancelled his visit on Friday.",
        "The clerks ignored the warning on Friday.",
        "The club postponed its party on Friday.",
        "The ministry declined to comment on Friday.",
        "Clerks voted on Friday to go home.",
        "In an advisory on Friday the agency told of rain.",
        "The mayor was informed of the losses on Friday.",
    ],
)
def test_what_is_only_worded_like_an_order_is_none(said: Said, text: str) -> None:
    _, claims = said(text)
    assert not list(events(claims))
