"""Happenings in the set phrases of many countries' papers: a text, and what a reader would enter for it."""

from collections.abc import Callable

import pytest

from kg.extract.cast import Cast
from kg.model import Claim
from tests.extract.events.test_events import events, line

pytestmark = pytest.mark.model

Said = Callable[..., tuple[Cast, tuple[Claim, ...]]]

STOPPAGES: list[tuple[str, list[str]]] = [
    ("The Harbour Union has called a nationwide shutdown from Friday.", ["strike: Harbour Union | 2024-10-18 planned"]),
    ("The BMA and the government have been in talks since May.", ["talks: BMA, government | 2024-05 ongoing"]),
    ("Clerks voted by 94% in favour of strike action.", ["strike: Clerks | - planned"]),
    ("Resident doctors suspended emergency services on Friday.", ["strike: Resident doctors | 2024-10-11 ongoing"]),
    ("The hospital suspended emergency services on Friday.", []),
    ("Drivers kept their buses off the roads on Friday.", ["strike: Drivers | 2024-10-11 ongoing"]),
    ("Postal workers returned to work on Friday after a three-day strike.", ["strike: Postal workers | 2024-10-08 called_off"]),
    (
        "The Harbour Union directed its members to embark on a strike from Friday.",
        ["strike: members | 2024-10-18 planned"],
    ),
    ("Nurses on a work-to-rule campaign since Friday are angry.", ["strike: Nurses on a work-to-rule campaign | 2024-10-11 ongoing"]),
    ("A stoppage by the Harbour Union on Friday shut the port.", ["strike: Harbour Union | 2024-10-11 ongoing"]),
    ("Porters walked out on Friday in a stoppage called by the Harbour Union.", ["strike: Harbour Union, Porters | 2024-10-11 ongoing"]),
    ("Lawyers stayed away from the courts on Friday over the arrest.", ["strike: Lawyers | 2024-10-11 ongoing"]),
    ("Miners refused to go underground on Friday.", ["strike: Miners | 2024-10-11 ongoing"]),
    ("Interns boycotted outpatient duty on Friday.", ["strike: Interns | 2024-10-11 ongoing"]),
    ("A power stoppage on Friday shut the port.", []),
    ("The clerks spoke of the stoppage of pensions on Friday.", []),
    ("Ada Cole scored in stoppage time on Friday.", []),
]  # fmt: skip

CROWDS: list[tuple[str, list[str]]] = [
    ("Clerks observed a black day on Friday.", ["protest: Clerks | 2024-10-11 happened"]),
    ("Clerks of the Harbour Union formed a picket on Friday.", ["protest: Clerks of the Harbour Union | 2024-10-11 happened"]),
    ("Some 300 teachers joined nurses for a rally on Friday.", ["protest: 300 teachers, nurses | 2024-10-11 happened"]),
    (
        "Three clerks were arrested during a march on Friday.",
        ["arrest:  > Three clerks | 2024-10-11 happened", "protest: Three clerks | 2024-10-11 happened"],
    ),
    ("Clerks held a noise barrage outside the port on Friday.", ["protest: Clerks | 2024-10-11 happened"]),
    ("Parents gathered outside the school on Friday, calling for a new roof.", ["protest: Parents | 2024-10-11 happened"]),
    ("Hundreds of farmers gathered in Kandy on Friday to press for water.", ["protest: Hundreds of farmers | 2024-10-11 happened"]),
    ("Ministers gathered in Kandy on Friday, seeking a deal.", []),
    ("Farmers blocked Route 2 on Friday.", ["protest: Farmers | 2024-10-11 happened"]),
    ("Farmers blocked the A9 on Friday.", ["protest: Farmers | 2024-10-11 happened"]),
    ("Roads were blocked by farmers on Friday.", ["protest: farmers | 2024-10-11 happened"]),
    ("A landslide blocked the road on Friday.", []),
    ("Students blocked the Kandy expressway on Friday.", ["protest: Students | 2024-10-11 happened"]),
    ("The Harbour Union, whose members blocked the road on Friday, is angry.", ["protest: Harbour Union, members | 2024-10-11 happened"]),
    ("The opposition trooped out of the House on Friday.", ["protest: opposition | 2024-10-11 happened"]),
    ("Farmers squatted on the railway track on Friday.", ["protest: Farmers | 2024-10-11 happened"]),
    ("Police blocked the Kandy expressway on Friday.", []),
    ("A lorry blocked the Kandy expressway on Friday.", []),
]  # fmt: skip

POSTS: list[tuple[str, list[str]]] = [
    ("The coach was fired on Friday after a run of defeats.", ["removal:  > coach | 2024-10-11 happened"]),
    ("The ministry named Ada Cole, an additional director, in his place.", ["appointment: ministry > Ada Cole | - happened"]),
    ("A court of inquiry was appointed on Friday.", ["appointment:  > court of inquiry | 2024-10-11 happened"]),
    ("The commissioner, Ada Cole, was shifted to fisheries on Friday.", ["removal:  > Ada Cole | 2024-10-11 happened"]),
    ("The driver, Ben Dorn, was shifted to a ward on Friday.", []),
    ("The suspension imposed on Ada Cole on Friday was unjust.", ["removal:  > Ada Cole | 2024-10-11 happened"]),
    ("The president stripped Ada Cole of her post on Friday.", ["removal: president > Ada Cole | 2024-10-11 happened"]),
    ("Ada Cole was kicked out of the party on Friday.", ["removal:  > Ada Cole | 2024-10-11 happened"]),
    ("Ben Dorn was thrown off the planning committee in 2007.", ["removal:  > Ben Dorn | 2007 happened"]),
    ("Ada Cole was axed on Friday.", ["removal:  > Ada Cole | 2024-10-11 happened"]),
    ("Ben Dorn was thrown off the bus in 2007.", []),
    ("Ada Cole, till now head of the port, has been posted in his place.", ["appointment:  > Ada Cole | - happened"]),
    (
        "The government removed commissioner Ben Dorn on Friday and named Ada Cole in his place.",
        ["removal: government > Ben Dorn | 2024-10-11 happened", "appointment: government > Ada Cole | 2024-10-11 happened"],
    ),
]  # fmt: skip

HELD: list[tuple[str, list[str]]] = [
    ("Seven clerks were bundled into a police lorry on Friday.", ["arrest:  > Seven clerks | 2024-10-11 happened"]),
    ("Ben Dorn was dragged from his home by troops on Friday.", ["arrest: troops > Ben Dorn | 2024-10-11 happened"]),
    ("Ben Dorn was confined to his house on Friday.", ["arrest:  > Ben Dorn | 2024-10-11 happened"]),
    ("Ben Dorn was taken in for questioning on Friday.", ["arrest:  > Ben Dorn | 2024-10-11 happened"]),
    ("Ben Dorn was dragged from his home by friends on Friday.", []),
    ("Ben Dorn was whisked away in a police car on Friday.", []),
]  # fmt: skip

RULED: list[tuple[str, list[str]]] = [
    ("Ben Dorn was indicted by a grand jury on Friday.", ["court_ruling: grand jury > Ben Dorn | 2024-10-11 happened"]),
    ("The high court told the state on Friday to file a report.", ["court_ruling: high court > state | 2024-10-11 happened"]),
    ("The high court was told on Friday that the state had failed.", []),
    ("Ben Dorn was sent to five days' police custody on Friday.", ["court_ruling:  > Ben Dorn | 2024-10-11 happened"]),
    ("A curfew was clamped on the town by the District Magistrate on Friday.", ["order: District Magistrate > town | 2024-10-11 happened"]),
    ("District Magistrate Ada Cole clamped a curfew on the town.", ["order: Ada Cole > town | - happened"]),
    ("The panel subpoenaed the files on Friday.", ["order: panel | 2024-10-11 happened"]),
]  # fmt: skip

FOUGHT: list[tuple[str, list[str]]] = [
    ("Ada Cole attacked the government over the budget on Friday.", []),
    ("Ada Cole came under attack on Friday for her remarks.", []),
    ("The guards came under attack from rebels on Friday.", ["attack: rebels > guards | 2024-10-11 happened"]),
    ("The storm struck on Friday.", []),
    ("The student was gang raped by three men on Friday.", ["attack: three men > student | 2024-10-11 happened"]),
    ("A nurse was gang-raped on Friday.", ["attack:  > nurse | 2024-10-11 happened"]),
    ("Five people died in police firing on Friday.", ["attack: police > Five people | 2024-10-11 happened"]),
    ("The minister shot down the demand on Friday.", []),
    ("The minister shot down the first of two demands on Friday.", []),
    ("The army shot down a drone on Friday.", ["attack: army | 2024-10-11 happened"]),
    ("Police lathi-charged the clerks on Friday.", ["attack: Police > clerks | 2024-10-11 happened"]),
    ("They spoke of the police lathi-charge at the yard on Friday.", ["attack: police | 2024-10-11 happened"]),
    ("A driver was headbutted on Friday.", ["attack:  > driver | 2024-10-11 happened"]),
    ("Ada Cole was at a race meeting on Friday.", []),
    ("The premier huddled with the governor on Friday.", ["talks: governor, premier | 2024-10-11 happened"]),
]  # fmt: skip


DEMANDED: list[tuple[str, list[str]]] = [
    ("The removal of Ben Dorn was rejected on Friday.", []),
    ("The minister called the strike illegal.", []),
    ("The union called the arrest of its leader unlawful.", ["arrest:  > leader | - happened"]),
    ("The opposition called the meeting between Norway and Ghana a farce.", ["talks: Ghana, Norway | - happened"]),
    ("The third demand, the removal of Ben Dorn, was turned down.", []),
    ("Two demands remain: removal of Ben Dorn, and a new law.", []),
    ("Their demand is the resignation of Mayor Ada Cole.", []),
    ("Drivers would stay, she said, until the government banned imports.", []),
    ("Reports that Ada Cole had resigned were untrue.", []),
    ("The government approached the court for an order compelling the teachers to return.", []),
    ("His office said the meeting had been scrapped.", []),
    ("Lawyer Ben Dorn said a request Ms Cole dismissed as a joke was fair.", []),
    ("The pizza ordered for the board was cold.", []),
    ("The tribunal reserved its ruling on Friday.", []),
    ("Ada Cole was dismissed as coach on Friday.", ["removal:  > Ada Cole | 2024-10-11 happened"]),
    ("The union gave the port notice of a strike by clerks on Friday.", ["strike: clerks, union | 2024-10-18 planned"]),
    ("The mayor handed in her notice on Friday.", ["resignation: mayor | 2024-10-11 happened"]),
    ("Nurses have issued a strike notice that lapses on Friday.", ["strike: Nurses | 2024-10-18 planned"]),
    ("The strike notice hung on the wall.", []),
    ("The harbour union's call for a bandh on Friday was backed by clerks.", ["strike:  | 2024-10-18 planned"]),
    ("The harbour union scrapped a march planned for Friday.", ["protest: harbour union | 2024-10-18 called_off"]),
]  # fmt: skip

TOLD_BESIDE: list[tuple[str, list[str]]] = [
    ("Last month the judge issued an order barring clerks.", ["court_ruling: judge > clerks | 2024-09 happened"]),
    (
        "Police on Friday obtained an order from the Kandy Magistrate's Court preventing 12 persons from entering the port.",
        ["court_ruling: Kandy Magistrate's Court > 12 persons | 2024-10-11 happened"],
    ),
    (
        "Judge Ada Cole issued orders halting the strike on Friday.",
        ["court_ruling: Ada Cole | 2024-10-11 happened", "strike:  | 2024-10-11 called_off"],
    ),
    ("The circular, issued on Friday under the signature of Ada Cole, halves pay.", ["order: Ada Cole | 2024-10-11 happened"]),
    ("The ministry formed a probe body on Friday.", ["order: ministry > probe body | 2024-10-11 happened"]),
    ("The minister formed a company on Friday.", []),
    ("Ada Cole addressed a rally in Kandy on Friday.", ["protest: Ada Cole | 2024-10-11 happened"]),
    ("Some 50 nurses held up placards in silent protest on Friday.", ["protest: 50 nurses | 2024-10-11 happened"]),
    ("About 150 members gathered outside on Friday and urged the mayor to go.", ["protest: About 150 members | 2024-10-11 happened"]),
    ("The police picket at the crossing was lifted on Friday.", []),
    ("Ada Cole lived near the fishing settlement on Friday.", []),
    ("The jury found Ben Dorn, a former mayor, guilty on Friday.", ["court_ruling: jury > Ben Dorn | 2024-10-11 happened"]),
    (
        "The jury found the former mayor guilty of murdering Ada Cole.",
        ["court_ruling: jury > former mayor | - happened", "attack: former mayor > Ada Cole | - happened"],
    ),
    ("The governor will swear in Ben Marsh as premier on Friday.", ["appointment: governor > Ben Marsh | 2024-10-18 planned"]),
    ("The factions were due to resume peace talks in Oslo on Friday.", ["talks: factions | 2024-10-18 planned"]),
    (
        "Drivers will strike on Thursday after talks collapsed.",
        ["strike: Drivers | 2024-10-17 planned", "talks: Drivers | - happened"],
    ),
]  # fmt: skip


SETTLED: list[tuple[str, list[str]]] = [
    ("The union walked out of the talks on Friday.", ["talks: union | 2024-10-11 happened"]),
    ("Two men were being held on Friday.", ["arrest:  > Two men | 2024-10-11 happened"]),
    ("Two youths were held for the theft on Friday.", ["arrest:  > Two youths | 2024-10-11 happened"]),
    ("Two clerks were being held back by the fence.", []),
    ("Their staff settled for 11 per cent in March.", ["agreement: staff | 2024-03 happened"]),
    ("The clerks settled in Kandy in March.", []),
    ("The teams settled for a draw in March.", []),
    ("The union signed a return-to-work formula on Friday.", ["agreement: union | 2024-10-11 happened"]),
    ("The board gave the firm 30 days to respond.", ["order: board > firm | - happened"]),
    ("The board gave the firm 30 days of rest.", []),
    ("The court gave the state two weeks to reply.", []),
    ("At a meeting on Friday, the minister asked the union to wait.", ["talks: minister, union | 2024-10-11 happened"]),
    ("Porters stayed away from work on Friday. The stir, begun on Friday, is over pay.", ["strike: Porters | 2024-10-11 ongoing"]),
    (
        "Porters struck work on Friday. The stir by students goes on.",
        ["strike: Porters | 2024-10-11 ongoing", "protest: students | - ongoing"],
    ),
    ("Students have been squatting on the square since Friday.", ["protest: Students | 2024-10-11 ongoing"]),
    ("A car bomb in Kandy killed four on Friday.", ["attack:  > four | 2024-10-11 happened"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*STOPPAGES, *CROWDS, *POSTS, *HELD, *RULED, *FOUGHT, *DEMANDED, *TOLD_BESIDE, *SETTLED])
def test_set_phrases_tell_what_happened(said: Said, text: str, expected: list[str]) -> None:
    cast, claims = said(text)
    assert [line(cast, event) for event in events(claims)] == expected
