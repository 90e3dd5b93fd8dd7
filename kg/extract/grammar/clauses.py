"""Who does what a verb says, and to whom it is done, also where an infinitive, a participle or a passive leaves it to other words."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.grammar.lemmas import phrasal
from kg.extract.grammar.tags import ADNOMINAL, AUXILIARY, CLAUSE_SUBJECTS, COMPLEMENTS, NOMINAL, NOUN_TAGS, OBJECTS, PAST, SUBJECTS, VERBAL
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

DEPTH = 6


def own_subject(verb: "Token") -> list["Token"]:
    """The subject of a verb, also where the parse hangs it on the auxiliary: "The union has, in a letter, | asked"."""
    own = [child for child in verb.lefts if child.dep_ in CLAUSE_SUBJECTS]
    return own or [noun for child in verb.lefts if child.dep_ == "aux" for noun in child.lefts if noun.dep_ in SUBJECTS]


def subjects(verb: "Token", depth: int = 0) -> list["Token"]:
    """Whoever does what the verb says: its own subject, or that of the clause it leans on."""
    own = own_subject(verb) or [child for child in verb.rights if child.dep_ == "nsubj"]
    if own or depth > DEPTH:
        return [*_other_half(verb, own[0]), *own] if own else own
    if (noun := cut_off(verb)) is not None:
        return [noun]
    head = verb.head
    if verb.dep_ == "acomp":
        return subjects(head, depth + 1)
    if verb.dep_ in COMPLEMENTS and head.pos_ in VERBAL | {"ADJ"}:
        return _controller(verb, head, depth)
    if verb.dep_ in {"conj", "advcl", "dep", "pcomp"} and head.pos_ in VERBAL:
        if verb.dep_ == "conj" and verb.tag_ == "VBD":
            head = _finite(head)
        done_by = agents(head) if verb.dep_ == "advcl" and is_passive(head) else []
        return done_by or subjects(head, depth + 1)
    if verb.dep_ == "pcomp" and head.dep_ == "prep":
        others = objects(head.head) if head.lower_ == "from" or _holds_to_account(head) else []
        return others or (subjects(head.head, depth + 1) if head.head.pos_ in VERBAL else [])
    if verb.dep_ in ADNOMINAL and head.pos_ in NOMINAL:
        return _of_the_noun(verb, head, depth)
    return []


def _other_half(verb: "Token", subject: "Token") -> list["Token"]:
    """ "| The BMA and the government have been in talks", whose first half the parse takes for a sentence of its own."""
    first = verb.head
    halved = verb.dep_ == "conj" and first.dep_ == "ROOT" and first.tag_ in NOUN_TAGS
    return [first] if halved and subject.left_edge.i > 0 and subject.left_edge.nbor(-1).lower_ == "and" else []


def cut_off(verb: "Token") -> "Token | None":
    """The subject that the parse hangs on the words before it: "after her predecessor, Ada Cole, | quit", "… | was dismissed"."""
    first = next((child for child in verb.lefts if child.dep_ in AUXILIARY), verb)
    if verb.dep_ not in {"advcl", "conj"} or first.i < 2 or (verb.tag_ != "VBD" and first == verb):
        return None
    if first.nbor(-1).text != ",":
        return first.nbor(-1) if _is_taken_for_joined(first.nbor(-1)) else None
    noun = first.nbor(-1).head
    named = any(child.dep_ == "appos" and child.right_edge.i == first.i - 2 for child in noun.rights)
    return noun if named and noun.dep_ == "pobj" and noun.head.lower_ in {"after", "before", "since", "until"} else None


def _is_taken_for_joined(noun: "Token") -> bool:
    """ "resigned as mayor of Kandy and | Ben Dorn | was sworn in": what the parse joins to the noun before opens the next clause."""
    first = noun.left_edge
    return noun.dep_ == "conj" and noun.head.dep_ in OBJECTS and first.i > 0 and first.nbor(-1).dep_ == "cc"


def _finite(verb: "Token") -> "Token":
    """To what a finite verb is joined, where the parse has taken an infinitive: "ordered them to leave and | shut the hall"."""
    while verb.tag_ == "VB" and verb.dep_ in {"xcomp", "ccomp", "advcl"} and verb.head.pos_ in VERBAL:
        verb = verb.head
    return verb


def _controller(verb: "Token", head: "Token", depth: int) -> list["Token"]:
    """ "ordered the men | to march", "the men decided | to march"."""
    asked = [child for child in objects(head) if child.i < verb.i]
    if asked and phrasal(head) not in {"promise", "take", "have"}:
        return asked
    return subjects(head, depth + 1) or (agents(head) if is_passive(head) else [])


def _holds_to_account(link: "Token") -> bool:
    """ "condemned the army | for shooting them", "accused the board | of lying": what follows is the object's deed."""
    return link.lower_ in {"for", "of"} and link.head.lemma_ in words("blaming", "looking-back")


def _of_the_noun(verb: "Token", noun: "Token", depth: int) -> list["Token"]:
    """ "the union's decision | to strike", "took a decision | to strike", "workers | striking in Kandy", "broke it up | using tear gas"."""
    if noun.lemma_.lower() in words("planning", "beginning"):
        owners = [child for child in noun.children if child.dep_ == "poss"]
        return owners or (subjects(noun.head, depth + 1) if noun.head.pos_ == "VERB" and noun.dep_ == "dobj" else [])
    if verb.lemma_ == "use" and noun.dep_ == "dobj":
        return subjects(noun.head, depth + 1)
    told = verb.tag_ == "VBD" and (bool(objects(verb)) or noun.dep_ == "ROOT")
    told = told or (bool(objects(verb)) and is_torn(verb))
    return [noun] if verb.tag_ in {"VBG", "VB"} or verb.dep_ == "relcl" or told or is_torn(verb) else []


def misplaced(which: "Token") -> "Token | None":
    """The subject that the parse hangs on the object before it: "the poll, which *an expert* called a fraud"."""
    return next((child for child in which.rights if child.dep_ == "nsubj"), None) if which.tag_ == "WDT" else None


def objects(verb: "Token") -> list["Token"]:
    return [child for child in verb.rights if child.dep_ == "dobj"]


def shared_objects(verb: "Token") -> list["Token"]:
    """What a verb is done to, also where it stands behind the next one: "| shuttered and seized the site"."""
    after = next((child for child in verb.rights if child.dep_ == "conj" and child.pos_ == "VERB" and child.i - verb.i == 2), None)
    lone = not any(child.dep_ not in {"cc", "conj", "punct"} for child in verb.rights)
    return objects(verb) or (objects(after) if after is not None and lone and not is_passive(verb) else [])


def patients(verb: "Token") -> list["Token"]:
    """To whom a passive verb's deed is done."""
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    if verb.dep_ == "acl" and verb.head.dep_ == "attr" and verb.head.lower_ == "gang":
        return subjects(verb.head.head)
    return own or ([verb.head] if verb.dep_ == "acl" else subjects(verb))


def agents(verb: "Token") -> list["Token"]:
    """By whom a passive verb's deed is done."""
    return [noun for preposition, noun in prepositions(verb) if preposition == "by"]


def doers(verb: "Token") -> list["Token"]:
    return agents(verb) if is_passive(verb) else subjects(verb)


def is_passive(verb: "Token") -> bool:
    if any(child.dep_ == "auxpass" for child in verb.lefts):
        return True
    if verb.tag_ == "VBD":
        return False
    if any(child.dep_ == "nsubjpass" for child in verb.lefts):
        return True
    if verb.tag_ != "VBN":
        return False
    having = any(child.lemma_ == "have" and child.dep_ == "aux" for child in verb.lefts)
    if having and any(child.dep_ == "dobj" for child in verb.rights):
        return False
    if verb.dep_ == "acl" and is_torn(verb):
        return False
    if verb.dep_ == "acl" or any(child.dep_ == "agent" for child in verb.rights):
        return True
    if having:
        return False
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB" and not any(child.dep_ in {"nsubj", "dobj", "aux"} for child in verb.children):
        return is_passive(verb.head)
    return verb.dep_ in {"ROOT", "advcl", "ccomp", "relcl", "xcomp", "oprd", "acomp"} and not any(
        child.dep_ in {"dobj", "aux"} for child in verb.children
    )


def is_torn(verb: "Token") -> bool:
    """Whether a verb taken for a participle tells what its noun did.

    "Ada Cole, a judge, | ordered that they be counted", "Bandits | killed nine farmers, clerks said".
    """
    loose = verb.tag_ == "VBN" and not any(child.dep_ in {"aux", "auxpass", "agent", "oprd"} for child in verb.children)
    if loose and verb.lemma_ not in GIVING and verb.nbor(-1) == verb.head and verb.head.dep_ == "dep" and objects(verb):
        return True
    told = any(child.dep_ == "ccomp" and any(mark.dep_ == "mark" for mark in child.lefts) for child in verb.rights)
    return told and verb.nbor(-1).text == "," and not any(child.dep_ in {"aux", "auxpass", "agent"} for child in verb.children)


GIVING = frozenset(
    {"give", "award", "offer", "grant", "pay", "hand", "deny", "send", "show", "teach", "call", "name", "dub", "appoint", "elect"}
)
"""Verbs that keep an object in the passive: "a clerk | given a prize"."""


def is_headline_passive(verb: "Token") -> bool:
    """A headline leaves out "was": "Suspect arrested in Kandy"."""
    complements = {"dobj", "ccomp", "xcomp", "aux"}
    named = any(child.lower_ == "as" for child in verb.rights)
    if shared_objects(verb) or any(child.dep_ == "oprd" and (child.ent_type_ == "PERSON" or named) for child in verb.rights):
        return False
    return verb.tag_ in PAST and not any(child.dep_ in complements or child.lower_ in {"at", "on"} for child in verb.children)


def is_labelled(noun: "Token") -> bool:
    """ "called the | strike illegal", "termed Friday's | vote a farce": somebody only says what it is."""
    told = noun.dep_ in {"dobj", "oprd"} and noun.head.lemma_ in LABELLING
    return told and any(child.dep_ in {"oprd", "acomp"} and child.i > noun.i for child in noun.head.rights)


LABELLING = frozenset({"call", "label", "brand", "term", "dub", "deem"})


def prepositions(token: "Token") -> Iterator[tuple[str, "Token"]]:
    """The prepositions that follow `token`, each with its noun."""
    for child in token.rights:
        if child.dep_ in {"prep", "agent"} or (child.dep_ == "dative" and child.pos_ == "ADP"):
            for noun in child.rights:
                if noun.dep_ == "pobj":
                    yield child.lower_, noun
                elif noun.dep_ == "prep":
                    yield from ((noun.lower_, inner) for inner in noun.rights if inner.dep_ == "pobj")
