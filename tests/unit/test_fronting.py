"""Sentences that the judge is given turned, with what is said before who says it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verification.speech.fronting import turned
from verification.words.terms import words


@pytest.mark.parametrize(
    ("sentence", "given_as"),
    [
        (
            "The port office said that three boats had sunk.",
            "Three boats had sunk, The port office said.",
        ),
        (
            "Una Reid, a pilot, told the Echo on Monday that it was over.",
            "It was over, Una Reid, a pilot, told the Echo on Monday.",
        ),
        (
            "Police said in a statement on Tuesday they had held three men.",
            "They had held three men, Police said in a statement on Tuesday.",
        ),
        (
            "A survey has found that the weir leaks.",
            "The weir leaks, A survey has found.",
        ),
    ],
)
def test_what_is_said_comes_first(sentence, given_as):
    assert turned(sentence) == given_as


@pytest.mark.parametrize(
    "sentence",
    [
        "Three boats had sunk, the port office said.",
        "Shares fell after Norrbank said the yard was sold.",
        "Una Reid said “it is over” and left.",
        "The port office denied that three boats had sunk.",
        "The ministry said nothing.",
        "We said on Monday that three boats had sunk.",
    ],
)
def test_any_other_sentence_stays_as_it_is(sentence):
    assert turned(sentence) == sentence


@given(st.lists(st.sampled_from("the office said that boats Reid told it , sank.".split())))
def test_no_word_is_lost_but_that(said):
    sentence = " ".join(said)
    before, after = words(sentence), words(turned(sentence))
    assert sorted(before) in (sorted(after), sorted([*after, "that"]))
