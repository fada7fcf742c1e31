"""Two figures that are one: "between 40 and 50 per cent", "40-50", "from 150 to 90"."""

import re
from dataclasses import replace

from verification.kinds import QuantityKind
from verification.numbers.ages import years_old
from verification.numbers.amounts import COUNT, Amount, amount, scale_of
from verification.numbers.numerals import numeral
from verification.numbers.precision import Numeral, vague
from verification.words.changes import is_changing
from verification.words.tokens import DASHES, HYPHENS, Token, phrase

LINKS = DASHES | {"to", "and", "or"}
WIDEST_OR = 2  # "four or five"; "40 or 200" is no range
BETWEEN = re.compile(r"\bbetween(?: the ages of| an estimated)?(?: \w+)?$")
BETWEEN_REACH = 5  # tokens before a range in which "between" is looked for

ADOPTED = frozenset({QuantityKind.MONEY, QuantityKind.AGE})  # written before both: "$5-6"


def widened(tokens: list[Token], first: Amount, floor: int) -> Amount:
    """Return the range that begins with an amount, or the amount itself.

    Of a change from one level to another, the later level is returned, as exact as it is written.
    """
    first = _open_hyphen(tokens, first)
    if tokens[first.end].low not in LINKS or first.read.vague:
        return first
    second = _second(tokens, first.end + 1)
    if second is None or second.read.vague:
        return first
    changing = tokens[first.end].low == "to" and is_changing(tokens, first.first, floor)
    if _is_from_to(tokens, first, second, changing=changing):
        return replace(second, first=first.first - 1)
    if changing and not _shares_unit(first, second):
        return first
    return _range(tokens, *matched(tokens, first, second)) or _with_share(first, second)


def _open_hyphen(tokens: list[Token], first: Amount) -> Amount:
    """Return an amount with the hyphen of "10- to 15-year-olds"."""
    hyphen = tokens[first.end].low in HYPHENS and tokens[first.end].glued
    opens = hyphen and tokens[first.end + 1].low in {"to", "or"}
    return replace(first, end=first.end + 1) if opens else first


def _second(tokens: list[Token], place: int) -> Amount | None:
    """Return the amount that begins at a token, which may be the sign or code of a currency."""
    read = (_amount(tokens, at) for at in range(place, place + 3))
    return next((found for found in read if found and found.first == place), None)


def _amount(tokens: list[Token], place: int) -> Amount | None:
    read = numeral(tokens, place)
    return (years_old(tokens, place, read) if read else None) or amount(tokens, place)


def _is_from_to(tokens: list[Token], first: Amount, second: Amount, *, changing: bool) -> bool:
    if tokens[first.first - 1].low != "from" or tokens[first.end].low != "to":
        return False
    return changing or first.read.value > second.read.value


def _shares_unit(first: Amount, second: Amount) -> bool:
    """Return whether only the second has a unit, for both: "up 3 to 5 per cent"."""
    return first.unit is COUNT and second.unit is not COUNT


def _with_share(first: Amount, second: Amount) -> Amount:
    """Return the first of two shares that are no range: "by 52 to 48 per cent"."""
    share = second.unit.kind is QuantityKind.SHARE and _shares_unit(first, second)
    return replace(first, unit=second.unit) if share else first


def matched(tokens: list[Token], first: Amount, second: Amount) -> tuple[Amount, Amount]:
    """Return both amounts in one unit and scale: "1.2 to 1.4 million", "$5-6", "40 to 50 km"."""
    scale = scale_of(tokens, second)
    if scale_of(tokens, first) == 1 and first.read.value < second.read.value / scale:
        first = replace(first, read=_times(first.read, scale))
    if _shares_unit(first, second):
        return replace(first, unit=second.unit), second
    if first.unit.kind in ADOPTED and second.unit is COUNT:
        return first, replace(second, unit=first.unit)
    return first, second


def _range(tokens: list[Token], first: Amount, second: Amount) -> Amount | None:
    if first.unit != second.unit or not _ascends(tokens, first, second):
        return None
    start = first.first - (tokens[first.first - 1].low in {"between", "from"})
    read = _between(first.read, second.read)
    return Amount(start, second.end, read, second.unit)


def _ascends(tokens: list[Token], first: Amount, second: Amount) -> bool:
    low, high = first.read.value, second.read.value
    link = tokens[first.end].low
    if link == "and":
        before = phrase(tokens, max(0, first.first - BETWEEN_REACH), first.first)
        return low < high and bool(BETWEEN.search(before))
    return low < high <= (low + _step(low) if link == "or" else high)


def _step(low: float) -> float:
    """Return how far "or" reaches: "four or six", "40 or 50", "two or three hundred"."""
    whole = str(round(low))
    return max(WIDEST_OR, 10.0 ** (len(whole) - len(whole.rstrip("0"))))


def _between(low: Numeral, high: Numeral) -> Numeral:
    return vague(low.value, high.value, high.end)


def _times(read: Numeral, scale: float) -> Numeral:
    return read._replace(value=read.value * scale, low=read.low * scale, high=read.high * scale)
