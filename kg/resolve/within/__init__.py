"""Who is who within an article: names, short names, acronyms, descriptions and pronouns as the clusters they belong to.

Each rule is a small function that gives its reason, or None; the first that answers decides. Names are joined first; descriptions and
pronouns then look back from where they stand.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.names.naming import Naming
from kg.model import Cluster, Mention, Ref
from kg.nlp import Reading, tokens_of
from kg.resolve.within.acting import acts
from kg.resolve.within.described.clients import clients
from kg.resolve.within.described.descriptions import describe
from kg.resolve.within.described.spelt import spelt
from kg.resolve.within.draft import Draft
from kg.resolve.within.joined import join
from kg.resolve.within.named.names import named
from kg.resolve.within.pronouns import pronouns
from kg.resolve.within.teams import fielded

if TYPE_CHECKING:
    from spacy.tokens import Token


def cast(reading: Reading, namings: Iterable[Naming]) -> Cast:
    """The cast of the article: its namings joined into clusters, its pronouns led back to them."""
    found = fielded(reading.doc, tuple(namings))
    drafts = [*named(reading.doc, found)]
    heads = {naming.head: draft for draft in drafts for naming in draft.namings}
    for naming in found:
        if naming.form != "name":
            describe(reading.doc, drafts, heads, naming)
    join(reading.doc, drafts)
    pronouns(reading, drafts)
    clients(reading.doc, drafts)
    return _freeze(reading, drafts)


def _freeze(reading: Reading, drafts: list[Draft]) -> Cast:
    drafts = sorted(drafts, key=lambda d: min(n.start for n in d.namings))
    clusters: list[Cluster] = []
    heads: dict[int, Ref] = {}
    inside: dict[int, Ref] = {}
    places = _main_places(drafts)
    holders = {i: draft for draft in drafts if draft.named for naming in draft.namings for i in (naming.start, naming.end - 1)}
    for ref, draft in enumerate(drafts):
        mentions = [naming.mention(reading) for naming in draft.namings] + draft.pronouns
        mentions.sort(key=lambda m: (m.span.start, m.span.end))
        clusters.append(_cluster(draft, mentions, _context(holders, draft, places), acts(reading.doc, draft, drafts)))
        for naming in draft.namings:
            heads[naming.head] = ref
            for i in range(naming.start, naming.end):
                if naming.form == "name":
                    inside.setdefault(i, ref)
    heads = {**{at: ref for head, ref in heads.items() if (at := _split_off(reading.doc[head])) is not None}, **heads}
    by_character = {token.idx: token.i for token in tokens_of(reading.doc)}
    for ref, draft in enumerate(drafts):
        for pronoun in draft.pronouns:
            heads[by_character[pronoun.span.start]] = ref
    numbered = {id(draft): ref for ref, draft in enumerate(drafts)}
    named_at = {naming.head: draft for draft in drafts for naming in draft.namings}
    members = {ref: tuple(numbered[id(one)] for one in persons) for ref, persons in spelt(reading.doc, drafts, named_at).items()}
    return Cast(reading, tuple(clusters), heads, {i: r for i, r in inside.items() if i not in heads}, members)


def _split_off(noun: "Token") -> int | None:
    """Where the first half of a noun stands that the parse takes for its head: "the | vice-chancellor"."""
    hyphen = noun.head
    split = hyphen.text == "-" and hyphen.i == noun.i - 1 and hyphen.dep_ == "appos" and hyphen.head.i == noun.i - 2
    return hyphen.head.i if split else None


def _cluster(draft: Draft, mentions: list[Mention], context: tuple[str, ...], acting: bool) -> Cluster:
    called = {naming.name for naming in draft.namings if naming.form == "name"}
    fullest = sorted(draft.names, key=lambda name: (name not in called, name.split()[0].lower() in DETERMINERS, -len(name), name))
    return Cluster(draft.type, tuple(fullest), tuple(mentions), draft.named, context, tuple(draft.reasons), acting, draft.doubted)


DETERMINERS = frozenset({"all", "another", "her", "his", "its", "our", "some", "their"})
"""Words that lead to a description and say nothing of whom it means."""


def _main_places(drafts: list[Draft]) -> tuple[str, ...]:
    """The places the article is about: the two it names most, the first named before the others."""
    named = [d for d in drafts if d.type == "Place" and d.named]
    named.sort(key=lambda d: (-len(d.namings), min(n.start for n in d.namings)))
    return tuple(_fullest(d) for d in named[:2])


def _context(holders: dict[int, Draft], draft: Draft, places: tuple[str, ...]) -> tuple[str, ...]:
    """Who and where a description belongs to: the names inside it ("officials of the | Ports Ministry"), else the article's places.

    `holders` has what is named at the first and last token of every name.
    """
    if draft.named:
        return ()
    inside = [holders[i] for naming in draft.namings for i in range(naming.start, naming.end) if i in holders]
    return tuple(dict.fromkeys(map(_fullest, inside))) or places


def _fullest(draft: Draft) -> str:
    return max((n.name for n in draft.namings if n.form == "name"), key=lambda name: (len(name), name))
