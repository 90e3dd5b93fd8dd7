"""Bodies whose names are made of more than capitals side by side."""

import pytest

from tests.extract.conftest import Said

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Paper for Schools Foundation flew her out.", "Paper for Schools Foundation"),
        ("It was told by Engineers Without Borders.", "Engineers Without Borders"),
        ("Engineers Without Borders said so.", "Engineers Without Borders"),
        ("She joined Chad Veterans Against the War in 2009.", "Chad Veterans Against the War"),
        ("Parents Against Drunk Driving protested.", "Parents Against Drunk Driving"),
        ("Reports reached Nurses for Peace on Monday.", "Nurses for Peace"),
        ("Channel 7 reported it on Monday.", "Channel 7"),
        ("She told Channel 12 News that it was over.", "Channel 12 News"),
        ("Marpet TV reported it on Monday.", "Marpet TV"),
        ("Harbournews attended the fair on Monday.", "Harbournews"),
        ("Ada Cole told Abuja TV that it was over.", "Abuja TV"),
        ("The Government Officers' Association (GOA) met. The GOA said so.", "GOA"),
        ("The traders sued Messrs Kelmar Stores Limited.", "Kelmar Stores Limited"),
        ("The traders sued Kelmar Estates Limited. Kelmar Estates said it would appeal.", "Kelmar Estates"),
        # of two names, or for whom it is
        ("The Chad-Niger Friendship Association met on Monday.", "Chad-Niger Friendship Association"),
        ("The Sri Lanka-USA Business Council met on Monday.", "Sri Lanka-USA Business Council"),
        ("The African Timber–Import Bank said no.", "African Timber–Import Bank"),
        ("The Kelmar Research Center for Sea Birds closed.", "Kelmar Research Center for Sea Birds"),
        ("They met the Centre for Garment Workers (CGW) on Monday.", "Centre for Garment Workers"),
        # whose managers are told
        ("Harbour Metals Managing Director Samuel Njoroge said so.", "Harbour Metals"),
        ("Harbour Metals Deputy General Manager Samuel Njoroge said so.", "Harbour Metals"),
        ("Velora Kenya Chief Operating Officer Ada Cole was present.", "Velora Kenya"),
        ("According to Velora Sri Lanka Director Ada Cole, it was so.", "Velora Sri Lanka"),
        ("They met Peace Service Kenya Country Director Maria Lopez.", "Peace Service Kenya"),
        ("Former central bank governor Tom Roe resigned.", "central bank"),
        ("Chadian foreign ministry spokeswoman Ada Cole denied it.", "Chadian foreign ministry"),
        ("A senior federal police official, Tom Roe, left.", "federal police"),
        ("Velora CEO Samuel Njoroge said so.", "Velora"),
        ("Velora Materials CEO and Chairman Dr. Tom Roe said so.", "Velora Materials"),
        ("Meanwhile, Velora Founder and CEO Ada Cole said it was good.", "Velora"),
    ],
)
def test_the_whole_name_of_a_body_is_found(said: Said, text: str, name: str) -> None:
    cast, _ = said(text)
    assert name in {surface for cluster in cast.clusters if cluster.type == "Institution" for surface in cluster.names}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ministers for Health and Education met on Monday.", "Ministers for Health and Education"),
        ("Officers for Chad trained here.", "Officers for Chad"),
        ("Leaders against the War met.", "Leaders against the War"),
    ],
)
def test_people_for_or_against_something_are_no_body(said: Said, text: str, name: str) -> None:
    cast, _ = said(text)
    assert name not in {surface for cluster in cast.clusters for surface in cluster.names}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He was killed by US forces on Monday.", "US forces"),
        ("Ada Cole went to the Leeds police headquarters.", "Leeds police headquarters"),
        ("Two men were held by Leeds police on Monday.", "Leeds police"),
    ],
)
def test_a_plural_may_name_one_body(said: Said, text: str, name: str) -> None:
    cast, _ = said(text)
    assert name in {surface for cluster in cast.clusters if cluster.named for surface in cluster.names}


@pytest.mark.parametrize(
    "text",
    [
        "Meanwhile Managing Director Ada Cole said no.",
        "Acting Chief Financial Officer Ada Cole said no.",
        "Yesterday, Hotel General Manager Ada Cole said no.",
        "Its Planning Director, Ada Cole, left.",
    ],
)
def test_what_only_leads_to_a_post_is_no_body(said: Said, text: str) -> None:
    cast, _ = said(text)
    assert not [cluster.name for cluster in cast.clusters if cluster.type == "Institution"]
