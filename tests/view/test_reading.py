"""What the view reads off the graph: two articles on one strike, and laws over any extraction."""

from hypothesis import given, settings
from msgspec import structs

from kg.graph import Graph, graph
from kg.iri import DATA
from kg.model import Extraction
from kg.view.contents import Contents, Telling
from kg.view.reading import contents
from tests.anything import stories
from tests.stories import JUNE, MAY, june, may, miners, resolved


def links(read: Contents) -> set[tuple[str, str, str]]:
    return {
        (read.nodes[source].name, relation, "" if target is None else read.nodes[target].name) for source, target, relation, _ in read.links
    }


def tellings(read: Contents, kind: str) -> list[tuple[Telling, list[str]]]:
    """Each telling of a kind of claim with the words that tell it."""
    return [
        (telling, [read.sentences[sentence].text[start:end] for place_, sentence, start, end in read.passages if place_ == place])
        for place, telling in enumerate(read.tellings)
        if read.claims[telling.claim].kind == kind
    ]


def test_entities_demands_and_events_are_nodes() -> None:
    read = contents(miners())
    assert {(node.type, node.name) for node in read.nodes} == {
        ("Person", "Ada Cole"),
        ("Institution", "Miners' Union"),
        ("Institution", "ministry"),
        ("Place", "Holm"),
        ("Demand", "a pay rise"),
        ("Event", "strike"),
    }


def test_links_are_read_the_way_they_are_told() -> None:
    assert links(contents(miners())) == {
        ("Ada Cole", "role", "Miners' Union"),
        ("Ada Cole", "speaker", ""),
        ("ministry", "speaker", ""),
        ("Miners' Union", "demandedBy", "a pay rise"),
        ("a pay rise", "demandedFrom", "ministry"),
        ("Miners' Union", "actor", "strike"),
        ("strike", "target", "ministry"),
        ("strike", "place", "Holm"),
        ("Ada Cole", "accordingTo", ""),
    }


def test_each_article_tells_its_own_version_the_oldest_first() -> None:
    told = tellings(contents(miners()), "Demand")
    assert [(telling.status, telling.begin, words) for telling, words in told] == [
        ("open", "2024-05-03", ["a pay rise"]),
        ("met", "2024-06-04", ["pay rise"]),
    ]


def test_denials_forms_and_terms_of_office_are_kept() -> None:
    read = contents(miners())
    assert {(telling.form, telling.denied) for telling, _ in tellings(read, "Statement")} == {("direct", False), ("indirect", True)}
    assert [(telling.begin, telling.end) for telling, _ in tellings(read, "Role")] == [("2021", "2021")]


def test_a_reprint_names_the_article_it_repeats() -> None:
    extractions = [may(), june()]
    read = contents(graph(extractions, structs.replace(resolved(*extractions), reprints={JUNE.id: MAY.id})))
    assert [article.reprint_of for article in read.articles] == [None, 0]


def test_the_order_in_which_the_graph_was_made_is_moot() -> None:
    graph = miners()
    assert contents(Graph(reversed(list(graph)))) == contents(graph)


@given(stories)
@settings(max_examples=60)
def test_every_passage_is_found_in_its_sentence(extractions: list[Extraction]) -> None:
    made = graph(extractions, resolved(*extractions))
    read = contents(made)
    texts = {f"{extraction.article.file}": extraction.article.text for extraction in extractions}
    for telling, sentence, start, end in read.passages:
        whole = read.sentences[sentence]
        article = read.articles[whole.article]
        assert read.tellings[telling].article == whole.article
        if list(texts).count(article.file) == 1 and len(texts) == len(extractions):
            text = texts[article.file]
            assert text[whole.start : whole.start + len(whole.text)] == whole.text
            assert whole.text[start:end] == text[whole.start + start : whole.start + end] != ""
    assert all(node.iri.startswith(DATA) for node in read.nodes)
