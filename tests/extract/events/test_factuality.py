"""Each line says how the happening named by the marked word stands: `None` where the sentence tells of none."""

import pytest

from kg.extract.events.tellings.factuality import Standing, standing
from kg.nlp import model

pytestmark = pytest.mark.model

STANDS: list[tuple[str, Standing | None]] = [
    ("Drivers *struck* on Monday.", "happened"),
    ("Drivers have *struck* twice this year.", "happened"),
    ("After *meeting* the minister, they left.", "happened"),
    ("He was accused of *murdering* a guard.", "happened"),
    ("Amnesty condemned the army for *shooting* two clerks.", "happened"),
    ("Ada Cole was dismissed for *marching* in May.", "happened"),
    ("Ada Cole was held on suspicion of *stabbing* a guard.", "happened"),
    ("Nurses launched a *strike* on Monday.", "happened"),
    ("A *strike* launched by nurses shut two wards.", "happened"),
    ("The minister condemned the *attack*.", "happened"),
    ("Following a *meeting* with the mayor, they left.", "happened"),
    ("Students are *protesting* in Kandy.", "ongoing"),
    ("The *march*, which is being led by the mayor, has shut two roads.", "ongoing"),
    ("Police fired shots to disperse the *rally*.", "happened"),
    ("The union called for a *strike*.", "planned"),
    ("The union called for a *ban*.", None),
    ("Nurses continued their *strike* on Monday.", "ongoing"),
    ("The ongoing *strike* has shut two wards.", "ongoing"),
    ("Nurses have been on *strike* since Monday.", "happened"),
    ("The nurses did not call off their *strike*.", "ongoing"),
    ("Nurses will *strike* on Monday.", "planned"),
    ("The union said nurses would *strike* on Monday.", "planned"),
    ("Nurses have decided to *strike*.", "planned"),
    ("Nurses to *strike* on Monday", "planned"),
    ("The union announced a *strike*.", "planned"),
    ("A *strike* planned for Monday worries patients.", "planned"),
    ("The union called off its *strike*.", "called_off"),
    ("The *strike* was called off on Monday.", "called_off"),
    ("The planned *strike* was cancelled.", "called_off"),
    ("The union announced the end of the *strike*.", "called_off"),
    ("The union denied it had *agreed*.", None),
    ("Nurses did not *strike*.", None),
    ("The house could amend it by *repealing* a clause.", None),
    ("If nurses *strike*, wards will close.", None),
    ("Nurses may *strike* next week.", None),
    ("Nurses should not *strike*, he said.", None),
    ("Parents demanded the *arrest* of the headmaster.", None),
    ("The court barred them from *marching*.", None),
    ("There was no *meeting*.", None),
    ("The union requested the board *dismiss* the clerk.", None),
    ("Ada Cole called on the mayor to *resign*.", None),
    ("The union called on its members to *strike*.", "planned"),
    ("The firm fears a *strike*.", None),
    ("Talks aimed at *reaching* a truce failed.", None),
    ("The mayor has a plan for *arresting* him.", None),
    ("The union threatened to *strike*.", "mentioned"),
    ("The mayor wants to end the *strike*.", "mentioned"),
    ("The jury took two hours to *convict* him.", "happened"),
    ("The mayor had to *resign*.", "happened"),
    ("The mayor has to *resign*.", None),
    ("The harbour union had to call off the *strike*.", "called_off"),
    ("No clerk was *dismissed*.", None),
]


@pytest.mark.parametrize(("marked", "expected"), STANDS)
def test_what_governs_a_word_says_how_it_stands(marked: str, expected: Standing | None) -> None:
    before, word, after = marked.split("*")
    doc = model()(before + word + after)
    token = next(token for token in doc if token.idx == len(before))
    assert standing(token, token.pos_ in {"NOUN", "PROPN"}) == expected
