"""Turtle for people: grouped by subject, articles then entities then claims then passages, the same text for the same triples.

The engine writes N-Triples, canonically escaped and fast; what is left to do is arranging lines. Follows W3C RDF 1.1 Turtle.
"""

import re
from collections.abc import Iterator

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
WIDTH = 110

_NEXT = " ;\n    "
_ALSO = ",\n        "

_SECTION = {f"<{ONTOLOGY}{name}>": place for place, names in enumerate(SECTIONS) for name in names}
_TYPE = f"<{PREFIXES['rdf']}type>"
_FIRST = {_TYPE: 0, f"<{PREFIXES['rdfs']}label>": 1, f"<{PREFIXES['skos']}altLabel>": 2, f"<{PREFIXES['oa']}exact>": 3}
_PATH = re.compile("[A-Za-z0-9][A-Za-z0-9_/-]*>")
_NAME = re.compile("[A-Za-z][A-Za-z0-9_-]*")
_BREAKING = re.compile("[\x80-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
"""What an editor or a terminal takes for a line end or a change of direction, although Turtle does not."""


def turtle(ntriples: str, *, base: str = DATA) -> str:
    """The triples of a text in canonical N-Triples as Turtle; IRIs under `base` are written relative to it."""
    return "\n".join([head(base), *blocks(ntriples, base=base)])


def head(base: str) -> str:
    """The lines that declare `base` and the prefixes."""
    return f"@base <{base}> .\n" + "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())


def blocks(ntriples: str, *, base: str = DATA) -> Iterator[str]:
    """The triples, subject by subject."""
    subjects = _by_subject(ntriples)
    short = _Short(base)
    names = {_TYPE: "a ", **{predicate: f"{short[predicate]} " for predicate in set().union(*subjects.values()) - {_TYPE}}}
    layouts: dict[frozenset[str], list[str]] = {}
    for subject in sorted(subjects, key=lambda subject: (_section(subjects[subject].get(_TYPE, "")), natural(subject))):
        said = subjects[subject]
        if (alike := frozenset(said)) not in layouts:
            layouts[alike] = sorted(said, key=lambda predicate: (_FIRST.get(predicate, 9), names[predicate]))
        lines = [
            names[predicate] + (short.text(value) if isinstance(value := said[predicate], str) else _several(predicate, value, short))
            for predicate in layouts[alike]
        ]
        block = f"{short[subject]} {_NEXT.join(lines)} .\n"
        yield block if block.isascii() else _BREAKING.sub(_escaped, block)


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04X}"


def _by_subject(ntriples: str) -> dict[str, dict[str, str | list[str]]]:
    """Each subject's predicates with their value, or their values where there are several."""
    subjects: dict[str, dict[str, str | list[str]]] = {}
    for line in ntriples.split(" .\n"):
        if line:
            subject, predicate, value = line.split(" ", 2)
            said = subjects.get(subject)
            if said is None:
                subjects[subject] = {predicate: value}
            elif predicate not in said:
                said[predicate] = value
            elif isinstance(values := said[predicate], list):
                values.append(value)
            else:
                said[predicate] = [values, value]
    return subjects


def _section(types: str | list[str]) -> int:
    if isinstance(types, str):
        return _SECTION.get(types, len(SECTIONS))
    return min(_SECTION.get(type, len(SECTIONS)) for type in types)


def natural(term: str) -> str:
    """A key that puts the passage 2-9 before 10-12, and what hangs on a thing's path right after the thing."""
    if term[0] != "<":
        return term
    head, _, tail = term[:-1].rpartition("/")
    start, _, end = tail.partition("-")
    if start.isdecimal() and end.isdecimal():
        tail = f"{start:>12}{end:>12}"
    return f"{head}/{tail}".replace("/", "\x01")


def _several(predicate: str, values: list[str], short: "_Short") -> str:
    texts = [short.text(value) for value in sorted(values, key=_special if predicate == _TYPE else natural)]
    return (", " if sum(map(len, texts)) + 2 * len(texts) < WIDTH else _ALSO).join(texts)


def _special(type: str) -> tuple[int, str]:
    """The most special class first: a strike, an event, a claim."""
    return -len(ancestry(type[1:-1])), type


class _Short(dict[str, str]):
    """An N-Triples term as Turtle writes it for short, remembered."""

    def __init__(self, base: str) -> None:
        super().__init__()
        self.base = f"<{base}"
        self.prefixes = {iri: prefix for prefix, iri in PREFIXES.items()}

    def text(self, term: str) -> str:
        return term if term[-1] == '"' else self[term]

    def __missing__(self, term: str) -> str:
        if term[0] == "<":
            self[term] = self._iri(term)
        else:
            text, _, type = term.rpartition("^^")
            self[term] = self._typed(text, type) if text[-1:] == '"' and type[-1:] == ">" else term
        return self[term]

    def _iri(self, term: str) -> str:
        if term.startswith(self.base) and _PATH.fullmatch(term, len(self.base)):
            return "<" + term[len(self.base) :]
        namespace, mark, name = term[1:-1].rpartition("#") if "#" in term else term[1:-1].rpartition("/")
        prefix = self.prefixes.get(namespace + mark)
        return f"{prefix}:{name}" if prefix and _NAME.fullmatch(name) else term

    def _typed(self, text: str, type: str) -> str:
        bare = _BARE.get(type)
        return text[1:-1] if bare and bare.fullmatch(text[1:-1]) else f"{text}^^{self[type]}"


_BARE = {
    f"<{PREFIXES['xsd']}integer>": re.compile(r"[+-]?[0-9]+"),
    f"<{PREFIXES['xsd']}decimal>": re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    f"<{PREFIXES['xsd']}boolean>": re.compile("true|false"),
}
