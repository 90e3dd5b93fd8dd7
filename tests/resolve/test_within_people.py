"""People without a name led back to whom they mean: by another word for them, by their age, by what was done to them."""

import pytest

from tests.resolve.test_within import clusters_of

pytestmark = pytest.mark.model

SAME: list[tuple[str, str, str]] = [
    ("Police shot a gunman on Monday. The shooter had fled.", "gunman", "shooter"),
    ("A journalist left on Monday. Thieves robbed the reporter.", "journalist", "reporter"),
    ("Tom Marn and his sister Ada Marn Vole met. Later his sister Ada Marn left.", "Ada Marn Vole", "Ada Marn"),
    ("Police shot a boy on Monday. The teenager died.", "boy", "teenager"),
    ("Tom Roe left his wife on Monday. The woman wept.", "wife", "woman"),
    ("A woman was robbed in Leeds. The victim wept.", "woman", "victim"),
    ("Nimal Silva was stabbed on Monday. A nurse said the victim was awake.", "Nimal Silva", "victim"),
    ("Nimal Silva was killed on Monday. The deceased was a farmer.", "Nimal Silva", "deceased"),
    ("A student named Njoroge said no. Mr Njoroge left.", "student", "Njoroge"),
    ("A man called Nimal Silva left on Monday.", "man", "Nimal Silva"),
    ("Nimal Silva was jailed on Monday. The 45-year-old said no.", "Nimal Silva", "45-year-old"),
    ("Ada Perera, 24, and Nimal Silva, 45, left on Monday. The 24-year-old said no.", "Ada Perera", "24-year-old"),
    ("Police shot a 15-year-old boy in Leeds. The 15-year-old died.", "15-year-old boy", "15-year-old"),
    ("Nimal Silva, accused of fraud, spoke on Monday. The suspect wept.", "Nimal Silva", "suspect"),
    ("Farmers left on Monday. The growers want water.", "Farmers", "growers"),
    ("Workers went on strike. The strikers want water.", "Workers", "strikers"),
    ("Three arrested over theft\n\nPolice arrested three men on Monday.", "Three", "three men"),
    ("Thousands marched in Leeds\n\nThousands of nurses marched on Monday.", "Thousands", "thousands of nurses"),
    ("Two nurses were arrested on Monday. The two denied it.", "two nurses", "two"),
    ("Interior minister quits\n\nOla Berg, the interior minister, met Tom Roe, the finance minister.", "Interior minister", "Ola Berg"),
    ("A former mayor was jailed on Monday.\n\nTom Roe, 54, hit Ben Dorn, 61, in a bar.", "former mayor", "Tom Roe"),
    ("The Government Agent (GA), Mr. A. B. Perera, said no. The GA left.", "A. B. Perera", "GA"),
    ("The Inspector General of Police (IGP), Ben Dole, said no. The IGP left.", "Ben Dole", "IGP"),
    ("General Manager of Railways (GMR) W. A. R. Cole said no. The GMR left.", "W. A. R. Cole", "GMR"),
    ("A guard was hacked to death on Monday. The deceased, Tom Roe, was 35.", "guard", "Tom Roe"),
    ("A guard was killed on Monday. Tom Roe was shot dead at home, his wife said.", "guard", "Tom Roe"),
    ("Nurses' union calls strike\n\nThe Galle Union of Nurses met on Monday.", "Nurses' union", "Galle Union of Nurses"),
    ("Nurses marched on Monday. Some said they would go on.", "Nurses", "some"),
    ("A strike by nurses went on. The strikers want water.", "nurses", "strikers"),
    ("Pilots downed tools on Monday. The strikers want water.", "Pilots", "strikers"),
    ("KANDY, May 3.- Six clerks were robbed on Friday.", "Six clerks", "clerks"),
    ("Nine cooks were held. Their lawyer wept. Her clients left on Monday.", "Nine cooks", "clients"),
    ("The lawyer for Nimal Silva said his client was ill.", "Nimal Silva", "client"),
    ("Ada Perera, who represents two nurses, said her clients were ill.", "two nurses", "clients"),
    ("“We left,” said Nimal Silva. The Leeds professor added: “It was late.”", "Nimal Silva", "Leeds professor"),
    ("Both sides met on Monday. The rival camps said no.", "Both sides", "rival camps"),
    ("Resident doctors left on Monday. The residents said no.", "Resident doctors", "residents"),
    ("Families of the miners marched on Monday. The relatives said no.", "Families of the miners", "relatives"),
    ("Nimal Silva was held on Monday. The 52-year-old plumber said no.", "Nimal Silva", "52-year-old plumber"),
    ("Nimal Silva, a Harbour Party MP, left on Monday. The backbencher said no.", "Nimal Silva", "backbencher"),
    ("Chadian jury frees Ada Perera\n\nA jury in Sulmo has found her innocent.", "Chadian jury", "jury in Sulmo"),
    ("Gunmen killed five villagers on Monday. The bodies of villagers lay in a field.", "five villagers", "villagers"),
    ("Gunmen killed five villagers on Monday. The villagers were asleep.", "five villagers", "villagers"),
    ("Six persons were held in Leeds. The persons said no.", "Six persons", "persons"),
    ("At least 24 people were held. The 24 people said no.", "At least 24 people", "24 people"),
    ("Bombs killed 24 people in Leeds. They found the bodies of people in the hall.", "24 people", "people"),
    ("Nine people were held in Leeds. These people said no.", "Nine people", "people"),
    (
        "Ada Perera, president of the Kandy Chamber of Trade (KCT), left. Tom Roe stayed. The KCT president said no.",
        "Ada Perera",
        "KCT president",
    ),
    ("The KCT supremo, Ms Ada Perera, left. Tom Roe stayed. The KCT leader said no.", "Ada Perera", "KCT leader"),
    ("Ada Perera became the first woman in the cabinet.", "Ada Perera", "first woman in the cabinet"),
    ("The board elected Nimal Silva as chairman on Monday.", "Nimal Silva", "chairman"),
    ("Tom Roe left Nimal Silva as the party's nominee. Ada Perera spoke for the party.", "Nimal Silva", "party's nominee"),
    ("A.T. Silva died on Monday. Asoka Tudor Silva was born in Leeds.", "A.T. Silva", "Asoka Tudor Silva"),
]
DIFFERENT: list[tuple[str, str, str]] = [
    ("Tom Marn left. Later his sister Ada Marn left.", "Tom Marn", "Ada Marn"),
    ("The adviser to the Prime Minister, Mr. Tom Roe, left on Monday.", "Prime Minister", "Tom Roe"),
    ("Amina Omar Farah left. Her father, Omar Farah, wept.", "Amina Omar Farah", "Omar Farah"),
    ("A boy met Tom Roe on Monday. A teenager wept.", "boy", "teenager"),
    ("Tom Roe left his wife on Monday. The man wept.", "wife", "man"),
    ("Nimal Silva praised a nurse on Monday. They buried the victim.", "Nimal Silva", "victim"),
    ("Nimal Silva, 45, left on Monday. A 45-year-old said no.", "Nimal Silva", "45-year-old"),
    ("Nimal Silva, 45, left on Monday. The 24-year-old said no.", "Nimal Silva", "24-year-old"),
    ("A student met Nimal Silva on Monday.", "student", "Nimal Silva"),
    ("A former mayor was jailed on Monday. Tom Roe said Ben Dorn, 61, was in a bar.", "former mayor", "Tom Roe"),
    ("A guard and a nurse were killed on Monday. A guard was shot dead by Tom Roe.", "guard", "Tom Roe"),
    ("Nurses' union calls strike\n\nThe Galle Nurses Union and the Kandy Nurses Union met.", "Nurses' union", "Kandy Nurses Union"),
    ("Police arrested a second man on Monday. Another man fled.", "second man", "another man"),
    ("Gunmen killed five villagers on Monday. Residents said they fled.", "five villagers", "residents"),
    ("Gunmen killed five villagers on Monday. Villagers of Kandy said they fled.", "five villagers", "Villagers of Kandy"),
    ("A fire killed ten people on Monday. It spread fear among people in crowded places.", "ten people", "people in crowded places"),
    ("Police held 24 people in Leeds. The mayor urged people in the port to wait.", "24 people", "people in the port"),
    ("A crowd of people marched. The mayor praised the fine people on both sides.", "crowd of people", "fine people on both sides"),
    ("Nine persons were robbed. Chad has a population of 18 million people.", "Nine persons", "18 million people"),
    ("Vice President Ada Perera left on Monday. The president said no.", "Ada Perera", "president"),
    ("The secretary of state decides. Secretary of Justice Ada Perera said no.", "secretary of state", "Ada Perera"),
    ("Ada Perera, president of the Kandy Chamber of Trade (KCT), left. The GCT president said no.", "Ada Perera", "GCT president"),
    ("Police arrested three on Monday. Four men were held on Friday.", "three", "four men"),
    ("Villagers met resident doctors on Monday. Residents of Kandy said no.", "resident doctors", "Residents of Kandy"),
    ("The patient's relatives fled on Monday. Families of the miners marched.", "patient's relatives", "Families of the miners"),
    ("The lawyer for Nimal Silva wept. The bank said its client was ill.", "Nimal Silva", "client"),
    ("Mayor Nimal Silva said no. The governor added that it was late.", "Nimal Silva", "governor"),
    ("Six miners fled. Both sides met on Monday.", "Six miners", "Both sides"),
    ("Nimal Silva, 45, was held on Monday. The 52-year-old plumber said no.", "Nimal Silva", "52-year-old plumber"),
    ("The prime minister met the health minister, Nimal Silva, on Monday.", "Nimal Silva", "prime minister"),
    ("The president sacked Nimal Silva, the vice president, on Monday.", "Nimal Silva", "president"),
    ("The foreign minister spoke to the health minister, Nimal Silva.", "Nimal Silva", "foreign minister"),
    ("The mayor of the town met the deputy mayor, Nimal Silva, on Monday.", "Nimal Silva", "mayor of the town"),
    ("Nimal Silva was jailed on Monday. The magistrate said he had lied.", "Nimal Silva", "magistrate"),
    ("Nimal Silva was stabbed on Monday. The officer said he was awake.", "Nimal Silva", "officer"),
    ("Nimal Silva spoke on Monday. The director has not met him.", "Nimal Silva", "director"),
    ("Nimal Silva spoke on Monday. Our reporter said the hall was full.", "Nimal Silva", "reporter"),
    ("Ada Perera worked for Nimal Silva as an aide on Monday.", "Nimal Silva", "aide"),
    ("Ada Perera joined Nimal Silva as his deputy on Monday.", "Nimal Silva", "his deputy"),
    ("Ada Perera left her first husband, Nimal Silva. Her third husband, a farmer, wept.", "Nimal Silva", "third husband"),
    ("Nimal Silva said no on Monday. Chad is the second-largest producer of rice.", "Nimal Silva", "second-largest producer"),
    ("B.T. Silva died on Monday. Asoka Tudor Silva was born in Leeds.", "B.T. Silva", "Asoka Tudor Silva"),
    ("Protesters marched on Monday. Counter-protesters threw stones. Police held the protesters.", "counter-protesters", "protesters"),
    ("Counter-protesters threw stones on Monday. Police held the demonstrators.", "counter-protesters", "demonstrators"),
]


@pytest.mark.parametrize(("text", "left", "right"), SAME)
def test_who_is_told_of_in_other_words_is_the_same(text: str, left: str, right: str) -> None:
    found = clusters_of(text, left)
    assert len(found) == 1
    assert found == clusters_of(text, right)


@pytest.mark.parametrize(("text", "left", "right"), DIFFERENT)
def test_others_stay_others(text: str, left: str, right: str) -> None:
    assert clusters_of(text, left)
    assert clusters_of(text, left).isdisjoint(clusters_of(text, right))
