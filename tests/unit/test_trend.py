"""How claimed figures behave in time."""

from datetime import UTC, datetime

import pytest

from verification.dates import periods
from verification.model import Trend
from verification.quantities import quantities
from verification.trend import trend

MADE = datetime(2024, 5, 6, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Corridors saved 130,000 people in six days", Trend.TOTAL),
        ("The storm on Friday killed 12 people", Trend.TOTAL),
        ("The storm has killed 12 people so far", Trend.TOTAL),
        ("The port handled 300,000 boxes in 2023", Trend.CLOSED),
        ("Unemployment stood at 9.4 per cent", Trend.LEVEL),
        ("Bread costs £3.20 a loaf", Trend.LEVEL),
        ("The mill has 300 workers", Trend.LEVEL),
    ],
)
def test_how_a_figure_behaves(claim, expected):
    figure = quantities(claim)[0]
    assert trend(claim, figure, periods(claim, MADE), MADE) is expected
