"""What a worker counts and logs of its jobs."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prometheus_client import REGISTRY
from structlog.testing import capture_logs

from adapters.logs import request_id
from adapters.queue import REQUEST_ID, celery_app
from tracking.errors import StoreDown
from tracking.matching import Done
from tracking.records import Cause, CauseKind, Job, Promise, Revision
from verification.judging import Pair
from verification.kinds import Status
from verification.model import JudgeModel, Scores
from workers import metrics
from workers.shell import RETRY, OutOfMemory, register, register_errand

MADE = Revision(
    "clm_1",
    2,
    datetime(2024, 5, 6, tzinfo=UTC),
    Status.UNVERIFIED,
    Status.REFUTED,
    Status.REFUTED,
    0.8,
    superseded=False,
    cause=Cause(CauseKind.REPORT),
)
OF_REPORTS = {"task": "match_report"}
DONE = Done([MADE], 7, timedelta(seconds=3))


def value(name, **labels):
    return REGISTRY.get_sample_value(name, labels) or 0


def growth(do, name, **labels):
    before = value(name, **labels)
    do()
    return value(name, **labels) - before


def task_for(work, failed=lambda *_: None):
    job = Job.MATCH_REPORT
    app = celery_app("redis://127.0.0.1:1/0", "test")
    register(app, job, work, failed, 60)
    task = app.tasks[job]
    task.max_retries = 0  # retries are Celery's
    return task


@pytest.mark.parametrize(
    ("name", "labels", "grown"),
    [
        ("claimwatch_job_seconds_count", {"task": "match_report"}, 1),
        ("claimwatch_verdict_changes_total", {"status": "refuted"}, 1),
        ("claimwatch_candidates_sum", {"task": "match_report"}, 7),
        ("claimwatch_verdict_seconds_sum", {"task": "match_report"}, 3),
        ("claimwatch_job_failures_total", {"task": "match_report", "reason": "given_up"}, 0),
    ],
)
def test_a_job_is_counted_by_what_it_did(name, labels, grown):
    task = task_for(lambda _: DONE)
    assert growth(lambda: task.apply(["rpt_1"]), name, **labels) == grown


def test_a_job_that_was_not_owed_says_nothing_of_reports():
    task = task_for(lambda _: None)
    assert growth(lambda: task.apply(["rpt_1"]), "claimwatch_candidates_count", **OF_REPORTS) == 0


@pytest.mark.parametrize(
    ("failure", "reason"), [(StoreDown("away"), "StoreDown"), (KeyError("x"), "KeyError")]
)
def test_a_failure_is_counted_by_its_reason(failure, reason):
    def work(_):
        raise failure

    task = task_for(work)
    labels = {"task": "match_report", "reason": reason}
    assert growth(lambda: task.apply(["r"]), "claimwatch_job_failures_total", **labels) == 1
    assert growth(lambda: task.apply(["r"]), "claimwatch_job_seconds_count", **OF_REPORTS) == 0


def test_a_job_that_is_given_up_is_a_failure():
    task = task_for(lambda _: Done(given_up=True))
    labels = {"task": "match_report", "reason": "given_up"}
    assert growth(lambda: task.apply(["r"]), "claimwatch_job_failures_total", **labels) == 1


def test_what_becomes_of_a_failure_is_told():
    failures, wrong = [], KeyError("x")

    def work(_):
        raise wrong

    def failed(promise, why):
        failures.append((promise, why))
        return Done(given_up=True)

    labels = {"task": "match_report", "reason": "given_up"}
    run = task_for(work, failed).apply
    assert growth(lambda: run(["rpt_1"]), "claimwatch_job_failures_total", **labels) == 1
    assert failures == [(Promise(Job.MATCH_REPORT, "rpt_1"), wrong)]


def test_a_job_that_runs_out_of_memory_does_not_end_the_worker():
    """As Celery does where it sees a MemoryError."""

    def work(_):
        raise MemoryError

    noted = []
    run = task_for(work, lambda _, why: noted.append(type(why))).apply(["rpt_1"])
    assert isinstance(run.result, OutOfMemory)
    assert noted == [MemoryError]


def test_a_failure_that_cannot_be_noted_is_raised_all_the_same():
    def work(_):
        raise KeyError

    def failed(*_):
        raise StoreDown("away")

    labels = {"task": "match_report", "reason": "KeyError"}
    run = task_for(work, failed).apply
    assert growth(lambda: run(["rpt_1"]), "claimwatch_job_failures_total", **labels) == 1


def test_an_errand_that_is_put_off_is_a_failure():
    def work():
        raise StoreDown("away")

    app = celery_app("redis://127.0.0.1:1/0", "test")
    register_errand(app, "relay", work)
    labels = {"task": "relay", "reason": "StoreDown"}
    run = app.tasks["relay"].apply
    assert growth(run, "claimwatch_job_failures_total", **labels) == 1


@pytest.mark.parametrize("asked", ["desk-42", None])
def test_a_job_works_for_the_request_that_its_message_names(asked):
    seen = []
    task = task_for(lambda _: seen.append(request_id()))
    task.apply(["rpt_1"], headers={REQUEST_ID: asked})
    assert (seen, request_id()) == ([asked], None)


def test_a_message_without_headers_is_worked_on():
    seen = []
    task_for(lambda _: seen.append(request_id())).apply(["rpt_1"])
    assert seen == [None]


def test_every_verdict_that_changed_is_logged():
    with capture_logs() as logged:
        task_for(lambda _: DONE).apply(["rpt_1"])
    [verdict, job] = logged
    assert verdict == {
        "event": "verdict",
        "log_level": "info",
        "claim": "clm_1",
        "revision": 2,
        "status": "refuted",
        "before": "unverified",
    }
    assert (job["event"], job["id"]) == ("match_report", "rpt_1")


class Reader:
    """A judge that reads the same in everything."""

    def judge(self, pairs):
        return [JudgeModel("reader", "1", Scores(0.9, 0.05, 0.05)) for _ in pairs]


@given(st.integers(1, 50))
def test_a_timed_judge_says_what_its_own_says_and_counts_it(many):
    judge, pairs = metrics.Timed(Reader()), [Pair("It sank.", "It sank.")] * many
    before = value("claimwatch_judge_batch_seconds_count")
    grown = growth(lambda: judge.judge(pairs), "claimwatch_judge_pairs_total")
    assert grown == many
    assert value("claimwatch_judge_batch_seconds_count") == before + 1
    assert judge.judge(pairs) == Reader().judge(pairs)


def test_the_retry_policy_is_kept_when_a_job_learns_of_its_message():
    task = task_for(lambda _: None)
    assert task.autoretry_for == RETRY["autoretry_for"]
