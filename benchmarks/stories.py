"""News by number, made up for the measurements at scale: stories with their claims and reports.

Words come as they do in news: common ones from the list of common terms, by Zipf's law; rarer ones
and names from syllables, by Zipf's law too. A story has a few names and words of its own, which its
claims and reports share, so that a report has real competitors for its claim.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, product

from benchmarks.texts import SYLLABLES
from verification.words.terms import COMMON

CLAIMS = 20  # of a story
NAMES = 40_000  # places, people and firms there are
WORDS = 40_000  # words that are not on the list of common terms
SENTENCES = 12  # of a report's body
COMMONEST = 60  # places on the list that are left out: verbs that every sentence has


@dataclass(frozen=True, slots=True)
class Story:
    """What a story's claims and reports have in common."""

    names: Sequence[str]
    words: Sequence[str]


def claim(number: int) -> str:
    """Return the text of a claim; it is about story `number // CLAIMS`."""
    chance, story = random.Random(f"claim {number}"), _story(number // CLAIMS)
    figure = f"{chance.randrange(200, 90_000):,}"
    name, place = chance.sample(story.names, 2)
    said = [*chance.sample(story.words, 3), *_general(chance, 7)]
    chance.shuffle(said)
    return f"{name} {' '.join(said[:5])} {figure} {' '.join(said[5:])} in {place}"


def report(number: int, of: int | None) -> tuple[str, str]:
    """Return title and body of a report that bears out claim `of`; None: of a story without any."""
    chance = random.Random(f"report {number}")
    story = _story(-1 - number if of is None else of // CLAIMS)
    sentences = [_sentence(chance, story) for _ in range(SENTENCES)]
    if of is not None:
        sentences[1] = claim(of)
    title = f"{chance.choice(story.names)} {' '.join(chance.sample(story.words, 3))}"
    return title, " ".join(f"{each[0].upper()}{each[1:]}." for each in sentences)


def _sentence(chance: random.Random, story: Story) -> str:
    own = chance.sample(story.words, chance.randrange(1, 3))
    said = [*own, *_general(chance, 9)]
    chance.shuffle(said)
    named = f"{chance.choice(story.names)} " if chance.random() < 0.5 else "the "
    return f"{named}{' '.join(said)}"


@cache
def _stock() -> tuple[Sequence[str], Sequence[str], Sequence[float], Sequence[float]]:
    """Return general words and names, each with the running sums of their weights."""
    made = ["".join(parts) for parts in product(SYLLABLES, repeat=4)]
    random.Random(0).shuffle(made)
    listed = sorted((term for term in COMMON), key=lambda term: (COMMON[term], term))[COMMONEST:]
    words = [*listed, *made[:WORDS]]
    names = [each.capitalize() for each in made[WORDS : WORDS + NAMES]]
    return words, names, _zipf(len(words)), _zipf(len(names))


def _zipf(count: int) -> Sequence[float]:
    return list(accumulate(1 / (place + 10) for place in range(count)))


def _story(number: int) -> Story:
    chance = random.Random(f"story {number}")
    words, names, usual_words, usual_names = _stock()
    return Story(
        tuple(dict.fromkeys([*chance.choices(names, cum_weights=usual_names, k=3), *_own(chance)])),
        tuple(dict.fromkeys(chance.choices(words, cum_weights=usual_words, k=12))),
    )


def _own(chance: random.Random) -> Iterator[str]:
    """Yield a name that hardly another story has: a person, a street, a ship."""
    yield "".join(chance.choices(SYLLABLES, k=3)).capitalize()


def _general(chance: random.Random, count: int) -> list[str]:
    words, _, usual, _ = _stock()
    return chance.choices(words, cum_weights=usual, k=count)
