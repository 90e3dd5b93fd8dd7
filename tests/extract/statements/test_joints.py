"""What "and" leads to where a parse ends what is said with it: "said a second man fled and | remains wanted"."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from kg.extract.statements.contents.joints import past_joint
from kg.extract.statements.cues.words import Cue

TAGS = {"said": "VBD", "fled": "VBD", "remains": "VBZ", "say": "VBP", "and": "CC", "but": "CC", ",": ",", ".": "."}


@pytest.mark.parametrize(
    ("text", "breaks", "expected"),
    [
        ("Cole said men fled and | remains hidden .", False, "men fled and remains hidden"),
        ("Cole said men fled , but | then prices fled .", True, "men fled , but then prices fled"),
        ("Cole said men fled and | then others say prices fled .", False, "men fled"),
        ("Cole said men fled and | left , but others say prices fled .", False, "men fled and left"),
        ("Cole said men fled | and remains hidden .", False, "men fled"),
        ("men fled and | Cole said .", False, "men fled and"),
    ],
)
def test_and_leads_to_what_it_joins_or_is_left_out(text: str, breaks: bool, expected: str) -> None:
    words = text.split()
    at = words.index("|")
    words.remove("|")
    starts: list[bool | int | None] = [i == 0 or (breaks and i == at) for i in range(len(words))]
    tags = [TAGS.get(word, "NNS") for word in words]
    doc = Doc(Vocab(), words=words, tags=tags, lemmas=words, sent_starts=starts)
    cue = Cue(doc[words.index("said")], None)
    first = words.index("men")
    found = past_joint(cue, at)
    assert doc[first:found].text.removesuffix(" ,") == expected
