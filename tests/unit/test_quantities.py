"""Figures as news writes them, and the range that each stands for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verification.kinds import Bound, Comparison, QuantityKind, Trend
from verification.model import Quantity, Span
from verification.numbers.comparison import compare
from verification.numbers.quantities import quantities

WRITTEN = [
    ("10 million yen", "money", 8750000, 11250000, "JPY", None),
    ("five hundred rupees", "money", 450, 550, "INR", None),
    ("2.5bn pounds", "money", 2450000000, 2550000000, "GBP", None),
    ("roughly 40 km", "measure", 35.5, 44.5, "kilometer", None),
    ("just under 60 metres", "measure", 0.054, 0.06, "kilometer", None),
    ("in excess of 300 tonnes", "measure", 300000, None, "kilogram", None),
    ("around a million people", "count", 775000, 1225000, None, "peopl"),
    ("no fewer than 12 ships", "count", 12, None, None, "ship"),
    ("about two thirds of pupils", "share", 0.566666667, 0.766666667, None, "pupil"),
    ("300,000 hectares", "measure", 2625, 3375, "square_kilometer", None),
    ("20 or so boats", "count", 17.5, 22.5, None, "boat"),
    ("under 18 months", "duration", None, 547.875, "day", None),
    ("between $3 and $5", "money", 3, 5, "USD", None),
    ("four or five days", "duration", 4, 5, "day", None),
    ("several hundred people", "count", 200, 999, None, "peopl"),
    ("a couple of boats", "count", 1.5, 2.5, None, "boat"),
    ("2-0", "score", 1999.5, 2000.5, None, None),
    ("one hundred and fifty thousand homes", "count", 145000, 155000, None, "home"),
    ("6ft", "measure", 0.0016764, 0.0019812, "kilometer", None),
    ("five times more", "measure", 4.5, 5.5, "fold", None),
    ("15 years old", "age", 14.5, 15.5, "year", None),
    ("a 9-year-old", "age", 8.5, 9.5, "year", None),
    ("scores of arrests", "count", 40, 199, None, "arrest"),
    ("tens of thousands of people", "count", 20000, 99999, None, "peopl"),
    ("1.2 to 1.4 million votes", "count", 1200000, 1400000, None, "vote"),
    ("5 per cent or less", "share", None, 0.05, None, None),
    ("half a million euros", "money", 450000, 550000, "EUR", None),
    ("C$40m", "money", 35000000, 45000000, "CAD", None),
    ("90mph", "measure", 144.036288, 145.645632, "kilometer_per_hour", None),
    ("4,000 sq km", "measure", 3500, 4500, "square_kilometer", None),
    ("5-7 per cent", "share", 0.05, 0.07, None, None),
    ("it was -7 per cent", "share", -0.075, -0.065, None, None),
    ("$1.2bn", "money", 1150000000, 1250000000, "USD", None),
    ("some 130 thousand people", "count", 112000, 148000, None, "peopl"),
    ("a dozen eggs", "count", 10.8, 13.2, None, "egg"),
    ("between 20 and 30 homes", "count", 20, 30, None, "home"),
    ("from 40 to 60 tonnes", "measure", 40000, 60000, "kilogram", None),
    ("two hundred and thirty-five soldiers", "count", 234.5, 235.5, None, "soldier"),
    ("nearly half of voters", "share", 0.45, 0.5, None, "voter"),
    ("fewer than 200 doctors", "count", None, 200, None, "doctor"),
    ("dozens of boats", "count", 24, 99, None, "boat"),
    ("thousands of people", "count", 2000, 9999, None, "peopl"),
    ("three quarters of pupils", "share", 0.7125, 0.7875, None, "pupil"),
    ("a 14-mile tunnel", "measure", 21.726144, 23.335488, "kilometer", None),
    ("£3m to £4m", "money", 3000000, 4000000, "GBP", None),
    ("USD 50 million", "money", 45000000, 55000000, "USD", None),
    ("up to 300 jobs", "count", None, 300, None, "job"),
    ("won 3-1", "score", 3000.5, 3001.5, None, None),
    ("the 3rd prize", "ordinal", 2.5, 3.5, None, "prize"),
    ("aged 45", "age", 44.5, 45.5, "year", None),
    ("1,200 or more ships", "count", 1200, None, None, "ship"),
    ("halved to 12 per cent", "share", 0.115, 0.125, None, None),
    ("€20-30m", "money", 20000000, 30000000, "EUR", None),
    ("four in ten families", "share", 0.38, 0.42, None, "famili"),
    ("at least a hundred people", "count", 100, None, None, "peopl"),
    ("30 degrees", "measure", 29.5, 30.5, "celsius", None),
    ("two and a half years", "duration", 894.8625, 931.3875, "day", None),
    ("10,000-odd visitors", "count", 7750, 12250, None, "visitor"),
    ("12 to 15 million francs", "money", 12000000, 15000000, "CHF", None),
    ("1.5 million barrels a day", "measure", 230531577.6456, 246430307.1384, "liter/day", None),
    ("hundreds of thousands of people", "count", 200000, 999999, None, "peopl"),
    ("one in five adults", "share", 0.19, 0.21, None, "adult"),
    ("a third of homes", "share", 0.316666666, 0.35, None, "home"),
    ("rose 12 percentage points", "points", 11.5, 12.5, None, None),
    ("twenty-one trucks", "count", 20.5, 21.5, None, "truck"),
    ("3.4 per cent", "share", 0.0335, 0.0345, None, None),
    ("more than 50,000 people", "count", 50000, None, None, "peopl"),
]


@pytest.mark.parametrize(("text", "kind", "low", "high", "unit", "counted"), WRITTEN)
def test_a_figure_is_read_as_a_range(text, kind, low, high, unit, counted):
    (found,) = quantities(text)
    assert (found.kind, found.unit, found.counted) == (kind, unit, counted)
    assert found.low == pytest.approx(low)
    assert found.high == pytest.approx(high)


@given(st.text())
def test_any_text_is_read_and_spans_are_its_own(text):
    for found in quantities(text):
        assert text[found.span.start : found.span.end] == found.text


@given(st.integers(1, 10**9))
def test_a_count_is_found_by_its_digits(number):
    (found,) = quantities(f"They counted {number:,} sheep.")
    assert found.value == number
    assert found.low <= number <= found.high


def exact(value, low, high):
    return Quantity("x", Span(0, 1), QuantityKind.COUNT, value, low, high, Bound.EXACT)


FIGURES = st.builds(
    lambda value, wide: exact(value, value - wide, value + wide),
    st.integers(1, 1000),
    st.integers(0, 50),
)
MIRRORED = {Comparison.GREW: Comparison.SHRANK, Comparison.SHRANK: Comparison.GREW}


@given(FIGURES, FIGURES)
def test_comparison_mirrors(one, other):
    there = compare(one, other, trend=Trend.TOTAL, later=True)
    back = compare(other, one, trend=Trend.TOTAL, later=True)
    assert back is MIRRORED.get(there, there)


@given(FIGURES)
def test_a_figure_agrees_with_itself(one):
    assert compare(one, one, trend=Trend.CLOSED, later=True) is Comparison.AGREES


@pytest.mark.parametrize(
    ("claim", "report", "expected"),
    [
        ("She earns 14,000 euros a month", "She earns 168,000 euros a year", Comparison.AGREES),
        ("She earns 14,000 euros a month", "She earns 98,000 euros a year", Comparison.CONFLICTS),
        ("It costs 2 euros a litre", "A litre costs 2 euros", Comparison.AGREES),
        ("It costs 2 euros a litre", "It costs 2 euros a gallon", Comparison.NOT_COMPARABLE),
        ("She earns 2 euros an hour", "She earned 2 euros", Comparison.NOT_COMPARABLE),
        ("He is 93", "He is 93 years old", Comparison.AGREES),
        ("He is 93 years old", "It killed 93 people", Comparison.NOT_COMPARABLE),
    ],
)
def test_figures_are_brought_to_one_base(claim, report, expected):
    (own,), (other,) = quantities(claim), quantities(report)
    assert compare(own, other, trend=Trend.CLOSED, later=True) is expected
    assert compare(other, own, trend=Trend.CLOSED, later=True) is expected


@pytest.mark.parametrize(
    ("claim", "report", "expected"),
    [
        ("as many as 400 guests", "no more than 90 guests", Comparison.CONFLICTS),
        ("as many as 400 guests", "at most 390 guests", Comparison.AGREES),
        ("as many as 400 guests", "320 guests", Comparison.AGREES),
        ("fewer than 400 guests", "no more than 90 guests", Comparison.AGREES),
        ("up to 400 guests", "up to 90 guests", Comparison.AGREES),
    ],
)
def test_a_peak_is_excluded_by_a_bound_well_below(claim, report, expected):
    (own,), (other,) = quantities(claim), quantities(report)
    assert compare(own, other, trend=Trend.CLOSED, later=True) is expected
