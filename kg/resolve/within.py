"""Who is who within an article: names, short names, acronyms, descriptions and pronouns as the clusters they belong to.

Each rule is a small function that gives its reason, or None; the first that answers decides. Names are joined first, the longest
first, so that order of reading is moot; descriptions and pronouns then look back from where they stand.
"""

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.gazetteer import countries, gazetteer
from kg.extract.lexicon import words
from kg.extract.naming import Naming
from kg.model import Cluster, EntityType, Mention, Ref, Span
from kg.nlp import Reading
from kg.resolve.names import acronym_of, folded, initials, person_match, variants

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


class Draft:
    """A cluster in the making."""

    def __init__(self, entity_type: EntityType) -> None:
        self.type = entity_type
        self.namings: list[Naming] = []
        self.names: dict[str, None] = {}
        self.reasons: dict[str, None] = {}
        self.pronouns: list[Mention] = []
        self.titles: set[str] = set()
        self.modifiers: set[str] = set()
        self.heads: set[str] = set()
        self.gender: str | None = None

    def add(self, naming: Naming, doc: "Doc", reason: str | None = None) -> None:
        self.namings.append(naming)
        for name in (naming.name, *naming.others):
            self.names.setdefault(name)
        if reason:
            self.reasons.setdefault(reason)
        if naming.form == "description":
            self.heads.add(naming.noun)
            self.modifiers |= naming.modifiers
        if naming.type == "Person" and naming.form == "name":
            self.titles |= _title_words(doc, naming)
        if naming.title:
            title = doc[naming.title[0] : naming.title[1]]
            if title[0].lower_.rstrip(".") in {"mr", "sir", "lord", "king", "prince", "shri", "sri"}:
                self.gender = "he"
            elif title[0].lower_.rstrip(".") in {"mrs", "ms", "miss", "lady", "queen", "princess", "smt", "dame", "madam"}:
                self.gender = "she"

    @property
    def named(self) -> bool:
        return any(naming.form == "name" for naming in self.namings)


def _starting(heads: dict[int, Draft], token: "Token") -> Draft | None:
    """The draft of the person's name that begins with `token`, or with what its honorific stands before."""
    for at in (token.i, token.i + 1, token.i + 2, token.i + 3):
        draft = heads.get(at)
        if draft is not None and any(token.i in {n.start, (n.title or (n.start,))[0]} and n.form == "name" for n in draft.namings):
            return draft
    return None


SHORT_TITLES = {"cm": "chief minister", "pm": "prime minister", "cp": "commissioner police", "cs": "chief secretary", "vc": "vice chancellor"}


def _title_words(doc: "Doc", naming: Naming) -> set[str]:
    """The words of the title before a person's name, and of what it is the title of: "Punjab chief minister | Ada Cole"."""
    found: set[str] = set()
    at = (naming.title or (naming.start,))[0] if naming.title else naming.start
    if naming.title:
        found |= {t.lower_ for t in doc[naming.title[0] : naming.title[1]]}
    listed = words("post") | words("title-modifier")
    while at > 0 and at > naming.start - 8:
        before = doc[at - 1]
        if before.lower_ not in listed and not (before.text[0].isupper() and found) and before.text not in {"-", "of"}:
            break
        found.add(before.lower_)
        at -= 1
    for short, long in SHORT_TITLES.items():
        if set(long.split()) <= found:
            found.add(short)
        if short in found:
            found |= set(long.split())
    return found


def cast(reading: Reading, namings: Iterable[Naming]) -> Cast:
    """The cast of the article: its namings joined into clusters, its pronouns led back to them."""
    found = tuple(namings)
    doc = reading.doc
    drafts: list[Draft] = []
    for entity_type, same in NAME_RULES.items():
        drafts += _named_drafts(doc, entity_type, [n for n in found if n.form == "name" and n.type == entity_type], same)
    heads = {naming.head: draft for draft in drafts for naming in draft.namings}
    for naming in found:
        if naming.form != "name":
            _place_description(doc, drafts, heads, naming)
    _pronouns(reading, drafts)
    return _freeze(reading, drafts)


# Names


def _named_drafts(doc: "Doc", entity_type: EntityType, namings: list[Naming], same: Callable[[str, str], str | None]) -> list[Draft]:
    by_name: dict[str, list[Naming]] = {}
    for naming in namings:
        by_name.setdefault(folded(naming.name), []).append(naming)
    order = sorted(by_name, key=lambda name: (-len(name.split()), -len(by_name[name]), by_name[name][0].start))
    drafts: list[tuple[str, Draft]] = []
    for name in order:
        matches = [(full, draft, reason) for full, draft in drafts if (reason := _bracketed(doc, by_name[name], draft) or same(full, name))]
        if len({id(draft) for _, draft, _ in matches}) == 1:
            _, draft, reason = matches[0]
        elif matches and (entity_type == "Person" or name in words("institution-noun")):
            _, draft, reason = _nearest(matches, by_name[name])
        else:
            draft, reason = Draft(entity_type), None
        for naming in by_name[name]:
            draft.add(naming, doc, reason)
        drafts.append((name, draft))
    return list({id(draft): draft for _, draft in drafts}.values())


def _nearest(matches: list[tuple[str, Draft, str]], namings: list[Naming]) -> tuple[str, Draft, str]:
    """Of several full names with the same surname, the one named last before it."""
    first = namings[0].start
    return min(matches, key=lambda m: min((first - n.start) if n.start < first else 10_000 for n in m[1].namings))


def _bracketed(doc: "Doc", short: list[Naming], draft: Draft) -> str | None:
    """ "Federation of Resident Doctors' Association (FORDA)": what stands in brackets right after a name is its short form."""
    for naming in short:
        if naming.start >= 2 and doc[naming.start - 1].text == "(" and naming.end < len(doc) and doc[naming.end].text == ")":
            for other in draft.namings:
                if 0 <= naming.start - 1 - other.end <= 1 and naming.name[:1].lower() in initials(other.name).lower():
                    return f"“{naming.name}” stands in brackets after “{other.name}”"
    return None


def _same_person(full: str, short: str) -> str | None:
    return person_match(full, short)


def _same_institution(full: str, short: str) -> str | None:
    if full == short:
        return "same name"
    longer, shorter = sorted((_based(full), _based(short)), key=len, reverse=True)
    if longer == shorter or (" " in shorter and longer.endswith(f" {shorter}")):
        return f"“{short}” and “{full}” differ in form alone"
    if variants(full) & variants(short):
        return f"“{short}” is another order of the words of “{full}”"
    if acronym_of(short, full):
        return f"“{short}” are the initials of “{full}”"
    long_words, short_words = full.split(), short.split()
    if len(short_words) > 1 and (long_words[: len(short_words)] == short_words or long_words[-len(short_words) :] == short_words):
        return f"“{short}” is part of “{full}”"
    if len(short_words) == 1 and long_words[0] == short_words[0] and len(long_words) == 2 and long_words[1] in GENERIC:
        return f"“{short}” is “{full}” for short"
    if short in words("institution-noun") and short in {long_words[-1], long_words[0]}:
        return f"“{short}” is “{full}” for short"
    if len(short_words) > 1 and long_words[: len(short_words) - 1] == short_words[:-1] and short_words[-1] in long_words:
        return f"“{short}” is “{full}” for short"
    return None


def _based(name: str) -> str:
    """An institution's name without plural endings and without the place it is "of": "engineers union of chad" is an "engineer union"."""
    base, of, _ = name.partition(" of ")
    if not of or " " not in base or base.split()[-1] not in words("institution-head"):
        base = name
    return " ".join(word.removesuffix("s") for word in base.split())


GENERIC = frozenset(
    {
        "party",
        "company",
        "group",
        "corporation",
        "corp",
        "inc",
        "ltd",
        "limited",
        "plc",
        "movement",
        "newspaper",
        "network",
        "police",
        "airlines",
    }
)


def _same_place(full: str, short: str) -> str | None:
    if full == short:
        return "same name"
    long_words, short_words = full.split(), short.split()
    if long_words[: len(short_words)] == short_words and all(
        w in words("place-noun") | words("place-head") for w in long_words[len(short_words) :]
    ):
        return f"“{short}” is “{full}” for short"
    return None


def _same_group(full: str, short: str) -> str | None:
    return "same name" if full == short else None


NAME_RULES: dict[EntityType, Callable[[str, str], str | None]] = {
    "Person": _same_person,
    "Institution": _same_institution,
    "Place": _same_place,
    "Group": _same_group,
}


# Descriptions

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
    "union": frozenset(["union", "association", "federation", "front", "alliance", "guild", "brotherhood", "congress", "forum", "collective", "unions"]),
    "association": frozenset(["association", "union", "federation", "society", "forum"]),
    "federation": frozenset({"federation"}),
    "party": frozenset(["party", "congress", "dal", "front", "league", "democrats", "alliance", "movement", "sena"]),
    "company": frozenset(["company", "corporation", "corp", "inc", "ltd", "limited", "plc", "group", "holdings", "motors", "airlines", "airways", "industries", "railways"]),
    "firm": frozenset(["company", "corporation", "corp", "inc", "ltd", "limited", "plc", "group", "holdings", "motors"]),
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
    "newspaper": frozenset(["newspaper", "times", "post", "herald", "guardian", "express", "mirror", "daily", "telegraph", "chronicle", "hindu"]),
    "parliament": frozenset({"parliament"}),
    "organisation": frozenset(["organisation", "organization", "association", "foundation", "union"]),
    "organization": frozenset(["organisation", "organization", "association", "foundation", "union"]),
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
WORN = frozenset(
    ["several", "many", "some", "other", "all", "most", "various", "few", "more", "own", "whole", "entire", "same", "said", "such", "new", "former", "current", "local", "first", "last", "two", "three"]
)


def _class(lemma: str) -> frozenset[str]:
    return next((group for group in SYNONYMS if lemma in group), frozenset({lemma}))


def _place_description(doc: "Doc", drafts: list[Draft], heads: dict[int, Draft], naming: Naming) -> None:
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
        draft = _starting(heads, doc[at])
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
        beside += [doc[i] for i in range(naming.end, min(naming.end + 3, len(doc))) if doc[i].text[0].isupper()][:1]
    for token in beside:
        draft = heads.get(token.i) or _starting(heads, token)
        if draft is not None and draft.type == naming.type and draft.named:
            return draft, f"“{naming.name}” stands in apposition to “{next(iter(draft.names))}”"
    return None, None


def _surfaces(naming: Naming) -> set[str]:
    return {folded(name) for name in (naming.name, *naming.others)}


def _described_so(drafts: list[Draft], naming: Naming) -> Draft | None:
    """The draft of the same type that has been called by the very same words."""
    surfaces = _surfaces(naming)
    return next((d for d in drafts if d.type == naming.type and not surfaces.isdisjoint(folded(name) for name in d.names)), None)


def _recent(drafts: list[Draft], entity_type: EntityType, before: int) -> list[Draft]:
    """The drafts of a type that were mentioned before a token, the last mentioned first."""
    last = [(max((n.start for n in d.namings if n.start < before), default=-1), d) for d in drafts if d.type == entity_type]
    return [d for at, d in sorted(last, key=lambda pair: -pair[0]) if at >= 0]


Placed = tuple[Draft | None, str | None]


def _person_described(doc: "Doc", drafts: list[Draft], naming: Naming) -> Placed:
    """ "the minister" is the person called minister before; "the victim" the victim described before."""
    lemma = doc[naming.head].lemma_.lower()
    for draft in _recent(drafts, "Person", naming.start):
        if folded(naming.name) in {folded(n) for n in draft.names}:
            return draft, "same description"
    if naming.definite and not _owned(doc, naming):
        for draft in _recent(drafts, "Person", naming.start):
            if lemma in draft.titles and naming.modifiers <= draft.titles | {lemma} | WORN:
                return draft, f"“{naming.name}”: called {lemma} elsewhere"
            if lemma in draft.heads and (naming.modifiers - WORN) <= draft.modifiers | draft.titles:
                return draft, f"“{naming.name}”: the {lemma} described before"
    if lemma in words("post") and naming.modifiers and not _indefinite(doc, naming):
        for draft in drafts:
            if draft.type == "Person" and lemma in draft.titles and naming.modifiers <= draft.titles | WORN:
                return draft, f"“{naming.name}”: called {lemma} elsewhere"
    return None, None


def _indefinite(doc: "Doc", naming: Naming) -> bool:
    return any(t.lower_ in {"a", "an", "another", "one", "some", "any"} for t in doc[naming.head].lefts) or _owned(doc, naming)


def _owned(doc: "Doc", naming: Naming) -> bool:
    return any(t.dep_ == "poss" for t in doc[naming.head].children)


def _group_described(doc: "Doc", drafts: list[Draft], naming: Naming) -> Placed:
    """ "the doctors" are the junior doctors named before; "senior doctors" are others."""
    if naming.modifiers & {"other", "another", "fellow"}:
        return None, None
    if (draft := _described_so(drafts, naming)) is not None:
        return draft, "same description"
    kin = _class(naming.noun)
    narrow = naming.modifiers - WORN
    candidates = [d for d in drafts if d.type == "Group" and any(_class(h) == kin for h in d.heads)]
    agreeing = [d for d in candidates if narrow <= d.modifiers or not narrow or d.modifiers - WORN <= narrow]
    for draft in _recent(agreeing, "Group", naming.start):
        return draft, f"“{naming.name}”: the same people by another description"
    return None, None


BARE = frozenset("police parliament cabinet government govt management army military media judiciary press".split())
UNHEADED = frozenset("company firm party network newspaper agency airline organisation organization group broadcaster manufacturer employer".split())


def _institution_described(doc: "Doc", drafts: list[Draft], naming: Naming) -> Placed:
    """ "the union" is the union named last before, "the government" the one government there is."""
    lemma = naming.noun
    if naming.modifiers & {"other", "another"}:
        return None, None
    if (draft := _described_so(drafts, naming)) is not None:
        return draft, "same description"
    plural = doc[naming.head].tag_ in {"NNS", "NNPS"}
    narrow = naming.modifiers - WORN
    recent = _recent(drafts, "Institution", naming.start)
    for draft in recent:
        if lemma in draft.heads and plural == any(doc[n.head].tag_ in {"NNS", "NNPS"} for n in draft.namings):
            if plural and (narrow <= draft.modifiers or draft.modifiers - WORN <= narrow):
                return draft, f"“{naming.name}”: the same institutions by another description"
            if not plural and (naming.definite or lemma in BARE) and not _owned(doc, naming) and narrow <= draft.modifiers:
                return draft, f"“{naming.name}”: described so before"
    if plural or not (naming.definite or lemma in BARE) or _owned(doc, naming):
        return None, None
    kinds = CALLED.get(lemma, frozenset({lemma}))
    for draft in recent:
        if draft.named and any(_headed(name, kinds) for name in draft.names) and all(m in " ".join(draft.names).lower() for m in narrow):
            return draft, f"“{naming.name}”: the {lemma} named before"
    if lemma in UNHEADED and naming.definite:
        for draft in recent:
            if draft.named and not any(_headed(name, words("institution-head")) for name in draft.names):
                return draft, f"“{naming.name}”: the {lemma} named before"
    return None, None


def _headed(name: str, kinds: frozenset[str]) -> bool:
    parts = re.findall(r"[a-z]+", name.lower())
    return bool(parts) and (parts[-1] in kinds or (parts[0] in kinds and len(parts) > 1 and parts[1] == "of"))


COUNTRIES = frozenset({"country", "nation", "kingdom", "republic"})


def _place_described(doc: "Doc", drafts: list[Draft], naming: Naming) -> Placed:
    """ "the city" is the city named last before, "the country" the country."""
    if (draft := _described_so(drafts, naming)) is not None:
        return draft, "same description"
    if not naming.definite or naming.modifiers:
        return None, None
    for draft in _recent(drafts, "Place", naming.start):
        if not draft.named:
            continue
        known = max((gazetteer().get(name, 0.0) for name in draft.names), default=0.0)
        if naming.noun in {"city", "town", "capital"} and not any(name in countries() for name in draft.names) and known:
            return draft, f"“{naming.name}”: the {naming.noun} named before"
        if naming.noun in COUNTRIES and any(name in countries() for name in draft.names):
            return draft, f"“{naming.name}”: the {naming.noun} named before"
        if naming.noun in {"state", "province", "district", "village", "island"} and not any(name in countries() for name in draft.names):
            return draft, f"“{naming.name}”: the {naming.noun} named before"
        if any(_headed(name, frozenset({naming.noun})) for name in draft.names):
            return draft, f"“{naming.name}”: the {naming.noun} named before"
    return None, None


# Pronouns

SINGULAR = frozenset({"he", "she", "him", "her", "his", "himself", "herself"})
PLURAL = frozenset({"they", "them", "their", "themselves"})
THING = frozenset({"it", "its", "itself"})


def _pronouns(reading: Reading, drafts: list[Draft]) -> None:
    doc = reading.doc
    heads = {n.head: d for d in drafts for n in d.namings}
    for token in doc:
        if token.pos_ != "PRON" and token.lower_ not in SINGULAR | PLURAL | THING:
            continue
        word = token.lower_
        if word in SINGULAR:
            allowed: tuple[EntityType, ...] = ("Person",)
        elif word in PLURAL:
            allowed = ("Group", "Institution")
        elif word in THING:
            allowed = ("Institution",)
        else:
            continue
        draft = _antecedent(doc, heads, token, allowed)
        if draft is None:
            continue
        heads[token.i] = draft
        if word in {"he", "him", "his", "himself"}:
            draft.gender = "he"
        elif word in {"she", "her", "herself"}:
            draft.gender = "she"
        span = Span(reading.article.id, token.idx, token.idx + len(token), token.text)
        draft.pronouns.append(Mention(draft.type, token.text, span, "pronoun"))


def _antecedent(doc: "Doc", heads: dict[int, Draft], token: "Token", allowed: tuple[EntityType, ...]) -> Draft | None:
    """The best entity mentioned before the pronoun: subjects before objects, near before far, at most three sentences back."""
    start = token.sent.start
    best: tuple[float, int] | None = None
    chosen = None
    gender = {"he": "he", "him": "he", "his": "he", "himself": "he", "she": "she", "her": "she", "herself": "she"}.get(token.lower_)
    subject_of = token.head if token.dep_ in {"nsubj", "nsubjpass"} else None
    at = token.i - 1
    sentences = 0
    limit = start
    while at >= 0 and sentences <= 3:
        if at < limit:
            sentences += 1
            limit = doc[at].sent.start
        draft = heads.get(at)
        if draft is not None and draft.type in allowed and (gender is None or draft.gender in {None, gender}):
            other = doc[at]
            score = -1.5 * sentences - 0.01 * (token.i - at)
            if other.dep_ in {"nsubj", "nsubjpass"}:
                score += 2.0 if other.head.dep_ in {"ROOT", "ccomp", "conj", "advcl"} else 1.0
            elif other.dep_ in {"dobj", "pobj", "appos"}:
                score += 0.3
            if other.dep_ == "poss" or (other.dep_ == "compound"):
                score -= 1.0
            if subject_of is not None and other.head == subject_of:
                score -= 5.0
            if token.lower_ in PLURAL and draft.type == "Institution":
                score -= 0.7 if not any(doc[n.head].tag_ in {"NNS", "NNPS"} for n in draft.namings) else 0.0
            if draft.named and draft.type == "Person":
                score += 0.8
            if best is None or (score, at) > best:
                best, chosen = (score, at), draft
        at -= 1
    return chosen


# The frozen cast


def _freeze(reading: Reading, drafts: list[Draft]) -> Cast:
    drafts = sorted(drafts, key=lambda d: min(n.start for n in d.namings))
    clusters, heads, inside = [], {}, {}
    places = _main_places(drafts)
    for ref, draft in enumerate(drafts):
        mentions = [naming.mention(reading) for naming in draft.namings] + draft.pronouns
        clusters.append(_cluster(draft, sorted(mentions, key=lambda m: (m.span.start, m.span.end)), _context(drafts, draft, places)))
        for naming in draft.namings:
            heads[naming.head] = ref
            for i in range(naming.start, naming.end):
                if naming.form == "name":
                    inside.setdefault(i, ref)
    by_character = {token.idx: token.i for token in reading.doc}
    for ref, draft in enumerate(drafts):
        for pronoun in draft.pronouns:
            heads[by_character[pronoun.span.start]] = ref
    return Cast(reading, tuple(clusters), heads, {i: r for i, r in inside.items() if i not in heads})


def _cluster(draft: Draft, mentions: list[Mention], context: tuple[str, ...]) -> Cluster:
    fullest = sorted(draft.names, key=lambda name: (not any(n.form == "name" and n.name == name for n in draft.namings), -len(name), name))
    return Cluster(draft.type, tuple(fullest), tuple(mentions), draft.named, context, tuple(draft.reasons))


def _main_places(drafts: list[Draft]) -> tuple[str, ...]:
    """The places the article is about: the two it names most, the first named before the others."""
    named = [d for d in drafts if d.type == "Place" and d.named]
    named.sort(key=lambda d: (-len(d.namings), min(n.start for n in d.namings)))
    return tuple(_fullest(d) for d in named[:2])


def _context(drafts: list[Draft], draft: Draft, places: tuple[str, ...]) -> tuple[str, ...]:
    """Who and where a description belongs to: the names inside it ("officials of the | Finance Ministry"), else the article's places."""
    if draft.named:
        return ()
    inside = [
        _fullest(other)
        for other in drafts
        if other is not draft and other.named
        for naming in draft.namings
        if any(naming.start <= n.start and n.end <= naming.end for n in other.namings)
    ]
    return tuple(dict.fromkeys(inside)) or places


def _fullest(draft: Draft) -> str:
    return max((n.name for n in draft.namings if n.form == "name"), key=lambda name: (len(name), name))
