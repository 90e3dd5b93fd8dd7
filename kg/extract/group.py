"""Groups: "junior doctors", "the protesters", "hundreds of villagers", "officials of the ministry"."""

from collections.abc import Iterator
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
            partner = ends.get(joined.i) if last == counted and (joined := _partner(counted)) is not None else None
            if partner is None:
                yield whole
            else:
                both = whole._replace(end=partner.end, full_end=partner.full_end)
                joined_before.add(partner.head.i)
                yield both
                yield both._replace(head=partner.head)
    yield from adjectival.groups(doc)
    yield from elliptic.groups(doc)


def _partner(noun: "Token") -> "Token | None":
    """Who makes one group with those before: "teachers and | principals", in the plural, of no body of their own, and not "nurses and
    miners said" nor "talks between nurses and miners": these are two."""
    after = noun.doc[noun.i + 1 : noun.i + 2]
    apart = (noun.dep_ == "nsubj" and noun.head.lemma_ in words("reporting")) or noun.head.lower_ == "between"
    if noun.dep_ == "conj" or apart or not after or after[0].lower_ not in {"and", "&"}:
        return None
    others = [child for child in noun.rights if child.dep_ == "conj"]
    if len(others) != 1 or not is_group_noun(others[0]) or others[0].tag_ not in PLURAL or noun.tag_ not in PLURAL:
        return None
    between = noun.doc[after[0].i + 1 : others[0].i]
    bodied = any(token.dep_ == "compound" and token.lower_ in words("institution-noun") - {"service"} for token in between)
    return others[0] if not bodied and all(token.dep_ in {"amod", "compound"} for token in between) else None


def _with(noun: "Token") -> "Token | None":
    """The last noun of a group told by sex and age, "two women and four | children"; None where `noun` is such a last one."""
    if noun.lower_ not in SEX_AND_AGE:
        return noun
    if noun.dep_ == "conj" and noun.head.lower_ in SEX_AND_AGE:
        return None
    return next((child for child in noun.rights if child.dep_ == "conj" and child.lower_ in SEX_AND_AGE), noun)


SEX_AND_AGE = frozenset({"women", "men", "children", "girls", "boys"})
