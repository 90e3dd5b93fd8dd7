"""Descriptions of bodies led back to the institution they mean: "the union", "the government", "the company"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.grammar.tags import MODIFYING, NOUNS, PLURAL
from kg.extract.lexicon import words
from kg.extract.names.known.gazetteer import divisions
from kg.extract.names.naming import Naming
from kg.resolve.names import folded
from kg.resolve.within.described.armed import armed
from kg.resolve.within.described.bynames import body_of_members, bynamed
from kg.resolve.within.described.sides import on_one_side
from kg.resolve.within.described.sorts import BARE, CALLED, ONE, UNHEADED
from kg.resolve.within.draft import WORN, Draft, Placed, described_so, headed, owned, recent
from kg.resolve.within.lands import apart, lands_of, together
from kg.resolve.within.named.bodies import CENTRE

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Described(NamedTuple):
    """A description of a body, with the bodies that it may mean."""

    doc: "Doc"
    naming: Naming
    lemma: str
    narrow: frozenset[str]
    """The words that narrow the noun."""
    kin: frozenset[str]
    """The noun and those that say the same."""
    drafts: list[Draft]
    """The article's bodies, but for those of other countries."""
    before: list[Draft]
    """Those told of last, the nearest first."""
    plural: bool
    definite: bool

    @property
    def kinds(self) -> frozenset[str]:
        """With what the names of such bodies end."""
        return CALLED.get(self.lemma, frozenset({self.lemma}))

    @property
    def one(self) -> bool:
        """Whether it means one body that has been told of: "the union", "police", not "unions", "a union", "its union"."""
        return not self.plural and (self.definite or self.lemma in BARE) and not owned(self.doc, self.naming)

    def because(self, reason: str) -> str:
        return f"“{self.naming.name}”: {reason}"


def institution_described(doc: "Doc", drafts: list[Draft], naming: Naming) -> Placed:
    """ "the union" is the union named last before, "the government" the one government there is."""
    if naming.modifiers & {"other", "another"}:
        return None, None
    drafts = [d for d in drafts if d.type == "Institution" and not apart(doc, naming, d)]
    if (draft := described_so(drafts, naming)) is not None:
        return draft, "same description"
    told = _described(doc, drafts, naming)
    rules = (*ANY, *ONE_BODY) if told.one and not _is_the_writers(doc, naming) else ANY
    return next((placed for rule in rules for placed in rule(told)), (None, None))


def _is_the_writers(doc: "Doc", naming: Naming) -> bool:
    """Whether the paper is meant in which the article stands: "told this | newspaper"."""
    return naming.noun in {"newspaper", "paper", "daily"} and naming.start > 0 and doc[naming.start - 1].lower_ == "this"


def _described(doc: "Doc", drafts: list[Draft], naming: Naming) -> Described:
    lemma, narrow = naming.noun, naming.modifiers - WORN
    if "military" in narrow and lemma in {"government", "junta", "regime"}:
        lemma, narrow = "junta", narrow - {"military"}
    kin = next((group for group in ONE if lemma in group), frozenset({lemma, "police"} if lemma == "force" else {lemma}))
    definite = naming.definite or doc[naming.head].dep_ in MODIFYING
    before = recent(drafts, "Institution", naming.start)
    return Described(doc, naming, lemma, narrow, kin, drafts, before, _several(doc, naming), definite)


def _of_same_country(told: Described) -> Iterator[Placed]:
    """ "Chad's army" is "the Chadian army"."""
    if told.plural:
        return
    for draft in [*told.before, *(d for d in told.drafts if d.named and d not in told.before)]:
        same_kind = told.kin & draft.heads or (draft.named and any(headed(name, told.kin) for name in draft.names))
        if same_kind and together(told.doc, told.naming, draft):
            bare = told.lemma in BARE and _as_narrow(told.lemma, told.narrow, draft)
            if bare or (told.narrow and _alike(told.doc, told.naming, told.narrow, draft)):
                yield draft, told.because(f"the {told.lemma} of the same country")


def _described_before(told: Described) -> Iterator[Placed]:
    """ "the union" is "a union of clerks", "unions" are "the unions"; but "the union" right behind the Galle Union is no "staff union" told
    of before that."""
    named = False
    for draft in told.before:
        named = named or (draft.named and told.lemma not in BARE and _named_as(told, draft))
        if not told.kin & draft.heads or told.plural != any(_several(told.doc, n) for n in draft.namings):
            continue
        if told.plural and (told.narrow <= draft.modifiers or draft.modifiers - WORN <= told.narrow):
            yield draft, told.because("the same institutions by another description")
        as_narrow = told.narrow <= draft.modifiers and (told.lemma == "forces" or _as_narrow(told.lemma, told.narrow, draft))
        other = named and not draft.named and draft.modifiers - WORN - told.narrow
        if told.one and as_narrow and not other:
            yield draft, told.because("described so before")


def _named_in_plural(told: Described) -> Iterator[Placed]:
    """ "the ministries" are "the Ministries of Health and Ports"."""
    if told.plural and told.naming.definite and not told.narrow and not owned(told.doc, told.naming):
        for draft in told.before:
            if any(n.form == "name" and n.noun == told.lemma and _several(told.doc, n) for n in draft.namings):
                yield draft, told.because(f"the {told.naming.name} named before")


def _armed(told: Described) -> Iterator[Placed]:
    """ "the militant group" is the movement whose gunmen were told of."""
    if not told.plural and (movement := armed(told.doc, told.drafts, told.naming)) is not None:
        yield movement, told.because(f"the armed {told.lemma} named before")


def _federal(told: Described) -> Iterator[Placed]:
    """ "the federal government" is "the Centre"."""
    if told.narrow and told.narrow <= FEDERAL and told.lemma in {"government", "govt"}:
        for draft in told.drafts:
            if any(folded(name) in CENTRE for name in draft.names):
                yield draft, told.because("what the government of a federation is called")


def _of_the_state(told: Described) -> Iterator[Placed]:
    """ "the state government" is the "Ohio government" where the article has no other state's."""
    if told.narrow == {"state"} and told.lemma in OF_A_STATE:
        of_state = [d for d in told.drafts if any(headed(name, told.kin) and _of_state(name) for name in d.names)]
        if len(of_state) == 1:
            yield of_state[0], told.because(f"the one {told.lemma} of a state that the article names")


def _now_by_land(told: Described) -> Iterator[Placed]:
    """ "the Ohio police" are "the state police" told of before, "the Chadian army" is "the army"."""
    if not told.narrow or not told.narrow <= _peoples(told.doc, told.naming):
        return
    unnamed = [draft for draft in told.before if not draft.named and told.kin & draft.heads]
    if told.lemma in OF_A_STATE and _of_state(told.naming.name):
        of_state = (draft for draft in unnamed if draft.modifiers - WORN == {"state"})
        yield from ((draft, told.because(f"the {told.lemma} of the state told of before")) for draft in of_state)
    if told.lemma in BARE:
        bare = (draft for draft in unnamed if draft.modifiers <= WORN and not lands_of(told.doc, draft))
        yield from ((draft, told.because(f"the {told.lemma} told of before, now by its country")) for draft in bare)


def _highest(told: Described) -> Iterator[Placed]:
    """ "the top court" is the one court called supreme."""
    if told.lemma == "court" and told.naming.modifiers & {"top", "apex", "highest"}:
        highest = [d for d in told.drafts if any("supreme court" in name.lower() for name in d.names)]
        if len(highest) == 1:
            yield highest[0], told.because("the highest court, by name")


def _of_members(told: Described) -> Iterator[Placed]:
    """ "the doctors' association" is the one named before that has doctors."""
    if told.naming.definite and (body := body_of_members(told.doc, told.before, told.naming, told.kinds)) is not None:
        yield body, told.because(f"the {told.lemma} named before")


def _headed_so(told: Described) -> Iterator[Placed]:
    """ "the party" is the Marlow Congress."""
    for draft in told.before:
        named = draft.named and _named_as(told, draft)
        on_its_side = told.lemma != "party" or on_one_side(told.doc, told.naming, draft)
        if named and on_its_side and all(word in " ".join(draft.names).lower() for word in told.narrow):
            yield draft, told.because(f"the {told.lemma} named before")


def _alone(told: Described) -> Iterator[Placed]:
    """ "the government" is the one that the article names, if further on."""
    alone = [d for d in told.drafts if d.named and _named_as(told, d)]
    if told.lemma in BARE and not told.narrow and len(alone) == 1:
        yield alone[0], told.because(f"the only {told.lemma} the article names")


def _named_as(told: Described, draft: Draft) -> bool:
    """Whether a name says that a body is what is described: "Galle Union" a union, but "Union" or "Centre" a government."""
    if any(folded(name) in CENTRE for name in draft.names):
        return told.lemma in {"government", "govt"}
    return any(headed(name, told.kinds) for name in draft.names)


def _bynamed(told: Described) -> Iterator[Placed]:
    """ "the paper" is the Harbour Post."""
    narrow = told.narrow - _peoples(told.doc, told.naming)
    if told.definite:
        yield from ((one, told.because(f"the {told.lemma} named before")) for one in bynamed(told.before, told.naming, narrow))


def _unheaded(told: Described) -> Iterator[Placed]:
    """ "the company" is Lantera, whose name does not say what it is."""
    if told.lemma in UNHEADED and told.definite:
        for draft in told.before:
            if draft.named and _may_be(told.doc, told.lemma, told.naming, draft) and not _only_told(told.doc, draft):
                yield draft, told.because(f"the {told.lemma} named before")


ANY = (_of_same_country, _described_before, _named_in_plural, _armed, _federal, _of_the_state, _now_by_land, _highest, _of_members)
"""What is asked of any description, in this order."""
ONE_BODY = (_headed_so, _alone, _bynamed, _unheaded)
"""What is asked besides of those that mean one body."""


def _alike(doc: "Doc", naming: Naming, narrow: frozenset[str], draft: Draft) -> bool:
    """Whether both are told by the same words but for the country's: "Chad's health ministry" and the "Chadian health ministry"."""
    subjects = narrow - _peoples(doc, naming)
    return any(
        subjects == n.modifiers - WORN - _peoples(doc, n) for n in draft.namings if n.form == "description" and n.noun == naming.noun
    )


def _of_state(name: str) -> bool:
    """Whether a body is of a state or province known by name: "Ohio government", "government of Ohio"."""
    return _states().search(name) is not None


@cache
def _states() -> re.Pattern[str]:
    """Any state's or province's name."""
    return re.compile(rf"\b({'|'.join(map(re.escape, sorted(divisions())))})\b")


FEDERAL = frozenset({"central", "union", "federal"})
OF_A_STATE = frozenset({"government", "govt", "administration", "assembly", "legislature", "police", "cabinet"})
"""What a state within a country has of its own."""


def _peoples(doc: "Doc", naming: Naming) -> set[str]:
    """The modifiers that only say of which country a body is: the "Chadian" army."""
    return {t.lemma_.lower() for t in doc[naming.start : naming.head] if t.ent_type_ in {"NORP", "GPE"}}


def _may_be(doc: "Doc", lemma: str, naming: Naming, draft: Draft) -> bool:
    """Whether a body whose name does not say what it is may be what is described: "the German company", but not "the militant group",
    nor "the largest company"."""
    before = doc[naming.start : naming.head]
    told = {t.lower_ for t in before if t.pos_ in NOUNS and t.ent_type_ not in {"GPE", "NORP"}}
    if (
        any(t.tag_ == "JJS" or t.lower_ == "same" for t in before)
        or any(n.form == "name" and headed(n.name, words("institution-head", "institution-noun")) for n in draft.namings)
        or not told <= draft.modifiers | draft.heads
    ):
        return False
    return lemma != "party" or (any(_partisan(doc, n) for n in draft.namings) and on_one_side(doc, naming, draft))


def _partisan(doc: "Doc", naming: Naming) -> bool:
    """Whether a name is used as parties' are: "the Amana leader", "Amana-led", "Amana MPs"."""
    after = [token.lemma_.lower() for token in doc[naming.end : naming.end + 4] if token.text not in {"-", "'s", "’s", ")", "("}]
    return not PARTISAN.isdisjoint(after[:2])


PARTISAN = frozenset(
    """leader mp mla candidate president chief spokesperson spokesman spokeswoman worker government led manifesto member legislator lawmaker
    headquarters chairman chairperson supremo supporter activist cadre rally nominee senator minister mps mlas secretary""".split()
)
"""What parties have."""


def _only_told(doc: "Doc", draft: Draft) -> bool:
    """Whether somebody only reports or is told: "she told Reuters", "Reuters reported"."""
    heads = [doc[n.head] for n in draft.namings]
    return all(h.head.lemma_ in TOLD and h.dep_ in {"dobj", "dative", "nsubj", "pobj"} for h in heads)


TOLD = frozenset("tell report quote cite verify confirm contact reach review".split())


def _several(doc: "Doc", naming: Naming) -> bool:
    """Whether several institutions are meant; the police are one."""
    head = doc[naming.head]
    return head.tag_ in PLURAL and head.lower_ not in BARE


def _as_narrow(lemma: str, narrow: frozenset[str], draft: Draft) -> bool:
    """Whether forces are the army rather than some of them: "Chadian forces", not the "Chadian security forces"."""
    return (lemma != "forces" or narrow.isdisjoint(SOME_FORCES | {"or", "and"})) and (
        "forces" not in draft.heads or draft.modifiers.isdisjoint(SOME_FORCES)
    )


SOME_FORCES = frozenset({"security", "special", "rebel", "police", "allied", "coalition", "border"})
