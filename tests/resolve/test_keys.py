"""Names as they are compared across articles."""

import pytest

from kg.model import EntityType
from kg.resolve.keys import is_acronym, key, tells_apart


@pytest.mark.parametrize(
    ("left", "right", "type_"),
    [
        ("R. G. Kar", "RG Kar", "Person"),
        ("R G Kar Hospital", "RG Kar hospital", "Institution"),
        ("Dr. Ada Cole", "Ada Cole", "Person"),
        ("José Núñez", "Jose Nunez", "Person"),
        ("Ministry of Health & Family Welfare", "Health and Family Welfare Ministry", "Institution"),
        ("Government of West Bengal", "West Bengal govt", "Institution"),
        ("Peruvian government", "Government of Peru", "Institution"),
        ("Peru's navy", "Peruvian Navy", "Institution"),
        ("South Korean army", "Army of South Korea", "Institution"),
        ("British Supreme Court", "Supreme Court of the United Kingdom", "Institution"),
        ("Saudi cabinet", "Saudi Arabian cabinet", "Institution"),
        ("Northwind Ltd.", "Northwind", "Institution"),
        ("Łukasz Brøndby", "Lukasz Brondby", "Person"),
        ("the Hague", "The Hague", "Place"),
        ("Doctors' Forum", "Doctors Forum", "Institution"),
    ],
)
def test_spellings_of_one_name_are_one(left: str, right: str, type_: EntityType) -> None:
    assert key(left, type_) == key(right, type_)


@pytest.mark.parametrize(
    ("left", "right", "type_"),
    [
        ("University of Washington", "Washington University", "Institution"),
        ("Bank of India", "Indian Bank", "Institution"),
        ("Nigerian army", "Army of Niger", "Institution"),
        ("American", "United States", "Institution"),
        ("Bench of Magistrates", "Benin Magistrates", "Institution"),
        ("Ada Cole", "Adam Cole", "Person"),
    ],
)
def test_names_that_only_look_alike_stay_two(left: str, right: str, type_: EntityType) -> None:
    assert key(left, type_) != key(right, type_)


@pytest.mark.parametrize(
    ("name", "type_", "expected"),
    [
        ("Mahato", "Person", False),
        ("Dr Mahato", "Person", False),
        ("Aniket Mahato", "Person", True),
        ("Supreme Court", "Institution", False),
        ("World Trade Organization", "Institution", True),
        ("International Court of Justice", "Institution", True),
        ("Health Organization", "Institution", False),
        ("Calcutta High Court", "Institution", True),
        ("state government", "Institution", False),
        ("Kolkata", "Place", True),
    ],
)
def test_a_name_that_many_share_does_not_tell_who_is_meant(name: str, type_: EntityType, expected: bool) -> None:
    assert tells_apart(name, type_) is expected


@pytest.mark.parametrize(
    ("name", "expected"), [("IMA", True), ("U.N.", True), ("CPI(M)", True), ("Ima", False), ("WEST BENGAL", False), ("A", False)]
)
def test_acronyms(name: str, expected: bool) -> None:
    assert is_acronym(name) is expected
