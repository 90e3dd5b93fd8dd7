"""Verbs that tell of speech only by what stands with them: "extended their *condolences*", "put the turnout *at 41,000*"."""

from typing import TYPE_CHECKING

from kg.extract.grammar.tags import TIMES
from kg.extract.statements.speakers.subjects import is_passive

if TYPE_CHECKING:
    from spacy.tokens import Token

AFFIRMED = frozenset("commitment determination friendship importance intention readiness resolve solidarity support willingness".split())
"""What is said by affirming it; a rating or a ruling is not."""
COURTESIES = frozenset("apology appreciation condolence congratulation gratitude greeting regret sympathy thanks thank".split())
"""What is said by offering or sending it."""
FELT = frozenset("anger anguish anxiety concern disappointment displeasure disquiet dissatisfaction dismay opposition unease wish".split())
"""What is felt and conveyed in words."""
UTTERED = frozenset(
    "admiration approval backing criticism disapproval endorsement observation opinion outrage praise reaction view".split()
)
"""What is posted or pronounced in words; a picture is not."""
DEFENDED = frozenset(
    """action approach ban budget choice comment conduct criticism deal decision decree description handling law measure method move plan
    policy position practice proposal remark response rule rules statement strategy tactic tactics use view""".split()
)
"""What is defended in words; a title, a town or a client is not."""
ATTACKED = (DEFENDED - {"position"}) | frozenset(
    "attitude failure inquiry investigation proclamation record report ruling speech verdict".split()
)
"""What is attacked in words; a position may be attacked in war."""
ACTING = {
    "recall": frozenset("ambassador charge consul diplomat envoy troop force player product car vehicle batch unit toy".split()),
    "concede": frozenset("demand goal penalty ground territory point run seat try corner free-kick".split()),
}
"""What is recalled or conceded in deeds and not in words: "recalled its | ambassador |"."""
BY_OBJECT = {
    "affirm": AFFIRMED,
    "attack": ATTACKED,
    "defend": DEFENDED,
    "reassure": AFFIRMED,
    "maintain": frozenset({"innocence"}),
    "protest": frozenset({"innocence"}),
    "declare": frozenset({"intent", "intention", "support", "opposition", "candidacy", "victory"}),
    **dict.fromkeys(("offer", "extend", "send"), COURTESIES),
    "convey": COURTESIES | AFFIRMED | FELT,
    **dict.fromkeys(("tweet", "post", "pronounce"), COURTESIES | AFFIRMED | FELT | UTTERED),
}
"""Verbs that tell of speech only by the object they have: "extended | their condolences"."""


def said_by_object(verb: "Token") -> "Token | None":
    """The object by which the verb tells of speech."""
    nouns = BY_OBJECT.get(verb.lemma_)
    if nouns is None or is_passive(verb):
        return None
    own = verb.lemma_ == "declare"
    if verb.lemma_ == "defend" and verb.tag_ == "VBG" and verb.nbor(-1).text != ",":
        return None
    return next(
        (c for c in verb.rights if c.dep_ == "dobj" and (c.lemma_ in nouns or (own and any(g.dep_ == "poss" for g in c.children)))), None
    )


COUNTED = frozenset("cost count damage death loss number price share size strength toll total turnout value wealth worth".split())
"""What is put or placed at so much; a cup is placed at the window."""
ROUGHLY = frozenset({"dozen", "hundred", "thousand", "million", "billion", "lakh", "crore", "range", "region"})
"""In what a number is put that is not told: "in the hundreds"."""


def reckoned(verb: "Token") -> "tuple[Token, Token] | None":
    """What is put at so much, and the "at": "put | the turnout | at 41,000", "placed | the toll | in the hundreds"."""
    if verb.lemma_ not in {"put", "place"} or verb.tag_ == "VBG" or is_passive(verb):
        return None
    counted = next((c for c in verb.rights if c.dep_ == "dobj" and c.pos_ == "NOUN"), None)
    if counted is None or (verb.lemma_ == "place" and counted.lemma_ not in COUNTED):
        return None
    at = next((c for c in (*verb.rights, *counted.subtree) if c.i > counted.i and (_number(c) or _roughly(c, counted))), None)
    return None if at is None else (counted, at)


def _number(at: "Token") -> bool:
    """Whether a number that is no time of day follows "at"."""
    if at.lower_ != "at" or at.dep_ != "prep":
        return False
    return any(t.like_num and t.ent_type_ not in TIMES for t in at.subtree) and any(c.dep_ == "pobj" for c in at.children)


def _roughly(into: "Token", counted: "Token") -> bool:
    """Whether what is counted is told about how many: "in the hundreds", "in the range of five to six million"."""
    return (
        into.lower_ == "in"
        and into.dep_ == "prep"
        and counted.lemma_ in COUNTED
        and any(c.dep_ == "pobj" and c.lemma_.lower() in ROUGHLY for c in into.children)
    )


def praised(verb: "Token") -> "Token | None":
    """Who is praised or scorned where the object tells which: "heaped praise on | the crew for saving them"."""
    if verb.lemma_ not in {"heap", "lavish", "pour", "shower"} or is_passive(verb):
        return None
    if not any(c.dep_ == "dobj" and c.lemma_ in {"praise", "scorn", "blame", "abuse", "criticism", "ridicule"} for c in verb.rights):
        return None
    links = (c for child in verb.rights for c in (child, *child.rights) if c.lower_ in {"on", "upon"} and c.dep_ == "prep")
    return next((c for on in links for c in on.children if c.dep_ == "pobj"), None)
