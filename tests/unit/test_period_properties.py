"""Properties of reading dates: written forms of one day, and texts made to be hard."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.work import calls
from verification.dating.dates import periods

ON = datetime(2024, 5, 8, 12, tzinfo=UTC)
DAYS = st.dates(date(1900, 1, 1), date(2089, 12, 31))
NEAR = st.integers(-45, 45).map(lambda days: ON.date() + timedelta(days=days))


def only(text, on=ON):
    (found,) = periods(text, on)
    return found.period.first, found.period.last


@given(
    DAYS,
    st.sampled_from(
        [
            "on {0.day} {0:%B} {0.year}",
            "on {0:%B} {0.day}, {0.year}",
            "on {0:%Y-%m-%d}",
            "on {0:%A}, {0.day} {0:%B} {0.year}",
            "on the {0.day}th of {0:%B} {0.year}",
        ]
    ),
)
def test_a_day_with_its_year_is_that_day_in_every_form(day, form):
    assert only(f"It happened {form.format(day)}.") == (day, day)


@given(NEAR)
def test_a_near_day_needs_no_year(day):
    assert only(f"It happened on {day.day} {day:%B}.") == (day, day)


@given(st.integers(0, 6))
def test_a_weekday_is_within_the_week_before(days):
    day = ON.date() - timedelta(days=days)
    assert only(f"It happened on {day:%A}.") == (day, day)
    ahead = ON.date() + timedelta(days=days)
    assert only(f"It will happen on {ahead:%A}.") == (ahead, ahead)


@given(st.integers(1, 12), st.integers(1990, 2040), st.integers(1, 36))
def test_months_to_a_month_are_as_many(month, year, count):
    end = date(year, month, 1)
    first, last = only(f"It happened in the {count} months to {end:%B} {year}.")
    assert (first.day, (last + timedelta(days=1)).day) == (1, 1)
    months = 12 * (last.year - first.year) + last.month - first.month + 1
    assert (months, last.month) == (count, month)


@given(DAYS, st.integers(1, 30))
def test_days_to_a_day_are_as_many(day, count):
    first, last = only(f"It happened in the {count} days to {day.day} {day:%B} {day.year}.")
    assert (last, (last - first).days + 1) == (day, count)


PIECES = st.sampled_from(
    "1 3 31 2023 2019-20 May March Jan. Monday Friday , . - – to and from between on in by since "
    "until the this last next first second quarter half of year month week weekend ending Q1 days "
    "ago past six early late mid end will was held said today yesterday overnight Christmas Day "
    "1990s 2024-05-03 3rd so far 12 months".split()
)


@given(
    st.lists(PIECES, max_size=30),
    st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001
)
def test_hard_texts_are_read_in_order(pieces, on):
    text = " ".join(pieces)
    end = 0
    for found in periods(text, on):
        assert end <= found.span.start < found.span.end
        assert found.period.first <= found.period.last
        end = found.span.end


@pytest.mark.parametrize(
    "piece",
    [
        "on Monday ",
        "2019-",
        "in 2019 ",
        "May ",
        "will on Monday ",
        "the year to ",
        "moved to ",
    ],
)
def test_work_grows_with_the_length_of_a_text_at_most(piece):
    short, long = (calls(periods, piece * times, ON) for times in (400, 1600))
    assert long <= 4.4 * short + 100
