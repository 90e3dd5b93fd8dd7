"""Each line says what a reader takes a time expression to mean on the day the article appeared."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.events.settings.dates import Time, times, written
from kg.model import Article
from kg.nlp import model

pytestmark = pytest.mark.model

SATURDAY = "2024-10-12"
MEANT = [
    ("He left on Thursday.", ["2024-10-10"]),
    ("He left on Saturday.", ["2024-10-12"]),
    ("He left in December last year.", ["2023-12"]),
    ("He has been away for the past 20 days.", ["2024-09-22"]),
    ("He has been away for the past two months.", ["2024-08"]),
    ("He left on March 4 last year.", ["2023-03-04"]),
    ("He left on Friday, a day after the fair.", ["2024-10-11", "2024-10-10"]),
    ("He left last Saturday.", ["2024-10-05"]),
    ("He left yesterday (10).", ["2024-10-10"]),
    ("Trains stop from midnight today (12).", ["2024-10-13"]),
    ("He came on Tuesday. The same day she left.", ["2024-10-08", "2024-10-08"]),
    ("He came on Tuesday. Hours later she left. That night it rained.", ["2024-10-08", "2024-10-08", "2024-10-08"]),
    ("He came on October 1 and left ten days later.", ["2024-10-01", "2024-10-11"]),
    ("The fair is on November 5. He came on Monday and left the next day.", ["2024-11-05", "2024-10-07", "2024-10-08"]),
    ("He left on Tuesday night.", ["2024-10-08"]),
    ("He will leave on Thursday.", ["2024-10-17"]),
    ("The talks are scheduled for Monday.", ["2024-10-14"]),
    ("He left on Thursday last week.", ["2024-10-03"]),
    ("Trains stop on Monday (14).", ["2024-10-14"]),
    ("Trains stopped on Friday (04).", ["2024-10-04"]),
    ("He left yesterday and returns tomorrow.", ["2024-10-11", "2024-10-13"]),
    ("The pact was signed the day before yesterday.", ["2024-10-10"]),
    ("Trains stop from midnight tomorrow.", ["2024-10-14"]),
    ("Guards fired last night.", ["2024-10-11"]),
    ("It was signed on 4 March 2021.", ["2021-03-04"]),
    ("It was signed on March 4, 2021.", ["2021-03-04"]),
    ("It was signed in March, 2021, and 200 people came.", ["2021-03"]),
    ("In March, 200 people came.", ["2024-03"]),
    ("It was signed on Oct. 4.", ["2024-10-04"]),
    ("It was signed on December 20.", ["2023-12-20"]),
    ("It will be signed on December 20.", ["2024-12-20"]),
    ("The fair (13 Oct.) is off.", ["2024-10-13"]),
    ("It was signed in May.", ["2024-05"]),
    ("It was signed in December.", ["2023-12"]),
    ("It will be signed in January.", ["2025-01"]),
    ("It was signed in early June 2019.", ["2019-06"]),
    ("It was signed last March.", ["2024-03"]),
    ("It was signed in 1987.", ["1987"]),
    ("The 1987 pact failed.", ["1987"]),
    ("It failed last month.", ["2024-09"]),
    ("It failed earlier this year.", ["2024"]),
    ("It failed five weeks ago.", ["2024-09"]),
    ("It failed three days ago.", ["2024-10-09"]),
    ("It failed two years ago.", ["2022"]),
    ("The strike entered its 48th day.", ["2024-08-26"]),
    ("They met on the 24th.", ["2024-10-24"]),
    ("They began on March 21 and were done on the 29th.", ["2024-03-21", "2024-03-29"]),
    ("They said yesterday, as their indefinite walkout went into its 12th day.", ["2024-10-11", "2024-09-30"]),
    ("She is expected home on Monday and will meet him the next day.", ["2024-10-14", "2024-10-15"]),
    ("He fled on Friday. Hours earlier she left.", ["2024-10-11", "2024-10-11"]),
    ("He fled on Friday. Earlier in the day she left.", ["2024-10-11", "2024-10-11"]),
    ("They shut the gate on May 3: nobody came.", ["2024-05-03"]),
    ("They set the fair for May 3: nobody came.", ["2024-05-03"]),
    ("They met on 4 October and again the next day.", ["2024-10-04", "2024-10-05"]),
    ("He fled on 4 October and was found the next morning.", ["2024-10-04", "2024-10-05"]),
    ("He fled on 4 October. Within hours she left.", ["2024-10-04", "2024-10-04"]),
    ("It was built in the year 2011.", ["2011"]),
    ("A day after he fled, she left on Friday.", ["2024-10-10", "2024-10-11"]),
    ("She left, a day after he fled, and on Friday it rained.", ["2024-10-11"]),
    ("He left on Friday, two weeks after the fair.", ["2024-10-11", "2024-09"]),
    ("Seventeen days after the fair, she left on Friday.", ["2024-09-24", "2024-10-11"]),
    ("He left last Friday.", ["2024-10-04"]),
    ("They have been away since the 4th.", ["2024-10-04"]),
    ("They have been marching for two weeks.", ["2024-09"]),
    ("They were sent home for two weeks.", []),
    ("He had to leave in May.", ["2024-05"]),
    ("It will go on for the fourth day today.", ["2024-10-09", "2024-10-12"]),
]


def found(text: str, published: str | None = SATURDAY) -> tuple[Time, ...]:
    return times(model()(text), published)


@pytest.mark.parametrize(("text", "values"), MEANT)
def test_an_expression_means_a_day_month_or_year(text: str, values: list[str]) -> None:
    assert [time.value for time in found(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "They may march.",
        "March for peace!",
        "About 1900 people came.",
        "He paid 2,000 rupees.",
        "It is the first day.",
        "They met the day before the fair.",
        "He ran 10 km in 40 minutes.",
        "Call 2024-1012 for help.",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("They have marched since Monday.", "since"),
        ("They marched on the third day.", "nth"),
        ("They will march until Friday.", "until"),
        ("They must answer by 9 a.m. on Friday.", "until"),
        ("They march till Friday (18 Oct.).", "until"),
        ("They marched on Friday.", "at"),
    ],
)
def test_a_limit_is_told_from_the_day_itself(text: str, relation: str) -> None:
    assert {time.relation for time in found(text)} == {relation}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("TOLBY, Oct. 10 - The mayor resigned today.", "2024-10-10"),
        ("TOLBY, Oct. 10: - The mayor resigned today.", "2024-10-10"),
        ("TOLBY, Oct. 1 - The mayor resigned today.", "2024-10-12"),
        ("TOLBY - The mayor resigned today.", "2024-10-12"),
    ],
)
def test_today_is_the_day_of_the_dateline_where_it_lies_just_before(text: str, value: str) -> None:
    article = Article(id="a", text=text, file="a.txt", published=SATURDAY, dateline=(0, text.index(" - ")))
    assert found(text.split(" - ")[1], written(article))[0].value == value


def test_without_the_articles_day_only_what_needs_none_is_dated() -> None:
    assert [time.value for time in found("On Monday, in May and on 4 May 2020 they met.", published=None)] == ["2020-05-04"]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_weekday_means_one_of_the_seven_days_up_to_the_article(published: date) -> None:
    (time,) = found("They met on Wednesday.", published.isoformat())
    meant = date.fromisoformat(time.value)
    assert meant.weekday() == 2
    assert 0 <= (published - meant).days < 7


@given(st.text(max_size=80))
def test_any_text_gives_dates_inside_it(text: str) -> None:
    doc = model()(text)
    for time in times(doc, SATURDAY):
        assert 0 <= time.start < time.end <= len(doc)
        assert date.fromisoformat((time.value + "-01-01")[:10])
