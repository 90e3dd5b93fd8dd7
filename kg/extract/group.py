"""Groups: "junior doctors", "the protesters", "hundreds of villagers", "officials of the ministry"."""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.extract.grammar.tags import NOUN_TAGS, PLURAL
from kg.extract.lexicon import words
from kg.extract.names.cutting.phrases import Phrase
from kg.extract.names.descriptions import adjectival, elliptic
from kg.extract.names.descriptions.nominal import Nominal, nominals, quantified, singular
from kg.extract.names.known.gazetteer import gazetteer
from kg.model import EntityType
from kg.nlp import text_between, tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TYPE: EntityType = "Group"


def names_people(doc: "Doc", phrase: Phrase) -> bool:
    """Whether the phrase names a people or its members: "Kurds", "Congress Workers", "the Opposition"."""
    last = doc[phrase.end - 1]
    if last.lower_ == "opposition":
        return phrase.end - phrase.start == 1
    listed = last.lower_.removesuffix("s") in words("person-noun") - {"head", "star"} and phrase.end - phrase.start > 1
    plural = last.tag_ in PLURAL or (last.tag_ == "NNP" and last.lower_.endswith("s") and listed)
    if not plural:
        return False
    before = tokens_of(doc)[phrase.start : phrase.end - 1]
    joined = any(token.is_lower or token.text == "&" for token in before)
    if any(token.lower_ == "community" or (joined and token.lower_ in words("institution-head", "institution-noun")) for token in before):
        return False
    return last.ent_type_ == "NORP" or singular(last) in words("person-noun") or listed or is_of_a_place(doc, phrase)


def is_of_a_place(doc: "Doc", phrase: Phrase) -> bool:
    """Whether the phrase calls people after their place: "Londoners", "Kashmiris", and one of them: "Hong Konger", "Sri Lankan"."""
    text = text_between(doc, phrase.start, phrase.end)
    name = text.removesuffix("s")
    if text in words("people"):
        return True
    if name == text and (text in gazetteer() or text in words("institution")):
        return False
    sure = 0.5 if name != text else 0.9
    return any(name.endswith(ending) and gazetteer().get(name.removesuffix(ending), 0.0) >= sure for ending in ("er", "i", "n", "ian"))


def is_group_noun(token: "Token") -> bool:
    """Whether the noun denotes several people."""
    plural = token.tag_ in PLURAL
    if is_opposition(token):
        return True
    if token.lower_ == "sides":
        return not OPPOSED.isdisjoint(child.lower_ for child in token.lefts)
    return (plural and _of_people(token)) or token.lower_ in words("plural-group")


OPPOSED = frozenset({"both", "opposing", "rival", "two", "warring"})
"""Words that tell the sides of a quarrel from those of a thing."""


def _of_people(token: "Token") -> bool:
    """Whether the plural of a noun for persons means several: "chiefs" does, "models" may not, and "heads" do "of state"."""
    noun = singular(token)
    if noun in words("person-noun", "kinship"):
        return True
    if noun == "head":
        return token.doc[token.i + 1 : token.i + 2].text == "of" or any(child.dep_ in {"compound", "amod"} for child in token.lefts)
    return noun in words("post") and noun not in OTHER_THINGS


OTHER_THINGS = frozenset(
    """chair conservator controller custodian face fellow forward gunner justice keeper liaison model moderator navigator opener overseer
    pacer paddler performer personality planner pleader racer ranger restorer reviewer roper rounder spinner star streamer superior
    tapper trainer whip""".split()
)
"""Posts whose plural means other things more often than persons."""


def is_opposition(token: "Token") -> bool:
    """Whether those who sit across a parliament are meant: "the opposition", which the "main opposition" party is not."""
    ours = any(child.lower_ == "the" for child in token.lefts) and not any(
        child.dep_ in {"amod", "compound", "poss"} for child in token.lefts
    )
    acting = token.dep_ == "nsubj" or token.text[0].isupper()
    return token.lower_ == "opposition" and ours and acting and not any(child.dep_ in {"prep", "appos"} for child in token.rights)


def descriptions(doc: "Doc") -> Iterator[Nominal]:
    """Noun phrases headed by a plural noun for people, or by a number of them ("a group of", "hundreds of")."""
    quantities = words("quantity-noun")
    ends = {nominal.head.i: nominal for nominal in nominals(doc)}
    joined_before: set[int] = set()
    for nominal in nominals(doc):
        head = nominal.head
        counted = quantified(head, quantities)
        if head.i in joined_before:
            continue
        if is_group_noun(counted) and not (
            head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.lower_ in quantities and head.head.head.tag_ in NOUN_TAGS
        ):
            last = _with(counted)
            if last is None:
                continue
            end = last.i + 1 if last != head and head == counted else nominal.end
            whole = nominal._replace(end=end, full_end=max(nominal.full_end, end, counted.i + 1))
            partners = [ends[other.i] for other in (_partners(counted) if last == counted else ()) if other.i in ends]
            every = whole._replace(end=partners[-1].end, full_end=partners[-1].full_end) if partners else whole
            joined_before.update(partner.head.i for partner in partners)
            yield every
            yield from (every._replace(head=partner.head) for partner in partners)
    yield from adjectival.groups(doc)
    yield from elliptic.groups(doc)


def _partners(noun: "Token") -> list["Token"]:
    """Who makes one group with those before: "teachers and | principals", "cooks, | cleaners and porters", in the plural, of no body of
    their own, and not "nurses and miners said" nor "talks between nurses and miners": these are two."""
    if noun.dep_ == "conj" or (noun.dep_ == "nsubj" and noun.head.lemma_ in words("reporting")) or noun.head.lower_ == "between":
        return []
    listed = [noun]
    while len(others := [child for child in listed[-1].rights if child.dep_ == "conj"]) == 1:
        listed += others
    closed = len(listed) > 1 and any(child.lower_ in {"and", "&"} for child in listed[-2].rights)
    return listed[1:] if closed and all(_goes_with(one, other) for one, other in pairwise(listed)) else []


def _goes_with(one: "Token", other: "Token") -> bool:
    """Whether the second is joined right to the first, with nothing but what tells of it between them: "cooks and | young | porters"."""
    if not is_group_noun(other) or one.tag_ not in PLURAL or other.tag_ not in PLURAL:
        return False
    between = list(one.doc[one.i + 1 : other.i])
    while between and between[0].lower_ in {",", "and", "&"}:
        del between[0]
    bodied = any(token.dep_ == "compound" and token.lower_ in words("institution-noun") - {"service"} for token in between)
    return len(between) < other.i - one.i - 1 and not bodied and all(token.dep_ in {"amod", "compound"} for token in between)


def _with(noun: "Token") -> "Token | None":
    """The last noun of a group told by sex and age, "two women and four | children"; None where `noun` is such a last one."""
    if noun.lower_ not in SEX_AND_AGE:
        return noun
    if noun.dep_ == "conj" and noun.head.lower_ in SEX_AND_AGE:
        return None
    return next((child for child in noun.rights if child.dep_ == "conj" and child.lower_ in SEX_AND_AGE), noun)


SEX_AND_AGE = frozenset({"women", "men", "children", "girls", "boys"})
