"""Descriptions of places led back to the place they mean: "the city", "the country", "the capital"."""

from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.names.known.gazetteer import countries, divisions, gazetteer, islands
from kg.extract.names.naming import Naming
from kg.resolve.names import folded
from kg.resolve.within.draft import Draft, Placed, described_so, headed, recent

if TYPE_CHECKING:
    from spacy.tokens import Doc


def place_described(doc: "Doc", drafts: list[Draft], naming: Naming) -> Placed:
    """ "the city" is the city named last before, "the country" the country."""
    if (owner := _of_place(doc, drafts, naming)) is not None:
        return owner, f"“{naming.name}” is the {naming.noun} it names"
    if (draft := described_so(drafts, naming)) is not None:
        main = _rather(doc, drafts, naming, draft)
        return main or draft, f"“{naming.name}”: the {naming.noun} told of most" if main else "same description"
    if naming.noun == "city" and naming.modifiers == {"capital"}:
        naming = naming._replace(noun="capital", modifiers=frozenset())
    if naming.modifiers - {"whole", "entire"} and not (_tells_of_a_country(naming) and naming.definite):
        return None, None
    if (only := _only(drafts, naming.noun)) is not None and not (naming.noun in DIVISIONS and doc[naming.start - 1].lower_ == "a"):
        return only, f"“{naming.name}”: the only {naming.noun} the article names"
    if not naming.definite:
        return None, None
    if "island" in naming.modifiers and _tells_of_a_country(naming):
        main = _main_country([d for d in drafts if not islands().isdisjoint(d.names)])
        return main, f"“{naming.name}”: the {naming.noun} told of most" if main else None
    such = [d for d in recent(drafts, "Place", naming.start) if _is_such(d, naming.noun)]
    called = [d for d in such if naming.noun in CITIES and _called(d, naming.noun)]
    meant = next(iter(called or such), None)
    if meant is not None and (main := _rather(doc, drafts, naming, meant)) is not None:
        return main, f"“{naming.name}”: the {naming.noun} told of most"
    return meant, f"“{naming.name}”: the {naming.noun} named before" if meant else None


def _rather(doc: "Doc", drafts: list[Draft], naming: Naming, meant: Draft) -> Draft | None:
    """The country that the article is about, where the one that "the country" might be is only touched on: named half as often, and not in
    the same sentence."""
    main = _main_country(drafts) if naming.noun in COUNTRIES and naming.definite else None
    if main is None or main is meant:
        return None
    named = [n.start for n in meant.namings if n.form == "name"]
    told = sum(n.form == "name" for n in main.namings)
    sentence = doc[naming.head].sent.start
    aside = named and told >= 2 * len(named) and not any(sentence <= start < naming.start for start in named)
    return main if aside else None


def _is_such(draft: Draft, noun: str) -> bool:
    """Whether a place told of before is what the noun says: Galle a "city", Chad a "country", "Lake district" a "district"."""
    if noun == "capital" and any("capital" in name.lower().split() for name in draft.names):
        return True
    if not draft.named or any(_other_kind(name, noun) for name in draft.names):
        return False
    if any(name in countries() for name in draft.names):
        such = noun in COUNTRIES or (noun == "island" and not islands().isdisjoint(draft.names))
    else:
        such = _may_be(draft, noun)
    return such or _called(draft, noun) or any(headed(name, frozenset({noun})) for name in draft.names)


def _may_be(draft: Draft, noun: str) -> bool:
    """Whether a place within a country may be what the noun says: a state one of those known, a town none of them."""
    if noun in DIVISIONS:
        return any(name in divisions() or name in ALSO_CITIES for name in draft.names)
    if not divisions().isdisjoint(draft.names) and draft.names.keys().isdisjoint(ALSO_CITIES):
        return False
    return noun in PARTS or (noun in CITIES and any(name in gazetteer() for name in draft.names))


def _called(draft: Draft, noun: str) -> bool:
    """Whether the article calls a place so elsewhere: "the city of Marlow", then "the town"."""
    return not draft.heads.isdisjoint(CITIES - {"capital"} if noun in CITIES else {noun})


CITIES = frozenset({"city", "town", "capital"})
DIVISIONS = frozenset({"state", "province"})
PARTS = frozenset({"district", "village"})
"""What a place within a country may be called, be it known by name or not."""
ALSO_CITIES = frozenset({"Delhi", "New York", "Washington"})
"""Names of states that are those of cities too."""


def _main_country(drafts: list[Draft]) -> Draft | None:
    """The country that an article names more often than any other."""
    lands = sorted((d for d in drafts if d.type == "Place" and any(name in countries() for name in d.names)), key=lambda d: -len(d.namings))
    clear = len(lands) == 1 or (len(lands) > 1 and len(lands[0].namings) > len(lands[1].namings))
    return lands[0] if clear else None


def _tells_of_a_country(naming: Naming) -> bool:
    """Whether the words before a country's noun tell of it and not of another: "the island nation", "the South Asian country"."""
    return naming.noun in COUNTRIES and naming.modifiers <= TELLING


TELLING = frozenset(
    """island south north east west southern northern eastern western central asian african european american latin caribbean pacific
    himalayan baltic balkan gulf arab landlocked tiny small poor oil rich crisis hit war torn middle developing""".split()
)


def _only(drafts: list[Draft], noun: str) -> Draft | None:
    """The one country, or first-level division for "the state", that the article names, before or after."""
    if noun not in COUNTRIES | DIVISIONS:
        return None
    named = [d for d in drafts if d.type == "Place" and d.named]
    lands = [d for d in named if any(name in countries() for name in d.names)]
    if noun in DIVISIONS:
        lands = [d for d in named if d not in lands and not divisions().isdisjoint(d.names)]
    return lands[0] if len(lands) == 1 else None


def _of_place(doc: "Doc", drafts: list[Draft], naming: Naming) -> Draft | None:
    """The place that "the village of Ambewela", "Ambewela village" or "the Ambewela refugee camp" names."""
    if naming.noun in {"camp", "campus"}:
        before = doc[naming.head - 1].i + (0 if doc[naming.head - 1].lower_ == "refugee" else 1)
        return next((d for d in drafts if d.type == "Place" and any(n.form == "name" and n.end == before for n in d.namings)), None)
    if naming.noun in KINDS and naming.start < naming.head and doc[naming.head - 1].text[0].isupper():
        owned = doc[naming.start : naming.head].text
        known = owned.removeprefix("the ") in countries() and naming.noun not in {"country", "island"}
        same = next((d for d in drafts if d.type == "Place" and d.named and folded(owned) in map(folded, d.names)), None)
        if same is not None and not known:
            return same
    if naming.noun not in KINDS or doc[naming.head + 1 : naming.head + 2].text != "of":
        return None
    return next(
        (d for d in drafts if d.type == "Place" and any(n.form == "name" and n.start - naming.head in {2, 3} for n in d.namings)), None
    )


KINDS = frozenset(
    """city town state province district village island country nation republic kingdom suburb municipality county region township
    territory colony port mandal""".split()
)
"""What a place is that is named after it: "the village of", "the island nation of"."""


def _other_kind(name: str, noun: str) -> bool:
    """Whether a place's name says that it is of another kind: "Matara district" is no city."""
    last = name.split()[-1].lower()
    return last in words("place-noun", "place-head") and last != noun


COUNTRIES = frozenset({"country", "nation", "kingdom", "republic"})
