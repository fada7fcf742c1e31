"""What a claim puts before a name, which a report may leave out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.work import calls
from verification.words.epithets import epithets, left_out, unadorned


def retold(claim, report):
    for span, words in reversed(list(left_out(epithets(claim), report))):
        claim = f"{claim[: span.start]}{words}{claim[span.end :]}"
    return claim


@pytest.mark.parametrize(
    ("claim", "report", "expected"),
    [
        ("The ferry Wisp sank.", "The Wisp went down.", "The Wisp sank."),
        ("Brewer Norda bought the oil tanker Vex.", "Norda has Vex.", "Norda bought Vex."),
        ("Norda bought its rival Sol Power.", "Norda has Sol Power.", "Norda bought Sol Power."),
        ("They sacked coach Ivo Rask.", "Mr Rask was sacked.", "They sacked Ivo Rask."),
        ("Prime minister Una Reid left.", "Una Reid left.", "Una Reid left."),
        ("Mayor Una Reid left.", "Reid met Rask, a singer.", "Una Reid left."),
    ],
)
def test_what_stands_before_a_bare_name_is_left_out(claim, report, expected):
    assert retold(claim, report) == expected


@pytest.mark.parametrize(
    ("claim", "report"),
    [
        ("The ferry Wisp sank.", "The ferry Wisp went down."),
        ("The ferry Wisp sank.", "A ferry went down."),
        ("The ferry Wisp sank.", "Singer Wisp left."),
        ("Mayor Una Reid left.", "Una Reid, the singer, left."),
        ("Mayor Una Reid left.", "Una Reid, a young jazz singer, left."),
        ("They met bank President Low.", "Low left."),
        ("A ferry sank off Wisp.", "It sank off Wisp."),
    ],
)
def test_it_stays_where_the_report_has_it_or_speaks_of_a_namesake(claim, report):
    assert retold(claim, report) == claim


def test_a_text_without_them_has_the_bare_names():
    told = "Brewer Norda bought the oil tanker Vex from Mayor Una Reid."
    assert unadorned(told, epithets(told)) == "Norda bought Vex from Una Reid."


def test_institutions_have_many_names():
    assert retold("The brewer Norda left.", "The company Norda left.") == "Norda left."


@given(st.text(max_size=100), st.text(max_size=100))
def test_only_what_stands_before_a_name_goes(claim, report):
    for span, words in left_out(epithets(claim), report):
        assert len(words) < span.end - span.start
        assert claim[span.end].isupper()


@pytest.mark.parametrize("piece", ["A-", "Aa ", "the ", "coach ", "coach Aa "])
def test_work_grows_with_the_text_and_no_faster(piece):
    short, long = (piece * n for n in (200, 1600))
    retold("The ferry Aa sank.", short)
    assert calls(retold, "The ferry Aa sank.", long) <= 12 * calls(
        retold, "The ferry Aa sank.", short
    )
