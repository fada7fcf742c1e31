"""What clients see of jobs that fail, and of how these are tried."""

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from tests.api.conftest import FakeJudge
from tracking import matching
from tracking.errors import Conflict
from tracking.records import Job, Promise
from tracking.trying import MOST_TRIES

POISON = "lantern"
BAD = f"The lighthouse of Norrskarn has reopened its {POISON}, the office said."
GOOD = "The lighthouse of Norrskarn has reopened, the office said."
LATER = timedelta(days=1)  # any try has ended by then


class SoftTimeLimitExceeded(Exception):
    """As Celery names it."""


@dataclass
class Choking(FakeJudge):
    """Reads support everywhere, but fails where it reads the word."""

    failure: Exception | None = None

    def judge(self, pairs):
        if self.failure and any(POISON in f"{pair}" for pair in pairs):
            raise self.failure
        return super().judge(pairs)


def tried(api, job, record_id, judge):
    """Do a job once, as a worker does; return what it did."""
    work = {Job.CHECK_CLAIM: matching.check_claim, Job.MATCH_REPORT: matching.match_report}[job]
    try:
        return work(api.tracker, judge, record_id)
    except Exception as wrong:  # noqa: BLE001 - whatever it is
        return matching.failed(api.tracker, Promise(job, record_id), wrong)


def report(api, report_id):
    return api.client.get(f"/v1/reports/{report_id}").json


def claim(api, claim_id):
    return api.client.get(f"/v1/claims/{claim_id}").json


REASONS = [
    (ValueError("secret text"), "ValueError"),
    (MemoryError(), "it ran out of memory"),
    (SoftTimeLimitExceeded(), "it took too long"),
]


@pytest.mark.parametrize(("failure", "reason"), REASONS)
def test_a_report_that_cannot_be_read_is_failed_with_the_reason(api, failure, reason):
    api.claim()
    bad = api.report(BAD)
    judge = Choking(failure)
    for _ in range(MOST_TRIES - 1):
        assert tried(api, Job.MATCH_REPORT, bad, judge) is None
        assert report(api, bad)["state"] == "queued"
    assert tried(api, Job.MATCH_REPORT, bad, judge).given_up
    shown = report(api, bad)
    assert shown["state"] == "failed"
    assert shown["reason"].startswith("given up after 3 tries: 1 of 1 pairs could not be read")
    assert shown["reason"].endswith(reason)
    assert tried(api, Job.MATCH_REPORT, bad, judge) is None


def test_a_pair_that_cannot_be_read_spoils_no_others(api):
    spoilt, sound = api.claim(BAD), api.claim("The Norrskarn lighthouse has reopened.")
    for each in (spoilt, sound):
        tried(api, Job.CHECK_CLAIM, each, FakeJudge())
    news = api.report(GOOD)
    for _ in range(MOST_TRIES):
        tried(api, Job.MATCH_REPORT, news, Choking(ValueError()))
    assert report(api, news)["state"] == "processed"
    assert "1 of 2 pairs" in report(api, news)["reason"]
    assert spoilt in report(api, news)["reason"]
    assert (claim(api, sound)["status"], claim(api, spoilt)["status"]) == (
        "supported",
        "unverified",
    )


def test_a_check_that_cannot_be_done_ends_and_says_so(api):
    bad = api.report(BAD)
    tried(api, Job.MATCH_REPORT, bad, FakeJudge())
    doubted = api.claim()
    for _ in range(MOST_TRIES):
        assert claim(api, doubted)["status"] == "pending"
        done = tried(api, Job.CHECK_CLAIM, doubted, Choking(ValueError()))
    assert done.given_up
    shown = claim(api, doubted)
    assert shown["status"] == "unverified"
    assert f"{bad}, ValueError" in shown["check_failure"]
    assert shown["rationale"] == (
        f"Unverified: the check was {shown['check_failure']}. A recheck tries again."
    )
    assert api.client.post(f"/v1/claims/{doubted}/recheck").status_code == 202
    tried(api, Job.CHECK_CLAIM, doubted, FakeJudge())
    shown = claim(api, doubted)
    assert (shown["status"], shown["check_failure"]) == ("supported", None)


@pytest.mark.parametrize("job", [Job.CHECK_CLAIM, Job.MATCH_REPORT])
def test_a_job_that_never_says_how_it_ended_is_given_up(api, job):
    """As it is where the kernel kills each process that takes it on."""
    record = api.claim() if job is Job.CHECK_CLAIM else api.report()
    promise, at = Promise(job, record), api.tracker.clock()
    for number in range(MOST_TRIES):
        assert api.tracker.promises.begin(promise, at + number * LATER).number == number + 1
    late = replace(api.tracker, clock=lambda: at + MOST_TRIES * LATER)
    work = matching.check_claim if job is Job.CHECK_CLAIM else matching.match_report
    assert work(late, FakeJudge(), record).given_up
    shown = claim(api, record) if job is Job.CHECK_CLAIM else report(api, record)
    why = shown["check_failure"] if job is Job.CHECK_CLAIM else shown["reason"]
    assert why == "given up after 3 tries: its process was ended, out of memory or out of time"
    assert not api.tracker.promises.waiting()


def test_later_reports_count_for_a_claim_whose_check_was_given_up(api):
    doubted = api.claim()
    matching.give_up(api.tracker, Promise(Job.CHECK_CLAIM, doubted), "it took too long")
    assert claim(api, doubted)["checked_at"] is None
    tried(api, Job.MATCH_REPORT, api.report(GOOD), FakeJudge())
    shown = claim(api, doubted)
    assert shown["status"] == "supported"
    assert "the check was" not in shown["rationale"]
    assert shown["check_failure"] == "given up after 3 tries: it took too long"


def test_a_failed_report_that_is_posted_again_is_tried_again(api):
    news = api.report(GOOD)
    matching.give_up(api.tracker, Promise(Job.MATCH_REPORT, news), "it took too long")
    assert report(api, news)["state"] == "failed"
    assert api.report(GOOD) == news
    assert (report(api, news)["state"], report(api, news)["reason"]) == ("queued", None)
    tried(api, Job.MATCH_REPORT, news, FakeJudge())
    assert report(api, news)["state"] == "processed"


def test_a_report_that_failed_breaks_no_later_check(api):
    bad = api.report(BAD)
    matching.give_up(api.tracker, Promise(Job.MATCH_REPORT, bad), "it took too long")
    later = api.claim()
    done = tried(api, Job.CHECK_CLAIM, later, Choking(ValueError()))
    assert (done.candidates, done.given_up) == (0, False)
    assert claim(api, later)["check_failure"] is None


def test_a_failure_that_passes_by_itself_gives_nothing_up(api):
    news = api.report(GOOD)
    promise = Promise(Job.MATCH_REPORT, news)
    for _ in range(5 * MOST_TRIES):
        assert api.tracker.promises.begin(promise, api.tracker.clock()).number == 1
        assert matching.failed(api.tracker, promise, Conflict("keeps changing")) is None
    assert report(api, news)["state"] == "queued"


def test_a_report_that_is_gone_is_given_up_without_a_trace(api):
    news = api.report(GOOD)
    api.client.delete(f"/v1/reports/{news}")
    api.work()
    assert matching.give_up(api.tracker, Promise(Job.MATCH_REPORT, news), "why").given_up
    assert api.client.get(f"/v1/reports/{news}").status_code == 404
