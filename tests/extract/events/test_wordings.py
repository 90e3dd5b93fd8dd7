"""The many wordings of one kind of happening, and what is worded alike and is none: a sentence and what a reader would enter for it."""

from collections.abc import Callable

import pytest

from kg.extract.cast import Cast
from kg.model import Claim
from tests.extract.events.test_events import events, line

pytestmark = pytest.mark.model

Said = Callable[..., tuple[Cast, tuple[Claim, ...]]]

ORDERS: list[tuple[str, str]] = [
    ("The mayor cancelled classes on Friday.", "order: mayor | 2024-10-11 happened"),
    ("The ministry has scrapped the entrance test.", "order: ministry | - happened"),
    ("Norway quarantined two towns on Friday.", "order: Norway | 2024-10-11 happened"),
    ("The port ministry issued an advisory on Friday for trawlers.", "order: port ministry | 2024-10-11 happened"),
    ("The parliament voted on Friday to keep the old flag.", "order: parliament | 2024-10-11 happened"),
    ("The governor declined the request on Friday.", "order: governor | 2024-10-11 happened"),
    ("Clerks have been informed not to join the march, the ministry said.", "order: ministry > Clerks | - happened"),
    ("He recalled the decision by then Prime Minister Ada Cole to close the mill.", "order: Ada Cole | - happened"),
    ("The policy enacted in 2006 by the government let dogs be kept.", "order: government | 2006 happened"),
    ("Flights over the port were disallowed.", "order:  | - happened"),
    ("Clerks want the allowance that was approved in 2017.", "order:  | 2017 happened"),
    ("The senate rejected the request on Friday.", "order: senate | 2024-10-11 happened"),
    ("Traders spoke of the fee imposed by the ministry in 2019.", "order: ministry | 2019 happened"),
    ("The fishing bill passed the senate on Friday.", "order: senate | 2024-10-11 happened"),
    ("The port ministry put the bill for trawlers on hold on Friday.", "order: port ministry | 2024-10-11 happened"),
    ("The ministry said on Friday it banned trawlers.", "order: ministry | 2024-10-11 happened"),
    ("The House impeached President Ada Cole on Friday.", "order: House > Ada Cole | 2024-10-11 happened"),
    ("Norway rescheduled most of its polls on Friday.", "order: Norway | 2024-10-11 happened"),
    ("A gazette issued on Friday declared the ports an essential service.", "order:  | 2024-10-11 happened"),
    ("The Football League suspended its season on Friday.", "order: Football League | 2024-10-11 happened"),
    ("Clerks were ordered by the Harbour Command to leave.", "order: Harbour Command > Clerks | - happened"),
    ("The vice-chancellor, Prof. Ada Cole of Kandy, has directed all clerks to leave.", "order: Ada Cole > clerks | - happened"),
    ("Essential services orders were issued for the railway on Friday.", "order:  | 2024-10-11 happened"),
    ("Cabinet approval was granted on Friday to buy two ships.", "order:  | 2024-10-11 happened"),
    ("The high court granted bail to Ben Dorn on Friday.", "court_ruling: high court > Ben Dorn | 2024-10-11 happened"),
    ("The Harbour Committee instructed officials to report the losses.", "order: Harbour Committee > officials | - happened"),
    ("President Ada Cole granted Ben Dorn a full and unconditional pardon on Friday.", "order: Ada Cole > Ben Dorn | 2024-10-11 happened"),
    ("President Ada Cole granted Ben Dorn a full pardon.", "order: Ada Cole > Ben Dorn | - happened"),
    ("Ada Cole was granted clemency on Friday.", "order:  > Ada Cole | 2024-10-11 happened"),
    ("Ben Dorn received a pardon from President Ada Cole in 2016.", "order: Ada Cole > Ben Dorn | 2016 happened"),
    ("President Ada Cole commuted the term of Ben Dorn.", "order: Ada Cole > Ben Dorn | - happened"),
    ("The county issued an evacuation order to residents on Friday.", "order: county > residents | 2024-10-11 happened"),
    ("Residents of Galle were told to stay indoors.", "order:  > Residents of Galle | - happened"),
    ("The European Union sanctioned Norway on Friday over the plot.", "order: European Union > Norway | 2024-10-11 happened"),
    ("The Kremlin approved its updated doctrine on Friday.", "order: Kremlin | 2024-10-11 happened"),
    ("The port ministry suspended Harbour Air's permit on Friday.", "order: port ministry > Harbour Air | 2024-10-11 happened"),
    ("The Harbour Union was granted permission on Friday to dig.", "order:  > Harbour Union | 2024-10-11 happened"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ORDERS)
def test_an_authority_orders_in_everyday_words(said: Said, text: str, expected: str) -> None:
    cast, claims = said(text)
    assert [line(cast, event) for event in events(claims)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor cancelled his visit on Friday.",
        "The clerks ignored the warning on Friday.",
        "The club postponed its party on Friday.",
        "The company ordered its staff to leave on Friday.",
        "Orders for ships were issued by the firm on Friday.",
        "The ministry declined to comment on Friday.",
        "Clerks voted on Friday to go home.",
        "The Minister of Fisheries and Port Reforms spoke on Friday.",
        "His decision to run for mayor was welcomed by the government on Friday.",
        "The port ministry's hall allows to show films.",
        "Ada Cole shot to fame in 2010.",
        "The government tested voting machines on Friday.",
        "The mayor rejected the claims on Friday.",
        "Fishing is prohibited on the reef.",
        "In an advisory on Friday the agency told of rain.",
        "The clerk handed the case to Ada Cole on Friday.",
        "The mayor was informed of the losses on Friday.",
        "Ada Cole asked the king on Friday for clemency.",
        "Ada Cole was told by her doctor to rest on Friday.",
        "Passengers were told on Friday that the train was late.",
        "The senate will decide on Monday if the hall is to be sold.",
        "The government would read the report on Friday before deciding anything.",
        "The club granted its keeper a reprieve on Friday.",
    ],
)
def test_what_is_only_worded_like_an_order_is_none(said: Said, text: str) -> None:
    _, claims = said(text)
    assert not list(events(claims))


POSTS: list[tuple[str, str]] = [
    ("The high court handed the probe to the Harbour Bureau on Friday.", "court_ruling: high court | 2024-10-11 happened"),
    ("The Kandy High Court transferred the case on Friday.", "court_ruling: Kandy High Court | 2024-10-11 happened"),
    ("The high court took suo motu cognisance of the case on Friday.", "court_ruling: high court | 2024-10-11 happened"),
    ("The Court of Appeal issued a writ on Friday.", "court_ruling: Court of Appeal | 2024-10-11 happened"),
    ("Ada Cole was selected as the party's candidate for governor on Friday.", "appointment:  > Ada Cole | 2024-10-11 happened"),
    ("Ada Cole was made a trustee of the fund in 1995.", "appointment:  > Ada Cole | 1995 happened"),
    ("The king named Ada Cole prime minister on Friday.", "appointment: king > Ada Cole | 2024-10-11 happened"),
    ("Ada Cole was unanimously chosen leader of the party on Friday.", "appointment:  > Ada Cole | 2024-10-11 happened"),
    ("The board hired Ada Cole as chief executive on Friday.", "appointment: board > Ada Cole | 2024-10-11 happened"),
    ("A military tribunal handed Ada Cole a life sentence on Friday.", "court_ruling: military tribunal > Ada Cole | 2024-10-11 happened"),
    ("The water tribunal gave an interim award in 1991.", "court_ruling: water tribunal | 1991 happened"),
    ("Norway and Japan signed five memoranda of understanding on Friday.", "agreement: Japan, Norway | 2024-10-11 happened"),
    ("Norway and Japan agreed to reopen the border in December.", "agreement: Japan, Norway | - happened"),
    ("Ben Marsh took charge of Kandy on January 12, 2023.", "appointment:  > Ben Marsh | 2023-01-12 happened"),
    ("The new speaker, Ada Cole, was elected unopposed on Friday.", "appointment:  > Ada Cole | 2024-10-11 happened"),
    ("Ada Cole has taken over the reins.", "appointment:  > Ada Cole | - happened"),
    ("Ada Cole assumed duties as mayor on Friday.", "appointment:  > Ada Cole | 2024-10-11 happened"),
    ("The army deposed the government on Friday.", "removal: army > government | 2024-10-11 happened"),
    ("General Ada Cole retired from the service on Friday.", "resignation: Ada Cole | 2024-10-11 happened"),
    ("Ada Cole vacated her seat in 2021.", "resignation: Ada Cole | 2021 happened"),
    ("The Tolby High Court found on Friday that the curbs were unlawful.", "court_ruling: Tolby High Court | 2024-10-11 happened"),
    ("The Tolby High Court refused leave on Friday.", "court_ruling: Tolby High Court | 2024-10-11 happened"),
    (
        "Produced before the Tolby Magistrate's Court, Ben Marsh was ordered on Friday to pay a fine.",
        "court_ruling:  > Ben Marsh | 2024-10-11 happened",
    ),
    ("The ministers attended a conference of the union on Friday.", "talks: ministers, union | 2024-10-11 happened"),
]


@pytest.mark.parametrize(("text", "expected"), POSTS)
def test_posts_are_given_and_left_and_courts_rule_in_many_words(said: Said, text: str, expected: str) -> None:
    cast, claims = said(text)
    assert [line(cast, event) for event in events(claims)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Cole was elected a fellow of the academy in 1998.",
        "Ada Cole was first elected to the senate in 1998.",
        "Ada Cole took charge of the case on Friday.",
        "Ada Cole, a retired nurse, wrote a book in 1998.",
        "Port meetings usually last an hour.",
        "The storm Ada, which killed four people on Friday, has passed.",
        "A fire killed three clerks in Kandy on Friday.",
        "Clashes between farmers and guards killed two people on Friday.",
        "He served half his sentence on Friday.",
        "The army was accused on Friday of directing the play.",
        "Analysts predicted on Friday that rebels will attack the port.",
        "The proposed deal between Norway and Japan was praised on Friday.",
        "Would two clerks accused of murder in Norway stand trial?",
        "Voters recalled the decisions made by the government on Friday.",
        "The union called on the main teachers' federation of Norway on Friday to share its files.",
        "The ministry was blamed on Friday for delaying the notification.",
        "The unions promoted his candidature on Friday.",
        "The court found the files on Friday.",
        "Ada Cole was determined to stay on Friday.",
        "Ada Cole spoke at a press conference on Friday.",
        "Ada Cole made a statement as mayor on Friday.",
        "Subtle moves to oust Ada Cole began on Friday.",
        "Lawyers spoke of the norms relating to the appointment of judges by the king.",
        "A Kandy clerk, Ada Cole, became the first person on Friday to run the race.",
        "The jury picked Ben Marsh as winner on Friday.",
    ],
)
def test_what_is_worded_like_them_is_none(said: Said, text: str) -> None:
    _, claims = said(text)
    assert not list(events(claims))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ben Marsh was found guilty of fraud on Monday. He was sentenced to four years on Friday.",
            ["court_ruling:  > Ben Marsh | 2024-10-07 happened", "court_ruling:  > Ben Marsh | 2024-10-11 happened"],
        ),
        (
            "The mayor banned trawlers on Friday. She also instructed guards to search the port.",
            ["order: mayor | 2024-10-11 happened", "order: mayor > guards | 2024-10-11 happened"],
        ),
        (
            "Norway ended the state of emergency on Friday. Norway declared a state of emergency in March.",
            ["order: Norway | 2024-03 called_off"],
        ),
        (
            "President Ada Cole granted Ben Dorn a pardon. She granted Tom Marsh a pardon.",
            ["order: Ada Cole > Ben Dorn | - happened", "order: Ada Cole > Tom Marsh | - happened"],
        ),
        (
            "The high court quashed the conviction of Ada Cole.",
            ["court_ruling: high court > Ada Cole | - happened", "court_ruling:  > Ada Cole | - happened"],
        ),
        (
            "A bomb is reported to have killed four clerks in Kandy on Friday.",
            ["attack:  > four clerks | 2024-10-11 happened"],
        ),
        (
            "Farmers opposed the government's ban on trawlers.",
            ["order: government | - happened"],
        ),
        (
            "Ada Cole held the post until she was appointed ambassador in 2015.",
            ["appointment:  > Ada Cole | 2015 happened"],
        ),
    ],
)
def test_other_words_about_other_things_tell_another_happening(said: Said, text: str, expected: list[str]) -> None:
    cast, claims = said(text)
    assert [line(cast, event) for event in events(claims)] == expected
