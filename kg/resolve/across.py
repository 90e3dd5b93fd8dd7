"""Who is who across articles, and which claims of different articles tell one fact."""

from collections.abc import Iterable

from kg.iri import DATA
from kg.model import Claim, Extraction, Resolution
from kg.resolve.facts import facts
from kg.resolve.ledger import Ledger
from kg.resolve.reprints import Imprinted, reprints
from kg.resolve.sightings import Sighting, day, sightings
from kg.resolve.told.telling import Told
from kg.resolve.who import who


def resolve(extractions: Iterable[Extraction], ledger: Ledger | None = None, *, base: str = DATA) -> Resolution:
    """The entities and facts of all articles together; the same whatever the order of `extractions`.

    They are gone through once, and of their clusters only names and contexts are kept, so a stream from disk will do.
    Raises BadLedger where the ledger binds together what it tells apart.
    """
    imprints: list[Imprinted] = []
    seen: list[Sighting] = []
    claims: list[tuple[str, int | None, Claim]] = []
    for extraction in extractions:
        article, reported = extraction.article.id, day(extraction.article.published)
        imprints.append(Imprinted(article, reported, extraction.imprint))
        seen += sightings(extraction)
        claims += [(article, reported, claim) for claim in extraction.claims]
    copies = reprints(imprints)
    known = who(sorted(seen), ledger or Ledger(), copies, base)
    told = facts((Told(article, claim, reported, known.iris) for article, reported, claim in claims), copies, base)
    return Resolution(known.entities, known.iris, told.facts, (*known.decisions, *told.decisions), copies)
