"""Passages and the sentences they stand in."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple


class Words(NamedTuple):
    """A passage; `sentence` is the key of the passage with its sentence."""

    article: str
    start: int
    text: str
    sentence: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


class Quotations:
    """Passages by key, and the sentences they stand in."""

    def __init__(self, words: Mapping[str, Words]) -> None:
        self._words = words

    def of(self, keys: Iterable[str], article: str) -> Iterator[tuple[Words, Words]]:
        """The passages that an article has of `keys`, each with its sentence; those of which none is known only where there is no other."""
        words = self._words
        here = [self._placed(words[key]) for key in dict.fromkeys(keys) if key in words and words[key].article == article]
        for found in [found for found in here if found.sentence in words] or here[:1]:
            yield found, around(found, words.get(found.sentence))

    def _placed(self, found: Words) -> Words:
        """A passage that names no sentence stands in the one around it, if another passage has told which that is."""
        if found.sentence in self._words:
            return found
        starts = self._sentences.get(found.article, [])
        place = bisect_right(starts, (found.start, "\uffff")) - 1
        sentence = starts[place][1] if place >= 0 else ""
        return found._replace(sentence=sentence if sentence and found.end <= self._words[sentence].end else "")

    @cached_property
    def _sentences(self) -> dict[str, list[tuple[int, str]]]:
        """By article, where each sentence that a passage names begins."""
        starts: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        for key in {found.sentence for found in self._words.values() if found.sentence in self._words}:
            starts[self._words[key].article].append((self._words[key].start, key))
        return {article: sorted(found) for article, found in starts.items()}


def around(found: Words, sentence: Words | None) -> Words:
    """The sentence with the words that go on beyond it, as a quotation of several sentences does; the words alone where it is elsewhere."""
    if sentence is None or found.start > sentence.end or sentence.start > found.end:
        return found._replace(sentence="")
    start, end = max(0, found.start - sentence.start), max(0, found.end - sentence.start)
    if found.start >= sentence.start and sentence.text[start:end] == found.text:
        return Words(sentence.article, sentence.start, sentence.text, "")
    whole = sentence.text[:start] + found.text + sentence.text[end:]
    return Words(found.article, min(found.start, sentence.start), whole, "joined")
