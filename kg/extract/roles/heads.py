"""The word that heads a title: "general | secretary | of the union", "| Mayor | Ada Cole", but not "a | student | protest"."""

from functools import cache
from typing import TYPE_CHECKING

from kg.extract.grammar.tags import MODIFYING
from kg.extract.lexicon import words
from kg.extract.names.descriptions.nominal import singular
from kg.extract.roles.serving import is_right
from kg.extract.roles.short import spelt
from kg.extract.roles.spots import Names

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

AKIN = frozenset({"brother", "colleague", "cousin", "daughter", "father", "friend", "husband", "mother", "sister", "son", "wife"})
UNIFORMED = frozenset({"Captain", "Inspector", "Lieutenant", "Major", "Sergeant"})
"""Ranks behind the post of who has them, and posts elsewhere: "police spokesman | Captain | Ada Cole"."""
SHOWN = frozenset({"comedy", "drama", "film", "movie", "series", "show", "thriller"})


def heads_title(token: "Token", names: Names) -> bool:
    """Whether the word is the last of a title's own words: "general | secretary | of the union"."""
    doc = token.doc
    if (
        not is_post(token)
        or _is_other(token)
        or (token.pos_ in {"VERB", "AUX", "ADV"} and token.i + 1 not in names.starting)
        or (token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).like_num)
    ):
        return False
    if (_reverent(token) or _shows(token)) if token.i + 1 in names.starting else token.text in names.surnames:
        return False
    if token.lower_ == "charge" and token.i + 1 < len(doc) and is_post(token.nbor(1)):
        return False
    named = names.tokens.get(token.i)
    if named is not None and not (named.start == token.i and named.end > token.i + 1):
        return False
    after = _next(doc, token.i + 1)
    if after is None:
        return True
    if spelt(token) and any(spelt(later) for later in doc[token.i + 1 : token.i + 2 + (after.text == ".")]):
        return False
    if after.text == "-" and not doc[after.i - 1].whitespace_ and not after.whitespace_:
        return True
    if after.i == token.i + 1 and after.i not in names.starting and is_post(after) and not is_apart(token):
        return False
    if tells_kin(after, names):
        return True
    compounded = token.dep_ in MODIFYING and token.head.i > token.i and token.head.i not in names.tokens
    other = token.head.pos_ == "NOUN" and token.head.i - token.i <= 2 and not is_post(token.head)
    return not (compounded and other and after.i not in names.starting and after.text != "(")


@cache
def _posts() -> frozenset[str]:
    return words("post", "person-noun")


@cache
def _ends_of_pairs() -> frozenset[str]:
    """The last words of posts of two words: "mate" of "running mate"."""
    return frozenset(post.split()[1] for post in words("post") if " " in post)


def is_post(token: "Token") -> bool:
    """Whether the word denotes a post, occupation or function."""
    word, lemma = token.lower_, singular(token)
    if word == "pm" and token.i > 0 and token.nbor(-1).like_num:
        return False
    if word == "charge":
        return _in_charge(token)
    if spelt(token) and token.i + 1 < len(token.doc):
        return len(token.nbor(1)) > 1 or token.nbor(1).text == "."
    if word in _ends_of_pairs() and token.i > 0 and f"{token.nbor(-1).lower_} {word}" in words("post"):
        return True
    if word not in _posts() and lemma not in _posts():
        return False
    return lemma not in words("no-role") and word not in words("no-role") and not is_right(token)


def _in_charge(token: "Token") -> bool:
    """Whether the word ends a post of its own: "the station in- | charge", not "officer-in- | charge"."""
    before = token.doc[max(token.i - 3, 0) : token.i]
    return before.text.lower().endswith("in-") and before[0].text != "-"


def _is_other(token: "Token") -> bool:
    """Whether the word tells only of what sort a post behind it is, or begins its title: "the | official | nominee", "| Deputy |
    Chief Clerk", "| Lieutenant | Colonel", or tells what is done."""
    if token.tag_ == "VBG" and token.lower_.endswith("ing"):
        return True
    after = _next(token.doc, token.i + 1)
    if after is None:
        return False
    if token.is_lower and token.tag_ == "JJ" and token.dep_ == "amod" and token.head.i > token.i and is_post(token.head):
        return True
    graded = token.is_title and after.is_title and {token.lower_, after.lower_} <= words("title-modifier")
    return graded or f"{token.lower_} {after.lower_}" in words("rank")


def is_apart(token: "Token") -> bool:
    """Whether a post right behind another is a title of its own: "commandant | Admiral", "commander | General", "members | Mayor Ada"."""
    after = token.nbor(1)
    own = token.is_lower and after.is_title and token.lower_ not in words("title-modifier")
    return own or ranks(after) or of_each(token)


def of_each(token: "Token") -> bool:
    """Whether the word is what those are together whose own titles follow: "party members | Minister Ada Cole and Mayor Tom Roe"."""
    return token.tag_ == "NNS" and token.is_lower and token.i + 1 < len(token.doc) and token.nbor(1).text[:1].isupper()


def _shows(token: "Token") -> bool:
    """Whether it is told who plays in something: "the film | stars | Ada Cole in the lead role"."""
    shown = token.lower_ == "stars" and token.i > 1 and token.nbor(-1).lower_ in SHOWN and token.nbor(-2).lower_ in {"the", "this"}
    return shown and any(later.lower_ in {"role", "roles", "lead"} for later in token.doc[token.i : token.sent.end])


def _reverent(token: "Token") -> bool:
    """Whether the word before a name only says how its bearer is addressed: "Swami", "Ayatollah"."""
    return token.text[:1].isupper() and token.lower_ in words("reverent")


def ranks(token: "Token") -> bool:
    """Whether the word is a title of its own before a name, even after another: "commandant | Admiral", "author | Professor"."""
    after = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    if token.text in UNIFORMED and token.i > 0 and token.nbor(-1).is_lower and is_post(token.nbor(-1)):
        return True
    return token.text[:1].isupper() and (
        spelt(token) is not None or token.lower_ in words("rank") or f"{token.lower_} {after}" in words("rank")
    )


def _next(doc: "Doc", at: int) -> "Token | None":
    return doc[at] if at < len(doc) else None


def tells_kin(token: "Token", names: Names) -> bool:
    """Whether the word tells between a title and a name whose friend or kin it is: "actor | friends | Ada Cole and Tom Roe"."""
    return token.is_lower and token.lemma_ in AKIN and token.i + 1 in names.starting
