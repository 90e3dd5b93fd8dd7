"""How people without a name are called: where a description begins and ends, by which words more it is known."""

import pytest

from kg.model import EntityType
from tests.extract.conftest import Said

pytestmark = pytest.mark.model

CALLED: list[tuple[str, EntityType, str]] = [
    ("The bomb killed a member of the Red Front, his wife and two children.", "Person", "member of the Red Front"),
    ("The bomb killed a member of the Red Front, his wife and two children.", "Person", "his wife"),
    ("The bomb killed a member of the Red Front, his wife and two children.", "Group", "two children"),
    (
        "The army dismissed a brigade chief with the rank of colonel and a support officer.",
        "Person",
        "brigade chief with the rank of colonel",
    ),
    ("Officials of the ministry and two unions met.", "Group", "Officials of the ministry"),
    ("Tarek Nuyoma, former vice-president of Chad, died on Sunday.", "Person", "former vice-president of Chad"),
    ("Ada Cole, co-convener of the front, said no.", "Person", "co-convener of the front"),
    ("Some residents said the water had not come back.", "Group", "some residents"),
    ("All employees were told to go home.", "Group", "all employees"),
    ("Its members were held on Friday.", "Group", "its members"),
    ("Officers fired at a crowd at Kelmarin on Friday.", "Group", "crowd at Kelmarin"),
    ("His lawyer said he was innocent.", "Person", "his lawyer"),
    ("Another officer was hurt on Friday.", "Person", "another officer"),
    ("Other Socialists urged him to resign.", "Group", "other Socialists"),
    ("The raid killed hundreds of ordinary Peruvians.", "Group", "hundreds of ordinary Peruvians"),
    ("The raid killed hundreds of ordinary Peruvians.", "Group", "ordinary Peruvians"),
    ("Thousands of displaced Kurds fled.", "Group", "displaced Kurds"),
    ("A source close to Cole said he would leave.", "Person", "source close to Cole"),
    ("Sources familiar with the matter said no.", "Group", "Sources familiar with the matter"),
    ("The alliance in a joint statement called for calm.", "Institution", "alliance"),
    ("Ten masked gunmen on Sunday killed a judge.", "Group", "ten masked gunmen"),
    ("Media affiliated with the Front said so.", "Institution", "Media affiliated with the Front"),
    ("Residents of the town and the nurses met.", "Group", "Residents of the town"),
    ("Leaders of the Front and others marched.", "Group", "Leaders of the Front"),
    ("The ministers of Chad and Sri Lanka met.", "Group", "ministers of Chad and Sri Lanka"),
    ("A resident and Peruvian state media said so.", "Institution", "Peruvian state media"),
    ("A crowd of several thousand marched on Friday.", "Group", "crowd"),
    ("The crowd of 500 marched on Friday.", "Group", "crowd of 500"),
    ("Gunmen shot dead three passengers.", "Group", "three passengers"),
    ("Fishers fast for pay\n\nFishermen in Harpur observed a hunger strike on Friday.", "Group", "Fishermen in Harpur"),
    ("Some 300 to 400 farmers blocked the road.", "Group", "farmers"),
    ("Up to 400 farmers blocked the road.", "Group", "farmers"),
    ("It drew between 2,000 and 4,000 supporters, who marched.", "Group", "between 2,000 and 4,000 supporters"),
    ("The talks between 12 farmers and 3 officers failed on Friday.", "Group", "12 farmers"),
    ("Heads of state from the region met.", "Group", "Heads of state from the region"),
    ("Department heads met on Friday.", "Group", "Department heads"),
    ("Police chiefs said no.", "Group", "Police chiefs"),
    ("A 19-year-old was shot dead.", "Person", "19-year-old"),
    ("The deceased was shot dead.", "Person", "deceased"),
    ("The unemployed marched on Friday.", "Group", "unemployed"),
    ("The accused were arrested on Friday.", "Group", "accused"),
    ("Ada Cole met the chairman and CEO of Metro Lines.", "Person", "chairman and CEO"),
    ("The president and the director met Ada Cole.", "Person", "director"),
    ("The president and chairman were arrested.", "Person", "chairman"),
    ("Another Hindu was arrested on Friday.", "Person", "another Hindu"),
    ("Talks between officials of the port ministry and the unions failed.", "Group", "officials of the port ministry"),
    ("Hoodlums beat a guard on Friday.", "Group", "Hoodlums"),
    ("Ada Cole appealed to both sides for a truce.", "Group", "both sides"),
    ("Ada Cole met a five-member team of the NUM.", "Group", "five-member team of the NUM"),
    ("Representatives of the union met on Friday.", "Group", "Representatives of the union"),
    ("The factions met on Friday.", "Group", "factions"),
    ("The companies were told to pay.", "Group", "companies"),
    ("Dozens were arrested on Friday.", "Group", "Dozens"),
    ("A gunman killed four on Friday.", "Group", "four"),
    ("Five of them were arrested on Friday.", "Group", "five of them"),
    ("Five of them were taken into custody on Friday.", "Group", "five of them"),
    ("Four of the council's nine members resigned.", "Group", "Four of the council's nine members"),
    ("Police arrested two ministers and 35 of the workers.", "Group", "35 of the workers"),
    ("Police arrested two ministers and 35 of the workers.", "Group", "workers"),
    ("Firemen and shunters walked out on Friday.", "Group", "firemen and shunters"),
    ("Talks between teachers and principals failed.", "Group", "principals"),
    ("Cooks, cleaners and ward porters at Kelmar Hospital walked out on Friday.", "Group", "cooks, cleaners and ward porters"),
    ("Cooks, cleaners and ward porters walked out. The cleaners marched on Friday.", "Group", "cleaners"),
    ("Cooks, cleaners and ward porters said no.", "Group", "ward porters"),
    ("Talks between cooks, cleaners and porters failed.", "Group", "cleaners"),
    ("Police arrested counter-protesters on Friday.", "Group", "counter-protesters"),
    ("Non-academics struck on Friday.", "Group", "non-academics"),
    ("Beginning in 2010, Ben Okafor murdered gay men in Galle.", "Group", "gay men"),
    ("With the death toll rising to 22 on Monday, reported officials, Ada Cole left.", "Group", "officials"),
    ("The injured people were arrested on Friday.", "Group", "injured people"),
    ("Police arrested supporters of Ada Cole, whose party lost, on Friday.", "Group", "supporters of Ada Cole"),
    ("date 2024-03-08 Two ministers quit in Peru", "Group", "two ministers"),
    ("Police held 10-15 protesters on Friday.", "Group", "10-15 protesters"),
    ("Three undertrials were freed on Friday.", "Group", "three undertrials"),
    ("Some said the fee was unfair.", "Group", "some"),
    ("Several demanded an inquiry.", "Group", "several"),
    ("Ada Cole urged anyone with information to call.", "Group", "anyone with information"),
    ("Those who refused to leave were arrested.", "Group", "those who refused to leave"),
    ("The decree bans anyone wearing a mask from entering schools.", "Group", "anyone wearing a mask"),
]
NOBODY = [
    "The 40-year-old building fell on Friday.",
    "The fans of the models bought them on Friday.",
    "The injured player left on Friday.",
    "The price rose to four on Friday.",
    "Prices of some rose on Friday.",
    "Those of the army were new.",
    "The two were told on Friday.",
    "The Italian was cheap.",
    "The sides of the box fell off.",
    "It shared out the work of legislature, executive and courts.",
]


@pytest.mark.parametrize(("text", "kind", "name"), CALLED)
def test_people_without_a_name_are_called_by_all_that_tells_who_they_are(said: Said, text: str, kind: EntityType, name: str) -> None:
    cast, _ = said(text)
    assert (kind, name.lower()) in {(cluster.type, surface.lower()) for cluster in cast.clusters for surface in cluster.names}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ada Cole, formerly the deputy mayor of Kelmar, said no.", {"Ada Cole", "deputy mayor of Kelmar", "deputy mayor"}),
        ("Ada Cole, also a student, said no.", {"Ada Cole", "student"}),
        ("Member of Parliament (MP) Ada Cole said no.", {"Ada Cole", "MP"}),
        ("The chief financial officer (CFO) Ada Cole said no.", {"Ada Cole", "chief financial officer", "CFO"}),
        ("Only the driver said no.", {"driver"}),
        ("Ada Cole, then the mayor of Kelmar, said no.", {"Ada Cole", "mayor of Kelmar", "mayor"}),
        ("Police held his ex-wife on Friday.", {"ex-wife", "his ex-wife"}),
        ("Police held his brother-in-law on Friday.", {"brother-in-law", "his brother-in-law"}),
        ("Ada Cole ran for mayor on Friday. The office of mayor is vacant.", {"Ada Cole"}),
    ],
)
def test_what_somebody_is_called_leaves_out_since_when_and_the_brackets(said: Said, text: str, names: set[str]) -> None:
    cast, _ = said(text)
    assert [set(cluster.names) for cluster in cast.clusters if cluster.type == "Person"] == [names]


@pytest.mark.parametrize("text", NOBODY)
def test_what_only_looks_like_people_is_nobody(said: Said, text: str) -> None:
    cast, _ = said(text)
    called = {surface.lower() for cluster in cast.clusters for surface in cluster.names if cluster.type in {"Person", "Group"}}
    assert called.isdisjoint({"40-year-old", "models", "injured", "executive"})


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The unions accused the government of corruption and graft.", "government"),
        ("Ada Cole accused the ministry of lying on Friday.", "ministry"),
        ("The unions accused the government of Chad.", "government of Chad"),
    ],
)
def test_what_somebody_is_accused_of_is_no_part_of_the_description(said: Said, text: str, name: str) -> None:
    cast, _ = said(text)
    assert name in [cluster.names[0] for cluster in cast.clusters if cluster.type == "Institution"]


FULLEST: list[tuple[str, str]] = [
    ("Cole stabbed reportedly several people at the hall on Friday.", "several people at the hall"),
    ("She said that only locomotive drivers of two sheds joined the strike.", "locomotive drivers of two sheds"),
    ("Even some doctors joined the strike.", "doctors"),
    ("Newly appointed ministers met on Monday.", "Newly appointed ministers"),
    ("At least 21 nurses marched on Monday.", "At least 21 nurses"),
    ("Officials arrested former members of the Peruvian military involved in raids.", "former members of the Peruvian military"),
    ("Residents of some areas, such as Lindara, were told to leave.", "Residents of some areas"),
    ("Officials of the Exim Bank of Peru and Secretary to the President Ada Cole held talks.", "Officials of the Exim Bank of Peru"),
    ("Strikers met representatives of the port unions and Prime Minister Ada Cole.", "representatives of the port unions"),
    ("Strikers met officials of the Harbour and Prime Minister's Department.", "officials of the Harbour and Prime Minister's Department"),
]


@pytest.mark.parametrize(("text", "name"), FULLEST)
def test_a_description_ends_where_something_else_is_told(said: Said, text: str, name: str) -> None:
    cast, _ = said(text)
    assert name in {cluster.names[0] for cluster in cast.clusters}


def test_what_a_crowd_is_called_is_not_where_it_is(said: Said) -> None:
    cast, _ = said("Officers fired at a crowd at Kelmarin on Friday.")
    assert [cluster.type for cluster in cast.clusters if "Kelmarin" in cluster.names] == ["Place"]
