"""Hedges: the words around a figure that say how far it may be taken."""

from verification.model import Bound
from verification.precision import Numeral
from verification.tokens import Token, phrase

ABOUT = 0.1  # of a figure, that "about" widens its range by on either side
NEARLY = 0.1  # of a figure, that "nearly" may stay below it

BEFORE: dict[Bound, str] = {
    Bound.ABOUT: "about|around|some|roughly|approximately|approx|approx .|circa|an estimated|"
    "estimated|in the region of|in the order of|~|≈|perhaps|more or less|give or take",
    Bound.NEARLY: "nearly|almost|close to|approaching|nearing|just under|just below|just short of|"
    "not quite|shy of|just shy of|a little under|slightly under|slightly less than|"
    "slightly fewer than|a little less than|just less than|just fewer than",
    Bound.AT_LEAST: "more than|over|at least|exceeding|exceeds|exceed|exceeded|upwards of|"
    "upward of|no fewer than|no less than|not less than|not fewer than|above|in excess of|"
    "greater than|as few as|as little as|a minimum of|minimum of|>|≥|higher than|larger than|"
    "no lower than|topped|topping|surpassed|surpasses|surpassing|well over|well above|north of|"
    "just over|just above|> =",
    Bound.AT_MOST: "fewer than|less than|under|below|up to|at most|no more than|not more than|"
    "as many as|as much as|a maximum of|maximum of|<|≤|lower than|smaller than|no higher than|"
    "not exceeding|well under|well below|south of|< =|anything up to",
}
AFTER: dict[Bound, str] = {
    Bound.ABOUT: "or so|or thereabouts|odd|- odd|approximately|give or take",
    Bound.AT_LEAST: "or more|or over|or above|or higher|or greater|or better|and more|and over|"
    "and above|and up|and counting|plus|- plus|+|at least|upwards|minimum",
    Bound.AT_MOST: "or fewer|or less|or under|or below|or lower|and under|at most|maximum|"
    "or younger",
}


def _table(phrases: dict[Bound, str]) -> dict[str, Bound]:
    return {words: bound for bound, listed in phrases.items() for words in listed.split("|")}


HEDGES_BEFORE = _table(BEFORE)
HEDGES_AFTER = _table(AFTER)
LAST_WORDS = frozenset(words.split(" ")[-1] for words in HEDGES_BEFORE)
FIRST_WORDS = frozenset(words.split(" ")[0] for words in HEDGES_AFTER)
SIZES = (4, 3, 2, 1)


def hedge_before(tokens: list[Token], place: int, floor: int) -> tuple[Bound, int] | None:
    """Return the hedge that ends before a token, and where it begins, at `floor` or after."""
    if tokens[place - 1].low not in LAST_WORDS:
        return None
    for size in SIZES:
        bound = HEDGES_BEFORE.get(phrase(tokens, place - size, place))
        if bound and place - size >= floor:
            return bound, place - size
    return None


def hedge_after(tokens: list[Token], place: int) -> tuple[Bound, int] | None:
    """Return the hedge that begins at a token, and the token after it."""
    if tokens[place].low not in FIRST_WORDS:
        return None
    for size in (2, 1):
        bound = HEDGES_AFTER.get(phrase(tokens, place, place + size))
        if bound and tokens[place + size].kind != "number":
            return bound, place + size
    return None


def bounded(read: Numeral, bound: Bound) -> tuple[float | None, float | None]:
    """Return the lowest and highest figure that a hedged number stands for; None is open."""
    low, high = (read.low, read.high) if read.vague else (read.value, read.value)
    if bound is Bound.AT_LEAST:
        return low, None
    if bound is Bound.AT_MOST:
        return None, high
    if bound is Bound.NEARLY:
        return round(low - NEARLY * abs(low), 9), high
    wider = ABOUT * abs(read.value) if bound is Bound.ABOUT else 0.0
    return round(read.low - wider, 9), round(read.high + wider, 9)
