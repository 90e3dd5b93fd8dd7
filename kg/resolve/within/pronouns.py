"""Pronouns led back to whom they mean: subjects before objects, near before far, a few sentences back.

The weights are in the spirit of Lappin and Leass 1994, "An algorithm for pronominal anaphora resolution".
"""

from typing import TYPE_CHECKING

from kg.extract.grammar.tags import NOUNS, SUBJECTS, VERBAL
from kg.extract.lexicon import words
from kg.model import EntityType, Mention, Span
from kg.nlp import Reading, sentence_of, with_word
from kg.resolve.within.draft import Draft
from kg.resolve.within.joined import governs
from kg.resolve.within.quoted import speaker_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SINGULAR = frozenset({"he", "she", "him", "her", "his", "himself", "herself"})
PLURAL = frozenset({"they", "them", "their", "themselves"})
THING = frozenset({"it", "its", "itself"})
MEANT: dict[str, tuple[EntityType, ...]] = {
    **dict.fromkeys(SINGULAR, ("Person",)),
    **dict.fromkeys(PLURAL, ("Group", "Institution")),
    **dict.fromkeys(THING, ("Institution", "Place")),
}
"""The types of entities that a pronoun may mean."""
HIS = frozenset({"he", "him", "his", "himself"})
NEAR, FAR = 3, 8
"""So many sentences back somebody may be meant; the farther ones where whoever is named nearer does not speak."""
LATER = 0.4
"""How much speaks at most for whoever stands before "its" where the subject it leads to may be meant."""
UNLIKE = 2.0
"""How much a given name that the other sex bears, or another number, speaks against."""


def pronouns(reading: Reading, drafts: list[Draft]) -> None:
    doc = reading.doc
    heads = {n.head: d for d in drafts for n in d.namings}
    for token in with_word(doc, MEANT.keys()):
        word = token.lower_
        allowed = MEANT[word]
        draft = _antecedent(doc, heads, token, allowed)
        if draft is None:
            continue
        heads[token.i] = draft
        sex = "he" if word in HIS else "she"
        if word in SINGULAR and draft.presumed in {None, sex}:
            draft.gender = sex
        span = Span(reading.article.id, token.idx, token.idx + len(token), token.text)
        draft.pronouns.append(Mention(draft.type, token.text, span, "pronoun"))


def _antecedent(doc: "Doc", heads: dict[int, Draft], token: "Token", allowed: tuple[EntityType, ...]) -> Draft | None:
    """The best entity mentioned before the pronoun: subjects before objects, near before far, a few sentences back."""
    best: tuple[float, int] | None = None
    chosen = None
    gender, done_by = _sex(token), _doer(token)
    said = _said_before(doc, token)
    teller = speaker_of(token) if token.lower_ in SINGULAR else None
    speaking = heads.get(teller.i) if teller is not None else None
    at = token.i - 1
    sentences = 0
    limit = sentence_of(token).start
    while at >= 0 and (sentences <= NEAR or (said and chosen is None and sentences <= FAR)):
        if at < limit:
            sentences += 1
            limit = sentence_of(doc[at]).start
        draft = heads.get(at)
        fits = draft is not None and draft is not speaking and draft.type in allowed and (gender is None or draft.gender in {None, gender})
        if draft is not None and fits and (draft.type != "Place" or _does(draft, doc[at])) and not _told_of(draft, doc[at], said):
            score = _score(token, draft, doc[at], sentences, done_by)
            if best is None or (score, at) > best:
                best, chosen = (score, at), draft
        at -= 1
    subject = _told_later(token) if token.dep_ == "poss" else None
    later = heads.get(subject.i) if subject is not None else None
    if later is not None and later.type in allowed and (best is None or best[0] < LATER):
        return later if gender is None or later.gender in {None, gender} else chosen
    return chosen


def _sex(token: "Token") -> str | None:
    """What a pronoun of one person tells of his or her sex."""
    return None if token.lower_ not in SINGULAR else "he" if token.lower_ in HIS else "she"


def _score(token: "Token", draft: Draft, other: "Token", sentences: int, done_by: "Token | None") -> float:
    """How much speaks for the entity named by `other`, so many sentences before the pronoun; who does something to "her" is another."""
    score = -1.5 * sentences - 0.01 * (token.i - other.i)
    if other.dep_ in SUBJECTS:
        score += 2.0 if other.head.dep_ in {"ROOT", "ccomp", "conj", "advcl"} else 1.0
    elif other.dep_ in {"dobj", "pobj", "appos"}:
        score += 0.3
    if other.dep_ in {"poss", "compound"}:
        score -= 1.0
    same_verb = token.dep_ in SUBJECTS and other.head == token.head
    if same_verb or (done_by is not None and done_by in {other, other.head if other.dep_ == "appos" else other}):
        score -= 5.0
    if token.lower_ in PLURAL and draft.type == "Institution":
        score -= 0.7 if not any(token.doc[n.head].tag_ in {"NNS", "NNPS"} for n in draft.namings) else 0.0
    if token.lower_ in THING and (other.tag_ == "NNS" or other.lower_ in PLURAL):
        score -= UNLIKE
    if draft.named and draft.type == "Person":
        score += 0.8
    if token.lower_ in SINGULAR and draft.gender is None and draft.presumed not in {None, _sex(token)}:
        score -= UNLIKE
    return score


def _doer(token: "Token") -> "Token | None":
    """Who does something to "her", and so is somebody else: "*Ada Cole* told | her |", "*Ada Cole* wrote, asking | her | to go"."""
    verb = token.head
    if token.dep_ not in {"dobj", "dative"} or token.lower_.endswith(("self", "selves")):
        return None
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if subject is None and verb.tag_ == "VBG" and verb.dep_ in {"advcl", "xcomp"}:
        subject = next((c for c in verb.head.lefts if c.dep_ == "nsubj"), None)
    return subject


def _told_later(token: "Token") -> "Token | None":
    """The subject before which "its" stands in what leads to it: "In a letter from | its president, the union refused"."""
    named = token.head.i + 2
    for verb in token.ancestors:
        subjects = [child for child in verb.children if child.dep_ in SUBJECTS and child.left_edge.i != named]
        if not subjects and verb.pos_ in VERBAL:
            subjects = [child for child in verb.doc[verb.i - 1 : verb.i] if child.dep_ == "appos"]
        for subject in subjects:
            if token.i < subject.left_edge.i < verb.i:
                return subject
    return None


def _told_of(draft: Draft, mention: "Token", said: range) -> bool:
    """Whether the mention cannot be whom "he" means: named in his own words, or only what somebody is said to be."""
    if mention.i in said:
        return mention.pos_ != "PRON"
    predicate = mention.dep_ == "attr" or (mention.dep_ == "pobj" and mention.head.lower_ == "as")
    return predicate and mention.pos_ in NOUNS and not draft.named


def _said_before(doc: "Doc", token: "Token") -> range:
    """The words before "he said" that he said: who is named in them is somebody else, "Ada Cole will win|, he said".

    Not what is told, without quotation marks, before "its": "The union will strike, its president said".
    """
    subject = token.head if token.dep_ == "poss" else token
    verb = subject.head
    if subject.dep_ != "nsubj" or verb.lemma_ not in words("strong-reporting"):
        return range(0)
    at = min(subject.left_edge.i, verb.i) - 1
    if at < 0 or not (doc[at].is_punct or doc[at].is_quote):
        return range(0)
    if doc[at].is_quote or (at and doc[at - 1].is_quote):
        close = at if doc[at].is_quote else at - 1
        mark = doc[close].text
        opening = OPENING.get(mark)
        start = next((i for i in range(close - 1, max(-1, close - LONGEST), -1) if doc[i].text == opening), None)
        return range(start, close) if start is not None else range(0)
    content = next((child for child in verb.lefts if child.dep_ == "ccomp"), None) if token.lower_ != "its" else None
    return range(content.left_edge.i, at) if content is not None else range(0)


OPENING = {"”": "“", '"': '"', "''": "''", "’": "‘", "»": "«", "'": "'"}
LONGEST = 200
"""Tokens of a quotation that are looked through."""


def _does(draft: Draft, head: "Token") -> bool:
    """Whether a place is told of as a country that does something: "Chad sent troops"."""
    return draft.named and (governs(head) or (head.dep_ == "nsubj" and head.head.pos_ == "VERB"))
