"""Verbs in the present tense where the model saw nouns, most of them in headlines: "Court | halts | demolition", "Ada Cole | dies |"."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token
    from spacy.vocab import Vocab

INDEX = "lemma_index"
OBJECTS = frozenset({"DT", "PDT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "CD", "JJ", "$", "``"})
TEMPORAL = frozenset({"early", "earlier", "last", "late", "next", "this", "today", "tonight", "yesterday"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
SINGULAR, PLURAL = frozenset({"NN", "NNP"}), frozenset({"NNS", "NNPS"})
ACTIONS = frozenset({"march", "protest", "rally", "strike", "vote"})
"""Verbs that seldom have an object, and are nouns where a noun follows: "Teachers | strike | ballot"."""
CLOSING = frozenset(".!?:,;\"'”’)")


def headline_verbs(line: "Span") -> Iterator["Token"]:
    """What may be the verb of a line without a full stop: between a noun and what may be its object."""
    words = [token for token in line if not token.is_space]
    if words[-1].text[-1] in CLOSING:
        return
    for before, token in pairwise(words):
        if token.is_alpha and token.is_lower and before.tag_ in NOUNS and has_object(token) and _may_lead(token, before):
            yield token


def present_tense(root: "Token") -> str | None:
    """The tag of what leads a sentence with a subject, and has the form of a verb that fits it, but a noun's tag."""
    subject = next((child for child in root.lefts if child.dep_ == "nsubj"), None)
    if subject is None or (subject.i == root.i - 1 and not _bases(subject.lower_).isdisjoint(_listed(root.vocab, "verb"))):
        return None
    if root.tag_ == "NNS" and subject.tag_ in SINGULAR and not _bases(root.lower_).isdisjoint(_listed(root.vocab, "verb")):
        return "VBZ"
    if root.tag_ == "NN" and subject.tag_ in PLURAL and root.lower_ in _listed(root.vocab, "verb"):
        return "VBP"
    return None


def has_object(verb: "Token") -> bool:
    """Whether what follows a word may be its object."""
    after = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
    return after is not None and after.tag_ in OBJECTS and after.lower_ not in TEMPORAL


def _may_lead(token: "Token", before: "Token") -> bool:
    """Whether a word is a verb by its form, fits the noun before it, and nothing else seems to say what is told."""
    verbs = _listed(token.vocab, "verb")
    if before.tag_ in PLURAL or before.lower_ == "police":
        return token.lower_ in verbs and token.lower_ not in ACTIONS | TEMPORAL and token.tag_ in {"NN", "JJ", "VB", "VBP"}
    bases = _bases(token.lower_)
    if before.tag_ not in SINGULAR or token.tag_ not in {"NN", "NNS", "VBZ"} or bases.isdisjoint(verbs):
        return False
    if bases.isdisjoint(_listed(token.vocab, "noun")):
        return True
    return token.nbor(1).lower_ not in verbs and not any(
        later.tag_ in {"VBN", "VBD", "TO"} for later in token.doc[token.i + 1 : token.sent.end]
    )


def _bases(form: str) -> frozenset[str]:
    """What a verb in the third person may come from: "denies" from "deny" or "denie"."""
    if not form.endswith("s") or form.endswith("ss"):
        return frozenset()
    return frozenset({form[:-1], form[:-2] if form.endswith("es") else form[:-1], f"{form[:-3]}y" if form.endswith("ies") else form[:-1]})


@lru_cache(maxsize=4)
def _listed(vocab: "Vocab", part_of_speech: str) -> frozenset[str]:
    """The words of a part of speech that the model's lemmatizer knows."""
    return frozenset(vocab.lookups.get_table(INDEX)[part_of_speech]) if vocab.lookups.has_table(INDEX) else frozenset()
