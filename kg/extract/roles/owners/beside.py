"""The words beside a title that say whose it is: "the union's | secretary", "her | lawyer", "secretary | of the union"."""

from typing import TYPE_CHECKING, NamedTuple

from kg.extract.cast import Cast
from kg.extract.grammar.tags import ADNOMINAL
from kg.extract.lexicon import words
from kg.extract.names.cutting.titles import APOSTROPHES
from kg.extract.names.known.demonyms import demonyms
from kg.extract.roles.owners.bywords import called, names_body
from kg.extract.roles.owners.describing import aged, bred, is_adjective, is_former
from kg.extract.roles.owners.led import object_of
from kg.extract.roles.spots import Names, closed, is_court
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BELONGING = frozenset({"of", "at", "for", "to", "in", "with", "from"})
OWNING = frozenset({"his", "her", "its", "their", "my", "our", "whose"})
ATTACHED = frozenset({"affiliated", "assigned", "attached", "based", "employed", "posted", "working"})
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


LISTING = frozenset({"and", "&", ","})


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
            belongs, at = _owner(cast, names, at - 1)
        elif belongs is not None and cast.type(belongs) == "Place" and token.text in APOSTROPHES and (body := _body(cast, names, at - 1)):
            at, belongs = body
        elif belongs is None and names_body(token) and (so_called := called(cast, token)) is not None:
            at, belongs = at - 1, so_called
        elif adjective is None and (token.ent_type_ == "NORP" or token.lower_ in demonyms()):
            at, adjective = at - 1, token
        elif (described := _described_from(doc, at)) < at:
            at = described
        else:
            break
    belongs = _bare(cast, belongs) if belongs is not None else None
    determiner = None
    if at > 0 and (doc[at - 1].tag_ in {"DT", "PRP$", "CD", "WP$"} or doc[at - 1].lower_ in {"then", "one", "another"}):
        determiner = doc[at - 1].lower_
        if belongs is None and determiner in OWNING:
            belongs = _meant(cast, doc[at - 1])
        at -= 1
    return Before(at, belongs, adjective, determiner)


def _owner(cast: Cast, names: Names, apostrophe: int) -> tuple[Ref | None, int]:
    """Who stands before an apostrophe, and where: "| the port union | 's secretary"."""
    if (owner := names.before(cast.doc, apostrophe)) is not None:
        return owner.ref, owner.start
    start = apostrophe - 1
    while start > 0 and cast.doc[start - 1].dep_ in {"compound", "amod", "poss", "det"}:
        start -= 1
    return cast.ref(cast.doc[apostrophe - 1]), start


def _described_from(doc: "Doc", at: int) -> int:
    """Where what only describes begins before `at`, or `at`: "| 45-year-old | clerk", "| former | clerk", "young | and | able clerk"."""
    token = doc[at - 1]
    if (told := min(aged(doc, at), bred(doc, at))) < at:
        return told
    if is_former(token) or is_adjective(doc, at - 1) or token.tag_ == "RBS":
        return at - 1
    joined = at >= 2 and token.lower_ in {"and", ",", "yet", "but"} and is_adjective(doc, at - 2)
    return at - 2 if joined else at


def _meant(cast: Cast, pronoun: "Token") -> Ref | None:
    """Whom "her", "its" or "whose" before a title means."""
    ref = cast.ref(pronoun) if pronoun.lower_ != "whose" else _antecedent(cast, pronoun)
    if pronoun.lower_ != "its":
        return ref
    if ref is None or not cast.clusters[ref].named:
        spoken_of = _spoken_of(cast, pronoun)
        ref = ref if spoken_of is None else spoken_of
    return None if ref is not None and is_court(cast, ref) else ref


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
    """Past the subject of a post: "State", "Transport and Highways", and whatever else its holder is named behind."""
    end = charge = at
    while charge < len(doc) and charge not in names.tokens and (doc[charge].text.istitle() or doc[charge].lower_ in LISTING):
        if doc[charge].lower_ in words("honorific", "post") or doc[charge].lower_ in words("institution-noun") - words("topic"):
            break
        charge += 1
    if charge > at and charge in names.starting and doc[charge - 1].lower_ not in LISTING:
        return charge
    while end < len(doc) and (doc[end].lower_ in words("topic") | UNDER or (end > at and doc[end].lower_ in LISTING)):
        if doc[end].is_lower and doc[end].lower_ not in LISTING | UNDER:
            break
        stated = doc[end].lower_ == "state" and end + 2 < len(doc) and doc[end + 1].lower_ == "for"
        end += 2 if stated and doc[end + 2].lower_ in words("topic") else 1
    while end > at and doc[end - 1].lower_ in LISTING:
        end -= 1
    more = end < len(doc) and end not in names.starting and doc[end].pos_ == "PROPN" and doc[end].lower_ not in words("honorific", "post")
    return at if more and doc[end - 1].lower_ != "state" else end


def _antecedent(cast: Cast, relative: "Token") -> Ref | None:
    """Whom "whose" means: "the army, | whose chief is Ada Cole"."""
    clause = relative.head
    while clause.dep_ not in ADNOMINAL and clause.head.i != clause.i:
        clause = clause.head
    return cast.ref(clause.head) if clause.dep_ in ADNOMINAL else None
