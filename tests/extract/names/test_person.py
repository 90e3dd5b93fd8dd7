"""Persons behind their posts: one entity for a post and its holder, and no more of the post in the name."""

import pytest

from kg.extract.role import Role
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


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Sen. Ada Cole of Ohio voted.", "Ada Cole", "Senator"),
        ("He met Rep. Ben Dole on Monday.", "Ben Dole", "Representative"),
        ("Lt. Gov. Ada Cole vetoed it.", "Ada Cole", "Lieutenant Governor"),
        ("Atty. Gen. Ada Cole sued.", "Ada Cole", "Attorney General"),
        ("Maj. Gen. Ben Dole left.", "Ben Dole", "Major General"),
        ("Cllr. Ben Dole objected.", "Ben Dole", "Councillor"),
        ("Supt. Cid Eve investigated.", "Cid Eve", "Superintendent"),
    ],
)
def test_a_title_in_short_is_spelt_and_no_part_of_the_name(said: Said, text: str, name: str, title: str) -> None:
    cast, claims = said(text)
    assert [(cast.clusters[role.holder].names[0], role.title) for role in claims if isinstance(role, Role)] == [(name, title)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bill de Caro, the mayor of Kelmar, left on Friday.", "Bill de Caro"),
        ("The film was made by Jan van Dorn.", "Jan van Dorn"),
        ("The artist Jenn St-Marie left on Friday.", "Jenn St-Marie"),
    ],
)
def test_a_word_that_is_more_than_a_name_begins_or_goes_on_with_one(said: Said, text: str, name: str) -> None:
    cast, _ = said(text)
    assert [cluster.names[0] for cluster in cast.clusters if cluster.type == "Person"] == [name]


def test_a_surname_that_is_a_month_is_known_where_somebody_acts(said: Said) -> None:
    cast, _ = said('Clara May left the cabinet in May. May said she was sorry. "I am going," said May. In May it rained.')
    (person,) = [cluster for cluster in cast.clusters if cluster.type == "Person"]
    assert person.names == ("Clara May", "May")
    assert len([m for m in person.mentions if m.name == "May"]) == 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Minister for Health Declan Moore told the house that work would stop.", {"Declan Moore"}),
        ("Minister for Education Nora Doyle rose.", {"Nora Doyle"}),
        ("Its vice-president Datuk Seri Azman Harun said that he would stay.", {"Azman Harun"}),
        ("Datin Paduka Siti Harun and Tun Azman Harun left.", {"Siti Harun", "Azman Harun"}),
        ("Justices Cole and Mendis said no.", {"Cole", "Mendis"}),
        ("On Monday Senators Cole and Njoroge left.", {"Cole", "Njoroge"}),
        ("Lawyers for Halloway and Finch said no.", {"Halloway", "Finch"}),
        ("Messrs. Cole and Njoroge left.", {"Cole", "Njoroge"}),
        ("On Monday Mme Lopez and Sadhvi Uma Devi left.", {"Lopez", "Uma Devi"}),
    ],
)
def test_a_title_is_no_part_of_the_name_behind_it(said: Said, text: str, names: set[str]) -> None:
    cast, _ = said(text)
    assert {cluster.names[0] for cluster in cast.clusters if cluster.type == "Person" and cluster.named} == names


@pytest.mark.parametrize("text", ["The Port Works Minister said no.", "Rural Works Minister Ada Cole said no."])
def test_what_a_minister_is_in_charge_of_is_no_body(said: Said, text: str) -> None:
    cast, _ = said(text)
    assert not [cluster for cluster in cast.clusters if cluster.type == "Institution"]


def test_his_lawyer_is_somebody_else(said: Said) -> None:
    cast, _ = said("Kyle Brand was charged on Monday. His lawyer said he was innocent.")
    assert [cluster.names[0] for cluster in cast.clusters if cluster.type == "Person"] == ["Kyle Brand", "lawyer"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Njoroge Quits As Party Chief\n\nSamuel Njoroge resigned as chairman of the Harbour Party on Monday.", "Samuel Njoroge"),
        ("Cole To Head Ports Board\n\nAda Cole was appointed chairman of the Ports Board on Monday.", "Ada Cole"),
        ("Minister Cole Meets Striking Nurses\n\nHealth minister Ada Cole met striking nurses on Monday.", "Ada Cole"),
        ("Perera Slams Govt Over Fuel Price\n\nNimal Perera slammed the government over the fuel price.", "Nimal Perera"),
    ],
)
def test_what_a_headline_in_capitals_says_somebody_does_is_no_part_of_the_name(said: Said, text: str, name: str) -> None:
    cast, _ = said(text)
    assert [cluster.names[0] for cluster in cast.clusters if cluster.type == "Person" and cluster.named] == [name]
    assert {cluster.names[0] for cluster in cast.clusters if cluster.type == "Institution"} <= {
        "Harbour Party",
        "Ports Board",
        "government",
    }


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("The port pays most of the taxes, and it is the largest contributor.", 0),
        ("It was the contributor who left the hall.", 1),
        ("She is the largest contributor to the fund.", 1),
    ],
)
def test_what_it_is_names_no_person(said: Said, text: str, persons: int) -> None:
    cast, _ = said(text)
    assert sum(cluster.type == "Person" for cluster in cast.clusters) == persons
