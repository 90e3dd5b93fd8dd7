"""Titles: "deputy general secretary" in "the union's deputy general secretary", and what each belongs to: the union.

A title is found by its head, the last of its words ("secretary"); what stands before the head narrows it ("deputy general") or says
whose it is ("the union's", "Turkish", "her"), what follows may do either ("of State", "of the union").
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.cast import Cast
from kg.extract.lexicon import words
from kg.extract.phrases import APOSTROPHES
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BELONGING = frozenset({"of", "at", "for", "to", "in", "with", "from"})
OWNING = frozenset({"his", "her", "its", "their", "my", "our", "whose"})
CLOSING = {"(": ")", "‘": "’", "“": "”"}
AFTER_HEAD = frozenset({"elect", "designate", "general", "chief", "large", "residence", "command"})


class Named(NamedTuple):
    """A name of the article: its tokens and whose it is."""

    start: int
    end: int
    ref: Ref


class Title(NamedTuple):
    """The bare title is tokens `start` to `end`; the phrase around it, with whose it is, `first` to `last` (exclusive, as all ends).

    `belongs` is the entity the words themselves name or None; `adjective` the token of a nationality before it ("Turkish").
    """

    start: int
    end: int
    first: int
    last: int
    head: "Token"
    belongs: Ref | None
    adjective: "Token | None"
    determiner: str | None
    former: bool

    @property
    def plural(self) -> bool:
        return self.head.tag_ in {"NNS", "NNPS"}


class Names:
    """The names of an article by the tokens where they begin and end."""

    def __init__(self, cast: Cast) -> None:
        self.starting: dict[int, Named] = {}
        self.ending: dict[int, Named] = {}
        self.tokens: dict[int, Named] = {}
        for ref, cluster in enumerate(cast.clusters):
            for mention in cluster.mentions:
                if mention.form != "name":
                    continue
                span = cast.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
                if span is None:
                    continue
                named = Named(span.start, span.end, ref)
                self.starting[named.start] = self.ending[named.end] = named
                self.tokens.update(dict.fromkeys(range(named.start, named.end), named))

    def before(self, doc: "Doc", at: int) -> Named | None:
        """The name that ends right before token `at`, over a bracket with its short form: "Ceylon Teachers' Union (CTU) | secretary"."""
        if at and doc[at - 1].text == ")":
            for opening in range(at - 2, max(at - 7, -1), -1):
                if doc[opening].text == "(":
                    return self.ending.get(opening) or self.ending.get(at - 1)
        return self.ending.get(at)


def titles(cast: Cast, names: Names) -> Iterator[Title]:
    """Every title of the article, in order of reading."""
    for token in cast.doc:
        if token.i not in cast.skip and _heads_title(token, names):
            yield _title(cast, names, token)


def is_post(token: "Token") -> bool:
    """Whether the word denotes a post, occupation or function."""
    lemma = token.lemma_.lower()
    if lemma in words("no-role"):
        return False
    pair = token.doc[max(token.i - 1, 0) : token.i + 1].text.lower()
    return any(word in words("post") or word in words("person-noun") for word in (token.lower_, lemma)) or pair in words("post")


def _heads_title(token: "Token", names: Names) -> bool:
    doc = token.doc
    if not is_post(token) or (token.pos_ in {"VERB", "AUX", "ADV"} and token.i + 1 not in names.starting):
        return False
    named = names.tokens.get(token.i)
    if named is not None and not (named.start == token.i and named.end > token.i + 1):
        return False
    after = _next(doc, token.i + 1)
    if after is None:
        return True
    if after.text == "-" and not doc[after.i - 1].whitespace_ and not after.whitespace_:
        return True
    if after.i == token.i + 1 and after.i not in names.starting and is_post(after) and not _rank(after):
        return False
    compounded = token.dep_ in {"compound", "nmod", "amod"} and token.head.i > token.i and token.head.i not in names.tokens
    other = token.head.pos_ == "NOUN" and token.head.i - token.i <= 2 and not is_post(token.head)
    return not (compounded and other and after.i not in names.starting)


def _rank(token: "Token") -> bool:
    """Whether the word is a title of its own before a name, even after another: "commandant | Admiral", "author | Professor"."""
    return token.lower_ in words("rank") and token.text[:1].isupper()


def _next(doc: "Doc", at: int) -> "Token | None":
    return doc[at] if at < len(doc) else None


def _title(cast: Cast, names: Names, head: "Token") -> Title:
    doc = cast.doc
    start = _start(cast, names, head.i)
    end = _end(doc, head.i)
    former, bare = False, start
    while bare < head.i and (passing := _passing(doc, bare, head.i)):
        former = former or any(token.lower_ in words("former") for token in doc[bare:passing])
        bare = passing
    first, belongs, adjective, determiner = _before(cast, names, start)
    end, last, after = _after(cast, names, head, end)
    if first > 0 and doc[first - 1].lower_ in words("former"):
        former, first = True, first - 1
    return Title(bare, end, first, last, head, belongs if belongs is not None else after, adjective, determiner, former)


def _passing(doc: "Doc", at: int, head: int) -> int:
    """Past a word at `at` that is no lasting part of a title: "former", "well-known", the hyphen of "ex-"; 0 where there is none."""
    if doc[at].text == "-":
        return at + 1
    for size in (3, 1):
        if at + size <= head and doc[at : at + size].text.lower() in words("former") | words("passing"):
            return at + size
    return 0


def _start(cast: Cast, names: Names, head: int) -> int:
    """Where the title begins: "deputy general" before "secretary", "Road Transport and Bridges" before "Minister"."""
    doc, at = cast.doc, head
    while at > 0:
        before = doc[at - 1]
        if before.text == "-" and at >= 2 and not before.whitespace_ and not doc[at - 2].whitespace_ and at - 2 not in names.tokens:
            at -= 2
        elif before.lower_ in {"and", "&"} and at >= 2 and doc[at].lower_ in words("topic") and doc[at - 2].lower_ in words("topic"):
            at -= 2
        elif _narrows(cast, names, before):
            at -= 1
        else:
            break
    while at < head and (doc[at].text == "-" or doc[at].lower_ in {"and", "&"}):
        at += 1
    return at


def _narrows(cast: Cast, names: Names, token: "Token") -> bool:
    doc, word = cast.doc, token.lower_
    if token.is_space or token.is_punct or token.tag_ in {"DT", "PRP$", "CD", "IN", "POS", "WP$", "PRP", "WDT", "MD", "CC", "PDT"}:
        return False
    if _is_body(token) and _called(cast, token) is not None:
        return False
    if word in words("title-modifier") or word in words("former") or word in words("passing"):
        return token.i not in names.tokens or names.tokens[token.i].end - names.tokens[token.i].start == 1
    named = names.tokens.get(token.i)
    if named is not None:
        return all(doc[k].lower_ in words("topic") | words("title-modifier") | {"and", "&", ","} for k in range(named.start, named.end))
    if is_post(token) and not _rank(token.nbor(1)):
        return True
    if token.ent_type_ == "NORP" or token.lower_ in words("honorific"):
        return False
    if token.tag_ in {"NN", "NNP", "JJ", "JJR", "JJS", "VBG", "NNS"}:
        return token.head.i >= token.i and token.head.i - token.i <= 4 and token.dep_ in {"compound", "amod", "nmod"}
    return token.tag_ == "VBN" and token.dep_ == "amod" and token.head.i > token.i


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


Before = tuple[int, Ref | None, "Token | None", str | None]


def _before(cast: Cast, names: Names, start: int) -> Before:
    """What stands before a title that begins at `start`: where its phrase begins, whose it is, a nationality, a determiner."""
    doc, at = cast.doc, start
    belongs: Ref | None = None
    adjective: Token | None = None
    while at > 0:
        token = doc[at - 1]
        named = names.before(doc, at)
        if belongs is None and named is not None:
            at, belongs = named.start, named.ref
        elif belongs is None and token.text in APOSTROPHES and at >= 2:
            owner = names.before(doc, at - 1)
            belongs = owner.ref if owner else cast.ref(doc[at - 2])
            at = owner.start if owner else at - 2
            if owner is None:
                while at > 0 and doc[at - 1].dep_ in {"compound", "amod", "poss", "det"}:
                    at -= 1
        elif belongs is None and _is_body(token) and (called := _called(cast, token)) is not None:
            at, belongs = at - 1, called
        elif adjective is None and token.ent_type_ == "NORP":
            at, adjective = at - 1, token
        elif token.lower_ in words("former"):
            at -= 1
        else:
            break
    determiner = None
    if at > 0 and (doc[at - 1].tag_ in {"DT", "PRP$", "CD", "WP$"} or doc[at - 1].lower_ in {"then", "one", "another"}):
        determiner = doc[at - 1].lower_
        if belongs is None and determiner in OWNING:
            belongs = cast.ref(doc[at - 1])
        at -= 1
    return at, belongs, adjective, determiner


def _is_body(token: "Token") -> bool:
    """Whether the word stands for an institution before a title: "union president", "Society President"."""
    word = token.lower_
    heads = words("institution-noun") | words("institution-head")
    return token.pos_ in {"NOUN", "PROPN"} and word in heads and word not in {"media", "press", "state", "trade", "executive", "news"}


def _called(cast: Cast, noun: "Token") -> Ref | None:
    """The institution that "union" means in "union president": one so called, the last before it, else the first after."""
    ref = cast.ref(noun)
    if ref is not None:
        return ref
    word, best = noun.lemma_.lower(), None
    for ref, cluster in enumerate(cast.clusters):
        if cluster.type == "Institution" and any(word in {name.split()[-1].lower(), name.split()[0].lower()} for name in cluster.names if name):
            for mention in cluster.mentions:
                distance = noun.idx - mention.span.start
                rank = (distance < 0, abs(distance))
                if best is None or rank < best[0]:
                    best = (rank, ref)
    return best[1] if best else None


def _after(cast: Cast, names: Names, head: "Token", end: int) -> tuple[int, int, Ref | None]:
    """What follows a title that ends at `end`: where the title, then where its phrase ends, and whose it is."""
    doc = cast.doc
    last, belongs = end, None
    if end < len(doc) and doc[end].lower_ in {"of", "for"}:
        subject = _subject(doc, end + 1)
        if subject > end + 1 and (names.tokens.get(end + 1) is None or head.lemma_.lower() in {"minister", "secretary"} or names.tokens[end + 1].end <= subject):
            return _beyond(cast, names, subject)
    if last < len(doc) and doc[last].lower_ in BELONGING:
        belongs, last = _object(cast, names, last)
    return end, last, belongs


def _beyond(cast: Cast, names: Names, end: int) -> tuple[int, int, Ref | None]:
    doc = cast.doc
    if end < len(doc) and doc[end].lower_ in BELONGING:
        belongs, last = _object(cast, names, end)
        return end, last, belongs
    return end, end, None


def _subject(doc: "Doc", at: int) -> int:
    """Past the subject of a post: "State", "Transport and Highways"."""
    end = at
    while end < len(doc) and (doc[end].lower_ in words("topic") | {"state", "staff"} or (end > at and doc[end].lower_ in {"and", "&", ","})):
        if doc[end].is_lower and doc[end].lower_ not in {"and", "&", ",", "state", "staff"}:
            break
        end += 1
    while end > at and doc[end - 1].lower_ in {"and", "&", ","}:
        end -= 1
    return end


def _object(cast: Cast, names: Names, preposition: int) -> tuple[Ref | None, int]:
    """Whom the phrase after a preposition means, and where it ends; the preposition itself where nothing follows that could own a post."""
    doc, at = cast.doc, preposition + 1
    while at < len(doc) and at not in names.starting and (doc[at].tag_ in {"DT", "PRP$", "CD", "JJ", "VBG", "VBN", "JJR", "JJS"} or doc[at].text in {"‘", "'", "“", '"'}):
        at += 1
    if at >= len(doc):
        return None, preposition
    named = names.starting.get(at)
    if named is not None:
        end = _closed(doc, named.end)
        if end < len(doc) and doc[end].tag_ == "POS":
            inner = end + 1
            while inner < len(doc) and doc[inner].pos_ in {"NOUN", "ADJ", "PROPN"}:
                inner += 1
            owned = cast.ref(doc[inner - 1]) if inner > end + 1 else None
            return (named.ref if owned is None else owned), (inner if inner > end + 1 else end)
        return named.ref, end
    end = at
    while end < len(doc) and end not in names.starting and (doc[end].pos_ in {"NOUN", "PROPN", "ADJ"} or doc[end].text == "-"):
        end += 1
    if end == at:
        return None, preposition
    ref = cast.ref(doc[end - 1])
    if end in names.starting and doc[end].text[0].isupper() and cast.type(names.starting[end].ref) != "Person":
        return names.starting[end].ref, _closed(doc, names.starting[end].end)
    if end < len(doc) and doc[end].lower_ in {"of", "in", "for", "at"}:
        inner_ref, inner_end = _object(cast, names, end)
        if inner_end > end:
            generic = ref is None or (doc[end - 1].lower_ in words("place-noun"))
            return (inner_ref if generic else ref), inner_end
    return ref, _closed(doc, end)


def _closed(doc: "Doc", end: int) -> int:
    """Past a bracket, a quoted name or a closing quotation mark that follows at once: "Union (CTU)"."""
    if end < len(doc) and doc[end].text in {"’", "'", "”", '"'} and doc[end].tag_ != "POS":
        end += 1
    if end < len(doc) and doc[end].text in CLOSING:
        for closing in range(end + 1, min(end + 7, len(doc))):
            if doc[closing].text == CLOSING[doc[end].text]:
                return closing + 1
    return end
