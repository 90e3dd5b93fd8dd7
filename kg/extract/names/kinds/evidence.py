"""What speaks for a phrase naming a person, a group, an institution, a place or nothing: features of one place where it stands.

Words count only through the lexicon's lists and a closed set of neighbours, so that what is learned are ways of naming, not names;
what any word says by its meaning is told in `wording`.
"""

import itertools
import re
from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.names.cutting.phrases import Phrase
from kg.extract.names.known.gazetteer import gazetteer
from kg.nlp import nouns, text_between

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NEIGHBOURS = frozenset(
    """the a an in at near from to of by and with between against for on into outside across through over under as , ( ) " “ ” ' ’s 's : - .
    who whose which where were was is are has have had will says said told added led based near-by area region city""".split()
)
LISTS = (
    "institution-head",
    "place-head",
    "not-an-entity-head",
    "person-noun",
    "topic",
    "post",
    "institution-noun",
    "place-noun",
    "plural-group",
)
LENT = frozenset(
    {
        "label=PERSON",
        "label=ORG",
        "label=GPE",
        "label=none",
        "honorific",
        "titled",
        "age",
        "gazetteer",
        "last in institution-head",
        "has institution-head",
        "last in place-head",
        "nsubj of speech",
        "length=2",
        "length=3",
        "head of",
    }
)
"""What a full name tells of its first and last word standing alone, and they of it."""
EMPLOYED = frozenset(
    "worker workers staff employee employees personnel scientists researchers analysts students staffers colleagues".split()
)
"""Who, like the holder of a post, belongs to the body that he or she is said to be at."""
SEATED = frozenset({"MLA", "MLC", "MNA", "MP", "MPA"})
"""Who sits in a house for a place or a party that is named right before: "the | Galle | MP"."""
ACRONYM = re.compile(r"(?!I{2,3}$|IV$|VI{1,3}$|XI{1,3}$|XIV$|XVI$)[A-Z]{2,}")
"""Capitals that stand for words, which the numbers of kings are not."""
SUFFIX = re.compile(r"[a-z]{3}$")


def features(doc: "Doc", phrase: Phrase) -> dict[str, float]:
    """The features of `phrase` where it stands, by name; all between 0 and 1."""
    tokens = [doc[i] for i in range(phrase.start, phrase.end)]
    first, last = tokens[0], tokens[-1]
    found: dict[str, float] = {"bias": 1.0, f"length={min(len(tokens), 5)}": 1.0}
    for token in tokens:
        label = f"label={token.ent_type_ or 'none'}"
        found[label] = found.get(label, 0.0) + 1 / len(tokens)
    whole = (
        first.ent_iob_ == "B" and all(t.ent_iob_ == "I" for t in tokens[1:]) and (phrase.end == len(doc) or doc[phrase.end].ent_iob_ != "I")
    )
    found[f"whole={first.ent_type_ if whole else 'no'}"] = 1.0
    found |= _shape(tokens) | _lists(tokens) | _around(doc, phrase) | _syntax(doc, phrase)
    if phrase.title:
        honorific = doc[phrase.title[0]].lower_ in words("honorific")
        found["honorific" if honorific else "titled"] = 1.0
    text = " ".join(text_between(doc, phrase.start, phrase.end).split())
    if text in words("institution"):
        found["known institution"] = 1.0
    if text in words("place"):
        found["known place"] = 1.0
    if place := gazetteer().get(text):
        found["gazetteer"], found[f"gazetteer,length={min(len(tokens), 2)}"] = place, 1.0
    elif len(tokens) > 1 and gazetteer().get(last.text):
        found["ends in a place"] = 1.0
    if gazetteer().get(first.text) and len(tokens) > 1:
        found["begins with a place"] = 1.0
    return found


def _shape(tokens: list["Token"]) -> dict[str, float]:
    last = tokens[-1].text
    found = {f"tag={tokens[-1].tag_}": 1.0, "proper": sum(t.pos_ == "PROPN" for t in tokens) / len(tokens)}
    if len(tokens) == 1:
        if last.isupper():
            found[f"acronym={min(len(last), 5)}"] = 1.0
        elif any(c.isupper() for c in last[1:]):
            found["camel"] = 1.0
    elif ACRONYM.fullmatch(last):
        found["capitals at the end"] = 1.0
    if any(re.fullmatch(r"[A-Z]\.?|([A-Z]\.)+", t.text) for t in tokens[:-1]):
        found["initials"] = 1.0
    if any(c.isdigit() for t in tokens for c in t.text):
        found["digits"] = 1.0
    if any(t.text in {"&", "of", "for", "and", "’", "'"} for t in tokens):
        found["linked"] = 1.0
    if any(t.text == "-" for t in tokens):
        found["hyphen"] = 1.0
    if suffix := SUFFIX.search(last.lower()):
        found[f"suffix={suffix[0]}"] = 1.0
    return found


def _lists(tokens: list["Token"]) -> dict[str, float]:
    found = {}
    last = tokens[-1]
    for name in LISTS:
        listed = words(name)
        if last.lower_ in listed or (last.lemma_.lower() in listed and name in {"person-noun", "post"}):
            found[f"last in {name}"] = 1.0
            if len(tokens) == 1:
                found[f"only in {name}"] = 1.0
        if any(t.lower_ in listed for t in tokens[:-1]):
            found[f"has {name}"] = 1.0
    if any(t.lower_ in words("institution-head") and n.lower_ in {"of", "for", "on"} for t, n in itertools.pairwise(tokens)):
        found["head of"] = 1.0
    return found


def _around(doc: "Doc", phrase: Phrase) -> dict[str, float]:
    found = {}
    before = doc[phrase.start - 1] if phrase.start else None
    after = doc[phrase.end] if phrase.end < len(doc) else None
    if before is not None:
        found[f"before={before.lower_ if before.lower_ in NEIGHBOURS else before.pos_}"] = 1.0
        for name in ("post", "place-noun", "institution-noun"):
            if before.lower_ in words(name):
                found[f"before in {name}"] = 1.0
    if after is not None:
        found[f"after={after.lower_ if after.lower_ in NEIGHBOURS else after.pos_}"] = 1.0
        for name in (
            "post",
            "place-noun",
            "institution-noun",
            "person-noun",
            "reporting",
            "institution-head",
            "not-an-entity-head",
            "place-head",
        ):
            if after.lower_ in words(name) or (name in {"reporting", "person-noun"} and after.lemma_.lower() in words(name)):
                found[f"after in {name}"] = 1.0
        if after.text in SEATED:
            found["sat for"] = 1.0
        if _post_follows(doc, phrase):
            found["apposition in post"] = 1.0
        if after.text == "," and phrase.end + 1 < len(doc):
            following = doc[phrase.end + 1]
            if following.is_digit and len(following) == 2:
                found["age"] = 1.0
    if doc[phrase.start].is_sent_start:
        found["opening"] = 1.0
    return found


def _post_follows(doc: "Doc", phrase: Phrase) -> bool:
    """Whether a post without a comma follows two or more words that mean nothing else: "Ada Cole | Director of the Port"."""
    post = doc[phrase.end]
    held = post.text[0].isupper() and post.lower_ in words("post") and post.i + 1 < len(doc) and post.nbor().lower_ == "of"
    last = doc[phrase.end - 1].lower_
    return held and phrase.end - phrase.start > 1 and last not in nouns(doc.vocab) and last not in words("title-modifier")


def _syntax(doc: "Doc", phrase: Phrase) -> dict[str, float]:
    root = doc[phrase.start : phrase.end].root
    head = root.head
    found = {f"dep={root.dep_}": 1.0}
    if root.dep_ in {"nsubj", "nsubjpass", "dobj", "poss", "compound", "appos"}:
        speaks = "speech" if head.lemma_ in words("strong-reporting") else head.pos_
        found[f"{root.dep_} of {speaks}"] = 1.0
    if root.dep_ == "pobj":
        found[f"pobj of {head.lower_ if head.lower_ in NEIGHBOURS else 'other'}"] = 1.0
        if head.lower_ == "at" and (head.head.lower_ in EMPLOYED or head.head.lemma_.lower() in words("post")):
            found["employed at"] = 1.0
    for child in root.children:
        if child.dep_ == "appos":
            for name in ("post", "person-noun", "institution-noun", "place-noun"):
                if child.lemma_.lower() in words(name):
                    found[f"apposition in {name}"] = 1.0
        elif child.dep_ == "relcl":
            found["relative"] = 1.0
    if root.dep_ == "appos":
        for name in ("post", "person-noun", "institution-noun", "place-noun"):
            if head.lemma_.lower() in words(name):
                found[f"apposed to {name}"] = 1.0
    return found


def lend(evidence: dict[str, dict[str, float]]) -> None:
    """Adds to what speaks for each text what speaks for its kin: "Cole" hears of "Ada Cole", and the full name of the short one."""
    whole = {key: words for key in evidence if len(words := key.split()) > 1}
    heard: dict[str, dict[str, float]] = {key: {} for key in evidence}
    for key, words in whole.items():
        for end, word in (("first", words[0]), ("last", words[-1])):
            if word in evidence:
                _hear(heard[word], f"{end} of", evidence[key])
                _hear(heard[key], f"its {end}", evidence[word])
    for key, more in heard.items():
        evidence[key] |= more


def _hear(heard: dict[str, float], kinship: str, told: dict[str, float]) -> None:
    for feature in LENT & told.keys():
        name = f"{kinship} {feature}"
        heard[name] = max(told[feature], heard.get(name, 0.0))
