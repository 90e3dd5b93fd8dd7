"""The words beside a title that say whose it is: "the union's | secretary", "her | lawyer", "secretary | of the union"."""

from typing import TYPE_CHECKING, NamedTuple

from kg.extract.cast import Cast
from kg.extract.grammar.tags import ADNOMINAL
from kg.extract.lexicon import words
from kg.extract.names.cutting.titles import APOSTROPHES
from kg.extract.names.known.demonyms import demonyms
from kg.extract.roles.owners.bywords import called, names_body
from kg.extract.roles.owners.describing import aged, bred, is_adjective, is_former
from kg.extract.roles.serving import takes_name
from kg.extract.roles.spots import Names, closed, is_court
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BELONGING = frozenset({"of", "at", "for", "to", "in", "with", "from"})
OWNING = frozenset({"his", "her", "its", "their", "my", "our", "whose"})
ATTACHED = frozenset({"affiliated", "assigned", "attached", "based", "employed", "posted", "working"})
ANYWHERE = frozenset({"area", "locality", "place", "region", "spot"})
"""Places that say nothing of whose a post is: "the councillor from the | area"."""
SIDING = frozenset({"anti-", "pro-"})
UNDER = frozenset({"police", "staff", "state"})
"""Whom a post is over, whatever their letter: "superintendent of | police"."""
SENT = frozenset({"ambassador", "envoy", "consul"})
"""Posts whose "to" says where their holder is sent, not whose they are."""
ADJECTIVES = frozenset({"UK", "US", "U.K.", "U.S."})
"""Names of countries that do for their adjectives: "a | US | envoy"."""
SITTING = frozenset(
    {
        "candidate",
        "congressman",
        "congresswoman",
        "councillor",
        "delegate",
        "lawmaker",
        "legislator",
        "member",
        "mla",
        "mp",
        "representative",
        "senator",
    }
)
"""Who sits for where they come from."""
POSTED = frozenset({"chief", "correspondent", "envoy", "representative"})
"""Posts whose "for" a place says where an organisation has them: "mission chief for Norway"."""


class Before(NamedTuple):
    """What stands before a title: where its phrase begins, whose it is, the token of a nationality, the determiner."""

    first: int
    belongs: Ref | None
    adjective: "Token | None"
    determiner: str | None


def before(cast: Cast, names: Names, start: int) -> Before:
    """What stands before a title that begins at `start`."""
    doc, at = cast.doc, start
    belongs: Ref | None = None
    adjective: Token | None = None
    while at > 0:
        token = doc[at - 1]
        named = names.before(doc, at)
        if named is not None and doc[max(named.start - 2, 0) : named.start].text.lower() in SIDING:
            at = named.start - 2
        elif adjective is None and belongs is None and named is not None and token.text in ADJECTIVES:
            at, adjective = named.start, token
        elif belongs is None and named is not None:
            at, belongs = named.start, named.ref
        elif belongs is None and token.text in APOSTROPHES and at >= 2:
            owner = names.before(doc, at - 1)
            belongs = owner.ref if owner else cast.ref(doc[at - 2])
            at = owner.start if owner else at - 2
            if owner is None:
                while at > 0 and doc[at - 1].dep_ in {"compound", "amod", "poss", "det"}:
                    at -= 1
        elif belongs is not None and cast.type(belongs) == "Place" and token.text in APOSTROPHES and (body := _body(cast, names, at - 1)):
            at, belongs = body
        elif belongs is None and names_body(token) and (so_called := called(cast, token)) is not None:
            at, belongs = at - 1, so_called
        elif adjective is None and (token.ent_type_ == "NORP" or token.lower_ in demonyms()):
            at, adjective = at - 1, token
        elif (told := min(aged(doc, at), bred(doc, at))) < at:
            at = told
        elif is_former(token) or is_adjective(doc, at - 1) or token.tag_ == "RBS":
            at -= 1
        elif at >= 2 and token.lower_ in {"and", ",", "yet", "but"} and is_adjective(doc, at - 2):
            at -= 2
        else:
            break
    belongs = _bare(cast, belongs) if belongs is not None else None
    determiner = None
    if at > 0 and (doc[at - 1].tag_ in {"DT", "PRP$", "CD", "WP$"} or doc[at - 1].lower_ in {"then", "one", "another"}):
        determiner = doc[at - 1].lower_
        if belongs is None and determiner in OWNING:
            belongs = cast.ref(doc[at - 1]) if determiner != "whose" else _antecedent(cast, doc[at - 1])
            vague = belongs is None or not cast.clusters[belongs].named
            if determiner == "its" and vague and (spoken_of := _spoken_of(cast, doc[at - 1])) is not None:
                belongs = spoken_of
            if determiner == "its" and belongs is not None and is_court(cast, belongs):
                belongs = None
        at -= 1
    return Before(at, belongs, adjective, determiner)


def _bare(cast: Cast, belongs: Ref) -> Ref:
    """The body itself where the name took in a word of the title: "Senate | Majority | Leader", "| District | HTU President"."""
    cluster = cast.clusters[belongs]
    if cluster.type != "Institution" or len(cluster.mentions) > 1:
        return belongs
    first, *rest = cluster.name.split()
    for part, left in ((" ".join(rest), first), (" ".join([first, *rest[:-1]]), rest[-1] if rest else "")):
        if left.lower() in words("title-modifier"):
            for ref, other in enumerate(cast.clusters):
                if ref != belongs and other.type == "Institution" and part in other.names:
                    return ref
    return belongs


def _spoken_of(cast: Cast, its: "Token") -> Ref | None:
    """The body that the sentence before is about, where a sentence opens with "its": "The | forum | said no company came. Its chair"."""
    if its.i != its.sent.start or its.i == 0:
        return None
    before = cast.doc[its.i - 1].sent
    subject = next((child for child in before.root.lefts if child.dep_ == "nsubj" and child.pos_ != "PRON"), None)
    ref = cast.ref(subject) if subject is not None else None
    return ref if ref is not None and cast.type(ref) == "Institution" and cast.clusters[ref].named else None


def _body(cast: Cast, names: Names, at: int) -> tuple[int, Ref] | None:
    """The institution before token `at` whose post in a place it is: "| the charity's | Nigeria director"."""
    owner = names.before(cast.doc, at)
    return (owner.start, owner.ref) if owner is not None and cast.type(owner.ref) == "Institution" else None


def after(cast: Cast, names: Names, head: "Token", end: int) -> tuple[int, int, Ref | None]:
    """What follows a title that ends at `end`: where the title, then where its phrase ends, and whose it is."""
    doc = cast.doc
    last, belongs = end, None
    if end < len(doc) and doc[end].text == "(" and end not in names.starting:
        past = closed(doc, end)
        if past < len(doc) and doc[past].lower_ in {"of", "at"}:
            last = past
    if end < len(doc) and (doc[end].lower_ in {"of", "for"} or (doc[end].lower_ == "on" and head.lemma_.lower() in {"adviser", "advisor"})):
        subject = _subject(doc, names, end + 1)
        if subject > end + 1 and (
            names.tokens.get(end + 1) is None or head.lemma_.lower() in {"minister", "secretary"} or names.tokens[end + 1].end <= subject
        ):
            return _beyond(cast, names, subject)
    last = _attached(doc, last)
    if last < len(doc) and doc[last].lower_ in BELONGING | {"representing"}:
        link = doc[last].lower_
        belongs, last = object_of(cast, names, last)
        abroad = link == "for" and belongs is not None and cast.type(belongs) == "Place"
        sent = head.lemma_.lower() in SENT or (head.lower_ == "commissioner" and head.i > 0 and head.nbor(-1).lower_ == "high")
        if sent and link == "of" and last < len(doc) and doc[last].lower_ == "to":
            last = object_of(cast, names, last)[1]
        if link == "from" and belongs is not None and cast.type(belongs) == "Place" and head.lemma_.lower() not in SITTING:
            belongs = None
        if (sent and link != "of") or (abroad and head.lemma_.lower() in words("body-post") | POSTED):
            belongs = None
    return end, last, belongs


def _attached(doc: "Doc", at: int) -> int:
    """To the preposition behind a participle that ties somebody to a body: "an engineer | working | for the port"."""
    tied = at + 1 < len(doc) and doc[at].lower_ in ATTACHED and doc[at + 1].lower_ in {"at", "by", "for", "to", "with"}
    return at + 1 if tied else at


def _beyond(cast: Cast, names: Names, end: int) -> tuple[int, int, Ref | None]:
    doc = cast.doc
    if end < len(doc) and doc[end].lower_ in BELONGING:
        belongs, last = object_of(cast, names, end)
        return end, last, belongs
    return end, end, None


def _subject(doc: "Doc", names: Names, at: int) -> int:
    """Past the subject of a post: "State", "Transport and Highways"."""
    end = at
    while end < len(doc) and (doc[end].lower_ in words("topic") | UNDER or (end > at and doc[end].lower_ in {"and", "&", ","})):
        if doc[end].is_lower and doc[end].lower_ not in {"and", "&", ",", *UNDER}:
            break
        stated = doc[end].lower_ == "state" and end + 2 < len(doc) and doc[end + 1].lower_ == "for"
        end += 2 if stated and doc[end + 2].lower_ in words("topic") else 1
    while end > at and doc[end - 1].lower_ in {"and", "&", ","}:
        end -= 1
    more = end < len(doc) and end not in names.starting and doc[end].pos_ == "PROPN" and doc[end].lower_ not in words("honorific", "post")
    return at if more and doc[end - 1].lower_ != "state" else end


def object_of(cast: Cast, names: Names, preposition: int) -> tuple[Ref | None, int]:
    """Whom the phrase after a preposition means, and where it ends; the preposition itself where nothing follows that could own a post."""
    doc, at = cast.doc, preposition + 1
    while at < len(doc) and at not in names.starting and _leads_on(doc[at]):
        at += 1
    if at >= len(doc):
        return None, preposition
    named = names.starting.get(at)
    if named is not None and doc[named.end : named.end + 2].text.lower() in {"-based", "-headquartered"}:
        named = names.starting.get(named.end + 2, named)
    if named is not None:
        inner_name = names.starting.get(named.end + 1) if named.end < len(doc) and doc[named.end].text in {"‘", "“"} else None
        end = closed(doc, named.end)
        if end + 1 < len(doc) and doc[end].lower_ in words("place-noun") | {"commonwealth"} and doc[end + 1].lower_ == "of":
            inner_ref, inner_end = object_of(cast, names, end + 1)
            if inner_ref is not None:
                return inner_ref, inner_end
        if inner_name is not None and cast.type(inner_name.ref) == "Institution":
            return inner_name.ref, end
        if end < len(doc) and doc[end].tag_ == "POS":
            body, inner = owned(cast, names, end)
            return (named.ref if body is None else body), inner
        inner = end
        while inner < len(doc) and doc[inner].pos_ == "NOUN" and not doc[inner].is_space:
            inner += 1
        group = cast.ref(doc[inner - 1]) if inner > end else None
        return (group, inner) if group is not None and group != named.ref else (named.ref, end)
    end = at
    while end < len(doc) and end not in names.starting and (doc[end].pos_ in {"NOUN", "PROPN", "ADJ"} or doc[end].text == "-"):
        end += (
            2 if end + 2 < len(doc) and doc[end + 1].lower_ == "and" and doc[end + 2].pos_ == "NOUN" and doc[end + 2].dep_ != "ROOT" else 1
        )
    if end == at:
        return None, preposition
    if end < len(doc) and doc[end].tag_ == "POS":
        body, inner = owned(cast, names, end)
        if body is not None and cast.type(body) == "Institution":
            return body, inner
    ref = cast.ref(doc[end - 1])
    if ref is None and names_body(doc[end - 1]):
        ref = called(cast, doc[end - 1])
    if end in names.starting and doc[end].text[0].isupper():
        person = cast.type(names.starting[end].ref) == "Person"
        titled = doc[end - 1].lemma_.lower() in words("post")
        if (titled and not takes_name(doc, end - 1)) or not person:
            return names.starting[end].ref, closed(doc, names.starting[end].end)
    if end < len(doc) and doc[end].lower_ in {"of", "in", "for", "at"}:
        inner_ref, inner_end = object_of(cast, names, end)
        if inner_end > end:
            generic = ref is None or (doc[end - 1].lower_ in words("place-noun"))
            return (inner_ref if generic else ref), inner_end
    return (ref if doc[end - 1].lower_ not in ANYWHERE else None), closed(doc, end)


def owned(cast: Cast, names: Names, apostrophe: int) -> tuple[Ref | None, int]:
    """What the words behind an apostrophe mean, and where they end: "secretary of the board's | finance committee"."""
    doc, start = cast.doc, apostrophe + 1
    end = start
    while end < len(doc) and doc[end].pos_ in {"NOUN", "ADJ", "PROPN"}:
        end += 1
    body = cast.ref(doc[end - 1]) if end > start else None
    if body is None and (own := names.starting.get(start)) is not None and cast.type(own.ref) != "Person":
        body = own.ref
    return body, end if end > start else apostrophe


def _leads_on(token: "Token") -> bool:
    """Whether the word only leads to whom a preposition is about: an article, an adjective, a second blank."""
    if "self" in {token.lower_, token.nbor(-1).lower_ if token.text == "-" else ""} and token.i + 1 < len(token.doc):
        return "-" in {token.text, token.nbor(1).text}
    told = token.tag_ in {"DT", "PRP$", "CD", "JJ", "VBG", "VBN", "JJR", "JJS"} or token.text in {"‘", "'", "“", '"'}
    return told or (token.is_space and "\n" not in token.text)


def _antecedent(cast: Cast, relative: "Token") -> Ref | None:
    """Whom "whose" means: "the army, | whose chief is Ada Cole"."""
    clause = relative.head
    while clause.dep_ not in ADNOMINAL and clause.head.i != clause.i:
        clause = clause.head
    return cast.ref(clause.head) if clause.dep_ in ADNOMINAL else None
