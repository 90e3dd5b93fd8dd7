"""What stands in an article's text and is not the article; and what must not be taken for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.read.boilerplate import boilerplate

BODY = "The union ended its strike on Monday, its president said."
ANOTHER = "The minister met her on Tuesday and promised to raise their pay."


@pytest.mark.parametrize(
    ("text", "junk"),
    [
        (f" date 2024-10-12 {BODY}", ["date 2024-10-12"]),
        (f"Union ends strike\n\nFriday, September 6, 2019\n\n{BODY}", ["Friday, September 6, 2019"]),
        (f"Strike ends  https://news.example/a?b=1#c\n\n{BODY}", ["https://news.example/a?b=1#c"]),
        ("It said so (https://news.example/letter) on Monday.", ["(https://news.example/letter)"]),
        (f"{BODY} Weekly Pulse - https://video.example/1 Night Show: https://video.example/2", None),
        (f"{BODY}\n\nThe march on Monday. Image: Ada Cole.", ["Image: Ada Cole."]),
        (f"{BODY}\n\nThe march on Monday (Photo: Ada Cole)", ["(Photo: Ada Cole)"]),
        (f"The minister at the talks – File photo\n\n{BODY}", ["– File photo"]),
        (f"By Ada Cole and Bo Reed\n\n{BODY}", ["By Ada Cole and Bo Reed"]),
        (f"date 2013-04-24 by Ada Cole and Bo Reed  {BODY}", ["date 2013-04-24 by Ada Cole and Bo Reed"]),
        (f"{BODY}\n(With inputs from AFP)", ["(With inputs from AFP)"]),
        (f"{BODY}\n\nPublished - January 06, 2025 12:10 am IST", ["Published - January 06, 2025 12:10 am IST"]),
        (f"{BODY} Sapa /mm/mp/fg", ["Sapa /mm/mp/fg"]),
        (f"{BODY} Sapa-dpa", ["Sapa-dpa"]),
        (f'{BODY} "We won." PTI ABC XY', ["PTI ABC XY"]),
        (f"{BODY} ab / cd (Reuters, AFP)", ["ab / cd (Reuters, AFP)"]),
        (f"{BODY} (dpa, AP)", ["(dpa, AP)"]),
        (f"{BODY} (Colombo/Aug05/2024)", ["(Colombo/Aug05/2024)"]),
        (f"(ATT SUBS: ADDS UNION COMMENT) {BODY}", ["(ATT SUBS: ADDS UNION COMMENT)"]),
        (f"CRICKET-TEST-IND:Cricket-Home side wins\n{BODY}", ["CRICKET-TEST-IND:Cricket-Home side wins"]),
        (f"{BODY}\n\nAlso Read | Bus drivers call off march\n\n{ANOTHER}", ["Also Read | Bus drivers call off march"]),
        (f"{BODY}\n\nRELATED : How the board lost its head\n\n{ANOTHER}", ["RELATED : How the board lost its head"]),
        (f"{BODY} Also Read - Bus drivers call off march The minister met her.", ["Also Read - Bus drivers call off march"]),
        (f"{BODY}\nAlso Read\nBus drivers in hill town call off march\nNurses win raise after week of protest", None),
        (f"{BODY}\n\nBus drivers in hill town call off march\n\n{ANOTHER}", ["Bus drivers in hill town call off march"]),
        (f"{BODY}\n\nTalk of Town | Ada Cole | No pay, no work\n\n{ANOTHER}", ["Talk of Town | Ada Cole | No pay, no work"]),
        (f"Union ends strike\n\n{BODY}\n\nUnion ends strike\n\n{ANOTHER}", ["Union ends strike"]),
        (f"{BODY} ADVERTISEMENT {ANOTHER}", ["ADVERTISEMENT"]),
        (f"{BODY}\nTopics: pay strikes unions", ["Topics: pay strikes unions"]),
        (f"{BODY}\nClick here to follow our WhatsApp channel\n{ANOTHER}", ["Click here to follow our WhatsApp channel"]),
        (f"{BODY} Subscribe to our newsletter.", ["Subscribe to our newsletter."]),
        (f"{BODY} The Post covers national news and election news. Follow us on Facebook for more.", None),
    ],
)
def test_what_leads_away_from_the_article_is_told_from_it(text: str, junk: list[str] | None) -> None:
    found = [text[start:end] for start, end in boilerplate(text)]
    assert found == (junk or [text.removeprefix(BODY).strip()])


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"{BODY}\n\n{ANOTHER}",
        f"Union ends strike\n\nMembers return to work after week of talks with ministry\n\n{BODY}",
        f"{BODY}\n\nThe SLPP raised similar concerns on a previous occasion too in this regard\n\n{ANOTHER}",
        f"{BODY}\n\nA new demand\n\n{ANOTHER}",
        f"{BODY} Its demands are:\n\nHigher pay for nurses in state hospitals\n\nShorter shifts in hospitals of province\n\n{ANOTHER}",
        "“Follow us on Saturday,” she told the crowd, “and subscribe to our cause.”",
        "She told the crowd: “We are many. Join us and read our newsletter.”",
        "The Post offers news in ten languages, its editorial board told the newspaper guild.",
        "The paper wrote about it. Read it before you strike.",
        "The union published a photo of the minister: it shows him at the talks.",
        "The photo (taken on Monday) shows her at the march.",
        "The bill was passed by the U.S. Senate",
        "It will cost Rs. 500",
        "He sold it (BBC)",
        "By Monday the strikers had gone home.",
        "The court (SC) ruled against the union.",
        "By the time the police came, the march was over.",
        "He spoke of a Mr. Cole",
        "In other matches, Northwind defeated Southgate 43–5, and Eastham knocked out Westham\n\n" + BODY,
    ],
)
def test_what_the_article_says_is_kept(text: str) -> None:
    assert boilerplate(text) == []


@given(
    st.text(max_size=300)
    | st.lists(st.sampled_from([BODY, "Also Read", "Image: A.", '"', "“", "\n", " | ", "Sapa /a", "http://"])).map(" ".join)
)
def test_stretches_come_in_order_apart_and_trimmed(text: str) -> None:
    end = -1
    for start, stop in boilerplate(text):
        assert end < start < stop <= len(text)
        assert text[start:stop] == text[start:stop].strip()
        end = stop
