"""What is under way when a program is told to stop."""

import sys
import urllib.request
from contextlib import contextmanager
from datetime import timedelta
from threading import Thread

import pytest

from adapters.queue import CeleryJobs
from adapters.store import open_tracker
from tests.servers import embedded_store, free_port, serving, until
from tracking import reading
from tracking.posting import NewClaim, NewReport, submit_claim, submit_report
from tracking.records import Job, Promise, ReportState

NEWS = "The lighthouse of Norrskarn has reopened, {} the office said."
GUNICORN = ("gunicorn", "--config=python:launcher.gunicorn_conf")
LONG = 25  # seconds for which a poll is held, which no stop waits for


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    with embedded_store(tmp_path_factory.mktemp("store")) as found:
        yield found


@pytest.fixture
def tracker(settings):
    return open_tracker(settings)


@contextmanager
def program(settings, *module, **env):
    own = {"STORE_URL": settings.store_url, "BROKER_URL": settings.broker_url, **env}
    with serving(sys.executable, "-m", *module, **own) as process:
        yield process


def stop(process):
    """Tell a program to stop, and wait until it has; return its exit status."""
    process.terminate()
    return process.wait(60)


def test_a_held_poll_is_answered_when_the_service_stops(settings, tracker):
    port, held = free_port(), []
    url = f"http://127.0.0.1:{port}"
    changes = f"{url}/v1/changes?since={tracker.feed.end()}"

    def poll():
        while not held:
            held.extend(_waited(changes, LONG))

    with program(settings, *GUNICORN, PORT=str(port), API_WORKERS="1", MAX_HELD="1") as process:
        until(lambda: _answers(f"{url}/livez"), bool)
        polling = Thread(target=poll)
        polling.start()
        until(lambda: _waited(changes, 1), lambda waited: not waited)  # as the only place is taken
        assert stop(process) == 0
        polling.join()
    assert held == [f"wait={LONG}"]


def _waited(url, seconds):
    """Poll; return what the answer says of having been held."""
    asked = urllib.request.Request(url, headers={"Prefer": f"wait={seconds}"})
    with urllib.request.urlopen(asked, timeout=60) as answer:
        return answer.headers.get_all("Preference-Applied", [])


def _answers(url):
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return answer.status == 200
    except OSError:
        return False


@pytest.fixture
def under_way(settings, tracker):
    """Have a worker begin to match a report, and stop it then; return the report's id."""

    def begin(word):
        since = tracker.clock() - timedelta(1)
        submit_claim(
            tracker, NewClaim("The lighthouse of Norrskarn has reopened.", claimed_at=since)
        )
        news = submit_report(tracker, NewReport(f"News {word}", NEWS.format(word))).record.id
        promise = Promise(Job.MATCH_REPORT, news)
        with program(settings, "tests.integration.poisoned", REMAP_SIGTERM="SIGQUIT") as process:
            CeleryJobs(settings.broker_url).put([promise])
            until(lambda: _begun(tracker, promise), bool)
            stop(process)
        return news

    return begin


def _begun(tracker, promise):
    keys, shard = tracker.promises.keys, tracker.promises.keys.shard(promise.id)
    return tracker.promises.client.hget(keys.takings(shard), f"{promise.job}:{promise.id}#")


def test_a_job_that_ends_soon_is_finished_before_the_worker_stops(tracker, under_way):
    assert reading.report(tracker, under_way("LINGER")).state is ReportState.PROCESSED


def test_a_job_that_does_not_is_handed_back(settings, tracker, under_way):
    news = under_way("HANG")
    assert reading.report(tracker, news).state is ReportState.QUEUED
    assert CeleryJobs(settings.broker_url).backlog().jobs == 1
