"""What a claim says of none, and a sentence of some."""

import pytest

from verification.words.noneof import some_of_none, tells_only_of_some
from verification.words.terms import terms

SCHOOLS = "No school in Ulm failed the inspection."
NOBODY = "Nobody was hurt in the fire at Norda."


@pytest.mark.parametrize(
    ("claim", "sentence", "told"),
    [
        (SCHOOLS, "Two schools in Ulm failed the inspection.", True),
        (SCHOOLS, "A primary school in Ulm failed the inspection.", True),
        (SCHOOLS, "Two nurseries in Ulm failed the inspection.", False),
        (SCHOOLS, "Two schools in Corva failed the inspection.", False),
        (SCHOOLS, "Two schools in Ulm asked for the inspection.", False),
        (SCHOOLS, "Two schools in Ulm that had failed the inspection are closed.", False),
        (SCHOOLS, "All schools in Ulm that failed before passed the inspection.", False),
        ("Two schools in Ulm failed.", "Three schools in Ulm failed.", False),
        (NOBODY, "Three workers were hurt in the fire at Norda.", True),
        (NOBODY, "Three horses were hurt in the fire at Norda.", False),
        (NOBODY, "Three workers escaped the fire at Norda.", False),
        ("None of the trams was stopped.", "Six of the trams were stopped.", True),
        ("Not one of the dams was repaired.", "One of the dams was repaired.", True),
        ("Police found no knives in the flat.", "Police found two knives in the flat.", True),
        ("No civilians were hurt.", "Four soldiers were hurt.", False),
        ("No fewer than four boats were hired.", "Several boats were hired.", False),
    ],
)
def test_what_is_said_of_some_is_against_what_is_said_of_none(claim, sentence, told):
    assert some_of_none(claim, sentence, terms(sentence)) is told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Two schools in Ulm are old.", True),
        ("All 12 schools in Ulm passed.", False),
        ("Two nurseries in Ulm passed.", False),
        ("Schools in Ulm passed.", False),
    ],
)
def test_what_is_told_of_some_leaves_the_others_open(sentence, told):
    assert tells_only_of_some(SCHOOLS, sentence) is told
