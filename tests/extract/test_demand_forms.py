"""What is demanded in several clauses or infinitives, what is only wished or summoned, and of whom each thing is asked."""

import pytest

from tests.extract.conftest import Said
from tests.extract.test_demand import Told, told

pytestmark = pytest.mark.model

HAVE = [
    # several clauses, each with whom it asks; several infinitives
    (
        "Ada Cole called for the mine to be closed and for the owners to be fined.",
        [Told("Ada Cole", "the mine to be closed"), Told("Ada Cole", "the owners to be fined")],
    ),
    (
        "The union demanded that the board resign and that the minister order an inquiry.",
        [Told("union", "the board resign", "board"), Told("union", "the minister order an inquiry", "minister")],
    ),
    (
        "The medics want the ministry to pay arrears, to buy them medical cover and to hire 100 nurses.",
        [
            Told("medics", "pay arrears", "ministry"),
            Told("medics", "buy them medical cover", "ministry"),
            Told("medics", "hire 100 nurses", "ministry"),
        ],
    ),
    # a plea with its makers before the clause; a sit-in; what things are worth and compared with
    (
        "The mayor rejected a request from the club for the road to be closed.",
        [Told("club", "the road to be closed", "mayor", "rejected")],
    ),
    (
        "The Nurses' Forum said its sit-in would continue until the principal was arrested.",
        [Told("Nurses' Forum", "the principal was arrested")],
    ),
    (
        "The union's members are seeking parity with physiotherapists, worth about 12 per cent, and a cap on rosters.",
        [Told("union's members", "parity with physiotherapists"), Told("union's members", "a cap on rosters")],
    ),
]

HAVE_NOT = [
    # who is summoned to press
    "The party has given a call for a shutdown on Friday.",
    "Traders gave a call for a Malda bandh.",
]


@pytest.mark.parametrize(("text", "expected"), HAVE)
def test_each_form_of_demanding_gives_its_demands(said: Said, text: str, expected: list[Told]) -> None:
    assert told(*said(text)) == expected


@pytest.mark.parametrize("text", HAVE_NOT)
def test_what_only_has_the_form_gives_none(said: Said, text: str) -> None:
    assert told(*said(text)) == []
