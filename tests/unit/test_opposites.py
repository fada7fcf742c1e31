"""Words that exclude each other."""

import pytest

from verification.words.opposites import OPPOSITES, alike, opposed
from verification.words.terms import terms


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        ("Parliament approved the budget.", "Parliament rejected the budget.", True),
        ("Exports rose in May.", "Exports have fallen in May.", True),
        ("Exports rose in May.", "Exports rose in May after they had fallen in April.", False),
        ("Parliament approved the budget.", "Parliament debated the budget.", False),
    ],
)
def test_a_word_excludes_its_opposite(claim, passage, expected):
    assert opposed(frozenset(terms(claim)), frozenset(terms(passage))) is expected


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        ("Parliament approved the budget.", "Parliament passed the budget.", True),
        ("Parliament approved the budget.", "Parliament rejected the budget.", False),
        ("Parliament approved the budget.", "Parliament approved the budget.", False),
        ("Parliament debated the budget.", "Parliament discussed the budget.", False),
    ],
)
def test_words_that_exclude_the_same_are_alike(claim, passage, expected):
    assert alike(frozenset(terms(claim)), frozenset(terms(passage))) is expected


def test_opposites_are_mutual_and_nothing_is_its_own():
    for word, others in OPPOSITES.items():
        assert word not in others
        assert all(word in OPPOSITES[other] for other in others)
