"""Names as papers of many countries set them: where a person, a body or a place begins and ends, and what kind of thing it is."""

import pytest

from kg.model import EntityType
from tests.extract.conftest import Said

pytestmark = pytest.mark.model

PERSONS = [
    # a post in short, or of a rank, between whose it is and who holds it
    ("Harbour Road Police Station OC Tanvir Sardar said no.", "Tanvir Sardar"),
    ("Public Works MEC Sipho Dlamini opened the bridge.", "Sipho Dlamini"),
    ("Leader of the Opposition Ravi Mohan Lal spoke on Monday.", "Ravi Mohan Lal"),
    ("The union met Postmaster General Ravi Weerasuriya on Monday.", "Ravi Weerasuriya"),
    ("Proctor Rafiq Hossain closed the hall.", "Rafiq Hossain"),
    ("Builder Rakesh Kolhari denied it on Monday.", "Rakesh Kolhari"),
    # surnames that are titles or bodies elsewhere
    ("They wrote to Attorney General Simon Barr, who left.", "Simon Barr"),
    ("The list has Mr. Gopal Prasad Mandal (Ports) and Mr. Ben Roy.", "Gopal Prasad Mandal"),
    ("Gopal Mandal voted no. Mandal's party has left.", "Mandal"),
]
BODIES = [
    # parties, unions and houses of the sick by the last or first word of their names
    ("Farmers of the Kelmar Navjeevan Manch met on Monday.", "Kelmar Navjeevan Manch"),
    ("Ada Cole signed deals with retailers like Zelbrona and Tarvik.", "Zelbrona"),
    ("They founded a party, the Nava Sulmo Paksha, in May.", "Nava Sulmo Paksha"),
    ("The Kelmar Paddy Growers' Samithi met on Sunday.", "Kelmar Paddy Growers' Samithi"),
    ("The Potters' Collective met on Monday.", "Potters' Collective"),
    ("She was treated at the Royal Marlow Infirmary on Monday.", "Royal Marlow Infirmary"),
    ("He was treated at Tarn Hill Medical Center.", "Tarn Hill Medical Center"),
    ("Samuel Njoroge of the Kelmar Concerned Parents spoke.", "Kelmar Concerned Parents"),
    ("They met at the office of the Dockers' Movement on Rue Belvar.", "Dockers' Movement"),
    ("Sorvina Apparel was fined on Monday.", "Sorvina Apparel"),
    ("The Tehrik-e-Nau met on Monday.", "Tehrik-e-Nau"),
    ("The Economic Community of East African States (ECEAS) met on Monday.", "Economic Community of East African States"),
    ("Kelmar (Ceylon) Tyres Ltd was fined on Monday.", "Kelmar (Ceylon) Tyres Ltd"),
    ("They joined the Democratic party in May.", "Democratic party"),
    # programmes and systems that are bodies
    ("The United Nations Reading Programme said aid had run out.", "United Nations Reading Programme"),
    ("The Kelmar School System closed on Monday.", "Kelmar School System"),
    ("She joined the Department of Trade Policy in May.", "Department of Trade Policy"),
    # where the police hold people
    ("He was held at the Harbour Road police station on Monday.", "Harbour Road police station"),
    ("Kelmar Police Station said he was held.", "Kelmar Police Station"),
]
PLACES = [
    ("They marched from Sulmo Veediya to the hall.", "Sulmo Veediya"),
    ("The Nimal A. Perera Mawatha was shut on Monday.", "Nimal A. Perera Mawatha"),
    ("The train left Gare du Sorvin on Monday.", "Gare du Sorvin"),
    ("Residents of the North and East stayed at home.", "North and East"),
    ("Nurses at the Tarn Teaching Hospital, Kelmarpet, have left.", "Kelmarpet"),
    ("They met Kelmattur MLA Ben Roy on Monday.", "Kelmattur"),
    ("Cole scored 100 in the second innings of the Lahore Test.", "Lahore"),
    ("Bolivia shut its border on Monday.", "Bolivia"),
    ("Towns such as Oluvara and Kelmar were flooded on Monday.", "Oluvara"),
    ("The couple live in Washington DC.", "Washington DC"),
    ("He was shot in Washington, DC on Monday.", "Washington, DC"),
]
NOT_NAMED = [
    ("A communist party was founded on Monday.", "communist party"),
    ("It was signed by Finance and Education Minister Ben Dole.", "Finance"),
    ("The USS Simon Dorn sank on Monday.", "Simon Dorn"),
    ("She served on HMS Ada Cole.", "HMS Ada Cole"),
    ("He received the Ada Cole Award for Public Courage in 1969.", "Ada Cole Award for Public Courage"),
    # what bodies draw up, set up and deal with
    ("The cabinet approved the National Fisheries Policy on Monday.", "National Fisheries Policy"),
    ("The minister launched the Marlow Drainage Framework (MDF) in Galle.", "Marlow Drainage Framework"),
    ("The minister launched the Marlow Drainage Framework (MDF) in Galle.", "MDF"),
    ("The Marlow Admission Criteria were changed by the board.", "Marlow Admission Criteria"),
    ("The Harbour Radio Telescope (HRT) took pictures of the comet.", "Harbour Radio Telescope"),
    ("The ministry introduced the Digital Payroll System (DPS) in all offices.", "Digital Payroll System"),
    ("The Crop Advisory Programme (CAP) helps farmers.", "Crop Advisory Programme"),
    ("He is the senior adviser on National Security to the mayor.", "National Security"),
    ("She has a degree in Business Administration from Galle University.", "Business Administration"),
    ("He was held at the Harbour Road police station on Monday.", "Harbour Road"),
    ("She waited outside the police station.", "police station"),
    ("Paul and Rita Dorn were jailed on Monday.", "Paul and Rita Dorn"),
    ("Prime Minister BK Lama said no.", "BK"),
    # who asks in an interview
    # examples of what is nobody's
    ("Ada Cole made films like Nishara, Tarvik and Manara in Galle.", "Tarvik"),
    ("Research vessels such as Kelauva and Manara left Galle on Monday.", "Manara"),
    ("Ada Cole spoke to us.\n((HPW)) Why do you run?\nI want to help.", "HPW"),
    ("Some excerpts:\nQ: Why do you run for the council?\nI want to help.\nQ: What next?", "Q"),
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
