"""Who is who within an article."""

import pytest

from tests.extract.conftest import read

pytestmark = pytest.mark.model

SAME: list[tuple[str, str, str]] = [
    ("The Indian Nurses' Association (INA) met on Monday. INA said talks had failed.", "Indian Nurses' Association", "INA"),
    ("Ada Perera spoke first. Perera said the union would wait.", "Ada Perera", "Perera"),
    ("The Ministry of Finance refused. The Finance Ministry said it had no money.", "Ministry of Finance", "Finance Ministry"),
    ("Junior doctors marched. The doctors carried banners.", "Junior doctors", "doctors"),
    ("The Nurses' Union met. The union said it would strike.", "Nurses' Union", "union"),
    ("Health minister Ada Perera came. The minister said no more.", "Ada Perera", "minister"),
    ("Metrolink, the private firm which runs the trams, refused.", "Metrolink", "private firm"),
    ("Two strikes paralysed Colombo. The city was quiet.", "Colombo", "city"),
]

DIFFERENT: list[tuple[str, str, str]] = [
    ("Junior doctors marched while senior doctors worked.", "Junior doctors", "senior doctors"),
    ("The Nurses' Union and the Teachers' Union met.", "Nurses' Union", "Teachers' Union"),
    ("Ada Perera spoke to Nimal Perera.", "Ada Perera", "Nimal Perera"),
    ("The farmers met other farmers.", "farmers", "other farmers"),
    ("Canada was cold. The city was quiet.", "Canada", "city"),
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
    ("Nimal Silva and his aide left. He was angry.", "He", "Nimal Silva"),
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
