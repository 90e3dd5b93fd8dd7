"""The commands for what is too large for one process or one machine: `kg build --engine ray`, `kg load`."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.progress import progress
from kg.cli.spoken import found, several

if TYPE_CHECKING:
    from kg.intake.workers import Readers
    from kg.resolve.ledger import Ledger
    from kg.rounds.plan import Report


def build(sources: Sequence[str], output: str, readers: "Readers", ledger: "Ledger", confidence: float, address: str | None) -> None:
    """Builds on Ray, shows how far it is, and says what it found."""
    from kg.ray import build
    from kg.rounds import Settings
    from kg.rounds.plan import Plan

    plan = Plan(tuple(sources), output, readers, Settings(ledger, confidence))
    with progress("articles") as shown:
        report = build(plan, address=address, shown=lambda step, done, of: shown(done, of, "" if step == "articles" else step))
    click.echo(told(report, output), err=True)


def told(report: "Report", output: str) -> str:
    """What a build found and how fast it was, in sentences."""
    seconds = report.seconds.get("extract", 0) + report.seconds.get("read", 0)
    steps = ", ".join(f"{step} {took:,.1f} s" for step, took in report.seconds.items())
    rate = f" ({report.articles / seconds:,.1f} articles a second read)" if seconds else ""
    lines = [
        f"{found(report.articles, report.entities, report.facts)}.",
        f"{several(report.claims, 'claim')}, {several(report.triples, 'triple')} in {several(len(report.parts), 'part')}; {steps}{rate}.",
        *(f"left out {number:,}: {reason}" for reason, number in report.failures.items()),
        f"Now try:\n  kg load {output} STORE\n  kg query demands --graph STORE",
    ]
    return "\n".join(lines)


@click.command()
@click.argument("parts")
@click.argument("store", type=click.Path(path_type=Path))
def load(parts: str, store: Path) -> None:
    """Load the parts of a graph into a store on disk.

    PARTS is the folder that `kg build --engine ray` wrote, on disk or as an address (s3://…), or a file .nq .nt .ttl .trig, also .gz.
    STORE is the folder of a new Oxigraph store, which `kg query --graph STORE` and `kg serve STORE` ask where it lies.
    """
    from kg.load import load

    with progress("parts") as loaded:
        number = load(parts, store, loaded)
    click.echo(f"{several(number, 'triple')} loaded into {store}", err=True)


def refuse_what_ray_cannot(*, add: bool, articles: Sequence[str]) -> None:
    """Raises UsageError for what only the build on one machine does."""
    if add:
        raise click.UsageError("--add is of the build on this machine; --engine ray builds the graph of ARTICLES.")
    if "-" in articles:
        raise click.UsageError("--engine ray reads no standard input, since other machines have none.")


COMMANDS = (load,)
