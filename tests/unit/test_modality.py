"""A plan is not an event."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verification.modality import Modality, is_cancelled, modality


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The bridge opened on Friday.", Modality.FACT),
        ("The bridge will open on Friday.", Modality.PLAN),
        ("The bridge is set to open.", Modality.PLAN),
        ("The bridge is scheduled for May.", Modality.PLAN),
        ("If the wind drops, the bridge opens.", Modality.CONDITION),
        ("The bridge could open.", Modality.POSSIBILITY),
        ("Has the bridge opened?", Modality.QUESTION),
        ("“Will it open?”", Modality.QUESTION),
    ],
)
def test_a_sentence_says_how_it_is_meant(sentence, kind):
    assert modality(sentence) is kind


@pytest.mark.parametrize(
    ("sentence", "off"),
    [
        ("The opening was postponed.", True),
        ("The opening was called off.", True),
        ("The bridge did not open.", True),
        ("The talks won’t take place, he said.", True),
        ("The opening took place.", False),
        ("The bridge will not open.", True),
    ],
)
def test_a_plan_that_was_given_up_says_so(sentence, off):
    assert is_cancelled(sentence) is off


@given(st.text(max_size=300))
def test_a_question_mark_at_the_end_makes_a_question(text):
    assert modality(f"{text}?") is Modality.QUESTION
