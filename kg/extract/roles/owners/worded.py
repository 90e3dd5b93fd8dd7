"""Bodies that the words of a title, or those it stands among, name: "the | military | chief", "| Chadian military | spokesman"."""

from kg.extract.cast import Cast
from kg.extract.grammar.tags import OBJECTS, PLURAL
from kg.extract.lexicon import words
from kg.extract.roles.holders.several import AMONG, REACH
from kg.extract.roles.owners.bywords import names_body
from kg.extract.roles.titles import Title
from kg.model import Ref

GENERAL = frozenset({"city", "district", "media", "news", "press", "state", "trade", "country", "nation", "village", "town", "region"})
"""Words of titles that say of what sort a post is, not whose."""
ENGAGING = frozenset({"appoint", "dismiss", "employ", "fire", "hire", "name", "recruit", "sack"})
FORCES = {
    "army": ("army", "military"),
    "military": ("military", "army"),
    "navy": ("navy",),
    "police": ("police",),
    "government": ("government",),
}
"""Bodies a nation has one of, which its posts are called after, and how else they are called."""


def in_title(cast: Cast, title: Title) -> Ref | None:
    """The body that a word of the title itself means: "the military … | military | chief Ada Cole", "an | airport | guard"."""
    for token in reversed(cast.doc[title.start : title.head.i]):
        kind = "Place" if token.lower_ in words("place-noun") else "Institution" if token.lower_ in words("institution-noun") else None
        in_charge = title.head.lower_ == "minister" and token.lower_ != "government" and token.lower_ in words("topic") | {"union"}
        if kind is not None and token.lower_ not in GENERAL and not in_charge:
            kinds = {kind, "Group"} if token.lower_ in {"squad", "team"} else {kind}
            found = [
                ref
                for ref, cluster in enumerate(cast.clusters)
                if cluster.type in kinds and any(name.casefold().split()[-1:] == [token.lower_] for name in cluster.names)
            ]
            return found[0] if len(found) == 1 else None
    return None


def force(cast: Cast, title: Title) -> Ref | None:
    """The army or police of a nation that a title names: "Chadian | military | spokesman Ada Cole" speaks for the Chadian military."""
    if title.adjective is None or title.head.lemma_.lower() not in words("body-post"):
        return None
    for token in cast.doc[title.start : title.head.i]:
        for force in FORCES.get(token.lower_, ()):
            called = f"{title.adjective.text} {force}".casefold()
            for ref, cluster in enumerate(cast.clusters):
                if cluster.type == "Institution" and called in map(str.casefold, cluster.names):
                    return ref
    return None


def president(cast: Cast, holder: Ref) -> Ref | None:
    """The only one who is called president by name: of her a "presidential spokesman" is."""
    called = [cast.ref(token.nbor(1)) for token in cast.doc[:-1] if token.text == "President"]
    found = {ref for ref in called if ref is not None and cast.type(ref) == "Person" and ref != holder}
    return next(iter(found)) if len(found) == 1 else None


def engaging(cast: Cast, title: Title) -> Ref | None:
    """The body that takes or removes somebody of its own: "| It | hired a new chief nurse, Ada Cole", "named Ada Cole as treasurer"."""
    post = title.head
    while post.dep_ == "conj" and post.head.lemma_.lower() in words("body-post"):
        post = post.head
    verb = post.head.head if post.dep_ == "pobj" and post.head.lower_ == "as" else post.head
    if post.dep_ not in OBJECTS or verb.lemma_ not in ENGAGING:
        return None
    subject = next((cast.ref(child) for child in verb.lefts if child.dep_ == "nsubj"), None)
    return subject if subject is not None and cast.type(subject) == "Institution" else None


def is_task(title: Title) -> bool:
    """Whether the words behind a title tell what its holder sees to, and leave the body open: "head | of maintenance", "| in charge"."""
    behind = title.head.doc[title.end : title.last]
    if len(behind) < 2 or behind[0].lower_ not in {"for", "in", "of"}:
        return False
    return behind[1].is_lower and behind[1].tag_ == "NN" and not names_body(behind[1])


def whole(cast: Cast, title: Title) -> Ref | None:
    """Whose they are of whom one with the title is: "the Front's members, including | leader Ada Cole"."""
    start = title.head.sent.start
    for at in range(title.first - 1, max(start, title.first - REACH), -1):
        if cast.doc[at].lower_ in AMONG | {"among"}:
            for token in reversed(cast.doc[max(start, at - REACH) : at]):
                if token.tag_ in PLURAL:
                    told = [child for child in token.lefts if child.dep_ in {"poss", "compound", "nmod"}]
                    told += [each for child in token.rights if child.lower_ == "of" for each in child.children]
                    refs = (cast.ref(child) for child in told)
                    return next((ref for ref in refs if ref is not None and cast.type(ref) == "Institution"), None)
            return None
    return None
