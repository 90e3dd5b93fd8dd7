"""Near-copies of articles."""

from kg.extract.event import Event
from kg.model import Article, Extraction, Span
from kg.resolve.across import resolve
from kg.resolve.reprints import Imprinted, imprint, reprints
from tests.resolve.made import extraction, group

WIRE = (
    "Harbour workers in Norland stopped work on Friday after talks on pay had failed for the third time this month. "
    "Their union said that the port authority had offered two per cent, while prices rose by seven. "
    "Ships bound for the northern islands were turned away, and the ferry company sent its passengers home. "
    "A spokeswoman for the authority called the walkout unlawful and said that it would go to court on Monday. "
    "The mayor, who had offered to mediate, asked both sides to come back to the table before the weekend ends."
)
OTHER = (
    "Teachers in Norland will vote next week on whether to strike over class sizes, their association said. "
    "It is the first such vote in eleven years. The ministry has promised four hundred new posts, of which half are part time. "
    "Parents' groups have come out for the teachers, and pupils marched through the capital last Thursday."
)


def kept(id_: str, text: str, day: int | None = None) -> Imprinted:
    return Imprinted(id_, day, imprint(Article(id=id_, text=text, file=f"{id_}.txt")))


def test_a_cut_and_retitled_copy_is_known_and_another_story_is_not() -> None:
    copy = "PORT AT A STANDSTILL\n\n" + WIRE.rpartition(". ")[0].replace("Harbour workers", "Dock workers") + "."
    assert reprints([kept("wire", WIRE, 10), kept("copy", copy, 11), kept("other", OTHER, 10)]) == {"copy": "wire"}


def test_the_earliest_is_the_original_whatever_the_order() -> None:
    several = [kept("a", WIRE, 12), kept("b", WIRE, 11), kept("c", WIRE), kept("d", OTHER, 1)]
    assert reprints(several) == reprints(several[::-1]) == {"a": "b", "c": "b"}


def test_what_is_around_an_article_counts_for_nothing() -> None:
    around = "Subscribe now. " * 80
    article = Article(id="a", text=around + WIRE, file="a.txt", boilerplate=((0, len(around)),))
    assert imprint(article) == kept("b", WIRE).imprint


def test_a_few_words_are_nobodys_copy() -> None:
    assert imprint(Article(id="a", text="Strike over.", file="a.txt")) == b""


def test_near_copies_say_one_thing_and_name_the_same_unnamed() -> None:
    def printed(id_: str) -> Extraction:
        made = extraction(id_, "2024-10-04", group("harbour workers"), text=WIRE)
        start = made.article.text.index("stopped work")
        trigger = Span(id_, start, start + 12, "stopped work")
        strike = Event(span=trigger, evidence=trigger, rule="made", kind="strike", actors=(0,))
        return Extraction(made.article, made.clusters, (strike,), imprint(made.article))

    found = resolve([printed(name) for name in "abcdefghij"])
    assert found.reprints == dict.fromkeys("bcdefghij", "a")
    assert len(found.entities) == len(found.facts) == 1
    assert len(found.facts[0].tellings) == 10
