"""One file a format, found by being here: its `SUFFIXES`, and `articles(source)`, which gives what is in a file of that format.

`articles` yields an Article for each it finds and a Skipped for each record it cannot read; it raises Unreadable where the whole file
holds none. Heavy libraries are imported where they are used, so that looking for the right format costs nothing.
"""

import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Protocol

from kg.model import Article
from kg.read.source import Skipped, Source


class Format(Protocol):
    """A module of this package."""

    SUFFIXES: tuple[str, ...]

    def articles(self, source: Source) -> Iterator[Article | Skipped]: ...


@cache
def formats() -> dict[str, Format]:
    """The format for each suffix (`.txt`), as it is written in lower case."""
    modules = [import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__)]
    return {suffix: module for module in modules for suffix in module.SUFFIXES}
