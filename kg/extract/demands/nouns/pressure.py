"""Nouns of pressing with an infinitive behind their parties: "pressure on the mayor to resign", "calls from members for her to go".

The parse hangs such infinitives and parties on any word near by, so they are read in the order of words.
"""

from typing import TYPE_CHECKING

from kg.extract.demands.asked.items import Thing, infinitive, noun_things, verb_things
from kg.extract.demands.asks import Ask
from kg.extract.demands.parties.demanders import FILING, Voices
from kg.extract.demands.parties.makers import demander
from kg.extract.grammar.tags import AUXILIARY, FINITE, NOMINAL, OBJECTS, SUBJECTS, VERBAL
from kg.extract.lexicon import words
from kg.model import Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

FROM = frozenset({"by", "from", "of"})
TOWARDS = frozenset({"on", "to", "upon"})
MAKING = frozenset({"file", "issue", "lodge", "make", "move", "raise", "send", "submit", "table", "voice"})
COURT_PAPERS = frozenset({"application", "lawsuit", "motion", "suit", "writ"})
"""Papers by which a court or house is asked to do something."""
PRESSING = COURT_PAPERS | {"pressure"}
FACING = frozenset(
    "be bow brush buckle come defy experience face feel get meet rebuff receive remain shrug stay take withstand yield".split()
)
"""Verbs whose subject is pressed: "is under pressure to go", "faced calls to go"."""
REACH, NEAR = 40, 16
"""Tokens: how long the parties between noun and infinitive may be."""


def pressed(voices: Voices, noun: "Token") -> Ask | None:
    """ "put pressure on the mayor to resign", "faced calls from members to resign"."""
    parties = dict[str, tuple[Ref, ...]]()
    things: tuple[Thing, ...] = ()
    for link, inner in _behind(noun):
        if link in {"do", "for"}:
            things = verb_things(inner) if link == "do" else noun_things(inner)
            break
        side = "by" if link in FROM else "from"
        if found := voices.of_noun(inner):
            parties[side] = (*parties.get(side, ()), *found)
    paper = noun.lemma_.lower() in COURT_PAPERS
    if not things or (paper and (things[0].head.tag_ != "VB" or (noun.head.lemma_.lower() not in FILING and "by" not in parties))):
        return None
    facing = _facing(noun)
    asked = parties.get("from", ())
    if not asked and facing is not None:
        asked = voices.of_noun(facing)
    if facing is not None and not parties.get("by"):
        parties["by"], things = _from_whom(voices, things)
    by = parties.get("by") or (() if facing is not None or _aimed(noun) else demander(voices, noun))
    by = tuple(ref for ref in dict.fromkeys(by) if ref not in asked)
    return Ask(noun, things, "pressed-to-do", by, asked[0] if asked else None)


def _from_whom(voices: Voices, things: tuple[Thing, ...]) -> tuple[tuple[Ref, ...], tuple[Thing, ...]]:
    """Who presses, where it is told behind what is asked: "faces calls to resign | from lawmakers", and the things without them."""
    last = things[-1]
    for token in last.head.doc[last.head.i + 1 : last.end]:
        who = next((c for c in token.children if c.dep_ == "pobj"), None) if token.lower_ in {"from", "by"} else None
        if who is not None and who.right_edge.i + 1 >= last.end and (found := voices.of_noun(who)):
            return found, (*things[:-1], last._replace(end=token.i))
    return (), things


def told_behind(noun: "Token") -> bool:
    """Whether the words behind a noun tell what is asked: "a request by the firm | to be heard"."""
    return any(link in {"do", "for"} for link, _ in _behind(noun))


def _aimed(noun: "Token") -> bool:
    """Whether the pressing is only somebody's aim: "turned to its allies | to put pressure on"."""
    return noun.dep_ == "dobj" and noun.head.dep_ in {"acl", "advcl"} and infinitive(noun.head)


def _behind(noun: "Token") -> "Iterator[tuple[str, Token]]":
    """The prepositions behind a noun with the heads of what they lead to, and at last "do" or "for" with what is asked."""
    doc, at = noun.doc, noun.i + 1
    end, made = min(noun.sent.end, noun.i + REACH), False
    while at < end:
        token = doc[at]
        link = "by" if token.lower_ == "on" and doc[at + 1].lower_ == "behalf" else token.lower_
        if link == "to" and at + 1 < end and _does(doc, at + 1):
            verb = next(token for token in doc[at + 1 : end] if token.tag_ == "VB")
            yield "do", verb.head if verb.dep_ in AUXILIARY else verb
            return
        if token.tag_ == "VBN" and token.lemma_ in MAKING and at < noun.i + 3:
            at, made = at + 1, True
            continue
        if link not in FROM | TOWARDS and not (link == "for" and made and at < noun.i + NEAR):
            return
        at += 3 if link == "by" and token.lower_ == "on" else 1
        stop = next((i for i in range(at, end) if _ends(doc[i])), end)
        heads = [each for each in doc[at:stop] if each.pos_ in NOMINAL and each.dep_ not in {"compound", "poss"}]
        if not heads:
            return
        made = made or link == "by"
        yield link, next((head for head in heads if head.head not in heads), heads[0])
        if link == "for":
            return
        at = stop


def _does(doc: "Doc", at: int) -> bool:
    """Whether an infinitive follows "to", past "not" or an adverb."""
    return doc[at].tag_ == "VB" or (doc[at].tag_ == "RB" and at + 1 < len(doc) and doc[at + 1].tag_ == "VB")


def _ends(token: "Token") -> bool:
    """Whether a word ends a party's phrase: the next link or a verb."""
    linked = token.lower_ in (FROM | TOWARDS | {"for"}) - {"of"} or token.lower_ in {"that", "which", "who"}
    return linked or token.tag_ in FINITE or token.text in {";", ":", "."} or (token.tag_ == "VBG" and token.dep_ == "acl")


def _facing(noun: "Token") -> "Token | None":
    """Who is pressed, as the subject of the verb over the noun: "the mayor | faced calls", "| is under pressure", "| rejected demands"."""
    verb = noun.head
    under = noun.dep_ == "pobj" and verb.lower_ in {"under", "amid", "despite"}
    while verb.pos_ not in VERBAL and verb.head.i != verb.i:
        verb = verb.head
    faced = verb.lemma_.lower() in FACING | words("answering", "rejecting")
    if not under and (noun.dep_ not in OBJECTS or not faced):
        return None
    while verb.dep_ in {"xcomp", "conj"} and not any(child.dep_ in SUBJECTS for child in verb.lefts):
        verb = verb.head
    return next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
