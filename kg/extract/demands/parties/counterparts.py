"""Of whom people demand who press in an article, where no sentence of the demand says: whom they ask otherwise, or march against."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.asks import Ask
from kg.extract.demands.parties.demanders import Voices
from kg.extract.demands.parties.quarrels import Quarrels
from kg.extract.lexicon import words
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

RESISTED = frozenset({"against", "over"})
OF_WORK = frozenset(
    "allowance arrear bonus condition contract hike hour increase overtime pay raise reinstatement rise salary shift wage".split()
)
"""What those who work for a body ask of it."""


class Counterparts:
    """The one body that those who press in an article press, where there is one."""

    def __init__(self, cast: Cast, voices: Voices, asks: tuple[Ask, ...]) -> None:
        self._cast = cast
        self._voices = voices
        self._asks = asks
        self._quarrels = Quarrels(cast, voices)

    def of(self, ask: Ask) -> Ref | None:
        """Whom the makers of a demand ask by the article's other sentences, or for whom they work."""
        found = self._pressed(ask)
        if found is None and ask.things[0].head.lemma_.lower() in OF_WORK:
            found = self._employer(ask)
        return self._quarrels.opponent(ask.by) if found is None else found

    def _employer(self, ask: Ask) -> Ref | None:
        """The body whose staff ask: "workers at | Harbour Motors |"."""
        named = [name for ref in ask.by if self._cast.type(ref) == "Group" for name in self._cast.clusters[ref].names]
        parts = {part.removeprefix("the ") for name in named for link in (" at ", " of ") for part in name.split(link)[1:2]}
        bodies = [
            ref
            for ref, cluster in enumerate(self._cast.clusters)
            if cluster.type == "Institution" and cluster.named and not parts.isdisjoint(cluster.names)
        ]
        return bodies[0] if len(bodies) == 1 and bodies[0] not in ask.by else None

    def _pressed(self, ask: Ask) -> Ref | None:
        """The body that they press."""
        if not any(self._voices.presses(ref) for ref in ask.by):
            return None
        asked = {other.asked for other in self._asks if other.asked is not None and set(other.by) & set(ask.by)}
        bodies = {ref for ref in asked if self._cast.type(ref) == "Institution"}
        if asked:
            return next(iter(bodies)) if len(bodies) == 1 else None
        resisted = self._resisted()
        return resisted if resisted not in ask.by else None

    def _resisted(self) -> Ref | None:
        """The body against which, or against whose plan, people march."""
        for token in self._cast.doc:
            if token.lemma_.lower() in words("striking") and token.i not in self._cast.skip:
                work = [child for child in token.rights if child.dep_ == "dobj" and token.pos_ == "VERB"]
                for child in (child for word in (token, *work) for child in word.rights):
                    if child.dep_ == "prep" and child.lower_ in RESISTED:
                        for noun in child.children:
                            if noun.dep_ == "pobj" and (ref := self._body(noun)) is not None:
                                return ref
        return None

    def _body(self, noun: "Token") -> Ref | None:
        """The body that a noun means, or whose it is: "against | the government", "against | the ministry's plan"."""
        owners = [child for child in noun.lefts if child.dep_ in {"poss", "compound"}]
        for word in (*owners, noun):
            ref = self._cast.ref(word)
            if ref is not None and self._cast.type(ref) == "Institution":
                return ref
        return None
