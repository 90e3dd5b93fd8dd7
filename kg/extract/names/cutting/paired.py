"""Two things that "and" joins in the name of one body: "Nurses and Midwives Council", "the Tarn and Westmoor NHS Trust"."""

from kg.extract.grammar.tags import VERBAL
from kg.extract.lexicon import words
from kg.extract.names.cutting.seams import Seam
from kg.extract.names.cutting.titles import APOSTROPHES, heads, people
from kg.extract.names.known.gazetteer import lands
from kg.nlp import adjectives, nouns


def shared_head(seam: Seam) -> int | None:
    """ "and" joins two subjects of one head: "Postal and Telecommunication Officers' Union"."""
    if seam.token.text not in {"and", "&"} or not seam.follows:
        return None
    doc, end = seam.doc, seam.at + 1
    while end < len(doc) and (seam.capital[end] or doc[end].text in APOSTROPHES):
        end += 1
    if doc[end : end + 1].text == "," and seam.names(end + 1) and doc[end + 1].lower_.rstrip(".") in COMPANIES:
        end += 2
    last = doc[end - 1].lower_
    before = list(doc[_past_place(seam) : seam.at])
    if (last in {"tribes", "nations"} and len(before) <= 2) or doc[seam.at + 1].text == "District" or last in PARTNERS:
        return 2
    if last.rstrip(".") not in words("institution-head") or end - seam.at < 3:
        return None
    named = [t.lower_ in words("topic") for t in before]
    known = adjectives(doc.vocab)
    subjects = all(topic or t.pos_ == "ADJ" or t.lower_ in known or t.text == "-" for topic, t in zip(named, before, strict=True))
    few = len(before) <= 3 or (len(before) == 4 and named.count(True) > 2)
    apart = seam.last in words("institution-noun") - words("topic")
    joined = (
        (subjects and few and not apart)
        or (seam.last, doc[seam.at + 1].lower_) in TWINS
        or _members(seam, end)
        or _goods(seam, end)
        or _districts(seam, end)
    )
    return 2 if joined else None


def _past_place(seam: Seam) -> int:
    """Behind the place whose body it is: "North Chad | Fire and Rescue Service"."""
    at = seam.start
    while at < seam.at - 1 and (seam.known(seam.start, at + 1) or seam.known(at, at + 1) or seam.doc[at].lower_ in SIDES):
        at += 1
    return at


SIDES = frozenset({"north", "south", "east", "west"})
TWINS = frozenset({("fire", "rescue"), ("search", "rescue"), ("research", "development"), ("science", "technology"), ("food", "drug")})
"""What bodies have to do with together, whatever stands before: "Tarn Fire and Rescue Service"."""
PARTNERS = frozenset("sons co co. company partners associates brothers bros bros. daughters".split())
"""Who else a firm is that bears somebody's name, right behind "and"."""


def _members(seam: Seam, end: int) -> bool:
    """Whether a body is called after two sorts of members: "Railway Clerks | and Guards Union", "Port | and Rail Workers Union"."""
    doc, at = seam.doc, seam.at
    if seam.known(at + 1, at + 2):
        return False
    if people(doc[at - 1]):
        return not doc[at - 1].is_sent_start or people(doc[at + 1])
    return end - at > 3 and people(doc[end - 2]) and at - seam.start == 1 and at > 1 and doc[at - 2].lower_ == "the"


def _goods(seam: Seam, end: int) -> bool:
    """Whether a body deals in two things: "the Tea | and Rubber Growers Council", "Eastern Rope | and Cordage Ltd."."""
    doc, start = seam.doc, seam.start
    if seam.last in heads() or any(t.text in words("institution") for t in doc[start : seam.at]):
        return False
    led = start > 0 and doc[start - 1].lower_ == "the" and all(t.ent_type_ != "ORG" for t in doc[start : seam.at])
    if not led and doc[end - 1].lower_.rstrip(".") not in COMPANIES:
        return False
    listed, known = words("topic") | WIDE, nouns(doc.vocab)
    parts = [t for t in doc[start : end - 1] if t.i != seam.at and t.text not in APOSTROPHES and not t.is_punct]
    return all(t.lower_ in listed or t.lower_ in known or t.pos_ == "ADJ" or people(t) for t in parts)


WIDE = frozenset("eastern western northern southern central general national united royal new".split())


def _districts(seam: Seam, end: int) -> bool:
    """Whether a body is there for two places: "the Tarn | and Westmoor NHS Trust", "Tarn and Westmoor Council said it would"."""
    doc, start, at = seam.doc, seam.start, seam.at
    before, behind = doc[start:at], doc[at + 1 : end]
    if at - start > 2 or any(t.lower_ in heads() or t.is_upper or t.text in APOSTROPHES for t in before):
        return False
    if before.text in lands() or behind[0].text in lands() or {before.text, behind[0].text} & words("institution"):
        return False
    if any(t.ent_type_ in {"PERSON", "NORP"} for t in (*before, behind[0])):
        return False
    verb = next((t for t in doc[end : end + 3] if t.pos_ in VERBAL), None)
    one = verb is None or (verb.tag_ != "VBP" and verb.lower_ != "were")
    return behind[-1].lower_ in OF_DISTRICTS and (one or (start > 0 and doc[start - 1].lower_ == "the"))


OF_DISTRICTS = frozenset(
    """council board trust authority hospital hospitals constabulary police infirmary service railway railways chamber university college
    league society club company corporation""".split()
)
"""Bodies that one or two districts have."""
COMPANIES = frozenset("inc ltd limited incorporated llc llp plc gmbh corp pvt pty s.a s.p.a berhad bhd oyj".split())
"""What companies are by law, as they write it behind their names."""


def trades(seam: Seam) -> int | None:
    """Whose union it is, one after another: "Union of Tea | , Rubber | and Coconut Workers", "Federation of Pilots | , and Stewards"."""
    doc, at = seam.doc, seam.at
    if seam.token.text not in {",", "and", "&"} or not seam.begins("of") or doc[at - 1].is_upper:
        return None
    step = 3 if seam.token.text == "," and doc[at + 1 : at + 2].text in {"and", "&"} else 2
    leagued = any(doc[k].lower_ in LEAGUED and doc[k + 1].lower_ == "of" for k in range(seam.start, at - 1))
    if not leagued or not seam.names(at + step - 1):
        return None
    end, last = at + step - 1, seam.at
    while end < len(doc) and (seam.capital[end] or (doc[end].text in {",", "and", "&"} and end > last + 1)):
        if doc[end].lower_ in heads() and doc[end].lower_ not in words("topic"):
            return None
        last = last if seam.capital[end] else end
        end += 1
    return step if end > last + 1 and people(doc[end - 1]) else None


LEAGUED = frozenset("union federation association society brotherhood alliance congress confederation guild league council".split())
"""Bodies whose members their name tells: "Union of Dockers"."""


def incorporated(seam: Seam) -> int | None:
    """ "Lantera | , Inc.", "Kelmar Foods | (Private) Limited", "Kelmar | (Ceylon) Tyres Ltd"."""
    doc, at = seam.doc, seam.at
    if seam.token.text == "(" and at + 3 < len(doc) and doc[at + 2].text == ")" and doc[at + 1].text[0].isupper():
        law = next((token for token in doc[at + 3 : at + 5] if token.lower_.rstrip(".") in COMPANIES), doc[at])
        return law.i + 1 - at if law.i > at and all(token.text[0].isupper() for token in doc[at + 3 : law.i + 1]) else None
    return 2 if seam.token.text == "," and seam.follows and doc[at + 1].lower_.rstrip(".") in COMPANIES else None
