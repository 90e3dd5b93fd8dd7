"""Posts among the capitals of a name: what is of a post, and who is named beside it: "Marpet Police Station | OC | Ada Cole"."""

from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.names.cutting.titles import charges, heads, is_title
from kg.extract.names.kinds.markers import SHIPS
from kg.extract.names.kinds.model import is_given
from kg.extract.names.known.gazetteer import gazetteer

if TYPE_CHECKING:
    from spacy.tokens import Doc

PARTISANS = frozenset({"democrat", "republican", "conservative", "libertarian", "tory", "independent"})


def is_post_behind(doc: "Doc", start: int, title: int) -> bool:
    """Whether a post without a comma follows who holds it: "Ada Cole | Director of the Port"."""
    return (
        title - start > 1 and doc[title].lower_ in words("post") and title + 1 < len(doc) and doc[title + 1].lower_ in {"of", "at", "for"}
    )


def is_office_of(doc: "Doc", start: int, title: int) -> bool:
    """Whether the post is whose office it is: "Office of the | Registrar"."""
    before = title - 1
    while before > start and (
        doc[before].lower_ in {"the", "high"}
        or doc[before].lower_ in words("title-modifier")
        or doc[before].text in gazetteer()
        or doc[before].is_upper
    ):
        before -= 1
    return before > start and doc[before].lower_ == "of" and doc[before - 1].lower_ in {"office", "secretariat", "department", "bureau"}


def subject_end(doc: "Doc", title: int, end: int) -> int:
    """Where the subject of a title ends: after "State" in "Secretary of State Ada Cole"; `title + 1` where it has none."""
    at = title + 1
    if at < end - 1 and doc[at].lower_ in {"of", "for"}:
        at += 1
        while at < end and (doc[at].lower_ in charges() | {"and", ",", "&", "the"} or doc[at - 1 : at + 1].text.lower() == "state for"):
            at += 1
        return at
    return title + 1


def in_charge(doc: "Doc", last: int, end: int) -> int:
    """The last token of a title that goes on behind a hyphen: "Officer | -in-Charge", "Attorney | -at-Law"."""
    return last + 4 if doc[last + 1 : min(last + 5, end)].text.lower() in {"-at-law", "-in-charge"} else last


def is_level(doc: "Doc", start: int, last: int) -> bool:
    """Whether the last word of a run tells at what level a party's post is: "PMC | State | president", no "Kelmar State governor"."""
    word, before = doc[last], doc[last - 1]
    if last == start or word.lower_ not in LEVELS or not word.text.istitle() or last + 1 >= len(doc):
        return False
    party = (before.is_upper and len(before) > 1) or before.text == ")" or before.lower_ in words("institution-head", "institution")
    return party and _is_post(doc, last + 1) and before.text not in gazetteer()


def _is_post(doc: "Doc", at: int) -> bool:
    """ "president", "general secretary", "vice-president", in small letters."""
    at += doc[at].lower_ in {"general", "vice", "deputy", "joint", "working"}
    return at < len(doc) and doc[at].is_lower and doc[at].text.rpartition("-")[2] in PARTISAN_POSTS


LEVELS = frozenset({"state", "national", "central", "provincial", "regional"})
PARTISAN_POSTS = frozenset(
    "president secretary chairman chairperson chairwoman chief convener convenor leader spokesperson spokesman".split()
)
"""Posts that parties and unions have at each level; of a state's own, as its governor, the state is no level."""


def is_person_noun(doc: "Doc", k: int, end: int) -> bool:
    """Whether a noun tells what sort of person is named after it: "Activist | Ada Cole", "Democrat | Cole"."""
    if end - k < 2 or (end - k == 2 and doc[k].lower_ not in PARTISANS):
        return False
    after = doc[k + 1]
    return doc[k].lower_ in words("person-noun") and after.text[0].isupper() and after.lower_ not in words("institution-head")


def is_ranked(doc: "Doc", k: int) -> bool:
    """Whether the title is one with the word before it: "Attorney | General"."""
    return k > 0 and doc[k - 1].lower_ in words("post")


def short_post(doc: "Doc", start: int, end: int) -> int:
    """Where the post stands in short that parts a body from who holds it: "Marpet Police Station | OC | Ada Cole"; `end` without one."""
    for k in range(start + 1, end - 2):
        if doc[k].is_upper and not is_title(doc, k) and is_short_post(doc, k, end):
            return k if doc[k - 1].text.istitle() and doc[k - 1].ent_type_ != "PERSON" and not is_title(doc, k - 1) else end
    return end


def is_short_post(doc: "Doc", k: int, end: int) -> bool:
    """Whether initials are the post of who is named after them: "BDO | Ada Cole"."""
    initials = doc[k].is_upper and doc[k].is_alpha and 1 < len(doc[k]) < 6 and doc[k].text not in words("institution")
    initials = initials and doc[k].lower_ not in SHIPS
    if (
        not initials
        or end - k not in {3, 3 + (k > 0 and doc[k - 1].text.istitle())}
        or doc[k + 1].is_upper
        or not is_given(doc[k + 1].lower_)
    ):
        return False
    barred = heads() | words("topic", "place-head", "not-an-entity-head")
    return all(token.text.istitle() and token.lower_ not in barred for token in doc[k + 2 : end])
