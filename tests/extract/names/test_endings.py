"""Names of bodies and places by what they end in, what joins their words, and what stands before them."""

import pytest

from kg.model import EntityType
from tests.extract.conftest import Said

pytestmark = pytest.mark.model

ENDED: list[tuple[str, EntityType, str]] = [
    ("The police raided the offices of Lantera Inc. in Reno.", "Institution", "Lantera Inc."),
    ("The Chadian Geological Survey said the quake was weak.", "Institution", "Chadian Geological Survey"),
    ("The Organisation of Eastern States (OES) sent ten men.", "Institution", "Organisation of Eastern States"),
    ("The crew reached the Orion Space Station on Monday.", "Place", "Orion Space Station"),
    ("A cub was found in the Lindara Tiger Reserve on Monday.", "Place", "Lindara Tiger Reserve"),
    ("The Federal Reserve cut rates on Monday.", "Institution", "Federal Reserve"),
    ("The deal was signed at the KPC Head Office on Monday.", "Place", "KPC Head Office"),
    ("The bodies were found in Sector 14 on Monday.", "Place", "Sector 14"),
    ("The cars met at Junction 12 on Monday.", "Place", "Junction 12"),
    ("The clerks rejected the offer of Norvik Mining.", "Institution", "Norvik Mining"),
    ("Harlow Developments said profits rose.", "Institution", "Harlow Developments"),
    ("Visitors went to the Lindara Mandapam on Monday.", "Place", "Lindara Mandapam"),
    ("Traders from Harlow Place shut their shops.", "Place", "Harlow Place"),
    ("Lindara Wildlife Sanctuary is short of space.", "Place", "Lindara Wildlife Sanctuary"),
]
JOINED: list[tuple[str, EntityType, str]] = [
    ("The Securities and Exchange Commission asked why.", "Institution", "Securities and Exchange Commission"),
    (
        "The National Water Resources Research and Development Agency met.",
        "Institution",
        "National Water Resources Research and Development Agency",
    ),
    ("Norvik International and Clean Harbours Watch met.", "Institution", "Norvik International"),
    ("He told the Health Ministry and Election Commission.", "Institution", "Election Commission"),
    ("The Galle People's Party left the hall.", "Institution", "Galle People's Party"),
    ("Pupils of St. Anne's Girls' High School won.", "Institution", "St. Anne's Girls' High School"),
    ("Monks met at St Mark's Cathedral on Monday.", "Place", "St Mark's Cathedral"),
    ("Two bodies were found at Galle Face Green.", "Place", "Galle Face Green"),
    ("The opposition party Galle Forward said no.", "Institution", "Galle Forward"),
]
LED: list[tuple[str, EntityType, str]] = [
    ("Like Norvik Bank, Marpet Holdings paid nothing.", "Institution", "Norvik Bank"),
    ("Outside Galle General Hospital, crowds waited.", "Institution", "Galle General Hospital"),
    ("Citing Galle Police, the paper said two men died.", "Institution", "Galle Police"),
    ("Neighbouring Chad closed its border.", "Place", "Chad"),
    ("The river Sarin burst its banks on Monday.", "Place", "Sarin"),
    ("A Polish cook named Kelmar fought the man.", "Person", "Kelmar"),
    ("A company called Kelmar built it.", "Institution", "Kelmar"),
    ("A village called Kelmar was cut off.", "Place", "Kelmar"),
    ("She told a journalist with Kelmar Echo that she was ill.", "Institution", "Kelmar Echo"),
    ("The Ministry of Defence of Chad said no. The MoD has no ships.", "Institution", "MoD"),
]


@pytest.mark.parametrize(("text", "kind", "name"), ENDED + JOINED + LED)
def test_a_body_or_place_is_found_in_full_and_with_its_type(said: Said, text: str, kind: EntityType, name: str) -> None:
    cast, _ = said(text)
    found = {(cluster.type, surface.replace("’", "'")) for cluster in cast.clusters for surface in cluster.names}
    assert (kind, name) in found


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The people may extend it at a Referendum.", "Referendum"),
        ("A ship called Kelmar sank on Monday.", "Kelmar"),
        ("Norvik International and Clean Harbours Watch met.", "Norvik International and Clean Harbours Watch"),
        ("He told the Health Ministry and Election Commission.", "Health Ministry and Election Commission"),
    ],
)
def test_one_of_many_a_ship_or_two_bodies_are_no_body(said: Said, text: str, phrase: str) -> None:
    cast, _ = said(text)
    assert phrase not in {surface for cluster in cast.clusters if cluster.named for surface in cluster.names}
