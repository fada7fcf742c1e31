"""Rates: what a figure is given for each of, as in "a day" or "per barrel"."""

from verification.tokens import Token

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


def rate_after(tokens: list[Token], place: int) -> tuple[str, int] | None:
    """Return what a figure is given for each of, and the token after it."""
    word = tokens[place].low
    if word in ADVERBS:
        return ADVERBS[word], place + 1
    base = BASES.get(tokens[place + 1].low) if word in FOR_EACH else None
    return (base, place + 2) if base and tokens[place + 2].low not in NO_RATE else None
