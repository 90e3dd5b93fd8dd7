"""Where sentences begin: as layout says, and never with a first word alone."""

import pytest

from kg.model import Article
from kg.nlp import readings

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("date 2024-06-10 12 workers held in Arvin\n\nPolice said so.", ["12 workers held in Arvin", "Police said so."]),
        ("date 2024-06-10 UK mayor resigns\n\nAda Cole left on Monday.", ["UK mayor resigns", "Ada Cole left on Monday."]),
        ("Prices rise\n\nNobody knows why.", ["Prices rise", "Nobody knows why."]),
        ("“No.”\n\nHe left.", ["“No.”", "He left."]),
    ],
)
def test_layout_begins_a_sentence_and_its_first_word_is_none(text: str, sentences: list[str]) -> None:
    stamped = text.startswith("date ")
    article = Article(id="a", text=text, file="a.txt", boilerplate=((0, 15),) if stamped else ())
    (reading,) = readings([article])
    found = [sentence.text.strip() for sentence in reading.doc.sents]
    assert found[1:] == sentences if stamped else found == sentences
