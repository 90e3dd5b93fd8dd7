"""IRIs: the only place that makes one, out of stable parts, so that the same articles give the same names."""

import re
import unicodedata
from functools import lru_cache
from hashlib import blake2b

ONTOLOGY = "https://w3id.org/news-kg/ontology#"
DATA = "https://w3id.org/news-kg/id/"


@lru_cache(maxsize=1 << 16)
def slug(text: str, *, most: int = 80) -> str:
    """`text` as a readable path segment: lower case, ASCII where it has an ASCII form, words joined by hyphens.

    A text without any letter or digit that survives gets a hash of itself, so that two such texts stay two.
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")
    if len(words) > most:
        words = f"{words[:most].rsplit('-', 1)[0]}-{digest(text)}"
    return words or digest(text)


def digest(*parts: str) -> str:
    """Twelve hexadecimal digits that stand for `parts`, the same on every machine."""
    return blake2b("\x1f".join(parts).encode(), digest_size=6).hexdigest()


def mint(kind: str, *parts: str, base: str = DATA) -> str:
    """The IRI of a thing of `kind` told apart by `parts`: `mint("person", "Ada Cole")` ends in `person/ada-cole`."""
    return base + "/".join([kind, *(slug(part) for part in parts)])
