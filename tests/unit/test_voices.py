"""Whether the claimant speaks in a sentence, whatever way the report has of saying so."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.passed_on import NOT_PASSED_ON, PASSED_ON, TITLES
from tests.unit.work import calls
from verification.kinds import Part, VoiceKind
from verification.model import Report
from verification.reading import read_report
from verification.speech.speakers import same_speaker
from verification.speech.voices import marked, voices
from verification.words.sentences import split

DAY = datetime(2024, 5, 5, tzinfo=UTC)
QUIET = "Boats lay in the harbour."


def rows(table):
    return [tuple(each.split(" | ")) for each in table.strip().splitlines()]


def speaks(claimant, title, body, part):
    report = read_report(Report("r", title, body, DAY, "Echo"))
    told = [each for each in report.sentences if each.passage.part is part]
    on_subject = [each for each in told if "weir" in each.passage.text.lower()]
    return any(
        same_speaker(each.voice.source, claimant, report.opening)
        for each in on_subject
        if "holds" in each.passage.text or len(on_subject) == 1
    )


@pytest.mark.parametrize(("claimant", "body"), rows(PASSED_ON))
def test_the_claimant_speaks_where_a_report_passes_the_claim_on(claimant, body):
    assert speaks(claimant, QUIET, body, Part.BODY)


@pytest.mark.parametrize(("claimant", "body"), rows(NOT_PASSED_ON))
def test_the_claimant_does_not_speak_where_somebody_else_does_or_the_publisher(claimant, body):
    assert not speaks(claimant, QUIET, body, Part.BODY)


@pytest.mark.parametrize(("claimant", "title", "body"), rows(TITLES))
def test_the_claimant_speaks_in_a_headline(claimant, title, body):
    assert speaks(claimant, title, body, Part.TITLE)


def test_a_denial_by_an_unnamed_firm_is_not_taken_for_the_claimants():
    body = "Norr Energy said Sol Power broke the weir. A spokesman denied that it broke the weir."
    assert not speaks("Norr Energy", QUIET, body.partition(". ")[2], Part.BODY)
    report = read_report(Report("r", QUIET, body, DAY, "Echo"))
    assert not same_speaker(report.sentences[-1].voice.source, "Norr Energy", report.opening)


@pytest.mark.parametrize(
    ("written", "double"),
    [
        ("‘It holds,’ she said.", "“It holds,” she said."),
        ("'It holds,' she said.", "“It holds,” she said."),
        ("«It holds», she said.", "“It holds”, she said."),
        ("The keepers' weir doesn't leak.", "The keepers' weir doesn't leak."),
        ("Lund’s weir holds.", "Lund’s weir holds."),
    ],
)
def test_single_marks_are_quotations_and_apostrophes_are_none(written, double):
    assert marked(written) == double


@given(st.lists(st.text(max_size=200), max_size=3), st.lists(st.text(max_size=200), max_size=6))
def test_each_sentence_has_a_voice(titles, sentences):
    found = voices(titles, sentences)
    assert len(found) == len(titles) + len(sentences)
    assert all((each.source is None) is (each.kind is VoiceKind.OWN) for each in found)


@pytest.mark.parametrize(
    "piece", ["A", "Aa ", '"a. ', "“a b. ", "he said, ", "the company's ", "Aa-", "'a ", "a’s "]
)
def test_work_grows_with_the_text_and_no_faster(piece):
    texts = [[each.text for each in split(piece * n, Part.BODY)] for n in (2_000, 8_000)]
    short, long = (calls(voices, [], text) for text in texts)
    assert long < 8 * short + 2_000


def test_a_quotation_over_several_sentences_has_the_speaker_who_is_named_at_its_end():
    sentences = [
        "Tom Sund spoke first.",
        "“I have seen floods.",
        "The weir holds.",
        "It always did,” said Ida Lund.",
        "Boats lay in the harbour.",
    ]
    sources = [each.source for each in voices([], sentences)]
    assert sources == [None, "Ida Lund", "Ida Lund", "Ida Lund", None]


def test_a_firm_that_denies_is_not_taken_for_the_one_named_before():
    accused = "Norr Energy accused Sol Power."
    assert voices([], [accused, "The company denied it."])[1].source == "The company"
    assert voices([], [accused, "The company said it was late."])[1].source == "Norr Energy"
