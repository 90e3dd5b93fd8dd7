"""Descriptions of people led back to the group they mean: "the medics" are the junior doctors, "the crowd" those who marched."""

from typing import TYPE_CHECKING

from kg.extract.grammar.tags import NOUNS, UNDERGOING
from kg.extract.lexicon import words
from kg.extract.names.descriptions.elliptic import MANY, SOME
from kg.extract.names.naming import Naming
from kg.resolve.within.described.nouns import synonyms
from kg.resolve.within.draft import WORN, Draft, Placed, described_so, recent
from kg.resolve.within.lands import apart

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def group_described(doc: "Doc", drafts: list[Draft], naming: Naming) -> Placed:
    """ "the doctors" are the junior doctors named before; "senior doctors" are others."""
    if naming.modifiers & {"other", "another", "fellow"}:
        return None, None
    drafts = [
        d
        for d in drafts
        if d.type == "Group" and not apart(doc, naming, d) and not _otherwise_counted(doc, naming, d) and not _of_others(doc, naming, d)
    ]
    if (draft := described_so(drafts, naming)) is not None:
        return draft, "same description"
    if naming.noun in SOME:
        return _some_of(doc, drafts, naming)
    if _is_two(doc, naming):
        for draft in recent(drafts, "Group", naming.start):
            if any(_is_two(doc, n) for n in draft.namings):
                return draft, f"“{naming.name}”: the two told of before"
    if naming.noun == "resident" and naming.end == naming.head + 1 and not naming.modifiers - WORN:
        for draft in recent(drafts, "Group", naming.start):
            if draft.heads & synonyms("doctor") and "resident" in draft.modifiers:
                return draft, f"“{naming.name}”: the doctors in training told of before"
    if (draft := _as_many(doc, drafts, naming)) is not None:
        return draft, f"“{naming.name}”: as many people told of before"
    kin = synonyms(naming.noun) | (MEMBERS_OF_HOUSES if naming.noun in {"lawmaker", "legislator"} else frozenset())
    narrow = naming.modifiers - WORN
    if naming.noun in STAFF and narrow:
        for draft in recent(drafts, "Group", naming.start):
            if draft.heads & STAFF and _plain(narrow) == _plain(draft.modifiers - WORN):
                return draft, f"“{naming.name}”: the same people by another description"
    if naming.noun in PARTISANS and narrow - {"party"}:
        for draft in recent(drafts, "Group", naming.start):
            if draft.heads & PARTISANS and narrow - {"party"} == draft.modifiers - WORN - {"party"}:
                return draft, f"“{naming.name}”: the same people by another description"
    candidates = [d for d in drafts if any(synonyms(h) <= kin for h in d.heads) and not (_speaks(doc[naming.head]) and _are_dead(doc, d))]
    agreeing = [d for d in candidates if narrow <= d.modifiers or not narrow or d.modifiers - WORN <= narrow]
    for draft in recent(agreeing, "Group", naming.start):
        return draft, f"“{naming.name}”: the same people by another description"
    if naming.noun == "team" and naming.definite and not narrow:
        for draft in recent(drafts, "Group", naming.start):
            if draft.heads & {"scientist", "researcher", "author"}:
                return draft, f"“{naming.name}”: those who searched together"
    if naming.noun in PROTESTERS | CROWD and not narrow and (naming.noun not in CROWD or naming.definite):
        for draft in recent(drafts, "Group", naming.start):
            if any(_protests(doc[n.head]) for n in draft.namings):
                return draft, f"“{naming.name}”: those said to protest before"
    return None, None


def _speaks(head: "Token") -> bool:
    return head.dep_ == "nsubj" and head.head.lemma_ in words("strong-reporting")


def _are_dead(doc: "Doc", draft: Draft) -> bool:
    """Whether all that is told of them is that they were killed: "gunmen killed five villagers", of whom no "residents said"."""
    return all(doc[n.head].dep_ in UNDERGOING and doc[n.head].head.lemma_ in KILLING for n in draft.namings)


KILLING = frozenset({"kill", "massacre", "murder", "behead", "execute"})


def _some_of(doc: "Doc", drafts: list[Draft], naming: Naming) -> Placed:
    """Of whom "some" are: those told of in the sentences right before."""
    for draft in recent(drafts, "Group", naming.start):
        near = any(naming.start - NEAR < n.start < naming.start and doc[n.head].dep_ == "nsubj" for n in draft.namings)
        if near and not draft.heads & (NOBODY_IN_PARTICULAR | SOME):
            return draft, f"“{naming.name}”: of those told of right before"
    return None, None


NEAR = 60
"""Tokens behind those of whom "some" are."""


def _is_two(doc: "Doc", naming: Naming) -> bool:
    """Whether the two parties to a quarrel are meant: "both sides", "the rival camps"."""
    return naming.noun in {"sides", "camps", "factions", "parties"} and any(token.lower_ in OF_TWO for token in doc[naming.head].lefts)


OF_TWO = frozenset({"both", "opposing", "rival", "two", "warring"})


def _as_many(doc: "Doc", drafts: list[Draft], naming: Naming) -> Draft | None:
    """Those of whom there are as many, where one of both tells no more than that: "Three held" and "three men were held"."""
    size = _size(doc, naming)
    if size is None:
        return None
    bare = is_number(doc, naming)
    for draft in recent(drafts, "Group", naming.start):
        if any(size == _size(doc, n) and (bare or is_number(doc, n)) for n in draft.namings):
            return draft
    return None


def is_number(doc: "Doc", naming: Naming) -> bool:
    """Whether people are told of by their number alone: "four", "the two", "dozens"."""
    return doc[naming.head].tag_ == "CD" or (naming.end == naming.head + 1 and doc[naming.head].lower_ in MANY)


def _size(doc: "Doc", naming: Naming) -> float | str | None:
    """How many they are, as far as it is told: 3 for "three men", "dozens" for "dozens of men"."""
    head = doc[naming.head]
    if head.lower_ in MANY:
        return head.lower_
    return _value(head) if head.tag_ == "CD" else number(doc, naming)


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
        or doc[naming.head + 1 : naming.head + 2].text not in {"of", "from"}
    ):
        return frozenset()
    behind = doc[naming.head + 2 : naming.end]
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
NOBODY_IN_PARTICULAR = frozenset({"people", "person", "other", "individual"})


def _otherwise_counted(doc: "Doc", naming: Naming, draft: Draft) -> bool:
    """Whether both are numbers of people, and different ones: "twenty people" and "dozens of people", "seven Kurds" and "9 Kurds"."""
    if (here := number(doc, naming)) is not None:
        there = [many for n in draft.namings if (many := number(doc, n)) is not None]
        if there and not any(_alike(here, many) for many in there):
            return True
    count = _count(doc, naming)
    return bool(count) and any(n.noun in NOBODY_IN_PARTICULAR and _count(doc, n) not in (count, frozenset()) for n in draft.namings)


def _alike(left: float, right: float) -> bool:
    """Whether two numbers may count the same people: one of them may be rounded, "over 60" for 62."""
    return left == right or (min(left, right) > ROUND and max(left, right) < min(left, right) * NEARLY)


ROUND = 20
"""From here on numbers of people are rounded."""
NEARLY = 1.1
"""By how much a rounded number may miss."""
SMALL = {
    word: number
    for number, word in enumerate(
        """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
        twenty""".split(),
        2,
    )
}


def number(doc: "Doc", naming: Naming) -> float | None:
    """The number of a counted group: "300" protesters, "seven" Kurds."""
    for token in doc[naming.start : naming.head]:
        if token.dep_ == "nummod":
            return _value(token)
    return None


def _value(number: "Token") -> float | None:
    figures = number.text.replace(",", "")
    return float(figures) if figures.isdecimal() else SMALL.get(number.lower_)


def _count(doc: "Doc", naming: Naming) -> frozenset[str]:
    if naming.noun not in NOBODY_IN_PARTICULAR:
        return frozenset()
    return frozenset(
        t.lower_ for t in doc[naming.start : naming.end] if t.like_num or t.lower_ in {"dozens", "hundreds", "thousands", "scores"}
    )


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
