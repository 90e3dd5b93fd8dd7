"""The words that trigger kinds of mentions and claims, read from `ontology/lexicon.ttl`: `words("reporting")` holds "say"."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple

from kg.iri import ONTOLOGY

LEXICON = "https://w3id.org/news-kg/lexicon#"


class Trigger(NamedTuple):
    """A word or phrase (lemmas joined by spaces) that evokes a kind of claim."""

    lemma: str
    part_of_speech: str
    evokes: str


@cache
def words(*names: str) -> frozenset[str]:
    """The words of the lists `lex:NAME`, as they are written there.

    Raises KeyError where the lexicon has no such list.
    """
    return frozenset[str]().union(*(_lists()[name] for name in names))


@cache
def triggers() -> tuple[Trigger, ...]:
    """Every trigger of the lexicon, longest lemma first."""
    from pyoxigraph import NamedNode

    found = []
    store = _lexicon()
    for quad in store.quads_for_pattern(None, NamedNode(f"{ONTOLOGY}evokes"), None):
        for part in _values(quad.subject, "partOfSpeech"):
            found += [Trigger(lemma, part, _local(quad.object)) for lemma in _values(quad.subject, "lemma")]
    return tuple(sorted(found, key=lambda t: (-len(t.lemma.split()), t)))


@cache
def event_nouns() -> frozenset[str]:
    """The nouns that name a happening by one word: "protest"."""
    return frozenset(trigger.lemma for trigger in triggers() if trigger.part_of_speech == "NOUN" and " " not in trigger.lemma)


def _local(node: object) -> str:
    return str(getattr(node, "value", "")).rpartition("#")[2]


def _values(subject: object, name: str) -> list[str]:
    from pyoxigraph import NamedNode

    quads = _lexicon().quads_for_pattern(subject, NamedNode(f"{ONTOLOGY}{name}"), None)
    return [quad.object.value for quad in quads]


@cache
def _lists() -> dict[str, frozenset[str]]:
    from pyoxigraph import NamedNode

    lists: dict[str, set[str]] = {}
    for quad in _lexicon().quads_for_pattern(None, NamedNode(f"{ONTOLOGY}word"), None):
        lists.setdefault(_local(quad.subject), set()).add(quad.object.value)
    return {name: frozenset(found) for name, found in lists.items()}


@cache
def _lexicon():  # type: ignore[no-untyped-def]  # pyoxigraph is imported only when a lexicon is needed
    from pyoxigraph import RdfFormat, Store

    store = Store()
    store.load(_file().read_bytes(), RdfFormat.TURTLE)
    return store


def _file() -> Traversable:
    installed = files("kg") / "ontology" / "lexicon.ttl"
    return installed if installed.is_file() else Path(__file__).parents[2] / "ontology" / "lexicon.ttl"
