"""Demands: "Teachers called on the ministry to raise pay." """

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

from kg.extract.cast import Cast
from kg.extract.demands.asked.ends import within_marks
from kg.extract.demands.asked.items import Thing
from kg.extract.demands.asks import Ask, Status, asked_in, implied, of_court, prepositions
from kg.extract.demands.nouns.aside import asides
from kg.extract.demands.nouns.bullets import bullets
from kg.extract.demands.nouns.clefts import clefts
from kg.extract.demands.nouns.conceded import concessions
from kg.extract.demands.nouns.needs import needs
from kg.extract.demands.nouns.pleas import pleas
from kg.extract.demands.parties.counterparts import Counterparts
from kg.extract.demands.parties.demanders import Voices
from kg.extract.demands.status.answers import Answers
from kg.extract.demands.terms.conditions import conditions
from kg.extract.demands.terms.provisos import only
from kg.extract.demands.terms.stipulations import stipulations
from kg.extract.demands.verbs.commands import commands
from kg.extract.demands.verbs.pressing import pressings
from kg.extract.demands.verbs.wishes import wishes
from kg.extract.events.powers import is_court
from kg.extract.grammar.tags import SUBJECTS
from kg.extract.lexicon import words
from kg.model import Claim, Ref
from kg.terms import KG

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ALIKE = 0.6
"""Twice the shared words over the words of both, from which on two wordings are one demand."""


class Demand(Claim, frozen=True, kw_only=True):
    """Something an agent demands, asks, seeks or presses for; `span` is the thing demanded."""

    demanded_by: Annotated[tuple[Ref, ...], KG.demandedBy] = ()
    demanded_from: Annotated[Ref | None, KG.demandedFrom] = None
    content: Annotated[str, KG.content]
    status: Annotated[Status, KG.status] = "open"
    date: Annotated[str | None, KG.date] = None

    def types(self) -> tuple[str, ...]:
        return (KG.Demand,)


STEM = 5
"""How many letters tell words apart: "removal" from "removed" it does not."""
NEAR = 100
"""Words: how far back those may stand who make "the demand"."""
TAKEN_UP = 7
"""Words: a thing that is shorter may only take up another."""
CLAUSAL = frozenset({"called-for", "condition-until", "demanded-that"})
"""Rules whose things are clauses with subjects of their own."""
MATTERS = frozenset({"concern", "grievance", "issue", "matter", "problem", "situation"})
RULES = (bullets, pressings, pleas, needs, conditions, only, stipulations, clefts, wishes, commands, asides, concessions)


def claims(cast: Cast) -> Iterator[Demand]:
    """Every demand of the article, once."""
    voices = Voices(cast)
    made = sorted(_apart([ask for rule in RULES for ask in rule(cast, voices)]), key=lambda ask: ask.trigger.i)
    kept: list[list[tuple[Ask, Thing]]] = []
    for ask, thing in [
        (each, thing)
        for each in _taken_up(cast, made)
        if each.by and not _is_denied(cast, each)
        for thing in each.things
        if not _says_nothing(each, thing) and not _told_otherwise(each, thing, made)
    ]:
        same = next((group for group in kept if any(_same(cast, ask, thing, *other) for other in group)), None)
        if same is None:
            kept.append([(ask, thing)])
        else:
            same.append((ask, thing))
    answers, counterparts = Answers(cast, made), Counterparts(cast, voices, tuple(made))
    for group in kept:
        yield _demand(cast, answers, counterparts, group)


def _apart(made: list[Ask]) -> Iterator[Ask]:
    """The asks without those things in which a list in points is taken for one."""
    points = [thing for ask in made if ask.rule == "in-points" for thing in ask.things]
    for ask in made:
        if ask.rule == "in-points" or not points:
            yield ask
        elif things := tuple(t for t in ask.things if not any(t.start < point.end and point.start < t.end for point in points)):
            yield ask._replace(things=things)


def _taken_up(cast: Cast, made: list[Ask]) -> Iterator[Ask]:
    """The asks in order; "the demand for" and "it also seeks", whose maker is not named, are theirs who demanded last."""
    last: Ask | None = None
    for ask in made:
        definite = ask.trigger.pos_ == "NOUN" and any(child.lower_ in {"the", "this", "these"} for child in ask.trigger.lefts)
        if last is not None:
            taken = not ask.by and ((definite and ask.trigger.i - last.trigger.i < NEAR) or _goes_on(cast, ask, last))
            ask = ask._replace(by=last.by) if taken or _demands_more(cast, ask, last) else ask
        if ask.by:
            last = ask
        yield ask


def _demands_more(cast: Cast, ask: Ask, last: Ask) -> bool:
    """Whether "it" is the body or paper that demanded: "The union wants the trust to pay. *It* also called for talks", "In her plea …"."""
    bodies = all(cast.type(ref) == "Institution" for ref in last.by)
    asked = bodies and last.asked is not None and ask.by == (last.asked,)
    return _adds(ask) and (asked or _on_paper(last)) and _goes_on(cast, ask, last)


def _on_paper(ask: Ask) -> bool:
    """Whether a petition or a letter is told of before who asks: "In the | plea |, he sought"."""
    before = ask.trigger.doc[ask.trigger.sent.start : ask.trigger.i]
    return any(token.lemma_.lower() in words("paper") for token in before)


def _adds(ask: Ask) -> bool:
    """Whether the verb says that more is asked: "also | called for"."""
    return any(child.lower_ in {"also", "further", "additionally"} for child in ask.trigger.lefts)


def _is_denied(cast: Cast, ask: Ask) -> bool:
    """Whether nothing is asked: "was not expected to | press for more", or a court told somebody what to do."""
    verb = ask.trigger
    if verb.lemma_.lower() == "tell" and all(is_court(cast, ref) for ref in ask.by):
        return True
    while verb.dep_ == "xcomp" and verb.head.pos_ in {"VERB", "ADJ"}:
        verb = verb.head
    return verb != ask.trigger and verb.lemma_ in {"expect", "likely", "plan"} and any(child.dep_ == "neg" for child in verb.children)


def _says_nothing(ask: Ask, thing: Thing) -> bool:
    """Whether only answering is asked, which says nothing new: "urged the state to | meet their four demands"; as a condition it does."""
    deed = thing.head
    if (
        ask.rule.startswith("condition")
        or deed.tag_ != "VB"
        or deed.lemma_.lower() not in words("granting") | {"act", "address", "consider"}
    ):
        return False
    told = [child for child in deed.rights if child.dep_ == "dobj"] + [n for link, n in prepositions(deed) if link in {"on", "to", "with"}]
    demands = [noun for noun in told if noun.lemma_.lower() in {"condition", "demand"}]
    return any(not any(c.lower_ in {"for", "that", "to"} for c in noun.rights) and noun.tag_ in {"NN", "NNS"} for noun in demands)


def _told_otherwise(ask: Ask, thing: Thing, made: list[Ask]) -> bool:
    """Whether those who want their "demands" met say elsewhere what these are: "if | their demands are not met |"."""
    subject = _subject(thing)
    if subject is None or subject.lemma_.lower() not in {"condition", "demand", "request"} or not ask.rule.startswith("condition"):
        return False
    told = any(child.dep_ in {"acl", "prep", "relcl"} for child in subject.rights)
    return not told and any(set(other.by) & set(ask.by) for other in made if other is not ask)


def _goes_on(cast: Cast, ask: Ask, last: Ask) -> bool:
    """Whether who demanded in the sentence before goes on as "it" or "they": "The union demanded pay. *It* also called for leave"."""
    pronoun = next((child.lower_ for child in ask.trigger.lefts if child.dep_ == "nsubj" and child.tag_ == "PRP"), "")
    before = ask.trigger.sent.start - 1
    while before > 0 and cast.doc[before].is_space:
        before -= 1
    if before < 0 or cast.doc[before].sent.start != last.trigger.sent.start:
        return False
    kinds = {cast.type(ref) for ref in last.by}
    return (pronoun == "it" and len(last.by) == 1 and (_adds(ask) or kinds == {"Institution"})) or (
        pronoun == "they" and (len(last.by) > 1 or not kinds & {"Person", "Place"})
    )


def _demand(cast: Cast, answers: Answers, counterparts: Counterparts, group: list[tuple[Ask, Thing]]) -> Demand:
    """One demand out of all the places that make it; the fullest wording stands for it."""
    ask, thing = max(group, key=lambda told: (told[1].end - told[1].start, -told[1].start))
    span = cast.span(*within_marks(cast.doc, thing.start, thing.end))
    return Demand(
        span=span,
        evidence=cast.sentence(ask.trigger),
        rule=ask.rule,
        also=tuple(cast.span(other.start, other.end) for _, other in group if other is not thing),
        demanded_by=tuple(dict.fromkeys(ref for other, _ in group for ref in other.by)),
        demanded_from=_asked(cast, answers, counterparts, group),
        content=span.text,
        status=next((status for other, told in group if (status := answers.status(other, told.head)) != "open"), "open"),
    )


def _asked(cast: Cast, answers: Answers, counterparts: Counterparts, group: list[tuple[Ask, Thing]]) -> Ref | None:
    """Who is asked: as told, as the thing or the sentence implies, or who answers the demands later."""
    asks = [ask for ask, _ in group]
    told = [ref for ask, thing in group if (ref := _told(cast, ask, thing)) is not None]
    told = told or [ref for ask, thing in group if (ref := asked_in(cast, thing)) is not None and ref not in ask.by]
    if told:
        return next((ref for ref in told if cast.type(ref) != "Place"), told[0])
    for ask in asks:
        for found in (implied(cast, ask), of_court(cast, ask), answers.answerer(ask)):
            if found is not None:
                return found
    return next((found for ask in asks if (found := counterparts.of(ask)) is not None), None)


def _told(cast: Cast, ask: Ask, thing: Thing) -> Ref | None:
    """Who is told to be asked for one thing: of several clauses each asks its own subject, "that Cole quit and | the council vote |"."""
    if len(ask.things) == 1 or ask.rule not in CLAUSAL or (subject := _subject(thing)) is None:
        return ask.asked
    ref = cast.ref(subject) if subject.dep_ == "nsubj" else None
    if ref is None or (cast.type(ref) == "Place" and ref != ask.asked) or ref in ask.by:
        theirs = (_subject(other) for other in ask.things)
        return ask.asked if all(other is None or cast.ref(other) != ask.asked for other in theirs) else None
    return ref


def _subject(thing: Thing) -> "Token | None":
    """The subject that a clause is told with."""
    subjects = (child for child in thing.head.lefts if child.dep_ in SUBJECTS)
    return next((subject for subject in subjects if subject.i >= thing.start), None)


def _same(cast: Cast, ask: Ask, thing: Thing, other: Ask, told: Thing) -> bool:
    """Whether somebody demands what they were said to demand before: the same words, or all of the shorter one's."""
    if not set(ask.by) & set(other.by) or ask.trigger == other.trigger:
        return False
    if _taking_up(thing) and 0 < ask.trigger.i - other.trigger.i < NEAR:
        return True
    mine, theirs = _content_words(cast.doc, thing), _content_words(cast.doc, told)
    if not mine and not theirs:
        return thing.head.lemma_ == told.head.lemma_
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine or 2 * len(mine & theirs) >= ALIKE * (len(mine) + len(theirs)))


def _taking_up(thing: Thing) -> bool:
    """Whether a thing only takes up what was demanded before: "a solution to this problem"."""
    words_of = thing.head.doc[thing.start : thing.end]
    return (
        len(words_of) < TAKEN_UP
        and any(token.lower_ in {"this", "these"} for token in words_of[1:])
        and words_of[-1].lemma_.lower() in MATTERS
    )


def _content_words(doc: "Doc", thing: Thing) -> frozenset[str]:
    """The words of a thing by their beginnings, so that "the removal of" and "be removed" are alike."""
    return frozenset(token.lemma_.lower()[:STEM] for token in doc[thing.start : thing.end] if token.is_alpha and not token.is_stop)
