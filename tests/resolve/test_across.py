"""Who is who across articles."""

import itertools

import pytest

from kg.extract.role import Role
from kg.iri import DATA
from kg.model import Cluster, Extraction, Span
from kg.resolve.across import resolve
from tests.resolve.made import called, extraction, group, institution, person, place

FIRST, SECOND, MONTHS_LATER = "2024-10-01", "2024-10-03", "2025-03-01"


def one(left: Cluster, right: Cluster, *, days: tuple[str, str] = (FIRST, SECOND)) -> bool:
    """Whether the first clusters of two articles are taken for one."""
    resolution = resolve([extraction("a", days[0], left), extraction("b", days[1], right)])
    return resolution.iris["a", 0] == resolution.iris["b", 0]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (person("Ada Cole"), person("Dr. Ada Cole")),
        (person("R. G. Menon"), person("RG Menon")),
        (person("José Núñez", context=["Lima"]), person("Jose Nunez", context=["Lima"])),
        (place("Kolkata"), place("KOLKATA")),
        (institution("Ministry of Health and Family Welfare, Norland"), institution("Ministry of Health & Family Welfare, Norland")),
        (institution("Norland Nurses' Union", "NNU"), institution("NNU")),
        (institution("Hill Street Hospital", "Hill Street"), institution("Hill Street")),
        (person("Ada Cole", "Cole", context=["Northwind"]), person("Cole", context=["Northwind"])),
        (person("Khadga Prasad Oli", context=["Nepal"]), person("K. P. Oli", context=["Nepal"])),
        (person("Ada Mary Cole", context=["Northwind"]), person("Ada Cole", context=["Northwind"])),
        (institution("police", context=["Kolkata"], named=False), institution("police", context=["Kolkata"], named=False)),
        (institution("Supreme Court", context=["India"]), institution("Supreme Court", context=["India"])),
        (group("junior doctors", context=["Hill Street Hospital"]), group("junior doctors", context=["Hill Street Hospital"])),
        (
            institution("Hill Street Hospital", context=["Leeds"]),
            institution("Hill Street Medical College and Hospital", context=["Leeds"]),
        ),
        (institution("Lantera news agency", "Lantera"), institution("Lantera")),
        (institution("Peru-backed Vashti movement", "Vashti"), institution("Vashti")),
        (institution("Health Trade Union Alliance"), institution("Health Trade Union Alliance")),
        (person("Ada Gunaratne", context=["Northwind"]), person("Ada Gunarathna", context=["Northwind"])),
        (person("Oleh Varenskyy", context=["Northwind"]), person("Oleh Varensky", context=["Northwind"])),
    ],
)
def test_these_are_one(left: Cluster, right: Cluster) -> None:
    assert one(left, right)
    assert one(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (person("Ada Cole"), person("Adam Cole")),
        (person("Ada Cole"), person("Cole")),
        (person("Ada Cole", context=["Northwind"]), person("Cole", context=["Southgate"])),
        (person("Cole"), person("Cole")),
        (person("Ada Cole"), person("Ada Coles", context=["Northwind"])),
        (institution("Supreme Court", context=["India"]), institution("Supreme Court", context=["Norland"])),
        (institution("Supreme Court"), institution("Supreme Court")),
        (institution("police", named=False), institution("police", named=False)),
        (group("junior doctors", context=["Leeds"]), group("junior doctors", context=["York"])),
        (group("villagers"), group("villagers")),
        (group("villagers", context=["Leeds"]), group("villagers", context=["Leeds"])),
        (group("two striking nurses", context=["Leeds"]), group("two striking nurses", context=["Leeds"])),
        (person("officer", context=["Norland Police"], named=False), person("officer", context=["Norland Police"], named=False)),
        (person("victim's father", context=["Leeds"], named=False), person("victim's father", context=["Leeds"], named=False)),
        (person("Washington"), place("Washington")),
        (institution("Norland Nurses' Union"), institution("NNU")),
        (institution("Lantera Press", "Lantera"), institution("Lantera")),
        (institution("Health Union"), institution("Health Union")),
        (institution("National Joint Health Board"), institution("National Joint Health Board")),
        (person("Ada Gunaratne", context=["Northwind"]), person("Ada Gunarathna", context=["Southgate"])),
        (person("Ada Ivanova", context=["Northwind"]), person("Ada Ivanov", context=["Northwind"])),
    ],
)
def test_these_stay_two(left: Cluster, right: Cluster) -> None:
    assert not one(left, right)
    assert not one(right, left)


def test_a_group_without_a_name_ends_with_a_long_silence() -> None:
    strikers = group("striking nurses", context=["Leeds"])
    assert one(strikers, strikers)
    assert not one(strikers, strikers, days=(FIRST, MONTHS_LATER))


def test_people_of_one_name_are_two_where_many_bear_such_names_and_all_else_differs() -> None:
    found = resolve(NAMESAKES).iris
    assert found["a", 0] != found["b", 0]
    assert one(person("Ada Cole", context=["Northwind"]), person("Ada Cole", context=["Southgate"]))


def test_an_acronym_of_two_institutions_is_nobodys_without_context() -> None:
    resolution = resolve(
        [
            extraction("a", FIRST, institution("Norland Medical Association", "NMA", context=["Norland"]), place("Norland")),
            extraction("b", FIRST, institution("Northern Miners' Alliance", "NMA", context=["York"]), place("York")),
            extraction("c", FIRST, institution("NMA")),
            extraction("d", FIRST, institution("NMA", context=["York"]), place("York")),
        ]
    )
    assert called(resolution) == [["a/0"], ["a/1"], ["b/0", "d/0"], ["b/1", "d/1"], ["c/0"]]


def test_a_surname_that_two_in_the_same_context_have_is_neithers() -> None:
    resolution = resolve(
        [
            extraction("a", FIRST, person("Ada Cole", context=["Northwind"]), person("Ben Cole", context=["Northwind"])),
            extraction("b", FIRST, person("Cole", context=["Northwind"])),
        ]
    )
    assert len(set(resolution.iris.values())) == 3


def test_two_names_that_one_article_tells_apart_stay_two() -> None:
    resolution = resolve(
        [
            extraction("a", FIRST, person("Ada Cole", context=["Northwind"]), person("Cole", context=["Northwind"])),
            extraction("b", FIRST, person("Ada Cole", context=["Northwind"])),
        ]
    )
    assert called(resolution) == [["a/0", "b/0"], ["a/1"]]


@pytest.mark.parametrize(
    ("named", "same"),
    [((), True), (("Norland",), True), (("Chad",), False), (("Kerala",), False)],
)
def test_the_government_is_the_countrys_where_an_article_names_one_country(named: tuple[str, ...], same: bool) -> None:
    here = extraction("a", FIRST, institution("government", named=False), place("Peru"), *map(place, named))
    there = extraction("b", MONTHS_LATER, institution("Peruvian government"))
    iris = resolve([here, there]).iris
    assert (iris["a", 0] == iris["b", 0]) is same


@pytest.mark.parametrize(
    ("here", "there", "body", "same"),
    [
        (("Lima", "Lima"), ("Peru", "Arequipa"), "Ports Authority", True),
        (("Lima", "Lima"), ("Santiago", "Chile"), "Ports Authority", False),
        (("Lima",), ("Lima",), "Ports Authority", False),
        (("Lima", "Arequipa", "Chile"), ("Lima", "Peru"), "Ports Authority", False),
        (("Lima", "Arequipa", "Peru", "Chile"), ("Lima", "Peru"), "Ports Authority", True),
        (("Texas", "Dallas"), ("Ohio", "Columbus"), "Ports Authority", False),
        (("Texas", "Dallas"), ("Ohio", "Cleveland"), "Federal Ports Authority", True),
        (("Texas", "Dallas"), ("Ohio", "Texas"), "Ports Authority", True),
    ],
)
def test_a_body_that_every_country_has_is_that_of_the_country_most_places_lie_in(
    here: tuple[str, ...], there: tuple[str, ...], body: str, same: bool
) -> None:
    left = extraction("a", FIRST, institution(body), *map(place, here))
    right = extraction("b", MONTHS_LATER, institution(body), *map(place, there))
    iris = resolve([left, right]).iris
    assert (iris["a", 0] == iris["b", 0]) is same


@pytest.mark.parametrize(
    ("name", "title", "same"), [("Ada Cole", "", False), ("Ada Cole", "prime minister", True), ("Ada Moss Cole", "", True)]
)
def test_namesakes_are_one_by_the_office_they_hold_or_by_three_names(name: str, title: str, same: bool) -> None:
    def article(id_: str, where: str) -> Extraction:
        said = Span(id_, 0, len(name), name)
        held = [Role(span=said, evidence=said, rule="made", holder=0, title=title)] if title else []
        return extraction(id_, FIRST, person(name, context=[where]), claims=held)

    others = extraction("c", SECOND, person("Ada Moss"), person("Ben Cole"), person("Ben Moss"))
    iris = resolve([article("a", "Northwind"), article("b", "Southgate"), others]).iris
    assert (iris["a", 0] == iris["b", 0]) is same


def test_the_government_of_one_of_two_countries_is_nobodys() -> None:
    two = institution("government", context=["Peru", "Chad"], named=False)
    assert not one(two, two)
    assert one(institution("government", context=["Peru"], named=False), institution("government", context=["Peru"], named=False))


def test_a_context_under_two_names_is_one_context() -> None:
    resolution = resolve(
        [
            extraction("a", FIRST, institution("Hill Street Hospital", "HSH"), group("nurses", context=["HSH"])),
            extraction("b", FIRST, institution("HSH"), group("nurses", context=["HSH"])),
        ]
    )
    assert resolution.iris["a", 1] == resolution.iris["b", 1]
    assert resolution.iris["a", 1] == f"{DATA}group/nurses/hill-street-hospital"


NAMESAKES = [
    extraction("a", FIRST, person("Ada Cole", context=["Northwind"])),
    extraction("b", SECOND, person("Ada Cole", context=["Southgate"])),
    extraction("c", SECOND, person("Cole", context=["Northwind"])),
    extraction("d", SECOND, group("villagers"), group("villagers"), institution("police", context=["York"], named=False)),
    extraction("e", SECOND, person("Ada Moss"), person("Ben Cole")),
]


def test_iris_say_what_tells_namesakes_apart() -> None:
    resolution = resolve(NAMESAKES)
    assert resolution.iris["a", 0] == f"{DATA}person/ada-cole/northwind"
    assert resolution.iris["b", 0] == f"{DATA}person/ada-cole/southgate"
    assert resolution.iris["c", 0] == f"{DATA}person/ada-cole/northwind"
    assert resolution.iris["d", 0] == f"{DATA}group/villagers/d/0"
    assert resolution.iris["d", 2] == f"{DATA}institution/police/york"


@pytest.mark.parametrize("order", list(itertools.permutations(NAMESAKES))[::7])
def test_order_of_reading_is_moot(order: tuple[Extraction, ...]) -> None:
    assert resolve(order) == resolve(NAMESAKES)


def test_every_merge_gives_its_reason() -> None:
    decisions = resolve(
        [extraction("a", FIRST, institution("Norland Nurses' Union", "NNU")), extraction("b", FIRST, institution("NNU"))]
    ).decisions
    assert [(decision.right, decision.judgement, decision.reasons) for decision in decisions] == [
        ("NNU", "same", ("NNU stands beside the full name in a",))
    ]


def test_what_is_likely_but_not_sure_is_left_for_a_person() -> None:
    decisions = resolve(NAMESAKES).decisions
    unsure = [(decision.left, decision.right) for decision in decisions if decision.judgement == "unsure"]
    assert unsure[-1] == (f"{DATA}person/ada-cole/northwind", f"{DATA}person/ben-cole")
    assert (f"{DATA}person/ada-cole/northwind", f"{DATA}person/ada-cole/southgate") in unsure
