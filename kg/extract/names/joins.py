"""What joins capitalised words into one phrase: particles, hyphens, and the "and", "of", "for" and "'s" inside names of bodies."""

import re
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.names.capitals import wrapped
from kg.extract.names.gazetteer import gazetteer
from kg.extract.names.nicknames import nickname
from kg.extract.names.titles import APOSTROPHES, charges, following, heads, is_title, owns

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
BODIES = frozenset("department ministry commission board authority union council committee association party bureau agency".split())
OF_TWO = frozenset({"court", "governments", "authority", "diocese", "church", "council", "commission", "chamber", "federation"})
"""Bodies that two places may share."""
QUALITY = re.compile(r"[A-Z][a-z]+(al|ic|ive|ary|ine|ble)")
"""Adjectives by their endings, which the model takes for names where they have capitals."""
NUMBERED = frozenset("interstate highway route motorway region area ward sector zone district terminal gate platform pier".split())
"""What numbers tell apart rather than names."""
NAMED_OF = frozenset({"house", "high", "court", "governments"})
"""Words that names of bodies join with "of" to where these are, besides the heads of places' names."""


class Seam:
    """Token `at`, where the phrase begun at `start` may go on; `capital` says of every token whether it is capitalised as a name."""

    def __init__(self, doc: "Doc", capital: list[bool], start: int, at: int) -> None:
        self.doc, self.capital, self.start, self.at = doc, capital, start, at
        self.token = doc[at]
        self.lower = self.token.lower_
        self.last = doc[at - 1].lower_
        self.follows = self.names(at + 1)
        """Whether the next token is part of a name."""

    @cached_property
    def headed(self) -> bool:
        """Whether a body's head stands in the phrase so far."""
        return any(self.doc[k].lower_ in heads() for k in range(self.start, self.at))

    def names(self, at: int) -> bool:
        """Whether there is a token there that is part of a name."""
        return at < len(self.doc) and self.capital[at]

    def begins(self, *these: str) -> bool:
        """Whether one of these words stands in the phrase so far."""
        return any(self.doc[k].lower_ in these for k in range(self.start, self.at))

    def known(self, start: int, end: int) -> bool:
        """Whether the tokens are the name of a place known the world over."""
        return self.doc[start:end].text in gazetteer()


def join(doc: "Doc", capital: list[bool], start: int, at: int) -> int:
    """How many tokens from `at` go on with the phrase begun at `start`: 0 where it ends."""
    seam = Seam(doc, capital, start, at)
    return next((step for rule in RULES if (step := rule(seam)) is not None), 0)


def _hyphen(seam: Seam) -> int | None:
    """ "Harbour-Wide" goes on, "Guinea-Bissau" too, "Cole-led" and "Chad-Niger" do not."""
    doc, at = seam.doc, seam.at
    if seam.token.text != "-" or at + 1 >= len(doc):
        return None
    if not doc[at - 1].whitespace_ and not seam.token.whitespace_:
        after = doc[at + 1]
        if seam.known(at - 1, at) and seam.known(at + 1, at + 2):
            return 2 if seam.known(at - 1, at + 2) else 0
        short = len(after) <= 5 or after.text[0].isupper() or doc[at - 1].lower_ in PREFIXES
        return 2 if after.is_alpha and short and after.lower_ not in HYPHENED else 0
    return 2 if seam.token.whitespace_ and seam.follows and _one_entity(doc, at - 1, at + 2) else None


def _nickname(seam: Seam) -> int | None:
    """ "Ada "Addy" Cole"."""
    return (nickname(seam.doc, seam.at) or None) if seam.token.is_quote else None


def _end(seam: Seam) -> int | None:
    """No name goes over the end of a sentence, nor over that of a line that is not full."""
    if seam.token.is_sent_start and not INITIALS.fullmatch(seam.doc[seam.at - 1].text):
        return 0
    line = seam.token.is_space and seam.follows and not seam.doc[seam.at + 1].is_sent_start
    return 2 if line and ("\n" not in seam.token.text or wrapped(seam.token)) else None


def _capital(seam: Seam) -> int | None:
    return 1 if seam.capital[seam.at] else None


def _particle(seam: Seam) -> int | None:
    """ "Ada | van der Berg"."""
    if seam.lower not in PARTICLES or seam.token.is_sent_start:
        return None
    if seam.follows:
        return 2
    return 3 if seam.names(seam.at + 2) and seam.doc[seam.at + 1].lower_ in PARTICLES else None


def _sign(seam: Seam) -> int | None:
    """ "Cole & Sons", "Formula | 1 Cup"."""
    return 2 if seam.follows and (seam.token.text == "&" or (seam.token.is_digit and len(seam.token) == 1)) else None


def _number(seam: Seam) -> int | None:
    """ "Interstate | 80", "Ward | 7"."""
    return 1 if seam.last in NUMBERED and seam.token.text.isdecimal() else None


def _another(seam: Seam) -> int | None:
    """What follows "and" is an institution of its own: "Department of Customs | and Immigration Department"."""
    if not (seam.lower in {"and", "&"} and seam.follows and seam.headed):
        return None
    after = following(seam.doc, seam.capital, seam.at + 1)
    return 0 if len(after) > 1 and after[-1] in BODIES else None


def _tagged(seam: Seam) -> int | None:
    """The model takes what stands on both sides of a small word for one body: "Council for | the Arts"."""
    doc, at = seam.doc, seam.at
    opens = doc[seam.start].lower_ in heads()
    if seam.lower == "in" and seam.follows and opens and doc[seam.start + 1].lower_ == "for" and seam.begins("and"):
        return 2
    small = seam.lower in {"and", "of", "for", "to", "on", "the"}
    small = small or (seam.lower == "in" and opens and not (seam.follows and seam.known(at + 1, at + 2)))
    if not (small and _goes_on(seam, at)):
        return None
    rest = at
    while rest < len(doc) and _goes_on(seam, rest) and not seam.capital[rest]:
        rest += 1
    return rest - at + 1 if seam.names(rest) and _goes_on(seam, rest) and not is_title(doc, rest) else None


def _goes_on(seam: Seam, at: int) -> bool:
    """Whether the model sees the token inside of a body's name that began before."""
    token = seam.doc[at]
    return token.ent_iob_ == "I" and (at > seam.at or token.ent_type_ == "ORG")


def _charge(seam: Seam) -> int | None:
    """ "Minister | of Health"."""
    charged = seam.lower in {"of", "for"} and seam.follows and seam.last in words("post")
    return 2 if charged and seam.doc[seam.at + 1].lower_ in charges() else None


def _shared_head(seam: Seam) -> int | None:
    """ "and" joins two subjects of one head: "Postal and Telecommunication Officers' Union"."""
    if seam.token.text not in {"and", "&"} or not seam.follows:
        return None
    doc, end = seam.doc, seam.at + 1
    while end < len(doc) and (seam.capital[end] or doc[end].text in APOSTROPHES):
        end += 1
    before = [doc[k] for k in range(seam.start, seam.at)]
    if doc[end - 1].lower_ in {"tribes", "nations"} and len(before) <= 2:
        return 2
    subjects = all(t.lower_ in words("topic") or t.pos_ == "ADJ" or t.text == "-" for t in before)
    joined = subjects and len(before) <= 3 and doc[end - 1].lower_ in words("institution-head") and end - seam.at > 2
    return 2 if joined else None


def _subject(seam: Seam) -> int | None:
    """ "Ministry | of Ports", "Council | on the Sea", "Bay | of Kiel", "University of Texas | at Austin"."""
    doc, at = seam.doc, seam.at
    if seam.lower in {"of", "for", "on"} and seam.headed and (seam.last in heads() or seam.lower == "of"):
        step = 2 if at + 1 < len(doc) and doc[at + 1].lower_ in {"the", "all"} and seam.names(at + 2) else 1
        if seam.names(at + step) and not doc[at + step].text[0].isdigit():
            return step + 1
    if seam.lower == "at" and seam.follows and doc[seam.start].lower_ in {"university", "college"} and seam.known(seam.start + 2, at):
        return 2
    if seam.lower == "of" and seam.last in words("place-head") | NAMED_OF:
        step = 2 if at + 2 < len(doc) and doc[at + 1].lower_ == "the" and seam.names(at + 2) else 1
        if seam.names(at + step):
            return step + 1
    return None


def _listed(seam: Seam) -> int | None:
    """ "Ministry of Ports | , Roads | and Railways", "Ministry of Ports | , and Roads"."""
    doc, at = seam.doc, seam.at
    if seam.token.text == "," and seam.follows and seam.known(seam.start, at + 2):
        return 2
    if seam.token.text == "," and seam.follows and (end := _qualities(seam)):
        return end - at
    post = seam.headed or any(doc[k].lower_ in words("post") for k in range(seam.start, at))
    if seam.token.text in {"and", ",", "&"} and seam.follows and post and _continues(seam):
        return 2
    apart = seam.token.text == "," and at + 2 < len(doc) and doc[at + 1].lower_ in {"and", "&"} and seam.names(at + 2) and seam.headed
    after = following(doc, seam.capital, at + 2) if apart and seam.last in words("topic") else []
    return 3 if after and words("topic").issuperset(after) else None


def _qualities(seam: Seam) -> int:
    """Where the last of three adjectives of one body ends: "Chadian Educational | , Scientific and | Cultural Organization"; 0 without."""
    doc, end = seam.doc, seam.at + 3
    listed = (
        end < len(doc)
        and doc[end - 1].lower_ in {"and", "&"}
        and all(QUALITY.fullmatch(doc[k].text) for k in (seam.at - 1, seam.at + 1, end))
    )
    after = following(doc, seam.capital, end) if listed else []
    return end if len(after) > 1 and after[-1] in words("institution-head") else 0


def _continues(seam: Seam) -> bool:
    """Whether what follows "and" is more of the same name: subjects of a ministry, "Hospital", "Research Centre"."""
    doc, at = seam.doc, seam.at
    after = following(doc, seam.capital, at + 1)
    end = at + 1 + len(after)
    topics = words("topic")
    if any(doc[k].lower_ in words("post") for k in range(seam.start, at)):
        return seam.last in topics and after[0] in topics
    if not topics.issuperset(after):
        return False
    if seam.token.text == ",":
        return seam.last in topics and end < len(doc) and doc[end].lower_ in {"and", "&", ","} and doc[at + 1].lower_ in topics
    return seam.last in topics or after[-1] in words("institution-head")


def _two_places(seam: Seam) -> int | None:
    """Places joined by "and" make one name: "Trinidad and Tobago", "Governments of Chad and Niger", "Chad and Niger high court"."""
    doc, at = seam.doc, seam.at
    if seam.lower not in {"and", "&"}:
        return None
    if seam.follows and (seam.known(seam.start, at + 2) or _of_both(seam) or _court_of_both(seam)):
        return 2
    sahel = seam.lower == "and" and at + 2 < len(doc) and doc[at + 1].lower_ == "the" and doc[at + 2].text in WITH_ARTICLE
    return 3 if sahel and seam.begins("of", "for") else None


def _of_both(seam: Seam) -> bool:
    """Whether "and" joins two places of one body: "Governments of Chad and Niger", "Port Authority of Chad and New Kiel"."""
    doc, at = seam.doc, seam.at - 1
    while at > seam.start and doc[at].lower_ != "of":
        at -= 1
    end = seam.at + 1 + len(following(doc, seam.capital, seam.at + 1))
    return at > seam.start and doc[at - 1].lower_ in OF_TWO and seam.known(at + 1, seam.at) and seam.known(seam.at + 1, end)


def _court_of_both(seam: Seam) -> bool:
    """Whether "and" joins two places of one high court."""
    end = seam.at + 1 + len(following(seam.doc, seam.capital, seam.at + 1))
    court = seam.doc[end - 2 : end].text.lower() == "high court"
    return court and seam.known(seam.start, seam.at) and seam.known(seam.at + 1, end - 2)


def _owned(seam: Seam) -> int | None:
    """ "Nurses| ' Union", "St Mary| 's Hospital", "Governor| 's Press Division"."""
    doc, at, n = seam.doc, seam.at, len(seam.doc)
    if seam.token.text not in APOSTROPHES or not seam.follows:
        return None
    end = at + 1
    while seam.names(end):
        end += 1
        if doc[end - 1].lower_ in heads() and not (seam.names(end) and doc[end].lower_ in heads()):
            break
    owner, owned = doc[at - 1], doc[end - 1].lower_
    plural = seam.token.text in {"'", "’"} and owner.text.endswith("s")
    saint = doc[seam.start].lower_ in {"st", "st."}
    if saint and end + 1 < n and doc[end].text in APOSTROPHES and doc[end + 1].lower_ in heads() and seam.capital[end + 1]:
        return end + 2 - at
    body = {owned, owned.removesuffix("s")} & heads() and (plural or saint or owner.ent_type_ == "ORG")
    presided = owner.lower_ in words("post") and owns(doc, seam.capital, at)
    tagged = seam.headed and seam.begins("for") and doc[at + 1].ent_type_ == "ORG" and doc[at + 1].ent_iob_ == "I"
    return 2 if (plural and owned in words("place-head")) or body or presided or tagged else None


def _one_entity(doc: "Doc", start: int, end: int) -> bool:
    """Whether the model takes the tokens for parts of one name, as where a text sets off each hyphen: "Baden - Württemberg"."""
    return doc[start].ent_iob_ != "O" and all(token.ent_iob_ == "I" for token in doc[start + 1 : end])


RULES: tuple[Callable[[Seam], int | None], ...] = (
    _hyphen,
    _nickname,
    _end,
    _capital,
    _particle,
    _sign,
    _number,
    _another,
    _tagged,
    _charge,
    _shared_head,
    _subject,
    _listed,
    _two_places,
    _owned,
)
"""Each says how many tokens go on with the phrase, 0 that it ends, or None; the first that says anything is believed."""
