"""What two claims tell in common."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verification.similarity import likeness, sought, told, usual_share, weights
from verification.words.terms import COMMON, search_keys, stem

TEXT = st.text(max_size=300)
PIER = "The pier of Ostvard was sold to a brewery for 4,300 crowns"


def alike(one, other, held=None, claims=0):
    mine = told(one)
    return likeness(weights(mine, held or {}, claims), told(other))


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("#SaveOstvardPier now", {"save", "ostvard", "pier"}),
        ("@ostvard_echo says so", {"ostvard", "echo"}),
        ("#ABCNews reports it", {"abc", "news", "report"}),
        ("#lanterns", {"lantern"}),
        ("the well-known brewer", {"well", "known", "brewer"}),
        ("4,300 crowns in 1999", {"4300", "crown", "1999"}),
        ("7, 300 crowns", {"7", "300", "crown"}),
        ("brewers https://a.example/x?y=1 www.b.example met pix.c.example/z9", {"brewer", "met"}),
        ("The brewer of Ostvard.", {"brewer", "ostvard"}),
        ("It was so.", set()),
    ],
)
def test_a_claim_tells_stems_and_figures(text, tells):
    assert told(text) == tells


def test_a_claim_is_sought_by_its_tags_as_they_stand_and_as_words():
    assert sought("#SaveOstvard") == {"save", "ostvard", "saveostvard"}
    assert search_keys("#SaveOstvard").terms <= sought("#SaveOstvard")


def test_a_rare_word_tells_more_and_the_store_knows_what_is_rare_in_it():
    assert usual_share(stem("people")) > usual_share(stem("roof")) > usual_share("zyxomma")
    assert usual_share("1999") == usual_share(stem("monday")) > usual_share("zyxomma")
    few, many = (weights(["ostvard"], {"ostvard": n}, 10_000)["ostvard"] for n in (1, 5000))
    assert weights(["ostvard"], {}, 0)["ostvard"] == few > many > 0


def test_the_same_words_in_another_order_are_wholly_alike():
    assert alike(PIER, "For 4300 crowns the brewery was sold Ostvard's pier.") == pytest.approx(1)


@pytest.mark.parametrize(
    ("nearer", "farther"),
    [
        ("A brewery bought the Ostvard pier", "A brewery bought the Norrskarn harbour"),
        ("Ostvard sold its pier for 4,300", "Ostvard sold its pier for 9,100"),
        ("Brewers bought the pier of the Ostvarders", "Bakers bought the pier of the islanders"),
        ("The #OstvardPier goes to a brewery", "The #NorrskarnPier goes to a brewery"),
    ],
)
def test_what_is_said_in_other_words_is_nearer_than_what_is_not_said(nearer, farther):
    assert alike(PIER, nearer) > alike(PIER, farther)


def test_figures_are_not_alike_by_how_they_begin():
    same, longer = alike("Zyxomma 13000", "Zyxomma 13000"), alike("Zyxomma 13000", "Zyxomma 130009")
    assert same == pytest.approx(1)
    assert longer == alike("Zyxomma 13000", "Zyxomma 72000") < same


def test_a_word_that_many_claims_hold_makes_two_less_alike():
    assert alike(PIER, "Ostvard elects", {"ostvard": 900}, 1000) < alike(PIER, "Ostvard elects")


def test_a_name_in_another_form_counts_for_a_part():
    other = alike("Latvia votes", "Norrskarn votes")
    assert other < alike("Latvia votes", "Latvians vote") < 1


def test_two_short_claims_that_differ_are_doubted_more_than_long_ones():
    short = alike("zyxomma querl", "zyxomma bifurk")
    long = alike("zyxomma querl dornab tuvix", "zyxomma bifurk dornab rhomel")
    assert short < long < 1 / 2


def test_the_commonest_word_tells_a_little():
    assert all(0 < usual_share(term) <= 1 / 2 for term in COMMON)


def test_nothing_is_like_nothing():
    assert alike("It was so.", "It was so.") == 0
    assert alike(PIER, "It was so.") == 0


@given(TEXT, TEXT)
def test_likeness_is_a_share_and_whole_for_the_same_text(one, other):
    assert 0 <= alike(one, other) <= 1
    assert alike(one, one) == (pytest.approx(1) if told(one) else 0)


@given(TEXT, TEXT)
def test_without_a_store_likeness_is_whole_or_nothing_both_ways_or_neither(one, other):
    assert (alike(one, other) > 0) == (alike(other, one) > 0)


@pytest.mark.parametrize(
    "hostile", ["#" * 100_000, "a." * 50_000, "a" * 100_000, "-a" * 50_000, "Aa" * 50_000]
)
def test_hostile_texts_are_read_fast(hostile):
    assert len(told(f"{hostile} #{hostile}")) <= 50_000
