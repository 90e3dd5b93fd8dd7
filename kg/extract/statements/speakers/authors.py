"""Who stands behind a document that only another sentence tells of: "The union filed a complaint. … the complaint said"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.statements.speakers.subjects import agent, owner
from kg.extract.statements.speakers.tellers import refs
from kg.model import Ref
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Token

FAR_BACK = 400
"""How many words back "the report" may mean a report told of before."""
ISSUING = frozenset({"file", "issue", "publish", "release", "submit", "write", "lodge", "table", "prepare", "draft", "send"})
STUDIES = frozenset({"report", "study", "survey", "finding", "research", "analysis"})
"""One word for another of what was looked into and written down."""
SUITS = frozenset({"complaint", "filing", "lawsuit", "motion", "petition", "suit"})
"""One word for another of what is put before a court."""


def authors(cast: Cast, noun: "Token", anywhere: bool = True) -> tuple[Ref, ...]:
    """Who wrote or issued it, by an earlier telling, or by the only one told of `anywhere`: "the report by the bank"."""
    if definite(noun):
        for i in range(noun.i - 1, max(noun.i - FAR_BACK, -1), -1):
            other = cast.doc[i]
            same = other.lemma_ == noun.lemma_ or (other.lemma_ in SUITS and noun.lemma_ in SUITS)
            if same and (who := owner(cast, other) or _issuer(other)) is not None and (found := refs(cast, who)):
                return found
    if not anywhere or noun.tag_ not in {"NN", "NNS"} or noun.lemma_ not in STUDIES or (noun.tag_ == "NNS" and not definite(noun)):
        return ()
    told = (owner(cast, other) for other in tokens_of(cast.doc) if other.lemma_ in STUDIES and other.pos_ == "NOUN" and other != noun)
    named = {found for who in told if who is not None and (found := refs(cast, who))}
    return named.pop() if len(named) == 1 else () if named else _scholars(cast)


def _scholars(cast: Cast) -> tuple[Ref, ...]:
    """The researchers the article tells of, where it names nobody else behind its study."""
    told = (ref for ref, cluster in enumerate(cast.clusters) if cluster.type == "Group" and _study(cluster.names))
    found = next(told, None)
    return () if found is None else (found,)


def _study(names: tuple[str, ...]) -> bool:
    return any(word in SCHOLARS for name in names for word in name.lower().split(",")[0].split()[-1:])


SCHOLARS = frozenset({"researchers", "scientists", "authors", "scholars"})


def _issuer(document: "Token") -> "Token | None":
    """Who filed or published it: the union of "the union filed a complaint", "a complaint was filed by the union"."""
    verb = document.head
    if verb.lemma_.lower() not in ISSUING:
        return None
    if document.dep_ == "nsubjpass":
        return agent(verb)
    return next((c for c in verb.lefts if c.dep_ == "nsubj"), None) if document.dep_ == "dobj" else None


def by_paper(cast: Cast, pronoun: "Token", start: int) -> tuple[Ref, ...]:
    """Who speaks by the paper that "it" means, told of in the sentence before: 'A letter from the union was read out. "…," | it | said'."""
    if pronoun.lower_ != "it":
        return ()
    at = pronoun.sent.start
    while at > 0 and (cast.doc[at - 1].is_space or cast.doc[at].idx > start):
        at -= 1
    before = cast.doc[at - 1].sent if at else ()
    papers = [t for t in before if t.pos_ == "NOUN" and t.lemma_.lower() in PAPERS and t.dep_ in PLACED]
    for noun in sorted(papers, key=lambda noun: PLACED.index(noun.dep_)):
        who = _issuer(noun)
        if noun.dep_ == "pobj":
            who = next((c for c in noun.head.head.lefts if c.dep_ == "nsubj"), None) if noun.head.lower_ == "in" else None
        elif who is None and (noun.dep_ != "dobj" or noun.head.lemma_ in ISSUING | GETTING):
            who = owner(cast, noun)
        if who is not None and (found := refs(cast, who)):
            return found
    return ()


PLACED = ("nsubj", "nsubjpass", "dobj", "pobj")
"""Where in its sentence a paper stands, the likeliest to be "it" in the next first."""
GETTING = frozenset({"get", "obtain", "read", "receive", "see", "share"})
PAPERS = frozenset({"statement", "letter", "email", "e-mail", "leaflet", "note", "message", "memo", "petition", "communique", "reply"})
"""What is written to be read out, and so says things."""


def definite(noun: "Token") -> bool:
    """ "the statement", "its letter": one that was told of before."""
    return any(c.lower_ in {"the", "this", "its", "their", "his", "her"} for c in noun.children)
