"""Titles among capitalised words: "Chief Minister | Ada Cole", "Senators | Ada Cole and Ben Okafor", no "Governor's Press Division"."""

from functools import cache
from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.names.descriptions.nominal import singular
from kg.extract.names.known.gazetteer import gazetteer

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MEMBERS = frozenset("student teacher worker nurse doctor lawyer farmer trader journalist officer engineer employee writer player".split())
"""Who has unions that are called after one of them: "Student Union"."""
JOINED = frozenset({"Union", "Association", "Federation", "Council", "Congress", "Society", "Party", "Alliance", "Movement", "Front"})
JUST = frozenset({"social", "criminal", "climate", "economic", "environmental", "racial", "restorative"})
"""What sort of justice bodies are called after."""
APOSTROPHES = frozenset({"'s", "’s", "'", "’", "s’"})


def is_title(doc: "Doc", k: int) -> bool:
    """Whether the token is (the last word of) a title or an honorific."""
    if not _is_worded_so(doc, k) or doc[k].text in {"Md", "Md."} or stands_for(doc, k):
        return False
    word = doc[k].lower_
    reverent = word not in words("post") and word in words("honorific") and k + 1 < len(doc)
    if reverent and ((doc[k - 1].lower_ != "the" and _ends(doc[k + 1])) or (doc[k + 1].text == "-" and not doc[k].whitespace_)):
        return False
    if word == "general" and k and doc[k - 1].lower_ in {"directorate", "consulate", "secretariat"}:
        return False
    if word == "justice" and k > 1 and doc[k - 1].lower_ == "of" and doc[k - 2].lower_ in heads() and not _sits(doc, k):
        return False
    if word == "justice" and k > 1 and doc[k - 1].lower_ in JUST and doc[k - 2].lower_ in {"for", "of", "and"}:
        return False
    if word == "executive" and k + 1 < len(doc) and doc[k + 1].lower_ == "officers":
        return False
    if k + 1 < len(doc) and (_of_a_place(doc[k : k + 2].text) or (word in MEMBERS and doc[k + 1].text in JOINED)):
        return False
    if word in words("post") and k + 2 < len(doc) and doc[k + 1].text in APOSTROPHES and doc[k + 2].text[0].isupper():
        return not owns(doc, [t.text[0].isupper() for t in doc[: k + 8]], k + 1)
    return True


def _is_worded_so(doc: "Doc", k: int) -> bool:
    """Whether the word may be a title's last: "minister", "vice-president", "deputy | head", "senators" before several names."""
    word = doc[k].lower_
    if word in words("post") or word in words("honorific") or ("-" in word and word.rpartition("-")[2] in words("post")):
        return True
    if k and f"{doc[k - 1].lower_} {word}" in words("post"):
        return True
    return word.endswith("s") and k + 2 < len(doc) and _of_several(doc, k)


def _sits(doc: "Doc", k: int) -> bool:
    """Whether a judge is named behind the word, which is no part of a court's name: "the bench of | Justice | Ada Cole"."""
    return doc[k - 2].lower_ in {"bench", "court"} and k + 1 < len(doc) and doc[k + 1].ent_type_ == "PERSON"


def _ends(token: "Token") -> bool:
    """Whether what stands behind a word ends the name it is in, as nothing does behind an honorific: "Ada Barr | , who"."""
    return token.is_lower or token.text in APOSTROPHES | {","}


def people(token: "Token") -> bool:
    """Whether a capitalised plural tells who somebody is: "Doctors"."""
    return token.text.istitle() and token.lower_.endswith("s") and singular(token) in words("person-noun", "post")


def stands_for(doc: "Doc", at: int) -> bool:
    """Whether a body's name begins with who is in it: "Doctors | Without Borders", "Parents | Against the War"."""
    return at + 2 < len(doc) and doc[at + 1].text in {"Without", "Against"} and people(doc[at])


def is_spot(doc: "Doc", at: int) -> bool:
    """Whether the token is what a place is that is called after somebody whose it once was: "Miller's | Cross"."""
    return doc[at].lower_ in SPOTS and at > 1 and doc[at - 1].text in {"'s", "’s"}


SPOTS = frozenset(
    """bay corner cove creek cross end ferry gate harbor harbour hill island landing lane market mews park point row square wharf
    yard""".split()
)


def _of_several(doc: "Doc", k: int) -> bool:
    """Whether a plural stands before the first of those who are so: "Senators Ada Cole and Ben Okafor"."""
    one = singular(doc[k])
    if one in words("post") and _heads_surnames(doc, k + 1):
        return True
    if doc[k + 1].ent_type_ != "PERSON":
        return (_heads_list(doc, k + 1) and one in words("post")) or (one in words("state-post") and _may_be_two_names(doc, k + 1))
    if doc[k].ent_type_ == "PERSON":
        return doc[k + 2].ent_type_ == "PERSON" and one in words("post")
    return doc[k + 1].ent_iob_ == "B" and one in words("post", "person-noun")


def _heads_list(doc: "Doc", at: int) -> bool:
    """Whether two or three words that may be a name are listed with a person: "Anil Kumar and | Sunita Rao"."""
    end = at
    while end < len(doc) and doc[end].tag_ == "NNP" and not doc[end].ent_type_:
        end += 1
    return 2 <= end - at <= 3 and end + 1 < len(doc) and doc[end].lower_ in {"and", ","} and doc[end + 1].ent_type_ == "PERSON"


def _heads_surnames(doc: "Doc", at: int) -> bool:
    """Whether two surnames stand here: "Justices | Cole and Mendis"."""
    if at + 3 > len(doc) or doc[at + 1].text != "and" or not (doc[at].text.istitle() and doc[at + 2].text.istitle()):
        return False
    barred = heads() | words("topic", "post", "place-head", "title-modifier")
    after = doc[at + 3 : at + 4]
    ended = not after or not after[0].text[0].isupper()
    return ended and all(t.tag_ == "NNP" and t.lower_ not in barred and t.ent_type_ not in {"GPE", "NORP"} for t in (doc[at], doc[at + 2]))


def _may_be_two_names(doc: "Doc", at: int) -> bool:
    """Whether the first of those who share a post is named here and belongs elsewhere: "Presidents | Ada Cole of Chad and"."""
    end = at
    while end < len(doc) and doc[end].tag_ == "NNP" and doc[end].lower_ not in heads() | words("topic"):
        end += 1
    return 2 <= end - at <= 4 and end < len(doc) and doc[end].lower_ in {"of", "and", ","}


def _of_a_place(text: str) -> bool:
    """Whether it is the name of a place or, with an n, of its people: "Sri Lankans" is no "Sri" before a name."""
    return text in gazetteer() or text.removesuffix("s").removesuffix("n") in gazetteer()


@cache
def charges() -> frozenset[str]:
    """What somebody may be minister, secretary or superintendent of."""
    return words("topic") | {
        "state",
        "staff",
        "police",
        "customs",
        "prisons",
        "excise",
        "operations",
        "intelligence",
        "schools",
        "elections",
    }


@cache
def heads() -> frozenset[str]:
    """What an institution's name ends in or is called by: "union", "ministry"."""
    return words("institution-head", "institution-noun")


def following(doc: "Doc", capital: list[bool], at: int) -> list[str]:
    """The capitalised words from `at` on, in lower case."""
    end = at
    while end < len(capital) and capital[end]:
        end += 1
    return [doc[k].lower_ for k in range(at, end)]


def owns(doc: "Doc", capital: list[bool], i: int) -> bool:
    """Whether a title's "'s" at `i` leads to a body or building named so: "Governor's | Press Division", "Bishop's | Lane"."""
    after = following(doc, capital, i + 1)
    return bool(after) and after[-1] in words("institution-head", "place-head")
