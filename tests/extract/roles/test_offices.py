"""Whose a post is that its bearer shares, or that a government, a house or a town has."""

import pytest

from tests.extract.conftest import Said
from tests.extract.roles.test_roles import told

pytestmark = pytest.mark.model

OFFICER = "Elections Officer"
COMMISSIONER = "police commissioner"
HEAD = "head"

OWNED: list[tuple[str, tuple[str, str, str | None]]] = [
    # a government where no country is named
    ("The government said no on Friday. Health Minister Ada Cole agreed.", ("Ada Cole", "Health Minister", "government")),
    ("The Cabinet met on Friday. The Prime Minister, Ada Cole, left.", ("Ada Cole", "Prime Minister", "Cabinet")),
    ("The government said no. The Railway Minister, Mr. Tom Roe, met the unions.", ("Tom Roe", "Railway Minister", "government")),
    ("Chad's government said no. Health Minister Ada Cole agreed.", ("Ada Cole", "Health Minister", "Chad")),
    ("The Goa chief minister, Ada Cole, dropped her irrigation minister, Tom Roe.", ("Tom Roe", "irrigation minister", "Goa")),
    # a house and its opposition
    ("The Leader of the Opposition, Mrs. Ada Cole, spoke in the Assembly.", ("Ada Cole", "Leader of the Opposition", "Assembly")),
    ("The leader of the opposition, Mrs. Ada Cole, said no.", ("Ada Cole", "leader of the opposition", "opposition")),
    # officers in a row
    ("It was signed by the Dock Union's president, Ada Cole; secretary, Tom Roe; and others.", ("Tom Roe", "secretary", "Dock Union")),
    ("Dock Union president Ada Cole, 61, and treasurer Tom Roe said no.", ("Tom Roe", "treasurer", "Dock Union")),
    ("Dock Union president Ada Cole said no, and the treasurer, Tom Roe, said yes.", ("Tom Roe", "treasurer", "Dock Union")),
    ("Dock Union president Ada Cole and nurse Tom Roe said no.", ("Tom Roe", "nurse", None)),
    # who is taken on
    (
        "The Rail Forum told the Port Board that it had appointed Ada Cole as a director and treasurer.",
        ("Ada Cole", "treasurer", "Rail Forum"),
    ),
    # what a post sees to
    ("The Rail Board denied it. The head of maintenance, Ada Cole, quit.", ("Ada Cole", HEAD, "Rail Board")),
    ("The Rail Board denied it. The head of the Marlow Circle, Ada Cole, quit.", ("Ada Cole", HEAD, "Marlow Circle")),
    ("The Rail Board denied it, presidential spokesman Tom Roe said.", ("Tom Roe", "presidential spokesman", None)),
    ("The Minister for Ports and Rural Roads Tom Roe quit.", ("Tom Roe", "Minister for Ports and Rural Roads", None)),
    ("Lantera Bank Head of Cargo Risk Maria Lopez quit.", ("Maria Lopez", "Head of Cargo Risk", "Lantera Bank")),
    ("The Minister of Trade, Pope Sixtus, quit.", ("Sixtus", "Minister of Trade", None)),
    ("Ada Cole, director of the Andes water program at the Hill Institute, left.", ("Ada Cole", "director", "Hill Institute")),
    ("Ada Cole, manager of the Leeds branch of Harbour Bank, left.", ("Ada Cole", "manager", "Harbour Bank")),
    ("Ada Cole, chair of the Leeds committee at Hill College, left.", ("Ada Cole", "chair", "Leeds committee")),
    ("Ada Cole, Head of Advocacy at Harbour Bank, left.", ("Ada Cole", "Head", "Harbour Bank")),
    # the police of a town
    ("The march in Bombay was banned by the city police commissioner, Mr Tom Roe.", ("Tom Roe", f"city {COMMISSIONER}", "Bombay")),
    ("In Chennai the state police moved in. Police commissioner Ada Cole left.", ("Ada Cole", "commissioner", "Chennai")),
    ("Leeds Police moved in. Leeds police commissioner Ada Cole left.", ("Ada Cole", "commissioner", "Leeds Police")),
    ("The police were called. Chief Elections Officer Ada Cole said so.", ("Ada Cole", "Officer", None)),
    ("The dispute in Leeds split the Tory group. The council met. Chief executive Ada Cole left.", ("Ada Cole", "Chief executive", None)),
    (
        "Mill NHS Trust met the Labour Party. It called for chief executive Ada Cole to go.",
        ("Ada Cole", "chief executive", "Mill NHS Trust"),
    ),
    # what sort of body it is
    ("The reporter, Ada Cole of the weekly Harbour News, was beaten.", ("Ada Cole", "reporter", "Harbour News")),
    ("Professor Ada Cole of state-run Hill College left.", ("Ada Cole", "Professor", "Hill College")),
    ("Teacher Ada Cole of the coast road left.", ("Ada Cole", "Teacher", None)),
    # whom a lawyer defends, and who runs a school
    ("Police held six drivers on Monday. Their lawyer, Ada Cole, said so.", ("Ada Cole", "lawyer", "six drivers")),
    ("Police held Tom Roe on Monday. The police praised their lawyer, Ada Cole.", ("Ada Cole", "lawyer", None)),
    ("Police came. Superintendent Ada Cole left. The Hill School District met.", ("Ada Cole", "Superintendent", "Hill School District")),
    ("The Council of the University of Leeds met at Hill University. Proctor Ada Cole left.", ("Ada Cole", "Proctor", "Hill University")),
]


@pytest.mark.parametrize(("text", "expected"), OWNED)
def test_a_post_belongs_to(said: Said, text: str, expected: tuple[str, str, str | None]) -> None:
    assert expected in told(*said(text))
