"""An earlier step, a former holder, one of the largest: short of what is claimed."""

import pytest

from verification.scopes.holders import one_of_several, other_holder
from verification.words.names import people
from verification.words.negation import negated, turned_down
from verification.words.steps import only_underway

CONVICTED = "The banker was convicted of fraud."


@pytest.mark.parametrize(
    ("claim", "told", "short"),
    [
        (CONVICTED, "The banker was charged with fraud.", True),
        (CONVICTED, "The banker, charged in May, was found guilty of fraud.", False),
        (CONVICTED, "The banker was charged with fraud and acquitted.", False),
        (CONVICTED, "The banker was not charged.", False),
        ("The banker was charged and convicted.", "The banker was charged.", False),
        ("Ulla won the prize.", "Ulla is shortlisted for the prize.", True),
        ("Ulla won the prize.", "Ulla, shortlisted twice, won the prize.", False),
        ("The senate passed the bill.", "The bill passed its first reading in the senate.", True),
        ("The senate passed the bill.", "The senate voted for the bill.", False),
        ("The rebels have taken the town.", "The rebels have surrounded the town.", True),
        ("The drug has been approved.", "The drug is being tested.", True),
    ],
)
def test_an_earlier_step_is_told(claim, told, short):
    assert only_underway(claim, told) is short


@pytest.mark.parametrize(
    ("claim", "told", "other"),
    [
        ("The mayor of Ulm was killed.", "The former mayor of Ulm was killed.", True),
        ("The former mayor of Ulm was killed.", "The mayor of Ulm was killed.", True),
        ("The mayor of Ulm was killed.", "The deputy mayor of Ulm was killed.", True),
        ("The mayor of Ulm was killed.", "The mayor of Ulm, a former nurse, was killed.", False),
        ("The mayor of Ulm was killed.", "The mayor and the former mayor were killed.", False),
        ("Mayor Ulla Brix was killed.", "The former mayor, Ulla Brix, was killed.", False),
    ],
)
def test_another_holder_is_told_of(claim, told, other):
    assert other_holder(claim, told, people(claim)) is other


@pytest.mark.parametrize(
    ("claim", "told", "several"),
    [
        ("Ulm is the largest port.", "Ulm is one of the largest ports.", True),
        ("Ulm is the largest port.", "Ulm is among the country's largest ports.", True),
        ("Ulm is the largest port.", "No port is larger than Ulm.", False),
        ("Ulm is one of the largest ports.", "Ulm is among the largest ports.", False),
        ("Ulm is the oldest port.", "Ulm, the oldest, is one of the largest ports.", False),
    ],
)
def test_one_of_several_is_told(claim, told, several):
    assert one_of_several(claim, told) is several


def test_what_almost_happened_or_was_turned_down_did_not_happen():
    assert negated("The ferry almost sank off Ulm.").split()[0] == "sank"
    assert negated("Prices nearly doubled in Ulm.") == ""
    assert negated("Nearly 200 were hurt.") == ""
    said = "The court threw out the request to ban the party."
    assert turned_down(said)
    assert "ban the party" in negated(said)
    assert not turned_down("The court rejected the appeal against the ban.")
