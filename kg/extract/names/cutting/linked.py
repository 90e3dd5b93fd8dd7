"""The "and", "of", "for" and "'s" inside the names of bodies and places: "Ministry of Ports, Roads and Railways", "Nurses' Union".

Each function says how many tokens of a seam go on with the name, or None.
"""

import re

from kg.extract.lexicon import words
from kg.extract.names.cutting.seams import Seam
from kg.extract.names.cutting.titles import APOSTROPHES, charges, following, heads, is_spot, owns, people, stands_for
from kg.extract.names.kinds.markers import ROADS, STREETS, STREETS_BEHIND
from kg.nlp import adjectives, nouns, tokens_of

WITH_ARTICLE = frozenset({"Levant", "Caribbean", "Pacific", "Grenadines", "Maghreb", "Sahel", "Balkans", "Caucasus"})
"""Regions named with an article, which end names of bodies: "Council of Churches of Chad and the Sahel"."""
OF_TWO = frozenset({"court", "governments", "authority", "diocese", "church", "council", "commission", "chamber", "federation"})
"""Bodies that two places may share."""
QUALITY = re.compile(r"[A-Z][a-z]+(al|ic|ive|ary|ine|ble)")
"""Adjectives by their endings, which the model takes for names where they have capitals."""
SHORT_WING = re.compile(r"[A-Z]{2,}\([A-Z]{1,3}")
"""What the tokenizer leaves of "CPC(M)"."""
WINGS = frozenset({"Marxist", "Maoist", "Leninist", "Unified", "United", "Secular", "Left", "Democratic", "Liberation", "Progressive"})
CONCERNED = frozenset("ministry department institute faculty school center centre college office bureau directorate division".split())
"""Bodies that are called after what they are concerned with."""
NAMED_OF = frozenset({"house", "high", "court", "governments"})
"""Words that names of bodies join with "of" to where these are, besides the heads of places' names."""


def charge(seam: Seam) -> int | None:
    """ "Minister | of Health"."""
    charged = seam.lower in {"of", "for"} and seam.follows and seam.last in words("post")
    return 2 if charged and seam.doc[seam.at + 1].lower_ in charges() else None


def charges_of_minister(seam: Seam) -> int | None:
    """What a minister has charge of, before the post: "Finance | and Trade Minister Cole"."""
    if seam.lower not in {"and", "&"} or not seam.follows or seam.last not in words("topic"):
        return None
    after = following(seam.doc, seam.capital, seam.at + 1)
    post = next((at for at, word in enumerate(after) if word not in words("topic")), 0)
    return 2 if post and after[post] in {"minister", "secretary"} and seam.at - seam.start == 1 else None


def subject(seam: Seam) -> int | None:
    """ "Ministry | of Ports", "Council | on the Sea", "Bay | of Kiel", "University of Texas | at Austin"."""
    doc, at = seam.doc, seam.at
    headed = seam.headed and (seam.last in heads() or seam.lower == "of" or seam.last == "appeals")
    if (seam.lower in {"of", "for", "on"} and headed) or (seam.lower == "for" and seam.last == "center"):
        step = 2 if at + 1 < len(doc) and doc[at + 1].lower_ in {"the", "all"} and seam.names(at + 2) else 1
        if seam.names(at + step) and not doc[at + step].text[0].isdigit():
            return step + 1
    if seam.lower == "at" and seam.follows and doc[seam.start].lower_ in {"university", "college"} and seam.known(seam.start + 2, at):
        return 2
    if seam.lower == "of" and seam.last in words("place-head") | NAMED_OF:
        step = 2 if at + 2 < len(doc) and doc[at + 1].lower_ == "the" and seam.names(at + 2) else 1
        if seam.names(at + step):
            return step + 1
    return None


def street(seam: Seam) -> int | None:
    """Ends the name of a body that is on a street rather than concerned with something: "the Dockers' Movement | on Galle Road"."""
    if seam.lower != "on" or not seam.follows:
        return None
    after = following(seam.doc, seam.capital, seam.at + 1)
    return 0 if after[0] in STREETS or (len(after) > 1 and after[-1] in ROADS | STREETS_BEHIND) else None


def listed(seam: Seam) -> int | None:
    """ "Ministry of Ports | , Roads | and Railways", "Ministry of Ports | , and Roads"."""
    doc, at = seam.doc, seam.at
    if seam.token.text == "," and seam.follows and seam.known(seam.start, at + 2):
        return 2
    if seam.token.text == "," and seam.follows and (end := _qualities(seam)):
        return end - at
    post = seam.headed or any(doc[k].lower_ in words("post") for k in range(seam.start, at))
    if seam.token.text in {"and", ",", "&"} and seam.follows and post and _continues(seam):
        return 2
    apart = seam.token.text == "," and at + 2 < len(doc) and doc[at + 1].lower_ in {"and", "&"} and seam.names(at + 2) and seam.headed
    after = following(doc, seam.capital, at + 2) if apart and seam.last in words("topic") else []
    return 3 if after and words("topic").issuperset(after) else None


def cause(seam: Seam) -> int | None:
    """What a body is for or against: "Cinema | for Peace Foundation", "Nurses | for Peace", "Parents Against | the War"."""
    doc, at = seam.doc, seam.at
    if seam.lower == "the" and seam.follows and at - 2 >= seam.start and stands_for(doc, at - 2):
        return 2
    if seam.lower != "for" or not seam.follows:
        return None
    if people(doc[at - 1]) and not doc[at - 1].is_sent_start:
        return None if seam.known(at + 1, at + 1 + len(following(doc, seam.capital, at + 1))) else 2
    after = following(doc, seam.capital, at + 1)
    named = len(after) > 1 and after[-1] in FOUNDED and at - seam.start == 1 and doc[at - 1].ent_type_ != "PERSON"
    return 2 if named else None


def qualities(seam: Seam) -> int | None:
    """Two adjectives that "and" joins before what a body is for: "School of Rural | and Coastal Studies"."""
    doc, at = seam.doc, seam.at
    if seam.lower not in {"and", "&"} or not seam.follows or not seam.headed or doc[at - 2].lower_ not in {"of", "for"}:
        return None
    known = adjectives(doc.vocab)
    return 2 if seam.last in known and doc[at + 1].lower_ in known and seam.names(at + 2) and not seam.known(at - 1, at) else None


FOUNDED = frozenset("foundation fund institute center centre trust society alliance initiative network coalition movement".split())
"""Bodies that are called after what they are for."""


def wing(seam: Seam) -> int | None:
    """Which of two parties of one name it is, in brackets: "Workers' Front of Chad | (Marxist)", "CPC(M | )"."""
    doc, at = seam.doc, seam.at
    if seam.token.text == ")" and SHORT_WING.fullmatch(doc[at - 1].text):
        return 1
    if seam.token.text != "(" or not seam.headed:
        return None
    inside = tokens_of(doc)[at + 1 : at + 5]
    if not inside or inside[0].text not in WINGS:
        return None
    return next((token.i + 1 - at for token in inside[1:] if token.text == ")"), None)


def _qualities(seam: Seam) -> int:
    """Where the last of what one body is for begins: "Educational | , Scientific and | Cultural Organization"; 0 where that is none."""
    doc, end = seam.doc, seam.at + 3
    if not (end < len(doc) and doc[end - 1].lower_ in {"and", "&"}):
        return 0
    said = [doc[k] for k in (seam.at - 1, seam.at + 1, end)]
    after = following(doc, seam.capital, end)
    if all(QUALITY.fullmatch(token.text) for token in said):
        return end if len(after) > 1 and after[-1] in words("institution-head") else 0
    head = doc[end + len(after)].lower_ if end + len(after) < len(doc) else ""
    alike = seam.at - 1 == seam.start and all(token.lower_ in words("topic") for token in said)
    return end if alike and ({after[-1], head} if after else {head}) & words("institution-noun") else 0


def _continues(seam: Seam) -> bool:
    """Whether what follows "and" is more of the same name: subjects of a ministry, "Hospital", "Research Centre"."""
    doc, at = seam.doc, seam.at
    after = following(doc, seam.capital, at + 1)
    end = at + 1 + len(after)
    if any(doc[k].lower_ in words("post") for k in range(seam.start, at)):
        return seam.last in words("topic") and after[0] in words("topic")
    if not all(_is_subject(seam, word) for word in after):
        return False
    if seam.token.text == ",":
        return _is_subject(seam, seam.last) and end < len(doc) and doc[end].lower_ in {"and", "&", ","}
    return _is_subject(seam, seam.last) or after[-1] in words("institution-head")


def _is_subject(seam: Seam, word: str) -> bool:
    """Whether a body may be concerned with it: a topic, or any ordinary thing behind "Institute of"."""
    if word in words("topic"):
        return True
    concerned = seam.doc[seam.start].lower_ in CONCERNED and seam.doc[seam.start + 1].lower_ in {"of", "for"}
    return concerned and word in nouns(seam.doc.vocab) and word not in heads() | words("post", "place-noun")


def two_places(seam: Seam) -> int | None:
    """Places joined by "and" make one name: "Trinidad and Tobago", "Governments of Chad and Niger", "Chad and Niger high court"."""
    doc, at = seam.doc, seam.at
    if seam.lower not in {"and", "&"}:
        return None
    if seam.follows and seam.at - seam.start == 1 and SIDES.issuperset({seam.last, *following(doc, seam.capital, at + 1)}):
        return 2
    if seam.follows and (seam.known(seam.start, at + 2) or _of_both(seam) or _court_of_both(seam)):
        return 2
    sahel = seam.lower == "and" and at + 2 < len(doc) and doc[at + 1].lower_ == "the" and doc[at + 2].text in WITH_ARTICLE
    return 3 if sahel and seam.begins("of", "for") else None


SIDES = frozenset({"north", "south", "east", "west"})


def _of_both(seam: Seam) -> bool:
    """Whether "and" joins two places of one body: "Governments of Chad and Niger", "Port Authority of Chad and New Kiel"."""
    doc, at = seam.doc, seam.at - 1
    while at > seam.start and doc[at].lower_ != "of":
        at -= 1
    end = seam.at + 1 + len(following(doc, seam.capital, seam.at + 1))
    return at > seam.start and doc[at - 1].lower_ in OF_TWO and seam.known(at + 1, seam.at) and seam.known(seam.at + 1, end)


def _court_of_both(seam: Seam) -> bool:
    """Whether "and" joins two places of one high court."""
    end = seam.at + 1 + len(following(seam.doc, seam.capital, seam.at + 1))
    court = seam.doc[end - 2 : end].text.lower() == "high court"
    return court and seam.known(seam.start, seam.at) and seam.known(seam.at + 1, end - 2)


def owned(seam: Seam) -> int | None:
    """ "Nurses| ' Union", "St Mary| 's Hospital", "Governor| 's Press Division"."""
    doc, at, n = seam.doc, seam.at, len(seam.doc)
    if seam.token.text not in APOSTROPHES or not seam.follows:
        return None
    end = at + 1
    while seam.names(end):
        end += 1
        if doc[end - 1].lower_ in heads() and not (seam.names(end) and doc[end].lower_ in heads()):
            break
    owner, owned = doc[at - 1], doc[end - 1].lower_
    plural = (seam.token.text in {"'", "’"} and owner.text.endswith("s")) or owner.text in {"People", "Women", "Children", "Men"}
    saint = doc[seam.start].lower_ in {"st", "st."}
    if saint and end + 1 < n and doc[end].text in APOSTROPHES and seam.capital[end + 1]:
        if doc[end + 1].lower_ in heads():
            return end + 2 - at
        if following(doc, seam.capital, end + 1)[-1] in heads():
            return 2
    body = {owned, owned.removesuffix("s")} & heads() and (plural or saint or owner.ent_type_ == "ORG")
    presided = owner.lower_ in words("post") and owns(doc, seam.capital, at)
    tagged = seam.headed and seam.begins("for") and doc[at + 1].ent_type_ == "ORG" and doc[at + 1].ent_iob_ == "I"
    spot = is_spot(doc, at + 1) and end == at + 2 and seam.start == at - 1 and not seam.known(at - 1, at) and doc[at - 1].ent_type_ != "GPE"
    return 2 if ((plural or saint) and owned in words("place-head")) or body or presided or tagged or spot else None
