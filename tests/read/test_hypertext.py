"""Articles out of HTML, fragments and pages; and that nothing in a page can act."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import Unreadable
from kg.model import Article
from kg.read.hypertext import hypertext, is_markup
from kg.read.source import Source

STATED = """{"@graph": [{"@type": "NewsArticle", "headline": "Union ends strike (updated)", "datePublished": "2024-10-12T08:00:00+05:30",
 "publisher": {"@type": "Organization", "name": "Post Ltd"}}]}"""
PAGE = f"""<!DOCTYPE html><html><head><title>Union ends strike | The Post</title><link rel="canonical" href="https://post.example/1">
<meta property="og:site_name" content="The Post"><script type="application/ld+json">{STATED}</script></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Union ends  strike</h1><time datetime="2024-10-13">later</time>
<p>Kolkata: The <a href="/tags/union">nurses’ union</a> ended its strike on Monday &amp; its members went back to work.</p>
<p>"We have won," said Ada Cole, who leads the <a href="/tags/union">union</a>.<br>She spoke at a rally in the evening.</p>
<figure><img src="x.jpg"><figcaption>Photo of somebody else</figcaption></figure>
<p>The minister said that the state would pay the nurses a tenth more from next month on, as they had demanded since May.</p>
<p><a href="/2">Bus drivers in hill town call off march</a></p></article>
<footer>Copyright 2031 The Post. All rights reserved.</footer></body></html>"""
UPDATED = "<meta property='article:published_time' content='2024-10-11T23:00:00-05:00'>"


def read(text: str) -> Article:
    return hypertext(Source("a", "a.html", BytesIO()), text)


@pytest.mark.parametrize(
    ("fragment", "text"),
    [
        ("<p>One.</p>.<p>Two.</p>", "One.\n\nTwo."),
        ("<p>The <a href='x'>West Bengal</a> government said so.</p>", "The West Bengal government said so."),
        ("<p>One.</p>.Minister opens flower show in hills.<p>Two.</p>", "One.\n\nTwo."),
        ("<p>One.</p>Minister opens flower show in hills<p>Two.</p>", "One.\n\nTwo."),
        ("<p>One.</p>So it was. <p>Two.</p>", "One.\n\nSo it was.\n\nTwo."),
        ("<p>One.</p>.<p>Two.</p>.Three as it seems", "One.\n\nTwo.\n\n.Three as it seems"),
        ("Bare text.<br><br>More of it.<br>And more.", "Bare text.\n\nMore of it.\nAnd more."),
        ("<p>A&nbsp;&amp;&nbsp;B &lt;b&gt; “C”\u00ad</p>", "A & B <b> “C”"),
        ("<p>One\n  two\t three.</p>", "One two three."),
        ("<ul><li>One item.</li><li>And two</li></ul>", "One item.\n\nAnd two"),
        ("<div>One.<div>Two.</div>Three.</div>", "One.\n\nTwo.\n\nThree."),
        ("<p>One.</p><script>document.write('x')</script><style>p{}</style><!-- no --><?php echo 1 ?><p>Two.</p>", "One.\n\nTwo."),
        ("<p>One.</p><blockquote class='twitter-tweet'><p>Some post.</p></blockquote>tail.<p>Two.</p>", "One.\n\ntail.\n\nTwo."),
        ("<p>One.</p><p><a href='x'>Bus drivers call off march</a></p><p>Two.</p>", "One.\n\nTwo."),
        ("<p>One.</p><p>Also Read | Bus drivers call off march</p><p>Two.</p>", "One.\n\nTwo."),
        ("<p>One.</p>.<p>Two and the <a href='http", "One.\n\nTwo and the"),
        ("<h2>Head</h2><p>One.", "Head\n\nOne."),
    ],
)
def test_a_fragment_is_read_as_its_reader_sees_it(fragment: str, text: str) -> None:
    assert read(fragment).text == text


def test_a_stamp_dates_a_fragment_and_stays_out_of_its_text() -> None:
    article = read(" date 2024-10-12 <p>Kolkata: One.</p>")
    assert (article.text, article.published, article.dateline) == ("Kolkata: One.", "2024-10-12", (0, 9))


def test_of_a_page_the_article_is_read() -> None:
    article = read(PAGE)
    assert article.text == (
        "Union ends strike\n\n"
        "Kolkata: The nurses’ union ended its strike on Monday & its members went back to work.\n\n"
        '"We have won," said Ada Cole, who leads the union.\nShe spoke at a rally in the evening.\n\n'
        "The minister said that the state would pay the nurses a tenth more from next month on, as they had demanded since May."
    )


def test_a_page_says_who_published_it_where_and_when() -> None:
    article = read(PAGE)
    assert article.headline == "Union ends strike"
    assert article.published == "2024-10-12"
    assert article.publisher == "The Post"
    assert article.url == "https://post.example/1"


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (f"{UPDATED}<script type='application/ld+json'>{STATED}</script>", "2024-10-11"),
        (f"<script type='application/ld+json'>[{STATED}]</script>", "2024-10-12"),
        ("<script type='application/ld+json'>{nonsense</script><meta itemprop='datePublished' content='2024-10-10'>", "2024-10-10"),
        ("<meta property='article:published_time' content='soon'><time datetime='2024-10-09'>Wednesday</time>", "2024-10-09"),
        ("<p>Kolkata, 8 October 2024: All ended.</p>", "2024-10-08"),
        ("<p>Kolkata, 8 October: All ended.</p>", None),
    ],
)
def test_the_date_is_what_the_page_declares_best(head: str, published: str | None) -> None:
    assert read(f"{head}<p>The union ended its strike.</p>").published == published


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "<p></p>", "<html><body><nav>Home</nav></body></html>", "<p>...</p>"])
def test_markup_without_an_article_is_unreadable(text: str) -> None:
    with pytest.raises(Unreadable):
        read(text)


@pytest.mark.parametrize(
    ("text", "expected"), [("<p>One.</p>", True), ("a <b c", False), ("if a < b and b > c", False), ("One.<br/>Two", True)]
)
def test_html_is_known_by_its_tags(text: str, expected: bool) -> None:
    assert is_markup(text) is expected


def test_deep_nesting_neither_hangs_nor_crashes() -> None:
    with pytest.raises(Unreadable):
        read("<div>" * 50_000 + "<p>Deep down.</p>")


TAGS = st.sampled_from(
    ["<p>", "</p>", ".", "<a href='x'>", "</a>", "<br>", "<div>", "</div>", "<script>", "<li>", "&amp;", "&#0;", "<!--", "One.", "Two"]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(TAGS | st.text(max_size=8), max_size=30).map("".join))
def test_any_markup_gives_text_or_a_reason(markup: str) -> None:
    try:
        article = read(markup)
    except Unreadable:
        return
    assert any(letter.isalpha() for letter in article.text)
    assert all(article.text[start:end].strip() for start, end in article.boilerplate)
