"""What is said: the words that belong to a cue of speech, without the cue: "that *prices rose*", "*responsibility*"."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from kg.extract.grammar.tags import FINITE, NOUNS
from kg.extract.lexicon import words
from kg.extract.statements.contents.asides import WITH_HEARER, aside
from kg.extract.statements.contents.beside import absolute_of, after_source
from kg.extract.statements.contents.clauses import begins_clause, behind_medium, clauses, parted_subject
from kg.extract.statements.contents.complements import COMMITTING, Content, accusation, content, hears, thing
from kg.extract.statements.contents.demanded import demands
from kg.extract.statements.contents.ends import clause_end, counted, cut
from kg.extract.statements.contents.findings import found_out, on_paper
from kg.extract.statements.contents.joints import past_joint
from kg.extract.statements.contents.labels import label
from kg.extract.statements.contents.matters import lashed, matter
from kg.extract.statements.contents.objects import answer, said_object
from kg.extract.statements.contents.questions import doubted, question
from kg.extract.statements.contents.rejections import rejected
from kg.extract.statements.contents.relatives import resumes
from kg.extract.statements.contents.subjectless import gerund, infinitive, plea
from kg.extract.statements.cues.idioms import made_clear
from kg.extract.statements.cues.words import ASKING, Cue, cites, rules_out, upholds
from kg.extract.statements.speakers.held import lashes

if TYPE_CHECKING:
    from spacy.tokens import Token

SHOWING = frozenset({"show", "find", "indicate", "suggest", "reveal"})
PHRASES = frozenset({"shown", "label", "accusation", "thing", "matter", "infinitive", "gerund"})
CHARGING = frozenset(
    {"police", "prosecutor", "prosecution", "officer", "authority", "court", "magistrate", "judge", "office", "state", "government"}
)
"""Who charges people with crimes by office."""
ADJUNCTS = frozenset({"advmod", "prep", "npadvmod", "prt", "dative", "dobj"})


def contents(cue: Cue) -> Iterator[Content]:
    """What the cue reports: the sentence it is put into, its content clause, or the thing it names."""
    if demands(cue):
        return
    own_way = _in_its_own_way(cue)
    if own_way is not None:
        yield from own_way
        return
    found = next(filter(None, (list(way(cue)) for way in WAYS)), None)
    for words_said in found or _phrase(cue):
        end = cut(cue, words_said.start, words_said.end) if words_said.rule in PHRASES else words_said.end
        yield words_said._replace(end=past_joint(cue, counted(cue, end)))


def _in_its_own_way(cue: Cue) -> Iterable[Content] | None:
    """What a cue reports that takes its words as no other does: "made clear | that", "asked | whether"; None for others."""
    lemma = cue.lemma
    if (that := made_clear(cue.token)) is not None:
        return _made_clear(cue, that)
    if (answered := answer(cue.token)) is not None:
        return (answered,)
    if lashes(cue.token):
        return _cut_short(cue, lashed(cue))
    if lemma in ASKING:
        return question(cue) or (doubted(cue) if lemma == "question" else ())
    if lemma == "plead" and (pleaded := list(plea(cue))):
        return pleaded
    if lemma in words("hoping"):
        return (thought._replace(rule="hoped") for thought in _clause(cue))
    if lemma in words("reporting-infinitive") and _next_infinitive(cue):
        return _cut_short(cue, infinitive(cue))
    return None


def _made_clear(cue: Cue, that: "Token") -> Iterator[Content]:
    """ "made it clear that | prices rose"."""
    clause = that.head if that.dep_ == "mark" or that.head.head.i <= that.i else that.head.head
    yield from content(that.doc, that.i + 1, cut(cue, that.i + 1, clause.right_edge.i + 1, frozenset({clause.i})), "clause")


def _cut_short(cue: Cue, found: Iterator[Content]) -> Iterator[Content]:
    """What was found, each to where another cue begins."""
    return (said._replace(end=cut(cue, said.start, said.end)) for said in found)


def _named(cue: Cue) -> Iterator[Content]:
    """ "called it | a mistake", "warned of | floods"."""
    return label(cue) if cue.lemma in words("labelling") else matter(cue)


def _rejected(cue: Cue) -> Iterable[Content]:
    """ "rejected | claims that prices rose"."""
    return rejected(cue) if cue.lemma in words("denying") else ()


def _reported(cue: Cue) -> Iterable[Content]:
    """ "| Prices rose, | she said", "said that | prices rose"."""
    return list(aside(cue)) or _clause(cue) if _reports(cue) or cites(cue.token) else ()


def _accused(cue: Cue) -> Iterable[Content]:
    """ "accused the state of | delay"."""
    accusing = cue.lemma in words("accusing") or cue.lemma == "hold" or (cue.lemma == "charge" and _by_person(cue))
    return accusation(cue) if accusing else ()


def _ruled_out(cue: Cue) -> Iterable[Content]:
    """ "ruled out | raising taxes", "ruled out | a strike"."""
    return list(gerund(cue)) or thing(cue) if rules_out(cue.token) else ()


def _shown(cue: Cue) -> Iterator[Content]:
    """ "the survey showed | a rise in prices"."""
    if cue.lemma in SHOWING and on_paper(cue):
        yield from (shown._replace(rule="shown") for shown in thing(cue))


def _reports(cue: Cue) -> bool:
    """Whether what the cue takes is a clause that is said: "said", "ruled out", but "found" only where a report is behind it."""
    if cue.lemma in words("reporting") or cue.lemma == "learn" or upholds(cue.token) or rules_out(cue.token):
        return True
    return cue.lemma in words("finding") and found_out(cue)


def _next_infinitive(cue: Cue) -> bool:
    """Whether "to" stands right behind the cue: "vowed | to march", also in "as they vowed to march"."""
    following = cue.token.nbor(1).lower_ if cue.token.i + 1 < len(cue.token.doc) else ""
    return following == "to" and not cue.passive and any(c.dep_ == "xcomp" and c.i <= cue.token.i + 4 for c in cue.token.rights)


def _by_person(cue: Cue) -> bool:
    """Whether somebody charges with no power to: "the leader charged the party with betrayal", unlike a prosecutor."""
    who = cue.speaker
    having = any(c.dep_ == "aux" and c.lemma_ == "have" for c in cue.token.lefts)
    told = cue.token.tag_ in FINITE or (cue.token.tag_ == "VBN" and not cue.passive and having)
    return told and who is not None and who.lemma_.lower() not in CHARGING


def _partly_quoted(cue: Cue) -> Iterator[Content]:
    """'tweeted | the response "required all hands"', whose quoted verb the parse does not take for one."""
    if cue.token.tag_ not in FINITE or not _reports(cue):
        return
    noun = next((c for c in cue.token.rights if c.dep_ == "dobj"), None)
    if noun is None or noun.i + 2 >= noun.sent.end or not (noun.whitespace_ and noun.nbor(1).is_quote) or noun.nbor(2).tag_ not in FINITE:
        return
    closed = next((t.i for t in noun.doc[noun.i + 2 : noun.sent.end] if t.is_quote), noun.sent.end - 1)
    yield from content(noun.doc, noun.left_edge.i, closed + 1, "rest")


WAYS: tuple[Callable[[Cue], Iterable[Content]], ...] = (
    _named,
    _rejected,
    _reported,
    _accused,
    said_object,
    _ruled_out,
    _shown,
    _partly_quoted,
)
"""How words are given to a cue; the first that finds any is taken."""


def _phrase(cue: Cue) -> Iterator[Content]:
    """ "warned of a strike", "threatened to strike", "denied striking", "announced a strike"; at last all that follows the cue."""
    infinitives = cue.lemma in words("reporting-infinitive") or (cue.passive and cue.speaker is not None)
    given = cue.lemma in COMMITTING and any(c.dep_ == "dobj" and c.pos_ == "NOUN" and not hears(c) for c in cue.token.rights)
    found = (list(thing(cue)) if given else []) or (list(infinitive(cue)) if infinitives else [])
    if not found and cue.lemma in words("reporting-thing"):
        found = list(gerund(cue)) or list(thing(cue))
    yield from found or _rest(cue)


def _clause(cue: Cue) -> Iterator[Content]:
    """ "said that prices rose"."""
    found = clauses(cue)
    if found:
        start = _clause_start(cue, found[0])
        verb, before = cue.token, cue.token.doc[max(cue.start - 1, 0)]
        if before.lower_ == "what" and found[0].lemma_ == "be" and found[0].i == verb.i + 1:
            start = found[0].i + 1
        end = clause_end(cue, found, start)
        yield from content(cue.token.doc, _named_before(cue, start), end, "clause")


def _named_before(cue: Cue, start: int) -> int:
    """Where what is said begins when its subject stands before the cue: "the | figures the bank says are right"."""
    doc, who = cue.token.doc, cue.speaker
    if who is None or start != cue.token.i + 1 or not 0 < start - 1 - who.i < 6 or doc[start].tag_ not in FINITE:
        return start
    at = who.left_edge.i - 1
    if at <= cue.token.sent.start or doc[at].pos_ not in {"NOUN", "PROPN", "NUM"} or doc[at].head == who:
        return start
    return max(doc[at].left_edge.i, at - 5)


def _clause_start(cue: Cue, clause: "Token") -> int:
    """The first token of the clause, or of the noun phrase before it that the parse parts from it."""
    start = after_source(_after_date(clause, max(clause.left_edge.i, cue.token.i + 1)), clause)
    if (setting := _setting(cue, start)) is not None:
        return setting
    if (subject := parted_subject(clause)) is not None:
        return subject.left_edge.i
    if clause.doc[start].lower_ == "that" or cue.lemma in WITH_HEARER:
        return start
    parted = [c for c in cue.token.children if c.dep_ in {"dobj", "nsubj", "dep"} and cue.token.i < c.i < start and c != cue.speaker]
    return behind_medium(cue, min([start, *(c.left_edge.i for c in parted)]))


SETTING = frozenset({"with", "despite", "given", "without", "under", "due", "because", "unlike", "besides", "instead", "amid", "since"})


def _setting(cue: Cue, start: int) -> int | None:
    """Where a phrase before the comma begins that belongs to what is said: "said | with 300 mills in the north, the trade matters"."""
    doc, first = cue.token.doc, cue.token.i + 1
    comma = start if doc[start].text == "," else start - 1
    if doc[first].lower_ not in SETTING or doc[comma].text != "," or comma - first < 4:
        return None
    return first if not any(t.tag_ in FINITE or t.text == "," for t in doc[first:comma]) else None


GOING_ON = frozenset({"POS", "NN", "NNS"})
TODAY = frozenset({"here", "today", "yesterday", "earlier", "later"})
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def _after_date(clause: "Token", start: int) -> int:
    """The token behind "on Monday" in "said on Monday prices rose", which the parse takes for a part of the clause."""
    doc, at = clause.doc, start
    if doc[at].lower_ in TODAY and at + 1 < clause.i and doc[at + 1].tag_ not in GOING_ON:
        return at + 1
    apart = doc[at].dep_ == "npadvmod" or doc[at - 1].lower_ == "on"
    if apart and doc[at].lower_ in WEEKDAYS and doc[at + 1].tag_ not in GOING_ON | FINITE:
        return at + 1
    if doc[at].lower_ in {"late", "early"}:
        at += 1
    if at >= clause.i or doc[at].lower_ != "on" or doc[at + 1].ent_type_ != "DATE":
        return start
    at += 1
    while at < clause.i and doc[at].ent_type_ == "DATE":
        at += 1
    return start if doc[at].tag_ in {"POS", "NN", ",", "IN"} else at


def _rest(cue: Cue) -> Iterator[Content]:
    """All that follows a sure cue to the end of its sentence, where the parse sees no clause in it."""
    verb = cue.token
    saying = _saying(cue)
    trailing = verb.tag_ == "VBG" and verb.i > 0 and (verb.nbor(-1).text in {",", '"', "”", "''"} or saying is not None)
    absolute = absolute_of(cue)
    sure = cue.lemma in words("strong-reporting") and (verb.tag_ in FINITE or trailing) and not cue.passive
    if not (sure or absolute) or cue.speaker is None or cue.speaker.i > verb.i:
        return
    told = _told(cue)
    if told is None and any(c.dep_ == "xcomp" for c in verb.children):
        return
    doc, sentence = verb.doc, verb.sent
    that = next((i for i in range(verb.i + 1, min(verb.i + 15, sentence.end)) if begins_clause(doc[i], verb)), None)
    if trailing and that is None and saying is None and not absolute:
        return
    start = told or (verb.i + 1 if that is None else that + 1)
    for child in () if that or told else verb.rights:
        if child == saying:
            start = child.left_edge.i
            break
        if child.dep_ == "dobj" and cue.lemma not in {"tell", "inform"}:
            return
        if child.dep_ not in ADJUNCTS or child.left_edge.i > start + 1:
            break
        start = child.i + 1 if child.dep_ == "dobj" else child.right_edge.i + 1
    if start >= sentence.end or doc[start].tag_ == "CC" or (absolute and doc[start].tag_ in FINITE):
        return
    finite = any(t.tag_ in FINITE for t in doc[start : sentence.end]) or saying is not None
    if finite and not any(t.lower_ in {"should", "must"} for t in doc[start : start + 8]):
        end = next((i for i in range(start + 3, sentence.end - 1) if doc[i].text == ";" or resumes(cue, doc[i])), sentence.end)
        yield from content(doc, _named_before(cue, start), cut(cue, start, end), "rest")


UTTERED = frozenset(
    {"thing", "word", "nothing", "something", "anything", "everything", "lot", "prayer", "goodbye", "yes", "no", "line", "so"}
)


def _saying(cue: Cue) -> "Token | None":
    """What the parse makes the object of "say", which is the subject of what is said: "said | talks centred on trade, rail and ports"."""
    noun = next((c for c in cue.token.rights if c.dep_ == "dobj"), None)
    if cue.lemma != "say" or noun is None or noun.pos_ not in NOUNS or noun.lemma_.lower() in UTTERED:
        return None
    return noun if cue.token.sent.end - noun.left_edge.i >= LEAST and not noun.left_edge.is_quote else None


LEAST = 6
"""Words of a sentence's rest; fewer are no clause."""


def _told(cue: Cue) -> int | None:
    """Where what was told begins behind the hearer, where the parse takes its subject for an object: "told the paper | wages fell"."""
    if cue.lemma not in {"tell", "inform"}:
        return None
    objects = [c for c in cue.token.rights if c.dep_ in {"dative", "dobj"} and c.dep_ != "prep"]
    return objects[1].left_edge.i if len(objects) == 2 and objects[0].right_edge.i + 1 == objects[1].left_edge.i else None
