"""Passages and the sentences they stand in."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
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


def placed(words: Mapping[str, Words]) -> dict[str, Words]:
    """Every passage by its key. One that names no sentence stands in the one around it, if another passage has told which that is."""
    sentences: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for key in {found.sentence for found in words.values() if found.sentence in words}:
        sentences[words[key].article].append((words[key].start, key))
    for starts in sentences.values():
        starts.sort()

    def nearest(found: Words) -> str:
        starts = sentences.get(found.article, [])
        place = bisect_right(starts, (found.start, "\uffff")) - 1
        sentence = starts[place][1] if place >= 0 else ""
        return sentence if sentence and found.end <= words[sentence].end else ""

    return {key: found if found.sentence in words else found._replace(sentence=nearest(found)) for key, found in words.items()}


def quoted(keys: Iterable[str], words: Mapping[str, Words], article: str) -> Iterator[tuple[Words, Words]]:
    """The passages that an article has of `keys`, each with its sentence; those of which none is known only where there is no other."""
    here = [words[key] for key in dict.fromkeys(keys) if key in words and words[key].article == article]
    for found in [found for found in here if found.sentence in words] or here[:1]:
        yield found, around(found, words.get(found.sentence))


def around(found: Words, sentence: Words | None) -> Words:
    """The sentence with the words that go on beyond it, as a quotation of several sentences does; the words alone where it is elsewhere."""
    if sentence is None or found.start > sentence.end or sentence.start > found.end:
        return found._replace(sentence="")
    start, end = max(0, found.start - sentence.start), max(0, found.end - sentence.start)
    if found.start >= sentence.start and sentence.text[start:end] == found.text:
        return Words(sentence.article, sentence.start, sentence.text, "")
    whole = sentence.text[:start] + found.text + sentence.text[end:]
    return Words(found.article, min(found.start, sentence.start), whole, "joined")
