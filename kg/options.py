"""The options that several commands have."""

from pathlib import Path

import click

from kg.spoken import OUTPUT

output_option = click.option(
    "--output", "-o", type=click.Path(file_okay=False, path_type=Path), default=OUTPUT, show_default=True, help="Folder of the graph."
)
ledger_option = click.option(
    "--ledger", type=click.Path(path_type=Path), default=Path("ledger.csv"), show_default=True, help="People's decisions on who is who."
)
