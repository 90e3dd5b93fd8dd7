"""What stands with a verb of saying without being said: "cited | a law", "thanked | her supporters", "denied | him entry"."""

from typing import TYPE_CHECKING

from kg.extract.grammar.tags import FINITE, UNDERGOING
from kg.extract.lexicon import words
from kg.extract.statements.contents.feelings import of_what, told_alone
from kg.extract.statements.cues.phrased import ACTING
from kg.extract.statements.cues.words import Cue

if TYPE_CHECKING:
    from spacy.tokens import Token

EMPTY = frozenset({"WDT", "WP", "PRP", "DT"})
FEELING = frozenset({"express", "voice", "raise"})


def unsaid(cue: Cue, noun: "Token", rule: str) -> bool:
    """Whether the object of the cue is not what is said."""
    return (rule == "thing" and _in_doing(cue.token)) or _no_words(cue, noun, rule) or _told_only(cue, noun) or _otherwise_meant(cue, noun)


def _in_doing(verb: "Token") -> bool:
    """Whether a participle tells by what or when somebody does something: "a system of | reporting | abuse", "when | announcing | it"."""
    if verb.tag_ != "VBG" or any(c.dep_ == "aux" for c in verb.lefts):
        return False
    through = verb.dep_ == "pcomp" and verb.head.lower_ in {"of", "for", "from", "by", "in"}
    return through or (verb.dep_ == "advcl" and any(c.lower_ in {"when", "while"} for c in verb.lefts))


def _no_words(cue: Cue, noun: "Token", rule: str) -> bool:
    """Whether the object is no thing that is said: "cited | a law", "admitted | the patient", "raised | the flag"."""
    lemma, named = cue.lemma, noun.lemma_.lower()
    if noun.tag_ in EMPTY and not (rule == "accusation" and _why(cue.token, noun)):
        return True
    if lemma == "cite":
        return named in words("document") | AUTHORITIES
    if rule not in {"accusation", "doubted"} and noun.lower_ in words("not-said"):
        return True
    if lemma in {"claim", "appreciate"} and named in words("not-said"):
        return True
    if lemma == "assure":
        people = words("person-noun", "post", "kinship", "institution-noun", "plural-group", "people")
        return bool(noun.ent_type_) or named in people or noun.lower_ in people
    if lemma == "admit" and named in words("paper") | {"appeal", "case", "patient"}:
        return True
    return named in ACTING.get(lemma, ()) or (lemma == "raise" and named not in words("worry"))


def _told_only(cue: Cue, noun: "Token") -> bool:
    """Whether it is only told that something was said: "thanked | her supporters", "voiced | her anger |, saying that …"."""
    if cue.lemma in {"welcome", "thank"} and _received(noun):
        return True
    if noun.right_edge.i - noun.left_edge.i < 3 and _put_in_words(cue.token):
        return True
    if cue.lemma not in FEELING or not (told_alone(noun) or any(c.dep_ == "poss" for c in noun.children)):
        return False
    return not of_what(cue.token, noun)


def _otherwise_meant(cue: Cue, noun: "Token") -> bool:
    """Whether the verb does not say here that somebody said it: "the | alleged | theft", "| pointed | a gun", "| denied | him entry"."""
    verb = cue.token
    match cue.lemma:
        case "cite":
            return _as_saying(verb)
        case "allege":
            return verb.tag_ == "VBN" and not _has_done(verb)
        case "point":
            return not any(c.dep_ == "prt" and c.lower_ == "out" for c in verb.children)
        case "report":
            return cue.passive
        case "deny":
            return _withheld(verb)
        case "admit":
            return _into_care(verb)
        case "claim" if cue.passive:
            return noun.ent_type_ in PLACES
    return _meant_for(verb)


PLACES = frozenset({"FAC", "GPE", "LOC"})


def _into_care(verb: "Token") -> bool:
    """Whether people are let in: "admitted the injured | to hospital |", "admitted her | to the college |"."""
    nouns = (n for c in verb.subtree if c.lower_ in {"to", "into"} for n in c.children if c.i > verb.i and n.dep_ == "pobj")
    return any(noun.lemma_.lower() in WARDS for noun in nouns)


WARDS = frozenset("academy bar clinic club college course hospital icu infirmary school unit university ward".split())


AUTHORITIES = frozenset("act article case constitution example law precedent provision rule source".split())
"""What is cited to rest on, and says itself what is said."""


def _has_done(verb: "Token") -> bool:
    return any(c.dep_ == "aux" and c.lemma_ == "have" and c.tag_ in FINITE for c in verb.children)


def _meant_for(verb: "Token") -> bool:
    """Whether something serves to say it: "a notation for expressing numbers"."""
    for_ = verb.head
    return verb.lemma_ == "express" and verb.dep_ == "pcomp" and for_.lower_ == "for" and for_.head.lemma_ not in words("accusing")


def _put_in_words(verb: "Token") -> bool:
    """Whether the words themselves follow: "expressed their anger, saying that …", "stressed the need by saying …"."""
    ways = [c for by in verb.rights if by.lower_ == "by" for c in by.children if c.dep_ == "pcomp"]
    following = [c for c in verb.rights if c.dep_ == "advcl" and c.tag_ == "VBG" and c.nbor(-1).text == ","]
    return any(c.lemma_.lower() in words("strong-reporting") for c in (*ways, *following))


def _why(verb: "Token", noun: "Token") -> bool:
    """Whether "for" and a reason follow whom a pronoun names: "praised him | for staying"."""
    following = noun.i + 1 < verb.sent.end and noun.tag_ == "PRP" and noun.i > verb.i
    return following and noun.nbor(1).lower_ in {"for", "over"}


def _received(noun: "Token") -> bool:
    """Whether somebody is welcomed or thanked and nothing is said of it: "welcomed their son", "thanked her supporters"."""
    people = words("person-noun", "kinship", "post")
    return (noun.ent_type_ == "PERSON" or noun.lemma_.lower() in people) and not any(
        c.dep_ == "prep" and c.lower_ == "for" for c in noun.head.rights
    )


def _as_saying(verb: "Token") -> bool:
    return any(c.lower_ == "as" and any(g.tag_ == "VBG" for g in c.children) for c in verb.children)


def _withheld(verb: "Token") -> bool:
    """Whether something is denied to somebody: "denied them entry", "for denying statehood to Delhi"."""
    if any(c.dep_ in UNDERGOING and c.lemma_.lower() in GRANTED for c in verb.children):
        return True
    whom = next((c for c in verb.rights if c.dep_ == "dobj" and c.pos_ in {"PROPN", "PRON"}), None)
    if whom is not None and whom.right_edge.i + 1 < verb.sent.end and whom.right_edge.nbor(1).lower_ in {"a", "an", "any", "the"}:
        return True
    return any(c.dep_ == "dative" or (c.dep_ == "prep" and c.lower_ == "to") for c in verb.children) or (
        verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ == "for"
    )


GRANTED = frozenset("access admission asylum bail entry funding leave licence license parole passage permission permit visa".split())
"""What is denied by not giving it."""
