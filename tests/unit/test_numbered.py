"""Things that bear a number: another line, flight or reactor is another matter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verification.scopes.numbered import other_number

# A claim, a passage, and what each of them is about where only the numbers differ.
DIFFER = [
    ("Line 4 has reopened.", "Line 2 has reopened.", ("Line 2", "Line 4")),
    ("Flight 227 landed.", "Flights 451 and 452 landed.", ("Flights 451 and 452", "Flight 227")),
    ("Reactor No. 3 is running.", "Reactor 1 is running.", ("Reactor 1", "Reactor No. 3")),
    (
        "He was convicted on count two.",
        "The jury convicted him on count 1.",
        ("count 1", "count two"),
    ),
    ("Block C was razed.", "Block D was razed.", ("Block D", "Block C")),
    ("Stage 9 was cancelled.", "Stages 1 to 8 were ridden.", ("Stages 1 to 8", "Stage 9")),
    ("Pope Linus VI came.", "Pope Linus IV came.", ("Linus IV", "Linus VI")),
    ("The Corva-2 probe is lost.", "The Corva-1 probe is lost.", ("Corva-1", "Corva-2")),
    ("The Corva 7 rocket failed.", "The Corva 5 rocket failed.", ("Corva 5", "Corva 7")),
    ("The 9th Brigade withdrew.", "The 4th Brigade withdrew.", ("4th Brigade", "9th Brigade")),
]
ALIKE = [
    ("Line 4 has reopened.", "Trains run on line 4 again."),
    ("Line 4 has reopened.", "Unlike line 2, line four has reopened."),
    ("Stage 9 was cancelled.", "Stages 8 to 10 were cancelled."),
    ("Pope Linus IV came.", "Pope Linus 4 came."),
    ("Line 4 has reopened.", "All lines have reopened."),
    ("Line 4 has reopened.", "The metro has four lines."),
    ("In Corva 40 homes burned.", "In Corva 38 homes burned."),
    ("In Corva 40 old homes burned.", "In Corva 38 old homes burned."),
    ("Corva 3 per cent, Ulm 4 per cent.", "Corva 2 per cent, Ulm 4 per cent."),
    ("It begins on Monday 14 March.", "It begins on Monday 7 March."),
    ("About 40 were hurt.", "About 30 were hurt."),
    ("The group has 40 members.", "The group has 30 members."),
]


@pytest.mark.parametrize(("claim", "said", "found"), DIFFER)
def test_another_number_is_told(claim, said, found):
    assert other_number(claim, [said]) == found
    assert other_number(said, [claim]) == found[::-1]


@pytest.mark.parametrize(("claim", "said"), ALIKE)
def test_no_other_number_is_told(claim, said):
    assert other_number(claim, [said]) is None
    assert other_number(said, [claim]) is None


def test_what_the_passage_says_itself_goes_before_what_it_refers_to():
    claim = "Line 4 has reopened."
    assert other_number(claim, ["It has reopened.", "Line 2 was shut."]) == ("Line 2", "Line 4")
    assert other_number(claim, ["Line 4 has reopened.", "Line 2 is shut."]) is None


@given(st.text(), st.text())
def test_a_text_has_no_other_number_than_itself(one, other):
    assert other_number(one, [one, other]) is None
