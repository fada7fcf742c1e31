"""Which of two named things has more than the other."""

import pytest

from verification.words.comparatives import matter, ranked_alike

CLAIM = "Bread is dearer in Ulm than in Corva."


@pytest.mark.parametrize(
    ("claim", "passage", "alike"),
    [
        (CLAIM, "Bread is dearer in Ulm than in Corva, the ministry said.", True),
        (CLAIM, "Bread is dearer in Corva than in Ulm.", False),
        (CLAIM, "Bread is cheaper in Corva than in Ulm.", True),
        (CLAIM, "Bread costs more in Corva than in Ulm.", False),
        (CLAIM, "Families in Corva pay less for bread than those in Ulm.", True),
        (CLAIM, "Bread is dearer in Norda than in Corva.", None),
        (CLAIM, "Bread is fresher in Corva than in Ulm.", None),
        (CLAIM, "Bread is cheaper in Corva than in Ulm but dearer than in Norda.", None),
        (CLAIM, "Ulm said bread was dearer than in Corva.", None),
        (CLAIM, "Bread is dear in Ulm.", None),
        (CLAIM, "Winters are longer in Corva than in Ulm.", None),
        ("The Ulm dam is taller than the Corva dam.", "The Corva dam is lower than Ulm's.", True),
        ("Norda has more clinics than Corva.", "Corva has more clinics than Norda.", False),
        ("Norda has more clinics than Corva.", "Corva has fewer clinics than Norda.", True),
    ],
)
def test_an_order_of_two_is_told_by_their_places_and_the_scale(claim, passage, alike):
    assert ranked_alike(claim, passage) is alike


def test_what_is_compared_is_told_without_its_scale_and_the_two():
    assert matter(CLAIM) == {"bread"}
    assert matter("Norda has more clinics than Corva.") == {"clinic"}
