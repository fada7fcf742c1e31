"""Tables of texts with the figures that they hold, a line for each text.

    text | kind:unit*factor range hedge change noun ; the next figure

The factor turns what stands in the range into the unit. A range is written `40±5` or `40..50`,
`40+` and `40-` where one side is open, `40<` for "nearly 40", `40>` for "just over 40". A line may
say `-` for a text without figures.
"""

import re
from typing import NamedTuple

import pytest

from verification.kinds import Bound, QuantityKind
from verification.model import Quantity
from verification.words.terms import stem

RANGE = re.compile(r"(?P<a>-?[0-9.e]+)(?:(?P<sign>±|\.\.)(?P<b>-?[0-9.e]+?)|(?P<open>[+<>-]))")
HEDGES = {
    "about": Bound.ABOUT,
    "<": Bound.NEARLY,
    "+": Bound.AT_LEAST,
    ">": Bound.AT_LEAST,
    "-": Bound.AT_MOST,
}


class Expected(NamedTuple):
    """A figure as a table gives it."""

    kind: QuantityKind
    unit: str | None
    value: object
    low: object
    high: object
    bound: Bound
    counted: str | None
    change: bool


def rows(table: str) -> list[tuple[str, str]]:
    """Return the text and the figures of each line."""
    lines = (line.strip() for line in table.splitlines())
    return [
        (text.strip(), told.strip()) for text, _, told in (x.partition("|") for x in lines if x)
    ]


def expected(told: str) -> list[Expected]:
    """Return the figures that a line tells of."""
    return [] if told == "-" else [_figure(each.split()) for each in told.split(";")]


def found(quantities: tuple[Quantity, ...]) -> list[Expected]:
    """Return figures in the form of a table's."""
    return [
        Expected(q.kind, q.unit, q.value, q.low, q.high, q.bound, q.counted, q.change)
        for q in quantities
    ]


def _figure(words: list[str]) -> Expected:
    measured, _, factor = words[0].partition("*")
    kind, _, unit = measured.partition(":")
    by = float(factor or 1)
    value, low, high, sign = _range(words[1])
    hedge = HEDGES.get("about" if "about" in words else sign)
    nouns = [word for word in words[2:] if word not in {"about", "change"}]
    return Expected(
        QuantityKind(kind),
        unit or None,
        pytest.approx(value * by, rel=1e-5, abs=1e-9),
        None if low is None else pytest.approx(low * by, rel=1e-5, abs=1e-9),
        None if high is None else pytest.approx(high * by, rel=1e-5, abs=1e-9),
        hedge or (Bound.BETWEEN if sign == ".." else Bound.EXACT),
        stem(nouns[0]) if nouns else None,
        "change" in words,
    )


def _range(written: str) -> tuple[float, float | None, float | None, str]:
    match = RANGE.fullmatch(written)
    assert match, written
    a, sign = float(match["a"]), match["sign"] or match["open"]
    b = float(match["b"] or 0)
    ends = {
        "±": (a - b, a + b),
        "..": (a, b),
        "+": (a, None),
        "-": (None, a),
        "<": (a * 0.9, a),
        ">": (a, a * 1.1),
    }
    return ((a + b) / 2 if sign == ".." else a), *ends[sign], sign
