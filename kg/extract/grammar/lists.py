"""Lists as they are written: "A, B and C", cut at their commas where every item has a noun of its own and no verb."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.grammar.tags import FINITE

if TYPE_CHECKING:
    from spacy.tokens import Doc

ADDED = frozenset(
    "which who whose whom where when while as after before saying adding claiming arguing citing amid over but because according"
    " worth".split()
)
"""Words with which something is only added to what was said."""
EXAMPLES = frozenset({"including", "especially", "particularly", "notably"})
COMMON = frozenset({"NN", "NNS", "VBG"})
OPENING = frozenset({"DT", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBG", "PRP$", "CD", "VBN", "PDT", "``", "''"})
RELATIVE = frozenset({"WDT", "WP", "WP$"})
STOPS = frozenset({".", ";", ":", ",", "”", '"'})


def listed(doc: "Doc", start: int) -> list[tuple[int, int]]:
    """The items of a list that begins at `start` and is closed by "and"; fewer than three where there is none."""
    found: list[tuple[int, int]] = []
    at = start
    for stop, closing in _separators(doc, start):
        if found and doc[at].tag_ in RELATIVE:
            found[-1] = (found[-1][0], stop)
        elif _item(doc, at, stop):
            found.append((at, stop))
        else:
            return []
        at = stop + 1
        while at < len(doc) and doc[at].lower_ in {",", "and", "as", "well", "also"}:
            at += 1
        if closing:
            end = item_end(doc, at)
            return [*found, (at, end)] if _item(doc, at, end) else []
    end = item_end(doc, at)
    return [*found, (at, end)] if len(found) > 2 and _item(doc, at, end) else []


def item_end(doc: "Doc", at: int) -> int:
    """Where an item that begins at `at` ends at the latest: at a verb or a mark."""
    while at < len(doc) and doc[at].tag_ not in FINITE and not doc[at].is_space and (doc[at].text not in STOPS or _of_money(doc, at)):
        at += 1
    return at


def _of_money(doc: "Doc", at: int) -> bool:
    """Whether a full stop is that of "Rs | . | 125"."""
    return at + 1 < len(doc) and doc[at].text == "." and doc[at - 1].lower_ == "rs" and doc[at + 1].like_num


def of_one(listed: list[tuple[int, int]]) -> bool:
    """Whether bare nouns go on a phrase of the first item: "an inquiry into fraud, theft and waste" is one thing."""
    return bool(listed) and listed[0][1] - listed[0][0] > 2 and any(end - start == 1 for start, end in listed[1:])


def _separators(doc: "Doc", start: int) -> Iterator[tuple[int, bool]]:
    """The commas of a list in order, then the "and" that closes it (True)."""
    depth, comma = 0, False
    joint: int | None = None
    for at in range(start, min(len(doc), start + 120)):
        token = doc[at]
        depth += (token.text == "(") - (token.text == ")")
        if depth > 0 or token.text == ")":
            continue
        if (token.is_sent_start and at > start) or token.is_space or (token.text in {".", ";", ":"} and not _of_money(doc, at)):
            break
        if token.text == ",":
            if joint is not None:
                break
            if at + 1 < len(doc) and doc[at + 1].lower_ in {"and", "as"}:
                yield at, True
                return
            comma = True
            yield at, False
        elif comma and token.lower_ == "and" and at + 1 < len(doc) and _opens(doc, at + 1) and _last_comma_and(doc, at):
            yield at, True
            return


def _opens(doc: "Doc", at: int) -> bool:
    """Whether an item may begin here: a noun phrase, or "for" somebody to do something."""
    return doc[at].tag_ in OPENING or (doc[at].lower_ == "for" and any(token.tag_ == "TO" for token in doc[at : at + 8]))


def _last_comma_and(doc: "Doc", at: int) -> bool:
    """Whether no further "and" or comma of the list follows in its clause."""
    for i in range(at + 1, min(len(doc), at + 40)):
        if doc[i].text in {".", ";", ":", ","} or doc[i].tag_ in FINITE:
            return True
        if doc[i].lower_ == "and":
            return False
    return True


def _item(doc: "Doc", start: int, end: int) -> bool:
    """Whether a stretch can be an item: a noun phrase with a common noun, or "for" somebody to do something; no clause."""
    if start < end and doc[start].lower_ == "for":
        if not any(doc[at].tag_ == "TO" for at in range(start, end)):
            return False
        start += 1
    if end <= start or doc[start].tag_ not in OPENING or doc[start].lower_ in ADDED | EXAMPLES:
        return False
    tokens = [doc[i] for i in range(start, end)]
    if not any(token.tag_ in COMMON for token in tokens):
        return False
    relative = next((at for at, token in enumerate(tokens) if token.tag_ in RELATIVE), len(tokens))
    return not any(token.tag_ in FINITE for token in tokens[:relative])


def and_so_on(doc: "Doc", segment: tuple[int, int]) -> bool:
    """Whether an item is only "other measures"."""
    return doc[segment[0]].lower_ in {"other", "several", "various", "more"} and segment[1] - segment[0] <= 3
