"""Ways of telling what was said beside plain "said": hung on a hearer, told later, blamed on others, put down to a cause."""

import pytest

from kg import extract
from kg.model import Article
from kg.nlp import readings
from kg.resolve import within
from tests.extract.conftest import Said
from tests.extract.statements.test_statements import Told, told

pytestmark = pytest.mark.model

WAYS: list[tuple[str, Told]] = [
    # a clause that the parse hangs on who hears it, or on where it is said
    (
        "Judge Maria Lopez clarified in the proceedings that her rulings were not connected to the strike.",
        [("Maria Lopez", "indirect", "her rulings were not connected to the strike")],
    ),
    (
        "Samuel Njoroge noted to the drivers that they had bought rice after the price was set, the Kenya Teachers Union said.",
        [
            (
                "Kenya Teachers Union",
                "indirect",
                "Samuel Njoroge noted to the drivers that they had bought rice after the price was set",
            ),
            ("Samuel Njoroge", "indirect", "they had bought rice after the price was set"),
        ],
    ),
    # whose site, whose study, the union before its town, who goes on in the next quotation
    ("Data on the ministry's website showed that prices fell.", [("ministry", "indirect", "prices fell")]),
    (
        "A new study has found that sleep helps. The researchers asked 20 men in Nairobi.",
        [("researchers", "indirect", "sleep helps")],
    ),
    (
        "The number passed a million, Kenya Hope University (KHU) data indicated. Kenya Hope University is old.",
        [("Kenya Hope University", "indirect", "The number passed a million")],
    ),
    # what is asked in other words, what is affirmed, what ought to be in the speaker's own words
    ("The judge asked Samuel Njoroge as to what was the need for the law.", [("judge", "indirect", "what was the need for the law")]),
    ("Critics ask the question whether teachers know this.", [("Critics", "indirect", "whether teachers know this")]),
    ("Maria Lopez has signalled to hold the polls in May.", [("Maria Lopez", "indirect", "to hold the polls in May")]),
    ("Maria Lopez affirmed the union's support for the plan.", [("Maria Lopez", "indirect", "the union's support for the plan")]),
    ("Fitch affirmed the rating of the bank.", []),
    (
        "Maria Lopez said Kenya should use “every means it has to cut the flow of guns”.",
        [("Maria Lopez", "mixed", "Kenya should use “every means it has to cut the flow of guns”")],
    ),
    ("Maria Lopez said Kenya should use every means it has.", []),
    (
        'The Nairobi Police tweeted the response "required all hands on deck" on Monday.',
        [("Nairobi Police", "mixed", 'the response "required all hands on deck"')],
    ),
    # what is only told of, what was neither confirmed nor denied, what "she said" goes on with
    ("When announcing the schedule on Monday, Maria Lopez asked teachers to wait.", []),
    (
        "Maria Lopez said the state had heard of it after the bank disclosed the matter.",
        [("Maria Lopez", "indirect", "the state had heard of it after the bank disclosed the matter")],
    ),
    ("The bank of Kenya denied the charge.", [("bank of Kenya", "indirect", "the charge")]),
    ('Offering her condolences, Maria Lopez wrote, "He was a friend."', [("Maria Lopez", "direct", "He was a friend.")]),
    ("The bank has not confirmed or denied the report of a strike.", []),
    ("Maria Lopez announced her resignation.", [("Maria Lopez", "indirect", "her resignation")]),
    ('A course called "Learning Together" began in Nairobi.', []),
    (
        "Maria Lopez says ‘the thugs of Nairobi’ caused the fire at the bank.",
        [("Maria Lopez", "mixed", "the thugs of Nairobi’ caused the fire at the bank")],
    ),
    # what is asked for in words of one's own
    (
        "Maria Lopez called for an “immediate end to the killing” and urged against “blind use of force”.",
        [("Maria Lopez", "direct", "immediate end to the killing"), ("Maria Lopez", "direct", "blind use of force")],
    ),
    (
        'Samuel Njoroge asked teachers to "please pray for the rest of his soul".',
        [("Samuel Njoroge", "direct", "please pray for the rest of his soul")],
    ),
    ("Maria Lopez called for an “immediate and full” enquiry.", []),
    ("Maria Lopez urged an end to the “Kenya First” plan.", []),
    # both of two that were named together
    (
        "Kenya has met Ceylon. The talks between Kenya and Ceylon were held in May. Both sides stressed the importance of trade.",
        [("Kenya", "indirect", "the importance of trade"), ("Ceylon", "indirect", "the importance of trade")],
    ),
    (
        "The roads to Kisumu and Meru are shut. Both sides stressed the importance of trade.",
        [("Both sides", "indirect", "the importance of trade")],
    ),
    # doing something as the subject of what is said, what was said afterwards, what is joined to it
    (
        "Samuel Njoroge said making the buses safer has been a key aim of the union.",
        [("Samuel Njoroge", "indirect", "making the buses safer has been a key aim of the union")],
    ),
    (
        "Maria Lopez would later say her years in Nairobi were happy.",
        [("Maria Lopez", "indirect", "her years in Nairobi were happy")],
    ),
    (
        "Maria Lopez stated she was tired of the office, but would fill the position as needed.",
        [("Maria Lopez", "indirect", "she was tired of the office, but would fill the position as needed")],
    ),
    # who is blamed for saying it says it
    (
        "The union hit out at Maria Lopez for calling the nurses “lazy thieves”.",
        [("Maria Lopez", "mixed", "the nurses “lazy thieves”")],
    ),
    # causes named, and what somebody is called in a relative clause
    (
        "Samuel Njoroge attributed the delay to the heavy rain.",
        [("Samuel Njoroge", "indirect", "the delay to the heavy rain")],
    ),
    (
        'Samuel Njoroge, who was described as "dangerous" by the police, left Nairobi in June.',
        [("police", "direct", "dangerous")],
    ),
    # "it" of a sentence whose subject struck "what it said were"; somebody else's words behind "while"; "was quoted as saying"
    (
        "Maria Lopez spoke on Monday. The Kenya Army struck what it said were hideouts of the rebels.",
        [("Kenya Army", "indirect", "hideouts of the rebels")],
    ),
    (
        "Union officials said they had lost contact with the driver, while the Daily News cited Maria Lopez as saying he was safe.",
        [
            ("Union officials", "indirect", "they had lost contact with the driver"),
            ("Maria Lopez", "indirect", "he was safe"),
            ("Daily News", "indirect", "he was safe"),
        ],
    ),
    (
        '"In our village, nobody gives up the land and leaves," Samuel Njoroge was quoted as saying by the Daily News.',
        [("Samuel Njoroge", "direct", "In our village, nobody gives up the land and leaves")],
    ),
    # a sentence of its own behind a quotation
    (
        '"The port could have been a hub," Samuel Njoroge stated. "Instead, the ships went away." He also pointed to old strikes.',
        [
            ("Samuel Njoroge", "direct", "The port could have been a hub … Instead, the ships went away."),
            ("Samuel Njoroge", "indirect", "old strikes"),
        ],
    ),
    # what things should do is an opinion, what somebody should do is a demand; who must understand it is told it
    (
        "Samuel Njoroge said the plan should help the poor in June.",
        [("Samuel Njoroge", "indirect", "the plan should help the poor in June")],
    ),
    (
        "Maria Lopez said all drivers must understand that there is no money left.",
        [("Maria Lopez", "indirect", "all drivers must understand that there is no money left")],
    ),
    # some of a group, the first words of a sentence, a verb that the model takes for a noun or misses
    ("Some of the protesters said they were tired.", [("protesters", "indirect", "they were tired")]),
    (
        'The bees were counted in June.\n\nRemarked the scientist Maria Lopez, "This is a gift from the bees to all the people of Kenya."',
        [("Maria Lopez", "direct", "This is a gift from the bees to all the people of Kenya.")],
    ),
    (
        "Rebels attacked the town of Nakuru in June, the Daily News reports.",
        [("Daily News", "indirect", "Rebels attacked the town of Nakuru in June")],
    ),
    ("The Daily News learns that Maria Lopez has left Nairobi.", [("Daily News", "indirect", "Maria Lopez has left Nairobi")]),
    # what is said begins with its setting, and ends where others speak of it or the reporter goes on
    (
        "He was asked about it. Samuel Njoroge said with around 300 mills and six thousand workers, the trade is crucial for Kenya.",
        [("Samuel Njoroge", "indirect", "with around 300 mills and six thousand workers, the trade is crucial for Kenya")],
    ),
    (
        "The protesters have vowed to boycott the poll, which Maria Lopez called a gift.",
        [("protesters", "indirect", "to boycott the poll"), ("Maria Lopez", "indirect", "a gift")],
    ),
    (
        "Samuel Njoroge said the school is still open without specifying when it will close.",
        [("Samuel Njoroge", "indirect", "the school is still open")],
    ),
    (
        "Last week, Maria Lopez declared her candidacy for the board.",
        [("Maria Lopez", "indirect", "her candidacy for the board")],
    ),
    # who is told of in what is said does not say it
    (
        "Samuel Njoroge spoke in June. He left. It rained. It was late. There was tea. Peter Hansen had met the union twice, he said.",
        [("Samuel Njoroge", "indirect", "Peter Hansen had met the union twice")],
    ),
    # whose statement it is: of the body that issued the last one, of whom a new paragraph tells, of who answers another's
    (
        "Maria Lopez said that rice is dear, the Kenya Food Board said. She said it would rain. The bridge fell, the statement added.",
        [
            ("Kenya Food Board", "indirect", "Maria Lopez said that rice is dear"),
            ("Maria Lopez", "indirect", "rice is dear"),
            ("Maria Lopez", "indirect", "it would rain"),
            ("Kenya Food Board", "indirect", "The bridge fell"),
        ],
    ),
    (
        'President Samuel Njoroge opposed Maria Lopez\'s statement: "The plan is a gift to the rich and to nobody else."',
        [("Samuel Njoroge", "direct", "The plan is a gift to the rich and to nobody else.")],
    ),
    (
        "The shooting began at noon, according to the Nairobi Police, who said officers arrived at the shop six minutes later.",
        [
            ("Nairobi Police", "indirect", "The shooting began at noon"),
            ("Nairobi Police", "indirect", "officers arrived at the shop six minutes later"),
        ],
    ),
    # a quotation whose first letter an editor changed, and one that only goes on with a clause
    (
        'Maria Lopez praised the crew, noting on Twitter "[h]is flight began the history of our valley".',
        [("Maria Lopez", "indirect", "the crew"), ("Maria Lopez", "direct", "[h]is flight began the history of our valley")],
    ),
    (
        "Floods on the coast killed at least ten people in June, officials said on Monday.",
        [("officials", "indirect", "Floods on the coast killed at least ten people in June")],
    ),
    (
        "The Kenya Army and the Uganda Army have alleged foreign help for the rebels.",
        [("Kenya Army", "indirect", "foreign help for the rebels"), ("Uganda Army", "indirect", "foreign help for the rebels")],
    ),
    # what the parse makes an object of "say"; what nouns of speech are about; points listed
    (
        "In a statement, the Kenya Food Board said talks centred on lower prices, more trade and the role of farmers.",
        [("Kenya Food Board", "indirect", "talks centred on lower prices, more trade and the role of farmers")],
    ),
    (
        "The police denied the Kenya Food Board's accusations of stealing the rice.",
        [("Kenya Food Board", "indirect", "stealing the rice"), ("police", "indirect", "stealing the rice")],
    ),
    (
        "Samuel Njoroge's main point was that the board had no money, that nobody had paid, and that the drivers were tired.",
        [("Samuel Njoroge", "indirect", "the board had no money, that nobody had paid, and that the drivers were tired")],
    ),
    (
        "Maria Lopez told the Daily News about her plan for the port.",
        [("Maria Lopez", "indirect", "her plan for the port")],
    ),
    # who stands behind a document told of elsewhere
    (
        "The Kenya Teachers Union filed a complaint in June. Nobody answered. The complaint notes that many teachers were never paid.",
        [("Kenya Teachers Union", "indirect", "many teachers were never paid")],
    ),
    (
        "Rice is dear in Nairobi, a report said on Monday. Prices rose. The survey by the Kenya Food Board was made in June.",
        [("Kenya Food Board", "indirect", "Rice is dear in Nairobi")],
    ),
    # what she does who is told of goes on with it
    (
        "Maria Lopez said she considered the school her home and often sought its help.",
        [("Maria Lopez", "indirect", "she considered the school her home and often sought its help")],
    ),
    (
        'Samuel Njoroge said the old buses "cost us a fortune," further saying, "They also cost us our health in the end."',
        [
            ("Samuel Njoroge", "mixed", 'the old buses "cost us a fortune,"'),
            ("Samuel Njoroge", "direct", "They also cost us our health in the end."),
        ],
    ),
    # a protest lodged with somebody, and what a title says of a country and the body of its government
    (
        "The Kenya Food Board had lodged a protest with Uganda alleging theft of rice in June.",
        [("Kenya Food Board", "indirect", "theft of rice")],
    ),
]

NO_WAYS = [
    # whoever rules on a suit does not speak by it
    "The High Court dismissed a suit accusing the Kenya Food Board of hiding its prices.",
    "The drivers were arrested and charged with theft in Nairobi in June.",
    "In 1990 Maria Lopez was elected a fellow and admitted to the Royal Academy of Kenya.",
    "Maria Lopez developed a notation for expressing very large numbers.",
    "Maria Lopez said that the teachers should be paid in June.",
    "Maria Lopez said that the drivers should go home.",
    "The railwaymen expressed their anger in Nairobi in June.",
    "Maria Lopez said nothing about it to the board in Nairobi in June.",
    "The government made no claim of success in June.",
    "Maria Lopez was elected speaker as the new board was sworn in.",
    "Elaborating on the plan, Maria Lopez left the hall in Nairobi.",
]


@pytest.mark.parametrize(("text", "expected"), WAYS)
def test_ways_of_telling_what_was_said(said: Said, text: str, expected: Told) -> None:
    assert told(*said(text)) == expected


@pytest.mark.parametrize("text", NO_WAYS)
def test_ways_that_tell_nothing_said(said: Said, text: str) -> None:
    assert told(*said(text)) == []


def test_what_a_title_says_of_a_country_is_left_to_its_government() -> None:
    title = "Kenya says Maria Lopez was poisoned with lead"
    text = f"{title}\n\nOn Monday, the Kenyan government said Maria Lopez was poisoned with lead in June."
    (reading,) = readings([Article(id="a", text=text, file="a.txt", headline=title)])
    cast = within.cast(reading, extract.mentions(reading))
    assert told(cast, extract.claims(cast)) == [("Kenyan government", "indirect", "Maria Lopez was poisoned with lead in June")]
