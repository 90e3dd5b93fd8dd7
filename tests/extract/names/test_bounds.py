"""Where a name begins and ends among other capitals, and of what type what stands so is."""

import pytest

from kg.model import EntityType
from tests.extract.conftest import Said

pytestmark = pytest.mark.model

LED: list[tuple[str, EntityType, str]] = [
    ("Harbour Union Regional Organiser Ben Okafor said no.", "Institution", "Harbour Union"),
    ("Port Workers Political Director Ben Okafor said no.", "Institution", "Port Workers"),
    ("United Steelmen Political Director Ben Okafor said no.", "Institution", "United Steelmen"),
    ("Police Union Vice President Ben Okafor said no.", "Institution", "Police Union"),
    ("Tarvik State Police Public Relations Officer Ben Okafor said no.", "Institution", "Tarvik State Police"),
    ("They installed Tarvik Ward Rep Ben Okafor as speaker.", "Person", "Ben Okafor"),
    ("PMC State president Ben Okafor said no.", "Institution", "PMC"),
    ("PMC(M) State general secretary Ben Okafor said no.", "Institution", "PMC(M)"),
    ("Tarvik State governor Ben Okafor said no.", "Place", "Tarvik State"),
    ("BDO Maria Lopez visited the village.", "Person", "Maria Lopez"),
    ("The bench of Justice Maria Lopez and Justice Ben Okafor met.", "Person", "Maria Lopez"),
    ("The division bench of Justice Maria Lopez and Justice Ben Okafor met.", "Institution", "division bench"),
    ("The owners, Messrs. Dunmore and Fisk, declined to pay.", "Person", "Dunmore"),
]
TOLD: list[tuple[str, EntityType, str]] = [
    ("Expert Ben Okafor told NPR Omar bin Saleh had left.", "Institution", "NPR"),
    ("Expert Ben Okafor told NPR Omar bin Saleh had left.", "Person", "Omar bin Saleh"),
    ("He told Reuters Galle Motors had lied.", "Institution", "Galle Motors"),
]
LISTED: list[tuple[str, EntityType, str]] = [
    ("The Union of Tea, Rubber and Coconut Workers met.", "Institution", "Union of Tea, Rubber and Coconut Workers"),
    ("The National Union of Ship, Harbour and Dock Workers met.", "Institution", "National Union of Ship, Harbour and Dock Workers"),
    ("The National Union of Miners, Maria Lopez and Ben Okafor met.", "Institution", "National Union of Miners"),
]
NUMBERED: list[tuple[str, EntityType, str]] = [
    ("Troops of the 9 Task Brigade rescued five people.", "Institution", "9 Task Brigade"),
    ("Soldiers of 12 Infantry Brigade arrested Ben Okafor.", "Institution", "12 Infantry Brigade"),
    ("AN Osho State High Court on Friday jailed Ben Okafor for fraud.", "Institution", "Osho State High Court"),
]
TYPED: list[tuple[str, EntityType, str]] = [
    ("She climbed Mount Kelmar in May. She reached Kelmar's summit at dawn.", "Place", "Kelmar"),
    ("She swam in Lake Orlin. Orlin is deep.", "Place", "Orlin"),
    ("Coun Martin Lisle (Lab, Fell Green) voted against.", "Place", "Fell Green"),
    ("Two men from Co Down died.", "Place", "Co Down"),
    ("The reporter, Maria Lopez of the weekly Hlasko, was hurt.", "Institution", "Hlasko"),
]
TOWNS: list[tuple[str, EntityType, str]] = [
    ("The former Tarvik mayor, Maria Lopez, was arrested.", "Place", "Tarvik"),
    ("The Kelmar Magistrate's Court remanded the driver. Kelmar residents protested.", "Place", "Kelmar"),
    ("The Halekot City Council has razed 38 Halekot stalls.", "Place", "Halekot"),
    ("He fled to Tarvik State on Monday.", "Place", "Tarvik State"),
    ("Lantera Bank cut jobs. Lantera staff protested.", "Institution", "Lantera"),
    ("The Chadian State has failed, he said.", "Institution", "Chadian State"),
]
PAPERS: list[tuple[str, EntityType, str]] = [
    ("A report in The Corwen Echo said so.", "Institution", "The Corwen Echo"),
    ("The article, published in The Lancet, was withdrawn.", "Institution", "The Lancet"),
    ("A film shown in The Hague won.", "Place", "The Hague"),
]
FIRMS: list[tuple[str, EntityType, str]] = [
    ("The manager of Lionguard Facility Services (Pvt) Ltd was held.", "Institution", "Lionguard Facility Services (Pvt) Ltd"),
    ("Kelmar Tea Foods (KTF) PLC said profits rose.", "Institution", "Kelmar Tea Foods (KTF) PLC"),
    ("Guests came from Halka Cargo Ltd. and hSenor Business Solutions PLC.", "Institution", "hSenor Business Solutions PLC"),
]
SITES: list[tuple[str, EntityType, str]] = [
    ("Marchers tried to enter the Union Buildings in Pretoria.", "Place", "Union Buildings"),
    ("The head office in Clive Row was shut.", "Place", "Clive Row"),
    ("She landed at Cole Executive Airport on Monday.", "Place", "Cole Executive Airport"),
    ("Pilots avoided Tarvik International Airport, whose lights failed.", "Place", "Tarvik International Airport"),
    ("Ten died when a bomb went off at a market in Kano.", "Place", "market in Kano"),
    ("Vendors at the fish market protested.", "Place", "fish market"),
    ("The meeting was attended by the Ambassador of Peru to Sri Lanka Dewi Gustin Obing.", "Person", "Dewi Gustin Obing"),
]
POSTED: list[tuple[str, EntityType, str]] = [
    ("Among them was the Tarvik Port Workers' Union (TPWU) General Secretary Ben Okafor.", "Institution", "TPWU"),
    ("On Monday the Foreign Ministry Spokesman said no.", "Institution", "Foreign Ministry"),
    ("On Monday Conservative MP Ben Okafor said no.", "Institution", "Conservative"),
    ("He called in the National Guard on Monday.", "Institution", "National Guard"),
    ("The journal Science published a report on Monday.", "Institution", "Science"),
]
CHARGED: list[tuple[str, EntityType, str]] = [
    ("High Commissioner of Chad in Singapore Samuel Njoroge met the traders.", "Person", "Samuel Njoroge"),
    ("The guest was the Chadian High Commissioner in Sri Lanka Badli Adam.", "Person", "Badli Adam"),
    ("Minister for Trade, Ports and Estate Roads Samuel Njoroge said no.", "Person", "Samuel Njoroge"),
    ("Minister of Rural Supplies N. Samuel Njoroge said no.", "Person", "N. Samuel Njoroge"),
    ("The President of the Academy of Dental Technicians Maria Lopez said no.", "Institution", "Academy of Dental Technicians"),
    ("Secretary to the Ministry of Energy Samuel Njoroge said no.", "Institution", "Ministry of Energy"),
    ("The Vice Chancellor of the University of Kelmar Maria Lopez said no.", "Institution", "University of Kelmar"),
    ("Head of Communications at Harbour Bank Maria Lopez said no.", "Institution", "Harbour Bank"),
    ("The director of Amity International Maria Lopez said no.", "Institution", "Amity International"),
    ("A member of S Maria Lopez's staff said no.", "Person", "S Maria Lopez"),
    ("Democratic members of the House of Representatives Darla McRoy and Ben Okafor said no.", "Person", "Darla McRoy"),
    ("The chairman of the Maria Lopez Foundation said no.", "Institution", "Maria Lopez Foundation"),
]


@pytest.mark.parametrize(
    ("text", "kind", "name"), LED + TOLD + LISTED + NUMBERED + TYPED + TOWNS + PAPERS + FIRMS + SITES + POSTED + CHARGED
)
def test_a_name_is_cut_from_what_stands_beside_it(said: Said, text: str, kind: EntityType, name: str) -> None:
    cast, _ = said(text)
    assert (kind, name) in {(cluster.type, surface) for cluster in cast.clusters for surface in cluster.names}


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The stoppage cost the firm R40 million a day.", "R40"),
        ("He swallows a daily Zintex.", "Zintex"),
        ("It bought goods worth 2.5 million US dollars.", "US"),
        ("The market rose by 230 points.", "market"),
        ("Traders in the US market were glum.", "US market"),
        ("It was the third One Day International (ODI) against Peru.", "One Day International"),
        ("The bill amends Chapter 19 of the Penal Code.", "Penal Code"),
        ("Maria Lopez played the Halka Trophy in May.", "Halka Trophy"),
        ("Maria Lopez won bronze at the Halka Olympics.", "Halka Olympics"),
        ("Traders met at the Halka Business Fair on Monday.", "Halka Business Fair"),
        ("The Tarvik Consumer Price Index turned negative.", "Tarvik Consumer Price Index"),
        ("The Union home secretary, Mr Ben Okafor, held out hope.", "Union"),
        ("He told CNN International that it was over.", "CNN"),
        ("Lantera Finance PLC Head of Cargo Management Maria Lopez said no.", "Cargo Management"),
        ("Maria Lopez, Head of Advocacy at Lantera Bank, said no.", "Advocacy"),
        ("The Tarvik Bandh hit traffic.", "Tarvik Bandh"),
        ("The dam makes 30 MW and the mill 12 MW.", "MW"),
        ("Tea made up a tenth of the Gross Domestic Product.", "Gross Domestic Product"),
        ("Ben Okafor met Republican moderates.", "Republican"),
        ("The Minister for Rural Markets Samuel Njoroge said no.", "Rural Markets"),
    ],
)
def test_money_pills_and_half_a_name_are_no_entities(said: Said, text: str, phrase: str) -> None:
    cast, _ = said(text)
    assert phrase not in {surface for cluster in cast.clusters for surface in cluster.names}
