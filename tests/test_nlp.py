"""Where sentences begin: as layout says, never behind a first word alone, "Ven." or "(East)"; and what words are: what spaCy alone says."""

from pathlib import Path

import pytest
import spacy

from kg.model import Article
from kg.nlp import model, readings, release
from kg.nlp.greedy import GreedyDecoder
from kg.nlp.ruler import RememberingRuler
from tests.benchmarks import newsroom

pytestmark = pytest.mark.model

SEEDS = Path(__file__).parent.parent / "seeds"
ATTRIBUTES: list[int | str] = ["TAG", "DEP", "POS", "MORPH", "LEMMA", "HEAD", "ENT_TYPE", "ENT_IOB", "SENT_START"]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("date 2024-06-10 12 workers held in Arvin\n\nPolice said so.", ["12 workers held in Arvin", "Police said so."]),
        ("date 2024-06-10 UK mayor resigns\n\nAda Cole left on Monday.", ["UK mayor resigns", "Ada Cole left on Monday."]),
        ("Prices rise\n\nNobody knows why.", ["Prices rise", "Nobody knows why."]),
        ("“No.”\n\nHe left.", ["“No.”", "He left."]),
        ("They seek an allowance of Rs. 25,000 for all.", ["They seek an allowance of Rs. 25,000 for all."]),
        ("Monks, Ben Moss, Ven. Ada Thera and a clerk met.", ["Monks, Ben Moss, Ven. Ada Thera and a clerk met."]),
        ("The bill is by Sens. Ada Cole and Ben Moss. It failed.", ["The bill is by Sens. Ada Cole and Ben Moss.", "It failed."]),
        ("U.S. House passes bill\n\nIt passed.", ["U.S. House passes bill", "It passed."]),
        ("K.H. Cole alleges fraud\n\nHe said so.", ["K.H. Cole alleges fraud", "He said so."]),
        ("Union secretary S.R.C.M. Cole met Md. Moss. They talked.", ["Union secretary S.R.C.M. Cole met Md. Moss.", "They talked."]),
        ("Nobody went to work, DCP (East) Ada Cole said.", ["Nobody went to work, DCP (East) Ada Cole said."]),
        (
            "Prices rose, Estate Workers' Union (EWU) Secretary Ada Cole said.",
            ["Prices rose, Estate Workers' Union (EWU) Secretary Ada Cole said."],
        ),
        ("They left (and came back.) Nobody knows.", ["They left (and came back.)", "Nobody knows."]),
        ("They live in the U.S. He said so.", ["They live in the U.S.", "He said so."]),
        ("She lives in Arvin, D.C. Nobody knows.", ["She lives in Arvin, D.C.", "Nobody knows."]),
        ("Nurses seek Govt. support. It is late.", ["Nurses seek Govt. support.", "It is late."]),
        ("“Will she go?” he asked. “No!”", ["“Will she go?” he asked.", "“No!”"]),
        (
            'He said, "It is bad." She left.\n\n"It is worse."\n\nNobody knew.',
            ['He said, "It is bad."', "She left.", '"It is worse."', "Nobody knew."],
        ),
    ],
)
def test_layout_begins_a_sentence_and_its_first_word_is_none(text: str, sentences: list[str]) -> None:
    stamped = text.startswith("date ")
    article = Article(id="a", text=text, file="a.txt", boilerplate=((0, 15),) if stamped else ())
    (reading,) = readings([article])
    found = [sentence.text.strip() for sentence in reading.doc.sents]
    assert found[1:] == sentences if stamped else found == sentences


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "Let's go, y'all: I'm gonna get it, you ain't gotta, and they've got ta.  C'mon on!",
        "There were three; there is one. There 's  none.\n\nWhat 's that? Let 's see: gon na na gon na let let 's 's.",
        "Nurses who'd struck, the 12 who hadn't and Ada Cole's sisters were being told that better offers had been made.",
    ],
)
def test_words_are_annotated_as_spacy_alone_annotates_them(text: str) -> None:
    plain, ours = spacy.load(release().name), model()
    assert [name for name, part in ours.pipeline if isinstance(part, RememberingRuler)] == ["remembering_ruler"]
    for _ in range(2):  # what it has been told, it remembers
        assert (ours(text).to_array(ATTRIBUTES) == plain(text).to_array(ATTRIBUTES)).all()


def test_a_mark_glued_to_the_next_word_ends_the_quotation() -> None:
    words = [token.text for token in model().make_doc('“We want work.”Police left. "It is,"Cole said.')]
    assert words == ["“", "We", "want", "work", ".", "”", "Police", "left", ".", '"', "It", "is", ",", '"', "Cole", "said", "."]


def test_a_batch_is_decoded_as_spacy_alone_decodes_it() -> None:
    plain, ours = spacy.load(release().name), model()
    assert [name for name, part in ours.pipeline if isinstance(part, GreedyDecoder)] == ["greedy_parser", "greedy_ner"]
    texts = [
        "",
        "\n",
        *(path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))),
        *(text for _, text in newsroom.articles(20)),
    ]
    expected = [doc.to_array(ATTRIBUTES) for doc in plain.pipe(texts)]
    with ours.select_pipes(disable=["missed_verbs"]):
        for batch_size in (1, 7, 64):
            for found, alone in zip(ours.pipe(texts, batch_size=batch_size), expected, strict=True):
                assert (found.to_array(ATTRIBUTES) == alone).all()


def test_the_ruler_asks_of_each_kind_of_word_once() -> None:
    ours = model()
    ruler = ours.get_pipe("remembering_ruler")
    assert isinstance(ruler, RememberingRuler)
    ours("Ada Cole met Ben Dole.")
    told = len(ruler.told)
    ours("Cid Eve met Fay Gill.")
    assert len(ruler.told) == told
