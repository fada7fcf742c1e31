"""Reports that break whoever reads them, and a worker that outlives them all."""

import sys
from datetime import timedelta

import pytest

from adapters.queue import CeleryJobs
from adapters.store import open_tracker
from tests.servers import embedded_store, serving, until
from tracking import reading
from tracking.posting import NewClaim, NewReport, submit_claim, submit_report
from tracking.records import Job, Promise, ReportState
from verification.kinds import Status

CLAIM = "The lighthouse of Norrskarn has reopened."
NEWS = "The lighthouse of Norrskarn has reopened, {} the office said."
REASONS = {
    "FAIL": "ValueError",
    "RUNOUT": "it ran out of memory",
    "HANG": "it took too long",
    "HANGON": "its process was ended, out of memory or out of time",
    "DIE": "its process was ended, out of memory or out of time",
}


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    """A store, and a worker whose processes may take a second for a job."""
    with embedded_store(tmp_path_factory.mktemp("store")) as found:
        own = {"STORE_URL": found.store_url, "BROKER_URL": found.broker_url, "JOB_SECONDS": "1"}
        own["MATCHING_PROCESSES"] = "2"
        with serving(sys.executable, "-m", "tests.integration.poisoned", **own):
            yield type(found).from_env(own)


def test_a_poisonous_report_is_failed_and_holds_up_no_other(settings):
    tracker, jobs = open_tracker(settings), CeleryJobs(settings.broker_url)
    claim = submit_claim(tracker, NewClaim(CLAIM, claimed_at=tracker.clock() - timedelta(1))).record

    def post(word):
        return submit_report(tracker, NewReport(f"News {word}", NEWS.format(word))).record.id

    jobs.put([Promise(Job.CHECK_CLAIM, claim.id)])
    until(lambda: reading.claim(tracker, claim.id).checked_at, bool)
    poisons = {post(word): word for word in REASONS}
    owed = [Promise(Job.MATCH_REPORT, each) for each in poisons]
    jobs.put([*owed, *owed])
    sound = post("so")
    jobs.put([Promise(Job.MATCH_REPORT, sound)])
    until(
        lambda: reading.report(tracker, sound).state, lambda state: state is ReportState.PROCESSED
    )
    assert reading.claim(tracker, claim.id).status is Status.SUPPORTED

    def all_tried():
        """Hand over what is still owed, as a relay does, and tell who has failed."""
        found = {each: reading.report(tracker, each) for each in poisons}
        left = [each for each, report in found.items() if report.state is ReportState.QUEUED]
        if jobs.backlog().jobs == 0:
            jobs.put([Promise(Job.MATCH_REPORT, each) for each in left])
        return [] if left else [*found.values()]

    failed = until(all_tried, bool)
    assert {each.state for each in failed} == {ReportState.FAILED}
    for each in failed:
        assert each.reason.endswith(REASONS[poisons[each.id]]), each.reason
    assert tracker.promises.waiting() == 0
