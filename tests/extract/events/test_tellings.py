"""Happenings in ever other words, and what is worded alike and is none: a text, and what a reader would enter for it."""

from collections.abc import Callable

import pytest

from kg.extract.cast import Cast
from kg.model import Claim
from tests.extract.events.test_events import events, line

pytestmark = pytest.mark.model

Said = Callable[..., tuple[Cast, tuple[Claim, ...]]]

ACTIONS: list[tuple[str, list[str]]] = [
    ("Drivers stayed off the roads on Friday.", ["strike: Drivers | 2024-10-11 ongoing"]),
    ("Traders pulled down their shutters on Friday.", ["strike: Traders | 2024-10-11 ongoing"]),
    ("Traders shut their shops on Friday in protest at the tax.", ["strike: Traders | 2024-10-11 ongoing"]),
    ("The Traders' Association closed its shops on Friday over the tax.", ["strike: Traders' Association | 2024-10-11 ongoing"]),
    ("Traders shut their shops at noon on Friday as the river rose.", []),
    ("The ministry closed shops in Kandy on Friday.", ["order: ministry | 2024-10-11 happened"]),
    ("Ben Dorn walked out of the county jail on Friday.", []),
    ("The Harbour Party walked out on Friday.", []),
    ("Council workers voted on Friday to walk out over pay.", ["strike: Council workers | 2024-10-18 planned"]),
    ("Students burned the minister in effigy on Friday.", ["protest: Students > minister | 2024-10-11 happened"]),
    ("Ada Cole was shown black flags by students on Friday.", ["protest: students > Ada Cole | 2024-10-11 happened"]),
    ("Students gheraoed the mayor on Friday.", ["protest: Students > mayor | 2024-10-11 happened"]),
    ("Students squatted outside the town hall on Friday.", ["protest: Students | 2024-10-11 happened"]),
    ("Commuters held up trains in Kandy on Friday.", ["protest: Commuters | 2024-10-11 happened"]),
    ("Police stopped the train on Friday.", []),
    ("Shopkeepers shouting slogans took out a procession with placards on Friday.", ["protest: Shopkeepers | 2024-10-11 happened"]),
    ("Pilgrims took out a procession on Friday.", []),
    ("Ada Cole told a rally in Kandy on Friday that she would stay.", ["protest: Ada Cole | 2024-10-11 happened"]),
    ("Porters struck work on Friday, describing the stoppage as a protest.", ["strike: Porters | 2024-10-11 ongoing"]),
    ("The governor, Ada Cole, suspended the doctors' strike on Friday.", ["strike: doctors | 2024-10-11 called_off"]),
    ("Mayor Ada Cole ended the strike by drivers on Friday.", ["strike: drivers | 2024-10-11 called_off"]),
    ("Ada Cole began a hunger strike on Monday.", ["hunger_strike: Ada Cole | 2024-10-07 ongoing"]),
    ("Soldiers killed four rebels in clashes on Friday.", ["attack: Soldiers > four rebels | 2024-10-11 happened"]),
    ("Four rebels were killed by soldiers in fighting on Friday.", ["attack: soldiers > Four rebels | 2024-10-11 happened"]),
    ("Two were killed in clashes between farmers and police on Friday.", []),
    ("A driver killed four people in a crash on Friday.", []),
    (
        "Ten porters began a hunger strike on Monday. A stoppage on Friday shut the port.",
        ["hunger_strike: Ten porters | 2024-10-07 ongoing", "strike: Ten porters | 2024-10-11 ongoing"],
    ),
]  # fmt: skip

ACCORDS: list[tuple[str, list[str]]] = [
    ("The mediator brought the two camps together on Friday.", ["talks: mediator, two camps | 2024-10-11 happened"]),
    ("Norway will send a mission to Kandy on Sunday for talks with the rebels.", ["talks: Norway, rebels | 2024-10-13 planned"]),
    ("The film brought together four brothers on Friday.", []),
    ("A delegation called on Governor Ada Cole on Friday.", ["talks: Ada Cole, delegation | 2024-10-11 happened"]),
    ("Ada Cole flew to Kandy on Friday to meet Ben Dorn.", ["talks: Ada Cole, Ben Dorn | 2024-10-11 happened"]),
    ("Harbour Motors tied up with Kandy Steel in May.", ["agreement: Harbour Motors, Kandy Steel | 2024-05 happened"]),
    ("The Harbour Party entered into an alliance with the Farm Party.", ["agreement: Farm Party, Harbour Party | - happened"]),
    ("The deal came on Friday at the end of a meeting between Ada Cole and Ben Dorn.",
     ["agreement: Ada Cole, Ben Dorn | 2024-10-11 happened", "talks: Ada Cole, Ben Dorn | 2024-10-11 happened"]),
    ("Clerks signed a memorandum asking for leave on Friday.", []),
    ("Ada Cole met newsmen at her house on Friday.", []),
    ("Ada Cole met newsmen and Governor Ben Dorn on Friday.", ["talks: Ada Cole, Ben Dorn | 2024-10-11 happened"]),
    ("Ada Cole spoke with the Harbour Herald on Friday.", []),
    ("Ada Cole spoke with Harbournews on Friday.", []),
]  # fmt: skip

POSTS: list[tuple[str, list[str]]] = [
    ("The mayor relieved the port's fire chief, Ada Cole, on Friday.", ["removal: mayor > Ada Cole | 2024-10-11 happened"]),
    ("The mayor was relieved to hear it on Friday.", []),
    ("The clerk was placed on precautionary suspension on Friday.", ["removal:  > clerk | 2024-10-11 happened"]),
    ("Ada Cole was appointed secretary of justice in 2017. On Friday she was sworn in as governor.",
     ["appointment:  > Ada Cole | 2017 happened", "appointment:  > Ada Cole | 2024-10-11 happened"]),
    ("Ada Cole, who was sworn in as governor, had been made secretary by Ben Dorn in 2017.",
     ["appointment:  > Ada Cole | - happened", "appointment: Ben Dorn > Ada Cole | 2017 happened"]),
    ("Ada Cole was named mayor on Friday. She was sworn in as mayor of Galle.", ["appointment:  > Ada Cole | 2024-10-11 happened"]),
    ("Norway expelled Marland's troops on Friday.", []),
    ("Norway expelled two diplomats on Friday.", ["removal: Norway > two diplomats | 2024-10-11 happened"]),
    ("Sergeant Ben Dorn moved to the custody centre on Friday.", []),
    ("Inspector Ben Dorn was moved to the traffic division on Friday.", ["removal:  > Ben Dorn | 2024-10-11 happened"]),
    ("The inspector was sent to police lines on Friday.", ["removal:  > inspector | 2024-10-11 happened"]),
    (
        "Two days ago, Cole sacked water supply minister Ben Hira Dorn for voting against it.",
        ["removal: Cole > Ben Hira Dorn | 2024-10-10 happened"],
    ),
    ("Norway recalled its ambassador for consultations on Friday.", []),
    ("Harbour chief suspended\n\nHarbour chief Ada Cole has left, the mayor said.", ["removal:  > Ada Cole | - happened"]),
    ("The minister transferred commander Ben Dorn to a desk post on Friday.", ["removal: minister > Ben Dorn | 2024-10-11 happened"]),
    ("Ben Dorn was let go by the mill in June.", ["removal:  > Ben Dorn | 2024-06 happened"]),
    ("The mayor let the children go home early on Friday.", []),
    (
        "Ada Cole took over after Ben Dorn quit in May.",
        ["appointment:  > Ada Cole | 2024-05 happened", "resignation: Ben Dorn | 2024-05 happened"],
    ),
    ("Ben Dorn is elevated to Cabinet rank.", ["appointment:  > Ben Dorn | - happened"]),
    ("Seventy clerks were promoted on Friday.", []),
    ("Ada Cole sent in her papers on Friday.", ["resignation: Ada Cole | 2024-10-11 happened"]),
    ("Ada Cole is due to retire in November.", []),
    ("The mayor ruled out removing Ada Cole on Friday.", []),
    (
        "Ada Cole quit on Friday and was replaced by her deputy, Ben Dorn.",
        ["resignation: Ada Cole | 2024-10-11 happened", "appointment:  > Ben Dorn | 2024-10-11 happened"],
    ),
    (
        "On Friday the ministry named retired judge Ada Cole to chair the inquiry.",
        ["appointment: ministry > Ada Cole | 2024-10-11 happened"],
    ),
    ("The council chose Ada Cole on Friday to replace him.", ["appointment: council > Ada Cole | 2024-10-11 happened"]),
    ("The bank hired a new chief risk officer, Ada Cole, in July.", ["appointment: bank > Ada Cole | 2024-07 happened"]),
    ("Professor Ada Cole, who was named Competent Authority on Friday, left.", ["appointment:  > Ada Cole | 2024-10-11 happened"]),
    ("Her deputy, Ben Dorn, takes over on an interim basis.", ["appointment:  > Ben Dorn | - happened"]),
    ("A cabinet-appointed committee met the mayor on Friday.", ["talks: cabinet-appointed committee, mayor | 2024-10-11 happened"]),
]  # fmt: skip

SEIZED: list[tuple[str, list[str]]] = [
    ("Ben Dorn was taken in by Kandy police on Friday.", ["arrest: Kandy police > Ben Dorn | 2024-10-11 happened"]),
    ("Ben Dorn was taken in by the story on Friday.", []),
    (
        "Students blocked the road on Friday, and 13 were detained.",
        ["protest: Students | 2024-10-11 happened", "arrest:  > Students | 2024-10-11 happened"],
    ),
    (
        "Police met students on Friday. Thirty-one were detained.",
        ["talks: Police, students | 2024-10-11 happened", "arrest:  > students | 2024-10-11 happened"],
    ),
    ('Ben Dorn told her on Friday: "Take a knife and attack the guards."', []),
    ("Forty men swooped on the students on Friday.", ["attack: Forty men > students | 2024-10-11 happened"]),
    ("Ben Dorn was set upon by guards on Friday.", ["attack: guards > Ben Dorn | 2024-10-11 happened"]),
    ("Police arrested Ben Dorn for mauling a clerk.", ["arrest: Police > Ben Dorn | - happened", "attack: Ben Dorn > clerk | - happened"]),
    ("A tiger mauled two villagers on Friday.", []),
    ('Ada Cole called the firing "an ambush" on Friday.', []),
    ("Ben Dorn set himself on fire on Friday.", []),
    ("Traders torched their power bills on Friday.", []),
    ("Police issued an arrest warrant for Ben Dorn on Friday.", ["order: Police > Ben Dorn | 2024-10-11 happened"]),
]  # fmt: skip

STRUCK: list[tuple[str, list[str]]] = [
    ("Norway struck Kandy on Friday.", ["attack: Norway > Kandy | 2024-10-11 happened"]),
    ("Norway struck what it said were spy bases in Ghana.", ["attack: Norway | - happened"]),
    ("Norway bombed Hezbollah positions on Friday.", ["attack: Norway > Hezbollah | 2024-10-11 happened"]),
    ("Norwegian forces hit Hezbollah sites on Friday.", ["attack: Norwegian forces > Hezbollah | 2024-10-11 happened"]),
    ("Norway struck a friendly tone on Friday.", []),
    ("Norway hit Ghana with new tariffs on Friday.", []),
]  # fmt: skip

RULED: list[tuple[str, list[str]]] = [
    (
        "Justice Ada Cole found that the Energy Commission had fined Harbour Motors in May.",
        ["order: Energy Commission > Harbour Motors | 2024-05 happened"],
    ),
    ("A judicial inquiry was ordered.", ["order:  | - happened"]),
    ("Harbour Motors denied rumours it plans to shut its hall on Friday.", []),
    ("The government bailed out its airline on Friday.", []),
    ("The High Court declared illegal a tax on trawlers.", ["court_ruling: High Court | - happened"]),
    ("The judge declined to comment on Friday.", []),
    ("A coroner ruled on Friday that the clerk had drowned.", ["court_ruling: coroner | 2024-10-11 happened"]),
    ("The cabinet cleared the renewal of the lease on Friday.", ["order: cabinet | 2024-10-11 happened"]),
    ("The cabinet gave the panel 72 hours to identify the owners.", ["order: cabinet > panel | - happened"]),
    ("The port ministry is waiving the interest on boats.", ["order: port ministry | - ongoing"]),
    ("The port ministry issued a circular on boats on Friday.", ["order: port ministry | 2024-10-11 happened"]),
    ("The port ministry gazetted the rules on Friday.", ["order: port ministry | 2024-10-11 happened"]),
    ("Ada Cole told the Kandy Gazette on Friday that she would stay.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*ACTIONS, *ACCORDS, *POSTS, *SEIZED, *STRUCK, *RULED])
def test_what_happened_is_told_in_other_words_too(said: Said, text: str, expected: list[str]) -> None:
    cast, claims = said(text)
    assert [line(cast, event) for event in events(claims)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Union leaders meet on Friday.", ["talks: Union leaders | 2024-10-18 planned"]),
        ("The drivers' strike begins on Monday.", ["strike: drivers | 2024-10-14 planned"]),
        ("The port board meets again next week.", ["talks: port board | 2024-10 planned"]),
        ("Ada Cole steps down on Friday as mayor.", ["resignation: Ada Cole | 2024-10-18 planned"]),
        ("The union holds a rally on Monday.", ["protest: union | 2024-10-14 planned"]),
        ("Union leaders met on Friday.", ["talks: Union leaders | 2024-10-11 happened"]),
        ("The march is part of a strike that began on Monday.", ["protest:  | 2024-10-07 happened", "strike:  | 2024-10-07 ongoing"]),
        ("The Senate voted on Friday to pass a bill on ports.", ["order: Senate | 2024-10-11 happened"]),
        ("Ada Cole is stepping down as mayor of Kandy.", ["resignation: Ada Cole | - planned"]),
        ("The council is appointing Ada Cole as clerk.", ["appointment: council > Ada Cole | - planned"]),
        ("Ada Cole kept the post until her elevation to the bench in 2016.", ["appointment:  > Ada Cole | 2016 happened"]),
        ("The drivers vowed more protests.", ["protest: drivers | - planned"]),
        ("The nurses' union pledged a march in Kandy on Friday.", ["protest: nurses' union | 2024-10-18 planned"]),
        (
            "The Supreme Court suspended the ban on trawlers, pending an appeal on October 29.",
            ["court_ruling: Supreme Court | - happened"],
        ),
    ],
)
def test_the_present_tells_of_a_day_to_come(said: Said, text: str, expected: list[str]) -> None:
    cast, claims = said(text)
    assert [line(cast, event) for event in events(claims)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Friday a Kandy car bomb killed five, another attack by the rebels.", ["attack: rebels > five | 2024-10-11 happened"]),
        ("Nurses walked out on Friday, their third strike this year.", ["strike: Nurses | 2024-10-11 ongoing"]),
        ("Ada Cole spoke on Friday of the dealing with the union.", []),
        ("The vote to remove Mayor Ada Cole failed on Friday.", []),
        ("Ben Dorn backs the removal of Mayor Ada Cole.", []),
        ('"We had no money," Ada Cole recalled in an interview on Friday.', []),
        ("Ada Cole was a nurse before being recalled to the service.", []),
        ("Norway recalled its ambassador on Friday.", ["removal: Norway > ambassador | 2024-10-11 happened"]),
        ("Ada Cole has met Ben Dorn twice since Friday.", ["talks: Ada Cole, Ben Dorn | 2024-10-11 happened"]),
        ("Poachers killed three elephants on Friday.", []),
        ("On Friday the ministry of Norway recalled the killing of 300 pigs.", []),
        ("Pro-Norway clerks marched on Friday, and a pro-Norway rally followed.", ["protest: Pro-Norway clerks | 2024-10-11 happened"]),
        ("Ada Cole is mayor. Clerks came to an anti-Cole rally on Friday.", ["protest: Clerks | 2024-10-11 happened"]),
        ("Rebels stormed Norway from Denmark on Friday.", ["attack: Rebels > Norway | 2024-10-11 happened"]),
        ("Ben Dorn was mayor. Clerks mourned on Friday after the Ben Dorn murder.", ["attack:  > Ben Dorn | - happened"]),
    ],
)
def test_what_stands_beside_it_is_no_other_happening_nor_its_doer(said: Said, text: str, expected: list[str]) -> None:
    cast, claims = said(text)
    assert [line(cast, event) for event in events(claims)] == expected
