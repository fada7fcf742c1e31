"""What is begun, ordered or made ready is not yet done."""

import pytest

from verification.words.underway import not_yet_done

REPAIRED = "Engineers have repaired the Corva dam."
PAID = "Norda has paid the fine."


@pytest.mark.parametrize(
    ("claim", "told", "open_still"),
    [
        (REPAIRED, "Engineers have begun to repair the Corva dam.", True),
        (REPAIRED, "Engineers are still repairing the Corva dam.", True),
        (REPAIRED, "Engineers have been told to repair the Corva dam.", True),
        (REPAIRED, "The water was let out so that the Corva dam can be repaired.", True),
        (REPAIRED, "Engineers repaired the Corva dam.", False),
        (REPAIRED, "Engineers, who were told to repair the dam, have repaired it.", False),
        (PAID, "Norda has been ordered to pay the fine.", True),
        (PAID, "Norda is refusing to pay the fine.", True),
        (PAID, "Norda paid the fine.", False),
        (PAID, "Norda has agreed to pay the fine.", True),
        ("Ulm has banned carts.", "Ulm voted to ban carts.", False),
        ("Rebels have attacked Ulm.", "Rebels are attacking Ulm.", False),
        ("Norda was ordered to pay a fine.", "Norda was ordered to pay a fine.", False),
        ("Norda is building a mill.", "Norda is building a mill.", False),
    ],
)
def test_what_is_begun_or_ordered_is_not_done(claim, told, open_still):
    assert not_yet_done(claim, told) is open_still
