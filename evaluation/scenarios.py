"""How right the verdicts are: scenarios played through the engine, as a newsroom's day would.

A scenario is a claim with later reports, the statuses that are right after some of them, and what
each report does to the claim. Each report is a distractor for all other scenarios.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from evaluation.pairs import calibration_error, macro_f1
from verification.decision import SETTLING, decide, resolve
from verification.engine import assess
from verification.judging import Judge
from verification.kinds import Stance
from verification.model import Claim, Evidence, Report
from verification.rules.findings import Rule
from verification.rules.weighing import RULES

IDLE = frozenset({"none", Stance.MENTIONS.value})  # a mention more or less is no error

Scenario = Mapping[str, Any]
Change = Callable[[Sequence[Evidence]], Sequence[Evidence]]
Assessed = Callable[[Claim, Report], list[Evidence]]


@dataclass(frozen=True, slots=True)
class Played:
    """What came of the scenarios of one file."""

    statuses: Sequence[tuple[str, str]]  # expected and given, at each checkpoint
    right: Mapping[str, tuple[int, int]]  # checkpoints that were right, and all, by category
    stances: tuple[int, int]
    settled: tuple[int, int]  # likewise, of those reports that settle something
    stray: int  # settling evidence for claims of other scenarios
    claims: int
    sure: Sequence[float]  # confidence at each checkpoint

    @property
    def calibration_error(self) -> float:
        """How far confidence and correctness of the statuses are apart."""
        right = [expected == given for expected, given in self.statuses]
        return calibration_error(self.sure, right)

    @property
    def accuracy(self) -> float:
        """The share of checkpoints whose status is right."""
        right, of = map(sum, zip(*self.right.values(), strict=True))
        return right / of

    @property
    def macro_f1(self) -> float:
        """The F1 of the statuses, averaged."""
        return macro_f1(self.statuses)

    @property
    def stray_per_100(self) -> float:
        """Settling evidence for claims of other scenarios, by 100 claims."""
        return 100 * self.stray / self.claims


@dataclass(slots=True)
class Tally:
    """What is counted while scenarios are played."""

    statuses: list[tuple[str, str]] = field(default_factory=list)
    right: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)
    stances: list[bool] = field(default_factory=list)
    settled: list[bool] = field(default_factory=list)
    sure: list[float] = field(default_factory=list)


def play(path: Path, judge: Judge, rules: Sequence[Rule] = RULES, change: Change = list) -> Played:
    """Return what comes of a file's scenarios; `change` is done to all evidence of a claim."""
    scenarios = json.loads(path.read_text("utf-8"))
    tally = Tally()
    for scenario in scenarios:
        _play(scenario, partial(_assessed, judge, rules), change, tally)
    right = {each: (tally.right[each], tally.of[each]) for each in tally.of}
    stances, settled = ((sum(counted), len(counted)) for counted in (tally.stances, tally.settled))
    stray = sum(1 for _ in _stray(scenarios, judge))
    return Played(tally.statuses, right, stances, settled, stray, len(scenarios), tally.sure)


def claim_of(scenario: Scenario) -> Claim:
    """Return the claim of a scenario; its id is the scenario's."""
    told = scenario["claim"]
    made = _time(told["claimed_at"])
    return Claim(scenario.get("id", "claim"), told["text"], made, told.get("claimant"))


def reports_of(scenario: Scenario) -> list[Report]:
    """Return the reports of a scenario; each has its key as id."""
    return [report_of(told["key"], told) for told in scenario["reports"]]


def report_of(report_id: str, told: Mapping[str, Any]) -> Report:
    """Return a report as a file tells it."""
    return Report(
        id=report_id,
        title=told["title"],
        body=told["body"],
        published_at=_time(told["published_at"]),
        publisher=told.get("publisher"),
        url=told.get("url"),
    )


def _play(scenario: Scenario, assessed: Assessed, change: Change, tally: Tally) -> None:
    claim, evidence = claim_of(scenario), list[Evidence]()
    for report in reports_of(scenario):
        if report.published_at >= claim.claimed_at:
            evidence += assessed(claim, report)
        resolved = resolve(change(evidence))
        verdict = decide(resolved)
        for point in scenario["checkpoints"]:
            if point["after"] == report.id:
                given = verdict.status.value
                fair = _listed(point["status"])
                tally.statuses.append((given if given in fair else fair[0], given))
                tally.sure.append(verdict.confidence)
                good = given in fair and verdict.superseded in _superseded(point)
                tally.right[scenario["category"]] += good
                tally.of[scenario["category"]] += 1
    stances = {each.report_id: each.stance.value for each in resolved}
    for key, expected in scenario["stances"].items():
        meant = frozenset(_listed(expected))
        loose = meant | IDLE if meant & IDLE else meant
        tally.stances.append(stances.get(key, "none") in loose)
        if meant & {each.value for each in SETTLING}:
            tally.settled.append(stances.get(key) in meant)


def _assessed(judge: Judge, rules: Sequence[Rule], claim: Claim, report: Report) -> list[Evidence]:
    return assess([claim], [report], judge, report.published_at, rules)


def _stray(scenarios: Sequence[Scenario], judge: Judge) -> Iterator[Evidence]:
    for scenario in scenarios:
        others = [
            report
            for other in scenarios
            for report in reports_of(other)
            if other is not scenario
            and report.published_at >= _time(scenario["claim"]["claimed_at"])
        ]
        now = _time(scenario["claim"]["claimed_at"])
        found = assess([claim_of(scenario)], others, judge, now)
        yield from (each for each in found if each.stance in SETTLING)


def _superseded(point: Mapping[str, Any]) -> Sequence[bool]:
    expected = point.get("superseded")
    return (True, False) if expected is None else _listed(expected)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _time(written: str) -> datetime:
    return datetime.fromisoformat(written)
