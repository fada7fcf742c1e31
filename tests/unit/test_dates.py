"""Days that texts name, resolved against the day of writing: Wednesday, 8 May 2024."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verification.dating.dates import periods

ON = datetime(2024, 5, 8, 12, tzinfo=UTC)
NAMED = [
    ("on Monday", "2024-05-06", "2024-05-06"),
    ("next Friday", "2024-05-10", "2024-05-10"),
    ("last Tuesday", "2024-05-07", "2024-05-07"),
    ("this week", "2024-05-06", "2024-05-12"),
    ("last month", "2024-04-01", "2024-04-30"),
    ("in March", "2024-03-01", "2024-03-31"),
    ("on 3 May", "2024-05-03", "2024-05-03"),
    ("3-5 May", "2024-05-03", "2024-05-05"),
    ("from March to June 2023", "2023-03-01", "2023-06-30"),
    ("in 2019", "2019-01-01", "2019-12-31"),
    ("2014-18", "2014-01-01", "2018-12-31"),
    ("the first quarter of 2023", "2023-01-01", "2023-03-31"),
    ("the last quarter of 2022", "2022-10-01", "2022-12-31"),
    ("the final half of 2022", "2022-07-01", "2022-12-31"),
    ("the second half of last year", "2023-07-01", "2023-12-31"),
    ("the 1990s", "1990-01-01", "1999-12-31"),
    ("three days ago", "2024-05-05", "2024-05-05"),
    ("in the past six days", "2024-05-02", "2024-05-08"),
    ("in the next two weeks", "2024-05-08", "2024-05-22"),
    ("yesterday", "2024-05-07", "2024-05-07"),
    ("will open on Friday", "2024-05-10", "2024-05-10"),
    ("over the weekend", "2024-05-04", "2024-05-05"),
    ("last March", "2024-03-01", "2024-03-31"),
    ("since January", "2024-01-01", "2024-05-08"),
    ("until June", "2024-05-08", "2024-06-30"),
    ("by Friday", "2024-05-08", "2024-05-10"),
    ("from Monday to Thursday", "2024-04-29", "2024-05-02"),
    ("May 3, 2023", "2023-05-03", "2023-05-03"),
    ("28 April to 2 May", "2024-04-28", "2024-05-02"),
    ("earlier this month", "2024-05-01", "2024-05-08"),
    ("tomorrow", "2024-05-09", "2024-05-09"),
    ("last year", "2023-01-01", "2023-12-31"),
    ("a year ago", "2023-01-01", "2023-12-31"),
    ("between 1 and 5 May", "2024-05-01", "2024-05-05"),
]


@pytest.mark.parametrize(("words", "first", "last"), NAMED)
def test_words_name_days(words, first, last):
    (found,) = periods(f"It happened {words}.", ON)
    assert (found.period.first, found.period.last) == (
        date.fromisoformat(first),
        date.fromisoformat(last),
    )


@pytest.mark.parametrize(
    ("sentence", "last"),
    [
        ("The flood had killed 46 by Monday.", "2024-05-06"),
        ("By Monday half the fleet was back in service.", "2024-05-06"),
        ("The roof was brought down by Monday's storm.", "2024-05-06"),
        ("The work has to be done by Monday.", "2024-05-13"),
        ("The work had to be done by Monday.", "2024-05-13"),
        ("The results were due by Monday.", "2024-05-13"),
        ("The crew was sure that it would finish by Monday.", "2024-05-13"),
        ("The bridge will be open by Monday.", "2024-05-13"),
    ],
)
def test_what_had_come_about_by_a_day_is_told_of_afterwards(sentence, last):
    (found,) = periods(sentence, ON)
    assert found.period.last == date.fromisoformat(last)


def test_a_day_that_no_month_has_names_nothing():
    assert periods("It happened on 30 February.", ON) == ()


@given(st.text(), st.datetimes(min_value=datetime(1900, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
def test_any_text_is_read_and_periods_run_forward(text, on):
    for found in periods(text, on):
        assert found.period.first <= found.period.last
        assert text[found.span.start : found.span.end] == found.text
