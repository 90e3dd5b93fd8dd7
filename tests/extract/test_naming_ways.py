"""Names as papers of many countries set them: where a person, a body or a place begins and ends, and what kind of thing it is."""

import pytest

from kg.model import EntityType
from tests.extract.conftest import Said

pytestmark = pytest.mark.model

PERSONS = [
    # a post in short, or of a rank, between whose it is and who holds it
    ("Harbour Road Police Station OC Tanvir Sardar said no.", "Tanvir Sardar"),
    ("Cooperative Governance MEC Sipho Dlamini will meet residents on Friday.", "Sipho Dlamini"),
    ("Leader of the Opposition Farid Ahmed Soren sought a vote.", "Farid Ahmed Soren"),
    ("The union met Postmaster General Ravi Weerasuriya on Monday.", "Ravi Weerasuriya"),
    ("Proctor Rafiq Hossain closed the hall.", "Rafiq Hossain"),
    ("Builder Rakesh Kolhari walked out of jail on Wednesday.", "Rakesh Kolhari"),
    # surnames that are titles or bodies elsewhere
    ("Congress wrote to Attorney General Walter Barr, who refused.", "Walter Barr"),
    ("Those dropped are Mr. Gopal Prasad Mandal (Irrigation) and Mr. Ben Roy.", "Gopal Prasad Mandal"),
    ("Hira Lal Mandal voted no. Mandal's party has left.", "Mandal"),
]
PLACES = [
    ("The couple live in Washington DC.", "Washington DC"),
    ("He was shot in Washington, DC on Monday.", "Washington, DC"),
]
NOT_NAMED = [
    ("Kurt and Davy Maas were jailed on Monday.", "Kurt and Davy Maas"),
    ("Prime Minister KP Sharma said no.", "Sharma"),
]


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [(text, kind, name) for kind, rows in (("Person", PERSONS), ("Place", PLACES)) for text, name in rows],
)
def test_a_name_is_found_whole_and_of_its_kind(said: Said, text: str, kind: EntityType, name: str) -> None:
    cast, _ = said(text)
    assert (kind, name) in {(cluster.type, surface.replace("’", "'")) for cluster in cast.clusters for surface in cluster.names}


@pytest.mark.parametrize(("text", "phrase"), NOT_NAMED)
def test_what_is_no_name_or_more_than_one_is_not_found(said: Said, text: str, phrase: str) -> None:
    cast, _ = said(text)
    assert phrase not in {surface for cluster in cast.clusters if cluster.named for surface in cluster.names}
