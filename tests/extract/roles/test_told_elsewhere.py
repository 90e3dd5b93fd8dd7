"""Whose a post is that another sentence tells: the court of a bench, the land of a minister."""

import pytest

from tests.extract.conftest import Said
from tests.extract.roles.test_roles import told

pytestmark = pytest.mark.model

COURT = "Hill High Court"

ELSEWHERE: list[tuple[str, tuple[str, str, str | None]]] = [
    # the court that a bench is of
    ("The union went to the Hill High Court. A Division Bench comprising Mr Justice Tom Roe heard it.", ("Tom Roe", "Justice", COURT)),
    ("The Hill High Court sat. The nine-judge Bench headed by Mr Justice Tom Roe agreed.", ("Tom Roe", "Justice", COURT)),
    ("The Leeds bench of the Hill High Court sat. The Hill High Court bar left. Justice Tom Roe agreed.", ("Tom Roe", "Justice", COURT)),
    ("The Hill High Court Bar Association met. Justice Tom Roe was told.", ("Tom Roe", "Justice", None)),
    # police of a town, though police are told of
    ("Police blocked roads in Leeds. Leeds's police chief Ada Cole said police had orders.", ("Ada Cole", "chief", "Leeds")),
    # a body is not whose firm stands in brackets
    (
        "The Harbour Trade Council met. Its officers include Tom Roe (Velora Ltd.) as secretary and Ada Cole (Hill Bank) as treasurer.",
        ("Ada Cole", "treasurer", "Harbour Trade Council"),
    ),
    (
        "The Harbour Trade Council met. It elected Tom Roe (Velora Ltd.) as Senior Vice President, Ada Cole (Hill Bank) as treasurer.",
        ("Tom Roe", "Senior Vice President", "Harbour Trade Council"),
    ),
    # for what somebody is blamed is not whose they are
    ("The clerk blamed Norwegian President Ada Cole for Tom Roe's death. Norway denied it.", ("Ada Cole", "President", "Norway")),
    # who serves whom, in a list
    ("They met MP Tom Roe, Secretary to the Prime Minister Nimal Silva, and Mayor Ada Cole.", ("Nimal Silva", "Secretary", None)),
    ("Tom Roe, Secretary to the Prime Minister Ada Cole, left.", ("Tom Roe", "Secretary", "Ada Cole")),
    # a minister of the union is of no state's government
    (
        "The Punjab government thanked them. Union Minister Ada Cole gave the prize.",
        ("Ada Cole", "Union Minister", None),
    ),
    ("The Centre agreed. The Punjab government did not. Union Home Minister Ada Cole left.", ("Ada Cole", "Union Home Minister", "Centre")),
    # no other land than the one told of by its people or in the name of a body
    ("The Peruvian Senate removed President Ada Cole. Tom Roe fled to Norway.", ("Ada Cole", "President", None)),
    ("The Peruvian union thanked President Ada Cole. Tom Roe lives in Norway.", ("Ada Cole", "President", None)),
    ("Norway met Peruvian officials. President Ada Cole left.", ("Ada Cole", "President", "Norway")),
    # officers of a body, and no country's
    (
        "The Harbour Trade Council of Norway elected Ada Cole as president, Tom Roe as treasurer. Chad left.",
        ("Ada Cole", "president", "Harbour Trade Council of Norway"),
    ),
    # a minister is of no ministry of other things, nor of whatever cabinet decides
    ("The Ministry of Ports agreed. Health Minister Ada Cole told the ministry so.", ("Ada Cole", "Health Minister", None)),
    (
        "The Ministry of Health agreed. Health Minister Ada Cole told the ministry so.",
        ("Ada Cole", "Health Minister", "Ministry of Health"),
    ),
    ("The Cabinet approved the paper. Health Minister Ada Cole left.", ("Ada Cole", "Health Minister", None)),
    # the post of somebody's counterpart
    ("Norwegian president Ada Cole met her Peruvian counterpart, Tom Roe, in Oslo. Peru agreed.", ("Tom Roe", "president", "Peru")),
    ("The foreign minister, Ada Cole, met her US counterpart Tom Roe. The US agreed.", ("Tom Roe", "foreign minister", "US")),
    (
        "The foreign minister, Ada Cole, and her Peruvian and Greek counterparts, Tom Roe and Ian Bell, met. Peru and Greece agreed.",
        ("Ian Bell", "foreign minister", "Greece"),
    ),
    # the land whose other posts are told of
    (
        "The Norwegian president left Norway. His adviser had been harsher on Chad than he. Tom Roe is the secretary of state.",
        ("Tom Roe", "secretary of state", "Norway"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), ELSEWHERE)
def test_a_post_is_of_what_is_told_elsewhere(said: Said, text: str, expected: tuple[str, str, str | None]) -> None:
    assert expected in told(*said(text))


@pytest.mark.parametrize(
    "text", ["Ada Cole, the President's Senior Adviser on Ports, left.", "They met Ada Cole, prime minister's adviser."]
)
def test_whose_adviser_one_is_one_is_not(said: Said, text: str) -> None:
    titles = {title.lower() for _, title, _ in told(*said(text))}
    assert titles
    assert titles.isdisjoint({"president", "prime minister"})
