"""Verbs that ask with "for" and "into": "called for a ban", "appealed to the court for help", "pressed the firm into paying"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.asked.ends import trimmed
from kg.extract.demands.asked.items import Thing, apart, clause_thing, infinitive, noun_things, verb_things
from kg.extract.demands.asks import Wanted, asked_in, prepositions
from kg.extract.demands.verbs.urging import TO_WHOM
from kg.extract.events.powers import is_court
from kg.extract.grammar.tags import MODIFYING, SUBJECTS, TIMES, VERBAL
from kg.extract.lexicon import words
from kg.extract.statements.speakers.subjects import is_passive
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token


PRAYED = frozenset({"bail", "clemency", "direction", "directions", "leniency", "mercy", "quashing", "relief", "stay"})
"""What one prays a court for."""
SUMMONED = frozenset({"ambulance", "ambulances", "backup", "ball", "reinforcements", "silence", "taxi"})
"""Who or what is called to come, rather than called for."""
GRANTED = frozenset({"apology", "assurance", "commitment", "compensation", "concession", "guarantee", "hike", "increase", "raise", "rise"})
"""What they want who "look" for it, while others look for an answer, a way or work."""
WON = frozenset({"goals", "points", "promotion", "title", "victory", "votes", "win"})
"""What is won, not granted: "pushing for promotion"."""


APPEALING = frozenset({"appeal", "apply", "plead", "pray"})
"""Verbs that may name whom they ask behind what they ask for: "appealed for calm | to both sides"."""
NEAR = 8
"""Tokens: how long the subject of a second clause may be."""


def called_for(cast: Cast, verb: "Token", lemma: str) -> Wanted | None:
    """ "called for a ban", "appealed to the court for help", "called for the mayor to resign"."""
    blames = lemma == "call" and verb.i + 2 < verb.sent.end and verb.nbor(1).lower_ == "out" and verb.nbor(2).lower_ != "for"
    moved = object_of(verb) if lemma == "move" else None
    court = cast.ref(moved) if moved is not None else None
    if blames or (lemma not in words("asking-for", "pressing-for") and (court is None or not is_court(cast, court))):
        return None
    loose = court is not None or lemma in words("asking-to") or lemma in words("pressing-for") or lemma in {"apply", "approach"}
    for child in verb.rights:
        if _is_for_clause(child):
            clauses, asked = _clause_for(cast, child)
            return Wanted("called-for", _with_clauses(cast, clauses), asked)
        if child.dep_ == "prep" and child.lower_ == ("on" if lemma == "insist" else "for") and (loose or _near(verb, child)):
            noun = next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
            if noun is None or not _wishable(verb, noun) or _of_name(cast, verb, noun):
                continue
            whom = next((n for p, n in prepositions(verb) if _asked_by(p, n) and (n.i < noun.i or lemma in APPEALING)), None)
            whom = whom or _petitioned(verb)
            things, asked = wished(cast, verb, noun, cast.ref(whom) if whom is not None else None)
            more = _and_for(verb, child, things[-1])
            return Wanted("called-for", (*things, *more) if more else _with_clauses(cast, things), asked)
    return None


def _asked_by(link: str, noun: "Token") -> bool:
    """Whether a preposition leads to whom is asked: "appealed | to the court | for help", not "asked the board | on Monday | for"."""
    return link in TO_WHOM and noun.ent_type_ not in TIMES


def _is_for_clause(clause: "Token") -> bool:
    """Whether "for" leads to who is to do something: "called | for the mayor to resign |"."""
    marked = any(child.lower_ == "for" and child.dep_ == "mark" for child in clause.lefts)
    return marked and clause.dep_ in {"advcl", "ccomp", "xcomp"} and infinitive(clause)


def _near(verb: "Token", link: "Token") -> bool:
    """Whether nothing but an adverb stands between: "insisted, too, | on"."""
    return sum(not token.is_punct and token.pos_ != "ADV" for token in verb.doc[verb.i + 1 : link.i]) < 2


def _of_name(cast: Cast, verb: "Token", noun: "Token") -> bool:
    """Whether "for" belongs to the name of whom is asked: "asked the High Bench | for the Northern District | to act"."""
    whom = object_of(verb)
    named = whom is not None and whom.pos_ == "PROPN" and cast.ref(whom) is not None
    return named and noun.pos_ == "PROPN" and cast.ref(noun) is not None


def _and_for(verb: "Token", first: "Token", last: Thing) -> tuple[Thing, ...]:
    """What a second "for" asks for: "called for his resignation | and for an inquiry"."""
    links = [token for token in verb.doc[last.head.i : verb.sent.end] if token.lower_ == first.lower_ and token.nbor(-1).lower_ == "and"]
    nouns = [noun for link in links[:1] for noun in link.children if noun.dep_ == "pobj" and noun.i >= last.end - 1]
    return tuple(thing for noun in nouns for thing in noun_things(noun))


def _with_clauses(cast: Cast, things: tuple[Thing, ...]) -> tuple[Thing, ...]:
    """The things and what clauses behind "and for" ask for, each till the next begins: "for it to be read | and for him to go"."""
    told = [*things, *(thing for clause in _clauses_and_for(things[0].head) for thing in _clause_for(cast, clause)[0])]
    told = [thing for at, thing in enumerate(told) if thing.start not in {other.start for other in told[:at]}]
    ends = [following.start - 1 for following in told[1:]]
    cut = [thing._replace(end=trimmed(thing.head.doc, thing.head.i, min(thing.end, end))) for thing, end in zip(told, ends, strict=False)]
    return (*cut, told[-1])


def _clauses_and_for(first: "Token") -> "list[Token]":
    """The clauses to which "and for" leads: "asked for the report to be published | and for the head to go |"."""
    doc, end = first.doc, first.sent.end
    starts = [at + 1 for at in range(first.i + 2, end - 3) if doc[at].lower_ == "for" and doc[at - 1].lower_ in {"and", ","}]
    near = [token for start in starts for token in doc[start : start + NEAR] if token.left_edge.i == start]
    return [token.head for token in near if token.dep_ in SUBJECTS and infinitive(token.head) and token.head.i > token.i]


def _wishable(verb: "Token", noun: "Token") -> bool:
    """Whether "for" leads to what is asked for: not "for days", "called the election for", "for their demands"."""
    shift = any(child.lower_ in {"hour", "day", "working"} and child.dep_ in MODIFYING for child in noun.lefts)
    timed = noun.ent_type_ in TIMES and not shift and not any(child.tag_ in {"JJR", "RBR"} for child in noun.lefts)
    told = timed or noun.lemma_.lower() in words("asked-thing") or noun.lower_ == "need"
    if noun.pos_ in VERBAL and any(child.lower_ == "what" for child in noun.lefts):
        return False
    if verb.lemma_ == "hold" and not any(child.lower_ == "out" for child in verb.rights):
        return False
    if verb.lemma_ == "look":
        return noun.ent_type_ in {"MONEY", "PERCENT"} or noun.lower_ in GRANTED
    if verb.lemma_.lower() in words("pressing-for") and noun.lemma_.lower() not in words("demandable") and noun.lower_ != "rights":
        return verb.lemma_ == "pray" and (noun.tag_ == "VBG" or noun.lower_ in PRAYED)
    if verb.lemma_ == "ask" and (_term(noun) or _respite(verb, noun)):
        return True
    if verb.lemma_ == "call" and noun.lower_ in SUMMONED:
        return False
    if verb.lemma_ in {"campaign", "press", "push"} and noun.lower_ in WON:
        return False
    if verb.lemma_ in {"campaign", "lobby"} and (noun.pos_ == "PROPN" or noun.lemma_.lower() in words("person-noun", "post")):
        return False
    if verb.lemma_ == "lobby" and noun.lower_ in words("plural-group") | {"corporations", "companies"}:
        return False
    if verb.lemma_ == "sue" and noun.lower_ not in {"damages", "compensation", "custody", "libel"}:
        return False
    if verb.lemma_ in {"apply", "approach"} and noun.lemma_.lower() not in words("applied-for"):
        return False
    if verb.lemma_ == "advocate" and (verb.dep_ == "relcl" or verb.tag_ == "VBG"):
        return False
    if verb.lemma_ == "call" and calls_out(noun):
        return False
    return not told and not (verb.lemma_ == "call" and object_of(verb) is not None)


def _term(noun: "Token") -> bool:
    """Whether so many years are asked for somebody, or in jail: "asked for | twelve years | for the killer"."""
    counted = any(child.dep_ == "nummod" for child in noun.lefts)
    behind = [token.lower_ for token in noun.doc[noun.i + 1 : noun.i + 3]]
    return noun.lower_ in {"months", "years"} and counted and ("for" in behind[:1] or behind in (["in", "jail"], ["in", "prison"]))


def _respite(verb: "Token", noun: "Token") -> bool:
    """Whether time is asked to do something in: "asked the court for | three days | to prepare"."""
    counted = any(child.dep_ == "nummod" for child in noun.lefts)
    return counted and any(infinitive(child) and child.left_edge.i == noun.i + 1 for child in (*noun.rights, *verb.rights))


def calls_out(noun: "Token") -> bool:
    """Whether a call for it summons people to press, and asks nothing of anybody else: "a call for a | strike"."""
    if noun.lemma_.lower() == "action":
        return any(child.lower_ in {"industrial", "job", "strike", "union"} for child in noun.lefts)
    return (noun.lemma_.lower() in words("striking") or noun.lemma_.lower() == "shutdown") and not _of_goods(noun)


def _of_goods(noun: "Token") -> bool:
    """Whether others are asked to shun something: "a boycott of the maker's phones"."""
    return noun.lemma_ == "boycott" and any(child.lower_ == "of" for child in noun.rights)


def object_of(verb: "Token") -> "Token | None":
    return next((child for child in verb.rights if child.dep_ == "dobj"), None)


def _petitioned(verb: "Token") -> "Token | None":
    """Who is asked by a verb: its object, or the subject of "| the court | was petitioned for"."""
    return next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None) if is_passive(verb) else object_of(verb)


def _clause_for(cast: Cast, clause: "Token") -> tuple[tuple[Thing, ...], Ref | None]:
    """ "for the mayor to resign (and for justice)"."""
    subject = next((c for c in clause.lefts if c.dep_ in SUBJECTS), None)
    joined = [n for c in clause.rights if c.dep_ == "conj" and c.lower_ == "for" for n in c.children if n.dep_ == "pobj"]
    more = [thing for noun in joined for thing in noun_things(noun)]
    asked = cast.ref(subject) if subject is not None and subject.dep_ == "nsubj" else None
    whole = clause_thing(clause)
    end = trimmed(clause.doc, clause.i, min([whole.end, *(thing.start - 1 for thing in more)]))
    return (Thing(whole.start, end, clause), *more), asked


def wished(cast: Cast, verb: "Token", noun: "Token", asked: Ref | None) -> tuple[tuple[Thing, ...], Ref | None]:
    """ "for a ban", "for the mayor to resign": the thing, and who is to do it."""
    for action in [*noun.rights, *verb.rights]:
        if infinitive(action) and action.i > noun.i and action.dep_ != "conj" and _close(noun, action) and _doer(cast, noun):
            end = verb_things(action)[-1].end
            undergone = any(child.dep_ == "auxpass" for child in action.lefts)
            return apart(Thing(noun.left_edge.i, end, action)), asked if asked is not None or undergone else cast.ref(noun)
    things = verb_things(noun) if noun.tag_ == "VBG" else noun_things(noun)
    return things, asked if asked is not None else asked_in(cast, things[0])


def pressed_into(cast: Cast, verb: "Token", lemma: str) -> Wanted | None:
    """ "to pressure the firm into raising pay"."""
    whom = object_of(verb) if lemma in {"pressure", "pressurise", "pressurize", "press", "push", "force"} else None
    into = next((c for word in (verb, whom) if word is not None for c in word.rights if c.lower_ == "into"), None)
    if whom is None or into is None or into.i + 1 == len(verb.doc) or into.nbor(1).tag_ != "VBG":
        return None
    action = into.nbor(1)
    head = next((c for c in into.children if c.dep_ in {"pcomp", "pobj"}), action)
    return Wanted("urged-to-do", (Thing(action.i, trimmed(verb.doc, action.i, head.right_edge.i + 1), action),), cast.ref(whom))


def _close(noun: "Token", action: "Token") -> bool:
    """Whether nothing but the noun's own words stand between it and the infinitive."""
    to = next(c for c in action.lefts if c.lower_ == "to")
    between = noun.doc[noun.i + 1 : to.i]
    return noun.i < to.i and not any(t.pos_ in VERBAL or t.text in {",", ";"} for t in between)


def _doer(cast: Cast, noun: "Token") -> bool:
    """Whether the noun is one to whom something may be done or who may do it, rather than a means to an end."""
    return cast.ref(noun) is not None or noun.tag_ in {"NNS", "NNP", "NNPS", "PRP"} or any(c.lower_ in {"the", "this"} for c in noun.lefts)
