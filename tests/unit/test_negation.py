"""What stands under a negation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verification.negation import negated


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("The dam has not burst, the operator said.", "burst"),
        ("No water flowed over the dam.", "water flowed over the dam"),
        ("It didn’t open until Monday.", "open"),
        ("Not only did it open, it stayed open.", ""),
        ("The dam has burst.", ""),
    ],
)
def test_the_part_after_a_negator_is_found(sentence, part):
    assert negated(sentence).strip() == part


@given(st.text())
def test_any_text_is_read(sentence):
    assert isinstance(negated(sentence), str)
