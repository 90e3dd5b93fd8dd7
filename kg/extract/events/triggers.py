"""Where the words stand that name a happening: "strike", "walked out", "taken into preventive custody"."""

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kg.extract import lexicon
from kg.extract.grammar.lemmas import lemma
from kg.extract.grammar.tags import NOUNS, PAST, TIMES, UNDERGOING, VERBAL
from kg.extract.lexicon import Trigger, triggers
from kg.nlp import sentence_of, tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

INTRANSITIVE = frozenset({"Strike", "Protest"})
OPEN = frozenset({"VERB", "NOUN", "PROPN", "ADJ", "ADV", "AUX"})
BETWEEN = frozenset({"DET", "ADJ", "PRON", "NUM", "ADV"})
COUNTING = frozenset({"of", "at", "than"})
"""Prepositions in a count: "fired at least 20 rockets, a salvo of rockets"."""
GAP, SPLIT, FAR = 3, 6, 16
LONG = 6
"""Letters of a lemma that the model may have guessed wrong: "gheraoe" for "gheraoed"."""
SKIPPED = frozenset({"-", "‑", "–", "'", '"', "‘", "’", "“", "”"})


class Occurrence(NamedTuple):
    """A trigger in its place: tokens `start` to `end`, `head` the one that the rest of the sentence hangs on."""

    trigger: Trigger
    kind: str
    head: "Token"
    start: int
    end: int

    @property
    def single(self) -> bool:
        """Whether it is one word."""
        return self.end - self.start == 1

    @property
    def nominal(self) -> bool:
        return self.trigger.part_of_speech == "NOUN"

    @property
    def modified(self) -> "Token | None":
        """The noun before which the trigger stands as an adjective: "striking | workers", "arrested | students"."""
        head = self.head
        if self.nominal or self.end - self.start > 1 or any(child.dep_ in {"auxpass", "nsubj"} for child in head.lefts):
            return None
        if head.dep_ in {"amod", "compound"}:
            return head.head
        following = head.nbor() if head.i + 1 < len(head.doc) else head
        before_people = head.tag_ == "VBG" and self.kind in INTRANSITIVE and following.tag_ == "NNS"
        taken_for_clause = head.dep_ == "csubj" and following.dep_ == "nsubj" and following.head == head.head
        return following if before_people and (following.head == head or taken_for_clause) else None


def occurrences(doc: "Doc") -> list[Occurrence]:
    """Every trigger of an event in the document, the longest of those that overlap."""
    found: list[Occurrence] = []
    index, free = _index(), 0
    for token in tokens_of(doc):
        if token.i < free or token.pos_ not in OPEN:
            continue
        best = max(_at(token, index), key=lambda o: (o.end - o.start, o.nominal == (token.pos_ in NOUNS)), default=None)
        if best and not _is_denied(token):
            found.append(best)
            free = best.end
    return found


def _is_denied(token: "Token") -> bool:
    """ "non-striking", "anti-strike"."""
    return token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).lower_ in {"non", "anti"}


def _at(token: "Token", index: dict[str, list[tuple[list[str], Trigger]]]) -> list[Occurrence]:
    found, splitting = [], lexicon.words("splitting")
    for form in _lemmas(token):
        for words, trigger in index.get(form, ()):
            if trigger.part_of_speech == "NOUN" and _is_by_ending(token, form):
                continue
            if (
                _fits(token, trigger, len(words))
                and (end := _end(token, words, most=SPLIT if trigger.lemma in splitting else GAP))
                and _closes(token.doc[end - 1], trigger)
            ):
                head = token.doc[token.i : end].root if trigger.part_of_speech == "NOUN" else _verb(token, end)
                found.append(Occurrence(trigger, trigger.evokes, head, token.i, end))
            elif (trigger.lemma in splitting and (_ends_far_off(token, words) or _is_found_so(token, words))) or _is_done_to_it(
                token, words, trigger
            ):
                found.append(Occurrence(trigger, trigger.evokes, token, token.i, token.i + 1))
    return found


def _is_done_to_it(verb: "Token", words: list[str], trigger: Trigger) -> bool:
    """The passive of a verb with its object: "missiles were | fired", "stones | hurled at them"."""
    by_noun = len(words) == 2 and words[1] not in lexicon.event_nouns()
    if not by_noun or trigger.part_of_speech != "VERB" or verb.tag_ not in PAST:
        return False
    if any(child.dep_ == "nsubjpass" and lemma(child) == words[1] for child in verb.lefts):
        return True
    return verb.tag_ == "VBN" and verb.dep_ == "acl" and lemma(verb.head) == words[1]


def _lemmas(token: "Token") -> tuple[str, ...]:
    """The token's lemma, and those it may have where a headline's capitals or an adjective's ending hide it."""
    form, part = lemma(token), token.pos_
    if part in VERBAL:
        return (form, form[:-1]) if len(form) > LONG and token.lower_ == f"{form}d" else (form,)
    low = token.lower_
    hidden: list[str] = []
    if part == "PROPN" and low.endswith("s"):
        hidden.append(low[:-1])
    if part in {"ADJ", "NOUN"} and low.endswith("ing"):
        hidden += [low[:-3], low[:-3] + "e"]
    if part in {"ADJ", "NOUN", "PROPN"} and low.endswith("ed"):
        hidden += [low[:-2], low[:-1]]
    return (form, *hidden)


def _is_by_ending(token: "Token", form: str) -> bool:
    """Whether the form is that of a verb without its ending: "deal" for "a | dealing"."""
    return token.lower_.endswith(("ing", "ed")) and form != lemma(token)


def _fits(token: "Token", trigger: Trigger, length: int) -> bool:
    """Whether the token is of the trigger's part of speech, or what the tagger makes of it in a headline and in set phrases."""
    if trigger.part_of_speech == "NOUN":
        return token.pos_ in NOUNS or _is_issued(token) or (length > 1 and token.tag_ not in PAST)
    if token.pos_ == "VERB":
        return True
    if token.lower_ == "fire" or (token.lower_ == "talks" and trigger.lemma == "talk with"):
        return False
    named = any(child.dep_ in {"det", "poss"} for child in token.lefts)
    return not named and (length > 1 or token.lower_.endswith(("ing", "ed")))


def _is_issued(paper: "Token") -> bool:
    """ "issued a | circular", which the tagger takes for an adjective."""
    return paper.pos_ == "ADJ" and paper.dep_ in UNDERGOING and paper.head.lemma_ in {"issue", "sign", "release"}


def _verb(token: "Token", end: int) -> "Token":
    """The verb of a phrase that need not begin with it: "baton-| charged"."""
    return next((word for word in token.doc[token.i : end] if word.pos_ == "VERB"), token)


def _closes(last: "Token", trigger: Trigger) -> bool:
    """A noun phrase ends in a noun: "court order", not "the court | ordered"; "tear-gassed" is a verb, "tear gas" none.

    "was fired on Friday" is not what troops do to a crowd.
    """
    if last.dep_ == "prep" and any(what.ent_type_ in TIMES for what in last.rights):
        return " " not in trigger.lemma
    if trigger.part_of_speech == "VERB" and last.pos_ in NOUNS and trigger.lemma in _nouns():
        return last.lower_.endswith(("ed", "ing"))
    return trigger.part_of_speech != "NOUN" or last.pos_ != "VERB" or last.tag_ == "VBG"


def _end(token: "Token", words: list[str], *, most: int) -> int:
    """Behind the last of the trigger's words, with at most `most` others between, small ones but for a split; 0 where they are not."""
    doc, at = token.doc, token.i + 1
    for word in words[1:]:
        gap = 0
        while at < len(doc) and not _is_word(doc[at], word):
            if doc[at].text not in SKIPPED:
                gap += 1
                if gap > most or not (_is_small(doc[at]) or (most == SPLIT and doc[at].pos_ in NOUNS)):
                    return 0
            at += 1
        if at >= len(doc) or sentence_of(doc[at]) != sentence_of(token):
            return 0
        at += 1
    return at


def _is_word(token: "Token", word: str) -> bool:
    return token.lower_ == word or word in _lemmas(token)


def _ends_far_off(verb: "Token", words: list[str]) -> bool:
    """Whether the rest of a phrase stands behind a long object: "| relieved the adviser on ports, Ada Cole, of her post"."""
    if len(words) < 3 or verb.pos_ != "VERB":
        return False
    for link in tokens_of(verb.doc)[verb.i + 1 : min(sentence_of(verb).end, verb.i + FAR)]:
        if link.pos_ in VERBAL:
            return False
        if link.lower_ == words[1]:
            return any(noun.dep_ == "pobj" and lemma(noun) == words[2] for noun in link.rights)
    return False


def _is_found_so(verb: "Token", words: list[str]) -> bool:
    """Whether an aside stands before what somebody is found: "| found Ada Cole, a former mayor, guilty"."""
    after = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + FAR)] if words == ["find", "guilty"] else ()
    found = next((token for token in after if token.lower_ == "guilty"), None)
    return found is not None and all(token.pos_ not in VERBAL for token in verb.doc[verb.i + 1 : found.i])


def _is_small(between: "Token") -> bool:
    return between.pos_ in BETWEEN or between.lower_ in COUNTING or "poss" in {between.dep_, between.head.dep_}


@cache
def _nouns() -> frozenset[str]:
    """The phrases that are triggers as nouns."""
    return frozenset(trigger.lemma for trigger in triggers() if trigger.part_of_speech == "NOUN" and " " in trigger.lemma)


@cache
def _index() -> dict[str, list[tuple[list[str], Trigger]]]:
    index: dict[str, list[tuple[list[str], Trigger]]] = defaultdict(list)
    for trigger in triggers():
        words = trigger.lemma.split()
        index[words[0]].append((words, trigger))
    return index
