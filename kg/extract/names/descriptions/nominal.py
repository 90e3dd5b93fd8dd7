"""Noun phrases that describe rather than name: "the agitating doctors", "officials of the ministry"."""

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.grammar.tags import MODIFYING, NOUN_TAGS, NOUNS
from kg.extract.lexicon import words
from kg.extract.names.descriptions.beginnings import (
    behind_adverbs,
    behind_date,
    behind_dateline,
    behind_verb,
    between,
    deputy,
    edge,
    hyphenated,
    second_of_two,
)
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

DETERMINERS = frozenset({"DT", "PDT", "PRP$", "WDT", "WP$"})
LINKS = frozenset({"of", "from", "at", "in", "across", "with", "on"})


class Nominal(NamedTuple):
    """A noun phrase: its head, the tokens from `start` (after determiners) to `end`, and `full_end` with the phrases that follow it."""

    head: "Token"
    start: int
    end: int
    full_end: int
    determiner: "Token | None"

    @property
    def definite(self) -> bool:
        return self.determiner is not None and self.determiner.lower_ in {
            "the",
            "this",
            "that",
            "these",
            "those",
            "its",
            "their",
            "his",
            "her",
            "our",
        }

    @property
    def opening(self) -> bool:
        """Whether the phrase is the first word of a sentence, capitalised for that alone."""
        return bool(self.head.is_sent_start) or (self.head.i > 0 and self.head.nbor(-1).text in {'"', "“", "‘", ":"})

    def text(self) -> str:
        return self.head.doc[self.start : self.end].text

    def full_text(self) -> str:
        return self.head.doc[self.start : self.full_end].text


@lru_cache(maxsize=4)
def nominals(doc: "Doc") -> tuple[Nominal, ...]:
    """The noun phrases that may describe somebody or something, by their heads; those within other nouns ("nurse" leader) are left out.

    Quantities ("hundreds of", "a group of") are left to those who ask.
    """
    listed = _listed()
    return tuple(
        _nominal(token)
        for token in tokens_of(doc)
        if token.tag_ in NOUN_TAGS and (token.lower_ in listed or singular(token) in listed or knows(token)) and token.dep_ not in MODIFYING
    )


@cache
def _listed() -> frozenset[str]:
    lists = ("person-noun", "post", "kinship", "plural-group", "quantity-noun", "institution-noun", "place-noun", "place-head", "site-noun")
    return frozenset().union(*map(words, lists))


def _nominal(head: "Token") -> Nominal:
    doc = head.doc
    start = head.i
    for child in sorted(head.lefts, key=lambda t: -t.i):
        if child.dep_ in {"compound", "amod", "nummod", "nmod", "poss", "det", "predet", "quantmod", "advmod", "punct"}:
            start = min(start, edge(child))
    start = _second(head, second_of_two(head, hyphenated(head, deputy(head, start))))
    start = behind_adverbs(head, behind_verb(head, behind_date(head, behind_dateline(head, start))))
    start += doc[start].lower_ == "dead" and start < head.i and start > 0 and doc[start - 1].lemma_ == "shoot"
    determiner = None
    while start < head.i and (doc[start].tag_ in DETERMINERS or doc[start].is_punct or doc[start].is_space or doc[start].text in DAYS):
        if doc[start].tag_ in DETERMINERS:
            determiner = doc[start]
        start += 1
    return Nominal(head, between(head, start), head.i + 1, _full_end(head), determiner)


def _second(head: "Token", start: int) -> int:
    """Where the second of two begins of whom the first has an article: "a resident and | state media"."""
    doc = head.doc
    for at in range(start + 1, head.i):
        before = doc[at - 1]
        led = before.tag_ == "NN" and at == start + 2 and doc[start].lower_ in {"a", "an"} and singular(before) in _people()
        if doc[at].lower_ == "and" and led and doc[at + 1].text[0].isupper() and head.lemma_.lower() not in _people():
            return at + 1
    return start


DAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Today", "Yesterday"})


def _full_end(head: "Token") -> int:
    """The end of the prepositional phrases that belong to the noun: "officials of the ministry |", "accused two rivals | of lying"."""
    end = _after_brackets(head.doc, head.i + 1)
    for child in head.rights:
        linked = child.lower_ in LINKS or (child.lower_ in {"to", "for"} and head.lower_ in words("post"))
        if any(each.dep_ == "pcomp" or _tells_when_or_where(each) for each in child.children):
            break
        if child.lower_ == "of" and _tells_apart(head, child):
            break
        if child.dep_ == "prep" and linked and child.left_edge.i == end:
            end = _partner_from(head, end, _unrelated(head.doc, end, child.right_edge.i + 1))
        elif child.i >= end:
            break
    if end == head.i + 1 and _goes_on(head):
        return _unrelated(head.doc, end, head.nbor(1).right_edge.i + 1)
    return end if end > _after_brackets(head.doc, head.i + 1) else head.i + 1


def _tells_when_or_where(noun: "Token") -> bool:
    """Whether a phrase tells of what they say or do, not who they are: "the bloc | in a statement", "the court | on Sunday"."""
    if noun.head.lower_ == "on" and noun.ent_type_ == "DATE":
        return True
    return noun.head.lower_ in {"in", "on"} and noun.lemma_.lower() in TELLING


TELLING = frozenset("broadcast communique communiqué interview letter message petition post reply response speech statement tweet".split())
"""In what something is said."""


def _tells_apart(head: "Token", of: "Token") -> bool:
    """Whether "of" tells of another thing: "accused the | government | of graft", "the | bench | of Mr. Cole"."""
    charged = head.dep_ == "dobj" and head.head.lemma_ in {"accuse", "acquit", "convict", "deprive", "rob", "suspect", "warn"}
    return head.lower_ == "bench" or (charged and all(child.pos_ != "PROPN" for child in of.children))


def _partner_from(head: "Token", start: int, end: int) -> int:
    """Where the second of two begins between whom something is: "between envoys of Chad | and the rebels"."""
    if head.dep_ != "pobj" or head.head.lower_ != "between" or any(child.dep_ == "conj" for child in head.rights):
        return end
    return next((at for at in range(start + 1, end - 1) if head.doc[at].lower_ == "and" and head.doc[at + 1].lower_ == "the"), end)


def _goes_on(head: "Token") -> bool:
    """Whether an adjective goes on behind the noun: "sources | close to the inquiry", "members | loyal to her"."""
    after = tokens_of(head.doc)[head.i + 1 : head.i + 3]
    return len(after) == 2 and after[0].lower_ in TOLD and after[1].lower_ in {"to", "with", "of"} and after[0].head == head


def knows(head: "Token") -> bool:
    """Whether it is somebody without a name who knows and tells: "a *person* familiar with the talks", "a *person* briefed on it"."""
    if head.lower_ != "person" or head.i + 2 >= len(head.doc):
        return False
    first, second = head.nbor(1), head.nbor(2)
    return _goes_on(head) or first.lower_ == "briefed" or (first.lower_ == "with" and second.lower_ in {"knowledge", "direct", "first"})


TOLD = frozenset({"affiliated", "allied", "aware", "close", "critical", "familiar", "linked", "loyal", "opposed", "privy", "sympathetic"})
"""Adjectives that say behind a noun who is meant."""


def _unrelated(doc: "Doc", start: int, end: int) -> int:
    """Where the phrase from `start` ends without what is told of its last noun, "the bench of the court | , which sat in Galle", and
    without somebody else: "a member of the Front | , his wife and a friend"."""
    for at in range(start + 2, end):
        if doc[at].tag_ in {"WDT", "WP", "WP$", "WRB"}:
            return at - (doc[at - 1].text == ",")
        if doc[at].text == "," and doc[at + 1].lower_ in {"the", "a", "an"} and not any(t.lower_ == "and" for t in doc[at:end]):
            return at
        if doc[at].text in {",", "and", "or", "nor", ";"} and _another(doc, at + 1):
            return at
        if doc[at].lower_ in EXAMPLES or doc[at].text in {"–", "—"} or (doc[at].dep_ == "acl" and doc[at].tag_ in {"VBG", "VBN"}):
            return at - (doc[at - 1].text == ",")
    while end > start + 1 and doc[end - 1].lower_ in {"and", "or", ","}:
        end -= 1
    return end


EXAMPLES = frozenset({"including", "namely", "such"})
"""Words behind which those meant are listed."""


def _another(doc: "Doc", at: int) -> bool:
    """Whether somebody else begins behind a comma or "and": "his wife", "two children", "others", "Mayor Ada Cole", "the nurses"."""
    token = doc[at]
    if token.lower_ in ANOTHERS or token.like_num:
        return True
    if token.text[0].isupper() and token.lower_ in words("post", "honorific") and doc[at + 1 : at + 2].text[:1].isupper():
        return token.text != "Sri"
    if token.text in {"Prime", "Chief", "Secretary"}:
        return doc[at + 1 : at + 2].text in {"Minister", "Secretary", "to"} and not doc[at + 2 : at + 3].text.startswith(("'", "’"))
    if token.lower_ in {"the", "former"}:
        noun = next((t for t in doc[at + 1 : at + 5] if t.pos_ in NOUNS and t.dep_ not in {"compound", "amod"}), None)
        return noun is not None and singular(noun) in _people()
    return False


ANOTHERS = frozenset({"a", "an", "another", "her", "his", "others", "their"})
"""Words behind "and" that begin somebody else."""


def _after_brackets(doc: "Doc", at: int) -> int:
    """Past a short bracket: "manager | (Operations) | of the railway"."""
    if at < len(doc) and doc[at].text == "(":
        for end in range(at + 1, min(at + 5, len(doc))):
            if doc[end].text == ")":
                return end + 1
    return at


def quantified(head: "Token", quantities: frozenset[str]) -> "Token":
    """The noun that is counted: "doctors" for the head of "hundreds of doctors"; `head` itself where it counts nothing."""
    if head.lower_ in quantities:
        for child in head.rights:
            if child.dep_ == "prep" and child.lower_ == "of":
                for noun in child.children:
                    if noun.dep_ == "pobj":
                        return head if noun.like_num or (head.lower_ == "team" and noun.pos_ == "PROPN") else noun
    return head


def singular(noun: "Token") -> str:
    """The noun's lemma, also where the tagger took a capitalised plural for a name and left it as it is."""
    lemma = noun.lemma_.lower()
    if lemma != noun.lower_ or not (noun.tag_ == "NNPS" or _several_people(noun, lemma)):
        return lemma
    return _one_of(lemma)


def _one_of(plural: str) -> str:
    """One of several: "ally" of "allies", "fisherman" of "fishermen"."""
    for several, one in (("ies", "y"), ("men", "man")):
        if plural.endswith(several):
            return plural.removesuffix(several) + one
    return plural.removesuffix("s")


def _several_people(noun: "Token", lemma: str) -> bool:
    capitalised = lemma.endswith(("s", "men")) and noun.tag_ in {"NN", "NNP"} and noun.text[:1].isupper()
    return capitalised and lemma not in _people() and _one_of(lemma) in _people()


@cache
def _people() -> frozenset[str]:
    return words("post", "person-noun")
