"""Articles in other languages are told from English ones, of which none may be lost."""

from pathlib import Path

import pytest

from kg.read import Skipped, articles
from kg.read.language import foreign
from tests.benchmarks import newsroom

GOLD = sorted((Path(__file__).parents[3] / "shared" / "gold").glob("*/*.txt"))
FOREIGN = {
    "fr": "Les infirmières de l’hôpital ont cessé le travail lundi pour demander une hausse des salaires, a déclaré leur présidente.",
    "de": "Die Pflegekräfte des Krankenhauses haben am Montag die Arbeit niedergelegt und fordern mehr Lohn, sagte ihre Vorsitzende.",
    "nl": "De verpleegkundigen van het ziekenhuis hebben maandag het werk neergelegd en eisen meer loon, zei hun voorzitter in de stad.",
    "es": "Las enfermeras del hospital dejaron de trabajar el lunes para exigir un aumento de sueldo, dijo la presidenta del sindicato.",
    "hi": "अस्पताल की नर्सों ने सोमवार को वेतन वृद्धि की मांग करते हुए काम बंद कर दिया, संघ की अध्यक्ष ने कहा।",
    "ru": "Медсестры больницы в понедельник прекратили работу, требуя повышения зарплаты, сообщила председатель профсоюза в городе.",
}


@pytest.mark.parametrize("language", FOREIGN)
def test_a_text_that_is_not_english_is_named_unless_any_language_will_do(language: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FOREIGN[language])
    (skipped,) = articles([tmp_path])
    assert skipped == Skipped(
        str(tmp_path / "a.txt"), f"not in English, it seems, but in {language!r}; --any-language reads it all the same"
    )
    (article,) = articles([tmp_path], any_language=True)
    assert not isinstance(article, Skipped)


@pytest.mark.parametrize(
    "text",
    [
        "Nurses march",
        "Tagesschau",
        "SCORES: Rovers 2, United 1; Wanderers 0, Athletic 0; City 3, Rangers 2; Villa 1, Albion 4; County 2, Town 2.",
        "Ada Cole, Ben Berg, Carla Dalal, Dev Eriksen, Elif Fofana, Farid Greene, Greta Holm, Hana Ivanova, Imre Jensen.",
        "“Nous sommes fatigués,” said Ada Cole, who leads the union of the nurses at the hospital in Lyon, and left.",
    ],
)
def test_what_may_be_english_is_read(text: str) -> None:
    assert foreign(text) is None


def test_no_made_up_article_is_refused() -> None:
    assert [name for name, text in newsroom.articles(300) if foreign(text)] == []


@pytest.mark.gold
@pytest.mark.skipif(not GOLD, reason="the gold articles are not here")
def test_no_english_article_is_refused() -> None:
    assert [path.name for path in GOLD if foreign(path.read_text(encoding="utf-8", errors="replace"))] == []
