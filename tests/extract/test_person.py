"""Persons behind their posts: one entity for a post and its holder, and no more of the post in the name."""

import pytest

from tests.extract.conftest import Said

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Minister of Justice Dr. Cid Eve resigned.", "Cid Eve"),
        ("President of the National Farm Union (NFU) Ada Cole said so.", "Ada Cole"),
        ("President of the Joint Committee of Harbour Executive Officers H.A.L. Cole spoke.", "H.A.L. Cole"),
    ],
)
def test_one_person_holds_the_post(said: Said, text: str, name: str) -> None:
    cast, _ = said(text)
    (person,) = [cluster for cluster in cast.clusters if cluster.type == "Person"]
    assert person.names[0] == name
    assert "Justice" not in person.names


@pytest.mark.parametrize(
    ("text", "name", "other"),
    [
        ("Pran Cole died on Monday, said his son Abel Cole. Cole was cremated on Tuesday.", "Pran Cole", "Cole"),
        ("Ada Cole, who was president until May, died.", "Ada Cole", "president"),
    ],
)
def test_a_short_name_and_a_post_go_to_whom_the_article_is_about(said: Said, text: str, name: str, other: str) -> None:
    cast, _ = said(text)
    assert [other in cluster.names for cluster in cast.clusters if name in cluster.names] == [True]
