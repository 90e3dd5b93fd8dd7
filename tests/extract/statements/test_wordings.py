"""Turns of phrase that tell of speech: "in the words of", "as she put it", "ruled out", "said no", and what stands behind them."""

import pytest

from tests.extract.conftest import Said
from tests.extract.statements.test_statements import Told, told

pytestmark = pytest.mark.model

WORDINGS: list[tuple[str, Told]] = [
    # whose words, whose account, or how somebody "put it"
    (
        'In the words of Maria Lopez, the new plan is "a gift to the rich".',
        [("Maria Lopez", "mixed", 'the new plan is "a gift to the rich"')],
    ),
    (
        "Maria Lopez fled Nairobi. By her own account, she had never met the drivers.",
        [("Maria Lopez", "indirect", "she had never met the drivers")],
    ),
    (
        "The new law is too weak, in the view of the Kenya Teachers Union.",
        [("Kenya Teachers Union", "indirect", "The new law is too weak")],
    ),
    ('As Maria Lopez put it, "the money has gone."', [("Maria Lopez", "direct", "the money has gone.")]),
    ('"The money has gone," as Maria Lopez put it.', [("Maria Lopez", "direct", "The money has gone")]),
    (
        'Traffic in Nairobi "ground to a halt" — as the Kenya Teachers Union put it — at noon.',
        [("Kenya Teachers Union", "direct", "ground to a halt")],
    ),
    (
        "The law, in the opinion of the Kenya Teachers Union, is too weak.",
        [("Kenya Teachers Union", "indirect", "The law, in the opinion of the Kenya Teachers Union, is too weak")],
    ),
    # what is said by certain objects, particles and prepositions only
    ("Maria Lopez maintained her innocence.", [("Maria Lopez", "indirect", "her innocence")]),
    ("The Kenya Food Board has ruled out a deal with the drivers.", [("Kenya Food Board", "indirect", "a deal with the drivers")]),
    ("Maria Lopez extended her thanks to the police.", [("Maria Lopez", "indirect", "her thanks")]),
    ("The Kenyan government has declared victory over the rebels.", [("Kenyan government", "indirect", "victory over the rebels")]),
    ("Maria Lopez lashed out at the mayor for hiding the report.", [("Maria Lopez", "indirect", "the mayor for hiding the report")]),
    ("Maria Lopez tore into the board over the delay.", [("Maria Lopez", "indirect", "the board over the delay")]),
    ("Maria Lopez owned up to taking the money.", [("Maria Lopez", "indirect", "taking the money")]),
    ("Maria Lopez assured farmers of full payment.", [("Maria Lopez", "indirect", "full payment")]),
    ("Maria Lopez issued a warning over the dam.", [("Maria Lopez", "indirect", "the dam")]),
    ("Maria Lopez likened the camp to a prison.", [("Maria Lopez", "indirect", "the camp to a prison")]),
    ("Maria Lopez admits having seen the drivers.", [("Maria Lopez", "indirect", "having seen the drivers")]),
    # a bare answer
    ("When asked if she would run, Maria Lopez said no.", [("Maria Lopez", "indirect", "no")]),
    ("Maria Lopez said yes, but Samuel Njoroge said no.", [("Maria Lopez", "indirect", "yes"), ("Samuel Njoroge", "indirect", "no")]),
    # going so far, letting it be known, being heard
    ("Maria Lopez went so far as to say the vote was rigged.", [("Maria Lopez", "indirect", "the vote was rigged")]),
    ("Maria Lopez let it be known that she would not run.", [("Maria Lopez", "indirect", "she would not run")]),
    ("Maria Lopez was heard to say that the dam was not safe.", [("Maria Lopez", "indirect", "the dam was not safe")]),
    (
        "The Kenya Food Board is reported to have said that the dam was not safe.",
        [("Kenya Food Board", "indirect", "the dam was not safe")],
    ),
    ("The palace issued a statement to the effect that the king was ill.", [("palace", "indirect", "the king was ill")]),
    ("Maria Lopez gave an assurance that farmers would be paid.", [("Maria Lopez", "indirect", "farmers would be paid")]),
    ('Maria Lopez dismissed as "nonsense" reports that she took the money.', [("Maria Lopez", "indirect", "she took the money")]),
    (
        'Maria Lopez spoke to the crowd. "We won in the end," she went on. "It took us a year."',
        [("Maria Lopez", "direct", "We won in the end … It took us a year.")],
    ),
    # titles
    (
        "Maria Lopez at Nairobi rally: Drivers will win the strike\n\nThe leader of the drivers, Maria Lopez, spoke in Nairobi on Monday.",
        [("Maria Lopez", "indirect", "Drivers will win the strike")],
    ),
    (
        "Police: Two men hid in a barn for weeks\n\nThe police did not name the men on Monday.",
        [("Police", "indirect", "Two men hid in a barn for weeks")],
    ),
    # who is named before a title without a comma, or behind one before "yesterday"
    (
        '"It rained all night, and that was the reason," Samuel Njoroge Secretary of the Kenya Teachers Union said.',
        [("Samuel Njoroge", "direct", "It rained all night, and that was the reason")],
    ),
    (
        "Kenya Workers Party (KWP) MP Samuel Njoroge yesterday said the road was closed.",
        [("Samuel Njoroge", "indirect", "the road was closed")],
    ),
    # where the words end
    (
        "Maria Lopez said the killing of twelve drivers is a shame adding that the attack was planned.",
        [("Maria Lopez", "indirect", "the killing of twelve drivers is a shame"), ("Maria Lopez", "indirect", "the attack was planned")],
    ),
    ("Samuel Njoroge said it was safe when asked about the dam.", [("Samuel Njoroge", "indirect", "it was safe")]),
    ('The police, which said on Monday a "major step" was likely, face a lawsuit.', [("police", "mixed", 'a "major step" was likely')]),
    (
        'A board spokesperson, Maria Lopez, indicated the board was sad about the vote: "While we wait," she said, "we will work on."',
        [("Maria Lopez", "indirect", "the board was sad about the vote"), ("Maria Lopez", "direct", "While we wait … we will work on.")],
    ),
    # a reporter's remark behind what is said
    (
        "Maria Lopez said she would run for mayor in June, a blow to the party.",
        [("Maria Lopez", "indirect", "she would run for mayor in June")],
    ),
    (
        "Maria Lopez said the board stole the money, a charge the board denies.",
        [("Maria Lopez", "indirect", "the board stole the money"), ("board", "indirect", "the board stole the money")],
    ),
    (
        "The union alleged that the police shot first, an allegation the police have denied.",
        [("union", "indirect", "the police shot first"), ("police", "indirect", "the police shot first")],
    ),
    (
        "Maria Lopez was glad. Samuel Njoroge said he was happy about the new plan — a boost for the party since June.",
        [("Samuel Njoroge", "indirect", "he was happy about the new plan")],
    ),
    (
        "Maria Lopez said the mayor had sent a letter, a warning and a bill.",
        [("Maria Lopez", "indirect", "the mayor had sent a letter, a warning and a bill")],
    ),
    # an age between commas, and "he" whom another tells of
    (
        "As a part of his plea, Samuel Njoroge, 44, said that he robbed nearly a hundred people.",
        [("Samuel Njoroge", "indirect", "he robbed nearly a hundred people")],
    ),
    (
        "Samuel Njoroge was arrested in Nairobi. According to his lawyer Maria Lopez, he said he was asleep at home.",
        [("Maria Lopez", "indirect", "he said he was asleep at home"), ("Samuel Njoroge", "indirect", "he was asleep at home")],
    ),
    # who was quick or took the time to say something has said it
    (
        "Maria Lopez was quick to point out that none of the boats were hers.",
        [("Maria Lopez", "indirect", "none of the boats were hers")],
    ),
    (
        "Samuel Njoroge used his time to criticise the papers for their silence.",
        [("Samuel Njoroge", "indirect", "the papers for their silence")],
    ),
    (
        "Maria Lopez took to the steps of the court to condemn the strike in Nairobi.",
        [("Maria Lopez", "indirect", "the strike in Nairobi")],
    ),
    # what is defended in words
    ("Maria Lopez defended her decision to leave the union.", [("Maria Lopez", "indirect", "her decision to leave the union")]),
    (
        "Maria Lopez defended the plan, saying that wages had risen.",
        [("Maria Lopez", "indirect", "wages had risen")],
    ),
    # nouns of speech with who speaks behind them, or behind "with"
    (
        "The election went on amid dire warnings from the Kenya Teachers Union about cholera.",
        [("Kenya Teachers Union", "indirect", "cholera")],
    ),
    (
        "Samuel Njoroge stirred anger with an assertion that the drivers were thieves.",
        [("Samuel Njoroge", "indirect", "the drivers were thieves")],
    ),
    # who looked into it, and what "this" is called
    ("A Kenya Police investigation found that the car was stolen.", [("Kenya Police", "indirect", "the car was stolen")]),
    ("Maria Lopez's proposal says that farms may be sold.", [("Maria Lopez", "indirect", "farms may be sold")]),
    ("The dam is empty. Maria Lopez called this a disaster.", [("Maria Lopez", "indirect", "this a disaster")]),
    (
        "A poll by the Kenya Herald finds Maria Lopez faring better in Nairobi than in the north.",
        [("Kenya Herald", "indirect", "Maria Lopez faring better in Nairobi than in the north")],
    ),
    (
        "Prices rose in June, according to a Kenya Herald survey of farmers.",
        [("Kenya Herald", "indirect", "Prices rose in June")],
    ),
    # who is called out, and who speaks between commas
    (
        "Maria Lopez called out the mayor for his silence.",
        [("Maria Lopez", "indirect", "the mayor for his silence")],
    ),
    (
        "That law, many teachers complain, came late.",
        [("many teachers", "indirect", "That law, many teachers complain, came late")],
    ),
    ("Northerners say that the talks are over.", [("Northerners", "indirect", "the talks are over")]),
    ("Cement makers, for instance, argue that prices fell.", [("Cement makers", "indirect", "prices fell")]),
    ("Maria Lopez said that was her own affair.", [("Maria Lopez", "indirect", "that was her own affair")]),
    ("Maria Lopez rebuffed claims that she had lied.", [("Maria Lopez", "indirect", "she had lied")]),
    # a request or an offer that somebody calls something, told without "which"
    ('He asked nurses to wait, a request Ms Cole dismissed as "a bit rich".', [("Cole", "direct", "a bit rich")]),
    ("The minister offered 3 percent, an offer the union called an insult.", [("union", "indirect", "an insult")]),
    # what went on even as it was said; the weekday before what was said
    (
        "The mine is not closing, its owner Tom Hill said Monday, even as workers marched in Lima.",
        [("Tom Hill", "indirect", "The mine is not closing")],
    ),
    ("Police said Monday the man had fled.", [("Police", "indirect", "the man had fled")]),
    # assurances: given in writing, received, told on a day; what is let slip
    (
        "The drivers left after Maria Lopez, then deputy mayor, gave in writing that the dues would be paid.",
        [("Maria Lopez", "indirect", "the dues would be paid")],
    ),
    (
        "The drivers left, the Kenya Food Board having given it in writing that arrears would be paid.",
        [("Kenya Food Board", "indirect", "arrears would be paid")],
    ),
    ("Maria Lopez gave her word that she would not run.", [("Maria Lopez", "indirect", "she would not run")]),
    ("Maria Lopez let slip that she would not run.", [("Maria Lopez", "indirect", "she would not run")]),
    ("Maria Lopez made a claim on Friday that the vote was rigged.", [("Maria Lopez", "indirect", "the vote was rigged")]),
    (
        "The union ended its strike after receiving an assurance from Maria Lopez that the dues would be paid.",
        [("Maria Lopez", "indirect", "the dues would be paid")],
    ),
    # what is rejected without a "that"
    ("The Kenya Food Board rejected suggestions it had acted in haste.", [("Kenya Food Board", "indirect", "it had acted in haste")]),
    (
        "The Kenya Food Board said it was sound, rejecting claims it was bankrupt.",
        [("Kenya Food Board", "indirect", "it was sound"), ("Kenya Food Board", "indirect", "it was bankrupt")],
    ),
    # what is put at so much, heaped with praise, conveyed
    ("Police put the turnout at a march at 41,000.", [("Police", "indirect", "the turnout at a march at 41,000")]),
    (
        "Maria Lopez heaped praise on her drivers for leaving early.",
        [("Maria Lopez", "indirect", "her drivers for leaving early")],
    ),
    ("Maria Lopez conveyed her displeasure at the delay.", [("Maria Lopez", "indirect", "her displeasure at the delay")]),
    ('Maria Lopez ruled out sacking the drivers "for now".', [("Maria Lopez", "mixed", 'sacking the drivers "for now"')]),
    # what is tweeted or pronounced, and what one was right to note
    ("Maria Lopez tweeted her approval of the strike.", [("Maria Lopez", "indirect", "her approval of the strike")]),
    ("Maria Lopez is right to note, however, that the dam is weak.", [("Maria Lopez", "indirect", "the dam is weak")]),
    (
        "It is too early to think that the strike is over, as some drivers have taken to saying.",
        [("drivers", "indirect", "It is too early to think that the strike is over")],
    ),
    ('The rain stopped in May, Maria Lopez said in her book, "A Farm."', [("Maria Lopez", "indirect", "The rain stopped in May")]),
    (
        "The road is hardly open, but it has drawn cars, said Maria Lopez, with games of catch, craft classes, walks and hikes.",
        [("Maria Lopez", "indirect", "The road is hardly open, but it has drawn cars")],
    ),
    # a second quotation behind a colon goes on with what somebody is called
    (
        'The writer Maria Lopez calls the mayor "a man with a past": "As a candidate, his gift is to sense the mood of the day."',
        [("Maria Lopez", "mixed", 'the mayor "a man with a past": "As a candidate, his gift is to sense the mood of the day.')],
    ),
    # a headline's next clause, and what "charged that" goes on with
    ("Kenya says coup foiled; Peru mourns", [("Kenya", "indirect", "coup foiled")]),
    (
        "Minister Maria Lopez denied that wages would be cut and alleged that Samuel Njoroge was scaring the old.",
        [("Maria Lopez", "indirect", "wages would be cut"), ("Maria Lopez", "indirect", "Samuel Njoroge was scaring the old")],
    ),
]

NO_WORDINGS = [
    # rulings; a strike that is called by those who strike
    "The Labour Court declared the strike unlawful.",
    "The committee cited two of them in contempt.",
    "The Grain Union, which called the strike, met in Lima.",
    "Maria Lopez defended her title in Nairobi.",
    "Maria Lopez called out for help.",
    "It is worth noting that the bank is closed.",
    "Maria Lopez could use her time to criticise the papers.",
    "Maria Lopez was keen to leave Nairobi.",
    "In view of the strike, Maria Lopez stayed at home.",
    "Maria Lopez believed in the words of the union.",
    "In other words, the Kenya Teachers Union lost.",
    "Maria Lopez maintained her car in Nairobi.",
    "Maria Lopez was ruled out of the final by an injury.",
    "A lorry tore into the wall of the union over the road.",
    "Maria Lopez said no to the deal.",
    "Neither Maria Lopez nor Samuel Njoroge said whether they would run.",
    "Maria Lopez is expected to say that the dam is not safe.",
    "Maria Lopez: How she won the vote\n\nMaria Lopez won the vote in Nairobi in June.",
    "Kenya Railways: Drivers run the trains\n\nKenya Railways runs trains with new drivers in June.",
    "Maria Lopez assured members of the union.",
    "Maria Lopez issued a warning on Sunday.",
    "Maria Lopez tweeted a photo of the strike.",
    "Maria Lopez was right to leave the party.",
    "The drivers came away with an assurance that they would be paid.",
    "Maria Lopez put the bus at risk.",
    "Maria Lopez gave the drivers a bus that they liked.",
    "The Kenya Food Board dismissed the claims the drivers made.",
    "Drivers calling themselves the Sons of Nairobi stopped the bus.",
    "Drivers fled the island of Mafia, also called Chole.",
    "Joe Hill crossed the sea on a craft driven by steam, called Silver Wind.",
    "Joe Hill was found guilty of raping a nurse.",
    "The police took steps to admit the injured to the Nairobi Hospital.",
    "Taiwan is claimed by China, which has sent ships.",
    "Ada Cole won a prize for her work in predicting floods in the north.",
    "Mafia has been declared a forest reserve, and the plan drawn up by the Kenya Food Board lists it.",
    "The Kenya Food Board expressed optimism.",
    "Peru recalled its ambassador for talks.",
    "The state conceded two of five demands.",
    "The board had denied Samuel Njoroge a fair hearing.",
]


@pytest.mark.parametrize(("text", "expected"), WORDINGS)
def test_wordings_and_what_they_tell(said: Said, text: str, expected: Told) -> None:
    assert told(*said(text)) == expected


@pytest.mark.parametrize("text", NO_WORDINGS)
def test_wordings_that_tell_nothing_said(said: Said, text: str) -> None:
    assert told(*said(text)) == []
