"""Who speaks, and by which verbs: retorts, findings of courts, cues put into a clause, what no cue of speech says."""

import pytest

from kg.extract.statement import Statement
from tests.extract.conftest import Said
from tests.extract.statements.test_statements import Told, told

pytestmark = pytest.mark.model

TELLERS: list[tuple[str, Told]] = [
    # verbs that tell of speech by standing beside a quotation
    (
        '"Nobody died because of us," the transport minister, Mr Samuel Njoroge, shot back.',
        [("Samuel Njoroge", "direct", "Nobody died because of us")],
    ),
    ('"Nobody told us anything," rued Ada Cole (54), a weaver.', [("Ada Cole", "direct", "Nobody told us anything")]),
    ('"We were lucky to live," beamed Ada Cole, 61, from Oslo.', [("Ada Cole", "direct", "We were lucky to live")]),
    ('"I did not do it," Ada Cole texted her brother.', [("Ada Cole", "direct", "I did not do it")]),
    # who acts for others, who is of a body
    (
        '"What was pasted was a blank sheet," senior advocate Ada Cole, appearing for the traders, told the bench.',
        [("Ada Cole", "direct", "What was pasted was a blank sheet")],
    ),
    (
        'He clashed with Councillor Maria Lopez of the Civic Front, who accused him of "writing posters for bigots".',
        [("Maria Lopez", "direct", "writing posters for bigots")],
    ),
    # "it" said of a paper
    (
        'A statement from Ada Cole\'s wife, Maria Cole, was read out by a friend. "The house is cold," it said.',
        [("Maria Cole", "direct", "The house is cold")],
    ),
    ('Samuel Njoroge wrote a letter to the mayor. "The plan is dead," it said.', [("Samuel Njoroge", "direct", "The plan is dead")]),
    (
        'In a letter to the board, Ada Cole resigned. "I can no longer serve," it read.',
        [("Ada Cole", "direct", "I can no longer serve")],
    ),
    (
        'Teachers issued a letter. It went on to add that the house was cold. A film was shown to the board. It further added, "We hope."',
        [
            ("Teachers", "indirect", "the house was cold"),
            ("Teachers", "direct", "We hope."),
        ],
    ),
    # who is told of in direct speech is not who speaks it
    (
        '"The mayor lies, and Samuel Njoroge says that nothing is wrong," said Ada Cole.',
        [
            ("Ada Cole", "direct", "The mayor lies, and Samuel Njoroge says that nothing is wrong"),
            ("Samuel Njoroge", "indirect", "nothing is wrong"),
        ],
    ),
    (
        'Ada Cole is a judge. "The judge admits that nothing is wrong," said Ada Cole.',
        [("Ada Cole", "direct", "The judge admits that nothing is wrong")],
    ),
    # who stands before a verb that the parse gives another subject, or none
    (
        "In a message on social media the union's chairman, Samuel Njoroge, denied involvement and accused soldiers of the shooting.",
        [("Samuel Njoroge", "indirect", "involvement"), ("Samuel Njoroge", "indirect", "the shooting")],
    ),
    (
        "Mrs Ada Cole, deputy leader of the opposition, alleged in the assembly on Tuesday that 14 babies had died.",
        [("Ada Cole", "indirect", "14 babies had died")],
    ),
    (
        '"There will be no safe harbor," said Treasury Under Secretary Ada Cole.',
        [("Ada Cole", "direct", "There will be no safe harbor")],
    ),
    # what "did say", disclaims, cites, and denies beside a claim
    ("The Kenya Teachers Union did say it was over.", [("Kenya Teachers Union", "indirect", "it was over")]),
    ("Captain Njoroge disclaimed any contact with the rebels.", [("Njoroge", "indirect", "any contact with the rebels")]),
    (
        'In a letter dated May 14, Ada Cole cited "the endless war" and left.',
        [("Ada Cole", "direct", "the endless war")],
    ),
    (
        "The family, however, has denied laying hands on anybody and claims that the man was alone.",
        [("family", "indirect", "laying hands on anybody"), ("family", "indirect", "the man was alone")],
    ),
    # where what is said ends: before when and why it was said, before what came later, with the clause of "which"
    (
        "Ada Cole told reporters that Samuel Njoroge would contest, in response to some talk that he may opt out.",
        [("Ada Cole", "indirect", "Samuel Njoroge would contest")],
    ),
    (
        "The Kenya Grain Fund said there was surprise at the vote, during a meeting with the mayor yesterday.",
        [("Kenya Grain Fund", "indirect", "there was surprise at the vote")],
    ),
    (
        "Ada Cole had claimed that she acted in self-defence, but a jury took two hours to convict her.",
        [("Ada Cole", "indirect", "she acted in self-defence")],
    ),
    (
        'The Lopez Union, which indicated on Monday a "big step" was likely, faces a lawsuit.',
        [("Lopez Union", "mixed", 'a "big step" was likely')],
    ),
    # who "he" is beside whom his sentence is about, or what he spoke of before
    (
        "One official said the ballot was open. Members have still to vote. Ray Cole was unsure, though he said there would be no strike.",
        [("One official", "indirect", "the ballot was open"), ("Ray Cole", "indirect", "there would be no strike")],
    ),
    # whom a new paragraph is about, named behind a description
    (
        (
            "The union's lawyer, Peter Okello, said the talks had failed.\n\n"
            "The prefect, Samuel Njoroge, received five sailors in his office; afterwards he said no list existed."
        ),
        [("Peter Okello", "indirect", "the talks had failed"), ("Samuel Njoroge", "indirect", "no list existed")],
    ),
    (
        (
            'Maria Lopez denied it. "It is a lie," she said.\n\n'
            'One of the savers, retired teacher Ada Cole, was slapped by a guard. "My savings went into it," she said.'
        ),
        [("Maria Lopez", "direct", "It is a lie"), ("Ada Cole", "direct", "My savings went into it")],
    ),
    (
        (
            'Dale Lund runs the school. "I can\'t," said Maria Lopez, who cast the deciding vote.\n\n'
            "Lund, 57, left by a side door. In a note to the staff he wrote that he had inherited the debt."
        ),
        [("Maria Lopez", "direct", "I can't"), ("Dale Lund", "indirect", "he had inherited the debt")],
    ),
    # who is told of by "he said" is not who says it
    (
        "Mr Ben Okafor said the party would meet. The Minister of Law, Mr Samuel Njoroge, had met the drivers twice, he said.",
        [
            ("Ben Okafor", "indirect", "the party would meet"),
            ("Ben Okafor", "indirect", "The Minister of Law, Mr Samuel Njoroge, had met the drivers twice"),
        ],
    ),
    # who spoke last, by an age alone
    (
        "Surgeon Ada Cole said the strike was over. The 29-year-old added that the doctors were glad.",
        [("Ada Cole", "indirect", "the strike was over"), ("Ada Cole", "indirect", "the doctors were glad")],
    ),
    # who begins with what they were asked or did
    (
        'Asked if he was leaving the party, his media aide, Ben Okafor, replied: "The chief is resting."',
        [("Ben Okafor", "direct", "The chief is resting.")],
    ),
    # a verb that the parse joins to what was said
    (
        "Samuel Njoroge denied that pensions would be touched and charged that the union was frightening the old.",
        [
            ("Samuel Njoroge", "indirect", "pensions would be touched"),
            ("Samuel Njoroge", "indirect", "the union was frightening the old"),
        ],
    ),
    # a body named right before "which"
    (
        "In Lome, banks were shut by a walkout of the Free Workers' Union, which says its members will not serve the bank.",
        [("Free Workers' Union", "indirect", "its members will not serve the bank")],
    ),
    # what is found so by deciding it
    (
        "The High Court also ruled on the matter, finding that the law was sound.",
        [("High Court", "indirect", "the law was sound")],
    ),
    # why something is done, told at length or by what it is called
    (
        "The union refused to sign the deal, citing its failure to protect the wages of the night drivers.",
        [("union", "indirect", "its failure to protect the wages of the night drivers")],
    ),
    # stations without a name, what somebody is learnt to have said, alerts
    (
        "Samuel Njoroge fled hours before state radio announced that the parliament had been closed.",
        [("state radio", "indirect", "the parliament had been closed")],
    ),
    (
        "The union is learnt to have told its members that the strike would go on.",
        [("union", "indirect", "the strike would go on")],
    ),
    (
        "The council alerted residents about several faults, including the lack of water.",
        [("council", "indirect", "several faults, including the lack of water")],
    ),
    # a person who is only said to know
    ("The deal is dead, according to a person briefed on it.", [("person", "indirect", "The deal is dead")]),
    # a quotation that ends the sentence its cue is put into
    (
        'Maria Lopez was not interested: there was nothing to discuss, she told the Daily Lantern, "until the boxes are opened".',
        [("Maria Lopez", "mixed", 'there was nothing to discuss, she told the Daily Lantern, "until the boxes are opened"')],
    ),
    (
        'There is no deal, Ada Cole said, "and there never was one".',
        [("Ada Cole", "mixed", 'There is no deal, Ada Cole said, "and there never was one"')],
    ),
    # what somebody is congratulated on
    ("Kenya congratulated Ada Cole on her win in the election.", [("Kenya", "indirect", "her win in the election")]),
    # a paper told of by another word, a source of what follows a quotation
    (
        "The Kenya Teachers Union filed a suit against the order on Monday. The motion claims the order is illegal.",
        [("Kenya Teachers Union", "indirect", "the order is illegal")],
    ),
    (
        '"It was dark," said Ada Cole. "I mean, it was three." As of late Tuesday, 20 bodies had been found, according to Cole.',
        [
            ("Ada Cole", "direct", "It was dark … I mean, it was three."),
            ("Ada Cole", "indirect", "As of late Tuesday, 20 bodies had been found"),
        ],
    ),
    # what courts find
    ("The three-judge court found the law was unlawful.", [("three-judge court", "indirect", "the law was unlawful")]),
    (
        "The High Court refused a stay, with Justice Maria Lopez finding they had shown no harm.",
        [("Maria Lopez", "indirect", "they had shown no harm")],
    ),
    # cues put into a clause of their sentence
    ("The road, which, the mayor alleged, had been closed, is open.", [("mayor", "indirect", "had been closed")]),
    (
        "The union wants talks, failing which, it said, the gates of the office will be picketed.",
        [("union", "indirect", "the gates of the office will be picketed")],
    ),
    (
        "Maria Lopez left the party and was, Ada Cole said, glad of it.",
        [("Ada Cole", "indirect", "was, Ada Cole said, glad of it")],
    ),
    # what is no burden to bear is no demand, nor what the speaker means to do herself
    (
        'Sen. Ada Cole, D-Ore., the panel\'s chair, said families "should not have to choose between food and rent."',
        [("Ada Cole", "mixed", 'families "should not have to choose between food and rent."')],
    ),
    ("Ada Cole said no child should have to go hungry.", [("Ada Cole", "indirect", "no child should have to go hungry")]),
    ("Ada Cole said she wanted to extend the match.", [("Ada Cole", "indirect", "she wanted to extend the match")]),
    # a clause whose verb the parse joins to what stands before the cue
    (
        "Maria Lopez filed a motion claiming the state of emergency is unconstitutional.",
        [("Maria Lopez", "indirect", "the state of emergency is unconstitutional")],
    ),
    # who stands before "who" or behind "said", whatever the parse makes of it; each of two sides
    (
        "Ada Cole has no seat. Cole, meanwhile, who sits at the bottom of the table, said the talks had failed.",
        [("Ada Cole", "indirect", "the talks had failed")],
    ),
    (
        "Ada Cole ran for mayor. The contrast with Reed, said Cole, would be clear since he has no friends.",
        [("Ada Cole", "indirect", "The contrast with Reed, said Cole, would be clear since he has no friends")],
    ),
    (
        "Kenya and Peru met. Kenya is big. Peru is far. Each side said the other had fired first.",
        [("Kenya", "indirect", "the other had fired first"), ("Peru", "indirect", "the other had fired first")],
    ),
    # "he" in what somebody says of others is not who says it
    (
        'An aide dismissed rumours that the mayor had been shot. "He is well," she told the station.',
        [("aide", "indirect", "the mayor had been shot"), ("aide", "direct", "He is well")],
    ),
    # a ministry whose town the parse parts from its country, and who speaks at a hotel in a town
    (
        "On Monday the Ministry of Health in Munich, Germany confirmed a case of the virus.",
        [("Ministry of Health", "indirect", "a case of the virus")],
    ),
    (
        "Ada Cole, at the Grand Hotel, Colombo emphasized the potential of tea.",
        [("Ada Cole", "indirect", "the potential of tea")],
    ),
    ("In Beijing, China said the ship had left port.", [("China", "indirect", "the ship had left port")]),
]


@pytest.mark.parametrize(("text", "expected"), TELLERS)
def test_who_tells_what(said: Said, text: str, expected: Told) -> None:
    assert told(*said(text)) == expected


SOURCES = [
    ("A Nairobi Herald poll showed that most voters are tired.", "A Nairobi Herald poll"),
    ("Most voters are tired, according to a recent poll by the Nairobi Herald.", "a recent poll by the Nairobi Herald"),
    ("Ada Cole's letter to the board said the fund was empty.", "Ada Cole's letter to the board"),
    ('"That is a hard question," Ada Cole, 69, told the Nairobi Herald.', "Ada Cole"),
    ("The board met drivers who said they were tired.", "who"),
]


@pytest.mark.parametrize(("text", "source"), SOURCES)
def test_what_is_said_to_tell_is_given_in_its_own_words(said: Said, text: str, source: str) -> None:
    assert [claim.speaker_text for claim in said(text)[1] if isinstance(claim, Statement)] == [source]


NOBODY = [
    '"In the end we all lose," Ada Cole opened the door and left.',
    '"The Long Way Home," Ada Cole\'s new book, sold well.',
    "The jury found Ada Cole guilty of murder.",
    "It was reported that a decision was taken to build some projects by the Lopez Union in Kenya.",
    "Ada Cole, 28, appeared in court in Nairobi yesterday, charged with one count of murder.",
    "Ada Cole said that she requested the board to withdraw the bill.",
    "Ada Cole stressed the need for the president to sack corrupt ministers.",
    "Ada Cole cited a previous ruling of the court.",
    "Ada Cole announced the measure at the daily briefing of the Kenya Grain Fund.",
    "Ada Cole drew her pistol, pointed it, and shot at one person.",
    "Kenya congratulated Ada Cole, who is to be sworn in on Monday.",
    "Congress has repeatedly denied funding for the wall.",
    "Ada Cole resigned on Saturday, citing threats to her family.",
    "The drivers will strike on Monday, citing several unresolved demands.",
    "The officials expressed their outrage on social media.",
    "A video shared by the Nairobi Herald showed people taking shelter on a roof.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_what_nobody_tells(said: Said, text: str) -> None:
    assert told(*said(text)) == []
