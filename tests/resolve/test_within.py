"""Who is who within an article."""

import pytest

from kg.extract.parts import having_part
from tests.extract.conftest import read

pytestmark = pytest.mark.model

SAME: list[tuple[str, str, str]] = [
    ("Six MLAs left the hall. The lawmakers said no.", "Six MLAs", "lawmakers"),
    ("Two gunmen fired at a bus. The attackers fled.", "gunmen", "attackers"),
    ("Mayor Ada Cole of Galle met nurses on Monday. The Galle mayor said no.", "Ada Cole", "Galle mayor"),
    ("Secretary Ada Cole of the Nurses Union said no. The union secretary left.", "Ada Cole", "union secretary"),
    ("Nadiru Pharmaceuticals said no. The drugmaker left.", "Nadiru Pharmaceuticals", "drugmaker"),
    ("Ohio Motors shut. The carmaker left.", "Ohio Motors", "carmaker"),
    ("The Joint Action Committee of Clerks (JACC) met. The JAC said no.", "Joint Action Committee of Clerks", "JAC"),
    ("The Centre said no. The central government will pay.", "Centre", "central government"),
    ("The CPC(M) left on Monday. The CPC-M said no.", "CPC(M)", "CPC-M"),
    ("Ten protesters were arrested on Monday. The group had marched since noon.", "protesters", "group"),
    ("It was said that port minister and noted lawyer Ada Cole had left. Cole wept.", "Ada Cole", "port minister"),
    ("They met Harbour Party leader and Kent minister Ada Cole. The Harbour Party minister wept.", "Ada Cole", "Harbour Party minister"),
    ("The union chose on Monday. His most likely successor is Ada Cole.", "Ada Cole", "most likely successor"),
    (
        "Former Cole adviser Tom Roe jailed in Leeds\n\nA former adviser to President Ada Cole was jailed on Friday. Roe wept.",
        "Tom Roe",
        "former adviser",
    ),
    ("Former opener Tom Roe spoke on Monday. Roe wept. The former all-rounder said it was late.", "Tom Roe", "former all-rounder"),
    (
        "The governor said it was late. Deputy governor Ada Cole wept. Leeds governor Tom Roe left on Monday.",
        "governor",
        "Tom Roe",
    ),
    ("Power men to strike\n\nEngineers and technicians of the Galle depot struck work.", "Engineers", "Engineers and technicians"),
    ("Researchers counted the birds on Monday. The authors said there were few.", "Researchers", "authors"),
    ("Scientists counted the birds on Monday. The team said there were few.", "Scientists", "team"),
    ("The Reserve Bank of Chad met. RBC said no.", "Reserve Bank of Chad", "RBC"),
    ("The Ohio Dental Council met. ODC members said so.", "Ohio Dental Council", "ODC"),
    ("The Galle High Court ruled on Monday. The HC said no.", "Galle High Court", "HC"),
    ("The Election Commission of Chad spoke. The EC said no.", "Election Commission of Chad", "EC"),
    ("The Ohio government removed him on Monday. The state government paid nurses.", "Ohio government", "state government"),
    ("State government pays nurses\n\nThe Ohio government paid them on Monday.", "Ohio government", "State government"),
    ("The government raised taxes on Monday. The Chadian government needs money.", "government", "Chadian government"),
    ("The top court threw out the law. The Supreme Court of Chad sat for an hour.", "top court", "Supreme Court of Chad"),
    ("The Bangladesh government met. A note of the Bangladeshi government came.", "Bangladesh government", "Bangladeshi government"),
    ("Chadian forces struck on Monday. The Chadian military said no more.", "Chadian forces", "Chadian military"),
    (
        "The Zonal Trade Agency (ZoTA) met on Monday. The ZoTA secretariat was shut. The ZoTA has no money.",
        "Zonal Trade Agency",
        "ZoTA",
    ),
    (
        "Parliament votes for wine\n\nOn Friday the parliament of Chad, the Green Chamber, voted for it. The Green Chamber met late.",
        "Parliament",
        "Green Chamber",
    ),
    ("The Chief Minister, Mr Nimal Silva, spoke. Ada Perera wept. The CM said no more.", "Nimal Silva", "CM"),
    (
        "The Chadian Cricket Council (CCC) met on Monday. CCC management refused. The CCC has no money.",
        "Chadian Cricket Council",
        "CCC management",
    ),
    ("Prime Minister Nimal Silva met Ada Perera. The premier wept.", "Nimal Silva", "premier"),
    ("Floods hit Sri Lanka on Monday. The island nation has no money.", "Sri Lanka", "island nation"),
    ("The LRB Bank met on Monday. LRB said it would pay.", "LRB Bank", "LRB"),
    ("The Islamic Harbour Guard Corps of Chad met. The Harbour Guard left.", "Islamic Harbour Guard Corps of Chad", "Harbour Guard"),
    ("MP Nimal Silva met President Ada Perera. The parliamentarian wept.", "Nimal Silva", "parliamentarian"),
    ("Floods hit Kerala on Monday. Ministers of the State met.", "State", "Kerala"),
    ("Rain wreaks havoc in the state. Ministers of Kerala met on Monday.", "state", "Kerala"),
    ("They burned the hall in Matara city. Matara was calm on Monday.", "Matara city", "Matara"),
    ("They left New Delhi on Monday and came back to Delhi on Friday.", "New Delhi", "Delhi"),
    ("The Indian Nurses' Association (INA) met on Monday. INA said talks had failed.", "Indian Nurses' Association", "INA"),
    ("Ada Perera spoke first. Perera said the union would wait.", "Ada Perera", "Perera"),
    ("The Ministry of Finance refused. The Finance Ministry said it had no money.", "Ministry of Finance", "Finance Ministry"),
    ("Junior doctors marched. The doctors carried banners.", "Junior doctors", "doctors"),
    ("The Nurses' Union met. The union said it would strike.", "Nurses' Union", "union"),
    ("Health minister Ada Perera came. The minister said no more.", "Ada Perera", "minister"),
    ("Metrolink, the private firm which runs the trams, refused.", "Metrolink", "private firm"),
    ("Two strikes paralysed Colombo. The city was quiet.", "Colombo", "city"),
    (
        "The Health Ministry in Galle was closed. Staff of the Ministry of Health went home.",
        "Health Ministry",
        "Ministry of Health",
    ),
    ("The Railway Dept. said no. The Department of Railways has no money.", "Railway Dept", "Department of Railways"),
    ("The Amana party won. Officials of Amana and the army met. Amana said no more.", "Amana party", "Amana"),
    ("The Central Bureau of Statistics met. The bureau said prices rose.", "Central Bureau of Statistics", "bureau"),
    ("Police said two men fled. Leeds Police said they were found.", "Leeds Police", "Police"),
    (
        "Planes landed at Bogota International Airport. Later the Bogota airport was closed.",
        "Bogota International Airport",
        "Bogota airport",
    ),
    ("Families fled the Deheisha refugee camp. People in Deheisha had no water.", "Deheisha refugee camp", "Deheisha"),
    ("Tanks rolled into the Gaza Strip on Monday. People fled from the Strip on Friday.", "Gaza Strip", "Strip"),
    ("The Ministry of Ports, Roads and Trade met. The Ports Ministry refused.", "Ministry of Ports, Roads and Trade", "Ports Ministry"),
    ("He left the United States Ports Security Agency. The PSA refused.", "United States Ports Security Agency", "PSA"),
    ("They marched in Washington, D.C. on Friday. Many came to D.C. by bus.", "Washington, D.C.", "D.C."),
    ("The government of Chad met on Monday. On Friday the Chadian government fell.", "government of Chad", "Chadian government"),
    ("Customs employees went on strike on Monday. The customs officials ended it on Friday.", "Customs employees", "customs officials"),
    ("Teachers marched on Monday. Ada Perera addressed the crowd.", "Teachers", "crowd"),
    ("Judge jails driver.\n\nOn Monday Judge Ada Perera sent a driver to prison.", "Judge", "Ada Perera"),
    ("Although the President had promised talks, nothing came. President Nimal Silva was abroad.", "Nimal Silva", "President"),
    ("Nimal Silva was arrested on Friday. The suspect is in custody.", "Nimal Silva", "suspect"),
    ("The chairman of the Lake Bus Owners' Association, Gemunu Perera, also said so.", "Gemunu Perera", "chairman"),
    ("Shares of Sundance Energy fell on Monday. Sundance said it would close.", "Sundance Energy", "Sundance"),
    ("The Royal Chemical Society met. The Society refused.", "Royal Chemical Society", "Society"),
    ("The US Department of Labor met. The Labor Department said prices rose.", "US Department of Labor", "Labor Department"),
    ("They met in the Chadian capital, Ndjamena, on Friday.", "Chadian capital", "Ndjamena"),
    ("Police shoot young protester\n\nOn Monday police shot a protester in Leeds. He lives.", "young protester", "protester"),
    ("Nimal Silva said nobody came. The lawmaker said it had rained.", "Nimal Silva", "lawmaker"),
    ("A gunman fled. Police identified the gunman as Nimal Silva.", "gunman", "Nimal Silva"),
    ("Green Party members marched. On Friday the Green Party activists held a rally.", "Green Party members", "Green Party activists"),
    ("Yusuf Karima spoke on Monday. Later Karema left.", "Yusuf Karima", "Karema"),
    ("Nimal Gunaratne spoke on Monday. Then Gunarathna left.", "Nimal Gunaratne", "Gunarathna"),
    ("Mahmoud Karima spoke on Monday. Later Mahmud Karima left.", "Mahmoud Karima", "Mahmud Karima"),
    ("President Xi Jinping spoke on Monday. Then Mr Xi said he was tired.", "Xi Jinping", "Xi"),
    ("They marched in Kolkata on Monday. People in Calcutta stayed at home.", "Kolkata", "Calcutta"),
    ("Ships crossed the Mediterranean Sea. Many drowned in the Mediterranean.", "Mediterranean Sea", "Mediterranean"),
    ("He told the Reuters news agency that he was ill. Reuters said he was dead.", "Reuters news agency", "Reuters"),
    (
        "The Syrian Observatory for Human Rights counted 20. The Observatory named nobody.",
        "Syrian Observatory for Human Rights",
        "Observatory",
    ),
    ("Minister S.R.K. Perera spoke on Monday. Officials of minister S.K.R. Perera left.", "S.R.K. Perera", "S.K.R. Perera"),
    ("Officials of Facebook (formerly Twitter) wept. Later Twitter refused.", "Facebook", "Twitter"),
    ("The Eastern Nurses' Union, also known as the Harbour Front, met on Monday.", "Eastern Nurses' Union", "Harbour Front"),
    ("They left Bombay, now known as Mumbai, on Monday. Mumbai was calm.", "Bombay", "Mumbai"),
    ("The Select Committee on Ports met on Monday. The Committee refused.", "Select Committee on Ports", "Committee"),
    ("Ships crossed the Eastern Mediterranean. Many drowned in the East Mediterranean.", "Eastern Mediterranean", "East Mediterranean"),
    ("They went home to the Kosgama neighbourhood. In Kosgama it was calm.", "Kosgama neighbourhood", "Kosgama"),
    ("They dig near Temple Road junction on Monday. Cars left Temple Road.", "Temple Road junction", "Temple Road"),
    ("The Lok Sabha met on Monday. The House rose at six.", "Lok Sabha", "House"),
    ("The Main Opposition MDP lost on Monday. The MDP refused.", "Main Opposition MDP", "MDP"),
    ("The Centre refused on Monday. The Central Government had no money.", "Centre", "Central Government"),
    (
        "Their government fell on Monday. The Government of Chad was old. Then the Chadian government met.",
        "Government of Chad",
        "Chadian government",
    ),
    ("Governor of the US state of Ohio signs law\n\nOn Monday Governor Ada Perera signed it.", "Governor", "Ada Perera"),
    ("The junta of Chad met. The military government said it would stay.", "junta", "military government"),
    ("Scientists found a fish\n\nOn Monday the researchers said it was blue.", "Scientists", "researchers"),
    ("Libya protested on Monday. Tripoli expelled the envoy.", "Libya", "Tripoli"),
    ("Police came and detained the man, later identified as Nimal Silva.", "man", "Nimal Silva"),
    ("Police arrested a 25-year-old man. Later Nimal Silva was arrested again.", "25-year-old man", "Nimal Silva"),
    ("The University Grants Commission (UGC) Chairman Nimal Silva spoke. The UGC Chairman left.", "UGC Chairman", "Nimal Silva"),
    (
        "It would rain for a week, the State Minister of Ports said.\n\n“Nobody came,” Nimal Silva said on Monday.",
        "State Minister of Ports",
        "Nimal Silva",
    ),
    (
        "Amana leader Nimal Silva met Metrolink on Monday. He said that the party had no money.",
        "Amana",
        "party",
    ),
]

DIFFERENT: list[tuple[str, str, str]] = [
    ("Mayor Ada Cole of Galle met nurses. The Kandy mayor said no.", "Ada Cole", "Kandy mayor"),
    ("The Ohio government met the Iowa government. The state government paid nurses.", "Ohio government", "state government"),
    ("Junior doctors marched while senior doctors worked.", "Junior doctors", "senior doctors"),
    ("The Nurses' Union and the Teachers' Union met.", "Nurses' Union", "Teachers' Union"),
    ("Ada Perera spoke to Nimal Perera.", "Ada Perera", "Nimal Perera"),
    ("The farmers met other farmers.", "farmers", "other farmers"),
    ("Canada was cold. The city was quiet.", "Canada", "city"),
    ("The government of Chad met the government of Peru.", "government of Chad", "government of Peru"),
    ("Twenty people died. Later dozens of people were arrested.", "Twenty people", "dozens of people"),
    ("Several hundred workers marched. Two workers were held.", "Several hundred workers", "Two workers"),
    ("Two workers were held. Hundreds of workers marched to free them.", "Two workers", "Hundreds of workers"),
    ("The hospital spokesperson wept.\n\nPolice spokesperson Ada Perera spoke later.", "hospital spokesperson", "Ada Perera"),
    ("A former minister fell ill.\n\nMinister Ada Perera sent flowers.", "former minister", "Ada Perera"),
    ("Colombo Holdings was sold. The Colombo University met.", "Colombo Holdings", "Colombo University"),
    ("Police shoot young protester\n\nOn Monday police shot another protester in Leeds.", "young protester", "protester"),
    ("Nimal Silva met Ada Perera. The lawmaker said it had rained.", "Nimal Silva", "lawmaker"),
    ("Nimal Silva spoke. The President said it had rained.", "Nimal Silva", "President"),
    ("Nimal Silva was stabbed and then arrested. The attacker ran away.", "Nimal Silva", "attacker"),
    ("Nimal Silva, chief adviser to President Ada Perera, spoke.", "Ada Perera", "chief adviser"),
    ("The Nurses' Union and the Teachers' Party met.", "Nurses' Union", "Teachers' Party"),
    ("Green Party members marched. Red Party activists held a rally.", "Green Party members", "Red Party activists"),
    ("Yusuf Karima spoke on Monday. Later Korina left.", "Yusuf Karima", "Korina"),
    ("Nimal Kumarova met Ada Kumarov on Monday.", "Nimal Kumarova", "Ada Kumarov"),
    ("Yusuf Kamoini spoke on Monday. Later Kemainu left.", "Yusuf Kamoini", "Kemainu"),
    ("Martin Perera met Martina Perera on Monday.", "Martin Perera", "Martina Perera"),
    ("Police arrested 300 protesters in Galle. In Leeds 13 protesters were killed.", "300 protesters", "13 protesters"),
    ("Tanks rolled into Gaza City on Monday. The rest of Gaza was calm.", "Gaza City", "Gaza"),
    ("The Amana Party met. Later the Amana Parliamentary Party met in Galle.", "Amana Party", "Amana Parliamentary Party"),
    ("Chadian security forces struck on Monday. The Chadian army did not.", "Chadian security forces", "Chadian army"),
    ("The House Ports Committee met on Monday. The House did not.", "House Ports Committee", "House"),
    ("The Harbour Services of Parliament met on Monday. Parliament did not.", "Harbour Services of Parliament", "Parliament"),
    ("Trains stood at Galle Junction on Monday. They left Galle by bus.", "Galle Junction", "Galle"),
    ("The Ports Board met on Monday. The Ports Board Workers' Union refused.", "Ports Board", "Ports Board Workers' Union"),
    ("Libya protested on Monday. They met in Tripoli.", "Libya", "Tripoli"),
    ("The main opposition Amana Party marched. It denied what the ruling party said.", "Amana Party", "ruling party"),
    ("It would rain for a week, the State Minister said. Ada Perera said no. Nimal Silva said yes.", "State Minister", "Nimal Silva"),
    ("The Ministry of Local Government met on Monday. The government refused.", "Ministry of Local Government", "government"),
    ("Congress lost on Monday. The Congress government had failed.", "Congress", "Congress government"),
    ("Amana men wept. Reuters could not verify the film. The militant group denied it.", "Reuters", "militant group"),
    ("The company Metrolink Ltd built a hall for the ruling party on Monday.", "Metrolink Ltd", "ruling party"),
    (
        "The United States Department of Labor met. The United States Department of Agriculture did not.",
        "United States Department of Labor",
        "United States Department of Agriculture",
    ),
]


def clusters_of(text: str, name: str) -> set[int]:
    cast, _ = read(text)
    plain = name.replace("’", "'").lower()
    return {at for at, cluster in enumerate(cast.clusters) for surface in cluster.names if surface.replace("’", "'").lower() == plain}


@pytest.mark.parametrize(("text", "left", "right"), SAME)
def test_names_and_descriptions_of_one_are_one(text: str, left: str, right: str) -> None:
    found = clusters_of(text, left)
    assert len(found) == 1
    assert found == clusters_of(text, right)


@pytest.mark.parametrize(("text", "left", "right"), DIFFERENT)
def test_others_stay_others(text: str, left: str, right: str) -> None:
    assert clusters_of(text, left)
    assert clusters_of(text, left).isdisjoint(clusters_of(text, right))


PRONOUNS: list[tuple[str, str, str]] = [
    ("Ada Perera met the union. She said talks went well.", "She", "Ada Perera"),
    ("The workers walked out. They want a rise.", "They", "workers"),
    ("The company refused. It said it had no money.", "It", "company"),
    ("Peru expelled the envoy. It said the talks were over.", "It", "Peru"),
    ("Nimal Silva and his aide left. He was angry.", "He", "Nimal Silva"),
    ("Ada Perera, an actress, met Nimal Silva. He wept.", "He", "Nimal Silva"),
]


@pytest.mark.parametrize(("text", "pronoun", "name"), PRONOUNS)
def test_a_pronoun_means_the_subject_before_it(text: str, pronoun: str, name: str) -> None:
    cast, _ = read(text)
    token = next(t for t in cast.doc if t.text == pronoun)
    ref = cast.ref(token)
    assert ref is not None
    assert name in cast.clusters[ref].names


def test_a_short_name_tells_why_it_was_joined() -> None:
    cast, _ = read("Ada Perera spoke first. Perera said the union would wait.")
    assert "surname" in " ".join(cast.clusters[0].reasons)


ACTING: list[tuple[str, str, bool]] = [
    ("The government has no plan. Teachers marched. The government was silent.", "government", True),
    ("He spoke of the Peruvian army.", "Peruvian army", True),
    ("A crowd toppled the government on Monday.", "government", True),
    ("A crowd cheered a future government.", "government", False),
    ("The government built a dam on Monday.", "government", True),
    ("He spoke of the federal police.", "federal police", True),
    ("He spoke of the central bank.", "central bank", True),
    ("He spoke of the local bank.", "local bank", False),
    ("A coalition government built a dam on Monday.", "government", False),
    ("He was taken to court in a van.", "court", False),
    ("They went to a hospital.", "hospital", False),
    ("He stood near the office of a club.", "office of a club", False),
    ("She will sue them if any court sits.", "court", False),
    ("He was in charge of the state canal corporation.", "state canal corporation", True),
    ("He sits on its pensions committee.", "pensions committee", True),
    ("He sat on a pensions committee.", "pensions committee", False),
    ("He praised the committee.", "committee", False),
]


@pytest.mark.parametrize(("text", "name", "acts"), ACTING)
def test_a_body_of_the_state_that_acts_counts_without_a_name(text: str, name: str, acts: bool) -> None:
    cast, _ = read(text)
    assert acts is any(cluster.acts for cluster in cast.clusters if name in cluster.names)
    if acts:
        assert any(name in cluster.names for cluster in having_part(cast.clusters, ())[0])
