"""IRIs: the only place that makes one, out of stable parts, so that the same articles give the same names."""

import re
import unicodedata
from functools import lru_cache
from hashlib import blake2b

ONTOLOGY = "https://w3id.org/news-kg/ontology#"
DATA = "https://w3id.org/news-kg/id/"
STROKED = str.maketrans({
    "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ħ": "h", "Ħ": "H", "ı": "i", "ß": "ss", "ẞ": "SS",
    "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D", "ŧ": "t", "Ŧ": "T",
})  # fmt: skip
"""Letters that Unicode does not take apart into a plain one and its mark."""


@lru_cache(maxsize=1 << 16)
def slug(text: str, *, most: int = 80) -> str:
    """`text` as a readable path segment: lower case, ASCII where it has an ASCII form, words joined by hyphens.

    A text without any letter or digit that survives gets a hash of itself, so that two such texts stay two.
    """
    plain = ascii_of(text).lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")
    if len(words) > most:
        words = f"{words[:most].rsplit('-', 1)[0]}-{digest(text)}"
    return words or digest(text)


def ascii_of(text: str) -> str:
    """The letters without accents and strokes: "Łódź" as "Lodz"; what has no such form is left out."""
    return text if text.isascii() else unicodedata.normalize("NFKD", text.translate(STROKED)).encode("ascii", "ignore").decode()


def digest(*parts: str) -> str:
    """Twelve hexadecimal digits that stand for `parts`, the same on every machine."""
    return blake2b("\x1f".join(parts).encode(), digest_size=6).hexdigest()


def mint(kind: str, *parts: str, base: str = DATA) -> str:
    """The IRI of a thing of `kind` told apart by `parts`: `mint("person", "Ada Cole")` ends in `person/ada-cole`."""
    return base + "/".join([kind, *(slug(part) for part in parts)])
