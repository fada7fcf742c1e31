"""What a worker tells of its jobs; never a text of claims or reports."""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

import structlog

from tracking.errors import TrackingError

log = structlog.get_logger()


@contextmanager
def told(job: str, record_id: str) -> Iterator[None]:
    """Log how a job ended, and how long it took."""
    begun = perf_counter()
    try:
        yield
    except Exception as wrong:
        log.warning(job, id=record_id, failed=_why(wrong), seconds=_since(begun))
        log.debug("traceback", exc_info=True)
        raise
    log.info(job, id=record_id, seconds=_since(begun))


def _why(wrong: Exception) -> str:
    """Return what went wrong; of the unexpected only its place, as its words may quote a text."""
    if isinstance(wrong, TrackingError):
        return f"{type(wrong).__name__}: {wrong}"
    place = traceback.extract_tb(wrong.__traceback__)[-1]
    return f"{type(wrong).__name__} at {place.filename}:{place.lineno}"


def _since(begun: float) -> float:
    return round(perf_counter() - begun, 3)
