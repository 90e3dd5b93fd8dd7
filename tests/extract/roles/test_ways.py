"""Whose a post is, told in ways that mislead: by "its", after a verb of removing, behind a rank, by a body of a body."""

import pytest

from tests.extract.conftest import Said
from tests.extract.roles.test_roles import told

pytestmark = pytest.mark.model

NURSING = "chief nursing officer"
INTERIOR = "Interior minister"
MEDICAL = "University of Leeds's medical school"
STATION = "Hill Town police station"
SERVICES = "Director General of Health Services"
TEACHERS = "Hill Teachers' Association"

OWNED: list[tuple[str, tuple[str, str, str | None]]] = [
    (
        "The Grants Commission wrote. The Hill Teachers' Association will strike, its President Dr. Lasith Perera told the Leeds Post.",
        ("Lasith Perera", "President", TEACHERS),
    ),
    ('The Ports Board met. "Harbour Metals did wrong," its chairman Ravi Das said.', ("Ravi Das", "chairman", "Ports Board")),
    ("Tom Roe sacked water supply minister Ada Cole on Friday.", ("Ada Cole", "water supply minister", None)),
    ("On Friday Tom Roe suspended police chief Ada Cole.", ("Ada Cole", "police chief", None)),
    ("Tom Roe's sacked aide Ada Cole left.", ("Ada Cole", "aide", "Tom Roe")),
    ("Tom Roe was made chairman of the party's coordination committee.", ("Tom Roe", "chairman", "party's coordination committee")),
    ("Tom Roe, secretary of the board's finance committee, left.", ("Tom Roe", "secretary", "board's finance committee")),
    ("Chad's Senate removed President Ada Cole from office. Niger recalled its ambassador.", ("Ada Cole", "President", "Chad")),
    ("Police discharged Captain Ada Cole from hospital.", ("Ada Cole", "Captain", None)),
    ("Police spokesperson Captain Ada Cole told Radio Hill so. The Hill Police agreed.", ("Ada Cole", "Captain", "Hill Police")),
    ("The Ports Corporation Chairman Rear Admiral Ajith Perera left.", ("Ajith Perera", "Rear Admiral", None)),
    ("The Health Union met additional chief secretary Ada Cole.", ("Ada Cole", "additional chief secretary", None)),
    ("Ravi Das met Tilaipur MLA Ada Cole.", ("Ada Cole", "MLA", "Tilaipur")),
    ("Harrowgate South MP Ada Cole left.", ("Ada Cole", "MP", "Harrowgate South")),
    ("The party met. TKP MLA Ada Cole left.", ("Ada Cole", "MLA", "TKP")),
    ("Parliament met on Monday. Opposition lawmaker Ada Cole left.", ("Ada Cole", "Opposition lawmaker", "Parliament")),
    ("Opposition MP Ada Cole told Parliament so.", ("Ada Cole", "Opposition MP", "Parliament")),
    ("Ada Cole, lecturer, department of law, Leeds University, spoke at Hill College.", ("Ada Cole", "lecturer", "Leeds University")),
    ("Rebel MLA Ada Cole left.", ("Ada Cole", "Rebel MLA", None)),
    ("Leeds was hit. Police left Hill Town police station. Officer-in-charge Ada Cole came.", ("Ada Cole", "Officer-in-charge", STATION)),
    ("The Praja Dal lost. State unit president Ada Cole resigned.", ("Ada Cole", "State unit president", "Praja Dal")),
    ("The state police spokesman, DSP Ada Cole, said so. Delta Hospital closed.", ("Ada Cole", "spokesman", "state police")),
    ("The Ports Board met. Chief mechanical engineer Ada Cole left.", ("Ada Cole", "Chief mechanical engineer", "Ports Board")),
    ("Hill Clinic told the Nurses' Union so. Chief nursing officer Ada Cole left.", ("Ada Cole", "Chief nursing officer", "Hill Clinic")),
    ("Hill Clinic sued Delta Motors. It hired a new director, Ada Cole.", ("Ada Cole", "director", "Hill Clinic")),
    ("The Doctors' Guild struck. Director General of Health Services Ada Cole left.", ("Ada Cole", SERVICES, None)),
    ("The Harbour Council took over. One of them, Captain Ada Cole, spoke.", ("Ada Cole", "Captain", None)),
    ("Labour group leader Coun Ada Cole left. Wells Borough Council met.", ("Ada Cole", "Councillor", "Wells Borough Council")),
    ("Study co-author Ada Cole of Hill Institute said so.", ("Ada Cole", "co-author", None)),
    ("Professor Ada Cole of the University of Leeds's medical school left.", ("Ada Cole", "Professor", MEDICAL)),
    ("Ada Cole, chef of New York City's Harbour Grill, left.", ("Ada Cole", "chef", "Harbour Grill")),
    ("U.S. heiress Ada Cole left.", ("Ada Cole", "heiress", None)),
    ("U.S. envoy Ada Cole left.", ("Ada Cole", "envoy", "U.S.")),
    ("The Hill High Court sat. A bench of Justices Tom Roe and Ada Cole agreed.", ("Ada Cole", "justice", "Hill High Court")),
    ("The Ohio Legislature and the Hill Council met. Assemblywoman Ada Cole left.", ("Ada Cole", "Assemblywoman", "Ohio Legislature")),
    ("Nevada is the first state to do so. State Minister Ada Cole said so.", ("Ada Cole", "State Minister", None)),
]


@pytest.mark.parametrize(("text", "expected"), OWNED)
def test_a_post_belongs_to(said: Said, text: str, expected: tuple[str, str, str | None]) -> None:
    assert expected in told(*said(text))


def test_a_number_before_a_judge_is_no_post(said: Said) -> None:
    assert not told(*said("The two-judge Bench of the High Court met."))


HELD: list[tuple[str, set[tuple[str, str, str | None]]]] = [
    ("Ada Cole was elected president, Tom Roe said.", {("Ada Cole", "president", None)}),
    ("Ada Cole became minister, Tom Roe said.", {("Ada Cole", "minister", None)}),
    ("The board named Ada Cole as chair, Tom Roe told reporters.", {("Ada Cole", "chair", None)}),
    ("Ada Cole was elected mayor, secretary Tom Roe said.", {("Ada Cole", "mayor", None), ("Tom Roe", "secretary", None)}),
    ("As mayor, Ada Cole left.", {("Ada Cole", "mayor", None)}),
    ("Ada Cole was elected in May. As president, she left.", {("Ada Cole", "president", None)}),
    ("Ada Cole served as one of the advisors of the board.", {("Ada Cole", "advisor", "board")}),
    ("One of Chad's vice presidents, Ada Cole, left.", {("Ada Cole", "vice president", "Chad")}),
    ("SP (headquarters) Ada Cole left.", {("Ada Cole", "SP", None)}),
    ("Galle station master Ada Cole left.", {("Ada Cole", "station master", "Galle")}),
    ("Station Master Ada Cole left.", {("Ada Cole", "Station Master", None)}),
    ("Master Ada Cole left.", set()),
    ("The Minister of Labour, Chief Festus Obi, left.", {("Festus Obi", "Minister of Labour", None)}),
    ("Deputy Treasury Secretary Ada Cole left.", {("Ada Cole", "Deputy Treasury Secretary", None)}),
    (
        "Interior minister Tom Roe quit and was replaced by his aide, Ada Cole.",
        {("Tom Roe", INTERIOR, None), ("Ada Cole", INTERIOR, None), ("Ada Cole", "aide", "Tom Roe")},
    ),
    ("Ada Cole replaced Tom Roe, the union's chairman.", {(n, "chairman", "union") for n in ("Ada Cole", "Tom Roe")}),
    ("Ada Cole may replace Tom Roe, the union's chairman.", {("Tom Roe", "chairman", "union")}),
    ("Captain Tom Roe was replaced by Ada Cole.", {("Tom Roe", "Captain", None)}),
    ("Navy chief Admiral Ada Cole left.", {("Ada Cole", "chief", "Navy"), ("Ada Cole", "Admiral", "Navy")}),
    # several who are told by name behind a dash, a colon, "are"
    (
        "Three mayors — Ada Cole, Tom Roe (Galle) and Omar Saleh — left.",
        {("Ada Cole", "mayor", None), ("Tom Roe", "mayor", "Galle"), ("Omar Saleh", "mayor", None)},
    ),
    ("Only two presidents have been removed: Ada Cole and Tom Roe.", {("Ada Cole", "president", None), ("Tom Roe", "president", None)}),
    ("The mayors who quit are Ada Cole and Tom Roe.", {("Ada Cole", "mayor", None), ("Tom Roe", "mayor", None)}),
    ("The mayors were angry: Bill Day and Tom Roe had lied.", set()),
    # who is made what stands right behind the name
    ("The king named Tom Roe prime minister on Monday.", {("Tom Roe", "prime minister", None)}),
    ("President Omar Saleh named Tom Roe finance minister.", {("Omar Saleh", "President", None), ("Tom Roe", "finance minister", None)}),
    ("The board named Tom Roe chief executive.", {("Tom Roe", "chief executive", None)}),
    ("The sailor named Tom Roe was a cook.", {("Tom Roe", "sailor", None), ("Tom Roe", "cook", None)}),
    ("The union tapped Ada Cole to be its secretary.", {("Ada Cole", "secretary", "union")}),
    ("Ada Cole was picked to be treasurer.", {("Ada Cole", "treasurer", None)}),
    ("The mayor tapped Ada Cole to be treasurer.", {("Ada Cole", "treasurer", None)}),
    (
        "Ada Cole was re-elected as chairman of the Harbour Makers' Association on Monday.",
        {("Ada Cole", "chairman", "Harbour Makers' Association")},
    ),
    # what is only wished for
    ("Ada Cole promised to be a nurse.", set()),
    ("The board wants to name Ada Cole secretary.", set()),
    ("The board intends to nominate Ada Cole to replace the mayor, Tom Roe.", {("Tom Roe", "mayor", None)}),
    # who is chosen to lead
    ("The ministry named Ada Cole to lead the Harbour Committee.", {("Ada Cole", "leader", "Harbour Committee")}),
    ("The board asked Ada Cole to lead the Harbour Committee.", set()),
    # who comes in somebody's place
    (
        "The mayor, Tom Roe, quit. The council then chose Ada Cole to replace him.",
        {("Tom Roe", "mayor", None), ("Ada Cole", "mayor", None)},
    ),
    (
        "The government removed police commissioner Tom Roe and named Ada Cole in his place.",
        {("Tom Roe", "police commissioner", None), ("Ada Cole", "police commissioner", None)},
    ),
    ("The mayor, Tom Roe, said Ada Cole lived in his place.", {("Tom Roe", "mayor", None)}),
    (
        "Tom Roe, former mayor of Galle, was jailed. The council then chose Ada Cole to replace him.",
        {("Tom Roe", "mayor", "Galle"), ("Ada Cole", "mayor", "Galle")},
    ),
    ("Many see Ada Cole as the successor of Tom Roe, a former mayor.", {("Tom Roe", "mayor", None)}),
    # members told of behind
    (
        "The Harbour Union and three of its members, among them Ada Cole, left.",
        {("Ada Cole", "member", "Harbour Union")},
    ),
    # past what a body's short name stands for
    (
        "The secretary of the HMT union (National Union of Harbour, Maritime and Transport Workers), Tom Roe, left.",
        {("Tom Roe", "secretary", "HMT union")},
    ),
    ("The study's lead authors, Ada Cole and Tom Roe, left.", {("Ada Cole", "lead author", None), ("Tom Roe", "lead author", None)}),
    ("Lead authors, Ada Cole and Tom Roe left.", set()),
    # whoever is the best or the youngest of their kind is one of it
    ("Ada Cole is the youngest climber of Mount Tarvik.", {("Ada Cole", "climber", "Mount Tarvik")}),
    ("Ada Cole, a nurse, met her counterpart Tom Roe.", {("Ada Cole", "nurse", None)}),
    # whoever leads those that do not govern
    ("Leader of the Opposition Tom Roe left.", {("Tom Roe", "Leader of the Opposition", None)}),
    # a judge told with a small letter
    (
        "The division bench of justice Tom Roe and Justice Ada Cole met.",
        {("Tom Roe", "justice", "division bench"), ("Ada Cole", "Justice", "division bench")},
    ),
    ("Ada Cole sought justice.", set()),
    ("They hired chief nursing officer Ada Cole; her predecessor, Bill Day, left.", {(n, NURSING, None) for n in ("Ada Cole", "Bill Day")}),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_a_post_is_held_by(said: Said, text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert told(*said(text)) == expected
