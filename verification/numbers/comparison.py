"""What a reported figure says of a claimed one.

Figures are read as ranges. A reported figure agrees where its value lies in the claim's range, or
the claim's value in a reported range that is closed on both sides. Ranges that lie apart
contradict, unless time explains it. What overlaps without agreeing settles nothing.
"""

import re
from dataclasses import replace

from verification.kinds import Bound, Comparison, QuantityKind, Trend
from verification.model import Quantity
from verification.numbers.ages import AGE
from verification.words.groups import same_counted

INFINITY = float("inf")
FOLD = "fold"  # "twice as many": the unit of multiples
PEAK = re.compile(r"as (?:many|much) as\b", re.IGNORECASE)
PEAK_ROUGH = 0.1  # of such a figure, that a bound may lie below it and be meant for the same
# Bases of rates, as `verification.rates` names them.
IN_A_YEAR = {"day": 365, "week": 52, "month": 12}
SOLD_BY = frozenset("barrel tonne liter gallon kilogram ounce bushel megawatt_hour".split())
# The ends of these ranges come from rounding, so that two that only touch have nothing in common.
ROUNDED = frozenset({Bound.EXACT, Bound.ABOUT})

# How ranges that lie apart are to be taken: (trend, later, larger).
APART = {
    (Trend.TOTAL, True, True): Comparison.GREW,
    (Trend.TOTAL, True, False): Comparison.SHRANK,
    (Trend.LEVEL, True, True): Comparison.MOVED,
    (Trend.LEVEL, True, False): Comparison.MOVED,
}


def compare(claim: Quantity, report: Quantity, *, trend: Trend, later: bool) -> Comparison:
    """Return what a report's figure says of a claim's.

    `trend` is how the claimed figure behaves in time; `later` says that the report's figure is for
    a later date than the claim's.
    """
    claim, report = _alike(claim, report)
    if not comparable(claim, report):
        return Comparison.NOT_COMPARABLE
    if _falls_short(claim, report):
        return Comparison.CONFLICTS
    if _agrees(claim, report):
        return Comparison.AGREES
    if not _apart(claim, report):
        return Comparison.UNDECIDED
    larger = _range(report) > _range(claim)
    return APART.get((trend, later, larger), Comparison.CONFLICTS)


def _falls_short(claim: Quantity, report: Quantity) -> bool:
    """Return whether a report's bound lies well below what a claim says was come to.

    "As many as 400" says that it was 400 at its height, which "no more than 90" excludes.
    """
    told = PEAK.match(claim.text) and claim.bound is report.bound is Bound.AT_MOST
    return bool(told) and _range(report)[1] < (1 - PEAK_ROUGH) * _range(claim)[1]


def comparable(claim: Quantity, report: Quantity) -> bool:
    """Return whether two figures measure the same thing in the same unit."""
    claim, report = _alike(claim, report)
    return (
        claim.kind is report.kind
        and claim.unit == report.unit
        and claim.change is report.change
        and same_counted(claim.counted, report.counted) is not False
    )


def agree(claim: Quantity, report: Quantity) -> bool:
    """Return whether two comparable figures can both be right."""
    return comparable(claim, report) and _agrees(*_alike(claim, report))


def describe(quantity: Quantity) -> str:
    """Return a figure as it is written within a sentence: "about 130,000 people", "12 per cent"."""
    words = " ".join(quantity.text.split())
    opens = len(words) > 1 and words[0].isupper() and words[1].islower()
    return words[0].lower() + words[1:] if opens else words


def _agrees(claim: Quantity, report: Quantity) -> bool:
    if _is_open(claim) and _is_open(report):
        return _holds(claim, report)
    return _lies_in(report.value, claim) or (not _is_open(report) and _lies_in(claim.value, report))


def _is_open(quantity: Quantity) -> bool:
    return quantity.low is None or quantity.high is None


def _lies_in(value: float, quantity: Quantity) -> bool:
    low, high = _range(quantity)
    return low <= value <= high


def _holds(claim: Quantity, report: Quantity) -> bool:
    """Return whether all that a report's bound allows is what the claim says."""
    low, high = _range(claim)
    reported_low, reported_high = _range(report)
    return low <= reported_low and reported_high <= high


def _apart(claim: Quantity, report: Quantity) -> bool:
    """Return whether no figure is in both ranges; 12 and 13 only touch where they are rounded."""
    low, high = _range(claim)
    reported_low, reported_high = _range(report)
    if claim.bound in ROUNDED or report.bound in ROUNDED:
        return reported_high <= low or high <= reported_low
    return reported_high < low or high < reported_low


def _alike(claim: Quantity, report: Quantity) -> tuple[Quantity, Quantity]:
    """Return both figures in one kind, where one of them can be read in the other's.

    A multiple is turned into the share that it adds, and money for a month into that for a year; a
    price may not say again what it is for: "a litre costs 2 euros". A bare number may be an age.
    """
    if {claim.unit, report.unit} == {FOLD, None} and claim.kind is not report.kind:
        return _as_share(claim), _as_share(report)
    if claim.kind is report.kind is QuantityKind.MONEY and claim.unit != report.unit:
        return _of_one_base(claim, report), _of_one_base(report, claim)
    if claim.kind is not report.kind and QuantityKind.AGE in {claim.kind, report.kind}:
        return _as_age(claim), _as_age(report)
    return claim, report


def _of_one_base(quantity: Quantity, other: Quantity) -> Quantity:
    """Return money for a while as that for a year, and for a measure of goods as a bare price."""
    money, _, base = (quantity.unit or "").partition("/")
    if base in SOLD_BY and "/" not in (other.unit or ""):
        return replace(quantity, unit=money)
    times = IN_A_YEAR.get(base)
    if times is None:
        return quantity
    low, high = (None if end is None else end * times for end in (quantity.low, quantity.high))
    value = quantity.value * times
    return replace(quantity, unit=f"{money}/year", value=value, low=low, high=high)


def _as_age(quantity: Quantity) -> Quantity:
    bare = quantity.kind is QuantityKind.COUNT and quantity.counted is None
    return replace(quantity, kind=AGE.kind, unit=AGE.name) if bare else quantity


def _as_share(quantity: Quantity) -> Quantity:
    if quantity.unit != FOLD:
        return quantity
    ends = (None if end is None else end - 1 for end in (quantity.low, quantity.high))
    low, high = ends
    return replace(
        quantity, kind=QuantityKind.SHARE, unit=None, value=quantity.value - 1, low=low, high=high
    )


def _range(quantity: Quantity) -> tuple[float, float]:
    return (
        -INFINITY if quantity.low is None else quantity.low,
        INFINITY if quantity.high is None else quantity.high,
    )
