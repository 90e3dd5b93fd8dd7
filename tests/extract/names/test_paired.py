"""Names of bodies with "and" in them, and two bodies that "and" keeps apart."""

import pytest

from tests.extract.conftest import Said

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Railway Clerks and Guards Union said it would strike.", "Railway Clerks and Guards Union"),
        ("The Nurses and Midwives Council suspended Ada Cole.", "Nurses and Midwives Council"),
        ("Talks with the Pilots and Cabin Crew Union broke down.", "Pilots and Cabin Crew Union"),
        ("The Tea and Rubber Workers Union called off its strike.", "Tea and Rubber Workers Union"),
        ("The Police and Prison Officers Union rejected the offer.", "Police and Prison Officers Union"),
        ("Members of the Hotel and Catering Workers Federation walked out.", "Hotel and Catering Workers Federation"),
        ("The Tarn and Westmoor NHS Trust apologised to the family.", "Tarn and Westmoor NHS Trust"),
        ("Greater Marlow and Corwen Health Board said it would appeal.", "Greater Marlow and Corwen Health Board"),
        ("Officers of the Avon and Tarn Constabulary arrested two men.", "Avon and Tarn Constabulary"),
        ("The Corwen and District Football League suspended the match.", "Corwen and District Football League"),
        ("Workers of Eastern Rope and Cordage Ltd went on strike.", "Eastern Rope and Cordage Ltd"),
        ("Lantera, Inc. said profits rose.", "Lantera, Inc."),
        ("Cole and Sons, a baker in Corwen, was fined.", "Cole and Sons"),
        ("The law firm Halloway and Partners sued the council.", "Halloway and Partners"),
        ("South Kelmar Fire and Rescue Service said no one was hurt.", "South Kelmar Fire and Rescue Service"),
        ("Crews of North Chad Water and Energy Agency came.", "North Chad Water and Energy Agency"),
        ("The US Olympic and Aquatic Committee warned the board.", "US Olympic and Aquatic Committee"),
        ("The Tarn Aquatic Research and Development Agency said fish had died.", "Tarn Aquatic Research and Development Agency"),
        ("Members of the Kelmar Chamber of Small and Rural Industries met.", "Kelmar Chamber of Small and Rural Industries"),
        ("The Harbour Movement for Social Justice called for a vote.", "Harbour Movement for Social Justice"),
    ],
)
def test_and_joins_two_things_in_the_name_of_one_body(said: Said, text: str, name: str) -> None:
    cast, _ = said(text)
    assert name in {surface for cluster in cast.clusters if cluster.type == "Institution" for surface in cluster.names}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Doctors and Marlow Hospital agreed on Monday to new rotas.", "Marlow Hospital"),
        ("Corwen and Marlow Council were at odds over the plan.", "Marlow Council"),
        ("Ben Okafor and Marlow Council settled the case.", "Marlow Council"),
        ("The Kremlin and Foreign Ministry denied it.", "Foreign Ministry"),
        ("The Congress and Janata Dal walked out.", "Janata Dal"),
        ("Galle Motors and Harbour Bank signed an agreement on Friday.", "Harbour Bank"),
        ("Apple and Lantera Ltd. said profits rose.", "Lantera Ltd."),
        ("The Bank of England and Royal Mail agreed.", "Bank of England"),
        ("The Chadian Red Crescent sent food.", "Chadian Red Crescent"),
        ("The Department of Justice and Kelmar Police said no.", "Kelmar Police"),
    ],
)
def test_and_keeps_two_bodies_apart(said: Said, text: str, name: str) -> None:
    cast, _ = said(text)
    assert name in {surface for cluster in cast.clusters if cluster.type == "Institution" for surface in cluster.names}
