"""What a given name says of who bears it: "Theresa" is she, "Samuel" is he, and "Robin" may be either.

The names are in `given-names.msgpack`, learned by `python -m kg.extract.names.training.gender`.
"""

from functools import cache
from importlib.resources import files

import msgspec

GIVEN_NAMES = "given-names.msgpack"


class GivenNames(msgspec.Struct, frozen=True):
    """Given names in lower case, one a line, of those who are spoken of as "he" and as "she"."""

    he: str
    she: str


def gender(name: str) -> str | None:
    """ "he" or "she", by the first word of a full name; None of a surname alone and where the given name leaves it open."""
    given, _, surname = name.partition(" ")
    return _genders().get(given.lower()) if surname else None


@cache
def _genders() -> dict[str, str]:
    names = msgspec.msgpack.decode((files("kg.extract.names.known") / GIVEN_NAMES).read_bytes(), type=GivenNames)
    return dict.fromkeys(names.he.split("\n"), "he") | dict.fromkeys(names.she.split("\n"), "she")
