"""Sentences keep their exact places, whatever the text is made of."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from verification.kinds import Part
from verification.words.sentences import LONGEST, split


def test_sentences_stand_where_they_stood():
    text = "Ferries ran late. “Fog,” said Mr. Lund. Nobody was hurt."
    found = split(text, Part.BODY)
    assert [each.text for each in found] == [
        "Ferries ran late.",
        "“Fog,” said Mr. Lund.",
        "Nobody was hurt.",
    ]
    assert all(text[each.start : each.end] == each.text for each in found)


def test_a_dateline_belongs_to_no_sentence():
    [only] = split("SKARN, Feb 3 (Coast Agency) - Ferries ran late.", Part.BODY)
    assert (only.text, only.start) == ("Ferries ran late.", 30)


def test_offsets_count_code_points():
    text = "⛴️🇳🇴 Ferje. Second 👩‍👩‍👧 one."
    assert [text[each.start : each.end] for each in split(text, Part.BODY)] == [
        each.text for each in split(text, Part.BODY)
    ]


def test_a_line_break_ends_a_sentence():
    assert [each.text for each in split("A heading\n\nThen text", Part.BODY)] == [
        "A heading",
        "Then text",
    ]


@given(st.text(max_size=400), st.sampled_from(Part))
def test_splitting_loses_nothing_but_space(text, part):
    found = split(text, part)
    assert all(text[each.start : each.end] == each.text for each in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
    if part is Part.TITLE:
        kept = {at for each in found for at in range(each.start, each.end)}
        assert all(text[at].isspace() for at in range(len(text)) if at not in kept)


def test_a_text_without_a_stop_is_cut():
    found = split("x" * 100_000, Part.BODY)
    assert max(len(each.text) for each in found) <= LONGEST
    assert sum(len(each.text) for each in found) == 100_000
