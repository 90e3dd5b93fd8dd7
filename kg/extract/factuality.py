"""Whether what a word names has happened: "called off the strike" and "will strike" do not say what "struck" says, "feared a strike" says nothing.

The answer is read off what governs the word: negation, auxiliaries, conditional marks, and the verbs and nouns that it depends on.
"""

from typing import TYPE_CHECKING, Literal

from kg.extract import lemmas
from kg.extract.lemmas import phrasal
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

Status = Literal["happened", "ongoing", "planned", "called_off"]
Standing = Literal["happened", "ongoing", "planned", "called_off", "mentioned"]
"""A status, or `mentioned`: the word stands where it tells nothing new, as in "to end the strike"; another place must tell of the event."""

CONDITIONS = frozenset({"if", "unless", "whether", "lest", "until", "till", "provided", "wherever", "whenever"})
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "acl", "relcl", "conj", "ROOT", "parataxis", "csubj", "dep", "appos"})
DEPTH = 8


def standing(head: "Token", nominal: bool) -> Standing | None:
    """How the happening named by `head` stands; None where the text denies it, wishes for it, fears it or leaves it open."""
    return of_noun(head) if nominal else of_verb(head)


def of_verb(verb: "Token", depth: int = 0) -> Standing | None:
    """How what a verb says stands, by its own auxiliaries and by the clauses it is part of."""
    if depth > DEPTH:
        return "happened"
    if (
        verb.tag_ == "VB"
        and verb.dep_ == "ROOT"
        and not _auxiliaries(verb)
        and not any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)
    ):
        return None
    auxiliaries = {child.lower_ for child in _auxiliaries(verb)}
    if any(child.dep_ == "neg" or child.lower_ in {"never", "nor"} for child in verb.children):
        return None
    if auxiliaries & {"may", "might", "could", "can", "should", "must", "ought"} or _conditional(verb):
        return None
    if auxiliaries & {"will", "shall", "wo", "'ll", "’ll"}:
        return None if _hangs_on_condition(verb) else "planned"
    if "would" in auxiliaries:
        told = _reported(verb) or (verb.dep_ == "ROOT" and lemmas.lemma(verb) in words("beginning"))
        return "planned" if told and not _hangs_on_condition(verb) else None
    if verb.dep_ == "pcomp" and _aimed_at(verb.head):
        return None
    if "to" in auxiliaries and not auxiliaries & {"has", "had"}:
        return _infinitive(verb, depth)
    return _in_clause(verb, auxiliaries, depth)


def of_noun(noun: "Token", depth: int = 0) -> Standing | None:
    """How what a noun names stands, by the words that narrow it and by what governs it."""
    if depth > DEPTH:
        return "mentioned"
    before = {child.lower_ for child in noun.lefts} | {child.lemma_.lower() for child in noun.lefts}
    if before & words("no-event"):
        return None
    if before & {"planned", "proposed", "scheduled", "upcoming", "impending", "forthcoming", "announced"}:
        return _unless_ended(noun, "planned", depth)
    if before & {"ongoing", "continuing", "continued", "on-going"}:
        return _unless_ended(noun, "ongoing", depth)
    if before & {"postponed", "cancelled", "canceled", "suspended", "withdrawn"}:
        return "called_off"
    for child in noun.rights:
        if child.dep_ in {"acl", "relcl"} and (told := _told_after(child, depth)):
            return _unless_ended(noun, told, depth)
    return _governed(noun, depth)


def _unless_ended(noun: "Token", told: Standing, depth: int) -> Standing | None:
    """ "the planned strike was called off": its end has the last word."""
    governed = _governed(noun, depth)
    if governed in {"called_off", "ongoing"}:
        return governed
    return None if governed is None and told != "ongoing" else told


def _told_after(clause: "Token", depth: int) -> Standing | None:
    """What a clause after the noun tells: "a strike (which was) planned for Monday | launched yesterday | called off"."""
    lemma = phrasal(clause)
    if lemma in words("ending") and clause.dep_ in {"acl", "relcl"} and clause.tag_ in {"VBN", "VBD"}:
        return "called_off" if of_verb(clause, depth + 1) else None
    if clause.tag_ == "VBN" and clause.dep_ == "acl" and not any(child.dep_ == "auxpass" for child in clause.lefts):
        return (
            "planned"
            if lemma in {"plan", "schedule", "slate", "propose", "announce"}
            else "happened"
            if lemma in words("beginning")
            else None
        )
    if clause.tag_ in {"VB", "VBN"} and lemma in words("beginning") and any(child.lower_ == "be" for child in clause.lefts):
        return "planned"
    if lemma in words("continuing"):
        return "ongoing"
    if clause.dep_ == "relcl" and lemma in words("beginning") | words("planning"):
        return of_verb(clause, depth + 1)
    return None


def _governed(noun: "Token", depth: int) -> Standing | None:
    """How a noun stands by the verb or noun that it hangs on."""
    head, role = noun.head, noun.dep_
    if role in {"ROOT", "appos", "npadvmod", "dep"} or head == noun:
        return "happened"
    if role == "conj" and head.pos_ in {"NOUN", "PROPN"}:
        return _governed(head, depth + 1) if depth < DEPTH else "happened"
    if role in {"compound", "nmod", "poss"}:
        return "mentioned"
    if role == "pobj":
        if head.lower_ in {"without", "instead", "if"}:
            return None
        return _through_preposition(noun, head, depth)
    if head.pos_ in {"VERB", "AUX"}:
        return _under_verb(noun, head, role, depth)
    return "happened"


def _through_preposition(noun: "Token", preposition: "Token", depth: int) -> Standing | None:
    head = preposition.head
    while head.dep_ in {"prep", "agent"} and head.head != head:
        head = head.head
    if head.pos_ in {"VERB", "AUX"}:
        called_to = head.lemma_ == "call" and preposition.lower_ == "for" and any(child.dep_ == "dobj" for child in head.rights)
        if head.lemma_ in {"invite", "summon"} or called_to:
            return "planned" if of_verb(head, depth + 1) else None
        joined = f"{head.lemma_.lower()}-{preposition.lower_}"
        if joined in words("unreal") or (joined == "call-for" and preposition.i == head.i + 1):
            return None
        if preposition.lower_ in {"towards", "toward"}:
            return None
        if preposition.lower_ in {"against", "over", "after", "following", "amid", "since", "during", "despite", "due", "because", "as"}:
            return "happened"
        return _under_verb(noun, head, "pobj", depth)
    if preposition.lower_ == "on" and not any(child.dep_ in {"det", "poss"} for child in noun.lefts) and noun.lemma_ == "strike":
        return "ongoing"
    if head.pos_ in {"NOUN", "PROPN", "ADJ"}:
        lemma = head.lemma_.lower()
        if lemma in words("demand-noun") | words("unreal"):
            return None
        if lemma in words("ending") and preposition.lower_ in {"of", "to"}:
            above = _governed(head, depth + 1)
            return "called_off" if above not in {None, "mentioned"} else "mentioned"
        if lemma in words("continuing"):
            return "ongoing"
        if lemma in words("beginning") and preposition.lower_ in {"of", "in"}:
            return of_noun(head, depth + 1)
        if lemma in {"plan", "proposal", "intention", "decision", "notice", "date", "preparation", "arrangement", "schedule"}:
            return "planned"
    return "mentioned" if preposition.lower_ in {"of", "to", "for", "about", "on"} else "happened"


def _under_verb(noun: "Token", verb: "Token", role: str, depth: int) -> Standing | None:
    lemma = phrasal(verb)
    acting = role in {"nsubj", "csubj"} and not any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)
    stands = of_verb(verb, depth + 1)
    if lemma in words("ending"):
        if role == "pobj" and lemma not in {"withdraw", "call-off"}:
            return "mentioned"
        if stands is None:
            return "ongoing" if any(child.dep_ == "neg" for child in verb.children) else "mentioned"
        return "called_off" if stands != "mentioned" else "mentioned"
    if lemma in words("continuing"):
        return "ongoing" if stands else None
    if lemma in {"underway", "on"} or any(child.lower_ == "underway" for child in verb.children):
        return "ongoing"
    if not acting and lemma in words("unreal") | (words("demanding") - words("beginning")):
        return None
    if (
        not acting
        and lemma in {"plan", "call", "schedule", "announce", "slate", "propose", "prepare", "decide", "invite", "intend"}
        and role != "pobj"
    ):
        return "planned" if stands else None
    if lemma in words("beginning"):
        return stands
    return "mentioned" if stands in {None, "planned", "mentioned"} else "happened"


def _aimed_at(preposition: "Token") -> bool:
    """Whether what follows is a goal: "barred from marching", "talks on reaching a truce"; blame looks back: "accused of shooting"."""
    governor = preposition.head
    if preposition.lower_ == "from":
        return governor.pos_ in {"VERB", "NOUN"}
    backward = (
        words("blaming")
        | words("culprit")
        | {
            "responsible",
            "guilty",
            "responsibility",
            "charge",
            "succeed",
            "after",
            "day",
            "week",
            "month",
            "year",
            "sorry",
            "regret",
            "respond",
            "resort",
            "return",
        }
    )
    return (
        preposition.lower_ in {"on", "at", "for", "about", "towards", "toward", "of", "to", "without"}
        and governor.lemma_.lower() not in backward
    )


def _auxiliaries(verb: "Token") -> list["Token"]:
    """The verb's auxiliaries, or those it shares with the verb it is joined to: "will march and (will) protest"."""
    own = [child for child in verb.lefts if child.dep_ in {"aux", "auxpass"}]
    subject = any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)
    if not own and not subject and verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"} and verb.tag_ in {"VB", verb.head.tag_}:
        return _auxiliaries(verb.head)
    return own


def _conditional(verb: "Token") -> bool:
    return any(child.dep_ in {"mark", "advmod"} and child.lower_ in CONDITIONS for child in verb.lefts)


def _hangs_on_condition(verb: "Token") -> bool:
    return any(child.dep_ == "advcl" and any(c.lower_ in {"if", "unless"} for c in child.lefts) for child in verb.children)


def _reported(verb: "Token") -> bool:
    """Whether the verb stands in what somebody is reported to say: there "would" is a future."""
    for _ in range(DEPTH):
        if verb.dep_ == "ccomp" and verb.head.lemma_.lower() in words("reporting") | words("planning"):
            return True
        if any(child.dep_ in {"ccomp", "parataxis"} and child.lemma_.lower() in words("reporting") for child in verb.children):
            return True
        if verb.dep_ not in {"conj", "xcomp", "advcl", "relcl"}:
            return False
        verb = verb.head
    return False


def _infinitive(verb: "Token", depth: int) -> Standing | None:
    """ "to strike" by what it depends on: "decided to", "threatened to", "began to", a headline's "Doctors to"."""
    head = verb.head
    lemma = phrasal(head)
    if verb.dep_ == "ROOT":
        return "planned"
    if verb.dep_ == "conj" and head.pos_ in {"VERB", "AUX"}:
        return of_verb(head, depth + 1)
    if head.pos_ in {"NOUN", "PROPN"} and verb.dep_ in {"acl", "relcl", "xcomp", "advcl"}:
        if lemma in {"decision", "plan", "move", "announcement", "intention", "vow", "pledge", "promise", "resolution"}:
            return "planned" if of_noun(head, depth + 1) else None
        return "happened" if lemma in {"attempt", "bid"} else None
    if head.pos_ in {"VERB", "AUX", "ADJ"}:
        above = of_verb(head, depth + 1)
        if above is None:
            return None
        if lemma == "threaten":
            return "mentioned"
        if head.lemma_ == "be" or lemma in {
            "plan",
            "decide",
            "schedule",
            "intend",
            "vow",
            "agree",
            "resolve",
            "prepare",
            "set",
            "slate",
            "pledge",
            "promise",
            "expect",
            "due",
            "opt",
            "gear",
            "go",
            "announce",
        }:
            return "planned"
        if lemma in {
            "begin",
            "start",
            "continue",
            "go-on",
            "resort",
            "proceed",
            "try",
            "attempt",
            "lead",
            "prompt",
            "force",
            "compel",
            "manage",
            "move",
            "help",
            "come",
            "gather",
            "assemble",
            "join",
        }:
            return above
    return None


def _in_clause(verb: "Token", auxiliaries: set[str], depth: int) -> Standing | None:
    """A finite verb or participle by the clause above it: "denied that", "feared that", "will march, shouting"."""
    head, told = verb.head, _tensed(verb, auxiliaries)
    if verb.dep_ == "ROOT" or head == verb or verb.dep_ not in CLAUSES:
        return told
    lemma = phrasal(head)
    if verb.dep_ in {"ccomp", "xcomp"} and head.pos_ in {"VERB", "AUX"}:
        if lemma in words("denying") | {
            "fear",
            "threaten",
            "hope",
            "suggest",
            "urge",
            "propose",
            "wish",
            "demand",
            "insist-on",
            "imagine",
            "want",
            "require",
            "recommend",
        }:
            return None
        if any(child.dep_ == "neg" for child in head.children) and lemma in {"think", "believe", "mean", "say", "suggest"}:
            return None
        if verb.tag_ == "VBG" and lemma in words("unreal"):
            return None
        if verb.tag_ == "VBG" and lemma in words("ending"):
            return "called_off"
        if verb.tag_ == "VBG" and lemma in words("continuing"):
            return "ongoing"
        if _conditional(head):
            return None
    if verb.tag_ in {"VBG", "VB"} and not auxiliaries and head.pos_ in {"VERB", "AUX"} and verb.dep_ in {"advcl", "xcomp", "conj", "ccomp"}:
        return of_verb(head, depth + 1)
    if verb.dep_ in {"conj", "advcl", "relcl", "acl"} and head.pos_ in {"VERB", "AUX"} and _conditional(head):
        return None
    if verb.dep_ == "csubj" and verb.tag_ == "VBG":
        return of_verb(head, depth + 1)
    return told


def _tensed(verb: "Token", auxiliaries: set[str]) -> Standing:
    if verb.tag_ == "VBG" and auxiliaries & {"is", "are", "am", "'re", "’re", "been", "'s"} and "had" not in auxiliaries:
        return "ongoing"
    return "happened"
