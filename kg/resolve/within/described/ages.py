"""People told of by their age: "the 24-year-old" is who was said to be 24, or else whom the last sentences were about."""

from typing import TYPE_CHECKING

from kg.extract.grammar.tags import SUBJECTS
from kg.extract.names.naming import Naming
from kg.resolve.within.draft import Draft, Placed, recent

if TYPE_CHECKING:
    from spacy.tokens import Doc

NEAR = 60
"""Tokens behind the last mention of somebody within which an age may be told of him or her."""


def of_age(doc: "Doc", drafts: list[Draft], naming: Naming) -> Placed:
    """Who "the 24-year-old" is; "a 24-year-old" is somebody new."""
    if not naming.definite:
        return None, None
    age = doc[naming.start].text
    before = recent(drafts, "Person", naming.start)
    for draft in before:
        if age in _ages(doc, draft):
            return draft, f"“{naming.name}”: the one of that age"
    for draft in before:
        near = any(naming.start - NEAR < n.start < naming.start and doc[n.head].dep_ in SUBJECTS for n in draft.namings)
        if draft.named and near and not _ages(doc, draft):
            return draft, f"“{naming.name}”: the one told of right before"
    return None, None


def _ages(doc: "Doc", draft: Draft) -> set[str]:
    """The ages that somebody is said to be of: "Ada Cole, | 24 |,", "a | 24 |-year-old woman", "Ada Cole (| 24 |)"."""
    found: set[str] = set()
    for naming in draft.namings:
        found |= {token.text for token in doc[max(0, naming.start - 4) : naming.end] if token.like_num and _counts_years(token.i, doc)}
        behind = doc[naming.end : naming.end + 3]
        if len(behind) == 3 and behind[0].text in {",", "("} and behind[1].like_num and behind[2].text in {",", ")", "."}:
            found.add(behind[1].text)
    return found


def _counts_years(at: int, doc: "Doc") -> bool:
    return doc[at + 1 : at + 4].text.startswith("-year-")
