"""Marks: digests of all that a part of a graph is made of, so that a part whose mark is known need not be made again."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import blake2b

import msgspec

from kg.model import Decision, Entity, Fact, Resolution

SIZE = 12
"""Bytes of a mark: among billions of parts no two have one by chance."""


class Marks:
    """The marks of what one resolution holds.

    `read` leads from an article's id to something that changes with what was read in it, `by` changes with whatever else decides what is
    written: the program, its settings, the base of its IRIs.
    """

    def __init__(self, read: Mapping[str, str], resolution: Resolution, by: str) -> None:
        self._by = blake2b(by.encode()).digest()
        self._read = read
        self._reprints = resolution.reprints
        self._iris: defaultdict[str, list[str]] = defaultdict(list)
        self._named: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for (article, ref), iri in sorted(resolution.iris.items()):
            self._iris[article].append(f"{ref} {iri}")
            self._named[iri][article] = None
        self._facts: defaultdict[str, list[str]] = defaultdict(list)
        for fact in resolution.facts:
            for telling in fact.tellings:
                self._facts[telling.article].append(fact.iri)
        self._articles: dict[str, bytes] = {}

    def article(self, id: str) -> bytes:
        """Of what was read in an article, what its clusters and claims are taken for, and of what it repeats."""
        if id not in self._articles:
            said = (self._read.get(id, ""), self._reprints.get(id, ""), *self._iris[id], "", *sorted(self._facts[id]))
            self._articles[id] = self._of(id.encode(), *(text.encode() for text in said))
        return self._articles[id]

    def entity(self, entity: Entity) -> bytes:
        """Of an entity and all articles that name it."""
        return self._of(msgspec.json.encode(entity), *map(self.article, self._named[entity.iri]))

    def fact(self, fact: Fact) -> bytes:
        """Of a fact and all articles that tell it."""
        return self._of(msgspec.json.encode(fact), *(self.article(telling.article) for telling in fact.tellings))

    def decision(self, decision: Decision, about: Iterable[str]) -> bytes:
        """Of a decision and whom it is about."""
        return self._of(msgspec.json.encode(decision), *(iri.encode() for iri in sorted(about)))

    def all(self, kind: str, marks: Iterable[bytes]) -> str:
        """Of several things that are written together as a part of some kind."""
        return self._of(kind.encode(), *marks).hex()

    def _of(self, *parts: bytes) -> bytes:
        return blake2b(b"\x1f".join(parts), digest_size=SIZE, key=self._by).digest()
