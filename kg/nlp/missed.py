"""Verbs the model missed: it takes "A coup | removed | the minister." for a coup which somebody removed.

A sentence that ends in a full stop has a finite verb, and so have most headlines. Where the parse found none, it is made again with a word
in the verb's place that can be nothing else ("A coup took the minister."), and stands where that word leads the sentence, with a subject.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple, cast

from spacy.language import Language
from spacy.tokens import Doc

from kg.nlp.present import has_object, headline_verbs, present_tense

if TYPE_CHECKING:
    from spacy.tokens import Span, Token
    from thinc.types import Ints2d

MISSED, PARSER = "missed_verbs", "parser"
ANNOTATED: list[int | str] = ["TAG", "DEP", "HEAD"]
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
HELPING = frozenset({"aux", "auxpass", "cop"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
ALIKE = frozenset(
    """began bent bought bound bred brought built cast caught clung cost cut dealt fed felt fled found fought heard held hit hung hurt
    kept laid led left lent lost made meant met paid put quit ran read rid said sent set shed shot shut slid slung sold sought spent split
    spread spun stood struck stuck stung swept swung taught thought told understood upheld withheld withstood won wound""".split()
)
"""Irregular past tenses that are, or seem to the model to be, participles too."""
BOUND = frozenset(
    """a an and as be been being by for get got had has have having her his if in is are was were its not n't of or their the to when
    with""".split()
)
"""Words behind which a participle is one: "was sacked", "the sacked man", "if elected"."""
NAMED = frozenset({"called", "dubbed", "named"})
"""Participles behind which a name stands: "a man called Cole"."""
PARTICLES = frozenset({"away", "back", "down", "in", "into", "off", "out", "over", "up"})
NAMING = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "DT"})
CLOSING = frozenset("\"'”’)")
SHORTEST = 5
"""Words; fewer may do without a verb."""


def listen(nlp: Language) -> None:
    """Has a pipeline look behind its parser for verbs that it missed."""
    if PARSER in nlp.pipe_names:
        nlp.add_pipe(MISSED, after=PARSER)


@Language.factory(MISSED)
def _missed(nlp: Language, name: str) -> "MissedVerbs":
    names = nlp.pipe_names
    return MissedVerbs([nlp.get_pipe(part) for part in names[: names.index(PARSER) + 1]])


class Found(NamedTuple):
    """A verb with the parse in which it leads its sentence."""

    verb: "Token"
    parse: Doc


class MissedVerbs:
    """Parses anew what has no finite verb; `parts` tag and parse."""

    def __init__(self, parts: list[Callable[[Doc], Doc]]) -> None:
        self.parts = parts

    def __call__(self, doc: Doc) -> Doc:
        for token in doc:
            if token.tag_ == "VBN" and ((token.dep_ == "conj" and _goes_on(token)) or (token.dep_ == "ccomp" and _is_told(token))):
                token.tag_ = "VBD"
        mended = {}
        for sentence in doc.sents:
            if not _lacks_verb(sentence):
                continue
            if present := present_tense(sentence.root):
                sentence.root.tag_ = present
            elif sentence.root.tag_ == "VBN" and _has_subject(sentence.root):
                if _is_past(sentence.root):
                    sentence.root.tag_ = "VBD"
            elif found := self._past(sentence) if _is_closed(sentence) else self._present(sentence):
                mended[sentence.start, sentence.end] = found.parse
        if not mended:
            return doc
        annotated = doc.to_array(ANNOTATED)
        for (start, end), parse in mended.items():
            annotated[start:end] = parse.to_array(ANNOTATED)
        return doc.from_array(ANNOTATED, cast("Ints2d", annotated))

    def _past(self, sentence: "Span") -> Found | None:
        tried = [Found(verb, self._parse(sentence, verb, _plain_past(verb))) for verb in _candidates(sentence)]
        found = [one for one in tried if _leads(one.parse[one.verb.i - sentence.start])]
        if len(found) > 1:
            found = [one for one in found if one.verb.dep_ != "acl" or one.verb.head in {sentence.root, *sentence.root.conjuncts}] or found
            found = [one for one in found if has_object(one.verb) and one.verb.lower_ not in NAMED] or found
        return found[-1] if found else None

    def _present(self, sentence: "Span") -> Found | None:
        for verb in headline_verbs(sentence):
            parse = self._parse(sentence, verb, "takes" if verb.lower_.endswith("s") else "take")
            if _leads(parse[verb.i - sentence.start]):
                return Found(verb, parse)
        return None

    def _parse(self, sentence: "Span", verb: "Token", instead: str) -> Doc:
        """The parse of a sentence with another word in the place of `verb`."""
        words = [token.text for token in sentence]
        words[verb.i - sentence.start] = instead
        spaces = [bool(token.whitespace_) for token in sentence]
        starts: list[bool | int | None] = [True, *[False] * (len(words) - 1)]
        parse = Doc(sentence.vocab, words=words, spaces=spaces, sent_starts=starts)
        for part in self.parts:
            parse = part(parse)
        return parse


def _goes_on(verb: "Token") -> bool:
    """ "She denied it and | accused | soldiers of murder." """
    if verb.head.i >= verb.i:
        return False
    before, head = verb.nbor(-1), verb.head
    if before.tag_ == "RB" and verb.i > 1:
        before = before.nbor(-1)
    if before.dep_ != "cc" or head.tag_ != "VBD" or head.lower_ in {"had", "was", "were"} or not _may_be_past(verb):
        return False
    if verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ == "by":
        return False
    return not any(child.dep_ in {*HELPING, "nsubjpass"} for token in (verb, head) for child in token.children)


def _is_told(verb: "Token") -> bool:
    """ "Shells | killed | three, police said." """
    cut = any(child.dep_ == "punct" and child.i > verb.i for child in verb.head.lefts)
    return cut and verb.head.tag_ in FINITE and _has_subject(verb) and _is_past(verb)


def _lacks_verb(sentence: "Span") -> bool:
    """Whether a sentence is led by a noun, or by a participle without auxiliary."""
    root = sentence.root
    if root.tag_ in FINITE or root.tag_ in {"VB", "VBG"} or len(sentence) < SHORTEST:
        return False
    first = next((token.text[0] for token in sentence if not token.is_space), "")
    return not first.islower() and not any(child.tag_ in FINITE and child.dep_ in HELPING for child in root.children)


def _is_closed(sentence: "Span") -> bool:
    for token in reversed(sentence):
        if token.text.endswith("."):
            return True
        if not token.is_space and token.text not in CLOSING:
            return False
    return False


def _is_past(verb: "Token") -> bool:
    """ "About 150 members | gathered | outside the office." """
    if not _may_be_past(verb) or not _is_closed(verb.sent) or _begins_aside(verb):
        return False
    return not any(
        child.dep_ in {*HELPING, "nsubjpass"}
        or (child.tag_ in FINITE and child.i > verb.i and child.dep_ in {"dep", "ccomp"} and not _has_subject(child))
        for child in verb.children
    )


def _may_be_past(token: "Token") -> bool:
    return token.is_alpha and (token.lower_ in ALIKE or (token.lower_.endswith("ed") and len(token) > 4))


def _candidates(sentence: "Span") -> Iterator["Token"]:
    """What may be a verb in the past tense, by its form and the words beside it."""
    named = False
    for token in sentence:
        if named and _may_be_past(token) and token.tag_ in {"VBD", "VBN", "JJ", "NNP"} and not _is_participle(token, sentence):
            yield token
        named = named or token.tag_ in NAMING


def _introduces(token: "Token") -> bool:
    """ "The king | named | Ada Cole prime minister": it stands as well in "a man named Ben Cole", and what follows hangs on it alike."""
    return token.lower_ in {"named", "called"} and token.i + 1 < len(token.doc) and token.nbor(1).tag_ == "NNP"


def _begins_aside(token: "Token") -> bool:
    """ "Ben Moss, | described | as a leader, fled": behind the first comma, not the second; "those | dropped |"."""
    earlier = [word.lower_ for word in token.doc[token.sent.start : token.i]]
    if earlier and earlier[-1] in {"all", "both", "now", "once"}:
        earlier.pop()
    return earlier[-1:] in (["those"], [","]) and earlier.count(",") < 2


def _is_participle(token: "Token", sentence: "Span") -> bool:
    """ "was | sacked", "the | sacked | man", "men | sacked | by him", "as they | marched": nothing that could lead the sentence."""
    if _introduces(token) or _begins_aside(token):
        return True
    before, after = token.nbor(-1), token.nbor(1) if token.i + 1 < sentence.end else None
    if before.lower_ in BOUND or before.tag_ in {"POS", "JJ"} or before.text == "-" or (after is not None and after.lower_ in {"-", "by"}):
        return True
    return (
        token.tag_ in FINITE
        and token.dep_ in {"advcl", "conj", "relcl"}
        and _has_subject(token)
        and any(child.dep_ == "mark" or child.tag_ in {"WDT", "WP", "WRB"} for child in token.lefts)
    )


def _plain_past(verb: "Token") -> str:
    """A verb that can only be past tense, and fits before what follows."""
    after = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
    if after is None or after.lower_ == "that":
        return "knew"
    return "took" if after.lower_ in PARTICLES or has_object(verb) else "went"


def _leads(verb: "Token") -> bool:
    """Whether a verb leads its sentence, with a subject, and leaves none to other finite verbs that need one."""
    if verb.dep_ != "ROOT" or verb.tag_ not in FINITE or not any(child.dep_ in SUBJECTS and child.tag_ in NAMING for child in verb.lefts):
        return False
    others = [token.head if token.dep_ in HELPING else token for token in verb.doc if token.tag_ in FINITE and token != verb]
    return all(_has_subject(other) or other.dep_ == "conj" for other in others)


def _has_subject(verb: "Token") -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.children)
