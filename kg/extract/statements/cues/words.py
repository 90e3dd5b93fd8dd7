"""Cues of speech: "Ada Cole *said*", "the charge was *denied* by her lawyer", "*according to* officials"."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.cast import Cast
from kg.extract.grammar.tags import AUXILIARY, FINITE, SUBJECTS, SUBJECTS_OR_THERE
from kg.extract.lexicon import words
from kg.extract.statements.cues.idioms import made_clear
from kg.extract.statements.cues.phrased import praised, reckoned, said_by_object
from kg.extract.statements.cues.stages import MINDFUL, took_to
from kg.extract.statements.speakers.held import lashes
from kg.extract.statements.speakers.subjects import is_passive, owner, speaker
from kg.nlp import sentence_of, tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Token

UNREAL = frozenset({"would", "could", "should", "may", "might", "must", "can", "shall", "'d", "’d"})
SENT_ON = frozenset(
    {"go", "continue", "prompt", "come", "proceed", "lead", "force", "rush", "hasten", "compel", "tweet", "write", "post", "email"}
)
MISREAD = frozenset({"raped", "raping"})
"""Forms that the model takes for those of a verb of saying."""
ASKING = frozenset({"ask", "question"})
CITING = {"according": "to", "as": "per"}
"""The two words of the prepositions that name a source."""
PARTICLES = frozenset({"out", "on", "up", "off", "down"})


class Cue(NamedTuple):
    """A word that reports speech: `token` is the verb, noun or "according"; `speaker` heads the noun phrase of who speaks."""

    token: "Token"
    speaker: "Token | None"
    passive: bool = False

    @property
    def lemma(self) -> str:
        return self.token.lemma_.lower()

    @property
    def start(self) -> int:
        """The first token of the cue with its speaker, where the two stand together."""
        starts = [self.token.i]
        if self.speaker is not None and 0 <= self.token.i - self.speaker.i < 40 and not self.passive:
            edge = self.speaker.left_edge.i
            while edge < self.speaker.i and (self.token.doc[edge].is_punct or self.token.doc[edge].is_space):
                edge += 1
            comma = next((i for i in range(self.speaker.i - 1, edge, -1) if self.token.doc[i].pos_ != "PROPN"), edge)
            starts.append(comma + 1 if self.token.doc[comma].text == "," else edge)
        return max(min(starts), sentence_of(self.token).start)

    @property
    def end(self) -> int:
        """The token after the cue with its speaker, where the speaker follows: "said the bank"."""
        if (
            self.speaker is not None
            and 0 < self.speaker.i - self.token.i < 12
            and sentence_of(self.speaker) == sentence_of(self.token)
            and not self.passive
        ):
            end = self.speaker.right_edge.i + 1
            return end - 1 if self.token.doc[end - 1].text == "," else end
        return self.token.i + 1

    @property
    def text(self) -> str:
        if cites(self.token):
            return f"{self.token.text} {self.token.nbor(1).text}"
        if self.lemma == "make" and made_clear(self.token) is not None:
            return f"{self.token.text} clear"
        particle = next((c for c in self.token.children if c.i == self.token.i + 1 and c.lower_ in PARTICLES and c.dep_ == "prt"), None)
        return self.token.text if particle is None else f"{self.token.text} {particle.text}"


def cues(cast: Cast) -> Iterator[Cue]:
    """Every verb of the article that reports what somebody said, and every "according to"."""
    for token in tokens_of(cast.doc):
        if token.i in cast.skip:
            continue
        if _is_cue(cast, token):
            yield Cue(token, speaker(cast, token), is_passive(token))
        elif cites(token) and (found := according(cast, token)):
            yield found


def _is_cue(cast: Cast, verb: "Token") -> bool:
    """Whether a verb tells that somebody said something."""
    if not (verb.tag_.startswith("VB") or _taken_for_noun(verb)) or verb.lower_ in MISREAD:
        return False
    if verb.lemma_.lower() == "cite" and verb.tag_ == "VBG" and not _gives_reason(cast, verb):
        return False
    return _reports(cast, verb) and said(verb)


def _reports(cast: Cast, verb: "Token") -> bool:
    """Whether a verb can report speech, of itself or by what stands with it: "*told*", "*hit* out at", "*ruled* out"."""
    if verb.lemma_.lower() in _reporting() or _learns(cast, verb) or upholds(verb) or rules_out(verb):
        return True
    if lashes(verb) and verb.tag_ != "VBG":
        return True
    return any(found(verb) is not None for found in (holds, made_clear, said_by_object, reckoned, praised))


@cache
def _reporting() -> frozenset[str]:
    """The verbs that report of themselves."""
    sorts = "reporting accusing labelling reporting-thing reporting-infinitive finding denying hoping".split()
    return words(*sorts) | {about.split()[0] for about in words("reporting-about")} | ASKING


def _taken_for_noun(verb: "Token") -> bool:
    """Whether "reports" at a sentence's end is a verb that the model takes for a noun: "…, the Herald *reports*"."""
    return verb.lower_ == "reports" and verb.dep_ == "ROOT" and any(c.dep_ == "nsubj" and c.i == verb.i - 1 for c in verb.lefts)


def _gives_reason(cast: Cast, citing: "Token") -> bool:
    """Whether somebody says why something is done: "signed the order, *citing* the risk of floods", unlike "citing the police"."""
    if citing.dep_ != "advcl":
        return False
    noun = next((c for c in citing.rights if c.dep_ == "dobj"), None)
    if noun is None or cast.ref(noun) is not None or noun.lemma_.lower() in words("document", "statistics") | {"demand", "source"}:
        return False
    as_ = any(c.lower_ == "as" for c in (*citing.rights, *noun.rights))
    return as_ or noun.right_edge.i - noun.left_edge.i >= AT_LENGTH


AT_LENGTH = 6
"""Words from which on a reason is told in somebody's words; "citing security" only names it."""


def _learns(cast: Cast, verb: "Token") -> bool:
    """Whether a paper tells what it knows: "the Herald *learns* that the mayor resigned", "the Herald has learnt that"."""
    if verb.lemma_ != "learn" or not (verb.tag_ == "VBZ" or any(c.lemma_ == "have" and c.dep_ == "aux" for c in verb.children)):
        return False
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    ref = None if subject is None else cast.ref(subject)
    return ref is not None and cast.type(ref) == "Institution" and any(c.dep_ == "ccomp" for c in verb.children)


def holds(verb: "Token") -> "Token | None":
    """The "responsible" of "held the mayor responsible", which blames; of no other holding."""
    if verb.lemma_ != "hold":
        return None
    blamed = (t for t in verb.doc[verb.i + 1 : min(verb.i + 10, verb.sent.end)] if t.lower_ in {"responsible", "accountable", "liable"})
    return next((token for token in blamed if any(child.lower_ == "for" for child in token.rights)), None)


def upholds(verb: "Token") -> bool:
    """Whether somebody "held" that something is so; people hold meetings, and are held."""
    clause = next((c for c in verb.rights if c.dep_ == "ccomp"), None) if verb.lemma_ in {"hold", "opine"} else None
    if clause is None or is_passive(verb) or not any(c.dep_ in SUBJECTS_OR_THERE for c in clause.lefts):
        return False
    finite = [clause, *(c for c in clause.lefts if c.dep_ in AUXILIARY)]
    return any(t.tag_ in FINITE for t in finite)


def rules_out(verb: "Token") -> bool:
    """Whether somebody "ruled out" something; players are ruled out of matches."""
    return verb.lemma_ == "rule" and not is_passive(verb) and any(c.dep_ == "prt" and c.lower_ == "out" for c in verb.rights)


def said(verb: "Token") -> bool:
    """Whether the verb tells of speech that took place: not denied, not merely possible, no infinitive of purpose."""
    if (verb.lemma_ == "report" and _reports_for_duty(verb)) or (verb.lemma_ == "swear" and any(c.lower_ == "in" for c in verb.rights)):
        return False
    if verb.lemma_ == "point" and not any(c.dep_ in {"prt", "prep", "ccomp"} for c in verb.rights):
        return False
    if _nobody(verb) or (verb.dep_ == "pcomp" and verb.head.lower_ == "without"):
        return False
    if verb.dep_ == "conj" and verb.nbor(-1).lower_ in {"or", "nor"} and any(c.dep_ == "neg" for c in verb.head.lefts):
        return False
    to = False
    for child in verb.children:
        if child.dep_ == "neg" and verb.lemma_.lower() not in words("denying"):
            return False
        if child.dep_ == "aux" and child.lower_ in UNREAL and not (child.lower_ == "would" and _afterwards(verb)):
            return False
        if child.dep_ == "mark" and child.lower_ in {"if", "unless", "whether", "lest"}:
            return False
        to |= child.dep_ == "aux" and child.lower_ == "to"
    if to:
        return verb.head.lemma_.lower() in SENT_ON or _heard(verb) or verb.head.lower_ in MINDFUL or took_to(verb.head)
    if verb.tag_ == "VB":
        if any(c.dep_ == "aux" and c.lower_ in {"did", "do", "does"} for c in verb.children):
            return True
        return (verb.dep_ == "conj" and said(verb.head)) or _finite(verb) or _afterwards(verb)
    return verb.dep_ != "amod"


def _heard(verb: "Token") -> bool:
    """Whether others heard or told of it: "was heard to *say*", "is reported to have *said*"."""
    told = verb.head
    if told.tag_ != "VBN" or verb.dep_ != "xcomp" or not is_passive(told):
        return False
    having = any(c.lower_ == "have" and c.dep_ == "aux" for c in verb.lefts)
    return told.lemma_ in {"hear", "record"} or (
        having and told.lemma_ in {"report", "say", "believe", "understand", "know", "allege", "learn", "learnt"}
    )


def _afterwards(verb: "Token") -> bool:
    """Whether "would" tells what came later: "she would *later* say that she was happy"."""
    return any(c.dep_ == "advmod" and c.lower_ in {"later", "subsequently", "afterwards", "eventually"} for c in verb.lefts)


def _reports_for_duty(verb: "Token") -> bool:
    """ "reported sick", "reported to the foreman", unlike "reported to the police that he had left"."""
    following = verb.nbor(1).lower_ if verb.i + 1 < len(verb.doc) else ""
    return following in {"sick", "for", "to"} and not any(child.dep_ == "ccomp" for child in verb.children)


def _finite(verb: "Token") -> bool:
    """Whether what the model takes for a bare verb has a subject of its own: "the drivers who were on strike *say*"."""
    helped = any(c.dep_ in {"aux", "mark"} for c in verb.children)
    return (
        not helped
        and verb.dep_ == "ROOT"
        and any(c.dep_ == "nsubj" and c.i < verb.i and c.tag_ in {"NNS", "NNPS", "PRP"} for c in verb.children)
    )


def _nobody(verb: "Token") -> bool:
    """Whether nobody says it: "no group claimed the attack", "nobody said so"."""
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    return subject is not None and (
        subject.lower_ in {"nobody", "none", "neither"}
        or any(c.lower_ in {"no", "neither"} and c.dep_ in {"det", "preconj", "cc"} for c in subject.children)
    )


def _titled(cast: Cast, word: "Token") -> "Token | None":
    """Who is named at the end of the phrase that the parse cuts: "according to | Ohio | Senator Ada Cole, prices rose"."""
    ref = cast.ref(word)
    at = word.i + 1
    if ref is None or cast.type(ref) == "Person" or at >= len(cast.doc) or cast.doc[at].lower_ not in words("post"):
        return None
    while at < word.sent.end and cast.doc[at].tag_ in {"NN", "NNP", "JJ"}:
        at += 1
    last = cast.ref(cast.doc[at - 1])
    return cast.doc[at - 1] if last is not None and cast.type(last) == "Person" else None


def cites(token: "Token") -> bool:
    """Whether a preposition that names a source begins here: "*according to* the bank", "*as per* the bank"."""
    word = token.lower_
    return word in CITING and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == CITING[word]


def according(cast: Cast, token: "Token") -> Cue | None:
    """ "according to the bank", "according to a survey by the bank", "as per the bank"."""
    following = token.nbor(1)
    who = next((c for c in following.children if c.dep_ == "pobj"), None)
    if who is None:
        return None
    who = _titled(cast, who) or who
    if token.lower_ == "as" and (cast.ref(who) is None or who.lemma_.lower() in words("document", "statistics")):
        return None
    if cast.ref(who) is not None:
        return Cue(token, who)
    whose = owner(cast, who) if who.lemma_.lower() in words("document", "statistics") else None
    return Cue(token, whose or who)
