"""Which bodies without a name count as somebody even where no claim speaks of them: "the government", "Peruvian police", "the army".

A body of the state whose it is said to be, or that acts and comes back, is an organisation an article tells of; so is "the pensions
committee", which other words tell from the rest of its kind. "The court" that is mentioned in passing, and a club or an office, is none.
"""

from typing import TYPE_CHECKING

from kg.extract.grammar.tags import MODIFYING, SUBJECTS, UNDERGOING
from kg.extract.lexicon import words
from kg.extract.names.naming import Naming
from kg.resolve.within.draft import Draft, headed

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def acts(doc: "Doc", draft: Draft, drafts: list[Draft]) -> bool:
    """Whether the draft is a body of the state with a part in what the article tells, and not one of those named under another word."""
    if draft.named or draft.type != "Institution":
        return False
    called = any(d.named and d.type == "Institution" and any(headed(name, frozenset(draft.heads)) for name in d.names) for d in drafts)
    namings = [n for n in draft.namings if doc[n.head].dep_ not in MODIFYING]
    if not called and any(_told_apart(doc, naming) for naming in namings):
        return True
    heads = [doc[naming.head] for naming in namings]
    if not any(head.lower_ in words("state-body") or _central(head) for head in heads):
        return False
    comes_back = len(draft.namings) + len(draft.pronouns) > 1
    return any(_placed(head) or (comes_back and _does(head)) or _ruled(head) or _rules(head) for head in heads)


def _told_apart(doc: "Doc", naming: Naming) -> bool:
    """Whether other words tell a public body from the rest of its kind: "the state canal corporation", "its pensions committee"."""
    head = doc[naming.head]
    if head.lower_ not in PUBLIC or head.tag_ not in {"NN", "NNP"} or any(child.dep_ == "appos" for child in head.rights):
        return False
    owned = any(child.dep_ == "poss" and child.pos_ != "PRON" for child in head.lefts)
    return (naming.definite and bool(naming.modifiers - words("worn-modifier") - {"own"})) or owned


PUBLIC = words("state-body") | frozenset("agency authority bureau coalition committee corporation council senate tribunal".split())
"""Bodies that govern, administer or deliberate."""


def _does(head: "Token") -> bool:
    """Whether the head is what acts or is acted upon: "police arrested", "was deployed by the army"."""
    if any(child.lower_ in ANYONE for child in head.lefts):
        return False
    return head.dep_ in SUBJECTS or (head.dep_ == "pobj" and head.head.lower_ == "by")


ANYONE = frozenset({"a", "an", "any", "each", "every", "no", "what", "which"})
"""Words before a body of which none in particular is meant."""


def _placed(head: "Token") -> bool:
    """Whether it is said whose body it is: "the Peruvian government", "Cole's administration"."""
    return any(token.ent_type_ in {"GPE", "NORP", "PERSON"} or token.pos_ == "PROPN" or token.lower_ in OF_A_STATE for token in head.lefts)


def _central(head: "Token") -> bool:
    """Whether the bank of a state is meant."""
    return head.lower_ == "bank" and any(token.lower_ == "central" for token in head.lefts)


OF_A_STATE = frozenset({"federal", "central", "provincial", "country", "nation"})
"""Words that say whose a body is without a name: "the country's parliament", "federal police"."""


def _ruled(head: "Token") -> bool:
    """Whether something is done to the state's own body, told of once or not: "toppled the government", "the army was sent"."""
    ours = any(child.lower_ in {"the", "our"} for child in head.lefts)
    return ours and head.lower_ in RULING and head.dep_ in UNDERGOING


def _rules(head: "Token") -> bool:
    """Whether the government does or has something, told of once or not: "the government built it", "the government's plan"."""
    ours = any(child.lower_ in {"the", "our"} for child in head.lefts) and not any(
        child.dep_ in {"amod", "compound"} for child in head.lefts
    )
    return ours and head.lower_ in {"government", "govt"} and (head.dep_ == "poss" or (head.dep_ == "nsubj" and head.head.pos_ == "VERB"))


RULING = frozenset("government govt army military parliament cabinet".split())
"""Bodies a state has one of, so that "the" says whose."""
