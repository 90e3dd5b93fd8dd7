"""What somebody has in charge, told before a post: "| Ports, Roads and Bridges | Minister", "| Police and Crime | Commissioner"."""

from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.roles.spots import Names

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MINISTERIAL = frozenset({"commissioner", "minister"})
"""Posts called after all that their holder has in charge."""
ITS_OWN = frozenset({"emergency"})
"""What ministers have in charge and units of hospitals are called by as well."""
JOINING = frozenset({"and", "&"})


def is_in_charge(names: Names, token: "Token", head: "Token") -> bool:
    """Whether a word with a capital, of no name, says what a minister has in charge: "Roads and | Bridges | Minister"."""
    if head.lower_ not in MINISTERIAL or not (head.is_title and token.is_title) or token.i in names.tokens:
        return False
    if token.lower_ in words("topic", "title-modifier") or token.lower_ in ITS_OWN:
        return True
    return token.i > 1 and token.nbor(-1).lower_ in JOINING and token.nbor(-2).is_title and token.nbor(-2).lower_ in words("topic")


def joins_subjects(doc: "Doc", at: int, head: "Token") -> bool:
    """Whether the word before a token joins what it begins to what is in charge before it: "Ports|,| Roads and Bridges Minister"."""
    if at < 2:
        return False
    joint, joined = doc[at - 1], {doc[at].lower_, doc[at - 2].lower_}
    if joint.text == ",":
        return joined <= words("topic") and any(later.lower_ in JOINING for later in doc[at : head.i])
    if joint.lower_ not in JOINING or not joined & words("topic"):
        return False
    if joined <= words("topic"):
        return True
    named = head.lower_ in MINISTERIAL and doc[at].is_title and doc[at - 2].is_title
    return named and at < head.i and doc[at].lower_ not in words("title-modifier")
