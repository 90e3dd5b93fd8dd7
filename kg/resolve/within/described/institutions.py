"""Descriptions of bodies led back to the institution they mean: "the union", "the government", "the company"."""

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.grammar.tags import MODIFYING, NOUNS, PLURAL
from kg.extract.lexicon import words
from kg.extract.names.known.gazetteer import divisions
from kg.extract.names.naming import Naming
from kg.resolve.names import folded
from kg.resolve.within.described.armed import armed
from kg.resolve.within.described.bynames import body_of_members, bynamed
from kg.resolve.within.draft import WORN, Draft, Placed, described_so, headed, owned, recent
from kg.resolve.within.lands import apart, lands_of, together
from kg.resolve.within.named.bodies import CENTRE

if TYPE_CHECKING:
    from spacy.tokens import Doc


def institution_described(doc: "Doc", drafts: list[Draft], naming: Naming) -> Placed:
    """ "the union" is the union named last before, "the government" the one government there is."""
    lemma = naming.noun
    if naming.modifiers & {"other", "another"}:
        return None, None
    drafts = [d for d in drafts if d.type == "Institution" and not apart(doc, naming, d)]
    if (draft := described_so(drafts, naming)) is not None:
        return draft, "same description"
    plural = _several(doc, naming)
    definite = naming.definite or doc[naming.head].dep_ in MODIFYING
    narrow = naming.modifiers - WORN
    if "military" in narrow and lemma in {"government", "junta", "regime"}:
        lemma, narrow = "junta", narrow - {"military"}
    before = recent(drafts, "Institution", naming.start)
    kin = next((group for group in ONE if lemma in group), frozenset({lemma, "police"} if lemma == "force" else {lemma}))
    for draft in [*before, *(d for d in drafts if d.named and d not in before)]:
        same_kind = kin & draft.heads or (draft.named and any(headed(name, kin) for name in draft.names))
        if not same_kind or plural or not together(doc, naming, draft):
            continue
        if (lemma in BARE and _as_narrow(lemma, narrow, draft)) or (narrow and _alike(doc, naming, narrow, draft)):
            return draft, f"“{naming.name}”: the {lemma} of the same country"
    for draft in before:
        if kin & draft.heads and plural == any(_several(doc, n) for n in draft.namings):
            if plural and (narrow <= draft.modifiers or draft.modifiers - WORN <= narrow):
                return draft, f"“{naming.name}”: the same institutions by another description"
            if (
                not plural
                and (definite or lemma in BARE)
                and not owned(doc, naming)
                and narrow <= draft.modifiers
                and (lemma == "forces" or _as_narrow(lemma, narrow, draft))
            ):
                return draft, f"“{naming.name}”: described so before"
    for draft in before if plural and naming.definite and not narrow and not owned(doc, naming) else ():
        if any(n.form == "name" and n.noun == lemma and _several(doc, n) for n in draft.namings):
            return draft, f"“{naming.name}”: the {naming.name} named before"
    if not plural and (movement := armed(doc, drafts, naming)) is not None:
        return movement, f"“{naming.name}”: the armed {lemma} named before"
    if narrow and narrow <= FEDERAL and lemma in {"government", "govt"}:
        for draft in drafts:
            if any(folded(name) in CENTRE for name in draft.names):
                return draft, f"“{naming.name}”: what the government of a federation is called"
    if narrow == {"state"} and lemma in OF_A_STATE:
        of_state = [d for d in drafts if any(headed(name, kin) and _of_state(name) for name in d.names)]
        if len(of_state) == 1:
            return of_state[0], f"“{naming.name}”: the one {lemma} of a state that the article names"
    if lemma in OF_A_STATE and narrow and narrow <= _peoples(doc, naming) and _of_state(naming.name):
        for draft in before:
            if not draft.named and kin & draft.heads and draft.modifiers - WORN == {"state"}:
                return draft, f"“{naming.name}”: the {lemma} of the state told of before"
    if lemma in BARE and narrow and narrow <= _peoples(doc, naming):
        for draft in before:
            if not draft.named and kin & draft.heads and draft.modifiers <= WORN and not lands_of(doc, draft):
                return draft, f"“{naming.name}”: the {lemma} told of before, now by its country"
    if lemma == "court" and naming.modifiers & {"top", "apex", "highest"}:
        highest = [d for d in drafts if any("supreme court" in name.lower() for name in d.names)]
        if len(highest) == 1:
            return highest[0], f"“{naming.name}”: the highest court, by name"
    if naming.definite and (body := body_of_members(doc, before, naming, CALLED.get(lemma, frozenset({lemma})))) is not None:
        return body, f"“{naming.name}”: the {lemma} named before"
    if plural or not (definite or lemma in BARE) or owned(doc, naming):
        return None, None
    kinds = CALLED.get(lemma, frozenset({lemma}))
    for draft in before:
        if draft.named and any(headed(name, kinds) for name in draft.names) and all(m in " ".join(draft.names).lower() for m in narrow):
            if lemma == "party" and not _on_one_side(doc, naming, draft):
                continue
            return draft, f"“{naming.name}”: the {lemma} named before"
    alone = [d for d in drafts if d.type == "Institution" and d.named and any(headed(name, kinds) for name in d.names)]
    if lemma in BARE and not narrow and len(alone) == 1:
        return alone[0], f"“{naming.name}”: the only {lemma} the article names"
    if definite and (one := bynamed(before, naming, narrow - _peoples(doc, naming))) is not None:
        return one, f"“{naming.name}”: the {lemma} named before"
    if lemma in UNHEADED and definite:
        for draft in before:
            if draft.named and _may_be(doc, lemma, naming, draft) and not _only_told(doc, draft):
                return draft, f"“{naming.name}”: the {lemma} named before"
    return None, None


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
    """Whether a body whose name does not say what it is may be what is described: "the German company", but not "the militant group"."""
    told = {t.lower_ for t in doc[naming.start : naming.head] if t.pos_ in NOUNS and t.ent_type_ not in {"GPE", "NORP"}}
    if (
        any(headed(name, words("institution-head", "institution-noun")) for name in draft.names)
        or not told <= draft.modifiers | draft.heads
    ):
        return False
    return lemma != "party" or (any(_partisan(doc, n) for n in draft.namings) and _on_one_side(doc, naming, draft))


def _on_one_side(doc: "Doc", naming: Naming, draft: Draft) -> bool:
    """Whether a party is not said to rule where the other is said to oppose."""
    here = {t.lower_ for t in doc[naming.start : naming.head]} & SIDES
    there = {t.lower_ for n in draft.namings for t in doc[max(0, n.start - 3) : n.start]} & SIDES
    return not here or not there or not here.isdisjoint(there)


def _partisan(doc: "Doc", naming: Naming) -> bool:
    """Whether a name is used as parties' are: "the Amana leader", "Amana-led", "Amana MPs"."""
    after = [token.lemma_.lower() for token in doc[naming.end : naming.end + 4] if token.text not in {"-", "'s", "’s", ")", "("}]
    return not PARTISAN.isdisjoint(after[:2])


PARTISAN = frozenset(
    """leader mp mla candidate president chief spokesperson spokesman spokeswoman worker government led manifesto member legislator lawmaker
    headquarters chairman chairperson supremo supporter activist cadre rally nominee senator minister mps mlas secretary""".split()
)
"""What parties have."""
SIDES = frozenset({"ruling", "opposition", "governing"})


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


BARE = frozenset("police parliament cabinet government govt management army military media judiciary press forces".split())


UNHEADED = frozenset(
    """company firm party network newspaper paper agency airline organisation group broadcaster manufacturer employer management
    outlet automaker carmaker drugmaker chipmaker planemaker insurer brokerage startup nonprofit charity retailer""".split()
)
ONE = (
    frozenset({"army", "military", "forces"}),
    frozenset({"company", "firm"}),
    frozenset({"newspaper", "paper"}),
    frozenset({"committee", "panel"}),
)
"""Nouns of institutions that say the same."""


COMPANIES = frozenset(
    """company corporation corp inc ltd limited plc group holdings motors pharmaceuticals pharma technologies breweries brewery distillery
    securities ventures petroleum resources foods mills steel software solutions systems studios insurance shipping shipyard telecom
    textiles tobacco energy mining mines plantations machinery restaurants stores hotels entertainment enterprises""".split()
)
"""Last words of companies' names."""
CALLED = {
    "union": frozenset("union association federation front alliance guild brotherhood congress forum collective unions".split()),
    "association": frozenset(["association", "union", "federation", "society", "forum"]),
    "federation": frozenset({"federation"}),
    "party": frozenset("party congress dal front league democrats alliance movement sena".split()),
    "company": COMPANIES | {"airlines", "airways", "industries", "railways"},
    "firm": COMPANIES,
    "carmaker": frozenset({"motors", "motor"}),
    "automaker": frozenset({"motors", "motor"}),
    "drugmaker": frozenset({"pharmaceuticals", "pharma"}),
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
    "army": frozenset({"army", "military"}),
    "military": frozenset({"military", "army"}),
    "force": frozenset({"force", "police"}),
    "bank": frozenset({"bank"}),
    "authority": frozenset({"authority"}),
    "corporation": frozenset({"corporation", "corp"}),
    "institute": frozenset({"institute", "institution"}),
    "group": frozenset({"group", "front", "alliance", "coalition"}),
    "alliance": frozenset({"alliance", "coalition", "front"}),
    "state": frozenset({"government"}),
}
