"""Figures with their units, one at a time: "$1.2bn", "six days", "40 per cent", "130,000".

Years, dates, clock times, labels ("Flight 370") and identifiers ("F-16") are no figures.
"""

import re
from dataclasses import dataclass, replace

from verification.kinds import QuantityKind
from verification.numbers.currencies import CODES, currency_after, currency_before, hundredth_after
from verification.numbers.hedges import hedge_before
from verification.numbers.nouns import STOPS, noun_after
from verification.numbers.numerals import SUFFIXES, numeral
from verification.numbers.precision import Numeral, within
from verification.numbers.units import UNITS, Unit, unit_after
from verification.words.groups import is_known
from verification.words.numbernames import SCALES
from verification.words.tokens import HYPHENS, Token, hyphenated, phrase

COUNT = Unit(QuantityKind.COUNT, None)
PART = Unit(QuantityKind.SHARE, None)

YEAR = re.compile(r"(?:19|20)[0-9]{2}")
OLD_YEAR = re.compile(r"1[0-8][0-9]{2}")
YEAR_BEFORE = frozenset(
    "in since until circa by before after from during of year early late".split()
)
LABELS = frozenset(
    "article chapter section resolution flight route highway room page paragraph boeing "
    "airbus unit channel formula windows iphone phase tier stage gate group season grade "
    "apollo type level class category version model act rule clause line platform building "
    "block apartment flat battalion brigade division regiment lot box item file case "
    "episode volume part figure table series code zone district ward precinct sector "
    "reactor runway terminal pier count motorway interstate lap lane track round heat leg "
    "amendment proposition furnace turbine boiler berth dock squadron court".split()
)
NAMED_LABELS = LABELS | {"war", "big", "act", "day", "year"}
MINUS = frozenset({"-", "−", "minus"})
BELOW_ZERO = frozenset({QuantityKind.MEASURE, QuantityKind.SHARE, QuantityKind.POINTS})
WHOLE = 100  # per cent
POINTS = frozenset({"point", "points"})
HIGHEST_LABEL = 9_999  # "Resolution 1701"; larger numbers count
BOUND_SIGNS = frozenset("#@/\\_=&*^'")
NOT_AFTER_ONE = frozenset(
    "of day time thing way another such side hand reason point step that more by can "
    "should may wonders has".split()
)
NOT_BEFORE_ONE = frozenset(
    "no the this that which any every each some another not one by square day".split()
)
# "A 12-member council" counts members; "six-party talks" count nothing.
COMPOUND = frozenset(
    "member person man woman child seat bed room storey story page ship car vehicle judge "
    "nation country point".split()
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit, from token `first` up to `end`, before its hedge and noun."""

    first: int
    end: int
    read: Numeral  # in the unit as written
    unit: Unit


def amount(tokens: list[Token], place: int) -> Amount | None:
    """Return the amount whose number begins at a token, or None."""
    read = numeral(tokens, place)
    if read is None or _is_attached(tokens, place):
        return None
    if read.share:
        return _part(tokens, place, read)
    found = _signed(tokens, _with_unit(tokens, place, read))
    if found.unit is COUNT and not _is_count(tokens, found):
        return None
    return found


def _part(tokens: list[Token], place: int, read: Numeral) -> Amount:
    """Return a part of a whole, or of a percentage point: "a quarter of a percentage point"."""
    start = read.end + 2 * (phrase(tokens, read.end, read.end + 2) == "of a")
    end = start + (tokens[start].low == "percentage")
    if tokens[end].low in POINTS:
        return Amount(place, end + 1, read, Unit(QuantityKind.POINTS, None))
    return Amount(place, read.end, read, PART)


def scale_of(tokens: list[Token], found: Amount) -> float:
    """Return the scale that the number of an amount was written with: "million", "bn", or 1."""
    last = tokens[found.read.end - 1]
    return SCALES.get(last.low) or (SUFFIXES.get(last.low, 1.0) if last.glued else 1.0)


def _with_unit(tokens: list[Token], place: int, read: Numeral) -> Amount:
    before = currency_before(tokens, place)
    if before:
        return Amount(before[1], read.end, read, Unit(QuantityKind.MONEY, before[0]))
    of = tokens[read.end].low == "of" and tokens[read.end + 1].low in UNITS
    start = read.end + (of or tokens[read.end].low == "of")
    money = currency_after(tokens, start + hyphenated(tokens, start))
    if money:
        return Amount(place, money[1], read, Unit(QuantityKind.MONEY, money[0]))
    hundredth = hundredth_after(tokens, start, digits=read.digits)
    if hundredth:
        return Amount(place, hundredth[1], read, Unit(QuantityKind.MONEY, hundredth[0], 0.01))
    unit = unit_after(tokens, start if of else read.end, digits=read.digits)
    if unit:
        return Amount(place, unit[1], _of_whole(read, unit[0]), unit[0])
    if tokens[read.end].low in POINTS and _is_of_share(tokens, read.end + 1):
        return Amount(place, read.end + 1, read, Unit(QuantityKind.POINTS, None))
    return Amount(place, read.end, read, COUNT)


def _of_whole(read: Numeral, unit: Unit) -> Numeral:
    """Return 100 per cent as the whole: it is not rough, as 100 people may be."""
    whole = unit.kind is QuantityKind.SHARE and read.value == WHOLE and not read.vague
    return within(WHOLE, 0.5, read.end)._replace(digits=read.digits) if whole else read


def _is_of_share(tokens: list[Token], place: int) -> bool:
    """Return whether points lead to a share: "up three points to 41 per cent"."""
    share = tokens[place + 2].low in {"%", "per", "percent"}
    return tokens[place].low in {"to", "at"} and share


def _signed(tokens: list[Token], found: Amount) -> Amount:
    """Return an amount with the minus sign before it, where its unit goes below zero."""
    sign = tokens[found.first - 1]
    links = sign.glued and tokens[found.first - 2].kind == "number"  # "5-7 per cent"
    if sign.low not in MINUS or links or found.unit.kind not in BELOW_ZERO:
        return found
    read = found.read
    negative = read._replace(value=-read.value, low=-read.high, high=-read.low)
    return replace(found, first=found.first - 1, read=negative)


def _is_attached(tokens: list[Token], place: int) -> bool:
    """Return whether a number is part of a name or an identifier: "F-16", "#12", "A380"."""
    if not tokens[place].glued or tokens[place].kind != "number":
        return False
    before = tokens[place - 1]
    if before.kind == "word":
        code = before.upper and before.low in CODES
        return not (code or before.low in {"rs", "aed"} or _is_rand(tokens, place))
    if before.low in HYPHENS and before.glued:
        word = tokens[place - 2]
        measured = word.glued and tokens[place - 3].kind == "number"  # "1.2m-1.4m"
        return word.kind == "word" and not measured
    return before.low in BOUND_SIGNS


def _is_rand(tokens: list[Token], place: int) -> bool:
    """Return whether the R of "R40m" is money: a road has no scale and no comma."""
    scaled = tokens[place + 1].low in {*SUFFIXES, *SCALES}
    return tokens[place - 1].low == "r" and (scaled or "," in tokens[place].low)


def _is_count(tokens: list[Token], found: Amount) -> bool:
    after = tokens[found.end]
    if after.glued and (after.kind == "word" or _is_tail(tokens, found.end)):
        return False
    if found.read.digits:
        return not _is_label(tokens, found) and not _is_year(tokens, found)
    if _is_name(tokens, found):
        return False
    return tokens[found.first].low != "one" or found.read.value != 1 or _is_one(tokens, found)


def _is_tail(tokens: list[Token], place: int) -> bool:
    """Return whether what is glued to a number makes it another thing: "5:3", "six-party"."""
    glued_on = tokens[place + 1].glued and tokens[place].low in BOUND_SIGNS | {":"}
    compound = hyphenated(tokens, place) and tokens[place + 1].kind == "word"
    return glued_on or (
        compound and tokens[place + 1].low not in COMPOUND | {"plus", "odd", "strong"}
    )


def _is_name(tokens: list[Token], found: Amount) -> bool:
    """Return whether a number in words is part of a name: "World War Two", "Group of Seven"."""
    if not tokens[found.first].capital:
        return False
    before = tokens[found.first - 1]
    of_group = before.low == "of" and tokens[found.first - 2].low == "group"
    return of_group or (before.capital and before.low in NAMED_LABELS)


def _is_label(tokens: list[Token], found: Amount) -> bool:
    return tokens[found.first - 1].low in LABELS and found.read.value < HIGHEST_LABEL


def _is_year(tokens: list[Token], found: Amount) -> bool:
    """Return whether four digits without a comma are a year rather than a count."""
    written = tokens[found.first].low
    if found.end > found.first + 1:
        return False
    if YEAR.fullmatch(written):
        return not is_known(tokens[found.end].low)
    if OLD_YEAR.fullmatch(written) and tokens[found.first - 1].low in YEAR_BEFORE:
        return noun_after(tokens, found.end, single=False, share=False) is None
    return False


def _is_one(tokens: list[Token], found: Amount) -> bool:
    """Return whether "one" is a number here, and no pronoun."""
    if hedge_before(tokens, found.first, 0):
        return True
    after = tokens[found.end]
    named = after.kind == "word" and after.low not in STOPS | NOT_AFTER_ONE
    return named and tokens[found.first - 1].low not in NOT_BEFORE_ONE
