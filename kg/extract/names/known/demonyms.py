"""Demonyms: the country, place or people that "Turkish" or "American" is made from."""

from functools import cache

from kg.extract.names.known.gazetteer import countries

IRREGULAR = {
    "afghan": ("afghanistan",),
    "american": ("united states", "us", "u.s.", "usa", "america", "united states of america"),
    "bosnian": ("bosnia and herzegovina", "bosnia"),
    "british": ("united kingdom", "uk", "u.k.", "britain", "great britain"),
    "burkinabe": ("burkina faso",),
    "burmese": ("myanmar", "burma"),
    "catalan": ("catalonia",),
    "czech": ("czech republic", "czechia"),
    "danish": ("denmark",),
    "dominican": ("dominican republic",),
    "dutch": ("netherlands", "holland"),
    "emirati": ("united arab emirates", "uae"),
    "english": ("england",),
    "filipino": ("philippines",),
    "finnish": ("finland",),
    "french": ("france",),
    "german": ("germany",),
    "greek": ("greece",),
    "icelandic": ("iceland",),
    "irish": ("ireland",),
    "ivorian": ("ivory coast", "côte d'ivoire"),
    "laotian": ("laos",),
    "macedonian": ("north macedonia",),
    "philippine": ("philippines",),
    "norwegian": ("norway",),
    "peruvian": ("peru",),
    "polish": ("poland",),
    "portuguese": ("portugal",),
    "salvadoran": ("el salvador",),
    "saudi": ("saudi arabia",),
    "scottish": ("scotland",),
    "slovak": ("slovakia",),
    "somali": ("somalia",),
    "soviet": ("soviet union", "ussr"),
    "spanish": ("spain",),
    "swedish": ("sweden",),
    "swiss": ("switzerland",),
    "thai": ("thailand",),
    "turkish": ("turkey", "türkiye", "turkiye"),
    "welsh": ("wales",),
}
"""Those that no ending makes of a country's name, each with the names of the country, the usual one first."""
NATION_ENDINGS = frozenset(
    ["", "a", "ia", "o", "e", "y", "ey", "en", "ay", "land", "and", "ain", "in", "us", "on", "istan", "stan", "ce", "al", "es", "um"]
)
ADJECTIVE_ENDINGS = frozenset(["", *"n an ian ean i ese ish ch sh er ic k nish tish ine ot ar lese vian uese egian sian iot ien".split()])
ROOT = 3
"""Letters that a name and what is made from it share at least."""
FORMED = (
    ("es", "ian"), ("y", "ian"), ("e", "ian"), ("a", "ian"), ("", "ian"), ("o", "an"), ("um", "an"), ("", "an"), ("on", "ese"),
    ("a", "ese"), ("", "ese"), ("us", "iot"), ("", "i"), ("", "n"),
)  # fmt: skip
"""What is put for the end of a country's name where no other word looks the same, the least sure first: "Canadian", "Indian"."""


def kinship(demonym: str, name: str) -> int:
    """How many letters a demonym and a place's name share where the one is made from the other; 0 where it is not. Both in lower case.

    For the few places of one article: among all countries "Bench" would be made from Benin.
    """
    if name in IRREGULAR.get(demonym, ()):
        return len(name)
    shared = next((i for i, (x, y) in enumerate(zip(demonym, name, strict=False)) if x != y), min(len(demonym), len(name)))
    for size in range(shared, ROOT - 1, -1):
        if demonym[size:] in ADJECTIVE_ENDINGS and name[size:] in NATION_ENDINGS:
            return size
    return 0


@cache
def demonyms() -> dict[str, str]:
    """The country, by its usual name, that a word is surely made from, both in lower case: "india" of "indian"."""
    names = {name.casefold() for name in countries()}
    usual = {name: called[0] for called in IRREGULAR.values() for name in called}
    found = {name.removesuffix(old) + new: usual.get(name, name) for old, new in FORMED for name in sorted(names) if name.endswith(old)}
    return {word: name for word, name in found.items() if word not in names} | {word: called[0] for word, called in IRREGULAR.items()}
