"""Descriptions of people led back to the group they mean: "the medics" are the junior doctors, "the crowd" those who marched."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.grammar.tags import NOUNS
from kg.extract.lexicon import words
from kg.extract.names.descriptions.elliptic import SOME
from kg.extract.names.naming import Naming
from kg.nlp import text_between, tokens_of
from kg.resolve.within.described.counting import how_many, is_number, otherwise_counted
from kg.resolve.within.described.killed import are_dead, live
from kg.resolve.within.described.nobody import NOBODY_IN_PARTICULAR, are_any
from kg.resolve.within.described.nouns import synonyms
from kg.resolve.within.draft import WORN, Draft, Placed, described_so, recent
from kg.resolve.within.lands import apart

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


class Described(NamedTuple):
    """A description of people, with the groups that it may mean."""

    doc: "Doc"
    naming: Naming
    narrow: frozenset[str]
    """The words that narrow the noun."""
    before: list[Draft]
    """Those told of last, the nearest first, but for those who must be others."""

    def because(self, reason: str) -> str:
        return f"“{self.naming.name}”: {reason}"


def group_described(doc: "Doc", drafts: list[Draft], naming: Naming) -> Placed:
    """ "the doctors" are the junior doctors named before; "senior doctors" are others."""
    if naming.modifiers & {"other", "another", "fellow"}:
        return None, None
    drafts = [d for d in drafts if d.type == "Group" and not _are_others(doc, naming, d)]
    if (draft := described_so(drafts, naming)) is not None:
        return draft, "same description"
    told = Described(doc, naming, naming.modifiers - WORN, recent(drafts, "Group", naming.start))
    rules = (_some_of,) if naming.noun in SOME else RULES
    return next((placed for rule in rules for placed in rule(told)), (None, None))


def _are_others(doc: "Doc", naming: Naming, draft: Draft) -> bool:
    """Whether those told of before must be others: of another country, number or body, against them, dead, or nobody in
    particular."""
    others = apart(doc, naming, draft) or otherwise_counted(doc, naming, draft) or _of_others(doc, naming, draft)
    against = ("counter" in naming.modifiers) != ("counter" in draft.modifiers)
    return others or against or live(doc, naming, draft) or are_any(doc, naming, draft)


def _some_of(told: Described) -> Iterator[Placed]:
    """Of whom "some" are: those told of in the sentences right before."""
    for draft in told.before:
        near = any(told.naming.start - NEAR < n.start < told.naming.start and told.doc[n.head].dep_ == "nsubj" for n in draft.namings)
        if near and not draft.heads & (NOBODY_IN_PARTICULAR | SOME):
            yield draft, told.because("of those told of right before")


NEAR = 60
"""Tokens behind those of whom "some" are."""


def _the_two(told: Described) -> Iterator[Placed]:
    """ "both sides" are "the rival camps"."""
    if _is_two(told.doc, told.naming):
        for draft in told.before:
            if any(_is_two(told.doc, n) for n in draft.namings):
                yield draft, told.because("the two told of before")


def _in_training(told: Described) -> Iterator[Placed]:
    """ "the residents" are the "resident doctors"."""
    if told.naming.noun == "resident" and told.naming.end == told.naming.head + 1 and not told.narrow:
        for draft in told.before:
            if draft.heads & synonyms("doctor") and "resident" in draft.modifiers:
                yield draft, told.because("the doctors in training told of before")


def _as_many(told: Described) -> Iterator[Placed]:
    """Those of whom there are as many, where one of both tells no more than that: "Three held" and "three men were held"."""
    size = how_many(told.doc, told.naming)
    if size is None:
        return
    bare = is_number(told.doc, told.naming)
    for draft in told.before:
        if any(size == how_many(told.doc, n) and (bare or is_number(told.doc, n)) for n in draft.namings):
            yield draft, told.because("as many people told of before")


def _same_staff(told: Described) -> Iterator[Placed]:
    """ "customs officials" are the "Customs officers"."""
    if told.naming.noun in STAFF and told.narrow:
        for draft in told.before:
            if draft.heads & STAFF and _plain(told.narrow) == _plain(draft.modifiers - WORN):
                yield draft, told.because(OTHERWISE)


def _same_partisans(told: Described) -> Iterator[Placed]:
    """ "Amana activists" are the "Amana party workers"."""
    side = told.narrow - {"party"}
    if told.naming.noun in PARTISANS and side:
        for draft in told.before:
            if draft.heads & PARTISANS and side == draft.modifiers - WORN - {"party"}:
                yield draft, told.because(OTHERWISE)


def _called_by_a_synonym(told: Described) -> Iterator[Placed]:
    """ "the medics" are the junior doctors; those who are dead do not speak."""
    noun = told.naming.noun
    kin = synonyms(noun) | (MEMBERS_OF_HOUSES if noun in {"lawmaker", "legislator"} else frozenset())
    speak = _speaks(told.doc[told.naming.head])
    for draft in told.before:
        if not any(synonyms(head) <= kin for head in draft.heads) or (speak and are_dead(told.doc, draft)):
            continue
        if told.narrow <= draft.modifiers or draft.modifiers - WORN <= told.narrow:
            yield draft, told.because(OTHERWISE)


def _searchers(told: Described) -> Iterator[Placed]:
    """ "the team" are the researchers."""
    if told.naming.noun == "team" and told.naming.definite and not told.narrow:
        for draft in told.before:
            if draft.heads & {"scientist", "researcher", "author"}:
                yield draft, told.because("those who searched together")


def _protesters(told: Described) -> Iterator[Placed]:
    """ "protesters", "the crowd" are the teachers who marched."""
    noun, definite = told.naming.noun, told.naming.definite
    if not told.narrow and (noun in PROTESTERS or (noun in CROWD and definite)):
        for draft in told.before:
            if any(_protests(told.doc[n.head]) for n in draft.namings):
                yield draft, told.because("those said to protest before")


OTHERWISE = "the same people by another description"
RULES = (_the_two, _in_training, _as_many, _same_staff, _same_partisans, _called_by_a_synonym, _searchers, _protesters)
"""What is asked of any description but "some", in this order."""


def _speaks(head: "Token") -> bool:
    return head.dep_ == "nsubj" and head.head.lemma_ in words("strong-reporting")


def _is_two(doc: "Doc", naming: Naming) -> bool:
    """Whether the two parties to a quarrel are meant: "both sides", "the rival camps"."""
    return naming.noun in {"sides", "camps", "factions", "parties"} and any(token.lower_ in OF_TWO for token in doc[naming.head].lefts)


OF_TWO = frozenset({"both", "opposing", "rival", "two", "warring"})


def _of_others(doc: "Doc", naming: Naming, draft: Draft) -> bool:
    """Whether both say of whom they are, and of others: "leaders of the Front" and "leaders of eight unions"."""
    here = _behind(doc, naming)
    if not here:
        return False
    there = [words for n in draft.namings if (words := _behind(doc, n))]
    return bool(there) and all(here.isdisjoint(words) for words in there)


def _behind(doc: "Doc", naming: Naming) -> frozenset[str]:
    """The names and plurals behind the noun of a description: "Front" of "leaders of the Front"; "the district" may be any.

    Of kin it tells who they are, also before the noun and of one: "the | patient |'s relatives".
    """
    head = doc[naming.head]
    if synonyms(naming.noun) == KIN:
        owners = [
            owner
            for child in head.children
            for owner in ((child,) if child.dep_ == "poss" else child.children if child.lower_ == "of" else ())
        ]
        return frozenset(owner.lemma_.lower() for owner in owners if owner.pos_ != "PRON")
    if (
        naming.form != "description"
        or head.lemma_.lower() != naming.noun
        or text_between(doc, naming.head + 1, naming.head + 2) not in {"of", "from"}
    ):
        return frozenset()
    behind = tokens_of(doc)[naming.head + 2 : naming.end]
    if not any(token.tag_ in {"NNP", "NNPS", "NNS"} for token in behind):
        return frozenset()
    return frozenset(token.lemma_.lower() for token in behind if token.pos_ in NOUNS)


def _plain(modifiers: set[str] | frozenset[str]) -> frozenset[str]:
    """Modifiers without a plural ending: "Customs" officers, "customs" officials."""
    return frozenset(word.removesuffix("s") for word in modifiers)


KIN = synonyms("relative")
MEMBERS_OF_HOUSES = frozenset({"mla", "senator", "councillor", "congressman", "deputy"})
"""Who may be called lawmakers by another word."""
CROWD = frozenset({"crowd", "mob", "rally", "gathering"})
STAFF = frozenset({"worker", "employee", "staff", "officer", "official", "personnel"})
"""Who is employed somewhere: customs officers are customs employees."""
PARTISANS = frozenset("member worker activist activists supporter campaigner cadre cadres volunteer".split())
"""Who takes a side: a party's workers are its activists."""
PROTESTERS = frozenset({"protester", "demonstrator", "striker", "marcher", "agitator"})
PROTESTING = frozenset(
    "march protest demonstrate strike rally gather agitate walk stage hold block blockade launch resort chant boycott".split()
)


def _protests(head: "Token") -> bool:
    """Whether somebody is said to protest: "teachers marched", "striking miners"."""
    if head.dep_ == "nsubj" and (head.head.lemma_ in PROTESTING or _struck_work(head.head)):
        return head.head.lemma_ not in {"hold", "stage"} or any(child.dep_ == "dobj" for child in head.head.rights)
    if (head.dep_ == "pobj" and head.head.lower_ == "by") or head.dep_ == "poss":
        action = head.head.head if head.dep_ == "pobj" else head.head
        if action.lemma_.lower() in PROTESTS:
            return True
    return any(child.dep_ == "amod" and child.lemma_ in PROTESTING for child in head.lefts)


PROTESTS = frozenset("strike walkout stoppage boycott protest march rally demonstration blockade sit-in agitation".split())


def _struck_work(verb: "Token") -> bool:
    """Whether the verb tells of a strike by its noun: "went on | strike", "downed | tools"."""
    if verb.lemma_ in {"down", "cease", "stop", "withdraw"}:
        return any(child.dep_ == "dobj" and child.lower_ in {"tools", "work", "labour", "labor", "services"} for child in verb.rights)
    return verb.lemma_ in {"go", "be"} and any(t.lower_ == "on" and any(c.lower_ == "strike" for c in t.children) for t in verb.rights)
