"""Where the names of an article stand, by the tokens at which they begin and end: "[Ceylon Teachers' Union] (CTU) secretary [Ada Cole]"."""

from typing import TYPE_CHECKING, NamedTuple

from kg.acronyms import initials
from kg.extract.cast import Cast
from kg.model import Ref
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc


CLOSING = {"(": ")", "‘": "’", "“": "”"}


class Named(NamedTuple):
    """A name of the article: its tokens and whose it is."""

    start: int
    end: int
    ref: Ref


class Names:
    """The names of an article by the tokens where they begin and end."""

    def __init__(self, cast: Cast) -> None:
        self.starting: dict[int, Named] = {}
        self.ending: dict[int, Named] = {}
        self.tokens: dict[int, Named] = {}
        self.surnames: set[str] = set()
        for ref, cluster in enumerate(cast.clusters):
            for mention in cluster.mentions:
                if mention.form != "name":
                    continue
                span = cast.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
                if span is None:
                    continue
                named = Named(span.start, span.end, ref)
                if cluster.type == "Person" and len(span) > 1:
                    self.surnames.add(span[-1].text)
                self.starting[named.start] = max(named, self.starting.get(named.start, named))
                self.ending[named.end] = min(named, self.ending.get(named.end, named))
                self.tokens.update(dict.fromkeys(range(named.start, named.end), named))
        self._add_initials(cast)

    def _add_initials(self, cast: Cast) -> None:
        """A body's initials name it also inside a run of capitals that no name was found in: "District HTU President Ada Cole"."""
        bodies = [(name, ref) for ref, cluster in enumerate(cast.clusters) if cluster.type == "Institution" for name in cluster.names]
        known = {initials(name): ref for name, ref in bodies if cast.clusters[ref].named and len(initials(name)) > 1}
        known |= {name: ref for name, ref in bodies if len(name) > 1 and name.isupper() and name.isalpha()}
        for token in tokens_of(cast.doc) if known else ():
            if token.text in known and token.i not in self.tokens:
                named = Named(token.i, token.i + 1, known[token.text])
                self.starting[token.i] = self.ending[token.i + 1] = self.tokens[token.i] = named

    def before(self, doc: "Doc", at: int) -> Named | None:
        """The name that ends right before token `at`, over a bracket with its short form: "Ceylon Teachers' Union (CTU) | secretary"."""
        if at and doc[at - 1].text == ")":
            for opening in range(at - 2, max(at - 7, -1), -1):
                if doc[opening].text == "(":
                    return self.ending.get(opening) or self.ending.get(at - 1)
        return self.ending.get(at)


def closed(doc: "Doc", end: int) -> int:
    """Past a bracket, a quoted name or a closing quotation mark that follows a name at once: "Union (CTU)"."""
    if end < len(doc) and doc[end].text in {"’", "'", "”", '"'} and doc[end].tag_ != "POS":
        end += 1
    if end < len(doc) and doc[end].text in CLOSING:
        for closing in range(end + 1, min(end + 7, len(doc))):
            if doc[closing].text == CLOSING[doc[end].text]:
                return closing + 1
    return end


def past_body(cast: Cast, names: Names, end: int, at: int) -> int:
    """Past whose a post is between commas: "Managing Director, | Harbour Motors Ltd, | Mr Tom Roe"; `end` is where the post ends."""
    body = names.starting.get(at + (cast.doc[at : at + 1].text.lower() == "the"))
    apart = body is not None and at == end + 1 and cast.type(body.ref) == "Institution"
    return body.end + 1 if apart and body is not None and cast.doc[body.end : body.end + 1].text == "," else at


def past_part(doc: "Doc", at: int) -> int:
    """Past the part of a body between commas: "lecturer, | department of law |, University of Leeds"."""
    if at + 1 < len(doc) and doc[at].text == "," and doc[at + 1].lower_ in {"department", "dept", "faculty", "school"}:
        return next((end for end in range(at + 2, min(at + 8, len(doc))) if doc[end].text == ","), at)
    return at


def past_years(doc: "Doc", at: int) -> int:
    """Past since when a post is held: "Chad's president | since 2016 |, Ada Cole"."""
    told = at + 2 < len(doc) and doc[at].lower_ in {"from", "since"} and doc[at + 1].like_num and doc[at + 2].text == ","
    return at + 2 if told else at


def before_until(doc: "Doc", at: int) -> int:
    """Before until when a post was held: "Ada Cole, | until recently | head of the board", "till now", "until last year"."""
    for size in (2, 3):
        if at > size and doc[at - size].lower_ in {"till", "until"} and doc[at - size - 1].text == "," and doc[at - 1].text != ",":
            return at - size
    return at


def person(cast: Cast, named: Named | None) -> bool:
    return named is not None and named_person(cast, named.ref) is not None


def named_person(cast: Cast, ref: Ref | None) -> Ref | None:
    return ref if ref is not None and cast.type(ref) == "Person" and cast.clusters[ref].named else None


def is_court(cast: Cast, ref: Ref) -> bool:
    """Whether an institution is a court, which rules on a body's chairman and has none."""
    return cast.clusters[ref].name.casefold().split()[-1:] in (["court"], ["tribunal"])


MAKING = frozenset("appoint choose crown designate elect make name nominate re-elect reappoint reelect select".split())
"""Verbs that give somebody named behind them what follows the name."""


def is_made(doc: "Doc", named: Named) -> bool:
    """Whether somebody is made what stands behind the name: "the king named | Ada Cole | prime minister"."""
    verb = doc[named.start - 1] if named.start else doc[0]
    return verb.lemma_ in MAKING and verb.tag_.startswith("VB")
