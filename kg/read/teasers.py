"""What leads away from the article: "Also read: …", lists of other headlines, navigation that was copied along with the text."""

import re
from collections.abc import Iterator

from kg.read.credits import Stretch
from kg.read.headline import headline
from kg.read.lines import Line, closed, lines

MARK = (
    r"(?:also|must)[ -]+(?:read|watch|see)|read (?:also|more|next)|more on this|see also"
    r"|rela(?:ted|ed)(?: (?:stories|news|articles|links))?|watch|read"
)
AT_LINE = re.compile(
    rf"[(\[]?(?:(?i:{MARK})\s*[:|–—]|(?i:(?:also|must)[ -]+(?:read|watch|see)|read (?:also|more))\s+-\s"
    r"|(?:ALSO|MUST) (?:READ|WATCH))\s*"
)
ALONE = re.compile(
    rf"(?i:{MARK}|trending(?: now)?|latest news|top stories|recommended(?: stories)?|you may also like|more (?:stories|news))\s*[:|–—-]?"
)
INLINE = re.compile(r"(?<=[.!?”\"’'])[ \t]+((?:Also|ALSO|Must|MUST) (?:Read|READ|Watch|WATCH|See|SEE)\s*[-:|–—]\s*)")
OPENER = re.compile(
    r"(?<=[\w%’'\")])\s+(?=(?:The|A|An|As|In|On|At|For|After|Before|During|While|When|However|Meanwhile|But|And|He|She|It|They|We|This|That|These|Those"
    r"|According|Earlier|Later|Speaking|Despite|With|By|To|From|Both|ADVERTISEMENT)\s[\w'’])"
)
"""Where a sentence begins behind a headline that has no full stop: at a capitalised function word."""
ADVERBIAL = re.compile(r"(?:In|On|At|For|During|While|When|However|Meanwhile|According|Earlier|Later|Speaking|Despite)\b[^,]*,")
"""How a sentence begins and a headline does not."""
ADVERTISEMENT = re.compile(r"(?<![\w-])ADVERTISEMENTS?(?![\w-])|^Advertisements?\s*$|^- Advertisements? -$", re.MULTILINE)
KEYWORDS = re.compile(r"(?:Topics|Tags|Keywords|Filed under|TOPICS|TAGS)\s*:")
SEE_MORE = re.compile(r"(?:See|Read|Show|View|Load) (?:more|full (?:story|article))(?:\s*(?:>|»|…|\.\.\.))?$")
BAR = re.compile(r"[^|]+(?: \| [^|]+){2,}")
PLAIN_GRAMMAR = re.compile(
    r"\b(?:the|he|she|they|his|her|their|was|were|is|are|has|have|had|been|said|says|told|added|who|which|that|this|we|i|you|there)\b",
    re.IGNORECASE,
)
"""Words that running text needs and a headline leaves out: articles, auxiliaries, pronouns, "said"."""
HEADLINE_WORDS = range(6, 22)
LONGEST = 300
"""Characters that a headline named inside a line may have."""


def announced(text: str) -> Iterator[Stretch]:
    """From "Also read", "Related:" or "Read more" to the end of its line, and the headlines listed below where it stands alone."""
    following = False
    for line in lines(text):
        if ALONE.fullmatch(line.text):
            following = True
            yield line.start, line.end
        elif AT_LINE.match(line.text) or SEE_MORE.search(line.text) or (following and listed(line.text)):
            yield line.start, line.end
        else:
            following = False


def announced_in_a_line(text: str) -> Iterator[Stretch]:
    """ "… last year. Also Read - Some Other Headline The board …": up to the capitalised function word that begins the next sentence."""
    for found in INLINE.finditer(text):
        line_end = text.find("\n", found.end(), found.end() + LONGEST)
        reach = line_end if line_end >= 0 else min(len(text), found.end() + LONGEST)
        opener = OPENER.search(text, found.end(), reach)
        whole_line = line_end >= 0 or reach == len(text)
        if opener or (whole_line and not re.search(r"[.!?]\s", text[found.end() : reach])):
            yield found.start(1), opener.start() if opener else reach


def loose_headlines(text: str) -> Iterator[Stretch]:
    """A headline of another article between two paragraphs: a line apart, without full stop, articles, auxiliaries or pronouns.

    Sub-headings and standfirsts at the head stay: nothing is loose before the first full sentence, below a colon, or in a list.
    """
    standing = headline(text)
    body = in_list = False
    previous: Line | None = None
    for line in lines(text, standing.end if standing else 0):
        apart = previous is None or "\n" in text[previous.end : line.start].replace("\r", "").removeprefix("\n")
        in_list = previous is not None and (previous.text.endswith((":", ",", ";", "-")) or (in_list and not closed(previous.text)))
        if body and apart and not in_list and (headlinese(line.text) or BAR.fullmatch(line.text)):
            yield line.start, line.end
            continue
        body = body or closed(line.text)
        previous = line


def repeated_headline(text: str) -> Iterator[Stretch]:
    """The article's own headline set a second time, as a picture's title or a link."""
    if title := headline(text):
        for line in lines(text, title.end):
            if line.text == title.text:
                yield line.start, line.end


def navigation(text: str) -> Iterator[Stretch]:
    """The word ADVERTISEMENT where a banner stood, and lines of keywords ("Topics: gold prices silver")."""
    for found in ADVERTISEMENT.finditer(text):
        yield found.span()
    for line in lines(text):
        if KEYWORDS.match(line.text) and not closed(line.text):
            yield line.start, line.end


def listed(text: str) -> bool:
    """Whether a line below "Also read" is one more headline."""
    return not closed(text) and len(text.split()) in HEADLINE_WORDS


def headlinese(text: str) -> bool:
    """Whether a line is written as headlines are: open at its end, some words long, beginning with a capital, without plain grammar."""
    return (
        len(text.split()) in HEADLINE_WORDS
        and text[0].isalpha()
        and text[0].isupper()
        and not closed(text)
        and text[-1].isalnum()
        and not PLAIN_GRAMMAR.search(text)
        and not ADVERBIAL.match(text)
    )
