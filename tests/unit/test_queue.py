"""How a broker's address is told to kombu, and what waits there."""

import json
import logging
from dataclasses import dataclass
from datetime import timedelta

import pytest
from kombu import Consumer
from kombu.transport import get_transport_cls

from adapters import transports
from adapters.queue import CeleryJobs, Queue, celery_app, kombu_broker
from adapters.topology import connect
from chaos.servers import Server, kept
from tracking.errors import QueueDown
from tracking.records import Backlog, Job, Promise


def test_a_standalone_address_stays():
    assert kombu_broker("redis://h:6379/1").url == "redis://h:6379/1"


def test_a_socket_keeps_its_database():
    assert (
        kombu_broker("unix:///run/s.sock?db=1").url == "redis+socket:///run/s.sock?virtual_host=1"
    )


def test_sentinels_are_listed_with_their_service():
    told = kombu_broker("redis+sentinel://:pw@a:1,b:2/main/3")
    assert told.url == "sentinel://:pw@a:1/3;sentinel://:pw@b:2/3"
    assert told.options["master_name"] == "main"


def test_tls_is_asked_for():
    told = kombu_broker(f"rediss://h:6379/0?ssl_ca_certs={__file__}")
    assert told.tls is not None
    assert told.tls["ssl_ca_certs"] == __file__


@pytest.mark.parametrize("ask", [CeleryJobs.ping, CeleryJobs.room, CeleryJobs.backlog])
def test_a_broker_that_is_away_is_named(ask, tmp_path):
    with pytest.raises(QueueDown):
        ask(CeleryJobs(f"unix://{tmp_path}/none.sock?db=1"))


def test_a_job_that_cannot_be_sent_is_said(tmp_path):
    jobs = CeleryJobs(f"unix://{tmp_path}/none.sock?db=1")
    with pytest.raises(QueueDown):
        jobs.put([Promise(Job.CHECK_CLAIM, "clm_1")])


@dataclass
class Seconds:
    """A clock that is set."""

    at: float = 1_000.0

    def __call__(self):
        return self.at


def test_the_backlog_is_as_old_as_the_job_that_was_sent_first(store_settings):
    broker, clock = connect(store_settings.broker_url), Seconds()
    broker.flushdb()
    jobs = CeleryJobs(store_settings.broker_url, clock)
    assert jobs.backlog() == Backlog(0, timedelta())
    jobs.put([Promise(Job.CHECK_CLAIM, "clm_1", "desk-42")])
    clock.at += 5
    jobs.put([Promise(Job.MATCH_REPORT, "rpt_1")])
    clock.at += 2
    assert jobs.backlog() == Backlog(2, timedelta(seconds=7))
    broker.rpop(Queue.MATCHING.value)
    assert jobs.backlog() == Backlog(1, timedelta(seconds=2))


def test_a_message_that_does_not_say_when_it_was_sent_is_of_no_age(store_settings):
    broker = connect(store_settings.broker_url)
    broker.flushdb()
    broker.lpush(Queue.MATCHING.value, json.dumps({"headers": {"id": "1"}, "body": ""}))
    assert CeleryJobs(store_settings.broker_url).backlog() == Backlog(1, timedelta())


def test_a_message_names_the_request_that_its_job_is_for(store_settings):
    broker = connect(store_settings.broker_url)
    broker.flushdb()
    promise = Promise(Job.CHECK_CLAIM, "clm_1", "desk-42", "00-1-2-01")
    CeleryJobs(store_settings.broker_url).put([promise])
    headers = json.loads(broker.lindex(Queue.MATCHING.value, -1))["headers"]
    assert (headers["request_id"], headers["traceparent"]) == ("desk-42", "00-1-2-01")


@pytest.mark.parametrize(
    "address",
    ["redis://h:1/0", "rediss://h:1/0", "unix:///run/s.sock", "redis+sentinel://a:1,b:2/main/0"],
)
def test_every_kind_of_address_is_reached_in_our_way(address):
    connection = celery_app(address, "test").connection_for_read()
    assert get_transport_cls(connection.transport_cls).Channel.QoS is transports.QoS


@pytest.mark.parametrize(
    "end",
    [
        lambda message, *told: message.ack_log_error(*told),
        lambda message, *told: message.reject_log_error(*told),
        lambda message, *told: message.reject_log_error(*told, requeue=True),
    ],
    ids=["done", "unwanted", "to be delivered again"],
)
def test_a_worker_may_take_another_job_though_the_broker_was_away_when_one_ended(end, tmp_path):
    broker, taken = Server(tmp_path / "broker"), []
    with kept(broker):
        app = celery_app(broker.url, "test")
        CeleryJobs(broker.url).put([Promise(Job.CHECK_CLAIM, "clm_1")])
        connection = app.connection_for_read()
        queue = app.amqp.queues[Queue.MATCHING.value]
        consumer = Consumer(connection.channel(), [queue], on_message=taken.append)
        consumer.qos(prefetch_count=1)
        consumer.consume()
        connection.drain_events(timeout=60)
        assert not consumer.channel.qos.can_consume()
    end(taken[0], logging.getLogger(), connection.connection_errors)
    assert consumer.channel.qos.can_consume()
