"""Verbs of demanding: "called for a ban", "demanding that the order be revoked", "sought support"; asking to do is told in `urging`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.asked.ends import trimmed
from kg.extract.demands.asked.items import Thing, clause_thing, clause_things, infinitive, listed_things, noun_things, with_nouns
from kg.extract.demands.asked.results import done
from kg.extract.demands.asked.subjunctives import bare_deed, that
from kg.extract.demands.asks import Ask, Wanted, asked_in, prepositions
from kg.extract.demands.parties.demanders import TOWARDS, Voices, is_first_person
from kg.extract.demands.parties.notices import notifier
from kg.extract.demands.status.made import is_made
from kg.extract.demands.verbs.calling import called_for, object_of, pressed_into, wished
from kg.extract.demands.verbs.pronouns import addressed, asks_pronoun, talked_of
from kg.extract.demands.verbs.urging import by_order, further, is_wish, not_to_do, to_do
from kg.extract.grammar.tags import ADNOMINAL, NOUNS, SUBJECTS
from kg.extract.lexicon import words
from kg.extract.statements.speakers.subjects import is_passive
from kg.model import Ref
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Token

SHORTLY = 250
"""Tokens before its sentence within which the body may be named that asks by a notice."""
HELP = frozenset({"advice", "aid", "approval", "clarity", "help", "information", "opinion", "shelter", "answer"})
"""What is sought of whoever is named: "sought help from the army"."""
AWAY = frozenset({"away", "back", "closed", "free", "gone", "home", "off", "open", "out"})
"""Where or how somebody "wants" others to be: "wants the troops out"."""
NAMED_DEEDS = frozenset({"backing", "briefing", "funding", "hearing", "housing", "meeting", "training"})
"""Nouns that a tagger takes for participles."""
BETTER = frozenset({"adequate", "equal", "fair", "improved", "proper"})
EMPTY = frozenset(["it", "this", "that", "what", "which", "they", "them", "him", "her", "lot", "more", "question", "questions"])


def pressings(cast: Cast, voices: Voices) -> Iterator[Ask]:
    """Every verb of the article by which somebody asks for something."""
    for token in tokens_of(cast.doc):
        if token.i in cast.skip or not token.tag_.startswith("VB") or not (is_made(token) or is_wish(token)):
            continue
        found = _by_form(cast, token)
        if found is None:
            continue
        for rule, wanted, asked in further(cast, token, found):
            things = tuple(thing for thing in wanted if _says_what(thing))
            if things:
                found_by = voices.of_verb(token) or _announced(voices, token) or _chanted(voices, token)
                if any(is_first_person(child) and child.dep_ in {"dobj", "dative"} for child in token.rights):
                    found_by = tuple(ref for ref in found_by if ref not in voices.speaking(token))
                if not found_by and is_passive(token):
                    found_by, things = _told_last(voices, things)
                    found_by = found_by or notifier(voices, token)
                asked = told if (told := addressed(cast, token)) is not None and told not in found_by else asked
                by = tuple(ref for ref in found_by if ref != asked)
                if not by and asks_pronoun(token):
                    by, asked = found_by, talked_of(cast, token, found_by)
                yield Ask(token, things, rule, by, asked)


def _says_what(thing: Thing) -> bool:
    """Whether the thing is told: not "it", not "their demands"."""
    said = any(token.text[:1].isalnum() for token in thing.head.doc[thing.start : thing.end])
    taken_up = thing.head.lemma_.lower() in words("plea") and thing.head.pos_ == "NOUN"
    return said and not taken_up and thing.head.lower_ not in EMPTY


def _told_last(voices: Voices, things: tuple[Thing, ...]) -> tuple[tuple[Ref, ...], tuple[Thing, ...]]:
    """Who asks, where it ends what is asked: "were told to stay inside | by police", and the thing without them."""
    last = things[-1]
    for token in last.head.doc[last.head.i + 1 : last.end]:
        noun = next((c for c in token.children if c.dep_ == "pobj"), None) if token.lower_ == "by" else None
        if noun is not None and token.i > last.start and noun.right_edge.i + 1 >= last.end and (by := voices.of_noun(noun)):
            return by, (*things[:-1], last._replace(end=token.i))
    return (), things


def _chanted(voices: Voices, verb: "Token") -> tuple[Ref, ...]:
    """Those who press in the article, for a "we want justice" that nobody is said to say."""
    ours = any(child.lower_ == "we" and child.dep_ == "nsubj" for child in verb.lefts)
    return voices.pressing() if ours and verb.lemma_ in {"want", "demand", "need"} else ()


def _announced(voices: Voices, verb: "Token") -> tuple[Ref, ...]:
    """Who tells that people are asked, where nobody is said to ask: "all are requested to return, the chairman said"."""
    asked = next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None)
    if not is_passive(verb) or (asked is not None and (is_first_person(asked) or asked.lower_ in {"he", "she"})):
        return ()
    if voices.quoted(verb) and any(child.dep_ == "auxpass" and child.lower_ in {"was", "were"} for child in verb.lefts):
        return ()
    above = verb
    while above.dep_ in {"ccomp", "conj"} and above.head.i != above.i:
        above = above.head
        if above.lemma_.lower() in words("reporting"):
            return voices.of_verb(above)
    return voices.speaking(verb) or _issuer(voices, verb)


def _issuer(voices: Voices, verb: "Token") -> tuple[Ref, ...]:
    """The body that spoke last before the "is requested" of a notice: "the department said … The public is requested to"."""
    if not any(child.dep_ == "auxpass" and child.lower_ in {"is", "are"} for child in verb.lefts):
        return ()
    for token in reversed(verb.doc[max(verb.sent.start - SHORTLY, 0) : verb.sent.start]):
        if token.pos_ == "VERB" and token.lemma_.lower() in words("reporting") | {"issue"}:
            told = [ref for who in token.lefts if who.dep_ == "nsubj" for ref in voices.of_noun(who)]
            if any(voices.cast.type(ref) == "Institution" for ref in told):
                return tuple(told)
    return ()


def _by_form(cast: Cast, verb: "Token") -> Wanted | None:
    lemma = verb.lemma_.lower()
    for form in (not_to_do, called_for, pressed_into, to_do, that, bare_deed, _wanted, _thing_asked, _after_it, by_order):
        found = form(cast, verb, lemma)
        if found is not None:
            return found
    return None


# Things


def _wanted(cast: Cast, verb: "Token", lemma: str) -> Wanted | None:
    """ "want the secretary removed"."""
    wishing = lemma == "want" or is_wish(verb)
    if not wishing and lemma != "demand":
        return None
    seen = next((c for c in verb.rights if c.dep_ == "xcomp" and c.lemma_ == "see" and infinitive(c)), None) if wishing else None
    if seen is not None:
        change = next((c for c in seen.rights if c.dep_ == "ccomp" and any(s.dep_ in SUBJECTS for s in c.lefts)), None)
        return (
            Wanted("demanded", clause_things(change))
            if change is not None and (change.tag_ in {"VB", "VBG"} or _participle(change))
            else None
        )
    if any(_participle(child) for child in verb.rights) and (several := done(verb)):
        return Wanted("demanded", several)
    noun = object_of(verb)
    participle = (
        next((c for c in noun.rights if c.dep_ == "acl" and c.tag_ == "VBN" and c.i == noun.i + 1), None) if noun is not None else None
    )
    if noun is not None and participle is not None and lemma == "want":
        thing = Thing(noun.left_edge.i, trimmed(verb.doc, participle.i, participle.right_edge.i + 1), participle)
        return Wanted("demanded", (thing,))
    if (away := _away(verb)) is not None and lemma == "want":
        return Wanted("demanded", (away,))
    clause = next((c for c in verb.rights if c.dep_ in {"ccomp", "xcomp", "advcl"} and _participle(c)), None)
    if clause is None or not any(c.dep_ in SUBJECTS for c in clause.lefts) or infinitive(clause):
        return None
    joined = [c for c in verb.rights if c.dep_ == "conj" and _participle(c) and any(s.dep_ == "nsubj" for s in c.lefts)]
    things = with_nouns(clause, clause_things(clause))
    return Wanted("demanded", (*things, *(clause_thing(c) for c in joined if c.i >= things[-1].end)))


def _away(verb: "Token") -> Thing | None:
    """ "want | the troops out"."""
    for at in range(verb.i + 2, min(verb.i + 9, verb.sent.end)):
        token = verb.doc[at]
        if token.lower_ in AWAY and token.head in {verb, *verb.rights} and token.dep_ in {"prt", "advmod", "acomp", "oprd", "ccomp"}:
            first = verb.nbor(1)
            named = first.pos_ in {"DET", "NOUN", "PROPN", "ADJ"} or first.tag_ == "PRP$"
            return Thing(verb.i + 1, at + 1, token) if named and verb.doc[at - 1].pos_ in NOUNS else None
        if token.pos_ in {"VERB", "AUX", "PUNCT", "ADP", "CCONJ"}:
            return None
    return None


def _participle(token: "Token") -> bool:
    """Whether the word is a participle by its place, also where the tagger takes "want pay increased" for a past tense."""
    return token.tag_ == "VBN" or (token.tag_ == "VBD" and not any(child.dep_ in {"aux", "mark", "dobj"} for child in token.children))


def _thing_asked(cast: Cast, verb: "Token", lemma: str) -> Wanted | None:
    """ "demanded an inquiry", "sought support from the army"."""
    if lemma not in words("asking-thing"):
        return None
    passive = is_passive(verb)
    noun = next((c for c in verb.children if c.dep_ == ("nsubjpass" if passive else "dobj")), None)
    if verb.dep_ == "amod":
        return Wanted("demanded", listed_things(verb.doc, verb.i + 1) or (_after(verb),))
    if noun is None and not passive:
        noun = next((c for c in verb.rights if c.dep_ == "xcomp" and c.i <= verb.i + 3 and c.lower_ in NAMED_DEEDS), None)
    if noun is None and lemma in words("wanting") | {"demand"}:
        noun, asked = _from_whom(cast, verb)
        return Wanted("demanded", listed_things(noun.doc, noun.left_edge.i) or noun_things(noun), asked) if noun is not None else None
    if noun is None or (noun.pos_ == "PROPN" and lemma != "demand") or (passive and noun.i > verb.i):
        return None
    if noun.lemma_.lower() in words("asked-thing") | {"anonymity"}:
        return None
    asked = next((cast.ref(n) for p, n in prepositions(verb) if p in {"from", "of"} and n.i > noun.i), None)
    if asked is None and lemma == "seek":
        asked = asked_in(cast, noun_things(noun)[0])
    if lemma != "demand" and not _demandable(cast, verb, noun, lemma, asked):
        return None
    things, asked = wished(cast, verb, noun, asked) if lemma == "demand" else (noun_things(noun), asked)
    things = with_nouns(verb, things)
    return Wanted("demanded", things, asked if asked is not None else asked_in(cast, things[0]))


def _after_it(cast: Cast, verb: "Token", lemma: str) -> Wanted | None:
    """ "is after | a rise in pay"."""
    link = next((c for c in verb.rights if c.lower_ == "after" and c.dep_ == "prep"), None) if lemma == "be" else None
    noun = next((c for c in link.children if c.dep_ == "pobj"), None) if link is not None else None
    if link is None or noun is None or link.i > verb.i + 2:
        return None
    if noun.ent_type_ not in {"MONEY", "PERCENT"} and noun.lemma_.lower() not in words("demandable", "wanted"):
        return None
    who = next((cast.ref(c) for c in verb.lefts if c.dep_ == "nsubj"), None)
    return Wanted("demanded", with_nouns(verb, noun_things(noun))) if who is not None and cast.type(who) != "Place" else None


def _after(verb: "Token") -> Thing:
    """The noun that the parse makes "demanding" an adjective of, from right after the verb on."""
    return noun_things(verb.head)[0]._replace(start=verb.i + 1)


def _from_whom(cast: Cast, verb: "Token") -> "tuple[Token | None, Ref | None]":
    """What is asked after whom it is asked of: "we expect from the firm | an apology"; the parse hangs both on the preposition."""
    source = next((child for child in verb.rights if child.dep_ == "prep" and child.lower_ == "from"), None)
    nouns = [child for child in source.children if child.dep_ == "pobj"] if source is not None else []
    return (nouns[1], cast.ref(nouns[0])) if len(nouns) == 2 else (None, None)


def _demandable(cast: Cast, verb: "Token", noun: "Token", lemma: str, asked: Ref | None) -> bool:
    """Whether what is sought is asked of somebody: an inquiry, support; not comment, refuge, a job."""
    if lemma in {"seek", "solicit"} and noun.lemma_.lower() in words("not-demanded") and not _of_confidence(noun):
        return asked is not None and noun.lemma_.lower() in HELP
    if lemma == "seek":
        before = verb.doc[verb.sent.start : verb.i]
        by_paper = any(t.lemma_.lower() in words("paper", "document", "striking") for t in before)
        towards = verb.head.dep_ == "pobj" and verb.head.head.lower_ in TOWARDS
        told = verb.dep_ == "relcl" and any(child.dep_ == "nsubj" and child.lower_ == "who" for child in verb.lefts)
        return verb.dep_ not in ADNOMINAL or told or by_paper or towards or verb.doc[max(verb.i - 1, 0)].text == ","
    if lemma == "expect":
        return asked is not None
    if lemma == "urge" and (ref := cast.ref(noun)) is not None and cast.type(ref) != "Place":
        return False
    if lemma == "need" and not any(is_first_person(child) for child in verb.lefts):
        return False
    if lemma == "want" and noun.ent_type_ in {"MONEY", "PERCENT"}:
        return True
    if lemma == "want" and _bettered(cast, verb, noun):
        return True
    kinds = ("demandable", "wanted") if lemma == "want" else ("demandable",)
    return lemma not in {"want", "need", "advocate", "recommend"} or (cast.ref(noun) is None and noun.lemma_.lower() in words(*kinds))


def _of_confidence(noun: "Token") -> bool:
    """Whether a house is asked to vote somebody out: "a no-confidence | vote | in the premier"; his own "vote of confidence" he wins."""
    said = [token.lower_ for token in noun.doc[noun.left_edge.i : noun.right_edge.i + 1]]
    return noun.lemma_ == "vote" and "confidence" in said and ("no" in said or "confidence" in said[: said.index(noun.lower_)])


def _bettered(cast: Cast, verb: "Token", noun: "Token") -> bool:
    """Whether a body or a group wants what it has to be better: "nurses want | safer | wards and a rise"."""
    who = next((cast.ref(child) for child in verb.lefts if child.dep_ == "nsubj"), None)
    if who is None or cast.type(who) not in {"Group", "Institution"} or cast.ref(noun) is not None or noun.lemma_ in words("not-demanded"):
        return False
    several = [noun, *(child for child in noun.rights if child.dep_ == "conj")]
    bettered = any(child.tag_ == "JJR" or child.lower_ in BETTER for child in noun.lefts)
    return bettered or any(other.lemma_.lower() in words("demandable", "wanted") for other in several[1:])
