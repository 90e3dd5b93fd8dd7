"""Clubs and teams by name, in articles about a game."""

import pytest

from tests.extract.conftest import Said

pytestmark = pytest.mark.model

GAME = "The club has one goal in the league. The coach praised the goalkeeper and the striker. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Marlow United drew 1-1 with Kelbridge Rovers on Saturday. Rovers had scored first.", "Kelbridge Rovers"),
        ("Marlow United drew 1-1 with Kelbridge Rovers on Saturday. Rovers had scored first.", "Rovers"),
        ("Marlow is third, behind leaders Arvin Athletic.", "Arvin Athletic"),
        ("Ben Okafor joined AC Arvin in July.", "AC Arvin"),
        ("The game between the Dallas Otters and the Sacramento Kings was called off.", "Sacramento Kings"),
        ("The Dallas Otters lost on Monday. The Otters left on Friday.", "Otters"),
        ("Galle Gladiators beat Peru by two goals.", "Galle Gladiators"),
    ],
)
def test_a_club_is_a_body(said: Said, text: str, name: str) -> None:
    cast, _ = said(GAME + text)
    assert ("Institution", name) in {(cluster.type, surface) for cluster in cast.clusters for surface in cluster.names}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada Cole beat Maria Woods on Monday.", "Maria Woods"),
        ("The Dallas Heights were dark.", "Dallas Heights"),
        ("The Peru Games begin in July.", "Peru Games"),
    ],
)
def test_players_sites_and_games_are_no_clubs(said: Said, text: str, name: str) -> None:
    cast, _ = said(GAME + text)
    assert ("Institution", name) not in {(cluster.type, surface) for cluster in cast.clusters for surface in cluster.names}


def test_there_are_no_clubs_without_a_game(said: Said) -> None:
    cast, _ = said("The Dallas Teachers said no on Monday.")
    assert "Institution" not in {cluster.type for cluster in cast.clusters if cluster.named}
