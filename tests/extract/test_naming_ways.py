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
BODIES = [
    # parties, unions and houses of the sick by the last or first word of their names
    ("The opposition Kelmar Navjeevan Manch was not impressed.", "Kelmar Navjeevan Manch"),
    ("Workers of his party, the Jan Hitkari Paksha, sat down.", "Jan Hitkari Paksha"),
    ("The Kelmar Paddy Growers' Samithi met on Sunday.", "Kelmar Paddy Growers' Samithi"),
    ("Nimal Perera, convener of the Students' Collective, left.", "Students' Collective"),
    ("Her son died at the Royal Stourham Infirmary in 2019.", "Royal Stourham Infirmary"),
    ("He was treated at Mercy Hill Medical Center.", "Mercy Hill Medical Center"),
    ("Samuel Njoroge, who leads the Kelmar Concerned Residents, left.", "Kelmar Concerned Residents"),
    ("Thugs wrecked the office of the liberal Reformers' Movement on Rue Belvar.", "Reformers' Movement"),
    ("Sorvina Apparel was named exporter of the year.", "Sorvina Apparel"),
    ("The head of Tehrik-i-Awam-i-Insaf, Shazia Khan, left.", "Tehrik-i-Awam-i-Insaf"),
    ("The Economic Community of East African States (ECEAS) met on Monday.", "Economic Community of East African States"),
    ("Kelmar (Ceylon) Tyres Ltd was fined on Monday.", "Kelmar (Ceylon) Tyres Ltd"),
    ("Most of them belong to the Democratic party.", "Democratic party"),
    # where the police hold people
    ("He was held at the Harbour Road police station on Monday.", "Harbour Road police station"),
    ("Kelmar Police Station said he was held.", "Kelmar Police Station"),
]
PLACES = [
    ("They marched from Dalar Veediya to the hall.", "Dalar Veediya"),
    ("The Nimal A. Perera Mawatha was shut on Monday.", "Nimal A. Perera Mawatha"),
    ("She told the crowd at Gare du Sorvin that it was over.", "Gare du Sorvin"),
    ("Residents of the North and East stayed at home.", "North and East"),
    ("Nurses at the Tarn Teaching Hospital, Kelmarpet, have left.", "Kelmarpet"),
    ("They met Kelmattur MLA Ben Roy on Monday.", "Kelmattur"),
    ("Cole scored 100 in the second innings of the Lahore Test.", "Lahore"),
    ("Bolivia recalled its ambassador for consultations.", "Bolivia"),
    ("The couple live in Washington DC.", "Washington DC"),
    ("He was shot in Washington, DC on Monday.", "Washington, DC"),
]
NOT_NAMED = [
    ("A communist party was founded on Monday.", "communist party"),
    ("It was signed by Energy and Mines Minister Ben Dole.", "Energy"),
    ("The USS Ronald Carter sank on Monday.", "Ronald Carter"),
    ("She served on HMS Ada Cole.", "HMS Ada Cole"),
    ("He received the Ada Cole Award for Community Leadership in 1969.", "Ada Cole Award for Community Leadership"),
    ("He was held at the Harbour Road police station on Monday.", "Harbour Road"),
    ("She waited outside the police station.", "police station"),
    ("Kurt and Davy Maas were jailed on Monday.", "Kurt and Davy Maas"),
    ("Prime Minister KP Sharma said no.", "Sharma"),
]


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [(text, kind, name) for kind, rows in (("Person", PERSONS), ("Institution", BODIES), ("Place", PLACES)) for text, name in rows],
)
def test_a_name_is_found_whole_and_of_its_kind(said: Said, text: str, kind: EntityType, name: str) -> None:
    cast, _ = said(text)
    assert (kind, name) in {(cluster.type, surface.replace("’", "'")) for cluster in cast.clusters for surface in cluster.names}


@pytest.mark.parametrize(("text", "phrase"), NOT_NAMED)
def test_what_is_no_name_or_more_than_one_is_not_found(said: Said, text: str, phrase: str) -> None:
    cast, _ = said(text)
    assert phrase not in {surface for cluster in cast.clusters if cluster.named for surface in cluster.names}
