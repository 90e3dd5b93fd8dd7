"""Statements: who said what, and how: "The union denied it had agreed." """

from collections.abc import Iterator
from typing import Annotated, Literal

from kg.extract.cast import Cast
from kg.extract.contents import Content, contents
from kg.extract.cues import Cue, cues
from kg.extract.direct import Utterance, utterances
from kg.extract.lexicon import words
from kg.extract.quotes import Quotation, quotations
from kg.extract.speakers import refs, surface
from kg.model import Claim, Ref, Span
from kg.terms import KG

Form = Literal["direct", "indirect", "mixed"]


class Statement(Claim, frozen=True, kw_only=True):
    """What a speaker is reported to have said; `span` is the content without cue and outer quotation marks."""

    speaker: Annotated[Ref | None, KG.speaker] = None
    content: Annotated[str, KG.content]
    form: Annotated[Form, KG.form]
    cue: Annotated[str | None, KG.cue] = None
    speaker_text: Annotated[str | None, KG.speakerText] = None

    def types(self) -> tuple[str, ...]:
        return (KG.Statement,)


def claims(cast: Cast) -> Iterator[Statement]:
    """Every statement of the article."""
    quoted = quotations(cast.reading.article.text)
    used = set()
    last: Cue | None = None
    for utterance in utterances(cast, quoted):
        if utterance.cue is not None:
            used.add(utterance.cue.token.i)
        who = utterance.cue or _last_cue(cast, utterance.anchor)
        if who is not None:
            yield from _direct(cast, who, utterance)
    for cue in cues(cast):
        if cue.token.i in used:
            continue
        for content in contents(cue):
            yield from _statements(cast, cue, content, quoted)


def _last_cue(cast: Cast, anchor: "Token") -> Cue | None:
    best = None
    for cue in cues(cast):
        if cue.token.i < anchor.i and cue.speaker is not None:
            best = cue
    return best


def _direct(cast: Cast, cue: Cue, utterance: Utterance) -> Iterator[Statement]:
    text = cast.reading.article.text
    found = () if cue.speaker is None else refs(cast, cue.speaker)
    for ref in found:
        yield Statement(
            span=cast.characters(utterance.start, utterance.end),
            evidence=cast.sentence(cue.token),
            rule=utterance.rule,
            speaker=ref,
            content=text[utterance.start:utterance.end],
            form="direct",
            cue=cue.text,
            speaker_text=None if cue.speaker is None else surface(cast, cue.speaker),
        )


def _statements(cast: Cast, cue: Cue, content: Content, quoted: tuple[Quotation, ...]) -> Iterator[Statement]:
    span = cast.span(content.start, content.end)
    text = cast.reading.article.text
    form, start, end = _form(text, span, quoted)
    found = () if cue.speaker is None else refs(cast, cue.speaker)
    for ref in found:
        yield Statement(
            span=cast.characters(start, end),
            evidence=cast.sentence(cue.token),
            rule=content.rule,
            speaker=ref,
            content=text[start:end],
            form=form,
            cue=cue.text,
            speaker_text=None if cue.speaker is None else surface(cast, cue.speaker),
            polarity="denied" if cue.lemma in words("denying") else "asserted",
        )


def _form(text: str, span: Span, quoted: tuple[Quotation, ...]) -> tuple[Form, int, int]:
    start, end = span.start, span.end
    form: Form = "indirect"
    for quotation in quoted:
        if quotation.after <= start or quotation.before >= end:
            continue
        if quotation.end > end:
            end = quotation.end
        if abs(start - quotation.start) <= 2 and quotation.after >= end - 2:
            return "direct", quotation.start, quotation.end
        form = "mixed"
    return form, start, end
