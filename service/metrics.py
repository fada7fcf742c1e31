"""What Prometheus reads: what all processes on the machine counted, and what store and queue say.

Processes that share PROMETHEUS_MULTIPROC_DIR, gunicorn's and Celery's alike, are summed.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from time import perf_counter
from typing import Any

from flask import Flask, Response, g, request
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    REGISTRY,
    CollectorRegistry,
    Counter,
    Histogram,
    generate_latest,
)
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from service.deps import deps, tracker
from tracking.errors import QueueDown, StoreDown

OTHER = "other"  # the operation of a request that matches no route

requests = Counter("claimwatch_http_requests", "Requests answered.", ["operation", "status"])
seconds = Histogram(
    "claimwatch_http_request_seconds",
    "Seconds until a request was answered, held polls included.",
    ["operation"],
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30),
)


def register(app: Flask) -> None:
    """Count every request of an application."""
    app.before_request(_begin)
    app.after_request(_count)


def exposition() -> bytes:
    """Return all metrics as text; what store or queue tell is left out while they are away."""
    return generate_latest(counted()) + _told([*_of_store(), *_of_queue()])


def counted() -> CollectorRegistry:
    """Return what was counted by every process that shares the folder, or by this one alone."""
    registry = CollectorRegistry()
    try:
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]  # ships no types
    except ValueError:  # one process, without PROMETHEUS_MULTIPROC_DIR
        return REGISTRY
    return registry


def _begin() -> None:
    g.began = perf_counter()


def _count(answer: Response) -> Response:
    answered, took = _of(request.endpoint or OTHER, answer.status_code)
    answered.inc()
    took.observe(perf_counter() - g.began)
    return answer


@cache
def _of(endpoint: str, status: int) -> tuple[Counter, Histogram]:
    """Return what counts such answers; to find it by its labels costs as much as to count."""
    operation = endpoint.rpartition(".")[2]
    return requests.labels(operation, status), seconds.labels(operation)


def _told(families: Sequence[GaugeMetricFamily]) -> bytes:
    registry = CollectorRegistry()
    registry.register(_Told(families))
    return generate_latest(registry)


def _of_store() -> Sequence[GaugeMetricFamily]:
    try:
        claims, reports = tracker().claims.counts(), tracker().reports.counts()
        owed = tracker().promises.waiting()
        overdue = tracker().promises.overdue(tracker().clock())
    except StoreDown:
        return ()
    return (
        _by("claimwatch_claims", "Claims stored.", "status", claims),
        _by("claimwatch_reports", "Reports stored.", "state", reports),
        GaugeMetricFamily("claimwatch_jobs_owed", "Jobs promised and not done.", owed),
        GaugeMetricFamily(
            "claimwatch_promise_age_seconds",
            "Seconds for which the job due longest has waited to be handed to the queue.",
            overdue.total_seconds(),
        ),
    )


def _of_queue() -> Sequence[GaugeMetricFamily]:
    try:
        backlog = deps().backlog()
    except QueueDown:
        return ()
    return (
        GaugeMetricFamily(
            "claimwatch_queue_jobs", "Jobs that wait in the queue of matching.", backlog.jobs
        ),
        GaugeMetricFamily(
            "claimwatch_queue_age_seconds",
            "Seconds for which the oldest job in the queue of matching has waited there.",
            backlog.age.total_seconds(),
        ),
    )


def _by(name: str, meaning: str, label: str, counts: Mapping[Any, int]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(name, meaning, labels=[label])
    for value, count in counts.items():
        family.add_metric([value.value], count)
    return family


class _Told(Collector):
    """What was told just now; a Gauge would be kept for each process, and be told by all."""

    def __init__(self, families: Sequence[GaugeMetricFamily]) -> None:
        self.families = families

    def collect(self) -> Iterable[GaugeMetricFamily]:
        return self.families


CONTENT_TYPE = CONTENT_TYPE_LATEST
