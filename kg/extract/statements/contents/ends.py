"""Where the words said end: with their clause, or before it where another cue or the reporter goes on."""

from typing import TYPE_CHECKING

from kg.extract.grammar.tags import AUXILIARY, FINITE, NOMINAL, PAST, SUBJECTS_OR_THERE, VERBAL
from kg.extract.lexicon import words
from kg.extract.statements.contents.beside import TOLD, another_tells, cited, cutting, goes_on_shortly, names_source, tells, told_by
from kg.extract.statements.cues.occasions import met
from kg.extract.statements.cues.words import Cue, cites, said

if TYPE_CHECKING:
    from spacy.tokens import Token

ENDINGS = frozenset({".", "!", "?", '"', "”", "''"})
"""Marks of a sentence's end, which a headline goes without."""
REASONS = frozenset({"so", "because", "since", "unless", "although", "though"})
"""Words that begin clauses which go on with what is said, unlike when and while it was said."""


def clause_end(cue: Cue, clauses: list["Token"], start: int) -> int:
    """Where the words said end: with the clause and those joined to it, or where another cue begins ("…, adding", "… and urged")."""
    end = max(clause.right_edge.i for clause in clauses) + 1
    for child in cue.token.children:
        if (
            child.dep_ == "conj"
            and child.i >= end
            and (
                any(c.dep_ in SUBJECTS_OR_THERE for c in child.children)
                or _shifted(cue, child)
                or _found(child)
                or child.doc[end].text == ";"
            )
            and child.lemma_.lower() not in cutting()
        ):
            end = child.right_edge.i + 1
    for child in cue.token.children:
        reason = child.dep_ == "advcl" and child.i >= end and child.left_edge.i <= end + 1 and child.left_edge.lower_ in REASONS
        if reason:
            end = child.right_edge.i + 1
        trailing = child.dep_ == "advcl" and child.tag_ == "VBG" and child.left_edge.i <= end + 1 and child.i >= end
        if (
            trailing
            and not tells(child)
            and child.lemma_.lower() not in {"cite", "refer", "quote", "call", "ask"}
            and child.doc[end].text == ","
        ):
            end = child.right_edge.i + 1
    return cut(cue, start, end, frozenset(clause.i for clause in clauses))


def _found(joined: "Token") -> bool:
    """Whether what is joined to the cue tells what somebody thinks of something: "said it was ready, but found | the offer unclear"."""
    return joined.lemma_ == "find" and any(c.dep_ in {"ccomp", "oprd"} for c in joined.rights)


def _shifted(cue: Cue, joined: "Token") -> bool:
    """Whether what is joined to the cue tells what would be: "said it was glad | and would pay"."""
    past = cue.token.tag_ in PAST and cue.token.dep_ != "acl"
    return past and any(c.dep_ == "aux" and c.lower_ in {"would", "could", "might"} for c in joined.lefts)


def counted(cue: Cue, end: int) -> int:
    """Where what a poll shows ends: with its sentence, where only figures follow: "third at 11 percent, | followed by Cole"."""
    if not any(c.dep_ == "nsubj" and c.lemma_.lower() in words("faceless") for c in cue.token.lefts):
        return end
    doc, last = cue.token.doc, cue.token.sent.end
    while last > end and (doc[last - 1].is_space or doc[last - 1].text == "."):
        last -= 1
    if end + 2 >= last or doc[end].text != "," or any(t.tag_ in FINITE or t.is_quote for t in doc[end:last]):
        return end
    return last if any(t.like_num for t in doc[end:last]) else end


def cut(cue: Cue, start: int, end: int, own: frozenset[int] = frozenset()) -> int:
    """The end of the words said, earlier than `end` where another cue begins before it."""
    for i in range(start + 1, end):
        token = cue.token.doc[i]
        if i > start + 2 and (cites(token) or _goes_on_behind(cue, token, start, end) or _goes_on_with(cue, token, start, end)):
            return i
        if _broken(token, end) or _told_now(cue, token, start):
            return i
        if token.tag_.startswith("VB") and i not in own and tells(token) and (other := _other_cue(cue, token, start)) is not None:
            return other
    return end


def _goes_on_behind(cue: Cue, mark: "Token", start: int, end: int) -> bool:
    """Whether the reporter goes on behind a mark: "said she would run | , a blow to the party", "was glad | — a relief to all"."""
    if mark.text == ",":
        at = mark.i + 1
        return (
            _told_apart(cue, at, end)
            or _said_of_it(cue, at, end)
            or _told_beside(mark, end)
            or _weighed(mark, end)
            or cited(mark, end)
            or told_by(mark, end)
            or goes_on_shortly(cue, mark)
        )
    if mark.text == ";":
        if another_tells(mark, end):
            return True
        return cue.token.tag_ in {"VBZ", "VBP"} and mark.doc[cue.token.sent.end - 1].text not in ENDINGS
    return mark.text in DASHES and _over(mark, start, end)


def _goes_on_with(cue: Cue, word: "Token", start: int, end: int) -> bool:
    """Whether the reporter goes on with a word: "said she won | when asked", "said it would close | without giving a date"."""
    if word.lower_ == "when":
        return word.i + 1 < end and word.nbor(1).lower_ in {"asked", "questioned", "pressed", "contacted"}
    if word.i <= start + 4:
        return False
    if word.lower_ == "while" and another_tells(word, end):
        return True
    return (word.lower_ == "despite" and _told_beside(word, end)) or (word.lower_ == "without" and _told_apart(cue, word.i, end))


def _told_now(cue: Cue, joint: "Token", start: int) -> bool:
    """Whether the reporter tells in the present what came of it: "said it would pay | and the bank has not"."""
    return joint.lower_ == "and" and joint.head.i > start and _not_shifted(cue, joint) and _named_next(joint)


def _other_cue(cue: Cue, verb: "Token", start: int) -> int | None:
    """Where another cue begins by its verb: "said prices rose | , adding", "said prices rose | and called for talks"."""
    doc, i = verb.doc, verb.i
    if not _goes_with(verb, start):
        if verb.tag_ == "VBG" and verb.dep_ != "amod" and any(doc[k].text == "," for k in range(i - 2 - doc[i - 2].is_quote, i)):
            return i - 1 - (doc[i - 2].is_quote and doc[i - 3].text == ",")
        if _adds_that(verb) and i > start + 2:
            return i
    if verb.dep_ != "conj" or not _goes_on(cue.token, verb) or not said(verb):
        return None
    if (other := _other_teller(verb, start)) is not None:
        return other
    return None if _of_doer(verb, start) or any(c.dep_ in SUBJECTS_OR_THERE for c in verb.children) else _joint(verb, start)


def _adds_that(verb: "Token") -> bool:
    """Whether another cue goes on, though no comma stands before it: "said prices rose *adding* that", "reported it *citing* police"."""
    if verb.lower_ == "citing" and names_source(verb):
        return True
    return verb.lower_ == "adding" and verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ == "that"


DASHES = frozenset({"—", "–", "--"})


def _over(dash: "Token", start: int, end: int) -> bool:
    """Whether the reporter's remark follows the only dash: "said she was glad about it — | a relief to the party"."""
    doc = dash.doc
    if dash.i + 1 >= end or doc[dash.i + 1].tag_ not in {"DT", "NN", "NNS", "JJ", "VBG"}:
        return False
    return not any(t.text in DASHES for t in (*doc[start : dash.i], *doc[dash.i + 1 : end]))


WEIGHING = frozenset(
    "accusation admission allegation assertion blow boost charge claim comment contention echo figure hint message move nod".split()
) | frozenset(
    "reference rebuke remark reversal setback shift sign signal step stance statement suggestion swipe turnaround warning".split()
)
"""Nouns by which a reporter sums up what was said or done."""


def _weighed(comma: "Token", end: int) -> bool:
    """Whether the reporter sums up what was said: "said she would run, | a blow to the party", "…, | a charge the board denies"."""
    first = comma.i + 1
    if first + 1 >= end or comma.doc[first].lower_ not in {"a", "an"}:
        return False
    noun = next((t for t in comma.doc[first + 1 : min(first + 4, end)] if t.pos_ == "NOUN"), None)
    return noun is not None and noun.lemma_ in WEIGHING and noun.dep_ != "conj" and not any(c.dep_ == "cc" for c in noun.children)


def _broken(colon: "Token", end: int) -> bool:
    """Whether a quotation with a cue of its own follows: 'said it was sad: | "We lost," she said, "but we go on."'."""
    doc = colon.doc
    if colon.text != ":" or colon.i + 1 >= end or not doc[colon.i + 1].is_quote:
        return False
    closed = next((i for i in range(colon.i + 2, len(doc)) if doc[i].is_quote or "\n" in doc[i].text_with_ws), end)
    return any(t.lemma_.lower() in words("strong-reporting") and t.tag_ in FINITE for t in doc[closed : closed + 6])


def _of_doer(verb: "Token", start: int) -> bool:
    """Whether who is told of does it too, rather than who tells: "said she loved the school | and sought its help"."""
    subject = next((c for c in verb.head.lefts if c.dep_ == "nsubj"), None) if verb.head.i >= start else None
    doer = subject is not None and subject.tag_ == "PRP"
    return doer and verb.lemma_.lower() in {"seek", "campaign", "lobby", "push", "press"}


def _told_apart(cue: Cue, at: int, end: int) -> bool:
    """Whether the reporter goes on behind a comma: ", without giving a date", ", as the court found", ", while the union said"."""
    doc = cue.token.doc
    if at + 1 >= end:
        return False
    word, following = doc[at].lower_, doc[at + 1]
    if word == "without":
        return following.lemma_.lower() in {"give", "provide", "offer", "elaborate", "specify", "name", "cite", "say", "mention", "explain"}
    if word == "as" and following.lower_ in {"quoted", "cited"}:
        return True
    if word in {"as", "while", "whereas", "though", "although"}:
        clause = doc[at + 1 : min(at + 12, end)]
        verb = next((t for t in clause if t.tag_ in FINITE), None)
        told = verb is not None and verb.lemma_.lower() in words("strong-reporting") | TOLD
        return told and verb is not None and any(c.dep_ == "nsubj" and c.i > at for c in verb.lefts)
    if word in {"in", "during"}:
        return following.lower_ in {"response", "reaction", "reply"} if word == "in" else met(doc[at])
    return word == "but" and _not_shifted(cue, doc[at])


def _named_next(joint: "Token") -> bool:
    """Whether a name or a noun is the subject of what is joined, and no "he" or "this" that may be told of."""
    joined = next((c for c in joint.head.rights if c.dep_ == "conj" and c.i > joint.i), None)
    subject = None if joined is None else next((c for c in joined.lefts if c.dep_ in SUBJECTS_OR_THERE), None)
    return subject is not None and subject.pos_ in {"NOUN", "PROPN", "NUM"} and joint.nbor(1).lower_ != "that"


def _told_beside(mark: "Token", end: int) -> bool:
    """Whether somebody else says something behind the comma or "despite": "said he lost them, | with one paper claiming he sold them"."""
    doc, at = mark.doc, mark.i + (mark.text == ",")
    if at + 2 >= end or doc[at].lower_ not in {"with", "despite"}:
        return False
    verb = next((t for t in doc[at + 2 : min(at + 9, end)] if t.pos_ in VERBAL), None)
    return verb is not None and verb.tag_ == "VBG" and verb.lemma_.lower() in words("strong-reporting") | TOLD


def _said_of_it(cue: Cue, at: int, end: int) -> bool:
    """Whether a relative clause tells what somebody says of it: "vowed to boycott the poll, | which an expert called a fraud"."""
    if at + 3 >= end or (which := cue.token.doc[at]).lower_ not in {"which", "whom"}:
        return False
    for verb in which.doc[at + 2 : min(at + 10, end)]:
        if verb.text == "," and verb.i > at + 1:
            return False
        if (verb.tag_ in FINITE or (verb.tag_ == "VBN" and any(c.lemma_ == "have" for c in verb.lefts))) and verb.pos_ == "VERB":
            told = verb.lemma_.lower() in words("reporting", "labelling", "accusing", "denying") - {"name"}
            other = any(t.pos_ in NOMINAL and t.dep_ != "npadvmod" for t in which.doc[at + 1 : verb.i])
            return told and other and said(verb)
    return False


def _not_shifted(cue: Cue, but: "Token") -> bool:
    """Whether what follows "but" is in the present where what was said is told in the past: "said it would pay, | but it has not"."""
    if cue.token.tag_ not in PAST or but.head.i > but.i or but.head.tag_ not in {"VBD", "VB", "VBN"}:
        return False
    shifted = but.head.tag_ == "VBD" or any(c.lower_ in {"would", "could", "had", "was", "were", "might"} for c in but.head.lefts)
    other = next((c for c in but.head.rights if c.dep_ == "conj" and c.i > but.i), None)
    if other is None or not shifted or not any(c.dep_ in SUBJECTS_OR_THERE for c in other.lefts):
        return False
    helpers = [c for c in other.lefts if c.dep_ in AUXILIARY]
    present = (helpers[0].tag_ if helpers else other.tag_) in {"VBZ", "VBP"}
    had = any(c.lower_ == "had" for c in cue.token.lefts) and any(c.dep_ == "nsubj" and c.pos_ == "NOUN" for c in other.lefts)
    would = any(c.lower_ in {"would", "could", "might"} for c in but.head.lefts)
    return present or (not helpers and other.tag_ == "VBD" and (would or had))


def _other_teller(verb: "Token", start: int) -> int | None:
    """The "and" before somebody else who says something: "said prices rose | and several said they fell"."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if subject is None or verb.lemma_.lower() not in words("strong-reporting") or subject.left_edge.i <= start + 2:
        return None
    before = subject.left_edge.i - 1
    if verb.doc[before].lower_ not in {"and", "while", "but"}:
        return None
    return before - (verb.doc[before - 1].text == ",")


def _goes_with(participle: "Token", start: int) -> bool:
    """Whether an order goes with what was sent or issued, and not with who tells of it: "letters were sent, *ordering* them back"."""
    told = participle.head
    passive = told.i >= start and any(c.dep_ == "auxpass" for c in told.children)
    return passive and participle.lemma_.lower() in words("demanding") - words("reporting")


def _goes_on(verb: "Token", later: "Token") -> bool:
    """Whether the later verb has the tense of the cue: "had claimed …, and accused", "said …, and added"."""
    if later.tag_ == verb.tag_ or (
        later.tag_ == "VBN" and any(t.lower_ == "that" and t.dep_ == "mark" for c in later.rights for t in c.lefts)
    ):
        return True
    if later.tag_ == "VBN" and later.head.pos_ == "ADJ" and verb.tag_ == "VBD" and verb.lemma_.lower() in words("labelling"):
        return any(c.dep_ == "dobj" for c in later.rights)
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    return later.tag_ == "VBD" and verb.tag_ == "VBN" and ("had" in helpers or (bool(helpers & {"has", "have"}) and _present(later.head)))


def _present(verb: "Token") -> bool:
    """Whether it is told in the present, which a past joined to it leaves: "has said prices are high | and called for talks"."""
    helpers = [c for c in verb.lefts if c.dep_ in AUXILIARY]
    return (helpers[0] if helpers else verb).tag_ in {"VBZ", "VBP"}


def _joint(verb: "Token", start: int) -> int | None:
    """The "and" or "but" that joins the verb to what stands before it."""
    for i in range(verb.i - 1, max(verb.i - 5, start), -1):
        if verb.doc[i].lower_ in {"and", "but", "while", ","}:
            return i
        if verb.doc[i].pos_ not in {"ADV", "AUX", "PART"}:
            return None
    return None
