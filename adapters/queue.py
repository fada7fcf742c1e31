"""The queue: where each job and errand goes, and a Celery that neither blocks nor hides a loss.

Celery on Redis can lose a message and can deliver one twice. Both are harmless here: jobs are
promised in the store until their results are written, and doing one twice changes nothing.
"""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from functools import cached_property
from typing import Any
from urllib.parse import SplitResult, parse_qsl, urlencode

import msgspec
from celery import Celery  # type: ignore[import-untyped]  # ships no types
from kombu.exceptions import OperationalError
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

from adapters import addresses, transports
from adapters.topology import told
from tracking.errors import QueueDown
from tracking.records import Backlog, Job, Promise


class Queue(StrEnum):
    """The queues; each has a worker of its own, so that slow receivers never hold up matching."""

    MATCHING = "matching"
    DELIVERY = "delivery"


class Errand(StrEnum):
    """What beat asks for again and again."""

    RELAY = "relay"
    DELIVER_CHANGES = "deliver_changes"


QUEUES: Mapping[str, Queue] = {
    Job.CHECK_CLAIM: Queue.MATCHING,
    Job.MATCH_REPORT: Queue.MATCHING,
    Job.WITHDRAW_REPORT: Queue.MATCHING,
    Errand.RELAY: Queue.DELIVERY,
    Errand.DELIVER_CHANGES: Queue.DELIVERY,
}

# Jobs in the queue; more are better off promised in the store, whence none is handed over twice for
# having waited long.
MOST_WAITING = 200
EXPIRES = 900  # seconds; whatever waited longer has been promised anew meanwhile
SENDER_TIMEOUT = 1  # seconds that a request may lose to a broker that is away
WORKER_TIMEOUT = 5  # seconds; longer than the second for which a worker's BRPOP waits
# Headers of a message beside Celery's own; a job that is tried again keeps them.
REQUEST_ID = "request_id"  # of the request that the job was promised by, or None
TRACE = "traceparent"  # the span of that request, or None
SENT_AT = "sent_at"  # seconds since 1970

LAST_WORDS = 3  # seconds that a running job may go on once it or its worker is told to end

TRANSPORT = {
    "visibility_timeout": 300,
    "unacked_restore_interval": 5,
    "unacked_restore_throttle": 1,
    "socket_connect_timeout": 2,
    "health_check_interval": 25,
    "max_retries": 1,
    "interval_start": 0,
    "interval_step": 0.1,
    "interval_max": 0.2,
}
SENTINEL = {
    "socket_connect_timeout": 1,
    "socket_timeout": 1,
    "retry": Retry(NoBackoff(), 0),
}


@dataclass(frozen=True, slots=True)
class Broker:
    """A broker as kombu wants it told."""

    url: str
    options: Mapping[str, Any] = field(default_factory=dict)
    tls: Mapping[str, Any] | None = None


def kombu_broker(url: str) -> Broker:
    """Return kombu's way of saying what a redis-py style address says.

    Understands `redis://`, `rediss://`, `unix:///path?db=1` and
    `redis+sentinel://host:port,host:port/service/db` (`rediss+sentinel` for TLS). Raises
    SettingsError where an option of the address is unknown or wrong.
    """
    parts = addresses.parse(url)
    if parts.scheme == "unix":
        return _unix(parts)
    if parts.scheme.endswith("+sentinel"):
        return _sentinel(parts)
    return Broker(f"redis://{parts.netloc}{parts.path}", tls=_tls(parts))


def _unix(parts: SplitResult) -> Broker:
    given = dict(parse_qsl(parts.query))
    userinfo = f"{parts.netloc}@" if parts.netloc and "@" not in parts.netloc else parts.netloc
    query = urlencode({"virtual_host": given.get("db", "0")})
    return Broker(f"redis+socket://{userinfo}{parts.path}?{query}")


def _sentinel(parts: SplitResult) -> Broker:
    userinfo, _, hosts = parts.netloc.rpartition("@")
    service, db = addresses.service(parts)
    login = f"{userinfo}@" if userinfo else ""
    url = ";".join(f"sentinel://{login}{host}/{db}" for host in hosts.split(","))
    watched = {**SENTINEL, **addresses.watchers(parts)}
    return Broker(url, {"master_name": service, "sentinel_kwargs": watched}, _tls(parts))


def _tls(parts: SplitResult) -> Mapping[str, Any] | None:
    # That there is TLS at all, kombu says by a class of connections.
    return {name: each for name, each in addresses.tls(parts).items() if name != "ssl"} or None


def celery_app(broker_url: str, name: str, socket_timeout: float = WORKER_TIMEOUT) -> Celery:
    """Return a Celery application; whoever sends and whoever works share all of its settings."""
    broker = kombu_broker(broker_url)
    transports.register()
    app = Celery(name, broker=broker.url, set_as_current=False)
    app.conf.update(
        broker_transport_options={**TRANSPORT, **broker.options, "socket_timeout": socket_timeout},
        broker_use_ssl=dict(broker.tls) if broker.tls else None,
        broker_connection_retry_on_startup=True,
        broker_connection_max_retries=None,
        broker_pool_limit=4,
        task_queues={queue.value: {} for queue in Queue},
        task_routes={task: {"queue": queue.value} for task, queue in QUEUES.items()},
        task_create_missing_queues=False,
        task_acks_late=True,
        task_reject_on_worker_lost=True,
        # A job that kills its worker is tried a few times, not for ever.
        task_retry_on_worker_lost=True,
        task_ignore_result=True,
        task_send_sent_event=False,
        worker_prefetch_multiplier=1,
        worker_enable_remote_control=False,
        worker_send_task_events=False,
        worker_soft_shutdown_timeout=LAST_WORDS,
        worker_cancel_long_running_tasks_on_connection_loss=False,
        worker_hijack_root_logger=False,
        enable_utc=True,
        timezone="UTC",
    )
    return app


class _Message(msgspec.Struct, frozen=True):
    """Of a message what is looked at while it waits."""

    headers: dict[str, Any]


@dataclass(frozen=True)
class CeleryJobs:
    """The sending side of the queue; satisfies `tracking.ports.Jobs`."""

    broker_url: str
    clock: Callable[[], float] = time.time  # seconds since 1970

    @cached_property
    def app(self) -> Celery:
        """The application that jobs are sent through, with its pool of connections."""
        return celery_app(self.broker_url, "claimwatch-sender", SENDER_TIMEOUT)

    def put(self, promises: Sequence[Promise]) -> None:
        """Send jobs by name to their queues; raises QueueDown, perhaps after some were sent."""
        with self._reached(), self.app.producer_or_acquire() as producer:
            for promise in promises:
                self.app.send_task(
                    promise.job.value,
                    args=[promise.id],
                    headers=self._headers(promise),
                    producer=producer,
                    expires=EXPIRES,
                    retry=False,
                    ignore_result=True,
                )

    def _headers(self, promise: Promise) -> Mapping[str, Any]:
        return {REQUEST_ID: promise.request, TRACE: promise.trace, SENT_AT: self.clock()}

    def room(self) -> int:
        """Return how many more matching jobs the queue should be given; raises QueueDown."""
        waiting: int = self._ask(lambda broker: broker.llen(Queue.MATCHING.value))
        return max(0, MOST_WAITING - waiting)

    def backlog(self) -> Backlog:
        """Return what waits in the queue of matching jobs; raises QueueDown."""
        name = Queue.MATCHING.value
        jobs, oldest = self._ask(lambda broker: (broker.llen(name), broker.lindex(name, -1)))
        sent = msgspec.json.decode(oldest, type=_Message).headers.get(SENT_AT) if oldest else None
        age = self.clock() - sent if sent else 0
        return Backlog(jobs, timedelta(seconds=max(0, age)))

    def ping(self) -> None:
        """Return when the broker answers a connection that is opened for this; raises QueueDown."""
        # One of the pool would not survive a fork, and may be older than the broker's latest word.
        with self._reached(), self.app.connection_for_write() as connection:
            connection.default_channel.client.ping()

    def _ask(self, question: Callable[[Any], Any]) -> Any:
        with self._reached(), self.app.connection_or_acquire() as connection:
            return question(connection.default_channel.client)

    @staticmethod
    @contextmanager
    def _reached() -> Iterator[None]:
        try:
            yield
        except (OperationalError, RedisError, OSError) as away:
            raise QueueDown(f"the broker does not answer: {told(away)}") from away
