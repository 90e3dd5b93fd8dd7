"""How a phrase is cut into the single things that it asks for: "higher pay, shorter hours and a pension" are three.

Lists are cut at their commas where every item has a noun of its own; the parse alone joins the last item of a long list to almost anything.
"""

from typing import TYPE_CHECKING, NamedTuple

from kg.extract.demands.asked.ends import trimmed
from kg.extract.demands.asked.joined import after_and, along_with, begin, further
from kg.extract.demands.asked.parallels import asks, continues_phrase
from kg.extract.demands.asked.reach import MONEY, amount, reach
from kg.extract.grammar.lists import and_so_on, listed, of_one
from kg.extract.grammar.tags import AUXILIARY, BASE, FINITE, NOMINAL, NOUNS, SUBJECTS, VERBAL
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

OPENING = frozenset({"act", "come", "go", "move", "rise", "step", "unite"})
MARKS = frozenset({"that", "for", "if", "until", "till", "unless", "which", "while", "when", "once"})
INQUIRIES = frozenset({"enquiry", "inquiry", "investigation", "probe"})
"""What may look into several matters: "an inquiry into the arrests and the beatings" is one thing."""
ENTAILED = frozenset({"block", "cause", "choke", "cripple", "disrupt", "hurt", "injure", "kill", "leave", "paralyse", "wound"})
MULTIPLES = frozenset({"crore", "crores", "lakh", "lakhs"})
JOINED = NOMINAL | {"VERB"}


class Thing(NamedTuple):
    """Tokens `start` to `end` say what is asked for; `head` is the word that the phrase hangs on."""

    start: int
    end: int
    head: "Token"


# Noun phrases


def noun_things(noun: "Token") -> tuple[Thing, ...]:
    """The things a noun phrase asks for, one an item of its "A, B and C"; a name with "and" in it is one thing."""
    whole = _whole(noun)
    if (added := along_with(noun.doc, noun.i + 1, whole.end)) is not None:
        at, more, start = added
        end = trimmed(noun.doc, noun.i, at)
        own = [thing._replace(end=min(thing.end, end)) for thing in _told(noun, whole) if thing.start < end]
        first, *rest = noun_things(more)
        return (*own, first._replace(start=start), *rest)
    return _told(noun, whole)


def _told(noun: "Token", whole: Thing) -> tuple[Thing, ...]:
    """The things of a phrase to which nothing is added."""
    more = further(noun.doc, whole.end)
    if more is not None and not any(token.dep_ == "conj" for token in noun.rights):
        return (whole, *noun_things(more))
    if several := listed_things(noun.doc, whole.start):
        return several
    members = [noun]
    for member in members:
        members += [child for child in member.rights if child.dep_ == "conj" and child.pos_ in JOINED and child.i > noun.i]
    members += [token for token in noun.doc[noun.i + 1 : whole.end] if token not in members and _thing_apart(token)]
    if noun.lemma_.lower() in INQUIRIES:
        demanded = words("demandable") | MULTIPLES
        members = [member for member in members if member == noun or member.lemma_.lower() in demanded]
    members.sort(key=lambda token: token.i)
    beyond = [member for member in members if member.i >= whole.end]
    if beyond and noun.doc[whole.end].text != "," and not asks(beyond[0]):
        members = [member for member in members if member not in beyond]
    if len(members) == 1 or _pair_of_one(noun) or all(member.pos_ == "PROPN" for member in members[:-1]):
        return (whole,)
    return tuple(_member(member, members[at + 1] if at + 1 < len(members) else None, whole) for at, member in enumerate(members))


def _pair_of_one(noun: "Token") -> bool:
    """Whether two bare nouns are one thing said twice: "the safety and security of nurses"; not "the arrest and trial of"."""
    doc = noun.doc
    if any(child.lower_ in {"a", "an"} for child in noun.lefts):
        return False
    if noun.i + 3 >= len(doc) or doc[noun.i + 1].lower_ != "and" or doc[noun.i + 2].pos_ != "NOUN" or doc[noun.i + 3].lower_ != "of":
        return False
    return not {noun.lemma_.lower(), doc[noun.i + 2].lemma_.lower()} <= words("demandable")


def listed_things(doc: "Doc", start: int) -> tuple[Thing, ...]:
    """The items of a list that begins at token `start`: after "four demands:"; one where it goes on a phrase of the first."""
    items = [segment for segment in listed(doc, start) if not and_so_on(doc, segment)]
    if items and (last := doc[items[-1][0] : items[-1][1]].root).dep_ in SUBJECTS and last.head.tag_ in FINITE:
        items.pop()
    if of_one(items) and not any(end - begin > 1 and asks(doc[begin:end].root) for begin, end in items[1:]):
        return ()
    if continues_phrase(doc, items):
        items = [(items[0][0], items[-1][1])]
    items = items[: next((at for at, (begin, _) in enumerate(items) if at and _goes_on(doc, items[0][0], begin)), len(items))]
    things = [Thing(begin, trimmed(doc, doc[begin:end].root.i, end), doc[begin:end].root) for begin, end in items]
    aside = len(things) > 1 and things[0].end < items[0][1] and not asks(things[1].head)
    return tuple(things[:1] if aside else things)


def _goes_on(doc: "Doc", start: int, at: int) -> bool:
    """Whether the report goes on with what came of it: "shot at men demanding jobs, | killing three and wounding four"."""
    return doc[at].tag_ == "VBG" and doc[at].lemma_ in ENTAILED and doc[at].dep_ == "advcl" and doc[at].head.i < start


def _whole(noun: "Token") -> Thing:
    start = begin(noun)
    end = noun.right_edge.i + 1
    while (noun.lower_ in MONEY and end < len(noun.doc) and noun.doc[end].like_num) or (
        end < len(noun.doc) and noun.doc[end].lower_ in MULTIPLES and noun.doc[end - 1].like_num
    ):
        end += 1
    end = trimmed(noun.doc, noun.i, end)
    return Thing(start, amount(noun.doc, end) or reach(noun, end), noun)


def _thing_apart(token: "Token") -> bool:
    """Whether a noun that the parse joins to another further down is a thing of its own: "an inquiry into X and the dismissal of Y"."""
    if token.like_num and token.nbor(-1).lower_ in MONEY:
        return after_and(token) < token.i
    if token.lemma_.lower() not in words("demandable", "wanted"):
        return False
    joined = token.dep_ == "conj" and token.head.lemma_.lower() not in words("demandable")
    return joined or after_and(token) < token.i


def _member(noun: "Token", following: "Token | None", whole: Thing) -> Thing:
    end = whole.end
    if following is not None:
        left = begin(following)
        end = left if left > noun.i else following.i
    return Thing(begin(noun), trimmed(noun.doc, noun.i, end), noun)


# Verb phrases and clauses


def verb_things(verb: "Token") -> tuple[Thing, ...]:
    """The things an infinitive or a clause's verb asks for, without the "to": "stop the mine", "pay damages"."""
    members, above = [verb], verb.head
    if verb.dep_ in {"xcomp", "ccomp", "advcl"} and verb.tag_ == "VB" and above.tag_ != "VB":
        members += [c for c in above.rights if c.i > verb.i and ((c.tag_ == "VB" and _joined(c)) or _listed_on(c))]
    for member in members:
        members += [c for c in member.rights if _joined(c) and c.tag_ in {"VB", member.tag_} and not _is_or_else(c)]
    members += [token for token in verb.subtree if token.i > verb.i and token not in members and (_and_to(token) or _and_does(verb, token))]
    torn = [token for token in members if token.text == "-" or (token.i > verb.i and token.nbor(-1).text == "-")]
    members = _whole_deeds(sorted((token for token in members if token not in torn), key=lambda token: token.i))
    things = []
    for at, member in enumerate(members):
        following = members[at + 1] if at + 1 < len(members) else None
        reached = verb if _and_does(verb, member) else member
        last = max([reached.right_edge.i, *(token.right_edge.i for token in torn if token.i - member.i in {1, 2})])
        end = _infinitive_start(following) if following is not None else last + 1
        end = min(end, _told_on(member), *(c.i - 1 for c in member.rights if _joined(c) and _is_or_else(c)))
        things.append(Thing(_infinitive_start(member, bare=True), trimmed(verb.doc, member.i, end), member))
    return tuple(things)


def _listed_on(verb: "Token") -> bool:
    """Whether a bare verb goes on a list of deeds behind a comma: "lift the curfew, | free | the poet and halt the raids"."""
    bare = verb.dep_ in {"advcl", "ccomp"} and verb.tag_ in BASE and verb.left_edge == verb
    return bare and verb.nbor(-1).text == "," and any(child.dep_ == "conj" and child.tag_ in BASE for child in verb.rights)


def _is_or_else(verb: "Token") -> bool:
    """Whether the verb says what becomes of those who do not: "clear the arrears or | face a strike"."""
    return verb.lemma_ in {"face", "risk", "lose", "suffer"} and verb.doc[max(0, verb.i - 2) : verb.i].text.lower().split()[-1:] == ["or"]


def _whole_deeds(members: list["Token"]) -> list["Token"]:
    """The verbs without those that say nothing till the next: "come forward and | work", "take steps and | ensure" are one each."""
    return [member for at, member in enumerate(members) if at == 0 or not _opens_only(members[at - 1])]


def _opens_only(verb: "Token") -> bool:
    told = [child for child in verb.rights if child.dep_ not in {"cc", "conj", "punct", "prt", "advmod"}]
    if verb.lemma_ == "take" and len(told) == 1 and told[0].lemma_ in {"action", "initiative", "measure", "step"}:
        return not any(child.dep_ in {"acl", "prep", "relcl"} for child in told[0].children)
    return verb.lemma_ in OPENING and not told


def _told_on(verb: "Token") -> int:
    """Where the report goes on after what is asked: "to stop the boats | and vowed more protests"."""
    for token in verb.subtree:
        asking = token.tag_ == "VBG" and token.lemma_.lower() in words("demanding")
        finite = token.dep_ == "conj" and (token.tag_ in {"VBD", "VBZ"} or asking) and token.i > verb.i
        own = any(child.dep_ in SUBJECTS for child in token.lefts)
        if finite and not own and token.nbor(-1).lower_ in {"and", "but"}:
            return token.i - 1
    return len(verb.doc)


def infinitive(verb: "Token") -> bool:
    """Whether the word is a verb with "to": "to resign"."""
    return verb.pos_ in VERBAL and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.lefts)


def _and_to(token: "Token") -> bool:
    """Whether the word goes on a list of infinitives, whatever the parse joins it to: "and | to use"."""
    to = next((child for child in token.lefts if child.lower_ == "to"), None)
    if token.dep_ not in {"advcl", "conj"} or to is None or not infinitive(token) or to.i < 2 or to.i < token.i - 2:
        return False
    goes_on = token.dep_ == "conj" or any(_and_to(child) for child in token.rights)
    before = to.nbor(-2) if to.nbor(-1).lower_ == "also" else to.nbor(-1)
    return goes_on and before.lower_ in {"and", ","}


def _and_does(verb: "Token", token: "Token") -> bool:
    """Whether an "and" leads to a further deed that the parse joins to a noun or takes for one: "weigh the facts and | act |"."""
    if token.dep_ != "conj" or token.nbor(-1).lower_ != "and" or any(child.i < token.i for child in token.children):
        return False
    above = token.head
    while above.pos_ in NOUNS | {"ADP"} and above != verb:
        above = above.head
    return above == verb and (token.tag_ == "VB" or (token.tag_ == "NN" and token.head == verb))


def _joined(child: "Token") -> bool:
    """Whether the word is a further verb of the same subject."""
    own = any(c.dep_ in SUBJECTS for c in child.lefts)
    return child.dep_ == "conj" and child.pos_ in VERBAL and not own


def _infinitive_start(verb: "Token", bare: bool = False) -> int:
    """Where an infinitive begins: at "not" or "to" before the verb; a bare one leaves "to" out."""
    at = verb.i
    for child in sorted(verb.lefts, key=lambda token: -token.i):
        close = child.dep_ == "advmod" and child.i > at - 2
        if child.dep_ in {"neg", "auxpass"} or close or (child.lower_ == "to" and not bare):
            at = min(at, child.i)
    return at


def clause_thing(verb: "Token") -> Thing:
    """What a whole clause asks for, from its subject on: "the order be revoked"."""
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    start = verb.left_edge.i if subject is None else subject.left_edge.i
    while start < verb.i and (verb.doc[start].lower_ in MARKS or verb.doc[start].is_punct or verb.doc[start].is_space):
        start += 1
    return Thing(start, trimmed(verb.doc, verb.i, min(verb.right_edge.i + 1, _told_on(verb))), verb)


def clause_things(verb: "Token") -> tuple[Thing, ...]:
    """The things that joined clauses ask for, each with its own subject: "the chief is removed, the secretary resigns"."""
    members = [verb]
    for member in members:
        members += [c for c in member.rights if (c.dep_ == "conj" or _and_that(c)) and any(s.dep_ in SUBJECTS for s in c.lefts)]
        members += [c for c in member.rights if _joined(c) and {c.tag_, member.tag_} <= BASE and not _idle(member)]
    members.sort(key=lambda token: token.i)
    while (further := _further_clause(members[-1])) is not None:
        members.append(further)
    things = [clause_thing(member) for member in members]
    ends = [following.start for following in things[1:]]
    cut = [thing._replace(end=trimmed(verb.doc, thing.head.i, min(thing.end, end))) for thing, end in zip(things, ends, strict=False)]
    return (*cut, things[-1])


def _and_that(clause: "Token") -> bool:
    """Whether a comma and "that" lead to a further clause: "that the order be withdrawn, | that pay be raised"."""
    first = clause.left_edge
    return clause.dep_ == "ccomp" and first.lower_ == "that" and first.dep_ == "mark" and first.i > 0 and first.nbor(-1).text == ","


def with_nouns(verb: "Token", things: tuple[Thing, ...]) -> tuple[Thing, ...]:
    """The things of a clause and the nouns that an "and" joins to it: "wants the posts filled | and a rise in pay"."""
    last = things[-1].head.i
    beside = [child for child in verb.rights if child.dep_ == "conj" or (child.dep_ == "dobj" and child.i > last)]
    joined = [child for child in beside if child.pos_ == "NOUN" and child.left_edge.nbor(-1).lower_ == "and"]
    if not joined:
        return things
    start = min(begin(noun) for noun in joined)
    kept = [thing._replace(end=trimmed(verb.doc, thing.head.i, min(thing.end, start))) for thing in things if thing.head.i < start]
    return (*kept, *(thing for noun in joined for thing in noun_things(noun)))


def _idle(verb: "Token") -> bool:
    """Whether a verb says nothing till the next: "come forward and | work"."""
    return verb.lemma_ == "be" or _opens_only(verb)


def _further_clause(verb: "Token") -> "Token | None":
    """A clause of the same make right behind an "and", where the parse joins it to another word: "and | the guilty be punished"."""
    at = clause_thing(verb).end
    if at + 2 >= len(verb.doc) or verb.doc[at].lower_ != "and" or verb.doc[at].sent != verb.sent:
        return None
    for token in verb.doc[at + 2 : verb.sent.end]:
        bare = token.tag_ == "VBN" and {child.lower_ for child in token.lefts if child.dep_ in AUXILIARY} == {"be"}
        if bare and any(child.dep_ in SUBJECTS and child.left_edge.i == at + 1 for child in token.lefts):
            return token
    return None


def apart(thing: Thing) -> tuple[Thing, ...]:
    """What an infinitive asks for and the noun joined on behind it: "rules to shield nurses | and an inquiry into the crime"."""
    doc = thing.head.doc
    for token in doc[thing.head.i + 1 : thing.end]:
        begin = after_and(token)
        if begin < token.i and token.lemma_.lower() in words("demandable"):
            return (thing._replace(end=trimmed(doc, thing.head.i, begin - 1)), *noun_things(token))
    return (thing,)
