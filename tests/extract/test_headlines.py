"""Who is told of in a headline alone, led to whom the text says to have done the same."""

import pytest

from kg.intake.worker import extraction
from kg.model import Article
from kg.nlp import readings

SAME = [
    ("Power men strike in Galle", "Engineers and technicians of the Galle depot struck work on Monday over a pay cut.", "Engineers"),
    ("Dozens detained in Galle", "Police detained 47 students after a rally in Galle on Monday.", "47 students"),
    ("Ports chief quits over audit", "Ada Cole resigned on Monday after an audit of the harbour.", "Ada Cole"),
    ("Seven policemen killed in ambush", "Rebels ambushed a jeep near Galle and killed seven men of the town's battalion.", "seven men"),
    ("Top court quashes levy", "The Federal Court quashed the levy on Monday.", "Federal Court"),
]  # fmt: skip
APART = [
    ("Nurses meet doctors over rota", "The doctors met the health minister in Galle on Monday.", "Nurses"),
    ("Porters strike at Galle hospital", "The Porters' Union struck work at the Galle hospital on Monday.", "Porters"),
    ("Officials meet farmers", "Tax officials met Ada Cole and Ben Okafor in Galle on Monday.", "farmers"),
]


def called(headline: str, text: str) -> list[tuple[str, ...]]:
    whole = f"{headline}\n\n{text}"
    (reading,) = readings([Article(id="a", text=whole, file="a.txt", headline=headline, published="2024-10-12")])
    return [cluster.names for cluster in extraction(reading).clusters]


@pytest.mark.model
@pytest.mark.parametrize(("headline", "text", "name"), SAME)
def test_a_headline_tells_of_whom_the_text_says_the_same(headline: str, text: str, name: str) -> None:
    (names,) = (names for names in called(headline, text) if name in names)
    assert any(headline.startswith(word) for word in names)


@pytest.mark.model
@pytest.mark.parametrize(("headline", "text", "name"), APART)
def test_a_headline_tells_of_others_too(headline: str, text: str, name: str) -> None:
    assert all(set(names) <= {name, name.lower()} for names in called(headline, text) if name in names)
