"""What an article names and claims, read off its parse: `mentions`, then, once it is known who is who, `claims`.

A claim extractor is a module of this package with a function `claims(cast)`; it is found by being there.
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from kg.extract.cast import Cast
from kg.extract.confidence import rated
from kg.extract.names.naming import Naming, namings
from kg.model import Claim
from kg.nlp import Reading


def mentions(reading: Reading) -> tuple[Naming, ...]:
    """Every name and description of the article, in order of reading."""
    return namings(reading)


def claims(cast: Cast) -> tuple[Claim, ...]:
    """What the article claims, every extractor's findings in order of the text, each as sure as its rule has proved to be."""
    found = (claim for extractor in extractors() for claim in extractor.claims(cast))
    return tuple(sorted(rated(found), key=lambda claim: (claim.span.start, claim.span.end, type(claim).__name__, claim.rule)))


@cache
def extractors() -> tuple[ModuleType, ...]:
    """The modules of this package that make claims."""
    names = sorted(module.name for module in iter_modules(__path__))
    modules = [import_module(f"{__name__}.{name}") for name in names]
    return tuple(module for module in modules if hasattr(module, "claims"))
