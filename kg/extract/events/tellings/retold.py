"""Whether a place tells of a happening told before: nothing must speak against it, and the parties must fit.

Two strikes with different dates stay two; "the strike" told again is one.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from kg.extract.events.parties.around import MUTUAL, PUBLIC
from kg.extract.events.tellings.attacks import is_by_other_means, is_same_attack, stem
from kg.extract.events.tellings.kin import are_kin
from kg.extract.events.tellings.mentioned import Mentioned
from kg.extract.events.tellings.rulings import deals_otherwise, is_ruled_on, judges_otherwise
from kg.extract.grammar.clauses import is_passive
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from kg.extract.events.tellings.happening import Happening

BY_TARGET = frozenset({"Arrest", "Removal", "Appointment", "CourtRuling"})


RULED = frozenset(
    {"order", "directive", "decision", "direction", "instruction", "notice", "ban", "restriction", "prohibition", "ruling", "bail"}
)
"""What a court's order is called as well; a curfew is another."""


def is_same(happening: "Happening", mention: Mentioned) -> bool:
    if happening.kind != mention.kind and not is_called_otherwise(happening, mention):
        return False
    barred = happening.kind == "CourtRuling" != mention.kind and not mention.occurrence.nominal
    return not any(objects(happening, mention) for objects in OBJECTIONS) and (barred or _parties_fit(happening, mention))


def is_called_otherwise(happening: "Happening", mention: Mentioned) -> bool:
    """ "This order", "they were barred from gathering" after a court's order; "the strike" of one who fasts; strikers' "stir"."""
    if happening.kind == "HungerStrike" and mention.kind == "Strike":
        return "strike" in mention.occurrence.trigger.lemma and bool(mention.parties) and mention.parties <= happening.parties
    if happening.kind == "Strike" and mention.kind == "Protest":
        stirring = mention.occurrence.head.lemma_.lower() in {"stir", "agitation"}
        return stirring and mention.leaning and not mention.parties and mention.occurrence.start > happening.start
    if happening.kind != "CourtRuling" or mention.kind != "Order" or mention.actors:
        return False
    if mention.occurrence.nominal and mention.occurrence.head.lemma_.lower() not in RULED:
        return False
    ordered = any("order" in told.occurrence.trigger.lemma for told in happening.mentions)
    return ordered or mention.leaning or not set(mention.targets).isdisjoint(happening.targets)


def is_timely(happening: "Happening", mention: Mentioned) -> bool:
    return not mention.date or not happening.date or agree(mention.date, happening.date)


def is_of_another_year(happening: "Happening", mention: Mentioned) -> bool:
    """Whether both have dates, of years apart: "the 2021 | protests" beside those of today."""
    return bool(mention.date and happening.date) and (mention.date or "")[:4] != (happening.date or "")[:4]


def agree(one: str, other: str) -> bool:
    """Whether two dates can be one, to the precision of the vaguer."""
    return one.startswith(other) or other.startswith(one)


# What speaks against it


def _has_another_date(happening: "Happening", mention: Mentioned) -> bool:
    """Another day tells another happening, but for what lasts: "the strike" of Tuesday is Monday's."""
    if mention.kind in PUBLIC and not mention.leaning and mention.bygone and not happening.date:
        return True
    if mention.kind == "Attack" and mention.bygone and not happening.date and any(not m.occurrence.nominal for m in happening.mentions):
        return True
    if mention.kind == "Order" and _is_its_end(happening, mention):
        return False
    if mention.kind in PUBLIC and is_of_another_year(happening, mention):
        return True
    lasts = mention.kind in PUBLIC and mention.leaning and (mention.anaphoric or mention.parties & happening.parties)
    return not lasts and not is_timely(happening, mention)


def _is_its_end(happening: "Happening", mention: Mentioned) -> bool:
    """ "ended the state of emergency" on one day, "declared a state of emergency" on another: one order and its end."""
    ended = (mention.standing == "called_off") != (happening.status == "called_off")
    nouns = {told.occurrence.head.lemma_.lower() for told in happening.mentions}
    return ended and mention.occurrence.nominal and mention.occurrence.head.lemma_.lower() in nouns


def _says_another(happening: "Happening", mention: Mentioned) -> bool:
    """ "another strike", "more discussions", "also ordered"."""
    verb = mention.occurrence.head
    alone = not is_passive(verb) if mention.kind == "Order" else mention.kind == "CourtRuling" and not mention.targets
    if alone and not mention.occurrence.nominal and any(child.lower_ == "also" for child in verb.lefts):
        return all(told.occurrence.head.lemma_ != verb.lemma_ or told.things != mention.things for told in happening.mentions)
    return mention.fresh and not (mention.date and mention.date == happening.date)


def _counts_otherwise(happening: "Happening", mention: Mentioned) -> bool:
    """ "strikes over the past months" beside "a strike"."""
    return mention.kind == "Strike" and not mention.definite and mention.plural != happening.mentions[0].plural


def _is_at_another_stage(happening: "Happening", mention: Mentioned) -> bool:
    """Talks to come beside talks held, an order to be given beside one given."""
    if mention.kind == "Order":
        to_come = any(child.lower_ in {"will", "would", "shall"} for child in mention.occurrence.head.lefts)
        return to_come and mention.standing == "planned" and happening.status != "planned"
    if mention.kind != "Talks" or mention.definite:
        return False
    return mention.standing != happening.status and bool({mention.standing, happening.status} & {"planned", "ongoing"})


def _is_by_another_court(happening: "Happening", mention: Mentioned) -> bool:
    """What one court ruled and another court ruled on."""
    if mention.kind != "CourtRuling" or not mention.bodies or are_kin(happening, mention):
        return False
    bodies = frozenset[int]().union(*(told.bodies for told in happening.mentions))
    return bool(bodies) and bodies.isdisjoint(mention.bodies)


def _is_elsewhere(happening: "Happening", mention: Mentioned) -> bool:
    """Two cities, two universities: two marches, two raids, unless the same people are named for both."""
    spot = mention.spot
    shared = set(mention.targets) & set(happening.targets) if mention.in_war else mention.parties & happening.parties
    if spot is None or (shared and not mention.crowd):
        return False
    spots = [told.spot for told in happening.mentions if told.spot is not None]
    return any(spot.is_apart(other) for other in spots) and all(spot.ref != other.ref for other in spots)


def _counts_others(happening: "Happening", mention: Mentioned) -> bool:
    """ "102 marchers were held" beside "over 60 marchers were held"."""
    if mention.kind not in {"Arrest", "Removal"} or not mention.counts:
        return False
    counts = frozenset[int]().union(*(told.counts for told in happening.mentions))
    return bool(counts) and counts.isdisjoint(mention.counts) and set(mention.targets).isdisjoint(happening.targets)


def _orders_otherwise(happening: "Happening", mention: Mentioned) -> bool:
    """A curfew beside a ban, where nobody is said to have given it."""
    noun = mention.occurrence.head.lemma_.lower()
    if mention.kind != "Order" or not mention.occurrence.nominal or mention.actors or noun in RULED | words("preparing"):
        return False
    return all(noun not in told.occurrence.trigger.lemma for told in happening.mentions)


def _orders_another_thing(happening: "Happening", mention: Mentioned) -> bool:
    """ "ordered an inquiry" beside "ordered the roads closed"."""
    if mention.kind != "Order" or mention.leaning or (happening.kind != "Order" and not mention.things):
        return False
    told = [one for one in happening.mentions if one.occurrence.head.sent.start != mention.occurrence.head.sent.start]
    if len(told) < len(happening.mentions) or not all(mention.things.isdisjoint(one.things) for one in told):
        return False
    apart = happening.kind == "Order" and all(stem(one) != stem(mention) for one in told)
    return apart or (bool(mention.things) and all(one.things for one in told))


def _is_given_to_another(happening: "Happening", mention: Mentioned) -> bool:
    """ "granted Ada Cole a pardon" beside "granted Ben Dorn a pardon"."""
    if mention.kind != "Order" or mention.leaning or not mention.singled_out or not happening.targets:
        return False
    return set(mention.targets).isdisjoint(happening.targets) and any(told.singled_out for told in happening.mentions)


def _gives_another_post(happening: "Happening", mention: Mentioned) -> bool:
    """ "was appointed secretary" beside "was sworn in as governor"."""
    told = [one.things for one in happening.mentions if one.things]
    return mention.kind == "Appointment" and bool(mention.things and told) and all(mention.things.isdisjoint(post) for post in told)


OBJECTIONS: tuple[Callable[["Happening", Mentioned], bool], ...] = (
    _has_another_date,
    _says_another,
    _counts_otherwise,
    _is_at_another_stage,
    _is_by_another_court,
    _is_elsewhere,
    _counts_others,
    is_by_other_means,
    _orders_otherwise,
    _orders_another_thing,
    _is_given_to_another,
    _gives_another_post,
    judges_otherwise,
    deals_otherwise,
    is_ruled_on,
)


# Whether the parties fit


def _parties_fit(happening: "Happening", mention: Mentioned) -> bool:
    kind, ours, theirs = mention.kind, mention.parties, happening.parties
    if not ours or not theirs or mention.crowd or all(told.crowd for told in happening.mentions):
        return True
    if kind in MUTUAL and not mention.leaning and len(ours) > 1 and len(theirs) > 1 and not (ours <= theirs or theirs <= ours):
        return False
    if kind in BY_TARGET and mention.leaning and _is_of_its_sentence(happening, mention):
        return True
    if kind == "Arrest" and mention.counts and any(told.counts & mention.counts for told in happening.mentions):
        return True
    if kind in BY_TARGET and mention.targets and happening.targets:
        return not set(mention.targets).isdisjoint(happening.targets) or (kind == "Arrest" and are_kin(happening, mention))
    if kind == "CourtRuling" and mention.definite and not mention.targets and (mention.occurrence.nominal or not mention.bodies):
        return True
    if kind == "Attack":
        return is_same_attack(happening, mention)
    return bool(ours & theirs) or are_kin(happening, mention)


def _is_of_its_sentence(happening: "Happening", mention: Mentioned) -> bool:
    """ "were appointed secretaries and their | appointment was challenged": whoever they seem to be."""
    by_pronoun = any(child.dep_ == "poss" and child.tag_ == "PRP$" for child in mention.occurrence.head.lefts)
    here = mention.occurrence.head.sent.start
    return by_pronoun and any(told.occurrence.head.sent.start == here for told in happening.mentions)
