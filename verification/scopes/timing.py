"""What time makes of two figures: the same day or period, a later one, or another one.

A figure is for the day or period that stands nearest to it in its sentence, with no other figure of
its kind between. A figure without one is for the day on which it was told.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from verification.dating.dates import Dated, is_up_to
from verification.kinds import Comparison, Trend
from verification.model import Period, Quantity
from verification.numbers.comparison import agree, compare
from verification.scopes.nearness import MOST, nearest, rivals
from verification.scopes.trend import is_momentary, trend
from verification.words.changes import ANY_VERB, opposed
from verification.words.tense import is_day_of_saying
from verification.words.terms import stem

SLACK = 0.05  # of a period, that another may differ from it at either end and be the same
REACH = 80  # code points before a date in which stands what happened at it
OLD = timedelta(days=62)  # before a claim: a level of that time is not the one that it speaks of
STILL = timedelta(days=7)  # in which a level does not move unless that is told
CHANGING = re.compile(ANY_VERB, re.IGNORECASE)
NOW = re.compile(
    r"\b(?:now|currently|at present|presently|the latest|newly|to date|so far)\b", re.IGNORECASE
)

# What a thing does but once, right before its time: "opened in 2021", "closed since March".
ONCE = re.compile(
    r"\b(?:opened|founded|established|born|died|built|completed|inaugurated|abolished|demolished|"
    r"discovered)\s$",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]+")
LASTING = re.compile(r"\b(?:has|have) been \w{2,20}(?: \w{2,20}){0,2}\s$", re.IGNORECASE)


class Relation(Enum):
    """How the time of one figure lies to the time of another."""

    SAME = "same"
    LATER = "later"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Told:
    """A figure in its sentence, with the days that the sentence names, and when it was told."""

    text: str
    quantity: Quantity
    quantities: Sequence[Quantity]
    dates: Sequence[Dated]
    on: datetime
    before: Sequence[Dated] = ()  # of the sentence before

    @property
    def dated(self) -> Dated | None:
        """What its sentence names as the days that the figure is for."""
        return _dated_of(self.text, self.quantity, self.quantities, self.dates)

    @property
    def period(self) -> Period | None:
        """The days that the figure is for, as far as the sentence or the one before says so.

        Of the sentence before, only a period that it speaks of alone holds on, until a "now": a day
        passes.
        """
        dated = self.dated
        own = dated.period if dated else None
        if NOW.search(self.text):
            return own
        lasting = {each.period for each in self.before if each.period.first != each.period.last}
        return own or (lasting.pop() if len(lasting) == 1 else None)


def compared(claim: Told, report: Told) -> Comparison:
    """Return what a report's figure says of a claim's, the times of both considered."""
    behaves = trend(claim.text, claim.quantity, claim.dates, claim.on)
    relation = related(claim, report, behaves)
    if relation is Relation.OTHER:
        return Comparison.NOT_COMPARABLE
    later = relation is Relation.LATER
    found = compare(claim.quantity, report.quantity, trend=behaves, later=later)
    if found is Comparison.NOT_COMPARABLE or not _opposed(claim, report):
        return found
    return Comparison.CONFLICTS


def related(claim: Told, report: Told, behaves: Trend) -> Relation:
    """Return how the time of a report's figure lies to the time of a claim's."""
    own, other = claim.period, report.period
    dated = report.dated if behaves is Trend.TOTAL else None
    if other and dated and is_up_to(dated):
        return _counted_up_to(other.last, claim, report)
    if own and other:
        return _between(own, other, behaves, later=report.on > claim.on)
    if own:
        return _told_without(claim, report, behaves)
    passing = behaves is not Trend.CLOSED or is_momentary(claim.text, claim.quantity)
    if other and other.last < (claim.on - OLD).date() and passing:
        # A claim that names no time can be about what was counted long ago, where the count fits.
        meant = behaves is not Trend.LEVEL and agree(claim.quantity, report.quantity)
        return Relation.SAME if meant else Relation.OTHER
    return _by_publication(claim, report, behaves)


def _counted_up_to(day: date, claim: Told, report: Told) -> Relation:
    """Return how a total that was counted up to a day lies to a claim's."""
    if day == (claim.period.last if claim.period else None):
        return Relation.SAME
    made = claim.on.date()
    return Relation.OTHER if day < made else _by_publication(claim, report, Trend.TOTAL)


def happens_once(text: str, dated: Dated) -> bool:
    """Return whether a sentence's date is that of something which happens or begins but once."""
    told = LASTING if begins(dated) else ONCE
    return bool(told.search(text, max(0, dated.span.start - REACH), dated.span.start))


def same_deed(text: str, dated: Dated, other_text: str, other: Dated) -> bool:
    """Return whether the same word stands before two dates: "opened in", not "opened a shop in"."""
    before = (
        WORD.findall(said, max(0, each.span.start - REACH), each.span.start)
        for said, each in ((text, dated), (other_text, other))
    )
    one, two = ([stem(word.lower()) for word in words[-1:]] for words in before)
    return one == two


def begins(dated: Dated) -> bool:
    """Return whether a date is that from which on something is so: "since March"."""
    return dated.text.lower().startswith("since")


def period_of(
    text: str, quantity: Quantity, quantities: Sequence[Quantity], dates: Sequence[Dated]
) -> Period | None:
    """Return the period that a figure of a sentence is for, or None where it names none."""
    found = _dated_of(text, quantity, quantities, dates)
    return found.period if found else None


def _dated_of(
    text: str, quantity: Quantity, quantities: Sequence[Quantity], dates: Sequence[Dated]
) -> Dated | None:
    others = rivals(quantity, quantities)
    near = sorted(dates, key=lambda each: abs(each.span.start - quantity.span.start))[:MOST]
    told = [each for each in near if not is_day_of_saying(text, each.span.start, each.span.end)]
    return nearest(text, quantity, others, told)


def _between(own: Period, other: Period, behaves: Trend, *, later: bool) -> Relation:
    """Return how two periods that are both named lie to each other."""
    if _is_same(own, other):
        return Relation.LATER if behaves is Trend.TOTAL and later else Relation.SAME
    if behaves is Trend.TOTAL and _overlaps(own, other):
        return Relation.LATER if later else Relation.SAME
    if behaves is Trend.LEVEL and own.last < other.first:
        return Relation.LATER
    return Relation.OTHER


def _told_without(claim: Told, report: Told, behaves: Trend) -> Relation:
    """Return how a figure that names no period lies to a claim's that does."""
    if behaves is Trend.CLOSED:
        return Relation.SAME
    if behaves is Trend.LEVEL:
        return Relation.LATER if NOW.search(report.text) else Relation.SAME
    return _by_publication(claim, report, behaves)


def _by_publication(claim: Told, report: Told, behaves: Trend) -> Relation:
    """Return how two figures lie by the days on which they were told; a total grows by the hour.

    A level of which no day and no change is told is the same within days of the claim.
    """
    since = report.on.date() - claim.on.date() if behaves is Trend.LEVEL else report.on - claim.on
    still = behaves is Trend.LEVEL and since <= STILL and not _moves(report)
    return Relation.LATER if since > timedelta() and not still else Relation.SAME


def _moves(report: Told) -> bool:
    """Return whether a report's sentence tells of a day, of the present or of a change."""
    said = report.text
    return bool(report.dates or NOW.search(said) or CHANGING.search(said))


def _is_same(own: Period, other: Period) -> bool:
    """Return whether two periods are one, told a little differently; days are told exactly."""
    length = max((each.last - each.first).days for each in (own, other))
    slack = 1 + int(SLACK * length) if length else 0
    ends = abs((own.first - other.first).days), abs((own.last - other.last).days)
    return max(ends) <= slack


def _overlaps(own: Period, other: Period) -> bool:
    return own.first <= other.last and other.first <= own.last


def _opposed(claim: Told, report: Told) -> bool:
    """Return whether one figure is a rise and the other a fall."""
    change = claim.quantity.change
    return change and opposed(claim.text, claim.quantity, report.text, report.quantity)
