"""Where an article says that things are: "in Kandy", "outside the court", "there", "on Norwegian soil"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.cast import Cast
from kg.extract.events.parties.meant import country
from kg.extract.grammar.clauses import objects, patients, prepositions, subjects
from kg.extract.grammar.lemmas import lemma
from kg.extract.grammar.tags import NOUNS
from kg.extract.lexicon import event_nouns, words
from kg.extract.names.known.gazetteer import cities, countries, is_land
from kg.model import Ref
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Token

VISITED = frozenset({"visit", "tour"})
PARTS = frozenset({"campus", "corridor", "courtyard", "entrance", "gate", "lawn", "lobby", "step", "ward"})
"""Nouns for a part of a house or its grounds, which is where the whole is."""
SITES = frozenset(
    {
        "in",
        "at",
        "near",
        "outside",
        "inside",
        "across",
        "opposite",
        "throughout",
        "around",
        "within",
        "front",
        "along",
        "on",
        "of",
        "into",
        "through",
    }
)
GOALS = frozenset({"to", "towards", "toward", "into", "onto"})
BRANCHES = frozenset(
    {
        "store",
        "shop",
        "supermarket",
        "plant",
        "factory",
        "warehouse",
        "office",
        "campus",
        "premise",
        "station",
        "hotel",
        "restaurant",
        "depot",
        "compound",
        "building",
    }
)
"""Nouns for a house of the institution that is named before them."""
AT_INSTITUTIONS = frozenset({"at", "outside", "opposite", "near", "inside", "front"})


def sites(cast: Cast) -> Iterator[tuple[Ref, "Token"]]:
    """Every place of the article that something can be in, with the word that names it; of "in Kandy in Norway" the first."""
    at, before = -1, None
    for token in tokens_of(cast.doc):
        if before is not None and token.lower_ == "there" and token.dep_ == "advmod" and cast.doc[at].sent.end >= token.sent.start:
            yield before, token
        if token.lower_ == "where" and (there := _where(cast, token)) is not None:
            yield there, token
        if not _may_be_site(token):
            continue
        ref = cast.ref(token)
        ref = _owned(cast, token) if ref is None else _called(cast, token, ref)
        narrowed = before is not None and (cast.clusters[before].named or _is_within(cast, cast.doc[at], before))
        narrowed = narrowed and at in {token.head.i - 1, token.head.head.i}
        if ref is not None and _is_site(cast, ref, token) and not narrowed:
            at, before = token.i, _city(cast, token, ref)
            yield before, token


def _is_within(cast: Cast, house: "Token", ref: Ref) -> bool:
    """ "in the Norwegian | consulate"."""
    return cast.type(ref) == "Institution" and house.head.lower_ in {"in", "inside"}


def _called(cast: Cast, noun: "Token", ref: Ref) -> Ref:
    """What a nameless place is called: "in the old camp of | Kandy", "at a | Kraft | store", "at the gate of | Leeds University"."""
    if (whole := _whole(cast, noun)) is not None:
        return whole
    if noun.lemma_.lower() in words("site-noun") and (owner := _branch(cast, noun)) is not None:
        return owner
    nameless = not cast.clusters[ref].named and not any(child.pos_ == "PROPN" for child in noun.lefts)
    if not nameless or noun.lemma_.lower() not in words("place-noun") | {"camp", "port"}:
        return ref
    names = (cast.ref(name) for link, name in prepositions(noun) if link == "of" and name.pos_ == "PROPN")
    return next((name for name in names if name is not None and cast.type(name) == "Place" and cast.clusters[name].named), ref)


def _whole(cast: Cast, noun: "Token") -> Ref | None:
    """What the noun is a part of: "at the gate of | Leeds University", "at | its | gate"."""
    if noun.lemma_.lower() not in PARTS:
        return None
    owners = [child for child in noun.lefts if child.dep_ in {"poss", "compound", "nmod"}]
    owners += [whole for link, whole in prepositions(noun) if link == "of"]
    named = any(each.pos_ in {"PROPN", "PRON"} for each in owners)
    whole = next((ref for each in owners if (ref := cast.ref(each)) is not None and cast.type(ref) in {"Place", "Institution"}), None)
    return _house_before(cast, noun) if whole is None and not named else whole


def _house_before(cast: Cast, noun: "Token") -> Ref | None:
    """The house told of last before a part of one: "Kandy Hospital is shut. A clerk was stabbed in the | ward"."""
    told = [
        (mention.span.start, ref)
        for ref, cluster in enumerate(cast.clusters)
        if cluster.type == "Institution" and any(name.split()[-1].lower() in words("premises") for name in cluster.names if name)
        for mention in cluster.mentions
        if mention.span.start < noun.idx
    ]
    return max(told, default=(0, None))[1]


def _where(cast: Cast, where: "Token") -> Ref | None:
    """The place that a clause goes on about: "a visit to Kandy, | where she met the mayor"."""
    clause = where.head
    told = [clause.head] if clause.dep_ == "relcl" else []
    told += [where.nbor(-1 - away) for away in (0, 1) if where.i > away]
    refs = (ref for token in told if (ref := cast.ref(token)) is not None)
    return next((ref for ref in refs if cast.type(ref) == "Place" and cast.clusters[ref].named), None)


def _may_be_site(token: "Token") -> bool:
    """Whether the word stands where a place does: behind "in", "through", "visiting"; "in the Norway summit" is in no place."""
    if token.dep_ == "dobj":
        return lemma(token.head) in VISITED
    link = token.head
    if token.dep_ != "pobj" or link.lower_ not in SITES | GOALS or (link.dep_ == "prep" and link.head.lower_ == "from"):
        return False
    return token.lemma_.lower() not in event_nouns() and not _names_a_happening(token)


def _names_a_happening(token: "Token") -> bool:
    """ "at the Kandy Forum (KF) | summit": whose summit it is, where the parse has cut the noun off."""
    after = token.i + 1
    if after + 2 < len(token.doc) and token.doc[after].text == "(" and token.doc[after + 2].text == ")":
        after += 3
    return after < len(token.doc) and token.doc[after].lemma_.lower() in event_nouns() and token.doc[after].pos_ in NOUNS


def _is_site(cast: Cast, ref: Ref, token: "Token") -> bool:
    """Whether what stands behind the preposition is where something is: a place, the premises of an institution, the goal of a march."""
    if token.dep_ == "dobj":
        return cast.type(ref) == "Place"
    link = token.head.lower_
    going = link in GOALS and (lemma(token.head.head) in words("marching") or _is_visit(token.head.head))
    if (link not in SITES and not going) or _is_matter(token):
        return False
    if link == "of":
        whole = token.head.head
        if whole.lemma_.lower() in words("post", "person-noun") or whole.ent_type_ == "PERSON":
            return False
        lone = whole.dep_ == "pobj" and whole.lower_ != "front" and cast.ref(whole) is None and whole.lemma_.lower() not in event_nouns()
        link = whole.head.lower_ if lone else whole.lower_
    housed = (
        going
        or link in AT_INSTITUTIONS
        or (link in {"in", "across"} and token.lemma_.lower() in words("premises") | BRANCHES)
        or token.lemma_.lower() in PARTS
    )
    return cast.type(ref) == "Place" or (cast.type(ref) == "Institution" and housed)


def _is_matter(land: "Token") -> bool:
    """ "a statement on | Norway", "talks on | Norway in Kandy": what they are about."""
    about = land.head.lower_ == "on" and land.text in countries()
    return about and land.head.head.lemma_.lower() in words("speech-noun") | CONFERENCES


CONFERENCES = frozenset({"talk", "talks", "conference", "summit", "meeting", "debate", "resolution"})


def _is_visit(verb: "Token") -> bool:
    """ "flew to Kandy for talks"."""
    purposes = (noun for link, noun in prepositions(verb) if link == "for")
    return lemma(verb) in words("travelling") and any(noun.lemma_.lower() in event_nouns() for noun in purposes)


def _city(cast: Cast, token: "Token", ref: Ref) -> Ref:
    """Of a city and the state behind its comma the city: "in | Springfield, Illinois"."""
    if token.i < 2 or token.nbor(-1).text != ",":
        return ref
    city = cast.ref(token.nbor(-2))
    return city if city is not None and cast.type(city) == "Place" and token.nbor(-2).dep_ in {"compound", "nmod", "pobj"} else ref


def _owned(cast: Cast, noun: "Token") -> Ref | None:
    """Whose ground or house the noun is, where it is nothing of its own."""
    owners = (owner(cast, noun) for owner in (_grounds, _whole, _branch))
    return next((ref for ref in owners if ref is not None), None)


def _branch(cast: Cast, noun: "Token") -> Ref | None:
    """The institution whose house the noun is: "outside the ministry's | offices", "at a Kraft | store"; not "at a | store in Galle"."""
    if noun.lemma_.lower() not in BRANCHES or any(link == "in" and _is_named_place(cast, town) for link, town in prepositions(noun)):
        return None
    owners = (cast.ref(child) for child in noun.lefts if child.dep_ in {"poss", "compound", "nmod"})
    return next((ref for ref in owners if ref is not None and cast.type(ref) == "Institution"), None)


def _is_named_place(cast: Cast, noun: "Token") -> bool:
    ref = cast.ref(noun)
    return ref is not None and cast.type(ref) == "Place" and cast.clusters[ref].named


def _grounds(cast: Cast, noun: "Token") -> Ref | None:
    """The country whose ground the noun is: "within Norway's | borders", "on Norwegian | soil"."""
    if noun.lemma_.lower() not in words("ground"):
        return None
    owners = [child for child in noun.lefts if child.dep_ in {"poss", "compound", "nmod", "amod"}]
    named = (cast.ref(owner) if owner.pos_ != "ADJ" else country(cast, owner.text) for owner in owners)
    return next((ref for ref in named if ref is not None and cast.type(ref) == "Place"), None)


def swept(cast: Cast, noun: "Token") -> Ref | None:
    """The place that sees a happening or is shaken by it: "Kandy witnessed | protests", "| protests rocked Kandy"."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_ in words("beginning"):
        noun = noun.head.head
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.dep_ == "agent" else noun.head
    if verb.lemma_ in words("witnessing") and noun.dep_ == "dobj":
        where = subjects(verb)
    elif verb.lemma_ in words("sweeping"):
        where = objects(verb) if noun.dep_ == "nsubj" else patients(verb) if noun.head.dep_ == "agent" else []
    else:
        return None
    found = (ref for token in where if (ref := cast.ref(token)) is not None)
    return next((ref for ref in found if cast.type(ref) == "Place" and cast.clusters[ref].named), None)


# Places of one sort


class Spot(NamedTuple):
    """A place that is one of many of its `sort`: a city, or what shares its last word with others of the kind ("university")."""

    ref: Ref
    sort: str
    names: tuple[str, ...]

    def is_apart(self, other: "Spot") -> bool:
        """Whether the two are places of one sort beside each other; one that holds the other's name may hold the other."""
        nested = any(one in two or two in one for one in self.names for two in other.names)
        return self.ref != other.ref and self.sort == other.sort and not nested


def spot(cast: Cast, place: Ref, *, in_war: bool = False) -> Spot | None:
    """What tells a place from others of its sort; None for what may hold or lie in others: a state, a square.

    In a report of war every place that is no land is struck on its own.
    """
    names = cast.clusters[place].names
    if not cast.clusters[place].named:
        return None
    if not countries().isdisjoint(names):
        return Spot(place, "country", names)
    if is_land(names):
        return None
    if in_war:
        return Spot(place, "struck", names)
    sort = next((last for name in names if (last := name.split()[-1].lower()) in words("premises")), "")
    sort = "university" if sort in {"campus", "college"} else sort
    return Spot(place, sort or "city", names) if sort or not cities().isdisjoint(names) else None


def is_by(place: "Token", told: list[tuple[Ref, "Token"]] | tuple[()]) -> bool:
    """Whether a place only tells by what the site lies that is told of right before: "at a checkpoint outside | Kandy"."""
    link = place.head
    if link.lower_ not in LYING_BY:
        return False
    return any(site.i == link.i - 1 and site.dep_ == "pobj" and site.lower_ not in words("place-noun") for _, site in told)


LYING_BY = frozenset({"outside", "near"})
