"""What somebody or something is called: "called *it a disgrace*", "described *the deal as fair*", "likened *the plan to a gift*"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.grammar.clauses import misplaced
from kg.extract.grammar.tags import FINITE, MODIFYING, NOMINAL, NOUNS, VERBAL
from kg.extract.lexicon import words
from kg.extract.statements.contents.complements import Content, content, with_phrases
from kg.extract.statements.cues.words import Cue

if TYPE_CHECKING:
    from spacy.tokens import Token

POINTING = frozenset({"this", "that", "these", "those"})
CALLING = frozenset({"brand", "call", "dub", "label", "slam", "term"})


def label(cue: Cue) -> Iterator[Content]:
    """ "called it a disgrace", "described the deal as fair", "was described by her as fair"."""
    if _bears(cue):
        return
    found = list(_label(cue))
    yield from found or ([] if cue.passive else _marked(cue))


def _bears(cue: Cue) -> bool:
    """Whether it is only told what name somebody bears: "a group calling itself the Sons of Dawn", "green algae, also called slime"."""
    verb = cue.token
    if verb.lower_ in {"called", "named"} and verb.i > 2 and verb.nbor(-1).lower_ in AKA and verb.nbor(-2).text == ",":
        return not any(c.dep_ in {"nsubj", "agent"} or c.lower_ == "by" for c in verb.children)
    if verb.lower_ in {"called", "named"} and verb.i > verb.sent.start and verb.nbor(-1).text == "," and _only_name(verb):
        return True
    follows = verb.tag_ == "VBG" and 0 < verb.i < verb.sent.end - 1 and verb.nbor(-1).pos_ in NOUNS
    return follows and cue.lemma == "call" and verb.nbor(1).lower_ in {"itself", "themselves"}


def _only_name(verb: "Token") -> bool:
    """Whether nothing but a name follows: "a craft driven by steam, called | Silver Wind |"."""
    given = [c for c in verb.rights if c.dep_ not in {"punct", "prep", "advcl"}]
    return len(given) == 1 and all(t.pos_ == "PROPN" for t in given[0].subtree) and not any(c.dep_ == "nsubj" for c in verb.lefts)


AKA = frozenset({"also", "sometimes", "often", "formerly", "previously", "commonly", "locally"})
"""Words before another name that somebody or something bears."""


def _marked(cue: Cue) -> Iterator[Content]:
    """What is called by quoted words that the parse makes something else of: 'called | the latest offer "an insult,"'."""
    verb = cue.token
    if cue.lemma not in CALLING | {"declare", "deem"} or verb.i + 2 >= verb.sent.end:
        return
    first = verb.nbor(1)
    if first.tag_ not in {"DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ"} and first.lower_ != "that":
        return
    marks = [t.i for t in verb.doc[verb.i + 1 : min(verb.i + 40, verb.sent.end)] if t.is_quote]
    marks += [verb.sent.end - 1] if len(marks) % 2 else []
    for opened, closed in reversed(list(zip(marks[::2], marks[1::2], strict=False))):
        between = verb.doc[verb.i + 1 : opened]
        plain = not any(
            t.tag_ in FINITE or t.tag_ == "TO" or (t.is_punct and not t.is_quote and t.text not in {"-", "’", "'"}) for t in between
        )
        again = any(t.lemma_.lower() in words("labelling") for t in between)
        if (
            plain
            and not again
            and len(between)
            and (between[-1].pos_ in {"NOUN", "PROPN", "PRON", "NUM", "DET"} or between[-1].tag_ == "VBG" or between[-1] == first)
        ):
            yield Content(verb.i + 1, closed + 1, "label")
            return


def _label(cue: Cue) -> Iterator[Content]:
    verb = cue.token
    names = [c for c in verb.children if c.i > verb.i and _names(c, cue.lemma)]
    things = [
        c
        for c in verb.children
        if c.dep_ in {"dobj", "nsubjpass", "ccomp"}
        or (c.dep_ == "nsubj" and ((c.i > verb.i and c != cue.speaker) or misplaced(c) is not None))
    ]
    if cue.passive:
        if cue.speaker is not None and names and (things or verb.dep_ == "acl"):
            alone = not things or things[0].tag_ in {"WDT", "WP"}
            start = _behind_as(names[0]) if alone else things[0].left_edge.i
            yield from content(verb.doc, start, names[-1].right_edge.i + 1, "label")
        return
    if (found := _likened(verb, cue.lemma)) is not None:
        start = found[1].i + 1 if found[0].tag_ in {"WDT", "WP"} else found[0].left_edge.i
        yield from content(verb.doc, start, with_phrases(verb, found[1].right_edge.i + 1), "label")
        return
    after = [c for c in things if c.i > verb.i]
    if (
        not after
        and names
        and cue.lemma in CALLING
        and names[0].left_edge.i < names[0].i
        and (names[0].left_edge.tag_ not in {"RB", "``", "DT"} or names[0].left_edge.lower_ in POINTING)
    ):
        yield from content(verb.doc, names[0].left_edge.i, names[-1].right_edge.i + 1, "label")
        return
    if not after and names and ((not things and _lacks_object(verb)) or any(c.tag_ in {"WDT", "WP"} for c in things)):
        yield from content(verb.doc, _behind_as(names[0]), names[-1].right_edge.i + 1, "label")
    if (
        len(after) == 1
        and not names
        and cue.lemma != "name"
        and verb.dep_ == "relcl"
        and (any(c.tag_ == "WDT" and c.i < verb.i for c in things) or (cue.lemma in CALLING and _lacks_object(verb)))
    ):
        yield from content(verb.doc, after[0].left_edge.i, after[0].right_edge.i + 1, "label")
        return
    if not after or (cue.lemma == "call" and verb.nbor(1).lower_ in {"for", "on", "upon", "off", "out", "in"}):
        return
    if (quoted := _quoted_name(after[0])) is not None and not names:
        yield from content(verb.doc, after[0].left_edge.i, quoted, "label")
        return
    inner = any(c.dep_ == "prep" and c.lower_ == "as" for c in after[0].children)
    small = after[0].dep_ == "ccomp" and (after[0].pos_ not in VERBAL or cue.lemma == "call")
    inner = inner or (cue.lemma in CALLING | {"declare", "deem"} and _so(after[0]))
    run = cue.lemma in CALLING and after[0].pos_ == "ADJ" and any(c.dep_ in MODIFYING for c in after[0].lefts)
    if names or inner or small or run:
        end = _joined(verb, max(c.right_edge.i for c in [*names, *after])) + 1
        best = any(c.tag_ == "JJS" for c in (*names, *after))
        yield from content(verb.doc, after[0].left_edge.i, with_phrases(verb, end) if best else end, "label")


def _so(noun: "Token") -> bool:
    """Whether an adjective stands behind the noun: "called | the plan *necessary* to save the bank"."""
    return any(c.tag_ in {"JJ", "JJR"} and c.i > noun.i and c.dep_ in {"amod", "acl"} and c.lower_ not in BEHIND for c in noun.rights)


BEHIND = frozenset({"available", "due", "possible", "present", "responsible", "ready"})
"""Adjectives that stand behind nouns anywhere: "the nurses *present*"."""


def _lacks_object(verb: "Token") -> bool:
    """Whether a clause without "which" calls the noun before it something: "an offer the union | called | an insult"."""
    named = any(c.dep_ == "nsubj" and c.tag_ not in {"WDT", "WP"} for c in verb.lefts)
    return verb.dep_ == "relcl" and named and not any(t.tag_ in {"WDT", "WP"} for c in verb.lefts for t in c.subtree)


def _joined(verb: "Token", last: int) -> int:
    """Past what the parse joins to the verb though it is joined to the name: "as harmful and | a threat to jobs"."""
    if verb.doc[last].tag_ != "CC":
        return last
    return next((c.right_edge.i for c in verb.rights if c.dep_ == "conj" and c.left_edge.i == last + 1 and c.pos_ != "VERB"), last)


def _quoted_name(noun: "Token") -> int | None:
    """The end of what is quoted right behind a noun, which is what it is called: 'called the deal | "lousy"'."""
    if noun.head.lemma_.lower() not in CALLING:
        return None
    doc, marks = noun.doc, []
    for i in range(noun.i + 1, min(noun.i + 25, noun.sent.end)):
        if doc[i].tag_ in FINITE or doc[i].text in {";", ":"}:
            break
        if doc[i].is_quote:
            marks.append(i)
    opened = [at for at in marks[::2] if doc[at - 1].pos_ in NOMINAL and not doc[at + 1].is_space]
    if not opened or opened[-1] == marks[-1]:
        return None
    return marks[marks.index(opened[-1]) + 1] + 1


def _likened(verb: "Token", lemma: str) -> "tuple[Token, Token] | None":
    """What is named and what it is named: "referred to | the plan as a gift", "compared | the plan to a gift"."""
    if lemma == "refer":
        to = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ == "to"), None)
        noun = None if to is None else next((c for c in to.children if c.dep_ == "pobj"), None)
        inner = () if noun is None else noun.rights
        last = next((c for c in (*verb.rights, *inner) if c.dep_ == "prep" and c.lower_ == "as"), None)
    elif lemma in {"attribute", "ascribe"}:
        noun = next((c for c in verb.rights if c.dep_ == "dobj"), None)
        inner = () if noun is None else noun.rights
        last = next((c for c in (*verb.rights, *inner) if c.dep_ in {"prep", "dative"} and c.lower_ == "to"), None)
    elif lemma in {"compare", "liken"}:
        noun = next((c for c in verb.rights if c.dep_ == "dobj" and (lemma == "liken" or c.ent_type_ or c.tag_ == "PRP")), None)
        inner = () if noun is None else noun.rights
        last = next((c for c in (*verb.rights, *inner) if c.dep_ == "prep" and c.lower_ in {"to", "with"}), None)
    else:
        return None
    return None if noun is None or last is None or last.i < noun.i else (noun, last)


def _behind_as(name: "Token") -> int:
    """The first token of the name given, without its "as"."""
    return name.i + 1 if name.dep_ == "prep" else name.left_edge.i


def _names(token: "Token", lemma: str) -> bool:
    if token.dep_ == "prep":
        return token.lower_ == ("with" if lemma == "credit" else "as")
    if token.dep_ == "advcl" and token.pos_ == "ADJ" and lemma != "credit":
        return any(c.lower_ == "as" and c.dep_ in {"mark", "advmod"} for c in token.lefts)
    return lemma not in {"name", "identify", "credit"} and token.dep_ in {"oprd", "acomp", "attr"}
