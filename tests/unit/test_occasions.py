"""How news tells that what was planned came about."""

import pytest

from verification.words.occasions import both_for_good, came_about

ELECTION = "The election in Corva will be held on 12 March."


@pytest.mark.parametrize(
    ("planned", "sentence", "told"),
    [
        (ELECTION, "People in Corva went to the polls on Wednesday.", True),
        (ELECTION, "People in Corva voted in the election on Wednesday.", True),
        (ELECTION, "People in Corva voted in a referendum on Wednesday.", False),
        (ELECTION, "People in Corva danced on Wednesday.", False),
        ("Nurses at Ulm will begin a strike.", "Nurses at Ulm walked out on Monday.", True),
        ("The Ulm bridge will open.", "The first cars crossed the Ulm bridge.", True),
        ("The Ulm bridge will open.", "A lorry struck the Ulm bridge.", False),
        ("Ulla Brix will visit Corva.", "Ulla Brix landed in Corva.", True),
        ("Ulla Brix will buy a boat.", "Ulla Brix landed in Corva.", False),
    ],
)
def test_a_plan_came_about_in_other_words(planned, sentence, told):
    assert came_about(planned, sentence) is told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The mill will be closed permanently.", True),
        ("The mill will be shut for ever.", True),
        ("The mill will be closed for a week.", False),
        ("The mill is a good one.", False),
    ],
)
def test_an_end_for_good_has_many_names(sentence, told):
    assert both_for_good("The mill is to shut for good.", sentence) is told
