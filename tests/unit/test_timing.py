"""Claims and later reports with figures: what the one says of the other, time considered.

day of the claim > claim | day of the report > report | comparison
"""

from dataclasses import replace
from datetime import datetime

import pytest

from tests.unit.work import calls
from verification.dating.dates import periods
from verification.kinds import Comparison
from verification.model import Claim
from verification.numbers.quantities import quantities
from verification.pairing.figures import main
from verification.reading import read_claim
from verification.scopes.timing import Told, compared, period_of

TOTALS = """
05-06 > The storm killed 12 people
    05-08 > The storm killed 14 people | grew
    05-08 > The storm killed 12 people | agrees
    05-08 > The storm killed 9 people | shrank
    05-08 > The storm killed 13 people | grew
    05-08 > On Saturday the storm killed 13 people, police said | grew
    05-08 > The last storm, in 1996, killed 40 people | not_comparable
    05-08 > The storm killed at least 10 people | undecided
    05-08 > The storm killed more than 20 people | grew
05-06 > The storm on Saturday killed 12 people
    05-08 > Saturday's storm killed 14 people | grew
    05-14 > The storm on Sunday killed 14 people | not_comparable
05-06 > The storm killed 12 people
    05-08 > The storm killed 12 soldiers | not_comparable
    05-08 > The storm destroyed 12 homes | not_comparable
05-06 > Police have arrested 40 people since Thursday
    05-08 > Police have arrested 52 people since Thursday | grew
    05-08 > Police have arrested 30 people since Thursday | shrank
    05-08 > Police have arrested 52 people | grew
05-06 > Some 9,000 people have crossed the border since Friday
    05-09 > By Wednesday 14,500 people had crossed the border | grew
    05-09 > On Wednesday 3,100 people crossed the border | not_comparable
    05-09 > By Saturday 3,100 people had crossed the border | not_comparable
05-06 > By Sunday 9,000 people had crossed the border
    05-09 > By Wednesday 14,500 people had crossed the border | grew
    05-09 > By Sunday 9,100 people had crossed the border | agrees
    05-09 > By Sunday 6,000 people had crossed the border | conflicts
05-06 > Corridors saved 130,000 people in six days
    05-09 > Corridors have saved 150,000 people | grew
    05-09 > Corridors saved 90,000 people | shrank
    05-09 > Corridors saved some 128,400 people | agrees
05-06 > More than 40,000 people have signed
    05-09 > More than 50,000 people have signed | agrees
    05-09 > More than 30,000 people have signed | undecided
    05-09 > 31,200 people have signed | shrank
05-06 > The death toll stands at 54
    05-09 > The death toll rose to 61 | grew
    05-09 > The death toll was revised down to 49 | shrank
05-06 > It has sold 40,000 cars this year
    05-09 > It has sold 52,000 cars this year | grew
"""

CLOSED = """
05-06 > The barge had 40 pilgrims on board when it sank
    05-08 > The barge had 61 pilgrims on board when it sank | conflicts
    05-08 > The barge had 61 pilgrims on board in 1996 | not_comparable
05-06 > Ulm had 90 burglaries in March
    05-08 > Ulm had 61 burglaries in March | conflicts
    05-08 > Ulm had 61 burglaries in April | not_comparable
    05-08 > Ulm has had 310 burglaries so far this year | not_comparable
05-06 > The port handled 300,000 boxes in 2023
    05-09 > The port handled 298,000 boxes in 2023 | agrees
    05-09 > The port handled 240,000 boxes in 2023 | conflicts
    05-09 > The port handled 360,000 boxes in 2023 | conflicts
    05-09 > The port handled 360,000 boxes last year | conflicts
    05-09 > The port handled 360,000 boxes in 2022 | not_comparable
    05-09 > The port handled 30,000 boxes in March 2023 | not_comparable
    05-09 > The port handled 360,000 boxes | conflicts
05-06 > The firm closed 95 shops
    05-09 > It closed 95 shops in 2022 | agrees
    05-09 > It closed 40 shops in 2022 | not_comparable
05-06 > It sold 40,000 cars in March
    05-09 > It sold 40,000 cars in April | not_comparable
    05-09 > It sold 31,000 cars in March | conflicts
    05-09 > It sold 50,000 cars in April and 40,000 cars in March | agrees
05-06 > It sold 40,000 cars in the first quarter
    05-09 > From January to March it sold 40,000 cars | agrees
05-06 > It sold 40,000 cars in the year to March
    05-09 > It sold 48,000 cars in the 12 months to March | conflicts
    05-09 > It sold 48,000 cars in the 52 weeks to 31 March | conflicts
    05-09 > It sold 48,000 cars in the year to February | not_comparable
05-06 > It sold 40,000 cars in the week to 5 May
    05-09 > It sold 48,000 cars last week | conflicts
05-06 > Exports rose 12 per cent in March
    05-09 > Exports rose 9 per cent in March | conflicts
    05-09 > Exports fell 12 per cent in March | conflicts
    05-09 > Exports fell 12 per cent in April | not_comparable
05-06 > Exports rose by 12 per cent
    05-09 > Exports were up 12 per cent | agrees
    05-09 > Exports were down 12 per cent | conflicts
    05-09 > A 12 per cent rise in exports helped | agrees
    05-09 > Exports rose to 12 per cent of output | not_comparable
05-06 > Exports doubled
    05-09 > Exports rose 100 per cent | agrees
    05-09 > Exports rose 40 per cent | conflicts
05-06 > The number of ships that sank rose 100 per cent
    05-09 > More than twice as many ships sank | agrees
05-06 > Twice as many ships sank
    05-09 > The number of ships that sank rose 98 per cent | agrees
05-06 > A third of voters stayed away
    05-09 > 34 per cent of voters stayed away | agrees
05-06 > One in five voters stayed away
    05-06 > 34 per cent of voters stayed away | conflicts
05-06 > Turnout was 61 per cent
    05-09 > Turnout was 54 per cent | conflicts
05-06 > Ulm beat Vex 3-1
    05-09 > Ulm beat Vex 3-2 | conflicts
05-06 > The tunnel is 14 miles long
    05-09 > The tunnel is 22.5 km long | agrees
    05-09 > The tunnel is 14 km long | conflicts
05-06 > The strike lasted six days
    05-09 > The strike lasted a total of 144 hours | agrees
    05-09 > The strike lasted two weeks | conflicts
05-06 > It bought the mill for $40m
    05-09 > It bought the mill for $32m | conflicts
    05-09 > It bought the mill for €40m | not_comparable
"""

LEVELS = """
05-06 > The rate stands at 4.1 per cent
    05-20 > The rate is 4.4 per cent | moved
    05-09 > The rate is 4.4 per cent | conflicts
    05-09 > The rate is now 4.4 per cent | moved
    05-09 > The rate rose to 4.4 per cent | moved
    05-09 > The rate was 4.4 per cent on Wednesday | moved
    05-06 > The rate is 4.4 per cent | conflicts
    05-20 > The rate was 4.4 per cent in 2019 | not_comparable
    05-20 > The rate rose to 4.4 per cent from 4.1 per cent | moved
05-06 > Unemployment was 4.1 per cent in March
    05-20 > Unemployment was 4.1 per cent in March | agrees
    05-20 > Unemployment was 4.6 per cent in March | conflicts
    05-20 > Unemployment was 4.6 per cent in April | moved
    05-20 > Unemployment was 4.6 per cent in February | not_comparable
    05-20 > Unemployment was 4.6 per cent | conflicts
    05-20 > Unemployment is now 4.6 per cent | moved
05-06 > Oil closed at $80 a barrel on Friday
    05-20 > Oil closed at $84 a barrel on Friday | moved
    05-06 > Oil closed at $84 a barrel on Friday | conflicts
    05-06 > Oil closed at $80.20 a barrel on 3 May | agrees
05-06 > The mill has 300 workers
    05-20 > The mill has 240 workers | moved
    05-20 > The mill has about 300 workers | agrees
05-06 > It was 31 degrees on Friday
    05-07 > It was 88 degrees Fahrenheit on Friday | agrees
    05-07 > It was 26 degrees on Friday | conflicts
    05-07 > It was 26 degrees on Monday | moved
05-06 > Shares fell to 340p
    05-20 > Shares fell to 310p | moved
05-06 > The party is at 34 per cent
    05-20 > The party is at 31 per cent in a new poll | moved
05-06 > Up to 40 ships are waiting
    05-06 > 25 ships are waiting | agrees
05-06 > Fewer than 40 ships are waiting
    05-06 > 55 ships are waiting | conflicts
05-06 > Between 40 and 50 ships are waiting
    05-06 > 46 ships are waiting | agrees
05-06 > Dozens of ships are waiting
    05-06 > 46 ships are waiting | agrees
    05-06 > Hundreds of ships are waiting | conflicts
05-06 > Just over 40 ships are waiting
    05-06 > 60 ships are waiting | conflicts
"""


def parsed(table):
    for line in table.strip().splitlines():
        if not line.startswith(" "):
            claim = line.split(" > ")
            continue
        report, comparison = line.strip().split(" | ")
        yield (*claim, *report.split(" > "), comparison)


def told(day, text, figure=None):
    on = datetime.fromisoformat(f"2024-{day}T12:00:00+00:00")
    found = quantities(text)
    return Told(text, figure or found[0], found, periods(text, on), on)


def best(claim, report_day, report):
    """The comparison with the figure of a report that fits the claim best."""
    ranks = list(Comparison)
    each = [compared(claim, told(report_day, report, figure)) for figure in quantities(report)]
    return min(each, key=ranks.index)


def test_a_period_of_the_sentence_before_ends_with_a_now():
    claim = told("05-06", "The lake is 80 per cent full")
    last_year = periods("A year ago it was low.", claim.on)
    report = replace(told("05-09", "It is 35 per cent full"), before=last_year)
    assert compared(claim, report) is Comparison.NOT_COMPARABLE
    now = replace(told("05-09", "Now it is 35 per cent full"), before=last_year)
    assert compared(claim, now) is Comparison.MOVED


@pytest.mark.parametrize("row", [*parsed(TOTALS), *parsed(CLOSED), *parsed(LEVELS)], ids=" ".join)
def test_a_report_says_this_of_a_claim(row):
    claim_day, claim, report_day, report, expected = row
    made = told(claim_day, claim)
    figure = main(read_claim(Claim("c", claim, made.on)))
    assert best(told(claim_day, claim, figure), report_day, report) is Comparison(expected)


SENTENCE = (
    "It sold 40 cars in March and 50 cars in April, but in May only 30 cars, police said on Monday."
)


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("The budget was $2bn in 2022 and $3bn in 2023.", [2022, 2023]),
        ("The budget, $2bn in 2022, rose to $3bn.", [2022, None]),
        ("In 2022 the budget was $2bn and the debt $3bn.", [2022, 2022]),
        ("The budget was $2bn and the debt $3bn in 2022.", [2022, 2022]),
        ("The budget was $2bn in 2023, against $3bn in 2022.", [2023, 2022]),
        ("The budget was $2bn, the ministry said in 2022.", [None]),
    ],
)
def test_a_figure_is_for_the_year_that_stands_by_it(sentence, years):
    on = datetime.fromisoformat("2024-06-12T12:00:00+00:00")
    found = quantities(sentence)
    told = [period_of(sentence, each, found, periods(sentence, on)) for each in found]
    assert [each and each.first.year for each in told] == years


def test_each_figure_of_a_sentence_has_its_own_period():
    on = datetime.fromisoformat("2024-06-12T12:00:00+00:00")
    found = quantities(SENTENCE)
    months = [period_of(SENTENCE, each, found, periods(SENTENCE, on)) for each in found]
    assert [period.first.month for period in months] == [3, 4, 5]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("The port gave its figures for 2022.", Comparison.NOT_COMPARABLE),
        ("The port gave its figures for 2023.", Comparison.CONFLICTS),
        ("The port gave its figures for 2021 and for 2022.", Comparison.CONFLICTS),
        ("The port gave its figures on 8 May.", Comparison.CONFLICTS),
        ("The port gave its figures.", Comparison.CONFLICTS),
    ],
)
def test_a_period_of_the_sentence_before_holds_on(before, expected):
    claim = told("05-06", "The port handled 300,000 boxes in 2023")
    report = told("05-09", "It handled 240,000 boxes")
    assert compared(claim, replace(report, before=periods(before, report.on))) is expected


@pytest.mark.parametrize("row", [*parsed(TOTALS), *parsed(CLOSED), *parsed(LEVELS)], ids=" ".join)
def test_a_claim_agrees_with_itself(row):
    claim = told(row[0], row[1])
    assert compared(claim, claim) is Comparison.AGREES


def test_a_long_table_in_a_sentence_is_not_looked_at_again_for_each_date():
    sentence = "40 cars in 2019, " * 1600
    on = datetime.fromisoformat("2024-06-12T12:00:00+00:00")
    short, long = (
        calls(period_of, text, quantities(text)[-1], quantities(text), periods(text, on))
        for text in (sentence[: len(sentence) // 4], sentence)
    )
    assert long <= 4.4 * short + 100
