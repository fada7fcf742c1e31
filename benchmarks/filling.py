"""Fills a store with claims and reports that are done with, through the adapters.

What stands there afterwards is what posting and a first check that finds nothing leave: each claim
is added and saved once more with its first revision. Posting a million claims one by one would take
hours of checks; here nothing is searched for, and what the adapters write goes to the store in bulk
(`benchmarks.bulk`).
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from adapters.keys import Keys
from adapters.store import tracker_over
from adapters.topology import connect
from benchmarks.bulk import Bulk
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
from verification.terms import search_keys

AT = datetime(2024, 3, 1, 8, tzinfo=UTC)
NEVER = datetime.now(UTC) + timedelta(days=1)  # no job is taken before it is fulfilled
PROCESSES = 2
AT_ONCE = 2_000  # numbers of which the records are written together
FINGERPRINT = "0" * 64
CHECK = Cause(CauseKind.CHECK)


def claim_id(number: int) -> str:
    """Return the id of the claim of a number; as long as those that are given out."""
    return f"clm_{number * 0x9E3779B97F4A7C15F39CC0605CEDC835 % (1 << 128):032x}"


def report_id(number: int) -> str:
    """Return the id of the report of a number."""
    return f"rpt_{number:032x}"


def add_claim(tracker: Tracker, number: int) -> int:
    """Add a claim as posting and a first check leave it; return how many bytes of text that is."""
    text, promise = claim(number), Promise(Job.CHECK_CLAIM, claim_id(number))
    new = TrackedClaim(
        Claim(promise.id, text, AT, "Ann Low"), AT, AT, FINGERPRINT, topics=("news",)
    )
    tracker.claims.add(new, search_keys(text), promise, NEVER)
    checked = replace(new, verdict=decide([]), checked_at=AT, revision=1, version=1)
    tracker.claims.save(checked, (), revision_of(new, checked, CHECK), promise)
    return len(text.encode())


def add_report(tracker: Tracker, number: int) -> int:
    """Add a report of a story without claims, as matching leaves it; return its bytes of text."""
    title, body = report(-1 - number, None)
    promise = Promise(Job.MATCH_REPORT, report_id(number))
    new = TrackedReport(Report(promise.id, title, body, AT, "The Benchmark"), AT)
    tracker.reports.add(new, search_keys(f"{title}\n{body}"), promise, NEVER)
    tracker.reports.save(replace(new, state=ReportState.PROCESSED, processed_at=AT), promise)
    return len(title.encode()) + len(body.encode())


@dataclass(frozen=True, slots=True)
class Kind:
    """Records that are filled in: what their ids are, and what adds one."""

    id_of: Callable[[int], str]
    add: Callable[[Tracker, int], int]


CLAIMS, REPORTS = Kind(claim_id, add_claim), Kind(report_id, add_report)


def fill(kind: Kind, settings: Settings, numbers: range) -> int:
    """Store records by number; return how many bytes of text that was."""
    with ProcessPoolExecutor(PROCESSES) as pool:
        parts = [pool.submit(_part, kind, settings, numbers, part) for part in range(PROCESSES)]
        return sum(each.result() for each in parts)


def _part(kind: Kind, settings: Settings, numbers: range, part: int) -> int:
    """Fill in the records of those shards that are this process's alone."""
    keys, text = Keys(settings.shards), 0
    with closing(connect(settings.store_url)) as client:
        bulk = Bulk(client)
        tracker = tracker_over(bulk, settings)
        for first in range(0, len(numbers), AT_ONCE):
            some = numbers[first : first + AT_ONCE]
            own = [n for n in some if keys.shard(kind.id_of(n)) % PROCESSES == part]
            text += sum(kind.add(tracker, number) for number in own)
            bulk.write()
    return text


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
