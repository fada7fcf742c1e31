"""Ordinals and ranks: "the third attack", "its 15th ship", "No. 3", "second-largest".

A rank has the unit "rank": it is a result that can be claimed, where an ordinal only tells which.
"""

from verification.kinds import QuantityKind
from verification.numbers.amounts import Amount
from verification.numbers.nouns import STOPS
from verification.numbers.precision import Numeral, within
from verification.numbers.units import Unit
from verification.words.numbernames import SMALL_WORDS
from verification.words.tokens import Token, hyphenated

ORDINAL = Unit(QuantityKind.ORDINAL, None)
RANK = Unit(QuantityKind.ORDINAL, "rank")

ONES = "first second third fourth fifth sixth seventh eighth ninth".split()
ORDINALS = {
    name: number
    for number, name in enumerate(
        (
            *ONES,
            *"tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth "
            "eighteenth nineteenth".split(),
        ),
        start=1,
    )
} | {
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 1_000_000,
}
ENDINGS = frozenset({"st", "nd", "rd", "th"})
# An ordinal with one of these is a name or a way of speaking.
NAMED_WITH = frozenset(
    "lady minister aid hand party half quarter all century world instance step floor "
    "class degree amendment reading thing thoughts".split()
)
NO_ORDINAL = NAMED_WITH | {"of", "and"}
ONLY_FIRST = frozenset({"time", "place"})  # "for the first time", "in the first place"
BEFORE_ORDINAL = frozenset(
    "the a its his her their our my your this that for another every".split()
)
RANKED = frozenset(
    "ranked ranks rank came come comes coming finished finish finishes finishing placed placing "
    "stands stood lies".split()
)
LONGEST = 4  # digits of an ordinal
TEN = 10
NO_SUPERLATIVE = frozenset(
    "west midwest southwest northwest rest test quest guest request arrest protest".split()
)


def ordinal_word(tokens: list[Token], place: int) -> Amount | None:
    """Return the ordinal or rank of "the third attack", "came third", "third-largest"."""
    return _told(tokens, ORDINALS[tokens[place].low], place, place + 1)


def ordinal(tokens: list[Token], place: int, read: Numeral) -> Amount | None:
    """Return the ordinal or rank of "15th", "No. 3", "number three", "twenty-first"."""
    token = tokens[place]
    tens = token.low in SMALL_WORDS and read.value % TEN == 0 and read.value > TEN
    if tens and hyphenated(tokens, read.end) and tokens[read.end + 1].low in ONES:
        number = read.value + ORDINALS[tokens[read.end + 1].low]
        return _told(tokens, number, place, read.end + 2)
    short = token.low.isdecimal() and len(token.low) <= LONGEST
    if short and tokens[place + 1].glued and tokens[place + 1].low in ENDINGS:
        found = _told(tokens, read.value, place, place + 2)
        return found or _exactly(read.value, place, place + 2, ORDINAL)
    return _numbered(tokens, place, read)


def _numbered(tokens: list[Token], place: int, read: Numeral) -> Amount | None:
    """Read "No. 3" and "number three"; it is a rank after "ranked" or "the world's"."""
    label = tokens[place - 1].low
    dotted = label == "." and tokens[place - 2].low == "no"
    labelled = dotted or label == "number" or (label == "no" and read.digits)
    if not labelled or read.value >= TEN**LONGEST:
        return None
    start = place - 1 - dotted
    before = tokens[start - 1].low
    ranked = before in RANKED or before.endswith("'s")
    return _exactly(read.value, start, read.end, RANK if ranked else ORDINAL)


def _told(tokens: list[Token], number: float, start: int, end: int) -> Amount | None:
    """Return an ordinal in words where it tells a rank, or which of several is meant."""
    before, after = tokens[start - 1].low, tokens[end]
    superlative = end + hyphenated(tokens, end)
    if _is_superlative(tokens[superlative].low):
        return _exactly(number, start, superlative + 1, RANK)
    if number == 1 and after.low in ONLY_FIRST:
        return None
    if (before in RANKED and after.low not in NAMED_WITH) or after.low == "place":
        return _exactly(number, start, end + (after.low == "place"), RANK)
    no_noun = STOPS | NO_ORDINAL | SMALL_WORDS.keys()  # "the first nine months"
    named = after.kind == "word" and after.low not in no_noun
    return _exactly(number, start, end, ORDINAL) if named and before in BEFORE_ORDINAL else None


def _is_superlative(word: str) -> bool:
    return word == "most" or (word.endswith("est") and word not in NO_SUPERLATIVE)


def _exactly(number: float, start: int, end: int, unit: Unit) -> Amount:
    return Amount(start, end, within(number, 0.5, end), unit)
