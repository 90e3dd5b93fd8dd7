"""Where what is said begins and ends, and whose it is, in sentences that the model parses oddly."""

import pytest

from tests.extract.conftest import Said
from tests.extract.test_statement import Told, told

pytestmark = pytest.mark.model

BOUNDS: list[tuple[str, Told]] = [
    # the comma before a closing mark is the newspaper's, other marks are the speaker's
    ('"It is a shared success," Samuel Njoroge said.', [("Samuel Njoroge", "direct", "It is a shared success")]),
    ('"Is it a shared success?" Samuel Njoroge asked.', [("Samuel Njoroge", "direct", "Is it a shared success?")]),
    # a quotation behind a bare "wrote", unlike a book's title
    (
        'Samuel Njoroge wrote "Let us all pray for the teachers. Mary, we are with you." Njoroge, a founder of the union, is from Nairobi.',
        [("Samuel Njoroge", "direct", "Let us all pray for the teachers. Mary, we are with you.")],
    ),
    # a new sentence behind a quotation has a cue and a content of its own
    (
        "The Kenya Teachers Union issued a statement: “A teacher was hurt on Friday. He is well.” They also said they had found the man.",
        [
            ("Kenya Teachers Union", "direct", "A teacher was hurt on Friday. He is well."),
            ("Kenya Teachers Union", "indirect", "they had found the man"),
        ],
    ),
    # relative clauses
    (
        "The bank in Nairobi was closed in June, which Samuel Njoroge said hurt the poor.",
        [("Samuel Njoroge", "indirect", "hurt the poor")],
    ),
    (
        "Samuel Njoroge, meanwhile, who has no such schools, said that fact speaks volumes about the party.",
        [("Samuel Njoroge", "indirect", "fact speaks volumes about the party")],
    ),
    (
        "But the teachers who were on strike say that if the wages are not paid, they will begin another strike next Monday.",
        [("teachers", "indirect", "if the wages are not paid, they will begin another strike next Monday")],
    ),
    # "said and added"
    (
        "The talks had been held in June, Samuel Njoroge said and added later no effort was made.",
        [("Samuel Njoroge", "indirect", "The talks had been held in June"), ("Samuel Njoroge", "indirect", "no effort was made")],
    ),
    # a label ends with its quotation, and who gave it goes on "saying"
    ("Samuel Njoroge called the system “rigged” in a tweet Tuesday.", [("Samuel Njoroge", "mixed", "the system “rigged")]),
    (
        'The plan was described by Samuel Njoroge as a "gift", saying he intends to pay by June.',
        [
            ("Samuel Njoroge", "mixed", 'The plan was described by Samuel Njoroge as a "gift"'),
            ("Samuel Njoroge", "indirect", "he intends to pay by June"),
        ],
    ),
    # an order goes with what was sent, the main clause goes on behind a relative one, a reason with what is blamed
    (
        "Samuel Njoroge stated that letters have been sent to the striking teachers, instructing them to report for duty in June.",
        [("Samuel Njoroge", "indirect", "letters have been sent to the striking teachers, instructing them to report for duty in June")],
    ),
    (
        'The Nairobi Police, which indicated on Monday that a "big step" was likely, face claims they failed to act quickly.',
        [("Nairobi Police", "mixed", 'a "big step" was likely')],
    ),
    (
        "The army blames the Kenya Teachers Union for the fire because its members were in the school.",
        [("army", "indirect", "the Kenya Teachers Union for the fire because its members were in the school")],
    ),
    # documents speak for who decided them or printed them
    (
        "The Supreme Court of Kenya met in June. The Supreme Court decision stated they did so for a political reason.",
        [("Supreme Court of Kenya", "indirect", "they did so for a political reason")],
    ),
    (
        "One study in the Nairobi Herald from March noted police seized twenty guns from 2013 to 2019.",
        [("Nairobi Herald", "indirect", "police seized twenty guns from 2013 to 2019")],
    ),
    # "admitted to" somebody is no "admitted to" something
    (
        "Although Samuel Njoroge admitted to the newspaper that he and the teacher had been friends for some time, he left.",
        [("Samuel Njoroge", "indirect", "he and the teacher had been friends for some time")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), BOUNDS)
def test_where_what_is_said_begins_and_ends(said: Said, text: str, expected: Told) -> None:
    assert told(*said(text)) == expected


@pytest.mark.parametrize("text", ["Let the teachers say that wages fell.", 'Samuel Njoroge wrote "The River Between" in Nairobi.'])
def test_words_of_speech_without_a_speaker_or_a_content(said: Said, text: str) -> None:
    assert not told(*said(text))
