"""Drafts that prove to be one once everybody is known: "Doctor jailed" in the headline and "Ada Cole, a doctor" below it."""

from typing import TYPE_CHECKING

from kg.extract.grammar.tags import NOUNS, SUBJECTS, UNDERGOING
from kg.extract.lexicon import words
from kg.extract.names.known.gazetteer import seats
from kg.resolve.within.described.elsewhere import named_elsewhere
from kg.resolve.within.described.wronged import slain, wronged
from kg.resolve.within.draft import Draft

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Found = tuple[Draft | None, str]
"""Whom a description means and why, or None."""

LEAD = 70
"""Tokens of an article in which somebody may be described before being named: headline, dateline and first sentence."""


def join(doc: "Doc", drafts: list[Draft]) -> None:
    """Join each person described to the one it proves to be, by the first rule that finds one, and a capital to the city it is."""
    for draft in [d for d in drafts if d.type == "Place"]:
        city = _capital(doc, drafts, draft)
        if city is not None:
            city.take(draft, f"“{next(iter(draft.names))}” stands in apposition to “{next(iter(city.names))}”")
            drafts.remove(draft)
    for draft in [d for d in drafts if d.type == "Place" and d.named]:
        country = _governed_from(doc, drafts, draft)
        if country is not None:
            country.take(draft, f"“{next(iter(draft.names))}” acts as the government of “{next(iter(country.names))}”")
            drafts.remove(draft)
    for draft in [d for d in drafts if d.type == "Institution" and not d.named]:
        body = named_elsewhere(doc, drafts, draft, lead=draft.namings[0].start < LEAD)
        if body is not None:
            body.take(draft, f"“{next(iter(draft.names))}”: the one body here that is so called")
            drafts.remove(draft)
    for rule in (_identified, _named_below, _accused, wronged, slain, _aged, _spoken_of, _introduced, _adding):
        for draft in [d for d in drafts if d.type == "Person" and not d.named]:
            one, reason = rule(doc, drafts, draft)
            if one is not None:
                one.take(draft, f"“{next(iter(draft.names))}”: {reason}")
                drafts.remove(draft)


def _capital(doc: "Doc", drafts: list[Draft], draft: Draft) -> Draft | None:
    """The city that a capital is said to be: "the Chadian capital, Ndjamena", "the capital city of Ndjamena"."""
    ends = {n.end for n in draft.namings if "capital" in n.name.lower().split()}
    for end in ends:
        at = end + 1 if doc[end : end + 1].text in {",", "of"} else end
        for city in drafts:
            if city is not draft and city.type == "Place" and any(n.form == "name" and n.start == at for n in city.namings):
                return city
    return None


def _governed_from(doc: "Doc", drafts: list[Draft], draft: Draft) -> Draft | None:
    """The country whose capital acts for it wherever it is named: "Peru protested. | Lima | expelled the envoy"."""
    lands = next((seats()[name] for name in draft.names if name in seats()), None)
    if lands is None or not all(governs(doc[n.head]) for n in draft.namings):
        return None
    return next((d for d in drafts if d is not draft and d.type == "Place" and not lands.isdisjoint(d.names)), None)


def governs(head: "Token") -> bool:
    """Whether a place does what governments do: "Lima expelled him", "Lima's refusal"."""
    if head.dep_ == "nsubj":
        return head.head.lemma_ in words("strong-reporting") | GOVERNING
    return head.dep_ in {"poss", "compound"} and head.head.lemma_.lower() in DEEDS


GOVERNING = frozenset(
    """accuse agree allow announce ban call claim condemn consider decide demand deny expel express impose indicate insist intend offer
    order plan pledge promise propose protest recall refuse reject request respond seek send sign summon support suspend threaten
    urge vow want warn withdraw back deploy cut halt cite""".split()
)
DEEDS = frozenset(
    "refusal decision demand request offer claim proposal protest response rejection support threat pledge accusation stance".split()
)


def _identified(doc: "Doc", drafts: list[Draft], draft: Draft) -> Found:
    """ "Police identified the suspect as Ada Cole", "a man known as Shorty", "a student named Cole"."""
    heads = {n.head for n in draft.namings}
    for one in drafts:
        if one.type != "Person" or not one.named:
            continue
        for naming in one.namings:
            link = doc[naming.head].head
            made = any(child.dep_ == "oprd" and child.i > naming.head for child in link.rights)
            called = doc[naming.head].dep_ == "oprd" and link.dep_ == "acl" and link.lower_ in {"named", "called"} and not made
            if called and link.head.i in heads:
                return one, f"the one named “{naming.name}”"
            if doc[naming.head].dep_ == "pobj" and link.lower_ == "as" and link.head.lemma_ in {"identify", "name", "know"}:
                verb = link.head
                meant = {child.i for child in verb.children if child.dep_ in UNDERGOING}
                if not heads.isdisjoint(meant | ({verb.head.i} if verb.dep_ == "acl" else set()) | _right_before(verb)):
                    return one, f"identified as “{naming.name}”"
    return None, ""


def _right_before(verb: "Token") -> set[int]:
    """The noun that a participle set off by a comma follows: "the | man, later | identified as"."""
    at = verb.i - 1
    while at > 0 and (verb.doc[at].is_punct or verb.doc[at].pos_ == "ADV"):
        at -= 1
    return {at} if verb.tag_ == "VBN" and verb.doc[at].pos_ == "NOUN" else set()


def _named_below(doc: "Doc", drafts: list[Draft], draft: Draft) -> Found:
    """The one named person who bears the noun of a description that stands in the lead, or is definite."""
    first = draft.namings[0]
    if first.noun in VAGUE or _different(doc, draft) or _made(doc[first.head]):
        return None, ""
    if not (first.start < LEAD or first.definite or first.noun in words("state-post")):
        return None, ""
    called = [d for d in drafts if d.type == "Person" and d.named and first.noun in d.heads | d.titles and not _below(draft, d)]
    told = draft.modifiers - words("worn-modifier") - {"state", "candidate"}
    exact = [d for d in called if told & (d.modifiers | d.titles) or len(called) == 1]
    agreeing = [d for d in exact if _agree(doc, draft, d, lead=first.start < LEAD) and not _face(doc, draft, d)]
    if len(agreeing) == 1:
        return agreeing[0], "the one person here who is so called"
    return None, ""


def _made(head: "Token") -> bool:
    """Whether it is told what somebody is or is made who stands beside it: "left Ada Cole as the party's | nominee"."""
    return head.dep_ == "attr" or (head.dep_ == "pobj" and head.head.lower_ == "as")


def _below(draft: Draft, one: Draft) -> bool:
    """Whether a person is only the deputy of such a one as is described."""
    return not (words("graded") & (one.titles | one.modifiers)) <= draft.modifiers | {"general", "state", "candidate"}


def _face(doc: "Doc", draft: Draft, one: Draft) -> bool:
    """ "The | premier | met the health minister, | Ada Cole": who does something to somebody is another."""
    ours = {doc[n.head].head.i for n in draft.namings if doc[n.head].dep_ in SUBJECTS}
    return any(doc[n.head].dep_ == "dobj" and doc[n.head].head.i in ours for n in one.namings)


RANKS = frozenset({"prime", "chief", "foreign", "interior"})
"""Adjectives that make a post of its own."""
VAGUE = frozenset({"head", "victim", "deceased", "member", "man", "woman", "old"})
"""Nouns that many persons of one article bear, or that mean no person."""
ANYBODY = frozenset({"man", "woman", "person", "individual", "teenager", "youth"})
DIFFERENT = frozenset({"new", "former", "next", "other", "another", "fellow", "ex", "acting", "second", "first"})


def _different(doc: "Doc", draft: Draft) -> bool:
    told = [token for naming in draft.namings for token in doc[naming.start : naming.head]]
    return any(token.lower_ in DIFFERENT or token.ent_type_ == "ORDINAL" for token in told)


def _agree(doc: "Doc", draft: Draft, one: Draft, *, lead: bool) -> bool:
    """Whether nothing in the description speaks against the person.

    A lead adds adjectives that the text leaves out, but no "hospital"; a post of another body, or in other words, is somebody else's.
    """
    known = one.modifiers | one.titles | {word for name in one.names for word in name.lower().split()} | words("worn-modifier")
    for naming in draft.namings:
        before = [token for token in doc[naming.start : naming.head] if token.lemma_.lower() in naming.modifiers]
        if any(
            _tells(token)
            and not (lead and token.pos_ == "ADJ" and token.lower_ not in RANKS)
            and not known & {token.lower_, token.lemma_.lower()}
            for token in before
        ):
            return False
        after = [token for token in doc[naming.head + 1 : naming.end] if (_tells(token) or _is_of_state(token)) and token.pos_ in NOUNS]
        if after and not any(known & {token.lower_, token.lemma_.lower()} for token in after):
            return False
    return True


def _tells(token: "Token") -> bool:
    """Whether a word of a description narrows it, other than by the country or state somebody is of."""
    return token.ent_type_ not in {"NORP", "GPE"} and not token.is_punct and token.lower_ not in words("place-noun")


def _is_of_state(token: "Token") -> bool:
    """Whether a secretary of state is told from others: "the secretary of | state"."""
    return token.lower_ == "state" and token.nbor(-1).lower_ == "of"


def _accused(doc: "Doc", drafts: list[Draft], draft: Draft) -> Found:
    """ "The attacker", "the suspect": the one person of the article who is accused, or is said to have done it."""
    culprit = any(n.noun in words("culprit") and (n.definite or n.start < LEAD) for n in draft.namings)
    arrested = draft.namings[0].start < LEAD and draft.namings[0].noun in ANYBODY and _blamed(doc[draft.namings[0].head])
    if _different(doc, draft) or not (culprit or arrested):
        return None, ""
    blamed = [d for d in drafts if d.type == "Person" and any(_blamed(doc[n.head]) for n in d.namings)]
    named = [d for d in blamed if d.named]
    one = named[0] if len(named) == 1 else blamed[0] if blamed and not named else None
    if one is None or one is draft or any(_struck(doc[n.head]) for n in one.namings):
        return None, ""
    return one, "the one person here who is accused"


def _aged(doc: "Doc", drafts: list[Draft], draft: Draft) -> Found:
    """ "A former mayor was jailed on Monday. Ada Cole, 54, had denied it": whose age is told is whom the lead is about."""
    first = draft.namings[0]
    led = any(n.start < LEAD and any(token.lower_ in {"a", "an"} for token in doc[n.head].lefts) for n in draft.namings)
    if (
        not led
        or first.modifiers & {"second", "other"}
        or not any(_blamed(doc[n.head]) and doc[n.head].dep_ != "nsubj" for n in draft.namings)
    ):
        return None, ""
    aged = sorted((n.start, at) for at, d in enumerate(drafts) if d.type == "Person" for n in d.namings if _has_age(doc, n.end))
    one = drafts[aged[0][1]] if aged else None
    if one is None or not one.named or one.titles or min(n.start for n in one.namings) < first.start:
        return None, ""
    acting = any(n.start == aged[0][0] and doc[n.head].dep_ == "nsubj" for n in one.namings)
    return (one, "the one whose age is told first") if acting or len({at for _, at in aged}) == 1 else (None, "")


def _has_age(doc: "Doc", end: int) -> bool:
    """Whether an age stands behind a name: "Ada Cole|, 54,", "Ada Cole| (54)"."""
    behind = doc[end : end + 3]
    return len(behind) == 3 and behind[0].text in {",", "("} and behind[1].text.isdecimal() and behind[2].text in {",", ")", "."}


def _struck(head: "Token") -> bool:
    """Whether somebody is said to have been the victim: the attacker of her who was stabbed is another."""
    return head.dep_ in UNDERGOING and head.head.lemma_ in {"stab", "rape", "murder", "assassinate", "attack"}


def _blamed(head: "Token") -> bool:
    """Whether somebody is said to have been arrested, charged, or to have struck: "police arrested him", "she is accused of"."""
    verb = head.head
    if head.dep_ in UNDERGOING:
        return verb.lemma_ in BLAMED
    if head.dep_ == "pobj" and verb.lower_ == "of":
        return verb.head.lemma_ in {"arrest", "detention", "conviction", "trial", "arraignment"}
    beside = [*head.rights, *(verb.rights if head.dep_ == "nsubj" else ())]
    if any(child.tag_ == "VBN" and child.lemma_ in BLAMED and child.dep_ in {"acl", "advcl", "oprd", "xcomp"} for child in beside):
        return True
    return head.dep_ == "nsubj" and verb.lemma_ in STRIKING


BLAMED = frozenset("arrest charge accuse detain convict sentence indict apprehend imprison jail remand arraign nab capture".split())
STRIKING = frozenset("stab shoot murder kill attack confess plead rape assassinate".split())


def _spoken_of(doc: "Doc", drafts: list[Draft], draft: Draft) -> Found:
    """ "The lawmaker said", where the article has named one person so far: he is who is spoken of, not "his lawyer" nor the judge, and
    not where something was done to him."""
    first = draft.namings[0]
    over = [d for d in drafts if d.type == "Person" and d.named and "former" in d.titles]
    if first.definite and first.modifiers == {"former"} and _says(doc[first.head]) and len(over) == 1 and first.noun in words("post"):
        return over[0], "the one person here who was something before"
    bare = first.definite and not first.modifiers and first.end - first.start <= 2 and doc[first.head].dep_ == "nsubj"
    bare = bare and doc[first.head].head.lemma_ in words("reporting")
    own = any(token.tag_ == "PRP$" for token in doc[first.head].lefts)
    barred = words("state-post", "judge-noun")
    if not bare or own or first.noun not in words("post") - barred or first.noun.startswith("spokes"):
        return None, ""
    before = [d for d in drafts if d.type == "Person" and d.named and any(n.start < first.start for n in d.namings)]
    if len(before) == 1 and not any(doc[n.head].dep_ in UNDERGOING for n in before[0].namings):
        return before[0], "the one person named before"
    return None, ""


def _introduced(doc: "Doc", drafts: list[Draft], draft: Draft) -> Found:
    """ "The state minister said" in the lead, and one person without a title who says the rest: news tells the post before the name."""
    first = draft.namings[0]
    if first.noun not in words("post") or _different(doc, draft) or any(n.start >= LEAD or not _says(doc[n.head]) for n in draft.namings):
        return None, ""
    others = [d for d in drafts if d.type == "Person" and d is not draft and any(_says(doc[n.head]) for n in d.namings)]
    if len(others) == 1 and others[0].named and (first.noun == "official" or not others[0].titles | others[0].heads):
        return others[0], "the one person who speaks"
    return None, ""


def _adding(doc: "Doc", drafts: list[Draft], draft: Draft) -> Found:
    """ "It is late," said Ada Cole. | The Galle professor | added: "Too late": who adds something has just spoken."""
    first = draft.namings[0]
    verb = doc[first.head].head
    if not first.definite or doc[first.head].dep_ != "nsubj" or verb.lemma_ not in {"add", "continue"} or first.noun not in words("post"):
        return None, ""
    spoke = [
        (n.start, at)
        for at, d in enumerate(drafts)
        if d.type == "Person"
        for n in d.namings
        if n.start < first.start and _says(doc[n.head])
    ]
    last, at = max(spoke, default=(-LEAD, 0))
    one = drafts[at]
    another = first.noun in one.heads | one.titles or (first.noun in words("office") and not one.titles.isdisjoint(words("office")))
    return (None, "") if another or first.start - last > LEAD or not one.named else (one, "the one who spoke last")


def _says(head: "Token") -> bool:
    return head.dep_ == "nsubj" and head.head.lemma_ in words("strong-reporting")
