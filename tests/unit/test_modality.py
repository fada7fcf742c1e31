"""A plan is not an event."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verification.words.modality import (
    Modality,
    cancelled,
    goes_on,
    is_underway,
    main_clause,
    modality,
    planned,
    stays_as_it_is,
    without_decision,
)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The bridge opened on Friday.", Modality.FACT),
        ("The bridge will open on Friday.", Modality.PLAN),
        ("The bridge is set to open.", Modality.PLAN),
        ("The bridge is scheduled for May.", Modality.PLAN),
        ("They sued over the decision in May to have the bridge torn down.", Modality.PLAN),
        ("The captain is trying to open the bridge.", Modality.POSSIBILITY),
        ("The captain threatened to open the bridge.", Modality.POSSIBILITY),
        ("The bridge is on the verge of opening.", Modality.POSSIBILITY),
        ("Both sides are still working on the bridge.", Modality.POSSIBILITY),
        ("The captain has until Friday to open the bridge.", Modality.PLAN),
        ("She left the bridge of her own will.", Modality.FACT),
        ("The bridge was closed in order to save money.", Modality.FACT),
        ("The bridge opened on Friday, a week later than planned.", Modality.FACT),
        ("She confirmed on Monday that the bridge would open.", Modality.PLAN),
        ("The bridge would open if the wind dropped.", Modality.CONDITION),
        ("If the wind drops, the bridge opens.", Modality.CONDITION),
        ("The bridge could open.", Modality.POSSIBILITY),
        ("Engineers do not rule out that rust broke the bridge.", Modality.POSSIBILITY),
        ("That rust broke the bridge cannot be ruled out.", Modality.POSSIBILITY),
        ("Has the bridge opened?", Modality.QUESTION),
        ("“Will it open?”", Modality.QUESTION),
    ],
)
def test_a_sentence_says_how_it_is_meant(sentence, kind):
    assert modality(sentence) is kind


@pytest.mark.parametrize(
    ("sentence", "off"),
    [
        ("The opening was postponed.", True),
        ("The opening was called off.", True),
        ("The bridge did not open.", True),
        ("The talks won’t take place, he said.", True),
        ("The opening took place.", False),
        ("The bridge will not open.", True),
    ],
)
def test_a_plan_that_was_given_up_says_so(sentence, off):
    assert bool(cancelled(sentence)[0]) is off


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The yard is now shedding 90 posts.", True),
        ("The yard is building two ferries.", True),
        ("The yard shed 90 posts.", False),
        ("The yard is charging 90 crowns.", False),
    ],
)
def test_what_somebody_is_at_is_not_done_yet(sentence, expected):
    assert is_underway(sentence) is expected


def test_only_the_clause_that_tells_of_it_is_off():
    off, rest = cancelled("Most trains were cancelled on Friday as drivers went on strike.")
    assert off.strip() == "Most trains were cancelled on Friday"
    assert rest.strip() == "drivers went on strike."


def test_what_is_planned_follows_the_word_that_says_so():
    assert planned("The drivers will go on strike on Friday.").strip() == "go on strike on Friday."
    assert not planned("The drivers went on strike.")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The captain gave the order to open the bridge.", Modality.FACT),
        ("The firm has made an offer to buy the bridge.", Modality.FACT),
        ("The order to open the bridge surprised her.", Modality.PLAN),
        ("The captain gave the order to open the bridge, which will take a day.", Modality.PLAN),
    ],
)
def test_that_an_order_was_given_is_no_plan(sentence, kind):
    assert modality(without_decision(sentence)) is kind


@pytest.mark.parametrize(
    ("sentence", "goes"),
    [
        ("She would stay on as captain, she said.", True),
        ("The bridge will remain open.", True),
        ("The bridge will open.", False),
        ("She hopes to stay.", False),
    ],
)
def test_what_will_be_as_it_is_goes_on(sentence, goes):
    assert goes_on(sentence) is goes


@pytest.mark.parametrize(
    ("sentence", "stays"),
    [
        ("The bridge will remain closed until May.", True),
        ("Flights stayed suspended on Monday.", True),
        ("The bridge was closed in March.", False),
        ("The minister remains in office.", False),
    ],
)
def test_what_stays_closed_does_not_reopen(sentence, stays):
    assert stays_as_it_is(sentence) is stays


@pytest.mark.parametrize(
    ("sentence", "main"),
    [
        (
            "The ministry opened the line on Monday, which will serve the new port.",
            "The ministry opened the line on Monday.",
        ),
        ("The line, which will serve the port, was opened.",) * 2,
        ("Talks will resume on Monday.",) * 2,
    ],
)
def test_the_main_clause_is_without_what_is_added_at_its_end(sentence, main):
    assert main_clause(sentence) == main


@given(st.text(max_size=300))
def test_a_question_mark_at_the_end_makes_a_question(text):
    assert modality(f"{text}?") is Modality.QUESTION
