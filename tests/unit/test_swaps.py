"""Who did it to whom where they have no names."""

import pytest

from verification.words.swaps import swapped

GUARDS = "Prison guards attacked inmates in Corva."


@pytest.mark.parametrize(
    ("claim", "passage", "told"),
    [
        (GUARDS, "Inmates attacked prison guards in Corva.", True),
        (GUARDS, "Prison guards were attacked by inmates in Corva.", True),
        (GUARDS, "Guards attacked by inmates", True),
        (GUARDS, "Inmates were attacked by prison guards in Corva.", False),
        (GUARDS, "Inmates attacked by guards", False),
        (GUARDS, "Guards attacked inmates after inmates attacked guards.", False),
        (GUARDS, "The cook attacked prison guards in Corva.", False),
        (GUARDS, "Inmates met prison guards in Corva.", False),
        (GUARDS, "Inmates were attacked on Monday.", False),
        ("A dog chased the mayor of Ulm.", "The mayor of Ulm chased a dog.", True),
        ("A bus struck a tram.", "A tram struck a bus.", True),
        ("The bank sued tenants of a mill.", "The tenants of the mill have sued the bank.", True),
        ("Teachers in Ulm sued parents.", "Parents in Ulm have sued teachers.", True),
        ("The Norda party endorsed Ulla Brix.", "Ulla Brix has endorsed the Norda party.", True),
        ("The bank sued tenants.", "The bank that tenants sued is shut.", False),
        ("A bus met a tram.", "A tram met a bus.", False),
    ],
)
def test_doer_and_sufferer_change_places(claim, passage, told):
    assert swapped(claim, passage) is told
