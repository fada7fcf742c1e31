"""How often a passage that only passes a claim on is read as support of the claim.

A line of the file is a claim with its claimant, one later report, the stance expected and the way
in which the claim is passed on. The rules are made by looking at one half of the lines alone.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.scenarios import claim_of, report_of
from verification.engine import assess
from verification.judging import Judge
from verification.kinds import Stance

LEAKS = Path(__file__).with_name("leaks.jsonl")
HALVES = ("looked at", "measured only")

Line = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Passed:
    """What came of one line: how the claim is passed on, the stance expected and the one given."""

    line: Line
    given: str

    @property
    def expected(self) -> str:
        """The stance that is right."""
        return str(self.line["expected"])

    @property
    def leaks(self) -> bool:
        """Whether a repetition is read as support."""
        repeats = self.expected == Stance.REPEATS.value
        return repeats and self.given == Stance.SUPPORTS.value


@dataclass(frozen=True, slots=True)
class Leak:
    """What came of the lines of one half."""

    passed: Sequence[Passed]

    @property
    def share(self) -> float:
        """The share of repetitions that are read as support."""
        repeats = [each for each in self.passed if each.expected == Stance.REPEATS.value]
        return sum(each.leaks for each in repeats) / (len(repeats) or 1)

    @property
    def accuracy(self) -> float:
        """The share of all lines whose stance is right."""
        return self.right() / len(self.passed)

    def right(self, *expected: Stance) -> int:
        """Return how many lines are right: all, or those with one of the stances expected."""
        asked = [each for each in self.passed if not expected or each.expected in expected]
        return sum(each.given == each.expected for each in asked)

    def of(self, *expected: Stance) -> int:
        """Return how many lines expect one of the stances."""
        return sum(each.expected in expected for each in self.passed)


def leaks(judge: Judge, path: Path = LEAKS) -> Iterator[tuple[str, Leak]]:
    """Yield each half of the file with what came of its lines."""
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    for name in HALVES:
        passed = [Passed(line, _given(line, judge)) for line in lines if half(line) == name]
        if passed:
            yield name, Leak(passed)


def half(line: Line) -> str:
    """Return the half that a line belongs to, by a hash of the report's text."""
    digest = hashlib.sha256(line["report"]["body"].encode()).digest()
    return HALVES[digest[-1] % len(HALVES)]


def _given(line: Line, judge: Judge) -> str:
    report = report_of("report", line["report"])
    found = assess([claim_of(line)], [report], judge, report.published_at)
    return found[0].stance.value if found else "none"
