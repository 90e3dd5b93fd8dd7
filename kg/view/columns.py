"""The contents and the atlas as the page carries them: columns in JSON, deflated, in base64; places count from 0, -1 is none."""

import zlib
from base64 import b64encode
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from kg.terms import KG
from kg.view.atlas import Atlas
from kg.view.contents import NODE_TYPES, RELATIONS, Contents
from kg.vocabulary import terms

Columns = dict[str, Any]


def graph_columns(contents: Contents, atlas: Atlas) -> Columns:
    """All but the sentences: what search, filters and drawing need. IRIs are relative to `base` where they can be."""
    short = [claim.kind for claim in contents.claims]
    kinds = sorted(set(short))
    itself = {node.claim: place for place, node in enumerate(contents.nodes) if node.claim is not None}
    return {
        "base": contents.base,
        "ontology": str(KG),
        "types": NODE_TYPES,
        "relations": list(RELATIONS.items()),
        "kinds": [(kind, _label(kind)) for kind in kinds],
        "articles": {
            **_texts(contents.articles, ("file", "headline", "published", "publisher", "url")),
            "iri": _relative(contents.articles, contents.base),
            "reprintOf": _places(article.reprint_of for article in contents.articles),
        },
        "nodes": {
            "iri": _relative(contents.nodes, contents.base),
            "type": [NODE_TYPES.index(node.type) for node in contents.nodes],
            "name": ["" if node.claim is not None else node.name for node in contents.nodes],
            "aliases": [(place, node.aliases) for place, node in enumerate(contents.nodes) if node.aliases],
        },
        "claims": {
            "iri": ["" if place in itself else iri for place, iri in enumerate(_relative(contents.claims, contents.base))],
            "kind": _codes(short, kinds),
            "text": [claim.text for claim in contents.claims],
            "node": [itself.get(place, -1) for place in range(len(contents.claims))],
        },
        "links": {
            "claim": _steps(link.claim for link in contents.links),
            "source": [link.source for link in contents.links],
            "target": _places(link.target for link in contents.links),
            "relation": _codes([link.relation for link in contents.links], list(RELATIONS)),
        },
        "tellings": {
            "claim": _steps(telling.claim for telling in contents.tellings),
            "article": [telling.article for telling in contents.tellings],
            **{name: _dictionary([getattr(telling, name) for telling in contents.tellings]) for name in ("status", "begin", "end", "form")},
            "denied": [place for place, telling in enumerate(contents.tellings) if telling.denied],
        },
        "passages": {
            "telling": _steps(passage.telling for passage in contents.passages),
            "sentence": [passage.sentence for passage in contents.passages],
            "start": [passage.start for passage in contents.passages],
            "length": [passage.end - passage.start for passage in contents.passages],
        },
        "mentions": {
            "node": _steps(mention.node for mention in contents.mentions),
            "article": [mention.article for mention in contents.mentions],
        },
        "atlas": {
            "parent": atlas.parent,
            "name": atlas.name,
            "community": atlas.community,
            **_points("community", atlas.community_at),
            **_points("node", atlas.node_at),
        },
    }


def sentence_columns(contents: Contents) -> Columns:
    """The sentences, which only reading needs."""
    return {
        "article": [sentence.article for sentence in contents.sentences],
        "start": [sentence.start for sentence in contents.sentences],
        "text": [sentence.text for sentence in contents.sentences],
        "joined": [place for place, sentence in enumerate(contents.sentences) if sentence.joined],
    }


def packed(columns: Columns) -> str:
    """`columns` in the characters of base64, which mean nothing in HTML."""
    return b64encode(zlib.compress(msgspec.json.encode(columns), 5)).decode()


def _label(kind: str) -> str:
    return terms()[f"{KG}{kind}"].label


def _relative(things: Iterable[Any], base: str) -> list[str]:
    return [thing.iri.removeprefix(base) for thing in things]


def _texts(things: Sequence[Any], names: Iterable[str]) -> dict[str, list[str]]:
    return {name: [getattr(thing, name) for thing in things] for name in names}


def _codes(values: Iterable[str], dictionary: Sequence[str]) -> list[int]:
    code = {value: place for place, value in enumerate(dictionary)}
    return [code[value] for value in values]


def _dictionary(values: Sequence[str]) -> dict[str, Any]:
    words = sorted(set(values))
    return {"words": words, "codes": _codes(values, words)}


def _places(places: Iterable[int | None]) -> list[int]:
    return [-1 if place is None else place for place in places]


def _steps(places: Iterable[int]) -> list[int]:
    """The first, then how much further each next one is: rising numbers become small ones, which deflate well."""
    steps, last = [], 0
    for place in places:
        steps.append(place - last)
        last = place
    return steps


def _points(name: str, points: Any) -> dict[str, list[int]]:
    return {f"{name}X": points[:, 0].astype(int).tolist(), f"{name}Y": points[:, 1].astype(int).tolist()}
