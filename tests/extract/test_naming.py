"""Names and descriptions: what is found, and what kind of thing it is."""

import pytest

from kg import extract
from kg.model import Article, EntityType
from kg.nlp import readings
from kg.resolve import within
from tests.extract.conftest import Said

pytestmark = pytest.mark.model

TITLES = ("Coun", "PC", "DCI", "Revd", "Recorder", "Garda", "Alhaja", "Barr", "Mallam", "MCA", "Independent")
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
    ("Samaraweera met Kumaratunga on Friday.", "Person", "Kumaratunga"),
    ("The Bolshoi dismissed Ratmansky.", "Person", "Ratmansky"),
    ("Roscosmos launched two satellites.", "Institution", "Roscosmos"),
    ("Talks between Nestle and Danone failed.", "Institution", "Danone"),
    ("Greenpeace criticised Petrobras.", "Institution", "Petrobras"),
    ("Floods cut off Bharatpur and Alwar.", "Place", "Bharatpur"),
    ("Workers at Bosch went on strike on Monday.", "Institution", "Bosch"),
    ("The union went on strike in Aldport on Monday.", "Place", "Aldport"),
    ("Villagers of Kavreli blocked a road on Monday.", "Place", "Kavreli"),
    ("Farmers at Galle said no.", "Place", "Galle"),
    ("Bill Cole spoke in Ohio.", "Person", "Bill Cole"),
    # surnames that are months, peoples or things, behind a given name or an honorific
    ("Clara May resigned in May 2019.", "Person", "Clara May"),
    ('"It is over," Mr. English said in the hall.', "Person", "English"),
    ("Doris Day made her last film in Ohio.", "Person", "Doris Day"),
    ("On Monday Bill Okafor spoke in Ohio.", "Person", "Bill Okafor"),
    ("Secretary of the union A.B.C.D. Senanayake said no.", "Person", "A.B.C.D. Senanayake"),
    ("Joaquín “El Chapo” Guzmán was arrested.", "Person", "Joaquín “El Chapo” Guzmán"),
    ("Police arrested Robert 'Bobby' Cole on Monday.", "Person", "Robert 'Bobby' Cole"),
    ("Md Anwar Hossain, a farmer, said no.", "Person", "Md Anwar Hossain"),
]

CUT: list[tuple[str, EntityType, str]] = [
    # titles and ranks of Britain, Ireland, Nigeria, Ghana and Kenya
    *((f"{title} Ada Perera said the road was closed.", "Person", "Ada Perera") for title in TITLES),
    # kin by name; those accused without what they are accused of
    ("The guards held Abel Cole, a resident of Galle, and his nephew Gurmale.", "Person", "Gurmale"),
    ("A judge dismissed a suit accusing two rivals of conspiring to keep prices high.", "Group", "two rivals"),
    # what a company is called before its name, and how it is incorporated
    ("Drugmaker Velmora Inc., which was sued, said in a statement that it was glad.", "Institution", "Velmora Inc."),
    ("Officials met Sorvina Ltd on Monday.", "Institution", "Sorvina Ltd"),
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
    ("School teachers and principals walked out on Monday.", "Group", "School teachers and principals"),
    ("They attacked diplomats and service members on Monday.", "Group", "diplomats and service members"),
    ("The schools would close, teachers and union officials said.", "Group", "teachers"),
    ("The presidents and prime ministers of the region left.", "Group", "presidents and prime ministers of the region"),
    ("The court barred police spokesman Ada Cole from speaking.", "Institution", "police"),
    ("The road links Galle, Pellandeniya, Dikwella and Matara.", "Place", "Dikwella"),
    ("The film is made by Kavera, who also made the other.", "Person", "Kavera"),
    ("Kavera's wife left Galle on Monday.", "Person", "Kavera"),
    ("Galle Motors, who won the cup, said no.", "Institution", "Galle Motors"),
    ("Ada German, a baker, left. German said the road was open.", "Person", "German"),
    ("OIC Kamal Perera said the man was arrested.", "Person", "Kamal Perera"),
    ("The star was given by then-U.S.-president Ada Cole on Monday.", "Person", "Ada Cole"),
    ("Presidents Muhammadu Okafor of Nigeria and Ada Cole of Chad met on Monday.", "Person", "Muhammadu Okafor"),
    ("Board of Control for Hockey in Kenya (BCHK) met on Monday.", "Institution", "Board of Control for Hockey in Kenya"),
    ("The Fund for Artists in Need (FAN) met on Monday.", "Institution", "Fund for Artists in Need"),
    ("At least 40 Kenyans were killed on Monday.", "Group", "40 Kenyans"),
    ("At least 40 Kenyans were killed on Monday.", "Group", "At least 40 Kenyans"),
    ("Six or more nurses were arrested on Monday.", "Group", "nurses"),
    ("Foreign powers called for talks.", "Group", "Foreign powers"),
    ("The opposition demanded a vote.", "Group", "opposition"),
    ("Rice millers met the mayor.", "Group", "Rice millers"),
    ("The carmaker refused to pay on Monday.", "Institution", "carmaker"),
    ("The envoys of Chad left on Monday.", "Group", "envoys of Chad"),
    ("A cartoonist was shot on Monday.", "Person", "cartoonist"),
    ("Harbour workers cheered the Opposition.", "Group", "Opposition"),
    ("The main opposition demanded a vote.", "Institution", "main opposition"),
    ("He appointed his brother-in-law on Monday.", "Person", "brother-in-law"),
    ("Chairman of the State Committee for Economic Relations K. Perera signed it.", "Person", "K. Perera"),
    ("Ada Okafor Jr. spoke. For Okafor it was over; Okafor and Perera left.", "Person", "Okafor"),
    ("Lantera Radio fired him.", "Institution", "Lantera Radio"),
    ("Crowds filled Sorvina Bay. Sorvina Bay was shut.", "Place", "Sorvina Bay"),
    ("A group of people blocked the road.", "Group", "people"),
    ("The Chadian Imperial Guards said no.", "Institution", "Chadian Imperial Guards"),
    ("The Social Democrats walked out of the talks.", "Institution", "Social Democrats"),
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
    (
        "It was criticised by the Pan-African Educational, Scientific and Cultural Organization on Monday.",
        "Institution",
        "Pan-African Educational, Scientific and Cultural Organization",
    ),
    (
        "Ada Cole, a rapporteur for the Office of the UN High Commissioner for Refugees, warned Chad.",
        "Institution",
        "Office of the UN High Commissioner for Refugees",
    ),
    ("He was taken to the Supreme Court of Justice.", "Institution", "Supreme Court of Justice"),
    ("She went to the Ministry of Justice and the embassy.", "Institution", "Ministry of Justice"),
    ("A truck turned over near Interstate 80 on Monday.", "Place", "Interstate 80"),
    ("She taught at the University of Texas at Austin.", "Institution", "University of Texas at Austin"),
    ("Veteran Okafor met Ada Marell. Outspoken Marell said no.", "Person", "Marell"),
    ("Ben Marell Director of the FIU said the bank would close.", "Person", "Ben Marell"),
    ("All Progressives Congress chairman Ada Cole said no.", "Institution", "All Progressives Congress"),
    ("The 7th Pay Commission met on Monday.", "Institution", "7th Pay Commission"),
    ("She sued in the Court of Appeals for the Third Circuit.", "Institution", "Court of Appeals for the Third Circuit"),
    ("A truck turned over on the Delhi-Meerut Expressway.", "Place", "Delhi-Meerut Expressway"),
    ("The Fire and Disaster Management Agency closed the beach.", "Institution", "Fire and Disaster Management Agency"),
    ("The road goes through Nadiru and Kavreli district.", "Place", "Kavreli district"),
    ("The airport and nearby hotel were both evacuated and local police closed the road.", "Institution", "police"),
    (
        "She works at the Institute of Epidemiology, Disease Control and Research in Galle.",
        "Institution",
        "Institute of Epidemiology, Disease Control and Research",
    ),
    ("The Faculty of Arts, Music and Dance met.", "Institution", "Faculty of Arts, Music and Dance"),
    ("He wrote to the Department of Justice and Congress.", "Institution", "Congress"),
    ("The Communist Party of Chad left.", "Institution", "Communist Party of Chad"),
    ("The Communist Party of Chad (Marxist) said no.", "Institution", "Communist Party of Chad (Marxist)"),
    ("CPC(M) leader Ada Cole spoke.", "Institution", "CPC(M)"),
    ("The Student Union of Oslo left.", "Institution", "Student Union of Oslo"),
    ("The Rail, Maritime and Transport Union (RMT) struck.", "Institution", "Rail, Maritime and Transport Union"),
    ("USA Today reported it on Monday.", "Institution", "USA Today"),
    ("Ada Cole told The Hindu that she was ill.", "Institution", "The Hindu"),
    ("THE Ohio government said no.", "Institution", "Ohio government"),
    ("On Monday parliament voted.", "Institution", "parliament"),
    ("Chair of the Clerks Association Ben Roe said no.", "Person", "Ben Roe"),
    ("Bishop-Emeritus Ben Marell said no.", "Person", "Ben Marell"),
    ("The Honorable Ben R. Marell was there.", "Person", "Ben R. Marell"),
    ("He moved to Guinea-Bissau in May.", "Place", "Guinea-Bissau"),
    (
        "Foreigners bought Norvik Holdings (up at 7.20), North South Properties (down at 9.00), and Marpet Bank (down at 8.10).",
        "Institution",
        "North South Properties",
    ),
]
"""Names with small words, commas, hyphens and titles inside or beside them."""

NOT_NAMED: list[tuple[str, str]] = [
    # a little place told only within the name of a site
    ("Drivers blocked the gates of the Corwen refinery on Friday.", "Corwen"),
    # titles inside the names of meetings and prizes, and of officers in brackets
    ("The council held its Annual General Meeting (AGM) in Kandy.", "Meeting"),
    ("Joseph Okafor received the King Njoroge Award in 1996.", "Njoroge Award"),
    ("The Officer in Charge (OIC) of Galle Police came.", "Charge"),
    ("Democrat Okafor, a farmer, was elected in 2012.", "Democrat Okafor"),
    ("It removed the DC North and two officials of the state.", "North"),
    ("Ada Cole said “[W]e have won” in Galle.", "W]e"),
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
    ("The Generalized Scheme of Preferences ends in May.", "Generalized Scheme of Preferences"),
    ("The bank lent US $20 million.", "US"),
    ("Hurricane Lorena struck on Monday. By night Lorena was far away.", "Lorena"),
    ("Tropical Storm Sorvina reached Galle on Monday.", "Tropical Storm Sorvina"),
    ("Nurses gathered in front of the Supreme Court on Monday.", "front of the Supreme Court"),
    ("They won the prize for Best Performing States.", "Best Performing States"),
    ("Lambasting Ben Marell, the union left.", "Lambasting Ben Marell"),
    ("The ICU was shut on Monday.", "ICU"),
    ("PPE was handed out. The firm has an IPO in May.", "IPO"),
    ("Brexit was put off on Monday.", "Brexit"),
    ("The Battle of Lorrain began in May.", "Battle of Lorrain"),
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


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Bilateral trade with Chad grew.", "bilateral trade"),
        ("The military campaign has levelled the town.", "military campaign"),
        ("The movement of traffic was restricted on Monday.", "movement of traffic"),
        ("Ada Cole regained the prime ministry in May.", "prime ministry"),
        ("They discussed a wide range of topics in Oslo.", "wide range of topics"),
        ("She bought toilet paper.", "toilet paper"),
        ("Police closed 62 Tesco outlets on Monday.", "tesco outlets"),
        ("Ada Cole won the Nevada caucuses on Sunday.", "nevada caucuses"),
    ],
)
def test_trade_shops_and_sheets_of_paper_are_no_entities(said: Said, text: str, phrase: str) -> None:
    cast, _ = said(text)
    assert phrase not in {surface.lower() for cluster in cast.clusters for surface in cluster.names}


def test_what_a_day_follows_in_a_dateline_is_a_place() -> None:
    text = "Gunmen kill two\n\nMARLOWA, Oct 11 (Daily Harbour) - Gunmen killed two farmers in Kandy on Friday."
    article = Article(id="a", text=text, file="a.txt", published="2024-10-12", dateline=(17, 50))
    (reading,) = readings([article])
    cast = within.cast(reading, extract.mentions(reading))
    assert [cluster.type for cluster in cast.clusters if cluster.name == "MARLOWA"] == ["Place"]
