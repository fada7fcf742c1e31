"""Dates and periods as news writes them, each resolved against the day of writing."""

from datetime import UTC, date, datetime

import pytest

from tests.unit.tables import rows
from verification.dating.dates import periods

# Wednesday, 8 May 2024
WEDNESDAY = """
It happened on Wednesday. | 2024-05-08
It happened on Thursday. | 2024-05-02
It happened last Thursday. | 2024-05-02
It happened on Thursday last week. | 2024-05-02
It happened on Monday this week. | 2024-05-06
It happened late on Monday. | 2024-05-06
It happened Monday. | 2024-05-06
It happened on Monday morning. | 2024-05-06
It will happen next Monday. | 2024-05-13
It will happen on Monday. | 2024-05-13
It will happen on Thursday next week. | 2024-05-16
It will happen this Friday. | 2024-05-10
It is due to open on Sunday. | 2024-05-12
Talks resume on Friday. | 2024-05-10
It happened on Friday, 3 May. | 2024-05-03
It happened on Friday 3 May 2024. | 2024-05-03
It happened on Friday, May 3. | 2024-05-03
It happened on 3 May. | 2024-05-03
It happened on May 3rd. | 2024-05-03
It happened on the 3rd of May. | 2024-05-03
It happened on May 3, 2023. | 2023-05-03
It happened on 3 December. | 2023-12-03
It will happen on 3 January. | 2025-01-03
It happened on 2024-05-03. | 2024-05-03
It happened on the night of 3 May. | 2024-05-03
It happened overnight. | 2024-05-07..2024-05-08
It happened yesterday. | 2024-05-07
It happened last night. | 2024-05-07
It happened the day before yesterday. | 2024-05-06
It will happen tomorrow. | 2024-05-09
It happened three days ago. | 2024-05-05
It happened two weeks ago. | 2024-04-24
It happened a week ago. | 2024-05-01
Three days ago it happened. | 2024-05-05
A month ago it happened. | 2024-04-01..2024-04-30
It happened a month ago. | 2024-04-01..2024-04-30
It happened two years ago. | 2022-01-01..2022-12-31
It happened this week. | 2024-05-06..2024-05-12
It happened last week. | 2024-04-29..2024-05-05
It happened earlier this week. | 2024-05-06..2024-05-08
It happened over the weekend. | 2024-05-04..2024-05-05
It happened at the weekend. | 2024-05-04..2024-05-05
It happened last weekend. | 2024-05-04..2024-05-05
It will happen next weekend. | 2024-05-11..2024-05-12
It happened this month. | 2024-05-01..2024-05-31
It happened last month. | 2024-04-01..2024-04-30
It happened in April. | 2024-04-01..2024-04-30
It happened in early April. | 2024-04-01..2024-04-10
It happened in mid-April. | 2024-04-11..2024-04-20
It happened in late April. | 2024-04-21..2024-04-30
It happened at the end of April. | 2024-04-21..2024-04-30
It happened in November. | 2023-11-01..2023-11-30
It happened last November. | 2023-11-01..2023-11-30
It happened in November last year. | 2023-11-01..2023-11-30
It happened in March 2021. | 2021-03-01..2021-03-31
It happened between March and June 2023. | 2023-03-01..2023-06-30
It happened from January to March. | 2024-01-01..2024-03-31
It happened in January and February. | 2024-01-01..2024-02-29
It happened in the first quarter. | 2024-01-01..2024-03-31
It happened in the fourth quarter. | 2023-10-01..2023-12-31
It happened in the first quarter of 2023. | 2023-01-01..2023-03-31
It happened in the third quarter of last year. | 2023-07-01..2023-09-30
It happened in Q1. | 2024-01-01..2024-03-31
It happened in Q3 2023. | 2023-07-01..2023-09-30
It happened in the first half of 2023. | 2023-01-01..2023-06-30
It happened in the first half of the year. | 2024-01-01..2024-06-30
It happened in the first three months of the year. | 2024-01-01..2024-03-31
It happened in the first three months of 2023. | 2023-01-01..2023-03-31
It happened in the first six months of last year. | 2023-01-01..2023-06-30
It happened in the three months to March. | 2024-01-01..2024-03-31
It happened in the year to March. | 2023-04-01..2024-03-31
It happened in the 12 months to April. | 2023-05-01..2024-04-30
It happened in the year to 31 March. | 2023-04-01..2024-03-31
It happened in the year ending March 2023. | 2022-04-01..2023-03-31
It happened in the six days to 13 March. | 2024-03-08..2024-03-13
It happened in the week to 5 May. | 2024-04-29..2024-05-05
It happened in the week ending 5 May. | 2024-04-29..2024-05-05
It happened in the week of 29 April. | 2024-04-29..2024-05-05
It happened in 2023. | 2023-01-01..2023-12-31
It happened last year. | 2023-01-01..2023-12-31
It happened in early 2023. | 2023-01-01..2023-04-30
It happened in late 2023. | 2023-09-01..2023-12-31
It happened at the end of 2023. | 2023-09-01..2023-12-31
It happened in 2019-20. | 2019-01-01..2020-12-31
It happened in 2019/20. | 2019-01-01..2020-12-31
It happened between 2014 and 2018. | 2014-01-01..2018-12-31
It happened in fiscal 2023. | 2023-01-01..2023-12-31
It happened in the fiscal year 2023. | 2023-01-01..2023-12-31
It happened in the 1990s. | 1990-01-01..1999-12-31
It has happened since Monday. | 2024-05-06..2024-05-08
It has happened since 3 May. | 2024-05-03..2024-05-08
It has happened since March. | 2024-03-01..2024-05-08
It has happened since the start of the year. | 2024-01-01..2024-05-08
It has happened so far this year. | 2024-01-01..2024-05-08
It has happened this year. | 2024-01-01..2024-12-31
It has happened since 2019. | 2019-01-01..2024-05-08
It has happened since last week. | 2024-04-29..2024-05-08
It happened in the past six days. | 2024-05-02..2024-05-08
It happened over the last two weeks. | 2024-04-24..2024-05-08
It happened in the past year. | 2023-05-09..2024-05-08
It happened in the last 24 hours. | 2024-05-07..2024-05-08
It happened from Monday to Wednesday. | 2024-05-06..2024-05-08
It happened between 28 April and 2 May. | 2024-04-28..2024-05-02
It happened between 1 and 5 May. | 2024-05-01..2024-05-05
It happened on 3-5 May. | 2024-05-03..2024-05-05
It happened on 3 and 4 May. | 2024-05-03..2024-05-04
It happened from 30 December to 2 January. | 2023-12-30..2024-01-02
It will happen by Friday. | 2024-05-08..2024-05-10
It will happen by the end of the month. | 2024-05-08..2024-05-31
It will happen by the end of the year. | 2024-05-08..2024-12-31
It will happen by 2030. | 2024-05-08..2030-12-31
It will happen until 3 June. | 2024-05-08..2024-06-03
It will happen in the next two weeks. | 2024-05-08..2024-05-22
It will happen next month. | 2024-06-01..2024-06-30
It will happen in June. | 2024-06-01..2024-06-30
It will happen on 3 June. | 2024-06-03
It stood at 40 as of 3 May. | 2024-05-03
It stood at 40 at the end of March. | 2024-03-21..2024-03-31
It happened on Christmas Day. | 2023-12-25
It happened on New Year's Eve. | 2023-12-31
It happened on Monday. It will happen on Friday. | 2024-05-06 ; 2024-05-10
The deal signed on Monday will open the port on Friday. | 2024-05-06 ; 2024-05-10
The deal will be signed on Monday. | 2024-05-13
The vote was postponed to Friday. | 2024-05-10
The vote planned for Friday was held. | 2024-05-10
Ministers who met on Monday plan to vote on Friday. | 2024-05-06 ; 2024-05-10
The fire that broke out on Sunday will be investigated. | 2024-05-05
Polls opened on Tuesday and will close on Thursday. | 2024-05-07 ; 2024-05-09
It happened in the week ending May 5. | 2024-04-29..2024-05-05
It happened in the year ended March 31, 2023. | 2022-04-01..2023-03-31
It happened in March and on 3 May. | 2024-03-01..2024-03-31 ; 2024-05-03
"""

NOT_DATES = """
It may happen. | -
The march began. | -
May said so. | -
She may march on. | -
2,019 people came. | -
2019 people came. | -
Sales were $2023. | -
The second half was better. | -
"""


# At the turn of a year and of a week, and on a leap day.
OTHER_DAYS = """
2023-01-02 It happened on Saturday. | 2022-12-31
2023-01-02 It happened on 30 December. | 2022-12-30
2023-01-02 It happened in December. | 2022-12-01..2022-12-31
2023-01-02 It happened last month. | 2022-12-01..2022-12-31
2023-01-02 It happened last week. | 2022-12-26..2023-01-01
2023-01-02 It happened over the weekend. | 2022-12-31..2023-01-01
2023-01-02 It happened in the fourth quarter. | 2022-10-01..2022-12-31
2023-01-02 It happened last quarter. | 2022-10-01..2022-12-31
2023-01-02 It happened in the year to December. | 2022-01-01..2022-12-31
2023-01-02 It happened in the 12 months to November. | 2021-12-01..2022-11-30
2022-12-30 It will happen on 3 January. | 2023-01-03
2022-12-30 It will happen next month. | 2023-01-01..2023-01-31
2022-12-30 It will happen in March. | 2023-03-01..2023-03-31
2022-12-30 It will happen in the first quarter. | 2023-01-01..2023-03-31
2024-02-29 It happened on 29 February. | 2024-02-29
2024-02-29 It happened a year ago. | 2023-01-01..2023-12-31
2024-02-29 It happened in the year to January. | 2023-02-01..2024-01-31
2023-02-28 It happened on 29 February 2024. | 2024-02-29
2023-02-28 It happened on 29 February. | -
2024-05-11 It happened at the weekend. | 2024-05-11..2024-05-12
2024-05-12 It happened on Sunday. | 2024-05-12
2024-05-12 It will happen on Sunday. | 2024-05-12
2024-05-12 It will happen next Sunday. | 2024-05-19
2024-05-12 It happened this week. | 2024-05-06..2024-05-12
"""


def named(text, on):
    return [(each.period.first, each.period.last) for each in periods(text, on)]


def days(told):
    spans = [] if told == "-" else [each.strip().partition("..") for each in told.split(";")]
    return [(date.fromisoformat(one), date.fromisoformat(last or one)) for one, _, last in spans]


@pytest.mark.parametrize(("text", "told"), rows(WEDNESDAY + NOT_DATES))
def test_words_name_days(text, told):
    assert named(text, datetime(2024, 5, 8, 12, tzinfo=UTC)) == days(told)


@pytest.mark.parametrize(("text", "told"), rows(OTHER_DAYS))
def test_words_name_days_of_the_day_they_were_written(text, told):
    on, _, said = text.partition(" ")
    assert named(said, datetime.fromisoformat(f"{on}T12:00:00+00:00")) == days(told)
