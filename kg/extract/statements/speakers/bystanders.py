"""Who stands beside the verb that reports, where the parse sees no subject: before it, before a comma, before a preposition."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.grammar.tags import FINITE, INFLECTED, NOMINAL, NOUNS, OBJECTS, VERBAL
from kg.extract.statements.speakers.tellers import names_person
from kg.nlp import sentence_of

if TYPE_CHECKING:
    from spacy.tokens import Token


def before_preposition(cast: Cast, noun: "Token | None") -> "Token | None":
    """Who stands before the preposition that the parse parts from a name: the union of "the union in | San Marco says"."""
    at = -1 if noun is None else noun.left_edge.i - 1
    if (
        noun is None
        or noun.dep_ != "nsubj"
        or at <= sentence_of(noun).start
        or noun.doc[at].lower_ not in {"in", "of", "at", "from", "for"}
    ):
        return None
    who = noun.doc[at - 1]
    ref = cast.ref(who)
    return who if ref is not None and ref != cast.ref(noun) and cast.type(ref) != "Place" else None


def before_place(cast: Cast, noun: "Token | None") -> "Token | None":
    """Who is parted from the verb by a place that the parse makes the subject: "the ministry in Munich, | Germany | confirmed"."""
    comma = -1 if noun is None else noun.left_edge.i - 1
    if noun is None or comma <= noun.sent.start + 1 or noun.dep_ != "nsubj" or noun.doc[comma].text != ",":
        return None
    ref, who = cast.ref(noun), noun.doc[comma - 1]
    if who.pos_ != "PROPN" or who.dep_ != "pobj" or ref is None or cast.type(ref) != "Place":
        return None
    own = next((c for c in noun.head.lefts if c.dep_ == "nsubj" and c.i < who.i), None)
    while own is None and who.dep_ in {"pobj", "prep"}:
        who = who.head
    first = own or who
    found = cast.ref(first) if first.pos_ in NOUNS else None
    return first if found is not None and cast.type(found) != "Place" else None


def first_named(cast: Cast, start: int, verb: "Token", who: "Token") -> "Token | None":
    """Who stands first behind a quotation, of whom more is told up to a comma: '"…," | Ada Cole |, flanked by two aides, said'."""
    doc, at = verb.doc, who.left_edge.i - 1
    if who.i > verb.i or doc[verb.i - 1].text != "," or at <= start or doc[at].pos_ != "ADP":
        return None
    comma = next((i for i in range(start, at) if doc[i].text == ","), None)
    if comma is None or comma == start or any(t.pos_ in VERBAL for t in doc[start:comma]):
        return None
    first = doc[start:comma].root
    return first if first.pos_ in NOUNS and cast.ref(first) is not None else None


def under(cast: Cast, noun: "Token | None") -> "Token | None":
    """Who is an under secretary, whose title the parse takes apart: "said Treasury | Under Secretary *Ada Cole*"."""
    if noun is None or noun.i + 2 >= sentence_of(noun).end or noun.nbor(1).text != "Under":
        return None
    who = next((c for c in noun.nbor(1).children if c.dep_ == "pobj"), None)
    ref = None if who is None else cast.ref(who)
    return who if ref is not None and cast.type(ref) == "Person" else None


def beside(verb: "Token") -> "Token | None":
    """The noun right before the verb, where the parse takes it for something else than the subject."""
    if verb.tag_ == "VBG" and verb.i > 1 and verb.nbor(-1).pos_ in NOUNS:
        noun = verb.nbor(-1)
        return noun if noun.left_edge.i > 0 and noun.left_edge.nbor(-1).lower_ == "despite" else None
    if verb.tag_ not in INFLECTED:
        return None
    for i in range(verb.i - 1, max(verb.i - 4, verb.sent.start - 1), -1):
        token = verb.doc[i]
        if token.pos_ in NOMINAL and token.dep_ not in {"npadvmod", "pobj"}:
            return token
        if token.pos_ not in {"ADV", "AUX"}:
            return None
    return None


def standing_before(cast: Cast, verb: "Token") -> "Token | None":
    """Who was named before the verb and a comma, where the parse sees no subject: "…, Ada Cole, said"."""
    for i in range(verb.i - 1, max(verb.i - 6, verb.sent.start - 1), -1):
        token = verb.doc[i]
        if cast.ref(token) is not None and (verb.tag_ in INFLECTED or _has_done(verb)):
            if (actor := acting_for(token)) is not None and cast.ref(actor) is not None:
                return actor
            return _of_headline(cast, verb, token) or _titled(cast, token) or _told_of(cast, token) or _of_body(cast, token) or token
        if token.pos_ not in {"ADV", "AUX", "PUNCT", "SPACE", "NUM"}:
            return None
    return None


def _has_done(verb: "Token") -> bool:
    return verb.tag_ == "VBN" and any(c.lemma_ == "have" and c.dep_ == "aux" and c.tag_ in FINITE for c in verb.lefts)


def acting_for(noun: "Token") -> "Token | None":
    """Who acts for others, where the noun only tells for whom: '"…," *Ada Cole*, appearing for | the traders, | told the court'."""
    acts = noun.head.head if noun.dep_ == "pobj" else noun.head
    if noun.dep_ not in OBJECTS or acts.tag_ != "VBG" or acts.i < acts.sent.start + 2 or acts.nbor(-1).text != ",":
        return None
    return acts.nbor(-2) if acts.nbor(-2).pos_ in NOUNS else None


def before_relative(verb: "Token") -> "Token | None":
    """Who stands before "who", where the parse makes both subjects of the relative clause: "*Cole*, meanwhile, who lost, | said"."""
    if verb.tag_ not in INFLECTED or verb.i == 0 or verb.nbor(-1).text != ",":
        return None
    for clause in verb.lefts:
        told = [c for c in clause.lefts if c.dep_ == "nsubj"] if clause.dep_ == "ccomp" else []
        if len(told) > 1 and told[1].tag_ == "WP":
            return told[0]
    return None


def put_behind(cast: Cast, verb: "Token") -> "Token | None":
    """Who follows "said" between commas, whatever the parse joins the name to: "The contrast, said | Cole and others, | is clear"."""
    if verb.lower_ not in {"said", "says"} or verb.i == 0 or verb.nbor(-1).text != "," or verb.i + 2 >= verb.sent.end:
        return None
    at = verb.i + 1
    while at < verb.sent.end and (verb.doc[at].pos_ in NAMING or verb.doc[at].tag_ in {"CC", "POS"} or verb.doc[at].lower_ == "of"):
        at += 1
    if at + 1 >= verb.sent.end or verb.doc[at].text != ",":
        return None
    resumed = verb.doc[at + 1].tag_ in FINITE and (verb.nbor(1).tag_ in {"DT", "PRP$"} or verb.nbor(1).lower_ == "police")
    kinds = NOUNS if resumed else {"PROPN"}
    named = (t for t in verb.doc[verb.i + 1 : at] if t.pos_ in kinds and cast.ref(t) is not None)
    return next((t for t in named if t.dep_ == "nsubj"), None)


def _of_headline(cast: Cast, verb: "Token", last: "Token") -> "Token | None":
    """Who does what a headline tells before it goes on: "Ada Cole hits back at critics, | says prices rose"."""
    if verb.tag_ != "VBZ" or verb.nbor(-1).text not in {",", ";"} or last.dep_ not in OBJECTS:
        return None
    told = (t for t in verb.doc[verb.sent.start : last.i] if t.dep_ == "nsubj" and t.head.tag_ == "VBZ" and t.head.i < last.i)
    return next((token for token in told if cast.ref(token) is not None), None)


def _titled(cast: Cast, token: "Token") -> "Token | None":
    """Who bears the title the token ends: Ada Cole of "Ada Cole, the secretary of the union"."""
    while token.dep_ in {"pobj", "prep", "appos"} and token.head.i < token.i:
        token = token.head
        if token.pos_ != "ADP" and names_person(cast, cast.ref(token)):
            return token
    return None


def _told_of(cast: Cast, token: "Token") -> "Token | None":
    """Whom the relative clause that the token ends tells of: Ada Cole of "Ada Cole, who has no children, said"."""
    while token.pos_ not in VERBAL and token.head != token:
        token = token.head
    who = next((c for c in token.lefts if c.tag_ == "WP"), None)
    if who is None:
        return None
    told: list[Token] = [token.head] if token.dep_ == "relcl" else [c for c in token.lefts if c.dep_ == "nsubj" and c.i < who.i]
    return next((noun for noun in told if cast.ref(noun) is not None), None)


def _of_body(cast: Cast, body: "Token") -> "Token | None":
    """Who is told to be of the body, whom the parse hangs on what stands before: "in Galle, *an officer* at the | station | said"."""
    noun = body
    while noun.dep_ in {"pobj", "prep"}:
        noun = noun.head
    first = noun.left_edge
    told = noun.dep_ == "appos" and noun != body and first.tag_ == "DT" and first.nbor(-1).text == ","
    ref = cast.ref(noun) if told else None
    return noun if ref is not None and cast.type(ref) in {"Person", "Group"} else None


NAMING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM"})


def set_off(verb: "Token") -> "Token | None":
    """Who speaks by a cue between commas, whatever the parse joins it to: "The law, *many* argue, is dead"."""
    doc, at = verb.doc, verb.i - 1
    if verb.tag_ not in INFLECTED or verb.i + 1 >= sentence_of(verb).end or verb.nbor(1).text != ",":
        return None
    while at > max(sentence_of(verb).start, verb.i - 6) and doc[at].pos_ in NAMING:
        at -= 1
    own = any(c.dep_ == "nsubj" and c.i > at for c in verb.lefts)
    return doc[verb.i - 1] if not own and doc[at].text == "," and at < verb.i - 1 and at > sentence_of(verb).start + 1 else None
