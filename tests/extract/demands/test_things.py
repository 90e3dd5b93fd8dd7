"""How what is demanded is cut into single things, and where each ends."""

import pytest

from tests.extract.conftest import Said
from tests.extract.demands.test_demands import Told, told

pytestmark = pytest.mark.model

CUT = [
    # a list that goes on a phrase of its first item
    (
        "Villagers demanded action against the mayor, the police chief and the contractor.",
        [Told("Villagers", "action against the mayor, the police chief and the contractor")],
    ),
    (
        "The union demanded compensation for the farmers, the weavers and the fishermen.",
        [Told("union", "compensation for the farmers, the weavers and the fishermen")],
    ),
    (
        "Traders demanded a cut in the tax on sugar, the levy on rice and the duty on oil.",
        [Told("Traders", "a cut in the tax on sugar, the levy on rice and the duty on oil")],
    ),
    (
        "Protesters demanded the release of Ada Cole, Samuel Njoroge and Maria Lopez.",
        [Told("Protesters", "the release of Ada Cole, Samuel Njoroge and Maria Lopez")],
    ),
    ("Protesters demanded the release of Ada Cole, Samuel Njoroge said.", [Told("Protesters", "the release of Ada Cole")]),
    (
        "Families demanded justice for the victims, the arrest of the driver and a new road.",
        [Told("Families", "justice for the victims"), Told("Families", "the arrest of the driver"), Told("Families", "a new road")],
    ),
    (
        "Doctors demanded security at hospitals, the appointment of guards and a crisis room.",
        [Told("Doctors", "security at hospitals"), Told("Doctors", "the appointment of guards"), Told("Doctors", "a crisis room")],
    ),
    # a list that goes on what is only the reason
    (
        "The union demanded the resignation of the minister over the floods, the landslides and the deaths.",
        [Told("union", "the resignation of the minister", "minister")],
    ),
    ("Residents demanded compensation in view of the losses, the injuries and the delay.", [Told("Residents", "compensation")]),
    (
        "Teachers demanded a rise in pay, an end to transfers in the wake of the ruling and better housing.",
        [Told("Teachers", "a rise in pay"), Told("Teachers", "an end to transfers"), Told("Teachers", "better housing")],
    ),
    # a second deed that the parse joins to a noun or takes for one
    (
        "The minister said the public should understand the facts and act in a peaceful manner.",
        [Told("minister", "understand the facts", "public"), Told("minister", "act in a peaceful manner", "public")],
    ),
    (
        "The party asked its workers to go to villages and work for the poor.",
        [Told("party", "go to villages", "workers"), Told("party", "work for the poor", "workers")],
    ),
    (
        "The union asked the company to provide food and shelter to the workers.",
        [Told("union", "provide food and shelter to the workers", "company")],
    ),
    # a bare noun in a list of several things
    (
        "The farmers are demanding a legal guarantee of support prices, waiver of loans, pensions and withdrawal of cases.",
        [
            Told("farmers", "a legal guarantee of support prices"),
            Told("farmers", "waiver of loans"),
            Told("farmers", "pensions"),
            Told("farmers", "withdrawal of cases"),
        ],
    ),
    ("Nurses demanded an increase in pay, pensions and leave.", [Told("Nurses", "an increase in pay, pensions and leave")]),
    # where a thing ends
    (
        "Ada Cole has moved the High Court seeking directions to the police to register a case against the contractor.",
        [Told("Ada Cole", "directions to the police to register a case against the contractor", "High Court")],
    ),
    (
        "The forum sought permission from the police to hold a rally.",
        [Told("forum", "permission from the police to hold a rally", "police")],
    ),
    (
        "The MP urged the government to withdraw the order at once, failing which the party would march.",
        [Told("MP", "withdraw the order at once", "government")],
    ),
    (
        "The ministry asked Judge Samuel Njoroge to delay his ruling until after they met.",
        [Told("ministry", "delay his ruling until after they met", "Samuel Njoroge")],
    ),
    (
        "The party urged the council not to put off the vote but rather to let people vote by post.",
        [Told("party", "not to put off the vote", "council"), Told("party", "let people vote by post", "council")],
    ),
    # marks of speech, with the words that they enclose
    (
        "Maria Lopez told Joe Hill to “get out” of the office.",
        [Told("Maria Lopez", "“get out” of the office", "Joe Hill")],
    ),
    ("Ada Cole called for an “immediate end to the war” in Norland.", [Told("Ada Cole", "an “immediate end to the war” in Norland")]),
    ("Ada Cole called for an “end to the killing” on Sunday.", [Told("Ada Cole", "an “end to the killing”")]),
    # why it is asked, unlike how it is to be done
    (
        "The union asked the bank to keep the branch open as it serves old people.",
        [Told("union", "keep the branch open", "bank")],
    ),
    ("The union urged firms to treat drivers as they deserve.", [Told("union", "treat drivers as they deserve", "firms")]),
    # deeds in a row, the second of which the parse takes for a clause of its own
    (
        "Students asked that the school drop the fee, refund parents and reopen the library.",
        [
            Told("Students", "drop the fee", "school"),
            Told("Students", "refund parents", "school"),
            Told("Students", "reopen the library", "school"),
        ],
    ),
    # a bracket that closes right behind, and one that closes later
    (
        "The union will strike if the post is not filled by tomorrow (30).",
        [Told("union", "the post is not filled by tomorrow (30)")],
    ),
    # in what it is asked
    ("The ministry demanded the return of the files in a letter.", [Told("ministry", "the return of the files")]),
    ("The embassy told visitors to leave the coast in its alert.", [Told("embassy", "leave the coast in its alert", "visitors")]),
    ("The union demanded changes in the statement.", [Told("union", "changes in the statement")]),
]

# what others do "as" somebody seeks a thing of their own
NOT_ASKED = ["Norland has figured in the campaign as Ada Cole seeks a second term."]


@pytest.mark.parametrize(("text", "expected"), CUT)
def test_each_list_is_cut_where_a_reader_would(said: Said, text: str, expected: list[Told]) -> None:
    assert told(*said(text)) == expected


@pytest.mark.parametrize("text", NOT_ASKED)
def test_what_is_told_beside_an_asking_is_not_what_is_asked(said: Said, text: str) -> None:
    assert told(*said(text)) == []
