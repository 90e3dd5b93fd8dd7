"""Asking somebody to do something: "urged the state to stop", "called on the army to stop", "was asked to resign"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.asked.ends import trimmed
from kg.extract.demands.asked.items import Thing, clause_things, infinitive, listed_things, noun_things, verb_things
from kg.extract.demands.asked.reach import MEANS
from kg.extract.demands.asks import Wanted, prepositions
from kg.extract.demands.parties.demanders import intransitive, is_first_person
from kg.extract.demands.verbs.orders import commands, sets_task
from kg.extract.grammar.lists import item_end
from kg.extract.grammar.tags import ADNOMINAL, FINITE, NOUNS, SUBJECTS, TIMES
from kg.extract.lexicon import words
from kg.extract.statements.speakers.subjects import is_passive

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ANYBODY = frozenset(
    [
        "everyone",
        "everybody",
        "anyone",
        "all",
        "those",
        "us",
        "them",
        "him",
        "her",
        "me",
        "you",
        "people",
        "others",
        "latter",
        "former",
        "both",
        "each",
    ]
)
PRONOUNS = frozenset({"him", "me", "them", "us"})
LOOSE = frozenset({"challenge", "dare", "instruct", "tell"})
"""Verbs that ask only by their parse: their mere order of words leads astray too often."""
ENTREATING = frozenset({"appeal", "beseech", "call", "entreat", "exhort", "implore", "plead", "urge"})
"""Verbs that ask nobody but who is named behind them: "appealed to | the rank and file | to stay calm"."""
REACH = 30
"""Tokens: how long the phrase of whom is asked may be."""
GONE_TO = frozenset("bed church court dinner hospital jail lunch office parliament power prison school tea town trial war".split())
"""Where somebody is asked or wanted: "invited the mayor to | dinner"."""
NEAR = 8
"""Tokens before "seeking" within which the paper may stand: "a lawsuit by the state of Ohio seeking"."""
CAUSING = frozenset({"seek", "try", "attempt", "move", "petition"})
"""Verbs after which "to have it lifted" asks others to lift it."""
TERMS = frozenset({"accord", "agreement", "bill", "budget", "contract", "deal", "law", "legislation", "treaty"})
"""What others make, and somebody wants to hold something: "wants any deal to include a truce"."""
GOVERNED = frozenset({"council", "county", "district", "firm", "province", "state"})
"""Bodies that several of act, of which somebody wants something: "want | counties | to pay"."""
TO_WHOM = frozenset({"on", "upon", "to", "with", "from", "of"})


def to_do(cast: Cast, verb: "Token", lemma: str) -> Wanted | None:
    """ "urged the state to stop", "called on the army to stop", "was asked to stop"."""
    tries = (
        lemma in {"try", "aim", "attempt"}
        and verb.dep_ in ADNOMINAL
        and verb.head.lemma_.lower() in {"lawsuit", "petition", "suit", "writ"}
    )
    asks = (
        tries
        or is_wish(verb)
        or lemma in words("asking-to")
        or lemma in words("seeking-to")
        or lemma in CAUSING
        or (lemma == "give" and _limited(verb))
    )
    action = _infinitive(verb) if asks else None
    if action is not None and action.lemma_ in {"identify", "name", "quote"} and any(child.dep_ == "neg" for child in action.children):
        return None
    if action is None or (lemma in CAUSING - words("asking-to", "seeking-to") - {"seek"} and not tries and not _caused(action)):
        return None
    ordered = lemma == "instruct" and verb.dep_ == "acl" and verb.head.lemma_.lower() in words("document")
    if ordered or (lemma == "call" and not _calls_on(verb)):
        return None
    if is_passive(verb) and not intransitive(verb):
        whom = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
        if whom is None and verb.dep_ in ADNOMINAL:
            whom = verb.head
        asked = cast.ref(whom) if whom is not None else None
        return Wanted("asked-to-do", verb_things(action), asked) if lemma not in words("wanting") | {"instruct", "invite"} else None
    if (first := by_order(cast, verb, lemma)) is not None and first.things[0].head.tag_ != "VB" and first.things[0].head.i < action.i:
        return first
    whom = _addressee(verb, action)
    if whom is None:
        return Wanted("sought-to-do", verb_things(action)) if _may_seek(verb, lemma) else None
    undergone = any(child.dep_ == "auxpass" for child in action.lefts)
    if lemma in {"want", "like"} and (undergone or (cast.ref(whom) is None and (action.lemma_ == "be" or whom.lemma_ in TERMS))):
        wished = clause_things(action) if whom.head == action else (_from_on(whom, action),)
        more = _and_things(verb, action)
        start = wished[0]._replace(end=min([wished[0].end, *(thing.start - 1 for thing in more)]))
        return Wanted("urged-to-do", (start, *wished[1:], *more))
    if (lemma == "instruct" and commands(cast, verb)) or (lemma == "give" and sets_task(cast, verb, whom)):
        return None
    if lemma not in words("asking-to") | {"give", "like"} or not _addressed(cast, verb, whom, action):
        return None
    return Wanted("urged-to-do", verb_things(action), cast.ref(whom))


def _and_things(verb: "Token", action: "Token") -> tuple[Thing, ...]:
    """What is wanted besides a deed: "wants pay to be linked with prices, | a pension and a bonus |"."""
    noun = next((child for child in verb.rights if child.dep_ == "dobj" and child.pos_ == "NOUN" and child.i > action.i), None)
    if noun is not None:
        return noun_things(noun)
    comma = next((token.i for token in verb.doc[action.i : verb.sent.end] if token.text == ","), verb.i)
    listed = listed_things(verb.doc, comma + 1) if comma > verb.i else ()
    return listed if all(thing.head.lemma_.lower() in words("demandable", "wanted") for thing in listed) else ()


def _from_on(whom: "Token", action: "Token") -> Thing:
    """What is wanted of somebody or something, with whom: "wants | the deal to hold |"."""
    return Thing(whom.left_edge.i, verb_things(action)[-1].end, action)


def not_to_do(cast: Cast, verb: "Token", lemma: str) -> Wanted | None:
    """ "warned visitors against bathing", "discouraged him from resigning", "said not to bathe"."""
    link = "against" if lemma in words("asking-to") | {"caution", "counsel"} else "from" if lemma in words("dissuading") else None
    if lemma == "say" and not is_passive(verb):
        said = next((c for c in verb.rights if c.dep_ == "xcomp" and infinitive(c)), None)
        negated = said is not None and any(child.dep_ == "neg" for child in said.lefts)
        return Wanted("urged-not-to", verb_things(said)) if said is not None and negated else None
    for child in verb.rights if link is not None else ():
        if child.dep_ == "prep" and child.lower_ == link:
            action = next((c for c in child.children if c.dep_ in {"pcomp", "pobj"} and c.tag_ == "VBG"), None)
            whom = next((c for c in verb.children if c.dep_ == ("nsubjpass" if is_passive(verb) else "dobj")), None)
            if action is not None and (link == "against" or whom is not None):
                thing = Thing(action.left_edge.i, trimmed(verb.doc, action.i, action.right_edge.i + 1), action)
                return Wanted("urged-not-to", (thing,), cast.ref(whom) if whom is not None else None)
    return None


def by_order(cast: Cast, verb: "Token", lemma: str) -> Wanted | None:
    """What somebody is asked to do by the mere order of words, where the parse is torn: "called on the League (LL) and the bloc to act"."""
    if (
        lemma not in (words("asking-to") | {"want"}) - (words("wanting") - {"want"}) - LOOSE
        or is_passive(verb)
        or verb.dep_ in {"amod", "compound"}
    ):
        return None
    doc, start = verb.doc, verb.i + 1
    if start < len(doc) and doc[start].lower_ in TO_WHOM:
        start += 1
    elif lemma in {"appeal", "call", "count", "plead"}:
        return None
    to = next((at for at in range(start, min(start + REACH, verb.sent.end - 1)) if _breaks(doc[at]) or doc[at].lower_ == "to"), None)
    if to is None or doc[to].lower_ != "to" or not (_does(doc, to + 1) or _mistaken(cast, doc, to)):
        return None
    asked = next((ref for token in doc[start:to] if (ref := cast.ref(token)) is not None), None)
    if asked is None or doc[start].pos_ not in {"DET", "PROPN", "NOUN", "ADJ", "PRON", "NUM"}:
        return None
    action = doc[to + 1]
    things = verb_things(action) if action.tag_ == "VB" else (Thing(to + 1, trimmed(doc, to + 1, item_end(doc, to + 1)), action),)
    return Wanted("urged-to-do", things, asked)


def _breaks(token: "Token") -> bool:
    """Whether a word ends the phrase of whom is asked."""
    return (
        token.tag_ in FINITE or token.text in {";", ":", ",", "”", '"'} or token.lower_ in {"that", "which", "who", "for", "about", "over"}
    )


def _does(doc: "Doc", at: int) -> bool:
    """Whether an infinitive follows, also one in two that the tagger mistakes: "fast-track"."""
    return doc[at].tag_ == "VB" or (
        at + 2 < len(doc) and doc[at + 1].text == "-" and doc[at].tag_ in {"RB", "JJ"} and not doc[at].whitespace_
    )


def _mistaken(cast: Cast, doc: "Doc", to: int) -> bool:
    """Whether a verb after "to" is taken for a noun: "asked the envoy to | place on record", "wants the mayor to | apologise"."""
    if doc[to + 1].lower_ in GONE_TO:
        return False
    return doc[to + 1].tag_ in {"NN", "VBP"} and doc[to - 1].pos_ in NOUNS and cast.ref(doc[to - 1]) is not None


def is_wish(verb: "Token") -> bool:
    """ "would like the state to act"."""
    return verb.lemma_ in {"like", "love", "prefer"} and any(child.lower_ in {"would", "’d", "'d"} for child in verb.lefts)


def further(cast: Cast, verb: "Token", wanted: Wanted) -> tuple[Wanted, ...]:
    """The askings that one verb makes of several: "appealed to the court to rule | and to the ministry to pay"."""
    if wanted.rule != "urged-to-do" or len(wanted.things) != 1:
        return (wanted,)
    doc, thing = verb.doc, wanted.things[0]
    for at in range(thing.head.i + 1, verb.sent.end - 4):
        if doc[at].lower_ != "and" or doc[at + 1].lower_ not in TO_WHOM:
            continue
        to = next((i for i in range(at + 3, min(at + 12, verb.sent.end - 1)) if doc[i].lower_ == "to" and doc[i + 1].tag_ == "VB"), None)
        asked = cast.ref(doc[to - 1]) if to is not None else None
        if to is not None and asked is not None:
            rest = verb_things(doc[to + 1])
            return (wanted._replace(things=(thing._replace(end=min(thing.end, at)),)), Wanted(wanted.rule, rest, asked))
    return (wanted,)


def _limited(verb: "Token") -> bool:
    """Whether a time is set: "gave the firm 48 hours to", "gave workers until Monday to"."""
    timed = [child for child in verb.rights if child.dep_ in {"dobj", "npadvmod"} and child.ent_type_ in TIMES]
    return bool(timed) or any(child.lower_ == "until" for child in verb.rights)


def _calls_on(verb: "Token") -> bool:
    """Whether it is "called on" or "called upon"; "called to explain" is another word."""
    links = [child for child in verb.rights if child.lower_ in {"on", "upon"}]
    return any(not any(noun.ent_type_ == "DATE" for noun in link.children) for link in links)


def _infinitive(verb: "Token") -> "Token | None":
    """The infinitive after a verb: "to stop", also where the parse hangs it on the noun between."""
    own = next((child for child in verb.rights if child.dep_ in {"xcomp", "ccomp", "advcl"} and infinitive(child)), None)
    if own is not None:
        return own
    for child in verb.rights:
        nouns = [child] if child.dep_ in {"dobj", "dative"} else list(child.children) if child.dep_ == "prep" else []
        nouns += [after for noun in nouns for after in noun.rights if after.dep_ == "amod"]
        for inner in (inner for noun in nouns for inner in noun.rights):
            if inner.dep_ in {"acl", "relcl", "xcomp", "advcl"} and infinitive(inner):
                return inner
            if inner.dep_ == "acl" and inner.tag_ == "VBG" and child.dep_ == "dobj" and verb.lemma_.lower() not in words("wanting"):
                further = next((c for c in inner.rights if c.dep_ in {"xcomp", "advcl"} and infinitive(c)), None)
                if further is not None:
                    return further
    return None


def _addressee(verb: "Token", action: "Token") -> "Token | None":
    """Whom the verb asks: its object, the subject of the infinitive, the noun after "on", "to", "with", "from"."""
    for child in action.lefts:
        if child.dep_ in SUBJECTS:
            return child
    for child in sorted(verb.rights, key=lambda c: c.dep_ != "dative"):
        if child.i < action.i and child.dep_ in {"dobj", "dative"} and child.lower_ != "to":
            return child
    for preposition, noun in prepositions(verb):
        if preposition in TO_WHOM and noun.i < action.i and noun.lower_ != "behalf":
            return noun
    return action.head if action.head.i != verb.i and action.head.pos_ in NOUNS else None


def _addressed(cast: Cast, verb: "Token", whom: "Token", action: "Token") -> bool:
    """Whether one asks `whom` to do it: somebody, not "a meeting to discuss", "the right to continue", "a halt to the work"."""
    ref, lemma = cast.ref(whom), verb.lemma_.lower()
    if lemma == "tell" and not _right_after(verb, whom):
        return False
    if lemma == "tell" and ref is None and whom.lower_ in PRONOUNS:
        return True
    if lemma == "get":
        return ref is not None and cast.type(ref) == "Institution"
    if lemma in {"challenge", "dare"}:
        return ref is not None and cast.type(ref) in {"Institution", "Person", "Group"}
    if lemma in {"expect", "need"}:
        return ref is not None and any(is_first_person(child) for child in verb.lefts)
    if ref is not None:
        return True
    if whom.lemma_.lower() in MEANS:
        return False
    if lemma == "request" and whom.dep_ == "dobj" and whom.pos_ == "NOUN" and whom.lemma_.lower() not in words("person-noun"):
        return False
    plural = whom.tag_ in {"NNS", "NNPS", "NNP"} and whom.dep_ in {"dobj", "dative", "nsubj", "pobj"}
    if lemma == "want" and plural and whom.head.tag_ == "VB":
        return whom.lemma_.lower() in words("authority", "post", "institution-noun", "place-noun") | GOVERNED
    if lemma in ENTREATING and action.head == verb and whom.pos_ == "NOUN":
        return True
    return lemma not in words("wanting") | {"tell", "like"} and (
        plural or whom.lower_ in ANYBODY or whom.lemma_.lower() in words("person-noun")
    )


def _right_after(verb: "Token", whom: "Token") -> bool:
    """Whether "to" stands right behind whom one tells: not "told the paper that those who came to"."""
    after = whom.right_edge.i + 1
    return any(token.lower_ == "to" for token in verb.doc[after : after + 2]) or any(child.lower_ == "to" for child in whom.rights)


def _may_seek(verb: "Token", lemma: str) -> bool:
    """Whether the infinitive is what is asked: "asked to be heard", "a bill seeking to raise pay", not "sought to retain power"."""
    paper = verb.dep_ in ADNOMINAL and verb.head.lemma_.lower() in words("paper", "striking")
    before = verb.doc[verb.sent.start : verb.i]
    paper = paper or (verb.tag_ == "VBG" and verb.dep_ == "acl" and any(t.lemma_.lower() in words("paper") for t in before[-NEAR:]))
    pressing = verb.tag_ == "VBG" and verb.dep_ == "acl" and any(token.lemma_.lower() in words("striking") for token in before)
    action = _infinitive(verb)
    caused = action is not None and _caused(action)
    return lemma in words("seeking-to") | {"try", "aim", "attempt"} or (lemma == "seek" and (paper or pressing)) or caused


def _caused(action: "Token") -> bool:
    """Whether others are to do it: "tried to have | the ban lifted"."""
    return action.lemma_ in {"have", "get"} and any(
        child.dep_ == "ccomp" and child.tag_ == "VBN" and any(c.dep_ in SUBJECTS for c in child.lefts) for child in action.rights
    )
