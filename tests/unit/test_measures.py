"""What figures measure, and whether that is the whole or a part.

claim | report | the report's part, or "-" where both measure the same.
"""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verification.dating.dates import periods
from verification.kinds import Comparison
from verification.numbers.quantities import quantities
from verification.scopes.scoping import Aspect, match
from verification.scopes.timing import Told

ON = datetime.fromisoformat("2024-06-12T12:00:00+00:00")

MEASURES = [
    ("Crime in Ulm fell 12 per cent", "Burglaries in Ulm fell 12 per cent", "Burglaries"),
    ("Crime in Ulm fell 12 per cent", "Violent crime in Ulm fell 12 per cent", "Violent crime"),
    ("Crime in Ulm fell 12 per cent", "Crime in Ulm fell 9 per cent, burglary 12", "-"),
    ("Crime in Ulm fell 12 per cent", "Crime, from theft to rape, fell 12 per cent", "-"),
    ("Thefts in Ulm fell 12 per cent", "Crime in Ulm fell 12 per cent", "Crime"),
    ("Thefts in Ulm fell 12 per cent", "Robberies fell 12 per cent", "Robberies"),
    ("Velo made a profit of $40m", "Velo made a profit before tax of $55m", "profit before tax"),
    ("Velo made a profit of $40m", "Velo made an operating profit of $55m", "operating profit"),
    ("Velo made a profit of $40m", "Velo made a net profit of $55m", "-"),
    ("Exports rose 8 per cent", "Exports to Sund rose 8 per cent", "Exports to Sund"),
    ("Exports to Sund rose 8 per cent", "Exports rose 8 per cent", "Exports"),
    ("Exports to Sund rose 8 per cent", "In Sund, exports rose 3 per cent", "-"),
    ("Exports rose to 8 million tonnes", "Exports rose to 9 million tonnes", "-"),
    ("Sales fell 12 per cent", "Online sales fell 12 per cent", "Online sales"),
    ("Sales fell 12 per cent", "Sales fell 12 per cent, online sales 20 per cent", "-"),
    ("Online sales fell 12 per cent", "Sales fell 12 per cent online", "-"),
    ("Inflation is 4 per cent", "Core inflation is 4 per cent", "Core inflation"),
    ("Inflation is 4 per cent", "Food and energy prices rose: inflation is 4 per cent", "-"),
    ("Prices rose 8 per cent", "Food and energy prices rose 8 per cent", "Food and energy prices"),
    ("Prices rose 8 per cent", "Inflation is 8 per cent", "-"),
]


def told(text):
    quantity, *_ = found = quantities(text)
    return Told(text, quantity, found, periods(text, ON), ON)


@pytest.mark.parametrize(("claim", "report", "part"), MEASURES)
def test_a_part_of_what_is_measured_is_another_measure(claim, report, part):
    differs = match(told(claim), told(report), ()).difference
    assert (differs.reported if differs else "-") == part
    assert differs is None or differs.aspect is Aspect.MEASURE


def test_what_is_measured_may_be_told_before():
    claim, report = told("Online sales fell 12 per cent"), told("Sales fell 12 per cent")
    found = match(claim, report, ("Many shops earn less online.",))
    assert found.comparison is Comparison.AGREES


@given(st.sampled_from(MEASURES))
def test_a_figure_measures_what_its_own_text_says(row):
    assert all(match(told(text), told(text), ()).difference is None for text in row[:2])
