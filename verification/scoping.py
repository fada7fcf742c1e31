"""The place, the period and the group that a figure is for, and where those of two figures differ.

What its own sentence says counts first. Where that says nothing, the sentence before and then the
title may: for an editor to read, never to tell two figures apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from verification.comparison import comparable
from verification.days import shifted
from verification.model import Comparison, Period, Quantity
from verification.nearness import rivals
from verification.places import Place, only_place, place_of, places, same_place, says_nothing
from verification.subgroups import group_of, groups, leaves_open, only_group, other_group
from verification.timing import Told, compared


class Aspect(StrEnum):
    """In what a passage can be on another matter than a claim."""

    PLACE = "place"
    PERIOD = "period"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Difference:
    """In what a passage is on another matter, with what it speaks of and what the claim does."""

    aspect: Aspect
    reported: str
    claimed: str


@dataclass(frozen=True, slots=True)
class Match:
    """What a report's figure says of a claim's, and what each of the two is for."""

    comparison: Comparison
    claim: Quantity
    report: Quantity
    difference: Difference | None = None  # why they are not comparable, where that is known


def match(claim: Told, report: Told, neighbours: Sequence[str]) -> Match:
    """Return what a report's figure says of a claim's, with what both are for.

    `neighbours` are the sentence before the report's and its title.
    """
    differs = difference(claim, report)
    found = Comparison.NOT_COMPARABLE if differs else compared(claim, report)
    if found is Comparison.NOT_COMPARABLE and not differs:
        differs = other_period(claim, report)
    return Match(found, scoped(claim), scoped(report, neighbours), differs)


def scoped(told: Told, neighbours: Sequence[str] = ()) -> Quantity:
    """Return a figure with the place, period and group it is for, None where that is not said.

    `neighbours` are texts that may say it where the sentence does not, the nearest first.
    """
    return replace(
        told.quantity,
        place=_place(told, neighbours),
        period=_period(told),
        group=_group(told, neighbours),
    )


def difference(claim: Told, report: Told) -> Difference | None:
    """Return in what a report's figure is for something else than the claim's, by their sentences.

    Another name is another place only where a figure beside it is given for the claim's place:
    alone, the one may lie in the other.
    """
    there = places(report.text)
    own, other = _place_among(claim, places(claim.text)), _place_among(report, there)
    if own and other and not same_place(own, other) and _beside(report, there, claim, own):
        return Difference(Aspect.PLACE, other, own)
    ours, theirs = (group_of(each.text, each.quantity, each.quantities) for each in (claim, report))
    if ours and theirs and other_group(ours, theirs):
        return Difference(Aspect.GROUP, theirs, ours)
    return None


def other_period(claim: Told, report: Told) -> Difference | None:
    """Return the periods of two figures that time keeps apart, where both are told."""
    own, other = claim.period, report.period
    if own is None or other is None or own == other:
        return None
    return Difference(Aspect.PERIOD, written(other), written(own))


def written(period: Period) -> str:
    """Return a period as people write it: "2 to 8 March 2026", "March 2026", "2026"."""
    first, last = period.first, period.last
    if first == last:
        return f"{last:%-d %B %Y}"
    if first.day == shifted(last, 1).day == 1 and first.year == last.year:
        if (first.month, last.month) == (1, 12):
            return str(last.year)
        months = "" if first.month == last.month else f"{first:%B} to "
        return f"{months}{last:%B %Y}"
    if first.year != last.year:
        return f"{first:%-d %B %Y} to {last:%-d %B %Y}"
    return f"{first:%-d}{'' if first.month == last.month else f' {first:%B}'} to {last:%-d %B %Y}"


def _period(told: Told) -> Period | None:
    """Return the days a figure is for, without those that "by Friday" opens for one to come."""
    found, on = told.period, told.on.date()
    return None if found and found.first == on < found.last else found


def _place(told: Told, neighbours: Sequence[str]) -> str | None:
    own = _place_among(told, places(told.text))
    if own:
        return own
    nearest = next((each for each in neighbours if places(each)), "")
    return only_place(nearest) if says_nothing(told.text, nearest) else None


def _group(told: Told, neighbours: Sequence[str]) -> str | None:
    own = group_of(told.text, told.quantity, told.quantities)
    if own or not leaves_open(told.text, told.quantity):
        return own
    return next((only_group(each) for each in neighbours if groups(each)), None)


def _place_among(told: Told, named: Sequence[Place]) -> str | None:
    return place_of(told.text, told.quantity, told.quantities, named)


def _beside(report: Told, there: Sequence[Place], claim: Told, place: str) -> bool:
    """Return whether the sentence gives another figure of the claim's measure for a place."""
    return any(
        same_place(found, place)
        for each in rivals(report.quantity, report.quantities)
        if comparable(claim.quantity, each)
        if (found := _place_among(replace(report, quantity=each), there))
    )
