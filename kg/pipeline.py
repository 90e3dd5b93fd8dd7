"""From files to a graph: read, parse, extract, resolve, write. One article at a time until all of them are resolved together."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from kg import atomic, read
from kg.errors import KgError
from kg.model import Article, Extraction, Resolution
from kg.nlp import Reading, readings

Found = TypeVar("Found")

NAMED = 3
"""Files that the error of a build without an article names; all of them are in issues.jsonl."""


class NothingRead(KgError):  # noqa: N818 - it names what was given, not a fault of ours
    """None of the files given holds an article; the graph of an earlier build stays as it was."""


class Issue(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was left out and why: a file, or something that was made of the article read from it.

    `what` is then "Role", "Event" … or "Mention", `rule` what found it, `text` what it quotes or claims to.
    """

    file: str
    reason: str
    article: str | None = None
    what: str | None = None
    rule: str | None = None
    text: str | None = None


class Summary(msgspec.Struct, frozen=True):
    """What a build found: entities and facts by type, each counted once however many articles tell it; `issues` were left out."""

    output: Path
    articles: int
    entities: Mapping[str, int]
    facts: Mapping[str, int]
    issues: tuple[Issue, ...]


def build(
    paths: Iterable[str | Path],
    output: str | Path = "output",
    *,
    model_name: str | None = None,
    ledger: Path | None = None,
    watch: Callable[[Iterator[Article]], Iterable[Article]] = iter,
) -> Summary:
    """Makes the graph of the articles in `paths` and writes it to the folder `output`; `watch` sees each article pass.

    Raises NothingRead where no file holds an article, and BadLedger and MissingModel as their makers say.
    """
    from kg import view
    from kg.graph import graph
    from kg.resolve import ledger as judgements
    from kg.resolve.across import resolve

    folder = Path(output)
    (folder / "articles").mkdir(parents=True, exist_ok=True)
    known = judgements.read(ledger) if ledger else judgements.Ledger()
    issues: list[Issue] = []

    articles = copied(watch(noted(articles_in(paths), issues)), folder / "articles")
    found = noted(extracted(readings(articles, model_name=model_name)), issues)
    extractions = [*noted(admitted(found), issues)]
    atomic.write(folder / "issues.jsonl", msgspec.json.Encoder().encode_lines(issues))
    if not extractions:
        raise NothingRead("; ".join(["no article in what was given", *(f"{issue.file}: {issue.reason}" for issue in issues[:NAMED])]))
    resolution = resolve(extractions, ledger=known)
    made = graph(extractions, resolution)
    made.save(folder / "graph.ttl")
    view.write(made, folder / "graph.html")
    prune(folder / "articles", {extraction.article.id for extraction in extractions})
    return summary(folder, extractions, resolution, issues)


def noted(found: Iterable[Found | Issue], issues: list[Issue]) -> Iterator[Found]:
    """What was found; the issues among it are put down."""
    for each in found:
        if isinstance(each, Issue):
            issues.append(each)
        else:
            yield each


def articles_in(paths: Iterable[str | Path]) -> Iterator[Article | Issue]:
    """The articles in `paths`, and the files that could not be read."""
    for found in read.articles(paths):
        yield Issue(found.file, found.reason) if isinstance(found, read.Skipped) else found


def copied(articles: Iterable[Article], folder: Path) -> Iterator[Article]:
    """Each article after its reading copy was written, to which the offsets in the graph refer."""
    for article in articles:
        atomic.write(folder / f"{article.id}.txt", article.text)
        yield article


def extracted(readings: Iterable[Reading]) -> Iterator[Extraction | Issue]:
    """What each article says; a fault of ours costs the article it shows in, which is named, and not the build."""
    for reading in readings:
        try:
            yield extraction(reading)
        except Exception as error:
            yield Issue(reading.article.file, f"a fault in kg, please report it: {type(error).__name__}: {error}", reading.article.id)


def extraction(reading: Reading) -> Extraction:
    """Who and what one article speaks of, and what it claims."""
    from kg import extract
    from kg.extract.parts import attributed, having_part
    from kg.resolve import within

    cast = within.cast(reading, extract.mentions(reading))
    clusters, claims = having_part(cast.clusters, attributed(extract.claims(cast)))
    return Extraction(reading.article, clusters, claims)


def admitted(extractions: Iterable[Extraction]) -> Iterator[Extraction | Issue]:
    """Of each extraction what may enter the graph, without the article's text, and what may not as issues.

    The text is on disk by now; what stays in memory is what was found.
    """
    from kg.admit import admit

    for extraction in extractions:
        kept, refusals = admit(extraction)
        article = kept.article
        for refusal in refusals:
            yield Issue(article.file, refusal.reason, article.id, refusal.what, refusal.rule, refusal.text)
        yield msgspec.structs.replace(kept, article=msgspec.structs.replace(article, text=""))


def prune(folder: Path, ids: set[str]) -> None:
    """Removes the copies of articles that are no longer in the graph."""
    for copy in folder.glob("*.txt"):
        if copy.stem not in ids:
            copy.unlink()


def summary(folder: Path, extractions: list[Extraction], resolution: Resolution, issues: list[Issue]) -> Summary:
    """What was found, counted."""
    return Summary(
        output=folder,
        articles=len(extractions),
        entities=Counter(entity.type for entity in resolution.entities),
        facts=Counter(type(fact.tellings[0].claim).__name__ for fact in resolution.facts),
        issues=tuple(issues),
    )
