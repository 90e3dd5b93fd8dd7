"""To which country, state or city a happening belongs: whose government, court or office it concerns, else what the article is about."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.events.parties.meant import country
from kg.extract.events.tellings.happening import Happening
from kg.extract.grammar.clauses import prepositions, subjects
from kg.extract.grammar.lemmas import phrasal
from kg.extract.grammar.tags import SUBJECTS
from kg.extract.lexicon import words
from kg.extract.names.known.gazetteer import countries, divisions
from kg.model import Ref
from kg.nlp import sentences_of

if TYPE_CHECKING:
    from spacy.tokens import Token

EARLY = 4
"""Sentences, headline and date line among them, within which an article says where it is."""


def realms(cast: Cast, happening: Happening) -> Iterator[Ref]:
    """The places that rule: "Norway barred them", "Marland's government", "the mayor of Galle", "Marland premier Cole"."""
    yield from _posted(cast, happening)
    for ref in happening.actors:
        if cast.type(ref) == "Place" and cast.clusters[ref].named:
            yield ref
        yield from called_after(cast, ref)
    for ref in happening.targets:
        yield from _owning(cast, cast.clusters[ref].names)
    for mention in happening.mentions:
        head = mention.occurrence.head
        given = head.dep_ == "dobj" and phrasal(head.head) in words("enacting", "beginning")
        for child in subjects(head.head) if given else head.lefts:
            if child.dep_ in SUBJECTS:
                yield from named_in(cast, child.subtree)
        if happening.kind == "CourtRuling":
            for child in mention.occurrence.head.rights:
                if child.lower_ == "by":
                    yield from named_in(cast, child.subtree)


def _posted(cast: Cast, happening: Happening) -> Iterator[Ref]:
    """The country where an embassy is: "the Norwegian embassy in Marland suspended its work"."""
    for child in (child for mention in happening.mentions for child in mention.occurrence.head.lefts):
        if child.dep_ in SUBJECTS and child.lemma_.lower() in {"embassy", "consulate", "mission", "commission", "office"}:
            yield from (
                ref
                for link, noun in prepositions(child)
                if link == "in" and (ref := cast.ref(noun)) is not None and cast.type(ref) == "Place" and cast.clusters[ref].named
            )


def called_after(cast: Cast, body: Ref) -> Iterator[Ref]:
    """The place an institution is called after: "Kandy Magistrate's Court", "the government of Norway", "the Norwegian government"."""
    names = tuple(name.removeprefix("THE ") for name in cast.clusters[body].names)
    if cast.type(body) != "Institution":
        yield from _owning(cast, names)
        return
    for ref, cluster in enumerate(cast.clusters):
        starts = tuple(f"{name}{end}" for name in cluster.names for end in (" ", "'", "’"))
        ends = tuple(f" {link} {name}" for name in cluster.names for link in ("of", "in"))
        if cluster.type == "Place" and cluster.named and any(name.startswith(starts) or name.endswith(ends) for name in names):
            yield ref
    governing = (name.split()[0] for name in names if name.endswith("government") and " " in name)
    yield from (land for adjective in governing if (land := country(cast, adjective)) is not None)


def _owning(cast: Cast, names: tuple[str, ...]) -> Iterator[Ref]:
    """The place whose somebody is: "Norway's new president"."""
    for ref in _named(cast, countries() | divisions()):
        owners = tuple(f"{name}{mark}s " for name in cast.clusters[ref].names for mark in ("'", "’"))
        if any(name.startswith(owners) for name in names):
            yield ref


def land(cast: Cast) -> Ref | None:
    """The state or province that an article is about, else its country."""
    country, state = chief(cast, countries()), chief(cast, divisions())
    if country is None or state is None:
        return state if country is None and not _named(cast, countries()) else country
    return state if _is_told_early(cast, state) and len(cast.clusters[state].mentions) > len(cast.clusters[country].mentions) else country


def _is_told_early(cast: Cast, place: Ref) -> bool:
    """Whether the place is named near the beginning, where an article says where it is."""
    sentences = sentences_of(cast.doc)[:EARLY]
    return bool(sentences) and cast.clusters[place].mentions[0].span.start < sentences[-1].end_char


def chief(cast: Cast, kind: frozenset[str]) -> Ref | None:
    """The one country, or state, that an article is about: it names no other so often."""
    most = sorted(((len(cast.clusters[ref].mentions), -ref) for ref in _named(cast, kind)), reverse=True)[:2]
    if not most or (len(most) > 1 and most[0][0] == most[1][0] and not _is_told_early(cast, -most[0][1])):
        return None
    return -most[0][1]


def _named(cast: Cast, kind: frozenset[str]) -> list[Ref]:
    return [ref for ref, cluster in enumerate(cast.clusters) if cluster.type == "Place" and not kind.isdisjoint(cluster.names)]


def named_in(cast: Cast, phrase: Iterable["Token"]) -> Iterator[Ref]:
    """The named places that the words of a phrase say something is of: "firemen of the | Galle | division"."""
    for token in phrase:
        ref = cast.ref(token) if token.dep_ in {"poss", "compound", "nmod", "pobj"} else None
        if ref is not None and cast.type(ref) == "Place" and cast.clusters[ref].named:
            yield ref
