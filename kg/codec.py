"""Values as bytes and back, to be kept and to be sent between processes: JSON, so that people can read what is kept."""

from collections.abc import Iterator
from functools import cache, reduce
from operator import or_
from typing import Any

import msgspec

from kg import extract
from kg.model import Article, Claim, Extraction


def encoded(value: msgspec.Struct) -> bytes:
    """The value as JSON; the same bytes for the same value."""
    return msgspec.json.encode(value)


def article(written: bytes) -> Article:
    """The article that was written so."""
    return msgspec.json.decode(written, type=Article)


def extraction(written: bytes) -> Extraction:
    """The extraction that was written so; each claim of the class whose name it bears.

    Raises msgspec.DecodeError where it is none.
    """
    found = extraction_decoder().decode(written)
    return Extraction(**{field: getattr(found, field) for field in Extraction.__struct_fields__})


def claim(written: bytes) -> Claim:
    """The claim that was written so."""
    found: Claim = claim_decoder().decode(written)
    return found


@cache
def claim_decoder() -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(any_claim())


@cache
def extraction_decoder() -> msgspec.json.Decoder[Any]:
    """A decoder that knows every class of claims an extractor declares."""
    claims = tuple[any_claim(), ...]  # type: ignore[misc, valid-type]  # a union of the classes that are there
    fields = [
        (field.name, claims if field.name == "claims" else field.type, msgspec.field(default=field.default))
        for field in msgspec.structs.fields(Extraction)
    ]
    stored = msgspec.defstruct("Stored", fields)
    return msgspec.json.Decoder(stored)


def any_claim() -> Any:
    """The union of all classes of claims."""
    return reduce(or_, kinds(Claim))


def kinds(above: type[Claim]) -> Iterator[type[Claim]]:
    """The classes below `above` that stand beside an extractor."""
    extract.extractors()
    for kind in above.__subclasses__():
        if kind.__module__.startswith(f"{extract.__name__}."):
            yield kind
        yield from kinds(kind)
