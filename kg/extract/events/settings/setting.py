"""When and where what a word names took place: the time and the place that stand nearest to it in the parse of its sentence.

A time belongs to the clause it stands in: in "said on Monday that he was arrested on Friday" Monday is the day of the saying.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.events.settings.dates import DAY, Time, is_still_to_come, times, written
from kg.extract.events.settings.sites import Spot, is_by, sites, spot
from kg.extract.events.settings.ways import FAR, UNREACHED, is_aside, is_judged, is_of_the_cause, is_put_off_to, way
from kg.extract.grammar.lemmas import lemma
from kg.extract.grammar.tags import ADNOMINAL, NOUNS, SUBJECTS
from kg.extract.lexicon import event_nouns, words
from kg.model import Ref
from kg.nlp import sentence_of, sentences_of

if TYPE_CHECKING:
    from spacy.tokens import Token

LASTING = 1.2
"""Further off than this a "since" tells how long something else has lasted."""
CLOSE = 0.9
"""As near as this a place is where the thing itself happened."""
FAR_OFF = 1.8
"""The same for a place."""
DESCRIBED, VAGUE = 0.3, 1.0
"""How much further off a place without a name seems: "at the grain store", "in the area" beside "in Kandy"."""
FRONTED = 0.5
"""The same for one that only sets the scene: "in Turkey, marchers went through Istanbul"."""
BOUND_FOR = 0.6
"""The same for the goal of a march: "in Kandy they marched to the clock tower"."""
NEARBY = 6
"""Tokens within which stands what days are counted from."""
NESTED = 4
"""Steps up from a time to the "until" that makes it a limit: "until her next hearing on Monday"."""
OWNED = frozenset({"nummod", "compound", "nmod", "poss", "amod"})
"""How a time stands at the one noun that it dates: "the | 2021 protests", "last week's | march"."""
LANDS = frozenset({"country", "nation", "island", "state", "land", "region"})
"""Without a name in the article they tell nobody where something is: a strike "across the country"."""
SPANS = frozenset({"day", "days", "week", "weeks", "month", "months", "year", "years"})
BEGINNING = frozenset({"begin", "start", "launch", "commence", "be", "stage", "hold"})


class Setting:
    """The times and places of one article, by the sentence they stand in."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        doc = cast.doc
        self._times: dict[int, list[tuple[Time, Token]]] = defaultdict(list)
        self.places: dict[int, list[tuple[Ref, Token]]] = defaultdict(list)
        self._inside: set[int] = set()
        for time in times(doc, written(cast.reading.article)):
            self._inside.update(range(time.start, time.end))
            if time.start not in cast.skip and not _recurs(doc[time.end - 1]) and not _is_date_line(cast, time):
                last = doc[time.end - 1]
                owned = last.dep_ in OWNED and last.head.i >= time.end
                root = last if owned else doc[time.start : time.end].root
                limit = any(above.lower_ in {"until", "till"} for above in islice(root.ancestors, NESTED)) or is_put_off_to(root)
                self._times[sentence_of(root).start].append((time._replace(relation="until") if limit else time, root))
        for ref, token in sites(cast):
            if not LANDS.issuperset(cast.clusters[ref].names):
                self.places[token.sent.start].append((ref, token))

    def time(self, head: "Token", *, going_on: bool = False, lasts: bool = False) -> Time | None:
        """The time of what `head` names; a limit ("until Friday") is none, nor is a day on which what is `going_on` goes on.

        What `lasts` began on the first of the days told: "blocked the road for a third day".
        """
        here = self._times.get(sentence_of(head).start, ())
        anchored = [time for time, _ in here if time.relation == "anchor" and _is_counted_from(head, head.doc[time.end - 1])]
        if anchored:
            return anchored[-1]._replace(relation="at")
        near = [
            (way(head, root), time)
            for time, root in here
            if time.relation not in {"until", "anchor", "nth"} and _dates(head, root, time, going_on)
        ]
        cost, time = min(near, key=lambda pair: (pair[0], -len(pair[1].value)), default=(FAR, None))
        first = next((nth for nth, root in here if lasts and nth.relation == "nth" and _is_nth_of(head, root)), None)
        if first is not None and (time is None or cost > LASTING or time.value > first.value):
            return first._replace(relation="since")
        if time is None or cost >= FAR:
            return self._roughly(head)
        return time._replace(relation="at") if time.relation == "since" and cost > LASTING else time

    def _roughly(self, head: "Token") -> Time | None:
        """The year or month of the clause that looks back on it: "became king in 1970 after | overthrowing his father"."""
        link = next((token for token in head.ancestors if token.lower_ in {"after", "following"}), None)
        if link is None:
            return None
        here = [
            (time, root) for time, root in self._times.get(sentence_of(head).start, ()) if len(time.value) < DAY and time.relation == "at"
        ]
        rough = [time for time, root in here if link.head.is_ancestor(root) and not link.is_ancestor(root)]
        return rough[0] if len(rough) == 1 else None

    def beginning(self, noun: "Token") -> Time | None:
        """When what a noun names began, by a clause of its own: "ended the | strike begun on Monday"."""
        clauses = [child for child in noun.rights if child.dep_ in ADNOMINAL and lemma(child) in BEGINNING]
        here = (time for time, root in self._times.get(noun.sent.start, ()) if any(clause.is_ancestor(root) for clause in clauses))
        return next((time for time in here if time.relation not in {"until", "anchor"}), None)

    def ending(self, noun: "Token") -> Time | None:
        """When what a noun names was over: "went back to work on Monday after a four-day | strike"."""
        over = noun.dep_ == "pobj" and noun.head.lower_ in {"after", "following"} and noun.head.head.pos_ == "VERB"
        return self.time(noun.head.head) if over else None

    def only_day(self, head: "Token", *, ahead: bool) -> str | None:
        """The one day that a sentence names in which nothing is reported, where the parse has lost the way to it."""
        here = self._times.get(sentence_of(head).start, ())
        reported = any(lemma(token) in words("reporting") for token in head.sent if token.pos_ == "VERB" and token != head)
        if len(here) != 1 or here[0][0].relation != "at" or len(here[0][0].value) < DAY or reported:
            return None
        time, root = here[0]
        if (not ahead and is_aside(head, root)) or any(
            clause.dep_ == "relcl" and not clause.is_ancestor(head) and clause != head for clause in root.ancestors
        ):
            return None
        if not ahead and is_still_to_come(time, self.cast.reading.article):
            return None
        return (time.ahead if ahead else time.value) if _dates(head, root, time, going_on=False) else None

    def opening_days(self, sentences: int) -> Iterator[str]:
        """The days that the first `sentences` of the text name, behind its headline, in order of reading."""
        article = self.cast.reading.article
        title = article.text.find(article.headline) + len(article.headline) if article.headline else 0
        for sentence in [each for each in sentences_of(self.cast.doc) if each.start_char >= title][:sentences]:
            yield from (time.value for time, _ in self._times.get(sentence.start, ()) if time.relation == "at" and len(time.value) == DAY)

    def values(self, within: int) -> list[str]:
        """The dates of the sentence that holds the token `within`, but for limits."""
        sentence = self.cast.doc[within].sent.start
        return [time.value for time, _ in self._times.get(sentence, ()) if time.relation != "until"]

    def chief_place(self, besides: tuple[Ref, ...] = ()) -> Ref | None:
        """The named place where most happens, `besides` others: what is told of it again and again need not repeat where."""
        count = Counter(
            ref
            for near in self.places.values()
            for ref, token in near
            if ref not in besides and self.cast.type(ref) == "Place" and self.cast.clusters[ref].named and not is_where_one_speaks(token)
        )
        return min(count, key=lambda ref: (-count[ref], ref), default=None)

    def filed_from(self) -> Ref | None:
        """The place of the dateline: "GALLE: Farmers marched …"."""
        first, last = self.cast.reading.article.dateline or (0, 0)
        for ref, cluster in enumerate(self.cast.clusters):
            if cluster.type == "Place" and cluster.named and any(first <= said.span.start < last for said in cluster.mentions):
                return ref
        return None

    def beside(self, head: "Token") -> Ref | None:
        """The named place nearest to `head` in its sentence, however the parse joins them."""
        told = [(ref, token) for ref, token in self.places.get(sentence_of(head).start, ()) if self._vagueness(ref) < VAGUE]
        here = [(ref, token) for ref, token in told if not _gives_cause(token, head)]
        outer = [
            (abs(token.i - head.i), ref) for ref, token in here if not any(other.is_ancestor(token) for _, other in here if other != token)
        ]
        return min(outer, default=(0, None))[1]

    def _vagueness(self, ref: Ref) -> float:
        """How much further off a place seems that has no name of its own: little for "a grain store", much for "the area"."""
        cluster = self.cast.clusters[ref]
        return 0.0 if cluster.named else DESCRIBED if any(" " in name for name in cluster.names) else VAGUE

    def spot(self, place: tuple[float, Ref] | None, *, in_war: bool) -> Spot | None:
        """What tells a place near by from others of its sort."""
        return spot(self.cast, place[1], in_war=in_war) if place and place[0] <= CLOSE else None

    def is_time(self, token: "Token") -> bool:
        """Whether the token is part of a time expression: the month of March."""
        return token.i in self._inside

    def place(self, head: "Token") -> tuple[float, Ref] | None:
        """The place of what `head` names, with how far off it stands."""
        told = self.places.get(sentence_of(head).start, ())
        here = [(ref, token) for ref, token in told if not is_by(token, told)]
        near = [(way(head, token) + self._vagueness(ref) + _offset(token, head), ref) for ref, token in here]
        best = min(near, default=(UNREACHED, 0))
        return best if best[0] < FAR_OFF else None


def _is_date_line(cast: Cast, time: Time) -> bool:
    """Whether a headline only opens with the day of the paper: "| March 3, 1981 |, Forty Years Ago: Rail strike"."""
    article = cast.reading.article
    headline = article.text.find(article.headline) if article.headline else -1
    return time.value == article.published and cast.doc[time.start].idx == headline


def _recurs(day: "Token") -> bool:
    """Whether it comes again and again on that weekday: "their | Sunday walkouts"."""
    return day.dep_ == "compound" and day.head.tag_ == "NNS" and day.head.lemma_ in {"walkout", "strike", "stoppage", "prayer", "service"}


def is_where_one_speaks(place: "Token") -> bool:
    """Whether somebody is only quoted or heard of from there: "told reporters at Kandy", "speaking on the radio in Kandy, she said"."""
    above = next(islice(place.ancestors, 1, 2), None)
    if above is not None and above.lemma_.lower() in ADDRESSING:
        return True
    verb = next((token for token in islice(place.ancestors, NESTED) if token.pos_ == "VERB"), None)
    return verb is not None and verb.tag_ == "VBG" and (verb.lemma_ == "speak" or (verb.lemma_ == "reach" and verb.head.lemma_ == "report"))


ADDRESSING = frozenset("say tell speak address brief reporter journalist newsman media".split())


def _is_counted_from(head: "Token", link: "Token") -> bool:
    """Whether days are counted from `head`: "a day after | the march", "a day after they | marched"."""
    return link.is_ancestor(head) and head.i - link.i <= NEARBY if link.dep_ in {"prep", "pcomp"} else link.head == head


def _dates(head: "Token", root: "Token", time: Time, going_on: bool) -> bool:
    """Whether the time can be that of `head`: not where `head` is what it is counted from ("the day before the rally")."""
    if (root.is_ancestor(head) and not any(child.lower_ == "when" for child in head.lefts)) or (
        root.dep_ in OWNED and _is_another_happening(root.head, head)
    ):
        return False
    if (
        is_judged(head, root)
        or (len(time.value) == DAY and is_of_the_cause(head, root))
        or _came_before(head, root)
        or _is_long_before(head, root)
        or _is_yet_to_come(head, root)
    ):
        return False
    return not going_on or time.relation == "since" or head.is_ancestor(root) or head.pos_ not in NOUNS


def _is_nth_of(head: "Token", day: "Token") -> bool:
    """Whether so many days are counted of what `head` names: "the third day of the | strike", "| marched for a third day"."""
    return (head.head.lower_ == "of" and head.head.head == day) or (way(head, day) < LASTING and not day.is_ancestor(head))


def _is_long_before(head: "Token", root: "Token") -> bool:
    """Whether days lie between `head` and what the time belongs to: "spoke on Friday, weeks after the | march"."""
    for above in (head, *head.ancestors):
        if above.is_ancestor(root) or above == root:
            return False
        links = [above] if above.dep_ == "prep" else [child for child in above.lefts if child.dep_ == "mark"]
        if any(link.lower_ == "after" and link.i and link.nbor(-1) != root and link.nbor(-1).lower_ in SPANS for link in links):
            return True
    return False


def _is_yet_to_come(head: "Token", root: "Token") -> bool:
    """Whether the time is that of what is done before `head`: "were invited for Friday | ahead of the march"."""
    link = next((above for above in head.ancestors if above.lower_ == "ahead"), None)
    return link is not None and not link.is_ancestor(root)


def _came_before(head: "Token", root: "Token") -> bool:
    """Whether `head` is over when what the time belongs to is still to come: "will strike on Friday after the | talks broke up"."""
    for verb in (head, *islice(head.ancestors, NESTED)):
        if verb.dep_ == "advcl" and any(mark.lower_ == "after" for mark in verb.lefts) and not verb.is_ancestor(root):
            return any(child.lower_ in {"will", "to"} for child in verb.head.lefts if child.dep_ == "aux")
    return False


def _is_another_happening(noun: "Token", head: "Token") -> bool:
    """Whether the noun that a time belongs to names a happening of its own: a repeat of "the 2021 | protests"."""
    return noun != head and not noun.is_ancestor(head) and noun.lemma_.lower() in event_nouns()


def _offset(place: "Token", head: "Token") -> float:
    """How much further off a place seems that only sets the scene, or that a march is bound for."""
    return BOUND_FOR if place.dep_ == "pobj" and place.head.lower_ in {"to", "towards", "toward"} else FRONTED * _is_fronted(place, head)


def _is_fronted(place: "Token", head: "Token") -> bool:
    """Whether the place stands before the subject of `head`, behind a comma: "In Turkey, thousands marched"."""
    end = place.right_edge.i
    verb = head.head if head.dep_ in SUBJECTS else head
    return place.i < head.i and place.head.head == verb and "," in {token.text for token in place.doc[end : end + 3]}


def _gives_cause(token: "Token", head: "Token") -> bool:
    """Whether the word stands in a clause that says why: "struck because a nurse died at | Galle"."""
    above = [token, *token.ancestors]
    clause = next((each for each in above if is_cause(each)), None)
    return clause is not None and not (clause == head or clause.is_ancestor(head))


def is_cause(head: "Token") -> bool:
    """Whether a verb heads a clause with "because", "since" or "after", which tells of what was before."""
    return head.dep_ == "advcl" and any(child.dep_ == "mark" and child.lower_ in CAUSES for child in head.lefts)


CAUSES = frozenset({"because", "since", "after", "as"})
