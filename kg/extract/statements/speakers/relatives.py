"""Whom "who" and "which" mean before a cue of speech, where the parse hangs their clause on something else."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token


def belonging(cast: Cast, who: "Token") -> "Token | None":
    """Who is of the body that "who" stands behind: "*Ada Cole* of the Civic Front, | who | said", "*members* of the union, | who |"."""
    body = who.head.head
    ref = cast.ref(body) if who.head.dep_ == "relcl" and body.dep_ == "pobj" else None
    if ref is None or cast.type(ref) == "Person" or body.head.lower_ not in {"of", "from", "for", "at"}:
        return None
    person = body.head.head
    return person if (of := cast.ref(person)) is not None and cast.type(of) in {"Group", "Person"} else None


def nearest_named(cast: Cast, who: "Token") -> "Token | None":
    """Who stands nearest before "who", where the parse hangs it on a thing: "a clerk familiar with the talks, | who added"."""
    if who.lower_ == "which":
        return _body_before(cast, who)
    if who.lower_ != "who":
        return None
    before = reversed(who.doc[max(who.sent.start, who.i - 10) : who.i])
    last = who.doc[max(who.i - 2, 0)]
    if who.i > 1 and who.nbor(-1).text == "," and (ref := cast.ref(last)) is not None and cast.type(ref) != "Place":
        return last
    return next((token for token in before if (ref := cast.ref(token)) is not None and cast.type(ref) in {"Person", "Group"}), None)


def _body_before(cast: Cast, which: "Token") -> "Token | None":
    """The body named right before "which": "a stoppage called by the *Drivers' Union*, | which | says"."""
    at = which.i - 2
    if at <= which.sent.start or which.nbor(-1).text != "," or which.head.head.lemma_.lower() in words("document", "statistics"):
        return None
    if which.doc[at].text == ")":
        at = next((i - 1 for i in range(at, max(at - 4, which.sent.start), -1) if which.doc[i].text == "("), at)
    ref = cast.ref(which.doc[at])
    return which.doc[at] if ref is not None and cast.type(ref) == "Institution" else None
