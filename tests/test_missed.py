"""Verbs that the model takes for participles or nouns, told by their sentences: "A coup | removed | the minister." """

import pytest

from kg.model import Article
from kg.nlp import readings

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "verb", "tag"),
    [
        ("A military coup removed then-prime-minister Ben Dole in 2006.", "removed", "VBD"),
        ("Two weeks ago, Cole sacked water supply minister Ben Dole for voting against the budget.", "sacked", "VBD"),
        ("An earlier gazette, issued on August 14, lapsed on Tuesday.", "lapsed", "VBD"),
        ("She and about 30 others squatted outside Arvin police station for three hours on Wednesday.", "squatted", "VBD"),
        ("Norland strikes killed at least 30 people in Arvin.", "killed", "VBD"),
        ("Relatives of the dead gathered on Friday outside the office at Arvin Airport.", "gathered", "VBD"),
        ("A crowd of a few hundred nurses chanted on the street.", "chanted", "VBD"),
        ("Around noon, 40 to 50 men wielding iron rods swooped on a section of the nurses.", "swooped", "VBD"),
        ("A man called Ben Cole left on Monday.", "left", "VBD"),
        ("The plan involved bribing 40 members of the council.", "involved", "VBD"),
        ("Norland political party withdraws nomination of clerk for mayor", "withdraws", "VBZ"),
        ("Norland summit denounces Arvin border agreement", "denounces", "VBZ"),
        ("Court halts demolition of Arvin Market", "halts", "VBZ"),
        ("Teachers defy commission, schools to shut again", "defy", "VBP"),
        ("Norland government official Ben Moss-Dole dies of fever", "dies", "VBZ"),
        ("The prices of some goods like vegetables, fluctuate frequently.", "fluctuate", "VBP"),
    ],
)
def test_what_can_only_lead_its_sentence_is_a_verb(text: str, verb: str, tag: str) -> None:
    (reading,) = readings([Article(id="a", text=text, file="a.txt")])
    (root,) = [token for token in reading.doc if token.dep_ == "ROOT"]
    assert (root.text, root.tag_) == (verb, tag)
    assert any(child.dep_ == "nsubj" for child in root.lefts)


@pytest.mark.parametrize(
    "text",
    [
        "A banner made by the nurses of Arvin.",
        "Three men held by the police in Arvin.",
        "Another part of the march.",
        "Arvin prison officers to resume strike",
        "Teachers strike ballot",
        "Two workers injured in Arvin harbour blast",
    ],
)
def test_what_does_without_a_verb_is_left(text: str) -> None:
    (reading,) = readings([Article(id="a", text=text, file="a.txt")])
    assert not any(token.dep_ == "ROOT" and token.tag_ in {"VBD", "VBZ", "VBP"} for token in reading.doc)


def test_a_verb_that_goes_on_from_another_is_as_finite() -> None:
    text = "Its chairman, Ben Moss, denied involvement and accused soldiers of staging the shooting."
    (reading,) = readings([Article(id="a", text=text, file="a.txt")])
    assert [token.tag_ for token in reading.doc if token.text in {"denied", "accused"}] == ["VBD", "VBD"]


def test_what_is_said_behind_a_claim_leaves_it_finite() -> None:
    (reading,) = readings([Article(id="a", text="Norland strikes killed at least 30 people in Arvin, hospital staff said.", file="a.txt")])
    assert [token.tag_ for token in reading.doc if token.text in {"killed", "said"}] == ["VBD", "VBD"]


@pytest.mark.parametrize(
    ("text", "participle"),
    [
        ("Ben Moss, described as commander of the Northern Brigade, fled.", "described"),
        ("Sergeant Ben Moss and Constable Tom Roe, both attached to the Arvin Police, surrendered.", "attached"),
        ("Those dropped are Mr. Ben Moss (Irrigation) and Mr. Tom Roe.", "dropped"),
    ],
)
def test_a_participle_that_is_told_aside_stays_one(text: str, participle: str) -> None:
    (reading,) = readings([Article(id="a", text=text, file="a.txt")])
    assert [token.tag_ for token in reading.doc if token.text == participle] == ["VBN"]
