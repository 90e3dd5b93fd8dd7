"""Whom the words for a speaker mean: the named one of "the chairman, Ada Cole", the counted ones of "some of the doctors"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.grammar.tags import SUBJECTS
from kg.extract.lexicon import words
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

BODIES = frozenset({"Place", "Institution"})
ANY = BODIES | {"Person"}


def refs(cast: Cast, token: "Token", verb: "Token | None" = None) -> tuple[Ref, ...]:
    """The entities that speak: the named one of "the chairman, Ada Cole", the counted ones of "some of the doctors"."""
    named = _apposed(cast, token, verb)
    if named is not None:
        return (named,)
    found = _both(cast, token) or cast.refs(token) or _of_them(cast, token)
    if found:
        return (*_joined(cast, token, verb), *found, *(ref for ref in _along(cast, token) if ref not in found))
    if (titled := _before_title(cast, token)) is not None:
        return (titled,)
    following = _hyphened(cast, token)
    if following is not None:
        return (following,)
    if (body := _apposed_body(cast, token)) is not None:
        return (body,)
    for child in token.rights:
        if child.dep_ == "prep" and child.lower_ == "of":
            told = tuple(ref for c in child.children if c.dep_ == "pobj" and (ref := cast.ref(c)) is not None)
            return tuple(ref for ref in told if cast.type(ref) != "Place" or token.lemma_.lower() not in words("faceless"))
    return ()


def _apposed(cast: Cast, token: "Token", verb: "Token | None") -> Ref | None:
    """Who is named behind a title: "the chairman of the board, Ada Cole, said"; the parse hangs the name on either noun."""
    if token.tag_ == "NNS":  # of whom one may be named: "Critics, among them Ada Cole, said"
        return None
    end = verb.i if verb is not None and token.i < verb.i < token.i + 30 else token.right_edge.i + 1
    if verb is not None and verb.lower_ == "according":
        end = min(max(end, token.i + 8), token.sent.end)
    if token.lower_ not in words("post") and token.text[0].isupper() and names_person(cast, cast.ref(token)):
        return None
    for i in range(token.i + 2, end):
        other = cast.doc[i]
        if other.tag_ in {"WP", "WP$", "WDT", "VBD", "VBZ", "VBP"}:
            return None
        ref = cast.ref(other)
        if ref is None or not names_person(cast, ref) or other.tag_ != "NNP":
            continue
        apart = other.dep_ == "appos" or _after_comma(other)
        told = other.dep_ == "appos" and i + 1 < end and cast.doc[i + 1].tag_ in {"VBD", "VBZ"}
        when = i + 2 >= end and cast.doc[i + 1].dep_ in {"npadvmod", "advmod"}
        if apart and (i + 1 >= end or cast.doc[i + 1].text == "," or told or when):
            return ref
    return None


def _before_title(cast: Cast, title: "Token") -> Ref | None:
    """Who is named right before a title without a comma: "*Ada Cole* | Secretary of the union | said"."""
    if title.i == 0 or title.lower_ not in words("post"):
        return None
    ref = cast.ref(title.nbor(-1))
    return ref if title.nbor(-1).dep_ == "compound" and names_person(cast, ref) else None


def _of_them(cast: Cast, token: "Token") -> tuple[Ref, ...]:
    """Who one of several is said to be: "another of the sources, | a party aide, | said"."""
    if token.lower_ not in {"another", "one"} or not any(c.lower_ == "of" for c in token.rights):
        return ()
    return next((cast.refs(c) for c in token.rights if c.dep_ == "appos" and cast.refs(c)), ())


PAIRED = {"side": BODIES, "country": BODIES, "nation": BODIES, "government": BODIES, "party": BODIES, "two": ANY, "both": ANY}
BODILY = frozenset({"association", "body", "company", "firm", "group", "organisation", "organization", "outfit", "union"})
PAIR_BACK = 150
"""How many words back the two were named."""


def _both(cast: Cast, token: "Token") -> tuple[Ref, ...]:
    """The two named together last that the article tells of more than once: "talks between Kenya and Ceylon … | Both sides | said"."""
    counted = {child.lower_ for child in token.lefts}
    named = token.lemma_.lower() in BODILY and bool(counted & {"the", "both"})
    types = BODIES if named else PAIRED.get(token.lemma_.lower(), frozenset())
    if not types or not (token.lower_ in {"two", "both"} or counted & {"two", "both", "each"}):
        return ()
    for other in reversed(cast.doc[max(token.i - PAIR_BACK, 0) : token.i]):
        if other.dep_ != "conj" or other.head.i > other.i or other.pos_ != "PROPN" or other.head.dep_ == "conj":
            continue
        first, second = cast.ref(other.head), cast.ref(other)
        if first is None or second is None or first == second or not cast.type(first) == cast.type(second) in types:
            continue
        if other.head.dep_ in SUBJECTS or all(len(cast.clusters[ref].mentions) > 1 for ref in (first, second)):
            return (first, second)
    return ()


def _apposed_body(cast: Cast, token: "Token") -> Ref | None:
    """Which body is named behind its description: "one news site, | Lantera.com, | says"."""
    named = (ref for child in token.rights if child.dep_ == "appos" and (ref := cast.ref(child)) is not None)
    return next((ref for ref in named if cast.type(ref) == "Institution" and cast.clusters[ref].named), None)


def _joined(cast: Cast, token: "Token", verb: "Token | None") -> tuple[Ref, ...]:
    """Who else speaks, where the parse joins a list of speakers to what they say: "prices rose, | analysts and | officials said"."""
    head = token.head
    if (
        verb is None
        or verb.i < token.i
        or token.dep_ != "conj"
        or head.i > token.i
        or head.dep_ != "conj"
        or (ref := cast.ref(head)) is None
    ):
        return ()
    start = head.left_edge.i
    apart = start > 0 and cast.doc[start - 1].text in {",", "”", '"', "’", "'"}
    return (ref,) if apart and any(t.lower_ == "and" for t in cast.doc[head.i : token.i]) else ()


def _along(cast: Cast, token: "Token") -> tuple[Ref, ...]:
    """Who speaks with somebody: "the police along with | the mayor | said"."""
    for child in token.rights:
        linked = [child, *child.children] if child.lower_ in {"along", "together"} else []
        for noun in (noun for link in linked if link.lower_ == "with" for noun in link.children if noun.dep_ == "pobj"):
            return cast.refs(noun)
    return ()


def names_person(cast: Cast, ref: Ref | None) -> bool:
    """Whether the entity is a person with a name."""
    return ref is not None and cast.type(ref) == "Person" and cast.clusters[ref].named


def _hyphened(cast: Cast, token: "Token") -> Ref | None:
    """Who is named behind a title the tokeniser cut: "co | - | author Ada Cole"."""
    doc, i = token.doc, token.i + 1
    if i >= len(doc) or doc[i].text != "-" or token.whitespace_:
        return None
    while i < len(doc) and i < token.i + 8 and doc[i].pos_ in {"NOUN", "PROPN", "PUNCT", "ADJ"} and doc[i].text != ",":
        if (ref := cast.ref(doc[i])) is not None:
            return ref
        i += 1
    return None


def _after_comma(token: "Token") -> bool:
    i = token.i - 1
    while i > token.i - 6 and i > token.sent.start and token.doc[i].tag_ in {"NNP", "NNPS"}:
        i -= 1
    return token.doc[i].text == ","


def surface(cast: Cast, token: "Token", verb: "Token | None" = None) -> str:
    """The noun phrase of the speaker as it stands in the text, to the comma, colon, dash or clause that ends it."""
    doc = token.doc
    token = token if verb is None else _source(token, verb)
    start, end = token.left_edge.i, token.i + 1
    last = verb.i if verb is not None and verb.i > token.i else token.right_edge.i + 1
    while (
        end < min(token.right_edge.i + 1, last)
        and doc[end].text not in {",", ":", "--", "–", "—"}
        and doc[end].tag_ not in {"VBD", "VBZ", "VBP", "WP", "WDT"}
        and not doc[end].is_space
    ):
        end += 1
    while start < token.i and (doc[start].is_punct or doc[start].is_space):
        start += 1
    closed = next((i for i in range(token.i - 1, start, -1) if doc[i].is_quote and doc[i - 1].text in {",", ".", "?", "!"}), None)
    return cast.span(start if closed is None else closed + 1, end).text


def _source(token: "Token", verb: "Token") -> "Token":
    """What is said to tell, where who stands behind it is named within: the poll of "a | Harbour Herald | poll showed"."""
    noun = token
    for _ in range(STEPS):
        if noun.lemma_.lower() in words("document", "statistics", "faceless") and _tells(noun, verb):
            return noun
        if noun.dep_ == "pobj" and noun.head.lower_ in {"by", "from", "of", "in", "on"}:
            noun = noun.head.head
        elif noun.dep_ in {"poss", "compound", "nmod", "amod", "acl"}:
            noun = noun.head
        else:
            break
    return token


STEPS = 4


def _tells(noun: "Token", verb: "Token") -> bool:
    """Whether the noun is what the cue says to tell: "a *poll* showed", "according to a *poll*"."""
    named = noun.dep_ == "pobj" and noun.head.dep_ in {"prep", "agent"} and noun.head.head == verb
    return named or (noun.head == verb and noun.dep_ in SUBJECTS)


def inverted(cast: Cast, verb: "Token", comma: "Token") -> "Token | None":
    """Who stands before the comma where the sentence begins with the verb: 'Remarked the scientist Ada Cole, "…"'."""
    if verb.i > 0 and not verb.nbor(-1).is_space and not verb.nbor(-1).is_punct:
        return None
    return next(
        (t for t in reversed(cast.doc[verb.i + 1 : comma.i]) if (ref := cast.ref(t)) is not None and cast.type(ref) != "Place"), None
    )
