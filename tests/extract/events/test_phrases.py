"""Set phrases that tell a happening, and phrases worded alike that tell none: a sentence and what a reader would enter for it."""

from collections.abc import Callable

import pytest

from kg.extract.cast import Cast
from kg.model import Claim
from tests.extract.events.test_events import events, line

pytestmark = pytest.mark.model

Said = Callable[..., tuple[Cast, tuple[Claim, ...]]]

ARRESTS: list[tuple[str, str]] = [
    ("Ben Dorn was held by police on Friday.", "arrest: police > Ben Dorn | 2024-10-11 happened"),
    ("Ben Dorn was held on Friday on suspicion of theft.", "arrest:  > Ben Dorn | 2024-10-11 happened"),
    ("A clerk was caught red-handed on Friday taking a bribe.", "arrest:  > clerk | 2024-10-11 happened"),
    ("Ben Dorn gave himself up to police on Friday.", "arrest: Ben Dorn | 2024-10-11 happened"),
    ("Seven activists were hauled off by police on Friday.", "arrest: police > Seven activists | 2024-10-11 happened"),
    ("Ben Dorn was led away in handcuffs on Friday.", "arrest:  > Ben Dorn | 2024-10-11 happened"),
    ("Troops captured rebel leader Ben Dorn on Friday.", "arrest: Troops > Ben Dorn | 2024-10-11 happened"),
    ("Ben Dorn was re-arrested on Friday.", "arrest:  > Ben Dorn | 2024-10-11 happened"),
    ("Hundreds were arrested.", "arrest:  > Hundreds | - happened"),
    ("Two more arrests were made on Friday.", "arrest:  | 2024-10-11 happened"),
    ("Two men were held on Friday for looting shops.", "arrest:  > Two men | 2024-10-11 happened"),
    ("Two men were still being held for questioning on Friday.", "arrest:  > Two men | 2024-10-11 happened"),
    ("Ben Dorn was the clerk whom police arrested on Friday.", "arrest: police > Ben Dorn | 2024-10-11 happened"),
]
ATTACKS: list[tuple[str, str]] = [
    ("The mayor was slapped by a voter on Friday.", "attack: voter > mayor | 2024-10-11 happened"),
    ("Ben Dorn rammed his car into a crowd on Friday.", "attack: Ben Dorn > crowd | 2024-10-11 happened"),
    ("A grenade was thrown at the house of the mayor on Friday.", "attack:  | 2024-10-11 happened"),
    ("Police dispersed the clerks with water cannon on Friday.", "attack: Police > clerks | 2024-10-11 happened"),
    ("Ada Cole survived an assassination attempt on Friday.", "attack:  | 2024-10-11 happened"),
    ("Ada Cole was held hostage for two days in May.", "attack:  > Ada Cole | 2024-05 happened"),
    ("Police beat two students with batons on Friday.", "attack: Police > two students | 2024-10-11 happened"),
    ("Soldiers threw stones at the clerks on Friday, injuring Ben Dorn.", "attack: Soldiers > Ben Dorn, clerks | 2024-10-11 happened"),
    ("Ada Cole hit Ben Dorn in the face on Friday.", "attack: Ada Cole > Ben Dorn | 2024-10-11 happened"),
    ("Off-duty guards are blamed for the beating of reporter Ada Cole.", "attack: Off-duty guards > Ada Cole | - happened"),
    ("Ada Cole was stabbed at the gate on Friday.", "attack:  > Ada Cole | 2024-10-11 happened"),
    ("Bandits killed nine farmers in Tura on Friday, clerks told Reuters.", "attack: Bandits > nine farmers in Tura | 2024-10-11 happened"),
    ("Two teenagers were accused on Monday of stabbing a driver last week.", "attack: Two teenagers > driver | 2024 happened"),
]
ACTIONS: list[tuple[str, str]] = [
    ("Drivers put down tools on Friday.", "strike: Drivers | 2024-10-11 ongoing"),
    ("Traders downed shutters in Kandy on Friday.", "strike: Traders | 2024-10-11 ongoing"),
    ("Pilots called in sick on Friday.", "strike: Pilots | 2024-10-11 ongoing"),
    ("Pilots have voted in favour of a strike next month.", "strike: Pilots | 2024-11 planned"),
    ("Three prisoners refused food on Friday.", "hunger_strike: Three prisoners | 2024-10-11 ongoing"),
    ("Students occupied a lecture hall on Friday.", "protest: Students > lecture hall | 2024-10-11 happened"),
    ("Students chained themselves to the gates on Friday.", "protest: Students | 2024-10-11 happened"),
    ("Clerks wore black badges on Friday.", "protest: Clerks | 2024-10-11 happened"),
    ("Farmers drove tractors into Kandy on Friday to protest against the bill.", "protest: Farmers | 2024-10-11 happened"),
    ("Thousands demonstrated in Oslo.", "protest: Thousands | - happened"),
    ("In Kandy, agitating clerks found support on Friday from Ada Cole.", "protest: clerks | - ongoing"),
    ("The minister received Ambassador Ada Cole on Friday.", "talks: Ada Cole, minister | 2024-10-11 happened"),
    ("Ada Cole will host Ben Dorn at the palace on Monday.", "talks: Ada Cole, Ben Dorn | 2024-10-14 planned"),
    ("Ada Cole discussed the drought with Ben Dorn on Friday.", "talks: Ada Cole, Ben Dorn | 2024-10-11 happened"),
    ("Norway has cancelled talks with Ghana.", "talks: Ghana, Norway | - called_off"),
    ("Talks between Norway and Ghana are under way.", "talks: Ghana, Norway | - ongoing"),
    ("Ada Cole is meeting Ben Dorn on Monday.", "talks: Ada Cole, Ben Dorn | 2024-10-14 planned"),
    (
        "Norway and Ghana have long been at odds. The two countries signed a pact on Friday.",
        "agreement: Ghana, Norway | 2024-10-11 happened",
    ),
    ("The two sides agreed on Friday to reopen the border.", "agreement: two sides | 2024-10-11 happened"),
    ("Mill Corp and Port Ltd agreed a merger on Friday.", "agreement: Mill Corp, Port Ltd | 2024-10-11 happened"),
    ("The clerks refused to return to work on Friday.", "strike: clerks | 2024-10-11 ongoing"),
    ("Teachers stayed away from lectures on Friday.", "strike: Teachers | 2024-10-11 ongoing"),
    ("Clerks began a sick-note campaign on Friday.", "strike: Clerks | 2024-10-11 ongoing"),
    ("Farmers sat on the railway tracks on Friday.", "protest: Farmers | 2024-10-11 happened"),
    ("Workers surrounded the manager's office on Friday.", "protest: Workers > manager's office | 2024-10-11 happened"),
    ("The occupation of the campus by students began on October 2.", "protest: students > campus | 2024-10-02 happened"),
    ("The Harbour Party called for a rally in Kandy on Sunday.", "protest: Harbour Party | 2024-10-13 planned"),
    ("Some 300 of the clerks marched on Friday.", "protest: 300 of the clerks | 2024-10-11 happened"),
    ("Ben Dorn was closeted with the minister on Friday.", "talks: Ben Dorn, minister | 2024-10-11 happened"),
    ("Ada Cole called on the Governor yesterday and urged him to rest.", "talks: Ada Cole, Governor | 2024-10-11 happened"),
    ("Ada Cole met relatives of the drowned on Friday.", "talks: Ada Cole, relatives of the drowned | 2024-10-11 happened"),
    ("Elders are to meet the two factions on Wednesday.", "talks: Elders, two factions | 2024-10-16 planned"),
    ("Elders were to have met Ada Cole on Friday.", "talks: Ada Cole, Elders | 2024-10-11 called_off"),
    ("Drivers called off their Sunday walkouts.", "strike: Drivers | - called_off"),
    ("The strike, which began on October 2, was called off on Friday.", "strike:  | 2024-10-02 called_off"),
    ("Students are angry. Some 300 of them marched on Friday.", "protest: Students | 2024-10-11 happened"),
    ("Nurses voted to strike over pay, the union announced.", "strike: Nurses | - planned"),
    ("Activists blocked a runway on Friday.", "protest: Activists | 2024-10-11 happened"),
    ("Opposition lawmakers staged a walkout on Friday.", "protest: Opposition lawmakers | 2024-10-11 happened"),
    ("Strikers held a rally on Friday.", "protest: Strikers | 2024-10-11 happened"),
]
POSTS: list[tuple[str, str]] = [
    ("Ada Cole handed in her notice on Friday.", "resignation: Ada Cole | 2024-10-11 happened"),
    ("Ada Cole abdicated on Friday.", "resignation: Ada Cole | 2024-10-11 happened"),
    ("Ada Cole was placed on administrative leave on Friday.", "removal:  > Ada Cole | 2024-10-11 happened"),
    ("Ada Cole lost her job on Friday.", "removal:  > Ada Cole | 2024-10-11 happened"),
    ("Kraft Ltd will cut 300 jobs.", "removal: Kraft Ltd | - planned"),
    ("The ministry terminated the services of 20 clerks on Friday.", "removal: ministry > 20 clerks | 2024-10-11 happened"),
    ("Ada Cole was replaced as chairwoman on Friday.", "removal:  > Ada Cole | 2024-10-11 happened"),
    ("Ada Cole succeeded Ben Dorn as chairwoman on Friday.", "appointment:  > Ada Cole | 2024-10-11 happened"),
    ("Ada Cole will replace Ben Dorn as chairwoman.", "appointment:  > Ada Cole | - planned"),
    ("Ada Cole became the first woman to lead the bank.", "appointment:  > Ada Cole | - happened"),
    ("Ada Cole has been put in charge of the inquiry.", "appointment:  > Ada Cole | - happened"),
    ("Inspector Ben Dorn was redeployed on Friday.", "removal:  > Ben Dorn | 2024-10-11 happened"),
    ("Ben Dorn has been shifted to the Ports Ministry.", "removal:  > Ben Dorn | - happened"),
    (
        "The governor relieved his adviser on ports, Ben Dorn, of his post on Friday.",
        "removal: governor > Ben Dorn, adviser | 2024-10-11 happened",
    ),
    ("Ada Cole took over from Ben Dorn on Friday.", "appointment:  > Ada Cole | 2024-10-11 happened"),
    ("Ada Cole, who took over in January, was ill.", "appointment:  > Ada Cole | 2024-01 happened"),
    ("Ada Cole takes over from him.", "appointment:  > Ada Cole | - happened"),
    ("His successor, Ada Cole, took charge on Friday.", "appointment:  > Ada Cole | 2024-10-11 happened"),
    ("Ben Dorn, whose resignation was accepted on Friday, is ill.", "resignation: Ben Dorn | 2024-10-11 happened"),
    ("Ben Dorn was chosen as running mate by Ada Cole in 2008.", "appointment: Ada Cole > Ben Dorn | 2008 happened"),
    (
        "The ministry yesterday suspended the transfer of Ben Dorn pending an inquiry.",
        "removal: ministry > Ben Dorn | 2024-10-11 called_off",
    ),
]
DECISIONS: list[tuple[str, str]] = [
    (
        "The Tolby High Court asked the ministry on Friday to file a reply.",
        "court_ruling: Tolby High Court > ministry | 2024-10-11 happened",
    ),
    ("The Tolby High Court framed charges against Ben Dorn on Friday.", "court_ruling: Tolby High Court > Ben Dorn | 2024-10-11 happened"),
    ("Ben Dorn was found not guilty on Friday.", "court_ruling:  > Ben Dorn | 2024-10-11 happened"),
    ("Ben Dorn was remanded in custody on Friday.", "court_ruling:  > Ben Dorn | 2024-10-11 happened"),
    ("Internet services were suspended in Kandy on Friday.", "order:  > Internet services | 2024-10-11 happened"),
    ("Norway announced three days of mourning.", "order: Norway | - happened"),
    ("The ministry made masks compulsory on Friday.", "order: ministry | 2024-10-11 happened"),
    ("The Norwegian Football Association has cancelled its tournament.", "order: Norwegian Football Association | - happened"),
    ("The police denied permission for the show on Friday.", "order: police | 2024-10-11 happened"),
    ("A curfew is in force in Kandy.", "order:  | - ongoing"),
    ("Two brothers were brought before Kandy District Court on Friday and bailed.", "court_ruling:  > Two brothers | 2024-10-11 happened"),
    ("Ada Cole ordered Ben Dorn to stay in custody until his next hearing on October 25.", "order: Ada Cole > Ben Dorn | - happened"),
    ("The Supreme Court stayed the order on Friday.", "court_ruling: Supreme Court | 2024-10-11 happened"),
    ("The Court of Appeal on Friday struck out the suit filed by Ben Dorn.", "court_ruling: Court of Appeal | 2024-10-11 happened"),
    ("A Delhi court on Friday rejected the plea of Ben Dorn.", "court_ruling: Delhi court > Ben Dorn | 2024-10-11 happened"),
    ("The jury found Ben Dorn guilty of fraud on Friday.", "court_ruling: jury > Ben Dorn | 2024-10-11 happened"),
    ("Ben Dorn was jailed for life on Friday.", "court_ruling:  > Ben Dorn | 2024-10-11 happened"),
    ("The government revoked the licence of Harbour Radio on Friday.", "order: government > Harbour Radio | 2024-10-11 happened"),
    ("The president prorogued Parliament on Friday.", "order: president > Parliament | 2024-10-11 happened"),
    ("The Speaker summoned Ben Dorn on Friday.", "order: Speaker > Ben Dorn | 2024-10-11 happened"),
    ("The bill was dismissed by the senate on Friday.", "order: senate | 2024-10-11 happened"),
]


@pytest.mark.parametrize(("text", "expected"), ARRESTS + ATTACKS + ACTIONS + POSTS + DECISIONS)
def test_a_set_phrase_tells_a_happening(said: Said, text: str, expected: str) -> None:
    cast, claims = said(text)
    assert [line(cast, event) for event in events(claims)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The council held its annual dinner on Friday.",
        "The minister was held in contempt on Friday for refusing to answer.",
        "Ada Cole gave up hope on Friday.",
        "The show captured the mood of the town on Friday.",
        "The guides led the tourists away from the port on Friday.",
        "The heart attack killed the mayor on Friday.",
        "The plan was shot down by Ben Dorn on Friday.",
        "Ada Cole kicked off the show on Friday.",
        "The crowd dispersed on Friday.",
        "The army occupied the port on Friday.",
        "The team rallied on Friday.",
        "Ada Cole received a letter on Friday.",
        "Ada Cole met with an accident on Friday.",
        "Ada Cole quit smoking on Friday.",
        "Ada Cole had an appointment with Ben Dorn on Friday.",
        "Ada Cole joined the choir as a singer on Friday.",
        "The president asked the High Court on Friday to decide.",
        "Ada Cole notified the guests on Friday.",
        "The rise of the death toll was announced on Friday.",
        "Youths set fire to tyres on Friday.",
        "Rival members convened parallel sittings on Friday.",
        "We read about the order on social media.",
        "A team gave its rivals a beating on Friday.",
        "The clerk was struck on the head on Friday.",
        "Troops were redeployed on Friday.",
        "Ada Cole took over the shop on Friday.",
        "Ben Dorn was shifted to Kandy Hospital on Friday.",
        "Norway beat Ghana on Friday.",
        "Police surrounded the house on Friday.",
        "The Roman occupation of the island lasted for years.",
        "Ada Cole called on the Harbour Party and the National Front to support it.",
        "Nobody was arrested on Friday. No clerk was dismissed.",
        "The minister denied reports that three students had been arrested on Friday.",
    ],
)
def test_what_is_worded_like_a_set_phrase_is_none(said: Said, text: str) -> None:
    _, claims = said(text)
    assert not list(events(claims))


def test_those_killed_when_a_bomber_struck_were_killed_by_him(said: Said) -> None:
    _, claims = said("Ten people were killed when a suicide bomber struck a market in Kandy on Friday.")
    assert [event.kind for event in events(claims)] == ["attack"]
