"""Demands by what those who press say they will do, or not do, until they get their way; and what only looks like it."""

import pytest

from tests.extract.conftest import Said
from tests.extract.demands.test_demands import Told, told

pytestmark = pytest.mark.model

HAVE = [
    # demands to be met of which no more is told
    ("The nurses warned that they would strike if their demands are not met.", [Told("nurses", "their demands are not met")]),
    (
        "The Drivers' Union said it will stay on strike until its demands are fulfilled.",
        [Told("Drivers' Union", "its demands are fulfilled")],
    ),
    (
        "The nurses demanded a rise. They warned that they would strike if their demands are not met.",
        [Told("nurses", "a rise")],
    ),
    # what will not be done, what will be shut, whose turn is next
    (
        '"We told the board that not a cent would be paid till the notices are taken back," said Ada Cole, head of the Port Union.',
        [Told("Ada Cole + Port Union", "the notices are taken back", "board")],
    ),
    (
        "If our arrears are not paid by Friday, no bus will leave the depot, said Samuel Njoroge, secretary of the Drivers' Union.",
        [Told("Samuel Njoroge + Drivers' Union", "our arrears are not paid by Friday")],
    ),
    (
        'The Teachers\' Union met. Its president Maria Lopez said: "Not one paper will be marked till the circular is withdrawn."',
        [Told("Maria Lopez + Teachers' Union", "the circular is withdrawn")],
    ),
    (
        "The union said it would not be responsible for what happened at the port unless the order was revoked within seven days.",
        [Told("union", "the order was revoked within seven days")],
    ),
    (
        '"If the circular is not withdrawn before May, ambulance crews will be next," warned Ada Cole, convener of the Health Union.',
        [Told("Ada Cole + Health Union", "the circular is not withdrawn")],
    ),
    (
        'Students of Lake College blocked the road. "If there is no gazette by then, the whole town will be shut," the students said.',
        [Told("Students of Lake College", "gazette")],
    ),
    # deeds by which people press
    (
        "Ada Cole, who leads the Peasant League, warned that the occupation of estates would continue until the land was shared out.",
        [Told("Ada Cole", "the land was shared out")],
    ),
    ("Samuel Njoroge said the barricades would stay until the water was back.", [Told("Samuel Njoroge", "the water was back")]),
]

HAVE_NOT = [
    "The Drivers' Union said fares would rise if fuel prices did not fall.",
    "The Nurses' Association warned that patients would die if more staff were not hired.",
    "The Teachers' Union said schools would close early until the heat eased.",
    "Police said the road would not be reopened until the debris was cleared.",
    "The Farmers' Union said no seed would be sown until it rained.",
]


@pytest.mark.parametrize(("text", "expected"), HAVE)
def test_a_threat_until_something_is_done_gives_what_is_demanded(said: Said, text: str, expected: list[Told]) -> None:
    assert told(*said(text)) == expected


@pytest.mark.parametrize("text", HAVE_NOT)
def test_what_only_looks_like_a_threat_gives_none(said: Said, text: str) -> None:
    assert told(*said(text)) == []
