"""What Prometheus reads, correct under several gunicorn workers."""

from collections.abc import Iterable, Mapping
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

from service.deps import tracker
from tracking.errors import StoreDown

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
    """Return all metrics as text; what the store tells is left out while it is away."""
    return generate_latest(_of_all_workers()) + _of_store()


def _begin() -> None:
    g.began = perf_counter()


def _count(answer: Response) -> Response:
    operation = (request.endpoint or OTHER).rpartition(".")[2]
    requests.labels(operation, answer.status_code).inc()
    seconds.labels(operation).observe(perf_counter() - g.began)
    return answer


def _of_all_workers() -> CollectorRegistry:
    registry = CollectorRegistry()
    try:
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]  # ships no types
    except ValueError:  # one process, without PROMETHEUS_MULTIPROC_DIR
        return REGISTRY
    return registry


def _of_store() -> bytes:
    try:
        claims, reports = tracker().claims.counts(), tracker().reports.counts()
        waiting = tracker().promises.waiting()
    except StoreDown:
        return b""
    registry = CollectorRegistry()
    registry.register(
        _Told(
            _by("claimwatch_claims", "Claims stored.", "status", claims),
            _by("claimwatch_reports", "Reports stored.", "state", reports),
            GaugeMetricFamily("claimwatch_jobs_owed", "Jobs promised and not done.", waiting),
        )
    )
    return generate_latest(registry)


def _by(name: str, meaning: str, label: str, counts: Mapping[Any, int]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(name, meaning, labels=[label])
    for value, count in counts.items():
        family.add_metric([value.value], count)
    return family


class _Told(Collector):
    """What was told just now; a Gauge would be kept for each process, and be told by all."""

    def __init__(self, *families: GaugeMetricFamily) -> None:
        self.families = families

    def collect(self) -> Iterable[GaugeMetricFamily]:
        return self.families


CONTENT_TYPE = CONTENT_TYPE_LATEST
