"""Titles: "deputy general secretary" in "the union's deputy general secretary", and what each belongs to: the union.

A title is found by its head, the last of its words ("secretary"); what stands before the head narrows it ("deputy general") or says
whose it is ("the union's", "Turkish", "her"), what follows may do either ("of State", "of the union").
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.cast import Cast
from kg.extract.grammar.tags import MODIFYING, PLURAL
from kg.extract.lexicon import words
from kg.extract.names.descriptions.nominal import singular
from kg.extract.names.known.demonyms import demonyms
from kg.extract.roles.heads import heads_title, is_apart, is_post, of_each, ranks, tells_kin
from kg.extract.roles.owners.beside import after, before
from kg.extract.roles.owners.bywords import called, names_body
from kg.extract.roles.owners.describing import BRED, is_former, is_over
from kg.extract.roles.portfolios import is_in_charge, joins_subjects
from kg.extract.roles.serving import past_opposition, takes_name
from kg.extract.roles.short import is_of_several, spelt
from kg.extract.roles.spots import Names, is_made
from kg.model import Ref
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

AFTER_HEAD = frozenset({"charge", "law", "elect", "designate", "general", "chief", "large", "residence", "command"})
ORDINAL = re.compile(r"first|second|third|fourth|fifth|last|next|\d+(st|nd|rd|th)")
COUNTING = frozenset({"few", "many", "more", "most", "numerous", "other", "several", "some", "such", "various"})
SEATED = frozenset({"congressman", "congresswoman", "representative", "senator"})
"""Who sits for a part of the country whose body they sit in: "the senator from the northern province"."""
CLOSED = frozenset({"CC", "CD", "DT", "IN", "MD", "PDT", "POS", "PRP", "PRP$", "WDT", "WP$"})
SENT_FROM = SEATED | {"mla", "mp"}
"""Who sits for the place named behind, whatever house or party is named before: "the Labour MP | for Leeds"."""


class Title(NamedTuple):
    """A title as it stands: tokens `start` to `end` are the bare title, `first` to `last` the phrase around it, with whose it is.

    `wording` is the title as one person holds it ("minister" for the ministers Ada Cole and Tom Roe); `belongs` the entity the words
    beside it name or None; `adjective` the token of a nationality before it ("Turkish").
    `together` tells of one whose several holders a word behind it tells ("actor friends").
    """

    start: int
    end: int
    first: int
    last: int
    head: "Token"
    wording: str
    belongs: Ref | None = None
    adjective: "Token | None" = None
    determiner: str | None = None
    former: bool = False
    together: bool = False

    @property
    def plural(self) -> bool:
        return (
            self.together
            or is_of_several(self.head)
            or self.head.tag_ in {"NNS", "NNPS", "VBZ"}
            or (self.head.tag_ in {"NN", "NNP"} and singular(self.head) != self.head.lower_)
        )


def titles(cast: Cast, names: Names) -> Iterator[Title]:
    """Every title of the article, in order of reading."""
    for token in tokens_of(cast.doc):
        if token.i not in cast.skip and heads_title(token, names) and not takes_name(cast.doc, token.i):
            yield _title(cast, names, token)


def _title(cast: Cast, names: Names, head: "Token") -> Title:
    doc = cast.doc
    start = _start(cast, names, head)
    bare, former = start, False
    while bare < head.i and (passing := _passing(doc, bare, head.i)):
        former = former or any(map(is_former, doc[bare:passing]))
        bare = passing
    first, belongs, adjective, determiner = before(cast, names, start)
    end, last, following = after(cast, names, head, _end(doc, head.i))
    named = names.ending.get(start)
    if named is not None and cast.type(named.ref) == "Person" and (last > end or is_made(doc, named)):
        first, belongs = start, None
    former = former or is_over(doc, first, start)
    seated = cast.type(following) == "Institution" or head.lemma_.lower() in SEATED if following is not None else False
    if seated and belongs is not None and cast.type(belongs) == "Place":
        belongs = None
    if determiner == "its" and following is not None and cast.type(following) == "Place" and doc[end].lower_ == "in":
        last, following = end, None
    sent = head.lower_ in SENT_FROM and end < len(doc) and doc[end].lower_ in {"from", "for"}
    owner = following if belongs is None or (sent and following is not None) else belongs
    akin = last < len(doc) and tells_kin(doc[last], names)
    together = akin and doc[last].tag_ == "NNS"
    wording = _wording(doc, bare, past_opposition(doc, end), head)
    return Title(bare, end, first, last + akin, head, wording, owner, adjective, determiner, former, together)


def _wording(doc: "Doc", start: int, end: int, head: "Token") -> str:
    text = " ".join(doc[start:end].text.split())
    if (head.tag_ in PLURAL or head.lower_ != singular(head)) and end == head.i + 1:
        one = head.text[:-1] if head.text[:-1].isupper() else head.lemma_ if head.tag_ == "NNS" else singular(head)
        return text.removesuffix(head.text) + one
    if end != head.i + 1 or spelt(head) is None:
        return text
    said = [token for token in doc[start:end] if not (token.is_space or token.text == ".")]
    return " ".join(full.title() if (full := spelt(token)) else token.text for token in said)


def _passing(doc: "Doc", at: int, head: int) -> int:
    """Past a word at `at` that is no lasting part of a title: "former", "well-known", the hyphen of "ex-"; 0 where there is none."""
    for size in (3, 1):
        if at + size <= head and doc[at : at + size].text.lower() in words("former", "passing"):
            return at + size
    compared = doc[at].tag_ == "JJS" and doc[at].is_lower
    fellow = doc[at].lower_ == "fellow" and doc[at + 1].is_lower
    return at + 1 if fellow or compared or doc[at].text == "-" or (doc[at].is_lower and ORDINAL.fullmatch(doc[at].text)) else 0


def _start(cast: Cast, names: Names, head: "Token") -> int:
    """Where the title begins: "deputy general" before "secretary", "Road Transport and Bridges" before "Minister"."""
    doc, at = cast.doc, head.i
    short = at - 2 if at > 1 and doc[at - 1].text == "." else at - 1
    if short >= 0 and spelt(head) and spelt(doc[short]):
        return _start(cast, names, doc[short])
    while at > 0:
        if _joins(doc, names, at, head):
            at -= 2
        elif _narrows(cast, names, doc[at - 1], head):
            at -= 1
        else:
            break
    while at < head.i and (doc[at].text == "-" or doc[at].lower_ in {"and", "&"}):
        at += 1
    return at


def _joins(doc: "Doc", names: Names, at: int, head: "Token") -> bool:
    """Whether a hyphen ("vice-") or what joins subjects ("Transport and Bridges") leads on to the left of token `at`."""
    if at >= 2 and doc[at - 1].text == "-":
        return not doc[at - 1].whitespace_ and not doc[at - 2].whitespace_ and at - 2 not in names.tokens
    return joins_subjects(doc, at, head)


def _narrows(cast: Cast, names: Names, token: "Token", head: "Token") -> bool:
    """Whether a word before a title's head is part of the title."""
    doc, word = cast.doc, token.lower_
    if word in COUNTING or token.is_space or token.is_punct or token.tag_ in CLOSED:
        return False
    portfolio = head.lower_ == "minister" and word in words("topic", "title-modifier")
    if is_in_charge(names, token, head):
        return True
    if names_body(token) and not portfolio and called(cast, token) is not None:
        return token.i > 0 and token.nbor(-1).lower_ in {"deputy", "assistant"}
    if (word in words("topic") and ranks(token.nbor(1))) or (word in words("former") and not is_former(token)):
        return False
    if (token.is_lower and is_post(token) and is_apart(token)) or token.tag_ == "VBD":
        return False
    if word in words("title-modifier") or word in words("former") or word in words("passing"):
        return token.i not in names.tokens or names.tokens[token.i].end - names.tokens[token.i].start == 1
    named = names.tokens.get(token.i)
    if named is not None:
        return all(doc[k].lower_ in words("topic", "title-modifier") | {"and", "&", ","} for k in range(named.start, named.end))
    if word in words("topic") and token.i + 1 == head.i and token.is_lower and token.pos_ == "NOUN":
        return True
    if is_post(token):
        pair = f"{word} {token.nbor(1).lower_}" in words("rank")
        return pair or not (ranks(token.nbor(1)) or of_each(token))
    if token.ent_type_ in {"NORP", "DATE", "TIME", "GPE"} or word in demonyms() or word in words("honorific") | {"lanka", "lankan"}:
        return False
    if token.i > 0 and (token.nbor(-1).tag_ == "RBS" or (word in BRED and token.nbor(-1).text == "-")):
        return False
    if token.tag_ in {"NN", "NNP", "JJ", "JJR", "JJS", "VBG", "NNS"}:
        if head.pos_ == "VERB":
            return token.i == head.i - 1
        return token.head.i >= token.i and token.head.i - token.i <= 4 and token.dep_ in MODIFYING
    return token.tag_ == "VBN" and token.dep_ == "amod" and token.head.i > token.i and not (token.is_lower and head.is_title)


def _end(doc: "Doc", head: int) -> int:
    """Past what follows the head within the title: "President-elect", "editor-in-chief"."""
    end = head + 1
    while end + 1 < len(doc) and doc[end].text == "-" and not doc[end].whitespace_ and not doc[end - 1].whitespace_:
        if doc[end + 1].lower_ in AFTER_HEAD:
            end += 2
        elif end + 3 < len(doc) and doc[end + 2].text == "-" and doc[end + 3].lower_ in AFTER_HEAD:
            end += 4
        else:
            break
    if end < len(doc) and doc[end].lower_ in {"elect", "designate"}:
        end += 1
    return end
