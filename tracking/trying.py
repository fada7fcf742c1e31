"""How often a job is tried, and how: the last time pair by pair, so that one spoils no others."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import product

from tracking.errors import TrackingError
from verification.engine import assess
from verification.judging import Judge
from verification.model import Claim, Evidence, Report

MOST_TRIES = 3  # before a job is given up
UNTOLD = "its process was ended, out of memory or out of time"
# By their names: whoever runs a job has words of its own for its time being over.
REASONS = {"SoftTimeLimitExceeded": "it took too long", "MemoryError": "it ran out of memory"}

Assessed = tuple[Sequence[Evidence], str | None]  # what was found, or why it was not


def reason_of(wrong: Exception) -> str | None:
    """Return why a try failed, without a word of what was read; None: that passes by itself."""
    if isinstance(wrong, TrackingError):
        return None
    name = type(wrong).__name__
    return REASONS.get(name, name)


def assessed(
    claims: Sequence[Claim], reports: Sequence[Report], judge: Judge, now: datetime, number: int
) -> Iterator[Assessed]:
    """Yield what reports say of claims: at once, on the last try of each pair by itself."""
    if number < MOST_TRIES:
        yield assess(claims, reports, judge, now), None
        return
    for claim, report in product(claims, reports):
        try:
            yield assess([claim], [report], judge, now), None
        except Exception as wrong:  # noqa: BLE001 - whatever it is, the others are to be read
            yield (), f"{claim.id} with {report.id}, {reason_of(wrong)}"


def unread(read: Sequence[Assessed]) -> str | None:
    """Return what was not read, and why; None where everything was."""
    failures = [failure for _, failure in read if failure]
    if not failures:
        return None
    return f"{len(failures)} of {len(read)} pairs could not be read, the first {failures[0]}"


def is_unread(read: Sequence[Assessed]) -> bool:
    """Return whether there was something to read, and nothing of it was read."""
    return bool(read) and all(failure for _, failure in read)
