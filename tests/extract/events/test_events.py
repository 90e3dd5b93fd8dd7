"""Each line is a sentence in the manner of a newspaper and what a reader would enter: kind, who did it, to whom, when, how it stands."""

from collections.abc import Callable, Iterator

import pytest

from kg.extract.cast import Cast
from kg.extract.event import Event
from kg.model import Claim

pytestmark = pytest.mark.model

Said = Callable[..., tuple[Cast, tuple[Claim, ...]]]

TOLD: list[tuple[str, str]] = [
    ("The government proscribed the Northern Front on Friday.", "order: government > Northern Front | 2024-10-11 happened"),
    ("The Union Cabinet’s decision to defer the bill drew praise.", "order: Union Cabinet | - happened"),
    ("Norway voted 60 to 20 on Friday to ban trawlers.", "order: Norway | 2024-10-11 happened"),
    ("The fishing bill was cleared by the State Cabinet on Monday.", "order: State Cabinet | 2024-10-07 happened"),
    ("The council adopted a set of principles on Friday.", "order: council | 2024-10-11 happened"),
    ("Norway designated the Northern Front as a terrorist organisation on Friday.", "order: Norway > Northern Front | 2024-10-11 happened"),
    ("Letters were sent to the clerks on Friday, instructing them to report for duty.", "order:  > clerks | 2024-10-11 happened"),
    ("Union leaders were summoned by the ministry on Friday.", "order: ministry > Union leaders | 2024-10-11 happened"),
    ("The ministry said on Friday that the roads would be shut down.", "order: ministry | 2024-10-11 planned"),
    ("Ada Cole, again elected mayor of Kandy on Friday, thanked the voters.", "appointment:  > Ada Cole | 2024-10-11 happened"),
    ("The Senate confirmed Ada Cole on Friday as ambassador.", "appointment: Senate > Ada Cole | 2024-10-11 happened"),
    ("Clerks recalled the elevation of Maria Cole as a judge in 2016.", "appointment:  > Maria Cole | 2016 happened"),
    ("Ben Marsh was poisoned on Friday.", "attack:  > Ben Marsh | 2024-10-11 happened"),
    ("On Friday the rebel-led attack on the port began.", "attack: rebel > port | 2024-10-11 happened"),
    (
        "On Friday three clerks were killed in Norway by strikes of the Norwegian army.",
        "attack: Norwegian army > three clerks | 2024-10-11 happened",
    ),
    ("India and Norway signed a protocol in Kandy on Friday.", "agreement: India, Norway | 2024-10-11 happened"),
    ("The mayor has faced protests by clerks.", "protest: clerks > mayor | - happened"),
    ("Protests by clerks have spread to Kandy.", "protest: clerks | - ongoing"),
    ("Further discussions between Norway and the union are expected to follow.", "talks: Norway, union | - planned"),
    ("Ben Lund, speaker of the senate, adjourned the session on Friday.", "order: Ben Lund | 2024-10-11 happened"),
    ("In 2006, Bergen was the target of a rebel attack.", "attack:  > Bergen | 2006 happened"),
    ("Union members launched a sick leave protest on Friday.", "strike: Union members | 2024-10-11 ongoing"),
    ("Norway and Japan signed a contract on Friday to build ships.", "agreement: Japan, Norway | 2024-10-11 happened"),
    ("Norway is negotiating a ceasefire.", "talks: Norway | - ongoing"),
    ("Norway has inked a pact with Japan.", "agreement: Japan, Norway | - happened"),
    ("The truce brokered by Norway between the army and the rebels collapsed.", "agreement: Norway, army, rebels | - happened"),
    ("Kraft Ltd acquired Havn Group in a deal worth 3 million.", "agreement: Havn Group, Kraft Ltd | - happened"),
    ("Villagers gathered on Friday outside the hall with placards.", "protest: Villagers | 2024-10-11 happened"),
    ("The guards' union has asked its members to go on strike on Monday.", "strike: members | 2024-10-14 planned"),
    ("The leaders of the union will convene on Monday.", "talks: leaders of the union, union | 2024-10-14 planned"),
    ("The union launched a protest campaign last January.", "protest: union | 2024-01 happened"),
    ("The government has declared two days as public holidays.", "order: government | - happened"),
    ("Norway turned down a request by the drivers on Friday.", "order: Norway | 2024-10-11 happened"),
    ("On Friday, Norway advised drivers to leave the port.", "order: Norway > drivers | 2024-10-11 happened"),
    ("Clerks spoke of a tax introduced by the government in 2019.", "order: government | 2019 happened"),
    ("The ministry imposed a ban on trawlers in December last year.", "order: ministry | 2023-12 happened"),
    ("The Tolby High Court reinstated the quotas on Friday.", "court_ruling: Tolby High Court | 2024-10-11 happened"),
    ("Ada Cole, a district judge, ordered on Friday that the ballots be counted.", "court_ruling: Ada Cole | 2024-10-11 happened"),
    ("Norway's attack on the rebels on Friday failed.", "attack: Norway > rebels | 2024-10-11 happened"),
    ("A curfew was imposed in Kandy.", "order:  | - happened"),
    ("Norway has allowed foreign trawlers into its ports.", "order: Norway | - happened"),
    ("The government put the fishing bill on hold on Friday.", "order: government | 2024-10-11 happened"),
    ("Clerks welcomed the cabinet ministers' approval of the plan.", "order: cabinet ministers | - happened"),
    ("Farmers cited the Tolby High Court verdict of March.", "court_ruling: Tolby High Court | 2024-03 happened"),
    ("The mayor has declared tomorrow a day of mourning.", "order: mayor | - happened"),
    ("Norway began airstrikes with the Royal Air Force in 2015.", "attack: Norway, Royal Air Force | 2015 happened"),
    ("On Friday the port suffered an attack that Ada Cole called the worst ever.", "attack:  | 2024-10-11 happened"),
    ("Nurses have begun a 24-hour shutdown in Kandy on Friday.", "strike: Nurses | 2024-10-11 ongoing"),
    ("The town was calm on Friday amid a curfew in Kandy.", "order:  | 2024-10-11 ongoing"),
    ("For the past 20 days, nurses have been on strike.", "strike: nurses | 2024-09-22 ongoing"),
    ("The hostages taken in Norway's 2023 attack on the port were freed.", "attack: Norway > port | 2023 happened"),
    ("On Thursday Norwegian guards killed Ben Marsh in an airstrike.", "attack: Norwegian guards > Ben Marsh | 2024-10-10 happened"),
    ("On Friday, the Norwegian army struck three rebels.", "attack: Norwegian army > three rebels | 2024-10-11 happened"),
    ("Police arrested the suspect on Friday.", "arrest: Police > suspect | 2024-10-11 happened"),
    ("On Friday, the ministry issued a cease and desist order.", "order: ministry | 2024-10-11 happened"),
    ("One suspect is in the agency's custody.", "arrest: agency > One suspect | - happened"),
    ("Diplomats attended the swearing-in ceremony for Norway's new president.", "appointment:  > Norway's new president | - happened"),
    ("Ada Cole became the first woman to serve as governor in 2007.", "appointment:  > Ada Cole | 2007 happened"),
    ("Clerks were beaten in communal riots in 2002.", "attack:  > Clerks | 2002 happened"),
    ("Norway launched an offensive against the rebels in July.", "attack: Norway > rebels | 2024-07 ongoing"),
    ("Norway launched an offensive against the rebels in 2003.", "attack: Norway > rebels | 2003 happened"),
    ("Minister Ada Cole spoke to Governor Ben Marsh on Monday about the floods.", "talks: Ada Cole, Ben Marsh | 2024-10-07 happened"),
    ("Ada Cole and Ben Marsh discussed the border on Monday.", "talks: Ada Cole, Ben Marsh | 2024-10-07 happened"),
    ("Ben Marsh became prime minister in 2010.", "appointment:  > Ben Marsh | 2010 happened"),
    ("Ada Cole was dropped in 2007 by Radio Kraft after a row.", "removal: Radio Kraft > Ada Cole | 2007 happened"),
    ("Ben Marsh remains in police custody.", "arrest:  > Ben Marsh | - happened"),
    ("Ben Marsh received a one-year prison sentence in 2016.", "court_ruling:  > Ben Marsh | 2016 happened"),
    (
        "On Monday the paper revealed a deal whereby the Norwegian firm Kraft AS acquired Havn Group.",
        "agreement: Havn Group, Kraft AS | 2024-10-07 happened",
    ),
    ("Diplomats attended the swearing-in ceremony of Norway's new president.", "appointment:  > Norway's new president | - happened"),
    ("The Congress was sworn in on Thursday.", "appointment:  > Congress | 2024-10-10 happened"),
    ("Norway lowered the voting age to 16 in 2019.", "order: Norway | 2019 happened"),
    ("The government introduced changes to the penal code on Friday.", "order: government | 2024-10-11 happened"),
    ("The Norwegian government halted sales of the drug on Friday.", "order: Norwegian government | 2024-10-11 happened"),
    ("Ben Marsh, the mayor of Kandy, ordered the installation of lights on Friday.", "order: Ben Marsh | 2024-10-11 happened"),
    ("The union called for a strike on Monday.", "strike: union | 2024-10-14 planned"),
    ("Police used vans to disperse students marching to the port on Friday.", "protest: students | 2024-10-11 happened"),
    ("President Ada Cole has imposed higher taxes.", "order: Ada Cole | - happened"),
    ("The mayor said that the bridge would be shut down on Monday.", "order: mayor > bridge | 2024-10-14 planned"),
    ("The licence of Ada Cole was revoked on Friday.", "removal:  > Ada Cole | 2024-10-11 happened"),
    ("Ada Cole took over at the Tolby mill in August.", "appointment:  > Ada Cole | 2024-08 happened"),
    ("The rebels fired on the guards on Friday.", "attack: rebels > guards | 2024-10-11 happened"),
    ("The union said after a meeting that the clerks would be paid.", "talks: union | - happened"),
    ("The Tolby High Court threw out the case on Friday.", "court_ruling: Tolby High Court | 2024-10-11 happened"),
    ("The government cancelled the leave of all guards on Friday.", "order: government | 2024-10-11 happened"),
    ("Drivers have been on strike since Sept. 30.", "strike: Drivers | 2024-09-30 ongoing"),
    ("A march by farmers, which is set to be held on Monday, has been praised by the mayor.", "protest: farmers | 2024-10-14 planned"),
    ("Ahead of the march by farmers, shops closed.", "protest: farmers | - planned"),
    ("Protests by farmers began in August. The protests have hit trade.", "protest: farmers | 2024-08 ongoing"),
    ("Police tear-gassed the farmers on Friday.", "attack: Police > farmers | 2024-10-11 happened"),
    ("Ada Cole spoke with Ben Marsh on Monday.", "talks: Ada Cole, Ben Marsh | 2024-10-07 happened"),
    ("The second round of talks between drivers and the mayor ended on Monday.", "talks: drivers, mayor | 2024-10-07 happened"),
    (
        "The Harbour Workers' Union and the Tolby council agreed on Monday that the clerks would be paid.",
        "agreement: Harbour Workers' Union, Tolby council | 2024-10-07 happened",
    ),
    ("Three clerks were interdicted on Friday.", "removal:  > Three clerks | 2024-10-11 happened"),
    ("A total of 12 clerks were interdicted on Friday.", "removal:  > 12 clerks | 2024-10-11 happened"),
    ("Ada Cole was re-elected on Sunday.", "appointment:  > Ada Cole | 2024-10-06 happened"),
    ("The nurses were instructed on Monday to report for duty.", "order:  > nurses | 2024-10-07 happened"),
    ("A letter instructing the nurses to report for duty was sent on Monday.", "order:  > nurses | 2024-10-07 happened"),
    ("Mayor Ada Cole ordered the demolition of the hall on Monday.", "order: Ada Cole | 2024-10-07 happened"),
    ("The inspector had ordered checks by the fire brigade.", "order: inspector | - happened"),
    (
        "Nurses at Lakeside Hospital went on strike on Thursday over unpaid wages.",
        "strike: Nurses at Lakeside Hospital | 2024-10-10 ongoing",
    ),
    ("Teachers struck work on Monday, demanding higher pay.", "strike: Teachers | 2024-10-07 ongoing"),
    ("Workers walked out of the Tolby mill on Wednesday.", "strike: Workers | 2024-10-09 ongoing"),
    ("Bus drivers will launch a 48-hour strike on Monday, the union said.", "strike: Bus drivers | 2024-10-14 planned"),
    ("The doctors' strike entered its fifth day on Saturday.", "strike: doctors | 2024-10-08 ongoing"),
    ("The Nurses' Union called off the strike that was to begin on Monday.", "strike: Nurses' Union | 2024-10-14 called_off"),
    ("Teachers returned to work on Friday, ending a ten-day strike.", "strike: Teachers | 2024-10-01 called_off"),
    ("The union's members voted to strike next week.", "strike: union's members | 2024-10 planned"),
    ("Six doctors have been fasting since Monday.", "hunger_strike: Six doctors | 2024-10-07 ongoing"),
    ("Prison guard Ben Marsh has been on hunger strike since Tuesday.", "hunger_strike: Ben Marsh | 2024-10-08 ongoing"),
    ("A sit-in was staged by students outside the ministry yesterday.", "protest: students | 2024-10-11 happened"),
    ("Hundreds of farmers marched to the assembly in Kandy on Tuesday.", "protest: Hundreds of farmers | 2024-10-08 happened"),
    ("Villagers blocked the highway for three hours on Monday.", "protest: Villagers | 2024-10-07 happened"),
    ("The 2019 protests in Kandy were led by students.", "protest: students | 2019 happened"),
    ("Opposition members staged a walkout in the assembly on Tuesday.", "protest: Opposition members | 2024-10-08 happened"),
    ("Union leaders held discussions with Ada Cole on Wednesday.", "talks: Ada Cole, Union leaders | 2024-10-09 happened"),
    ("The union said it would meet the minister on Monday.", "talks: minister, union | 2024-10-14 planned"),
    ("A meeting was held under the chairmanship of Ada Cole.", "talks: Ada Cole | - happened"),
    ("The minister ended a meeting with Ada Cole.", "talks: Ada Cole, minister | - happened"),
    ("The premier invited the farmers for talks on Monday.", "talks: farmers, premier | 2024-10-14 planned"),
    (
        "Talks are underway between the Harbour Workers' Union and the port authority.",
        "talks: Harbour Workers' Union, port authority | - ongoing",
    ),
    (
        "The government and the Harbour Workers' Union signed an agreement on Monday.",
        "agreement: Harbour Workers' Union, government | 2024-10-07 happened",
    ),
    ("Finance minister Ada Cole stepped down yesterday.", "resignation: Ada Cole | 2024-10-11 happened"),
    ("Ada Cole, who was sacked by the board in June, has appealed.", "removal: board > Ada Cole | 2024-06 happened"),
    ("The club has suspended the membership of Ben Marsh.", "removal: club > Ben Marsh | - happened"),
    ("The club sacked Ada Cole, pending an appeal on 20 October 2024.", "removal: club > Ada Cole | - happened"),
    ("The board appointed Ada Cole as director on 4 October.", "appointment: board > Ada Cole | 2024-10-04 happened"),
    ("Ada Cole took over as chairwoman on 1 October.", "appointment:  > Ada Cole | 2024-10-01 happened"),
    ("Ada Cole was elected mayor on Sunday.", "appointment:  > Ada Cole | 2024-10-06 happened"),
    ("Police arrested two men in Galle on Sunday.", "arrest: Police > two men | 2024-10-06 happened"),
    ("The bureau took Ben Marsh into custody on Friday.", "arrest: bureau > Ben Marsh | 2024-10-11 happened"),
    ("The mayor was detained by police last night.", "arrest: police > mayor | 2024-10-11 happened"),
    ("Ben Marsh was charged with the murder of Ada Cole.", "attack: Ben Marsh > Ada Cole | - happened"),
    ("Ben Marsh pleaded guilty to the murder of Ada Cole.", "attack: Ben Marsh > Ada Cole | - happened"),
    ("The minister condemned the killing of two guards by rebels.", "attack: rebels > two guards | - happened"),
    ("Police baton-charged the crowd on Friday.", "attack: Police > crowd | 2024-10-11 happened"),
    ("Two soldiers died in an ambush by rebels on Tuesday.", "attack: rebels > Two soldiers | 2024-10-08 happened"),
    ("The army carried out a strike on the camp on Friday.", "attack: army > camp | 2024-10-11 happened"),
    (
        "The Tolby High Court sentenced Ben Marsh to ten years in jail on Friday.",
        "court_ruling: Tolby High Court > Ben Marsh | 2024-10-11 happened",
    ),
    ("The Tolby High Court ordered the council to halt the works.", "court_ruling: Tolby High Court > council | - happened"),
    ("A jury found Ben Marsh guilty of fraud on Friday.", "court_ruling: jury > Ben Marsh | 2024-10-11 happened"),
    ("Ben Marsh was jailed for ten years on Friday.", "court_ruling:  > Ben Marsh | 2024-10-11 happened"),
    ("The council lifted its ban on parking.", "order: council | - called_off"),
    ("The president declared a state of emergency on Sunday.", "order: president | 2024-10-06 happened"),
    ("The cabinet approved the plan on Monday.", "order: cabinet | 2024-10-07 happened"),
    ("The health ministry formed a committee to look into the deaths.", "order: health ministry | - happened"),
    ("The government banned rallies in the capital on Wednesday.", "order: government | 2024-10-09 happened"),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_a_happening_is_told_with_its_parties_date_and_status(said: Said, text: str, expected: str) -> None:
    cast, claims = said(text)
    assert [line(cast, event) for event in events(claims)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The union denied it had agreed to the pay offer.",
        "The union threatened to strike.",
        "The union may strike next month, a spokesman said.",
        "Once talks fail, nurses could strike.",
        "Parents demanded the arrest of the headmaster.",
        "Nobody was arrested.",
        "The guard threw out the guests on Friday.",
        "The clerks called for a protest law.",
        "Prison guards met a convicted thief's sister's bus on time.",
        "Farmers face higher taxes on grain.",
        "The mayor said that the shop would be painted.",
        "Former president Ada Cole decided to rest.",
        "President Ada Cole defended her decision not to meet the farmers.",
        "The company fears a strike by its drivers.",
        "There was no meeting between the minister and the union.",
        "The police had not detained anyone, the inspector said.",
        "Seamer Ada Cole struck in the third over with the wicket of Ben Marsh.",
        "Ben Marsh praised the bowling attack of the seamers.",
        "Ben Marsh was dismissed for 20 before the second innings.",
        "Ada Cole was nominated for the Tolby book award on Monday.",
        "Ada Cole was inducted into the Hall of Fame on Monday.",
        "Ada Cole met her husband in 1998.",
        "Typhoon Bo reached the coast on Friday, killing 20 farmers.",
        "Three clerks were killed in a bus crash on Friday.",
        "There is consensus among teachers that the test is fair.",
        "The students' demands have included dissolving the board, appointing a panel and removing the dean.",
        "The premier is appointed by the king of Norway.",
        "The threat against Ada Cole was made by a phone call on Friday.",
        "A truce deal with the rebels is key to peace, Ada Cole said.",
        "Ada Cole stressed the importance of dialogue with the union.",
        "Ada Cole stressed the importance of continued dialogue with the union.",
        "Police blocked the road on Friday.",
        "The Tolby Homicide Unit opened an office on Friday.",
        "The company launched a pension scheme on Monday.",
        "The firm raised its prices on Monday.",
        "Speaking to the Tolby Herald on Monday, Ada Cole smiled.",
        "Ada Cole spoke to reporters on Monday.",
        "Ada Cole became a singer in 1998.",
        "Passengers were dropped off at the port on Monday.",
        "The mayor demanded that the inquiry be widened and the secretary be removed.",
        "The police prevented the drivers from marching.",
        "Police spoke with Ben Marsh on Monday.",
        "The union is demanding better pay, a new hall, the dismissal of the manager.",
        "Unless a clerk sends in his resignation, it is void.",
        "The union has urged drivers not to strike.",
        "Three people were killed when a bus overturned.",
        "A film crew was shooting in Kandy on Monday.",
        "The ball struck Ben Marsh on the head.",
        "The clerk ordered a pizza.",
        "The clerk resigned herself to the delay.",
        "Ada Cole was named after her aunt.",
        "The company fired its engines at noon.",
        "The team beat Tolby United on Saturday.",
        "The union decided to buy a house.",
        "The law demonstrates that rules work.",
        "In order to save money, the firm closed a shop.",
        "On 4 March the shop opened.",
        "The bank closed early on Friday.",
        "Ada Cole called on the Harbour Party and the opposition Green Front to support the plan.",
        "Ben Marsh was transferred from the hospital in Galle to Kandy on Friday.",
        "A police constable decided to question Ben Marsh on Friday.",
        "The plan is made in consultation with the union.",
        "The guards allowed Ada Cole to leave on Friday.",
        "The firm put a clerk on hold on Friday.",
        "A doctor advised Ada Cole to rest on Friday.",
        "Lightning strikes lit up the sky on Friday.",
        "Ada Cole was conferred with the prize on Friday.",
        "Ben Marsh fell ill and was transferred on Friday to a hospital in Kandy.",
        "Ada Cole removed people from the area on Friday.",
        "The airport protocol of the firm was praised on Friday.",
        "Ada Cole and the firm made arrangements for lunch on Friday.",
        "Three schools and courts have shut since Friday.",
        "The film stars Ada Cole. The film's shooting will begin on Friday.",
        "Fire at Tolby Hall on Friday",
        "The council held a fair on Friday, allowing people to sell cakes.",
        "Cakes were given on Friday to prisoners in Norwegian custody.",
        "The guard captured the scene on Friday with a camera.",
        "The mill received an order from Norway on Friday.",
        "The review of Ada Cole on Friday endorsed the book.",
        "Ada Cole spoke with the Tolby newspaper on Friday.",
    ],
)
def test_what_only_looks_like_a_happening_is_none(said: Said, text: str) -> None:
    cast, claims = said(text)
    assert [line(cast, event) for event in events(claims)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Drivers went on strike on 3 May. On 9 July, the drivers went on strike again.",
            ["strike: Drivers | 2024-05-03 happened", "strike: Drivers | 2024-07-09 happened"],
        ),
        (
            "The Tolby High Court ruled on Monday that the ban is lawful. The Marland Supreme Court ruled on Friday that it is not.",
            ["court_ruling: Tolby High Court | 2024-10-07 happened", "court_ruling: Marland Supreme Court | 2024-10-11 happened"],
        ),
        (
            "The government introduced changes to the penal code on Friday. It said a panel would be set up to hear farmers.",
            ["order: government | 2024-10-11 happened", "order: government > panel | - planned"],
        ),
        (
            "The minister ordered an inquiry on Friday. The minister ordered the roads closed on Friday.",
            ["order: minister | 2024-10-11 happened", "order: minister | 2024-10-11 happened"],
        ),
        (
            "Nine clerks were suspended in July. The nine clerks were reinstated on Friday.",
            ["removal:  > Nine clerks | 2024-07 called_off"],
        ),
        (
            "A missile and a drone of the army fell in the war. Its strike killed 24 clerks in Kandy. The army's strike killed 60 nurses.",
            ["attack: army > 24 clerks | - happened", "attack: army > 60 nurses | - happened"],
        ),
        (
            "Strikes and rallies by miners hit Norway on Friday.",
            ["strike: miners | 2024-10-11 happened", "protest: miners | 2024-10-11 happened"],
        ),
        (
            "The Tolby Magistrate's Court issued an order on Friday over marches. Accordingly, clerks are prohibited from gathering.",
            ["court_ruling: Tolby Magistrate's Court > clerks | 2024-10-11 happened"],
        ),
        (
            "Drivers launched a strike on Monday. The strike was called off on Saturday.",
            ["strike: Drivers | 2024-10-07 called_off"],
        ),
        (
            "Ten guards are on a fast-unto-death in Kandy. The guards had called off their cease work on 4 October.",
            ["hunger_strike: Ten guards | - ongoing", "strike: Ten guards | 2024-10-04 called_off"],
        ),
        (
            "Nurses rallied on Friday, demanding justice for the murder of a colleague.",
            ["protest: Nurses | 2024-10-11 happened", "attack:  > colleague | - happened"],
        ),
        (
            "A strike by drivers began on Monday. The strike has hit trains. Conductors joined the strike.",
            ["strike: Conductors, drivers | 2024-10-07 ongoing"],
        ),
        (
            "Rebels stormed a village on Friday, killing two guards.",
            ["attack: Rebels > two guards, village | 2024-10-11 happened"],
        ),
        (
            "Protesters rallied in Kandy on Thursday. The rally ended peacefully. The protesters held placards.",
            ["protest: Protesters | 2024-10-10 happened"],
        ),
        (
            "Ben Marsh was stabbed by a guard on Friday. Police shot the guard.",
            ["attack: guard > Ben Marsh | 2024-10-11 happened", "attack: Police > guard | 2024-10-11 happened"],
        ),
        (
            "The Harbour Workers' Union met the mayor on Monday. More discussions will be held next week.",
            ["talks: Harbour Workers' Union, mayor | 2024-10-07 happened", "talks: Harbour Workers' Union, mayor | 2024-10 planned"],
        ),
        (
            "Norway began an offensive against the rebels in March. Norway's airstrikes on Friday killed two clerks.",
            ["attack: Norway > rebels | 2024-03 ongoing", "attack: Norway > two clerks | 2024-10-11 happened"],
        ),
        (
            "Drivers went on strike on Monday. The talks failed on Friday.",
            ["strike: Drivers | 2024-10-07 ongoing", "talks: Drivers | 2024-10-11 happened"],
        ),
        (
            "About 60 protesters were arrested in Oslo on Friday. In Bergen, 25 protesters were arrested.",
            ["arrest:  > About 60 protesters | 2024-10-11 happened", "arrest:  > 25 protesters | 2024-10-11 happened"],
        ),
        (
            "Farmers marched in Oslo on Friday. A protest was held in Bergen on Friday.",
            ["protest: Farmers | 2024-10-11 happened", "protest:  | 2024-10-11 happened"],
        ),
        (
            "A clerk was stabbed in Kandy on Friday. Tear gas was used on Monday.",
            ["attack:  > clerk | 2024-10-11 happened", "attack:  | 2024-10-07 happened"],
        ),
        (
            "The Tolby Magistrate's Court ordered a recount on Friday. A curfew imposed by the mayor continues.",
            ["court_ruling: Tolby Magistrate's Court | 2024-10-11 happened", "order: mayor | - ongoing"],
        ),
        (
            "The Tolby Magistrate's Court issued an order on Thursday barring the marches. This order was sought by police.",
            ["court_ruling: Tolby Magistrate's Court | 2024-10-10 happened"],
        ),
    ],
)
def test_one_happening_told_several_times_is_one_and_two_are_two(said: Said, text: str, expected: list[str]) -> None:
    cast, claims = said(text)
    assert [line(cast, event) for event in events(claims)] == expected


def test_other_places_that_tell_of_it_are_kept(said: Said) -> None:
    _, claims = said("A strike by drivers began on Monday. The strike has hit trains.")
    (event,) = events(claims)
    assert (event.span.text, [span.text for span in event.also]) == ("strike", ["strike"])
    assert event.evidence.text == "A strike by drivers began on Monday."


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Drivers went on strike across the country on Monday.", None),
        ("Drivers in Norway went on strike. The drivers marched across the country on Monday.", "Norway"),
        ("Drivers marched across Norway on Monday.", "Norway"),
    ],
)
def test_a_country_without_a_name_is_nowhere(said: Said, text: str, place: str | None) -> None:
    cast, claims = said(text)
    *_, event = events(claims)
    assert (None if event.place is None else cast.clusters[event.place].name) == place


def events(claims: tuple[Claim, ...]) -> Iterator[Event]:
    return (claim for claim in claims if isinstance(claim, Event))


def line(cast: Cast, event: Event) -> str:
    """ "kind: actors > targets | date status", names in alphabetical order."""
    actors, targets = (", ".join(sorted(cast.clusters[ref].name for ref in refs)) for refs in (event.actors, event.targets))
    return f"{event.kind}: {actors}{' > ' + targets if targets else ''} | {event.date or '-'} {event.status}"
