"""Who tells what others said, and who is cited for it: "the Daily News quoted Ada Cole as saying", "police data show"."""

import pytest

from tests.extract.conftest import Said
from tests.extract.statements.test_statements import Told, told

pytestmark = pytest.mark.model

SOURCES: list[tuple[str, Told]] = [
    # who quotes somebody tells it too
    (
        "The Daily News quoted Ada Cole as saying prices would rise.",
        [("Ada Cole", "indirect", "prices would rise"), ("Daily News", "indirect", "prices would rise")],
    ),
    (
        "The agency cited three officials as saying that the strike killed a commander.",
        [("three officials", "indirect", "the strike killed a commander"), ("agency", "indirect", "the strike killed a commander")],
    ),
    (
        '"We cannot stay silent," Ada Cole said, as quoted by the Daily News on Monday.',
        [("Ada Cole", "direct", "We cannot stay silent"), ("Daily News", "direct", "We cannot stay silent")],
    ),
    (
        "The minister said the mill would close, as quoted by the Daily News.",
        [("minister", "indirect", "the mill would close"), ("Daily News", "indirect", "the mill would close")],
    ),
    ("Ada Cole was quoted by the Daily News as saying prices would rise.", [("Ada Cole", "indirect", "prices would rise")]),
    # who is cited behind what is said, or before it
    (
        "The Daily News reported that the minister would resign, citing two officials.",
        [("two officials", "indirect", "the minister would resign"), ("Daily News", "indirect", "the minister would resign")],
    ),
    (
        "State television reported, citing the army, that three men had died.",
        [("State television", "indirect", "three men had died")],
    ),
    (
        "The union said the mill would close, citing weak demand.",
        [("union", "indirect", "the mill would close")],
    ),
    (
        "The union said the plan, citing weak demand, had failed.",
        [("union", "indirect", "the plan, citing weak demand, had failed")],
    ),
    (
        "The Daily News said that police, citing witnesses, had named him.",
        [("Daily News", "indirect", "police, citing witnesses, had named him")],
    ),
    # who tells it all, behind what is said in it
    (
        "The minister said he would resign, the Daily News reported on Monday.",
        [("Daily News", "indirect", "The minister said he would resign"), ("minister", "indirect", "he would resign")],
    ),
    (
        "Ada Cole said that when the mine closed, the union said nothing.",
        [("Ada Cole", "indirect", "when the mine closed, the union said nothing")],
    ),
    # whoever tells something beside the main clause
    ("The plant burned down overnight, with local media reporting no one was inside.", [("local media", "indirect", "no one was inside")]),
    (
        "Their car was found, with a spokesman confirming on Twitter they were still missing.",
        [("spokesman", "indirect", "they were still missing")],
    ),
    # whose the figures are
    ("According to commerce ministry data, exports fell by 8%.", [("commerce ministry", "indirect", "exports fell by 8%")]),
    ("Police figures show that crime fell by 8%.", [("Police", "indirect", "crime fell by 8%")]),
    # what is attacked in words, and what is put at about so much
    ("Ada Cole attacked the decision as a disgrace.", [("Ada Cole", "indirect", "the decision as a disgrace")]),
    ("The agency has placed the death toll in the hundreds.", [("agency", "indirect", "the death toll in the hundreds")]),
    (
        "Ada Cole placed the value of the ring in the range of five to six million dollars.",
        [("Ada Cole", "indirect", "the value of the ring in the range of five to six million dollars")],
    ),
    (
        "Two men were held in Galle, an officer at Leeds Police Station said.",
        [("officer at Leeds Police Station", "indirect", "Two men were held in Galle")],
    ),
    # what is called something by an adjective behind it
    ("Ada Cole called the plan necessary to save the bank.", [("Ada Cole", "indirect", "the plan necessary to save the bank")]),
    ("The kingdom called its actions defensive in nature.", [("kingdom", "indirect", "its actions defensive in nature")]),
    # another cue goes on behind a comma
    (
        "The minister vowed he would fight on, defending his decree as needed.",
        [("minister", "indirect", "he would fight on"), ("minister", "indirect", "his decree as needed")],
    ),
    (
        "The bank said sales had fallen, attributing the loss to weak demand.",
        [("bank", "indirect", "sales had fallen"), ("bank", "indirect", "the loss to weak demand")],
    ),
    # the subject of what is said, which the parse takes for an object
    ("The union warned the delay could harm security.", [("union", "indirect", "the delay could harm security")]),
    (
        "The city announced on Twitter the Ports Board and the Dock Council were to look into the crash.",
        [("city", "indirect", "the Ports Board and the Dock Council were to look into the crash")],
    ),
    # what is told to somebody, and how it is told
    ("Ada Cole assured farmers the canal would open.", [("Ada Cole", "indirect", "the canal would open")]),
    ("The ministry noted with concern that prices had risen.", [("ministry", "indirect", "prices had risen")]),
    (
        "Ada Cole alleged in a letter to the mayor that the police had lied.",
        [("Ada Cole", "indirect", "the police had lied")],
    ),
    (
        "Ada Cole spoke to the mayor, assuring full help from the state.",
        [("Ada Cole", "indirect", "full help from the state")],
    ),
    ("Ada Cole rejected the allegations as baseless.", [("Ada Cole", "indirect", "the allegations as baseless")]),
    # who follows the cue between commas, and who is told of behind "according to"
    ("Prices, said the bank, will rise.", [("bank", "indirect", "Prices, said the bank, will rise")]),
    (
        "The minister, Ada Cole, said the bank, the biggest in Kenya, would close.",
        [("Ada Cole", "indirect", "the bank, the biggest in Kenya, would close")],
    ),
    ("According to Cole, who leads the union, prices will rise.", [("Cole", "indirect", "prices will rise")]),
    # "it" that is not what is spoken of
    ("The union spoke on Monday. The board, it said, had lied.", [("union", "indirect", "The board, it said, had lied")]),
    # many told of as one
    (
        "The Harbour Party won 40 seats. The opposition alleged fraud. It said boxes were stuffed.",
        [("opposition", "indirect", "fraud"), ("opposition", "indirect", "boxes were stuffed")],
    ),
    # a paper that is read
    (
        'The Ports Board issued a warning on Monday. "The storm will bring high waves," read the warning.',
        [("Ports Board", "direct", "The storm will bring high waves")],
    ),
    ("The Daily News also reported about rising stocks of rice.", [("Daily News", "indirect", "rising stocks of rice")]),
    # "he" and "it" behind what is said go on with who spoke before, not with whom it tells of
    (
        "Union leader Ben Moss said the talks had failed. Governor Ada Cole had met them and answered questions, he added.",
        [
            ("Ben Moss", "indirect", "the talks had failed"),
            ("Ben Moss", "indirect", "Governor Ada Cole had met them and answered questions"),
        ],
    ),
    (
        "The Port Board said the fund was set up. Nonetheless, the government acknowledges that it was late, it added.",
        [
            ("Port Board", "indirect", "the fund was set up"),
            ("Port Board", "indirect", "Nonetheless, the government acknowledges that it was late"),
            ("government", "indirect", "it was late"),
        ],
    ),
    (
        "The mayor said it was late. State prosecutors have accused Ada Cole of theft, they said on Sunday.",
        [
            ("mayor", "indirect", "it was late"),
            ("State prosecutors", "indirect", "State prosecutors have accused Ada Cole of theft"),
            ("State prosecutors", "indirect", "theft"),
        ],
    ),
    # all of those who are counted and named, and many with one of them
    (
        "Three lawmakers, Ada Cole, Ben Moss and Maria Lopez, have said they will vote no.",
        [
            ("Ada Cole", "indirect", "they will vote no"),
            ("Ben Moss", "indirect", "they will vote no"),
            ("Maria Lopez", "indirect", "they will vote no"),
        ],
    ),
    (
        "In addition to Mr. Moss, two members of the board from Ohio, Ada Cole and Maria Lopez, have said they will vote no.",
        [("Ada Cole", "indirect", "they will vote no"), ("Maria Lopez", "indirect", "they will vote no")],
    ),
    # the two who did something together, though they are named but once
    (
        "Ada Cole and Ben Moss were arrested on Monday. The two denied that they had lied.",
        [("Ada Cole", "indirect", "they had lied"), ("Ben Moss", "indirect", "they had lied")],
    ),
    ("Critics, among them Ada Cole, said the plan was dead.", [("Critics", "indirect", "the plan was dead")]),
    ("The board's chairman, Ada Cole, said the plan was dead.", [("Ada Cole", "indirect", "the plan was dead")]),
]

NO_SOURCES = [
    # by what or when somebody does something
    "The school has a system of reporting abuse.",
    "The rebels helped the army by revealing their camps.",
    "The mayor left the hall when announcing the strike.",
    "The nurse placed the cup at 5 cm from the bed.",
    "Rebels attacked the town as the army withdrew.",
    "Rebels attacked the army position in the hills.",
    "They called the doctors available in the ward.",
    "Ada Cole assured the protesters and left.",
    "Ada Cole warned the men she had hired.",
    "The high court rejected the plea as infructuous.",
    "Ada Cole was speaking against the backdrop of the war.",
    "Rebels made threats against the mayor.",
    "Friends came with Ada Cole telling jokes.",
    "The company records were burned.",
]


@pytest.mark.parametrize(("text", "expected"), SOURCES)
def test_who_tells_and_who_is_cited(said: Said, text: str, expected: Told) -> None:
    assert told(*said(text)) == expected


@pytest.mark.parametrize("text", NO_SOURCES)
def test_no_source_tells_anything(said: Said, text: str) -> None:
    assert told(*said(text)) == []
