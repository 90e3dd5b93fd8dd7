"""Demands made as conditions: "will not return until the minister resigns", "a strike if no solution is given", "unless pay is raised"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.asked.items import infinitive, noun_things, verb_things
from kg.extract.demands.asks import Ask
from kg.extract.demands.parties.demanders import Voices, is_first_person
from kg.extract.demands.parties.threats import announced, is_authority, staying, threatening
from kg.extract.demands.terms.awaited import FAILING, awaited, unmet
from kg.extract.grammar.tags import SUBJECTS, VERBAL
from kg.extract.lexicon import words
from kg.model import Ref
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Token

IDLE = frozenset({"be", "have", "know", "like", "want"})
GRIEVANCES = frozenset({"demand", "grievance", "issue", "concern", "problem", "request", "condition"})
AGREEING = frozenset({"accept", "approve", "back", "endorse", "ratify", "sign", "support"})
THREATENING = frozenset({"decline", "refuse", "threaten"})
"""Verbs that announce a deed or its refusal: "threatened to block the bill unless"."""
BARGAINED = frozenset("agreement calm ceasefire class compromise deal dialogue discussion election meeting negotiation".split()) | {
    "peace",
    "poll",
    "settlement",
    "talk",
    "truce",
    "vote",
    "work",
}
"""What there will be none of until a condition is met."""
BARGAINING = frozenset({"discuss", "negotiate", "talk"})
WITHHELD = frozenset("accept come end give go leave move negotiate open pay return sign stop talk work".split())
"""What people say they are not doing until they get something."""
TELLING = frozenset({"inform", "notify", "tell", "threaten", "warn"})
"""Verbs whose object is told what will be done till it acts."""
STEPS = 5
NEAR = 45
"""Tokens: about a sentence or two on either side."""


def conditions(cast: Cast, voices: Voices) -> Iterator[Ask]:
    """Every "until", "unless" and "if … not" on which the article makes an action hang."""
    for token in tokens_of(cast.doc):
        if token.i in cast.skip:
            continue
        if token.tag_ == "VB" and _withheld(token):
            yield from _lacking(voices, token)
        if token.lower_ == "without" and (verb := _denying(token)) is not None:
            yield from _without(voices, verb, token)
        if token.lower_ in {"until", "till", "unless", "if"} and token.dep_ in {"mark", "prep", "advmod"}:
            if (named := _named_end(token)) is not None:
                by = voices.of_verb(token.head) or voices.pressing()
                yield Ask(token, noun_things(named), "condition-until", by, _due(cast, token, by))
            else:
                yield from _hanging(cast, voices, token)


def _hanging(cast: Cast, voices: Voices, token: "Token") -> Iterator[Ask]:
    """What is to be done before an action ends or is left: "will strike | until pay is raised", "no talks | unless he goes"."""
    clause = token.head if token.dep_ in {"mark", "advmod"} else next((c for c in token.children if c.dep_ == "pcomp"), None)
    if clause is None or clause.i < token.i or not _clausal(clause) or (deed := _deed(cast, voices, token, clause)) is None:
        return
    action, threat = deed
    if token.lower_ != "if" and clause.tag_ == "VBD" and action.tag_ == "VBD" and not _held_back(action):
        return
    unless = token.lower_ == "if" and not (_after_only(token) or any(child.lower_ == "only" for child in action.lefts))
    found = unmet(cast, clause) if unless else awaited(cast, clause)
    if found is None:
        return
    things, asked = found
    spoken = voices.speaking(token) if _ours(clause) else ()
    theirs = threat or _threatening(voices, clause, action) or spoken
    if (spoken or asked in theirs) and any(child.lower_ == "they" and child.dep_ == "nsubj" for child in clause.lefts):
        asked = None
    if _undertaken(action) and asked in theirs:
        theirs = (*voices.pressing(), *theirs)
    by = tuple(dict.fromkeys(ref for ref in theirs if ref != asked)) or voices.pressing()
    due = asked if asked is not None or _sides(clause) else _warned(cast, action, by) or _due(cast, token, by)
    yield Ask(token, things, "condition-if-not" if unless else "condition-until", by, due)


def _deed(cast: Cast, voices: Voices, token: "Token", clause: "Token") -> "tuple[Token, tuple[Ref, ...]] | None":
    """The action that hangs on the clause, and who threatens with it: "they will | strike | unless pay is raised"."""
    if (action := _action(clause)) is not None:
        return None if own(voices, clause, action) and clause.lemma_.lower() not in FAILING else (action, ())
    if token.lower_ != "until" and clause.dep_ == "advcl" and announced(cast, clause, token.lower_ == "unless"):
        return clause.head, ()
    if token.lower_ in {"until", "till"} and staying(cast, clause):
        return clause.head, ()
    threat = threatening(voices, clause)
    return (clause.head, threat) if threat and clause.dep_ == "advcl" and not own(voices, clause, clause.head) else None


def _withheld(verb: "Token") -> bool:
    """Whether somebody will not do it: "will not sign"; "did not" and "cannot" withhold nothing."""
    auxiliaries = {child.lower_ for child in verb.lefts if child.dep_ == "aux"}
    nothing = any(child.dep_ == "dobj" and child.lower_ == "nothing" for child in verb.rights)
    return bool(auxiliaries & {"will", "would", "wo"}) and (nothing or any(child.dep_ == "neg" for child in verb.lefts))


def _refusing(verb: "Token") -> bool:
    """Whether those who speak say that they do not do it: "we are not | going back"."""
    denied = any(child.dep_ == "neg" for child in verb.lefts)
    return (
        verb.tag_ == "VBG"
        and denied
        and verb.lemma_ in WITHHELD
        and any(child.dep_ == "nsubj" and child.lower_ in {"we", "i"} for child in verb.lefts)
    )


def _lacking(voices: Voices, verb: "Token") -> Iterator[Ask]:
    """ "will not sign a bill that does not | fund the wall", "will not free them without | an end to the war"."""
    for child in verb.rights:
        if child.dep_ == "dobj" and verb.lemma_.lower() in AGREEING:
            clause = next((c for c in child.rights if c.dep_ == "relcl" and any(n.dep_ == "neg" for n in c.lefts)), None)
            if clause is not None and clause.pos_ == "VERB" and any(s.lower_ in {"that", "which"} for s in clause.lefts):
                things = tuple(thing._replace(start=max(thing.start, thing.head.i)) for thing in verb_things(clause))
                yield Ask(verb, things, "condition-without", voices.of_verb(verb))
        if child.lower_ == "without" and child.dep_ == "prep":
            yield from _without(voices, verb, child)


def _without(voices: Voices, verb: "Token", link: "Token") -> Iterator[Ask]:
    """ "will not talk | without an end to the siege", "there will be no talks | without the release of prisoners"."""
    noun = next((c for c in link.children if c.dep_ == "pobj" and c.lemma_.lower() in words("demandable")), None)
    if noun is not None:
        yield Ask(verb, noun_things(noun), "condition-without", voices.of_verb(verb) if verb.lemma_ != "be" else _saying(voices, verb))


def _saying(voices: Voices, verb: "Token") -> tuple[Ref, ...]:
    """Who says what there will be none of."""
    told = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in words("reporting")
    return voices.of_verb(verb.head) if told else voices.speaking(verb)


def _denying(without: "Token") -> "Token | None":
    """The "be" of "there will be no talks | without | his release"."""
    verb = without.head if without.head.lemma_ == "be" else without.head.head
    return verb if without.dep_ == "prep" and _no_bargain(verb) else None


def _held_back(action: "Token") -> bool:
    """Whether the action is one refused or announced, not one that went on until something happened."""
    planned = any(child.dep_ == "neg" or child.tag_ in {"MD", "TO"} for child in action.children)
    return planned or action.lemma_.lower() in words("reporting", "planning") | {"refuse", "decline"}


def _ours(clause: "Token") -> bool:
    """Whether what is to be done is done for those who speak: "if they give us | our allowance"."""
    return any(is_first_person(token) for token in clause.subtree)


def _after_only(token: "Token") -> bool:
    return token.i > 0 and token.nbor(-1).lower_ == "only"


def _named_end(token: "Token") -> "Token | None":
    """What a noun after "until" says people press for: "will go on until the release of their leaders"."""
    if token.lower_ == "if" or token.dep_ != "prep" or token.head.pos_ != "VERB" or not _pressing(token.head):
        return None
    return next((c for c in token.children if c.dep_ == "pobj" and c.lemma_.lower() in words("demandable")), None)


def _clausal(head: "Token") -> bool:
    """Whether the word heads a clause, whatever the tagger calls it."""
    return head.pos_ in VERBAL or any(child.dep_ in SUBJECTS for child in head.lefts)


def _action(clause: "Token") -> "Token | None":
    """The verb of the action that hangs on the clause, where it is one by which people press: a strike, a protest, staying away."""
    head = clause.head
    for _ in range(STEPS):
        if head.pos_ in VERBAL and (
            _pressing(head) or (head.tag_ == "VB" and head.lemma_ not in IDLE and _withheld(head)) or _refusing(head)
        ):
            return head
        if (head.dep_ == "xcomp" and head.head.lemma_.lower() in THREATENING) or _no_bargain(head):
            return head
        if head.lemma_.lower() in THREATENING and (deed := next((c for c in head.rights if infinitive(c)), None)) is not None:
            return deed
        if head.head.i == head.i:
            break
        head = head.head
    return None


def _no_bargain(verb: "Token") -> bool:
    """Whether something is denied to others: "there will be | no talks", "there was nothing to | discuss"."""
    denied = [child for child in verb.rights if child.dep_ == "attr" and child.lemma_.lower() in BARGAINED]
    expected = any(child.lower_ in {"can", "could", "will", "would"} for child in verb.lefts)
    nothing = [child for child in verb.rights if child.dep_ == "attr" and child.lower_ == "nothing"]
    if verb.lemma_ == "be" and any(infinitive(inner) and inner.lemma_ in BARGAINING for noun in nothing for inner in noun.rights):
        return True
    return verb.lemma_ == "be" and expected and any(child.lower_ == "no" for noun in denied for child in noun.lefts)


def _pressing(verb: "Token") -> bool:
    near = [verb, *verb.subtree]
    return any(token.lemma_.lower() in words("pressure") or _opens_sit_in(token) for token in near)


def _opens_sit_in(token: "Token") -> bool:
    """Whether the word begins "sit-in", which the tokenizer takes apart."""
    return token.lower_ == "sit" and token.doc[token.i : token.i + 3].text.lower() in {"sit-in", "sit-down"}


def own(voices: Voices, clause: "Token", action: "Token") -> bool:
    """Whether they themselves are to bring it about: "will go on until we win"."""
    subjects = [next((c for c in verb.lefts if c.dep_ == "nsubj"), None) for verb in (clause, action)]
    if subjects[0] is None or is_first_person(subjects[0]):
        return subjects[0] is not None
    own = voices.of_noun(subjects[0])
    return bool(own) and subjects[1] is not None and own == voices.of_noun(subjects[1])


def _undertaken(action: "Token") -> bool:
    """Whether a strike is told to be taken or called without by whom: "union action will be taken"."""
    subject = next((c for c in action.lefts if c.dep_ == "nsubjpass"), None)
    return subject is not None and any(token.lemma_.lower() in words("striking") for token in subject.subtree)


def _sides(clause: "Token") -> bool:
    """Whether the parties to a dispute are to do it, not an authority: "until both sides agree"."""
    return any(child.dep_ == "nsubj" and child.lower_ in {"sides", "parties"} for child in clause.lefts)


def _warned(cast: Cast, action: "Token", by: tuple[Ref, ...]) -> Ref | None:
    """Who is told what will be done: "warned | the mayor | that the sit-in would go on until"."""
    above = action
    while above.dep_ in {"ccomp", "conj", "xcomp"} and above.head.i != above.i:
        above = above.head
        if above.lemma_.lower() in TELLING:
            told = (cast.ref(child) for child in above.rights if child.dep_ in {"dobj", "dative"} and child.i < action.i)
            return next((ref for ref in told if ref is not None and ref not in by and cast.type(ref) in {"Institution", "Person"}), None)
    return None


def _due(cast: Cast, token: "Token", by: tuple[Ref, ...]) -> Ref | None:
    """The authority named nearest, first before, then after: from it the answer is due."""
    start, end = max(token.sent.start - NEAR, 0), min(token.sent.end + NEAR, len(cast.doc))
    found = [(word, ref) for word in cast.doc[start:end] if (ref := cast.ref(word)) is not None and ref not in by]
    bodies = [(word.i > token.i, abs(word.i - token.i), ref) for word, ref in found if is_authority(cast, ref)]
    return min(bodies)[2] if bodies else None


def _threatening(voices: Voices, clause: "Token", action: "Token") -> tuple[Ref, ...]:
    """Whose action it is: its subject, those whose "demands" are to be met, and who tells of it."""
    found: list[Ref] = []
    subject = next((c for c in action.lefts if c.dep_ == "nsubj" or (c.dep_ == "nsubjpass" and _undertaken(action))), None)
    if subject is not None:
        found += voices.of_noun(subject)
    owners = [token for token in clause.subtree if token.dep_ == "poss" and token.head.lemma_.lower() in GRIEVANCES]
    found += [ref for token in owners for ref in voices.of_noun(token)]
    found += [ref for cue in action.rights if cue.dep_ == "parataxis" and _reports(cue) for ref in voices.of_verb(cue)]
    above = action
    while above.head.i != above.i and not _reports(above):
        above = above.head
    if above != action and _reports(above):
        found += voices.of_verb(above)
    return tuple(dict.fromkeys(found)) or voices.of_verb(action)


def _reports(verb: "Token") -> bool:
    return verb.lemma_.lower() in words("reporting")
