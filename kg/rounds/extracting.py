"""What a worker does that extracts: an article part after part, by a process of the local build."""

from typing import Any

import msgspec

from kg import codec
from kg.files import parts
from kg.intake.taking import Issue
from kg.intake.worker import Found
from kg.intake.workers import TOGETHER, Worker
from kg.model import Article
from kg.rounds.packing import read
from kg.rounds.records import Entered

COLUMNS = ("article", "file", "published", "publisher", "text", "claims", "extraction", "issues")
"""Of an extraction's part; `extraction` is empty where the article could not be read, `issues` is a JSON list of what was left out."""


def extract_part(worker: Worker, file: str, group: int, to: str) -> int:
    """Writes what is in the articles of a row group of `file` to the file `to`, and gives how many there are."""
    records = (read(row["record"]) for row in parts.group(file, group, ["record"]))
    articles = [codec.article(record.written) for record in records if isinstance(record, Entered)]
    rows = [
        row(article, found)
        for start in range(0, len(articles), TOGETHER)
        for article, found in worker.read(articles[start : start + TOGETHER])
    ]
    parts.write_table(to, dict(zip(COLUMNS, zip(*rows, strict=True), strict=True)))
    return len(articles)


def row(article: Article, found: Found) -> tuple[Any, ...]:
    refused = [Issue(article.file, each.reason, article.id, each.what, each.rule, each.text) for each in found.refused]
    unread = any(each.what is None for each in found.refused)
    extraction = None if unread else bytes(found.extraction)
    issues = msgspec.json.encode(refused)
    return (article.id, article.file, article.published, article.publisher, article.text, found.claims, extraction, issues)
