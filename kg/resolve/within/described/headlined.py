"""What a headline tells of in short: "Chadian court frees clerk" and, right below, "A court in Sulmo, Chad, has freed"."""

from typing import TYPE_CHECKING

from kg.extract.names.naming import Naming
from kg.nlp import tokens_of
from kg.resolve.within.described.nouns import synonyms
from kg.resolve.within.described.sorts import ONE
from kg.resolve.within.draft import Draft, Placed

if TYPE_CHECKING:
    from spacy.tokens import Doc

LEAD = 40
"""Tokens below a headline in which it is told again."""
COLLECTIVE = frozenset({"jury"})
"""A group of people that is told of as one."""


def headlined(doc: "Doc", drafts: list[Draft], naming: Naming) -> Placed:
    """The one body or jury of the headline that the lead tells of with "a" and its place, whatever the headline says of it."""
    head = doc[naming.head]
    if head.tag_ != "NN" or not any(child.lower_ in {"a", "an"} for child in head.lefts) or naming.modifiers & {"other", "second"}:
        return None, None
    if naming.type == "Group" and naming.noun not in COLLECTIVE:
        return None, None
    title = next((token.i for token in tokens_of(doc) if "\n" in token.text), 0)
    if not title <= naming.start <= title + LEAD:
        return None, None
    kin = next((group for group in ONE if naming.noun in group), synonyms(naming.noun))
    told = [
        d
        for d in drafts
        if d.type == naming.type and not d.named and d.heads & kin and all(n.start < title and doc[n.head].tag_ != "NNS" for n in d.namings)
    ]
    return (told[0], f"“{naming.name}”: the {naming.noun} of the headline") if len(told) == 1 else (None, None)
