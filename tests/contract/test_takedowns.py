"""Reports that are taken down while others work on them or post them again."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from tests.contract.records import NOW
from tracking.editing import delete_report
from tracking.errors import Conflict, KeyReused
from tracking.matching import match_report, withdraw_report
from tracking.posting import NewClaim, NewReport, submit_claim, submit_report
from tracking.tracker import Tracker
from verification.decision import resolve
from verification.model import JudgeModel, Scores

CLAIM = NewClaim("The lighthouse of Norrskarn has reopened.", claimed_at=NOW)
REPORT = NewReport(
    "News", "The lighthouse of Norrskarn has reopened, the office said.", published_at=NOW
)


@dataclass
class Judge:
    """Reads support everywhere, and lets something happen while it reads."""

    meanwhile: Callable[[], None] = lambda: None

    def judge(self, pairs):
        self.meanwhile()
        return [JudgeModel("fake", "0", Scores(0.9, 0.05, 0.05)) for _ in pairs]


@dataclass
class Emptying:
    """Reports of which each is removed just after it was found to be there already."""

    store: Tracker

    def add(self, report, keys, promise, due):
        added = self.store.reports.add(report, keys, promise, due)
        if not added:
            delete_report(self.store, report.id)
            withdraw_report(self.store, report.id)
        return added

    def get(self, report_id):
        return self.store.reports.get(report_id)


def test_a_report_that_was_removed_while_it_was_posted_again_is_posted_anew(store):
    first = submit_report(store, REPORT).record
    again = submit_report(replace(store, reports=Emptying(store)), REPORT)
    assert again.created
    assert store.reports.get(first.id) == again.record


def test_a_report_that_is_being_taken_down_is_refused_until_it_is_gone(store):
    first = submit_report(store, REPORT).record
    delete_report(store, first.id)
    with pytest.raises(Conflict, match=f"{first.id} is being taken down"):
        submit_report(store, REPORT)
    withdraw_report(store, first.id)
    again = submit_report(store, REPORT)
    assert again.created
    assert again.record.id == first.id
    assert not submit_report(store, REPORT).created


def test_a_refused_report_keeps_its_key(store):
    first = submit_report(store, REPORT, "key").record
    delete_report(store, first.id)
    with pytest.raises(Conflict):
        submit_report(store, REPORT, "key")
    withdraw_report(store, first.id)
    assert submit_report(store, REPORT, "key").created
    with pytest.raises(KeyReused):
        submit_report(store, NewReport("Other news", "Of something else."), "key")


def test_evidence_of_a_report_that_was_taken_down_while_it_was_matched_is_cancelled(store):
    claim = submit_claim(store, CLAIM).record
    report = submit_report(store, REPORT).record

    def taken_down():
        delete_report(store, report.id)
        withdraw_report(store, report.id)

    match_report(store, Judge(taken_down), report.id)
    evidence = resolve(store.claims.evidence(claim.id))
    assert [item.cancelled for item in evidence] == [True]
    assert store.reports.get(report.id) is None


def test_evidence_of_a_report_that_was_matched_is_cancelled(store):
    claim = submit_claim(store, CLAIM).record
    report = submit_report(store, REPORT).record
    match_report(store, Judge(), report.id)
    assert [item.cancelled for item in store.claims.evidence(claim.id)] == [False]
    delete_report(store, report.id)
    withdraw_report(store, report.id)
    assert [item.cancelled for item in store.claims.evidence(claim.id)] == [True]
