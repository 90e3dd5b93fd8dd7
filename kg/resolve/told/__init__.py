"""When claims of different articles tell one fact: a module for each kind of claim, found by being there.

A module says of which class it speaks (`KIND`), and offers

- `words(told)`, the words of the claim of which `blocks` asks in how many claims they are,
- `blocks(told, rarity)`, what at least one must be common to two claims worth comparing, given in how many claims each word is,
- `likeness(one, other)`, how sure it is that they tell one fact, and why; None where it is not,
- `stance(told)` and `conflict(stance, stance)`, what all tellings of one fact must agree on,
- `label(told)`, what the fact's IRI is made of.

`ONCE` is whether an article tells such a fact at most once. Claims of a kind without a module are one only in near-copies of an article.
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from kg.model import Claim
from kg.resolve.told import anything


@cache
def rules(kind: type[Claim]) -> ModuleType:
    """The module that speaks of claims of `kind`."""
    names = sorted(module.name for module in iter_modules(__path__))
    modules = [import_module(f"{__name__}.{name}") for name in names]
    return next((module for module in modules if getattr(module, "KIND", None) is kind), anything)
