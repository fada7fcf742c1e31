"""Words as search sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verification.words.names import names
from verification.words.terms import (
    LEFT_OUT,
    ON_SUBJECT,
    is_common,
    overlap,
    rarity,
    search_keys,
    stem,
    terms,
    words,
    worth,
)

TEXT = st.text(max_size=300)


def test_terms_are_stems_without_stop_words_and_figures():
    assert terms("The ferries' captains had 37 of them sailing") == ("ferri", "captain", "sail")


def test_a_possessive_is_its_owner():
    assert words("Norway’s ferries'") == ["norway", "ferries"]


def test_a_rare_word_tells_more_than_a_common_one():
    assert rarity(stem("government")) < 0.5 < rarity("zyxomma")
    assert is_common("the")


@pytest.mark.parametrize("opener", ["Neither", "Nobody", "Everyone", "Nearly"])
def test_a_word_for_none_or_all_that_opens_a_sentence_is_no_name(opener):
    assert names(f"{opener} of the captains sailed.") == frozenset()


def test_names_are_capitalised_words_that_are_no_days():
    found = names("People of Norrskarn sailed on Monday. Captain Una Reid waved.")
    assert found >= {"norrskarn", "una", "reid"}
    assert not found & {"monday", "peopl"}


@given(TEXT)
def test_a_text_is_found_by_its_own_keys(text):
    found = search_keys(text)
    assert set(found.keys) <= found.terms
    assert sum(map(rarity, found.keys)) >= found.needed


@given(TEXT, TEXT)
def test_what_is_on_the_subject_of_a_claim_holds_enough_of_its_keys(claim, report):
    found, there = search_keys(claim), set(terms(report))
    if terms(claim) and overlap(terms(claim), there) >= ON_SUBJECT:
        assert sum(rarity(key) for key in found.keys if key in there) >= found.needed - 1e-9


def test_the_commonest_words_are_no_keys():
    found = search_keys("The new ferry to Norrskarn sailed last year")
    left = found.terms - set(found.keys)
    assert {"norrskarn", "ferri"} <= set(found.keys)
    assert 0 < sum(map(rarity, left)) <= LEFT_OUT * sum(map(rarity, found.terms))


@given(TEXT, TEXT)
def test_overlap_is_a_share(one, other):
    share = overlap(terms(one), terms(other))
    assert 0 <= share <= 1
    assert overlap(terms(one), terms(f"{one} {other}")) == (1 if terms(one) else 0)


@given(st.lists(st.sampled_from("Una Reid sailed the Ada to Skarn on Monday".split())))
def test_names_are_words_with_a_capital(chosen):
    found = names(" ".join(chosen))
    assert found <= {stem(word.lower()) for word in chosen if word[0].isupper()}


@given(st.permutations("one river dam bridge flood storm rain weir ship yard mill town".split()))
def test_what_words_share_does_not_hang_on_their_order(order):
    usual = sorted(order)
    assert worth(order) == worth(usual)
    assert overlap(order, order[:9]) == overlap(usual, order[:9])
