"""Where quoted words begin and end among the reporter's: titles of works, phrases that go on without marks, other cues between."""

import pytest

from tests.extract.conftest import Said
from tests.extract.statements.test_statements import Told, told

pytestmark = pytest.mark.model

QUOTED: list[tuple[str, Told]] = [
    # the title of a programme or a book is nobody's words
    (
        '"I never wanted the post," Maria Lopez said in May on the podcast "Morning Tide."',
        [("Maria Lopez", "direct", "I never wanted the post")],
    ),
    (
        '"The port is full," Samuel Njoroge said on "Northport Tonight" last week. "We need a new one."',
        [("Samuel Njoroge", "direct", "The port is full … We need a new one.")],
    ),
    (
        'In her memoir, "A Northern Road," Ada Cole said that the strike had cost her friends.',
        [("Ada Cole", "indirect", "the strike had cost her friends")],
    ),
    ('Samuel Njoroge said in Nairobi, "We Will Not Go Home."', [("Samuel Njoroge", "direct", "We Will Not Go Home.")]),
    # another cue behind a comma has words of its own
    (
        '"The threat has changed," the ministry said in a statement, adding that it "condemns all violence."',
        [("ministry", "direct", "The threat has changed"), ("ministry", "mixed", 'it "condemns all violence."')],
    ),
    ('"We are late," said Ada Cole, "but not too late."', [("Ada Cole", "direct", "We are late … but not too late.")]),
    # who is named behind the words says them, whoever is told of before
    (
        'The Kenya Food Board noted the need to act: "All can change. If they test," said Samuel Njoroge, the mayor. "We are sad."',
        [
            ("Kenya Food Board", "indirect", "the need to act"),
            ("Samuel Njoroge", "direct", "All can change. If they test … We are sad."),
        ],
    ),
    # a phrase that goes on behind the marks
    (
        '"We are saddened and angry" about the fire that killed nine workers, Ada Cole said.',
        [("Ada Cole", "mixed", 'We are saddened and angry" about the fire that killed nine workers')],
    ),
    (
        'Samuel Njoroge conceded, "we will have to find a lot of money by the end" of the year.',
        [("Samuel Njoroge", "mixed", 'we will have to find a lot of money by the end" of the year')],
    ),
    ('Ada Cole said, "we were not told" in a statement.', [("Ada Cole", "direct", "we were not told")]),
    # a sentence begun without marks
    (
        'With the port closed, "the whole town is without work," says Samuel Njoroge.',
        [("Samuel Njoroge", "mixed", 'With the port closed, "the whole town is without work,"')],
    ),
    (
        'If the rain goes on, Samuel Njoroge added, "we will lose the harvest."',
        [("Samuel Njoroge", "mixed", 'If the rain goes on, Samuel Njoroge added, "we will lose the harvest."')],
    ),
    ('In Nairobi, Ada Cole said, "we lost the harvest."', [("Ada Cole", "direct", "we lost the harvest.")]),
    # what is told between two quotations is said besides them
    (
        '"We will run again," Maria Lopez said, noting that the union had lost no vote in the north. "We are strong."',
        [
            ("Maria Lopez", "direct", "We will run again … We are strong."),
            ("Maria Lopez", "indirect", "the union had lost no vote in the north"),
        ],
    ),
    # who stands first behind the quotation, of whom more is told up to the cue
    (
        '"I am taking charge," General Samuel Njoroge, in uniform and flanked by two bishops, said on television.',
        [("Samuel Njoroge", "direct", "I am taking charge")],
    ),
    (
        'Ada Cole is the mayor. "I will not comment on this," she was quoted by the Daily News on Wednesday.',
        [("Ada Cole", "direct", "I will not comment on this")],
    ),
    # words in brackets
    (
        'The talks failed ("We were not heard," wrote Samuel Njoroge, a driver, in a letter).',
        [("Samuel Njoroge", "direct", "We were not heard")],
    ),
    ('The group Green Kenya ("Kijani Kenya Yetu"), which Maria Lopez founded, left the talks.', []),
]


@pytest.mark.parametrize(("text", "expected"), QUOTED)
def test_where_quoted_words_begin_and_end(said: Said, text: str, expected: Told) -> None:
    assert told(*said(text)) == expected
