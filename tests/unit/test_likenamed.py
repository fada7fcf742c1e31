"""Places whose names differ by one word from a claim's."""

import pytest

from verification.scopes.likenamed import other_of_name

CLAIM = "The bridge at Ulm has reopened."
OTHER = [
    "The bridge at Lower Ulm has reopened.",
    "The bridge at New Ulm has reopened.",
    "The bridge at Ulm Parva has reopened.",
    "The bridge at North Ulm has reopened.",
    "The bridge at Great Ulm has reopened.",
    "Upper Ulm bridge reopens",
]
SAME = [
    "The bridge at Ulm has reopened.",
    "The bridges at Ulm and Lower Ulm have reopened.",
    "New Ulm bridge reopens",
    "The new Ulm bridge has reopened.",
    "The lower Ulm bridge has reopened.",
    "The bridge at Corva has reopened.",
]


@pytest.mark.parametrize("said", OTHER)
def test_another_place_of_nearly_the_same_name(said):
    assert other_of_name(CLAIM, said, "", said)


@pytest.mark.parametrize("said", SAME)
def test_the_same_place(said):
    assert not other_of_name(CLAIM, said, "", said)


def test_a_sentence_without_the_name_is_on_the_place_told_before():
    context, said = "The bridge at Lower Ulm was shut.", "It is 40 metres long."
    assert other_of_name(CLAIM, said, context, f"{context} {said}")
    assert other_of_name(CLAIM, said, context, f"News from Ulm. {context} {said}")
    assert not other_of_name(CLAIM, said, "Ulm has one.", f"Lower Ulm. Ulm has one. {said}")


def test_a_side_of_a_place_that_the_report_names_may_be_part_of_it():
    said = "A fire broke out in East Ulm."
    assert not other_of_name("A fire broke out in Ulm.", said, "", f"{said} Ulm's brigade came.")


@pytest.mark.parametrize(
    ("claim", "other"),
    [
        ("The bridge at Lower Ulm has reopened.", False),
        ("New Ulm bridge has reopened.", False),
        ("The mayor of Norda has reopened the bridge.", False),
        ("The bridge at Ulm has reopened.", True),
    ],
)
def test_a_claim_with_the_word_is_on_the_place_itself(claim, other):
    said = "The bridge at Lower Ulm has reopened."
    assert other_of_name(claim, said, "", said) is other
