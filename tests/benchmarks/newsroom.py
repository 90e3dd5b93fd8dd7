"""Made-up articles, as many as one likes: names drawn at random, sentences written for it, the same for the same number.

Some follow up on a story told before, a few are reprints of an earlier article, as in a real archive.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

FIRST = (
    "Ada Ben Carla Dev Elif Farid Greta Hana Imre Jonas Kiran Lena Mira Nils Omar Petra Quinn Ravi Sana Tomas Uma Vera Wim Xenia Yusuf Zora"
)
LAST = (
    "Abbas Berg Castillo Dalal Eriksen Fofana Greene Holm Ivanova Jensen Kaya Lund Mensah Novak Okafor Prakash Quist Rossi Sandhu Tanaka "
    "Ullman Varga Weiss Yilmaz Zhang Adeyemi Bose Cruz Dube Egede Farkas Gill Hussain Iyer Joshi Kumar Lopez Mistry Nair Obi Patel Rahman"
)
HILLS = (
    "Ash Bright Cald Dun East Far Glen Har In Jar Kel Lark Mar North Oak Pen Quar Red Stan Thorn Up Ver West Yar Bel Cor Elm Hol Lan Mill"
)
FORDS = "ford water er more vale row holm wick verley bury so hill lea ham hurst rith ley mire by well worth gate stead bridge"
TRADES = "nurses teachers miners dockers drivers weavers printers postmen cleaners bakers farmers welders clerks porters foresters"
BODIES = ("Hospital", "University", "Port Authority", "Transport Company", "Steel Works", "City Council", "Water Board", "School District")
POSTS = (
    "director",
    "spokeswoman",
    "chairman",
    "chief executive",
    "general secretary",
    "deputy mayor",
    "health secretary",
    "police commissioner",
)
WANTED = (
    "a pay rise of {n} per cent",
    "the resignation of the {post}",
    "shorter shifts",
    "an inquiry into the fire",
    "written guarantees on jobs",
)


class Cast(NamedTuple):
    """Who a story is about."""

    union: str
    short: str
    trade: str
    body: str
    town: str
    leader: str
    boss: str
    post: str


class Story(NamedTuple):
    """What happens: from `begun` on, over some days."""

    cast: Cast
    begun: date
    wanted: str


def write(folder: Path, number: int, *, seed: int = 1) -> None:
    """Put `number` articles into `folder`; the first ones are the same whatever the number."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in articles(number, seed=seed):
        (folder / name).write_text(text, encoding="utf-8")


def articles(number: int, *, seed: int = 1) -> Iterator[tuple[str, str]]:
    """File names and texts."""
    random = Random(seed)
    stories: list[Story] = []
    printed: list[str] = []
    for count in range(number):
        if printed and random.random() < 0.03:
            text = reprint(random.choice(printed[-50:]), random)
        else:
            if not stories or random.random() < 0.6:
                stories.append(story(random))
            told = random.choice(stories[-20:])
            text = article(told, told.begun + timedelta(days=random.randrange(12)), random)
            printed.append(text)
        yield f"made-up-{count:05}.txt", text


def story(random: Random) -> Story:
    trade, town = random.choice(TRADES.split()), town_of(random)
    union = f"{town} {trade.title()} Union" if random.random() < 0.7 else f"Union of {trade.title()} of {town}"
    short = "".join(word[0] for word in union.split() if word != "of")
    cast = Cast(union, short, trade, f"{town} {random.choice(BODIES)}", town, person(random), person(random), random.choice(POSTS))
    wanted = random.choice(WANTED).format(n=random.randrange(3, 15), post=cast.post)
    return Story(cast, date(2015, 1, 5) + timedelta(days=random.randrange(3600)), wanted)


def town_of(random: Random) -> str:
    return random.choice(HILLS.split()) + random.choice(FORDS.split())


def person(random: Random) -> str:
    middle = f" {random.choice('ABCDEFGHJKLMNPRSTW')}." if random.random() < 0.15 else ""
    return f"{random.choice(FIRST.split())}{middle} {random.choice(LAST.split())}"


def article(told: Story, day: date, random: Random) -> str:
    """An article of that day, of four to ten sentences in two to four paragraphs."""
    cast, leader, boss = told.cast, told.cast.leader.split()[-1], told.cast.boss.split()[-1]
    weekday = f"{day:%A}"
    opening = random.choice(
        (
            f"{cast.trade.title()} of {cast.body} in {cast.town} went on strike on {weekday}, demanding {told.wanted}.",
            f"The {cast.union} ({cast.short}) called on {cast.body} on {weekday} to agree to {told.wanted}.",
            f"Talks between the {cast.union} and {cast.body} failed on {weekday}, and its members marched through {cast.town}.",
            f"Police in {cast.town} arrested {random.randrange(3, 60)} {cast.trade} on {weekday} during a protest outside {cast.body}.",
            f"{cast.boss}, {cast.post} of {cast.body}, resigned on {weekday} after weeks of protest by {cast.trade}.",
        )
    )
    sentences = (
        f"“We shall not go back before we are heard,” said {cast.leader}, who leads the {cast.union}.",
        f"{cast.boss}, the {cast.post} of {cast.body}, said that the demand could not be met this year.",
        f"{leader} told reporters that {random.randrange(100, 900)} {cast.trade} had joined.",
        f"The {cast.short} denied that it had agreed to end the strike.",
        f"“This is unlawful,” {boss} said, “and we will go to court.”",
        f"The {cast.trade} have stopped work since {told.begun:%-d %B}, and they want {told.wanted}.",
        f"A court in {cast.town} ruled on {weekday} that the action was lawful.",
        f"The mayor of {cast.town}, {person(random)}, offered to mediate between the two sides.",
        f"According to {cast.body}, services ran normally, though residents of {cast.town} spoke of long queues.",
        f"In {town_of(random)}, {random.choice(TRADES.split())} held a rally in support of the {cast.union}.",
        f"{cast.leader} also demanded that the government release those arrested last week.",
        f"“Nobody asked us,” {leader} said. “They read about it in the papers.”",
    )
    chosen = [opening, *random.sample(sentences, random.randrange(4, 10))]
    paragraphs = [" ".join(chosen[start : start + 3]) for start in range(0, len(chosen), 3)]
    headline = random.choice(
        (f"Strike at {cast.body} goes on", f"{cast.town}: {cast.trade} press their demand", f"No agreement at {cast.body}")
    )
    return f"date {day.isoformat()} {headline}\n\n" + "\n\n".join(paragraphs) + "\n"


def reprint(text: str, random: Random) -> str:
    """A near-copy, printed the next day under another headline and without its last sentence."""
    head, _, body = text.partition("\n\n")
    day = date.fromisoformat(head.split()[1]) + timedelta(days=1)
    return f"date {day.isoformat()} From the agencies: {town_of(random)}\n\n{body.rstrip().rpartition('. ')[0]}.\n"
