"""Whose work a happening is, who confers, where it is: a sentence and what a reader would enter for it."""

from collections.abc import Callable

import pytest

from kg.extract.cast import Cast
from kg.model import Claim
from tests.extract.events.test_events import events, line

pytestmark = pytest.mark.model

Said = Callable[..., tuple[Cast, tuple[Claim, ...]]]

TOLD: list[tuple[str, str]] = [
    ("Police arrested two drivers, Ada Cole and Ben Dorn, on Friday.", "arrest: Police > Ada Cole, Ben Dorn | 2024-10-11 happened"),
    ("Two drivers, Ada Cole and Ben Dorn, were arrested on Friday.", "arrest:  > Ada Cole, Ben Dorn | 2024-10-11 happened"),
    ("The mayor met union leaders Ada Cole and Ben Dorn on Friday.", "talks: Ada Cole, Ben Dorn, mayor | 2024-10-11 happened"),
    ("Police arrested two drivers and Ada Cole on Friday.", "arrest: Police > Ada Cole, two drivers | 2024-10-11 happened"),
    ("Police held three drivers, Ada Cole and Ben Dorn.", "arrest: Police > Ada Cole, Ben Dorn, three drivers | - happened"),
    ("Police arrested three for trespassing on Friday.", "arrest: Police > three | 2024-10-11 happened"),
    ("The ministry postponed the exam to Friday.", "order: ministry | - happened"),
    ("The mayor resigned after the port was shut on Friday.", "resignation: mayor | - happened"),
    ("A wage freeze imposed by the government in 2019 is over.", "order: government | 2019 happened"),
    ("Shopkeepers took out a procession on Friday to protest against the tax.", "protest: Shopkeepers | 2024-10-11 happened"),
    ("Thousands of clerks defied a ban on rallies on Friday.", "order:  > Thousands of clerks | 2024-10-11 happened"),
    ("Envoys discussed the war between Norway and Peru with Ben Dorn on Friday.", "talks: Ben Dorn, Envoys | 2024-10-11 happened"),
    ("The gang's cross-border attack killed ten soldiers on Friday.", "attack: gang > ten soldiers | 2024-10-11 happened"),
    ("Police arrested and charged Ada Cole on Friday.", "arrest: Police > Ada Cole | 2024-10-11 happened"),
    (
        "Three guards from Kandy arrested by police on Friday were freed.",
        "arrest: police > Three guards from Kandy | 2024-10-11 happened",
    ),
    ("Two towns, including Galle, declared a state of emergency on Friday.", "order: Galle | 2024-10-11 happened"),
    ("Countries such as Norway and Japan banned trawlers on Friday.", "order: Japan, Norway | 2024-10-11 happened"),
    ("Ada Cole was appointed consultant by the Cricket Board in May.", "appointment: Cricket Board > Ada Cole | 2024-05 happened"),
    ("The movement was designated as a threat by Norway on Friday.", "order: Norway > movement | 2024-10-11 happened"),
    ("Countries like Norway issued travel advisories on Friday.", "order: Norway | 2024-10-11 happened"),
    ("Police arrested a rigger, Ben Dorn, on Friday.", "arrest: Police > Ben Dorn | 2024-10-11 happened"),
    ("The superintendent interdicted a watcher, Ada Cole, on Friday.", "removal: superintendent > Ada Cole | 2024-10-11 happened"),
    ("Amnesty condemned the army for killing four farmers.", "attack: army > four farmers | - happened"),
    ("Clerks thanked the police for arresting Ben Dorn.", "arrest: police > Ben Dorn | - happened"),
    (
        "A smaller group, Free Field, pulled out after its leader, Ben Dorn, was detained on Friday.",
        "arrest:  > Ben Dorn | 2024-10-11 happened",
    ),
    ("Police blamed the attack on the Northern Front.", "attack: Northern Front | - happened"),
    ("A car bombing ascribed to the Northern Front killed five on Friday.", "attack: Northern Front > five | 2024-10-11 happened"),
    ("On Friday a Bergen bombing killed five.", "attack:  > five | 2024-10-11 happened"),
    ("The crown prince ordered the killing of Ben Dorn.", "attack: crown prince > Ben Dorn | - happened"),
    ("Minister Ada Cole flew to Bergen on Friday for talks with Ben Dorn.", "talks: Ada Cole, Ben Dorn | 2024-10-11 happened"),
    ("Minister Ada Cole will travel to Bergen for talks in January.", "talks: Ada Cole | 2025-01 planned"),
    ("In a meeting that day Ada Cole was told by Interior Minister Ben Dorn of the losses.", "talks: Ada Cole, Ben Dorn | - happened"),
    ("Ada Cole spoke at a farm conference in Kandy on Friday.", "talks: Ada Cole | 2024-10-11 happened"),
    (
        "India and Norway are to build ships according to a protocol signed in Kandy on Friday.",
        "agreement: India, Norway | 2024-10-11 happened",
    ),
    ("The House of Representatives passed a resolution on Friday to count ships.", "order: House of Representatives | 2024-10-11 happened"),
    ("The House gave its consent to the bill on Friday.", "order: House | 2024-10-11 happened"),
    ("The central bank of Norway raised rates on Friday.", "order: central bank of Norway | 2024-10-11 happened"),
    ("The mayor of Kandy shuttered and seized the mill on Friday.", "order: mayor of Kandy | 2024-10-11 happened"),
    ("Clerks want benefits which had been withdrawn by the ministry in 2019.", "order: ministry | 2019 happened"),
    ("Quotas removed by the government in 2019 were restored.", "order: government | 2019 happened"),
    ("Ben Dorn was designated a global terrorist by Norway in 2017.", "order: Norway > Ben Dorn | 2017 happened"),
    ("A decision was taken on Friday by the council to move the mill.", "order: council | 2024-10-11 happened"),
    ("The port ministry issued a warning last week (4).", "order: port ministry | 2024-10-04 happened"),
    ("Ada Cole was elected to a second term as mayor in 2019.", "appointment:  > Ada Cole | 2019 happened"),
    ("Ada Cole resumed the office of speaker on Friday.", "appointment:  > Ada Cole | 2024-10-11 happened"),
    ("Ada Cole stepped into Ben Dorn's role as speaker on Friday.", "appointment:  > Ada Cole | 2024-10-11 happened"),
    ("Ada Cole will be sworn into office on Friday.", "appointment:  > Ada Cole | 2024-10-18 planned"),
    ("The war erupted on May 7, 2023, when rebels attacked the port.", "attack: rebels > port | 2023-05-07 happened"),
    ("Norway lifted the curfew ahead of December elections.", "order: Norway | - called_off"),
    ("The government has declared a holiday starting Monday.", "order: government | - happened"),
    ("Leaders of the unions met in Bergen on Friday for a summit.", "talks: Leaders of the unions, unions | 2024-10-11 happened"),
    ("The Norwegian embassy lodged a strong protest on Friday.", "protest: Norwegian embassy | 2024-10-11 happened"),
    ("Clerks raised a protest against the ban on Friday.", "protest: Clerks | 2024-10-11 happened"),
    ("Ada Cole had won, and would be sworn in on October 20.", "appointment:  > Ada Cole | 2024-10-20 planned"),
    ("The minister met both sides on Friday.", "talks: both sides, minister | 2024-10-11 happened"),
    ("Doctors boycotted outpatient services on Friday.", "strike: Doctors | 2024-10-11 ongoing"),
    ("Gunmen opened fire on Friday, killing Ada Cole and injuring eight others.",
     "attack: Gunmen > Ada Cole, eight others | 2024-10-11 happened"),
    ("A bomb blast killed a guard and wounded two nurses on Friday.", "attack:  > guard, two nurses | 2024-10-11 happened"),
    ("The mass shooting on Friday caused the death of 50 people.", "attack:  > 50 people | 2024-10-11 happened"),
    ("The bombing on Friday left two guards dead.", "attack:  > two guards | 2024-10-11 happened"),
    ("Rebels shot a clerk on Friday. Two others were wounded.", "attack: Rebels > Two others, clerk | 2024-10-11 happened"),
    ("The union and the ministry were at odds. Both sides met on Friday.", "talks: ministry, union | 2024-10-11 happened"),
    ("Rebels shot a clerk on Friday. Two others were wounded in a crash.", "attack: Rebels > clerk | 2024-10-11 happened"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_parties_are_read_off_what_is_said_around_the_word(said: Said, text: str, expected: str) -> None:
    cast, claims = said(text)
    assert [line(cast, event) for event in events(claims)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Senator Ada Cole attacked the inquiry on Friday.",
        "Ada Cole attacked the ministry for closing the port.",
        "In a speech attacking Ada Cole he spoke of the port.",
        "She was named Best Actor at a festival on Friday.",
        "Ada Cole met Ben Dorn when both were 18.",
        "Ada Cole met Ben Dorn while studying in Bergen.",
        "Members of the House voted for Ada Cole to serve as speaker.",
        "Professor Ada Cole of the University of Bergen talks to reporters.",
        "The mayor answered on the radio on Friday, attacking the report as a stunt.",
        "Ada Cole deplored personal attacks on the mayor on Friday.",
        "The party has two members, who sit in the council of Galle.",
        "The launch featured a panel discussion with Ada Cole and Ben Dorn on Friday.",
        "The mayor lied in her election meetings on Friday.",
        "The ring caused a stir in Galle on Friday.",
    ],
)
def test_what_is_done_in_words_or_in_youth_is_none(said: Said, text: str) -> None:
    _, claims = said(text)
    assert not list(events(claims))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Bergen witnessed a massive protest by students on Friday.", "Bergen"),
        ("Protests by students rocked Bergen on Friday.", "Bergen"),
        ("Minister Ada Cole flew to Bergen on Friday for talks with Ben Dorn.", "Bergen"),
        ("On Friday a Bergen bombing killed five.", "Bergen"),
        ("Clerks of the port union in Bergen went on strike on Friday.", "Bergen"),
    ],
)
def test_where_it_is_may_stand_in_the_subject_or_before_the_noun(said: Said, text: str, place: str) -> None:
    cast, claims = said(text)
    (event,) = events(claims)
    assert event.place is not None
    assert cast.clusters[event.place].name == place


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The bench ordered the ministry to file a reply and also summoned the records on Friday.",
            ["court_ruling: bench > ministry | 2024-10-11 happened", "court_ruling: bench | 2024-10-11 happened"],
        ),
        (
            "Police arrested two men on Friday for allegedly assaulting a doctor.",
            ["arrest: Police > two men | 2024-10-11 happened", "attack: two men > doctor | 2024-10-11 happened"],
        ),
        (
            "The drivers began a strike after talks with their operator broke down.",
            ["strike: drivers | - ongoing", "talks: drivers, operator | - happened"],
        ),
        (
            "Friends of Ada Cole who had blocked the bridge on Friday left.",
            ["protest: Friends of Ada Cole | 2024-10-11 happened"],
        ),
        (
            "Ada Cole took charge of the port on Friday after her predecessor, Ben Dorn, was dismissed.",
            ["appointment:  > Ada Cole | 2024-10-11 happened", "removal:  > Ben Dorn | 2024-10-11 happened"],
        ),
        (
            "Ada Cole became mayor in May after her predecessor, Ben Dorn, quit over a report.",
            ["appointment:  > Ada Cole | 2024-05 happened", "resignation: Ben Dorn | 2024-05 happened"],
        ),
        (
            "The High Court on Wednesday barred the mill from closing. The judge also directed the mayor to reply.",
            ["court_ruling: High Court > mill | 2024-10-09 happened", "court_ruling: judge > mayor | 2024-10-09 happened"],
        ),
        (
            "Ada Cole is to step down today, with Ben Dorn succeeding her as mayor.",
            ["resignation: Ada Cole | 2024-10-12 planned", "appointment:  > Ben Dorn | 2024-10-12 planned"],
        ),
        (
            "Rebels ambushed an army convoy near Tura on Friday. The army said four soldiers were killed.",
            ["attack: Rebels > four soldiers | 2024-10-11 happened"],
        ),
        (
            "Rebels attacked an army camp in Tura. Four soldiers were killed in the attack on Friday.",
            ["attack: Rebels > Four soldiers, army camp | 2024-10-11 happened"],
        ),
        (
            "Ada Cole resigned as mayor of Kandy and Ben Dorn was sworn in on Friday.",
            ["resignation: Ada Cole | 2024-10-11 happened", "appointment:  > Ben Dorn | 2024-10-11 happened"],
        ),
        (
            "The high court remanded Ben Dorn on Friday. It later rejected his plea for bail.",
            ["court_ruling: high court > Ben Dorn | 2024-10-11 happened"] * 2,
        ),
        (
            "Lecturers held a token strike on Friday. The last such stoppage, in 2018, ended badly.",
            ["strike: Lecturers | 2024-10-11 ongoing", "strike: Lecturers | 2018 called_off"],
        ),
        (
            "The army said missiles were fired into Norway. The war began when rebels attacked Norway in May 2020.",
            ["attack:  > Norway | - happened", "attack: rebels > Norway | 2020-05 happened"],
        ),
        (
            "Ada Cole and two clerks were promoted, one of whom, Samuel Njoroge, resigned on Friday.",
            ["appointment:  > Ada Cole, two clerks | 2024-10-11 happened", "resignation: Samuel Njoroge | 2024-10-11 happened"],
        ),
        ("The beating of one of them, Dr Ada Cole, by relatives was brutal.", ["attack: relatives > Ada Cole | - happened"]),
        ("The Harbour Union has been engaged in a work-to-rule campaign since Friday.", ["strike: Harbour Union | 2024-10-11 ongoing"]),
        ("The government will bring a Bill on fishing.", ["order: government | - planned"]),
        ("The clerks had not rejected the government's policies on Friday.", []),
        ("The minister spoke of the appointment of a number of judges by the government.", []),
        ("The strike entered its fifth day on Monday.", ["strike:  | 2024-10-03 ongoing"]),
        ("The Supreme Court has agreed to hear a petition by Ada Cole.", []),
        ("The Farm Party, which walked out of the alliance in June, is broke.", []),
        ("The robbers called on Friday. The tribunal sat in 2021.", []),
        ("Samuel Njoroge walked out of the prison on Friday.", []),
        ("Ada Cole rejected suggestions that he step aside.", []),
        (
            "Ada Cole was appointed mayor on Friday and her appointment was praised.",
            ["appointment:  > Ada Cole | 2024-10-11 happened"],
        ),
        (
            "Three marchers were arrested on Friday. The trio were arrested in Bergen.",
            ["arrest:  > Three marchers, trio | 2024-10-11 happened"],
        ),
        (
            "Students held protests in Bergen on Friday. The protests in 2021 had failed.",
            ["protest: Students | 2024-10-11 happened", "protest:  | 2021 happened"],
        ),
    ],
)
def test_what_is_added_is_another_and_what_is_taken_up_the_same(said: Said, text: str, expected: list[str]) -> None:
    cast, claims = said(text)
    assert [line(cast, event) for event in events(claims)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"I have instructed the ministry to act," Prime Minister Ada Cole said.', ["order: Ada Cole > ministry | - happened"]),
        ('"After discussing this with the mayor, I decided to stay," Ben Dorn said.', ["talks: Ben Dorn, mayor | - happened"]),
        ('Ada Cole said: "They arrested me on Friday."', ["arrest:  > Ada Cole | 2024-10-11 happened"]),
        ('"We have detained two men over the fire," the police said.', ["arrest: police > two men | - happened"]),
        ('"We have had a meeting," Ben Dorn said.', []),
        ("The port board met on Friday. It was agreed to suspend work on the mill.", ["talks: port board | 2024-10-11 happened"]),
        ('"I reject the new law," Prime Minister Ada Cole said.', []),
    ],
)
def test_who_speaks_says_i_a_body_says_we_and_it_may_be_nobody(said: Said, text: str, expected: list[str]) -> None:
    cast, claims = said(text)
    assert [line(cast, event) for event in events(claims)] == expected
