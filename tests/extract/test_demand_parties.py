"""Of whom something is demanded, where the sentence does not name the one asked as such, and what becomes of it, told aside."""

import pytest

from tests.extract.conftest import Said
from tests.extract.test_demand import Told, told

pytestmark = pytest.mark.model

HAVE = [
    # before whose door people stand
    (
        "Relatives of the dead gathered on Friday outside the airline's office, asking for the passenger list to be released.",
        [Told("Relatives of the dead", "the passenger list to be released", "airline")],
    ),
    ("Workers rallied outside the Labour Ministry demanding higher pay.", [Told("Workers", "higher pay", "Labour Ministry")]),
    (
        "Residents protested in front of the office of the Port Authority, demanding clean water.",
        [Told("Residents", "clean water", "Port Authority")],
    ),
    (
        "Students marched to the Education Ministry to demand the release of their leader.",
        [Told("Students", "the release of their leader", "Education Ministry")],
    ),
    # with whom they are at odds
    (
        "Talks between the Port Union and the Harbour Board broke down. The union wants a rise of 4 percent.",
        [Told("Port Union", "a rise of 4 percent", "Harbour Board")],
    ),
    (
        "The Port Union and the Harbour Board held talks on Monday. The union is asking for 12 percent.",
        [Told("Port Union", "12 percent", "Harbour Board")],
    ),
    (
        "The Port Union has rejected the Harbour Board's offer of 3 percent. It wants 5 percent.",
        [Told("Port Union", "5 percent", "Harbour Board")],
    ),
    (
        "The Port Union rejected an offer of 5 percent from the Harbour Board. The union is asking for 12 percent.",
        [Told("Port Union", "12 percent", "Harbour Board")],
    ),
    (
        "The Teachers' Union went on strike, accusing the Federal Government of bad faith. It is demanding payment of the arrears.",
        [Told("Teachers' Union", "payment of the arrears", "Federal Government")],
    ),
    (
        "The Nurses' Union struck work against the Health Ministry. It wants the transfer list withdrawn.",
        [Told("Nurses' Union", "the transfer list withdrawn", "Health Ministry")],
    ),
    # whose talks they are not
    (
        "Talks between the Port Union and the Harbour Board broke down. The Ferry Club wants a new law.",
        [Told("Ferry Club", "a new law")],
    ),
    (
        "The Port Union met the conciliation service for talks. It wants a rise of 4 percent.",
        [Told("Port Union", "a rise of 4 percent")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), HAVE)
def test_who_is_asked_is_told_by_the_dispute(said: Said, text: str, expected: list[Told]) -> None:
    assert told(*said(text)) == expected


FATES = [
    (
        "Legislator Ada Cole urged the governor to send in troops, an idea her office shot down.",
        [Told("Ada Cole", "send in troops", "governor", "rejected")],
    ),
    (
        "The union asked for a pay rise of 10 percent, a proposal the company rejected.",
        [Told("union", "a pay rise of 10 percent", "company", "rejected")],
    ),
    (
        "The party sought an apology within 48 hours, which Samuel Njoroge refused to tender.",
        [Told("party", "an apology", "Samuel Njoroge", "rejected")],
    ),
    (
        "The union has sought the ouster of superintendent Tom Reed. Ada Cole ruled out removing the superintendent.",
        [Told("union", "the ouster of superintendent Tom Reed", None, "rejected")],
    ),
    (
        "The union had demanded the release of its leader, who was freed on Monday.",
        [Told("union", "the release of its leader", None, "met")],
    ),
    (
        "The union threatened to strike unless the clerk was reinstated. On Friday the clerk was reinstated.",
        [Told("union", "the clerk was reinstated", None, "met")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FATES)
def test_what_became_of_a_demand_is_told_aside_or_elsewhere(said: Said, text: str, expected: list[Told]) -> None:
    assert told(*said(text)) == expected
