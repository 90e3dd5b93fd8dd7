"""Whose voice: the entities that speak, where the cue names them by a pronoun, by a document ("the statement said"), or not at all."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.grammar.tags import NOUNS, SUBJECTS
from kg.extract.lexicon import words
from kg.extract.statements.sayings import Saying
from kg.extract.statements.speakers.authors import authors, by_paper, definite
from kg.extract.statements.speakers.heard import Voice, heard_before, issuer, within
from kg.extract.statements.speakers.provenance import named_before, nation
from kg.extract.statements.speakers.tellers import refs, surface
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

OTHERS = {"he": frozenset({"she", "her", "hers", "herself"}), "she": frozenset({"he", "him", "his", "himself"})}
FAR = {"he": 4, "she": 4, "it": 2, "they": 2}
"""How many sentences on a pronoun still goes on with who spoke last."""


NEXT = 9
"""Characters from one quotation to the next where nothing but marks and an empty line stands between."""


def voices(cast: Cast, sayings: Iterable[Saying]) -> Iterator[Voice]:
    """Each saying, in order of the text, with who speaks; what nobody says whom the article names or describes is left out."""
    heard: list[Voice] = []
    for saying in sayings:
        before = heard_before(heard, saying)
        last = before[-1] if before else Voice(Saying(0, 0, "direct", None, "", cast.doc[0]), (), None)
        speaker = None if saying.cue is None else saying.cue.speaker
        text = None if speaker is None or saying.cue is None else surface(cast, speaker, saying.cue.token)
        spoken = tuple(ref for ref in last.refs if ref is not None)
        found = _speakers(cast, saying, spoken, last.saying, issuer(cast, before))
        if found:
            voice = Voice(saying, found, text or (last.text if found == last.refs else cast.clusters[found[0]].name))
            if saying.end > saying.start:
                yield voice
            if not within(saying, last.saying):
                heard.append(voice)
        elif (
            _faceless(speaker)
            and saying.end > saying.start
            and saying.rule not in {"thing", "label", "accusation", "infinitive"}
            and not (saying.cue is not None and saying.cue.passive)
        ):
            yield Voice(saying, (None,), text)


def _speakers(cast: Cast, saying: Saying, last: tuple[Ref, ...], before: Saying, issuer: tuple[Ref, ...]) -> tuple[Ref, ...]:
    if saying.cue is None:
        return (_subject(cast, saying) if saying.rule == "woven" else ()) or _before(cast, saying, last, before)
    speaker = saying.cue.speaker
    if speaker is None:
        return last if _of_age(saying.cue.token) and len(last) == 1 and cast.type(last[0]) == "Person" else _nearby(cast, saying)
    word = speaker.lower_
    first = min(saying.start, speaker.idx)
    start = first if saying.form == "direct" else speaker.idx
    if word in FAR and (own := _of_its_sentence(cast, speaker)) is not None:
        return (own,)
    if word in {"he", "she"} and before.rule == "according" and before.start <= speaker.idx < before.end and len(last) == 1:
        return _person_before(cast, word, speaker.idx, last[0]) or last
    if word == "it" and (found := by_paper(cast, speaker, start)):
        return found
    goes_on = word in FAR and last and _goes_on(cast, word, last, before, saying) and _sentences(cast, before, start) < _far(speaker)
    if not goes_on and word in {"he", "she"} and (besides := _told_in(cast, saying, speaker)) is not None and besides not in last:
        return _person_before(cast, word, saying.start, besides) or (besides,)
    if goes_on and (other := _told_of(cast, speaker, before, first, last)) is None:
        return last
    if goes_on and other is not None:
        return (other,)
    found = _meant(cast, saying, speaker, saying.cue.token)
    if word in {"he", "she"} and not any(_known(cast, ref, start) for ref in found):
        near = _told_of(cast, speaker, before, first, last)
        return _person_before(cast, word, start) if near is None else (near,)
    if found or speaker.lemma_.lower() not in words("document", "statistics"):
        return found or _some_of(cast, speaker, last, before, start)
    if (named := next((ref for ref in (named_before(cast, speaker), nation(cast, speaker)) if ref is not None), None)) is not None:
        return (named,)
    return _whose(cast, saying, speaker, issuer or last)


def _some_of(cast: Cast, speaker: "Token", last: tuple[Ref, ...], before: Saying, start: int) -> tuple[Ref, ...]:
    """Of the "some" or "others" of a group that has just spoken the group."""
    some = speaker.lower_ in {"some", "many", "most", "several", "others"} and last and cast.type(last[0]) == "Group"
    return last if some and _sentences(cast, before, start) < 2 else ()


def _whose(cast: Cast, saying: Saying, document: "Token", issuer: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """Whose words a document has: its authors', or those of who has just issued it; figures have nobody's."""
    if saying.rule == "thing" and document.lemma_.lower() in words("statistics"):
        return ()
    issued = document.lemma_.lower() in words("issued") and definite(document)
    return authors(cast, document, saying.rule != "shown") or (issuer if issued else ())


def _of_age(verb: "Token") -> bool:
    """Whether an age stands for who spoke last, which the parse does not make the subject: "The 29-year-old | added |"."""
    before = verb.doc[max(verb.sent.start, verb.i - len("The 29 - year - old".split())) : verb.i].text
    return before.startswith("The ") and before.endswith("-year-old")


def _far(pronoun: "Token") -> int:
    """How many sentences on the pronoun still goes on with who spoke last; "it further said" goes on for longer."""
    further = pronoun.lower_ == "it" and any(c.lower_ in {"further", "also"} for c in pronoun.head.lefts)
    return FAR["he"] if further else FAR[pronoun.lower_]


def _goes_on(cast: Cast, pronoun: str, last: tuple[Ref, ...], before: Saying, saying: Saying) -> bool:
    """Whether the pronoun can stand for who spoke last, or for the paper they spoke by: "The drivers' letter said … *It* also said"."""
    verb = None if before.cue is None or pronoun != "it" else before.cue.token
    paper = verb is not None and any(c.dep_ == "nsubj" and c.lemma_.lower() in words("document", "issued") for c in verb.lefts)
    by = None if before.cue is None or pronoun != "it" else before.cue.speaker
    written = by is not None and by.lower_ == "it" and cast.type(last[0]) in {"Person", "Group"}
    as_one = by is not None and by.tag_ == "NN" and len(last) == 1 and cast.type(last[0]) == "Group"
    return paper or written or as_one or _may_mean(cast, pronoun, last, before, *([saying] if saying.form == "direct" else []))


def _of_its_sentence(cast: Cast, pronoun: "Token") -> Ref | None:
    """Who is named as the subject of the sentence that has the pronoun in a clause: "The police struck what *they* said were hideouts"."""
    root, clause = pronoun.sent.root, pronoun.head
    free = pronoun.i > 0 and pronoun.nbor(-1).lower_ == "what"
    though = clause.dep_ == "advcl" and clause.head == root and any(c.lower_ in {"though", "although"} for c in clause.lefts)
    if (clause.dep_ != "relcl" and not free and not though) or root.i > pronoun.i:
        return None
    subject = next((c for c in root.lefts if c.dep_ in SUBJECTS and c.pos_ != "PRON"), None)
    ref = None if subject is None else cast.ref(subject)
    return ref if ref is not None and _may_mean(cast, pronoun.lower_, (ref,)) else None


def _told_of(cast: Cast, pronoun: "Token", before: Saying, end: int, last: tuple[Ref, ...]) -> Ref | None:
    """Who else is named as a subject, in a paragraph begun since somebody spoke last, and is meant by "he" there."""
    if pronoun.lower_ not in {"he", "she"}:
        return None
    found: Ref | None = None
    told: set[Ref] = set()
    for token in cast.doc[before.anchor.i : pronoun.i]:
        if token.idx >= end:
            break
        if "\n" in token.text_with_ws:
            found = None
            told.clear()
        ref = cast.ref(token) if token.pos_ == "PROPN" and token.idx > before.end else None
        if ref is None or cast.type(ref) != "Person":
            continue
        told.add(ref)
        if _is_subject(token) and (_may_mean(cast, pronoun.lower_, (ref,)) or len(told) == 1):
            found = ref
    return found if found is not None and found not in last else None


def _is_subject(name: "Token") -> bool:
    """Whether a sentence or a clause is about who is named, also behind a description: "The mayor, Ada | Cole |, left"."""
    while name.dep_ == "appos" and name.head.i < name.i:
        name = name.head
    return name.dep_ in SUBJECTS or (name.dep_ == "ROOT" and name.pos_ == "PROPN")


def _nearby(cast: Cast, saying: Saying) -> tuple[Ref, ...]:
    """Who speaks a quotation whose cue the parse gives no speaker: the subject of its sentence."""
    if saying.cue is None or not saying.rule.startswith("quote-") or len(cast.reading.article.text[saying.start : saying.end].split()) < 4:
        return ()
    verb = saying.cue.token
    for token in reversed(cast.doc[verb.sent.start : verb.i]):
        ref = cast.ref(token)
        if ref is not None and token.dep_ == "nsubj" and cast.type(ref) != "Place":
            return (ref,)
    return ()


def _subject(cast: Cast, saying: Saying) -> tuple[Ref, ...]:
    """The person that the sentence is about in which somebody's words are woven: "*She* chooses “what I know”"."""
    for token in saying.anchor.sent:
        if token.dep_ == "nsubj" and (ref := cast.ref(token)) is not None and cast.type(ref) == "Person":
            return (ref,)
    return ()


def _before(cast: Cast, saying: Saying, last: tuple[Ref, ...], before: Saying) -> tuple[Ref, ...]:
    """Who speaks where a quotation stands alone: who spoke last, or the person the sentence before it is about."""
    end = saying.anchor.i
    if last and before.form == "direct" and 0 <= saying.start - before.end < NEXT:
        return last
    while end > 0 and cast.doc[end - 1].is_space:
        end -= 1
    if end == 0:
        return last
    sentence = cast.doc[end - 1].sent
    named = [ref for token in sentence if token.i < end and (ref := cast.ref(token)) is not None]
    if not last or not set(last) & set(named):
        subjects = [c for c in sentence.root.children if c.dep_ == "nsubj"]
        persons = [ref for ref in (*named, *map(cast.ref, subjects)) if ref is not None and cast.type(ref) == "Person"]
        return (persons[-1],) if persons else last
    return last


def _may_mean(cast: Cast, pronoun: str, who: tuple[Ref, ...], *said: Saying) -> bool:
    """Whether the pronoun can stand for these: by their type, and by the pronouns that stand for them outside what they `said`."""
    if pronoun == "they":
        return len(who) > 1 or cast.type(who[0]) in {"Group", "Institution"} or _is_sexless(cast, who[0])
    if pronoun == "it":
        return len(who) == 1 and cast.type(who[0]) in {"Institution", "Place"}
    pronouns = (m for m in cast.clusters[who[0]].mentions if m.form == "pronoun")
    called = {m.name.lower() for m in pronouns if not any(saying.start <= m.span.start < saying.end for saying in said)}
    return len(who) == 1 and cast.type(who[0]) == "Person" and (pronoun in called or not called & OTHERS[pronoun])


def _is_sexless(cast: Cast, who: Ref) -> bool:
    """Whether one person without a name is told of as neither he nor she: "a spokesperson for the trust"."""
    cluster = cast.clusters[who]
    called = {mention.name.lower() for mention in cluster.mentions if mention.form == "pronoun"}
    neutral = any(noun in name.split() for name in cluster.names for noun in ("spokesperson", "representative", "source"))
    return cluster.type == "Person" and not cluster.named and neutral and not called & {"he", "she"}


def _sentences(cast: Cast, saying: Saying, end: int) -> int:
    """How many sentences begin behind a saying and its cue, up to character `end`."""
    count = 0
    for token in cast.doc[saying.anchor.i + 1 :]:
        if token.idx > end:
            break
        count += bool(token.is_sent_start) and not token.is_space and (token.idx >= saying.end or saying.form != "direct")
    return count


def _known(cast: Cast, ref: Ref, before: int) -> bool:
    """Whether the article told of it before a character: who is only named within a quotation does not speak it."""
    return any(mention.span.start < before and mention.form != "pronoun" for mention in cast.clusters[ref].mentions)


def _told_in(cast: Cast, saying: Saying, pronoun: "Token") -> Ref | None:
    """Who is the subject of what is said before its cue, and so is not who says it: "*Ada Cole* met the union, | he said"."""
    if saying.form != "indirect" or not saying.start < saying.end <= pronoun.idx:
        return None
    subjects = (t for t in cast.doc[pronoun.sent.start : pronoun.i] if t.dep_ == "nsubj" and t.pos_ == "PROPN" and t.idx >= saying.start)
    named = next(subjects, None)
    ref = None if named is None else cast.ref(named)
    meant = refs(cast, pronoun, saying.cue.token if saying.cue is not None else None)
    return ref if ref is not None and cast.type(ref) == "Person" and ref in meant else None


def _meant(cast: Cast, saying: Saying, speaker: "Token", verb: "Token") -> tuple[Ref, ...]:
    """Whom the words for who speaks mean, and no "it" what is spoken of."""
    found = refs(cast, speaker, verb)
    other = _besides(cast, saying, speaker, found) if speaker.lower_ in {"it", "they"} else None
    return found if other is None else (other,)


def _besides(cast: Cast, saying: Saying, pronoun: "Token", found: tuple[Ref, ...]) -> Ref | None:
    """Who was told of before, where the pronoun is led to what is spoken of: "The union met. *The board*, | it said, | had lied"."""
    told = next((t for t in cast.doc[pronoun.sent.start : pronoun.i] if t.dep_ in SUBJECTS and t.pos_ in NOUNS), None)
    if told is None or saying.form != "indirect" or saying.start > told.left_edge.idx or cast.ref(told) not in found:
        return None
    before = (t for t in reversed(cast.doc[max(pronoun.sent.start - BACK, 0) : pronoun.sent.start]) if t.dep_ in SUBJECTS)
    refs_before = (ref for t in before if (ref := cast.ref(t)) is not None and ref not in found)
    return next((ref for ref in refs_before if _may_mean(cast, pronoun.lower_, (ref,))), None)


BACK = 60
"""Words back to somebody who speaks in the next sentence as "it"."""


def _person_before(cast: Cast, pronoun: str, before: int, besides: Ref | None = None) -> tuple[Ref, ...]:
    """The person named last before a character, of those the pronoun can stand for."""
    places = [
        (mention.span.start, ref)
        for ref, cluster in enumerate(cast.clusters)
        if cluster.type == "Person" and ref != besides and _may_mean(cast, pronoun, (ref,))
        for mention in cluster.mentions
        if mention.span.start < before and mention.form != "pronoun"
    ]
    return (max(places)[1],) if places else ()


def _faceless(noun: "Token | None") -> bool:
    """ "a poll", "two in three", "some of the voters"."""
    return noun is not None and (
        noun.lemma_.lower() in words("faceless")
        or (noun.tag_ == "CD" and noun.ent_type_ != "DATE")
        or noun.lower_ in {"some", "many", "most", "others"}
        or (noun.lower_ == "those" and any(c.lower_ in {"surveyed", "polled", "interviewed", "questioned"} for c in noun.rights))
    )
