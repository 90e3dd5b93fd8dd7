"""Names compared: folding, initials, acronyms, short forms of persons' names."""

import re
from functools import lru_cache

from kg.iri import ascii_of


@lru_cache(maxsize=100_000)
def folded(name: str) -> str:
    """A name as it is compared: no case, accents, possessive or leading article; initials run together ("B N Roy" = "BN Roy")."""
    if name.isascii() and name.isalpha():
        word = SPELLED.get(name.lower(), name.lower())
        return COUNTRIES.get(word, word)
    plain = ascii_of(name.replace("’", "'").replace("–", "-")).lower() or name.lower()
    parts = [SPELLED.get(part, part) for part in re.findall(r"[a-z0-9]+", re.sub(r"'s?\b", " ", plain))] or [name.lower()]
    if parts[0] == "the" and len(parts) > 1:
        parts = parts[1:]
    out: list[str] = []
    run = ""
    for part in parts:
        if len(part) == 1 and part.isalpha():
            run += part
            continue
        if run:
            out.append(run)
            run = ""
        out.append(part)
    whole = " ".join([*out, run] if run else out)
    return COUNTRIES.get(whole) or STATES.sub(lambda match: COUNTRIES[match[0]], whole)


SPELLED = {"dept": "department", "govt": "government"}
"""Words of names by their full spelling."""

COUNTRIES = {
    "united states of america": "us", "united states": "us", "usa": "us", "america": "us", "united kingdom": "uk", "great britain": "uk",
    "britain": "uk", "united arab emirates": "uae", "holland": "netherlands", "burma": "myanmar", "ussr": "soviet union",
    "united nations": "un", "european union": "eu", "dc": "washington dc",
    "bombay": "mumbai", "calcutta": "kolkata", "madras": "chennai", "bangalore": "bengaluru", "rangoon": "yangon", "kiev": "kyiv",
    "new delhi": "delhi",
}  # fmt: skip
"""Countries, unions of countries, a capital and cities renamed by the form of their name that is compared."""
STATES = re.compile(r"\b(united states(?: of america)?|united kingdom|united nations|european union)\b")


def variants(name: str) -> frozenset[str]:
    """The orders in which an institution's name is written: "ministry of finance" and "finance ministry"."""
    match = re.fullmatch(r"(ministry|department|university|government|bank|college|board|office) of (?:the )?(.+)", name)
    return frozenset({name, f"{match[2]} {match[1]}"}) if match else frozenset({name})


def misspelt(one: str, other: str) -> bool:
    """Whether two words of five letters and more differ in one letter within: one article's "Sarin" and "Saren"."""
    if len(one) != len(other) or len(one) < 5 or one == other or one[0] != other[0]:
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _one_letter_apart(one: str, other: str) -> bool:
    """Whether a letter was left out, added or mistaken within a word of five letters and more: "Mahmoud" and "Mahmud", not "Martina"."""
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        return misspelt(one, other)
    if len(long) - len(short) != 1 or len(short) < 5 or (long.startswith(short) and long[-1] in "aeiou"):
        return False
    return any(long[:at] + long[at + 1 :] == short for at in range(1, len(long)))


def sound_alike(one: str, other: str) -> bool:
    """Whether two long words differ only in vowels and silent letters within, as what is written by ear does: "Gunaratne", "Gunarathna".

    What differs at the end alone is another's: "Ivanova" and "Ivanov"; so may be what has few other letters: "Ferreira" and "Farrera".
    """
    if min(len(one), len(other)) < 7 or one[0] != other[0] or abs(len(one) - len(other)) > 2:
        return False
    one, other = _without_doubles(one), _without_doubles(other)
    heard = _consonants(one)
    alike = one == other or (one[:-1] not in {other, other[:-1]} and other[:-1] != one)
    return alike and len(heard) > 3 and heard == _consonants(other)


def _consonants(word: str) -> str:
    return _without_doubles(re.sub(r"[aeiouyh]", "", word.replace("ck", "k")))


def _without_doubles(word: str) -> str:
    return re.sub(r"(.)\1+", r"\1", word)


def _spelt_otherwise(one: list[str], other: list[str]) -> bool:
    """Whether two names of two words and more differ by one letter of one word."""
    if len(one) != len(other) or len(one) < 2:
        return False
    different = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(different) == 1 and (_one_letter_apart(*different[0]) or sound_alike(*different[0]))


def _shuffled(one: list[str], other: list[str]) -> bool:
    """Whether both are one surname after the same two or three initials: an article's "S.R.K. Perera" and "S.K.R. Perera"."""
    alike = len(one) == len(other) == 2 and one[1] == other[1] and len(one[0]) in {2, 3}
    return alike and sorted(one[0]) == sorted(other[0])


PARTICLES = frozenset("al el bin ibn de da la le di du van von abu".split())
"""Words of two and three letters within names that are nobody's name."""


def person_match(full: str, short: str) -> str | None:
    """Why `short` may be the person `full` within one article: a part of the name, or its initials, without contradiction."""
    if full == short:
        return "same name"
    long_words, short_words = full.split(), short.split()
    if _shuffled(long_words, short_words):
        return f"“{short}” has the initials of “{full}” in another order"
    if _spelt_otherwise(long_words, short_words):
        return f"“{short}” is “{full}”, spelt otherwise"
    if len(short_words) == 1 and len(long_words) > 1:
        if misspelt(short_words[0], long_words[-1]) or sound_alike(short_words[0], long_words[-1]):
            return f"“{short}” is the surname of “{full}”, spelt otherwise"
        if short_words[0] == long_words[-1]:
            return f"“{short}” is the surname of “{full}”"
        if short_words[0] in long_words and len(short_words[0]) > 1 and short_words[0] not in PARTICLES:
            return f"“{short}” is part of the name “{full}”"
        return None
    if len(short_words) > 1 and len(long_words) >= len(short_words):
        if (
            short_words[-1] == long_words[-1]
            and (short_words[0][0] == long_words[0][0])
            and (len(short_words[0]) == 1 or short_words[0] in long_words)
        ):
            return f"“{short}” is “{full}” for short"
        if len(short_words) == 2 and short_words[-1] == long_words[-1] and short_words[0] == "".join(word[0] for word in long_words[:-1]):
            return f"“{short}” has the initials of “{full}”"
        if set(short_words) <= set(long_words):
            return f"“{short}” is part of the name “{full}”"
    return None
