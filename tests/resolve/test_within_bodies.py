"""Bodies and people that are one by another description, and such as only look alike."""

import pytest

from tests.resolve.test_within import clusters_of

pytestmark = pytest.mark.model

ONE: list[tuple[str, str, str]] = [
    ("Peru's health ministry said no. The Peruvian health ministry said yes.", "Peru's health ministry", "Peruvian health ministry"),
    ("The Chadian central bank cut rates. Chad's central bank said no.", "Chadian central bank", "Chad's central bank"),
    ("The Government of Sri Lanka met. The Sri Lankan government said no.", "Government of Sri Lanka", "Sri Lankan government"),
    ("Over 60 nurses met. All 62 nurses said no.", "Over 60 nurses", "62 nurses"),
    ("Ten nurses met. The 10 nurses said no.", "Ten nurses", "10 nurses"),
    ("Amana gunmen stormed the hall. The Red Cross left. The militant group said no.", "Amana", "militant group"),
]
TWO: list[tuple[str, str, str]] = [
    ("Peru's health ministry said no. The Peruvian foreign ministry said yes.", "Peru's health ministry", "Peruvian foreign ministry"),
    ("Peru's health ministry said no. The Chadian health ministry said yes.", "Peru's health ministry", "Chadian health ministry"),
    ("The Amana-run ministry met on Monday. Amana said no.", "Amana-run ministry", "Amana"),
    ("The Board of Ports met. The Board of Ports Library was shut.", "Board of Ports", "Board of Ports Library"),
    ("Five Kurds were killed. Seven Kurds were hurt.", "Five Kurds", "Seven Kurds"),
    ("Two nurses were killed. Nine nurses were hurt.", "Two nurses", "Nine nurses"),
    ("Leaders of the Red Front met. Leaders of the Green Union left.", "Leaders of the Red Front", "Leaders of the Green Union"),
]


@pytest.mark.parametrize(("text", "left", "right"), ONE)
def test_one_body_or_people_by_two_descriptions(text: str, left: str, right: str) -> None:
    found = clusters_of(text, left)
    assert len(found) == 1
    assert found == clusters_of(text, right)


@pytest.mark.parametrize(("text", "left", "right"), TWO)
def test_two_bodies_or_peoples_stay_two(text: str, left: str, right: str) -> None:
    assert clusters_of(text, left)
    assert clusters_of(text, right)
    assert clusters_of(text, left).isdisjoint(clusters_of(text, right))
