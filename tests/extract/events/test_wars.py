"""Many strikes of several sides told in one article, and where visitors and guests meet."""

import pytest

from tests.extract.conftest import Said
from tests.extract.events.test_events import events, line

pytestmark = pytest.mark.model

WAR = "The war goes on. Soldiers, militants and rebels fight with missiles, drones and rockets. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway launched at least 180 missiles into Marland on Tuesday.", ["attack: Norway > Marland | 2024-10-08 happened"]),
        ("Norway launched a salvo of ballistic missiles at Marland on Tuesday.", ["attack: Norway > Marland | 2024-10-08 happened"]),
        ("More than 20 rockets were launched at the base by rebels on Friday.", ["attack: rebels > base | 2024-10-11 happened"]),
        ("Stones were thrown at guards by farmers on Friday.", ["attack: farmers > guards | 2024-10-11 happened"]),
        (
            "The violence comes as the anniversary approaches of the militants’ attack on Norway on Oct. 7, 2023.",
            ["attack: militants > Norway | 2023-10-07 happened"],
        ),
        ("A space firm launched its first rocket on Friday.", []),
        ("An airstrike in Kandy on Friday targeted a market, killing 45 people.", ["attack:  > 45 people, market | 2024-10-11 happened"]),
    ],
)
def test_missiles_are_launched_in_counts_and_kill(said: Said, text: str, expected: list[str]) -> None:
    cast, claims = said(text)
    assert [line(cast, event) for event in events(claims)] == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Norway bombed the port on Friday. The attack by Japan on Norway in May killed two clerks.", 2),
        ("A Norwegian strike on Norway's rival killed 35 guards on Friday. Two Norwegian strikes killed seven guards on Friday.", 2),
        ("Norway shelled Kandy on Friday. Norway also shelled Galle on Friday.", 2),
        ("Turkey attacked the port on Friday. The attack by Turkey was called a crime.", 1),
        ("Ten villagers were killed in an airstrike on Kandy on Friday.", 1),
        ("Norway answered the Kandy attacks on 7 October 2023, which killed about 900 people.", 1),
        ("The war erupted on May 7, 2023, when rebels attacked Galle, killing around 1,200 people.", 1),
        ("Norway unleashed a wave of airstrikes on Kandy on Friday, killing 100 people.", 1),
        ("In Norway ten clerks were killed on Friday. It rained. The rebel attack on Norway lasted an hour.", 1),
    ],
)
def test_in_a_war_each_side_strikes_on_its_own(said: Said, text: str, number: int) -> None:
    _, claims = said(WAR + text)
    assert len([event for event in events(claims) if event.kind == "attack"]) == number


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ada Cole flew to Bergen on Monday. In a meeting that day she was told of the losses by Ben Marsh.", "Bergen"),
        ("Ada Cole met Ben Marsh during her visit to Bergen.", "Bergen"),
        ("Ada Cole arrived in Bergen on Friday on a two-day visit. She met Prime Minister Ben Marsh on Saturday.", "Bergen"),
        ("Ada Cole, on her third trip to Norway, held talks with Ben Marsh on Friday.", "Norway"),
        ("President Ada Cole will travel to China for talks in January.", "China"),
        ("Ada Cole met Ben Marsh on Friday. She is due to visit Bergen in May.", None),
        ("Ada Cole spoke by phone with Ben Marsh during her visit to Bergen.", None),
    ],
)
def test_whom_a_visitor_meets_is_met_there(said: Said, text: str, place: str | None) -> None:
    cast, claims = said(text)
    (event,) = events(claims)
    assert (None if event.place is None else cast.clusters[event.place].name) == place


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bomb exploded in Kandy on Friday.", ["attack:  | 2024-10-11 happened"]),
        ("Two bombs went off in Kandy on Friday.", ["attack:  | 2024-10-11 happened"]),
        ("Ten clerks were killed when a bomb exploded in Kandy on Friday.", ["attack:  > Ten clerks | 2024-10-11 happened"]),
        ("A bomber struck a market on Friday.", ["attack: bomber > market | 2024-10-11 happened"]),
        ("The army said it had killed 12 rebels on Friday.", ["attack: army > 12 rebels | 2024-10-11 happened"]),
        ("The alarm went off in Kandy on Friday.", []),
        ("Costs exploded in Kandy on Friday.", []),
        ("Ten clerks were killed when a bus overturned in Kandy on Friday.", []),
    ],
)
def test_bombs_go_off_and_costs_do_not(said: Said, text: str, expected: list[str]) -> None:
    cast, claims = said(text)
    assert [line(cast, event) for event in events(claims)] == expected


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The Norway bombing on Friday killed ten clerks.", []),
        ("The Norwegian bombing on Friday killed ten clerks. Norway fell.", ["Norway"]),
        ("On Friday the Norway bombing of ten camps in Denmark went on.", ["Norway"]),
        ("The siege of Denmark went on on Friday.", []),
    ],
)
def test_a_country_named_before_a_bombing_is_bombed(said: Said, text: str, actors: list[str]) -> None:
    cast, claims = said(WAR + text)
    event = list(events(claims))[-1]
    assert [cast.clusters[ref].name for ref in event.actors] == actors
