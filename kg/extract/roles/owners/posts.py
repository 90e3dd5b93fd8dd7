"""A post as its title words it, whose owner is asked for: "deputy | police | chief"."""

from typing import TYPE_CHECKING, NamedTuple

from kg.extract.cast import Cast
from kg.extract.lexicon import words
from kg.extract.names.descriptions.nominal import singular
from kg.extract.roles.short import SHORT_TITLES, spelt
from kg.extract.roles.titles import Title
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Span


class Post(NamedTuple):
    """A title of a holder, in whole as written and by the word that says what the holder is, both in small letters."""

    cast: Cast
    title: Title
    holder: Ref
    wording: str
    word: str

    @property
    def front(self) -> "Span":
        """The words of the title before its head: "| deputy police | chief"."""
        return self.cast.doc[self.title.start : self.title.head.i]


def as_post(cast: Cast, title: Title, holder: Ref) -> Post:
    """The post that a title of `holder` words, short ones in full: "PM" as "prime minister"."""
    written = title.wording.lower() if spelt(title.head) else cast.doc[title.start : title.end].text.lower()
    wording = SHORT_TITLES[written] if written in {"cm", "pm"} else written
    word = wording.split()[-1] if wording != written else _word(title)
    return Post(cast, title, holder, wording, word)


def sits(post: Post) -> bool:
    """Whether the title is of one who sits in a house of parliament."""
    called = post.word in {"assemblyman", "assemblywoman", "congressman", "congresswoman", "senator"} or post.title.head.text in {
        "Representative",
        "Representatives",
    }
    return called or post.word in words("seated")


def _word(title: Title) -> str:
    """The word of a title that says what its holder is: "secretary" of "secretary general"."""
    before = title.head.nbor(-1).lemma_.lower() if title.head.i > title.start else ""
    return before if title.head.lower_ == "general" and before in words("body-post") else spelt(title.head) or singular(title.head)
