"""Who demands: the subject, the owner of a strike "demanding" something, the speaker where "we" do, those whose "their demands" are."""

from bisect import bisect_right
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.parties.pressers import Pressers
from kg.extract.demands.parties.spokesmen import spoken_for
from kg.extract.demands.parties.strikes import is_described, is_site, is_strike, strike_at
from kg.extract.events.powers import is_court
from kg.extract.grammar.clauses import own_subject
from kg.extract.grammar.tags import ADNOMINAL, NOUNS, OBJECTS, SUBJECTS, VERBAL
from kg.extract.lexicon import words
from kg.extract.statements.quotations.spoken import heard
from kg.extract.statements.speakers.relatives import belonging
from kg.extract.statements.speakers.subjects import is_passive, owner, speaker
from kg.extract.statements.speakers.tellers import refs
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

FIRST_PERSON = frozenset({"i", "we", "us", "me", "our", "my"})
PLURAL = frozenset({"we", "us", "our"})
THE_COUNTRY = "US"
FILING = frozenset({"file", "lodge", "submit", "hand", "send", "move", "present"})
"""What is done with the paper in which something is asked for."""
BINDING = frozenset({"accord", "guideline", "platform", "treaty"})
"""Papers that ask for something themselves."""
MADE_BY = {"letter": "write", "lawsuit": "sue", "suit": "sue", "petition": "petition"}
"""The verbs that tell before who made a paper: "wrote to the board … the letter"."""
PRESS = frozenset({"journalists", "newsmen", "pressmen", "reporters"})
"""Who are told things, and are not meant by "they"."""
STEPS = 5
NEAR, FAR = 80, 400
"""Tokens: how far back it may be told whose "the march" is, and whose "the petition", which stays the same throughout."""


UNCOUNTED = frozenset({"crowds", "dozens", "hundreds", "many", "millions", "scores", "tens", "thousands"})
"""Who takes to the streets in an article that tells elsewhere who they are."""
FIRED = frozenset({"attack", "baton", "bullet", "cannon", "crackdown", "fire", "gas", "grenade", "round", "shot", "teargas", "volley"})
STRIKING = frozenset({"charge", "crack", "descend", "fire", "pounce", "shoot", "swoop", "turn"})
"""What is used, and done, against people who press."""
TOWARDS = frozenset({"to", "with", "on", "before", "outside", "at"})


def _sender(noun: "Token") -> list["Token"]:
    """Who acts towards the noun that a participle is hung on: "the union | wrote to the minister demanding"."""
    if noun.dep_ == "dobj" and noun.head.lemma_.lower() in words("addressing"):
        return [child for child in noun.head.lefts if child.dep_ == "nsubj"]
    if noun.dep_ != "pobj" or noun.head.lower_ not in TOWARDS or noun.head.head.pos_ not in {"VERB", "NOUN"} or _struck(noun):
        return []
    verb = noun.head.head
    while verb.pos_ != "VERB" and verb.head.i != verb.i:
        verb = verb.head
    paper = any(child.dep_ == "dobj" and child.lemma_.lower() in words("paper") for child in verb.rights)
    while paper and verb.dep_ in {"pcomp", "prep", "xcomp", "acomp"} and not any(child.dep_ == "nsubj" for child in verb.children):
        verb = verb.head
    return [child for child in verb.children if child.dep_ == "nsubj"]


def _struck(noun: "Token") -> bool:
    """Whether force is used on those who demand: "opened fire on | graduates | demanding jobs", "fired gas at", "charged at"."""
    verb = noun.head.head
    if noun.head.lower_ not in {"at", "on"}:
        return False
    if verb.lemma_ in STRIKING and verb.pos_ == "VERB":
        return True
    return verb.lemma_.lower() in FIRED or any(child.dep_ == "dobj" and child.lemma_.lower() in FIRED for child in verb.rights)


def is_first_person(token: "Token") -> bool:
    """ "we", "us", "our"; "US" is a country."""
    return token.lower_ in FIRST_PERSON and token.text != THE_COUNTRY


def intransitive(verb: "Token") -> bool:
    """Whether "called on", "appealed to" stands after a noun as if it were a participle: it is a past tense that the tagger mistook."""
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.lemma_.lower() in {"appeal", "call", "plead"}


def _accused(verb: "Token") -> "Token | None":
    """Whom somebody else says to have asked: "accusing | the firm | of delaying it by seeking more time"."""
    token = verb
    while token.dep_ in {"pcomp", "prep", "pobj", "xcomp"} and token.head.i != token.i:
        if token.lower_ in {"of", "for"} and token.head.lemma_.lower() in {"accuse", "blame", "charge"}:
            return next((child for child in token.head.rights if child.dep_ == "dobj"), None)
        token = token.head
    return None


def _antecedent(subject: "Token", verb: "Token") -> "Token | None":
    """Whom "many of whom" means, and the march of "the march that demanded", the countries of "countries that have been asking"."""
    if subject.tag_ == "WDT" and verb.dep_ == "relcl":
        return verb.head
    if not any(inner.lower_ == "whom" for child in subject.rights if child.lower_ == "of" for inner in child.children):
        return None
    if verb.dep_ == "relcl":
        return verb.head
    return next((token for token in verb.doc[verb.sent.start : subject.i] if token.dep_ == "nsubj"), None)


def _beside(verb: "Token") -> "Token":
    """The participle of asking that a second one goes on from, whatever the parse joins it to: "demanding that it close and | seeking"."""
    if verb.tag_ != "VBG" or verb.dep_ != "conj" or verb.head.tag_ == "VBG":
        return verb
    before = [token for token in verb.doc[verb.sent.start : verb.i] if token.tag_ == "VBG" and token.lemma_.lower() in words("demanding")]
    return before[-1] if before and not any(child.dep_ == "nsubj" for child in verb.lefts) else verb


class Voices:
    """The direct speech of an article and whose it is."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.spans = [(voice.saying.start, voice.saying.end, tuple(ref for ref in voice.refs if ref is not None)) for voice in heard(cast)]
        self._pressers = Pressers(cast, self.of_noun)
        self.starts = [start for start, _, _ in self.spans]

    def speaking(self, token: "Token") -> tuple[Ref, ...]:
        """Who says the word, where it stands in direct speech."""
        at = bisect_right(self.starts, token.idx) - 1
        if at < 0 or token.idx >= self.spans[at][1]:
            return ()
        return self.spans[at][2]

    def quoted(self, token: "Token") -> bool:
        at = bisect_right(self.starts, token.idx) - 1
        return at >= 0 and token.idx < self.spans[at][1]

    def of_noun(self, noun: "Token") -> tuple[Ref, ...]:
        """The entities a noun phrase or pronoun means, "we" in a quotation being who speaks."""
        if is_first_person(noun):
            said = self.speaking(noun)
            theirs = [body for ref in said for body in spoken_for(self.cast, ref)] if noun.lower_ in PLURAL else []
            return tuple(dict.fromkeys((*said, *theirs)))
        person = belonging(self.cast, noun) if noun.lower_ == "who" else None
        return refs(self.cast, noun if person is None else person)

    def of_verb(self, verb: "Token") -> tuple[Ref, ...]:
        """Who demands by the verb: its subject, or who stands behind it."""
        own = next((child for child in verb.children if child.dep_ in SUBJECTS), None) or next(iter(own_subject(verb)), None)
        if own is not None and is_site(own, verb):
            return self._last_subject(verb)
        if own is not None and (spokesman := self._spokesman(own, verb)):
            return spokesman
        if (accused := _accused(verb)) is not None:
            return self.of_noun(accused)
        if own is None and (found := self._without_subject(verb)):
            return found
        if own is not None and (meant := _antecedent(own, verb)) is not None:
            return self.of_noun(meant) or self.behind(meant) or (self.pressing() if is_strike(meant) else ())
        if own is not None and own.head.dep_ == "aux":
            return self._makers(own)
        on_paper = verb.dep_ in ADNOMINAL and verb.head.lemma_.lower() in words("paper")
        for noun in self._candidates(verb):
            if noun.dep_ == "dobj" and verb.dep_ == "acl" and noun.head.lemma_.lower() in FILING and (found := self.behind(noun)):
                return found
            found = self._makers(noun)
            if found and not (on_paper and all(is_court(self.cast, ref) for ref in found)):
                return found
            if (is_strike(noun) and (noun == own or own is None)) or (noun.lower_ in UNCOUNTED and noun.dep_ == "nsubj"):
                return self.pressing()
            if noun == own and (noun.pos_ != "PRON" or noun.tag_ in {"WDT", "WP"}):
                return ()
            if verb.dep_ == "acl" and noun == verb.head and noun.lemma_.lower() in words("paper", "document", "plea"):
                return ()
        if own is None and verb.tag_ == "VBD" and verb.dep_ == "conj" and (last := self._last_subject(verb)):
            return last
        ours = own is None and verb.tag_ == "VB" and any(is_first_person(token) for token in verb.doc[verb.sent.start : verb.i])
        return (self.speaking(verb) if ours else ()) or (self._of_headline(verb) if own is None else ())

    def _last_subject(self, verb: "Token") -> tuple[Ref, ...]:
        """Who did what was told last before an "and", where the parse joins the verb to another: "went badly as he waved and | asked"."""
        for token in reversed(verb.doc[verb.sent.start : verb.i]):
            if token.dep_ == "nsubj" and token.head.tag_ == "VBD":
                return self.of_noun(token)
        return ()

    def _makers(self, noun: "Token") -> tuple[Ref, ...]:
        """Whom a noun means, or whose it is; of "the movement" those whose it is before the movement itself."""
        means = self.of_noun(noun)
        if noun.lower_ == "they" and means and all(self.cast.clusters[ref].name.casefold() in PRESS for ref in means):
            return ()
        if means and is_strike(noun) and not any(self.cast.clusters[ref].named for ref in means):
            return self.behind(noun) or self.pressing() or means
        return means or self.behind(noun)

    def _without_subject(self, verb: "Token") -> tuple[Ref, ...]:
        """Whose strike it is that demands something, or who does what a headline tells before: "Minister visits camp, | urges | calm"."""
        strike = strike_at(verb)
        found = self._makers(strike) if strike is not None else ()
        last = next((token for token in reversed(verb.sent) if not token.is_space), verb)
        return found or (self._of_headline(verb) if verb.tag_ == "VBZ" and not last.is_punct else ())

    def _of_headline(self, verb: "Token") -> tuple[Ref, ...]:
        """The subject a headline does not repeat: "Minister visits camp, urges calm"."""
        if verb.tag_ not in {"VBZ", "VBP", "VB"} or verb.i == verb.sent.start or verb.nbor(-1).text not in {",", ";", "and", "&"}:
            return ()
        for token in verb.sent:
            if token.i < verb.i and token.dep_ == "nsubj" and (found := self.of_noun(token)):
                return found
        return self.of_noun(verb.sent[0]) if verb.sent[0].pos_ == "PROPN" else ()

    def _spokesman(self, subject: "Token", verb: "Token") -> tuple[Ref, ...]:
        """The person whose name ends the subject: "Congress of Unions president | Ada Cole | said", whatever its parse."""
        last = verb.i - 1
        while last > subject.i and verb.doc[last].pos_ in {"AUX", "ADV", "PUNCT"}:
            last -= 1
        ref = self.cast.ref(verb.doc[last]) if last > subject.i and verb.doc[last] in subject.subtree else None
        if ref is None or self.cast.type(ref) != "Person" or not self.cast.clusters[ref].named:
            return ()
        start = last
        while start > subject.i and self.cast.ref(verb.doc[start - 1]) == ref:
            start -= 1
        return (ref,) if verb.doc[start - 1].lemma_.lower() in words("post") else ()

    def pressing(self, near: "Token | None" = None) -> tuple[Ref, ...]:
        """Those who press in the article, for demands whose sentence does not say whose they are; last before `near`, if given."""
        return self._pressers.told(near)

    def presses(self, ref: Ref) -> bool:
        """Whether somebody is told to strike, march or campaign in the article."""
        return self._pressers.press(ref)

    def _candidates(self, verb: "Token") -> list["Token"]:
        verb = _beside(verb)
        bare = verb.tag_ in {"VB", "VBG"} or verb.head.lemma_ == "be" or intransitive(verb)
        nouns = [child for child in verb.children if child.dep_ == "nsubj"] if bare else []
        if bare and not nouns and verb.dep_ in ADNOMINAL:
            nouns += [*_sender(verb.head), verb.head]
        if verb.tag_ == "VB" and not nouns:
            nouns += [child for child in verb.head.children if child.dep_ in SUBJECTS]
        who = speaker(self.cast, verb)
        nouns += [who] if who is not None and not (who.dep_ == "dobj" and who.i > verb.i) else []
        if is_passive(verb):
            return nouns
        nouns += [child for aux in verb.lefts if aux.dep_ == "aux" for child in aux.children if child.dep_ == "nsubj"]
        token = verb
        for _ in range(STEPS):
            nouns += [child for child in token.children if child.dep_ in SUBJECTS]
            nouns += [noun for child in token.children if child.dep_ == "agent" or child.lower_ == "by" for noun in child.children]
            if token.dep_ in ADNOMINAL and token.head.pos_ in NOUNS:
                nouns.append(token.head)
            if token.head.i == token.i:
                break
            token = token.head
        return nouns

    def behind(self, noun: "Token") -> tuple[Ref, ...]:
        """Those whose strike, letter or campaign it is: "the strike by the union", "the union went on a strike"."""
        if noun.lemma_.lower() not in words("striking", "document", "plea", "paper") | BINDING:
            return ()
        if is_strike(noun) and is_described(noun):
            return self.pressing(noun)
        whose = owner(self.cast, noun)
        makers = [whose] if whose is not None else []
        makers += [c for child in noun.rights if child.dep_ == "relcl" for c in child.children if c.dep_ == "nsubj"]
        if noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.head.head.pos_ in NOUNS:
            makers.append(noun.head.head)
        verb = noun
        while verb.pos_ not in VERBAL and verb.head.i != verb.i:
            verb = verb.head
        makers += [n for child in verb.children if child.dep_ == "agent" for n in child.children]
        if noun.dep_ in OBJECTS and verb.lemma_.lower() not in words("answering", "rejecting"):
            makers += [child for child in verb.children if child.dep_ == "nsubj"]
            while not makers and verb.dep_ in {"xcomp", "advcl", "conj", "pcomp", "prep"} and verb.head.i != verb.i:
                verb = verb.head
                makers += [child for child in verb.children if child.dep_ == "nsubj"]
        found = next((found for maker in makers if (found := self.of_noun(maker))), ())
        if found and noun.lemma_.lower() in words("paper") and all(is_court(self.cast, ref) for ref in found):
            found = ()
        return found or self._told_before(noun)

    def _told_before(self, noun: "Token") -> tuple[Ref, ...]:
        """Who was said before to have put forward "the petition"."""
        if not any(child.lower_ in {"the", "this"} for child in noun.lefts):
            return ()
        reach = FAR if noun.lemma_.lower() in words("paper") else NEAR
        for at in range(noun.i - 1, max(noun.i - reach, -1), -1):
            earlier = noun.doc[at]
            if earlier.lemma_ == noun.lemma_ and (whose := owner(self.cast, earlier)) is not None and (found := self.of_noun(whose)):
                return found
            written = earlier.pos_ == "VERB" and earlier.lemma_ == MADE_BY.get(noun.lemma_)
            if written and (found := next((told for who in earlier.lefts if who.dep_ == "nsubj" and (told := self.of_noun(who))), ())):
                return found
            if earlier.lemma_ == noun.lemma_ and earlier.dep_ == "dobj":
                return next((found for who in earlier.head.lefts if who.dep_ == "nsubj" and (found := self.of_noun(who))), ())
        return ()
