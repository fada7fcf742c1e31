"""How the Celery processes are started, and how their tasks are made."""

import socket
import sys
import warnings
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from celery import Celery, signals  # type: ignore[import-untyped]  # ships no types
from celery.exceptions import (  # type: ignore[import-untyped]  # likewise
    CPendingDeprecationWarning,
)
from celery.platforms import SecurityWarning  # type: ignore[import-untyped]  # likewise

from adapters.admission import check_admission
from adapters.logs import log_as, working_for
from adapters.queue import LAST_WORDS, REQUEST_ID, TRACE, Queue
from adapters.tracing import Kind, span, trace_as
from settings import Settings, SettingsError, read_settings
from tracking.errors import Conflict, QueueDown, StoreDown
from tracking.matching import Done
from tracking.records import Job, Promise
from workers import metrics
from workers.logs import log, tell, told

# What passes by itself is tried again soon; what does not, when the promise falls due once more.
RETRY = {
    "autoretry_for": (StoreDown, Conflict),
    "retry_backoff": 1,
    "retry_backoff_max": 8,
    "max_retries": 4,
}


class OutOfMemory(Exception):
    """A job needs more memory than there is; at a MemoryError, Celery ends the whole worker."""


Work = Callable[[str], Done | None]
Failed = Callable[[Promise, Exception], Done | None]  # what becomes of a job that failed


def register(app: Celery, job: Job, work: Work, failed: Failed, seconds: int) -> None:
    """Make a job a task: its argument is an id, its retry policy is RETRY, its end is logged.

    It is told to end after so many seconds, and ended by force where it does not.
    """

    def task(message: Any, record_id: str) -> None:
        headers = message.request.headers or {}
        with (
            working_for(headers.get(REQUEST_ID)),
            span(job, Kind.CONSUMER, headers.get(TRACE), **{"claimwatch.id": record_id}),
            told(job, record_id),
        ):
            try:
                tell(job, record_id, work(record_id))
            except Exception as wrong:
                with suppress(StoreDown):  # then nothing can be noted
                    tell(job, record_id, failed(Promise(job, record_id), wrong))
                if isinstance(wrong, MemoryError):
                    raise OutOfMemory from wrong
                raise

    limits = {"soft_time_limit": seconds, "time_limit": seconds + LAST_WORDS}
    app.task(task, name=str(job), bind=True, shared=False, **limits, **RETRY)


def register_errand(app: Celery, name: str, work: Callable[[], None]) -> None:
    """Make an errand a task; where store or queue are away, the next one will do."""

    def task() -> None:
        try:
            work()
        except (StoreDown, QueueDown) as away:
            metrics.failures.labels(name, type(away).__name__).inc()
            log.warning("put off", errand=name, why=str(away))

    app.task(task, name=str(name), shared=False)


def settings_for(program: str, check: Callable[[Settings], None] = Settings.check) -> Settings:
    """Return the settings and log as the program; end with one line where they cannot work."""
    try:
        settings = read_settings()
        settings.check_store()
        check(settings)
        check_admission(settings)
    except SettingsError as wrong:
        sys.exit(f"claimwatch: {wrong}")
    trace_as(program, settings)
    signals.setup_logging.connect(
        lambda **_: log_as(program, settings), weak=False, dispatch_uid="log_as"
    )
    return settings


def serve_metrics(settings: Settings) -> None:
    """Serve the metrics of this worker's processes on a port of their own, where one is set."""
    if settings.metrics_port:
        try:
            metrics.serve(settings.metrics_port)
        except (OSError, ValueError) as refused:  # the port is taken, or nothing is gathered
            sys.exit(f"claimwatch: METRICS_PORT {settings.metrics_port}: {refused}")


def work(app: Celery, queue: Queue, processes: int) -> None:
    """Run a worker of a queue until it is told to stop.

    Celery's command line is not used: it would take its broker from BROKER_URL, as it is written.
    """
    # Only JSON is accepted, so that root is no worse than any other user; and that a job which
    # loses its broker goes on is meant.
    for known in (SecurityWarning, CPendingDeprecationWarning):
        warnings.simplefilter("ignore", known)
    # Celery announces its end there, past any log, and talks of Ctrl-C.
    setattr(sys, "__stdout__", None)  # noqa: B010 - declared final
    worker = app.Worker(
        hostname=f"{queue.value}@{socket.gethostname()}",
        queues=[queue.value],
        concurrency=processes,
        pool_cls="prefork",
        without_gossip=True,
        without_mingle=True,
        without_heartbeat=True,
        quiet=True,
    )
    worker.start()
    sys.exit(worker.exitcode)
