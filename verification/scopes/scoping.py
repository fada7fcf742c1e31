"""What a figure is for: place, period, group and measure, and where those of two figures differ.

What its own sentence says counts first. Where that says nothing, the sentence before and then the
title may: for an editor to read, never to tell two figures apart.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from verification.dating.days import shifted
from verification.kinds import Comparison
from verification.model import Period, Quantity
from verification.numbers.comparison import comparable
from verification.scopes.dimensions import of_another, other_dimension
from verification.scopes.measures import Measure, measure_of, other_measure
from verification.scopes.nearness import rivals
from verification.scopes.places import Place, only_place, place_of, places, same_place, says_nothing
from verification.scopes.subgroups import group_of, groups, leaves_open, only_group, other_group
from verification.scopes.timing import Told, compared
from verification.words.terms import stems, terms

ALONE = re.compile(r"\b(?:in|at|on|from|by)\s(?P<part>(?:[\w’'-]{1,30}\s){1,4})alone\b")
WHOLE = "the whole"


class Aspect(StrEnum):
    """In what a passage can be on another matter than a claim."""

    PLACE = "place"
    PERIOD = "period"
    GROUP = "group"
    MEASURE = "measure"
    NUMBER = "one"  # of several that bear a number


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


@dataclass(frozen=True, slots=True)
class _Said:
    """What a figure's own sentence says it is for, and all places that it names."""

    told: Told
    places: Sequence[Place]
    place: str | None
    period: Period | None
    group: str | None
    measure: Measure | None


def match(claim: Told, report: Told, neighbours: Sequence[str]) -> Match:
    """Return what a report's figure says of a claim's, with what both are for.

    `neighbours` are the sentence before the report's and its title.
    """
    own, other = _said(claim), _said(report)
    differs = _difference(own, other) or _other_measure(own, other, neighbours)
    found = Comparison.NOT_COMPARABLE if differs else compared(claim, report)
    if found is Comparison.NOT_COMPARABLE and not differs:
        differs = _other_period(own.period, other.period)
    return Match(found, _scoped(own, ()), _scoped(other, neighbours), differs)


def scoped(told: Told, neighbours: Sequence[str] = ()) -> Quantity:
    """Return a figure with the place, period and group it is for, None where that is not said.

    `neighbours` are texts that may say it where the sentence does not, the nearest first.
    """
    return _scoped(_said(told), neighbours)


def _said(told: Told) -> _Said:
    named = places(told.text)
    return _Said(
        told,
        named,
        place=_place_among(told, named),
        period=told.period,
        group=group_of(told.text, told.quantity, told.quantities),
        measure=measure_of(told.text, told.quantity, told.quantities),
    )


def _scoped(said: _Said, neighbours: Sequence[str]) -> Quantity:
    return replace(
        said.told.quantity,
        place=said.place or _place_before(said.told, neighbours),
        period=_period(said),
        group=said.group or _group_before(said.told, neighbours),
    )


def _difference(claim: _Said, report: _Said) -> Difference | None:
    """Return in what a report's figure is for something else than the claim's, by their sentences.

    Another name is another place only where a figure beside it is given for the claim's place:
    alone, the one may lie in the other.
    """
    own, other = claim.place, report.place
    if own and other and not same_place(own, other) and _beside(report, claim.told, own):
        return Difference(Aspect.PLACE, other, own)
    part = _part_alone(report.told)
    if part and not set(terms(part)) & set(terms(claim.told.text)):
        return Difference(Aspect.MEASURE, f"{part} alone", WHOLE)
    if claim.group and report.group and other_group(claim.group, report.group):
        return Difference(Aspect.GROUP, report.group, claim.group)
    return _other_length(claim.told, report.told)


def _other_length(claim: Told, report: Told) -> Difference | None:
    """Return in what two lengths differ: one is how wide, the other how long, or of what else."""
    found = other_dimension(claim.text, claim.quantity, report.text, report.quantity)
    if found:
        return Difference(Aspect.MEASURE, *found)
    other = of_another(stems(claim.text), report.text, report.quantity)
    return Difference(Aspect.MEASURE, f"the {other}", WHOLE) if other else None


def _part_alone(told: Told) -> str | None:
    """Return the part that a figure is for by itself: "in the capital alone"."""
    found = ALONE.search(told.text)
    if found is None:
        return None
    figures = (told.quantity, *rivals(told.quantity, told.quantities))
    nearest = min(figures, key=lambda each: abs(each.span.end - found.start()))
    return found["part"].strip() if nearest is told.quantity else None


def _other_measure(claim: _Said, report: _Said, neighbours: Sequence[str]) -> Difference | None:
    own, other = claim.measure, report.measure
    told = "\n".join((report.told.text, *neighbours))
    if own and other and other_measure(own, claim.told.text, other, told):
        return Difference(Aspect.MEASURE, other.name, own.name)
    return None


def _other_period(own: Period | None, other: Period | None) -> Difference | None:
    """Return the periods of two figures that time keeps apart, where both are told."""
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


def _period(said: _Said) -> Period | None:
    """Return the days a figure is for, without those that "by Friday" opens for one to come."""
    found, on = said.period, said.told.on.date()
    return None if found and found.first == on < found.last else found


def _place_before(told: Told, neighbours: Sequence[str]) -> str | None:
    nearest = next((each for each in neighbours if places(each)), "")
    return only_place(nearest) if says_nothing(told.text, nearest) else None


def _group_before(told: Told, neighbours: Sequence[str]) -> str | None:
    if not leaves_open(told.text, told.quantity):
        return None
    return next((only_group(each) for each in neighbours if groups(each)), None)


def _place_among(told: Told, named: Sequence[Place]) -> str | None:
    return place_of(told.text, told.quantity, told.quantities, named)


def _beside(report: _Said, claim: Told, place: str) -> bool:
    """Return whether the sentence gives another figure of the claim's measure for a place."""
    told = report.told
    return any(
        same_place(found, place)
        for each in rivals(told.quantity, told.quantities)
        if comparable(claim.quantity, each)
        if (found := _place_among(replace(told, quantity=each), report.places))
    )
