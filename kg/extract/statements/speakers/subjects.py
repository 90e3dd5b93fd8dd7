"""Who speaks: the subject of the verb that reports, the agent of its passive, the body behind a statement that "says"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.grammar.clauses import cut_off, misplaced
from kg.extract.grammar.tags import ADNOMINAL, CLAUSE_SUBJECTS, COMPLEMENTS, INFLECTED, NOMINAL, OBJECTS, PAST, UNDERGOING, VERBAL
from kg.extract.lexicon import words
from kg.extract.statements.speakers.bystanders import (
    before_place,
    before_preposition,
    before_relative,
    beside,
    put_behind,
    set_off,
    standing_before,
    under,
)
from kg.extract.statements.speakers.held import blamed, quoted_as
from kg.extract.statements.speakers.provenance import account, possessor, published_in, site
from kg.extract.statements.speakers.relatives import belonging, nearest_named
from kg.extract.statements.speakers.senders import sender

if TYPE_CHECKING:
    from spacy.tokens import Token

CLIMBS = frozenset(
    "acl acomp advcl appos ccomp conj dep dobj oprd parataxis pcomp pobj prep relcl ROOT xcomp".split(),
)
STEPS = 6
DETAILING = frozenset({"representing", "including", "comprising", "covering"})
CAUSING = frozenset({"prompt", "force", "lead", "compel", "cause", "push", "drive"})
LODGING = frozenset(
    {"lodge", "file", "register", "submit", "write", "protest", "complaint", "petition", "appeal", "case", "letter", "report"}
)
"""Words for what is put before somebody, who does not speak by it: "lodged a protest with India, | alleging"."""
PARTS = frozenset({"part", "copy", "section", "excerpt", "extract", "summary", "transcript", "text", "portion", "page", "draft", "version"})
"""Nouns for what is cut or copied from a document: behind it stands who stands behind the document."""
RULED_ON = frozenset({"suit", "lawsuit", "petition", "complaint", "appeal", "motion", "letter", "claim"})
RULING = frozenset({"dismiss", "reject", "hear", "quash", "deny", "receive", "admit", "settle", "consider"})
ADDRESSING = frozenset({"email", "e-mail", "text", "message", "phone", "call", "contact", "write", "brief", "approach", "meet"})


def speaker(cast: Cast, verb: "Token") -> "Token | None":
    """The head of the noun phrase that names who speaks by the verb, or None."""
    if is_passive(verb):
        found = agent(verb)
    else:
        found = (
            set_off(verb)
            or put_behind(cast, verb)
            or _lodged(cast, verb)
            or sender(verb)
            or _own_subject(verb)
            or _following(cast, verb)
            or _shared(verb)
            or beside(verb)
            or blamed(verb)
            or cut_off(verb)
            or before_relative(verb)
            or _climbed(cast, verb, STEPS)
            or standing_before(cast, verb)
            or _starting(cast, verb)
        )
        found = before_preposition(cast, found) or before_place(cast, found) or under(cast, found) or found
        if found is not None and cast.ref(found) is None and found.tag_ not in {"WP", "WDT", "PRP"}:
            found = _nearer(cast, verb) or _finding(cast, verb) or found
    return found if found is None else behind(cast, found, verb)


def is_passive(verb: "Token") -> bool:
    if verb.tag_ != "VBN" or _tells(verb):
        return False
    joined = verb.dep_ == "conj" and verb.head.tag_ == "VBN" and not any(c.dep_ in {"aux", "nsubj"} for c in verb.children)
    joined = joined and not _tells_on(verb)
    return (
        any(c.dep_ in {"auxpass", "nsubjpass", "agent"} for c in verb.children)
        or verb.dep_ in {"acl", "amod"}
        or (joined and is_passive(verb.head))
    )


def _tells_on(verb: "Token") -> bool:
    """Whether it reports more, where the parse joins it to what was reported first: "denied it was paid and | charged | that he lied"."""
    that = any(c.dep_ == "ccomp" and any(m.lower_ == "that" for m in c.lefts) for c in verb.rights)
    return that and verb.dep_ == "conj" and verb.tag_ == "VBN" and verb.head.dep_ == "ccomp" and verb.head.head.tag_ == "VBD"


def _tells(verb: "Token") -> bool:
    """Whether it is the verb of a sentence that the parse sees none in: "Ada Cole, the mayor, | alleged | on Monday that he lied"."""
    of_name = verb.dep_ == "acl" and verb.head.dep_ == "ROOT" and verb.head.pos_ == "PROPN" and verb.nbor(-1).text == ","
    return of_name and any(c.dep_ == "ccomp" for c in verb.rights)


def agent(verb: "Token") -> "Token | None":
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    last = next((c.left_edge.i for c in verb.rights if c.dep_ in COMPLEMENTS), verb.right_edge.i + 1)
    told = (t for t in verb.doc[verb.i + 1 : last] if t.lower_ == "by" and t.dep_ in {"agent", "prep"} and not _done_by(t, verb))
    by = next((t for t in told if verb.is_ancestor(t)), None)
    return None if by is None or verb.dep_ == "acl" else next((c for c in by.children if c.dep_ == "pobj" and c.pos_ == "PROPN"), None)


def _done_by(by: "Token", verb: "Token") -> bool:
    """Whether "by" tells who did something else: "has been declared a forest, and the plan | drawn up by | the board lists it"."""
    return by.head.tag_ == "VBG" or (by.head != verb and by.dep_ == "agent" and by.head.dep_ in ADNOMINAL)


def _lodged(cast: Cast, verb: "Token") -> "Token | None":
    """Who lodges it, where the parse makes the one it is lodged with the subject: "lodged a protest with India | alleging"."""
    lodged = verb.dep_ == "pcomp" and verb.head.lower_ == "with" and verb.head.head.lemma_.lower() in LODGING
    return _climbed(cast, verb.head, STEPS) if lodged else None


def _own_subject(verb: "Token") -> "Token | None":
    subjects = [misplaced(child) or child for child in verb.children if child.dep_ == "nsubj"]
    return _nearest(verb, subjects)


def _nearest(verb: "Token", subjects: list["Token"]) -> "Token | None":
    """The subject that stands nearest, unless it only ends a list that details another."""
    before = [child for child in verb.head.lefts if child.dep_ == "nsubj"] if verb.dep_ == "conj" else []
    return _heading([*before, *subjects]) or min(subjects, key=lambda s: abs(s.i - verb.i), default=None)


def _heading(subjects: list["Token"]) -> "Token | None":
    """The noun that a list only details, of which the parse makes subjects too: "the unions | representing nurses, drivers and cooks"."""
    if len(subjects) < 2 or subjects[-1].left_edge.i == 0 or subjects[-1].left_edge.nbor(-1).lower_ != "and":
        return None
    return next((noun for noun in subjects[:-1] if any(c.dep_ == "acl" and c.lower_ in DETAILING for c in noun.rights)), None)


UNTURNED = frozenset({"tell", "inform"})
"""Verbs that stand behind who speaks, as those of accusing do; before it stand "said" and "reported"."""


def _following(cast: Cast, verb: "Token") -> "Token | None":
    """Who speaks in '…, reported the Herald' and '…," said police', where the parse takes the speaker for an object."""
    before = verb.nbor(-1).text if verb.i and not verb.nbor(-1).is_space else ","
    read = verb.lemma_ == "read" and verb.dep_ == "ROOT"
    if (
        before not in {",", '"', "”", "'", "’", "''"}
        or not (verb.tag_ in INFLECTED or read)
        or verb.lemma_.lower() in UNTURNED | words("accusing")
    ):
        return None
    rights = [c for c in verb.rights if c.dep_ in {"dobj", "attr", "oprd", "npadvmod", "dep", "appos"} and c.pos_ in NOMINAL]
    told = bool(rights) and rights[0].left_edge.i == verb.i + 1 and not verb.nbor(1).is_quote
    paper = read and told and rights[0].lemma_ in words("document")
    return rights[0] if told and (rights[0].pos_ != "NOUN" or paper or cast.refs(rights[0])) else None


def _shared(verb: "Token") -> "Token | None":
    """The speaker of the cue before it in the sentence: "Ada Cole said she was glad, adding that …"."""
    if verb.tag_ != "VBG" or verb.i < 3:
        return None
    comma = any(verb.doc[verb.i - k].text == "," for k in (1, 2, 2 + verb.doc[verb.i - 2].is_quote))
    if not comma and not (verb.lower_ == "adding" and verb.nbor(1).lower_ == "that"):
        return None
    for i in range(verb.i - 2, verb.sent.start, -1):
        other = verb.doc[i]
        if other.tag_ in {"VBD", "VBZ", "VBP", "VBN"} and other.lemma_.lower() in words("reporting"):
            found = agent(other) if is_passive(other) else _own_subject(other)
            if found is not None:
                return found
    return None


def _nearer(cast: Cast, verb: "Token") -> "Token | None":
    """Who does what is told right before a participle, where the parse leads it further off: "…, where Ada Cole spoke, | saying"."""
    if verb.tag_ != "VBG" or verb.i < 1 or verb.nbor(-1).text != ",":
        return None
    for i in range(verb.i - 2, verb.sent.start, -1):
        other = verb.doc[i]
        if other.tag_ in INFLECTED and other.pos_ == "VERB":
            subject = _own_subject(other)
            return subject if subject is not None and cast.ref(subject) is not None else None
    return None


def _finding(cast: Cast, verb: "Token") -> "Token | None":
    """Who finds something so and says more, where the parse joins the two: "Ada Cole found the plan justified and | called it swift"."""
    clause = verb.head
    if verb.dep_ != "conj" or clause.dep_ != "ccomp" or clause.head.tag_ not in INFLECTED or _own_subject(verb) is not None:
        return None
    subject = _own_subject(clause.head)
    return subject if subject is not None and cast.ref(subject) is not None else None


def _starting(cast: Cast, verb: "Token") -> "Token | None":
    """Who begins a sentence whose verb has no subject in the parse: "Ada Cole went on, | claiming she had won"."""
    main = verb.head
    joined = (verb.dep_ == "advcl" and verb.tag_ == "VBG") or (verb.dep_ == "conj" and verb.tag_ in PAST)
    if not joined or verb.i < main.i or main.tag_ not in INFLECTED:
        return None
    return standing_before(cast, main)


def _climbed(cast: Cast, token: "Token", steps: int) -> "Token | None":
    """The subject of what a verb without one depends on: "… urged calm and said", "a group saying", "by saying"."""
    if not steps:
        return None
    if token.dep_ == "pcomp" and token.head.lower_ == "as" and (quoted := quoted_as(token)) is not None:
        return quoted
    if token.dep_ == "conj" and (outer := _outer(token)) is not None:
        return _own_subject(outer) or _climbed(cast, outer, steps - 1)
    if token.pos_ in VERBAL:
        subjects = [child for child in token.children if child.dep_ in CLAUSE_SUBJECTS and child.tag_ not in {"VBG", "VBN"}]
        if subjects:
            return _nearest(token, subjects)
    head = token.head
    if head == token or token.lower_ == "worth" or (token.dep_ not in CLIMBS and head.lower_ != "far" and token.lower_ != "far"):
        return None
    if token.dep_ in ADNOMINAL and head.pos_ in NOMINAL:
        apart = token.i > 0 and token.nbor(-1).text == ","
        hearer = token.tag_ == "VBG" and head.dep_ == "dobj" and head.head.lemma_.lower() in words("reporting", "quoting") | ADDRESSING
        lodged = head.dep_ == "pobj" and token.tag_ == "VBG" and head.head.head.lemma_.lower() in LODGING
        hearer = hearer or (lodged and head.head.lower_ in {"with", "to", "before"})
        nobody = cast.ref(head) is None or head.lower_ in words("medium")
        if not apart and _answered(head):
            return head
        if apart or hearer or (head.dep_ in OBJECTS and nobody):
            return _climbed(cast, head, steps - 1) or head
        return head
    if token.dep_ in CLAUSE_SUBJECTS:
        return token
    if token.tag_ == "VB" and head.lemma_.lower() in CAUSING:
        return next((c for c in head.children if c.dep_ == "dobj"), None)
    if token.dep_ == "prep" and token.lower_ == "as" and head.lemma_.lower() in {"quote", "cite"}:
        return next((c for c in head.children if c.dep_ in UNDERGOING), None)
    return _climbed(cast, head, steps - 1)


def _answered(noun: "Token") -> bool:
    """Whether others put it before who acts on it, and he does not speak by it: "dismissed a | suit accusing two firms"."""
    return noun.dep_ == "dobj" and noun.lemma_.lower() in RULED_ON and noun.head.lemma_.lower() in RULING


def _outer(verb: "Token") -> "Token | None":
    """The earlier cue a verb goes on from: "claimed they had struck and *said* they would again", where the parse joins it to "struck"."""
    if not (verb.tag_ == "VBD" or _tells_on(verb)) or verb.head.tag_ not in {"VB", "VBG", "VBN"}:
        return None
    clause = verb.head
    while clause.dep_ in {"conj", "advcl", "xcomp", "pcomp", "prep"} and clause.head != clause:
        clause = clause.head
    outer = clause.head
    told = clause.dep_ == "ccomp" and (outer.lemma_.lower() in words("reporting") or outer.lemma_ == "ask")
    past = outer.tag_ == "VBD" or (outer.tag_ == "VBN" and any(c.dep_ == "aux" for c in outer.children))
    return outer if told and past and outer.i < verb.i else None


def behind(cast: Cast, noun: "Token", verb: "Token") -> "Token":
    """Who stands behind what is written or said: the owner of "the union's letter", who issued "a statement saying"."""
    if noun.lower_ == "who" and (person := belonging(cast, noun)) is not None:
        return person
    if noun.tag_ in {"WDT", "WP"} and noun.head.dep_ == "relcl":
        noun = (nearest_named(cast, noun) or noun.head.head) if cast.ref(noun) is None else noun
    elif noun.tag_ == "WP" and cast.ref(noun) is None:
        noun = nearest_named(cast, noun) or noun
    if noun.lemma_.lower() in PARTS:
        noun = next((c for of in noun.rights if of.lower_ == "of" for c in of.children if c.dep_ == "pobj"), noun)
    if noun.lemma_.lower() not in words("document", "statistics") or noun.tag_ == "NNP" or cast.ref(noun) is not None:
        return noun
    owned = owner(cast, noun)
    if owned is not None:
        return owned
    if noun.dep_ in OBJECTS and noun.lemma_.lower() in words("document") and not _answered(noun) and verb.dep_ in {"acl", "relcl", "advcl"}:
        return _climbed(cast, noun.head, STEPS) or noun
    return noun


def owner(cast: Cast, noun: "Token") -> "Token | None":
    """Whose it is: "the union's", "of the union", "by the union", "issued by the union", "police"."""
    for child in noun.children:
        if child.dep_ == "poss" and cast.ref(child) is not None:
            return child
    before = next((c for c in noun.lefts if c.dep_ == "compound" and _answers(cast, noun, c)), None)
    asked = before is not None and noun.lemma_.lower() in words("faceless")
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in {"by", "from", "of"} and not (asked and child.lower_ == "of"):
            found = next((c for c in child.children if c.dep_ == "pobj" and _answers(cast, noun, c)), None)
            if found is not None:
                return found
        written = child.dep_ == "relcl" and noun.lemma_.lower() in words("document", "paper")
        if (child.dep_ == "acl" or written) and child.tag_ == "VBN":
            found = agent(child) or account(cast, child)
            if found is not None:
                return found
    return before or possessor(cast, noun) or site(cast, noun) or published_in(cast, noun)


def _answers(cast: Cast, noun: "Token", by: "Token") -> bool:
    """Whether somebody named beside a document or a poll stands behind it; a poll of a place is not its own."""
    ref = cast.ref(by)
    return ref is not None and not (cast.type(ref) == "Place" and noun.lemma_.lower() in words("faceless"))
