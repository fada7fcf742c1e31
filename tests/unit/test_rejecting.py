"""What claimants, deniers and the silent do to a claim."""

from datetime import UTC, datetime

import pytest

from tests.unit.test_weighing import AGREES, OPPOSES, SURE, stance
from verification.kinds import Code, Stance
from verification.model import Report
from verification.reading import read_report

CLAIM = "Norda has sold the mill in Norrskarn to Corva."
DENIED = "Norda has dismissed as false a report that it had sold its mill in Norrskarn. "
TAKEN_BACK = "The man who said that Norda had sold the Norrskarn mill has taken back his words."
RETRACTED = (Stance.REFUTES, Code.RETRACTED)
DENIES = (Stance.DENIES, Code.BARE_DENIAL)
REFUTES = (Stance.REFUTES, Code.CONTRADICTED)
REPEATS = (Stance.REPEATS, Code.CLAIMANT_ONLY)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("“Norda has not sold the mill in Norrskarn to Corva,” a Norda spokesman said.", DENIES),
        ("“We have not sold the mill in Norrskarn to Corva,” a spokeswoman said.", DENIES),
        ("The mill in Norrskarn has not been sold to Corva, the land registry found.", REFUTES),
    ],
)
def test_who_denies_and_only_negates_gives_nothing_more(said, expected):
    assert stance(CLAIM, DENIED + said, judge=SURE) == expected


def test_who_negates_without_a_denial_beside_it_refutes():
    said = "“Norda has not sold the mill in Norrskarn to Corva,” a Norda spokesman said."
    assert stance(CLAIM, said, judge=SURE) == REFUTES


@pytest.mark.parametrize(
    ("said", "judge", "expected"),
    [
        ("“I was wrong. Norda has not sold the mill in Norrskarn,” Ann Low said.", SURE, RETRACTED),
        ("Norda has not sold the mill in Norrskarn to Corva, Ann Low said.", SURE, RETRACTED),
        ("Norda has sold the mill in Norrskarn to Corva, Ann Low said.", AGREES, REPEATS),
        (
            "Ann Low has not taken back her claim that Norda sold the mill in Norrskarn.",
            OPPOSES,
            REPEATS,
        ),
        (f"{TAKEN_BACK} Ann Low wrote that he was sorry.", OPPOSES, RETRACTED),
    ],
)
def test_a_claimant_who_says_the_opposite_takes_the_claim_back(said, judge, expected):
    assert stance(CLAIM, said, judge=judge) == expected


@pytest.mark.parametrize(
    ("claim", "said", "expected"),
    [
        (CLAIM, "Norda said nothing of the mill in Norrskarn or of Corva.", Stance.MENTIONS),
        (CLAIM, "Norda made no mention of the mill in Norrskarn.", Stance.MENTIONS),
        (CLAIM, "The sale of the mill in Norrskarn was not made public.", Stance.MENTIONS),
        (CLAIM, "The mill in Norrskarn stands. Norda did not answer.", Stance.MENTIONS),
        (CLAIM, "Norda kept the mill in Norrskarn and did not say why.", Stance.REFUTES),
        ("The mayor of Ulm mentioned it.", "The mayor of Ulm did not mention it.", Stance.REFUTES),
    ],
)
def test_silence_leaves_a_matter_open(claim, said, expected):
    assert stance(claim, said, judge=SURE)[0] is expected


def read_of(body, title="News"):
    report = Report("r", title, body, datetime(2024, 5, 9, tzinfo=UTC), "Coast Post")
    return read_report(report).sentences


def test_the_judge_reads_an_admission_without_what_was_said_before_it():
    told = "Norda admitted that it had sold the mill, days after saying that it had not."
    assert "had not" not in read_of(told)[-1].premise


def test_the_judge_reads_what_corrects_a_report_without_what_it_corrects():
    told = "The Post wrote on Monday that the mill had shut. It will shut in May."
    assert "had shut" not in read_of(told, title="Correction: the mill in Ulm")[-1].premise
    assert "had shut" in read_of(told, title="The mill that stood in Ulm")[-1].premise


def test_who_was_wrong_on_something_else_repeats_the_claim():
    said = "Ann Low was wrong about May, she said, but Norda has sold the Norrskarn mill to Corva."
    assert stance(CLAIM, f"Ann Low spoke. {said}", judge=AGREES) == REPEATS


def test_what_a_claimant_says_beside_a_retraction_counts_against_the_claim():
    said = "“I was mistaken,” Ann Low wrote. Norda still runs the mill in Norrskarn, she said."
    assert stance(CLAIM, said, judge=OPPOSES) == RETRACTED


def test_a_denial_that_names_nothing_of_the_claim_is_of_what_its_party_then_negates():
    denied = "Norda has dismissed as false a report on its plans. "
    said = "“There is no sale of the mill in Norrskarn to Corva,” a Norda spokesman said."
    assert stance(CLAIM, denied + said, judge=SURE) == DENIES
    found = said.replace("a Norda spokesman said", "the land registry found")
    assert stance(CLAIM, denied + found, judge=SURE) == REFUTES
