"""Who presses in an article: those who strike, march or campaign, and who are called protesters."""

from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.grammar.tags import NOUNS, VERBAL
from kg.extract.lexicon import words
from kg.extract.statements.speakers.subjects import owner
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

LATELY = 100
"""Tokens: how far back those may stand who make "the strike"."""
SUFFERING = frozenset(
    "allow back ban block break condemn cover criticise criticize disperse face oppose permit prevent prohibit see stop".split()
) | {"support", "witness"}
"""What is done to a strike by those who do not strike."""
WAYS = frozenset("bridge entrance expressway gate highway intersection junction lane rail railway road street track traffic train".split())
"""What people block who press for something."""


class Pressers:
    """Those who press in an article; `of_noun` says whom a noun means."""

    def __init__(self, cast: Cast, of_noun: "Callable[[Token], tuple[Ref, ...]]") -> None:
        self._cast = cast
        self._of_noun = of_noun
        self._told: list[tuple[int, tuple[Ref, ...]]] | None = None

    def told(self, near: "Token | None" = None) -> tuple[Ref, ...]:
        """Those who strike, march or campaign in the article, for demands whose sentence does not say whose they are.

        They are the last told before `near`, where it is given, else those told most often.
        """
        if self._told is None:
            told = (t for t in self._cast.doc if (_presses(t) or _blocks(t) or _stays_away(t)) and t.i not in self._cast.skip)
            self._told = [(token.i, found) for token in told if (found := self._striking(token))]
        if near is not None:
            last = next((found for at, found in reversed(self._told) if near.i - LATELY < at < near.i), None)
            if last is not None:
                return last
        seen = Counter(found for _, found in self._told)
        for ref, cluster in enumerate(self._cast.clusters):
            if self._called(ref):
                seen[(ref,)] += len(cluster.mentions)
        return max(seen, key=lambda found: seen[found]) if seen else ()

    def press(self, ref: Ref) -> bool:
        """Whether somebody is told to press."""
        self.told()
        return any(ref in found for _, found in self._told or ()) or self._called(ref)

    def _called(self, ref: Ref) -> bool:
        """Whether they are called protesters."""
        cluster = self._cast.clusters[ref]
        return cluster.type == "Group" and any(name.lower().split()[-1] in _protesting() for name in cluster.names)

    def _striking(self, token: "Token") -> tuple[Ref, ...]:
        """Whose strike it is: the owner's, or the subject's of "launched a strike", "protested"."""
        if token.pos_ in NOUNS and (whose := owner(self._cast, token)) is not None:
            return self._people(whose)
        if (
            token.lower_.endswith("ing")
            and token.i + 1 < len(token.doc)
            and token.nbor(1).tag_ == "NNS"
            and token.nbor(1) in {token.head, *token.rights}
        ):
            return self._people(token.nbor(1))
        if token.dep_ == "pobj" and token.head.lower_ not in {"on", "in", "into", "to"}:
            return ()
        if token.dep_ == "pobj" and token.head.head.pos_ in NOUNS and token.head.head.lemma_ != "part":
            return self._people(token.head.head) if token.head.lower_ == "on" else ()
        verb = token
        while verb.pos_ not in VERBAL and verb.head.i != verb.i:
            verb = verb.head
        if verb.pos_ not in VERBAL or (token.dep_ not in {"dobj", "pobj", "ROOT"} and token != verb):
            return ()
        if token.dep_ == "dobj" and (verb.lemma_.lower() in SUFFERING or (token.lemma_ == "movement" and verb.lemma_ == "lead")):
            return ()
        subject = next((child for child in verb.children if child.dep_ == "nsubj"), verb.head if verb.dep_ == "acl" else None)
        return self._people(subject) if subject is not None else ()

    def _people(self, noun: "Token") -> tuple[Ref, ...]:
        return tuple(ref for ref in self._of_noun(noun) if self._cast.type(ref) in {"Group", "Institution"})


def _presses(token: "Token") -> bool:
    return token.lemma_.lower() in words("striking")


def _blocks(token: "Token") -> bool:
    """Whether a way is closed to traffic: "| blocked | the highway"."""
    return token.lemma_ in {"barricade", "block", "blockade"} and any(
        child.dep_ == "dobj" and child.lemma_.lower() in WAYS for child in token.rights
    )


def _stays_away(token: "Token") -> bool:
    """Whether people keep from their work: "| stayed | away from work", "| abstained | from duty"."""
    if token.lemma_ not in {"abstain", "keep", "remain", "stay"} or token.pos_ != "VERB":
        return False
    links = [link for child in token.rights for link in (child, *(child.rights if child.lower_ == "away" else ())) if link.lower_ == "from"]
    return any(noun.lower_ in {"classes", "duties", "duty", "work"} for link in links for noun in link.children)


@cache
def _protesting() -> frozenset[str]:
    """Who are called by what they do: "protesters", "the strikers"."""
    return frozenset(f"{word.removesuffix('s')}s" for word in words("protester", "striker"))
