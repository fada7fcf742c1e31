"""Rates: what a figure is given for each of, as in "a day" or "per barrel"."""

from typing import NamedTuple

from verification.numbers.nouns import noun_after
from verification.numbers.numerals import numeral
from verification.words.numbernames import scale_after
from verification.words.tokens import Token, phrase

FOR_EACH = frozenset({"a", "an", "per", "each", "every"})
BASES = {
    word: base
    for base, words in {
        "day": "day days",
        "week": "week",
        "month": "month",
        "year": "year annum",
        "hour": "hour",
        "minute": "minute",
        "second": "second",
        "night": "night",
        "person": "person capita head resident inhabitant",
        "household": "household family",
        "barrel": "barrel",
        "tonne": "ton tonne",
        "liter": "litre liter",
        "gallon": "gallon",
        "kilogram": "kilo kilogram kg",
        "share": "share",
        "ounce": "ounce",
        "bushel": "bushel",
        "megawatt_hour": "mwh",
        "child": "child",
        "patient": "patient",
    }.items()
    for word in words.split()
}
ADVERBS = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "annually": "year",
    "yearly": "year",
}
NO_RATE = frozenset("ago earlier later before after old long".split())  # "a year ago"


PER_MANY = ("per", "for every", "in every", "out of every")  # before a number: "per 100,000 people"
MANY = 100_000  # that figures for so many of something are turned into


class Rate(NamedTuple):
    """What a figure is given for each of, and the token after it."""

    base: str
    end: int
    factor: float = 1.0  # that turns the figure into one for each


def rate_after(tokens: list[Token], place: int) -> Rate | None:
    """Return what a figure that ends before a token is given for each of, or None."""
    word = tokens[place].low
    if word in ADVERBS:
        return Rate(ADVERBS[word], place + 1)
    if word == "per" or phrase(tokens, place, place + 2) in PER_MANY:
        many = _per_many(tokens, place + (1 if word == "per" else 2))
        if many:
            return many
    base = BASES.get(tokens[place + 1].low) if word in FOR_EACH else None
    rated = base and tokens[place + 2].low not in NO_RATE
    return Rate(base, place + 2) if base and rated else None


def _per_many(tokens: list[Token], place: int) -> Rate | None:
    """Read "100,000 people", "million inhabitants" and "100 litres" after "per"."""
    read = numeral(tokens, place)
    scale, after = scale_after(tokens, place)
    number, end = (read.value, read.end) if read else (scale, after)
    if end == place or number <= 1:
        return None
    noun = noun_after(tokens, end, single=False, share=False)
    base = BASES.get(tokens[noun].low.removesuffix("s")) if noun is not None else None
    end = end if noun is None else noun + 1
    if base and base != "person":
        return Rate(base, end, 1 / number)
    return Rate(str(MANY), end, MANY / number)
