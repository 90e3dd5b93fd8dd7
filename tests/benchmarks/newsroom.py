"""Made-up articles, as many as one likes: names drawn at random, sentences written for it, the same for the same number.

Some follow up on a story told before, a few are reprints of an earlier article, as in a real archive. The short ones are dense, hardly a
sentence without a fact; the long ones have a background as well and are as long as those of real archives, some 2,000 characters.
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
BACKGROUND = (
    "{town} lies where two rivers meet, and has some {n} thousand inhabitants.",
    "The oldest of its buildings was finished in 18{nn}, and a second wing was added half a century later.",
    "Rain fell through most of the week, and the market opened late on three days.",
    "The price of bread has risen by a third in two years, that of fuel by more.",
    "Buses ran every {n} minutes, and the bridge stayed open to lorries after dark.",
    "Most families in the old quarter have somebody among the {trade}.",
    "The quay was widened when the first steamers came, and narrowed again when they no longer did.",
    "It was the coldest month since records began, and the heating failed twice.",
    "In the square, stalls sold soup and scarves until the evening.",
    "A decade ago the same buildings held nearly twice as many people and half as many machines.",
    "Shops near the station kept their shutters down, but the bakery did well.",
    "The accounts for last year show a small surplus after four years of losses.",
    "Wages in the region are among the lowest in the country, and rents have doubled since 20{nn}.",
    "The new hall, which cost {n} million, has stood half empty since it was opened.",
    "Snow is expected in the hills, and the road to the coast may be closed for some days.",
    "Children from the two schools made drawings, which hang in the windows of the library.",
    "The lifts were last repaired {n} months ago, and one of the boilers is older than those who mind it.",
    "There is one doctor for every {n} hundred people here, fewer than anywhere along the river.",
    "Such disputes were rare in the years of plenty, when there was work for everybody.",
    "The fields around {town} are flat and wet, and storks nest on the chimneys.",
    "Trains to the capital take {n} hours, longer than they did before the war.",
    "Overtime is common in the autumn, and the nights on call are long.",
    "Letters to the local paper have been about little else for weeks.",
    "The roof leaks above the stairs, and buckets stand there whenever it rains.",
    "A study of {n} towns of this size found that half of them lose people every year.",
    "Coffee was handed out from a van, and somebody had brought a trumpet.",
    "The contract runs over {n} pages, most of them on shifts, breaks and holidays.",
    "Tourists come for the fair in June and for the carp in December, and hardly in between.",
    "By noon the queue reached round the corner, past the chemist and the closed cinema.",
    "Half of the windows on the upper floor were dark, and the gates stood open.",
)
"""What articles tell beside the news: nothing that anybody did, said or asked for."""


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


def write(folder: Path, number: int, *, seed: int = 1, long: bool = False) -> None:
    """Put `number` articles into `folder`; the first ones are the same whatever the number."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in articles(number, seed=seed, long=long):
        (folder / name).write_text(text, encoding="utf-8")


def articles(number: int, *, seed: int = 1, long: bool = False) -> Iterator[tuple[str, str]]:
    """File names and texts."""
    random, aside = Random(seed), Random(seed)
    stories: list[Story] = []
    printed: list[str] = []
    for count in range(number):
        if printed and random.random() < 0.03:
            text = reprint(random.choice(printed[-50:]), random)
        else:
            if not stories or random.random() < 0.6:
                stories.append(story(random))
            told = random.choice(stories[-20:])
            text = article(told, told.begun + timedelta(days=random.randrange(12)), random, (7, 12) if long else (4, 10))
            if long:
                text = with_background(text, told.cast, aside)
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


def article(told: Story, day: date, random: Random, sentences: tuple[int, int]) -> str:
    """An article of that day; `sentences` are how many it has after the first one, at least and under."""
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
    others = (
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
    chosen = [opening, *random.sample(others, random.randrange(*sentences))]
    paragraphs = [" ".join(chosen[start : start + 3]) for start in range(0, len(chosen), 3)]
    headline = random.choice(
        (f"Strike at {cast.body} goes on", f"{cast.town}: {cast.trade} press their demand", f"No agreement at {cast.body}")
    )
    return f"date {day.isoformat()} {headline}\n\n" + "\n\n".join(paragraphs) + "\n"


def with_background(text: str, cast: Cast, random: Random) -> str:
    """The article with paragraphs between its own that hold no news."""
    head, *paragraphs = text.rstrip().split("\n\n")
    told = [
        line.format(town=cast.town, trade=cast.trade, n=random.randrange(3, 40), nn=random.randrange(10, 20))
        for line in random.sample(BACKGROUND, random.randrange(10, 16))
    ]
    for place, start in enumerate(range(0, len(told), 4)):
        paragraphs.insert(min(2 * place + 1, len(paragraphs)), " ".join(told[start : start + 4]))
    return "\n\n".join([head, *paragraphs]) + "\n"


def reprint(text: str, random: Random) -> str:
    """A near-copy, printed the next day under another headline and without its last sentence."""
    head, _, body = text.partition("\n\n")
    day = date.fromisoformat(head.split()[1]) + timedelta(days=1)
    return f"date {day.isoformat()} From the agencies: {town_of(random)}\n\n{body.rstrip().rpartition('. ')[0]}.\n"
