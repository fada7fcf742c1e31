"""Who stays where they are has not gone elsewhere."""

import pytest

from verification.words.staying import has_not_gone

SIGNED = "Jan Torvik has signed for Ulm United."


@pytest.mark.parametrize(
    ("claim", "sentence", "told"),
    [
        (SIGNED, "Jan Torvik will stay at Corva until 2027.", True),
        (SIGNED, "Jan Torvik will stay at Ulm United until 2027.", False),
        (SIGNED, "Jan Torvik has turned down Ulm United and will look elsewhere.", True),
        (SIGNED, "Jan Torvik rejected a new offer from Ulm United.", True),
        (SIGNED, "Jan Torvik rejected an offer from Norda and will sign next week.", False),
        (SIGNED, "Jan Torvik will play for Ulm United.", False),
        ("Norda has moved to Ulm.", "Norda is staying in Corva.", True),
        ("Jan Torvik has thanked Ulm United.", "Jan Torvik will stay at Corva.", False),
    ],
)
def test_who_stays_or_turns_down_has_not_gone(claim, sentence, told):
    assert has_not_gone(claim, sentence) is told
