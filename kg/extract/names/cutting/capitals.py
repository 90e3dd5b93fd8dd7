"""Which capital letters name something, and which only begin a sentence, a quotation or a headline."""

import itertools
import re
from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.names.cutting.headlines import is_headline_verb
from kg.extract.names.kinds.model import is_given
from kg.nlp import nouns, sentences_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NAME_LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})
ARABIC_ARTICLES = frozenset({"al", "el", "ul", "an", "as", "ash"})


def capitals(doc: "Doc", skip: set[int], filed: frozenset[int] = frozenset()) -> list[bool]:
    """For each token, whether it is capitalised as (part of) a name; tokens in `skip` are not part of the article, those `filed` open
    its dateline."""
    tokens = list(doc)
    raised = [_capitalised(token) for token in tokens] + [False, False]
    shouted, opening = _headline_tokens(doc), _openings(tokens)
    bare = opening | shouted
    lower = {token.text for token in tokens if token.is_lower}
    inside = {token.text for at, token in enumerate(tokens) if raised[at] and at not in bare}
    plain, common, heads = words("not-a-name"), _common(), _heads()
    surnames = {token.text for at, token in enumerate(tokens) if raised[at] and token.text in plain and _surname(tokens, raised, at)}
    marks = [False] * len(tokens)
    for at, token in enumerate(tokens):
        if not raised[at]:
            marks[at] = at not in skip and _arabic_article(tokens, at)
            continue
        if (
            at in skip
            or (at in shouted and is_headline_verb(token))
            or _is_currency(tokens, at)
            or (token.tag_ == "PRP" and token.text in GLUED and not raised[at + 1])
            or (
                token.text.removesuffix(".") in plain
                and not _named_so(tokens, raised, at)
                and not (token.text in surnames and (_surname(tokens, raised, at) or _acts(token)))
            )
        ):
            continue
        if at in bare and at not in filed and not (token.text in surnames and _acts(token)):
            word = token.lower_
            function = _function_word(token) and not _all_of_them(tokens, raised, at)
            hyphened = token.whitespace_ == "" and tokens[at + 1].text == "-" and raised[at + 2] if at + 2 < len(tokens) else False
            beside = at not in shouted and not function and (raised[at + 1] or (word in words("post") and _of_one(tokens, raised, at)))
            if not (hyphened or beside or (token.text in inside and not function)):
                numbered = at + 1 < len(tokens) and tokens[at + 1].text.isdecimal()
                alone = word in words("institution-noun") and not raised[at + 1] and not numbered and not _of_one(tokens, raised, at)
                named = token.ent_type_ in NAME_LABELS or (token.pos_ == "PROPN" and at not in shouted) or word in heads
                if function or alone or word in lower or word in common or not named or _several_things(token):
                    continue
        marks[at] = True
    return marks


GLUED = frozenset({"He", "She", "They", "We"})
"""Words that begin the next sentence where a text has lost the full stop: "told Lantera | He | left"."""


def _several_things(token: "Token") -> bool:
    """Whether a sentence opens with things of a kind that the tagger took for a name: "| Audits | revealed gaps"."""
    word = token.lower_
    return not token.ent_type_ and not token.is_upper and word.endswith("s") and word.removesuffix("s") in nouns(token.vocab)


def _of_one(tokens: list["Token"], raised: list[bool], at: int) -> bool:
    """Whether a name behind "of" makes a name or a title of a noun: "| University | of Leeds", "| Minister | for Health"."""
    return at + 2 < len(tokens) and tokens[at + 1].lower_ in {"of", "for"} and raised[at + 2]


def _is_currency(tokens: list["Token"], at: int) -> bool:
    """Whether it stands for money: "US | $20 million", "R40 | million"."""
    behind = tokens[at + 1].lower_ if at + 1 < len(tokens) else ""
    if behind in AMOUNTS:
        return AMOUNT.fullmatch(tokens[at].text) is not None
    of_money = behind == "$" or (behind in {"dollar", "dollars"} and at > 0 and tokens[at - 1].like_num)
    return of_money and tokens[at].text in {"US", "HK", "NZ", "A", "C", "S"}


AMOUNT = re.compile(r"[A-Z][A-Za-z]{0,2}\d[\d.,]*")
AMOUNTS = frozenset("million billion trillion crore lakh m bn mn".split())


def _named_so(tokens: list["Token"], raised: list[bool], at: int) -> bool:
    """Whether a word that seldom names is part of a name here: "Mary | May | Cole", "Bill | Cole", "Christian | Aid"."""
    before = bool(at) and raised[at - 1] and not (tokens[at - 1].is_sent_start and _function_word(tokens[at - 1]))
    after = raised[at + 1] and not tokens[at + 1].is_sent_start
    if before and (after or (tokens[at].text in {"Today", "TV"} and tokens[at - 1].pos_ == "PROPN")):
        return True
    if _papers(tokens, at) or (tokens[at].text == "DC" and any(token.text == "Washington" for token in tokens[max(0, at - 2) : at])):
        return True
    particled = at + 2 < len(tokens) and tokens[at + 1].is_lower and tokens[at + 1].is_alpha and raised[at + 2]
    if (after or particled) and tokens[at].ent_type_ == tokens[at + 1].ent_type_ == "PERSON" and tokens[at + 1].ent_iob_ == "I":
        return True
    if after and tokens[at].text in words("part-of-a-name"):
        return True
    if after and at > 1 and tokens[at - 1].lower_ == "of" and tokens[at - 2].lower_ in words("institution-head"):
        return raised[at - 2]
    return before and tokens[at].ent_type_ == "PERSON" and tokens[at].ent_iob_ == "I" and not tokens[at].is_sent_start


def _surname(tokens: list["Token"], raised: list[bool], at: int) -> bool:
    """Whether such a word is somebody's surname, behind a given name or an honorific: "Clara | May", "Mr. | English"."""
    if not at or not raised[at - 1] or raised[at + 1] or not tokens[at].text.istitle() or tokens[at].is_sent_start:
        return False
    dated = any(token.like_num for token in tokens[at + 1 : at + 3])
    before = tokens[at - 1].lower_
    return not dated and (before in MANNERS or (is_given(before) and not tokens[at - 1].is_stop and tokens[at].ent_type_ != "NORP"))


def _acts(token: "Token") -> bool:
    """Whether the word stands where somebody does, who a month is not: "| May said", "said | May"."""
    if token.tag_ != "NNP":
        return False
    subject = token.dep_ in {"nsubj", "nsubjpass", "poss"} or token.head.i == token.i + 1
    return subject or (token.i > 0 and token.nbor(-1).lemma_ in words("strong-reporting"))


MANNERS = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "prof", "prof.", "sir"})


def _papers(tokens: list["Token"], at: int) -> bool:
    """Whether a people's name is that of a paper: "told The | Hindu", "The | Hindu reported"."""
    if not at or tokens[at - 1].text != "The" or at + 1 >= len(tokens) or tokens[at + 1].text[0].isupper():
        return False
    return not tokens[at - 1].is_sent_start or (tokens[at].tag_ != "JJ" and tokens[at + 1].lemma_ in words("strong-reporting"))


def _all_of_them(tokens: list["Token"], raised: list[bool], at: int) -> bool:
    """Whether "All" begins the name of a body: "All Progressives Congress"."""
    end = at + 1
    while raised[end]:
        end += 1
    return tokens[at].text == "All" and end > at + 2 and tokens[end - 1].lower_ in words("institution-head")


def _common() -> frozenset[str]:
    return words("person-noun", "plural-group")


def _heads() -> frozenset[str]:
    return words("institution-noun", "institution-head", "post", "honorific")


def _capitalised(token: "Token") -> bool:
    """Whether it begins with a capital ("Cole", "d'Arcy", "eThekwini Council", not "[W]e"), or is a number that names ("4IR")."""
    text = token.text.removeprefix("d'").removeprefix("d’") or token.text
    if text[0].isupper():
        return text != "I" and text[1:2] != "]"
    if text[0].islower() and text[1:2].isupper() and text[2:].islower() and len(text) > 4:
        return token.i + 1 < len(token.doc) and token.nbor().text[0].isupper()
    return text[0].isdigit() and ((text[-1].isupper() and len(text) > 2 and token.pos_ == "PROPN") or _counts_a_body(token))


def _counts_a_body(token: "Token") -> bool:
    """Whether a number tells one body, term or troop from others: "the 43rd Chadian Parliament", "the 9 Task Brigade"."""
    doc, at = token.doc, token.i + 1
    told = BODIES if ORDINAL.fullmatch(token.text) else TROOPS
    if told is TROOPS and (not token.text.isdecimal() or len(token) > 2 or token.ent_type_ == "DATE"):
        return False
    while at < min(token.i + 4, len(doc)) and doc[at].text[0].isupper():
        if doc[at].lower_ in told:
            return True
        at += 1
    return False


ORDINAL = re.compile(r"\d+(st|nd|rd|th)")
BODIES = frozenset(
    """parliament congress assembly commission sabha legislature knesset corps cavalry battalion brigade regiment division infantry fleet
    squadron circuit senate""".split()
)

TROOPS = frozenset("battalion brigade regiment division infantry squadron".split())


def _function_word(token: "Token") -> bool:
    """Whether the token is one of the small words of the language, which "US" and "IT" are not, or tells what somebody does."""
    doing = token.lower_.endswith("ing") and (token.tag_ == "VBG" or token.lower_ in LEADING_ON)
    small = bool(token.is_stop) or doing or token.tag_ in {"RB", "RBR"} or token.lower_ in PREPOSITIONS
    return small and not (token.is_upper and len(token) > 1 and token.text not in OPENED_WITH)


OPENED_WITH = frozenset("THE AN AS AT BY FOR FROM ON OF AFTER AMID BEFORE WHEN WHILE WITH WITHIN SOME ALL MORE TWO THREE FOUR FIVE".split())
"""Small words that a paper sets in capitals for the first of its text."""
LEADING_ON = frozenset({"following", "regarding", "concerning", "including", "addressing", "citing", "quoting"})
"""Participles that stand like prepositions, which the tagger takes for names before a name."""
PREPOSITIONS = frozenset("like unlike amid amidst outside inside near alongside besides despite".split())
"""Those that no list of small words has."""


def _arabic_article(tokens: list["Token"], at: int) -> bool:
    """Whether the token is the "al" of "al-Hakim"."""
    token = tokens[at]
    if token.text in {"al", "el"} and at + 1 < len(tokens) and token.whitespace_:
        return tokens[at + 1].text[0].isupper()
    if token.whitespace_ or token.lower_ not in ARABIC_ARTICLES or at + 2 >= len(tokens):
        return False
    return tokens[at + 1].text == "-" and tokens[at + 2].text[0].isupper()


def _openings(tokens: list["Token"]) -> set[int]:
    """The tokens that begin a sentence or a quotation, where any word is capitalised."""
    found = {0}
    for before, token in itertools.pairwise(tokens):
        if (
            (token.is_sent_start and not MANY_INITIALS.fullmatch(before.text))
            or (before.is_space and not wrapped(before))
            or before.text in {'"', "“", "‘", ":"}
            or (before.text == "'" and _opens(tokens, before))
        ):
            found.add(token.i)
    return found


def wrapped(token: "Token") -> bool:
    """Whether a line ends at this token only because it is full: "the Planning | Commission" in a text set in lines of one length."""
    if token.text != "\n":
        return False
    doc, start = token.doc, token.i - 1
    while start > 0 and "\n" not in doc[start].text:
        start -= 1
    return token.idx - doc[start].idx >= FULL_LINE


FULL_LINE = 60
"""Characters that a line has at least which is broken for want of room."""


MANY_INITIALS = re.compile(r"(?!U\.[SKN]\.|D\.C\.)([A-Z]\.){2,}")
"""Initials of a person, after which the parser may see the end of a sentence: "A.B. | Perera"."""


def _opens(tokens: list["Token"], mark: "Token") -> bool:
    """Whether a straight single mark opens a quotation, rather than closing a possessive: "nurses' Union"."""
    return (mark.i == 0 or bool(tokens[mark.i - 1].whitespace_)) and not mark.whitespace_


def _headline_tokens(doc: "Doc") -> set[int]:
    """The tokens of lines set in title case or capitals throughout, where capitals tell nothing."""
    found: set[int] = set()
    for sentence in sentences_of(doc):
        if sentence.end < len(doc) and "\n" not in doc[sentence.end - 1].text:
            continue
        plain = [t for t in sentence if t.is_alpha and (len(t) > 3 or t.is_upper)]
        if len(plain) >= 4 and sum(t.text[0].isupper() for t in plain) >= 0.8 * len(plain) and not sentence.text.rstrip().endswith("."):
            found.update(t.i for t in sentence)
    return found
