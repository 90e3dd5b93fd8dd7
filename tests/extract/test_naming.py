"""Names and descriptions: what is found, and what kind of thing it is."""

import pytest

from kg.model import EntityType
from tests.extract.conftest import Said

pytestmark = pytest.mark.model

NAMED: list[tuple[str, EntityType, str]] = [
    ("Transport minister Ada Perera met Joseph Okafor on Monday.", "Person", "Ada Perera"),
    ("Transport minister Ada Perera met Joseph Okafor on Monday.", "Person", "Joseph Okafor"),
    ("Convenor of the Nurses' Union Kamal Wickrama said work would stop.", "Person", "Kamal Wickrama"),
    ("President of Chad Idriss Moussa said the talks were over.", "Person", "Idriss Moussa"),
    ("Mrs. Lila de Mel stated that the letters had been posted.", "Person", "Lila de Mel"),
    ("The Postal and Telecommunication Officers' Union met the minister.", "Institution", "Postal and Telecommunication Officers' Union"),
    ("Officials of the Ministry of Health and Child Welfare came late.", "Institution", "Ministry of Health and Child Welfare"),
    ("Doctors of B N Roy Medical College and Hospital walked out.", "Institution", "B N Roy Medical College and Hospital"),
    ("The Rivers State government said it would pay.", "Institution", "Rivers State government"),
    ("The House of Representatives passed the bill.", "Institution", "House of Representatives"),
    ("Villagers marched from Matara to Galle.", "Place", "Galle"),
    ("The bus stopped in Sri Lanka.", "Place", "Sri Lanka"),
    ("A fire broke out in Hambantota district.", "Place", "Hambantota district"),
    ("Junior nurses marched to the gate.", "Group", "Junior nurses"),
    ("Hundreds of villagers blocked the road.", "Group", "villagers"),
    ("Officials of the Finance Ministry met the union.", "Group", "Officials of the Finance Ministry"),
    ("An officer said the road was open.", "Person", "officer"),
    ("The victim's father said nobody had called.", "Person", "victim's father"),
    ("Local media said the road was open.", "Institution", "Local media"),
    ("The authorities closed the school.", "Institution", "authorities"),
]

NOT_NAMED: list[tuple[str, str]] = [
    ("The Public Safety Act was passed in May.", "Public Safety Act"),
    ("They met on Monday in the rain.", "Monday"),
    ("However, they did not agree.", "However"),
    ("Nobody won the Nobel Prize this year.", "Nobel Prize"),
    ("Talks will go on in December.", "December"),
    ("The Commonwealth Games begin in July.", "Commonwealth Games"),
]


@pytest.mark.parametrize(("text", "kind", "name"), NAMED)
def test_a_name_or_description_is_found_with_its_type(said: Said, text: str, kind: EntityType, name: str) -> None:
    cast, _ = said(text)
    found = {(cluster.type, surface.replace("’", "'").lower()) for cluster in cast.clusters for surface in cluster.names}
    assert (kind, name.lower()) in found


@pytest.mark.parametrize(("text", "phrase"), NOT_NAMED)
def test_laws_days_and_prizes_are_no_entities(said: Said, text: str, phrase: str) -> None:
    cast, _ = said(text)
    assert phrase not in {surface for cluster in cast.clusters if cluster.named for surface in cluster.names}
