"""Where the words for what is asked end: before what is only added to them, ", which …", "on Monday", "in view of the rains"."""

from typing import TYPE_CHECKING

from kg.extract.grammar.brackets import bracketed
from kg.extract.grammar.lists import ADDED
from kg.extract.grammar.quotes import DOUBLE
from kg.extract.grammar.tags import INFLECTED, PAST, VERBAL
from kg.extract.lexicon import words
from kg.extract.statements.cues.occasions import said_in

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONG = frozenset({"days", "weeks", "months", "years", "decades"})
GATHERINGS = frozenset("agm assembly briefing ceremony conference convention event forum meeting rally seminar session summit".split())
"""Where something is said, not what: "urged unity at | the summit"."""
REACH = 8
"""Tokens: how long the name of a gathering may be."""
REASONS = frozenset({"view", "order", "wake", "aftermath", "light", "face"})
"""Nouns with which "in" says why something is asked: "in the wake of the floods"."""
BLAMING = frozenset("apology arrest boycott dismissal impeachment prosecution removal resignation sanction suspension".split())
"""What is asked for over something."""
IDEAS = frozenset({"bid", "demand", "idea", "move", "offer", "option", "step", "suggestion"})
"""What a request is called by those who tell what became of it."""
EDGES = frozenset({"and", "or", "but", "to", "for", "that", "rather", "until", "which", "who"})


def trimmed(doc: "Doc", head: int, end: int) -> int:
    """The end without what is only added: ", which …", "on Monday", a closing mark."""
    for at in range(head + 1, end - 1):
        added = doc[at].text in {",", "—", "–"} and (_only_added(doc[at + 1]) or _described(doc[at + 1]) or is_idea(doc[at + 1]))
        ends = doc[at].text in {";", ":"} or added or _told_about(doc[at]) or _new_clause(doc, at, end) or _why_or_how(doc, head, at, end)
        if ends or (doc[at].is_space and "\n\n" in doc[at].text):
            end = at
            break
    while end > head + 1 and (_mark(doc[end - 1]) or doc[end - 1].lower_ in EDGES):
        end -= 1
    return end


def within_marks(doc: "Doc", start: int, end: int) -> tuple[int, int]:
    """The edges with the mark that one mark between them calls for: 'told her to | "get out" of the office', 'a "quick end |"'."""
    end = bracketed(doc, start, end)
    if sum(token.text in DOUBLE for token in doc[start:end]) != 1:
        return start, end
    closed = next((at + 1 for at in range(end, min(end + 2, len(doc))) if doc[at].text in DOUBLE), end)
    if closed > end and all(token.is_punct for token in doc[end:closed]):
        return start, closed
    return start - (start > 0 and doc[start - 1].text in DOUBLE), end


def is_idea(article: "Token") -> bool:
    """Whether a comma leads to what a request is called: "urged her to send troops, | an | idea her office shot down"."""
    if article.lower_ not in {"a", "an"} or article.i == 0 or article.nbor(-1).text != ",":
        return False
    noun = article.head
    return noun.lemma_.lower() in words("asked-thing") | IDEAS and any(child.dep_ == "relcl" for child in noun.rights)


def gathering(doc: "Doc", at: int) -> bool:
    """Whether words tell where something was said: "urged unity | at the summit"."""
    return doc[at].lower_ in {"at", "during"} and any(token.lemma_.lower() in GATHERINGS for token in doc[at + 1 : at + REACH])


def _why_or_how(doc: "Doc", head: int, at: int, end: int) -> bool:
    """Whether words go on to say why or how, not what: "resume work | in view of the rains", "raise pay | by taxing fuel"."""
    if doc[at].text == "," and doc[at + 1].lower_ in {"including", "such"}:
        return doc[head].tag_ == "VB" and end - at > at - head
    if gathering(doc, at):
        return True
    if doc[at].lower_ == "given" and doc[at + 1].lower_ == "that":
        return True
    if doc[at].lower_ in {"because", "since"} and doc[at].dep_ == "mark":
        return True
    if doc[at].lower_ == "as" and doc[at].dep_ == "mark" and at - head > 3 and doc[at + 1].tag_ == "PRP":
        return any(c.dep_ in {"acomp", "attr", "dobj"} for c in doc[at].head.rights)
    if doc[at].lower_ == "among" and doc[at + 1].lower_ == "other":
        return True
    if doc[at].lower_ == "in" and doc[at].dep_ == "prep":
        if said_in(doc[at]) and (doc[head].tag_ != "VB" or any(token.tag_ == "PRP$" for token in doc[at + 1 : end])):
            return True
        noun = doc[at + 1 + (doc[at + 1].lower_ == "the")].lower_
        return noun in REASONS or (doc[at + 1].lower_ == "the" and "interest" in doc[at + 2 : at + 5].text.lower())
    if doc[at].lower_ == "over" and doc[at].dep_ == "prep" and doc[head].lemma_.lower() in BLAMING:
        return True
    return doc[at].lower_ == "by" and doc[at + 1].tag_ == "VBG" and doc[at].head.tag_ == "VB" and at - head > 3


def _new_clause(doc: "Doc", at: int, end: int) -> bool:
    """Whether a comma and "and" lead to a clause of its own: "that he resign | , and with his removal the demand was met"."""
    if doc[at].lower_ in {",", "and"} and doc[at + 1].lower_ == "that" and doc[at + 1].dep_ == "mark":
        return doc[at + 1].head.pos_ in VERBAL and doc[at + 1].head.i > at
    if doc[at].text != "," or doc[at + 1].lower_ not in {"and", "but"}:
        return False
    return any(t.tag_ in INFLECTED and t.dep_ in {"conj", "aux", "ccomp"} for t in doc[at + 2 : end])


def _described(token: "Token") -> bool:
    """Whether a mark leads from a name to who or what it is: "the resignation of Ada Cole, | a critic", "repeal Act 5 — | the law"."""
    if token.nbor(-1).text in {"—", "–"}:
        return token.dep_ == "det" or token.lower_ in {"a", "an", "the"}
    return token.lower_ in {"a", "an"} and token.nbor(-2).ent_type_ == "PERSON"


def _told_about(token: "Token") -> bool:
    """Whether the word goes on to tell about the thing: "the subsidies | whose removal", "close | after a mill was burnt"."""
    if token.lower_ == "whose" or (token.lower_ == "for" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ in LONG):
        return True
    past = token.head.tag_ in PAST or any(child.tag_ == "VBD" for child in token.head.lefts)
    later = token.lower_ == "when" or (token.lower_ == "after" and token.nbor(-1).lower_ not in {"until", "till"})
    return later and token.dep_ in {"mark", "advmod"} and past


def _mark(token: "Token") -> bool:
    return token.is_space or (token.is_punct and token.text != ")")


def _only_added(token: "Token") -> bool:
    """Whether what a comma leads to is no more of the thing: a clause about it, or the person who says so."""
    telling = token.tag_ == "VBG" and token.lemma_.lower() in words("reporting")
    if token.pos_ == "ADP" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ in {"which", "whom", "whose"}:
        return True
    named = token.ent_type_ == "PERSON" or token.lower_ in words("honorific")
    return telling or token.lower_ in ADDED | {"failing"} or (named and not _goes_on_names(token))


def _goes_on_names(token: "Token") -> bool:
    """Whether a comma leads on a list of names, not to who says so: "free Ada Cole, | Joe Hill and Maria Lopez"."""
    doc, at, closed = token.doc, token.i, False
    if token.i < 2 or token.nbor(-2).ent_type_ != "PERSON":
        return False
    while at + 1 < len(doc) and (doc[at].ent_type_ == "PERSON" or (doc[at].lower_ in {",", "and"} and doc[at + 1].ent_type_ == "PERSON")):
        closed = closed or doc[at].lower_ == "and"
        at += 1
    return closed and doc[at].tag_ not in INFLECTED
