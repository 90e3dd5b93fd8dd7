"""Names and descriptions: what is found, and what kind of thing it is."""

import pytest

from kg.model import EntityType
from tests.extract.conftest import Said

pytestmark = pytest.mark.model

NAMED: list[tuple[str, EntityType, str]] = [
    ("Transport minister Ada Perera met Joseph Okafor on Monday.", "Person", "Ada Perera"),
    ("Transport minister Ada Perera met Joseph Okafor on Monday.", "Person", "Joseph Okafor"),
    ("Convenor of the Nurses' Union Kamal Wickrama said work would stop.", "Person", "Kamal Wickrama"),
    ("President of Chad Idriss Moussa said the talks were over.", "Person", "Idriss Moussa"),
    ("Mrs. Lila de Mel stated that the letters had been posted.", "Person", "Lila de Mel"),
    ("The Postal and Telecommunication Officers' Union met the minister.", "Institution", "Postal and Telecommunication Officers' Union"),
    ("Officials of the Ministry of Health and Child Welfare came late.", "Institution", "Ministry of Health and Child Welfare"),
    ("Doctors of B N Roy Medical College and Hospital walked out.", "Institution", "B N Roy Medical College and Hospital"),
    ("The Rivers State government said it would pay.", "Institution", "Rivers State government"),
    ("The House of Representatives passed the bill.", "Institution", "House of Representatives"),
    ("Villagers marched from Matara to Galle.", "Place", "Galle"),
    ("The bus stopped in Sri Lanka.", "Place", "Sri Lanka"),
    ("A fire broke out in Hambantota district.", "Place", "Hambantota district"),
    ("Junior nurses marched to the gate.", "Group", "Junior nurses"),
    ("Hundreds of villagers blocked the road.", "Group", "villagers"),
    ("Officials of the Finance Ministry met the union.", "Group", "Officials of the Finance Ministry"),
    ("An officer said the road was open.", "Person", "officer"),
    ("The victim's father said nobody had called.", "Person", "victim's father"),
    ("Local media said the road was open.", "Institution", "Local media"),
    ("The authorities closed the school.", "Institution", "authorities"),
    ("Captain Rose Abara said the bridge was safe.", "Person", "Rose Abara"),
    ("Activist Ada Berg Cole said no.", "Person", "Ada Berg Cole"),
    ("Democrat Ada Cole said the bill was dead.", "Person", "Ada Cole"),
    ("The mayor left. Conservative Joseph Okafor was not there.", "Person", "Joseph Okafor"),
]

CUT: list[tuple[str, EntityType, str]] = [
    ("Foreign minister Clara van der Berg left for Cairo.", "Person", "Clara van der Berg"),
    ("Jan Novak of the miners' union said no.", "Person", "Jan Novak"),
    ("The Islamic Relief Board sent trucks to Galle.", "Institution", "Islamic Relief Board"),
    ("Officers searched the Co-operative Farmers Bank on Monday.", "Institution", "Co-operative Farmers Bank"),
    ("He wrote to the Ministerial Sub-committee on Land Reform.", "Institution", "Ministerial Sub-committee on Land Reform"),
    ("The Green Party of Norway held a congress.", "Institution", "Green Party of Norway"),
    (
        "The Department of Prisons and Customs Department were told to wait.",
        "Institution",
        "Department of Prisons",
    ),
    ("The Department of Prisons and Customs Department were told to wait.", "Institution", "Customs Department"),
    (
        "He heads the Ministry of Agriculture, Animal Welfare, Water Resources, and Rural Development.",
        "Institution",
        "Ministry of Agriculture, Animal Welfare, Water Resources, and Rural Development",
    ),
    ("Ships left Trinidad and Tobago on Sunday.", "Place", "Trinidad and Tobago"),
    ("Notices went to the Governments of Chad and Niger on Friday.", "Institution", "Governments of Chad and Niger"),
    ("A note from the Governor's Press Division said the road was shut.", "Institution", "Governor's Press Division"),
    ("Police closed Bishop's Lane after the march.", "Place", "Bishop's Lane"),
    ("President of the Joint Council of Medical Officers A.B.C. Perera said the talks failed.", "Person", "A.B.C. Perera"),
    ("Speaker of the Senate Ada Cole opened the session.", "Person", "Ada Cole"),
    ("Police closed the Galle Central Bus Stand on Monday.", "Place", "Galle Central Bus Stand"),
    ("Nurses marched to the Harbour Board head office on Monday.", "Place", "Harbour Board head office"),
    ("The Harbour Board office said it would pay.", "Institution", "Harbour Board office"),
    ("A spokesperson for the railway said the line was open.", "Person", "spokesperson for the railway"),
    ("They met the state premier of Baden - Württemberg on Monday.", "Place", "Baden - Württemberg"),
    ("He told the Reuters news agency that the road was open.", "Institution", "Reuters"),
    ('He read in the "Harbour Mirror" newspaper that the road was open.', "Institution", "Harbour Mirror"),
    ("She rides for the German ADFC cyclist club.", "Institution", "ADFC"),
    ("Settlers in the West Bank marched on Friday.", "Place", "West Bank"),
    ("Midwives, Public Road Inspectors, and clerks stayed away.", "Group", "Public Road Inspectors"),
    ("Shops were shut while Londoners voted on the plan.", "Group", "Londoners"),
    ("The road is shut, a Hiru Lanka reporter said.", "Institution", "Hiru Lanka"),
    ("About 21 nurses were arrested on Monday.", "Group", "21 nurses"),
    ("Reportedly several people were arrested on Monday.", "Group", "several people"),
    ("Police arrested two women and four children.", "Group", "two women and four children"),
    ("A Perera-led Galle government refused to pay.", "Institution", "Galle government"),
    ("According to local news sources the road was open.", "Institution", "local news sources"),
    ("The 12th Chadian Parliament met on Monday.", "Institution", "12th Chadian Parliament"),
    (
        "The Economic Commission for Latin America and the Caribbean met.",
        "Institution",
        "Economic Commission for Latin America and the Caribbean",
    ),
    ("Pupils of St. Mark's Girls' College marched.", "Institution", "St. Mark's Girls' College"),
    ("The Joint Council of Medical Officers A.B.C. Perera was there.", "Person", "A.B.C. Perera"),
    ("The Committee to Defend Farmers wrote to the court.", "Institution", "Committee to Defend Farmers"),
    ("Another driver said the road was shut.", "Person", "another driver"),
    ("Letters went to Ministry Secretaries on Monday.", "Group", "Ministry Secretaries"),
    ("The Choir of Easter Hope sang, and the Orchestra of Easter Hope played.", "Institution", "Orchestra of Easter Hope"),
    ("Police searched the Harbour Customs Investigation Unit on Monday.", "Institution", "Harbour Customs Investigation Unit"),
    ("They met at the Weavers' Hall on Monday.", "Place", "Weavers' Hall"),
    ("The Directorate General of Fisheries closed the port.", "Institution", "Directorate General of Fisheries"),
    ("A note was sent by the Office of the Prime Minister on Monday.", "Institution", "Office of the Prime Minister"),
    ("The Chad and Niger High Court threw out the plea.", "Institution", "Chad and Niger High Court"),
    ("The Port Authority of New York and New Jersey shut the tunnel.", "Institution", "Port Authority of New York and New Jersey"),
    ("ENS Media Spokesman Dr. Kamal Perera said it was over. The ENS has met.", "Institution", "ENS"),
    ("The National Committee for Weavers' Struggle (NCWS) met on Monday.", "Institution", "National Committee for Weavers' Struggle"),
    ("He read in the Daily Lanterna magazine that the road was open.", "Institution", "Daily Lanterna"),
    ("Nurses marched outside the Harbour Secretariat on Monday.", "Place", "Harbour Secretariat"),
    ("The Harbour Secretariat said it would pay.", "Institution", "Harbour Secretariat"),
    ("Locomotive machinists walked out.", "Group", "Locomotive machinists"),
    ("The road links Galle, Pellandeniya, Dikwella and Matara.", "Place", "Dikwella"),
    ("The film is made by Kavera, who also made the other.", "Person", "Kavera"),
    ("Kavera's wife left Galle on Monday.", "Person", "Kavera"),
    ("Galle Motors, who won the cup, said no.", "Institution", "Galle Motors"),
    ("Ada German, a baker, left. German said the road was open.", "Person", "German"),
    ("OIC Kamal Perera said the man was arrested.", "Person", "Kamal Perera"),
    ("The star was given by then-U.S.-president Ada Cole on Monday.", "Person", "Ada Cole"),
    ("Presidents Muhammadu Okafor of Nigeria and Ada Cole of Chad met on Monday.", "Person", "Muhammadu Okafor"),
    ("He posted on X that it was over.", "Institution", "X"),
    ("In the evening Lantera Radio was silent. The Sorvinian KGB said so.", "Institution", "Sorvinian KGB"),
    ("The Centre has no plan. Kerala wants money from the Centre.", "Institution", "Centre"),
    ("The road ends in the entire Ambewela village.", "Place", "Ambewela village"),
    ("Rival Sorvina Motors refused.", "Institution", "Sorvina Motors"),
    ("Senate Minority Whip Ada Cole said no.", "Person", "Ada Cole"),
    ("She told the media group Lantera Sorvino that it was over.", "Institution", "Lantera Sorvino"),
    ("He told the private radio station Antena Sorvino that it was over.", "Institution", "Antena Sorvino"),
    ("They live in the village of Sorvina.", "Place", "Sorvina"),
    ("The president of the union Sunil Rohana Perera left.", "Person", "Sunil Rohana Perera"),
    ("Joachim Brudzi came late. He and Brudzi met. For Brudzi that was enough.", "Person", "Brudzi"),
    (
        "It was reported on Monday afternoon that the Deputy Chairman of the Ports\nCommission was in Galle and had gone home.",
        "Institution",
        "Ports Commission",
    ),
    ("The Bar Council of Tamil Nadu and Kerala met on Monday.", "Institution", "Bar Council of Tamil Nadu and Kerala"),
    ("He went to Weavers College in Chennai for a year.", "Place", "Chennai"),
    ("Shoaib Silva, Janata Party MP, said the talks were over.", "Institution", "Janata Party"),
]
"""Names with small words, commas, hyphens and titles inside or beside them."""

NOT_NAMED: list[tuple[str, str]] = [
    ("Perera was named Player of the Match on Sunday.", "Match"),
    ("She was the Chief Guest at the prize-giving.", "Guest"),
    ("The Member States agreed on a budget.", "States"),
    ("Sri Lankan nurses went home on Friday.", "Lankan"),
    ("Two Sri Lankans were hurt.", "Lankans"),
    ("The Public Safety Act was passed in May.", "Public Safety Act"),
    ("They met on Monday in the rain.", "Monday"),
    ("However, they did not agree.", "However"),
    ("Nobody won the Nobel Prize this year.", "Nobel Prize"),
    ("Talks will go on in December.", "December"),
    ("The Commonwealth Games begin in July.", "Commonwealth Games"),
    ("Danes love the sea.", "Danes"),
    ("Many Norwegians own a boat.", "Norwegians"),
    ("The order of Nov. 5 was withdrawn.", "Nov."),
    ("Nurses in other US states walked out.", "other US states"),
    ("He was held in a Matara jail on Monday.", "Matara jail"),
    ("The Officer-in-Charge of the station was away.", "-in-Charge"),
    ("A young Londoner was there.", "Londoner"),
    ("The leaflet was printed in Tamil and Swahili.", "Swahili"),
    ("The Sri Lankan was there, as was a Chadian.", "Sri Lankan"),
    ("It was published in Extraordinary Gazette No.12/34.", "Extraordinary Gazette No.12/34"),
    ("Members sat in the House for the 12th time.", "12th"),
    ("She had a part in the 1969 film Kavera Sorvino.", "Kavera Sorvino"),
    ('He wrote the song "Lantera Nova" in June.', "Lantera Nova"),
    ("The research ship Sorvina left Galle.", "Sorvina"),
    ("Galle, Feb 19 (Daily Harbour) - Nurses walked out on Monday.", "Daily Harbour"),
    ("He filed a special leave petition (SLP) on Monday. The SLP was thrown out.", "SLP"),
    ("Tropical Storm Sorvina reached Galle on Monday.", "Tropical Storm Sorvina"),
    ("Nurses gathered in front of the Supreme Court on Monday.", "front of the Supreme Court"),
    ("They won the prize for Best Performing States.", "Best Performing States"),
]


@pytest.mark.parametrize(("text", "kind", "name"), NAMED + CUT)
def test_a_name_or_description_is_found_with_its_type(said: Said, text: str, kind: EntityType, name: str) -> None:
    cast, _ = said(text)
    found = {(cluster.type, surface.replace("’", "'").lower()) for cluster in cast.clusters for surface in cluster.names}
    assert (kind, name.lower()) in found


@pytest.mark.parametrize(("text", "phrase"), NOT_NAMED)
def test_laws_days_and_prizes_are_no_entities(said: Said, text: str, phrase: str) -> None:
    cast, _ = said(text)
    assert phrase not in {surface for cluster in cast.clusters if cluster.named for surface in cluster.names}
