"""What a worker tells of its jobs; never a text of claims or reports."""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

import structlog

from adapters.tracing import Attribute, event
from tracking.errors import TrackingError
from tracking.matching import Done
from workers import metrics

log = structlog.get_logger()


@contextmanager
def told(job: str, record_id: str) -> Iterator[None]:
    """Log and count how a job ended, and how long it took."""
    begun = perf_counter()
    try:
        yield
    except Exception as wrong:
        metrics.failures.labels(job, type(wrong).__name__).inc()
        log.warning(job, id=record_id, failed=_why(wrong), seconds=_since(begun))
        log.debug("traceback", exc_info=True)
        raise
    metrics.seconds.labels(job).observe(perf_counter() - begun)
    log.info(job, id=record_id, seconds=_since(begun))


def tell(job: str, record_id: str, done: Done | None) -> None:
    """Log every verdict that a job changed, and count what it did."""
    if done is None:
        return
    metrics.count(job, done)
    for revision in done.revisions:
        verdict: dict[str, Attribute] = {
            "claim": revision.claim_id,
            "revision": revision.revision,
            "status": revision.status.value,
            "before": revision.status_before.value,
        }
        log.info("verdict", **verdict)
        event("verdict", **verdict)
    if done.given_up:
        log.error("given up", job=job, id=record_id)


def _why(wrong: Exception) -> str:
    """Return what went wrong; of the unexpected only its place, as its words may quote a text."""
    if isinstance(wrong, TrackingError):
        return f"{type(wrong).__name__}: {wrong}"
    place = traceback.extract_tb(wrong.__traceback__)[-1]
    return f"{type(wrong).__name__} at {place.filename}:{place.lineno}"


def _since(begun: float) -> float:
    return round(perf_counter() - begun, 3)
