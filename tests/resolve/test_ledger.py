"""People's judgements on who is who: kept in a plain file, binding, and to be taken back."""

from pathlib import Path

import pytest

from kg.iri import DATA
from kg.model import Cluster, Extraction, Resolution
from kg.resolve import ledger
from kg.resolve.across import resolve
from kg.resolve.ledger import BadLedger, Judgement, Ledger, Line, decide, undo
from tests.resolve.made import called, extraction, group, institution, person, place

DAY = "2024-10-04"
NEWS = [
    extraction("a", DAY, institution("Norland Nurses' Union", "NNU", context=["Norland"]), person("Ada Cole", context=["Northwind"])),
    extraction("b", DAY, institution("NNU"), person("Cole")),
    extraction("c", DAY, institution("Nurses of Norland"), person("A. B. Cole")),
    extraction("d", DAY, group("nurses of the north"), person("Ada Cole", context=["Southgate"])),
]
UNION, SHORT, NURSES, COLE, SURNAME = "Norland Nurses' Union", "NNU", "Nurses of Norland", "Ada Cole", "Cole"


def line(judgement: Judgement, left: str, right: str, type_: str = "") -> Line:
    return Line(judgement=judgement, left=left, right=right, type=type_)


def said(*lines: Line) -> Ledger:
    known = Ledger()
    for one in lines:
        known = decide(known, one)
    return known


def together(resolution: Resolution, left: tuple[str, int], right: tuple[str, int]) -> bool:
    return resolution.iris[left] == resolution.iris[right]


def test_without_a_ledger_the_rules_decide() -> None:
    assert called(resolve(NEWS)) == [["a/0", "b/0"], ["a/1", "d/1"], ["b/1"], ["c/0"], ["c/1"], ["d/0"]]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([line("same", UNION, NURSES)], [["a/0", "b/0", "c/0"], ["a/1", "d/1"], ["b/1"], ["c/1"], ["d/0"]]),
        ([line("same", NURSES, "the NORLAND nurses’ union")], [["a/0", "b/0", "c/0"], ["a/1", "d/1"], ["b/1"], ["c/1"], ["d/0"]]),
        ([line("same", COLE, SURNAME, "Person")], [["a/0", "b/0"], ["a/1", "b/1", "d/1"], ["c/0"], ["c/1"], ["d/0"]]),
        ([line("different", UNION, SHORT)], [["a/0"], ["a/1", "d/1"], ["b/0"], ["b/1"], ["c/0"], ["c/1"], ["d/0"]]),
        (
            [line("same", SURNAME, COLE), line("same", "A. B. Cole", SURNAME)],
            [["a/0", "b/0"], ["a/1", "b/1", "c/1", "d/1"], ["c/0"], ["d/0"]],
        ),
        (
            [line("different", f"{DATA}person/ada-cole/northwind", f"{DATA}person/ada-cole/southgate")],
            [["a/0", "b/0"], ["a/1"], ["b/1"], ["c/0"], ["c/1"], ["d/1"], ["d/0"]],
        ),
        (
            [line("different", f"{DATA}person/ada-cole/a", f"{DATA}person/ada-cole/d")],
            [["a/0", "b/0"], ["a/1"], ["b/1"], ["c/0"], ["c/1"], ["d/1"], ["d/0"]],
        ),
        ([line("same", "nurses of the north", NURSES)], [["a/0", "b/0"], ["a/1", "d/1"], ["b/1"], ["c/0", "d/0"], ["c/1"]]),
        (
            [line("same", UNION, NURSES), line("different", SHORT, NURSES)],
            [["a/0", "c/0"], ["a/1", "d/1"], ["b/0"], ["b/1"], ["c/1"], ["d/0"]],
        ),
        ([line("unsure", UNION, SHORT)], [["a/0", "b/0"], ["a/1", "d/1"], ["b/1"], ["c/0"], ["c/1"], ["d/0"]]),
        ([line("same", "Nobody", "No One")], [["a/0", "b/0"], ["a/1", "d/1"], ["b/1"], ["c/0"], ["c/1"], ["d/0"]]),
    ],
)  # fmt: skip
def test_a_persons_judgement_goes_before_the_rules(lines: list[Line], expected: list[list[str]]) -> None:
    for known in (said(*lines), said(*(line(one.judgement, one.right, one.left, one.type) for one in lines))):
        resolution = resolve(NEWS, known)
        assert called(resolution) == sorted(expected)
        assert resolution == resolve(reversed(NEWS), known)


def test_a_judgement_taken_back_leaves_no_trace() -> None:
    known = said(line("same", UNION, NURSES), line("different", UNION, SHORT))
    known = undo(undo(known, NURSES, "Norland nurses' union"), SHORT, UNION)
    assert known == Ledger()
    with pytest.raises(BadLedger, match="the ledger says nothing of 'NNU' and 'Cole'"):
        undo(known, SHORT, SURNAME)


def test_a_later_judgement_on_the_same_two_takes_the_place_of_the_earlier() -> None:
    assert [one.judgement for one in said(line("same", UNION, NURSES), line("different", NURSES, UNION)).lines] == ["different"]


def test_a_contradiction_names_all_its_lines() -> None:
    known = said(line("same", UNION, SHORT), line("same", SHORT, NURSES))
    with pytest.raises(BadLedger) as error:
        decide(known, line("different", NURSES, UNION))
    for words in (
        "line 2: same \"Norland Nurses' Union\" 'NNU'",
        "line 3: same 'NNU' 'Nurses of Norland'",
        "line 4: different 'Nurses of Norland'",
    ):
        assert words in str(error.value)


def test_a_contradiction_that_only_the_articles_show_is_found_too() -> None:
    """By names the lines agree; in these articles the IRI means one of those that the name means."""
    known = said(line("same", COLE, SURNAME), line("different", f"{DATA}person/ada-cole/northwind", SURNAME))
    with pytest.raises(BadLedger, match=r"line 2: same .*; line 3: different"):
        resolve(NEWS, known)


def test_who_was_judged_is_not_asked_about_again() -> None:
    before = [decision for decision in resolve(NEWS).decisions if decision.judgement == "unsure"]
    assert before
    for judgement in ("different", "unsure"):
        known = Ledger()
        for decision in before:
            known = decide(known, Line(judgement=judgement, left=decision.left, right=decision.right))
        decisions = resolve(NEWS, known).decisions
        assert not [
            one
            for one in decisions
            if one.judgement == "unsure" and one.by == "kg" and (one.left, one.right) in {(b.left, b.right) for b in before}
        ]
        assert {one.by for one in decisions if one.judgement == judgement} >= {"person"}


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    known = said(line("same", 'The "Big" Union, York', "NNU", "Institution"), line("unsure", "José Núñez", "J. Núñez", "Person"))
    ledger.write(known, tmp_path / "new" / "ledger.csv")
    assert ledger.read(tmp_path / "new" / "ledger.csv") == known
    assert (tmp_path / "new" / "ledger.csv").read_text().startswith("judgement,type,left,right,date,note\nsame,Institution,")


def test_a_file_written_by_a_spreadsheet_is_read(tmp_path: Path) -> None:
    path = tmp_path / "ledger.csv"
    path.write_bytes("\ufeffleft,right,judgement,note\r\nIMA,Indian Medical Association,same,\r\n\r\n".encode())
    assert [(one.left, one.right, one.judgement, one.number) for one in ledger.read(path).lines] == [
        ("IMA", "Indian Medical Association", "same", 2)
    ]
    assert ledger.read(tmp_path / "none.csv") == Ledger()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("judgement,left,right\nsaem,A,B\n", "line 2: the judgement 'saem' is none of same, different, unsure"),
        ("judgement,type,left,right\nsame,Company,A,B\n", "line 2: the type 'Company' is none of Person, Group, Institution, Place"),
        ("judgement,left,right\nsame,A,\n", "line 2: it needs a left and a right side"),
        ("name,other\nA,B\n", "has no column judgement, left, right"),
        (
            "judgement,left,right\nsame,A,B\nsame,B,C\ndifferent,C,A\n",
            "contradicts itself: line 2: same 'A' 'B'; line 3: same 'B' 'C'; line 4: different 'C' 'A'",
        ),
        (b"judgement,left,right\nsame,A,\xff\n", "is not UTF-8 text"),
    ],
)  # fmt: skip
def test_a_ledger_that_cannot_be_understood_says_where(content: str | bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "ledger.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(BadLedger) as error:
        ledger.read(path)
    assert message in str(error.value)


def clusters(*found: Cluster) -> Extraction:
    return extraction("e", DAY, *found)


def test_a_name_may_be_judged_for_one_type_only() -> None:
    news = [clusters(person("Washington"), place("Washington")), extraction("f", DAY, person("George Washington"))]
    resolution = resolve(news, said(line("same", "Washington", "George Washington", "Person")))
    assert together(resolution, ("e", 0), ("f", 0))
    assert not together(resolution, ("e", 1), ("f", 0))


@pytest.mark.parametrize(("left", "right"), [(COLE, "nurses of the north"), (SURNAME, UNION), ("Norland", COLE)])
def test_a_person_is_no_body_and_no_place(left: str, right: str) -> None:
    news = [*NEWS, extraction("e", DAY, place("Norland"))]
    with pytest.raises(BadLedger, match="cannot be one"):
        resolve(news, said(line("same", left, right)))


def test_of_two_that_share_a_name_those_of_one_type_are_meant() -> None:
    news = [extraction("a", DAY, person("Lincoln Okafor"), place("Lincoln")), extraction("b", DAY, person("Lincoln"))]
    assert called(resolve(news, said(line("same", "Lincoln Okafor", "Lincoln")))) == [["a/0", "b/0"], ["a/1"]]
