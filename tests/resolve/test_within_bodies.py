"""Bodies and people that are one by another description, and such as only look alike."""

import pytest

from tests.extract.conftest import read
from tests.resolve.test_within import clusters_of

pytestmark = pytest.mark.model

ONE: list[tuple[str, str, str]] = [
    ("Peru's health ministry said no. The Peruvian health ministry said yes.", "Peru's health ministry", "Peruvian health ministry"),
    ("The Chadian central bank cut rates. Chad's central bank said no.", "Chadian central bank", "Chad's central bank"),
    ("The Government of Sri Lanka met. The Sri Lankan government said no.", "Government of Sri Lanka", "Sri Lankan government"),
    ("Over 60 nurses met. All 62 nurses said no.", "Over 60 nurses", "62 nurses"),
    ("Ten nurses met. The 10 nurses said no.", "Ten nurses", "10 nurses"),
    ("Amana gunmen stormed the hall. The Red Cross left. The militant group said no.", "Amana", "militant group"),
    ("The Galle Post said so. The paper named nobody.", "Galle Post", "paper"),
    ("Peru sent troops. Peru fears war. They fought against Chad. Fear spread across the country.", "Peru", "country"),
    ("Peru sent troops. Peru fears war. A clerk left Chad for good. Chad said Cole had fled the country.", "Chad", "country"),
    ("Cooks in Leeds met their union. The Kandy Cooks' Association said no.", "their union", "Kandy Cooks' Association"),
    ("The Commission on Lantera Debates met. The commission said no.", "Commission on Lantera Debates", "commission"),
    ("The Galle Medical College and Hospital was shut. The college said no.", "Galle Medical College and Hospital", "college"),
    ("The Pipeline Safety Board met. The agency named nobody.", "Pipeline Safety Board", "agency"),
    ("Nurses met the regulator. The Chad Air Safety Board said no.", "regulator", "Chad Air Safety Board"),
    ("The Chadian Broadcasting Corporation said so. The broadcaster named nobody.", "Chadian Broadcasting Corporation", "broadcaster"),
    ("The State Bank of Chad cut rates. The central bank said no more.", "State Bank of Chad", "central bank"),
    ("The Election Commission met. The electoral body said no.", "Election Commission", "electoral body"),
    ("The Galle Municipal Council met. The civic body said no.", "Galle Municipal Council", "civic body"),
    ("The Food and Drug Administration met. The agency said no.", "Food and Drug Administration", "agency"),
    ("The Free Chad Army met. The rebel group said no.", "Free Chad Army", "rebel group"),
    ("The Special Tribunal for Chad met. The tribunal said no.", "Special Tribunal for Chad", "tribunal"),
    ("The Galle Medical Association met. The doctors' union said no.", "Galle Medical Association", "doctors' union"),
    ("The Army said so on Monday. The military named nobody.", "Army", "military"),
    ("Police fired tear gas on Monday. The force named nobody.", "Police", "force"),
    ("The Galle Police Force held ten men. The police named nobody.", "Galle Police Force", "police"),
    ("Lindara Palace in Galle was shut. The palace said no.", "Lindara Palace", "palace"),
    ("The Association of Port Pilots met. The Port Pilots Association said no.", "Association of Port Pilots", "Port Pilots Association"),
    ("The Federation of Tea Growers met. The Tea Growers' Federation left.", "Federation of Tea Growers", "Tea Growers' Federation"),
    ("The Harbour Safety Authority met. The regulator said no.", "Harbour Safety Authority", "regulator"),
    ("The Chad Civil Aviation Board met. The aviation regulator said no.", "Chad Civil Aviation Board", "aviation regulator"),
    ("The West Coast Trade Union met. The trade bloc said no.", "West Coast Trade Union", "trade bloc"),
    ("Chadian court frees clerk\n\nA court in Sulmo on Monday freed Ada Cole.", "Chadian court", "court in Sulmo"),
    ("The Red Coast brigades left. The brigades said no.", "Red Coast brigades", "brigades"),
    ("The Peruvian Navy held ten men. The Peru Navy named nobody.", "Peruvian Navy", "Peru Navy"),
    ("The US Navy held ten men. The American Navy named nobody.", "US Navy", "American Navy"),
    ("Lantera Ireland Limited lost the appeal. Lantera said it would pay.", "Lantera Ireland Limited", "Lantera"),
    (
        "The Lantera Safety and Conduct Committee met. The Conduct Committee left.",
        "Lantera Safety and Conduct Committee",
        "Conduct Committee",
    ),
    ("The news agency TPA has placed the toll at ten.", "news agency", "TPA"),
    ("The Peru–Chad Trade Council met. The Peru-Chad Trade Council left.", "Peru–Chad Trade Council", "Peru-Chad Trade Council"),
    ("The company Lantera said no. The airline named nobody.", "Lantera", "airline"),
    ("The firm Lantera met. Its owner sued the company. Pilots left the airline.", "Lantera", "airline"),
    ("Galle Medical Center lost. The judge told the hospital to pay.", "Galle Medical Center", "hospital"),
    ("Galle University lost. The judge told the institution to pay.", "Galle University", "institution"),
    (
        "The Galle Port Board met. The GPB Workers' Union met the Galle Port Board Workers' Union.",
        "GPB Workers' Union",
        "Galle Port Board Workers' Union",
    ),
    ("The United Nations Trade Council met. The UN Trade Council left.", "United Nations Trade Council", "UN Trade Council"),
    ("The Parliament of the United Kingdom met. The UK Parliament left.", "Parliament of the United Kingdom", "UK Parliament"),
    (
        "The Government of the People's Republic of China met. The Chinese government said no.",
        "Government of the People's Republic of China",
        "Chinese government",
    ),
    ("Lantera Motor Company said no. Lantera named nobody.", "Lantera Motor Company", "Lantera"),
    (
        "A hospital trust in Galle met. Clerks left the trust. Ada Cole ran Galle Hospitals Trust.",
        "hospital trust",
        "Galle Hospitals Trust",
    ),
    ("Staff union waits\n\nThe Galle Union met on Monday. The union said no.", "Staff union", "Galle Union"),
    ("The State of Peru was told on Monday. Farmers in Peru marched.", "State of Peru", "Peru"),
    ("The Dallas Otters lost. The Otters won the cup in the last league season.", "Dallas Otters", "Otters"),
]
TWO: list[tuple[str, str, str]] = [
    ("Peru's health ministry said no. The Peruvian foreign ministry said yes.", "Peru's health ministry", "Peruvian foreign ministry"),
    ("Peru's health ministry said no. The Chadian health ministry said yes.", "Peru's health ministry", "Chadian health ministry"),
    ("The Peruvian Navy held ten men. The Chad Navy named nobody.", "Peruvian Navy", "Chad Navy"),
    ("A staff union met. The Galle Union left. The union said no.", "staff union", "union"),
    (
        "The Galle Port Board met the Kandy Port Board Workers' Union. The GPB Workers' Union left.",
        "Kandy Port Board Workers' Union",
        "GPB Workers' Union",
    ),
    ("Lantera Motor Workers' Union said no. Lantera named nobody.", "Lantera Motor Workers' Union", "Lantera"),
    ("Lantera's owner company sold\n\nThe Galle Company met on Monday. The company said no.", "owner company", "Galle Company"),
    ("Central Estates Limited lost the appeal. Central said it would pay.", "Central Estates Limited", "Central"),
    ("The Amana-run ministry met on Monday. Amana said no.", "Amana-run ministry", "Amana"),
    ("The Board of Ports met. The Board of Ports Library was shut.", "Board of Ports", "Board of Ports Library"),
    ("Five Kurds were killed. Seven Kurds were hurt.", "Five Kurds", "Seven Kurds"),
    ("Two nurses were killed. Nine nurses were hurt.", "Two nurses", "Nine nurses"),
    ("Leaders of the Red Front met. Leaders of the Green Union left.", "Leaders of the Red Front", "Leaders of the Green Union"),
    ("The Galle Nurses' Union met. The doctors' union said no.", "Galle Nurses' Union", "doctors' union"),
    ("The Election Commission met. The trade body said no.", "Election Commission", "trade body"),
    ("The Galle Post said so. The central bank said no.", "Galle Post", "central bank"),
    ("A committee was named on Monday. The Galle House Committee said no.", "committee", "Galle House Committee"),
    ("Cooks met their union. The Kandy Cooks' Union and the Galle Clerks' Union left.", "their union", "Galle Clerks' Union"),
    ("The Chad Civil Aviation Board met. The media watchdog said no.", "Chad Civil Aviation Board", "media watchdog"),
    ("Chadian court frees clerk\n\nAda Cole was freed on Monday. Another court in Sulmo said no.", "Chadian court", "Another court"),
    ("The Kelmar State Welfare Centre said no. The state government left.", "Kelmar State Welfare Centre", "state government"),
    ("Lantera hired ten men. The largest company of Oslo said no.", "Lantera", "largest company"),
    (
        "The Lantera Safety and Conduct Committee met. The Conduct Review Committee left.",
        "Lantera Safety and Conduct Committee",
        "Conduct Review Committee",
    ),
]


@pytest.mark.parametrize(("text", "left", "right"), ONE)
def test_one_body_or_people_by_two_descriptions(text: str, left: str, right: str) -> None:
    found = clusters_of(text, left)
    assert len(found) == 1
    assert found == clusters_of(text, right)


SCHOOLED: list[tuple[str, str]] = [
    ("Teachers have a deal with the district. Schools open on Monday, the superintendent said.", "Institution"),
    ("The district hired a teacher. The superintendent runs nine schools.", "Institution"),
    ("Farmers marched in the district. Teachers shut nine schools. The superintendent left.", ""),
    ("The district has nine schools. Teachers left the school.", ""),
]


@pytest.mark.parametrize(("text", "kind"), SCHOOLED)
def test_a_district_that_runs_schools_is_a_body(text: str, kind: str) -> None:
    cast, _ = read(text)
    assert {cluster.type for cluster in cast.clusters if "district" in cluster.names} - {"Place"} == ({kind} if kind else set())


@pytest.mark.parametrize(("text", "left", "right"), TWO)
def test_two_bodies_or_peoples_stay_two(text: str, left: str, right: str) -> None:
    assert clusters_of(text, left)
    assert clusters_of(text, right)
    assert clusters_of(text, left).isdisjoint(clusters_of(text, right))


@pytest.mark.parametrize(
    "text",
    [
        "Lantera hired ten men. The story in this newspaper said nothing.",
        "Lantera hired ten men. Ada Cole told this paper that it would hire more.",
    ],
)
def test_the_paper_that_reports_is_no_body_named_in_it(text: str) -> None:
    (lantera,) = [cluster for cluster in read(text)[0].clusters if "Lantera" in cluster.names]
    assert lantera.names == ("Lantera",)
