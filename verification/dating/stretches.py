"""Stretches of time named by where they end or lie: "the year to March", "early May", "Q1".

Each function takes a match, the day of writing, and whether the sentence looks ahead.
"""

from collections.abc import Callable
from datetime import date
from math import ceil

from verification.dating import days, resolving
from verification.dating.resolving import DAYS_OF, ORDINALS, STEPS, Match
from verification.model import Period
from verification.words.calendars import MONTHS, WEEKDAYS

MONTHS_OF = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
THIRDS = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}
FEASTS = {
    "christmas eve": (24, 12),
    "christmas day": (25, 12),
    "boxing day": (26, 12),
    "new year's eve": (31, 12),
    "new year's day": (1, 1),
}
QUARTERS = 4


def written(match: Match, name: str) -> str:
    """Return what a group holds in lower case, "" where the form lacks it or it holds nothing."""
    return " ".join((match.groupdict().get(name) or "").lower().split())


def day_of_week(match: Match, on: date, _: bool) -> Period:
    """Resolve "Thursday last week"."""
    whole = days.week(on, STEPS.get(written(match, "which"), 0))
    return days.single(days.shifted(whole.first, WEEKDAYS[match["weekday"]]))


def of_other_year(match: Match, on: date, _: bool) -> Period | None:
    """Resolve "in November last year" and "on 3 May last year"."""
    return _named(match)(on.year + STEPS.get(written(match, "which"), 0))


def overnight(_: Match, on: date, __: bool) -> Period:
    """Resolve "overnight"."""
    return Period(days.shifted(on, -1), on)


def second_next(match: Match, on: date, _: bool) -> Period:
    """Resolve "the day before yesterday" and "the day after tomorrow"."""
    return days.single(days.shifted(on, 2 if written(match, "side") == "after" else -2))


def feast(match: Match, on: date, ahead: bool) -> Period | None:
    """Resolve "Christmas Day"."""
    day, month = FEASTS[written(match, "feast").replace("’", "'")]
    if written(match, "year"):
        return days.day_of(day, month, int(match["year"]))
    here = days.day_of(day, month, on.year)
    moved = days.years_to_add(here.first, on, ahead=ahead) if here else 0
    return days.day_of(day, month, on.year + moved)


def third(match: Match, on: date, ahead: bool) -> Period | None:
    """Resolve "early April", "mid-2023", "the end of the year": a third of what is named."""
    if written(match, "month"):
        whole = resolving.month_alone(match, on, ahead)
    elif written(match, "only_year"):
        whole = days.year(int(match["only_year"]))
    else:
        whole = _unit(written(match, "unit"), on, STEPS.get(written(match, "which"), 0))
    number = THIRDS[written(match, "third").split()[0]]
    return _third_of(whole, number) if whole else None


def _third_of(whole: Period, number: int) -> Period:
    if (whole.last - whole.first).days > days.LONG_AGO:
        year = whole.first.year
        first = days.month(4 * number + 1, year).first
        return Period(first, days.month(4 * number + 4, year).last)
    step = ceil((whole.last - whole.first).days / 3)
    first = days.shifted(whole.first, number * step)
    return Period(first, whole.last if number == 2 else days.shifted(first, step - 1))  # noqa: PLR2004


def so_far(match: Match, on: date, _: bool) -> Period:
    """Resolve "so far this year"."""
    return Period(_unit(written(match, "unit"), on, 0).first, on)


def quarter(match: Match, on: date, ahead: bool) -> Period:
    """Resolve "in the first quarter": the last that has begun, or the next that has not ended."""
    number = ORDINALS[written(match, "number") or written(match, "q")]
    here = days.quarter(number, on.year)
    if ahead:
        return here if on <= here.last else days.quarter(number, on.year + 1)
    return here if here.first <= on else days.quarter(number, on.year - 1)


def first_months(match: Match, on: date, _: bool) -> Period:
    """Resolve "the first three months of the year", "the first half of the year"."""
    year = int(written(match, "only_year") or on.year)
    year += STEPS.get(written(match, "which"), 0)
    if written(match, "half"):
        number = ORDINALS[written(match, "half")]
        first, last = (1, 6) if number == 1 else (7, 12)
    else:
        first, last = 1, min(resolving.COUNTS.get(written(match, "count")) or _digits(match), 12)
    return Period(days.month(first, year).first, days.month(max(last, 1), year).last)


def until(match: Match, on: date, ahead: bool) -> Period | None:
    """Resolve "the year to March", "the six days to 13 March", "the week ending 5 May"."""
    end = _dated(match, on, ahead=ahead)
    if end is None:
        return None
    unit = written(match, "unit")
    count = _count(match)
    if unit in MONTHS_OF:
        return Period(_months_before(end.last, count * MONTHS_OF[unit]), end.last)
    length = max(1, round(count * DAYS_OF[unit]))
    return Period(days.shifted(end.last, 1 - length), end.last)


def week_of(match: Match, on: date, ahead: bool) -> Period | None:
    """Resolve "the week of 29 April" and "the week beginning 29 April"."""
    first = _dated(match, on, ahead=ahead)
    if first is None:
        return None
    begins = written(match, "how") != "of"
    return Period(first.first, days.shifted(first.first, 6)) if begins else days.week(first.first)


def _dated(match: Match, on: date, *, ahead: bool) -> Period | None:
    """Return the day or month that a match names, in its year or the nearest that fits."""
    named = _named(match)
    if written(match, "year"):
        return named(int(match["year"]))
    here = named(on.year)
    moved = days.years_to_add(here.first, on, ahead=ahead) if here else 0
    return named(on.year + moved)


def _named(match: Match) -> Callable[[int], Period | None]:
    """Return the day or month of a match as a function of the year."""
    month = MONTHS[match["month"].capitalize()]
    day = written(match, "day") or written(match, "day_after")
    if not day:
        return lambda year: days.month(month, year)
    return lambda year: days.day_of(int(day), month, year)


def _months_before(last: date, months: int) -> date:
    """Return the first day of so many months that end with a day."""
    after = days.shifted(last, 1)
    whole = days.months_from(after, -months)
    return whole.first.replace(day=min(after.day, whole.last.day))


def _count(match: Match) -> int:
    count = written(match, "count")
    return resolving.COUNTS.get(count) or _digits(match)


def _digits(match: Match) -> int:
    count = written(match, "count")
    return int(count) if count.isdecimal() else 1


def _unit(unit: str, on: date, step: int) -> Period:
    return UNITS[unit](on, step)


UNITS: dict[str, Callable[[date, int], Period]] = {
    "week": days.week,
    "month": days.months_from,
    "quarter": lambda on, step: days.quarter(
        (on.year * QUARTERS + (on.month - 1) // 3 + step) % QUARTERS + 1,
        (on.year * QUARTERS + (on.month - 1) // 3 + step) // QUARTERS,
    ),
    "year": lambda on, step: days.year(on.year + step),
}
