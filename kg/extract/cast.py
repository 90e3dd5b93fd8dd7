"""Who is who in one article: claims ask it whom a word means ("he", "the union", "Ada Cole and two aides")."""

from collections.abc import Iterator
from copy import copy
from itertools import chain, islice
from typing import TYPE_CHECKING

from kg.extract.grammar.tags import ADNOMINAL
from kg.extract.names.cutting.phrases import skipped
from kg.model import Cluster, EntityType, Ref, Span
from kg.nlp import Reading, sentence_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

REACH = 4
"""Steps up from a "whose" to the clause that it opens."""
THROUGH = frozenset({"of"})


class Cast:
    """The clusters of an article and the tokens that mention them; made by `kg.resolve.within.cast`, read by the claim extractors."""

    def __init__(
        self,
        reading: Reading,
        clusters: tuple[Cluster, ...],
        heads: dict[int, Ref],
        inside: dict[int, Ref],
        members: dict[Ref, tuple[Ref, ...]],
    ) -> None:
        self.reading = reading
        self.doc: Doc = reading.doc
        self.clusters = clusters
        self.skip = frozenset(skipped(reading))
        self._heads = heads
        self._inside = inside
        self._members = members

    def knowing(self, heads: dict[int, Ref]) -> "Cast":
        """The same cast, which knows besides whom these tokens mean."""
        other = copy(self)
        other._heads = {**self._heads, **heads}
        return other

    def ref(self, token: "Token") -> Ref | None:
        """The one entity that the noun phrase headed by `token` means, or None: nobody the article names or describes."""
        if token.i in self._heads:
            return self._heads[token.i]
        if token.lower_ in {"who", "which", "that", "whom"} and token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj"}:
            clause = token.head
            while clause.dep_ in {"conj", "xcomp", "aux", "auxpass", "ccomp"}:
                clause = clause.head
            if clause.dep_ in ADNOMINAL:
                return self.ref(clause.head)
        if token.tag_ == "CD":
            return self._one_of(token)
        if token.lower_ == "whose":
            return next((self.ref(above.head) for above in islice(token.ancestors, REACH) if above.dep_ == "relcl"), None)
        return self._inside.get(token.i)

    def _one_of(self, number: "Token") -> Ref | None:
        """Who is named behind it, or those of whom it is some: "| one of them, Ada Cole", "| two of the clerks"."""
        named = (ref for child in number.rights if child.dep_ == "appos" and (ref := self.ref(child)) is not None)
        whole = (self.ref(noun) for of in number.rights if of.lower_ == "of" for noun in of.children if noun.dep_ == "pobj")
        return next(chain(named, whole), None)

    def refs(self, token: "Token") -> tuple[Ref, ...]:
        """Every entity of the phrase headed by `token`, with what is joined to it by "and": "Ada Cole and the union".

        A group whose members are all named is these: "two drivers, Ada Cole and Ben Okafor".
        """
        found = [ref for member in joined(token) if (ref := self.ref(member)) is not None]
        return tuple(dict.fromkeys(one for ref in found for one in self._members.get(ref, (ref,))))

    def type(self, ref: Ref) -> EntityType:
        return self.clusters[ref].type

    def span(self, start: int, end: int) -> Span:
        """Tokens `start` to `end` as a span of the reading copy, without the white space at its ends."""
        while start < end - 1 and self.doc[start].is_space:
            start += 1
        while end > start + 1 and self.doc[end - 1].is_space:
            end -= 1
        first, last = self.doc[start], self.doc[end - 1]
        return self.characters(first.idx, last.idx + len(last))

    def characters(self, start: int, end: int) -> Span:
        """Characters `start` to `end` of the reading copy as a span."""
        return Span(self.reading.article.id, start, end, self.reading.article.text[start:end])

    def sentence(self, token: "Token") -> Span:
        """The sentence of `token`: the evidence of what is claimed by it."""
        sentence = sentence_of(token)
        return self.span(sentence.start, sentence.end)


def joined(token: "Token") -> Iterator["Token"]:
    """`token` and the tokens joined to it by "and" or a comma."""
    yield token
    for child in token.rights:
        if child.dep_ == "conj":
            yield from joined(child)
