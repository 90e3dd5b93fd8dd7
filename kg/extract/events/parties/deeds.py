"""Parties that a deed brings with it: who fired the tear gas, whom a bomb killed, who is blamed for a murder, who is invited to talks."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from kg.extract.grammar.clauses import agents, doers, is_passive, objects, patients, prepositions, subjects
from kg.extract.grammar.tags import ADNOMINAL, NOUNS, SUBJECTS, UNDERGOING, VERBAL
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

LAYING = {"blame": "on", "pin": "on", "attribute": "to", "ascribe": "to"}
"""Verbs that lay a deed at somebody's door, with the preposition before the doer."""
Part = Literal["actor", "target"]
Role = tuple["Token", Part]
TELLING = frozenset({"tell", "inform", "assure", "urge", "ask", "brief", "warn", "remind"})
"""What one does to another in a meeting."""
BLAMING = frozenset({"of", "with", "for", "to", "in", "over", "from"})


def used(weapon: "Token") -> Iterator[Role]:
    """ "police fired | tear gas at marchers", "responded with | water cannon to disperse them"."""
    verb = weapon.head if weapon.dep_ in UNDERGOING else weapon.head.head if weapon.dep_ == "pobj" else weapon
    while verb.dep_ == "conj" and verb.pos_ == "NOUN":
        verb = verb.head.head
    if verb.lemma_ not in words("using"):
        return
    yield from _all(doers(verb), "actor")
    yield from _all([noun for preposition, noun in prepositions(verb) if preposition in {"at", "against", "on", "upon"}], "target")
    for child in verb.children:
        if child.dep_ in {"xcomp", "advcl"} and child.lemma_ in {"disperse", "stop", "drive", "push", "scatter", "control"}:
            yield from _all(objects(child), "target")


def harmed(attack: "Token") -> Iterator[Role]:
    """ "the | bombing killed two guards", "a | shooting that left two men dead", "guards hit by | drone strikes"."""
    verbs = [child for child in attack.rights if child.dep_ == "relcl"]
    if attack.dep_ in SUBJECTS:
        verbs.append(attack.head)
    for verb in verbs:
        if verb.lemma_ in words("harming"):
            yield from _all([child for child in verb.rights if child.dep_ in {"dobj", "ccomp"}], "target")
    if attack.dep_ == "pobj" and attack.head.lower_ == "of" and attack.head.head.lemma_ in {"target", "victim"}:
        hit = attack.head.head
        yield from _all(subjects(hit.head) if hit.dep_ == "attr" else [], "target")
    if attack.dep_ == "pobj" and attack.head.lower_ in {"by", "in"}:
        verb = attack.head.head
        if verb.lemma_ in words("harming") | {"die", "perish"}:
            hits = bool(objects(verb))
            yield from _all(objects(verb) if hits else patients(verb), "target")
            yield from _all(subjects(verb) if hits else [], "actor")


def fired(police: "Token", firing: "Token") -> Iterator[Role]:
    """ "five died in | police firing on farmers", however the parse cuts it."""
    yield police, "actor"
    for token in (police, firing):
        yield from harmed(token)
        yield from _all([whom for link, whom in prepositions(token) if link in {"at", "on"}], "target")


def sent(weapon: "Token") -> Iterator[Role]:
    """ "a | bomb planted by rebels killed four"."""
    if weapon.lemma_ in words("attacking"):
        yield from _all([agent for child in weapon.rights if child.dep_ == "acl" for agent in agents(child)], "actor")


def chaired(verb: "Token") -> Iterator[Role]:
    """ "a meeting was | held under the chairmanship of Ada Cole"."""
    for preposition, noun in prepositions(verb):
        if preposition == "under" and noun.lemma_.lower() in words("chairing"):
            yield from _all([who for link, who in prepositions(noun) if link == "of"], "actor")


def blamed(act: "Token") -> Iterator[Role]:
    """Who is accused of it, convicted of it or owns to it: "charged with | murder", "the suspect in | a shooting"."""
    if act.dep_ not in {"pobj", "pcomp"} or act.head.lower_ not in BLAMING:
        return
    above = act.head.head
    if above.lemma_ == "guilty":
        yield from _all([child for child in above.lefts if child.dep_ == "nsubj"] or _guilty(above.head), "actor")
    while above.pos_ == "NOUN" and above.lemma_.lower() in words("blame-noun") and above.head != above:
        above = above.head if above.head.pos_ in {"VERB", "NOUN"} else above.head.head
    if above.pos_ == "VERB" and above.lemma_ in words("blaming"):
        own = subjects(above) if above.lemma_ in words("owning-up") else objects(above)
        yield from _all(patients(above) if is_passive(above) else own, "actor")
    elif above.pos_ in NOUNS and above.lemma_.lower() in words("culprit"):
        yield from _all([above, *(child for child in above.children if child.dep_ == "appos")], "actor")


def laid_at(attack: "Token") -> Iterator[Role]:
    """Whose work it is called: "blamed the | attack on rebels", "an | attack attributed to rebels"."""
    told = [child for child in attack.rights if child.dep_ in ADNOMINAL]
    if attack.dep_ in {"dobj", "nsubjpass", "nsubj"}:
        told.append(attack.head)
    for verb in told:
        link = LAYING.get(verb.lemma_)
        yield from _all([who for token in (verb, attack) for preposition, who in prepositions(token) if preposition == link], "actor")
        if verb.lemma_ == "claim" and verb.dep_ == "acl":
            yield from _all(agents(verb), "actor")


def _guilty(said: "Token") -> list["Token"]:
    """ "found the guard | guilty", "was | found guilty", "pleaded | guilty"."""
    if said.pos_ not in VERBAL:
        return [said]
    return patients(said) if is_passive(said) else objects(said) or subjects(said)


def met(talks: "Token") -> Iterator[Role]:
    """ "after | talks with the mayor, drivers called it off", "drivers struck after | talks with their firm failed"."""
    if talks.dep_ == "nsubj" and talks.head.dep_ == "advcl" and talks.head.head.pos_ == "VERB":
        links = {preposition for preposition, _ in prepositions(talks)}
        if not links & {"with", "between", "of", "among"} and talks.head.lemma_ in FAILING and talks.head.tag_ == "VBD":
            yield from _all(doers(talks.head.head), "actor")
        others = [noun for preposition, noun in prepositions(talks) if preposition == "with"]
        if any(child.lower_ in {"its", "their", "his", "her"} for noun in others for child in noun.lefts):
            yield from _all(doers(talks.head.head), "actor")
    if talks.dep_ == "pobj" and talks.head.dep_ == "prep" and talks.head.lower_ in {"after", "following", "during", "in", "before", "at"}:
        verb, links = talks.head.head, {preposition for preposition, _ in prepositions(talks)}
        told_after = talks.head.lower_ in {"after", "following"} and "of" not in links and _tells(verb)
        if verb.pos_ == "VERB" and ("with" in links or told_after) and "between" not in links:
            yield from _all(doers(verb), "actor")
        elif verb.lemma_ in TELLING and talks.head.lower_ in {"in", "during", "at"} and not links & {"between", "of"}:
            yield from _all(patients(verb) + agents(verb) if is_passive(verb) else subjects(verb) + objects(verb), "actor")


def bound(deal: "Token") -> Iterator[Role]:
    """ "under the | deal, Norway will buy ships", "bought the mill in a | deal", "pleaded guilty under a | deal with them"."""
    verb = deal.head.head.head if deal.head.head.lower_ == "according" else deal.head.head
    if (
        deal.dep_ != "pobj"
        or deal.head.lower_ not in {"under", "in", "to"}
        or verb.pos_ != "VERB"
        or (deal.head.lower_ == "to" and verb == deal.head.head)
    ):
        return
    yield from _all(patients(verb) if is_passive(verb) else subjects(verb), "actor")
    if deal.head.lower_ == "in":
        yield from _all(objects(verb) + agents(verb), "actor")


def agreed(clause: "Token") -> Iterator[Role]:
    """ "a deal whereby one firm | buys another"."""
    by_it = any(child.lower_ in {"whereby", "wherein"} for child in clause.lefts)
    by_it = by_it or any(child.lower_ in {"under", "in"} and any(w.lower_ == "which" for w in child.children) for child in clause.lefts)
    if by_it:
        yield from _all(subjects(clause) + objects(clause), "actor")


def given(sentence: "Token") -> Iterator[Role]:
    """ "received a | sentence of two years", "is serving a life | term", "was given a | sentence"."""
    verb = sentence.head
    if sentence.dep_ == "dobj" and verb.lemma_ in {"receive", "serve"}:
        yield from _all(subjects(verb), "target")
    elif sentence.dep_ in {"dobj", "oprd"} and verb.lemma_ in {"give", "hand"} and is_passive(verb):
        yield from _all(patients(verb), "target")
    elif sentence.dep_ == "dobj" and verb.lemma_ in {"give", "hand"}:
        yield from _all(subjects(verb), "actor")
        yield from _all([child for child in verb.rights if child.dep_ == "dative" and child.pos_ != "ADP"], "target")


def held(custody: "Token") -> Iterator[Role]:
    """ "the man is in the agency's | custody", "was taken into custody"."""
    yield from _all([child for child in custody.lefts if child.dep_ in {"poss", "compound"}], "actor")
    verb = custody.head.head if custody.dep_ == "pobj" else custody
    if verb.pos_ in VERBAL:
        whom = patients(verb) if is_passive(verb) else objects(verb) if verb.lemma_ in {"hold", "keep", "take"} else subjects(verb)
        yield from _all(whom, "target")
    elif verb.pos_ in NOUNS:
        yield verb, "target"


LEAVING = frozenset({"walk", "storm", "come", "emerge"})
"""How somebody leaves talks: "walked out of the | talks"."""
FAILING = frozenset({"fail", "collapse", "break", "stall", "founder", "end"})
"""How talks go after which one of the parties acts."""


def _tells(verb: "Token") -> bool:
    """ "said so", "made the announcement"."""
    made = verb.lemma_ in {"make", "give", "issue"} and any(thing.lemma_.lower() in words("speech-noun") for thing in objects(verb))
    return made or verb.lemma_ in words("reporting")


def announced(verb: "Token") -> Iterator[Role]:
    """ "The minister said that schools would be | closed", "have been | closed": what he says is done he orders."""
    if verb.dep_ == "ccomp" and verb.head.lemma_ in words("reporting") and not agents(verb):
        helped_by = {child.lower_ for child in verb.lefts if child.dep_ == "aux"}
        if helped_by & {"will", "would", "shall", "have", "has"}:
            yield from _all(subjects(verb.head), "actor")


def visiting(talks: "Token") -> Iterator[Role]:
    """ "will fly to Kandy for | talks", "spoke at a | conference": who goes there or speaks there confers."""
    if talks.dep_ == "dobj" and talks.head.lemma_ == "address":
        yield from _all(subjects(talks.head), "actor")
    if talks.dep_ == "pobj" and talks.head.lower_ == "at" and talks.head.head.lemma_ == "speak":
        yield from _all(subjects(talks.head.head), "actor")
    if talks.dep_ == "pobj" and talks.head.lower_ in {"of", "from"}:
        out = talks.head.head
        left = out.head if out.lower_ == "out" else out
        yield from _all(subjects(left) if left.lemma_ in LEAVING else [], "actor")
    if talks.dep_ == "pobj" and talks.head.lower_ == "for" and talks.head.head.lemma_ in words("travelling"):
        yield from _all(subjects(talks.head.head), "actor")


def speaking(rally: "Token") -> Iterator[Role]:
    """ "spoke at a | rally", "addressed a | rally", "stood there in silent | protest": who speaks there or does so protests."""
    above = rally.head.head if rally.dep_ == "pobj" else rally.head
    link = rally.head.lower_ if rally.dep_ == "pobj" else ""
    if (link == "at" and above.lemma_ == "speak") or (rally.dep_ == "dobj" and above.lemma_ in {"address", "tell"}):
        yield from _all(subjects(above), "actor")
    if link == "for" and above.lemma_ in {"join", "gather", "assemble", "meet"}:
        yield from _all(subjects(above) + objects(above), "actor")
    if link in {"during", "at"} and above.lemma_ in {"arrest", "detain", "beat"} and is_passive(above):
        yield from _all(patients(above), "actor")
    if link == "in" and rally.lemma_ == "protest":
        verb = above.head if above.dep_ == "dobj" else above
        yield from _all(subjects(verb) if verb.pos_ == "VERB" and not is_passive(verb) else [], "actor")


def invited(talks: "Token") -> Iterator[Role]:
    """ "invited the farmers for | talks": who invites and who is invited meet."""
    if talks.dep_ != "pobj" or talks.head.dep_ != "prep":
        return
    above = talks.head.head
    verb = above.head if above.dep_ in {"dobj", "xcomp"} else above
    if verb.lemma_ in {"invite", "call", "summon"}:
        guests = objects(verb) + (objects(above) if above != verb else [])
        yield from _all(patients(verb) + agents(verb) if is_passive(verb) else subjects(verb) + guests, "actor")


def returned(strike: "Token") -> Iterator[Role]:
    """ "returned to work after a | strike", "voted in favour of a | strike"."""
    above = strike.head.head
    if strike.dep_ == "pobj" and above.lower_ in {"favour", "favor"}:
        yield from (role for verb in above.ancestors if verb.lemma_ == "vote" for role in _all(subjects(verb), "actor"))
    if strike.dep_ == "pobj" and strike.head.lower_ == "after" and strike.head.head.lemma_ in {"return", "resume"}:
        yield from _all(subjects(strike.head.head), "actor")


def torn_off(noun: "Token") -> Iterator[tuple[str, "Token"]]:
    """The "by" right behind a noun that the parse hangs on an active verb: "recalled the | decision by Ada Cole"."""
    after = noun.nbor() if noun.i + 1 < len(noun.doc) else noun
    if noun.dep_ == "dobj" and after.lower_ == "by" and after.head == noun.head and not is_passive(noun.head):
        yield from (("by", child) for child in after.rights if child.dep_ == "pobj")


def bare_owner(noun: "Token") -> Iterator["Token"]:
    """Whose it is by an apostrophe alone, which the parse has taken for a quotation mark: "Hamas’ cross-border | attack"."""
    start, doc = noun.left_edge.i, noun.doc
    if start < 2 or doc[start - 1].text not in {"’", "'"} or doc[start - 1].dep_ == "case" or doc[start - 1].whitespace_ == "":
        return
    owner = doc[start - 2]
    quoted = any(token.text in {"‘", "'"} for token in doc[noun.sent.start : start - 2])
    if owner.lower_.endswith("s") and owner.pos_ in NOUNS and not owner.whitespace_ and not quoted:
        yield owner


def list_end(noun: "Token") -> Iterator["Token"]:
    """What is joined to the noun and may tell who does it all: "strikes and | rallies by clerks"."""
    for child in noun.rights:
        if child.dep_ == "conj" and child.pos_ in NOUNS:
            yield child
            yield from list_end(child)


def leading(led: "Token") -> Iterator[Role]:
    """ "the Hamas-| led attack", "an opposition-| led rally"."""
    if led.lower_ in {"led", "organised", "organized"} and led.i > 1 and led.nbor(-1).text == "-":
        yield led.nbor(-2), "actor"


def losers(thing: "Token") -> Iterator[Role]:
    """ "suspended the | membership of Ada Cole"."""
    if thing.lemma_.lower() in words("revocable"):
        yield from ((holder, "target") for preposition, holder in prepositions(thing) if preposition == "of")
        yield from ((holder, "target") for holder in thing.lefts if holder.dep_ == "poss")


def _all(tokens: list["Token"], part: Part) -> Iterator[Role]:
    yield from ((token, part) for token in tokens)
