"""How precise a number is: as precise as it is written.

A number stands for all that lies within half a unit of its last written decimal, or of its last
digit that is not zero. Two exceptions keep that rule sensible: a whole number below 100 stands for
itself ("20 people" are twenty), and no number is rougher than an eighth of itself ("40,000" is
35,000 to 45,000, but "1,000" is not 500 to 1,500). A dozen is rough by a tenth; a half or a third,
by a twentieth.
"""

from typing import NamedTuple

SMALL = 100  # whole numbers below it stand for themselves
ROUGH = 0.125  # of its value is the most that a number is uncertain by
WORD_ROUGH = 0.1  # of its value, for "a dozen" and "a quarter of a million"
FRACTION_ROUGH = 0.05  # of its value, for "a third"


class Numeral(NamedTuple):
    """A number read from a text: its value, what it stands for, and the token after it."""

    value: float
    low: float
    high: float
    end: int
    share: bool = False  # a part of a whole
    vague: bool = False  # "dozens": the range is all there is
    digits: bool = False  # written in digits


def precise(total: float, step: float, end: int, *, digits: bool = False) -> Numeral:
    """Return the numeral of a total; its last written decimal counts `step` (1 if it has none)."""
    return within(total, _half_width(total, step), end)._replace(digits=digits)


def within(value: float, half: float, end: int) -> Numeral:
    """Return the numeral of a value known to `half` on either side."""
    total = round(value, 9)
    return Numeral(total, round(total - half, 9), round(total + half, 9), end)


def vague(low: float, high: float, end: int) -> Numeral:
    """Return the numeral of a word like "dozens", which names a range alone."""
    return Numeral((low + high) / 2, low, high, end, vague=True)


def _half_width(total: float, step: float) -> float:
    if step != 1:
        return step / 2
    if total < SMALL:
        return 0.5
    whole = str(round(total))
    zeros = len(whole) - len(whole.rstrip("0"))
    return min(10.0**zeros / 2, ROUGH * total)
