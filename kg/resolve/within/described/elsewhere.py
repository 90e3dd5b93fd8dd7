"""Bodies whose name an article gives only below: "their union" above "the Galle Nurses' Association"."""

from typing import TYPE_CHECKING

from kg.extract.grammar.tags import PLURAL
from kg.nlp import tokens_of
from kg.resolve.within.described.bynames import bynamed
from kg.resolve.within.described.sides import on_one_side
from kg.resolve.within.described.sorts import BARE, CALLED
from kg.resolve.within.draft import WORN, Draft, headed, owned
from kg.resolve.within.lands import apart

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def named_elsewhere(doc: "Doc", drafts: list[Draft], draft: Draft, *, lead: bool) -> Draft | None:
    """The one named body that is described; `lead` where it is described in the lead of the article."""
    return (_named_later(doc, drafts, draft) if lead else None) or _named_alone(doc, drafts, draft)


def _named_later(doc: "Doc", drafts: list[Draft], draft: Draft) -> Draft | None:
    """The one named body that the text calls by the noun of a headline: "Parliament votes" above "the parliament, the Green Chamber,",
    "Staff union waits" above "the union", or whose name has all its words: "Nurses' union" above "the Galle Union of Nurses"."""
    bodies = [d for d in drafts if d.type == "Institution" and d.named]
    first = draft.namings[0]
    told = _plain_words(doc[first.start : first.head + 1].text)
    holding = [d for d in bodies if any(told <= _plain_words(name) for name in d.names)] if len(told) > 1 else []
    if len(holding) == 1 and doc[first.head].tag_ == "NN" and all(n.modifiers <= first.modifiers for n in draft.namings):
        return holding[0]
    called = [d for d in bodies if draft.heads & d.heads]
    if len(called) != 1 or any(doc[n.head].tag_ in PLURAL or apart(doc, n, called[0]) for n in draft.namings):
        return None
    title = next((token.i for token in tokens_of(doc) if "\n" in token.text), 0)
    above = len(draft.namings) == 1 and first.start < title and not owned(doc, first)
    return called[0] if above or draft.modifiers - WORN <= called[0].modifiers else None


def _named_alone(doc: "Doc", drafts: list[Draft], draft: Draft) -> Draft | None:
    """The one body named that ends as such are called: "their union" above "the Galle Nurses' Association"."""
    first = draft.namings[0]
    narrow = frozenset(draft.modifiers) - WORN - _lands(doc, draft)
    if first.noun in BARE | {"body"} or narrow or not any(n.definite for n in draft.namings):
        return None
    if any(doc[n.head].tag_ in PLURAL or n.end > n.head + 1 or _is_another(doc[n.head]) for n in draft.namings):
        return None
    kinds = CALLED.get(first.noun, frozenset())
    called = [d for d in drafts if d.type == "Institution" and d.named and any(headed(name, kinds) for name in d.names)]
    called = called or bynamed(drafts, first, narrow)
    return called[0] if len(called) == 1 and not apart(doc, first, called[0]) and on_one_side(doc, first, called[0]) else None


def _is_another(head: "Token") -> bool:
    """Whether none told of elsewhere is meant: "a union", "the doctors' union"."""
    return any(child.lower_ in {"a", "an"} or (child.dep_ == "poss" and child.pos_ != "PRON") for child in head.lefts)


def _lands(doc: "Doc", draft: Draft) -> frozenset[str]:
    """The modifiers that only say of which country a body is."""
    before = (token for n in draft.namings for token in doc[n.start : n.head])
    return frozenset(token.lemma_.lower() for token in before if token.ent_type_ in {"NORP", "GPE"})


def _plain_words(name: str) -> frozenset[str]:
    """The words of a name without what marks several or whose it is: "Nurses' Union"."""
    words_of = (word.strip("'’").removesuffix("'s").removesuffix("’s") for word in name.lower().replace("’", "'").split())
    return frozenset(word.removesuffix("s") for word in words_of if word.strip("'"))
