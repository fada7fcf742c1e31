"""Levels told by what they were and what they changed by."""

import pytest

from verification.numbers.quantities import quantities
from verification.pairing.sums import added_up


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It was raised by 25 basis points from 4.5 per cent", {4.75: "above 4.5 per cent"}),
        ("It went up by 25 basis points from the 4.5 at which it was", {4.75: "above 4.5"}),
        ("It fell half a percentage point from 4.5%, the bank said", {4.0: "below 4.5"}),
        ("It was changed by 25 basis points from 4.5 per cent", {}),
        ("It was raised by 25 basis points from 4.5 per cent to 4.75 per cent", {}),
        ("It was raised by 25 basis points, as 45 people from 12 towns wished", {}),
        ("It was raised by 25 basis points from 14 banks' point of view", {}),
        ("It rose 25 basis points, then 50 basis points, from 4.5 per cent", {}),
    ],
)
def test_a_level_is_added_up(text, told):
    (own,) = quantities("It is 4.75 per cent")
    found = {
        round(100 * each.value, 4): each.text for each in added_up(own, quantities(text), text)
    }
    assert found.keys() == told.keys()
    assert all(words in found[value] for value, words in told.items())


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("It held 412 men and 23 women", 435),
        ("It held 12 men, nine women and four children", 25),
        ("It held 412 men", None),
        ("It held 412 men and fed 23 women", None),
        ("It held about 412 men and 23 women", None),
        ("Of 40 people, 12 men and 9 women left", 21),
        ("It held 412 men and 23 horses", None),
    ],
)
def test_men_and_women_are_people_together(text, total):
    (own,) = quantities("It held 435 people")
    assert [each.value for each in added_up(own, quantities(text), text)] == [total][: bool(total)]
