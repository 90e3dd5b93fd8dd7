"""What is asked for, of whom and by whom: the value in which the rules for demands speak, and how a phrase is cut into single things.

"demanding higher pay, shorter hours and a pension" asks for three things, "urged the state to stop the mine and pay damages" for two.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from kg.extract.cast import Cast
from kg.extract.lexicon import words
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BELONGING = frozenset({"of", "to", "for", "in", "into", "against", "between", "with", "from", "on"})
COUNTERPARTS = frozenset({"with", "by", "from"})
TRAILING = frozenset({"DATE", "TIME"})
ADDED = frozenset(
    """which who whose whom where when while as after before saying adding claiming arguing citing amid over but because""".split()
)
MARKS = frozenset({"that", "for", "if", "until", "till", "unless", "which", "while", "when", "once"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "VERB"})
EDGES = frozenset({"and", "or", "but", "to", "for"})


class Thing(NamedTuple):
    """Tokens `start` to `end` say what is asked for; `head` is the word that the phrase hangs on."""

    start: int
    end: int
    head: "Token"


class Ask(NamedTuple):
    """Somebody asks for `things`: `trigger` is the word that says so, `by` and `asked` the parties as far as the sentence names them."""

    trigger: "Token"
    things: tuple[Thing, ...]
    rule: str
    by: tuple[Ref, ...] = ()
    asked: Ref | None = None
    status: Literal["open", "met", "partly_met", "rejected", "withdrawn"] = "open"


def noun_things(noun: "Token") -> tuple[Thing, ...]:
    """The things a noun phrase asks for, one a member of its "A, B and C"; a name with "and" in it is one thing."""
    members = [noun]
    for member in members:
        members += [child for child in member.rights if child.dep_ == "conj" and child.pos_ in NOMINAL and child.i > noun.i]
    members.sort(key=lambda token: token.i)
    if len(members) > 1 and all(member.pos_ == "PROPN" for member in members[:-1]):
        return (Thing(_thing(noun, None).start, _reach(noun, trimmed(noun.doc, noun.i, noun.right_edge.i + 1)), members[-1]),)
    return tuple(_thing(member, members[at + 1] if at + 1 < len(members) else None) for at, member in enumerate(members))


def _reach(noun: "Token", end: int) -> int:
    """The end with a phrase that belongs to the noun but which the parse hangs higher: "an end | to the quota"."""
    doc = noun.doc
    if end < len(doc) and doc[end].dep_ == "prep" and doc[end].lower_ in BELONGING and doc[end].head.i < noun.i:
        reached = next((c for c in doc[end].children if c.dep_ == "pobj"), None)
        if reached is not None and reached.ent_type_ not in TRAILING and not doc[end].text[0].isupper():
            return trimmed(doc, end, doc[end].right_edge.i + 1)
    return end


def _thing(noun: "Token", following: "Token | None") -> Thing:
    doc = noun.doc
    start = min([noun.i, *(child.left_edge.i for child in noun.lefts if child.dep_ not in {"cc", "punct", "conj"})])
    end = following.left_edge.i if following is not None else noun.right_edge.i + 1
    if following is None or end <= noun.i:
        end = noun.right_edge.i + 1 if following is None else following.i
    end = trimmed(doc, noun.i, end)
    return Thing(start, end if following is not None else _reach(noun, end), noun)


def verb_things(verb: "Token") -> tuple[Thing, ...]:
    """The things an infinitive or a clause's verb asks for, without the "to": "stop the mine", "pay damages"."""
    members = [verb]
    for member in members:
        members += [child for child in member.rights if _joined(child) and child.tag_ in {"VB", member.tag_}]
    above = verb.head
    if verb.dep_ in {"xcomp", "ccomp", "advcl"} and verb.tag_ == "VB" and above.tag_ != "VB":
        members += [child for child in above.rights if _joined(child) and child.tag_ == "VB" and child.i > verb.i]
    members += [token for token in verb.subtree if token.i > verb.i and token not in members and _and_to(token)]
    members.sort(key=lambda token: token.i)
    things = []
    for at, member in enumerate(members):
        following = members[at + 1] if at + 1 < len(members) else None
        end = _infinitive_start(following) if following is not None else member.right_edge.i + 1
        things.append(Thing(_infinitive_start(member, bare=True), trimmed(verb.doc, member.i, end), member))
    return tuple(things)


def _and_to(token: "Token") -> bool:
    """Whether the word goes on a list of infinitives, whatever the parse joins it to: "and | to use"."""
    return (
        token.dep_ == "conj"
        and infinitive(token)
        and token.i >= 2
        and token.nbor(-1).lower_ == "to"
        and token.nbor(-2).lower_ in {"and", ","}
    )


def _joined(child: "Token") -> bool:
    """Whether the word is a further verb of the same subject."""
    own = any(c.dep_ in {"nsubj", "nsubjpass"} for c in child.lefts)
    return child.dep_ == "conj" and child.pos_ in {"VERB", "AUX"} and not own


def _infinitive_start(verb: "Token", bare: bool = False) -> int:
    """Where an infinitive begins: at "not" or "to" before the verb; a bare one leaves "to" out."""
    at = verb.i
    for child in sorted(verb.lefts, key=lambda token: -token.i):
        if (
            child.dep_ == "neg"
            or child.dep_ in {"auxpass"}
            or (child.dep_ == "advmod" and child.i > at - 2)
            or (child.lower_ == "to" and not bare)
        ):
            at = min(at, child.i)
    return at


def clause_thing(verb: "Token") -> Thing:
    """What a whole clause asks for: "the order be revoked"."""
    start = verb.left_edge.i
    while start < verb.i and (verb.doc[start].lower_ in MARKS or verb.doc[start].is_punct or verb.doc[start].is_space):
        start += 1
    return Thing(start, trimmed(verb.doc, verb.i, verb.right_edge.i + 1), verb)


def trimmed(doc: "Doc", head: int, end: int) -> int:
    """The end without what is only added: ", which …", "on Monday", a closing mark."""
    for at in range(head + 1, end - 1):
        if doc[at].text in {";", ":"} or (doc[at].text in {",", "—", "–"} and _only_added(doc[at + 1])):
            end = at
            break
        if doc[at].is_space and "\n\n" in doc[at].text:
            end = at
            break
    while end > head + 1 and (
        (doc[end - 1].is_punct and doc[end - 1].text not in {")"})
        or doc[end - 1].is_space
        or doc[end - 1].lower_ in {"and", "or", "but", "to", "for"}
    ):
        end -= 1
    return end


def infinitive(verb: "Token") -> bool:
    """Whether the word is a verb with "to": "to resign"."""
    return verb.pos_ in {"VERB", "AUX"} and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.lefts)


def _only_added(token: "Token") -> bool:
    """Whether what a comma leads to is no more of the thing: a clause about it, or the person who says so."""
    return token.lower_ in ADDED or token.ent_type_ == "PERSON" or token.lower_ in words("honorific")


def asked_in(cast: Cast, thing: Thing) -> Ref | None:
    """Who is asked, where the thing itself tells: "support from the army", "talks with the minister", "the resignation of the mayor"."""
    head = thing.head
    for child in head.rights:
        if child.dep_ == "prep" and (child.lower_ in COUNTERPARTS or (child.lower_ == "of" and head.lemma_.lower() in {"resignation"})):
            for noun in child.children:
                if noun.dep_ == "pobj" and (ref := cast.ref(noun)) is not None and cast.type(ref) != "Place":
                    return ref
    return None


def prepositions(token: "Token") -> Iterator[tuple[str, "Token"]]:
    """Each preposition after a word with the noun that it leads to."""
    for child in token.rights:
        if child.dep_ in {"prep", "dative", "agent"}:
            for noun in child.children:
                if noun.dep_ in {"pobj", "pcomp"}:
                    yield child.lower_, noun
            for inner in child.children:
                if inner.dep_ == "prep":
                    for noun in inner.children:
                        if noun.dep_ == "pobj":
                            yield inner.lower_, noun
