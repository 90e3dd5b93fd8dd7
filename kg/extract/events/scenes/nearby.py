"""Where a protest or an attack is of which nobody says where: "Galle is calm. Two clerks were | shot on Friday"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.events.parties.meant import country
from kg.extract.events.settings.setting import Setting, is_where_one_speaks
from kg.extract.grammar.tags import MODIFYING, SUBJECTS
from kg.extract.lexicon import event_nouns
from kg.extract.names.known.gazetteer import lands
from kg.model import Ref, Span

if TYPE_CHECKING:
    from spacy.tokens import Token


def nearest_place(cast: Cast, setting: Setting, head: "Token", besides: tuple[Ref, ...]) -> Ref | None:
    """The first named place of its sentence, else where what is told before it is, else the place named last before, `besides` others."""
    sites = [(token, ref) for near in setting.places.values() for ref, token in near if ref not in besides and cast.clusters[ref].named]
    spoken = [token.idx for token, _ in sites if is_where_one_speaks(token)]
    named = [
        (said.span.start, ref)
        for ref, cluster in enumerate(cast.clusters)
        if cluster.type == "Place" and cluster.named and ref not in besides
        for said in cluster.mentions
        if not any(said.span.start <= at < said.span.end for at in spoken)
        and not (head.sent.start_char <= said.span.start < head.sent.end_char and _is_no_scene(cast, said.span))
    ]
    here = [pair for pair in named if head.sent.start_char <= pair[0] < head.sent.end_char]
    if here:
        return min(here)[1]
    before = [(token.idx, ref) for token, ref in sites if token.i < head.i and token.idx not in spoken and cast.type(ref) == "Place"]
    return max(before or [pair for pair in named if pair[0] < head.idx], default=(0, None))[1]


def struck_land(cast: Cast, head: "Token") -> Iterator[Ref]:
    """The country whose towns are attacked: "stormed | into Norwegian communities"."""
    owners = (
        child for noun in head.subtree if noun.lemma_.lower() in SETTLED for child in noun.lefts if child.dep_ in {"amod", "compound"}
    )
    yield from (land for owner in owners if (land := country(cast, owner.text)) is not None)


SETTLED = frozenset({"community", "town", "village", "settlement", "city", "neighbourhood", "neighborhood"})


def _is_no_scene(cast: Cast, name: Span) -> bool:
    """Whether a country acts there, or somebody or something is only of it: "| Norway said", "clerks from | Galle", "| Norway media"."""
    named = cast.doc.char_span(name.start, name.end, alignment_mode="expand")
    root = named.root if named is not None else None
    if named is None or root is None:
        return False
    if root.dep_ == "pobj":
        return root.head.lower_ in APART or (root.head.lower_ == "of" and root.head.head.ent_type_ == "PERSON")
    acting = root.dep_ in SUBJECTS and not (named.start and named[0].nbor(-1).lower_ in WITHIN)
    return acting or (root.dep_ in OWNING and _is_of_others(root))


def _is_of_others(place: "Token") -> bool:
    """Whether it tells whose people or town is meant: "| Norway media", "the | North Sea port town of Galle"; not "a | Galle bombing"."""
    whose = place.head
    while whose.dep_ in MODIFYING:
        whose = whose.head
    if whose.lemma_.lower() in event_nouns():
        return False
    return place.text in lands() or whose.lemma_.lower() in SETTLED


OWNING = MODIFYING | {"poss"}
WITHIN = frozenset({"in", "at", "near"})
"""What stands before a scene, though the parse take that for the subject of the next clause."""
APART = frozenset({"from", "with", "against", "by", "between"})
