"""Stretches of capitalised tokens with the small words that join them: "Ministry of Ports and Inland Shipping"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.names.capitals import wrapped
from kg.extract.names.gazetteer import gazetteer
from kg.extract.names.nicknames import nickname
from kg.extract.names.nominal import singular

if TYPE_CHECKING:
    from spacy.tokens import Doc

PARTICLES = frozenset(
    "de da das do dos del dela della di du la le van von der den des zu ter ten bin ibn binti bint al el ul ur y e ben abu".split()
)
INITIALS = re.compile(r"[A-Z]\.?|([A-Z]\.)+")
HYPHENED = frozenset("led run based held wide old born ruled owned hit style era elect bound made like wing".split())
PREFIXES = frozenset({"co", "sub", "inter", "non", "multi"})
WITH_ARTICLE = frozenset({"Levant", "Caribbean", "Pacific", "Grenadines", "Maghreb", "Sahel", "Balkans", "Caucasus"})
"""Regions named with an article, which end names of bodies: "Council of Churches of Chad and the Sahel"."""
LONGEST = 14
"""Words of a name that an acronym in brackets tells."""
APOSTROPHES = frozenset({"'s", "’s", "'", "’", "s’"})


def runs(doc: "Doc", capital: list[bool]) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised tokens, with what joins them."""
    i, n = 0, len(doc)
    while i < n:
        start, whole = i, spelled_out(doc, i) if doc[i].text[0].isupper() else 0
        if not capital[i] and not whole:
            i += 1
            continue
        i = whole or i + 1
        while i < n:
            step = _join(doc, capital, start, i)
            if not step:
                break
            i += step
        yield start, i


def spelled_out(doc: "Doc", start: int) -> int:
    """Where a name ends whose first letters stand behind it in brackets: "Board of Control for Cricket in India | (BCCI)"; 0 without."""
    letters = ""
    for at in range(start, min(start + LONGEST, len(doc) - 2)):
        token = doc[at]
        if token.text == "(":
            acronym = doc[at + 1].text
            known = len(acronym) > 2 and acronym.isupper() and acronym.isalpha() and doc[at + 2].text == ")"
            return at if known and acronym == letters and not any(is_title(doc, k) for k in range(start, at)) else 0
        if not (token.is_alpha or token.text in {"&", "'s", "’s", "'", "’"}) or (token.is_sent_start and at > start):
            return 0
        letters += token.text[0] if token.text[0].isupper() else ""
    return 0


def _join(doc: "Doc", capital: list[bool], start: int, i: int) -> int:
    """How many tokens from `i` go on with the phrase begun at `start`: 0 where it ends."""
    token, n = doc[i], len(doc)
    if doc[i - 1].whitespace_ == "" and token.text == "-" and i + 1 < n and token.whitespace_ == "":
        after = doc[i + 1]
        if doc[i - 1].text in gazetteer() and after.text in gazetteer():
            return 0
        return (
            2
            if after.is_alpha
            and (len(after) <= 5 or after.text[0].isupper() or doc[i - 1].lower_ in PREFIXES)
            and after.lower_ not in HYPHENED
            else 0
        )
    if token.text == "-" and token.whitespace_ and i + 1 < n and capital[i + 1] and _one_entity(doc, i - 1, i + 2):
        return 2
    if token.is_quote and (step := nickname(doc, i)):
        return step
    if token.is_sent_start and not INITIALS.fullmatch(doc[i - 1].text):
        return 0
    if token.is_space and i + 1 < n and capital[i + 1] and not doc[i + 1].is_sent_start and ("\n" not in token.text or wrapped(doc[i])):
        return 2
    if capital[i]:
        return 1
    following = i + 1 < n and capital[i + 1]
    if token.lower_ in PARTICLES and not token.is_sent_start:
        if following:
            return 2
        if i + 2 < n and doc[i + 1].lower_ in PARTICLES and capital[i + 2]:
            return 3
    if token.text == "&" and following:
        return 2
    if token.is_digit and len(token) == 1 and following:
        return 2
    heads = _heads()
    so_far = {doc[k].lower_ for k in range(start, i)}
    if token.lower_ in {"and", "&"} and following and so_far & heads and _another(doc, capital, i):
        return 0
    named = token.lower_ in {"and", "of", "for", "to", "on", "the"} or (
        token.lower_ == "in" and doc[start].lower_ in heads and not (following and doc[i + 1].text in gazetteer())
    )
    if token.lower_ == "in" and following and doc[start].lower_ in heads and doc[start + 1].lower_ == "for" and "and" in so_far:
        return 2
    if named and token.ent_type_ == "ORG" and token.ent_iob_ == "I":
        rest = i
        while rest < n and doc[rest].ent_iob_ == "I" and not capital[rest]:
            rest += 1
        if rest < n and capital[rest] and doc[rest].ent_iob_ == "I" and not is_title(doc, rest):
            return rest - i + 1
    last = doc[i - 1].lower_
    if token.lower_ in {"of", "for"} and following and last in words("post") and doc[i + 1].lower_ in charges():
        return 2
    if token.text in {"and", "&"} and following and _shared_head(doc, capital, start, i):
        return 2
    if token.lower_ in {"of", "for", "on"} and so_far & heads:
        step = 2 if i + 1 < n and doc[i + 1].lower_ in {"the", "all"} and i + 2 < n and capital[i + 2] else 1
        if i + step < n and capital[i + step] and not doc[i + step].text[0].isdigit() and (last in heads or token.lower_ == "of"):
            return step + 1
    if token.lower_ == "of" and last in words("place-head") | {"house", "high", "court", "governments"}:
        step = 2 if i + 2 < n and doc[i + 1].lower_ == "the" and capital[i + 2] else 1
        if i + step < n and capital[i + step]:
            return step + 1
    if token.text == "," and following and doc[start : i + 2].text in gazetteer():
        return 2
    if token.text in {"and", ",", "&"} and following and so_far & (heads | words("post")) and _continues(doc, capital, start, i):
        return 2
    listed = token.text == "," and i + 2 < n and doc[i + 1].lower_ in {"and", "&"} and capital[i + 2] and bool(so_far & heads)
    if listed and doc[i - 1].lower_ in words("topic") and all(word in words("topic") for word in _following(doc, capital, i + 2)):
        return 3
    if token.lower_ in {"and", "&"} and following and doc[start : i + 2].text in gazetteer():
        return 2
    if token.lower_ in {"and", "&"} and following and (_of_both(doc, capital, start, i) or _court_of_both(doc, capital, start, i)):
        return 2
    if token.lower_ == "and" and i + 2 < n and doc[i + 1].lower_ == "the" and doc[i + 2].text in WITH_ARTICLE and so_far & {"of", "for"}:
        return 3
    if token.text in APOSTROPHES and following:
        end = i + 1
        while end < n and capital[end]:
            end += 1
            if doc[end - 1].lower_ in heads and not (end < n and capital[end] and doc[end].lower_ in heads):
                break
        owner = doc[i - 1]
        plural = token.text in {"'", "’"} and owner.text.endswith("s")
        saint = doc[start].lower_ in {"st", "st."}
        if saint and end + 1 < n and doc[end].text in APOSTROPHES and doc[end + 1].lower_ in heads and capital[end + 1]:
            return end + 2 - i
        if plural and doc[end - 1].lower_ in words("place-head"):
            return 2
        if {doc[end - 1].lower_, doc[end - 1].lower_.removesuffix("s")} & heads and (plural or saint or owner.ent_type_ == "ORG"):
            return 2
        if owner.lower_ in words("post") and _owns(doc, capital, i):
            return 2
        if so_far & heads and "for" in so_far and doc[i + 1].ent_type_ == "ORG" and doc[i + 1].ent_iob_ == "I":
            return 2
    return 0


def _one_entity(doc: "Doc", start: int, end: int) -> bool:
    """Whether the model takes the tokens for parts of one name, as where a text sets off each hyphen: "Baden - Württemberg"."""
    return doc[start].ent_iob_ != "O" and all(token.ent_iob_ == "I" for token in doc[start + 1 : end])


@cache
def _heads() -> frozenset[str]:
    return words("institution-head", "institution-noun")


def _following(doc: "Doc", capital: list[bool], at: int) -> list[str]:
    """The capitalised words from `at` on, in lower case."""
    end = at
    while end < len(capital) and capital[end]:
        end += 1
    return [doc[k].lower_ for k in range(at, end)]


def _another(doc: "Doc", capital: list[bool], i: int) -> bool:
    """Whether what follows "and" is an institution of its own: "Department of Customs | and Immigration Department"."""
    after = _following(doc, capital, i + 1)
    return len(after) > 1 and after[-1] in BODIES


BODIES = frozenset("department ministry commission board authority union council committee association party bureau agency".split())


def _owns(doc: "Doc", capital: list[bool], i: int) -> bool:
    """Whether a title's "'s" leads to a body or building named so: "Governor's | Press Division", "Bishop's | Lane"."""
    after = _following(doc, capital, i + 1)
    return bool(after) and after[-1] in words("institution-head", "place-head")


def _continues(doc: "Doc", capital: list[bool], start: int, i: int) -> bool:
    """Whether what follows "and" is more of the same name: subjects of a ministry, "Hospital", "Research Centre"."""
    after = _following(doc, capital, i + 1)
    end = i + 1 + len(after)
    topics = words("topic")
    if any(doc[k].lower_ in words("post") for k in range(start, i)):
        return doc[i - 1].lower_ in topics and after[0] in topics
    if not all(word in topics for word in after):
        return False
    if doc[i].text == ",":
        return doc[i - 1].lower_ in topics and end < len(doc) and doc[end].lower_ in {"and", "&", ","} and doc[i + 1].lower_ in topics
    return doc[i - 1].lower_ in topics or after[-1] in words("institution-head")


def _of_both(doc: "Doc", capital: list[bool], start: int, i: int) -> bool:
    """Whether "and" joins two places of one body: "Governments of Chad and Niger", "Port Authority of Chad and New Kiel"."""
    at = i - 1
    while at > start and doc[at].lower_ != "of":
        at -= 1
    end = i + 1 + len(_following(doc, capital, i + 1))
    return at > start and doc[at - 1].lower_ in OF_TWO and {doc[at + 1 : i].text, doc[i + 1 : end].text} <= gazetteer().keys()


OF_TWO = frozenset({"court", "governments", "authority", "diocese", "church", "council", "commission", "chamber", "federation"})
"""Bodies that two places may share."""


def _court_of_both(doc: "Doc", capital: list[bool], start: int, i: int) -> bool:
    """Whether "and" joins two places of one high court: "Chad and Niger high court", in capitals."""
    end = i + 1 + len(_following(doc, capital, i + 1))
    court = doc[end - 2 : end].text.lower() == "high court"
    return court and doc[start:i].text in gazetteer() and doc[i + 1 : end - 2].text in gazetteer()


def _shared_head(doc: "Doc", capital: list[bool], start: int, i: int) -> bool:
    """Whether "and" joins two subjects of one head: "Postal and Telecommunication Officers' Union"."""
    end = i + 1
    while end < len(doc) and (capital[end] or doc[end].text in APOSTROPHES):
        end += 1
    before = [doc[k] for k in range(start, i)]
    subjects = all(t.lower_ in words("topic") or t.pos_ == "ADJ" or t.text == "-" for t in before)
    if doc[end - 1].lower_ in {"tribes", "nations"} and len(before) <= 2:
        return True
    return subjects and len(before) <= 3 and doc[end - 1].lower_ in words("institution-head") and end - i > 2


def is_title(doc: "Doc", k: int) -> bool:
    word = doc[k].lower_
    if doc[k].text in {"Md", "Md."}:
        return False
    if word == "general" and k and doc[k - 1].lower_ in {"directorate", "consulate", "secretariat"}:
        return False
    if k + 1 < len(doc) and _of_a_place(doc[k : k + 2].text):
        return False
    if word in words("post") and k + 2 < len(doc) and doc[k + 1].text in APOSTROPHES and doc[k + 2].text[0].isupper():
        return not _owns(doc, [t.text[0].isupper() for t in doc[: k + 8]], k + 1)
    if word in words("post") or word in words("honorific") or ("-" in word and word.rpartition("-")[2] in words("post")):
        return True
    return word.endswith("s") and k + 2 < len(doc) and _of_several(doc, k)


def _of_several(doc: "Doc", k: int) -> bool:
    """Whether a plural stands before the first of those who are so: "Senators Ada Cole and Ben Okafor"."""
    one = singular(doc[k])
    if doc[k + 1].ent_type_ != "PERSON":
        return (_heads_list(doc, k + 1) and one in words("post")) or (one in words("state-post") and _may_be_two_names(doc, k + 1))
    if doc[k].ent_type_ == "PERSON":
        return doc[k + 2].ent_type_ == "PERSON" and one in words("post")
    return doc[k + 1].ent_iob_ == "B" and one in words("post", "person-noun")


def _heads_list(doc: "Doc", at: int) -> bool:
    """Whether two or three words that may be a name are listed with a person: "Anil Kumar and | Sunita Rao"."""
    end = at
    while end < len(doc) and doc[end].tag_ == "NNP" and not doc[end].ent_type_:
        end += 1
    return 2 <= end - at <= 3 and end + 1 < len(doc) and doc[end].lower_ in {"and", ","} and doc[end + 1].ent_type_ == "PERSON"


def _may_be_two_names(doc: "Doc", at: int) -> bool:
    """Whether the first of those who share a post is named here and belongs elsewhere: "Presidents | Ada Cole of Chad and"."""
    end = at
    while end < len(doc) and doc[end].tag_ == "NNP" and doc[end].lower_ not in _heads() | words("topic"):
        end += 1
    return 2 <= end - at <= 4 and end < len(doc) and doc[end].lower_ in {"of", "and", ","}


def _of_a_place(text: str) -> bool:
    """Whether it is the name of a place or, with an n, of its people: "Sri Lankans" is no "Sri" before a name."""
    return text in gazetteer() or text.removesuffix("s").removesuffix("n") in gazetteer()


@cache
def charges() -> frozenset[str]:
    """What somebody may be minister, secretary or superintendent of."""
    return words("topic") | {
        "state",
        "staff",
        "police",
        "customs",
        "prisons",
        "excise",
        "operations",
        "intelligence",
        "schools",
        "elections",
    }
