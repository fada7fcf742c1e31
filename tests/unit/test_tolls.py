"""Whether a figure counts people killed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verification.numbers.quantities import quantities
from verification.pairing.tolls import counts_killed

CLAIM = "The storm in Norrskarn killed 34 people."


def counts(claim, passage):
    return counts_killed(claim, quantities(claim)[0], passage, quantities(passage)[0])


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("Police revised the storm's death toll down to 32.", True),
        ("The number of people killed by the storm now stands at at least 41.", True),
        ("The toll of the storm reached 41 people.", True),
        ("The death toll and the number of those hurt, 41 in all, are not final.", None),
        ("The storm killed 41 people.", None),
        ("It has since risen to 41.", None),
        ("The ferry that sank in the storm carried 112 people.", False),
        ("The storm hurt 60 villagers.", False),
        ("The storm brought a toll of 40 homes.", None),
    ],
)
def test_words_for_a_toll_tell_what_a_figure_counts(passage, expected):
    assert counts(CLAIM, passage) is expected


@pytest.mark.parametrize(
    "claim", ["The storm hurt 34 people.", "The storm that killed a nurse tore down 34 homes."]
)
def test_a_claim_about_another_count_is_left_to_the_judge(claim):
    assert counts(claim, "Police revised the storm's death toll down to 32.") is None
    assert counts(claim, "The ferry carried 112 people.") is None


@given(st.text(max_size=60))
def test_a_figure_without_a_noun_is_never_ruled_out(before):
    passage = f"{before} 41"
    assert counts_killed(CLAIM, quantities(CLAIM)[0], passage, quantities("41")[0]) is not False
