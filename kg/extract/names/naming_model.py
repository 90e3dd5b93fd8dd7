"""How much each piece of evidence speaks for a type: a logistic regression learned by `python -m kg.extract.names.training`."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec

WEIGHTS = "naming.json"
NOTHING = "None"
"""The class of capitalised phrases that name no person, institution or place: laws, prizes, peoples, headings."""


class Weights(msgspec.Struct, frozen=True):
    """`types` are the classes, NOTHING among them; `weights` has a number a class for every feature."""

    types: tuple[str, ...]
    weights: dict[str, tuple[float, ...]]


@cache
def weights() -> Weights:
    """The weights that come with the package."""
    return msgspec.json.decode((files("kg.extract.names") / WEIGHTS).read_bytes(), type=Weights)


def scores(evidence: Mapping[str, float]) -> dict[str, float]:
    """The log odds of each class, given the features of a phrase."""
    model = weights()
    totals = [0.0] * len(model.types)
    for feature, value in evidence.items():
        if (row := model.weights.get(feature)) is not None:
            for at, weight in enumerate(row):
                totals[at] += value * weight
    return dict(zip(model.types, totals, strict=True))
