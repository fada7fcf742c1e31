"""What Prometheus reads, with several processes of gunicorn and of Celery behind it."""

import os
import socket
import subprocess
import sys
import urllib.request
from collections import Counter
from contextlib import suppress

import pytest
from prometheus_client.parser import text_string_to_metric_families

from adapters.queue import CeleryJobs
from adapters.store import open_tracker
from launcher.child import ROOT, running
from tests.integration.conftest import Service, processes
from tests.servers import embedded_store, free_port, serving, until
from tracking import posting
from tracking.relay import relay

ASKED = 200
REPORTS = 40
BODY = "The lighthouse of Norrskarn was lit for the {}th time on Tuesday, its keeper said."


def read(url):
    with urllib.request.urlopen(f"{url}/metrics", timeout=10) as answer:
        return list(text_string_to_metric_families(answer.read().decode()))


def scraped(service):
    return read(service.url)


def value(families, name, **labels):
    """Return a sample's value; 0 where there is none."""
    samples = (sample for family in families for sample in family.samples)
    return sum(each.value for each in samples if (each.name, each.labels) == (name, labels))


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """A service of several processes of each kind."""
    folder = tmp_path_factory.mktemp("service")
    env = {"API_WORKERS": "3", "MATCHING_PROCESSES": "2"}
    with running(free_port(), folder, env) as url:
        yield Service(url, folder)


def counted(families, operation):
    return sum(
        sample.value
        for family in families
        for sample in family.samples
        if sample.name == "claimwatch_http_requests_total"
        and sample.labels["operation"] == operation
    )


def test_requests_are_counted_over_all_workers(shared_service):
    before = counted(scraped(shared_service), "check_liveness")
    for _ in range(ASKED):
        shared_service.call("GET", "/livez")
    assert counted(scraped(shared_service), "check_liveness") == before + ASKED


def test_what_the_store_tells_is_told_once(shared_service):
    for _ in range(20):  # so that each worker has been asked
        families = scraped(shared_service)
    names = Counter(family.name for family in families)
    assert [name for name, times in names.items() if times > 1] == []
    told = [sample for family in families for sample in family.samples]
    assert [sample for sample in told if "pid" in sample.labels] == []
    assert {
        "claimwatch_claims",
        "claimwatch_reports",
        "claimwatch_jobs_owed",
        "claimwatch_promise_age_seconds",
        "claimwatch_queue_jobs",
        "claimwatch_queue_age_seconds",
    } <= set(names)


def test_what_workers_did_is_counted_over_all_their_processes(many):
    # The worker and its two processes.
    until(lambda: processes(many.data_dir, "workers.matching"), lambda found: len(found) > 2)
    claim = many.post_claim("The lighthouse of Norrskarn was lit on Tuesday.")
    many.checked(claim)
    for report in [many.post_report(f"Light {at}", BODY.format(at)) for at in range(REPORTS)]:
        many.processed(report)

    def counted_all():
        return value(scraped(many), "claimwatch_verdict_seconds_count", task="match_report")

    until(counted_all, lambda found: found >= REPORTS, patience=10)
    for families in [scraped(many) for _ in range(6)]:  # whichever API process answers
        of_reports = {"task": "match_report"}
        assert value(families, "claimwatch_verdict_seconds_count", **of_reports) == REPORTS
        assert value(families, "claimwatch_job_seconds_count", **of_reports) >= REPORTS
        assert value(families, "claimwatch_candidates_sum", **of_reports) == REPORTS
        assert value(families, "claimwatch_verdict_seconds_count", task="check_claim") == 1
        assert value(families, "claimwatch_judge_pairs_total") > 0
    revision = many.claim(claim)["revision"]
    changes = ("unverified", "supported", "refuted", "disputed")
    made = [value(families, "claimwatch_verdict_changes_total", status=each) for each in changes]
    assert sum(made) == revision
    assert value(families, "claimwatch_jobs_owed") == 0
    assert value(families, "claimwatch_promise_age_seconds") == 0


def test_a_worker_alone_serves_its_own(tmp_path):
    port, gathered = free_port(), tmp_path / "metrics"
    gathered.mkdir()
    with embedded_store(tmp_path) as settings:
        tracker = open_tracker(settings)
        for at in range(3):
            posting.submit_report(tracker, posting.NewReport(f"Light {at}", BODY.format(at)))
        jobs = CeleryJobs(settings.broker_url)
        assert relay(tracker, jobs) == 3
        assert jobs.backlog().jobs == 3
        env = {
            "STORE_URL": settings.store_url,
            "BROKER_URL": settings.broker_url,
            "MATCHING_PROCESSES": "2",
            "METRICS_PORT": str(port),
            "PROMETHEUS_MULTIPROC_DIR": str(gathered),
        }

        def done():
            with suppress(OSError):
                families = read(f"http://127.0.0.1:{port}")
                return value(families, "claimwatch_job_seconds_count", task="match_report")
            return 0

        with serving(sys.executable, "-m", "workers.matching", **env):
            until(done, lambda found: found == 3, patience=30)


@pytest.mark.parametrize("gathered", [True, False])
def test_a_worker_that_cannot_serve_its_metrics_is_refused_in_one_line(tmp_path, gathered):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        refused = subprocess.run(
            [sys.executable, "-m", "workers.delivery"],
            cwd=ROOT,
            env={
                **os.environ,
                "STORE_URL": "redis://127.0.0.1:1/0",
                "BROKER_URL": "redis://127.0.0.1:1/1",
                "METRICS_PORT": str(port),
                **({"PROMETHEUS_MULTIPROC_DIR": str(tmp_path)} if gathered else {}),
            },
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
    assert refused.returncode == 1
    [line] = refused.stderr.splitlines()
    assert line.startswith(f"claimwatch: METRICS_PORT {port}: ")
