"""Further ways of demanding: conditions called so, answers that follow, whom people meet, clefts; and what only looks like them."""

import pytest

from tests.extract.conftest import Said
from tests.extract.demands.test_demands import Told, told

pytestmark = pytest.mark.model

HAVE = [
    # bodies called by a word of another language; promises wanted; what something is made to hang on
    ("The Marlow Kisan Morcha blocked the road. The morcha wants a probe.", [Told("Marlow Kisan Morcha", "a probe")]),
    (
        "Maria Lopez spoke. She wants a written promise that no train will run without a guard.",
        [Told("Maria Lopez", "a written promise that no train will run without a guard")],
    ),
    (
        "The union has made resumption conditional on payment of 1,500 shillings to the widows.",
        [Told("union", "payment of 1,500 shillings to the widows")],
    ),
    # who goes on demanding, subjects torn off by what is put in, what becomes of those who do not, what else is wanted
    (
        "The Harbour Union wants the port authority to scrap the contract. It has also called for the departure of its director.",
        [Told("Harbour Union", "scrap the contract", "port authority"), Told("Harbour Union", "the departure of its director")],
    ),
    (
        "The Port Employers' Association has, in a telegram to the Home Minister, asked for central intervention.",
        [Told("Port Employers' Association", "central intervention", "Home Minister")],
    ),
    (
        "The union issued a seven-day ultimatum to the state government to clear the arrears or face an indefinite strike.",
        [Told("union", "clear the arrears", "state government")],
    ),
    (
        "Ada Cole wants a judicial probe and Rs 20 lakh for the mother, besides a job for her son.",
        [Told("Ada Cole", "a judicial probe"), Told("Ada Cole", "Rs 20 lakh for the mother"), Told("Ada Cole", "a job for her son")],
    ),
    (
        "The Doctors' Forum said it would withdraw from all services from Monday unless the Health Ministry reversed the transfers.",
        [Told("Doctors' Forum", "reversed the transfers", "Health Ministry")],
    ),
    (
        '"We are not going back until the killers are behind bars," driver Abel Cole told the crowd.',
        [Told("Abel Cole", "the killers are behind bars")],
    ),
    # conditions called so, denied talks, threats
    (
        "Iran will return to the talks provided that sanctions are lifted, its foreign minister said.",
        [Told("Iran", "sanctions are lifted")],
    ),
    (
        "The rebels have made their participation conditional on the withdrawal of foreign forces.",
        [Told("rebels", "the withdrawal of foreign forces")],
    ),
    ("The insurgents set the withdrawal of troops as a condition for talks.", [Told("insurgents", "the withdrawal of troops")]),
    ("Hamid said there could be no talks without the release of prisoners.", [Told("Hamid", "the release of prisoners")]),
    ("There will be no peace until the occupation ends, Ada Cole said.", [Told("Ada Cole", "the occupation ends")]),
    (
        "The traders warned that they would close their shops if the police did not arrest the robbers.",
        [Told("traders", "arrest the robbers", "police")],
    ),
    ("The union vowed it would shut the port unless the minister resigned.", [Told("union", "resigned", "minister")]),
    ('"If they don\'t pay us, we will not go back," said Ruth Musa, a nurse.', [Told("Ruth Musa", "pay us")]),
    # answers by a particle, in a joined clause, by those whose demand it is
    ("The government bowed to the students' demand for a fee freeze.", [Told("students", "a fee freeze", "government", "met")]),
    ("The company gave in to the workers' demand for a closed shop.", [Told("workers", "a closed shop", "company", "met")]),
    ("The tribunal upheld the workers' demand for back pay.", [Told("workers", "back pay", "tribunal", "met")]),
    ("The minister brushed aside Labour's demands for her resignation.", [Told("Labour", "her resignation", "minister", "rejected")]),
    ("The union dropped its demand for a shorter week.", [Told("union", "a shorter week", None, "withdrawn")]),
    ("The union asked for a recount but the commission refused.", [Told("union", "a recount", "commission", "rejected")]),
    ("Ruth Musa asked to be excused and the judge agreed.", [Told("Ruth Musa", "be excused", "judge", "met")]),
    ("Lawyers for Joe Hill asked for a retrial. Judge Ann Ross denied the motion.", [Told("Lawyers", "a retrial", "Ann Ross", "rejected")]),
    (
        "The High Court dismissed a plea by the actor seeking to quash the case.",
        [Told("actor", "quash the case", "High Court", "rejected")],
    ),
    (
        "The long-standing demand of the residents for a footbridge has been accepted by the ministry.",
        [Told("residents", "a footbridge", "ministry", "met")],
    ),
    # whom those meet who ask, to whom demands are handed, whose help is sought, who is to do it
    (
        "The delegation met the agriculture minister and sought a ban on imports.",
        [Told("delegation", "a ban on imports", "agriculture minister")],
    ),
    (
        "The union submitted a 12-point charter of demands to the management, including a pay rise and free transport.",
        [Told("union", "a pay rise", "management"), Told("union", "free transport", "management")],
    ),
    ("Nepal sought India's help in the rescue.", [Told("Nepal", "India's help in the rescue", "India")]),
    (
        "Asha Rao sought the intervention of the foreign ministry.",
        [Told("Asha Rao", "the intervention of the foreign ministry", "foreign ministry")],
    ),
    # what is wanted by "what" and "all", by "hold out", in prayers to courts, in deals to be made
    ('"All we are asking for is clean water," said Maria Lopez, a mother of three.', [Told("Maria Lopez", "clean water")]),
    ('"What we want is a fair share of the oil money," said Tom Hill.', [Told("Tom Hill", "a fair share of the oil money")]),
    ("The dockers went on strike on Monday. The dockers are holding out for a 10% rise.", [Told("dockers", "a 10% rise")]),
    (
        "Njoroge moved the Supreme Court challenging the order and praying that it be set aside.",
        [Told("Njoroge", "it be set aside", "Supreme Court")],
    ),
    ("The rebels want a share of oil revenues.", [Told("rebels", "a share of oil revenues")]),
    (
        "Senate Democrats want any deal to include protections for young immigrants.",
        [Told("Senate Democrats", "any deal to include protections for young immigrants")],
    ),
    ("The union has petitioned the ministry to open an inquiry.", [Told("union", "open an inquiry", "ministry")]),
    # clauses whose verb may be a past tense, strikes for something, things to be done for those who speak
    ("Asha Rao demanded that the government set up a tribunal.", [Told("Asha Rao", "set up a tribunal", "government")]),
    (
        "The Farmers' League has launched an agitation for the release of its workers.",
        [Told("Farmers' League", "the release of its workers")],
    ),
    ('"They should give us our land back," said farmer Joseph Mutua.', [Told("Joseph Mutua", "give us our land back")]),
    # what else is wanted, behind an aside, a clause or a mark
    (
        "The forum wants the vacant posts filled and a hike in the stipend, pending since May, besides the guards.",
        [Told("forum", "the vacant posts filled"), Told("forum", "a hike in the stipend")],
    ),
    (
        "The union wants inspections to be made public and chairman Tom Roe to be fired.",
        [Told("union", "inspections to be made public"), Told("union", "chairman Tom Roe to be fired")],
    ),
    ("The group wants the road to be widened.", [Told("group", "the road to be widened")]),
    (
        "The students are asking for a new library, as well as longer opening hours.",
        [Told("students", "a new library"), Told("students", "longer opening hours")],
    ),
    (
        "The Hillford Says No committee has sought an undertaking that no men will be housed there, and a meeting with the Taoiseach.",
        [
            Told("committee", "an undertaking that no men will be housed there"),
            Told("committee", "a meeting with the Taoiseach", "Taoiseach"),
        ],
    ),
    (
        "It began with the Students' Committee calling for the reopening of the hostel, closed since the floods, and the lifting of bans.",
        [Told("Students' Committee", "the reopening of the hostel"), Told("Students' Committee", "the lifting of bans")],
    ),
    # asking told aside, ultimatums defied, what those who are asked reply
    (
        "He did not agree to hand over the inquiry to a judge, as sought by the family and the Coastal Union (CU).",
        [Told("family + Coastal Union", "hand over the inquiry to a judge", status="rejected")],
    ),
    (
        "The minister refused to close the plant, as demanded by residents.",
        [Told("residents", "close the plant", "minister", "rejected")],
    ),
    ("The court closed the case as requested by the police.", [Told("police", "closed the case", "court", "met")]),
    (
        "The question of parity with Central scales, on which the committee had been insisting, goes to a panel.",
        [Told("committee", "parity with Central scales")],
    ),
    (
        "A rise of 20 per cent, for which the union had been pressing, was refused.",
        [Told("union", "A rise of 20 per cent", status="rejected")],
    ),
    ("The firm agreed to the wage rise the union demanded.", [Told("union", "the wage rise")]),
    (
        "None will face disciplinary action – a condition the group had set for leaving.",
        [Told("group", "None will face disciplinary action")],
    ),
    (
        "Workers at Delta Steel defied an ultimatum to return to work by 6am on Friday, the company confirmed.",
        [Told("Delta Steel", "return to work by 6am on Friday", "Workers at Delta Steel")],
    ),
    (
        "The Harbour Union is demanding 14,500 a month for its members. Delta Steel has offered 11,900.",
        [Told("Harbour Union", "14,500 a month for its members", "Delta Steel")],
    ),
    (
        "Ada Cole wants the ultimatum scrapped. Tom Roe refused, and Ian Bell could only appeal for calm.",
        [Told("Ada Cole", "the ultimatum scrapped", "Tom Roe", "rejected"), Told("Ian Bell", "calm")],
    ),
    (
        "The Bishop pleaded with the doctors to go back to work, a request they rejected.",
        [Told("Bishop", "go back to work", "doctors", "rejected")],
    ),
    (
        "The committee called for the reopening of the hostel and the lifting of the bans. The dean, Tom Roe, rejected the second demand.",
        [
            Told("committee", "the reopening of the hostel", "Tom Roe"),
            Told("committee", "the lifting of the bans", "Tom Roe", "rejected"),
        ],
    ),
    ("The government would not budge on the union's demand for a pay rise.", [Told("union", "a pay rise", "government", "rejected")]),
    ("There would be nothing to talk about until the troops leave, said Ada Cole.", [Told("Ada Cole", "leave", "troops")]),
    ("Ada Cole vanished in May. Her brother said she told them to pay the ransom.", [Told("Ada Cole", "pay the ransom")]),
    ("Ada Cole said the men had to be reinstated at once.", [Told("Ada Cole", "the men had to be reinstated at once")]),
    # what a notice says not to do, what it is time for, what only follows
    ("Issuing a bulletin today, the department said not to bathe in the sea.", [Told("department", "not to bathe in the sea")]),
    ('"It\'s time to give the public a say," said Ada Cole.', [Told("Ada Cole", "give the public a say")]),
    (
        "Ada Cole said his place should be given to a youngster, given that he has averaged 30.",
        [Told("Ada Cole", "his place should be given to a youngster")],
    ),
    # demands told behind a colon, whose press is not meant by "they", for whom people work or speak
    (
        "Two of the union's three demands have not been met: scrapping of the new app, and reinstatement of a driver.",
        [Told("union", "scrapping of the new app"), Told("union", "reinstatement of a driver")],
    ),
    (
        '"I am still the Speaker," Tom Roe told journalists. His lawyer, Ada Cole, said they would move to the High Court to seek bail.',
        [Told("Ada Cole", "bail", "High Court")],
    ),
    (
        "Workers at Delta Steel are demanding a 20 percent pay rise.",
        [Told("Workers at Delta Steel", "a 20 percent pay rise", "Delta Steel")],
    ),
    (
        "Ada Cole, the chief executive of Delta Lines, spoke first. The Guards' Union wants a promise of leave. Cole refused.",
        [Told("Guards' Union", "a promise of leave", "Delta Lines", "rejected")],
    ),
    # a notice far behind who gives it; an order that weighs a request; a proposal that is none of the demands
    (
        (
            "The Weather Bureau said showers will fall in the north and the east. Light rain is likely in the hills during the "
            "morning, while the south will stay dry until the evening. Mist may form over the lakes and in the valleys before dawn. "
            "Winds of up to 30 kilometres an hour may blow along the coast from the harbour to the lagoon. The sea will be rough at "
            "times off the western coast and calm in the east. The general public is kindly requested to stay away from tall trees."
        ),
        [Told("Weather Bureau", "stay away from tall trees", "general public")],
    ),
    (
        "The order was issued after taking into consideration a request made by Welmara Police.",
        [Told("Welmara Police", "The order", None, "met")],
    ),
    ("Ada Cole urged the union to wait. The council accepted a proposal on roads.", [Told("Ada Cole", "wait", "union")]),
    (
        "Cole urges union to do same\n\nAda Cole said on Monday the firm had signed and urged the union to do the same.",
        [Told("Ada Cole", "do the same", "union")],
    ),
]

HAVE_NOT = [
    "Maria Lopez called out her rival Samuel Njoroge for insulting farmers.",
    "The minister was not expected to press for more troops, sources said.",
    "The court told the county assembly to pay each of them 200,000 shillings.",
    "The club will sell the player provided that it finds a replacement.",
    "Help was provided by the army.",
    "The sale is conditional on approval by the regulator.",
    "There will be no school until Monday, the mayor said.",
    '"If it does not rain, we will play on Sunday," said Joe Hill.',
    "What the coach wants is speed.",
    '"What India wants is to give help," said Joe Hill.',
    "Ada Cole held talks for the release of the miners.",
    "The police called for backup.",
    "The team is pushing for promotion.",
    "The law allows farmers to demand compensation from the state.",
    "It sets up a fund, empowering victims to seek justice.",
    "The photo led to public calls for more effort to help migrants from Syria.",
    "The company demands a lot of its workers.",
    "The documents which the police sought were not found.",
    "The men were bailed on condition that they stay away from the building.",
    "The court granted her bail on condition that she leave the town.",
    "The director noted that 340 tests had to be sent to private laboratories.",
    "Ada Cole said the chairman walked out and had to be coaxed back by an adviser.",
    "The firm paid the fee as requested.",
    '"They told us to leave," said villager Ada Cole.',
    "Congress approved half as much money as the president had requested for a fence.",
    "Residents should expect the water to be brown, the council said.",
    '"Just try to follow our process," Ada Cole said.',
    '"It\'s time to put the anger behind us," said Ada Cole.',
    "Her aides said she was asked to resign.",
    '"Show me one case," the mayor, Ada Cole, told the paper.',
]


@pytest.mark.parametrize(("text", "expected"), HAVE)
def test_each_further_way_of_demanding_gives_its_demands(said: Said, text: str, expected: list[Told]) -> None:
    assert told(*said(text)) == expected


@pytest.mark.parametrize("text", HAVE_NOT)
def test_what_only_looks_like_such_a_way_gives_none(said: Said, text: str) -> None:
    assert told(*said(text)) == []
