"""Statements: who said what, and how: "The union denied it had agreed." """

from collections.abc import Iterator
from typing import Annotated, Literal

from kg.extract.cast import Cast
from kg.extract.grammar.quotes import Quotation, quotations
from kg.extract.grammar.tags import FINITE
from kg.extract.lexicon import words
from kg.extract.statements.contents.complements import Content
from kg.extract.statements.contents.pointing import headline, pointed
from kg.extract.statements.contents.said import contents
from kg.extract.statements.contents.speech_nouns import nouns_of_speech
from kg.extract.statements.contents.wordings import worded
from kg.extract.statements.cues.words import Cue, cues
from kg.extract.statements.quotations.spoken import spoken
from kg.extract.statements.quotations.turns import turns
from kg.extract.statements.quotations.wished import wished
from kg.extract.statements.quotations.woven import woven
from kg.extract.statements.repeats import once
from kg.extract.statements.sayings import Saying
from kg.extract.statements.speakers.sources import cited, quoting, source_of
from kg.extract.statements.speakers.voices import voices
from kg.model import Claim, Ref
from kg.nlp import sentence_of
from kg.terms import KG

Form = Literal["direct", "indirect", "mixed"]


LATER = frozenset({"in", "on", "at", "during", "after", "before", "while", "when", "to"})
"""Words that begin when, where and to whom something was said."""


PAUSES = frozenset('.,:;!?…—–-"”')
"""Marks before words quoted as speech, which the title of a programme goes without."""


class Statement(Claim, frozen=True, kw_only=True):
    """What a speaker is reported to have said; `span` is the content without outer quotation marks.

    Where it goes on behind its cue, `span` holds the cue, and `content` an ellipsis in its place.
    """

    speaker: Annotated[Ref | None, KG.speaker] = None
    content: Annotated[str, KG.content]
    form: Annotated[Form, KG.form]
    cue: Annotated[str | None, KG.cue] = None
    speaker_text: Annotated[str | None, KG.speakerText] = None

    def types(self) -> tuple[str, ...]:
        return (KG.Statement,)


def claims(cast: Cast) -> Iterator[Statement]:
    """Every statement of the article, each once."""
    article = cast.reading.article
    title_end = 0 if not article.headline else article.text.find(article.headline) + len(article.headline)
    quoted = quotations(article.text)
    yield from once(((statement.speaker, statement) for statement in _heard(list(_statements(cast, quoted)), quoted)), title_end)


def _heard(statements: list[Statement], quoted: tuple[Quotation, ...]) -> Iterator[Statement]:
    """The statements without what somebody told of in direct speech says, where that would be its speaker: '"He admits it," she said'."""
    direct = [statement for statement in statements if statement.form == "direct"]
    for said in statements:
        own = (o.span for o in direct if o is not said and o.speaker == said.speaker)
        within = any(span.start < said.span.start and said.span.end <= span.end for span in own)
        if said.form == "direct" or not within or not any(q.start <= said.span.start < q.end for q in quoted):
            yield said


def _statements(cast: Cast, quoted: tuple[Quotation, ...]) -> Iterator[Statement]:
    found = sorted(_sayings(cast, quoted), key=lambda saying: (saying.anchor.i, saying.start))
    for voice in voices(cast, found):
        saying = _without_comma(voice.saying, cast.reading.article.text)
        for ref in voice.refs:
            yield Statement(
                span=cast.characters(saying.start, saying.end),
                evidence=cast.sentence(saying.anchor),
                rule=saying.rule,
                speaker=ref,
                content=_content(saying, cast.reading.article.text, quoted),
                form=saying.form,
                cue=None if saying.cue is None else saying.cue.text,
                speaker_text=voice.text,
                polarity="denied" if saying.cue is not None and saying.cue.lemma in words("denying") else "asserted",
            )


def _content(saying: Saying, text: str, quoted: tuple[Quotation, ...]) -> str:
    """The words said, without who says so in their middle: '"We will march," said Ada Cole, "until we win."'."""
    if saying.cue is not None and saying.form == "direct" and saying.start < (at := saying.cue.token.idx) < saying.end:
        before = max((quotation.end for quotation in quoted if saying.start < quotation.end <= at), default=None)
        later = [quotation for quotation in quoted if at < quotation.start < saying.end]
        behind = next((q.start for q in later if text[: q.before].rstrip()[-1] in PAUSES), later[0].start if later else None)
        if before is not None and behind is not None:
            return f"{text[saying.start : before].rstrip(',')} … {text[behind : saying.end]}"
    return text[saying.start : saying.end]


def _without_comma(saying: Saying, text: str) -> Saying:
    """The saying without the comma that newspapers set before the closing mark: '"We won," she said'."""
    last = saying.end - 1
    return saying._replace(end=last) if saying.form != "indirect" and last > saying.start and text[last] == "," else saying


def _sayings(cast: Cast, quoted: tuple[Quotation, ...]) -> Iterator[Saying]:
    aloud = spoken(cast)
    used = {saying.cue.token.i for saying in aloud if saying.cue is not None}
    for saying in aloud:
        yield saying
        if saying.cue is not None and (teller := quoting(saying.cue)) is not None:
            yield saying._replace(cue=teller, rule="quoting")
    told: dict[int, Saying] = {saying.anchor.sent.start: saying for saying in aloud}
    for cue in cues(cast):
        if cue.token.i not in used:
            yield from _reported(cast, cue, quoted, aloud, told)
    for cue, content in (*headline(cast), *nouns_of_speech(cast), *worded(cast)):
        yield _saying(cast, cue, content, quoted)
    starts = {saying.start for saying in aloud}
    yield from (saying for saying in wished(cast, quoted) if saying.start not in starts)
    yield from woven(cast, quoted)
    yield from turns(cast)


def _reported(cast: Cast, cue: Cue, quoted: tuple[Quotation, ...], aloud: tuple[Saying, ...], told: dict[int, Saying]) -> Iterator[Saying]:
    """What a cue reports that is in no quotation of `aloud`; `told` is the last that each sentence tells, which it brings up to date."""
    found = list(pointed(cast, cue)) or [(cue, content) for content in contents(cue)]
    if not found and cue.lemma in words("reporting"):
        yield Saying(cue.token.idx, cue.token.idx, "indirect", cue, "", cue.token)
    for by, content in found:
        saying = _saying(cast, by, content, quoted)
        if _is_no_speech(cast, cue, saying, content) or (_may_be_quoted(cue, content) and _inside(cue, aloud)):
            continue
        if content.rule == "pointing-back" and (before := told.get(content.start)):
            saying = saying._replace(start=before.start, end=before.end, form=before.form)
        told[sentence_of(cue.token).start] = saying
        yield saying
        source = cited(cast, cue, content.end)
        if source is not None:
            yield saying._replace(cue=Cue(cue.token, source), rule="cited")
        if (teller := quoting(cue)) is not None:
            yield saying._replace(cue=teller, rule="quoting")


def _is_no_speech(cast: Cast, cue: Cue, saying: Saying, content: Content) -> bool:
    """Whether a source is but named, a ruling told, or something hoped for that is in nobody's words."""
    if cue.lemma == "cite" and source_of(cast, cue.token) is not None:
        return True
    return _rules(cast, cue, content) or (content.rule == "hoped" and saying.form != "mixed")


def _may_be_quoted(cue: Cue, content: Content) -> bool:
    """Whether what a cue reports can be a part of a quotation around it; what "said that" and "was accused of" report is their own."""
    return content.rule not in {"clause", "closing"} and not (content.rule == "accusation" and cue.passive)


def _rules(cast: Cast, cue: Cue, content: Content) -> bool:
    """Whether the words are a ruling and no speech: "declared | it illegal |", "rejected | it as late |", "cited | two in contempt |"."""
    if cue.lemma == "cite":
        return any(token.lower_ == "contempt" for token in cast.doc[content.start : content.end])
    ref = cast.ref(cue.speaker) if cue.lemma in {"declare", "reject"} and cue.speaker is not None else None
    told = any(token.tag_ in FINITE for token in cast.doc[content.start : content.end])
    named = () if ref is None or told else cast.clusters[ref].names
    return any(word in words("court-noun") for name in named for word in name.lower().split())


def _inside(cue: Cue, aloud: tuple[Saying, ...]) -> bool:
    """Whether the cue is itself part of somebody's direct speech."""
    return any(saying.start <= cue.token.idx < saying.end for saying in aloud)


def _saying(cast: Cast, cue: Cue, content: Content, quoted: tuple[Quotation, ...]) -> Saying:
    span = cast.span(content.start, content.end)
    form, start, end = _form(span.start, span.end, cue, quoted)
    if content.rule == "label" and form == "mixed":
        end = _end_of_label(cast.reading.article.text, start, end, quoted)
    return Saying(start, end, form, cue, content.rule, cue.token)


def _end_of_label(text: str, start: int, end: int, quoted: tuple[Quotation, ...]) -> int:
    """Where a quoted label ends, before when and where it was given: 'called it "a disgrace" | in a letter'."""
    last = next((q for q in reversed(quoted) if start <= q.before and q.after < end), None)
    following = [] if last is None else text[last.after : end].split()
    return last.end if last is not None and following and following[0].lower() in LATER else end


def _form(start: int, end: int, cue: Cue, quoted: tuple[Quotation, ...]) -> tuple[Form, int, int]:
    """Whether the words are the speaker's own, the reporter's, or both; a quotation that begins in them belongs to them whole."""
    form: Form = "indirect"
    for quotation in quoted:
        if quotation.after <= start or quotation.before >= end:
            continue
        if quotation.before <= cue.token.idx < quotation.after:
            end = min(end, quotation.end)
            continue
        end = max(end, quotation.end) if quotation.end > end else end
        if abs(start - quotation.start) <= 2 and quotation.after >= end - 2:
            return "direct", quotation.start, quotation.end
        form = "mixed"
        if start < quotation.before and quotation.end <= end < quotation.after and quotation.closed:
            end = quotation.after
    return form, start, end
