"""Where a happening is, by the site, the goal, the scene told before or the country of who acts; where nothing says so, nowhere."""

import pytest

from tests.extract.conftest import Said, read
from tests.extract.events.test_events import events

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Students from Galle marched in Kandy on Monday.", ["Kandy"]),
        ("Ada Cole lives in Leeds. Two men were shot outside a Brenner shop on Friday.", ["Brenner shop"]),
        ("Samuel Njoroge was detained at a border post on Friday.", ["border post"]),
        ("Samuel Njoroge was attacked at his post on Friday in Kandy.", ["Kandy"]),
        ("A clerk was found murdered in a linen cellar of the Galle General Hospital.", ["linen cellar of the Galle General Hospital"]),
        ("Police arrested two men on Friday over the theft of a gold tent.", [None]),
        ("Two clerks were shot in Kandy on Friday. The tide is high. It rained. Police have arrested a driver.", ["Kandy", None]),
        ("Ada Cole spoke in Kandy. The board dismissed Ben Marsh on Friday.", [None]),
        ("Nurses went on strike on Friday because a clerk was murdered in Kandy.", [None, "Kandy"]),
        ("Farmers marched to Independence Square on Friday.", ["Independence Square"]),
        ("Farmers marched in Kandy on Friday. Three men were arrested.", ["Kandy", "Kandy"]),
        ("A bomb killed two guards in Springfield, Illinois.", ["Springfield"]),
        ("Norway barred foreign trawlers on Monday.", ["Norway"]),
        ("Norway's prime minister Ada Cole resigned on Monday.", ["Norway"]),
        ("Premier Ada Cole of Norway resigned on Monday.", ["Norway"]),
        ("Ben Marsh was stabbed by a guard in Galle on Friday. Police shot the guard.", ["Galle", "Galle"]),
        ("Mayor Ada Cole ordered the demolition of the hall on Monday.", [None]),
        ("Nurses went on strike on Friday.", [None]),
        ("A court in Galle jailed Ada Cole on Friday. The Harbour Tribunal acquitted Ben Dorn.", ["Galle", None]),
        ("Galle is calm. Norway media said on Friday that a clerk was the target of a bombing in May.", ["Galle"]),
        ("Speaking on the radio in Galle, Ada Cole said rebels carried out the attack on Friday.", [None]),
        ("Reports reaching envoys in Bonn said tear gas was used against clerks on Friday.", [None]),
        ("Engineer Ben Dorn of Kobe found that a bomber had attacked a ship on Friday.", [None]),
        ("Two clerks were stabbed on Friday in the North Sea port town of Galle.", ["Galle"]),
        ("The mill is in Kandy. The opposition walked out of the assembly on Friday.", [None]),
        ("In a statement on Norway Ada Cole said she met Ben Dorn on Friday.", [None]),
        ("Ada Cole told reporters at Kandy that it had rained. Nurses protested on Friday.", [None]),
        ("In Norway, Ben Marsh was sentenced on Friday by a court in Bergen.", ["Bergen"]),
        ("The Harbour Workers' Union met the mayor on Monday. The farmers rallied in Galle on Friday.", [None, "Galle"]),
        ("Farmers rallied in Kandy on Friday. Clerks held talks with the mayor on Monday.", ["Kandy", None]),
        ("In Norway, hundreds of farmers marched through the streets of Bergen on Friday.", ["Bergen"]),
        ("The delegation took part in the Norway summit in Galle on Friday.", ["Galle"]),
        ("Ben Marsh was stabbed by a guard while visiting Bergen on Friday.", ["Bergen"]),
        ("The hall stands in Kandy. Farmers marched there on Friday.", ["Kandy"]),
        ("Two farmers were shot on Turkish soil on Friday. Turkey is calm.", ["Turkey"]),
        ("Farmers rallied in Kandy in Norway on Friday.", ["Kandy"]),
        ("A clerk was beaten and robbed inside the Tolby Museum on Friday.", ["Tolby Museum"]),
        ("The government of Norway banned foreign trawlers on Monday.", ["Norway"]),
        ("Protesters from across Norway marched to Galle on Friday.", ["Galle"]),
        ("Kerala is wet. Rain fell in Kerala. Norway sent help. The government declared a holiday on Friday.", ["Kerala"]),
        ("Police sealed off Kandy on Friday.", ["Kandy"]),
        ("Norway is quiet again. The protests began in August, the mayor of Bergen said.", ["Norway"]),
        ("Norway is quiet. Fans sang in Norway. In 2015 Norway bombed the rebels.", [None]),
        ("In 2018, in the city of Galle in Norway, drivers rallied.", ["Galle"]),
        ("Norway and Japan are near. Diplomats attended the swearing-in ceremony of Norway's new president.", ["Norway"]),
        ("At the Kandy Forum (KF) summit in Galle, Ada Cole met Ben Marsh.", ["Galle", "Galle"]),
        ("The Norwegian Embassy in Japan advised drivers to leave on Friday.", ["Japan"]),
        ("Nurses at Kandy Hospital went on strike on Friday.", ["Kandy Hospital"]),
        ("On Friday a guard shot two clerks outside a Kraft Ltd store in Bergen.", ["Bergen"]),
        ("Kandy is calm. Guards shot two farmers across the city on Friday.", ["Kandy"]),
        ("Bergen Police arrested two men on Friday. Bergen is calm.", ["Bergen"]),
        ("Rebels killed two guards in Bergen's southern suburbs on Friday.", ["Bergen"]),
        ("Ada Cole made a state visit to Japan, where she met Ben Marsh.", ["Japan"]),
        ("In Bergen, a bombing of a house in the Tolby neighbourhood on Friday killed Ben Marsh.", ["Tolby neighbourhood"]),
        ("Ada Cole was murdered in the Norwegian consulate in Bergen.", ["Norwegian consulate in Bergen"]),
        ("Ada Cole came to Kandy on Wednesday and struck a deal with Ben Dorn.", ["Kandy"]),
        ("Villagers blockaded Kandy on Friday.", ["Kandy"]),
        ("Norway woke up to a nationwide protest by farmers on Friday. Tractors stood in Bergen.", ["Norway"]),
        ("The hall in Kandy is old. Norway is big. Norway is cold. A guard shot two clerks on Friday.", ["Kandy"]),
        ("Norway is big. Norway is cold. A guard of the Galle fort shot two clerks on Friday.", ["Galle"]),
        ("The hall in Kandy is old. Norway said that rebels had shot two clerks.", ["Kandy"]),
        ("The hall in Kandy is old. Farmers from Galle were shot on Friday.", ["Kandy"]),
        ("Ada Cole condemned Japan's invasion of Norway.", ["Norway"]),
        ("Norway is calm. Rain fell in Kandy. Rebels stormed into Norwegian towns on Friday.", ["Norway"]),
        ("In Galle, nurses marched to the Kandy Gate on Friday.", ["Galle"]),
        ("Norway is big. Rain fell in Japan. In 2015 Japan bombed the rebels.", ["Norway"]),
        ("Kandy's bus crews struck on Monday. The road led to Galle.", ["Kandy"]),
        ("Kandy bus drivers struck on Friday. The road led to Galle.", ["Kandy"]),
        ("Norway is calm. Norwegian nurses struck work on Friday.", ["Norway"]),
        ("Norway's last general strike, in 2008, failed.", ["Norway"]),
        ("Kandy is calm. The Kandy Union struck on Friday.", [None]),
        ("The principal of Hill College was stabbed at its gate on Friday.", ["Hill College"]),
        ("A clerk was stabbed in a ward of the Galle General Hospital.", ["Galle General Hospital"]),
        ("Students rallied on the campus of Leeds University on Friday.", ["Leeds University"]),
        ("Galle General Hospital is shut. A clerk was stabbed inside the emergency ward.", ["Galle General Hospital"]),
        ("Galle General Hospital is shut. A clerk was stabbed at the Kandy Gate.", ["Kandy Gate"]),
        ("Some 3,000 firemen and clerks of the Galle division stayed away from work.", ["Galle"]),
        ("Nurses will protest in front of the Health Ministry on Friday.", ["Health Ministry"]),
        ("The deal, inked at a Galle hotel on Friday, ended the row.", ["Galle hotel"]),
        ("Ada Cole met Ben Marsh on Friday, while rain fell in Galle.", [None]),
        ("In Galle, Governor Ada Cole broke ranks with her peers, revoking the order to the clerks.", ["Galle"]),
        ("Norway is big. Norway is wet. A court in Bergen jailed Ada Cole. Ben Marsh was acquitted.", ["Bergen", "Bergen"]),
        ("Norway is big. Norway is wet. A court in Bergen sat. The court acquitted Ben Marsh on Friday.", ["Bergen"]),
    ],
)
def test_place(said: Said, text: str, places: list[str | None]) -> None:
    cast, claims = said(text)
    assert [None if event.place is None else cast.clusters[event.place].name for event in events(claims)] == places


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Nurses marched in Kandy on 3 May. They marched because a clerk was murdered in Kandy.", ["2024-05-03", None]),
        ("Farmers marched in Kandy on Friday. Three men were arrested.", ["2024-10-11", "2024-10-11"]),
        ("Three men were arrested in Kandy on Friday. They had been demonstrating for hours.", ["2024-10-11", "2024-10-11"]),
        ("Three men were arrested in Kandy on Friday. The mayor faces ongoing protests by clerks.", ["2024-10-11", None]),
        (
            "Three men were arrested in Kandy on Friday. The march that began last month was broken up, and police used tear gas.",
            ["2024-10-11", "2024-09", None],
        ),
        ("Rebels shot four guards over the past three days.", ["2024-10"]),
        ("The war set off by the rebel attack on Norway on Dec. 27 has raged.", ["2023-12-27"]),
        ("Farmers marched in Kandy to avoid a repeat of the 2021 protests by clerks.", [None, "2021"]),
        ("The union said on Monday after a meeting with the mayor that the clerks would be paid.", ["2024-10-07"]),
        ("The club postponed the vote last month following discussions with Ada Cole.", ["2024-09"]),
        ("The mayor met Ada Cole to discuss the fair, which was held on Monday.", [None]),
        ("Shops shut on Friday, a day after police arrested Ada Cole.", ["2024-10-10"]),
        ("Shops shut on Friday, two days before a march by drivers.", ["2024-10-13"]),
        ("Farmers rallied in Kandy. The protests by teachers in 2019 were larger.", [None, "2019"]),
        ("The council met on Friday. Mayor Ada Cole resigned. Ben Marsh was named mayor.", ["2024-10-11"] * 3),
        ("The council met on Friday. Its members signed an agreement with the drivers' union.", ["2024-10-11"] * 2),
        ("Rain fell on Friday. The High Court has jailed Ada Cole.", [None]),
        ("Rain fell on Friday. Ada Cole became a clerk in 2001. Ben Marsh sacked her.", [None]),
        ("Rain fell on Friday. The mayor confirmed the arrest of two nurses.", [None]),
        ("Rain fell on Friday. Police arrested Ada Cole years ago.", [None]),
        ("Rain fell on Friday. Police arrested Ada Cole, who had shot Ben Marsh.", ["2024-10-11", None]),
        ("A judge jailed Ben Marsh on Thursday. He murdered a clerk.", ["2024-10-10", None]),
        ("A jury in Tolby yesterday found Ada Cole guilty of murdering Ben Marsh.", ["2024-10-11", None]),
        ("A court on Monday convicted Ada Cole of shooting two farmers.", ["2024-10-07", None]),
        ("Ada Cole, the suspect in a shooting of farmers in Tolby, was released on Friday.", [None]),
        ("Workers surrounded the office on Tuesday over the sacking of six clerks.", ["2024-10-08", None]),
        ("The Cabinet transferred Ada Cole on April 21 following the police firing at Tolby.", ["2024-04-21", None]),
        ("Ben Marsh died on Tuesday after being shot by a guard.", ["2024-10-08"]),
        ("Rebels ambushed a convoy in Tolby on Monday. Three suspects have been arrested.", ["2024-10-07", None]),
        ("The minister has invited the union for talks in Galle on Tuesday.", ["2024-10-15"]),
        ("The clerks were on strike on Friday. Their strike was launched on Tuesday.", ["2024-10-08"]),
        ("A day after police arrested Ada Cole, shops shut on Friday.", ["2024-10-10"]),
        ("Miners on Tuesday lifted a 16-day blockade of a railway.", ["2024-09-22"]),
        ("Clerks on Tuesday called off a one-day strike.", ["2024-10-08"]),
        ("Clerks began a two-day strike on Tuesday.", ["2024-10-08"]),
        ("The king came to power in 1970 after overthrowing Ben Marsh.", ["1970"]),
        ("In 2018 the mayor resigned following mass protests by students.", ["2018", "2018"]),
        ("Rain fell on Friday. Clerks left after a meeting with the mayor.", ["2024-10-11"]),
        ("Rain fell on Friday. More will fall on Monday. Police arrested Ada Cole.", ["2024-10-11"]),
        ("Nurses returned to work on Friday after a four-day strike.", ["2024-10-07"]),
        ("Clerks blocked the road to Tolby for a third day on Friday.", ["2024-10-09"]),
        ("Police arrested 12 clerks on Friday, the third day of the strike.", ["2024-10-11", "2024-10-09"]),
        ("The mill was shut for the second day on Friday with 40 clerks refusing to work.", ["2024-10-10"]),
        ("Shops reopened on Friday, weeks after gunmen killed six clerks.", [None]),
        ("On Friday ministers condemned the attack on the port of Kandy.", [None]),
        ("Clerks went on strike on Saturday condemning the arrests of 14 drivers.", ["2024-10-12", None]),
        ("Ministers denounced the agreement between Norway and Ghana on Friday.", ["2024-10-11"]),
        ("The court jailed Ada Cole on Monday. Recently, six fishermen were jailed in Galle.", ["2024-10-07", None]),
        ("Rebels shelled Kandy on Friday. Rebel raids have killed ten villagers in Galle.", ["2024-10-11", None]),
        ("The Labour Court declared the strike unprotected on August 6.", ["2024-08-06", "2024-08-06"]),
        ("Ada Cole had to resign in May.", ["2024-05"]),
        ("Rain fell on Friday. A dozen nurses held up lamps in silent protest.", ["2024-10-11"]),
        ("Rain fell on Friday. Ada Cole joined the clerks shortly before they marched to the port.", ["2024-10-11"]),
        ("Rain fell on Friday. A clerk told of his part in the protests.", [None]),
        ("Rain fell on Friday. Mayor Ada Cole spoke because farmers had marched to the port.", [None]),
        ("Farmers rallied in Kandy on Friday. The mayor spoke of clerks arrested under the old law.", ["2024-10-11", None]),
        ("Farmers rallied in Kandy on Friday. Police named two clerks arrested during the protest.", ["2024-10-11"] * 2),
        ("Nine men were jailed on Friday due to the sexual abuse of two girls at a home in Galle.", ["2024-10-11", None]),
        ("Ahead of the millers' march, the mayor has cancelled all leave from October 4.", [None, "2024-10-04"]),
    ],
)
def test_day(said: Said, text: str, dates: list[str | None]) -> None:
    _, claims = said(text)
    assert [event.date for event in events(claims)] == dates


def test_what_has_no_place_of_its_own_was_where_the_report_was_written() -> None:
    cast, claims = read("GALLE: Clerks laid siege to the chamber of Ben Dorn on Friday. A clerk was seen in Kandy.", dateline=(0, 6))
    assert [event.place is not None and cast.clusters[event.place].name.title() for event in events(claims)] == ["Galle"]


def test_the_papers_own_date_before_a_headline_is_no_day_of_what_it_tells() -> None:
    headline = "October 12, 2024, Forty Years Ago: Farmers' protest"
    _, claims = read(f"{headline}\n\nFarmers protested in Kandy on Friday.", headline=headline)
    assert [event.date for event in events(claims)] == ["2024-10-11"]
