"""What stands under a negation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verification.words.negation import (
    bears_out_absence,
    contrasted,
    negated,
    replaced,
)
from verification.words.terms import terms


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("The dam has not burst, the operator said.", "burst"),
        ("No water flowed over the dam.", "water flowed over the dam"),
        ("It didn’t open until Monday.", "open"),
        ("Not only did it open, it stayed open.", ""),
        ("The dam has burst.", ""),
        ("The operator declined to comment on the dam.", ""),
        ("The operator has not yet confirmed that the dam burst.", ""),
        ("That it burst could not be verified.", ""),
        ("The operator hasn’t commented on the dam.", ""),
        ("The town stopped mending the dam in May.", "mending the dam in May"),
        ("The firm failed to mend the dam, it said.", "mend the dam"),
        ("The dam has yet to burst, she said.", "burst"),
        ("It was unable to hold the water.", "hold the water"),
        ("No dam in the country is higher than this one.", ""),
        ("Never before had the dam held so much water.", ""),
        ("The dam is not higher than the church.", "higher than the church"),
        ("Police stopped the lorry on the dam.", ""),
    ],
)
def test_the_part_after_a_negator_is_found(sentence, part):
    assert negated(sentence).strip() == part


@pytest.mark.parametrize(
    ("claim", "sentence", "bears"),
    [
        ("The storm halted every train.", "Not a single train left Norrskarn.", True),
        ("The storm halted every train.", "No train was halted by the storm.", False),
        ("The storm halted every train.", "The storm did not stop the trains.", False),
        ("The storm hit every train.", "Not a single train was hit.", False),
    ],
)
def test_where_nothing_moves_all_is_halted(claim, sentence, bears):
    assert bears_out_absence(frozenset(terms(claim)), sentence) is bears


@given(st.text())
def test_any_text_is_read(sentence):
    assert isinstance(negated(sentence), str)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The contract went to Harbour Works, not to Nordlys.", "Nordlys"),
        ("It hired Ann Low rather than Una Reid.", "Una Reid"),
        ("The ferry sails to Norrskarn instead of the Isle of Ulm.", "Isle"),
        ("It is not Nordlys that won.", ""),
    ],
)
def test_what_is_set_against_something_is_denied_by_name(sentence, names):
    assert contrasted(sentence) == names


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("It was not a worn cable but a brake that broke.", "a worn cable"),
        ("It broke not in March, but in May.", "in March"),
        ("It was not only a cable but a brake that broke.", ""),
        ("It was not the cable. But the brake broke.", ""),
        ("The cable did not break.", ""),
    ],
)
def test_what_was_something_else_stands_between_not_and_but(sentence, part):
    assert replaced(sentence) == part


def test_a_denial_ends_where_a_time_or_reason_begins():
    assert negated("She has not spoken since police searched her flat.").strip() == "spoken"
