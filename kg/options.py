"""The options that several commands have."""

import re
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

import click

from kg.spoken import OUTPUT

output_option = click.option(
    "--output", "-o", type=click.Path(file_okay=False, path_type=Path), default=OUTPUT, show_default=True, help="Folder of the graph."
)
ledger_option = click.option(
    "--ledger", type=click.Path(path_type=Path), default=Path("ledger.csv"), show_default=True, help="People's decisions on who is who."
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
