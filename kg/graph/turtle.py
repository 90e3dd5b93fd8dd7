"""Turtle for people: grouped by subject, articles then entities then claims then passages, the same text for the same triples.

The engine writes N-Triples, canonically escaped and fast; what is left to do is arranging lines. Follows W3C RDF 1.1 Turtle.
"""

import re
from collections.abc import Iterable, Iterator

from kg.iri import DATA, ONTOLOGY
from kg.vocabulary import ancestry

PREFIXES = {
    "kg": ONTOLOGY,
    "oa": "http://www.w3.org/ns/oa#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
SECTIONS = (("Article",), ("Entity", "Appearance"), ("Claim", "Telling"), ("Decision",), ("Passage",))
WIDTH = 140

_SECTION = {f"<{ONTOLOGY}{name}>": place for place, names in enumerate(SECTIONS) for name in names}
_TYPE = f"<{PREFIXES['rdf']}type>"
_FIRST = {_TYPE: 0, f"<{PREFIXES['rdfs']}label>": 1, f"<{PREFIXES['skos']}altLabel>": 2, f"<{PREFIXES['oa']}exact>": 3}
_BREAKING = re.compile("[\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
"""What an editor or a terminal takes for a line end or a change of direction, although Turtle does not."""


def turtle(ntriples: str, *, base: str = DATA) -> str:
    """The triples of a text in canonical N-Triples as Turtle; IRIs under `base` are written relative to it."""
    return "\n".join([head(base), *blocks(ntriples, base=base)])


def head(base: str) -> str:
    """The lines that declare `base` and the prefixes."""
    return f"@base <{base}> .\n" + "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())


def blocks(ntriples: str, *, base: str = DATA) -> Iterator[str]:
    """The triples, subject by subject."""
    subjects: dict[str, dict[str, list[str]]] = {}
    for line in _BREAKING.sub(lambda found: f"\\u{ord(found[0]):04X}", ntriples).split("\n"):
        if line:
            subject, predicate, value = line[:-2].split(" ", 2)
            subjects.setdefault(subject, {}).setdefault(predicate, []).append(value)
    short = _Short(base)
    for subject in sorted(subjects, key=lambda subject: (_section(subjects[subject].get(_TYPE, ())), natural(subject))):
        yield _block(subject, subjects[subject], short)


def _section(types: Iterable[str]) -> int:
    return min((_SECTION[type] for type in types if type in _SECTION), default=len(SECTIONS))


def natural(term: str) -> list[str | int]:
    """A key that puts 2-9 before 10-12, and what hangs on a thing's path right after the thing."""
    parts = re.split(r"([0-9]+)", term.strip("<>").replace("/", "\x01"))
    return [*(int(part) if place % 2 else part for place, part in enumerate(parts)), term]


def _block(subject: str, said: dict[str, list[str]], short: "_Short") -> str:
    lines = [_line(predicate, said[predicate], short) for predicate in sorted(said, key=lambda term: (_FIRST.get(term, 9), short[term]))]
    return short[subject] + " " + " ;\n    ".join(lines) + " .\n"


def _line(predicate: str, values: list[str], short: "_Short") -> str:
    if len(values) > 1:
        values.sort(key=_special if predicate == _TYPE else natural)
    name = "a" if predicate == _TYPE else short[predicate]
    texts = [short[value] for value in values]
    apart = ", " if sum(map(len, texts)) + 2 * len(texts) < WIDTH - 10 - len(name) else ",\n        "
    return f"{name} {apart.join(texts)}"


def _special(type: str) -> tuple[int, str]:
    """The most special class first: a strike, an event, a claim."""
    return -len(ancestry(type[1:-1])), type


class _Short(dict[str, str]):
    """An N-Triples term as Turtle writes it for short, remembered."""

    def __init__(self, base: str) -> None:
        super().__init__()
        self.relative = re.compile(rf"<{re.escape(base)}([A-Za-z0-9][A-Za-z0-9_/-]*)>")
        self.prefixes = {iri: prefix for prefix, iri in PREFIXES.items()}

    def __missing__(self, term: str) -> str:
        if term.startswith("<"):
            self[term] = self._iri(term)
            return self[term]
        text, _, type = term.rpartition("^^")
        return self._typed(text, type) if text.endswith('"') and type.endswith(">") else term

    def _iri(self, term: str) -> str:
        if found := self.relative.fullmatch(term):
            return f"<{found[1]}>"
        namespace, _, name = term[1:-1].rpartition("#") if "#" in term else term[1:-1].rpartition("/")
        prefix = self.prefixes.get(term[1 : len(term) - 1 - len(name)]) if namespace else None
        return f"{prefix}:{name}" if prefix and re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]*", name) else term

    def _typed(self, text: str, type: str) -> str:
        bare = _BARE.get(type)
        return text[1:-1] if bare and bare.fullmatch(text[1:-1]) else f"{text}^^{self[type]}"


_BARE = {
    f"<{PREFIXES['xsd']}integer>": re.compile(r"[+-]?[0-9]+"),
    f"<{PREFIXES['xsd']}decimal>": re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    f"<{PREFIXES['xsd']}boolean>": re.compile("true|false"),
}
