"""Who is who across articles, and which claims of different articles tell one fact."""

from collections.abc import Iterable

from kg.iri import mint
from kg.model import Claim, Extraction, Fact, Resolution, Telling
from kg.resolve.ledger import Ledger
from kg.resolve.sightings import sightings
from kg.resolve.who import who


def resolve(extractions: Iterable[Extraction], ledger: Ledger | None = None) -> Resolution:
    """The entities and facts of all articles together; the same whatever the order of `extractions`.

    Raises BadLedger where the ledger binds together what it tells apart.
    """
    read = sorted(extractions, key=lambda extraction: extraction.article.id)
    known = who([sighting for extraction in read for sighting in sightings(extraction)], ledger or Ledger(), {})
    facts = tuple(
        Fact(fact_iri(extraction.article.id, claim), (Telling(extraction.article.id, claim),))
        for extraction in read
        for claim in extraction.claims
    )
    return Resolution(known.entities, known.iris, facts, known.decisions)


def fact_iri(article: str, claim: Claim) -> str:
    return mint(type(claim).__name__.lower(), article, f"{claim.span.start}-{claim.span.end}-{claim.rule}")
