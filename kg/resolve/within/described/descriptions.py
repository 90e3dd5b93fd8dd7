"""Descriptions led back to whom they describe: "the union", "the medics", "the minister", "Ada Cole, an accountant"."""

from typing import TYPE_CHECKING

from kg.extract.grammar.tags import NOUNS, PLURAL
from kg.extract.lexicon import words
from kg.extract.names.naming import Naming
from kg.extract.roles.serving import takes_name
from kg.extract.roles.short import SHORT_TITLES
from kg.nlp import tokens_of
from kg.resolve.names import folded
from kg.resolve.within.described.ages import of_age
from kg.resolve.within.described.counting import is_number
from kg.resolve.within.described.groups import group_described
from kg.resolve.within.described.headlined import headlined
from kg.resolve.within.described.institutions import institution_described
from kg.resolve.within.described.nouns import narrower, synonyms
from kg.resolve.within.described.places import place_described
from kg.resolve.within.described.shortened import post_in_short
from kg.resolve.within.draft import WORN, Draft, Placed, headed, owned, recent, starting

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


SORTS = words("sort-of-body") | {"opposition"}
"""What a body is called right before its name: "the news | agency | Lantera"."""
RELATIVE = frozenset({"who", "which", "that"})
BEING = frozenset({"be", "become", "remain"})
"""Verbs between somebody and what he or she is."""
NEAR = 60
"""Tokens behind those who are "the group"."""


def describe(doc: "Doc", drafts: list[Draft], heads: dict[int, Draft], naming: Naming) -> None:
    rule = {"Person": _person_described, "Group": group_described, "Institution": institution_described, "Place": place_described}[
        naming.type
    ]
    naming, named = _parted(doc, heads, naming)
    draft, reason = (named, "the title before the name") if named else _apposed(doc, heads, naming)
    if draft is None and naming.type == "Person":
        draft, reason = post_in_short(doc, drafts, heads, naming)
    if draft is None and naming.type in {"Group", "Institution"}:
        draft, reason = headlined(doc, drafts, naming)
    if draft is None:
        draft, reason = rule(doc, drafts, naming)
    if draft is None and naming.type == "Institution" and naming.noun == "group" and naming.definite and not naming.modifiers:
        draft = next((d for d in recent(drafts, "Group", naming.start) if any(n.start > naming.start - NEAR for n in d.namings)), None)
        if draft is not None:
            naming, reason = naming._replace(type="Group"), f"“{naming.name}”: those told of right before"
    if draft is None and (site := _site(drafts, naming)) is not None:
        draft, naming, reason = site, naming._replace(type="Place"), f"“{naming.name}”: the {naming.noun} named before"
    if draft is None and naming.type == "Group" and naming.definite and is_number(doc, naming):
        return
    if draft is None:
        draft = Draft(naming.type)
        drafts.append(draft)
    heads[naming.head] = draft
    draft.add(naming, doc, reason)


def _site(drafts: list[Draft], naming: Naming) -> Draft | None:
    """The house named before that is spoken of as a body: "Galle Palace was shut. The | palace | said it would open"."""
    if naming.type != "Institution" or not naming.definite or naming.modifiers or naming.noun not in HOUSES:
        return None
    return next(
        (d for d in recent(drafts, "Place", naming.start) if d.named and any(headed(n, frozenset({naming.noun})) for n in d.names)), None
    )


HOUSES = words("place-head") | {"hospital", "museum", "church", "school", "university", "college"}


def _parted(doc: "Doc", heads: dict[int, Draft], naming: Naming) -> tuple[Naming, Draft | None]:
    """A post and the person named right after what he holds it of: "the manager of the railway | Mrs. Ada Cole",
    "the chairman of the union, | Ben Okafor, | said"."""
    if naming.type != "Person" or naming.noun not in words("post") or _indefinite(doc, naming):
        return naming, None
    bracketed = doc[naming.end : naming.end + 1].text == ")"
    for at in range(naming.head + 2, min(naming.end + 1 + bracketed, len(doc))):
        closed = doc[at - 1].text == ")"
        before = doc[at - 2 if closed else at - 1]
        aside = before.text == "," and doc[at - 2].pos_ in NOUNS
        if not doc[at].text[0].isupper() or not (aside or before.pos_ in NOUNS):
            continue
        draft = starting(heads, doc[at])
        if draft is None or draft.type != "Person" or any(n.start < at < n.end or _of_another(doc, n, naming) for n in draft.namings):
            continue
        if aside and not any(n.start == at and doc[n.end : n.end + 1].text == "," for n in draft.namings):
            continue
        end = at - (aside or (closed and not any(token.text == "(" for token in doc[naming.start : at])))
        text = " ".join(doc[naming.start : end].text.split())
        shorter = tuple(name for name in naming.others if len(name) < len(text))
        return naming._replace(end=end, name=text, others=shorter), draft
    return naming, None


def _of_another(doc: "Doc", named: Naming, described: Naming) -> bool:
    """Whether a post within the description is the title of the person named: "the aide to | President Ada Cole" is not she."""
    if named.title is None or not described.head < named.title[0] < described.end + 2:
        return False
    posted = any(token.lemma_.lower() in words("post") for token in doc[slice(*named.title)])
    return posted and doc[named.title[0] - 1].pos_ == "ADP" and not takes_name(doc, named.title[1] - 1)


def _apposed(doc: "Doc", heads: dict[int, Draft], naming: Naming) -> tuple[Draft | None, str | None]:
    """ "Ada Cole, an accountant", "the firm Metro Lines", "Ada Cole is an accountant": one thing said twice over."""
    head = doc[naming.head]
    beside = [child for child in head.children if child.dep_ == "appos"]
    if head.dep_ == "appos":
        beside.append(head.head)
    if head.dep_ == "attr" and _is_or_became(head.head):
        beside += [head.head.head if child.lower_ in RELATIVE else child for child in head.head.children if child.dep_ == "nsubj"]
    if head.dep_ == "nsubj" and head.head.lemma_ == "be" and not any(child.dep_ == "neg" for child in head.head.children):
        beside += [child for child in head.head.children if child.dep_ == "attr" and child.pos_ == "PROPN"]
    beside += _made_so(head)
    if head.dep_ in {"compound", "nmod", "npadvmod"} and head.head.i == naming.end:
        beside.append(head.head)
    if takes_name(doc, naming.head):
        return None, None
    posted = naming.type == "Person" and naming.form == "description" and naming.noun in words("post")
    if posted and not _indefinite(doc, naming) and not _served(head):
        beside += [token for token in doc[naming.end : naming.end + 1] if token.text[0].isupper()]
        beside += _between_commas(doc, heads, naming.end)
        beside += _after_another_post(doc, naming.end)
    if naming.type == "Institution" and naming.definite and naming.form == "description":
        beside += _named_between_commas(doc, heads, naming.end)
    if naming.type == "Institution" and naming.form == "description" and naming.noun in SORTS and head.tag_ not in PLURAL:
        beside += [token for token in doc[naming.end : naming.end + 1] if not token.is_sent_start]
    for token in beside:
        draft = heads.get(token.i) or starting(heads, token)
        if draft is not None and draft.type == naming.type and draft.named:
            return draft, f"“{naming.name}” stands in apposition to “{next(iter(draft.names))}”"
    return None, None


def _served(post: "Token") -> bool:
    """Whether it is told who serves a post, so that a name behind may be hers: "an adviser to the | prime minister |, Ada Cole,"."""
    return post.dep_ == "pobj" and post.head.lower_ == "to" and post.head.head.lemma_.lower() in words("post")


def _made_so(post: "Token") -> list["Token"]:
    """Whom a post is given to before "as": "elected | Ada Cole | as mayor", not "joined her as deputy", "worked for her as an aide"."""
    link = post.head
    if post.dep_ != "pobj" or link.lower_ != "as" or not link.i:
        return []
    told = link.nbor(-1)
    own = any(token.tag_ == "PRP$" for token in post.lefts)
    fits = told.head.lower_ in {"of", "by"} and not own if told.dep_ == "pobj" else told.dep_ == "dobj"
    return [told] if fits and told.head.lemma_ not in FOLLOWING else []


FOLLOWING = frozenset({"accompany", "assist", "follow", "join", "replace", "succeed"})


def _is_or_became(verb: "Token") -> bool:
    """ "is", "became", "remains"; not "is not", "would become"."""
    denied = any(child.dep_ == "neg" for child in verb.children)
    return verb.lemma_ in BEING and not denied and (verb.lemma_ == "be" or not any(child.tag_ == "MD" for child in verb.children))


def _after_another_post(doc: "Doc", at: int) -> list["Token"]:
    """The first word of a name behind two posts of one person: "harbour minister and | noted lawyer | Ada Cole"."""
    if doc[at : at + 1].text != "and":
        return []
    for token in doc[at + 1 : at + 7]:
        if token.tag_ in PLURAL or not (token.pos_ in {"ADJ", "NOUN", "PROPN"} or token.lower_ in words("passing", "former")):
            return []
        if token.i > at + 1 and token.text[0].isupper() and token.nbor(-1).lemma_.lower() in words("post"):
            return [token]
    return []


def _between_commas(doc: "Doc", heads: dict[int, Draft], at: int) -> list["Token"]:
    """The first word of a person's name set between commas after his post: "the mayor of Galle | , Ada Cole, | said"."""
    if at + 1 >= len(doc) or doc[at].text != ",":
        return []
    draft = starting(heads, doc[at + 1])
    ends = {n.end for n in draft.namings if n.start <= at + 3 <= n.end + 2} if draft is not None and draft.type == "Person" else set()
    return [doc[at + 1]] if any(end < len(doc) and doc[end].text in {",", "."} and doc[end - 1].i - at < 7 for end in ends) else []


def _named_between_commas(doc: "Doc", heads: dict[int, Draft], at: int) -> list["Token"]:
    """The first word of a body's name set between commas after what it is: "the parliament of Chad, | the Green Chamber, | met"."""
    first = at + 1 + (doc[at + 1 : at + 2].text == "the")
    if first >= len(doc) or doc[at].text != ",":
        return []
    draft = starting(heads, doc[first])
    ends = {n.end for n in draft.namings if n.start == first} if draft is not None else set()
    return [doc[first]] if any(doc[end : end + 1].text == "," and doc[end + 1 : end + 2].text not in {"and", "the"} for end in ends) else []


def _person_described(doc: "Doc", drafts: list[Draft], naming: Naming) -> Placed:
    """ "the minister" is the person called minister before; "the victim" the victim described before."""
    if any(token.lower_ == "another" for token in doc[naming.head].lefts):
        return None, None
    before = recent(drafts, "Person", naming.start)
    for draft in before:
        if folded(naming.name) in {folded(n) for n in draft.names}:
            return draft, "same description"
    narrow = naming.modifiers - WORN - _demonyms(doc, naming) - AGE
    if naming.noun == "old":
        return of_age(doc, drafts, naming)
    if _indefinite(doc, naming):
        return _told_again(doc, drafts, naming, narrow)
    pointing = naming.definite or (doc[naming.head].text[0].isupper() and not doc[naming.start].is_sent_start)
    found = _pointed_at(doc, before, naming, narrow) if pointing else (None, None)
    if naming.noun not in words("post") or found[0] is not None:
        return found
    for draft in drafts if naming.modifiers else ():
        if draft.type == "Person" and naming.noun in draft.titles and narrow <= draft.titles:
            return draft, f"“{naming.name}”: called {naming.noun} elsewhere"
    return of_age(doc, drafts, naming) if doc[naming.start].tag_ == "CD" else (None, None)


def _pointed_at(doc: "Doc", before: list[Draft], naming: Naming, narrow: frozenset[str]) -> Placed:
    """The one told of before whom "the" points at: "the minister", "the Galle mayor", "the teenager" for a boy."""
    lemma, kin = naming.noun, synonyms(naming.noun)
    for draft in sorted(before, key=_former):
        if "vice" in draft.titles | draft.modifiers and "vice" not in naming.modifiers:
            continue
        known = draft.titles | draft.modifiers | _presided(doc, draft)
        called = _called(lemma, draft) or (narrow and naming.end == naming.head + 1 and _leads(lemma, draft))
        if called and narrow <= known | {lemma}:
            return draft, f"“{naming.name}”: called {lemma} elsewhere"
        if not kin.isdisjoint(draft.heads) and narrow <= known:
            return draft, f"“{naming.name}”: the {lemma} described before"
    for draft in before if not naming.modifiers else ():
        if not draft.named and any(narrower(lemma, head) for head in draft.heads):
            return draft, f"“{naming.name}”: the one described before, by a broader word"
    return None, None


def _presided(doc: "Doc", draft: Draft) -> set[str]:
    """What stands right behind a title or post, of which its bearer is: "Mayor Ada Cole | of Galle|", later "the Galle mayor"; "president |
    of the Marlow Chamber of Trade (MCT)|", later "the MCT president"."""
    behind = [
        doc[naming.end : naming.end + 6] for naming in draft.namings if naming.title and doc[naming.end : naming.end + 1].text == "of"
    ]
    for naming in draft.namings:
        if naming.form == "description":
            bracketed = doc[naming.end : naming.end + 1].text == "("
            behind.append(doc[naming.head + 1 : naming.end + 2 * bracketed])
    return {token.lemma_.lower() for tokens in behind for token in tokens if token.pos_ in NOUNS or token.is_upper}


def _called(lemma: str, draft: Draft) -> bool:
    """Whether a person has been called so, in full or in short: "CM" of a chief minister, "lawmaker" of an MP."""
    called = draft.titles | draft.heads | draft.modifiers
    if lemma in SHORT and set(SHORT[lemma].split()) <= called:
        return True
    return not synonyms(lemma).isdisjoint(draft.titles) or (lemma in LEGISLATORS and not LEGISLATORS.isdisjoint(called))


def _leads(lemma: str, draft: Draft) -> bool:
    """Whether "chief" and the like may mean a person by another word for who leads a body: the "union boss" is its president."""
    return lemma in LEADING and not (LEADING | {"president", "chairman", "chairperson", "chairwoman"}).isdisjoint(
        draft.titles | draft.heads
    )


LEADING = frozenset({"boss", "chief", "head", "leader", "supremo"})
SHORT = SHORT_TITLES | {"premier": "prime minister"}
LEGISLATORS = frozenset("mp mla backbencher lawmaker legislator parliamentarian senator congressman congresswoman representative".split())
"""Other words for one who sits in a parliament."""
AGE = frozenset({"year", "old", "aged"})
"""Words for how old somebody is: an article says it where it likes."""


def _former(draft: Draft) -> bool:
    return "former" in draft.titles


def _told_again(doc: "Doc", drafts: list[Draft], naming: Naming, narrow: frozenset[str]) -> Placed:
    """ "A doctor" in the first sentences is the one of the headline: "Doctor jailed for fraud"."""
    title = next((token.i for token in tokens_of(doc) if "\n" in token.text), 0)
    lemma = doc[naming.head].lemma_.lower()
    if naming.start > title + 60 or owned(doc, naming) or any(t.lower_ in {"another", "one"} for t in doc[naming.head].lefts):
        return None, None
    entitled = [d for d in drafts if d.type == "Person" and d.named and lemma in d.titles and any(n.start < title for n in d.namings)]
    if len(entitled) == 1 and lemma in words("post") and narrow <= entitled[0].titles:
        return entitled[0], f"“{naming.name}”: the {lemma} named in the headline"
    for draft in drafts:
        before = draft.type == "Person" and not draft.named and lemma in draft.heads and all(n.start < title for n in draft.namings)
        if before and (narrow <= draft.modifiers or draft.modifiers - AGE <= naming.modifiers):
            return draft, f"“{naming.name}”: the {lemma} of the headline"
    return None, None


def _demonyms(doc: "Doc", naming: Naming) -> set[str]:
    """The modifiers that only say from which country somebody is: "Tunisian" prime minister."""
    return {t.lemma_.lower() for t in doc[naming.start : naming.head] if t.ent_type_ in {"NORP", "GPE"}}


def _indefinite(doc: "Doc", naming: Naming) -> bool:
    return any(t.lower_ in {"a", "an", "another", "one", "some", "any"} for t in doc[naming.head].lefts) or owned(doc, naming)
