"""Whether what a word names has happened: "struck" says so, "will strike" and "ended the strike" do not, "feared a strike" says nothing.

The answer is read off what governs the word: negation, auxiliaries, conditional marks, and the verbs and nouns that it depends on.
"""

from typing import TYPE_CHECKING, Literal

from kg.extract.events.tellings.hedges import (
    bids_own,
    called_to,
    calls_on_others,
    did_in_the_end,
    is_back_at_work,
    is_demanded,
    is_end,
    is_given_notice_of,
    is_in_force,
    is_in_talks,
    is_listed,
    is_missed,
    is_notified,
    is_of_denied,
    is_of_nobody,
    is_past,
    is_purpose,
    is_scheduled,
    is_the_demand,
    is_voted_for,
    is_weighed,
    is_what_people_are_on,
    is_withstood,
)
from kg.extract.grammar.clauses import is_labelled
from kg.extract.grammar.lemmas import lemma, phrasal
from kg.extract.grammar.moods import (
    auxiliaries,
    hangs_on_condition,
    is_command,
    is_conditional,
    is_goal,
    is_going_on,
    is_negated,
    is_reported,
)
from kg.extract.grammar.tags import ADNOMINAL, CLAUSES, COMPLEMENTS, NOUNS, PAST, VERBAL
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

Status = Literal["happened", "ongoing", "planned", "called_off"]
Standing = Literal["happened", "ongoing", "planned", "called_off", "mentioned"]
"""A status, or `mentioned`: the word stands where it tells nothing new, as in "to end the strike"; another place must tell of the event."""

ASIDE = frozenset({"against", "over", "after", "following", "amid", "since", "during", "despite", "due", "because", "as"})
OPEN_MOODS = frozenset({"may", "might", "could", "can", "should", "must", "ought"})
DEPTH = 8


def standing(head: "Token", nominal: bool) -> Standing | None:
    """How the happening named by `head` stands; None where the text denies it, wishes for it, fears it or leaves it open."""
    return of_noun(head) if nominal else of_verb(head)


# Verbs


def of_verb(verb: "Token", depth: int = 0) -> Standing | None:
    """How what a verb says stands, by its own auxiliaries and by the clauses it is part of."""
    if depth > DEPTH:
        return "happened"
    helped_by = auxiliaries(verb)
    if (
        is_command(verb)
        or (is_negated(verb) or is_of_nobody(verb))
        or (is_conditional(verb) and not is_end(verb))
        or helped_by & OPEN_MOODS
        or (verb.dep_ == "pcomp" and verb.head.lower_ == "by" and auxiliaries(verb.head.head) & OPEN_MOODS)
    ):
        return None
    if helped_by & {"will", "shall", "wo", "'ll", "’ll"}:
        return None if hangs_on_condition(verb) or (verb.dep_ == "ccomp" and verb.head.lemma_ in words("guessing")) else "planned"
    if "would" in helped_by:
        told = is_reported(verb) or (verb.dep_ == "ROOT" and lemma(verb) in words("beginning")) or is_scheduled(verb)
        return "planned" if told and not hangs_on_condition(verb) else None
    if verb.dep_ in {"pcomp", "pobj"} and is_goal(verb):
        return None
    if verb.dep_ == "pcomp" and verb.head.lower_ == "with" and verb.head.head.pos_ in VERBAL:
        return of_verb(verb.head.head, depth + 1)
    if is_missed(verb):
        return "called_off"
    if "to" in helped_by and not helped_by & {"has", "had"}:
        return _infinitive(verb, depth)
    return _in_clause(verb, helped_by, depth)


def _infinitive(verb: "Token", depth: int) -> Standing | None:
    """ "to strike" by what it depends on: "decided to", "threatened to", "began to", a headline's "Doctors to"."""
    head = verb.head
    if verb.dep_ == "ROOT":
        return "planned"
    if verb.dep_ == "conj" and head.pos_ in VERBAL:
        return of_verb(head, depth + 1)
    if head.pos_ in NOUNS:
        if head.lemma_ in {"attempt", "bid"}:
            return "happened"
        if head.lemma_.lower() in words("striving") or (head.dep_ == "nsubj" and head.head.lemma_ in {"fail", "fall", "collapse"}):
            return None
        if head.dep_ == "ROOT" and head.lemma_.lower() not in words("unreal"):
            return "planned"
        return "planned" if head.lemma_ in words("planning") and of_noun(head, depth + 1) else None
    above = of_verb(head, depth + 1) if head.pos_ in VERBAL | {"ADJ"} else None
    if above is None or any(child.lower_ == "yet" for child in head.children):
        return None
    governor = phrasal(head)
    if "have" in auxiliaries(verb) and governor not in words("unreal", "wishing", "guessing"):
        return above
    if governor == "threaten":
        return "mentioned"
    if bids_own(head) or (governor in words("planning") | {"go"} and verb.dep_ != "advcl" and not calls_on_others(head)):
        return "planned"
    shown = lemma(verb) in {"meet", "confer"} and governor in words("travelling")
    shown = shown or (verb.dep_ == "advcl" and lemma(verb) in {"protest", "demonstrate"} and head.tag_ != "VB" and not is_purpose(verb))
    return above if shown or governor in words("carrying-out") or did_in_the_end(head) else None


def _in_clause(verb: "Token", helped_by: frozenset[str], depth: int) -> Standing | None:
    """A finite verb or participle by the clause above it: "denied that", "feared that", "will march, shouting"."""
    head = verb.head
    told: Standing = "ongoing" if is_going_on(verb, helped_by) else "happened"
    if verb.dep_ == "acl" and is_of_denied(verb):
        return None
    if verb.dep_ not in CLAUSES or head == verb or head.pos_ not in VERBAL:
        return told
    governor, gerund = phrasal(head), verb.tag_ == "VBG"
    if verb.dep_ in COMPLEMENTS:
        doubted = is_negated(head) and governor in {"think", "believe", "mean", "say", "suggest"}
        if governor in words("denying", "wishing") or doubted or (gerund and governor in words("unreal")):
            return None
        if gerund and governor in words("ending", "continuing"):
            return "called_off" if governor in words("ending") else "ongoing"
    if verb.dep_ in {"ccomp", "xcomp", "conj", "advcl"} and is_conditional(head):
        return None
    if (verb.dep_ == "conj" and helped_by == {"be"}) or (gerund and (governor == "rule-out" or is_demanded(verb))):
        return None
    if gerund and verb.dep_ == "ccomp" and governor in words("dispersing"):
        return "happened"
    leaning = verb.tag_ in {"VBG", "VB"} and not helped_by and verb.dep_ in {"advcl", "xcomp", "conj", "ccomp", "csubj"}
    return of_verb(head, depth + 1) if leaning else told


# Nouns


def of_noun(noun: "Token", depth: int = 0) -> Standing | None:
    """How what a noun names stands, by the words that narrow it and by what governs it."""
    if depth > DEPTH:
        return "mentioned"
    before = {child.lower_ for child in noun.lefts}
    if before & words("no-event") or is_the_demand(noun) or (noun.i and noun.nbor(-1).lower_ in {"demand", "seek", "want"}):
        return None
    if before & words("ahead"):
        return _unless_ended(noun, "planned", depth)
    if before & {"ongoing", "continuing", "continued", "on-going"}:
        return _unless_ended(noun, "ongoing", depth)
    if before & {"postponed", "cancelled", "canceled", "suspended", "withdrawn"}:
        return "called_off"
    for child in noun.rights:
        if child.dep_ in ADNOMINAL and (told := _told_after(child, depth)):
            return told if is_past(child) else _unless_ended(noun, told, depth)
    return _governed(noun, depth)


def _unless_ended(noun: "Token", told: Standing, depth: int) -> Standing | None:
    """ "the planned strike was called off": its end has the last word."""
    governed = _governed(noun, depth)
    if governed in {"called_off", "ongoing"}:
        return governed
    wished = governed is None and (told != "ongoing" or any(child.lower_ == "continued" for child in noun.lefts))
    return None if wished else told


def _told_after(clause: "Token", depth: int) -> Standing | None:
    """What a clause after the noun tells: "a strike (which was) planned for Monday | launched yesterday | called off"."""
    said, helped_by = phrasal(clause), auxiliaries(clause)
    if said in words("ending") and clause.tag_ in PAST:
        return "called_off" if of_verb(clause, depth + 1) else None
    if clause.tag_ == "VBN" and clause.dep_ == "acl" and not helped_by:
        to_come = said in {"plan", "schedule", "slate", "propose", "announce"}
        return "planned" if to_come else "happened" if said in words("beginning") else None
    if said in words("beginning") and "be" in helped_by:
        return "planned"
    if said in words("continuing"):
        return "ongoing"
    if clause.dep_ != "relcl" or said not in words("beginning", "planning"):
        return None
    told = of_verb(clause, depth + 1)
    passive = bool(helped_by & {"is", "are", "was", "were", "been"})
    return "planned" if told == "happened" and passive and said in words("scheduling") else told


def _governed(noun: "Token", depth: int) -> Standing | None:
    """How a noun stands by the verb or noun that it hangs on."""
    head, role = noun.head, noun.dep_
    if role in {"compound", "nmod", "poss"}:
        return "planned" if is_notified(head) else "mentioned"
    if role == "conj" and head.pos_ in NOUNS and depth < DEPTH:
        return _governed(head, depth + 1)
    if role == "pobj" and head.lower_ == "of" and head.head.lower_ == "ahead":
        return "planned"
    if role == "pobj":
        return None if head.lower_ in {"without", "instead", "if"} else _through_preposition(noun, head, depth)
    if role in {"appos", "conj", "dep"} and is_listed(noun):
        return None
    ended = role == "npadvmod" and phrasal(head) in words("ending")
    if (role in {"ROOT", "appos", "npadvmod", "dep", "conj"} and not ended) or head == noun or head.pos_ not in VERBAL:
        return "happened"
    if is_labelled(noun) or (head.lemma_ == "be" and role == "nsubj" and is_weighed(head)):
        return "mentioned"
    if head.lemma_ == "expect" and role == "nsubjpass" and noun.lemma_.lower() in words("arranged"):
        return "planned"
    return _under_verb(head, role, depth)


def _through_preposition(noun: "Token", preposition: "Token", depth: int) -> Standing | None:
    """How a noun stands by what is before the preposition: "called for | a strike", "the end of | the strike"."""
    head, link = preposition.head, preposition.lower_
    while head.dep_ in {"prep", "agent"} and head.head != head:
        head = head.head
    return _behind_verb(noun, head, link, depth) if head.pos_ in VERBAL else _behind_noun(noun, head, link, depth)


def _behind_verb(noun: "Token", verb: "Token", link: str, depth: int) -> Standing | None:
    """ "called for | a strike", "flew out for | talks", "after | talks"."""
    if (calling := called_to(noun, verb, link)) is not None:
        return "planned" if of_verb(calling, depth + 1) else None
    if verb.lemma_ in (words("travelling") if link == "for" else words("demanding") if link in {"at", "during"} else ()):
        return of_verb(verb, depth + 1)
    if link == "for" and verb.lemma_ in words("demanding") and any(child.dep_ == "dobj" for child in verb.rights):
        return "mentioned"
    if link in {"towards", "toward"} or f"{verb.lemma_.lower()}-{link}" in words("unreal"):
        return None
    if link == "in" and is_in_talks(verb, noun):
        return "ongoing"
    past: Standing = "called_off" if is_back_at_work(verb) else "happened"
    return past if link in ASIDE else _under_verb(verb, "pobj", depth)


def _behind_noun(noun: "Token", above: "Token", link: str, depth: int) -> Standing | None:
    """ "nurses on | strike", "the end of | the strike", "preparations for | a strike", "news of | a strike"."""
    governor = above.lemma_.lower()
    if link == "on" and is_what_people_are_on(noun, above):
        return "ongoing"
    if is_given_notice_of(above, link, noun):
        return "planned"
    if governor in {"target", "victim"} and link == "of":
        return _governed(above, depth + 1)
    if governor in words("demand-noun", "unreal"):
        return None
    if governor in words("ending") and link in {"of", "to"}:
        return "called_off" if _governed(above, depth + 1) not in {None, "mentioned"} else "mentioned"
    if governor in words("continuing"):
        return "ongoing"
    if governor in words("beginning") and link in {"of", "in"}:
        return of_noun(above, depth + 1)
    if governor in words("preparing") or is_voted_for(above):
        return "planned"
    return "mentioned" if link in {"of", "to", "for", "about", "on"} and governor not in words("aftermath") else "happened"


def _under_verb(verb: "Token", role: str, depth: int) -> Standing | None:
    """ "the strike | ended", "demanded | an arrest", "launched | a strike", "the strike | hit trains"."""
    governor, stands = phrasal(verb), of_verb(verb, depth + 1)
    acting = role in {"nsubj", "csubj"} and not any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)
    if role == "dobj" and governor in words("dispersing") and not is_negated(verb):
        return "happened"
    if governor in words("ending"):
        if role == "pobj" and governor not in {"withdraw", "call-off"}:
            return "mentioned"
        if stands is None:
            return "ongoing" if is_negated(verb) else "mentioned"
        return "called_off" if stands != "mentioned" else "mentioned"
    if governor in words("continuing") or (acting and governor in words("spreading") and auxiliaries(verb) & {"has", "have"}):
        return stands if governor == "resume" and stands == "planned" else "ongoing" if stands else None
    if any(child.lower_ == "underway" for child in verb.children) or (acting and is_in_force(verb)):
        return "ongoing" if stands else None
    if acting and governor in {"loom", "approach"}:
        return "planned" if stands else None
    if governor == "face" and role == "dobj" and auxiliaries(verb) & {"has", "had", "have"}:
        return stands
    if not acting and governor in words("unreal") | (words("demanding") - words("beginning")):
        return "mentioned" if is_withstood(verb) else None
    if not acting and role != "pobj" and governor in words("announcing"):
        return "planned" if stands else None
    if governor in words("beginning"):
        return stands
    if stands is None and not acting and is_conditional(verb):
        return None
    return "mentioned" if stands in {None, "planned", "mentioned"} else "happened"
