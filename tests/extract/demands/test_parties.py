"""Of whom something is demanded, where the sentence does not name the one asked as such, and what becomes of it, told aside."""

import pytest

from tests.extract.conftest import Said
from tests.extract.demands.test_demands import Told, told

pytestmark = pytest.mark.model

HAVE = [
    # a paper that goes on asking
    (
        "In the petition, Samuel Njoroge has sought a refund from the Harbour Board. It has also sought a direction to the board to pay.",
        [
            Told("Samuel Njoroge", "a refund from the Harbour Board", "Harbour Board"),
            Told("Samuel Njoroge", "a direction to the board to pay"),
        ],
    ),
    # before whose door people stand
    (
        "Relatives of the dead gathered on Friday outside the airline's office, asking for the passenger list to be released.",
        [Told("Relatives of the dead", "the passenger list to be released", "airline")],
    ),
    ("Workers rallied outside the Labour Ministry demanding higher pay.", [Told("Workers", "higher pay", "Labour Ministry")]),
    (
        "Residents protested in front of the office of the Port Authority, demanding clean water.",
        [Told("Residents", "clean water", "Port Authority")],
    ),
    (
        "Students marched to the Education Ministry to demand the release of their leader.",
        [Told("Students", "the release of their leader", "Education Ministry")],
    ),
    # with whom they are at odds
    (
        "Talks between the Port Union and the Harbour Board broke down. The union wants a rise of 4 percent.",
        [Told("Port Union", "a rise of 4 percent", "Harbour Board")],
    ),
    (
        "The Port Union and the Harbour Board held talks on Monday. The union is asking for 12 percent.",
        [Told("Port Union", "12 percent", "Harbour Board")],
    ),
    (
        "The Port Union has rejected the Harbour Board's offer of 3 percent. It wants 5 percent.",
        [Told("Port Union", "5 percent", "Harbour Board")],
    ),
    (
        "The Port Union rejected an offer of 5 percent from the Harbour Board. The union is asking for 12 percent.",
        [Told("Port Union", "12 percent", "Harbour Board")],
    ),
    (
        "The Teachers' Union went on strike, accusing the Federal Government of bad faith. It is demanding payment of the arrears.",
        [Told("Teachers' Union", "payment of the arrears", "Federal Government")],
    ),
    (
        "The Nurses' Union struck work against the Health Ministry. It wants the transfer list withdrawn.",
        [Told("Nurses' Union", "the transfer list withdrawn", "Health Ministry")],
    ),
    # whose talks they are not
    (
        "Talks between the Port Union and the Harbour Board broke down. The Ferry Club wants a new law.",
        [Told("Ferry Club", "a new law")],
    ),
    (
        "The Port Union met the conciliation service for talks. It wants a rise of 4 percent.",
        [Told("Port Union", "a rise of 4 percent")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), HAVE)
def test_who_is_asked_is_told_by_the_dispute(said: Said, text: str, expected: list[Told]) -> None:
    assert told(*said(text)) == expected


FATES = [
    (
        "Legislator Ada Cole urged the governor to send in troops, an idea her office shot down.",
        [Told("Ada Cole", "send in troops", "governor", "rejected")],
    ),
    (
        "The union asked for a pay rise of 10 percent, a proposal the company rejected.",
        [Told("union", "a pay rise of 10 percent", "company", "rejected")],
    ),
    (
        "The party sought an apology within 48 hours, which Samuel Njoroge refused to tender.",
        [Told("party", "an apology", "Samuel Njoroge", "rejected")],
    ),
    (
        "The union has sought the ouster of superintendent Tom Reed. Ada Cole ruled out removing the superintendent.",
        [Told("union", "the ouster of superintendent Tom Reed", None, "rejected")],
    ),
    (
        "The union had demanded the release of its leader, who was freed on Monday.",
        [Told("union", "the release of its leader", None, "met")],
    ),
    (
        "The union threatened to strike unless the clerk was reinstated. On Friday the clerk was reinstated.",
        [Told("union", "the clerk was reinstated", None, "met")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FATES)
def test_what_became_of_a_demand_is_told_aside_or_elsewhere(said: Said, text: str, expected: list[Told]) -> None:
    assert told(*said(text)) == expected


WAYS = [
    # what others are said to have sought, and what became of it
    ("A central bed system, also sought by the doctors, is under study.", [Told("doctors", "A central bed system")]),
    ("The release of the miners, long demanded by the union, was announced.", [Told("union", "The release of the miners")]),
    # time to do it in, a second thing behind "also", an idle verb with a deed
    ("Residents asked the state for 15 days to pack up.", [Told("Residents", "15 days to pack up", "state")]),
    (
        "The union called on the council to raise pay and also to hire more staff.",
        [Told("union", "raise pay", "council"), Told("union", "hire more staff", "council")],
    ),
    (
        "Ada Cole emphasized that the public should understand the facts and act in a peaceful manner.",
        [Told("Ada Cole", "understand the facts", "public"), Told("Ada Cole", "act in a peaceful manner", "public")],
    ),
    ("The union gave the government 14 days to pay the arrears.", [Told("union", "pay the arrears", "government")]),
    # what those in office tell their own people to do
    ("The president gave the ministers two weeks to present a plan.", []),
    ("The council gave Ada Cole 14 days to explain a posting.", []),
    ("Governors instructed clerks to stop the salaries of those not at work.", []),
    ("A man sought by police was arrested.", []),
]


@pytest.mark.parametrize(("text", "expected"), WAYS)
def test_what_is_sought_and_what_is_ordered_are_told_apart(said: Said, text: str, expected: list[Told]) -> None:
    assert told(*said(text)) == expected


CONCEDED = [
    (
        "Among the union's demands, the board has conceded a pay rise and shorter shifts.",
        [Told("union", "a pay rise", "board", "met"), Told("union", "shorter shifts", "board", "met")],
    ),
    (
        "Nurses have been on strike for a week. Of their demands, the hospital accepted a pay rise. Free meals were ruled out.",
        [Told("Nurses", "a pay rise", "hospital", "met"), Told("Nurses", "Free meals", "hospital", "rejected")],
    ),
    ("Of the strikers' four demands, the mayor rejected a rise in pay.", [Told("strikers", "a rise in pay", "mayor", "rejected")]),
    ("Of the demands of modern life, the doctor accepted none.", []),
]


@pytest.mark.parametrize(("text", "expected"), CONCEDED)
def test_what_is_conceded_of_the_demands_was_demanded(said: Said, text: str, expected: list[Told]) -> None:
    assert told(*said(text)) == expected


WHOM = [
    # who is told what will be done till they act
    (
        "Ada Cole warned the Harbour Board that the sit-in would go on until the land was given to 400 families.",
        [Told("Ada Cole", "the land was given to 400 families", "Harbour Board")],
    ),
    # the subject of a passive, whom one calls on and asks, who needs to act
    ("The Electoral Office was petitioned by the party for a recount.", [Told("party", "a recount", "Electoral Office")]),
    (
        "The Opposition leader called on the Governor last night and asked to be invited to form a government.",
        [Told("Opposition leader", "be invited to form a government", "Governor")],
    ),
    (
        "Ada Cole stressed the urgent need for President Tom Reed to remove corrupt ministers.",
        [Told("Ada Cole", "remove corrupt ministers", "Tom Reed")],
    ),
    ("Ada Cole requested President Tom Reed declare an emergency.", [Told("Ada Cole", "declare an emergency", "Tom Reed")]),
    # with whom they talk, who promises
    (
        "Talks between the Centre and the Peasant League broke down. The League insists that work on the canal be stopped.",
        [Told("Peasant League", "work on the canal be stopped", "Centre")],
    ),
    (
        "Bus crews called off the strike on an assurance from the Road Authority. Their union had asked for warm uniforms.",
        [Told("union", "warm uniforms", "Road Authority")],
    ),
    (
        "The Mill Owners' Association has, in a telegram to the Home Ministry, asked for a ban.",
        [Told("Mill Owners' Association", "a ban", "Home Ministry")],
    ),
    ("Ada Cole called for UN action to stop the fires.", [Told("Ada Cole", "UN action to stop the fires", "UN")]),
    (
        "The move would help traders who have been seeking a relaxation of the ban.",
        [Told("traders", "a relaxation of the ban")],
    ),
    ("The union that has demanded a rise met on Monday.", [Told("union", "a rise")]),
    ("The Harbour Guild called for aid to the town.", [Told("Harbour Guild", "aid to the town")]),
    (
        "The Free Shore Movement met in Port Harbour on Monday. The group called for a truce.",
        [Told("Free Shore Movement", "a truce")],
    ),
    # who grants or approves it, for whom those speak who refuse
    (
        "A judge granted part of a restraining order sought by the hospital.",
        [Told("hospital", "a restraining order", "judge", "partly_met")],
    ),
    (
        "The row stems from the Cabinet's approval of a proposal tabled by President Tom Reed seeking to double the allowance.",
        [Told("Tom Reed", "double the allowance", "Cabinet", "met")],
    ),
    (
        "The port belongs to Delta Lines, whose director, Ada Cole, is away. The Guards' Union wants a promise of leave. Cole refused.",
        [Told("Guards' Union", "a promise of leave", "Delta Lines", "rejected")],
    ),
    # whom they address right before
    (
        "The commissioner, Tom Reed, assured the doctors that troops were near. He pleaded with them to go back to work.",
        [Told("Tom Reed", "go back to work", "doctors")],
    ),
    (
        "Governor Ian Bell met Tom Reed on Monday. Samuel Njoroge called on the Governor yesterday and urged him to summon the Assembly.",
        [Told("Samuel Njoroge", "summon the Assembly", "Ian Bell")],
    ),
    # whose strike it is
    (
        "Some 300 firemen stayed away from work. The stir, begun on Tuesday, is to press for a ten-hour day and payment of arrears.",
        [Told("300 firemen", "a ten-hour day"), Told("300 firemen", "payment of arrears")],
    ),
    ("Villagers staged protests in the capital demanding an end to corruption.", [Told("Villagers", "an end to corruption")]),
    (
        "The board praised the march held by the Nurses' Guild, describing it as a peaceful protest demanding justice.",
        [Told("Nurses' Guild", "justice")],
    ),
    ("Villagers rallied in the capital demanding an end to corruption.", [Told("Villagers", "an end to corruption")]),
    # a headline does not repeat its subject
    (
        "Norland Prime Minister Ada Cole condemns attack on Sudland, urges restraint",
        [Told("Ada Cole", "restraint")],
    ),
    (
        "Norland charges nine officers, including Joe Hill; seeks Redpol's aid",
        [Told("Norland", "Redpol's aid", "Redpol")],
    ),
    # the day between whom one asks and for what
    (
        "The lawyer, Joe Hill, asked the Senate on Tuesday for 18 days to prepare a defence.",
        [Told("Joe Hill", "18 days to prepare a defence", "Senate")],
    ),
    # what is to be done to something is not asked of it
    (
        "The statement of the Harbour Ministry called for the safe zone for refugees to be set up east of the river.",
        [Told("Harbour Ministry", "the safe zone for refugees to be set up east of the river")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHOM)
def test_who_asks_and_who_is_asked_is_told_beside(said: Said, text: str, expected: list[Told]) -> None:
    assert told(*said(text)) == expected
