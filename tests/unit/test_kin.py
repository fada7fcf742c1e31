"""Sentences on somebody beside the claim's person or firm."""

import pytest

from verification.scopes.kin import is_of_kin

OF_KIN = [
    ("Ulla Brix was fined.", "Ada Holm, the lawyer of Ulla Brix, was fined."),
    ("Ulla Brix was fined.", "Ulla Brix's younger brother was fined, the court said."),
    ("Ulla Brix was fined.", "The husband of the painter Ulla Brix was fined."),
    ("The mayor of Ulm was fined.", "The driver of the mayor of Ulm was fined."),
    ("Sales at Norda rose.", "Sales at Norda's rival Ulmex rose, the firm said."),
    ("Norda will build a mill.", "Corva, a supplier to Norda, will build a mill, it said."),
]
OF_THEM = [
    ("Ulla Brix was fined.", "Ulla Brix was fined, and so was Ulla Brix's brother."),
    ("Ulla Brix was fined.", "Ulla Brix was fined in the car of a friend."),
    ("Ulla Brix was fined.", "Ulla Brix's lawyer said the fine had been paid."),
    ("Ulla Brix was fined.", "Ulla Brix's husband drove the car when she was fined."),
    ("Ulla Brix was fined.", "Ulla Brix's mother and Ulla Brix were fined."),
    ("Ulla Brix's brother was fined.", "Ulla Brix's brother was fined."),
    ("Ulmex sued Norda.", "Norda's rival Ulmex sued in Corva."),
    ("Ulla Brix was fined.", "Ada Holm was fined."),
    ("Corva built a mill for Norda.", "Norda's supplier Corva built a mill."),
    ("The mill has closed.", "The rival mill has closed."),
]


@pytest.mark.parametrize(("claim", "said"), OF_KIN)
def test_a_sentence_is_on_somebody_beside_whom_the_claim_names(claim, said):
    assert is_of_kin(claim, said)


@pytest.mark.parametrize(("claim", "said"), OF_THEM)
def test_a_sentence_is_on_whom_the_claim_names(claim, said):
    assert not is_of_kin(claim, said)
