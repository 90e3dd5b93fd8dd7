"""The commands by which people correct who is who: same, different, undo, review."""

from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.options import ledger_option, output_option
from kg.cli.spoken import told
from kg.model import ENTITY_TYPES

if TYPE_CHECKING:
    from kg.correct import Question
    from kg.resolve.ledger import Judgement


def day(context: click.Context, parameter: click.Parameter, given: str) -> str:
    """The day that was given, if any. Raises BadParameter where it is none of the calendar."""
    try:
        if given and date.fromisoformat(given).isoformat() != given:
            raise ValueError
    except ValueError as error:
        raise click.BadParameter(f"{given!r} is no day; write it as in 2024-10-15") from error
    return given


def judging_options(command: Any) -> Any:
    """What a judgement may come with."""
    for option in (
        click.option("--type", "type_", type=click.Choice(ENTITY_TYPES), help="Of which type; both sides' own unless given."),
        click.option("--date", default="", callback=day, metavar="YYYY-MM-DD", help="When it was decided; left out unless given."),
        click.option("--note", default="", help="Why, for whoever reads the ledger."),
        output_option,
        ledger_option,
    ):
        command = option(command)
    return command


@click.command()
@click.argument("one")
@click.argument("other")
@judging_options
def same(one: str, other: str, **how: Any) -> None:
    """Say that two are the same.

    ONE and OTHER are names, which mean all who are called so, or IRIs. It holds in every later build, and `kg undo` takes it back.
    """
    judged("same", one, other, **how)


@click.command()
@click.argument("one")
@click.argument("other")
@judging_options
def different(one: str, other: str, **how: Any) -> None:
    """Say that two are not the same.

    ONE and OTHER are names, which mean all who are called so, or IRIs. It holds in every later build, and `kg undo` takes it back.
    """
    judged("different", one, other, **how)


@click.command()
@click.argument("one")
@click.argument("other")
@output_option
@ledger_option
def undo(one: str, other: str, output: Path, ledger: Path) -> None:
    """Take back what was said of two.

    ONE and OTHER are as `kg same` or `kg different` had them, in either order.
    """
    from kg import correct

    summary = correct.take_back(one, other, output, ledger)
    click.echo(f"{ledger} says nothing of them any more." + (f"\n{told(summary)}" if summary else ""), err=True)


@click.command()
@output_option
@ledger_option
@click.option("--most", type=click.IntRange(1), default=20, show_default=True, metavar="N", help="Questions to ask.")
def review(output: Path, ledger: Path, most: int) -> None:
    """Decide on pairs that may be one, the likeliest first.

    Each is shown with sentences of both sides and why they may be one. The answers (y, n, or s to skip) go to the ledger, q ends.
    """
    from kg import correct
    from kg.resolve.ledger import BadLedger

    answers, question = 0, None
    for question in islice(correct.questions(output, ledger), most):
        click.echo("\n".join(shown(question)))
        answer = click.prompt("The same?", type=click.Choice(["y", "n", "s", "q"]), default="s", err=True)
        if answer == "q":
            break
        if answer in ("y", "n"):
            try:
                correct.answered(question, "same" if answer == "y" else "different", ledger)
                answers += 1
            except BadLedger as error:
                click.echo(error, err=True)
    if answers:
        click.echo(told(correct.apply(output, ledger)), err=True)
    else:
        click.echo("Nothing was decided." if question else "There is nothing to decide.", err=True)


def judged(judgement: "Judgement", one: str, other: str, *, type_: str | None, date: str, note: str, output: Path, ledger: Path) -> None:
    """Put a judgement into the ledger, and say what came of it."""
    from kg import correct
    from kg.resolve.ledger import Line

    line = Line(judgement=judgement, left=one, right=other, type=type_ or "", date=date, note=note)
    said = correct.judge(line, output, ledger)
    when = told(said.summary) if said.summary else f"It holds as soon as there is a graph in {output}."
    click.echo(f"{ledger}: {said.line.judgement} {said.line.left!r} {said.line.right!r}\n{when}", err=True)


def shown(question: "Question") -> Iterator[str]:
    """A question as people read it."""
    from kg import correct

    for side, name, quotes in zip((question.left, question.right), question.names, question.quotes, strict=True):
        yield f"\n  {name}" + (f" ({side})" if side != name else "")
        yield from correct.told(quotes)
    yield f"\n  {'; '.join(question.reasons)}"


COMMANDS = (same, different, undo, review)
