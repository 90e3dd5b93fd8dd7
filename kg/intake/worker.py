"""One process that reads articles: they come in on standard input, what was found goes out as it is found.

It stands alone, so that a crash in native code or a lack of memory costs the article at hand and not the build. A frame is four bytes that
count what follows, most significant first, and then JSON.
"""

import os
import sys
from typing import IO

import msgspec

from kg import codec
from kg.admit import admit
from kg.model import Article, Extraction
from kg.nlp import Reading, model, readings

READY = b"ready"
"""The first frame: the model is loaded."""


class Batch(msgspec.Struct, frozen=True):
    """Articles to be read together."""

    articles: tuple[Article, ...]


class Refused(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was left out of an article, and why; of the whole article, where `what` is None."""

    reason: str
    what: str | None = None
    rule: str | None = None
    text: str | None = None


class Found(msgspec.Struct, frozen=True):
    """What was found in an article, as `codec.extraction` reads it, without its text; nothing where it could not be read."""

    article: str
    extraction: msgspec.Raw
    entities: int
    claims: int
    refused: tuple[Refused, ...]


def main() -> None:
    """Read batches until there are no more. What libraries print goes to standard error, so that it cannot break a frame."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    name = sys.argv[1] if len(sys.argv) > 1 else None
    model(name)
    send(out, READY)
    decoder = msgspec.json.Decoder(Batch)
    while (frame := receive(sys.stdin.buffer)) is not None:
        for reading in readings(decoder.decode(frame).articles, model_name=name):
            send(out, msgspec.json.encode(found(reading)))


def found(reading: Reading) -> Found:
    """What an article holds that may enter the graph, and what may not; a fault of ours costs the article it shows in, which is named."""
    try:
        kept, refusals = admit(extraction(reading))
    except Exception as error:
        reason = f"a fault in kg, please report it: {type(error).__name__}: {error}"
        return Found(reading.article.id, msgspec.Raw(b"null"), 0, 0, (Refused(reason),))
    textless = msgspec.structs.replace(kept, article=msgspec.structs.replace(kept.article, text=""))
    refused = tuple(Refused(refusal.reason, refusal.what, refusal.rule, refusal.text) for refusal in refusals)
    return Found(kept.article.id, msgspec.Raw(codec.encoded(textless)), len(kept.clusters), len(kept.claims), refused)


def extraction(reading: Reading) -> Extraction:
    """Who and what one article speaks of, and what it claims."""
    from kg import extract
    from kg.extract.headlines import led_below
    from kg.extract.parts import attributed, having_part
    from kg.resolve import within
    from kg.resolve.reprints import imprint

    cast = within.cast(reading, extract.mentions(reading))
    clusters, claims = having_part(*led_below(reading.article, cast.clusters, attributed(extract.claims(cast))))
    return Extraction(reading.article, clusters, claims, imprint(reading.article))


def send(out: IO[bytes], frame: bytes) -> None:
    out.write(len(frame).to_bytes(4) + frame)
    out.flush()


def receive(source: IO[bytes]) -> bytes | None:
    """The next frame; None where there is no more, or its end is missing."""
    head = source.read(4)
    if len(head) < 4:
        return None
    frame = source.read(int.from_bytes(head))
    return frame if len(frame) == int.from_bytes(head) else None


if __name__ == "__main__":
    main()
    os._exit(0)  # all is sent, and to tidy up would take a third of a second
