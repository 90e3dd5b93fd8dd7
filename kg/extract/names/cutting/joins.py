"""What joins capitalised words into one phrase: particles, hyphens, numbers, and the small words inside names of bodies."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.names.cutting import linked, paired
from kg.extract.names.cutting.capitals import wrapped
from kg.extract.names.cutting.nicknames import nickname
from kg.extract.names.cutting.seams import Seam
from kg.extract.names.cutting.titles import following, heads, is_title
from kg.extract.names.kinds.model import is_given

if TYPE_CHECKING:
    from spacy.tokens import Doc

PARTICLES = frozenset(
    "de da das do dos del dela della di du la le van von der den des zu ter ten bin ibn binti bint al el ul ur y e ben abu".split()
)
INITIALS = re.compile(r"[A-Z]\.?|([A-Z]\.)+")
HYPHENED = frozenset("led run based held wide old born ruled owned hit style era elect bound made like wing".split())
PREFIXES = frozenset({"co", "sub", "inter", "non", "multi"})
BODIES = frozenset("department ministry commission board authority union council committee association party bureau agency".split())
HEADS = BODIES | frozenset("bank center centre chamber federation forum foundation institute laboratory society university".split())
LEADING = frozenset("expressway highway motorway freeway railway road line corridor pipeline canal".split())
"""What leads from one place to another and is called after both."""
NUMBERED = frozenset(
    "interstate highway route motorway region area ward sector zone district terminal gate platform pier channel junction".split()
)
"""What numbers tell apart rather than names."""


def join(doc: "Doc", capital: list[bool], start: int, at: int) -> int:
    """How many tokens from `at` go on with the phrase begun at `start`: 0 where it ends."""
    seam = Seam(doc, capital, start, at)
    return next((step for rule in RULES if (step := rule(seam)) is not None), 0)


def _hyphen(seam: Seam) -> int | None:
    """ "Harbour-Wide" goes on, "Guinea-Bissau" too, "Cole-led", "Chad-Niger" and (a Democrat's) "D-Ohio" do not."""
    doc, at = seam.doc, seam.at
    if seam.token.text not in {"-", "–"} or at + 1 >= len(doc):
        return None
    if _joint(seam):
        return 2
    if seam.token.text == "–":
        return None
    if at > 1 and doc[at - 1].text in {"D", "I", "R"} and doc[at - 2].text in {",", "("}:
        return 0
    if not doc[at - 1].whitespace_ and not seam.token.whitespace_:
        after = doc[at + 1]
        if seam.known(at - 1, at) and seam.known(at + 1, at + 2):
            whole = seam.known(at - 1, at + 2) or LEADING.intersection(following(doc, seam.capital, at + 1)[-1:])
            return 2 if whole else 0
        short = len(after) <= 5 or after.text[0].isupper() or doc[at - 1].lower_ in PREFIXES
        return 2 if after.is_alpha and short and after.lower_ not in HYPHENED else 0
    return 2 if seam.token.whitespace_ and seam.follows and _one_entity(doc, at - 1, at + 2) else None


def _joint(seam: Seam) -> bool:
    """Whether one body bears two names: "Chad-Niger | Friendship Association", "Marlow–Kelmar | Center for the Sea"."""
    apart = seam.doc[seam.at - 1].whitespace_ or seam.token.whitespace_ or not seam.follows
    return not apart and not HEADS.isdisjoint(following(seam.doc, seam.capital, seam.at + 1)[1:])


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
    if len(after) < 2 or paired.shared_head(seam):
        return None
    return 0 if after[-1] in BODIES or _whole(seam, after[-1]) else None


def _whole(seam: Seam, last: str) -> bool:
    """Whether one body has been named in full and another one is: "Port Workers International | and Clean Harbours Watch"."""
    ended = seam.at - seam.start > 1 and seam.last in words("institution-head") and not seam.begins("of", "for")
    return ended and last in words("institution-head") - TEACHING


TEACHING = frozenset("hospital college school institute centre center university library clinic infirmary".split())
"""Houses of which one body may have two: "Galle Medical College and Research Hospital"."""


def _tagged(seam: Seam) -> int | None:
    """The model takes what stands on both sides of a small word for one body: "Council for | the Arts"."""
    doc, at = seam.doc, seam.at
    opens = doc[seam.start].lower_ in heads()
    if seam.lower == "in" and seam.follows and opens and doc[seam.start + 1].lower_ == "for" and seam.begins("and"):
        return 2
    small = seam.lower in {"and", "of", "for", "to", "on", "the"}
    small = small or (seam.lower == "in" and opens and not (seam.follows and seam.known(at + 1, at + 2)))
    if not (small and _goes_on(seam, at)) or _namesakes(seam) or _begins_anew(seam):
        return None
    rest = at
    while rest < len(doc) and _goes_on(seam, rest) and not seam.capital[rest]:
        rest += 1
    return rest - at + 1 if seam.names(rest) and _goes_on(seam, rest) and not is_title(doc, rest) else None


def _begins_anew(seam: Seam) -> bool:
    """Whether "the" opens the name of a whole body behind another: "told Cole | the Harbour Board", not "Save | the Children"."""
    if seam.lower != "the" or not seam.follows or seam.doc[seam.at - 1].tag_ != "NNP":
        return False
    after = following(seam.doc, seam.capital, seam.at + 1)
    return len(after) > 1 and after[-1] in words("institution-head") and seam.last not in CALLING


CALLING = frozenset("defend feed free help keep occupy protect reclaim save stop support".split())
"""What a body calls for in its name: "Stop the Mines Coalition"."""


def _calling(seam: Seam) -> int | None:
    """ "the Stop | the Mines Coalition", which is no order: it does not open the sentence."""
    if seam.lower != "the" or not seam.follows or seam.at - seam.start != 1 or seam.last not in CALLING:
        return None
    after = following(seam.doc, seam.capital, seam.at + 1)
    return 1 if len(after) > 1 and after[-1] in words("institution-head") and not seam.doc[seam.start].is_sent_start else None


def _namesakes(seam: Seam) -> bool:
    """Whether "and" joins two persons of one surname: "Ben | and Ada Cole"."""
    if seam.lower != "and" or not seam.follows or seam.at - seam.start != 1:
        return False
    after = following(seam.doc, seam.capital, seam.at + 1)
    return len(after) == 2 and is_given(seam.last) and after[1] not in heads() | paired.PARTNERS


def _goes_on(seam: Seam, at: int) -> bool:
    """Whether the model sees the token inside of a body's name that began before."""
    token = seam.doc[at]
    return token.ent_iob_ == "I" and (at > seam.at or token.ent_type_ == "ORG")


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
    linked.street,
    _calling,
    _tagged,
    linked.wing,
    linked.charge,
    linked.charges_of_minister,
    paired.shared_head,
    paired.incorporated,
    paired.trades,
    linked.subject,
    linked.cause,
    linked.qualities,
    linked.listed,
    linked.two_places,
    linked.owned,
)
"""Each says how many tokens go on with the phrase, 0 that it ends, or None; the first that says anything is believed."""
