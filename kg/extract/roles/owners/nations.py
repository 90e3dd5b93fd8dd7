"""Nations: the country that "Turkish" means, the one whose president a bare "President Ada Cole" is."""

from collections import Counter
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.grammar.tags import MODIFYING
from kg.extract.lexicon import words
from kg.extract.names.known.demonyms import IRREGULAR, demonyms
from kg.extract.names.known.gazetteer import seats
from kg.extract.roles.owners.beside import SIDING
from kg.extract.roles.owners.describing import BRED
from kg.extract.roles.owners.peoples import is_country, of_nationality, unnamed
from kg.extract.roles.titles import Title
from kg.model import Ref
from kg.nlp import text_of, tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Token

HEADS = {
    "prime minister": "premier",
    "premier": "premier",
    "president": "president",
    "taoiseach": "premier",
    "king": "king",
    "queen": "king",
}
"""Posts that a country has one holder of at a time, and which of them are one post."""
OWN = {
    "chancellor": {*IRREGULAR["british"], "austria", "germany"},
    "emir": {"kuwait", "qatar"},
    "secretary of defense": {*IRREGULAR["american"]},
    "sultan": {"brunei", "malaysia", "oman"},
    "taoiseach": {"ireland"},
}
"""Posts that few countries have."""
WORDY = 5
"""Tokens within which a nationality or a name belongs to a post."""


def nation(cast: Cast, title: Title, holder: Ref) -> Ref | None:
    """The country told of last before the title in its sentence, else first after, else most often; none that others head or visit."""
    nations = [ref for ref, cluster in enumerate(cast.clusters) if cluster.type == "Place" and is_country(cluster.names)]
    if (people := beside(cast, title)) is not None:
        return people
    own = OWN.get(title.wording.lower(), set())
    nations = [ref for ref in nations if any(name.casefold() in own for name in cast.clusters[ref].names)] or nations
    if len(nations) > 1 and title.wording.lower() in HEADS:
        nations = [ref for ref in nations if ref not in _headed(cast, title, holder)]
    everywhere = _told(cast, nations) if nations else []
    strange = [] if own else unnamed(cast)
    if len(nations) < 2:
        elsewhere = not own and bool(everywhere) and all(_visited(token, title) for token, _ in everywhere)
        return nations[0] if nations and not elsewhere and not _is_of_unnamed(title, everywhere, strange) else None
    told = [(token, ref) for token, ref in everywhere if not _others(token, title)]
    here = [(token, ref) for token, ref in told if token.sent.start == title.head.sent.start]
    if _is_of_unnamed(title, everywhere, strange):
        return None
    earliest = title.head.sent.start
    if not here and title.wording.lower() not in HEADS:
        earliest = title.head.doc[max(earliest - 1, 0)].sent.start
    colleagues = [(token, ref) for token, ref in everywhere if earliest <= token.i < title.start and _posted(token)]
    before, after = [each for each in reversed(here) if each[0].i < title.start], [each for each in here if each[0].i > title.head.i]
    for side in (before, after, colleagues if title.wording.lower() not in HEADS else []):
        if side:
            return next((ref for token, ref in side if token.ent_type_ != "NORP" and token.dep_ not in MODIFYING), side[0][1])
    often = Counter(ref for token, ref in everywhere if _posted(token) or (token, ref) in told) or Counter(ref for _, ref in everywhere)
    return max(nations, key=lambda ref: (often[ref], -ref))


def _is_of_unnamed(title: Title, told: "list[tuple[Token, Ref]]", strange: "list[tuple[Token, str]]") -> bool:
    """Whether a post is of a country that the article does not name as a place: one told of before it in a sentence that names none,
    "the | Chadian | army, whose head is President Ada Cole", or told of more than any other."""
    sentence = title.head.sent
    here = any(sentence.start <= token.i < sentence.end for token, _ in told)
    if not here and any(sentence.start <= token.i < title.start and not _others(token, title) for token, _ in strange):
        return True
    most = max(Counter(land for _, land in strange).values(), default=0)
    return not here and most > max(Counter(ref for _, ref in told).values(), default=0)


def _told(cast: Cast, nations: list[Ref]) -> "list[tuple[Token, Ref]]":
    """Where countries are told of, in order: by name, by their people ("Turkish"), by their capital."""
    doc, found = cast.doc, dict[int, Ref]()
    for ref, cluster in enumerate(cast.clusters):
        country = ref if ref in nations else _seated(cast, nations, cluster.names) if cluster.type == "Place" else None
        for mention in cluster.mentions if country is not None else ():
            span = doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand") if mention.form == "name" else None
            if span is not None and country is not None:
                found[span.root.i] = country
    for token in tokens_of(doc):
        if _is_people(token) and token.i not in found and (people := of_nationality(cast, token)) in nations:
            found[token.i] = people
    return [(doc[at], found[at]) for at in sorted(found)]


def _is_people(token: "Token") -> bool:
    """Whether a word is a people's, also where it begins a body's name: "| Chadian | officials", "the | Chadian | Army"."""
    return token.ent_type_ == "NORP" or (token.ent_type_ == "ORG" and token.ent_iob_ == "B" and token.lower_ in demonyms())


def _seated(cast: Cast, nations: list[Ref], names: tuple[str, ...]) -> Ref | None:
    """The country that a capital of these names is the capital of."""
    lands = next((seats()[name] for name in names if name in seats()), frozenset[str]())
    return next((ref for ref in nations if not lands.isdisjoint(cast.clusters[ref].names)), None)


def beside(cast: Cast, title: Title) -> Ref | None:
    """The nationality before the capitalised words that stand before a title: "| Indian External Affairs | Minister"."""
    at = title.start - 1
    while (
        at >= 0
        and cast.doc[at].text[:1].isupper()
        and cast.doc[max(at - 1, 0)].text != "-"
        and cast.doc[at].is_alpha
        and title.start - at < WORDY
    ):
        if cast.doc[at].lower_ not in words("topic") and (people := of_nationality(cast, cast.doc[at])) is not None:
            return people
        at -= 1
    return None


def _headed(cast: Cast, title: Title, holder: Ref) -> set[Ref]:
    """The countries that the sentence says somebody else heads: "the | Chadian premier, Tom Roe"."""
    found: set[Ref] = set()
    post = HEADS[title.wording.lower()]
    for token in title.head.sent:
        prime = token.i > 0 and token.nbor(-1).lower_ == "prime"
        word = f"prime {token.lemma_.lower()}" if prime else token.lemma_.lower()
        at = token.i - 1 - prime
        if HEADS.get(word) != post or token.i == title.head.i or at < 0:
            continue
        at -= cast.doc[at].lower_ in {"'s", "’s"}
        person = next((ref for other in cast.doc[token.i + 1 : token.i + WORDY] if (ref := cast.ref(other)) is not None), None)
        country = of_nationality(cast, cast.doc[at]) if cast.doc[at].ent_type_ == "NORP" else cast.ref(cast.doc[at])
        if person not in {None, holder} and country is not None and cast.type(country) == "Place":
            found.add(country)
    return found


def _others(token: "Token", title: Title) -> bool:
    """Whether a country is where somebody goes, has a post of its own or says whose a body is: "her visit to | Chad", "the | Chadian
    premier", "| India's Economic Times reported"; but "to | Chad, where" somebody received her."""
    after = [after.lower_ for after in token.doc[token.i + 1 : token.i + 3]]
    if (after[:1] == ["-"] and after[1:] and after[1] in BRED) or token.doc[max(token.i - 2, 0) : token.i].text.lower() in SIDING:
        return True
    if token.dep_ in INSIDE:
        if _owner(token).lower_ in words("state-body", "legislature"):
            return False
        return _posted(token) or _owner(token).pos_ == "PROPN" or _owner(token).lower_ in PAPERS
    if _in_name(token):
        return True
    if token.i < title.start and "where" in after:
        return False
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
    return token.dep_ == "dobj" or (token.dep_ == "pobj" and token.head.lower_ in ELSEWHERE)


def _visited(token: "Token", title: Title) -> bool:
    """Whether a country is where somebody went, told of apart from a title: "a visit to | Chad"."""
    apart = token.sent.start != title.head.sent.start
    return apart and token.dep_ == "pobj" and token.head.lower_ == "to" and token.head.head.lemma_.lower() in TRAVEL


def _in_name(token: "Token") -> bool:
    """Whether a country begins the name of a body: "| China | Harbour Agency signed"."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    return after.pos_ == "PROPN" and after.text.istitle() and after.ent_type_ == "ORG" and after.lemma_.lower() not in words("post")


def _posted(token: "Token") -> bool:
    """Whether a country is that of somebody's post: "the | Chadian premier"."""
    return token.dep_ in INSIDE and _owner(token).lemma_.lower() in words("post")


def _owner(token: "Token") -> "Token":
    owner = token.head
    while owner.dep_ == "compound" and owner.head.ent_type_ == "GPE":
        owner = owner.head
    return owner


INSIDE = frozenset({"compound", "nmod", "amod", "poss"})
TRAVEL = frozenset({"flight", "journey", "tour", "trip", "visit"})
PAPERS = frozenset(
    {"agency", "broadcaster", "channel", "daily", "magazine", "media", "network", "newspaper", "newspapers", "paper", "television"}
)
ELSEWHERE = frozenset({"to", "with", "from", "against", "between", "into", "for"})
"""What leads to a country that somebody has to do with and is not of."""


def last(cast: Cast, title: Title, refs: list[Ref], oldest: int) -> Ref | None:
    """Of `refs` the one mentioned last before the title, not before character `oldest` nor in brackets: "Tom Roe (| Harbour Bank |) as"."""
    at, text = title.head.idx, text_of(cast.doc)
    seen = [
        (mention.span.start, ref)
        for ref in refs
        for mention in cast.clusters[ref].mentions
        if oldest <= mention.span.start < at
        and (mention.form == "name" or not cast.clusters[ref].named)
        and text[mention.span.start - 1 : mention.span.start] != "("
    ]
    return max(seen)[1] if seen else None
