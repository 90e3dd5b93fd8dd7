"""One article's cluster taken apart by a person's judgement."""

from kg.extract.statement import Statement
from kg.model import Article, Cluster, Extraction, Mention, Span
from kg.resolve.across import resolve
from kg.resolve.ledger import Ledger, Line
from kg.resolve.split import split

TEXT = "Ada Cole resigned. She gave no reason. Cole said: We won. The union met Ada Cole and Cole."


def span(words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span("a", start, start + len(words), words)


def mention(words: str, form: str, nth: int = 0) -> Mention:
    return Mention("Person", words, span(words, nth), form)  # type: ignore[arg-type]


MENTIONS = [("Ada Cole", "name", 0), ("She", "pronoun", 0), ("Cole", "name", 1), ("Ada Cole", "name", 1), ("Cole", "name", 3)]
COLES = Cluster("Person", ("Ada Cole", "Cole"), tuple(mention(*one) for one in MENTIONS))
SAID = Statement(span=span("We won"), evidence=span("Cole said: We won."), rule="made", speaker=0, content="We won", form="direct")
READ = Extraction(Article(id="a", text=TEXT, file="a.txt"), (COLES,), (SAID,))


def ledger(left: str, right: str, type_: str = "") -> Ledger:
    return Ledger((Line(judgement="different", left=left, right=right, type=type_, number=2),))


def test_names_that_differ_are_two_in_the_article_too_and_claims_go_with_them() -> None:
    for known in (ledger("Ada Cole", "Cole"), ledger("cole", "ADA COLE", "Person")):
        found = split(READ, known)
        assert [cluster.names for cluster in found.clusters] == [("Ada Cole",), ("Cole",)]
        assert [[one.name for one in cluster.mentions] for cluster in found.clusters] == [["Ada Cole", "She", "Ada Cole"], ["Cole", "Cole"]]
        (claim,) = found.claims
        assert isinstance(claim, Statement)
        assert claim.speaker == 1
        assert len(set(resolve([found], known).iris.values())) == 2


def test_a_judgement_on_others_leaves_the_article_as_it_was() -> None:
    for known in (Ledger(), ledger("Ada Cole", "Ben Cole"), ledger("Ada Cole", "Cole", "Place"), ledger("Cole", "cole")):
        assert split(READ, known) == READ
