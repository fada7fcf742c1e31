"""What is posted: stories by number, made up of templates and invented names, or articles' texts.

A story is four claims and four reports. Reports agree with claims, copy each other, contradict and
deny, so that statuses, origins and revisions of every kind come of them; each is short and bears on
two claims at most, so that little is left to the judge.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count, islice
from pathlib import Path

SYLLABLES = (
    "bel cor dun fel gar hov jin kal lom mir nar osk pel rin sor tav ulm ves wyn zan "
    "bru dal fro gim hel"
).split()
# Stories that share two words are candidates for each other, so that few should.
WELCOMED = "welcomed drew received counted admitted hosted served lured greeted fed".split()
GUESTS = "visitors guests pupils swimmers sailors readers pilgrims skaters anglers cyclists".split()
HARMS = "fire flood storm strike landslide blast frost swarm leak quake".split()
CLOSED = "closed damaged emptied halted flattened blocked wrecked hit ruined silenced".split()
SCATTER = 7919  # a prime: names of neighbours have little in common
CLAIMED_AT = "2024-03-01T08:00:00Z"
PUBLISHED_AT = "2024-03-08T07:30:00Z"

Body = Mapping[str, str]


class NoArticles(Exception):
    """A folder holds no article."""


@dataclass(frozen=True, slots=True)
class Posts:
    """Bodies of claims and of reports, each with an `external_id` of its own."""

    claims: Sequence[Body]
    reports: Sequence[Body]


def stories(claims: int, reports: int) -> Posts:
    """Return so many claims and reports, story by story."""
    return Posts(
        _numbered("claim", islice(_each(_claims), claims)),
        _numbered("report", islice(_each(_reports), reports)),
    )


def articles(folder: Path, claims: int, reports: int) -> Posts:
    """Return a folder's articles as reports, and their first lines of text as claims.

    An article is a file `*.txt` in UTF-8: a line with its title, then its body. Raises NoArticles.
    """
    found = [_article(path) for path in sorted(folder.glob("*.txt"))]
    if not found:
        raise NoArticles(f"{folder} holds no *.txt with a title and a body")
    said = ({"text": _lead(each["body"]), "claimed_at": CLAIMED_AT} for each in found)
    return Posts(_numbered("claim", islice(said, claims)), _numbered("report", found[:reports]))


def _each(story: Callable[[int], Sequence[Body]]) -> Iterator[Body]:
    return chain.from_iterable(story(number) for number in count())


def _numbered(kind: str, bodies: Iterator[Body] | Sequence[Body]) -> Sequence[Body]:
    return [body | {"external_id": f"{kind}-{at}"} for at, body in enumerate(map(dict, bodies))]


def _claims(story: int) -> Sequence[Body]:
    said = [
        (_guests(story, f"{_count(story):,}"), "Ada Wren"),
        (_guests(story, "more than 1,000"), "Ada Wren"),
        (_harm(story), "Jon Pike"),
        (f"{_name(8 * story)} has its licence", "Ada Wren"),  # no report speaks of it
    ]
    return [
        {"text": text, "claimant": claimant, "claimed_at": CLAIMED_AT} for text, claimant in said
    ]


def _reports(story: int) -> Sequence[Body]:
    counted = f"{_guests(story, f'{_count(story):,}')}, the statistics office said."
    fewer = f"{_guests(story, str(_count(story) // 2))}, the court of auditors found."
    harm = _harm(story)
    said = [
        (counted, "The Lantern"),
        (counted, "The Harrow"),  # a copy
        (f"The owner denied that {harm}." if story % 2 else f"{harm}, police said.", "The Lantern"),
        (fewer if story % 3 else counted, "The Anchor"),
    ]
    return [
        {
            "title": "News of the week",
            "body": text,
            "publisher": publisher,
            "published_at": PUBLISHED_AT,
            "url": f"https://chaos.example/{story}/{at}",
        }
        for at, (text, publisher) in enumerate(said)
    ]


def _guests(story: int, how_many: str) -> str:
    verb, noun = WELCOMED[story % 10], GUESTS[(story + story // 10) % 10]
    return f"{_name(8 * story + 1)} in {_name(8 * story + 2)} {verb} {how_many} {noun}"


def _harm(story: int) -> str:
    what, verb = HARMS[story % 10], CLOSED[(story + story // 10) % 10]
    return f"A {what} {verb} {_name(8 * story + 3)} in {_name(8 * story + 4)}"


def _count(story: int) -> int:
    return 1240 + 70 * (story % 97)


def _name(number: int) -> str:
    """Return a name of three syllables; as many as there are such names differ."""
    base = len(SYLLABLES)
    scattered = number * SCATTER % base**3
    return "".join(SYLLABLES[scattered // base**place % base] for place in range(3)).capitalize()


def _article(path: Path) -> Body:
    title, _, body = path.read_text("utf-8").strip().partition("\n")
    return {
        "title": title.strip(),
        "body": body.strip(),
        "url": f"https://chaos.example/{path.name}",
        "published_at": PUBLISHED_AT,
    }


def _lead(body: str) -> str:
    return body.partition("\n")[0].partition(". ")[0]
