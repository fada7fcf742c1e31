"""Which place, and which part of the people, a sentence speaks of."""

import pytest

from verification.scopes.scope import other_place, other_side, part_of_all

CLAIM = "Growers in the Norrskarn district harvested 62,000 tonnes of grapes."


@pytest.mark.parametrize(
    ("claim", "passage", "elsewhere"),
    [
        (CLAIM, "Growers in the Ulmvex district harvested 48,000 tonnes.", True),
        (CLAIM, "Growers in the Norrskarn district harvested 48,000 tonnes.", False),
        (CLAIM, "The Ulmvex district lies next to Norrskarn, where 48,000 tonnes grew.", False),
        (CLAIM, "The growers harvested 48,000 tonnes.", False),
        ("The port of Ulm is closed.", "The port of Vex is closed.", True),
        ("The Ulm suspension bridge is closed.", "The Vex bridge is closed.", True),
        ("The Ulm suspension bridge is closed.", "The Vex tunnel is closed.", False),
        ("Old Ulm bridge is closed.", "The old Ulm bridge is closed.", False),
        ("Old Ulm bridge is closed.", "The old Vex bridge is closed.", True),
        ("Rents in Ulm city rose.", "Tenants in the city paid more.", False),
    ],
)
def test_another_place_of_the_same_kind_is_elsewhere(claim, passage, elsewhere):
    assert (other_place(claim, passage) is not None) is elsewhere


@pytest.mark.parametrize(
    ("passage", "other"),
    [
        ("The lower house rejected the budget.", True),
        ("The lower house heard that the upper house had rejected the budget.", False),
        ("The Upper House rejected the budget.", False),
        ("The lower rates were rejected.", False),
        ("The house rejected the budget.", False),
    ],
)
def test_the_lower_of_two_is_not_the_upper(passage, other):
    assert other_side("The upper house rejected the budget.", passage) is other


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("Unemployment among people aged 16 to 24 was 21 per cent.", True),
        ("Youth unemployment was 21 per cent.", True),
        ("Poverty among women fell.", True),
        ("Unemployment among under-25s rose.", True),
        ("Unemployment was 9 per cent.", False),
        ("Among the dead were two women.", False),
    ],
)
def test_a_part_of_the_people_is_told_from_all(sentence, part):
    assert part_of_all(sentence) is part


def test_a_name_of_several_words_is_one_name():
    claim = "The Ulm Vex Norr district is closed."
    other = "The Ulm Vex Sund district is closed."
    assert other_place(claim, other) == ("Ulm Vex Sund district", "Ulm Vex Norr district")
    assert other_place(claim, "The old Ulm Vex Norr district is closed.") is None
