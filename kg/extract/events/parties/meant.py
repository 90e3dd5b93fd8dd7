"""Whom a word beside a trigger means: "student" in "student protests", "Turkish" in "Turkish strikes", "all" in "all, including Ada"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.events.parties.counting import is_number
from kg.extract.events.parties.pairs import the_two
from kg.extract.events.triggers import Occurrence
from kg.extract.grammar.clauses import prepositions
from kg.extract.grammar.tags import PLURAL
from kg.extract.lexicon import words
from kg.extract.names.known.demonyms import kinship
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

HELD = frozenset(
    "base site position stronghold hideout outpost camp compound depot facility headquarters target checkpoint fighter".split()
)
"""What is struck of somebody: "hit Taliban positions"."""
HOLDING = frozenset({"compound", "nmod", "amod", "poss"})
NOBODY = frozenset({"person", "everyone", "whoever"})


def meant(cast: Cast, token: "Token", occurrence: Occurrence) -> tuple[Ref, ...]:
    """Whom the token means, also "student" in "student protests", "Turkish" in "Turkish strikes", "all" in "all, including Ada Cole"."""
    if (token.lemma_.lower() in NOBODY and not any(child.dep_ == "nummod" for child in token.lefts)) or _is_empty(token):
        return ()
    refs = () if occurrence.kind == "Protest" and _tells_stance(token) else _just_before(cast, token) or cast.refs(token)
    if occurrence.kind == "Arrest" and is_number(token) and token.dep_ == "nsubjpass" and (crowd := _out_of(cast, token)):
        return crowd
    if occurrence.kind in {"Talks", "Agreement"} and (both := the_two(cast, token)):
        return both
    if refs:
        return refs
    if named := _named_among(cast, token) or _called(cast, token):
        return named
    if token.tag_ == "CD":
        whole = [(ref, noun) for preposition, noun in prepositions(token) if preposition == "of" for ref in cast.refs(noun)]
        return tuple(ref for ref, noun in whole if noun.pos_ != "PRON" or cast.type(ref) == "Group")
    if token.lemma_.lower() in words("quantity-noun") | {"total"}:
        return tuple(ref for preposition, noun in prepositions(token) if preposition == "of" for ref in cast.refs(noun))
    ref = None
    if token.dep_ in {"amod", "compound"} and occurrence.kind == "Protest":
        ref = _crowd(cast, token)
    if ref is None and token.dep_ == "compound" and token.lemma_.lower() in words("person-noun"):
        ref = _people(cast, f"{token.lemma_.lower()}s")
    if token.dep_ == "compound" and token.lower_ in words("acting-body") and occurrence.kind not in {"Arrest", "Removal", "Appointment"}:
        ref = _body(cast, token.lower_)
    if token.lower_ == "court" and token.dep_ in {"compound", "poss"}:
        ref = _court(cast, token)
    if ref is None and token.dep_ in {"amod", "compound"} and by_states(occurrence):
        ref = country(cast, token.text)
    if ref is None and occurrence.kind == "Attack" and token.lemma_.lower() in HELD:
        ref = next((owner for owner in (cast.ref(child) for child in token.lefts if child.dep_ in HOLDING) if owner is not None), None)
    return () if ref is None else (ref,)


def _called(cast: Cast, noun: "Token") -> tuple[Ref, ...]:
    """The person named right behind a noun: "sacked a | watcher, Ada Cole,", "The | in-charge, Inspector Ben Dorn, was held"."""
    if noun.pos_ != "NOUN":
        return ()
    beside = (ref for child in noun.rights if child.dep_ == "appos" for ref in cast.refs(child))
    return tuple(ref for ref in beside if cast.type(ref) == "Person" and cast.clusters[ref].named)


def _named_among(cast: Cast, several: "Token") -> tuple[Ref, ...]:
    """Some of those meant: "| countries like Norway and Ghana", "two | towns, including Galle,", "| states such as Utah"."""
    if several.lower_ not in {"all", "they"} and several.tag_ not in PLURAL:
        return ()
    named = (noun for link, noun in prepositions(several) if link in {"including", "like"} or _is_such(noun.head))
    return tuple(ref for noun in named for ref in cast.refs(noun))


def _is_such(link: "Token") -> bool:
    """ "such | as"."""
    return link.i > 0 and link.nbor(-1).lower_ == "such"


def _is_empty(pronoun: "Token") -> bool:
    """ "| It was agreed to shut the mill"."""
    return pronoun.lower_ == "it" and pronoun.dep_ == "nsubjpass" and pronoun.head.lemma_ in AGREED_ON


AGREED_ON = frozenset({"agree", "decide", "resolve", "announce", "propose", "determine", "learn"})
"""What is done to a plan, never to whom "it" may mean."""


def _out_of(cast: Cast, number: "Token") -> tuple[Ref, ...]:
    """The crowd of whom some were held: "200 students blocked the road, and | 13 were detained"."""
    if any(child.dep_ == "prep" for child in number.rights):
        return ()
    start = number.sent.start
    for sentence in (number.sent, number.doc[start - 1].sent) if start else (number.sent,):
        before = [token for token in sentence if token.i < number.i and token.dep_ in {"nsubj", "dobj"} and token.tag_ == "NNS"]
        crowds = [ref for token in before if (ref := cast.ref(token)) is not None and cast.type(ref) == "Group"]
        if crowds:
            return (crowds[-1],)
    return ()


def _just_before(cast: Cast, token: "Token") -> tuple[Ref, ...]:
    """The person named right before a "who", whatever noun the parse hangs it on: "brother of Ada Cole, | who was shot"."""
    if token.lower_ not in {"who", "whom"} or token.i < 2:
        return ()
    aside, crowd = token.nbor(-1).text == ",", token.head.head
    if not aside and token.head.dep_ == "relcl" and crowd.tag_ == "NNS" and crowd.i < token.i - 2:
        return ()
    named = cast.ref(token.nbor(-2) if aside else token.nbor(-1))
    return (named,) if named is not None and cast.type(named) == "Person" and cast.clusters[named].named else ()


def _crowd(cast: Cast, modifier: "Token") -> Ref | None:
    """The protesters named by the word that stands before the protest: "pro-reform protesters" beside "pro-reform | protests"."""
    first = modifier.left_edge.i if modifier.left_edge.text.lower() in {"anti", "pro"} else modifier.i
    if modifier.i > 1 and modifier.nbor(-1).text == "-":
        first = modifier.i - 2
    called = modifier.doc[first : modifier.i + 1].text.lower()
    ends = tuple(f"{called} {noun}" for noun in words("protester"))
    found = (
        ref for ref, cluster in enumerate(cast.clusters) if cluster.type == "Group" and any(n.lower().endswith(ends) for n in cluster.names)
    )
    return next(found, None)


def _tells_stance(modifier: "Token") -> bool:
    """Whether people march for or against whom it names: "a pro-| Cole rally", "anti-| government protests"."""
    return modifier.i > 1 and modifier.nbor(-1).text == "-" and modifier.nbor(-2).lower_ in {"pro", "anti"}


def _people(cast: Cast, plural: str) -> Ref | None:
    """The group that goes by a noun: "students"."""
    called = (
        ref
        for ref, cluster in enumerate(cast.clusters)
        if cluster.type == "Group" and any(name.lower().split()[-1:] == [plural] for name in cluster.names)
    )
    return next(called, None)


def _body(cast: Cast, noun: str) -> Ref | None:
    """The one institution that goes by a bare noun: "cabinet" in "a cabinet meeting"."""
    called = [
        ref
        for ref, cluster in enumerate(cast.clusters)
        if cluster.type == "Institution" and any(name.lower() == noun for name in cluster.names)
    ]
    return called[0] if len(called) == 1 else None


def _court(cast: Cast, noun: "Token") -> Ref | None:
    """The one court that goes by the words before another noun: "high court" in "the high court verdict"."""
    called = noun.doc[noun.i - 1 : noun.i + 1].text.lower() if noun.i else ""
    found = [
        ref
        for ref, cluster in enumerate(cast.clusters)
        if cluster.type == "Institution" and any(name.lower().endswith(called) for name in cluster.names)
    ]
    return found[0] if len(found) == 1 else None


def country(cast: Cast, adjective: str) -> Ref | None:
    """The place an adjective is made from, among those the article names: "Turkish" from "Turkey"."""
    called = adjective.casefold()
    kin = [
        (kinship(called, name.casefold()), ref)
        for ref, cluster in enumerate(cast.clusters)
        if cluster.type == "Place"
        for name in cluster.names
    ]
    size, ref = max(kin, key=lambda found: (found[0], -found[1]), default=(0, 0))
    return ref if size else None


def sides(cast: Cast, refs: tuple[Ref, ...]) -> frozenset[Ref]:
    """For whom those who act in a war fight: the Norwegian army for Norway, a militia with a name of its own for itself.

    "Troops" without a name can be anybody's.
    """
    return frozenset(side for ref in refs if (side := _side(cast, ref)) is not None)


def _side(cast: Cast, ref: Ref) -> Ref | None:
    cluster = cast.clusters[ref]
    if cluster.type == "Place":
        return ref
    for name in cluster.names:
        first, _, rest = name.partition(" ")
        if not (first[:1].isupper() and rest):
            continue
        for land, other in enumerate(cast.clusters):
            if other.type == "Place" and any(name.startswith((f"{place} ", f"{place}'", f"{place}’")) for place in other.names):
                return land
        if (land_of := country(cast, first)) is not None:
            return land_of
    return ref if cluster.named else None


def by_states(occurrence: Occurrence) -> bool:
    """Whether a country before the noun does it: "Turkish invasion", "US sanctions"."""
    return occurrence.kind in {"Order", "CourtRuling"} or occurrence.head.lemma_.lower() in words("state-attack")
