"""Ages: "12-year-old", "54 years old", "aged 12", "Smith, 54,", "a man of 54", "the over-65s"."""

from verification.kinds import QuantityKind
from verification.numbers.amounts import Amount
from verification.numbers.nouns import noun_after
from verification.numbers.precision import Numeral
from verification.numbers.units import DURATIONS, Unit
from verification.words.groups import is_person
from verification.words.tokens import Token, hyphenated, phrase

AGE = Unit(QuantityKind.AGE, "year")
OLD = frozenset({"old", "olds", "olds'"})
AGED = frozenset({"aged", "age", "ages"})
OLDEST = 120  # years
YEARS = {
    word: factor / 365.25
    for factor, words in DURATIONS.items()
    for word in (*words.split("|"), "second")
}
GROUPS = frozenset({"over", "under"})


def age(tokens: list[Token], place: int, read: Numeral) -> Amount | None:
    """Return the age that begins at a number, or None."""
    return (
        years_old(tokens, place, read)
        or _group(tokens, place, read)
        or _plain_age(tokens, place, read)
    )


def _group(tokens: list[Token], place: int, read: Numeral) -> Amount | None:
    """Read "over-65s"; the hyphen is taken in, so that the hedge stands before it."""
    joined = hyphenated(tokens, place - 1) and tokens[place - 2].low in GROUPS
    plural = tokens[read.end].low in {"s", "'s"} and tokens[read.end].glued
    if not joined or not plural or read.value > OLDEST:
        return None
    return Amount(place - 1, read.end + 1, read, AGE)


def years_old(tokens: list[Token], place: int, read: Numeral) -> Amount | None:
    """Return the age of "12-year-old" and "54 years old"."""
    start = read.end + hyphenated(tokens, read.end)
    years = YEARS.get(tokens[start].low)
    end = start + 1 + hyphenated(tokens, start + 1)
    if years is None:
        return None
    if tokens[end].low in OLD or phrase(tokens, end, end + 2) == "of age":
        unit = Unit(QuantityKind.AGE, "year", years)
        return Amount(place, end + 1 + (tokens[end].low == "of"), read, unit)
    return None


def _plain_age(tokens: list[Token], place: int, read: Numeral) -> Amount | None:
    if read.value > OLDEST or YEARS.get(tokens[read.end].low):
        return None
    before = tokens[place - 1].low
    aged = before in AGED or phrase(tokens, place - 2, place) in {"age of", "ages of"}
    if aged or _in_apposition(tokens, place, read) or _is_person_of(tokens, place, read):
        return Amount(place, read.end, read, AGE)
    return None


def _in_apposition(tokens: list[Token], place: int, read: Numeral) -> bool:
    signs = tokens[place - 1].low + tokens[read.end].low
    named = tokens[place - 2].capital and tokens[place - 2].kind == "word"
    return read.digits and named and signs in {",,", ",.", "()"} and read.value > 1


def _is_person_of(tokens: list[Token], place: int, read: Numeral) -> bool:
    if tokens[place - 1].low != "of" or tokens[place - 3].low not in {"a", "an"}:
        return False
    return (
        is_person(tokens[place - 2].low)
        and noun_after(tokens, read.end, single=False, share=False) is None
    )
