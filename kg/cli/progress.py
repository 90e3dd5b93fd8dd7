"""How far a long command is: a bar on a terminal; elsewhere, as in a log, a line a minute, so that a short command prints nothing."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import click

EVERY = 60
"""Seconds from one line to the next."""


@contextmanager
def progress(unit: str) -> Iterator[Callable[..., None]]:
    """What is told how many of how many are done, 0 where that is not known, and which `step` is at work, and shows it on stderr."""
    from tqdm import tqdm

    say = lines(unit)
    with tqdm(unit=f" {unit}", unit_scale=unit == "triples", disable=None, leave=False) as bar:

        def shown(done: int, of: int, step: str = "") -> None:
            if bar.disable:
                say(done, of, step)
                return
            bar.set_postfix_str(step)
            if of:
                bar.total = of
                bar.update(done - bar.n)

        yield shown


def lines(unit: str, *, clock: Callable[[], float] = time.monotonic) -> Callable[[int, int, str], None]:
    """What is told the same, and says it in a line where the last one, or the beginning, is EVERY seconds ago."""
    last = clock()

    def say(done: int, of: int, step: str = "") -> None:
        nonlocal last
        if (now := clock()) - last >= EVERY:
            last = now
            number = f"{done:,} of {of:,} {unit}" if of >= done else f"{done:,} {unit}"
            click.echo(", ".join(filter(None, [number if of else "", step])) or number, err=True)

    return say


def watched(passing: Iterable[str], unit: str, total: Callable[[], int]) -> Iterator[str]:
    """`passing`, shown as it passes; `total` is how many are expected, which may be too few."""
    with progress(unit) as shown:
        of = total()
        for done, one in enumerate(passing, start=1):
            shown(done, of)
            yield one
