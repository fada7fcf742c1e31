"""Every job has a queue, every queue a worker, and every worker knows each of its tasks."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from adapters.queue import LAST_WORDS, QUEUES, TRANSPORT, Errand, Queue, celery_app
from settings import Settings, SettingsError
from tracking.records import Job
from workers import beat, delivery, matching

ROOT = Path(__file__).parents[2]
SETTINGS = Settings.from_env(
    {
        "STORE_URL": "redis://127.0.0.1:1/0",
        "BROKER_URL": "redis://127.0.0.1:1/1",
        "WEBHOOK_URL": "http://127.0.0.1:1/hook",
        "WEBHOOK_SECRET": "whsec_c2VjcmV0",
    }
)
WORKERS = {Queue.MATCHING: matching, Queue.DELIVERY: delivery}


def tasks(app):
    return {name for name in app.tasks if not name.startswith("celery.")}


def test_every_job_and_errand_has_a_queue():
    assert set(QUEUES) == set(Job) | set(Errand)


@pytest.mark.parametrize("queue", list(Queue))
def test_the_worker_of_a_queue_knows_exactly_what_is_sent_there(queue):
    sent = {str(name) for name, goes_to in QUEUES.items() if goes_to is queue}
    assert tasks(WORKERS[queue].build(SETTINGS)) == sent


def test_whoever_sends_routes_each_job_to_its_queue():
    router = celery_app(SETTINGS.broker_url, "sender").amqp.router
    routed = {name: router.route({}, str(name))["queue"].name for name in QUEUES}
    assert routed == QUEUES


def test_what_beat_asks_for_expires_before_it_is_asked_for_again():
    schedule = beat.build(SETTINGS).conf.beat_schedule
    assert set(schedule) == set(Errand)
    for entry in schedule.values():
        assert entry["options"]["expires"] <= entry["schedule"]


def test_without_a_webhook_nothing_asks_for_delivery():
    idle = Settings.from_env({"STORE_URL": "redis://one/0", "BROKER_URL": "redis://one/1"})
    assert set(beat.build(idle).conf.beat_schedule) == {Errand.RELAY}
    assert tasks(delivery.build(idle)) == {Errand.RELAY}


def test_a_job_ends_before_its_message_is_given_to_another():
    longest = 270  # JOB_SECONDS at most
    with pytest.raises(SettingsError):
        Settings.from_env({"JOB_SECONDS": str(longest + 1)})
    settings = replace(SETTINGS, job_seconds=longest)
    limits = {
        task.time_limit for name, task in matching.build(settings).tasks.items() if name in set(Job)
    }
    assert limits == {longest + LAST_WORDS}
    assert TRANSPORT["visibility_timeout"] > longest + LAST_WORDS


@pytest.mark.parametrize("module", ["service.main", "workers.delivery", "workers.beat"])
def test_only_the_matching_worker_loads_a_model_library(module):
    check = f"import sys, {module}; sys.exit('onnxruntime' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], cwd=ROOT, check=False).returncode == 0
