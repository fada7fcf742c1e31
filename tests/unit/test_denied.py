"""Whether what a sentence denies is what a claim says."""

import pytest

from verification.words.denied import denied_of, denies_else, tells_deed
from verification.words.terms import terms


@pytest.mark.parametrize(
    ("sentence", "elsewhere"),
    [
        ("The dam was inspected, and the report was not made public.", True),
        ("The owner of the dam did not answer.", False),  # "own" is of the claim
        ("The dam has not burst.", False),
        ("It did not happen.", False),
        ("It did not.", False),
        ("The dam held without a leak.", False),
        ("The dam has burst.", False),
        ("The dam did not leak, and its keeper said nothing but never smiled.", True),
        ("Nobody was hurt, and the dam has not burst.", False),
    ],
)
def test_what_is_denied_may_be_nothing_of_the_claim(sentence, elsewhere):
    claim = terms("The owner answered that the dam of Ulm has burst.")
    assert denies_else(claim, sentence) is elsewhere


FIRED = "Norda has fired its manager."
FELL = "The bridge at Corva has collapsed."


@pytest.mark.parametrize(
    ("claim", "sentence", "denied"),
    [
        (FIRED, "Norda has not fired its manager.", {"fire", "manag"}),
        (FIRED, "The manager has not been dismissed.", {"dismiss"}),
        (FIRED, "The manager did not answer.", set()),
        (FIRED, "No manager of Norda was promoted.", set()),
        (FELL, "No one was on the bridge when it collapsed.", set()),
        (FELL, "No lorries were allowed on the bridge.", set()),
        (FELL, "No bridge collapsed.", {"bridg", "collaps"}),
        ("Smoke from Norda killed the bees.", "It found no trace of smoke.", {"trace", "smoke"}),
    ],
)
def test_what_is_denied_of_a_claim_is_its_deed(claim, sentence, denied):
    assert denied_of(claim, sentence) == denied


def test_another_word_for_the_claims_deed_is_of_the_claim():
    assert not denies_else(terms(FIRED), "The manager has not been dismissed.")
    assert denies_else(terms(FIRED), "The manager has not been promoted.")


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Nobody was on the bridge at Corva when it collapsed.", True),
        ("No one was on the bridge at Corva when it collapsed.", True),
        ("The bridge that collapsed had not been inspected.", True),
        ("The bridge has not collapsed.", False),
        ("The bridge collapsed, but not at Corva.", False),
        ("The bridge has collapsed.", False),
    ],
)
def test_a_deed_told_beside_a_denial_is_not_denied(sentence, told):
    assert tells_deed(FELL, sentence) is told
