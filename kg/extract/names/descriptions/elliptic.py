"""People told of by a number or a pronoun alone: "| Dozens | were arrested", "killing | four", "| those who refused |"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.grammar.tags import COMPLEMENTS, NOUNS, UNDERGOING
from kg.extract.lexicon import words
from kg.extract.names.descriptions.nominal import Nominal
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MANY = frozenset({"dozens", "hundreds", "scores", "thousands"})
SOME = frozenset({"few", "many", "most", "several", "some"})
ANYONE = frozenset({"anybody", "anyone", "those"})
SUFFERED = frozenset(
    """abduct acquit arrest beat behead bundle charge convict deport detain evacuate evict execute free hang hold hospitalise hospitalize
    hurt injure jail kidnap kill massacre murder nab release remand rescue sack sentence shoot slay stab suspend torture trample
    wound""".split()
)
"""What is done to people and hardly to anything else."""
BANNING = frozenset({"allow", "ban", "bar", "forbid", "prohibit"})


def groups(doc: "Doc") -> Iterator[Nominal]:
    """Several persons, by how many they are or by what they do."""
    for token in tokens_of(doc):
        if token.tag_ == "CD" or token.lower_ in MANY:
            if _is_people(token):
                yield _whole(token)
        elif token.lower_ in SOME:
            if token.dep_ == "nsubj" and token.head.lemma_ in words("reporting", "demanding", "asking-to") and not _of(token):
                yield _whole(token)
        elif token.lower_ in ANYONE and _is_asked(token) and (telling := _told(token)) is not None:
            yield Nominal(token, token.i, token.i + 1, _end(token, telling), None)


def _is_people(number: "Token") -> bool:
    """Whether a number without a noun counts people: "four | were arrested", "two of them"; "the two" only where they act."""
    if any(child.dep_ not in {"det", "advmod", "quantmod", "acl", "prep", "punct", "cc", "conj"} for child in number.children):
        return False
    if number.lower_ in {"one", "1", "zero", "none", "half"} or not (number.is_alpha or number.text.isdecimal()):
        return False
    counted, verb = _of(number), number.head
    if counted is not None and counted.lower_ != "them":
        return False
    if number.dep_ in UNDERGOING:
        return _suffered(verb)
    if number.dep_ == "ROOT" or (counted is not None and number.dep_ in {"conj", "appos", "dep"}):
        return any(child.dep_ == "acl" and child.tag_ == "VBN" and _suffered(child) for child in number.rights)
    return number.dep_ == "nsubj" and number.is_alpha and verb.pos_ == "VERB"


def _suffered(verb: "Token") -> bool:
    """Whether people suffered it: "arrested", "taken into custody"."""
    return verb.lemma_ in SUFFERED or (
        verb.lemma_ == "take" and verb.doc[verb.i + 1 : verb.i + 3].text.lower() in {"into custody", "hostage by"}
    )


def _of(quantity: "Token") -> "Token | None":
    """What is counted: "two of | them"."""
    return next((noun for child in quantity.rights if child.lower_ == "of" for noun in child.children if noun.dep_ == "pobj"), None)


def _is_asked(pronoun: "Token") -> bool:
    """Whether something is asked of them or done to them: "urged | anyone | who", "| those | who stayed were arrested"."""
    verb = pronoun.head
    if pronoun.dep_ == "nsubjpass":
        return verb.lemma_ in words("asking-to") | BANNING | SUFFERED
    if pronoun.dep_ == "pobj":
        return verb.lower_ in {"to", "for"} and verb.head.lemma_ in words("asking-to")
    return (pronoun.dep_ == "dobj" and verb.lemma_ in words("asking-to") | BANNING) or (
        pronoun.dep_ == "nsubj" and verb.dep_ in COMPLEMENTS and verb.head.lemma_ in words("asking-to")
    )


def _told(pronoun: "Token") -> "Token | None":
    """What says who they are: "those | who left", "anyone | with information", not "those | of the army"."""
    for child in pronoun.rights:
        if child.dep_ == "relcl" and any(token.lower_ in {"who", "whom", "whose"} for token in child.subtree):
            return child
        if child.dep_ == "acl" and child.tag_ == "VBG":
            return child
    after = pronoun.doc[pronoun.i + 1 : pronoun.i + 2]
    return after[0] if after and after[0].lower_ in {"with", "without"} else None


def _end(pronoun: "Token", telling: "Token") -> int:
    """Where ends what is said of them: at a comma, or at what is asked of them or forbidden them, "anyone in a mask | from entering"."""
    close = "from" if pronoun.head.lemma_ in BANNING else "to"
    for token in pronoun.doc[pronoun.i + 1 : telling.right_edge.i + 1]:
        asked = token.lower_ == close and (close == "from" or (token.tag_ == "TO" and token.nbor(-1).pos_ in NOUNS))
        if (token.is_punct and token.text != "-") or asked:
            return token.i
    return telling.right_edge.i + 1


def _whole(number: "Token") -> Nominal:
    counted = _of(number)
    end = number.i + 1 if counted is None else counted.i + 1
    determiner = next((child for child in number.lefts if child.dep_ == "det"), None)
    return Nominal(number, number.i, number.i + 1, end, determiner)
