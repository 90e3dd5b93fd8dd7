"""Nouns of pressing with an infinitive behind their parties: "pressure on the mayor to resign", "calls from members for her to go".

The parse hangs such infinitives and parties on any word near by, so they are read in the order of words.
"""

from typing import TYPE_CHECKING

from kg.extract.demands.asks import Ask
from kg.extract.demands.demanders import Voices
from kg.extract.demands.items import infinitive, verb_things
from kg.extract.demands.makers import demander
from kg.extract.lexicon import words
from kg.model import Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

FROM = frozenset({"by", "from", "of"})
TOWARDS = frozenset({"on", "to", "upon"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
FACING = frozenset({"be", "bow", "defy", "come", "experience", "face", "feel", "meet", "remain", "stay", "get", "receive", "take"})
"""Verbs whose subject is pressed: "is under pressure to go", "faced calls to go"."""
REACH = 16
"""Tokens: how long the parties between noun and infinitive may be."""


def pressed(voices: Voices, noun: "Token") -> Ask | None:
    """ "put pressure on the mayor to resign", "faced calls from members to resign"."""
    parties = dict[str, tuple[Ref, ...]]()
    action = None
    for link, inner in _behind(noun):
        if link == "do":
            action = inner
            break
        side = "by" if link in FROM else "from"
        if side not in parties and (found := voices.of_noun(inner)):
            parties[side] = found
    if action is None:
        return None
    facing = _facing(noun)
    asked = parties.get("from", ())
    if not asked and facing is not None:
        asked = voices.of_noun(facing)
    by = parties.get("by") or (() if facing is not None or _aimed(noun) else demander(voices, noun))
    by = tuple(ref for ref in by if ref not in asked)
    return Ask(noun, verb_things(action), "pressed-to-do", by, asked[0] if asked else None)


def _aimed(noun: "Token") -> bool:
    """Whether the pressing is only somebody's aim: "turned to its allies | to put pressure on"."""
    return noun.dep_ == "dobj" and noun.head.dep_ in {"acl", "advcl"} and infinitive(noun.head)


def _behind(noun: "Token") -> "Iterator[tuple[str, Token]]":
    """The prepositions behind a noun with the heads of what they lead to, and at last "do" with the infinitive."""
    doc, at = noun.doc, noun.i + 1
    end = min(noun.sent.end, noun.i + REACH)
    while at < end:
        token = doc[at]
        if token.lower_ == "to" and at + 1 < end and doc[at + 1].tag_ == "VB":
            yield "do", doc[at + 1]
            return
        if token.lower_ not in FROM | TOWARDS:
            return
        phrase = [at + 1]
        while phrase[-1] + 1 < end and not _ends(doc[phrase[-1] + 1]):
            phrase.append(phrase[-1] + 1)
        heads = [doc[i] for i in phrase if doc[i].pos_ in {"NOUN", "PROPN", "PRON"} and doc[i].dep_ not in {"compound", "poss"}]
        if not heads:
            return
        outer = [head for head in heads if head.head.i < at or head.head not in heads]
        yield token.lower_, (outer or heads)[0]
        at = phrase[-1] + 1


def _ends(token: "Token") -> bool:
    """Whether a word ends a party's phrase: the next link or a verb."""
    linked = token.lower_ in (FROM | TOWARDS) - {"of"} or token.lower_ in {"that", "which", "who"}
    return linked or token.tag_ in {"VBD", "VBZ", "VBP", "MD"} or token.text in {";", ":", "."}


def _facing(noun: "Token") -> "Token | None":
    """Who is pressed, as the subject of the verb over the noun: "the mayor | faced calls", "| is under pressure", "| rejected demands"."""
    verb = noun.head
    under = noun.dep_ == "pobj" and verb.lower_ in {"under", "amid", "despite"}
    while verb.pos_ not in {"VERB", "AUX"} and verb.head.i != verb.i:
        verb = verb.head
    faced = verb.lemma_.lower() in FACING | words("answering", "rejecting")
    if not under and (noun.dep_ not in {"dobj", "pobj"} or not faced):
        return None
    while verb.dep_ in {"xcomp", "conj"} and not any(child.dep_ in SUBJECTS for child in verb.lefts):
        verb = verb.head
    return next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
