"""Statements: who said what, in whose words; and sentences that only look as if somebody said something."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.cast import Cast
from kg.extract.statement import Statement
from kg.extract.statements.repeats import alike
from kg.model import Claim
from tests.extract.conftest import Said, read

pytestmark = pytest.mark.model

Told = list[tuple[str, str, str]]


def told(cast: Cast, claims: tuple[Claim, ...]) -> Told:
    """Each statement as (speaker, form, content), in order of the text."""
    statements = [claim for claim in claims if isinstance(claim, Statement) and claim.speaker is not None]
    return [(cast.clusters[s.speaker].name, s.form, s.content) for s in statements if s.speaker is not None]


HAVE: list[tuple[str, Told]] = [
    # who goes on speaking: not who is told to have agreed; one of whom nobody says whether he or she
    (
        'Union secretary Ada Cole said Minister Samuel Njoroge had agreed to submit a paper. "We will strike," she said.',
        [("Ada Cole", "indirect", "Minister Samuel Njoroge had agreed to submit a paper"), ("Ada Cole", "direct", "We will strike")],
    ),
    (
        'A spokesperson for the council said it was disappointed. "We have put a fair offer on the table," they said.',
        [
            ("spokesperson for the council", "indirect", "it was disappointed"),
            ("spokesperson for the council", "direct", "We have put a fair offer on the table"),
        ],
    ),
    # whose paper speaks
    ("Two men died, local media reports said.", [("local media", "indirect", "Two men died")]),
    ("The road was closed, according to a ministry statement.", [("ministry", "indirect", "The road was closed")]),
    # where one goes to say it, whole sentences behind a comma, a cue without one
    ("Ada Cole took to Twitter to say that the road was closed.", [("Ada Cole", "indirect", "the road was closed")]),
    (
        'Ada Cole went as far as to say, "Although it was not best, I am glad they did it."',
        [("Ada Cole", "direct", "Although it was not best, I am glad they did it.")],
    ),
    (
        'Ada Cole of the Harbour Band also reacted on Twitter, "We are sad to hear that he has died."',
        [("Ada Cole", "direct", "We are sad to hear that he has died.")],
    ),
    ("The road will open in May said Ada Cole.", [("Ada Cole", "indirect", "The road will open in May")]),
    # phrases that the parse hangs on the cue go on with what is said
    (
        "The bureau warned of floods, with up to ten inches of rain in the north.",
        [("bureau", "indirect", "floods, with up to ten inches of rain in the north")],
    ),
    (
        "Scientists disclosed new steps toward using glue in medicine.",
        [("Scientists", "indirect", "new steps toward using glue in medicine")],
    ),
    # who says it: a body named behind its description, who sent it, what "which" hides, a country as "it", a paper as "it"
    ("One news site, Lantera.com, claims the dam was weak.", [("Lantera.com", "indirect", "the dam was weak")]),
    (
        'Ben Otieno sent a cable to captain Ada Cole saying, "Well done. We are proud of you all."',
        [("Ben Otieno", "direct", "Well done. We are proud of you all.")],
    ),
    (
        "Unions left the vote, which a UN expert last month dismissed as “a fraud” designed to please the army.",
        [("UN expert", "mixed", "“a fraud” designed to please the army")],
    ),
    (
        "Kenya insisted its strikes were aimed only at Harka, which it labels a terrorist group.",
        [("Kenya", "indirect", "its strikes were aimed only at Harka"), ("Kenya", "indirect", "a terrorist group")],
    ),
    (
        "The drivers' letter said pay was low. It also said that the buses were old.",
        [("drivers", "indirect", "pay was low"), ("drivers", "indirect", "the buses were old")],
    ),
    # cues: views, pledges, warnings issued, what is held and questioned
    ("The residents were of the opinion that the waste killed the fish.", [("residents", "indirect", "the waste killed the fish")]),
    ("The court took the view that the state was late.", [("court", "indirect", "the state was late")]),
    ("Ada Cole came to power in May on a pledge to fight corruption.", [("Ada Cole", "indirect", "to fight corruption")]),
    ("The air force issued warnings against attempts to enter the base.", [("air force", "indirect", "attempts to enter the base")]),
    ("The panel held that the tax was needless.", [("panel", "indirect", "the tax was needless")]),
    ("Ada Cole questioned if Ben Otieno was fit to lead.", [("Ada Cole", "indirect", "if Ben Otieno was fit to lead")]),
    ("Ada Cole questioned Ben Otieno's place in the cabinet.", [("Ada Cole", "indirect", "Ben Otieno's place in the cabinet")]),
    # a paragraph left open belongs to the next, not to the utterance before
    (
        '"She has no such post. I know," Ada Cole said.\n\n"She is wrong by saying so. It is bad.\n\n"Neither of us may," Ben Otieno said.',
        [
            ("Ada Cole", "direct", "She has no such post. I know"),
            ("Ben Otieno", "direct", 'She is wrong by saying so. It is bad.\n\n"Neither of us may'),
        ],
    ),
    # an interview in turns
    (
        "Peter Hansen spoke to us.\n\nQ: Why?\n\nA: Nobody paid the teachers.\n\nQ: Then?\n\nA: Then we went home.\n\nA: But not the cook.",
        [
            ("Peter Hansen", "direct", "Nobody paid the teachers."),
            ("Peter Hansen", "direct", "Then we went home."),
            ("Peter Hansen", "direct", "But not the cook."),
        ],
    ),
    # two who say it, and one who speaks within another's words
    (
        "The schools will close in June, teachers and union officials said.",
        [
            ("teachers", "indirect", "The schools will close in June"),
            ("union officials", "indirect", "The schools will close in June"),
        ],
    ),
    (
        'Samuel Njoroge said: "We are tired. Maria Lopez said that the schools would close."\n\n"Nobody has asked us about it."',
        [
            ("Samuel Njoroge", "direct", "We are tired. Maria Lopez said that the schools would close."),
            ("Maria Lopez", "indirect", "the schools would close"),
            ("Samuel Njoroge", "direct", "Nobody has asked us about it."),
        ],
    ),
    # words woven into a sentence without a cue, a cue whose speaker the parse loses, part of a document, somebody's account
    (
        'Maria Lopez paints by the sea. Her fear "went away when I first saw the waves at home."',
        [("Maria Lopez", "mixed", 'Her fear "went away when I first saw the waves at home.')],
    ),
    (
        'The Kenya Teachers Union met. Part of the Kenya Teachers Union\'s statement reads "nobody has been paid in Nairobi since June."',
        [("Kenya Teachers Union", "direct", "nobody has been paid in Nairobi since June.")],
    ),
    # whom "he" means in a paragraph of his own
    (
        "Samuel Njoroge said the schools were closed.\n\nPeter Hansen drove to Nairobi on Monday. He said that the road was bad.",
        [("Samuel Njoroge", "indirect", "the schools were closed"), ("Peter Hansen", "indirect", "the road was bad")],
    ),
    # a mark that does not match, a list behind a colon
    (
        "‘We have not been paid since June. We are tired,” Samuel Njoroge said.",
        [("Samuel Njoroge", "direct", "We have not been paid since June. We are tired")],
    ),
    (
        "Samuel Njoroge outlined three plans for the year: new schools, more teachers and better books.",
        [("Samuel Njoroge", "indirect", "three plans for the year: new schools, more teachers and better books")],
    ),
    # quotations in paragraphs of their own are statements of their own
    (
        "Samuel Njoroge said: “We will not go back to class.”\n\n“The ministry has to pay what it owes us first.”",
        [
            ("Samuel Njoroge", "direct", "We will not go back to class."),
            ("Samuel Njoroge", "direct", "The ministry has to pay what it owes us first."),
        ],
    ),
    # a name behind a post, a post behind a place, the records of a body
    (
        "According to the union's spokeswoman, Maria Lopez, ten teachers were arrested.",
        [("Maria Lopez", "indirect", "ten teachers were arrested")],
    ),
    (
        "Six schools were closed in June, according to Kenya Teachers Union records.",
        [("Kenya Teachers Union", "indirect", "Six schools were closed in June")],
    ),
    (
        'The Kenya Teachers Union\'s statement read: "Nobody has been paid since June."',
        [("Kenya Teachers Union", "direct", "Nobody has been paid since June.")],
    ),
    # what is said goes on with its reason
    (
        "Samuel Njoroge stated the school was closed because it had no teachers.",
        [("Samuel Njoroge", "indirect", "the school was closed because it had no teachers")],
    ),
    # verbs of praising, outlining, likening, assuring
    ("Samuel Njoroge welcomed the court's decision.", [("Samuel Njoroge", "indirect", "the court's decision")]),
    ("Samuel Njoroge outlined three plans for the schools.", [("Samuel Njoroge", "indirect", "three plans for the schools")]),
    (
        "Samuel Njoroge referred to the plan as a gift to landlords.",
        [("Samuel Njoroge", "indirect", "the plan as a gift to landlords")],
    ),
    ("Samuel Njoroge assured to send books to the schools.", [("Samuel Njoroge", "indirect", "to send books to the schools")]),
    ("The Njoroge campaign said that votes had been lost.", [("Njoroge campaign", "indirect", "votes had been lost")]),
    # cue first, last, in the middle
    (
        "Samuel Njoroge said that teachers had not been paid since June.",
        [("Samuel Njoroge", "indirect", "teachers had not been paid since June")],
    ),
    (
        "The Kenya Teachers Union said on Monday its members would not return to class.",
        [("Kenya Teachers Union", "indirect", "its members would not return to class")],
    ),
    (
        "Teachers had not been paid since June, Samuel Njoroge said.",
        [("Samuel Njoroge", "indirect", "Teachers had not been paid since June")],
    ),
    (
        "Teachers, Samuel Njoroge said on Monday, had not been paid since June.",
        [("Samuel Njoroge", "indirect", "Teachers, Samuel Njoroge said on Monday, had not been paid since June")],
    ),
    # a cue behind a long name, a question, a charge by no prosecutor
    (
        "According to Kenyan president Samuel Njoroge, six schools were closed in June, and ten were sold.",
        [("Samuel Njoroge", "indirect", "six schools were closed in June, and ten were sold")],
    ),
    (
        "The Kenya Teachers Union asked whether the schools had been sold.",
        [("Kenya Teachers Union", "indirect", "whether the schools had been sold")],
    ),
    (
        "Samuel Njoroge charged the party with betraying its voters.",
        [("Samuel Njoroge", "indirect", "betraying its voters")],
    ),
    (
        "The plan was criticised by the Kenya Teachers Union as a gift to landlords.",
        [("Kenya Teachers Union", "indirect", "a gift to landlords")],
    ),
    (
        "Members marched against what the Kenya Teachers Union describes as a gift to landlords.",
        [("Kenya Teachers Union", "indirect", "a gift to landlords")],
    ),
    (
        "The Kenya Teachers Union's argument was that schools needed roofs.",
        [("Kenya Teachers Union", "indirect", "schools needed roofs")],
    ),
    # no verb of saying
    (
        "According to the Kenya Teachers Union, 300 schools were closed.",
        [("Kenya Teachers Union", "indirect", "300 schools were closed")],
    ),
    (
        "300 schools were closed, according to a report by the Kenya Teachers Union.",
        [("Kenya Teachers Union", "indirect", "300 schools were closed")],
    ),
    (
        "Prices have risen, as the Central Bank of Kenya noted.",
        [("Central Bank of Kenya", "indirect", "Prices have risen")],
    ),
    (
        "The warning by Samuel Njoroge that schools would close was heard in Nairobi.",
        [("Samuel Njoroge", "indirect", "schools would close")],
    ),
    # a quotation, broken by its cue, over paragraphs, on its own
    (
        '"We have waited for a year," said Samuel Njoroge. "We will not wait any longer."',
        [("Samuel Njoroge", "direct", "We have waited for a year … We will not wait any longer.")],
    ),
    (
        "Samuel Njoroge was tired. “We have waited for a year,” he told reporters in Nairobi.",
        [("Samuel Njoroge", "direct", "We have waited for a year")],
    ),
    (
        "Samuel Njoroge wrote on Twitter: “We have waited for a year.”",
        [("Samuel Njoroge", "direct", "We have waited for a year.")],
    ),
    (
        "“We have waited for a year.\n\n“We will not wait any longer,” Samuel Njoroge said.",
        [("Samuel Njoroge", "direct", "We have waited for a year.\n\n“We will not wait any longer")],
    ),
    (
        'Samuel Njoroge met the minister. "We have waited for a year and nobody has come."',
        [("Samuel Njoroge", "direct", "We have waited for a year and nobody has come.")],
    ),
    (
        'Samuel Njoroge said the offer was "an insult" and talks had failed.',
        [("Samuel Njoroge", "mixed", 'the offer was "an insult" and talks had failed')],
    ),
    # one cue after the other
    (
        "Samuel Njoroge said talks had failed, adding that the strike would go on.",
        [("Samuel Njoroge", "indirect", "talks had failed"), ("Samuel Njoroge", "indirect", "the strike would go on")],
    ),
    (
        "Samuel Njoroge said talks had failed. He added that the strike would go on.",
        [("Samuel Njoroge", "indirect", "talks had failed"), ("Samuel Njoroge", "indirect", "the strike would go on")],
    ),
    (
        "Samuel Njoroge and Grace Wanjiku said talks had failed.",
        [("Samuel Njoroge", "indirect", "talks had failed"), ("Grace Wanjiku", "indirect", "talks had failed")],
    ),
    (
        "The Standard reported that Samuel Njoroge said talks had failed.",
        [("Standard", "indirect", "Samuel Njoroge said talks had failed"), ("Samuel Njoroge", "indirect", "talks had failed")],
    ),
    # accusations, labels, things said
    (
        "Samuel Njoroge accused the Ministry of Education of breaking its word.",
        [("Samuel Njoroge", "indirect", "breaking its word")],
    ),
    (
        "In a statement, the Kenya Teachers Union called the offer an insult.",
        [("Kenya Teachers Union", "indirect", "the offer an insult")],
    ),
    (
        "Education Minister Daniel Otieno announced a new salary scale for teachers.",
        [("Daniel Otieno", "indirect", "a new salary scale for teachers")],
    ),
    ("Samuel Njoroge warned of a long strike.", [("Samuel Njoroge", "indirect", "a long strike")]),
    ("Samuel Njoroge promised to call off the strike.", [("Samuel Njoroge", "indirect", "to call off the strike")]),
    # passives, documents, what is pointed back to
    (
        "Daniel Otieno was quoted as saying that the money had run out.",
        [("Daniel Otieno", "indirect", "the money had run out")],
    ),
    (
        "The Kenya Teachers Union issued a statement saying the offer was an insult. The statement said talks had failed.",
        [("Kenya Teachers Union", "indirect", "the offer was an insult"), ("Kenya Teachers Union", "indirect", "talks had failed")],
    ),
    (
        "Teachers will be paid in June. This was confirmed by Education Minister Daniel Otieno.",
        [("Daniel Otieno", "indirect", "Teachers will be paid in June")],
    ),
    (
        "The chairman of the Kenya Teachers Union, Samuel Njoroge, said talks had failed.",
        [("Samuel Njoroge", "indirect", "talks had failed")],
    ),
    (
        "Daniel Otieno: We will not yield to threats\n\nThe minister spoke in Nairobi.",
        [("Daniel Otieno", "indirect", "We will not yield to threats")],
    ),
    (
        "The union's members, Samuel Njoroge told reporters, had not been paid.",
        [("Samuel Njoroge", "indirect", "The union's members, Samuel Njoroge told reporters, had not been paid")],
    ),
    (
        "“The offer is late,” Samuel Njoroge said, “and nobody in Nairobi will take it.”",
        [("Samuel Njoroge", "direct", "The offer is late … and nobody in Nairobi will take it.")],
    ),
    (
        "“The offer is late,” Samuel Njoroge said.\n\n“It is also too small for us.”",
        [("Samuel Njoroge", "direct", "The offer is late … It is also too small for us.")],
    ),
    (
        "Samuel Njoroge wrote he was sorry: “We never meant to harm anybody.”",
        [("Samuel Njoroge", "mixed", "he was sorry: “We never meant to harm anybody.")],
    ),
    (
        "Samuel Njoroge spoke in Nairobi. “A tired teacher cannot wait. The minister knows it,” he said.",
        [("Samuel Njoroge", "direct", "A tired teacher cannot wait. The minister knows it")],
    ),
    (
        "Samuel Njoroge hoped the minister would “see reason at last”.",
        [("Samuel Njoroge", "mixed", "the minister would “see reason at last”")],
    ),
    (
        "Schools will stay shut. This was announced on Monday at a briefing by Samuel Njoroge, the secretary of the Kenya Teachers Union.",
        [("Samuel Njoroge", "indirect", "Schools will stay shut")],
    ),
    (
        "Schools will stay shut, Samuel Njoroge, the secretary of the Kenya Teachers Union stated.",
        [("Samuel Njoroge", "indirect", "Schools will stay shut")],
    ),
    (
        "Samuel Njoroge raised concerns over the use of force.",
        [("Samuel Njoroge", "indirect", "concerns over the use of force")],
    ),
    (
        "Samuel Njoroge criticised the police, saying they had beaten teachers.",
        [("Samuel Njoroge", "indirect", "they had beaten teachers")],
    ),
    (
        "The strike prompted Education Minister Daniel Otieno to announce a new offer.",
        [("Daniel Otieno", "indirect", "a new offer")],
    ),
    (
        "The bridge was closed on Sunday, as Maria Lopez vowed to keep the ferry running.",
        [("Maria Lopez", "indirect", "to keep the ferry running")],
    ),
    (
        'Maria Lopez called the council\'s new plan "hopeless" and said she would vote against it.',
        [("Maria Lopez", "mixed", 'the council\'s new plan "hopeless"'), ("Maria Lopez", "indirect", "she would vote against it")],
    ),
    ("Maria Lopez held Peter Hansen responsible for the delay.", [("Maria Lopez", "indirect", "Peter Hansen responsible for the delay")]),
    (
        "Maria Lopez said the wells were dry and Peter Hansen said the river was low.",
        [("Maria Lopez", "indirect", "the wells were dry"), ("Peter Hansen", "indirect", "the river was low")],
    ),
    (
        "Maria Lopez said that Peter Hansen should have closed the bridge.",
        [("Maria Lopez", "indirect", "Peter Hansen should have closed the bridge")],
    ),
    (
        "The Kandy police along with the Leeds police told reporters the road was open.",
        [("Kandy police", "indirect", "the road was open"), ("Leeds police", "indirect", "the road was open")],
    ),
    (
        'Maria Lopez called Peter Hansen\'s claim of a "right" over the wells "odd and disturbing."',
        [("Maria Lopez", "mixed", 'Peter Hansen\'s claim of a "right" over the wells "odd and disturbing."')],
    ),
    (
        'Maria Lopez wrote on Twitter, calling Peter Hansen\'s plan "clumsy" and "dear."',
        [("Maria Lopez", "mixed", 'Peter Hansen\'s plan "clumsy" and "dear."')],
    ),
    (
        "The complaint, which was filed in Leeds by Maria Lopez, alleged that the school failed to act.",
        [("Maria Lopez", "indirect", "the school failed to act")],
    ),
    (
        '"It was not a good plan," said one clerk familiar with the talks, who added that the mayor seemed tired.',
        [
            ("one clerk familiar with the talks", "direct", "It was not a good plan"),
            ("one clerk familiar with the talks", "indirect", "the mayor seemed tired"),
        ],
    ),
    ("Maria Lopez hits back at critics, says wages rose", [("Maria Lopez", "indirect", "wages rose")]),
    ("Maria Lopez, secretary of the Kenya Teachers Union, says wages rose.", [("Maria Lopez", "indirect", "wages rose")]),
]

HAVE_NOT = [
    "The tribunal admitted the plea.",
    'Ada Cole directed a film, "We Shall Overcome", in May.',
    "The ban came amid media reports of unrest.",
    "The union held a meeting that many attended.",
    "Three names.\n\nPeter Hansen: a baker from Lisbon.\n\nMaria Lopez: a nurse from Porto.\n\nAda Cole: a farmer from Faro.",
    "Doctors compared the new drug to the old one in Nairobi.",
    "The central bank appreciated the currency.",
    "Samuel Njoroge welcomed his son at the airport.",
    "Maria Lopez claimed three wickets in Nairobi.",
    "No union claimed the attack on the school in Nairobi.",
    "Samuel Njoroge left the hall without explaining why the school had closed.",
    "Prosecutors charged the head teacher with theft.",
    "Samuel Njoroge did not say when the strike would end.",
    "Samuel Njoroge could not confirm that talks had failed.",
    "Samuel Njoroge would say nothing about the talks.",
    "If Samuel Njoroge says talks have failed, schools will close.",
    "Samuel Njoroge refused to say whether talks had failed.",
    "The strike claimed two lives in Nairobi.",
    "Employees of Kenya Railways reported sick on Monday.",
    "The confirmed cases in Nairobi rose to forty.",
    "Samuel Njoroge pointed at the map of Nairobi.",
    "The so-called “peace camp” in Nairobi was cleared.",
    "Samuel Njoroge read “The River Between” at school.",
    "The match was announced in Nairobi.",
    "Samuel Njoroge said the minister should be dismissed.",
    "Samuel Njoroge urged the Ministry of Education to pay teachers.",
    "Samuel Njoroge hoped the minister would see reason at last.",
    "Samuel Njoroge raised money for the strikers.",
    "The Kenya Teachers Union rejected the offer.",
    "The Kenya Teachers Union called the police.",
    "Teachers decided to report ‘sick’ on Monday.",
]

PIECES = [
    "“",
    "”",
    '"',
    "'",
    "said",
    "Ada Cole",
    "according to",
    "that",
    ",",
    ":",
    ".",
    "\n\n",
    "he",
    "denied",
    "This",
    "was",
    "by",
    "as",
    "–",
    "which",
    "😀",
]

DENIED = [
    ("The Kenya Teachers Union denied it had agreed.", "Kenya Teachers Union", "it had agreed"),
    ("The Kenya Teachers Union denied the claim that its members had been paid.", "Kenya Teachers Union", "its members had been paid"),
    ("The Ministry of Education was accused of breaking its word, which it denied.", "Ministry of Education", "breaking its word"),
    ("The Kenya Teachers Union rejected claims of fraud.", "Kenya Teachers Union", "fraud"),
    ("Samuel Njoroge denied taking money from the fund.", "Samuel Njoroge", "taking money from the fund"),
]


@pytest.mark.parametrize(("text", "expected"), HAVE)
def test_what_is_said_and_by_whom(said: Said, text: str, expected: Told) -> None:
    assert told(*said(text)) == expected


@pytest.mark.parametrize("text", HAVE_NOT)
def test_words_of_speech_that_tell_of_none(said: Said, text: str) -> None:
    assert told(*said(text)) == []


@pytest.mark.parametrize(("text", "speaker", "content"), DENIED)
def test_what_is_denied_is_a_denied_statement(said: Said, text: str, speaker: str, content: str) -> None:
    cast, claims = said(text)
    statements = [claim for claim in claims if isinstance(claim, Statement)]
    assert [(cast.clusters[s.speaker or 0].name, s.content, s.polarity) for s in statements] == [(speaker, content, "denied")]


def test_headline_and_body_are_one_statement(said: Said) -> None:
    text = "Teachers not paid since June - Samuel Njoroge\n\nTeachers had not been paid since June, Samuel Njoroge said on Monday."
    _, claims = said(text)
    (statement,) = [claim for claim in claims if isinstance(claim, Statement)]
    assert [span.text for span in (statement.span, *statement.also)] == [
        "Teachers had not been paid since June",
        "Teachers not paid since June",
    ]


@pytest.mark.parametrize(("text", "_"), HAVE)
def test_a_statement_quotes_its_article_and_names_its_speaker(said: Said, text: str, _: Told) -> None:
    for claim in said(text)[1]:
        if isinstance(claim, Statement):
            assert text[claim.span.start : claim.span.end] == claim.span.text
            assert all(piece in claim.span.text for piece in claim.content.split(" … "))
            assert claim.speaker_text
            assert claim.speaker_text in text
            assert claim.rule


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_no_text_is_too_odd(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for claim in read(text)[1]:
        assert text[claim.span.start : claim.span.end] == claim.span.text


@pytest.mark.parametrize(
    "text", ["", " ", "Ada Cole said", "said", "According to", "Ada Cole said on", "“", "Ada Cole called", "Ada Cole:"]
)
def test_a_text_may_end_anywhere(said: Said, text: str) -> None:
    assert told(*said(text)) == []


def test_bags_of_words_are_as_alike_as_what_they_share() -> None:
    assert alike(Counter("ab"), Counter("ab")) == 1.0
    assert alike(Counter("ab"), Counter("bc")) == 0.5
    assert alike(Counter(), Counter()) == 0.0


def test_who_says_it_is_no_part_of_what_is_said(said: Said) -> None:
    text = '"We will march," said Ada Cole, the chair of the union, "until we win. We have time."'
    _, claims = said(text)
    (statement,) = [claim for claim in claims if isinstance(claim, Statement)]
    assert statement.content == "We will march … until we win. We have time."
    assert statement.span.text == text[1:-1]
