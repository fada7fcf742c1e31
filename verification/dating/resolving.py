"""Dates as written, turned into days.

Each function takes a match, the day of writing, and whether the sentence looks ahead.
"""

import re
from collections.abc import Callable
from datetime import date

from verification.dating import days
from verification.model import Period
from verification.words.calendars import MONTHS, WEEKDAYS
from verification.words.groups import is_known
from verification.words.numbernames import SMALL_WORDS

Match = re.Match[str]
Resolve = Callable[[Match, date, bool], Period | None]

MONTHS_OF_A_YEAR = 12
DAYS_OF = {
    "hour": 1 / 24,
    "day": 1,
    "night": 1,
    "week": 7,
    "month": 30.4375,
    "year": 365.25,
    "decade": 3652.5,
}
COUNTS = SMALL_WORDS | {"a": 1, "an": 1, "couple of": 2, "few": 3, "several": 3}
STEPS = {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1, "following": 1}
LAST = 4  # the last quarter; the last half is the second
ORDINALS = {
    "last": LAST,
    "final": LAST,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
}
DAY_WORDS = {"yesterday": -1, "last night": -1, "tomorrow": 1}


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


def _month(name: str) -> int:
    return MONTHS.get(name) or MONTHS[name.capitalize()]


def _in_year(
    match: Match, on: date, resolve: Callable[[int], Period | None], *, ahead: bool
) -> Period | None:
    """Return a period in the year that is written, or in the nearest that fits."""
    if match["year"]:
        return resolve(int(match["year"]))
    here = resolve(on.year)
    moved = days.years_to_add(here.first, on, ahead=ahead) if here else 0
    return resolve(on.year + moved) if moved else here


def iso(match: Match, _: date, __: bool) -> Period | None:
    """Resolve "2021-03-13"."""
    month = int(match["month"])
    return (
        days.day_of(int(match["day"]), month, int(match["year"]))
        if 1 <= month <= MONTHS_OF_A_YEAR
        else None
    )


def month_day(match: Match, on: date, ahead: bool) -> Period | None:
    """Resolve "13 March", with or without a year."""
    day, month = int(match["day"]), _month(match["month"])
    return _in_year(match, on, lambda year: days.day_of(day, month, year), ahead=ahead)


def day_span(match: Match, on: date, ahead: bool) -> Period | None:
    """Resolve "13 to 18 March", "March 13-18", "28 March to 3 April"."""
    groups = match.groupdict()
    last_month = _month(groups.get("last_month") or match["month"])
    month = _month(groups.get("month") or match["last_month"])

    def of(year: int) -> Period | None:
        first = days.day_of(int(match["day"]), month, year - (month > last_month))
        last = days.day_of(int(match["last_day"]), last_month, year)
        return (
            Period(first.first, last.last) if first and last and first.first <= last.last else None
        )

    return _in_year(match, on, of, ahead=ahead)


def month_alone(match: Match, on: date, ahead: bool) -> Period | None:
    """Resolve "March 2021", "last March", "in March"."""
    month = _month(match["month"])
    which = (match.groupdict().get("which") or "").lower()
    if which == "last":
        return days.month(month, on.year - (month >= on.month))
    if which == "next":
        return days.month(month, on.year + (month <= on.month))
    return _in_year(match, on, lambda year: days.month(month, year), ahead=ahead)


def month_span(match: Match, on: date, ahead: bool) -> Period | None:
    """Resolve "from March to June"."""
    month, last = _month(match["month"]), _month(match["last_month"])

    def of(year: int) -> Period:
        return Period(days.month(month, year - (month > last)).first, days.month(last, year).last)

    return _in_year(match, on, of, ahead=ahead)


def weekday(match: Match, on: date, ahead: bool) -> Period:
    """Resolve "Monday", "last Monday", "next Friday", "this Tuesday"."""
    number = WEEKDAYS[match["weekday"]]
    which = (match["which"] or "").lower()
    if which == "last":
        return days.single(days.weekday(number, days.shifted(on, -1), ahead=False))
    if which == "next":
        return days.single(days.weekday(number, days.shifted(on, 1), ahead=True))
    if which == "this":
        return days.single(days.shifted(days.week(on).first, number))
    return days.single(days.weekday(number, on, ahead=ahead))


def weekday_span(match: Match, on: date, ahead: bool) -> Period:
    """Resolve "from Monday to Thursday"."""
    first, last = WEEKDAYS[match["weekday"]], WEEKDAYS[match["last_weekday"]]
    if ahead:
        start = days.weekday(first, on, ahead=True)
        return Period(start, days.weekday(last, start, ahead=True))
    end = days.weekday(last, on, ahead=False)
    return Period(days.weekday(first, end, ahead=False), end)


def day_word(match: Match, on: date, _: bool) -> Period:
    """Resolve "yesterday", "today", "tomorrow"."""
    return days.single(days.shifted(on, DAY_WORDS.get(_plain(match["word"]), 0)))


def calendar_unit(match: Match, on: date, ahead: bool) -> Period:
    """Resolve "this week", "last year", "over the weekend", "earlier this month"."""
    words = (match["which"] or "").lower().split()
    step = next((STEPS[word] for word in words if word in STEPS), 0)
    period = CALENDAR[match["unit"].lower()](on, step, ahead)
    if words[:1] == ["earlier"]:
        return Period(min(period.first, on), on)
    return Period(on, max(on, period.last)) if words[:1] == ["later"] else period


def _weekend(on: date, step: int, ahead: bool) -> Period:
    """Return a weekend; the one told of on a weekday is the last one."""
    begun = on.weekday() >= WEEKDAYS["Saturday"]
    if step > 0:
        return days.weekend(on, int(begun))
    return days.weekend(on, 0 if (begun and not step) or (ahead and not step) else -1)


def _quarter(on: date, step: int, _: bool) -> Period:
    count = on.year * 4 + (on.month - 1) // 3 + step
    return days.quarter(count % 4 + 1, count // 4)


CALENDAR: dict[str, Callable[[date, int, bool], Period]] = {
    "week": lambda on, step, _: days.week(on, step),
    "month": lambda on, step, _: days.months_from(on, step),
    "year": lambda on, step, _: days.year(on.year + step),
    "weekend": _weekend,
    "quarter": _quarter,
}


def _length(match: Match) -> int:
    """Return how many days "six days" or "a couple of weeks" are."""
    written = _plain(match["count"] or "1")
    count = int(written) if written.isdecimal() else COUNTS[written]
    return round(count * DAYS_OF[match["unit"].lower()])


def past(match: Match, on: date, _: bool) -> Period:
    """Resolve "in the past six days", which reach up to the day of writing."""
    length = _length(match)
    return Period(days.shifted(on, -length), on)


def coming(match: Match, on: date, _: bool) -> Period:
    """Resolve "in the next six days", which begin on the day of writing."""
    return Period(on, days.shifted(on, _length(match)))


def ago(match: Match, on: date, _: bool) -> Period:
    """Resolve "three days ago"; months and years ago are whole ones."""
    then = days.shifted(on, -_length(match))
    unit = match["unit"].lower()
    return CALENDAR[unit](then, 0, False) if unit in {"month", "year"} else days.single(then)


def year_span(match: Match, _: date, __: bool) -> Period | None:
    """Resolve "2019" and "2014-18"; not the 2,000 of "2000 people"."""
    first = int(match["year"])
    written = match["last_year"] or match["year"]
    last = int(match["year"][: 4 - len(written)] + written)
    if first > last or is_known(match["next"] or ""):
        return None
    return Period(days.year(first).first, days.year(last).last)


def part_of_year(match: Match, on: date, _: bool) -> Period:
    """Resolve "the first quarter of 2021", "the second half of last year"."""
    year = int(match["year"]) if match["year"] else on.year - ("last" in match.group().lower())
    number = ORDINALS[(match["number"] or match["q"]).lower()]
    if (match["part"] or "").lower() == "half":
        first = days.quarter(2 * min(number, 2) - 1, year)
        return Period(first.first, days.quarter(2 * min(number, 2), year).last)
    return days.quarter(number, year)


def decade(match: Match, _: date, __: bool) -> Period:
    """Resolve "the 1990s"."""
    first = int(match["decade"])
    return Period(days.year(first).first, days.year(first + 9).last)
