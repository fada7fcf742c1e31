"""Reports on something else that shares names with a claim settle nothing, whoever judges."""

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from verification.engine import assess
from verification.kinds import Stance
from verification.model import Claim, JudgeModel, Report, Scores

MADE = datetime(2024, 5, 6, 12, tzinfo=UTC)


@dataclass(frozen=True)
class FakeJudge:
    """Reads the same in every pair."""

    scores: Scores

    def judge(self, pairs):
        return [JudgeModel("fake", "0", self.scores) for _ in pairs]


AGREES, OPPOSES = FakeJudge(Scores(0.96, 0.02, 0.02)), FakeJudge(Scores(0.02, 0.96, 0.02))
ELSEWHERE = [
    ("A dam burst in Ulm.", "A dam burst at Dray, ten miles upstream of Ulm."),
    ("A dam burst in Ulm.", "A dam burst at Dray, ten miles upstream of Ulm. Ulm saw no harm."),
    ("The school in Ulm burned.", "The school in New Ulm burned. It was old."),
    ("The novelist Ulla Brix was hurt.", "The architect Ulla Brix was hurt."),
    ("Tram drivers in Ulm walked out.", "Bus drivers in Ulm walked out. Trams are unaffected."),
]
THERE = [
    ("A dam burst in Ulm.", "A dam burst in Ulm, ten miles upstream of Dray."),
    ("The school in Ulm burned.", "The school in Ulm burned, but not that in New Ulm."),
    ("The Ulm mill burned.", "The Ulm mill burned, and so did a second mill, in Corva."),
    ("The novelist Ulla Brix was hurt.", "The author Ulla Brix was hurt."),
    ("Tram drivers in Ulm walked out.", "Tram and bus drivers in Ulm walked out."),
]


@pytest.mark.parametrize("judge", [AGREES, OPPOSES])
@pytest.mark.parametrize(("claim", "body"), ELSEWHERE)
def test_what_is_told_of_something_else_settles_nothing(claim, body, judge):
    assert _stances(claim, body, judge) <= {Stance.MENTIONS}


@pytest.mark.parametrize(("claim", "body"), THERE)
def test_what_is_told_beside_something_else_counts(claim, body):
    assert _stances(claim, body, AGREES) == {Stance.SUPPORTS}


def _stances(claim, body, judge):
    report = Report("r", "News", body, MADE.replace(day=9), "Coast Post")
    found = assess([Claim("c", claim, MADE, "Ann Low")], [report], judge, MADE.replace(month=6))
    return {each.stance for each in found}
