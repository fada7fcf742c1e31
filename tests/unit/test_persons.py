"""Persons counted by their trade in one text and as men, women or people in another."""

import pytest

from verification.numbers.quantities import quantities
from verification.pairing.persons import may_be_same, same_people


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        ("Nine miners are out", "All nine men who were below are out", True),
        ("Nine miners are out", "The nine people are out", True),
        ("Two nurses fell ill", "Two women fell ill", True),
        ("Nine miners are out", "Six of the nine men are out", False),
        ("Nine miners are out", "Nine men and two women are out", False),
        ("Nine miners are out", "Eight men are out", False),
        ("Nine miners are out", "About nine men are out", False),
        ("Nine miners are out", "Nine children are out", False),
        ("Nine miners are out", "Nine horses are out", False),
        ("Nine women are out", "Nine men are out", False),
    ],
)
def test_a_number_tells_that_men_are_miners(claim, passage, expected):
    assert may_be_same(quantities(claim)[0], quantities(passage)) is expected


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        ("Nine people are out", "Nine miners are out", True),
        ("Nine people are out", "Eight miners are out", False),
        ("Nine people are out", "Nine miners and two women are out", False),
        ("Nine miners are out", "Nine people are out", False),
        ("Nine people are out", "Nine women are out", False),
    ],
)
def test_miners_are_people_where_no_others_are_counted(claim, passage, expected):
    found = quantities(passage)
    meant = same_people(quantities(claim)[0], found[0], found)
    assert (meant is not None) is expected
