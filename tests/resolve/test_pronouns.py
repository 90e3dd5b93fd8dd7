"""Whom a pronoun means: by given names, by what was said before "he said", by who speaks, and not by what somebody is said to be."""

import pytest

from tests.extract.conftest import read

pytestmark = pytest.mark.model

MEANT: list[tuple[str, str, str]] = [
    ("The firm dismissed Tom Roe on Monday. The board praised Maria Lopez. Later she left.", "she", "Maria Lopez"),
    ("Maria Lopez met Samuel Njoroge on Monday. Later he left.", "he", "Samuel Njoroge"),
    ("Robin Day met the nurses on Monday. Later she left.", "she", "Robin Day"),
    ("Samuel Njoroge wrote of her death on Monday. He left later.", "He", "Samuel Njoroge"),
    ("A policeman met a nun on Monday. Later she left.", "she", "nun"),
    ("Peter Hansen spoke on Monday. Tom Roe should go, he told reporters.", "he", "Peter Hansen"),
    ("Peter Hansen spoke on Monday. “Tom Roe is a liar. Roe must go,” he said.", "he", "Peter Hansen"),
    ("Peter Hansen is the only farmer of the village. Later he left.", "he", "Peter Hansen"),
    ("Ada Cole was named as the new mayor. Later she left.", "she", "Ada Cole"),
    ("The northern brigades blamed the National Command. Its spokesman denied it.", "Its", "National Command"),
    ("Two unions backed the Farmers’ Front. Their men met its president.", "its", "Farmers’ Front"),
    ("Through its secretary, Ben Moss, the Miners’ Federation rejected the offer.", "its", "Miners’ Federation"),
    ("Police waited outside the ministry. After its director was arrested, the Hill Foundation closed.", "its", "Hill Foundation"),
    ("The Nurses’ Union struck. “The Hill Foundation has lied to us,” its president, Ada Cole, said.", "its", "Nurses’ Union"),
    ("The Hill Foundation struck back. Its president, Ada Cole, praised the Nurses’ Union.", "Its", "Hill Foundation"),
    ("The pay panel met. The Ward Doctors’ Guild wants it closed, its secretary Ada Cole said.", "its", "Ward Doctors’ Guild"),
    ("The pay panel met. The Dock Union will strike, its leader Ada Cole told the Leeds Post.", "its", "Dock Union"),
    ("The post went to Ada Cole. She is the first mayor of Galle. Later she left.", "she", "Ada Cole"),
    ("The mayor, Ada Cole, wrote to the health secretary asking her to step in.", "her", "health secretary"),
    ("The house mourned Samuel Njoroge. Ben Okafor, a member of the Senate, said, “He was a teacher.”", "He", "Samuel Njoroge"),
    ("Samuel Njoroge died on Friday. “He was my friend,” said Ben Okafor. “He was a poet.”", "He", "Samuel Njoroge"),
    ("Ada Cole resigned on Friday. Maria Lopez told the court: “She lied to us.”", "She", "Ada Cole"),
    ("Ada Cole met Maria Lopez. “She left early,” Lopez told reporters.", "She", "Ada Cole"),
    ("Ada Cole resigned on Friday. Maria Lopez said she would “never leave her post”.", "her", "Maria Lopez"),
]


@pytest.mark.parametrize(("text", "pronoun", "name"), MEANT)
def test_a_pronoun_means(text: str, pronoun: str, name: str) -> None:
    cast, _ = read(text)
    (cluster,) = [c for c in cast.clusters if name in c.names]
    last = text.rindex(f"{pronoun} ")
    assert last in {mention.span.start for mention in cluster.mentions if mention.form == "pronoun"}
