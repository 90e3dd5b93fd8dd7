"""What is told by finding or showing it, which research, courts and papers do: "the study *found* that sleep helps"."""

from kg.extract.grammar.tags import FINITE
from kg.extract.lexicon import words
from kg.extract.statements.contents.clauses import clauses
from kg.extract.statements.cues.words import Cue


def found_out(cue: Cue) -> bool:
    """Whether research or a document "shows" it, and no event or person."""
    found = clauses(cue) if cue.lemma == "find" else []
    beside = cue.lemma == "find" and any(c.lower_ == "as" for c in cue.token.lefts)
    subjects = [c for c in cue.token.children if c.dep_ == "nsubj" and not (c.lemma_ == "video" and cue.lemma == "show")]
    if not beside and any(c.lemma_.lower() in words("faceless") for c in subjects):
        return True
    if beside or (found and not any(t.tag_ in FINITE for clause in found for t in (clause, *clause.lefts))):
        return False
    if cue.token.tag_ == "VBG" and cue.speaker is not None and found and cue.token.nbor(-1).text == ",":
        subjects.append(cue.speaker)
    subjects += [title for c in subjects for title in c.lefts if title.dep_ == "compound" and title.lower_ in {"justice", "judge"}]
    return any(s.lemma_.lower() in words("finder", "document") or s.lower_ == "justice" for s in subjects)


def on_paper(cue: Cue) -> bool:
    """Whether a poll or a document shows it, and no person, video or site, which say nothing of it by showing it."""
    told = words("faceless", "document") - words("medium") - {"video", "website"}
    return any(c.dep_ == "nsubj" and c.lemma_.lower() in told for c in cue.token.children)
