"""Quotation marks as newspapers set them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.grammar.quotes import quotations

QUOTED = [
    ("“One roof.\n\nTwo roofs.\n\nThree roofs.”\n\nThey left.", ["One roof.\n\nTwo roofs.\n\nThree roofs."]),
    ("“Pay us,” she said.", ["Pay us,"]),
    ('"Pay us," she said. "We wait."', ["Pay us,", "We wait."]),
    ("''Pay us,'' she said.", ["Pay us,"]),
    ("„Zahlt uns“, sagte sie.", ["Zahlt uns"]),
    ("«Payez-nous», dit-elle.", ["Payez-nous"]),
    ('She said it was "a bad deal".', ["a bad deal"]),
    ('The "missing" file and the "lost" key', ["missing", "lost"]),
    ('(the so-called "peace camp")', ["peace camp"]),
    ("The ‘night of rage’ began.", ["night of rage"]),
    ("Unions' leader: 'We will not yield'", ["We will not yield"]),
    ("The workers’ ‘last offer’ to the owners’ side", ["last offer"]),
    ("He called it 'the bosses' charter', she said.", ["the bosses' charter"]),
    ("“He told me ‘go home’ and I went,” she said.", ["He told me ‘go home’ and I went,"]),
    ("He was asked. \u202a”They lie,” she wrote.", ["They lie,"]),
    ('"We wait," she said.\n\n"We are tired."', ["We wait,", "We are tired."]),
    ("“They call it “a gift” in the north,” she said. “We wait.”", ["They call it “a gift” in the north,", "We wait."]),
]
UNCLOSED = [
    ("“We wait.\n\n“We are tired,” she said.", [("We wait.", False), ("We are tired,", True)]),
    ('"We wait," she said. "We are tired.\n\nThe strike goes on.', [("We wait,", True), ("We are tired.", False)]),
    ('"We wait. They lie.  "We are tired," she said.', [("We wait. They lie.", False), ("We are tired,", True)]),
]
NOT_QUOTED = [
    "It's the union's day, and the workers' too.",
    "The '90s were the doctors' decade",
    "In the summer of ’68 the students’ union met.",
    "Rock 'n' roll",
    "No marks at all.",
    "",
]


@pytest.mark.parametrize(("text", "expected"), QUOTED)
def test_words_between_marks_are_quoted(text: str, expected: list[str]) -> None:
    assert [text[q.start : q.end] for q in quotations(text)] == expected


@pytest.mark.parametrize(("text", "expected"), UNCLOSED)
def test_an_unclosed_quotation_ends_with_its_paragraph_or_where_the_next_begins(text: str, expected: list[tuple[str, bool]]) -> None:
    assert [(text[q.start : q.end], q.closed) for q in quotations(text)] == expected


@pytest.mark.parametrize("text", NOT_QUOTED)
def test_apostrophes_quote_nothing(text: str) -> None:
    assert quotations(text) == ()


@given(st.text(alphabet=st.sampled_from("ab s.,\n\"'“”‘’«»é😀"), max_size=60))
def test_quotations_follow_each_other_inside_the_text(text: str) -> None:
    end = 0
    for quotation in quotations(text):
        assert end <= quotation.before <= quotation.start <= quotation.end <= quotation.after <= len(text)
        end = quotation.after
