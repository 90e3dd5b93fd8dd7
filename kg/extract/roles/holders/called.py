"""Who is told by name behind a title: "a student named Ada Cole", but not "the king named Ada Cole prime minister"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.roles.heads import is_post
from kg.extract.roles.spots import Names, is_made, person
from kg.extract.roles.titles import Title
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Doc

CALLED = frozenset({"named", "called", "identified", "known"})


def so_called(cast: Cast, names: Names, title: Title) -> Ref | None:
    """The person whom words after the title name: "a student named Ada Cole", "the sailor was identified as Ada Cole"."""
    doc, at = cast.doc, title.last
    if title.plural or title.determiner is None:
        return None
    while at < len(doc) and at - title.last < 4 and doc[at].lower_ in {"was", "is", "has", "been", "only", "later", ","}:
        at += 1
    if at + 2 >= len(doc) or doc[at].lower_ not in CALLED:
        return None
    at += 1
    while doc[at].lower_ in {"as", "only", "by", "police", '"', "“"} and at + 1 < len(doc):
        at += 1
    named = names.starting.get(at)
    made = named is not None and title.determiner == "the" and is_made(doc, named) and _made_something(doc, named.end)
    return named.ref if named is not None and person(cast, named) and not made else None


def _made_something(doc: "Doc", at: int) -> bool:
    """Whether it is told behind a name what somebody is made: "the king named Ada Cole | prime minister", "| as | a", "| to be | a"."""
    if doc[at : at + 1].text.lower() == "as" or doc[at : at + 2].text.lower() == "to be":
        return True
    while at + 1 < len(doc) and doc[at].is_lower and doc[at].tag_ in {"JJ", "NN"} and not is_post(doc[at]):
        at += 1
    return at < len(doc) and is_post(doc[at])
