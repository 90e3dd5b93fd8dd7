"""Whose a post is that the article gives in short: "the Government Agent (GA), Ada Cole," and then "the GA"."""

from typing import TYPE_CHECKING

from kg.extract.names.descriptions.shortened import shortened_posts
from kg.extract.names.naming import Naming
from kg.resolve.within.draft import Draft, Placed, starting

if TYPE_CHECKING:
    from spacy.tokens import Doc


def post_in_short(doc: "Doc", drafts: list[Draft], heads: dict[int, Draft], naming: Naming) -> Placed:
    """The person who is named, or else described, where the initials stand in brackets."""
    short = doc[naming.head].text
    if naming.end - naming.start > 1 or short not in shortened_posts(doc):
        return None, None
    at = next((i for i in range(1, naming.head + 1) if doc[i].text == short and doc[i - 1].text == "("), None)
    if at is None or at + 3 >= len(doc):
        return None, None
    one = starting(heads, doc[at + 2 + (doc[at + 2].text == ",")]) or next(
        (d for d in drafts if d.type == "Person" and any(n.start <= at - 2 < n.end for n in d.namings)), None
    )
    return (
        (one, f"“{short}” stands for the post of “{next(iter(one.names))}”") if one is not None and one.type == "Person" else (None, None)
    )
