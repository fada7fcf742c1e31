"""Fills a store with claims and reports that are done with, through the adapters.

What stands there afterwards is what posting and a first check that finds nothing leave: each claim
is added and saved once more with its first revision. Posting a million claims one by one would take
hours of checks; here nothing is searched for.
"""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

from adapters.store import tracker_over
from adapters.topology import connect
from benchmarks.stories import claim, report
from settings import Settings
from tracking.records import (
    Cause,
    CauseKind,
    Job,
    Promise,
    ReportState,
    TrackedClaim,
    TrackedReport,
)
from tracking.revising import revision_of
from tracking.tracker import Tracker
from verification.decision import decide
from verification.model import Claim, Report
from verification.words.terms import search_keys

AT = datetime(2024, 3, 1, 8, tzinfo=UTC)
NEVER = datetime.now(UTC) + timedelta(days=1)  # no job is taken before it is fulfilled
PROCESSES = 2
AT_ONCE = 2_000  # records that a process is given at a time
FINGERPRINT = "0" * 64
CHECK = Cause(CauseKind.CHECK)


def claim_id(number: int) -> str:
    """Return the id of the claim of a number; as long as those that are given out."""
    return f"clm_{number * 0x9E3779B97F4A7C15F39CC0605CEDC835 % (1 << 128):032x}"


def fill_claims(settings: Settings, first: int, beyond: int) -> int:
    """Store claims by number; return how many bytes of text that was."""
    return _shared_out(partial(_claims, settings), first, beyond)


def fill_reports(settings: Settings, first: int, beyond: int) -> int:
    """Store reports by number, each of a story without claims; return how many bytes that was."""
    return _shared_out(partial(_reports, settings), first, beyond)


def _shared_out(fill: "partial[int]", first: int, beyond: int) -> int:
    starts = range(first, beyond, AT_ONCE)
    with ProcessPoolExecutor(PROCESSES) as pool:
        return sum(pool.map(fill, starts, (min(beyond, start + AT_ONCE) for start in starts)))


def _claims(settings: Settings, first: int, beyond: int) -> int:
    with closing(connect(settings.store_url)) as client:
        tracker = tracker_over(client, settings)
        return sum(_claim(tracker, number) for number in range(first, beyond))


def _claim(tracker: Tracker, number: int) -> int:
    text, promise = claim(number), Promise(Job.CHECK_CLAIM, claim_id(number))
    new = TrackedClaim(
        Claim(promise.id, text, AT, "Ann Low"), AT, AT, FINGERPRINT, topics=("news",)
    )
    tracker.claims.add(new, search_keys(text), promise, NEVER)
    checked = replace(new, verdict=decide([]), checked_at=AT, revision=1, version=1)
    tracker.claims.save(checked, (), revision_of(new, checked, CHECK), promise)
    return len(text.encode())


def _reports(settings: Settings, first: int, beyond: int) -> int:
    with closing(connect(settings.store_url)) as client:
        tracker = tracker_over(client, settings)
        return sum(_report(tracker, number) for number in range(first, beyond))


def _report(tracker: Tracker, number: int) -> int:
    title, body = report(-1 - number, None)
    promise = Promise(Job.MATCH_REPORT, f"rpt_{number:032x}")
    new = TrackedReport(Report(promise.id, title, body, AT, "The Benchmark"), AT)
    tracker.reports.add(new, search_keys(f"{title}\n{body}"), promise, NEVER)
    tracker.reports.save(replace(new, state=ReportState.PROCESSED, processed_at=AT), promise)
    return len(title.encode()) + len(body.encode())


def posted(numbers: range, every: int, claims: int) -> Iterator[tuple[int | None, dict[str, str]]]:
    """Yield reports as they are posted, each with the claim that it bears out, if any.

    One in `every` bears out a claim; the others are about stories that nobody made a claim of.
    """
    for number in numbers:
        # Steps of a prime go through all claims without an order.
        of = number * 7_919 % claims if number % every == 0 else None
        title, body = report(number, of)
        yield (
            of,
            {
                "title": title,
                "body": body,
                "publisher": "The Benchmark",
                "url": f"https://benchmark.example/{number}",
                "published_at": "2024-03-08T08:00:00Z",
            },
        )
