"""Institutions: "Eastern Nurses' Society", "ENS", "the Rivers State government", and by description: "the union"."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.grammar.tags import MODIFYING, NOUN_TAGS, PLURAL
from kg.extract.group import is_group_noun, is_opposition
from kg.extract.lexicon import words
from kg.extract.names.cutting.phrases import Phrase
from kg.extract.names.descriptions.districts import school_districts
from kg.extract.names.descriptions.nominal import DETERMINERS, Nominal, nominals, quantified, singular
from kg.extract.names.descriptions.seats import is_seat
from kg.extract.names.known.gazetteer import gazetteer
from kg.extract.place import is_head_office, is_police_station
from kg.model import EntityType
from kg.nlp import tokens_of, with_word

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TYPE: EntityType = "Institution"


def descriptions(doc: "Doc") -> Iterator[Nominal]:
    """Noun phrases headed by a noun that denotes an institution: named by what stands before it, or by description alone."""
    nouns, people = words("institution-noun"), words("plural-group")
    for nominal in nominals(doc):
        head = nominal.head
        if not (head.text.islower() or nominal.opening):
            continue
        if (
            is_police_station(nominal)
            or (head.lower_ in {"sources", "outlets", "outlet"} and any(child.lower_ in {"news", "media"} for child in head.lefts))
            or (
                (head.lemma_.lower() in nouns or head.lower_ in nouns)
                and head.lower_ not in people
                and _is_one(head)
                and not is_head_office(head)
                and not is_seat(head)
                and not _in_front_of(head)
                and not _is_stuff(head)
                and not is_opposition(head)
            )
        ):
            yield _shorn(nominal)
    yield from school_districts(doc)
    yield from _before_posts(doc)
    yield from _behind_papers(doc)
    yield from _before_blows(doc)


def _shorn(nominal: Nominal) -> Nominal:
    """A body without what it has or in what it acts: "the government | with a new plan", but "the court in Galle", "in the city"."""
    doc, end = nominal.head.doc, nominal.end
    if nominal.full_end <= end or doc[end].lower_ not in {"in", "with"}:
        return nominal
    sites = words("place-noun", "place-head", "site-noun", "topic")
    placed = any(t.text[0].isupper() or t.ent_type_ in {"GPE", "LOC", "FAC"} or t.lemma_ in sites for t in doc[end + 1 : nominal.full_end])
    return nominal if placed else nominal._replace(full_end=end)


def _before_posts(doc: "Doc") -> Iterator[Nominal]:
    """Bodies told of by a post of theirs alone: "the | fire service | spokesman", "| Senate | minority leader"."""
    posts, bodies = _posts(), _bodies()
    for post in tokens_of(doc):
        if (post.lower_ not in posts and post.lemma_ not in posts) or post.tag_ not in NOUN_TAGS or not _told_of_somebody(post):
            continue
        at = post.i - 1
        while at > 0 and doc[at].is_lower and doc[at].lower_ in words("title-modifier") and doc[at].lower_ not in words("institution-noun"):
            at -= 1
        head = doc[at]
        if at < 0 or head.dep_ not in MODIFYING or head.tag_ not in NOUN_TAGS or head.lower_ in SORTS_OF_POSTS:
            continue
        if head.lower_ not in bodies or not (head.is_lower or head.is_sent_start):
            continue
        if head.lower_ == "police" and not post.lower_.startswith(("spokes", "official")):
            continue
        if head.text == "Union" and post.lower_.startswith(("minister", "secretar")):
            continue
        start = _called_from(head, post)
        if start > 0 and (doc[start - 1].tag_ in {"NNP", "NNPS", "POS", "PRP$"} or doc[start - 1].ent_type_ == "NORP"):
            continue
        determiner = doc[start - 1] if start > 0 and doc[start - 1].tag_ in DETERMINERS else None
        yield Nominal(head, start, at + 1, at + 1, determiner)


def _called_from(head: "Token", post: "Token") -> int:
    """Where a body begins that stands before a post: "the | fire service | spokesman", "former | central bank | governor", "| Chadian
    foreign ministry | spokeswoman"; an adjective of the post's own is none of its words."""
    doc, start = head.doc, head.i
    while start > 0 and doc[start - 1].is_lower and doc[start - 1].head.i in {head.i, post.i}:
        before = doc[start - 1]
        if before.dep_ != "compound" and (before.dep_ != "amod" or before.lower_ not in words("topic") | OF_RULERS):
            break
        start -= 1
    while (
        head.lower_ in words("state-body") and start > 0 and doc[start - 1].dep_ == "amod" and doc[start - 1].ent_type_ in {"NORP", "GPE"}
    ):
        start -= 1
    return start


OF_RULERS = frozenset({"central", "federal", "municipal", "state"})
"""Adjectives that say at what level a body of the state is, beside those of what it deals with."""


@cache
def _posts() -> frozenset[str]:
    """Posts that a body has, of one or several, and who is of it."""
    posts = words("office", "body-post")
    return posts | {f"{post}s" for post in posts} | {"member"}


@cache
def _bodies() -> frozenset[str]:
    return words("institution-noun") - words("plural-group")


def _told_of_somebody(post: "Token") -> bool:
    """Whether a post is that of somebody named beside it: "chief | Ada Cole", "spokesman |, Tom Roe,", "Ada Cole, a spokesman", not
    "officials said"."""
    after = post.doc[post.i + 1 : post.i + 3]
    after = after[1:] if after.text.startswith(",") else after
    return (bool(after) and after[0].text[0].isupper()) or post.dep_ in {"appos", "attr"}


SORTS_OF_POSTS = frozenset("state trade media press school opposition division unit wing".split())
"""Bodies that before a post say of what sort it is, not whose."""


def _behind_papers(doc: "Doc") -> Iterator[Nominal]:
    """Whose report or figures speak: "according to | local media | reports", "a | ministry | statement said", "| police | data show"."""
    bodies = words("institution-noun")
    for noun in with_word(doc, bodies):
        if noun.dep_ != "compound" or noun.head.i != noun.i + 1 or not _speaks(noun):
            continue
        if not (noun.is_lower or noun.is_sent_start):
            continue
        start = noun.i
        while start > 0 and doc[start - 1].head in {noun, noun.head} and doc[start - 1].dep_ in MODIFYING:
            start -= 1
        yield Nominal(noun, start, noun.i + 1, noun.i + 1, None)


def _speaks(noun: "Token") -> bool:
    paper = noun.head
    if noun.lower_ == "media" and paper.lower_ == "reports":
        return True
    if paper.lemma_.lower() not in words("issued") | COUNTED and paper.lemma_ != "report":
        return False
    verb = paper.head.lemma_.lower()
    said = paper.dep_ == "nsubj" and (verb in words("reporting", "finding") or verb == "read")
    said = said or (paper.dep_ == "pobj" and paper.head.i > 0 and paper.head.nbor(-1).lower_ == "according")
    return said and noun.lower_ != "press"


COUNTED = frozenset({"data", "datum", "estimate", "figure", "projection", "record", "statistic", "survey", "tally"})
"""What a body counts and keeps."""


def _before_blows(doc: "Doc") -> Iterator[Nominal]:
    """The police of "a | police baton-charge", "| Police lathi-charged them"."""
    for noun in with_word(doc, {"police"}):
        if noun.dep_ == "compound" and noun.i + 1 < len(doc) and doc[noun.i + 1].lower_ in CLUBS:
            yield Nominal(noun, noun.i, noun.i + 1, noun.i + 1, None)


CLUBS = frozenset({"lathi", "lathicharge", "baton"})
"""With what police charge."""


def _in_front_of(noun: "Token") -> bool:
    """Whether the noun is the "front" of "in front of", the "company" of "in the company of"."""
    return noun.lower_ in {"company", "front"} and noun.doc[max(0, noun.i - 2) : noun.i].text.lower().removesuffix(" the").endswith("in")


def _is_stuff(noun: "Token") -> bool:
    """Whether a noun that may denote a body is another thing here: shops, what is printed on or handed in, polls of members, feasts, a
    post that somebody holds, steps that somebody takes."""
    before = [child for child in noun.lefts if child.dep_ in MODIFYING]
    if noun.lemma_ == "paper":
        return any(child.dep_ == "compound" and (child.ent_type_ != "ORG" or child.lower_ == "cabinet") for child in before)
    if noun.lower_ == "party":
        return any(child.lower_ in FEASTED for child in before)
    if noun.lower_ == "office":
        return noun.dep_ == "dobj" and noun.head.lemma_ in HELD and not any(child.dep_ == "poss" for child in noun.lefts)
    if noun.lower_ == "movements":
        return any(child.tag_ == "PRP$" for child in noun.lefts)
    return noun.lemma_ == "outlet" or noun.lower_ == "caucuses"


FEASTED = frozenset("birthday christmas cocktail dinner engagement farewell garden graduation pool search stag tea wedding".split())
"""What a party is that is no body of people with one aim."""
HELD = frozenset({"assume", "hold", "leave", "resume", "take", "vacate", "win"})
"""What is done with an office that is a post: "to hold that office"."""


def has_reporters(doc: "Doc", phrase: Phrase) -> bool:
    """Whether the phrase names whom somebody reports for: "a Harbour Mirror correspondent said", but not "a Chad correspondent"."""
    after = tokens_of(doc)[phrase.end : phrase.end + 1]
    ours = (bool(after) and after[0].is_lower and after[0].lemma_ in {"reporter", "correspondent"}) or _reported_for(doc, phrase.start)
    return ours and phrase.title is None and doc[phrase.start : phrase.end].text not in gazetteer()


def _reported_for(doc: "Doc", at: int) -> bool:
    """Whether a name that begins there is for whom somebody reports: "a journalist with the | Harbour Mirror"."""
    at -= at > 0 and doc[at - 1].lower_ == "the"
    return (
        at > 1 and doc[at - 1].lower_ in {"for", "with"} and doc[at - 2].lower_ in {"reporter", "correspondent", "journalist", "columnist"}
    )


def is_body_in_plural(doc: "Doc", phrase: Phrase) -> bool:
    """Whether a body bears the name of its members: "the Imperial Guards", "Cole and Sons", "Port Workers | President"."""
    if phrase.end - phrase.start > 1 and phrase.end < len(doc) and doc[phrase.end].text.istitle():
        titled = doc[phrase.end].lower_ in words("post", "title-modifier") and doc[phrase.end - 1].lower_.endswith("s")
        if titled and singular(doc[phrase.end - 1]) in words("person-noun", "post") and doc[phrase.start].text[0].isupper():
            return True
    before = doc[phrase.end - 2].lower_ if phrase.end - phrase.start > 1 else ""
    return before in BODIES_IN_PLURAL.get(doc[phrase.end - 1].lower_, frozenset())


BODIES_IN_PLURAL = {
    **dict.fromkeys(
        ("citizens", "farmers", "mothers", "parents", "residents", "students", "taxpayers"), frozenset({"concerned", "united"})
    ),
    "democrats": frozenset({"social", "christian", "liberal", "free"}),
    **dict.fromkeys(("sons", "partners", "associates", "brothers"), frozenset({"and", "&"})),
    "guards": frozenset({"revolutionary", "republican", "national", "home", "border", "coast", "imperial"}),
}
"""Members by what they are, with the words that make them one body."""


def in_plural(doc: "Doc", phrase: Phrase) -> bool:
    """Whether the phrase names several bodies at once: "Health Ministries"."""
    last = doc[phrase.end - 1]
    return last.tag_ in PLURAL and singular(last) in words("institution-noun") - {"state"}


def _is_one(head: "Token") -> bool:
    """Whether the noun stands for an institution here: "the state" where it acts, "a group" where it is not one of people."""
    if head.lower_ == "state":
        return head.dep_ in {"nsubj", "agent"} and head.head.pos_ == "VERB" and not any(child.lower_ == "of" for child in head.rights)
    if head.lower_ in {"campaign", "movement", "ministry"} and _is_action(head):
        return False
    counted = quantified(head, words("quantity-noun"))
    return counted == head or (singular(counted) not in words("person-noun") and counted.lower_ not in {"people", "persons"})


def _is_action(head: "Token") -> bool:
    """Whether what is done or an office is meant: "a vaccination campaign", "the movement of goods", "the prime ministry"."""
    told = {child.lower_ for child in head.lefts if child.dep_ in MODIFYING}
    moved = [noun for child in head.rights if child.lower_ == "of" for noun in child.children if noun.dep_ == "pobj"]
    if head.lower_ == "movement":
        return "cooperation" in told or any(noun.is_lower and not is_group_noun(noun) for noun in moved)
    return not told.isdisjoint({"prime"} if head.lower_ == "ministry" else CAMPAIGNED_WITH)


CAMPAIGNED_WITH = frozenset(
    "military bombing air aerial corruption vaccination awareness literacy advertising marketing drug smear pressure".split()
)
"""What tells a campaign that is waged from one that is an organisation."""


def is_in_print(name: str) -> bool:
    """Whether a body is named as newspapers are: "Harbour | Herald", "Galle|news"."""
    last = name.casefold().rpartition(" ")[2]
    return last in words("newspaper-name") or last.endswith("news")
