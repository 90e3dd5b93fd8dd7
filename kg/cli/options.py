"""The options that several commands have."""

import re
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

import click

from kg.cli.spoken import OUTPUT

output_option = click.option(
    "--output", "-o", type=click.Path(file_okay=False, path_type=Path), default=OUTPUT, show_default=True, help="Folder of the graph."
)
ledger_option = click.option(
    "--ledger", type=click.Path(path_type=Path), default=Path("ledger.csv"), show_default=True, help="People's decisions on who is who."
)


def fields(context: click.Context, parameter: click.Parameter, given: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """What the fields of tables are called: `text=body` and so on. Raises BadParameter where it is no such thing."""
    from kg.read.record import USUAL, field

    found = []
    for one in given:
        ours, equals, theirs = one.partition("=")
        known = field(ours)
        if not (known and equals and theirs):
            raise click.BadParameter(f"{one!r} is not FIELD=NAME, such as text=body; a FIELD is one of {', '.join(USUAL)}")
        found.append((known, theirs))
    return tuple(found)


field_option = click.option(
    "--field", "fields", multiple=True, callback=fields, metavar="FIELD=NAME", help="What a table calls a field, such as text=body."
)


def question(words: Sequence[str]) -> tuple[str, dict[str, str]]:
    """A query and what it is told, of words such as `demands --by "junior doctors"`. Raises UsageError where they are no such thing."""
    queries, values = [], {}
    rest = iter(words)
    for word in rest:
        name, equals, value = word.removeprefix("--").partition("=")
        if not re.match(r"--\w", word):
            queries.append(word)
        elif near := get_close_matches(name, ("format", "graph", "iris", "help"), n=1, cutoff=0.82):
            raise click.NoSuchOption(f"--{name}", possibilities=[f"--{near[0]}"])
        elif not equals and (value := next(rest, "--")).startswith("--"):
            raise click.UsageError(f"Option '--{name}' requires an argument.")
        else:
            values[name] = value
    if len(queries) != 1:
        raise click.UsageError("Missing argument 'QUERY'." if not queries else f"One query, not {len(queries)}: {' '.join(queries)}")
    return queries[0], values
