"""Who does what happens and to whom: "the doctors' strike", "arrested by police", "talks between X and Y", "went on strike".

Roles are read off the parse around a trigger; whom a word means is the cast's affair.
"""

from collections.abc import Iterator
from os.path import commonprefix
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.cast import Cast
from kg.extract.lemmas import phrasal
from kg.extract.lexicon import words
from kg.extract.triggers import Occurrence
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

MUTUAL = frozenset({"Talks", "Agreement"})
SUFFERED = frozenset({"Arrest", "Removal", "Appointment", "Attack", "CourtRuling"})
"""Kinds whose possessor or "of" has it done to them: "his arrest", "the murder of a trader"."""
DEPTH = 6


class Parties(NamedTuple):
    actors: tuple[Ref, ...] = ()
    targets: tuple[Ref, ...] = ()
    place: Ref | None = None
    """The place that stands before the noun: "Kolkata protests"."""
    own: bool = False
    """Whether the noun phrase itself says whose it is: "the strike launched by nurses"."""


def parties(cast: Cast, occurrence: Occurrence) -> Parties:
    """Actors and targets that the sentence gives for the happening named there."""
    found = list(_of_noun(occurrence) if occurrence.nominal else _of_verb(occurrence))
    found += [(inner, role) for token, role in found if role == "actor" for inner in _represented(token)]
    by_role: dict[str, dict[Ref, None]] = {"actor": {}, "target": {}, "place": {}}
    for token, role in found:
        refs = _meant(cast, token)
        if not refs and token.dep_ in {"amod", "compound"} and _at_arms(occurrence) and (country := _country(cast, token.text)) is not None:
            refs = (country,)
        for ref in refs:
            local = token.dep_ in {"compound", "amod", "nmod", "poss"} and cast.type(ref) == "Place" and not _at_arms(occurrence)
            if not (role == "actor" and occurrence.kind in {"Strike", "HungerStrike", "Protest"} and _keeps_order(cast, ref)):
                by_role["place" if local else role].setdefault(ref)
    actors, targets = by_role["actor"], by_role["target"]
    if occurrence.kind in MUTUAL:
        actors, targets = actors | targets, {}
    own = occurrence.nominal and any(cast.refs(token) for token, _ in _around(occurrence.head, occurrence.kind))
    return Parties(tuple(actors), tuple(ref for ref in targets if ref not in actors), next(iter(by_role["place"]), None), own)


def _meant(cast: Cast, token: "Token") -> tuple[Ref, ...]:
    """Whom the token means: also "student" in "student protests", and the ones named in "all, including Ada Cole"."""
    if token.lemma_.lower() in {"person", "anyone", "those", "everyone", "whoever"}:
        return ()
    refs = cast.refs(token)
    if not refs and token.dep_ == "compound" and token.lemma_.lower() in words("person-noun"):
        plural = token.lemma_.lower() + "s"
        refs = tuple(
            ref
            for ref, cluster in enumerate(cast.clusters)
            if cluster.type == "Group" and any(name.lower().split()[-1:] == [plural] for name in cluster.names)
        )[:1]
    if not refs and token.lower_ in {"all", "they", "others"}:
        refs = tuple(ref for preposition, noun in _prepositions(token) if preposition == "including" for ref in cast.refs(noun))
    return refs


def _keeps_order(cast: Cast, ref: Ref) -> bool:
    """Police and courts face protests and strikes; where a pronoun seems to say otherwise, it has been misread."""
    names = {word.lower() for name in cast.clusters[ref].names for word in name.split()}
    return cast.type(ref) == "Institution" and bool(names & (words("court-noun") | {"police"}))


def _at_arms(occurrence: Occurrence) -> bool:
    """Whether a country before the noun does it: "Turkish invasion", "US sanctions"."""
    return occurrence.kind in {"Order", "CourtRuling"} or occurrence.head.lemma_.lower() in {
        "airstrike",
        "strike",
        "invasion",
        "offensive",
        "raid",
        "attack",
    }


def _country(cast: Cast, adjective: str) -> Ref | None:
    """The place an adjective is made from, among those the article names: "Turkish" from "Turkey"."""
    for ref, cluster in enumerate(cast.clusters):
        if cluster.type == "Place":
            for name in cluster.names:
                shared = len(commonprefix((name, adjective)))
                if shared >= max(4, len(name) - 3) and len(adjective) - shared <= 4:
                    return ref
    return None


def _represented(token: "Token") -> list["Token"]:
    """Those for whom representatives act: "members of | the union", "officials from | the ministry"."""
    if token.lemma_.lower() not in words("representing"):
        return []
    return [noun for preposition, noun in _prepositions(token) if preposition in {"of", "from"}]


Role = tuple["Token", str]


def _of_verb(occurrence: Occurrence) -> Iterator[Role]:
    verb, kind = occurrence.head, occurrence.kind
    if occurrence.modified is not None:
        yield occurrence.modified, "target" if verb.lower_.endswith("ed") or verb.tag_ == "VBN" else "actor"
        return
    if kind == "Attack":
        yield from _blamed(verb)
    if is_passive(verb) if kind not in SUFFERED else is_passive(verb) or _headless_passive(verb):
        suffers = kind in SUFFERED or kind == "Order" or any(child.dep_ == "auxpass" for child in verb.lefts)
        yield from ((token, "target" if suffers else "actor") for token in _patients(verb))
        yield from ((token, "actor") for token in _agents(verb))
    else:
        yield from ((token, "actor") for token in subjects(verb))
        objects = [child for child in verb.rights if child.dep_ in {"dobj", "dative"} and not _within(child, occurrence)]
        yield from ((child, "target") for child in objects)
        lost = [child for child in objects if child.lemma_.lower() in words("revocable")]
        yield from ((holder, "target") for child in lost for preposition, holder in _prepositions(child) if preposition == "of")
    for preposition, noun in _prepositions(verb):
        if preposition in {"with", "between", "among"} and kind in MUTUAL:
            yield noun, "actor"
        elif (
            preposition in {"against"}
            or (preposition in {"at", "on", "towards", "from"} and kind in {"Attack"})
            or (preposition == "from" and kind in {"Order"})
        ):
            yield noun, "target"
        elif preposition == "to" and kind == "Talks":
            yield noun, "actor"
        elif preposition in {"into"} and kind == "Attack":
            yield noun, "target"


def _within(token: "Token", occurrence: Occurrence) -> bool:
    return occurrence.start <= token.i < occurrence.end


def _of_noun(occurrence: Occurrence) -> Iterator[Role]:
    noun, kind = occurrence.head, occurrence.kind
    yield from _around(noun, kind)
    if kind == "Talks":
        yield from _invited(noun)
    if kind == "Attack":
        yield from _used(noun)
        yield from _harmed(noun)
        yield from _blamed(noun)
    verb, through = _support(noun)
    if verb is None:
        return
    lemma = phrasal(verb)
    supporting = lemma in words("beginning") | words("continuing") | words("ending") | words("planning")
    supporting = supporting or (kind == "Order" and lemma in words("enacting"))
    if noun.dep_ in {"nsubj", "nsubjpass"} and verb == noun.head:
        if supporting:
            yield from ((token, "actor") for token in _agents(verb))
            yield from _with(verb, kind)
    elif noun.dep_ == "attr":
        return
    elif supporting or (kind in {"Strike", "HungerStrike", "Protest", "Talks", "Agreement"} and through):
        role = "target" if lemma in {"face", "undergo", "suffer", "receive"} else "actor"
        yield from ((token, role) for token in (_agents(verb) if is_passive(verb) else subjects(verb)))
        yield from _with(verb, kind)


def _used(weapon: "Token") -> Iterator[Role]:
    """ "police fired tear gas at marchers", "responded with water cannon to disperse them"."""
    verb = weapon.head if weapon.dep_ in {"dobj", "nsubjpass"} else weapon.head.head if weapon.dep_ == "pobj" else weapon
    while verb.dep_ == "conj" and verb.pos_ == "NOUN":
        verb = verb.head.head
    if verb.lemma_ not in words("using"):
        return
    yield from ((token, "actor") for token in (_agents(verb) if is_passive(verb) else subjects(verb)))
    yield from ((noun, "target") for preposition, noun in _prepositions(verb) if preposition in {"at", "against", "on", "upon"})
    for child in verb.children:
        if child.dep_ in {"xcomp", "advcl"} and child.lemma_ in {"disperse", "stop", "drive", "push", "scatter", "control"}:
            yield from ((noun, "target") for noun in child.rights if noun.dep_ == "dobj")


def _harmed(noun: "Token") -> Iterator[Role]:
    """ "the bombing killed two guards", "a shooting that left two men dead", "guards hit by drone strikes"."""
    verbs = [child for child in noun.rights if child.dep_ == "relcl"]
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        verbs.append(noun.head)
    for verb in verbs:
        if verb.lemma_ in words("harming"):
            yield from ((child, "target") for child in verb.rights if child.dep_ in {"dobj", "ccomp"})
    if (
        noun.dep_ == "pobj"
        and noun.head.dep_ in {"agent", "prep"}
        and noun.head.lower_ in {"by", "in"}
        and noun.head.head.lemma_ in words("harming")
    ):
        yield from ((token, "target") for token in _patients(noun.head.head))


def _blamed(act: "Token") -> Iterator[Role]:
    """Who is accused of it, convicted of it or owns to it: "charged with | murder", "the suspect in | a shooting"."""
    if act.dep_ not in {"pobj", "pcomp"} or act.head.lower_ not in {"of", "with", "for", "to", "in", "over", "from"}:
        return
    above = act.head.head
    while (
        above.lemma_.lower() in {"charge", "guilt", "responsibility", "count", "count", "suspicion", "connection", "case"}
        and above.pos_ == "NOUN"
        and above.head != above
    ):
        above = above.head if above.head.pos_ in {"VERB", "NOUN"} else above.head.head
    if above.pos_ == "VERB" and above.lemma_ in words("blaming"):
        objects = [child for child in above.rights if child.dep_ == "dobj"]
        guilty = _patients(above) if is_passive(above) else subjects(above) if above.lemma_ in words("owning-up") else objects
        yield from ((token, "actor") for token in guilty)
    elif above.pos_ in {"NOUN", "PROPN"} and above.lemma_.lower() in words("culprit"):
        yield above, "actor"
        yield from ((child, "actor") for child in above.children if child.dep_ == "appos")


def _invited(noun: "Token") -> Iterator[Role]:
    """ "invited the farmers for talks": who invites and who is invited meet."""
    if noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head.lemma_ in {"invite", "call", "summon"}:
        verb = noun.head.head
        yield from ((token, "actor") for token in (_patients(verb) + _agents(verb) if is_passive(verb) else subjects(verb)))
        yield from ((child, "actor") for child in verb.rights if child.dep_ == "dobj")


def _with(verb: "Token", kind: str) -> Iterator[Role]:
    for preposition, noun in _prepositions(verb):
        if preposition in {"with", "between", "among"} and kind in MUTUAL:
            yield noun, "actor"
        elif preposition in {"against"} or (preposition in {"on"} and kind in {"Order", "Attack"}):
            yield noun, "target"


def _around(noun: "Token", kind: str) -> Iterator[Role]:
    """What stands at the noun itself: possessor, modifier, "by", "of", "between", a participle with its agent, a relative clause."""
    for child in noun.children:
        if child.dep_ == "poss":
            yield child, "target" if kind in SUFFERED else "actor"
        elif child.dep_ in {"compound", "nmod", "amod"} and child.pos_ in {"NOUN", "PROPN", "ADJ"}:
            if kind != "CourtRuling" or child.lower_ in words("court-noun"):
                yield child, "target" if kind in SUFFERED - {"Attack", "CourtRuling"} else "actor"
        elif child.dep_ in {"acl", "relcl"}:
            yield from _clause(child, kind)
    if noun.dep_ == "pobj" and noun.head.lower_ == "behind" and noun.head.head.pos_ == "NOUN":
        yield noun.head.head, "actor"
    if kind == "Order":
        yield from (
            (child, "target")
            for clause in noun.rights
            if clause.dep_ == "acl" and clause.tag_ in {"VB", "VBG"}
            for child in clause.rights
            if child.dep_ == "dobj"
        )
    if noun.dep_ == "pobj" and noun.head.lower_ == "on" and noun.head.head.pos_ == "NOUN" and kind in {"Strike", "HungerStrike"}:
        yield noun.head.head, "actor"
    for preposition, other in _prepositions(noun):
        if preposition == "by":
            yield other, "actor"
        elif preposition == "of":
            yield other, "target" if kind in SUFFERED else "actor"
        elif preposition in {"between", "among", "with", "involving"}:
            yield other, "actor" if kind in MUTUAL else "target"
        elif preposition == "against" or (preposition == "on" and kind in {"Attack", "Order", "Arrest"}):
            yield other, "target"
        elif preposition in {"from"} and kind in {"Order", "Removal"}:
            yield other, "actor"
    if (
        noun.dep_ in {"pobj"}
        and noun.head.dep_ == "prep"
        and noun.head.lower_ in {"of", "in"}
        and noun.head.head.lemma_.lower() in words("beginning")
        and noun.head.head.pos_ == "NOUN"
    ):
        yield from _around(noun.head.head, kind)


def _clause(clause: "Token", kind: str) -> Iterator[Role]:
    """ "a strike launched by nurses", "talks held between them", "a protest that students staged"."""
    if phrasal(clause) not in words("beginning") | words("planning") | words("continuing") | words("ending"):
        return
    yield from ((token, "actor") for token in _agents(clause))
    yield from _with(clause, kind)
    if clause.dep_ == "relcl":
        yield from ((child, "actor") for child in clause.lefts if child.dep_ == "nsubj" and child.lower_ not in {"which", "that"})
    for child in clause.children:
        if child.dep_ == "xcomp":
            yield from _clause(child, kind)


def _support(noun: "Token") -> tuple["Token | None", bool]:
    """The verb that carries the noun ("went on | strike"), and whether it stands right under it."""
    head, through = noun.head, True
    for _ in range(DEPTH):
        if head.dep_ == "ROOT" or head.pos_ in {"VERB", "AUX"}:
            break
        if head.dep_ in {"prep", "agent"}:
            if head.lower_ in {
                "after",
                "following",
                "during",
                "since",
                "before",
                "amid",
                "despite",
                "over",
                "against",
                "for",
                "because",
                "about",
                "due",
            }:
                through = False
        elif head.pos_ in {"NOUN", "PROPN"} and head.lemma_.lower() not in words("beginning") | words("continuing") | words(
            "ending"
        ) | words("planning"):
            return None, False
        head = head.head
    if head.pos_ not in {"VERB", "AUX"} or not through:
        return None, False
    lemma = phrasal(head)
    return head, lemma in words("beginning") | words("continuing") | words("ending") | words("planning")


def own_subject(verb: "Token") -> list["Token"]:
    return [child for child in verb.lefts if child.dep_ in {"nsubj", "nsubjpass", "csubj"}]


def subjects(verb: "Token", depth: int = 0) -> list["Token"]:
    """Whoever does what the verb says, also where an infinitive, a participle or a joined verb leaves it to the verb above."""
    own = own_subject(verb)
    if own:
        return own
    inverted = [child for child in verb.rights if child.dep_ == "nsubj"]
    if inverted or depth > DEPTH:
        return inverted
    head = verb.head
    if verb.dep_ in {"xcomp", "ccomp"} and head.pos_ in {"VERB", "AUX", "ADJ"}:
        objects = [child for child in head.rights if child.dep_ == "dobj" and child.i < verb.i]
        if objects and phrasal(head) not in {"promise", "take", "have"}:
            return objects
        return _agents(head) if is_passive(head) and not subjects(head, depth + 1) else subjects(head, depth + 1)
    if verb.dep_ in {"conj", "advcl", "dep", "pcomp"} and head.pos_ in {"VERB", "AUX"}:
        return _agents(head) if is_passive(head) and verb.dep_ == "advcl" and _agents(head) else subjects(head, depth + 1)
    if verb.dep_ == "pcomp" and head.dep_ == "prep":
        above = head.head
        barred = [child for child in above.rights if child.dep_ == "dobj"] if head.lower_ == "from" else []
        if barred:
            return barred
        return subjects(above, depth + 1) if above.pos_ in {"VERB", "AUX"} else []
    if verb.dep_ in {"acl", "relcl"} and head.pos_ in {"NOUN", "PROPN", "PRON"}:
        if head.lemma_.lower() in words("planning") | words("beginning"):
            owners = [child for child in head.children if child.dep_ == "poss"]
            governor = head.head
            return owners or (subjects(governor, depth + 1) if governor.pos_ == "VERB" and head.dep_ == "dobj" else [])
        return [head] if verb.tag_ in {"VBG", "VB"} or verb.dep_ == "relcl" else []
    return []


def is_passive(verb: "Token") -> bool:
    if verb.tag_ == "VBD" and not any(child.dep_ == "auxpass" for child in verb.lefts):
        return False
    if any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.lefts):
        return True
    if verb.tag_ != "VBN":
        return False
    if verb.dep_ == "acl" or any(child.dep_ == "agent" for child in verb.rights):
        return True
    if any(child.lemma_ == "have" and child.dep_ == "aux" for child in verb.lefts):
        return False
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB" and not any(child.dep_ in {"nsubj", "dobj", "aux"} for child in verb.children):
        return is_passive(verb.head)
    return verb.dep_ in {"ROOT", "advcl", "ccomp", "relcl"} and not any(child.dep_ in {"dobj", "aux"} for child in verb.children)


def _headless_passive(verb: "Token") -> bool:
    """A headline leaves out "was": "Suspect arrested in Kerala"."""
    return verb.tag_ in {"VBD", "VBN"} and not any(
        child.dep_ in {"dobj", "ccomp", "xcomp", "aux"} or child.lower_ in {"at", "on"} for child in verb.children
    )


def _patients(verb: "Token") -> list["Token"]:
    own = [child for child in verb.children if child.dep_ in {"nsubjpass", "nsubj"}]
    if own:
        return own
    if verb.dep_ == "acl":
        return [verb.head]
    return subjects(verb)


def _agents(verb: "Token") -> list["Token"]:
    return [
        noun
        for child in verb.rights
        if child.dep_ in {"agent", "prep"} and child.lower_ == "by"
        for noun in child.rights
        if noun.dep_ == "pobj"
    ]


def _prepositions(token: "Token") -> Iterator[tuple[str, "Token"]]:
    """The prepositions at `token` with their nouns."""
    for child in token.rights:
        if child.dep_ in {"prep", "agent"}:
            for noun in child.rights:
                if noun.dep_ == "pobj":
                    yield child.lower_, noun
                elif noun.dep_ == "prep":
                    yield from ((noun.lower_, inner) for inner in noun.rights if inner.dep_ == "pobj")
