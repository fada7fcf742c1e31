"""Changes that are told by their two ends."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.tables import expected, found, rows
from verification.model import Claim, Report
from verification.numbers.quantities import quantities
from verification.pairing.ends import told_by_ends
from verification.pairing.figures import variants
from verification.reading import read_claim, read_report
from verification.words.terms import terms

AS_SHARES = """
Cases rose from 60 in March to 121 in April | share 1.01667±.0083333 change
Sales dropped from 50 million pounds to 40 million pounds | share 0.2±.01 change
There are 300 wolves in Arnmark, up from 100 ten years ago | share 2±.03 change
The fund rose 8 per cent to $54m, against $50m a year earlier | share 0.08±.01 change
Rents went from 600 euros a month to just under 900 euros | share 0.5±.015 change
The crop came to 90 tonnes compared with 120 tonnes | share 0.25±.01 change
The road grew from 900 metres to 1.2 km | share .333333±.0133333 change
The lake sank from 10 metres to 7 | share 0.3±.01 change
The jobless rate fell from 8 to 6 per cent | -
Letters came from 60 towns. The number rose to 121 | -
The number rose to 121 | -
The firm grew from nothing to 12 shops | -
"""
AS_DIFFERENCES = """
Cases rose from 60 in March to 121 in April | count 61±.5 change
Sales rose from 1.2 million to 1.5 million | count 300000±15000 change
The road grew from 900 metres to 1.2 km | measure:kilometer 0.3±.012 change
"""
IN_POINTS = """
The key rate was cut from 4 per cent to 3.5 per cent | points .5±.04 change
The jobless rate fell from 8 to 6 per cent | points 2±.08 change
Cases rose from 60 to 121 | -
"""


def changes(claim, text):
    (claimed,) = quantities(claim)
    return tuple(told_by_ends(claimed, terms(text)[:1], text))


@pytest.mark.parametrize(
    ("claim", "text", "change"),
    [
        (claim, *row)
        for claim, table in (
            ("It rose by 12 per cent", AS_SHARES),
            ("It doubled", AS_SHARES),
            ("It rose fourfold", AS_SHARES),
            ("It rose by 61", AS_DIFFERENCES),
            ("It fell by half a percentage point", IN_POINTS),
        )
        for row in rows(table)
    ],
)
def test_a_change_is_told_by_its_ends(claim, text, change):
    assert found(changes(claim, text)) == expected(change)


def test_a_level_is_no_change():
    assert not changes("There are 61 wolves", "Wolves rose from 60 to 121")


NO_YEAR = st.integers(2100, 10**6)


@given(NO_YEAR, NO_YEAR)
def test_the_ends_tell_which_way_it_went(before, after):
    (change,) = changes("It rose by 12 per cent", f"Sales went from {before} to {after}")
    assert change.text == f"{'up' if after > before else 'down'} from {before} to {after}"


@pytest.mark.parametrize(
    ("claim", "asked"),
    [
        ("Rents in Ulm rose by 12 per cent.", "Rents in Ulm rose from 600 to 900 euros."),
        ("Rents in Ulm are up 300 euros.", "Rents in Ulm are up from 600 to 900 euros."),
        ("Rents in Ulm fell by 12 per cent.", "Rents in Ulm went up from 600 to 900 euros."),
        ("Rents in Ulm doubled.", "Rents in Ulm went up from 600 to 900 euros."),
    ],
)
def test_the_judge_is_asked_of_both_ends(claim, asked):
    read = read_claim(Claim("c", claim, datetime(2024, 5, 8, tzinfo=UTC)))
    said = "Rents in Ulm rose from 600 to 900 euros."
    report = read_report(Report("r", "", said, datetime(2024, 5, 8, tzinfo=UTC)))
    assert [each.text for each in variants(read, report.sentences[0])] == [asked]


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Rents in Ulm rose from 600 to 900 euros.", 1),
        ("Pay in Ulm rose from 600 to 900 euros, as rents did.", 0),
        ("Rents in Ulm rose, while pay went from 600 to 900 euros.", 0),
        ("There was a rise in rents in Ulm to 900 euros, from 600.", 1),
    ],
)
def test_a_change_is_asked_of_where_its_clause_names_what_changed(said, asked):
    on = datetime(2024, 5, 8, tzinfo=UTC)
    read = read_claim(Claim("c", "Rents in Ulm rose by 12 per cent.", on))
    report = read_report(Report("r", "", said, on))
    assert len(variants(read, report.sentences[0])) == asked
