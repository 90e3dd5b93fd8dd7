"""Capitalised phrases, the raw material of names: "Nurses' Society of B N Roy Medical College and Hospital".

A phrase is cut at titles ("Punjab chief minister | Ada Cole") and joined over the small words that stand inside names ("Ministry of
Health and Family Welfare"); what kind of thing it names is voted on elsewhere.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.grammar.tags import FINITE, PLURAL
from kg.extract.lexicon import words
from kg.extract.names.cutting.capitals import MANNERS, capitals
from kg.extract.names.cutting.charged import CHARGED, is_charge, post_leading
from kg.extract.names.cutting.paired import COMPANIES
from kg.extract.names.cutting.posts import (
    in_charge,
    is_level,
    is_office_of,
    is_person_noun,
    is_post_behind,
    is_ranked,
    is_short_post,
    short_post,
    subject_end,
)
from kg.extract.names.cutting.presided import person_after, surnamed
from kg.extract.names.cutting.runs import runs, spelled_out
from kg.extract.names.cutting.titles import APOSTROPHES, is_title, people
from kg.extract.names.kinds.markers import BORNE
from kg.extract.names.known.gazetteer import gazetteer
from kg.nlp import Reading

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

CREDIT = re.compile(r"\([^()]*\)")
QUALIFYING = frozenset(
    """longtime veteran rival fellow embattled disgraced legendary troubled beleaguered struggling leftist rightist centrist outgoing
    incumbent ousted deposed exiled jailed slain ailing fugitive hardline maverick outspoken reclusive acclaimed renowned noted eminent
    celebrated influential prominent controversial popular local independent
    neighbouring neighboring nearby hosts holders champions""".split()
)
"""Adjectives that begin a sentence and are no part of the name after them: "Rival | Sorvina Motors"."""
AMBIGUOUS_TITLES = frozenset(
    """general king prince queen major head chief pilot model star pope dean chef striker face forward guard master fellow champion
    defender""".split()
)

PARTIES = frozenset({"forward", "guard"})
"""Of these, those in which names of bodies end."""


FIRMS = frozenset({"messrs", "messrs.", "m/s", "m/s."})
"""What older papers set before the name of a firm: "Messrs. | Sorvina Limited"."""
MAKER = re.compile(r"[a-z]{3,}makers?|retailer|lender|insurer|brewer|startup")
"""What a sentence may call a company before its name: "Drugmaker | Sorvina Inc."."""
GRADES = frozenset({"acting", "additional", "deputy"})
"""Words that begin a title and no body's name: "| Deputy | Treasury Secretary"."""
GATHERINGS = frozenset({"meeting", "conference", "conclave"})


class Phrase(NamedTuple):
    """Tokens `start` to `end` of the document; `title` are the tokens of a title or honorific that stood right before it."""

    start: int
    end: int
    title: tuple[int, int] | None = None
    lone_title: bool = False

    def span(self, doc: "Doc") -> "Span":
        return doc[self.start : self.end]


def phrases(reading: Reading) -> list[Phrase]:
    """Every capitalised phrase of the article, in order, none overlapping another."""
    doc = reading.doc
    skip = skipped(reading)
    capital = capitals(doc, skip, _filed(reading))
    found: list[Phrase] = []
    for run in runs(doc, capital):
        found += _cut(doc, *run)
    return found


def _filed(reading: Reading) -> frozenset[int]:
    """The first word of a dateline, where that is a place's name: "| LONDON | — The nurses", not the paper's."""
    span = reading.article.dateline and reading.doc.char_span(*reading.article.dateline, alignment_mode="contract")
    return frozenset({span.start}) if span and span[0].text.title() in gazetteer() else frozenset()


def skipped(reading: Reading) -> set[int]:
    """The tokens that are not part of the article: date stamps, links, teasers, whose report it is."""
    doc = reading.doc
    out: set[int] = set()
    for start, end in (*reading.article.boilerplate, *_credits(reading)):
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is not None:
            out.update(range(span.start, span.end))
    return out


def _credits(reading: Reading) -> Iterator[tuple[int, int]]:
    """The characters of a dateline that say whose report it is: "Galle, Jan 19 | (Daily Harbour) | -"."""
    if reading.article.dateline is not None:
        first, last = reading.article.dateline
        for credit in CREDIT.finditer(reading.article.text, first, last):
            yield credit.span()


def _cut(doc: "Doc", start: int, end: int) -> Iterator[Phrase]:
    """A run as phrases: a title in it parts what stands before ("Punjab") from the person named after it."""
    if end - start > 1 and doc[end - 1].text == "Test" and doc[start : end - 1].text in gazetteer():
        yield Phrase(start, end - 1)
    elif _is_led_up_to(doc, start, end):
        yield from _cut(doc, start + 1, end)
    elif is_level(doc, start, end - 1):
        yield from _cut(doc, start, end - 1)
    elif start and doc[start - 1].lower_ in {"told", "tells", "telling", "tell"} and (told := _told_whom(doc, start, end)) < end:
        yield Phrase(start, told)
        yield from _cut(doc, told, end)
    elif spelled_out(doc, start) == end or _names_thing(doc, start, end):
        yield Phrase(start, end)
    elif (short := short_post(doc, start, end)) < end:
        yield from _cut(doc, start, short)
        yield Phrase(short + 1, end, (short, short + 1))
    elif (person := person_after(doc, start, end)) < end:
        yield from _cut_at_person(doc, start, person, end)
    else:
        yield from _cut_at_titles(doc, start, end)


def _is_led_up_to(doc: "Doc", start: int, end: int) -> bool:
    """Whether a name is led up to by a word that is no part of it: "Rival | Sorvina Motors", "Messrs. | Sorvina Limited"."""
    first = doc[start].lower_
    if end - start > 1 and doc[start].is_sent_start and (first in QUALIFYING or MAKER.fullmatch(first)):
        return True
    return first in FIRMS and doc[end - 1].lower_.rstrip(".") in COMPANIES


def _cut_at_person(doc: "Doc", start: int, person: int, end: int) -> Iterator[Phrase]:
    """ "President of the Nurses' Union | Ada Cole": what she presides over, and she."""
    post = post_leading(doc, start, person)
    charge = post is not None and is_charge(doc, post, start, person)
    if charge and post is not None and post >= start and not is_title(doc, person):
        yield from _cut_titled(doc, start, person - 1, end)
        return
    if not charge and doc[person - 1].lower_ != "opposition":
        yield from _cut(doc, start, person)
    if is_title(doc, person):
        yield from _cut(doc, person, end)
    else:
        yield Phrase(person, end, None if post is None else (post, person))


def _cut_at_titles(doc: "Doc", start: int, end: int) -> Iterator[Phrase]:
    """ "Punjab Chief Minister | Ada Cole", "Secretary of State | Ada Cole"; a body or an office with a title in its name stays whole."""
    titled = [
        k for k in range(start, end) if is_title(doc, k) or (k == start and (is_person_noun(doc, k, end) or is_short_post(doc, k, end)))
    ]
    if not titled:
        yield from _possessives(doc, start, end)
        return
    last = titled[-1]
    if last + 1 == end:
        yield from [Phrase(start, end)] if _title_is_part(doc, start, titled) else _cut_titled(doc, start, last, end)
        return
    subject = subject_end(doc, last, end)
    if last + 1 < subject < end:
        yield from _cut_titled(doc, start, subject - 1, end)
    elif subject == end and not is_office_of(doc, start, titled[0]):
        yield from _cut_titled(doc, start, end - 1, end)
    elif _names_no_bearer(doc, start, last, end):
        yield from _possessives(doc, start + (last == start and doc[start].lower_ in GRADES), end)
    else:
        yield from _cut_titled(doc, start, last, end)


def _title_is_part(doc: "Doc", start: int, titled: list[int]) -> bool:
    """Whether the title in which a run ends is part of a name: "Office of the | Registrar", "Home | Guard", "Ada | Pope"."""
    last = titled[-1]
    if is_office_of(doc, start, titled[0]):
        return True
    if last == start:
        return False
    if doc[last].lower_ in PARTIES and _whole_organisation(doc, start, last + 1):
        return True
    surname = doc[last].ent_type_ == doc[last - 1].ent_type_ == "PERSON" and not (
        doc[last].is_upper or doc[last].lower_ in words("body-post")
    )
    return surname and last - 1 not in titled and not is_post_behind(doc, start, last)


def _names_no_bearer(doc: "Doc", start: int, last: int, end: int) -> bool:
    """Whether nobody who bears the title is named behind it, but people or a body: "Chief | Secretaries", "General | Hospital"."""
    behind, title = doc[end - 1], doc[last].lower_
    body = behind.lower_ in words("institution-head", "topic", "place-head") and behind.lower_ not in words("post")
    return (
        (behind.tag_ in PLURAL and behind.lemma_.lower() in words("person-noun"))
        or (body and title not in MANNERS and not (last > start and surnamed(doc, last, end)))
        or (title in AMBIGUOUS_TITLES and not is_ranked(doc, last) and _whole_organisation(doc, start, end))
        or _headed(doc, start, last, end)
    )


def _headed(doc: "Doc", start: int, last: int, end: int) -> bool:
    """Whether a body's name goes on over a title: "Institute of | General Studies", not "Bank of Chad Governor | Ada Cole"."""
    holder = end - last > 2 and all(token.ent_type_ == "PERSON" for token in doc[last + 1 : end])
    if holder and doc[last - 1].lower_ not in CHARGED:
        return False
    return any(doc[k].lower_ in words("institution-head") and doc[k + 1].lower_ in {"of", "for"} for k in range(start, last))


def _told_whom(doc: "Doc", start: int, end: int) -> int:
    """Where whom somebody told something ends and what he told begins: "told Reuters | Galle Motors had lied"; `end` without both."""
    heard = doc[start].text in words("institution") or (doc[start].is_upper and doc[start].is_alpha and len(doc[start]) > 2)
    goes_on = end < len(doc) and doc[end].tag_ in FINITE
    return start + 1 if heard and goes_on and doc[start + 1 : start + 2].text.istitle() else end


def _cut_titled(doc: "Doc", start: int, last: int, end: int) -> Iterator[Phrase]:
    """Parts the run at its title, whose last token is `last`."""
    first = last
    while first > start and not is_title(doc, first):
        first -= 1
    titular = words("title-modifier") | {"-", "of", "for", "and", "&"}
    while first > start and (is_title(doc, first - 1) or doc[first - 1].lower_ in titular) and doc[start:first].text not in gazetteer():
        if _ends_body(doc, start, first):
            break
        first -= 1
    before_end = first
    while before_end > start and doc[before_end - 1].text in APOSTROPHES | {"of", "and", "&", "-"}:
        before_end -= 1
    start += doc[start].lower_ in GRADES and before_end - start > 1
    if before_end > start:
        yield from _possessives(doc, start, before_end)
    last = in_charge(doc, last, end)
    if last + 1 < end:
        yield Phrase(last + 1, end, (first, last + 1))
    else:
        yield Phrase(first, end, lone_title=True)


def _ends_body(doc: "Doc", start: int, at: int) -> bool:
    """Whether a body is named before a title, which begins at `at`: "Harbour Union | Organiser", "Port Workers | President"."""
    if at - start < 2 or people(doc[at - 1]):
        return at - start > 1
    head, before = doc[at - 1].lower_, doc[at - 2]
    if head == "police":
        return doc[at].lower_ in {"media", "press", "public"} and (at - start > 2 or before.lower_ not in words("title-modifier"))
    return head in {"union", "party"} and (
        before.lower_ not in words("title-modifier") or before.lower_ in words("institution-noun", "topic")
    )


def _names_thing(doc: "Doc", start: int, end: int) -> bool:
    """Whether a run with a title in it names a prize, a meeting or the like: "King Ada Award", "Annual General Meeting"."""
    last = doc[end - 1].lower_
    thing = (last in words("not-an-entity-head") and last not in BORNE) or last in GATHERINGS
    return thing and end - start > 2


def _whole_organisation(doc: "Doc", start: int, end: int) -> bool:
    return all(doc[k].ent_type_ in {"ORG", "FAC"} for k in range(start, end)) and doc[start].ent_iob_ == "B"


def _possessives(doc: "Doc", start: int, end: int) -> Iterator[Phrase]:
    if end > start:
        yield Phrase(start, end)
