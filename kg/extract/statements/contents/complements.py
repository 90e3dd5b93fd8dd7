"""What is said in a phrase, not a clause: "announced *a strike*", "accused the state of *delay*"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.grammar.brackets import bracketed
from kg.extract.grammar.quotes import DOUBLE
from kg.extract.grammar.tags import FINITE, TIMES
from kg.extract.lexicon import words
from kg.extract.statements.contents.relatives import resumed
from kg.extract.statements.contents.unsaid import unsaid
from kg.extract.statements.cues.occasions import OCCASIONS, before_occasion
from kg.extract.statements.cues.phrased import FELT
from kg.extract.statements.cues.words import Cue, holds

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

EDGES = frozenset({",", ";", ":", "-", "–", "—", "."})
BELONGING = frozenset(
    """about across against among around as at between by concerning due for from in including into of on over regarding throughout to
    toward towards with within""".split()
)
WHY = frozenset({"about", "for", "over"})
"""Words that lead to what is spoken of, and not to where or in what: "criticised the minister | for | his remarks"."""
LOOSE = frozenset({"advcl", "xcomp", "acl", "pcomp"})


class Content(NamedTuple):
    """Tokens `start` to `end` of the document are what was said; `rule` says how they were found."""

    start: int
    end: int
    rule: str


def content(doc: "Doc", start: int, end: int, rule: str) -> Iterator[Content]:
    """The stretch without the commas, the dashes, the lone marks and the "that" at its edges; nothing where nothing is left."""
    while start < end and (doc[start].is_space or doc[start].text in EDGES or _links(doc[start])):
        start += 1
    while end > start and (doc[end - 1].is_space or doc[end - 1].text in EDGES or _opens(doc[end - 1])):
        end -= 1
    if end > start + 1 and sum(token.text in DOUBLE for token in doc[start:end]) == 1:
        start += doc[start].text in DOUBLE
        end -= doc[end - 1].text in DOUBLE and not doc[end - 2].whitespace_
    end = bracketed(doc, start, end)
    if end > start:
        yield Content(start, end, rule)


def _links(that: "Token") -> bool:
    """Whether it is the "that" of a clause: "said that prices rose", "found | that | sleep helps", not "| that | law is dead, many say"."""
    behind = that.i > 0 and that.nbor(-1).pos_ == "VERB" and that.i + 1 < len(that.doc) and that.nbor(1).pos_ == "NOUN"
    return that.lower_ == "that" and (that.tag_ != "DT" or behind)


def _opens(mark: "Token") -> bool:
    """Whether a mark opens the quotation that follows, though the parse ends a sentence with it."""
    quotes = mark.text in {"''", '"', "“", "``"} and mark.i + 1 == mark.sent.end
    return quotes and mark.i > 0 and bool(mark.nbor(-1).whitespace_) and not mark.whitespace_


LINKS = {"accuse": ("of",), "charge": ("with",), "congratulate": ("on", "upon", "for")}
"""Words that lead from whom somebody speaks of to what is said."""


def accusation(cue: Cue) -> Iterator[Content]:
    """ "accused the state of delay", "blamed the minister for the strike", "condemned the attack"."""
    verb = cue.token
    links = LINKS.get(cue.lemma, ("as",) if cue.passive else ())
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    for child in (*verb.children, *(c for noun in objects for c in noun.rights)):
        if child.dep_ == "prep" and child.lower_ in links and child.i > verb.i:
            yield from content(verb.doc, child.i + 1, with_phrases(verb, child.right_edge.i + 1), "accusation")
            return
    if cue.lemma == "accuse":
        yield from _parted(verb)
    if cue.lemma in {"charge", "congratulate"}:
        return
    if cue.lemma == "hold":
        yield from _held(verb)
        return
    if cue.lemma != "accuse" and not said_otherwise(verb):
        yield from thing(cue, "accusation")


def _parted(verb: "Token") -> Iterator[Content]:
    """ "accused | the mayor, a former judge, | of fraud", where the parse hangs the "of" on what stands between."""
    for of in verb.doc[verb.i + 2 : min(verb.i + 20, verb.sent.end)]:
        if of.tag_ in FINITE:
            return
        if of.lower_ == "of" and any(c.dep_ == "pcomp" for c in of.children):
            yield from content(verb.doc, of.i + 1, of.right_edge.i + 1, "accusation")
            return


def _held(verb: "Token") -> Iterator[Content]:
    """ "held | the mayor responsible for the delay"."""
    noun, blamed = next((c for c in verb.rights if c.dep_ in {"dobj", "nsubj", "ccomp"}), None), holds(verb)
    if noun is not None and blamed is not None:
        reason = next((c for c in blamed.rights if c.lower_ == "for"), blamed)
        last = next((c.left_edge.i for c in reason.subtree if c.lower_ in {"without", "while"}), reason.right_edge.i + 1)
        yield from content(verb.doc, min(noun.left_edge.i, blamed.i), max(last, blamed.i + 1), "accusation")


def said_otherwise(verb: "Token") -> bool:
    """Whether what was said against somebody follows: "criticised the protesters, saying they went too far"."""
    blamed = any(c.dep_ == "prep" and c.lower_ in {"for", "over", "as"} for c in verb.children)
    return not blamed and any(c.dep_ == "advcl" and c.lower_ in {"saying", "arguing", "claiming", "alleging"} for c in verb.children)


def thing(cue: Cue, rule: str = "thing") -> Iterator[Content]:
    """The noun phrase that is announced, claimed, denied: the object, or the subject of the passive."""
    verb = cue.token
    wanted = "nsubjpass" if cue.passive else "dobj"
    noun = next((c for c in verb.children if c.dep_ == wanted), None)
    if noun is None or noun == cue.speaker or unsaid(cue, noun, rule):
        return
    if (clause := _clause_of(noun)) is not None:
        yield from content(verb.doc, clause.left_edge.i, clause.right_edge.i + 1, rule)
        return
    end = _past_portrait(cue, before_occasion(noun))
    if noun.i > verb.i:
        if cue.lemma == "claim" and noun.pos_ == "PROPN" and any(t.tag_ in FINITE for t in verb.doc[end : verb.sent.end]):
            yield from content(verb.doc, noun.left_edge.i, verb.sent.end, "rest")
            return
        end = _listed(verb.doc, _past_phrases(verb, noun, end), verb.sent.end)
        if _has_verb(cue, end, verb.sent.end):
            end, rule = resumed(cue, end, verb.sent.end), "rest"
    if end - noun.left_edge.i >= BARE or not _only_named(cue, noun):
        yield from content(verb.doc, noun.left_edge.i, end, rule)


def _only_named(cue: Cue, noun: "Token") -> bool:
    """Whether two words name what is said and do not tell it: "announced | the schedule |", "disclosed | the matter |"."""
    first = noun.left_edge
    if cue.lemma == "announce":
        return first == noun or first.lower_ in {"the", "this"}
    return cue.lemma in {"cite", "defend", "disclose", "offer"} and first.tag_ in {"DT", "PRP$"}


def _clause_of(noun: "Token") -> "Token | None":
    """The clause in which "claim" or "fear" says what is said: "repeated the claim that prices | rose"."""
    clause = next((c for c in noun.rights if c.dep_ in {"acl", "ccomp"} and any(m.lower_ == "that" for m in c.children)), None)
    return clause if noun.lemma_.lower() in words("speech-noun") else None


def _past_portrait(cue: Cue, end: int) -> int:
    """Past what somebody is described as: "described the mayor | as a friend"; `end` where there is none."""
    verb = cue.token
    if cue.lemma not in {"describe", "portray", "depict", "defend", "attack"} or end + 1 >= verb.sent.end or verb.doc[end].lower_ != "as":
        return end
    as_ = verb.doc[end]
    return (as_.head if as_.head.i > end else as_).right_edge.i + 1


def _past_phrases(verb: "Token", noun: "Token", end: int) -> int:
    """Past what goes on with the thing though the parse hangs it on the verb: "announced plans | for the north"."""
    for later in verb.rights:
        if later.i > noun.i and (_belongs(later) or _goes_on(noun, later, end) or (later.lower_ == "at" and noun.lemma_ in FELT)):
            end = max(end, later.right_edge.i + 1)
    return end


BARE = 3
"""Words from which on a thing is said and not only told of: "when announcing the schedule", "the government announced layoffs"."""


def _listed(doc: "Doc", end: int, limit: int) -> int:
    """Past the list that a colon leads to: "outlined three plans for the year: | new schools, …"; `end` where there is none."""
    colon = next((i for i in range(end, min(end + 8, limit)) if doc[i].text == ":"), None)
    if colon is None or any(doc[i].tag_ in FINITE or doc[i].text == "," for i in range(end, colon)) or colon + 1 >= len(doc):
        return end
    if doc[colon + 1].is_quote:
        return end
    return doc[limit].sent.end if limit == colon + 1 < len(doc) and not doc[limit].is_space else limit


def _has_verb(cue: Cue, end: int, limit: int) -> bool:
    """Whether a verb follows that makes the noun phrase the subject of a clause: "claimed the vote *was* stolen".

    A headline goes on behind a comma with what else its subject does: "Cole slams the plan, *seeks* a vote".
    """
    doc, first = cue.token.doc, end
    if end + 1 < limit and doc[end].text == "," and cue.token.tag_ == doc[end + 1].tag_ == "VBZ":
        return False
    while end < limit and doc[end].text in {'"', "”", ","}:
        end += 1
    return end < limit and doc[end].tag_ in FINITE and (doc[end].dep_ != "conj" or end == first)


def with_phrases(verb: "Token", end: int) -> int:
    """Past the phrases that go on with what is said though the parse hangs them on the verb: "warned of floods | in the north"."""
    for later in verb.rights:
        if end <= later.left_edge.i <= end + 1 and later.dep_ == "prep" and _belongs(later):
            end = later.right_edge.i + 1
    return end


def _belongs(token: "Token") -> bool:
    """Whether what follows the object goes on with what is said, rather than to say when, where and to whom it was said."""
    if token.dep_ == "advcl":
        blamed = token.head.lemma_.lower() in words("accusing")
        return any(
            c.dep_ == "mark" and (c.lower_ in {"until", "unless", "if"} or (blamed and c.lower_ == "because")) for c in token.children
        )
    if token.dep_ != "prep" or token.lower_ not in BELONGING:
        return False
    noun = next((c for c in token.children if c.dep_ == "pobj"), None)
    if token.lower_ == "by":
        return noun is not None and noun.pos_ == "PROPN" and token.head.dep_ != "conj"
    if token.lower_ == "in" and noun is not None and noun.lower_ == "order" and noun.left_edge == noun:
        return True
    if token.lower_ == "to" and noun is not None and (noun.pos_ in {"PROPN", "PRON"} or hears(noun)):
        return False
    said_in = token.lower_ not in WHY and noun is not None and noun.lemma_.lower() in words("document") | OCCASIONS
    return noun is None or not (noun.ent_type_ in TIMES or said_in)


def _goes_on(noun: "Token", later: "Token", end: int) -> bool:
    """Whether what follows is the second of a list or what the thing is for: "plans for opening schools, | raising wages and …"."""
    if later.left_edge.i > end + 1:
        return False
    if later.tag_ == "VBG" and later.dep_ == "advcl" and later.left_edge == later:
        doing = any(c.dep_ == "pcomp" and c.tag_ == "VBG" for c in noun.subtree)
        return doing and any(c.dep_ == "cc" for c in later.subtree)
    purpose = later.tag_ == "VB" and any(c.lower_ == "to" and c == later.left_edge for c in later.lefts)
    wanted = later.dep_ in {"xcomp", "advcl"} and purpose and later.left_edge.i == end and any(c.lemma_ in AIMED for c in noun.subtree)
    being = later.lemma_ == "be" and later.dep_ == "xcomp" and purpose and later.left_edge.i == end
    return wanted or being or (later.dep_ == "xcomp" and later.tag_ == "VB" and later.head.lemma_.lower() in COMMITTING)


AIMED = frozenset(
    "ability attempt authority bid chance commitment decision effort failure freedom importance move need opportunity plan power".split()
) | frozenset({"readiness", "refusal", "right", "urgency", "willingness"})
"""Nouns that say to do what: "questioned his authority | to change it"."""


COMMITTING = frozenset({"pledge", "promise", "vow"})


def hears(noun: "Token") -> bool:
    """Whether it is somebody to whom things are said: "announced a strike to | reporters"."""
    return noun.ent_type_ in {"PERSON", "ORG", "GPE"} or noun.lemma_.lower() in words(
        "person-noun", "post", "kinship", "institution-noun", "plural-group", "medium"
    )
