"""What is demanded in several clauses or infinitives, what is only wished or summoned, and of whom each thing is asked."""

import pytest

from tests.extract.conftest import Said
from tests.extract.demands.test_demands import Told, told

pytestmark = pytest.mark.model

HAVE = [
    # several clauses, each with whom it asks; several infinitives
    (
        "Ada Cole called for the mine to be closed and for the owners to be fined.",
        [Told("Ada Cole", "the mine to be closed"), Told("Ada Cole", "the owners to be fined")],
    ),
    (
        "The union demanded that the board resign and that the minister order an inquiry.",
        [Told("union", "the board resign", "board"), Told("union", "the minister order an inquiry", "minister")],
    ),
    (
        "The medics want the ministry to pay arrears, to buy them medical cover and to hire 100 nurses.",
        [
            Told("medics", "pay arrears", "ministry"),
            Told("medics", "buy them medical cover", "ministry"),
            Told("medics", "hire 100 nurses", "ministry"),
        ],
    ),
    # what is to be done without "that"; a second thing that the parse hangs on the verb
    ("Campaigners urged the bridge be closed to lorries.", [Told("Campaigners", "the bridge be closed to lorries")]),
    ("The trust requested grey owls be given shelter.", [Told("trust", "grey owls be given shelter")]),
    ("The governor has requested President Ada Cole declare an emergency.", [Told("governor", "declare an emergency", "Ada Cole")]),
    (
        "The chamber has sought relief from the levy and a longer loan term.",
        [Told("chamber", "relief from the levy"), Told("chamber", "a longer loan term")],
    ),
    # a plea with its makers before the clause; a sit-in; what things are worth and compared with
    (
        "The mayor rejected a request from the club for the road to be closed.",
        [Told("club", "the road to be closed", "mayor", "rejected")],
    ),
    (
        "The Nurses' Forum said its sit-in would continue until the principal was arrested.",
        [Told("Nurses' Forum", "the principal was arrested")],
    ),
    (
        "The union's members are seeking parity with physiotherapists, worth about 12 per cent, and a cap on rosters.",
        [Told("union's members", "parity with physiotherapists"), Told("union's members", "a cap on rosters")],
    ),
    # what a clause says they sought, without "which"; what they had pressed for; what others demanded
    ("The deal falls short of the 7 percent a year the teachers union sought.", [Told("teachers union", "the 7 percent a year")]),
    ("Pilots rejected the offer, well below the 12 percent they had asked for.", [Told("Pilots", "the 12 percent")]),
    ("The rise of 5 percent demanded by the union was refused.", [Told("union", "The rise of 5 percent", None, "rejected")]),
    ("The pact bans night shifts, something the union had long demanded.", [Told("union", "The pact bans night shifts")]),
    # staying till an authority acts, a stoppage of what others do
    (
        "Drivers would stay, she said, until the government banned grain imports and paid out the money.",
        [Told("Drivers", "banned grain imports", "government"), Told("Drivers", "paid out the money", "government")],
    ),
    (
        "Ada Cole said that all shops in the town would be closed from Friday unless the detained drivers were freed.",
        [Told("Ada Cole", "the detained drivers were freed")],
    ),
    # demands named beside the word, and who answers them
    (
        "The Union of Nurses said the ministry had agreed to two of their demands, the withdrawal of a circular and a delay of the bill.",
        [
            Told("Union of Nurses", "the withdrawal of a circular", "ministry", "met"),
            Told("Union of Nurses", "a delay of the bill", "ministry", "met"),
        ],
    ),
    (
        "The board rejected the drivers' demands, a pay rise and a canteen.",
        [Told("drivers", "a pay rise", "board", "rejected"), Told("drivers", "a canteen", "board", "rejected")],
    ),
    # a second clause under "in full", a second subject that only follows, a year that stands between
    (
        "The lawyer wrote to the ministry, asking for the papers to be published in full and for inspectors to be sent in.",
        [Told("lawyer", "the papers to be published in full", "ministry"), Told("lawyer", "inspectors to be sent in", "ministry")],
    ),
    (
        "Hundreds marched in Lima demanding an early election, and bank clerks stopped work.",
        [Told("Hundreds", "an early election")],
    ),
    # what is threatened; whose council it is though somebody else is told between; who are pressed in many places; being after it
    (
        "Four members of the board threatened to resign unless Lopez went by May.",
        [Told("Four members of the board", "went by May", "Lopez")],
    ),
    (
        "The Students' Council, whose president, Ada Cole, is ill, urged the board to resign.",
        [Told("Students' Council", "resign", "board")],
    ),
    ("The medics want counties to pay arrears.", [Told("medics", "pay arrears")]),
    ("The strikers are after higher pay and a shorter week.", [Told("strikers", "higher pay"), Told("strikers", "a shorter week")]),
    # what is among the demands, one of them, behind the clause that says whose they are
    ("Lopez's sacking was among the demands of the Nurses' League.", [Told("Nurses' League", "Lopez's sacking")]),
    ("The release of prisoners is one of the demands of the rebels.", [Told("rebels", "The release of prisoners")]),
    (
        "Still pending are the two demands the nurses hold dearest: transfer of the matron, and a new hostel.",
        [Told("nurses", "transfer of the matron"), Told("nurses", "a new hostel")],
    ),
    # a court moved
    ("The widow moved the Supreme Court for a fresh probe.", [Told("widow", "a fresh probe", "Supreme Court")]),
    # several things that are to be done, whose participles the parse tears apart
    (
        "The two unions want the limit for wheat relaxed to 14 per cent and police cases against farmers dropped.",
        [Told("two unions", "the limit for wheat relaxed to 14 per cent"), Told("two unions", "police cases against farmers dropped")],
    ),
    (
        "Nurses want the circular withdrawn, overtime restored and the matron transferred.",
        [Told("Nurses", "the circular withdrawn"), Told("Nurses", "overtime restored"), Told("Nurses", "the matron transferred")],
    ),
    ("The union wants workers dismissed in May reinstated.", [Told("union", "workers dismissed in May reinstated")]),
    ("The council wants the law amended, its clerk Ada Cole said.", [Told("council", "the law amended")]),
    # those on whom force is used, who belongs to a body, what is insisted on, years in jail
    (
        "Guards at the palace opened fire on unemployed graduates demanding jobs in the oil sector, killing three and wounding 17.",
        [Told("unemployed graduates", "jobs in the oil sector")],
    ),
    ("Police fired tear gas at teachers demanding higher pay.", [Told("teachers", "higher pay")]),
    ("Farmers shouted at ministers, demanding a price rise.", [Told("Farmers", "a price rise")]),
    ("Ada Cole, the MP for Lima, who called in May for a ban, said no.", [Told("Ada Cole", "a ban")]),
    ("The union is insisting, too, on the reinstatement of Ada Cole.", [Told("union", "the reinstatement of Ada Cole")]),
    ("Prosecutors asked for twelve years for the ex-mayor.", [Told("Prosecutors", "twelve years for the ex-mayor")]),
    # what is better than before, looked for, claimed, argued and represented; a vote to put somebody out; bodies without a plural
    (
        "The Guild of Nurses wants smaller wards and a 4 percent raise.",
        [Told("Guild of Nurses", "smaller wards"), Told("Guild of Nurses", "a 4 percent raise")],
    ),
    ("The Guild of Nurses is looking for a rise of 12 per cent.", [Told("Guild of Nurses", "a rise of 12 per cent")]),
    ("The Guild of Nurses is pressing its claim for a 10 percent rise.", [Told("Guild of Nurses", "a 10 percent rise")]),
    ("The Guild of Nurses tabled a pay claim of 10 percent.", [Told("Guild of Nurses", "10 percent")]),
    ("The Guild of Nurses has long argued for a pay rise.", [Told("Guild of Nurses", "a pay rise")]),
    (
        "The Chamber of Commerce of Harpur has represented to the Government that the duty be reduced.",
        [Told("Chamber of Commerce of Harpur", "the duty be reduced")],
    ),
    (
        "The Green Party is also seeking a confidence vote in Prime Minister Samuel Njoroge.",
        [Told("Green Party", "a confidence vote in Prime Minister Samuel Njoroge")],
    ),
    (
        "The Minister, Samuel Njoroge, appealed to the rank and file to keep the buses running.",
        [Told("Samuel Njoroge", "keep the buses running")],
    ),
    (
        "The Lakeside Teachers Union demanded that the rebels lay down their arms.",
        [Told("Lakeside Teachers Union", "lay down their arms", "rebels")],
    ),
    # several things wanted, of which the parse hangs the last ones elsewhere; shorter hours; whose memorandum and whose demand it is
    (
        "The Harpur Federation wants pay to be linked with prices, a minimum wage of Rs. 125, and the reinstatement of 300 men.",
        [
            Told("Harpur Federation", "pay to be linked with prices"),
            Told("Harpur Federation", "a minimum wage of Rs. 125"),
            Told("Harpur Federation", "the reinstatement of 300 men"),
        ],
    ),
    (
        "The union has demanded that the circular be withdrawn, that promotions be granted and a medical scheme be introduced.",
        [
            Told("union", "the circular be withdrawn"),
            Told("union", "promotions be granted"),
            Told("union", "a medical scheme be introduced"),
        ],
    ),
    (
        "The Lakeside Drivers Union is on strike. The stir is to press for a shorter working day.",
        [Told("Lakeside Drivers Union", "a shorter working day")],
    ),
    (
        "The delegation of the Harpur Front met the governor and submitted a memorandum demanding a CBI probe.",
        [Told("delegation of the Harpur Front", "a CBI probe")],
    ),
    ("The Guild of Nurses supported the demand of the doctors for security.", [Told("doctors", "security")]),
    (
        "Members of the Harpur Students' Assembly, who occupied the hall calling for a probe, marched on Monday.",
        [Told("Members of the Harpur Students' Assembly", "a probe")],
    ),
    # clauses that one asking lists
    (
        "The Nurses' Guild is demanding that wages be raised, that the dismissed be taken back and a medical scheme be introduced.",
        [
            Told("Nurses' Guild", "wages be raised"),
            Told("Nurses' Guild", "the dismissed be taken back"),
            Told("Nurses' Guild", "a medical scheme be introduced"),
        ],
    ),
    (
        "The Nurses' Guild demanded that the head resign, that an inquiry be held into the deaths and that the wards be reopened.",
        [
            Told("Nurses' Guild", "the head resign", "head"),
            Told("Nurses' Guild", "an inquiry be held into the deaths"),
            Told("Nurses' Guild", "the wards be reopened"),
        ],
    ),
    (
        "The rebels insisted that the army withdraw from the valley, that their leader be freed and that an election be held by June.",
        [
            Told("rebels", "the army withdraw from the valley", "army"),
            Told("rebels", "their leader be freed"),
            Told("rebels", "an election be held by June"),
        ],
    ),
    # lists with a clause in them, amounts of rupees, how long
    (
        "The Nurses' Guild is demanding a raise, the release of its leader, who was jailed in May, and an apology.",
        [Told("Nurses' Guild", "a raise"), Told("Nurses' Guild", "the release of its leader"), Told("Nurses' Guild", "an apology")],
    ),
    (
        "The Nurses' Guild wants pay to be linked with prices, a minimum wage of Rs. 125, and the reinstatement of 31 men.",
        [
            Told("Nurses' Guild", "pay to be linked with prices"),
            Told("Nurses' Guild", "a minimum wage of Rs. 125"),
            Told("Nurses' Guild", "the reinstatement of 31 men"),
        ],
    ),
    (
        "The Nurses' Guild has been seeking a separate zone near the bus stand and Rs 50,000 apiece for those who lost goods.",
        [
            Told("Nurses' Guild", "a separate zone near the bus stand"),
            Told("Nurses' Guild", "Rs 50,000 apiece for those who lost goods"),
        ],
    ),
    (
        "Ada Cole urged the firm to pay the arrears, reinstate the drivers and release the men.",
        [
            Told("Ada Cole", "pay the arrears", "firm"),
            Told("Ada Cole", "reinstate the drivers", "firm"),
            Told("Ada Cole", "release the men", "firm"),
        ],
    ),
    (
        "The Nurses' Guild called for the circular to be withdrawn, for overtime to be paid and for the head to go.",
        [
            Told("Nurses' Guild", "the circular to be withdrawn"),
            Told("Nurses' Guild", "overtime to be paid"),
            Told("Nurses' Guild", "the head to go", "head"),
        ],
    ),
    (
        "The Nurses' Guild demanded immediate steps to curb prices and a probe.",
        [Told("Nurses' Guild", "immediate steps to curb prices"), Told("Nurses' Guild", "a probe")],
    ),
    (
        "The Guild sought withdrawal of the circular of May, under which officers must ask the minister.",
        [Told("Guild", "withdrawal of the circular of May")],
    ),
    ("The Guild called for urgent action against the culprits.", [Told("Guild", "urgent action against the culprits")]),
    ("The Guild called for “a transparent and independent inquiry”.", [Told("Guild", "a transparent and independent inquiry")]),
    (
        "Ada Cole called for the suspension of the circular until an independent commission was set up.",
        [Told("Ada Cole", "the suspension of the circular until an independent commission was set up")],
    ),
]

HAVE_NOT = [
    # who stays where nobody is to act, what rises unless, who will not be named, what moves
    "Pupils would stay at home until the rain stopped, Ada Cole said.",
    "Three men would remain in jail, Ada Cole said, until the court meets.",
    "Prices would be raised from Friday unless the rains come, Ada Cole said.",
    "Two clerks who asked not to be named said the mill had closed.",
    "Ada Cole moved the shop for a larger floor.",
    "Police are after two men.",
    "Ada Cole would not punish people for asking for what they signed.",
    '"He was asked for a licence," lawyer Ada Cole said.',
    "The strikers want prices to fall.",
    '"Ask me when I have slept," Ada Cole said.',
    "It offers a car, something the driver had bought.",
    # who is summoned to press
    "The party has given a call for a shutdown on Friday.",
    "The union called for industrial action.",
    # what is still to come, what a court sets as condition
    "The president is expected to call on the parties to form a government.",
    "The union is likely to demand a rise of 5 percent.",
    "Two men were brought before a court and bailed on condition that they stay away from the building.",
    # only answering is asked
    "The union urged the government to meet its four demands.",
    "The strikers gave the firm a week to act on their demands.",
    "Traders gave a call for a Malda bandh.",
    "The firm is looking for a buyer.",
    "The Green Party is seeking votes in Harpur.",
    "The premier, Ada Cole, is seeking a vote of confidence.",
]


@pytest.mark.parametrize(("text", "expected"), HAVE)
def test_each_form_of_demanding_gives_its_demands(said: Said, text: str, expected: list[Told]) -> None:
    assert told(*said(text)) == expected


@pytest.mark.parametrize("text", HAVE_NOT)
def test_what_only_has_the_form_gives_none(said: Said, text: str) -> None:
    assert told(*said(text)) == []
