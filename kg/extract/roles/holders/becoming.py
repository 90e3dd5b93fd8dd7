"""Who is, becomes or is made something, by a verb: "Ada Cole was elected mayor", "Ada Cole serves as governor"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.grammar.tags import ADNOMINAL, FINITE, OBJECTS, SUBJECTS, VERBAL
from kg.extract.lexicon import words
from kg.extract.roles.spots import Named, Names, is_made, named_person, person
from kg.extract.roles.titles import Title
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

APPOINTMENTS = frozenset({"appointment", "designation", "election", "elevation", "nomination", "promotion", "reappointment", "selection"})
OATHS = frozenset({"charge", "duty", "oath", "office", "oaths", "duties"})
POSTS = frozenset({"job", "office", "position", "post", "role"})
SPANS = (
    frozenset({"career", "debut", "departure", "exit", "reign", "retirement", "spell", "stint", "tenure", "term", "time"}) | APPOINTMENTS
)
TIMES = frozenset({"career", "day", "decade", "life", "month", "spell", "stint", "term", "time", "year"})
TENURES = SPANS | {"capacity", "duties", "job", "role", "work"}
"""What somebody has as the holder of a post: "in her | capacity | as mayor"."""
HOLDING = frozenset(
    {"accept", "assume", "elevate", "fill", "get", "hold", "leave", "occupy", "quit", "relinquish", "take", "transfer", "vacate"}
)
"""What is done with "the post of" something by who holds it."""
FAR = 40
"""Tokens over which an appointment may be told."""
BEING = frozenset({"be", "become", "remain"})
PRAISING = frozenset(
    """best bright brilliant excellent fine finest gifted good great greatest indispensable main nice outstanding strongest talented true
    wonderful""".split()
)
PICKING = frozenset({"appoint", "choose", "designate", "elect", "name", "nominate", "pick", "select", "tap"})
"""Verbs that tell who is to be something: "the union | tapped | Ada Cole to be its secretary"."""
WISHING = frozenset(
    "aim aspire decline dream fail hope intend long offer plan promise refuse seek strive threaten try vow want wish".split()
)
"""Verbs of what is not yet, or never: "she | promised | to be a nurse"."""
UNREAL = frozenset({"could", "might", "may", "should", "would", "if"})


def predicated(cast: Cast, names: Names, title: Title) -> Ref | None:
    """The subject of "is", "became", "remains" a title; or the name that "is" leads to: "its chief is Ada Cole"."""
    head = title.head
    if title.plural and head.dep_ == "pobj" and head.head.head.lower_ == "one":
        head = head.head.head
    elif title.plural:
        return None
    while head.dep_ == "conj" and head.head.i < head.i:
        head = head.head
    verb = head.head
    if verb.lemma_ not in BEING or unreal(verb) or is_praise(title):
        return None
    if head.dep_ == "nsubj":
        told = [child for child in verb.children if child.dep_ == "attr" and child.i in names.tokens]
        return named_person(cast, cast.ref(told[0])) if told else None
    if head.dep_ not in {"attr", "oprd", "dobj"}:
        return None
    subject = picked(verb) or subject_of(verb)
    return named_person(cast, cast.ref(subject)) if subject is not None else None


def picked(verb: "Token") -> "Token | None":
    """Who is taken for what a verb tells: "the union tapped | Ada Cole | to be its secretary", "| Ada Cole | was picked to lead it"."""
    taking = verb.head
    if taking.lemma_ not in PICKING or verb.tag_ != "VB" or not any(child.lower_ == "to" for child in verb.lefts):
        return None
    taken = [child for child in taking.rights if child.dep_ == "dobj" and child.i < verb.i]
    passive = any(child.dep_ == "auxpass" for child in taking.children) or taking.dep_ in ADNOMINAL
    return taken[0] if taken else subject_of(taking) if passive else None


def succeeding(cast: Cast, title: Title) -> list[Ref]:
    """Who had a post and who has it next: "Ada Cole replaced Tom Roe | as mayor", "Tom Roe was succeeded as mayor by Ada Cole"."""
    as_ = cast.doc[title.first - 1] if title.first else None
    if as_ is None or as_.lower_ != "as" or title.plural:
        return []
    verb = next((token for token in as_.ancestors if token.pos_ == "VERB"), as_)
    if verb.lemma_ not in {"replace", "succeed"} or unreal(verb):
        return []
    objects = [each for child in verb.children for each in (child.children if child.dep_ == "agent" else [child])]
    told = [subject_of(verb), *(each for each in objects if each.dep_ in OBJECTS)]
    refs = [named_person(cast, cast.ref(token)) for token in told if token is not None]
    return [ref for ref in refs if ref is not None]


def is_praise(title: Title) -> bool:
    """Whether "is" tells how somebody is or was for once: "was the | main | speaker", "is a | bright | student"."""
    return any(token.lower_ in PRAISING for token in title.head.lefts)


def appointed(cast: Cast, names: Names, title: Title) -> Ref | None:
    """Who was given or does the post: "appointed Ada Cole (as) director", "Ada Cole as their candidate", "sworn in as governor"."""
    doc, at, head = cast.doc, title.first, title.head
    one_of = doc[max(at - 2, 0) : at].text.lower() == "one of"
    if one_of:
        at, head = at - 2, doc[at - 2]
    if (title.plural and not one_of) or at < 1:
        return None
    if doc[at - 1].lower_ == "as" and (president := _fronted(cast, title)) is not None:
        return president
    if at < 2:
        return None
    if (made := _made(cast, names, title)) is not None:
        return made
    if doc[at - 1].lower_ == "as":
        named = names.before(doc, at - 1) or (names.ending.get(at - 2) if doc[at - 2].text == "," else None)
        if named is not None and person(cast, named) and doc[named.start - 1].lower_ not in {"by", "from"} and not _served(doc, named):
            return named.ref
        if doc[at - 2].lower_ in TENURES:
            whose = next((child for child in doc[at - 2].lefts if child.dep_ == "poss"), None)
            if whose is not None and (whose.tag_ == "PRP$" or doc[at - 2].lower_ in SPANS):
                return named_person(cast, cast.ref(whose))
        verb = _appointing(doc, at - 1)
        if verb is None or (verb.tag_ == "VBG" and verb.dep_ in {"acl", "advcl"}):
            appointee = _appointee(cast, names, at - 1)
            if appointee is not None:
                return appointee
    elif doc[at - 1].lower_ == "of" and doc[at - 2].lemma_.lower() in POSTS:
        return _given(cast, names, doc[at - 2])
    else:
        verb = head.head if head.dep_ in {"oprd", "dobj", "attr", "ccomp", "xcomp"} else None
        if verb is not None and (verb.lemma_ not in words("appointing") or verb.lemma_ in {"act", "serve", "work", "head"}):
            return None
    return None if verb is None or unreal(verb) else _who_got(cast, names, title, verb, one_of=one_of)


def _served(doc: "Doc", named: Named) -> bool:
    """Whether somebody else does the post for who is named before it: "works for | Ada Cole | as an aide"."""
    for_ = doc[named.start : named.end].root.head
    return for_.lower_ == "for" and for_.head.lemma_ in {"act", "serve", "work"}


def _made(cast: Cast, names: Names, title: Title) -> Ref | None:
    """Who is made something right before it: "the king named | Ada Cole | prime minister"."""
    named = names.ending.get(title.first)
    if named is None or title.determiner is not None or not is_made(cast.doc, named):
        return None
    return named.ref if person(cast, named) and not unreal(cast.doc[named.start - 1]) else None


def _who_got(cast: Cast, names: Names, title: Title, verb: "Token", *, one_of: bool) -> Ref | None:
    """To whom a verb gives a post: "appointed | Ada Cole | director", "| Ada Cole | was sworn in as governor"."""
    kept = names.ending.get(verb.head.i) if verb.dep_ == "pcomp" and verb.head.lower_ == "from" else None
    if kept is not None and person(cast, kept):
        return kept.ref
    given = [child for child in verb.children if child.dep_ == "dobj" and child.i < title.first and child.lemma_ not in TIMES | OATHS]
    head = cast.doc[title.first - 2] if one_of else title.head
    if head.dep_ == "dobj" and head.head.i == verb.i and (title.determiner is not None or one_of):
        return None
    subject = given[0] if given else subject_of(verb)
    return named_person(cast, cast.ref(subject)) if subject is not None else None


def is_given(title: Title) -> bool:
    """Whether the title is what somebody is made or is, so that a comma ends what is told: "Ada Cole was elected | president |, Tom Roe
    said", but "As | president |, Ada Cole left"."""
    as_ = title.head.doc[title.first - 1] if title.first else title.head
    if as_.lower_ == "as" and title.head.head.i == as_.i:
        return as_.i > as_.sent.start and (as_.nbor(-1).text == ")" or as_.nbor(-1).pos_ in {"PROPN", "VERB", "PRON"})
    return title.head.dep_ == "oprd" or (title.head.dep_ == "attr" and title.determiner is None)


def _fronted(cast: Cast, title: Title) -> Ref | None:
    """Who follows as a pronoun what somebody is: "As | president |, she met Tom Roe"."""
    as_, after = cast.doc[title.first - 1], cast.doc[title.last : title.last + 2]
    if as_.i != as_.sent.start or len(after) < 2 or after[0].text != "," or after[1].lower_ not in {"he", "she"}:
        return None
    return named_person(cast, cast.ref(after[1]))


def _appointee(cast: Cast, names: Names, at: int) -> Ref | None:
    """Whose appointment or service it is, over what is told of them between: "Ada Cole, an officer of the union, serving | as director"."""
    doc = cast.doc
    start = max(doc[at].sent.start, at - FAR)
    for i in range(at - 1, start - 1, -1):
        serving = doc[i].tag_ == "VBG" and doc[i].lemma_ in words("appointing")
        if doc[i].tag_ in FINITE:
            return None
        if serving or doc[i].lemma_.lower() in APPOINTMENTS:
            return _nearest(cast, names, start if serving else i, i if serving else at)
    return None


def _nearest(cast: Cast, names: Names, start: int, end: int) -> Ref | None:
    """The first person named between two tokens, where no other person is."""
    found = {named.ref for i in range(start, end) if (named := names.tokens.get(i)) is not None and person(cast, named)}
    return next(iter(found)) if len(found) == 1 else None


def _given(cast: Cast, names: Names, post: "Token") -> Ref | None:
    """Who holds or is given "the post of" something: "who held | the post", "appointed to | the post", "her appointment to | the post"."""
    called = None
    for token in post.doc[max(post.sent.start, post.i - FAR) : post.i]:
        called = token if token.lemma_.lower() in APPOINTMENTS else None if token.tag_ in FINITE else called
    if called is not None:
        return _nearest(cast, names, called.i, post.i)
    verb = post.head.head if post.dep_ == "pobj" and post.head.lower_ in {"to", "from"} else post.head
    if verb.pos_ != "VERB" or verb.lemma_ not in HOLDING | words("appointing") or unreal(verb):
        return None
    given = [child for child in verb.children if child.dep_ == "dobj" and child.i < post.i and child != post]
    subject = given[0] if given else subject_of(verb)
    return named_person(cast, cast.ref(subject)) if subject is not None else None


def _appointing(doc: "Doc", at: int) -> "Token | None":
    """The nearest verb of appointing before "as", with no other clause between."""
    for i in range(at - 1, max(doc[at].sent.start - 1, at - 16), -1):
        if doc[i].pos_ in {"VERB"}:
            taken = doc[i].lemma_ in {"assume", "take"} and doc[i + 1].lower_ in {"charge", "duties", "oath", "oaths", "office", "over"}
            return doc[i] if taken or doc[i].lemma_ in words("appointing") else None
    return None


def unreal(verb: "Token") -> bool:
    """Whether the verb, or one it hangs on, is only wished for or supposed: "would be the first to serve as"."""
    while True:
        if any((child.dep_ == "neg" and child.lower_ != "no") or child.lower_ in UNREAL for child in verb.children):
            return True
        chosen = verb.dep_ == "advcl" and verb.tag_ == "VB" and verb.head.lemma_ in PICKING
        if (verb.dep_ not in {"xcomp", "acl", "relcl", "conj"} and not chosen) or verb.head.i == verb.i:
            return False
        if verb.dep_ == "xcomp" and verb.tag_ == "VB" and verb.head.lemma_ in WISHING:
            return True
        verb = verb.head


def subject_of(verb: "Token") -> "Token | None":
    for child in verb.children:
        if child.dep_ in SUBJECTS:
            return child
        if child.dep_ == "auxpass" and (subject := next((each for each in child.lefts if each.dep_ in SUBJECTS), None)) is not None:
            return subject
    if verb.dep_ in ADNOMINAL:
        return verb.head
    above = verb.head.head if verb.dep_ == "pcomp" and verb.head.dep_ == "prep" else verb.head
    return subject_of(above) if verb.dep_ in {"conj", "xcomp", "advcl", "pcomp"} and above.i != verb.i and above.pos_ in VERBAL else None
