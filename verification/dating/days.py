"""Arithmetic on days that never leaves the calendar, and the names of days resolved."""

from calendar import monthrange
from datetime import date

from verification.model import Period

WEEK = 7
SOON = 60  # days ahead that a date without a year may lie in a sentence about the past
RECENT = 90  # days back that it may lie in a sentence about the future
LONG_AGO = 300  # days back that it may lie at all


def shifted(day: date, days: int) -> date:
    """Return the day so many days later (earlier, if negative), or the calendar's last or first."""
    return date.fromordinal(
        max(date.min.toordinal(), min(date.max.toordinal(), day.toordinal() + days))
    )


def year(number: int) -> Period:
    """Return a whole year."""
    number = max(date.min.year, min(date.max.year, number))
    return Period(date(number, 1, 1), date(number, 12, 31))


def month(number: int, year_number: int) -> Period:
    """Return a whole month."""
    number_of_year = year(year_number).first.year
    last = monthrange(number_of_year, number)[1]
    return Period(date(number_of_year, number, 1), date(number_of_year, number, last))


def months_from(day: date, months: int) -> Period:
    """Return the whole month so many months after a day's own."""
    count = day.year * 12 + day.month - 1 + months
    return month(count % 12 + 1, count // 12)


def quarter(number: int, year_number: int) -> Period:
    """Return a quarter of a year, counted from 1."""
    return Period(month(3 * number - 2, year_number).first, month(3 * number, year_number).last)


def week(day: date, weeks: int = 0) -> Period:
    """Return the week, Monday to Sunday, so many weeks after a day's own."""
    first = shifted(day, weeks * WEEK - day.weekday())
    return Period(first, shifted(first, WEEK - 1))


def weekend(day: date, weeks: int = 0) -> Period:
    """Return the Saturday and Sunday of a week."""
    last = week(day, weeks).last
    return Period(shifted(last, -1), last)


def weekday(number: int, on: date, *, ahead: bool) -> date:
    """Return the nearest such weekday: `on` itself, or the next one if `ahead`, or the last one."""
    days = (number - on.weekday()) % WEEK if ahead else -((on.weekday() - number) % WEEK)
    return shifted(on, days)


def single(day: date) -> Period:
    """Return the period of one day."""
    return Period(day, day)


def day_of(number: int, month_number: int, year_number: int) -> Period | None:
    """Return a day of a month, or None where the month has no such day."""
    whole = month(month_number, year_number)
    return single(whole.first.replace(day=number)) if number <= whole.last.day else None


def years_to_add(last: date, on: date, *, ahead: bool) -> int:
    """Return how many years to add to a date given without one, taken in the year of `on`.

    News leaves the year out for what is near, so a date far back is ahead and the other way round.
    """
    distance = (last - on).days
    if distance < (-RECENT if ahead else -LONG_AGO):
        return 1
    return -1 if distance > SOON and not ahead else 0
