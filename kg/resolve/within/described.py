"""Descriptions led back to whom they describe: "the union", "the medics", "the minister", "Ada Cole, an accountant"."""

from typing import TYPE_CHECKING

from kg.extract.gazetteer import countries, gazetteer
from kg.extract.lexicon import words
from kg.extract.naming import Naming
from kg.resolve.names import folded
from kg.resolve.within.draft import Draft, described_so, headed, recent, starting

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Placed = tuple[Draft | None, str | None]
"""The draft a description belongs to and why, or twice None: somebody new."""


def describe(doc: "Doc", drafts: list[Draft], heads: dict[int, Draft], naming: Naming) -> None:
    rule = {"Person": _person_described, "Group": _group_described, "Institution": _institution_described, "Place": _place_described}[
        naming.type
    ]
    naming, named = _parted(doc, heads, naming)
    draft, reason = (named, "the title before the name") if named else _apposed(doc, heads, naming)
    if draft is None:
        draft, reason = rule(doc, drafts, naming)
    if draft is None:
        draft = Draft(naming.type)
        drafts.append(draft)
    heads[naming.head] = draft
    draft.add(naming, doc, reason)


def _parted(doc: "Doc", heads: dict[int, Draft], naming: Naming) -> tuple[Naming, Draft | None]:
    """A post and the person named right after what he holds it of: "the manager of the railway | Mrs. Ada Cole"."""
    if naming.type != "Person" or naming.noun not in words("post") or _indefinite(doc, naming):
        return naming, None
    for at in range(naming.head + 2, min(naming.end + 1, len(doc))):
        before = doc[at - 1]
        if not doc[at].text[0].isupper() or before.pos_ not in {"NOUN", "PROPN"}:
            continue
        draft = starting(heads, doc[at])
        if draft is not None and draft.type == "Person" and not any(n.start < at < n.end for n in draft.namings):
            text = " ".join(doc[naming.start : at].text.split())
            shorter = tuple(name for name in naming.others if len(name) < len(text))
            return naming._replace(end=at, name=text, others=shorter), draft
    return naming, None


def _apposed(doc: "Doc", heads: dict[int, Draft], naming: Naming) -> tuple[Draft | None, str | None]:
    """ "Ada Cole, an accountant", "the firm Metro Lines", "Ada Cole is an accountant": one thing said twice over."""
    head = doc[naming.head]
    beside = [child for child in head.children if child.dep_ == "appos"]
    if head.dep_ == "appos":
        beside.append(head.head)
    if head.dep_ == "attr" and head.head.lemma_ == "be" and not any(child.dep_ == "neg" for child in head.head.children):
        beside += [child for child in head.head.children if child.dep_ == "nsubj"]
    if head.dep_ in {"compound", "nmod", "npadvmod"} and head.head.i == naming.end:
        beside.append(head.head)
    if naming.type == "Person" and naming.form == "description" and naming.noun in words("post") and not _indefinite(doc, naming):
        beside += [token for token in doc[naming.end : naming.end + 1] if token.text[0].isupper()]
        beside += _between_commas(doc, heads, naming.end)
    for token in beside:
        draft = heads.get(token.i) or starting(heads, token)
        if draft is not None and draft.type == naming.type and draft.named:
            return draft, f"“{naming.name}” stands in apposition to “{next(iter(draft.names))}”"
    return None, None


def _between_commas(doc: "Doc", heads: dict[int, Draft], at: int) -> list["Token"]:
    """The first word of a person's name set between commas after his post: "the mayor of Galle | , Ada Cole, | said"."""
    if at + 1 >= len(doc) or doc[at].text != ",":
        return []
    draft = starting(heads, doc[at + 1])
    ends = {n.end for n in draft.namings if n.start <= at + 3 <= n.end + 2} if draft is not None and draft.type == "Person" else set()
    return [doc[at + 1]] if any(end < len(doc) and doc[end].text in {",", "."} and doc[end - 1].i - at < 7 for end in ends) else []


def _person_described(doc: "Doc", drafts: list[Draft], naming: Naming) -> Placed:
    """ "the minister" is the person called minister before; "the victim" the victim described before."""
    lemma = doc[naming.head].lemma_.lower()
    for draft in recent(drafts, "Person", naming.start):
        if folded(naming.name) in {folded(n) for n in draft.names}:
            return draft, "same description"
    if _indefinite(doc, naming):
        return None, None
    narrow = naming.modifiers - WORN - _demonyms(doc, naming)
    if naming.definite or (doc[naming.head].text[0].isupper() and not doc[naming.start].is_sent_start):
        for draft in recent(drafts, "Person", naming.start):
            if lemma in draft.titles and narrow <= draft.titles | {lemma}:
                return draft, f"“{naming.name}”: called {lemma} elsewhere"
            if lemma in draft.heads and narrow <= draft.modifiers | draft.titles:
                return draft, f"“{naming.name}”: the {lemma} described before"
    if lemma in words("post") and naming.modifiers:
        for draft in drafts:
            if draft.type == "Person" and lemma in draft.titles and narrow <= draft.titles:
                return draft, f"“{naming.name}”: called {lemma} elsewhere"
    return None, None


def _demonyms(doc: "Doc", naming: Naming) -> set[str]:
    """The modifiers that only say from which country somebody is: "Tunisian" prime minister."""
    return {t.lemma_.lower() for t in doc[naming.start : naming.head] if t.ent_type_ in {"NORP", "GPE"}}


def _indefinite(doc: "Doc", naming: Naming) -> bool:
    return any(t.lower_ in {"a", "an", "another", "one", "some", "any"} for t in doc[naming.head].lefts) or _owned(doc, naming)


def _owned(doc: "Doc", naming: Naming) -> bool:
    return any(t.dep_ == "poss" for t in doc[naming.head].children)


def _group_described(doc: "Doc", drafts: list[Draft], naming: Naming) -> Placed:
    """ "the doctors" are the junior doctors named before; "senior doctors" are others."""
    if naming.modifiers & {"other", "another", "fellow"}:
        return None, None
    if (draft := described_so(drafts, naming)) is not None:
        return draft, "same description"
    kin = _class(naming.noun)
    narrow = naming.modifiers - WORN
    candidates = [d for d in drafts if d.type == "Group" and any(_class(h) == kin for h in d.heads)]
    agreeing = [d for d in candidates if narrow <= d.modifiers or not narrow or d.modifiers - WORN <= narrow]
    for draft in recent(agreeing, "Group", naming.start):
        return draft, f"“{naming.name}”: the same people by another description"
    if naming.noun in PROTESTERS and not narrow:
        for draft in recent(drafts, "Group", naming.start):
            if any(_protests(doc[n.head]) for n in draft.namings):
                return draft, f"“{naming.name}”: those said to protest before"
    return None, None


PROTESTERS = frozenset({"protester", "demonstrator", "striker", "marcher", "agitator"})
PROTESTING = frozenset(
    "march protest demonstrate strike rally gather agitate walk stage hold block blockade launch resort chant boycott".split()
)


def _protests(head: "Token") -> bool:
    """Whether somebody is said to protest: "teachers marched", "striking miners"."""
    if head.dep_ == "nsubj" and head.head.lemma_ in PROTESTING:
        return True
    return any(child.dep_ == "amod" and child.lemma_ in PROTESTING for child in head.lefts)


BARE = frozenset("police parliament cabinet government govt management army military media judiciary press".split())


UNHEADED = frozenset(
    """company firm party network newspaper paper agency airline organisation group broadcaster manufacturer employer management
    outlet""".split()
)
ONE = (
    frozenset({"army", "military"}),
    frozenset({"company", "firm"}),
    frozenset({"newspaper", "paper"}),
    frozenset({"committee", "panel"}),
)
"""Nouns of institutions that say the same."""


def _institution_described(doc: "Doc", drafts: list[Draft], naming: Naming) -> Placed:
    """ "the union" is the union named last before, "the government" the one government there is."""
    lemma = naming.noun
    if naming.modifiers & {"other", "another"}:
        return None, None
    if (draft := described_so(drafts, naming)) is not None:
        return draft, "same description"
    plural = doc[naming.head].tag_ in {"NNS", "NNPS"}
    narrow = naming.modifiers - WORN
    before = recent(drafts, "Institution", naming.start)
    kin = next((group for group in ONE if lemma in group), frozenset({lemma}))
    for draft in before:
        if kin & draft.heads and plural == any(doc[n.head].tag_ in {"NNS", "NNPS"} for n in draft.namings):
            if plural and (narrow <= draft.modifiers or draft.modifiers - WORN <= narrow):
                return draft, f"“{naming.name}”: the same institutions by another description"
            if not plural and (naming.definite or lemma in BARE) and not _owned(doc, naming) and narrow <= draft.modifiers:
                return draft, f"“{naming.name}”: described so before"
    if plural or not (naming.definite or lemma in BARE) or _owned(doc, naming):
        return None, None
    kinds = CALLED.get(lemma, frozenset({lemma}))
    for draft in before:
        if draft.named and any(headed(name, kinds) for name in draft.names) and all(m in " ".join(draft.names).lower() for m in narrow):
            return draft, f"“{naming.name}”: the {lemma} named before"
    alone = [d for d in drafts if d.type == "Institution" and d.named and any(headed(name, kinds) for name in d.names)]
    if lemma in BARE and not narrow and len(alone) == 1:
        return alone[0], f"“{naming.name}”: the only {lemma} the article names"
    if lemma in UNHEADED and naming.definite:
        for draft in before:
            if draft.named and not any(headed(name, words("institution-head")) for name in draft.names):
                return draft, f"“{naming.name}”: the {lemma} named before"
    return None, None


COUNTRIES = frozenset({"country", "nation", "kingdom", "republic"})


def _place_described(doc: "Doc", drafts: list[Draft], naming: Naming) -> Placed:
    """ "the city" is the city named last before, "the country" the country."""
    if (draft := described_so(drafts, naming)) is not None:
        return draft, "same description"
    if (owner := _of_place(doc, drafts, naming)) is not None:
        return owner, f"“{naming.name}” is the {naming.noun} it names"
    if not naming.definite or naming.modifiers:
        return None, None
    for draft in recent(drafts, "Place", naming.start):
        if not draft.named or any(_other_kind(name, naming.noun) for name in draft.names):
            continue
        known = max((gazetteer().get(name, 0.0) for name in draft.names), default=0.0)
        if naming.noun in {"city", "town", "capital"} and not any(name in countries() for name in draft.names) and known:
            return draft, f"“{naming.name}”: the {naming.noun} named before"
        if naming.noun in COUNTRIES and any(name in countries() for name in draft.names):
            return draft, f"“{naming.name}”: the {naming.noun} named before"
        if naming.noun in {"state", "province", "district", "village", "island"} and not any(name in countries() for name in draft.names):
            return draft, f"“{naming.name}”: the {naming.noun} named before"
        if any(headed(name, frozenset({naming.noun})) for name in draft.names):
            return draft, f"“{naming.name}”: the {naming.noun} named before"
    return None, None


def _of_place(doc: "Doc", drafts: list[Draft], naming: Naming) -> Draft | None:
    """The place that "the village of Ambewela" names."""
    if naming.noun not in KINDS or doc[naming.head + 1 : naming.head + 2].text != "of":
        return None
    return next(
        (d for d in drafts if d.type == "Place" and any(n.form == "name" and n.start - naming.head in {2, 3} for n in d.namings)), None
    )


KINDS = frozenset(
    {"city", "town", "state", "province", "district", "village", "island", "country", "suburb", "municipality", "county", "region"}
)


def _other_kind(name: str, noun: str) -> bool:
    """Whether a place's name says that it is of another kind: "Matara district" is no city."""
    last = name.split()[-1].lower()
    return last in words("place-noun") | words("place-head") and last != noun


SYNONYMS = (
    frozenset({"doctor", "medic", "physician", "medico"}),
    frozenset({"protester", "protestor", "demonstrator", "agitator", "marcher"}),
    frozenset({"worker", "employee", "staff", "labourer", "laborer", "workforce", "personnel"}),
    frozenset({"lawyer", "advocate", "attorney"}),
    frozenset({"student", "pupil"}),
    frozenset({"policeman", "officer", "cop"}),
    frozenset({"legislator", "lawmaker", "parliamentarian", "mp"}),
    frozenset({"villager", "resident", "local"}),
    frozenset({"journalist", "reporter"}),
    frozenset({"people", "person"}),
)


CALLED = {
    "union": frozenset("union association federation front alliance guild brotherhood congress forum collective unions".split()),
    "association": frozenset(["association", "union", "federation", "society", "forum"]),
    "federation": frozenset({"federation"}),
    "party": frozenset("party congress dal front league democrats alliance movement sena".split()),
    "company": frozenset("company corporation corp inc ltd limited plc group holdings motors airlines airways industries railways".split()),
    "firm": frozenset("company corporation corp inc ltd limited plc group holdings motors".split()),
    "hospital": frozenset(["hospital", "infirmary", "clinic", "college"]),
    "college": frozenset({"college"}),
    "university": frozenset({"university"}),
    "ministry": frozenset({"ministry"}),
    "department": frozenset(["department", "ministry", "dept"]),
    "government": frozenset(["government", "govt", "administration", "centre"]),
    "govt": frozenset(["government", "govt", "administration", "centre"]),
    "court": frozenset({"court", "tribunal", "bench"}),
    "police": frozenset({"police"}),
    "committee": frozenset({"committee", "panel"}),
    "panel": frozenset({"committee", "panel", "commission"}),
    "commission": frozenset({"commission"}),
    "council": frozenset({"council"}),
    "board": frozenset({"board"}),
    "agency": frozenset(["agency", "bureau", "news"]),
    "newspaper": frozenset("newspaper times post herald guardian express mirror daily telegraph chronicle hindu".split()),
    "parliament": frozenset({"parliament"}),
    "organisation": frozenset("organisation organization association foundation union".split()),
    "organization": frozenset("organisation organization association foundation union".split()),
    "airline": frozenset({"airline", "airlines", "airways", "air"}),
    "army": frozenset({"army"}),
    "bank": frozenset({"bank"}),
    "authority": frozenset({"authority"}),
    "corporation": frozenset({"corporation", "corp"}),
    "institute": frozenset({"institute", "institution"}),
    "group": frozenset({"group", "front", "alliance", "coalition"}),
    "alliance": frozenset({"alliance", "coalition", "front"}),
    "state": frozenset({"government"}),
}


WORN = words("worn-modifier")


def _class(lemma: str) -> frozenset[str]:
    return next((group for group in SYNONYMS if lemma in group), frozenset({lemma}))
