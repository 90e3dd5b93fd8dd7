"""Where what is said begins and ends, and whose it is, in sentences that the model parses oddly."""

import pytest

from tests.extract.conftest import Said
from tests.extract.statements.test_statements import Told, told

pytestmark = pytest.mark.model

BOUNDS: list[tuple[str, Told]] = [
    # the comma before a closing mark is the newspaper's, other marks are the speaker's
    ('"It is a shared success," Samuel Njoroge said.', [("Samuel Njoroge", "direct", "It is a shared success")]),
    ('"Is it a shared success?" Samuel Njoroge asked.', [("Samuel Njoroge", "direct", "Is it a shared success?")]),
    # a quotation behind a bare "wrote", unlike a book's title
    (
        'Samuel Njoroge wrote "Let us all pray for the teachers. Mary, we are with you." Njoroge, a founder of the union, is from Nairobi.',
        [("Samuel Njoroge", "direct", "Let us all pray for the teachers. Mary, we are with you.")],
    ),
    # a new sentence behind a quotation has a cue and a content of its own
    (
        "The Kenya Teachers Union issued a statement: “A teacher was hurt on Friday. He is well.” They also said they had found the man.",
        [
            ("Kenya Teachers Union", "direct", "A teacher was hurt on Friday. He is well."),
            ("Kenya Teachers Union", "indirect", "they had found the man"),
        ],
    ),
    # a source named in mid-sentence leaves to the reporter what stands before its "and" or "but"
    (
        "Samuel Njoroge was taken ill in March and according to the health ministry he died at home on Sunday.",
        [("health ministry", "indirect", "he died at home on Sunday")],
    ),
    ("The roads are closed but, as per the army, trains still run.", [("army", "indirect", "trains still run")]),
    ("The bank will be closed as per the rules of the strike.", []),
    # what happened before and after is the reporter's too, where what is said needs nothing more
    (
        "The army killed ten rebels in the north, the governor said on Friday, after a week of fighting near the border.",
        [("governor", "indirect", "The army killed ten rebels in the north")],
    ),
    (
        "The president will travel to Nairobi in May, he said on Monday, days after the strike had ended.",
        [("president", "indirect", "The president will travel to Nairobi in May")],
    ),
    # what somebody else or the speaker says next, told behind a comma or by another tense
    (
        "Samuel Njoroge told teachers he had lost the money, with the papers claiming he had hidden it.",
        [("Samuel Njoroge", "indirect", "he had lost the money"), ("papers", "indirect", "he had hidden it")],
    ),
    (
        "Samuel Njoroge has also said teachers in Nairobi are starving and called for urgent aid.",
        [("Samuel Njoroge", "indirect", "teachers in Nairobi are starving")],
    ),
    (
        "Maria Lopez criticised the plan of the bank, which Samuel Njoroge has called a gift.",
        [("Maria Lopez", "indirect", "the plan of the bank"), ("Samuel Njoroge", "indirect", "a gift")],
    ),
    # lists and purposes of what is announced
    (
        "Samuel Njoroge disclosed plans for mending roads, raising wages through the bank and teaching trades.",
        [("Samuel Njoroge", "indirect", "plans for mending roads, raising wages through the bank and teaching trades")],
    ),
    (
        "The bank has reported more cases of fraud, including 20 in one day.",
        [("bank", "indirect", "more cases of fraud, including 20 in one day")],
    ),
    (
        "Samuel Njoroge pledged more support, including 8 million for roads, to foster trade.",
        [("Samuel Njoroge", "indirect", "more support, including 8 million for roads, to foster trade")],
    ),
    # names joined by "and", names that the parse joins to the thing
    (
        "The teachers and their allies characterize them as harmful and a threat to the bank.",
        [
            ("teachers", "indirect", "them as harmful and a threat to the bank"),
            ("allies", "indirect", "them as harmful and a threat to the bank"),
        ],
    ),
    ("The teachers called this harmful.", [("teachers", "indirect", "this harmful")]),
    ("The bank has classified the loan as bad.", [("bank", "indirect", "the loan as bad")]),
    # pleas
    ("Samuel Njoroge pleaded guilty to fraud on Monday.", [("Samuel Njoroge", "indirect", "guilty to fraud")]),
    ("The teachers have pleaded not guilty.", [("teachers", "indirect", "not guilty")]),
    ("Samuel Njoroge agreed to plead guilty.", []),
    # one of several
    (
        "Another of the sources, a senior bank officer, said the letter was lost.",
        [("senior bank officer", "indirect", "the letter was lost")],
    ),
    ('For weeks the bank has been trying to add the question, "Are you a teacher of this town?", to its form.', []),
    # what goes on in another tense is the reporter's; what is joined with "and that" is not
    (
        "Maria Lopez suggested Samuel Njoroge would not run and Kenya has found another man.",
        [("Maria Lopez", "indirect", "Samuel Njoroge would not run")],
    ),
    (
        "Samuel Njoroge said there was a risk of another strike and that the mood in Nairobi remains tense.",
        [("Samuel Njoroge", "indirect", "there was a risk of another strike and that the mood in Nairobi remains tense")],
    ),
    (
        "The bank says it has found no trace of fraud despite Samuel Njoroge claiming he saw two thieves.",
        [("bank", "indirect", "it has found no trace of fraud"), ("Samuel Njoroge", "indirect", "he saw two thieves")],
    ),
    # to do what, doing what, how many
    (
        "Maria Lopez questioned his authority to change the rules.",
        [("Maria Lopez", "indirect", "his authority to change the rules")],
    ),
    (
        "The Kenya Teachers Union spoke of Samuel Njoroge taking the post.",
        [("Kenya Teachers Union", "indirect", "Samuel Njoroge taking the post")],
    ),
    (
        "The war began in May, when Kenya attacked two towns, killing 40 people, according to Kenyan tallies.",
        [("Kenya", "indirect", "killing 40 people")],
    ),
    # relative clauses
    (
        "The bank in Nairobi was closed in June, which Samuel Njoroge said hurt the poor.",
        [("Samuel Njoroge", "indirect", "hurt the poor")],
    ),
    (
        "Samuel Njoroge, meanwhile, who has no such schools, said that fact speaks volumes about the party.",
        [("Samuel Njoroge", "indirect", "fact speaks volumes about the party")],
    ),
    (
        "But the teachers who were on strike say that if the wages are not paid, they will begin another strike next Monday.",
        [("teachers", "indirect", "if the wages are not paid, they will begin another strike next Monday")],
    ),
    # "said and added"
    (
        "The talks had been held in June, Samuel Njoroge said and added later no effort was made.",
        [("Samuel Njoroge", "indirect", "The talks had been held in June"), ("Samuel Njoroge", "indirect", "no effort was made")],
    ),
    # a label ends with its quotation, and who gave it goes on "saying"
    ("Samuel Njoroge called the system “rigged” in a tweet Tuesday.", [("Samuel Njoroge", "mixed", "the system “rigged")]),
    (
        'The plan was described by Samuel Njoroge as a "gift", saying he intends to pay by June.',
        [
            ("Samuel Njoroge", "mixed", 'The plan was described by Samuel Njoroge as a "gift"'),
            ("Samuel Njoroge", "indirect", "he intends to pay by June"),
        ],
    ),
    # an order goes with what was sent, the main clause goes on behind a relative one, a reason with what is blamed
    (
        "Samuel Njoroge stated that letters have been sent to the striking teachers, instructing them to report for duty in June.",
        [("Samuel Njoroge", "indirect", "letters have been sent to the striking teachers, instructing them to report for duty in June")],
    ),
    (
        'The Nairobi Police, which indicated on Monday that a "big step" was likely, face claims they failed to act quickly.',
        [("Nairobi Police", "mixed", 'a "big step" was likely')],
    ),
    (
        "The army blames the Kenya Teachers Union for the fire because its members were in the school.",
        [("army", "indirect", "the Kenya Teachers Union for the fire because its members were in the school")],
    ),
    # documents speak for who decided them or printed them
    (
        "The Supreme Court of Kenya met in June. The Supreme Court decision stated they did so for a political reason.",
        [("Supreme Court of Kenya", "indirect", "they did so for a political reason")],
    ),
    (
        "One study in the Nairobi Herald from March noted police seized twenty guns from 2013 to 2019.",
        [("Nairobi Herald", "indirect", "police seized twenty guns from 2013 to 2019")],
    ),
    # "admitted to" somebody is no "admitted to" something
    (
        "Although Samuel Njoroge admitted to the newspaper that he and the teacher had been friends for some time, he left.",
        [("Samuel Njoroge", "indirect", "he and the teacher had been friends for some time")],
    ),
    # whom and what one praises, questions, rejects
    (
        "Samuel Njoroge lauded his choice of Maria Lopez.",
        [("Samuel Njoroge", "indirect", "his choice of Maria Lopez")],
    ),
    (
        "Samuel Njoroge applauded her for keeping the schools open.",
        [("Samuel Njoroge", "indirect", "her for keeping the schools open")],
    ),
    ("Maria Lopez has praised the record of the teachers.", [("Maria Lopez", "indirect", "the record of the teachers")]),
    ("Samuel Njoroge questioned the need for a second bank.", [("Samuel Njoroge", "indirect", "the need for a second bank")]),
    (
        "The Daily News asked the mayor if he had been preparing himself for the job.",
        [("Daily News", "indirect", "if he had been preparing himself for the job")],
    ),
    ("Ada Cole asked the mayor to resign if he could.", []),
    ("Samuel Njoroge asked the minister why nobody had been paid.", [("Samuel Njoroge", "indirect", "why nobody had been paid")]),
    ("Samuel Njoroge rejected the notion that the schools were empty.", [("Samuel Njoroge", "indirect", "the schools were empty")]),
    # quoted words say what something is called
    (
        'Samuel Njoroge called the latest offer by the bank "an insult to every teacher."',
        [("Samuel Njoroge", "mixed", 'the latest offer by the bank "an insult to every teacher."')],
    ),
    # the reporter goes on behind the cue, or before the sentence ends
    (
        "At least 30 people were hurt in Nairobi, according to the Nairobi Police, who said the road was closed.",
        [("Nairobi Police", "indirect", "At least 30 people were hurt in Nairobi"), ("Nairobi Police", "indirect", "the road was closed")],
    ),
    (
        "Prices rose by a third in June, according to the Kenya Teachers Union, but the bank has not answered.",
        [("Kenya Teachers Union", "indirect", "Prices rose by a third in June")],
    ),
    (
        "Forty people were hurt in Nairobi, the Nairobi Police said, as the strike went into its second week.",
        [("Nairobi Police", "indirect", "Forty people were hurt in Nairobi")],
    ),
    ("The army says it has killed 17 men, without giving any names.", [("army", "indirect", "it has killed 17 men")]),
    (
        "Samuel Njoroge argued that the ban was unlawful, as the court found.",
        [("Samuel Njoroge", "indirect", "the ban was unlawful")],
    ),
    (
        "Samuel Njoroge said the bank would pay in June, but the teachers have not seen a shilling.",
        [("Samuel Njoroge", "indirect", "the bank would pay in June")],
    ),
    # the subject of what is said stands before the cue
    (
        "Samuel Njoroge gave the names of the nine schools he said were closed.",
        [("Samuel Njoroge", "indirect", "the nine schools he said were closed")],
    ),
    # an order of words that the parse loses, a label after another quotation, a wish that goes on
    (
        "Samuel Njoroge has made it clear that he would not stand in the way of a strike.",
        [("Samuel Njoroge", "indirect", "he would not stand in the way of a strike")],
    ),
    (
        'Maria Lopez said: "We won." At the school, Samuel Njoroge spoke of the strike, calling it "an attack on children" in June.',
        [
            ("Maria Lopez", "direct", "We won."),
            ("Samuel Njoroge", "indirect", "the strike"),
            ("Samuel Njoroge", "mixed", 'it "an attack on children"'),
        ],
    ),
    (
        "Samuel Njoroge said he was tired of the strike and wanted a bank that pays.",
        [("Samuel Njoroge", "indirect", "he was tired of the strike and wanted a bank that pays")],
    ),
    (
        "Samuel Njoroge was blunt, claiming without any proof that Maria Lopez wanted to close the school.",
        [("Samuel Njoroge", "indirect", "Maria Lopez wanted to close the school")],
    ),
    # somebody else acts between two quotations; a survey of a bank that is named elsewhere
    (
        '"Tell her we won," Samuel Njoroge said, and the teacher cut in. "Tell her about the bank and the schools too."',
        [
            ("Samuel Njoroge", "direct", "Tell her we won"),
            ("Samuel Njoroge", "direct", "Tell her about the bank and the schools too."),
        ],
    ),
    (
        "The central bank met in June. Loans had gone bad in Kenya, a central bank survey showed.",
        [("central bank", "indirect", "Loans had gone bad in Kenya")],
    ),
    (
        "The Nairobi Police named the nine teachers they said were missing.",
        [("Nairobi Police", "indirect", "the nine teachers they said were missing")],
    ),
    # who counted stands behind what was counted
    (
        "Four banks closed in June, according to data from the Kenya Teachers Union.",
        [("Kenya Teachers Union", "indirect", "Four banks closed in June")],
    ),
    (
        "According to the Kenya Teachers Union's projections, nine schools will close.",
        [("Kenya Teachers Union", "indirect", "nine schools will close")],
    ),
    (
        "Kenya was at war in June. Some 40 men were killed there, Kenyan tallies show.",
        [("Kenya", "indirect", "Some 40 men were killed there")],
    ),
    # who speaks behind a colon: of whom the sentence tells before it, wherever the parse hangs the two
    (
        'The High Court of Kenya ruled on Monday, finding it no matter for the courts: "In our view, the ban by the minister is lawful."',
        [("High Court of Kenya", "direct", "In our view, the ban by the minister is lawful.")],
    ),
    (
        'Another was the teacher Maria Lopez, 24, who spoke only of her time in Nairobi: "I did what any teacher would do."',
        [("Maria Lopez", "direct", "I did what any teacher would do.")],
    ),
    (
        'Samuel Njoroge fired back: "We know that you are tired of the bank," he wrote.',
        [("Samuel Njoroge", "direct", "We know that you are tired of the bank")],
    ),
    # figures that go on with what a poll shows, lists parted by semicolons, and what somebody found
    (
        "A Kenya Herald poll last week showed Maria Lopez in third place at 11 percent, followed closely by Samuel Njoroge at 10 percent.",
        [("Kenya Herald", "indirect", "Maria Lopez in third place at 11 percent, followed closely by Samuel Njoroge at 10 percent")],
    ),
    (
        "The teachers said they had spoken at the hearings; helped lead the marches; and ran evening classes.",
        [("teachers", "indirect", "they had spoken at the hearings; helped lead the marches; and ran evening classes")],
    ),
    (
        "The union said its members were ready for talks, but found the letter unclear.",
        [("union", "indirect", "its members were ready for talks, but found the letter unclear")],
    ),
    # a source that breaks off a clause, or opens what "and" joins to it
    (
        "She is, according to the union, the fourth driver killed in Kenya this year.",
        [("union", "indirect", "She is, according to the union, the fourth driver killed in Kenya this year")],
    ),
    # what the reporter concedes behind a cue put in
    (
        "No one was arrested, police said, although one man was led out of the hall.",
        [("police", "indirect", "No one was arrested")],
    ),
    ("Ada Cole expressed delight on the success of the talks.", [("Ada Cole", "indirect", "delight on the success of the talks")]),
    # somebody else who tells something behind a semicolon or "while"
    (
        "The union said the quake was of magnitude 5.5; the Nairobi Survey reported 5.8.",
        [("union", "indirect", "the quake was of magnitude 5.5"), ("Nairobi Survey", "indirect", "5.8")],
    ),
    (
        'Ada Cole said the girls died in an "appalling fire" while minister Joe Hill wrote he had ordered checks.',
        [("Ada Cole", "mixed", 'the girls died in an "appalling fire"'), ("Joe Hill", "indirect", "he had ordered checks")],
    ),
    (
        "Heads of state called the raid “illegal” and strongly condemned attacks against civilians.",
        [("Heads of state", "mixed", "the raid “illegal”"), ("Heads of state", "indirect", "attacks against civilians")],
    ),
    # a day that the parse joins to the name behind it
    (
        "The union said on Saturday Joe Hill's threats could no longer be borne.",
        [("union", "indirect", "Joe Hill's threats could no longer be borne")],
    ),
    # what is reported to be so, estimated at so much, the worst of all
    ("The union reported Joe Hill to be dead.", [("union", "indirect", "Joe Hill to be dead")]),
    (
        "The paper reported Joe Hill to be dead citing army officials.",
        [("paper", "indirect", "Joe Hill to be dead")],
    ),
    (
        "The union estimated the number of drivers at over one million.",
        [("union", "indirect", "the number of drivers at over one million")],
    ),
    ("The union called the crisis the worst in the world.", [("union", "indirect", "the crisis the worst in the world")]),
    ("The union ascribed his death to wounds from a fall.", [("union", "indirect", "his death to wounds from a fall")]),
    ("The bank admitted the leak to the board.", [("bank", "indirect", "the leak")]),
    # a headline with a full stop
    (
        "Maria Lopez: I would have closed the bank.\n\nThe minister of Kenya, Maria Lopez, spoke in Nairobi.",
        [("Maria Lopez", "indirect", "I would have closed the bank")],
    ),
    # a bracket that closes right behind, one that closes later, one that is no bracket of words
    (
        "Maria Lopez said staff would join the strike which is to begin tomorrow (26).",
        [
            ("Maria Lopez", "indirect", "staff would join the strike which is to begin tomorrow (26)"),
        ],
    ),
    (
        "Officials warned of a surge of three to six feet (one to two metres).",
        [
            ("Officials", "indirect", "a surge of three to six feet (one to two metres)"),
        ],
    ),
    # a cue that takes a doing for what is said closes no sentence
    (
        "While many singers were no fans, Maria Lopez recalled going to fairs with her friends.",
        [
            ("Maria Lopez", "indirect", "going to fairs with her friends"),
        ],
    ),
    ("Prices will rise, Maria Lopez said speaking at a fair.", [("Maria Lopez", "indirect", "Prices will rise")]),
    # a doing as the subject of what is said
    (
        "The Harbour Union argued that delaying this grant until after the elections would render it useless, as the season had begun.",
        [
            ("Harbour Union", "indirect", "delaying this grant until after the elections would render it useless, as the season had begun"),
        ],
    ),
    # in what it is said
    ("Maria Lopez announced the upcoming vote in a letter.", [("Maria Lopez", "indirect", "the upcoming vote")]),
    ("Maria Lopez praised the endorsement on Twitter.", [("Maria Lopez", "indirect", "the endorsement")]),
    ("Maria Lopez denied mistakes in the letter.", [("Maria Lopez", "indirect", "mistakes in the letter")]),
    # a headline goes on without "and"
    ("Maria Lopez says council will cut tax, urges parliament to follow", [("Maria Lopez", "indirect", "council will cut tax")]),
    # when and through whom a source told it, and the adverb before one, are no part of it
    (
        "The cook was found dead on Wednesday in Nairobi, according to police on Thursday.",
        [("police", "indirect", "The cook was found dead on Wednesday in Nairobi")],
    ),
    (
        "Dancers were going to a fair, according to Maria Lopez via the Herald.",
        [("Maria Lopez", "indirect", "Dancers were going to a fair")],
    ),
    ("However, according to the college, the board is ready.", [("college", "indirect", "the board is ready")]),
    (
        "Samuel Njoroge died early in the morning, in a hospital, according to the Bishops' Conference of Kenya (BCK).",
        [("Bishops' Conference of Kenya", "indirect", "Samuel Njoroge died early in the morning, in a hospital")],
    ),
    # what an accusation is said to be for
    (
        "Maria Lopez accused the soldiers of staging the attack in order to stop the talks.",
        [("Maria Lopez", "indirect", "staging the attack in order to stop the talks")],
    ),
    ("Maria Lopez slams minister for remarks, seeks removal", [("Maria Lopez", "indirect", "minister for remarks")]),
    ("Maria Lopez criticised the minister for his remarks on tea.", [("Maria Lopez", "indirect", "the minister for his remarks on tea")]),
    ("Maria Lopez criticised the minister in a statement.", [("Maria Lopez", "indirect", "the minister")]),
    ("Maria Lopez says council cuts tax, raises wages", [("Maria Lopez", "indirect", "council cuts tax, raises wages")]),
]


@pytest.mark.parametrize(("text", "expected"), BOUNDS)
def test_where_what_is_said_begins_and_ends(said: Said, text: str, expected: Told) -> None:
    assert told(*said(text)) == expected


NONE = [
    "Two in three teachers are poor, a new survey found.",
    "Those surveyed said the banks were closed.",
    "The poll of Kenya showed teachers losing faith in the banks.",
    "Let the teachers say that wages fell.",
    'Samuel Njoroge wrote "The River Between" in Nairobi.',
    "The police questioned the driver on Monday.",
    "The court hears cases questioning the validity of laws.",
    "When asked what had changed, Samuel Njoroge laughed.",
]


@pytest.mark.parametrize("text", NONE)
def test_words_of_speech_without_a_speaker_or_a_content(said: Said, text: str) -> None:
    assert not told(*said(text))
