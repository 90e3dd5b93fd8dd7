"""Where what is written comes from, told beside it: the account it was sent from, the journal it stands in, the body before its name."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.grammar.tags import NOUNS
from kg.extract.lexicon import words
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token


def account(cast: Cast, sent: "Token") -> "Token | None":
    """Whose account it came from: "a tweet sent from | the minister's | account"."""
    for way in sent.rights:
        if way.lower_ in {"from", "on", "to", "by"}:
            noun = next(
                (c for c in way.children if c.dep_ == "pobj" and c.lemma_ in {"account", "page", "office", "handle", "website", "channel"}),
                None,
            )
            whose = (
                ()
                if noun is None
                else (c for c in noun.children if c.lower_ not in words("medium") and c.pos_ in NOUNS and cast.ref(c) is not None)
            )
            if (found := next(iter(whose), None)) is not None:
                return found
    return None


def possessor(cast: Cast, noun: "Token") -> "Token | None":
    """Whose it is by an apostrophe that the parse takes for a quotation mark: "the teachers’ | joint statement"."""
    at = noun.left_edge.i
    while at < noun.i and noun.doc[at].pos_ not in {"ADJ", "NOUN"}:
        at += 1
    if at < 2 or noun.doc[at - 1].text not in {"’", "'"} or not noun.doc[at - 2].lower_.endswith("s"):
        return None
    return noun.doc[at - 2] if cast.ref(noun.doc[at - 2]) is not None else None


def site(cast: Cast, noun: "Token") -> "Token | None":
    """Whose site or page it stands on: "data on | the bank's | website"."""
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in {"on", "from", "at"}:
            page = next((c for c in child.children if c.dep_ == "pobj" and c.lemma_.lower() in SITES), None)
            found = () if page is None else (c for c in page.lefts if c.dep_ in {"poss", "compound"} and cast.ref(c) is not None)
            if (whose := next(iter(found), None)) is not None:
                return whose
    return None


SITES = frozenset({"site", "website", "page", "portal", "dashboard", "account", "database"})


def published_in(cast: Cast, noun: "Token") -> "Token | None":
    """Where it is printed: "a study in the Lancet", "a study in the journal Nature"."""
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ == "in":
            found = next((c for c in child.children if c.dep_ == "pobj"), None)
            if found is not None and cast.ref(found) is None:
                found = next((c for c in found.rights if c.dep_ == "appos"), found)
            if found is not None and (ref := cast.ref(found)) is not None and cast.type(ref) == "Institution" and cast.clusters[ref].named:
                return found
    return None


def named_before(cast: Cast, noun: "Token") -> Ref | None:
    """Who is named elsewhere, or there, by the words before the noun: the central bank of "the central bank (CB) statement"."""
    first = noun.left_edge.i
    while first < noun.i and noun.doc[first].tag_ in {"DT", "PRP$", "CD"}:
        first += 1
    end = noun.i
    if noun.doc[end - 1].text == ")":
        end = next((i for i in range(end - 2, first, -1) if noun.doc[i].text == "("), end)
    for at in range(first, end):
        name = noun.doc[at:end].text.casefold()
        for ref, cluster in enumerate(cast.clusters if at == first or " " in name else ()):
            if cluster.type != "Place" and any(name == other.casefold() for other in cluster.names):
                return ref
    return None


def nation(cast: Cast, noun: "Token") -> Ref | None:
    """Which country counted: Kenya for "Kenyan tallies", where the article names it."""
    if noun.lemma_.lower() not in {"tally", "figure", "datum", "statistic", "count"}:
        return None
    for word in (c.lower_ for c in noun.lefts if c.dep_ == "amod" and c.text[0].isupper()):
        for ref, cluster in enumerate(cast.clusters):
            if cluster.type == "Place" and any(word.startswith(name.casefold()) and len(word) - len(name) < 4 for name in cluster.names):
                return ref
    return None
