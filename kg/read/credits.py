"""What a newsroom writes about the report itself: its stamp, by-line, photo credits, agency's sign-off, the links it came from."""

import re
from collections.abc import Iterator
from itertools import islice

from kg.read.dateline import FOOT, dated_line
from kg.read.days import DAY, after_stamp
from kg.read.lines import closed, lines

Stretch = tuple[int, int]
"""Where something starts and ends, in characters."""

NAME = r"[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]*){0,3}"
BYLINE = re.compile(rf"(?i:by) {NAME}(?:(?:,| and| &) {NAME})*")
HEAD = 4
"""Lines at the head of a text in which a by-line stands."""

LINK = re.compile(r"\(\s*(?:https?://|www\.)[^\s()]+\s*\)|(?:https?://|www\.)[^\s<>”\"]*[^\s<>”\".,;:!?)'’]")
LINK_LABEL = re.compile(r"(?:(?<=[.!?])|(?<=\s{2})|(?<=^))\s*(?:[A-Z0-9][\w'’]*(?:\s+|(?=\s*[-:–]\s*$))){1,9}\s*[-:–]\s*$")

PICTURE = r"(?:image|photo(?:graph)?|picture|pic|video|graphic|illustration)s?"
CREDIT_LINE = (
    rf"(?:^|(?<=\s))(?:[|–—-]\s*)?(?=[A-Z])(?i:{PICTURE}(?: credits?| courtesy)?|credits?|courtesy)\s*:"
    r"[^\n.!?]{1,70}\.?[ \t]*(?:\([^()\n]*\)[.,]?[^\n.]{0,40}\.?[ \t]*)?$"
)
PHOTO_CREDITS = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        rf"\((?:[A-Z]\w+ ){{0,2}}(?i:{PICTURE}\s*(?::|/|\||by |courtesy|credits?\b)[^()\n]{{0,80}}|(?:file|handout) {PICTURE})\)",
        CREDIT_LINE,
        rf"(?:^|(?<=\s))(?:[|–—-]\s*)?(?i:(?:file|handout|representative|representational)\s+{PICTURE})[.]?[ \t]*$",
        rf"^(?i:{PICTURE})\s+(?i:by|courtesy|credits?)\b[^\n]{{1,60}}$",
    )
)

HANDS = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"^(?:Reported|Written|Edited|Compiled|Reporting|Writing|Editing) by [^\n]{2,80}$",
        r"\((?:Additional r|R)eporting by [^()\n]+\)|\((?:Writing|Editing) by [^()\n]+\)",
        r"\([Ww]ith (?:\w+ )?(?:inputs|reporting|files) (?:from|by) [^()\n]{2,80}\)|\([Ww]ith (?:agency|agencies|wire) inputs\)",
        r"^[Ww]ith (?:\w+ )?(?:inputs|reporting|files) (?:from|by) [^\n]{2,60}$|^[Ww]ith (?:agency|agencies|wire) inputs\.?$",
        rf"^(?i:first published|last updated|published|updated|posted)\b[^\n\w]{{0,4}}(?:on |at )?{DAY}[^\n]{{0,30}}$",
    )
)

SIGN_OFF = re.compile(
    r"""(?P<before>[\w%)\]]+[.!?]["”’')]*|["”’)])\s+(?P<sign>[–—-]{0,2}\s?\(?[A-Z]\w*(?:-[A-Za-z]\w*)?\)?(?:\s*/\w+)*(?:\s+[A-Z]{2,4}){0,6})\s*$"""
)
AGENCY = r"(?:[A-Z]{2,5}|[a-z]{3}|[A-Z][a-z]+)"
HANDED = rf"[a-z]{{2,4}}(?:\s?/\s?[a-z]{{2,4}})+\s+\({AGENCY}"
AGENCIES = re.compile(rf"""(?<=[.!?"”’)])\s*(?P<sign>(?:{HANDED}|\((?:[A-Z]{{2,5}}|{AGENCY},\s?[A-Z]{{2,5}}))(?:,\s?{AGENCY})*\))\s*$""")
TAIL = 120
"""Characters at the end of a text in which a sign-off stands."""
DESK_NOTE = re.compile(r"\([A-Z0-9][A-Z0-9 :.,'’&/-]{5,}\)")
DESK_SLUG = re.compile(r"[A-Z]{2,}(?:-[A-Z0-9]{2,})+:")


def stamps(text: str) -> Iterator[Stretch]:
    """The stamp " date 2024-10-12 " and a line that is a day and nothing else: they date the report and tell nothing that happened."""
    yield 0, after_stamp(text)
    for line in lines(text):
        if dated_line(line.text):
            yield line.start, line.end


def links(text: str) -> Iterator[Stretch]:
    """Web addresses, with the capitalised label set before each in a list of links ("Weekly Show - https://…")."""
    end = 0
    for found in LINK.finditer(text):
        start = max(end, text.rfind("\n", 0, found.start()) + 1)
        end = found.end()
        label = LINK_LABEL.search(text[start : found.start()])
        yield (start + label.start() if label else found.start()), found.end()


def photo_credits(text: str) -> Iterator[Stretch]:
    """Who took a picture: in brackets, or from a word for a picture and a colon to the end of the line; the caption itself stays."""
    for credit in PHOTO_CREDITS:
        for found in credit.finditer(text):
            yield found.span()


def bylines(text: str) -> Iterator[Stretch]:
    """Who wrote it and when: "By Ada Cole" alone on a line or before two spaces, "(with inputs from …)", "Published - 6 May 2025"."""
    for line in islice(lines(text, after_stamp(text)), HEAD):
        found = BYLINE.match(line.text)
        if found and (found.end() == len(line.text) or line.text[found.end() :].startswith("  ")):
            yield line.start, line.start + found.end()
    for hand in HANDS:
        for written in hand.finditer(text):
            yield written.span()


def sign_offs(text: str) -> Iterator[Stretch]:
    """Agencies, desk codes or place and day behind the last sentence: "Sapa /mm/mp", "ab/cd (AFP, Reuters)", "(Colombo/Aug05/2024)"."""
    tail = max(0, len(text.rstrip()) - TAIL)
    if foot := FOOT.search(text, tail):
        yield foot.span()
    elif agencies := AGENCIES.search(text, tail):
        yield agencies.span("sign")
    elif (found := SIGN_OFF.search(text, tail)) and not abbreviation(found["before"]):
        yield found.span("sign")


def desk_notes(text: str) -> Iterator[Stretch]:
    """A desk's word to other desks before the report: capitals in brackets "(ATT SUBS: ADDS COMMENT)", or a slug "CRICKET-TEST-IND:…"."""
    if found := DESK_NOTE.match(text, after_stamp(text)):
        yield found.span()
    for line in lines(text):
        if DESK_SLUG.match(line.text) and not closed(line.text):
            yield line.start, line.end


def abbreviation(word: str) -> bool:
    """Whether a full stop belongs to a short word ("Rs.", "Dr.", "U.S.") rather than to a sentence."""
    return len(word) <= 4 and word.endswith(".") and word[:1].isupper()
