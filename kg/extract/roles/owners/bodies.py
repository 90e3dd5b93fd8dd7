"""Bodies: the court in which a judge sits, the house of a legislator, the organisation named last before "its spokeswoman"."""

from kg.extract.cast import Cast
from kg.extract.institution import is_in_print
from kg.extract.lexicon import words
from kg.extract.roles.owners.nations import last
from kg.extract.roles.titles import Title
from kg.model import Ref

NEAR = 3
"""How many sentences back an institution may stand that a bare "spokeswoman" speaks for."""
COURTS = frozenset({"court", "tribunal"})
UNIONS = frozenset({"association", "federation", "forum", "union", "unions"})
PARTIES = frozenset({"alliance", "congress", "dal", "front", "league", "movement", "party"})
OTHERS = (
    (
        frozenset({"general secretary"}),
        COURTS | {"authority", "company", "corporation", "department", "government", "hospital", "ministry", "police"},
    ),
    (frozenset({"executive", "managing", "manager", "works"}), COURTS | UNIONS | PARTIES | {"group", "nhs", "police", "senate", "tory"}),
    (frozenset({"engineer", "officer", "scientist"}), COURTS | UNIONS | PARTIES | {"nhs", "police"}),
    (
        frozenset({"branch", "chapter", "convener", "convenor"}),
        COURTS | {"department", "government", "hospital", "ministry", "nhs", "police", "trust"},
    ),
)
"""Words of posts, and those in the names of bodies that have no such post; no court has a secretary or a chairman."""
PRINTING = frozenset({"editor", "publisher", "columnist", "correspondent"})
WITHIN = 600
"""Characters: how far the court may be named in which a judge sits."""


def named_court(cast: Cast, title: Title) -> Ref | None:
    """The court named as its magistrate is: "Hill Town Magistrate Ada Cole" sits in the Hill Town Magistrate's Court."""
    near = {cast.doc[at].lower_ for at in range(max(title.start - 1, 0), title.head.i) if cast.doc[at].tag_ in {"NNP", "NNPS"}}
    for ref, cluster in enumerate(cast.clusters):
        if cluster.type == "Institution" and cluster.named:
            for name in cluster.names:
                parts = name.casefold().split()
                if parts[-1:] == ["court"] and parts[0] in near and title.head.lemma_.lower() in name.casefold():
                    return ref
    return None


def sitting_court(cast: Cast, title: Title) -> Ref | None:
    """The court named last before a judge, else first after, within a few sentences: "the appeal court … | Justice Ada Cole"; that of
    a bench may be named before."""
    told = sorted((mention.span.start, ref) for ref in _courts(cast) for mention in cast.clusters[ref].mentions)
    courts, benches = ([each for each in told if _is_bench(cast, each[1]) is bench] for bench in (False, True))
    at = title.head.idx
    before = [ref for start, ref in courts if at - WITHIN < start < at]
    after = [ref for start, ref in courts if at < start < at + WITHIN // 2]
    if before or after:
        return before[-1] if before else after[0]
    sitting = [ref for start, ref in benches if at - WITHIN < start < at + WITHIN // 2]
    return [*sitting, *(ref for start, ref in courts if start < at)][-1] if sitting else None


def _courts(cast: Cast) -> list[Ref]:
    """The courts of an article and their benches, but not "the Appeal Court Bar Association"."""
    sorts = {
        ref: {word for name in cluster.names for word in name.casefold().split()}
        for ref, cluster in enumerate(cast.clusters)
        if cluster.type == "Institution"
    }
    return [ref for ref, told in sorts.items() if not told.isdisjoint(COURTS | {"bench"}) and told.isdisjoint(UNIONS)]


def _is_bench(cast: Cast, ref: Ref) -> bool:
    """Whether only the bench of a court is told of: "the | bench of Justices Ada Cole and Tom Roe", "a | bench of the court"."""
    told = cast.clusters[ref].name.casefold().partition(" of ")[0].split()
    return "bench" in told and COURTS.isdisjoint(told)


def house(cast: Cast, title: Title) -> Ref | None:
    """The house in which one sits: the parliament, council or assembly that the article names most; the one in its title, where told."""
    named = {token.lower_ for token in cast.doc[title.start : title.head.i]} & words("legislature")
    if title.head.text in {"Representative", "Representatives"} or title.head.lower_ in {"congressman", "congresswoman"}:
        named = {"house", "representatives"}
    if title.head.lower_ in {"assemblyman", "assemblywoman"}:
        named = {"assembly", "legislature"}
    often = title.head.lower_ == "speaker"
    houses = [
        (cluster.named or often, len(cluster.mentions), -ref)
        for ref, cluster in enumerate(cast.clusters)
        if cluster.type == "Institution" and any(_seats(name.casefold().split(), named or words("legislature")) for name in cluster.names)
    ]
    return -max(houses)[2] if houses else None


def _seats(name: list[str], houses: frozenset[str] | set[str]) -> bool:
    """Whether a name is a house's: "House of Deputies", "Town Council", not "House Finance Panel"."""
    if name[-1:] == ["house"]:
        return "house" in houses and name[0] in {"house", "lower", "upper"}
    return bool(name) and (name[-1] in houses or (name[0] in houses and name[1:2] == ["of"]))


def last_institution(cast: Cast, title: Title, here: bool = False) -> Ref | None:
    """The organisation named last before a title, within a few sentences or only in its own."""
    told = {token.lower_ for token in cast.doc[title.start : title.end]}
    told |= {"general secretary"} if title.wording.lower().endswith("general secretary") else set()
    others = next((bodies for posts, bodies in OTHERS if posts & told), COURTS)
    institutions = [
        ref
        for ref, cluster in enumerate(cast.clusters)
        if cluster.type == "Institution"
        and (cluster.named or cluster.name.endswith(" ministry"))
        and not any(others & _sort(name) for name in cluster.names)
    ]
    if told & {"branch", "chapter"}:
        unions = [ref for ref in institutions if any(UNIONS & set(name.casefold().split()) for name in cast.clusters[ref].names)]
        institutions = unions or institutions
    if PRINTING.isdisjoint(told):
        institutions = [ref for ref in institutions if not _prints(cast, ref)] or institutions
    if here:
        return last(cast, title, institutions, title.head.sent.start_char)
    spoken_of = _told_of_before(cast, title)
    return spoken_of if spoken_of in institutions else last(cast, title, institutions, shortly_before(cast, title))


def _sort(name: str) -> set[str]:
    """The words of a name that say what sort of body it is; that a trust is of the NHS is none."""
    told = set(name.casefold().split())
    return told - {"nhs"} if len(told) > 1 else told


def _prints(cast: Cast, ref: Ref) -> bool:
    """Whether a body is named as newspapers are, which have told what is told: "told the Harbour | Chronicle"."""
    return any(map(is_in_print, cast.clusters[ref].names))


def _told_of_before(cast: Cast, title: Title) -> Ref | None:
    """Whom the sentence before a title that opens its own is about: "The | union | left Harbour Motors. Secretary Ada Cole"."""
    sentence = title.head.sent
    if title.first != sentence.start or sentence.start == 0:
        return None
    before = cast.doc[sentence.start - 1].sent
    return next((cast.ref(child) for child in before.root.lefts if child.dep_ == "nsubj" and child.pos_ != "PRON"), None)


def last_described(cast: Cast, title: Title) -> Ref | None:
    """The body without a name spoken of last before a title, within a few sentences: "the | company | said no. Spokesman Tom Roe"."""
    oldest, at = shortly_before(cast, title), title.head.idx
    seen = [
        (mention.span.start, ref)
        for ref, cluster in enumerate(cast.clusters)
        if cluster.type == "Institution" and not cluster.named and COURTS.isdisjoint(cluster.name.casefold().split())
        for mention in cluster.mentions
        if oldest <= mention.span.start < at
    ]
    return max(seen)[1] if seen else None


def shortly_before(cast: Cast, title: Title) -> int:
    """The character at which the sentence begins that stands a few before the title's."""
    sentence = title.head.sent.start
    for _ in range(NEAR):
        sentence = cast.doc[max(sentence - 1, 0)].sent.start
    return cast.doc[sentence].idx


def named_so(cast: Cast, word: str) -> Ref | None:
    """The first institution with `word`, or what it is called in Ireland, among its names or at the end of one."""
    called = {word, "garda", "gardaí"} if word == "police" else {word}
    for ref, cluster in enumerate(cast.clusters):
        if cluster.type == "Institution" and any(
            name.casefold() in called or (name.casefold().split()[-1:] and name.casefold().split()[-1] in called) for name in cluster.names
        ):
            return ref
    return None
