"""What ought to be, in somebody's mouth: "said strict action should be taken", '"They must stand by us," she said', placards, slogans."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.asked.items import clause_thing, clause_things, infinitive, noun_things, verb_things
from kg.extract.demands.asks import Ask
from kg.extract.demands.parties.demanders import Voices, is_first_person
from kg.extract.events.powers import is_court
from kg.extract.grammar.tags import SUBJECTS
from kg.extract.lexicon import words
from kg.extract.statements.cues.words import according, cites
from kg.model import Ref
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Token

OUGHT = frozenset({"should", "must", "ought"})
HEADLINE = 25
NAMED = 6
"""Tokens of a headline up to its colon and of the name behind it, at the most."""
NEEDING = frozenset({"need", "have"})
TAKING_TIME = frozenset({"DATE", "TIME", "CARDINAL", "time", "while", "long"})
ENTITLED = frozenset({"access", "chance", "opportunity", "right", "say", "voice"})
"""What people have who are given it."""


def wishes(cast: Cast, voices: Voices) -> Iterator[Ask]:
    """Every reported clause that says what should be done."""
    yield from _needful(cast, voices)
    yield from _missing(cast, voices)
    for token in tokens_of(cast.doc):
        if token.i in cast.skip or token.dep_ not in {"aux", "xcomp"}:
            continue
        verb = token.head if token.lower_ in OUGHT and token.dep_ == "aux" else token if _needed(token) else None
        if verb is not None and _may_be_wished(verb):
            ask = _wish(cast, voices, token, verb)
            if ask is not None and not all(is_court(cast, ref) for ref in ask.by):
                yield ask


def _needful(cast: Cast, voices: Voices) -> Iterator[Ask]:
    """ "said it was important that peace returns", "it is time for the mayor to go"."""
    for token in tokens_of(cast.doc):
        if token.lemma_.lower() not in words("needful") or token.i in cast.skip or token.dep_ not in {"acomp", "attr", "ccomp", "ROOT"}:
            continue
        verb = token.head if token.dep_ in {"acomp", "attr"} else token
        clauses = [c for c in [*token.rights, *verb.rights] if c.dep_ in {"ccomp", "advcl", "xcomp", "acl", "relcl"} and c.i > token.i]
        clause = next((c for c in clauses if any(m.dep_ == "mark" and m.lower_ in {"that", "for"} for m in c.lefts)), None)
        cue = _cue(verb)
        by = voices.of_verb(cue) if cue is not None else voices.speaking(token)
        if by and clause is None and token.lower_ == "time" and (due := _due(token)) is not None:
            yield Ask(token, verb_things(due), "said-needful", by)
        if clause is not None and by and not any(child.lower_ == "there" for child in verb.lefts):
            subject = next((c for c in clause.lefts if c.dep_ == "nsubj"), None)
            asked = cast.ref(subject) if subject is not None else None
            useful = any(mark.dep_ == "mark" and mark.lower_ == "for" for mark in clause.lefts)
            if useful and (token.lower_ != "time" or asked is None or cast.type(asked) == "Place"):
                continue
            yield Ask(token, clause_things(clause), "said-needful", by, asked if asked not in by else None)


def _due(time: "Token") -> "Token | None":
    """What "it is time | to give the public a say"; what is time for "us" is asked of nobody."""
    impersonal = any(child.lower_ == "it" and child.dep_ == "nsubj" for child in time.head.lefts)
    due = next((c for c in time.rights if impersonal and infinitive(c) and any(n.dep_ == "dobj" for n in c.rights)), None)
    return due if due is not None and not any(is_first_person(token) for token in due.subtree) else None


def _missing(cast: Cast, voices: Voices) -> Iterator[Ask]:
    """ "There must be an inquiry," in somebody's mouth."""
    for token in tokens_of(cast.doc):
        if token.dep_ != "expl" or token.i in cast.skip or token.head.lemma_ != "be":
            continue
        verb = token.head
        wanted = next((c for c in verb.rights if c.dep_ == "attr" and c.lemma_.lower() in words("demandable")), None)
        if wanted is None or not any(c.lower_ in OUGHT or (c.lower_ == "to" and verb.head.lemma_ == "need") for c in verb.lefts):
            continue
        cue = _cue(verb)
        by = voices.of_verb(cue) if cue is not None else voices.speaking(verb)
        if by:
            yield Ask(wanted, noun_things(wanted), "said-should", by)


def _may_be_wished(verb: "Token") -> bool:
    """Whether it tells of a deed to be done, not of what should have been or be known."""
    past = any(child.lower_ == "have" and child.dep_ == "aux" for child in verb.lefts)
    return verb.tag_ in {"VB", "VBN"} and not past and (not _is_idle(verb) or _of_conduct(verb) or _goes_on(verb))


def _is_idle(verb: "Token") -> bool:
    return verb.lemma_.lower() in words("not-wished")


def _goes_on(verb: "Token") -> bool:
    """Whether a deed is joined to an idle verb: "should | understand | the facts and act calmly"."""
    deeds = [token for token in verb.subtree if token.i > verb.i and token.dep_ == "conj" and token.tag_ == "VB"]
    return verb.tag_ == "VB" and any(child.dep_ == "dobj" for child in verb.rights) and any(not _is_idle(child) for child in deeds)


def _of_conduct(verb: "Token") -> bool:
    """Whether an idle verb asks for something by what stands with it: "take action", "have access", "be careful", "get out"."""
    told = [child for child in verb.rights if child.dep_ in {"dobj", "attr", "acomp"}]
    if verb.lemma_ == "take":
        return any(child.dep_ == "dobj" and child.ent_type_ not in TAKING_TIME and child.lower_ not in TAKING_TIME for child in told)
    if verb.lemma_ == "be":
        measured = any(c.dep_ == "nsubj" and c.lemma_.lower() in words("demandable") for c in verb.lefts)
        return measured or any({child.lower_, child.lemma_.lower()} & words("conduct") for child in told)
    if verb.lemma_ in {"have", "get"}:
        out = verb.lemma_ == "get" and any(child.lower_ in {"out", "off", "back"} for child in verb.rights)
        given = verb.lemma_ == "get" and any(c.dep_ == "dobj" and c.pos_ == "NOUN" and c.lemma_ not in words("not-demanded") for c in told)
        return out or given or any(child.lemma_.lower() in words("demandable") | ENTITLED for child in told)
    return False


def _needed(verb: "Token") -> bool:
    """Whether the verb is what "needs to" or "has to" be done."""
    bound = any(child.dep_ in {"neg", "aux"} and child.lower_ != "will" for child in verb.head.lefts)
    done = verb.head.lower_ == "had" and _undergone(verb)
    return (
        verb.dep_ == "xcomp" and verb.head.lemma_ in NEEDING and infinitive(verb) and not (done or (bound and verb.head.lemma_ == "have"))
    )


def _undergone(verb: "Token") -> bool:
    """Whether what "had to be" done was done: "three boats had to be | sunk | in the storm", "he fell and had to be | carried |"."""
    had = verb.head
    counted = any(child.like_num for noun in had.lefts if noun.dep_ in SUBJECTS for child in noun.lefts)
    timed = any(child.lower_ in {"after", "during", "when", "while"} for word in (verb, had) for child in word.rights)
    followed = had.dep_ == "conj" and had.head.tag_ == "VBD"
    return any(child.dep_ == "auxpass" for child in verb.lefts) and (counted or timed or followed)


def _wish(cast: Cast, voices: Voices, token: "Token", verb: "Token") -> Ask | None:
    clause = verb if verb == token.head else verb.head
    cue = _cue(clause)
    shared = clause.head.lefts if clause.dep_ == "conj" and token.lower_ in OUGHT else ()
    subject = next((c for c in [*verb.lefts, *clause.lefts, *shared] if c.dep_ in SUBJECTS), None)
    if subject is None and cue is not None:
        subject = _torn_off(cue, token)
    by = voices.of_verb(cue) if cue is not None else voices.speaking(verb) or _source(cast, voices, verb)
    inverted = token.lower_ in OUGHT and token.i + 1 < len(token.doc) and token.nbor(1).pos_ in {"PROPN", "NOUN", "PRON", "DET"}
    if subject is None or not by or inverted:
        return None
    ref = cast.ref(subject)
    passive = subject.dep_ == "nsubjpass" or any(c.dep_ == "auxpass" for c in verb.lefts)
    relative = subject.tag_ == "WDT" and cue is not None and cue.dep_ == "relcl" and subject.i < cue.i
    asked_about = not relative and any(
        child.tag_ in {"WRB", "WP", "WDT"} or child.lower_ in {"whether", "if"} for child in [*verb.lefts, *clause.lefts]
    )
    asked_about = asked_about or verb.sent.text.rstrip(" \n\"'”’").endswith("?")
    doubted = clause.dep_ == "ccomp" and any(child.dep_ == "neg" for child in clause.head.children)
    if doubted or is_first_person(subject) or subject.lower_ == "you" or asked_about or clause.dep_ == "relcl":
        return None
    if relative:
        return Ask(token, verb_things(verb), "said-should", by)
    if passive and subject.head not in {verb, clause}:
        return Ask(token, verb_things(verb), "said-should", by)
    if passive:
        start = clause_thing(clause).start
        return Ask(token, (clause_thing(verb)._replace(start=start),), "said-should", by)
    if verb.lemma_ in {"get", "receive"} and clause == verb and any(child.dep_ == "dobj" for child in verb.rights):
        return Ask(token, (clause_thing(clause),), "said-should", by)
    spoken = voices.speaking(verb)
    if spoken and subject.lower_ == "they" and (clause != verb or (ref is None and _for_us(verb))):
        return Ask(token, verb_things(verb), "said-should", spoken, ref)
    if ref is not None and ref not in by and (clause == verb or (clause.dep_ == "ccomp" and clause.lower_ != "had")):
        return Ask(token, verb_things(verb), "said-should", by, ref if subject.lower_ != "it" else None)
    if ref is None and subject.pos_ in {"NOUN", "NUM"} and clause == verb and token.lower_ == "should" and _has_complement(verb):
        return Ask(token, (clause_thing(verb),) if subject.head == verb else verb_things(verb), "said-should", by)
    return None


def _has_complement(verb: "Token") -> bool:
    """Whether things should do something or be somehow, which others see to: "should | follow | the rules"; not "should increase"."""
    return verb.lemma_ == "be" or any(child.dep_ == "dobj" or child.lower_ in {"to", "with"} for child in verb.rights)


def _for_us(verb: "Token") -> bool:
    """Whether it is to be done for those who speak: "should give | us | our land back"."""
    return any(is_first_person(token) for child in verb.rights if child.dep_ in {"dative", "dobj", "prep"} for token in child.subtree)


def _torn_off(cue: "Token", auxiliary: "Token") -> "Token | None":
    """The subject that the parse gives to a participle before the verb: "said that | families | sheltering there should leave"."""
    for token in auxiliary.doc[cue.i + 1 : auxiliary.i]:
        if token.dep_ in SUBJECTS:
            return token if token.head.tag_ in {"VBG", "VBN", "VBD"} and cue.i < token.head.i < auxiliary.i else None
    return None


def _source(cast: Cast, voices: Voices, verb: "Token") -> tuple[Ref, ...]:
    """Who says so, by "according to"."""
    for token in verb.sent:
        if cites(token) and (cue := according(cast, token)) is not None and cue.speaker is not None:
            return voices.of_noun(cue.speaker)
    return _of_headline(cast, voices, verb)


def _of_headline(cast: Cast, voices: Voices, verb: "Token") -> tuple[Ref, ...]:
    """Who says so behind the colon of a headline: "Government must cut taxes: | Ada Cole"."""
    doc = cast.doc
    colon = next((at for at in range(verb.i + 1, min(verb.i + HEADLINE, len(doc))) if doc[at].text == ":" or doc[at].is_space), None)
    if colon is None or doc[colon].text != ":" or any(token.is_space and "\n" in token.text for token in doc[:colon]):
        return ()
    end = next((at for at in range(colon + 1, min(colon + NAMED, len(doc))) if doc[at].is_space), None)
    return next((found for token in doc[colon + 1 : end] if (found := voices.of_noun(token))), ()) if end is not None else ()


def _cue(verb: "Token") -> "Token | None":
    """The verb of speech in whose clause the wish stands, where nobody denies having said so."""
    if verb.dep_ == "conj" and any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.lefts):
        verb = _first_said(verb)
    while (verb.dep_ in {"conj", "ccomp"} or _conceded(verb)) and verb.head.i != verb.i:
        if verb.dep_ == "ccomp" and verb.head.lemma_.lower() in words("reporting"):
            return verb.head if not any(c.dep_ == "neg" for c in verb.head.children) else None
        verb = verb.head
    return None


def _first_said(verb: "Token") -> "Token":
    """The clause that "and that" goes on from, whatever word of it the parse joins it to: "said | they would fight and that"."""
    above = verb
    while above.head.i != above.i and above.head.pos_ in {"VERB", "AUX", "ADJ", "NOUN"}:
        if above.dep_ == "ccomp" and above.head.lemma_.lower() in words("reporting"):
            return above
        above = above.head
    return verb


def _conceded(verb: "Token") -> bool:
    """Whether the clause stands beside what is said: "said that | while it should be shielded, …"."""
    return verb.dep_ == "advcl" and any(child.dep_ == "mark" and child.lower_ in {"while", "although", "though"} for child in verb.lefts)
