"""Hedges: the words around a figure that say how far it may be taken."""

from typing import NamedTuple

from verification.kinds import Bound
from verification.numbers.precision import Numeral
from verification.words.tokens import Token, phrase

ABOUT = 0.1  # of a figure, that "about" widens its range by on either side
NEARLY = 0.1  # of a figure, that "nearly" may stay below it, and "just over" go above it


class Hedge(NamedTuple):
    """How a figure may be taken; `near` closes a bound: "just over 40" is not 60."""

    bound: Bound
    near: bool = False


BEFORE: dict[Hedge, str] = {
    Hedge(Bound.ABOUT): "about|around|some|roughly|approximately|approx|approx .|circa|c .|ca .|"
    "an estimated|estimated|estimated at|estimated to be|in the region of|in the order of|"
    "on the order of|something like|~|≈|perhaps|more or less|give or take",
    Hedge(Bound.NEARLY): "nearly|almost|virtually|close to|approaching|nearing|just under|"
    "just below|just short of|just shy of|shy of|not quite|a little under|slightly under|"
    "a shade under|a fraction under|a touch under|slightly less than|slightly fewer than|"
    "a little less than|a little fewer than|just less than|just fewer than|marginally less than|"
    "marginally under",
    Hedge(Bound.AT_LEAST): "more than|over|at least|exceeding|exceeds|exceed|exceeded|upwards of|"
    "upward of|no fewer than|no less than|not less than|not fewer than|above|in excess of|"
    "greater than|as few as|as little as|a minimum of|minimum of|>|≥|higher than|larger than|"
    "no lower than|topped|topping|surpassed|surpasses|surpassing|well over|well above|north of|"
    "> =|at the very least|at the least",
    Hedge(Bound.AT_LEAST, near=True): "just over|just above|just more than|slightly over|"
    "slightly above|slightly more than|a little over|a little above|a little more than|"
    "a shade over|a shade more than|a fraction over|a touch over|marginally over|"
    "marginally more than",
    Hedge(Bound.AT_MOST): "fewer than|less than|under|below|up to|at most|no more than|"
    "not more than|as many as|as much as|a maximum of|maximum of|<|≤|lower than|smaller than|"
    "no higher than|not exceeding|well under|well below|south of|< =|anything up to|at the most|"
    "at the very most|no farther than|no further than|not farther than|not further than|"
    "no longer than|no taller than|no deeper than|no heavier than",
}
AFTER: dict[Hedge, str] = {
    Hedge(Bound.ABOUT): "or so|or thereabouts|odd|- odd|approximately|give or take|, give or take",
    Hedge(Bound.AT_LEAST): "or more|or over|or above|or older|or higher|or greater|or better|"
    "and more|and over|and older|and above|and up|and counting|plus|- plus|+|at least|upwards|"
    "minimum",
    Hedge(Bound.AT_MOST): "or fewer|or less|or under|or below|or lower|and under|and younger|"
    "at most|at the most|maximum|or younger",
}
# What a count "passed" it exceeds; tests and laws are passed too.
PASSED = frozenset({"passed", "passes", "passing"})
TALLIES = frozenset("toll number total count tally figure deaths population".split())
PASSED_REACH = 3  # tokens before "passed" in which the tally is looked for


def _table(phrases: dict[Hedge, str]) -> dict[str, Hedge]:
    return {words: hedge for hedge, listed in phrases.items() for words in listed.split("|")}


HEDGES_BEFORE = _table(BEFORE)
HEDGES_AFTER = _table(AFTER)
LAST_WORDS = frozenset(words.split(" ")[-1] for words in HEDGES_BEFORE) | PASSED
FIRST_WORDS = frozenset(words.split(" ")[0] for words in HEDGES_AFTER)
# "Went up to 40": a level that was reached, and no bound.
RISING = frozenset(
    "go goes going went gone moved moves crept inched edged climbed pushed bumped shot jumped rose "
    "risen ticked came come brought put driven".split()
)
SIZES = (4, 3, 2, 1)


def hedge_before(tokens: list[Token], place: int, floor: int) -> tuple[Hedge, int] | None:
    """Return the hedge that ends before a token, and where it begins, at `floor` or after."""
    if tokens[place - 1].low not in LAST_WORDS:
        return None
    for size in SIZES:
        hedge = HEDGES_BEFORE.get(phrase(tokens, place - size, place))
        if hedge and place - size >= floor and not _is_risen(tokens, place - size):
            return _stronger(tokens, hedge, place - size, floor)
    passed = tokens[place - 1].low in PASSED and place > floor
    tally = passed and any(tokens[place - 1 - back].low in TALLIES for back in range(1, 4))
    return (Hedge(Bound.AT_LEAST), place - 1) if tally else None


def _is_risen(tokens: list[Token], start: int) -> bool:
    """Return whether "up to" tells where something has gone: "the rate went up to 40"."""
    return phrase(tokens, start, start + 2) == "up to" and tokens[start - 1].low in RISING


def _stronger(tokens: list[Token], hedge: Hedge, start: int, floor: int) -> tuple[Hedge, int]:
    """Return the bound before an "about", as in "at least some 40", or the hedge itself."""
    bound = hedge_before(tokens, start, floor) if hedge.bound is Bound.ABOUT else None
    return bound if bound and bound[0].bound in {Bound.AT_LEAST, Bound.AT_MOST} else (hedge, start)


def hedge_after(tokens: list[Token], place: int) -> tuple[Hedge, int] | None:
    """Return the hedge that begins at a token, and the token after it."""
    if tokens[place].low not in FIRST_WORDS:
        return None
    for size in SIZES:
        hedge = HEDGES_AFTER.get(phrase(tokens, place, place + size))
        if hedge and tokens[place + size].kind != "number":
            return hedge, place + size
    return None


def bounded(read: Numeral, hedge: Hedge) -> tuple[float | None, float | None]:
    """Return the lowest and highest figure that a hedged number stands for; None is open."""
    low, high = (read.low, read.high) if read.vague else (read.value, read.value)
    bound = hedge.bound
    if bound is Bound.AT_LEAST:
        return low, round(high + NEARLY * abs(high), 9) if hedge.near else None
    if bound is Bound.AT_MOST:
        return None, high
    if bound is Bound.NEARLY:
        return round(low - NEARLY * abs(low), 9), high
    wider = ABOUT * abs(read.value) if bound is Bound.ABOUT else 0.0
    return round(read.low - wider, 9), round(read.high + wider, 9)
