"""Roles of named persons: their title, and the entity that the title belongs to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.cast import Cast
from kg.extract.role import Role
from kg.extract.roles.owners.peoples import _kinship
from kg.model import Claim
from tests.extract.conftest import Said, read

pytestmark = pytest.mark.model


def told(cast: Cast, claims: tuple[Claim, ...]) -> set[tuple[str, str, str | None]]:
    """Each role as (holder, title, of), by their fullest names."""
    roles = [claim for claim in claims if isinstance(claim, Role)]
    return {(cast.clusters[r.holder].name, r.title, cast.clusters[r.of].name if r.of is not None else None) for r in roles}


HAVE = [
    ("Nurses want police commissioner Ada Cole to resign.", {("Ada Cole", "police commissioner", None)}),
    ("Iranian commander General Ada Cole died.", {("Ada Cole", "commander", None), ("Ada Cole", "General", None)}),
    (
        "Harbour Union chairperson President Tom Roe of Egypt spoke.",
        {("Tom Roe", "chairperson", "Harbour Union"), ("Tom Roe", "President", "Egypt")},
    ),
    ("Ada Cole, the caretaker Prime Minister, left Peru.", {("Ada Cole", "caretaker Prime Minister", "Peru")}),
    ("Israeli Lieutenant Colonel Ada Cole left Israel.", {("Ada Cole", "Lieutenant Colonel", "Israel")}),
    (
        "Ada Cole, Deputy Vice-Chancellor (Global), University of Leeds, left.",
        {("Ada Cole", "Deputy Vice-Chancellor", "University of Leeds")},
    ),
    ('"I am in awe of them" tweeted Mayor of Leeds Ada Cole.', {("Ada Cole", "Mayor", "Leeds")}),
    ("The court jailed Mayor Ada Cole for two years.", {("Ada Cole", "Mayor", None)}),
    ("Ada Cole, the official Republican nominee, spoke.", {("Ada Cole", "nominee", None)}),
    ("Ada Cole, a first-time senator from Ohio, spoke.", {("Ada Cole", "senator", "Ohio")}),
    (
        "Fellow teacher Ada Cole and fellow former candidate Tom Roe left.",
        {("Ada Cole", "teacher", None), ("Tom Roe", "candidate", None)},
    ),
    (
        "Ginger Baker was a drummer. Baker, Bruce and guitarist Eric Cole met.",
        {("Ginger Baker", "drummer", None), ("Eric Cole", "guitarist", None)},
    ),
    ("Asked about action against the speaker, Professor Ada Cole said no.", {("Ada Cole", "Professor", None)}),
    ("While days off were rare as a freelancer, artist Ada Cole slept.", {("Ada Cole", "artist", None)}),
    ("As a scientist, Dr. Ada Cole was known for her work.", {("Ada Cole", "scientist", None)}),
    (
        "Tom Roe worked for Senator Ada Cole as an aide.",
        {("Ada Cole", "Senator", None), ("Tom Roe", "aide", None)},
    ),
    ("Tourism and Sports Minister Ada Cole said no.", {("Ada Cole", "Tourism and Sports Minister", None)}),
    (
        "They met Ports, Shipping and Aviation Minister Ada Cole in Kenya.",
        {("Ada Cole", "Ports, Shipping and Aviation Minister", "Kenya")},
    ),
    ("Kenyan Road Transport and Bridges Minister Ada Cole left Kenya.", {("Ada Cole", "Road Transport and Bridges Minister", "Kenya")}),
    ("Police and Crime Commissioner Ada Cole said no.", {("Ada Cole", "Police and Crime Commissioner", None)}),
    (
        "After the talks Minister for Finance and Minister of Economy Ada Cole left.",
        {("Ada Cole", "Minister for Finance", None), ("Ada Cole", "Minister of Economy", None)},
    ),
    ("Ben Marell Director of the FIU said the bank would close.", {("Ben Marell", "Director", "FIU")}),
    (
        "They praised the Norwegian hockey team. A cable went to team captain Ada Cole.",
        {("Ada Cole", "team captain", "Norwegian hockey team")},
    ),
    (
        "The Harbour Party won. Ada Cole ruled Peru for years, serving as its first prime minister.",
        {("Ada Cole", "prime minister", "Peru")},
    ),
    ("It is well known. Ada Cole won. Former Cole adviser Tom Roe was jailed. Cole left.", {("Tom Roe", "adviser", "Ada Cole")}),
    (
        "Ada Cole chaired the Harbour Board, with Tom Roe as its secretary.",
        {("Ada Cole", "chair", "Harbour Board"), ("Tom Roe", "secretary", "Harbour Board")},
    ),
    (
        "The court barred Ada Cole from acting as chairman of the Harbour Party and Tom Roe from serving as its secretary.",
        {("Ada Cole", "chairman", "Harbour Party"), ("Tom Roe", "secretary", "Harbour Party")},
    ),
    ("Ada Cole, the chief executive of Lima-based Harbour Motors, left.", {("Ada Cole", "chief executive", "Harbour Motors")}),
    ("The Central Bank met. CB Governor Ada Cole spoke.", {("Ada Cole", "Governor", "Central Bank")}),
    ("They met at 2 pm, Tom Roe said.", set()),
    (
        "Norway got off to a good start with openers Tom Roe and Ian Bell.",
        {("Tom Roe", "opener", "Norway"), ("Ian Bell", "opener", "Norway")},
    ),
    ("It was late, said selection committee member Ada Cole.", {("Ada Cole", "member", "selection committee")}),
    (
        "Parliament voted. MP Ada Cole left. Norway's Parliament is old.",
        {("Ada Cole", "MP", "Parliament")},
    ),
    (
        "The storm bore down on Tuscany, said regional president Tom Roe. Norway is far.",
        {("Tom Roe", "regional president", "Tuscany")},
    ),
    ("Emergencies Minister Tom Roe left. Norway voted.", {("Tom Roe", "Emergencies Minister", "Norway")}),
    ("Health Cabinet Secretary Ada Cole has offered to mediate.", {("Ada Cole", "Health Cabinet Secretary", None)}),
    ("PMC State president Ada Cole said no.", {("Ada Cole", "State president", "PMC")}),
    ("Ada Cole is the de facto Saudi ruler. The Saudi embassy in Lima agreed. Saudi Arabia won.", {("Ada Cole", "ruler", "Saudi Arabia")}),
    ("Police spokesman Tom Roe said nobody was hurt.", {("Tom Roe", "spokesman", "Police")}),
    ("Ada Cole, a coastguard spokeswoman, said nobody was hurt.", {("Ada Cole", "spokeswoman", "coastguard")}),
    ("It voted at night. Senate minority leader Tom Roe left.", {("Tom Roe", "minority leader", "Senate")}),
    ("The Harbour Workers' Union met on Friday. He met union leader Ada Cole.", {("Ada Cole", "leader", "Harbour Workers' Union")}),
    (
        "Norwegian Foreign Minister Ada Cole wrote to Tom Roe, the Minister of Ports. Peru replied. Norway and Peru agreed.",
        {("Ada Cole", "Foreign Minister", "Norway"), ("Tom Roe", "Minister of Ports", "Norway")},
    ),
    (
        "Norway will lift its duties for Chad, Trade Minister Ada Cole said. Chad won. Chad lost.",
        {("Ada Cole", "Trade Minister", "Norway")},
    ),
    (
        "President Ada Cole will visit Chad. Norwegian President Ada Cole said so. Norway agreed. Chad agreed.",
        {("Ada Cole", "President", "Norway")},
    ),
    (
        "Ada Cole left Norway for Peru, where she was received by President Tom Roe. Norway agreed.",
        {("Tom Roe", "President", "Peru")},
    ),
    (
        "Chadian trader Ada Cole called on President Tom Roe in Lima on Friday. Peru is large. Chad is larger.",
        {("Ada Cole", "trader", None), ("Tom Roe", "President", "Peru")},
    ),
    ("Harbour Party member Prof. Ada Cole left.", {("Ada Cole", "member", "Harbour Party")}),
    ("The film stars Ada Cole and Tom Roe left.", {("Ada Cole", "film star", None), ("Tom Roe", "film star", None)}),
    ("Norway's ambassador to Chad, Prof. Ada Cole, left. Norway won.", {("Ada Cole", "ambassador", "Norway")}),
    ("Prof. Ada Cole of Leeds University left.", {("Ada Cole", "Professor", "Leeds University")}),
    ("Norway’s president since 2016, Ada Cole, won.", {("Ada Cole", "president", "Norway")}),
    ("Ada Cole met Tom Roe who is the manager of the Harbour Club.", {("Tom Roe", "manager", "Harbour Club")}),
    ("Ada Cole, who served two terms as governor of Kentland, left.", {("Ada Cole", "governor", "Kentland")}),
    ("Ada Cole announced her retirement as chair of the Harbour Board.", {("Ada Cole", "chair", "Harbour Board")}),
    ("Ada Cole, herself a nurse, left.", {("Ada Cole", "nurse", None)}),
    (
        "Tom Roe spoke for Norway. PM Tom Roe and Ada Cole, secretary general (arts), Harbour Board, met.",
        {("Tom Roe", "PM", "Norway"), ("Ada Cole", "secretary general", "Harbour Board")},
    ),
    (
        "The former Army Commander and Chief of Defence Staff (CDS), General Shane Silva, has retired.",
        {("Shane Silva", "Army Commander", None), ("Shane Silva", "Chief of Defence Staff", None), ("Shane Silva", "General", None)},
    ),
    ("Tom Roe died on Friday. A lawyer by training, he left no will.", {("Tom Roe", "lawyer", None)}),
    ("Politician father Tom Roe and actor wife Ada Cole came.", {("Tom Roe", "Politician", None), ("Ada Cole", "actor", None)}),
    ("Ada Cole, who is also the treasurer of the Harbour Union, left.", {("Ada Cole", "treasurer", "Harbour Union")}),
    ("Robert Cole Sr. and Ruth Ann Cole, were farmers.", {("Robert Cole Sr", "farmer", None), ("Ruth Ann Cole", "farmer", None)}),
    (
        "Ada Cole, president and chief executive of the Harbour Bank, left.",
        {("Ada Cole", "president", "Harbour Bank"), ("Ada Cole", "chief executive", "Harbour Bank")},
    ),
    ("Ada Cole took over as mayor of Leeds.", {("Ada Cole", "mayor", "Leeds")}),
    ("Ada Cole spoke first. The MP said it was late.", {("Ada Cole", "MP", None)}),
    ("Ada Cole, the Harbour Party MP from Leeds, left.", {("Ada Cole", "MP", "Leeds")}),
    ("The Senate voted. Senate Majority Leader Tom Roe left. The Senate won.", {("Tom Roe", "Majority Leader", "Senate")}),
    (
        "NATO won. NATO trade and industry commissioner Ada Cole spoke. The NATO agreed.",
        {("Ada Cole", "trade and industry commissioner", "NATO")},
    ),
    (
        "The Goa government fell. Tom Roe, former state finance minister, left the assembly in Goa.",
        {("Tom Roe", "state finance minister", "Goa")},
    ),
    ("Australian opener Tom Roe fell early. Australia lost the match.", {("Tom Roe", "opener", "Australia")}),
    (
        "The complaint was filed by Harbour Party members Minister Ada Cole, State Minister Tom Roe, and Omar Saleh on Friday.",
        {
            ("Ada Cole", "member", "Harbour Party"),
            ("Tom Roe", "member", "Harbour Party"),
            ("Omar Saleh", "member", "Harbour Party"),
            ("Ada Cole", "Minister", None),
            ("Tom Roe", "State Minister", None),
        },
    ),
    (
        "Five senators came, including Tom Roe (Dhaka) and Omar Saleh of Norway. Norway won.",
        {("Tom Roe", "senator", "Dhaka"), ("Omar Saleh", "senator", "Norway")},
    ),
    (
        "Those who came were Mr Tom Roe, Mr Omar Saleh and Ms Ada Cole (all former ministers).",
        {("Tom Roe", "minister", None), ("Omar Saleh", "minister", None), ("Ada Cole", "minister", None)},
    ),
    ("Tom Roe and Ada Cole, both nurses, left.", {("Tom Roe", "nurse", None), ("Ada Cole", "nurse", None)}),
    (
        "The order keeps Tom Roe from functioning as chairman of the Harbour Party and Ada Cole from serving as its treasurer.",
        {("Tom Roe", "chairman", "Harbour Party"), ("Ada Cole", "treasurer", "Harbour Party")},
    ),
    ("Tom Roe won. In his capacity as the interim president he will oversee the vote.", {("Tom Roe", "interim president", None)}),
    ("Ada Cole, an engineer working for the Harbour Board, spoke.", {("Ada Cole", "engineer", "Harbour Board")}),
    ("The military said it won. The party gave military chief Tom Roe its thanks.", {("Tom Roe", "military chief", "military")}),
    (
        "The Lagos Diocese mourns. Its people are sad, and the bishop, Omar Saleh, is too.",
        {("Omar Saleh", "bishop", "Lagos Diocese")},
    ),
    ("Study author and geochemist Tom Roe left.", {("Tom Roe", "Study author", None), ("Tom Roe", "geochemist", None)}),
    ("Sri Lankan High Commissioner to Bangladesh Ada Cole spoke. Sri Lanka won.", {("Ada Cole", "High Commissioner", "Sri Lanka")}),
    ("Norwegian High Commissioner to Bangladesh Ada Cole spoke. Norway won.", {("Ada Cole", "High Commissioner", "Norway")}),
    (
        "The Harbour Front said eight members were among the dead, including senior leader Omar Saleh.",
        {("Omar Saleh", "senior leader", "Harbour Front")},
    ),
    (
        "President Ada Cole will visit China. Norway traded fish, and Norway gained.",
        {("Ada Cole", "President", "Norway")},
    ),
    ("The army chief, General Omar Saleh, spoke.", {("Omar Saleh", "chief", "army"), ("Omar Saleh", "General", "army")}),
    ("Ada Cole, as leader of the Norway delegation, announced the plan.", {("Ada Cole", "leader", "Norway delegation")}),
    ("Ada Cole had earlier appeared as the counsel for the Harbour Board.", {("Ada Cole", "counsel", "Harbour Board")}),
    (
        "On Sunday presidents Omar Saleh of Nigeria and Tom Roe of Norway signed the deal.",
        {("Omar Saleh", "president", "Nigeria"), ("Tom Roe", "president", "Norway")},
    ),
    (
        "The appointment of Ada Cole, an officer of the Planning Service, serving as a director of the Harbour Office, is new.",
        {("Ada Cole", "officer", "Planning Service"), ("Ada Cole", "director", "Harbour Office")},
    ),
    (
        "The appointment of Ada Cole, a nurse, to the vacant post of registrar of the Trade Board followed.",
        {("Ada Cole", "nurse", None), ("Ada Cole", "registrar", "Trade Board")},
    ),
    ("Tom Roe, who held the post of treasurer of the Harbour Club last year, left.", {("Tom Roe", "treasurer", "Harbour Club")}),
    ("Ada Cole joined the firm before serving as an advocate in the High Court.", {("Ada Cole", "advocate", "High Court")}),
    (
        "The additional manager (stores) of the Harbour Office Mrs. Ada Cole said that trains run.",
        {("Ada Cole", "additional manager", "Harbour Office")},
    ),
    (
        "The Harbour Club is led by Ada Cole and Tom Roe.",
        {("Ada Cole", "leader", "Harbour Club"), ("Tom Roe", "leader", "Harbour Club")},
    ),
    (
        "The Lagos High Court sat on Friday. Justice Ada Cole adjourned the case.",
        {("Ada Cole", "Justice", "Lagos High Court")},
    ),
    (
        "The Legislative Council met in the harbour hall. Legislator Ada Cole spoke for an hour. The Legislative Council voted.",
        {("Ada Cole", "Legislator", "Legislative Council")},
    ),
    ("In the US state of Ohio, Governor Ada Cole signed the bill.", {("Ada Cole", "Governor", "Ohio")}),
    (
        "Prime Minister Ada Cole and the Norwegian Prime Minister Tom Roe met in Oslo. Norway and Sweden traded fish. Norway gained.",
        {("Ada Cole", "Prime Minister", "Sweden"), ("Tom Roe", "Prime Minister", "Norway")},
    ),
    ("Ada Cole, Ambassador of Norway to Sweden, spoke.", {("Ada Cole", "Ambassador", "Norway")}),
    (
        "Norwegian External Affairs Minister Ada Cole arrived in Sweden. Norway had asked for the talks.",
        {("Ada Cole", "External Affairs Minister", "Norway")},
    ),
    (
        "Former US agent Ada Cole died. The Federal Bureau of Investigation agent Ada Cole had lived in the US since May.",
        {("Ada Cole", "agent", "Federal Bureau of Investigation")},
    ),
    (
        "Former Prime Minister Ada Cole spoke in Norway. The crowd cheered PM Cole.",
        {("Ada Cole", "Prime Minister", "Norway")},
    ),
    (
        "The International Relief Fund opened an office. Mission chief for Norway Ada Cole cut the ribbon.",
        {("Ada Cole", "Mission chief", None)},
    ),
    ("Labour MPs Ada Cole and Ben Okafor walked out.", {("Ada Cole", "Labour MP", None), ("Ben Okafor", "Labour MP", None)}),
    ("Gen Omar Saleh met her in Geneva.", {("Omar Saleh", "General", None)}),
    ("Klaus Becker, described as commander of the Northern Brigade, fled.", {("Klaus Becker", "commander", "Northern Brigade")}),
    ("Grace Mbeki, his wife and the current chair of the Labour Party, wept.", {("Grace Mbeki", "chair", "Labour Party")}),
    ("Omar Saleh, the army's most powerful commander, was killed.", {("Omar Saleh", "commander", "army")}),
    ("Ministers Anil Kumar and Sunita Rao resigned on Monday.", {("Anil Kumar", "minister", None), ("Sunita Rao", "minister", None)}),
    ("Lawyers Helen Whitcombe and Tom Roe appeared.", {("Helen Whitcombe", "lawyer", None), ("Tom Roe", "lawyer", None)}),
    ("The order was signed by Justices Anil Kumar and Sunita Rao.", {("Anil Kumar", "justice", None), ("Sunita Rao", "justice", None)}),
    (
        "Maria Lopez, Peter Hansen and other farmers blocked the road.",
        {("Maria Lopez", "farmer", None), ("Peter Hansen", "farmer", None)},
    ),
    ("His parents, Peter Hansen and Maria Hansen, were teachers.", {("Peter Hansen", "teacher", None), ("Maria Hansen", "teacher", None)}),
    ("Norwegian drummer Maria Lopez played in Oslo.", {("Maria Lopez", "drummer", None)}),
    ("The left-arm spinner Ravi Sen took four wickets.", {("Ravi Sen", "left-arm spinner", None)}),
    (
        "Radio host, novelist and philanthropist Helen Whitcombe died on Friday.",
        {("Helen Whitcombe", "Radio host", None), ("Helen Whitcombe", "novelist", None), ("Helen Whitcombe", "philanthropist", None)},
    ),
    ("Sunil Perera, a senior and respected leader of the Labour Party, resigned.", {("Sunil Perera", "leader", "Labour Party")}),
    ("Pioneering oceanographer Helen Whitcombe died in Lisbon.", {("Helen Whitcombe", "oceanographer", None)}),
    ("Known as a campaigner since 1990, Peter Hansen left the town.", {("Peter Hansen", "campaigner", None)}),
    ("Daniel Otieno told the court that his lawyer Peter Hansen was ill.", {("Peter Hansen", "lawyer", "Daniel Otieno")}),
    ("Maria Lopez edits the Lisbon Herald.", {("Maria Lopez", "editor", "Lisbon Herald")}),
    ("Amnesty International's Nigeria director Ada Cole said the roof fell.", {("Ada Cole", "director", "Amnesty International")}),
    (
        "Hill Town Magistrate Ada Cole fined the firm on Friday. The Hill Town Magistrate's Court sat for an hour.",
        {("Ada Cole", "Magistrate", "Hill Town")},
    ),
    (
        "Prime Minister Ada Cole met officials of the United Kingdom. The United States and Canada waited. The United States kept silent.",
        {("Ada Cole", "Prime Minister", "United Kingdom")},
    ),
    (
        "Chief Minister Ravi Sen visited farmers in Punjab. The Punjab government said it would help.",
        {("Ravi Sen", "Chief Minister", "Punjab")},
    ),
    ("The United States senator from Vermont Ada Cole spoke.", {("Ada Cole", "senator", "Vermont")}),
    ("Finance minister Maria Lopez resigned on Friday.", {("Maria Lopez", "Finance minister", None)}),
    (
        "Kerala chief minister Thomas Varghese met farmers in Kochi.",
        {("Thomas Varghese", "chief minister", "Kerala")},
    ),
    (
        "Kenya Teachers Union (KTU) general secretary Samuel Njoroge said talks had failed.",
        {("Samuel Njoroge", "general secretary", "Kenya Teachers Union")},
    ),
    (
        "Samuel Njoroge, general secretary of the Kenya Teachers Union, said talks had failed.",
        {("Samuel Njoroge", "general secretary", "Kenya Teachers Union")},
    ),
    (
        "The mayor of Lisbon, Maria Almeida, wrote to the workers.",
        {("Maria Almeida", "mayor", "Lisbon")},
    ),
    (
        "Maria Almeida, 49, who is a nurse at Mercy Hospital, spoke at the rally.",
        {("Maria Almeida", "nurse", "Mercy Hospital")},
    ),
    (
        "Turkey closed its border. Turkish President Kemal Aydin said so on Monday.",
        {("Kemal Aydin", "President", "Turkey")},
    ),
    (
        "Thousands marched through Nairobi, Kenya. President Daniel Otieno called for calm.",
        {("Daniel Otieno", "President", "Kenya")},
    ),
    (
        "Labour Party leader and former barrister Helen Whitcombe lost her seat.",
        {("Helen Whitcombe", "leader", "Labour Party"), ("Helen Whitcombe", "barrister", None)},
    ),
    (
        "The meeting was attended by ministers Anil Kumar and Sunita Rao.",
        {("Anil Kumar", "minister", None), ("Sunita Rao", "minister", None)},
    ),
    (
        "Peter Hansen was appointed director of the National Museum on Tuesday.",
        {("Peter Hansen", "director", "National Museum")},
    ),
    (
        "Peter Hansen became president of the National Bank in 2010.",
        {("Peter Hansen", "president", "National Bank")},
    ),
    ("A student named Grace Mbeki was hurt.", {("Grace Mbeki", "student", None)}),
    (
        "Laura Schmidt accepted the offer. Her lawyer, Klaus Becker, said so.",
        {("Klaus Becker", "lawyer", "Laura Schmidt")},
    ),
    (
        "Ruth Adler heads the Liberal Party.",
        {("Ruth Adler", "head", "Liberal Party")},
    ),
    (
        "The inquiry commission, chaired by Ruth Adler, will report in May.",
        {("Ruth Adler", "chair", "inquiry commission")},
    ),
    (
        "The order was given by Navy League Commandant Admiral Luis Ferrer.",
        {("Luis Ferrer", "Commandant", "Navy League"), ("Luis Ferrer", "Admiral", "Navy League")},
    ),
    (
        "Law professor Ingrid Dahl spoke first. Professor Dahl teaches at Lund University.",
        {("Ingrid Dahl", "Law professor", None)},
    ),
    (
        "Vice President Ahmed Saleh met President Omar Saleh.",
        {("Ahmed Saleh", "Vice President", None), ("Omar Saleh", "President", None)},
    ),
    (
        "The Coast Guard, whose commander is Luis Ferrer, sent two ships.",
        {("Luis Ferrer", "commander", "Coast Guard")},
    ),
    (
        "Norway is rich, and Norway grew. Finance Minister Ingrid Dahl, on a visit to Chad, said so.",
        {("Ingrid Dahl", "Finance Minister", "Norway")},
    ),
    ("Daniel Otieno, one of the leaders behind the march, spoke first.", {("Daniel Otieno", "leader", None)}),
    ("Ingrid Dahl is one of the founders of the Lund Choir.", {("Ingrid Dahl", "founder", "Lund Choir")}),
    (
        "Two other members of the Harbour Board, namely Mr Luis Ferrer and Mr Omar Saleh, were held.",
        {("Luis Ferrer", "member", "Harbour Board"), ("Omar Saleh", "member", "Harbour Board")},
    ),
    ("The bill was read by MP (Member of Parliament) Ruth Adler.", {("Ruth Adler", "MP", "Parliament")}),
    (
        "Navy spokesperson Rear Admiral Luis Ferrer said the ship had sunk.",
        {("Luis Ferrer", "spokesperson", "Navy"), ("Luis Ferrer", "Rear Admiral", "Navy")},
    ),
    (
        "She met Deputy Minister of Defence Major General Omar Saleh.",
        {("Omar Saleh", "Deputy Minister of Defence", None), ("Omar Saleh", "Major General", None)},
    ),
    ("Farida Khan, registrar, Delhi University, signed the letter.", {("Farida Khan", "registrar", "Delhi University")}),
]

HAVE_NOT = [
    "Police told lawmakers Ada Cole had left.",
    "Ada Cole, a convicted murderer, held him down.",
    "The crowd greeted Ayatollah Omar Saleh.",
    "He was blamed for not guiding Ada Cole.",
    "The Gen Z marchers thanked Grace Mbeki.",
    "Maria Lopez and Peter Hansen are not farmers.",
    "Maria Lopez and other protesters were held.",
    "A worshipper, Grace Mbeki, saw the fire.",
    "According to his publicist, Mr. Otieno died of pneumonia.",
    "The Revolutionary Guard fired on the port.",
    "Ministers of several states met in Geneva.",
    "The victim, Grace Mbeki, was taken to hospital.",
    "His brother Klaus Becker was arrested.",
    "The post of director remains vacant.",
    "Student unions thanked Grace Mbeki.",
    "Peter Hansen is not a doctor.",
    "Peter Hansen would become director if the board agreed.",
    "A spokesman for the ministry declined to comment.",
    "She accused Peter Hansen of lying.",
    "There were several speakers, such as Ada Cole.",
    "Republican Tom Roe voted against it, and so did Democrat Ada Cole.",
    "Police arrested Grace Mbeki. The gunman said nothing, and the suspect was led away.",
    "Ada Cole was a bright student, and Tom Roe was the main speaker and a finalist.",
    "Ada Cole was an excellent doctor.",
    "“He was the most talented drummer of the town,” Ada Cole said.",
    "She is a doctor, Tom Roe said.",
    "They want a director, Tom Roe told reporters.",
    "Police said protester Grace Mbeki had been released.",
    "The minister spoke before Grace Mbeki did.",
]


@pytest.mark.parametrize(("text", "expected"), HAVE)
def test_a_named_person_holds_the_title_beside_the_name(said: Said, text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert told(*said(text)) == expected


@pytest.mark.parametrize("text", HAVE_NOT)
def test_words_that_only_look_like_a_role_give_none(said: Said, text: str) -> None:
    assert told(*said(text)) == set()


def test_a_role_told_twice_is_one_claim_with_two_places(said: Said) -> None:
    _, claims = said("Mayor Maria Almeida resigned. Maria Almeida, mayor of Lisbon since 2020, gave no reason.")
    (role,) = [claim for claim in claims if isinstance(claim, Role)]
    assert len(role.also) == 1


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Former Vice President Tom Roe won the primary.", "former"),
        ("Maria Almeida, the ex-governor of Kentland, was glad.", "former"),
        ("Former Harbour Party chairman Tom Roe won the primary.", "former"),
        ("Tom Roe, a former Kenyan minister, won the primary.", "former"),
        ("The protest against then-Kenyan President Tom Roe grew in Kenya.", "former"),
        ("Tom Roe, formerly the mayor of Leeds, ended his campaign.", "former"),
        ("Tom Roe, then the mayor of Leeds, agreed.", "former"),
        ("Tom Roe is no longer the captain of Kenya.", "former"),
        ("A former Kenyan minister's aide, Tom Roe, won the primary.", None),
        ("Vice President Tom Roe won the primary.", None),
        ("Mayor Maria Almeida met former members of the council.", None),
    ],
)
def test_a_post_that_is_over_is_said_to_be(said: Said, text: str, status: str | None) -> None:
    _, claims = said(text)
    (role,) = [claim for claim in claims if isinstance(claim, Role)]
    assert role.status == status


@given(st.lists(st.sampled_from([text for text, _ in HAVE] + HAVE_NOT), min_size=1, max_size=3))
def test_every_role_quotes_its_article(sentences: list[str]) -> None:
    text = " ".join(sentences)
    _, claims = read(text)
    for claim in claims:
        if isinstance(claim, Role):
            for span in (claim.span, claim.evidence, *claim.also):
                assert text[span.start : span.end] == span.text


@pytest.mark.parametrize(
    ("adjective", "place", "kin"),
    [
        ("turkish", "turkey", True),
        ("norwegian", "norway", True),
        ("dutch", "netherlands", True),
        ("south korean", "south korea", True),
        ("iranian", "iraq", False),
        ("australian", "austria", False),
        ("thai", "thailand", True),
    ],
)
def test_a_nationality_is_known_by_its_country(adjective: str, place: str, kin: bool) -> None:
    assert bool(_kinship(adjective, place, place=True)) is kin
