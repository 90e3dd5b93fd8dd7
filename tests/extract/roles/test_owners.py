"""Whose a post is, where its own words leave it open."""

import pytest

from tests.extract.conftest import Said
from tests.extract.roles.test_roles import told

pytestmark = pytest.mark.model

ADVOCATE = "additional advocate general"
COLLEGE = "Tarvik Medical College"
AGRICULTURE = "agriculture commissioner"
BATTALION = "Third Police Battalion"
WEEKLY = "Harbour Weekly"

OWNED: list[tuple[str, tuple[str, str, str | None]]] = [
    ("The Leeds Port Authority met the Dock Union. General secretary Tom Roe said no.", ("Tom Roe", "General secretary", "Dock Union")),
    ("The European Commission met. The agriculture commissioner, Ada Cole, left.", ("Ada Cole", AGRICULTURE, "European Commission")),
    ("The Harbour Commission met. Police commissioner Ada Cole left.", ("Ada Cole", "Police commissioner", None)),
    ("The Leeds Chamber of Commerce met. Vice-president Ada Cole left.", ("Ada Cole", "Vice-president", "Leeds Chamber of Commerce")),
    ("The National Rail Board met. Chief engineer Tom Roe resigned.", ("Tom Roe", "Chief engineer", "National Rail Board")),
    ("Helen Roe, leader of the Civic Alliance, resigned. Her deputy Ada Cole was named.", ("Ada Cole", "deputy", "Civic Alliance")),
    ("Tom Roe, a reporter of the Harbour Weekly, was beaten. Through her editor, Ada Cole, he said so.", ("Ada Cole", "editor", WEEKLY)),
    (
        "The Rail Forum said it was so, as no company wanted it. Its chair, Ada Cole, called on them to go.",
        ("Ada Cole", "chair", "Rail Forum"),
    ),
    ("The spokesman of the Inland Command, Colonel Tom Roe, denied it.", ("Tom Roe", "Colonel", "Inland Command")),
    ("The Harbour Commission met. The commission's president, Justice Ada Cole, said no.", ("Ada Cole", "Justice", "Harbour Commission")),
    ("Less generous was political scientist Tom Roe, of Leeds University.", ("Tom Roe", "political scientist", "Leeds University")),
    ("At the Leeds Infirmary, where five wards are shut, nurse Ada Cole said no.", ("Ada Cole", "nurse", "Leeds Infirmary")),
    ("Seven men of the Third Police Battalion died, among them sub-inspector Ada Cole.", ("Ada Cole", "sub-inspector", BATTALION)),
    ('The army took over. "We will not fire," Lieutenant General Tom Roe said.', ("Tom Roe", "Lieutenant General", "army")),
    ("The army took over. Pope Leo condemned it.", ("Leo", "Pope", None)),
    ("The Kano State Government said no. Governor Ada Cole left.", ("Ada Cole", "Governor", "Kano State Government")),
    (
        "The Leeds High Court sat. A bench of Chief Justice Ada Cole and Justice Tom Roe said no.",
        ("Tom Roe", "Justice", "Leeds High Court"),
    ),
    ("The Tarvik government said no. The court told additional advocate general Ada Cole so.", ("Ada Cole", ADVOCATE, "Tarvik government")),
    (
        "The White House said no. The Timber Alliance agreed. In a statement, budget director Ada Cole explained.",
        ("Ada Cole", "budget director", "White House"),
    ),
    ("Ada Cole, leader of the self-styled Harbour Council, stayed at home.", ("Ada Cole", "leader", "Harbour Council")),
    ("Ada Cole, a former fisheries inspector from Leeds, said no.", ("Ada Cole", "fisheries inspector", None)),
    ("The Rail Forum said no. The transport secretary, Ada Cole, said so.", ("Ada Cole", "transport secretary", None)),
    ("The Rail Forum said no. The finance secretary, Ada Cole, said so.", ("Ada Cole", "finance secretary", "Rail Forum")),
    ("The Railway Minister, Mr. Ada Cole, denied it. The Central Railway struck.", ("Ada Cole", "Railway Minister", None)),
    ("Ada Cole came back from a visit to Chad. The health minister, Tom Roe, said no.", ("Tom Roe", "health minister", None)),
    ("The Women's Union met. It wrote to Union Home Minister Ada Cole.", ("Ada Cole", "Union Home Minister", None)),
    ("The school board met on Monday. Trustee Ada Cole called it a payment.", ("Ada Cole", "Trustee", "school board")),
    (
        "Wells Borough Council sold it. The Wells Chronicle told of it. Finance director Ada Cole will run it.",
        ("Ada Cole", "Finance director", "Wells Borough Council"),
    ),
    ("Wells Borough Council met. Cllr Ada Cole said no.", ("Ada Cole", "Councillor", "Wells Borough Council")),
    (
        "The Dock Federation, to which the Harbour Union belongs, announced a march. General secretary Ada Cole said no.",
        ("Ada Cole", "General secretary", "Dock Federation"),
    ),
    ("Parliament called in the Central Bank. Governor Ada Cole had met them.", ("Ada Cole", "Governor", "Central Bank")),
    ("The Tarvik Medical College reopened. The Peace Party hit back. The principal, Ada Cole, left.", ("Ada Cole", "principal", COLLEGE)),
    ("The Peace Party met. Deputy principal Ada Cole said no.", ("Ada Cole", "Deputy principal", None)),
    ('The Senate met on Tuesday. "We won\'t," said Sen. Ada Cole.', ("Ada Cole", "Senator", "Senate")),
    ("The Senate met on Tuesday. Aides to Majority Leader Ada Cole left.", ("Ada Cole", "Majority Leader", "Senate")),
    ("The police searched the house. Officer Ada Cole was arrested.", ("Ada Cole", "Officer", "police")),
    ("Workers struck against the state government. Health Minister Ada Cole said no.", ("Ada Cole", "Health Minister", "state government")),
    ("Workers struck against the government. Prime Minister Ada Cole said no.", ("Ada Cole", "Prime Minister", None)),
    ("The Health Ministry wrote. It was signed by Health Secretary Ada Cole.", ("Ada Cole", "Health Secretary", "Health Ministry")),
    ("The labour ministry formed a panel headed by Joint Secretary Ada Cole.", ("Ada Cole", "Joint Secretary", "labour ministry")),
    ("Queensland's teachers struck. Premier Ada Cole told Parliament so.", ("Ada Cole", "Premier", "Queensland")),
    ("Porters struck at Hill General Hospital. Staff nurse Ada Cole said no.", ("Ada Cole", "Staff nurse", "Hill General Hospital")),
    (
        "The Dock Workers' Union struck. Coast Lines said no. Branch secretary Ada Cole left.",
        ("Ada Cole", "Branch secretary", "Dock Workers' Union"),
    ),
    ("The Leeds Crown Court jailed him. Recorder Ada Cole said no.", ("Ada Cole", "Recorder", "Leeds Crown Court")),
    (
        "The Chadian military said it was over. Chadian military spokesperson Colonel Tom Roe said two were dead.",
        ("Tom Roe", "military spokesperson", "Chadian military"),
    ),
    (
        "The Chadian military said it was over. Chadian military spokesperson Colonel Tom Roe said two were dead.",
        ("Tom Roe", "Colonel", "Chadian military"),
    ),
    ("The Chadian military met. Chadian army spokesman Tom Roe said no.", ("Tom Roe", "spokesman", "Chadian military")),
    ("The chief of the navy, Admiral Ada Cole, said no.", ("Ada Cole", "Admiral", "navy")),
    (
        "Cole met Peru's president Luis Cano in Peru. He later met Defence Minister Adam Sorel and is due to visit Egypt and Qatar.",
        ("Adam Sorel", "Defence Minister", "Peru"),
    ),
    (
        "The Red Front said 16 members of the group were among the dead, including senior leader Ada Cole and another commander, Tom Roe.",
        ("Tom Roe", "commander", "Red Front"),
    ),
    (
        "The United States House of Representatives met. Two Democratic Representatives, Ada Cole and Tom Roe, opposed the bill.",
        ("Tom Roe", "Democratic representative", "United States House of Representatives"),
    ),
    (
        "Cole's campaign denied it. Deputy campaign manager Ada Perera said she was not wavering.",
        ("Ada Perera", "Deputy campaign manager", "Cole's campaign"),
    ),
    ("Peru said no. First Lady Ada Cole left.", ("Ada Cole", "First Lady", "Peru")),
    ("Peru said no. National Security Adviser Ada Cole left.", ("Ada Cole", "National Security Adviser", "Peru")),
    ("Tom Roe, Director of\u00a0 the Harbour Studies Center, said no.", ("Tom Roe", "Director", "Harbour Studies Center")),
    (
        "Members of the Dock Workers' Union (DWU) struck. Branch secretary Ada Cole said no.",
        ("Ada Cole", "Branch secretary", "Dock Workers' Union"),
    ),
    (
        "The Wells Hospital Trust said no. The union wants the departure of chief executive Tom Roe.",
        ("Tom Roe", "chief executive", "Wells Hospital Trust"),
    ),
    (
        "Porters struck at Leeds General Hospital. Superintendent Ada Cole met them.",
        ("Ada Cole", "Superintendent", "Leeds General Hospital"),
    ),
    ("A judge sided with Harwell University. Tom Roe, the vice-chancellor, said no.", ("Tom Roe", "vice-chancellor", "Harwell University")),
    (
        "A court restrained Hill City Municipal Council. The judge told municipal commissioner Tom Roe so.",
        ("Tom Roe", "municipal commissioner", "Hill City Municipal Council"),
    ),
    (
        "It came from the National Students Front, whose state convener, Ada Cole, said no.",
        ("Ada Cole", "state convener", "National Students Front"),
    ),
    (
        "Men of Eastern Cables Ltd went to the Harbour Court. Mr. Tom Roe, the works manager, left.",
        ("Tom Roe", "works manager", "Eastern Cables Ltd"),
    ),
    ("Captain Ada Cole of the provincial police said no.", ("Ada Cole", "Captain", "provincial police")),
    ('"It was blank," senior advocate Tom Roe, appearing for the union, told the bench.', ("Tom Roe", "senior advocate", "union")),
    ("Doctors in Kano State struck. Governor Tom Roe has left.", ("Tom Roe", "Governor", "Kano State")),
    (
        "They met in the Western Region. In Oldtown, a chief told the Regional Minister, Ada Cole, so.",
        ("Ada Cole", "Regional Minister", "Western Region"),
    ),
    ("Ada Cole, who chairs the local branch of the Lecturers' Federation, said no.", ("Ada Cole", "chair", "Lecturers' Federation")),
    (
        "The High Court barred the National Congress from parading Tom Roe as its caretaker chairman in Kano.",
        ("Tom Roe", "caretaker chairman", "National Congress"),
    ),
    ("Tom Roe, chairman of the Harbour Board, left. His successor, Mr Ben Dole, came.", ("Ben Dole", "chairman", "Harbour Board")),
    (
        "Harwell University vice-chancellor Tom Roe left. A strike had cost Roe's predecessor, Dr Ada Cole, her job.",
        ("Ada Cole", "vice-chancellor", "Harwell University"),
    ),
    (
        "The Commissioner for Works, Tom Roe, said the Kano State Government would pay.",
        ("Tom Roe", "Commissioner for Works", "Kano State Government"),
    ),
    ("Taoiseach Tom Roe left Dublin. Ireland and Chad are far apart.", ("Tom Roe", "Taoiseach", "Ireland")),
    (
        "Sergeant Tom Roe and Constable Ian Bell, both attached to the Kandy Police, surrendered.",
        ("Tom Roe", "Sergeant", "Kandy Police"),
    ),
    (
        "They wrote to President Ada Cole. Presidential Spokesperson Tom Roe said no. The Harbour Network won.",
        ("Tom Roe", "Presidential Spokesperson", "Ada Cole"),
    ),
    ("Norway will pay. Trade Minister Ada Cole signed with China Harbour Agency. China won.", ("Ada Cole", "Trade Minister", "Norway")),
    (
        "The Chief Minister, Ada Cole, spoke in Panaji. The Tiger Sanctuary in Goa is old. The Tiger Sanctuary is large.",
        ("Ada Cole", "Chief Minister", "Goa"),
    ),
    ("The men struck. The company said no. Spokesperson Ada Cole said 40 had come.", ("Ada Cole", "Spokesperson", "company")),
    ("Norway won. Lieutenant Governor Tom Roe spoke of Kashmir's Hill district.", ("Tom Roe", "Lieutenant Governor", "Kashmir")),
    (
        "A court has barred the National Congress (NC) from parading Tom Roe as its caretaker chairman in the state.",
        ("Tom Roe", "caretaker chairman", "National Congress"),
    ),
]

OWNED += [
    (
        "Peru and Germany met. The talks of Germany with Peru in Peru went on, said Chancellor Ada Cole.",
        ("Ada Cole", "Chancellor", "Germany"),
    ),
    (
        "Peru's Harbour Times newspaper reported that Prime Minister Ada Cole was ill. She rules Chad. Chad is calm.",
        ("Ada Cole", "Prime Minister", "Chad"),
    ),
    ("Ada Cole, the prime minister, wants the Peru troops in Chad to go.", ("Ada Cole", "prime minister", "Chad")),
    ("The pro-Moscow president Ben Dole left. Chad protested.", ("Ben Dole", "president", "Chad")),
    ("US-born Finance Minister Ada Cole left. Chad protested.", ("Ada Cole", "Finance Minister", "Chad")),
    ("London-based analyst Ada Cole left.", ("Ada Cole", "analyst", None)),
    ("Ada Cole, a Lima-educated lawyer, left.", ("Ada Cole", "lawyer", None)),
    ("Sen. Ada Cole, D-Ohio, said the bill would pass.", ("Ada Cole", "Senator", "Ohio")),
    ("Sen. Ada Cole (R-Texas) voted against the bill.", ("Ada Cole", "Senator", "Texas")),
    ("Professor Ada Cole, from Leeds University, signed the letter.", ("Ada Cole", "Professor", "Leeds University")),
    ("Tana County Sheriff Ben Dole said the man fled.", ("Ben Dole", "Sheriff", "Tana County")),
    ("Leeds North MP Ada Cole said the closure was wrong.", ("Ada Cole", "MP", "Leeds North")),
    ("PDUP leader Ada Cole met the envoy.", ("Ada Cole", "leader", "PDUP")),
    ("KWTU secretary general Dr. Ben Dole called the strike.", ("Ben Dole", "secretary general", "KWTU")),
    ("Norway's Foreign Ministry Spokesman Ben Dole said no.", ("Ben Dole", "Spokesman", "Foreign Ministry")),
    ("University of Leeds professor Ada Cole said no.", ("Ada Cole", "professor", "University of Leeds")),
    ("Bank of Ghana Governor Ada Cole said no.", ("Ada Cole", "Governor", "Bank of Ghana")),
    ("New York City Mayor Ada Cole left.", ("Ada Cole", "Mayor", "New York City")),
    ("Governor of Lagos Ada Cole left.", ("Ada Cole", "Governor", "Lagos")),
]


@pytest.mark.parametrize(("text", "expected"), OWNED)
def test_a_post_is_led_to_whose_it_is(said: Said, text: str, expected: tuple[str, str, str | None]) -> None:
    assert expected in told(*said(text))


IN_A_ROW: list[tuple[str, tuple[str, str, str | None]]] = [
    ("Ada Cole, an author, activist and former nun, said no.", ("Ada Cole", "activist", None)),
    ("Ada Cole, an author, activist and former nun, said no.", ("Ada Cole", "nun", None)),
    ("Tom Roe, an activist, radio show host, and currently a candidate for the Red Party, left.", ("Tom Roe", "radio show host", None)),
]


@pytest.mark.parametrize(("text", "expected"), IN_A_ROW)
def test_titles_in_a_row_behind_a_name_are_of_one(said: Said, text: str, expected: tuple[str, str, str | None]) -> None:
    assert expected in told(*said(text))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("In a letter to the governor, Tom Roe asked for money.", "governor"),
        ("Speaking of the minister, Ada Cole said he was wrong.", "minister"),
        ("He kept money that his client Ada Cole had earned.", "client"),
    ],
)
def test_a_post_before_a_comma_may_be_anothers(said: Said, text: str, title: str) -> None:
    assert title not in {held for _, held, _ in told(*said(text))}


WAYS: list[tuple[str, set[tuple[str, str, str | None]]]] = [
    ("Police spokesman Captain Tom Roe said no.", {("Tom Roe", "spokesman", "Police"), ("Tom Roe", "Captain", "Police")}),
    ("Team captain Tom Roe said no.", {("Tom Roe", "Team captain", None)}),
    ("The Forum met. One of its leaders, Miss Ada Cole, said no.", {("Ada Cole", "leader", "Forum")}),
    ("They wait until Tom Roe is restored as principal.", {("Tom Roe", "principal", None)}),
    ("Ada Cole, until last year the chairwoman of Harbour Motors, left.", {("Ada Cole", "chairwoman", "Harbour Motors")}),
    ("Tom Roe took over from Ben Dole as head of the Harbour Board.", {("Tom Roe", "head", "Harbour Board")}),
    ("Tom Roe, a nurse from Leeds, left. His successor, Ada Cole, came.", {("Tom Roe", "nurse", None)}),
    ("Ben Dole, 20, a third-year chemist, spoke.", {("Ben Dole", "chemist", None)}),
    ("The Special Adviser on Rural Development, Ada Cole, left.", {("Ada Cole", "Special Adviser on Rural Development", None)}),
    ("Minister of State for Integration Ada Cole left.", {("Ada Cole", "Minister of State for Integration", None)}),
    ("Sentencing him, Recorder Ada Cole said no.", {("Ada Cole", "Recorder", None)}),
    ("Coun Martin Dole (Ind, Hill Side) spoke.", {("Martin Dole", "Councillor", None)}),
    ("Sens. Ada Cole and Ben Dole wrote.", {("Ada Cole", "Senator", None), ("Ben Dole", "Senator", None)}),
    ("Secretary of State Ada Cole flew to Geneva.", {("Ada Cole", "Secretary of State", None)}),
    ("Minister of Health Ada Cole flew to Geneva.", {("Ada Cole", "Minister of Health", None)}),
    ("Minister of State for Home Affairs Ada Cole spoke.", {("Ada Cole", "Minister of State for Home Affairs", None)}),
    ("Ben Dole, a 45-year-old farmer, saw it.", {("Ben Dole", "farmer", None)}),
    ("The 45 year old farmer Ben Dole saw it.", {("Ben Dole", "farmer", None)}),
    ("Former two-time mayor Ada Cole died.", {("Ada Cole", "mayor", None)}),
    ("Incoming chief executive Ben Dole left.", {("Ben Dole", "chief executive", None)}),
    ("Ravi Menon, in-charge of the Kotwali police station, left.", {("Ravi Menon", "in-charge", "Kotwali police station")}),
    ("Officer-in-charge Ravi Menon left.", {("Ravi Menon", "Officer-in-charge", None)}),
    ("Ben Dole replaces Tom Roe as finance minister.", {("Ben Dole", "finance minister", None), ("Tom Roe", "finance minister", None)}),
    ("Tom Roe was succeeded as mayor of Lima by Ada Cole.", {("Tom Roe", "mayor", "Lima"), ("Ada Cole", "mayor", "Lima")}),
    ("Ben Dole would not replace Tom Roe as minister.", {("Tom Roe", "minister", None)}),
    ("Tom Roe took oath as Governor of Lima.", {("Tom Roe", "Governor", "Lima")}),
    ("Tom Roe assumed duties as the new Secretary to the Ministry of Labour.", {("Tom Roe", "Secretary", "Ministry of Labour")}),
    ("He called Attorney-at-Law Nimal Perera for help.", {("Nimal Perera", "Attorney-at-Law", None)}),
    ("The nurse in-charge left, Ada Cole said.", set()),
    ("Ben Dole (male) and Ada Cole (female) left.", set()),
    ("Secretary to the Prime Minister Anura Silva left.", {("Anura Silva", "Secretary", "Prime Minister")}),
    ("Chief of Staff to the President, Ada Cole, left.", {("Ada Cole", "Chief of Staff", "President")}),
    ("Adviser to the President Tom Roe left.", {("Tom Roe", "Adviser", "President")}),
    ("An aide to the prime minister, Ada Cole, left.", {("Ada Cole", "prime minister", None)}),
    ("A letter to the Prime Minister Ada Cole was found.", {("Ada Cole", "Prime Minister", None)}),
    ("Inspector-General of Police Usman Ali left.", {("Usman Ali", "Inspector-General of Police", None)}),
    ("Superintendent of police Ada Cole left.", {("Ada Cole", "Superintendent of police", None)}),
    ("Superintendent of Kandy Police Ada Cole left.", {("Ada Cole", "Superintendent", "Kandy Police")}),
    ("Managing Director, Harbour Motors Ltd, Mr Tom Roe, left.", {("Tom Roe", "Managing Director", "Harbour Motors Ltd")}),
    ("In-charge DCP (East) Tom Roe left.", {("Tom Roe", "DCP", None)}),
    ("The film stars Ada Cole, Tom Roe, and Ian Bell in significant roles.", set()),
    ("The Dean of the Faculty of Law, Prof. Ada Cole, left.", {("Ada Cole", "Dean", "Faculty of Law")}),
    ("The panchayat member from the area, Bina Das, left.", {("Bina Das", "panchayat member", None)}),
    (
        "Heinz Roe, Chairman of the Management Board and CEO of Harbour Metals, left.",
        {("Heinz Roe", "Chairman", "Harbour Metals"), ("Heinz Roe", "CEO", "Harbour Metals")},
    ),
    ("They met the Ambassador of Peru to Chad, Mr Tom Roe.", {("Tom Roe", "Ambassador", "Peru")}),
    ("The new office bearers include Maria Lopez (North Lines) as treasurer.", {("Maria Lopez", "treasurer", None)}),
]


@pytest.mark.parametrize(("text", "expected"), WAYS)
def test_a_post_is_told_in_many_ways(said: Said, text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert told(*said(text)) == expected


@pytest.mark.parametrize("text", ["LGBT activist Ada Cole left.", "Roman Catholic bishop Ada Cole left."])
def test_what_only_narrows_a_post_is_no_body(said: Said, text: str) -> None:
    cast, _ = said(text)
    assert [cluster.name for cluster in cast.clusters] == ["Ada Cole"]
