"""From when until when a post is held, and that it is over when its end lies before the article."""

import pytest

from kg.extract.role import Role
from tests.extract.conftest import Said

pytestmark = pytest.mark.model

TENURES: list[tuple[str, str, str | None, str | None, str | None]] = [
    ("Ada Cole has been mayor of Kelmar since 2019.", "mayor", "2019", None, None),
    ("Ada Cole, mayor of Kelmar since May 2019, resigned on Friday.", "mayor", "2019-05", None, None),
    ("Kelmar's president since 2016, Ada Cole, won her seat.", "president", "2016", None, None),
    ("Ada Cole served as president of the Harbour Board from 2004 to 2010.", "president", "2004", "2010", "former"),
    ("Ada Cole, who was health minister between March 2004 and June 2010, died.", "health minister", "2004-03", "2010-06", "former"),
    ("Ada Cole was chair of the Harbour Board until 2015.", "chair", None, "2015", "former"),
    ("Ada Cole will be interim director until 2026.", "interim director", None, "2026", None),
    ("Tom Roe, president (1998-2004) of the union, said no.", "president", "1998", "2004", "former"),
    ("Former mayor (1998-04) Tom Roe said no.", "mayor", "1998", "2004", "former"),
    ("Ada Cole became finance minister in 1982.", "finance minister", "1982", None, None),
    ("Mayor Ada Cole has lived in Leeds since 2015.", "Mayor", None, None, None),
    ("The mayor, Ada Cole, has been in hospital since 2019.", "mayor", None, None, None),
    ("Mayor Ada Cole was elected in 2015.", "Mayor", None, None, None),
]


@pytest.mark.parametrize(("text", "title", "since", "until", "status"), TENURES)
def test_a_role_says_how_long_it_is_held(
    said: Said, text: str, title: str, since: str | None, until: str | None, status: str | None
) -> None:
    _, claims = said(f"The board met in Leeds on Friday. {text}")
    held = [(role.title, role.since, role.until, role.status) for role in claims if isinstance(role, Role)]
    assert held == [(title, since, until, status)]
