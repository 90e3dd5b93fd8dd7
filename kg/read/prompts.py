"""What speaks to the reader instead of telling news: "Follow our WhatsApp channel", "Stay tuned", a house praising itself."""

import re
from collections.abc import Iterator

from kg.read.credits import LINK, Stretch
from kg.read.lines import Line, lines, quoted, sentences

ASKING = re.compile(
    r"(?:Please |To |You can |Don['’]t (?:forget to |miss )?|Do not miss )?"
    r"(?i:follow|subscribe|click|tap|download|join|sign up|register|get|catch|stay|watch(?: out)?|read|like|share|visit|check out|tune"
    r"|search|find|miss|connect)\b"
)
MEDIUM = re.compile(
    r"(?i)\b(?:newsletters?|whats ?app|telegram|youtube|facebook|instagram|twitter|linkedin|e-?paper|notifications?|brochure|podcast"
    r"|our (?:\w+ ){0,2}(?:app|channel|page|website|shows?|coverage|stories)|mobile app|latest (?:news|updates)|breaking news"
    r"|more updates|news and views|stay tuned|stay informed|stay updated|subscribe)\b"
)
READER = re.compile(r"(?i)\b(?:our|us|your|you|here|now|today|for more|free|don['’]t)\b|@\w")
SERVICE = re.compile(r"\b(?:covers|offers|brings|delivers|provides|features)\b")
PRESS = re.compile(r"(?i)\b(?:news|newspaper|publication|magazine|channel|portal|e-?paper|editorial|headlines|updates)\b")


def prompts(text: str) -> Iterator[Stretch]:
    """Sentences that ask the reader to follow, subscribe, click or watch, and the house's praise of itself that touches them.

    A prompt begins with the asking, names a medium and the reader, and stands outside quotation marks. Praise alone is no prompt:
    "The paper offers news in ten languages" may be news.
    """
    for of in lines(text):
        said = [*sentences(text, of)]
        asking = [asks(text, sentence) or handles(sentence.text) for sentence in said]
        dropped = list(asking)
        for n in [*range(len(said)), *reversed(range(len(said)))]:
            beside = (n > 0 and dropped[n - 1]) or (n + 1 < len(said) and dropped[n + 1])
            dropped[n] = dropped[n] or (beside and praises(said[n].text))
        for sentence, drop in zip(said, dropped, strict=True):
            if drop:
                yield sentence.start, sentence.end


def asks(text: str, sentence: Line) -> bool:
    """Whether the sentence is an imperative to the reader that names a medium."""
    found = ASKING.match(sentence.text)
    return bool(found and MEDIUM.search(sentence.text) and READER.search(sentence.text) and not quoted(text, sentence.start))


def handles(sentence: str) -> bool:
    """Whether the sentence is a list of search words or accounts: an @name followed by six commas and no end of it."""
    return bool(re.search(r"[:\s]@\w+,", sentence)) and sentence.count(",") > 5


def praises(sentence: str) -> bool:
    """Whether a house says what it offers: the present tense of a service and three words about the press."""
    pressed = len(PRESS.findall(sentence))
    return bool((SERVICE.search(sentence) and pressed >= 2) or LINK.search(sentence)) and '"' not in sentence and "“" not in sentence
