"""Opposites of which one must hold."""

import pytest

from verification.words.complements import bears_out

SHUT = "All schools in Ulm are closed."
OPEN = "The Corva bridge is open."
NONE = "None of the schools in Ulm is open."


@pytest.mark.parametrize(
    ("claim", "sentence", "told"),
    [
        (SHUT, "Not a single school in Ulm is open.", True),
        (SHUT, "No school in Ulm is open.", True),
        (SHUT, "Not all schools in Ulm are open.", False),
        (SHUT, "The school in Ulm is not open.", False),
        (SHUT, "Not a single school in Ulm is closed.", None),
        (OPEN, "The Corva bridge is no longer closed.", True),
        (OPEN, "The Corva bridge is not closed to lorries.", False),
        (OPEN, "The Corva bridge is not open.", None),
        (OPEN, "The Corva bridge is closed.", None),
        ("Jan Torvik was cleared.", "Jan Torvik was found not guilty on all counts.", True),
        ("Jan Torvik was sacked.", "Jan Torvik was not hired.", None),
        (NONE, "Every one of the schools in Ulm is closed.", True),
        (NONE, "Two of the schools in Ulm are closed.", False),
        (NONE, "All the schools in Corva are closed.", False),
        (NONE, "Two of the schools in Ulm are open.", None),
        ("Nobody opposed the plan.", "Everybody backed the plan.", True),
        ("Everybody backed the plan.", "Nobody opposed the plan.", None),
    ],
)
def test_what_is_not_the_one_is_the_other(claim, sentence, told):
    assert bears_out(claim, sentence) is told
