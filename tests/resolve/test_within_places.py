"""Which of the places told of a word like "the state" or "the island" means, and when it means none."""

import pytest

from tests.resolve.test_within import clusters_of

pytestmark = pytest.mark.model

MEANT: list[tuple[str, str, str]] = [
    ("Rain fell in Kerala on Monday. Roads near Kochi were cut. Schools across the state were shut.", "state", "Kerala"),
    ("The city of Marlow Falls was shut. Buses to Reno stood still. The city has no money.", "Marlow Falls", "city"),
    ("Rain fell in Sri Lanka on Monday. Roads near Kandy were cut. Farmers across the island marched.", "Sri Lanka", "island"),
    ("Ada Cole of the Maldives met envoys of India in Delhi. India said ships had left the island nation.", "Maldives", "island nation"),
    ("The island of Lindara was shut. Ships left Tarvik. Teachers on the island marched.", "Lindara", "island"),
    ("Ada Cole climbed Mount Kelauva. She left Kelauva on Monday.", "Mount Kelauva", "Kelauva"),
    ("The Kelauva volcano erupted. Ada Cole left Kelauva on Monday.", "Kelauva volcano", "Kelauva"),
    (
        "Farmers marched in Lakhimpur district on Monday. Uttar Pradesh sent police. The district was calm.",
        "Lakhimpur district",
        "district",
    ),
]
NOT_MEANT: list[tuple[str, str, str]] = [
    ("The town of Aleppo was shelled on Monday. Roads were cut by the state in May.", "Aleppo", "state"),
    ("Roads near Kandy were cut on Monday. Showers fell elsewhere on the island.", "Kandy", "island"),
    ("California sued on Monday. The town has no water.", "California", "town"),
    ("Farmers marched in Tehran. Many want the separation of mosque and state.", "Tehran", "state"),
    ("Farmers marched in Kerala. The king, who is head of state, said no more.", "Kerala", "state"),
    ("Peru sent troops on Monday. Schools would train good clerks in any country.", "Peru", "country"),
]


@pytest.mark.parametrize(("text", "left", "right"), MEANT)
def test_a_place_is_led_back_to_the_one_it_can_be(text: str, left: str, right: str) -> None:
    found = clusters_of(text, left)
    assert len(found) == 1
    assert found == clusters_of(text, right)


@pytest.mark.parametrize(("text", "name", "noun"), NOT_MEANT)
def test_no_place_is_called_what_it_cannot_be(text: str, name: str, noun: str) -> None:
    assert clusters_of(text, name)
    assert clusters_of(text, name).isdisjoint(clusters_of(text, noun))
