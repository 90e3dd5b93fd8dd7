"""Places, and the parts of them that a name tells by the points of the compass."""

import pytest

from kg import extract
from kg.extract.parts import having_part
from kg.model import Article
from kg.nlp import readings
from kg.resolve import within
from tests.extract.conftest import Said

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The army shelled three villages in northern Chad on Monday. Chad has no navy.", {"northern Chad", "Chad"}),
        ("Troops advanced into south-eastern Turkey. Turkey protested.", {"south-eastern Turkey", "Turkey"}),
        ("Rain fell in eastern Ghana and in southern Togo.", {"eastern Ghana", "southern Togo"}),
        ("Ghana's eastern border was closed.", {"Ghana"}),
        ("He was seen at Miller's Cross yesterday.", {"Miller's Cross"}),
        ("Monks of the Lindara Vihara met in Galle.", {"Lindara Vihara", "Galle"}),
        ("The men were taken to Kelmar jail on Monday.", {"Kelmar jail"}),
        ("Ada Cole was freed from the Kelmar County prison.", {"Kelmar County prison"}),
        ("She was taken to a Galle prison on Monday.", {"Galle"}),
        ("Ada Cole met the officers at Sulmo barracks on Monday.", {"Sulmo barracks"}),
        ("Farmers have cut the Kelmar motorway since Monday.", {"Kelmar motorway"}),
        ("Police fired on strikers at Kelmar yard on Monday.", {"Kelmar yard"}),
        ("Ada Cole stays on as MP for Kelmar South.", {"Kelmar South"}),
        ("Ada Cole is the assemblyman for Tarvik Falls.", {"Tarvik Falls"}),
        ("Rain fell in the northern Kelmar district on Monday.", {"northern Kelmar district"}),
    ],
)
def test_a_part_of_a_country_is_a_place_of_its_own(said: Said, text: str, names: set[str]) -> None:
    cast, _ = said(text)
    assert {cluster.names[0] for cluster in cast.clusters if cluster.type == "Place" and cluster.named} == names


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Ada Cole declared a state of emergency on Friday.", "state"),
        ("The president gave his State of the Union speech.", "state"),
        ("They discussed a wide range of topics.", "range"),
    ],
)
def test_how_something_is_or_how_much_of_it_is_no_place(said: Said, text: str, phrase: str) -> None:
    cast, _ = said(text)
    assert not [surface for cluster in cast.clusters for surface in cluster.names if phrase in surface.lower()]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She was born in the US city of Reno. The United States is large.", {"Reno", "US city of Reno", "US city"}),
        ("Rain fell in the Pacific island nation of Tonga.", {"Tonga", "Pacific island nation of Tonga", "Pacific island nation"}),
        ("Ada Cole won her home state of Ohio. Ben Dole won his home state of Iowa.", {"Iowa", "home state of Iowa", "home state"}),
        ("He fled from the former British colony of Malawi.", {"Malawi", "former British colony of Malawi", "former British colony"}),
    ],
)
def test_what_a_place_is_goes_with_the_name_behind_it(said: Said, text: str, names: set[str]) -> None:
    cast, _ = said(text)
    assert any(names <= set(cluster.names) for cluster in cast.clusters if cluster.type == "Place")


@pytest.mark.parametrize("name", ["Côte d'Ivoire", "Timor-Leste", "Türkiye", "DR Congo", "Bosnia"])
def test_countries_are_known_by_their_own_names(said: Said, name: str) -> None:
    cast, _ = said(f"Ada Cole flew to {name} on Monday. {name} has ports.")
    assert [cluster.names[0] for cluster in cast.clusters if cluster.type == "Place"] == [name]


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("MARLOWA, Oct 11 (Daily Harbour) - ", "MARLOWA"),
        ("SHILLONG, Oct 11 (DHN): ", "SHILLONG"),
        ("TARVIKPURAM: ", "TARVIKPURAM"),
        ("KAMPALA: ", "KAMPALA"),
        ("LUSAKA — ", "LUSAKA"),
        ("HARLAN RIDGE, Ohio — ", "HARLAN RIDGE"),
        ("TARVIK BAY, Pa. (Daily Harbour) — ", "TARVIK BAY"),
    ],
)
def test_what_a_day_or_a_colon_follows_in_a_dateline_is_a_place(opening: str, name: str) -> None:
    text = f"Doctors stop work: two held\n\n{opening}OPD services at the Harbour Hospital stopped on Friday."
    article = Article(id="a", text=text, file="a.txt", published="2024-10-12", dateline=(29, 29 + len(opening)))
    (reading,) = readings([article])
    cast = within.cast(reading, extract.mentions(reading))
    assert [cluster.type for cluster in cast.clusters if cluster.name == name] == ["Place"]


def test_a_likely_place_is_kept_though_little_speaks_for_it(said: Said) -> None:
    cast, claims = said("They passed Ulm Fell Lane.")
    clusters, _ = having_part(cast.clusters, claims)
    assert [(cluster.type, cluster.name) for cluster in clusters] == [("Place", "Ulm Fell Lane")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A drone hit Peru's Kelmar region on Monday.", "Kelmar region"),
        ("Rain fell in the entire Kelmar district.", "Kelmar district"),
        ("Troops raided the crowded Ain Lindara refugee camp on Monday.", "Ain Lindara refugee camp"),
        ("Officials met at Lantera's Galle office on Monday.", "Lantera's Galle office"),
        ("Ada Cole met the ruling Amana Front party on Monday.", "Amana Front party"),
        ("Ada Cole met the former Kelmar government on Monday.", "former Kelmar government"),
        ("Reuters and Chad's Lantera Times newspaper reported it.", "Lantera Times newspaper"),
    ],
)
def test_a_name_begins_behind_whose_it_is_and_what_is_told_of_it(said: Said, text: str, name: str) -> None:
    cast, _ = said(text)
    assert name in {cluster.names[0] for cluster in cast.clusters}
