"""What a reported figure says of a claimed one.

Figures are read as ranges. A reported figure agrees where its value lies in the claim's range, or
the claim's value in a reported range that is closed on both sides. Ranges that lie apart
contradict, unless time explains it. What overlaps without agreeing settles nothing.
"""

from verification.groups import same_counted
from verification.model import Comparison, Quantity, Trend

INFINITY = float("inf")

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
    if not comparable(claim, report):
        return Comparison.NOT_COMPARABLE
    if _agrees(claim, report):
        return Comparison.AGREES
    if not _apart(claim, report):
        return Comparison.UNDECIDED
    larger = _range(report) > _range(claim)
    return APART.get((trend, later, larger), Comparison.CONFLICTS)


def comparable(claim: Quantity, report: Quantity) -> bool:
    """Return whether two figures measure the same thing in the same unit."""
    return (
        claim.kind is report.kind
        and claim.unit == report.unit
        and claim.change is report.change
        and same_counted(claim.counted, report.counted) is not False
    )


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
    low, high = _range(claim)
    reported_low, reported_high = _range(report)
    return reported_high < low or high < reported_low


def _range(quantity: Quantity) -> tuple[float, float]:
    return (
        -INFINITY if quantity.low is None else quantity.low,
        INFINITY if quantity.high is None else quantity.high,
    )
