"""Claims and reports as they come in: stored and promised in one step, worked on later."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from tracking.errors import Conflict, KeyReused
from tracking.records import Job, ReportState, TrackedClaim, TrackedReport
from tracking.tracker import Tracker
from verification.model import Claim, Report
from verification.words.terms import search_keys

KEY_KEPT = timedelta(days=1)  # how long a repeated report request is recognised by its key

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class NewClaim:
    """A claim as a client posts it."""

    text: str
    claimant: str | None = None
    claimed_at: datetime | None = None
    source_url: str | None = None
    topics: tuple[str, ...] = ()
    language: str = "en"
    external_id: str | None = None
    metadata: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NewReport:
    """A report as a client posts it."""

    title: str
    body: str
    publisher: str | None = None
    url: str | None = None
    published_at: datetime | None = None
    language: str = "en"
    external_id: str | None = None


@dataclass(frozen=True, slots=True)
class Posted(Generic[Record]):
    """What a request left in the store, and whether this very request put it there."""

    record: Record
    created: bool


def submit_claim(tracker: Tracker, new: NewClaim, key: str | None = None) -> Posted[TrackedClaim]:
    """Store a claim and promise its check.

    With a key, the same request again returns the claim it made before; raises KeyReused where the
    key came with another claim, and Overloaded where too many jobs are owed already.
    """
    claim_id = f"clm_{_digest(key)[:32]}" if key else tracker.new_id()
    # Only a request with a key can be repeated.
    fingerprint = _fingerprint(new) if key else ""
    claim = _tracked_claim(tracker.clock(), claim_id, fingerprint, new)
    promise = tracker.promise(Job.CHECK_CLAIM, claim_id)
    if tracker.claims.add(claim, search_keys(new.text), promise, claim.created_at):
        return Posted(claim, created=True)
    stored = tracker.claims.get(claim_id)
    if stored is None:  # deleted between the two steps: the request is as good as new
        return submit_claim(tracker, new, key)
    if stored.fingerprint != claim.fingerprint:
        raise KeyReused("this Idempotency-Key was used for another claim")
    return Posted(stored, created=False)


def submit_report(
    tracker: Tracker, new: NewReport, key: str | None = None
) -> Posted[TrackedReport]:
    """Store and index a report and promise its matching.

    The same url and text again is the same report, which is matched again where that had failed in
    part or whole.
    Raises KeyReused where the key came with another report in the last `KEY_KEPT`, Conflict while
    the same report is being taken down, and Overloaded where too many jobs are owed already.
    """
    if key:
        fingerprint = _fingerprint(new)
        if tracker.requests.remember(key, fingerprint, KEY_KEPT) != fingerprint:
            raise KeyReused("this Idempotency-Key was used for another report")
    report = _tracked_report(tracker.clock(), new)
    promise = tracker.promise(Job.MATCH_REPORT, report.id)
    keys = search_keys(f"{new.title}\n{new.body}")
    if tracker.reports.add(report, keys, promise, report.created_at):
        return Posted(report, created=True)
    stored = tracker.reports.get(report.id)
    if stored is None:  # removed between the two steps: the request is as good as new
        return submit_report(tracker, new, key)
    if stored.withdrawn:
        raise Conflict(f"report {report.id} is being taken down; post it again in a moment")
    if stored.reason:
        stored = replace(stored, state=ReportState.QUEUED, reason=None, processed_at=None)
        tracker.reports.retry(stored, promise, report.created_at)
    return Posted(stored, created=False)


def _tracked_claim(now: datetime, claim_id: str, fingerprint: str, new: NewClaim) -> TrackedClaim:
    return TrackedClaim(
        claim=Claim(claim_id, new.text, new.claimed_at or now, new.claimant),
        created_at=now,
        updated_at=now,
        fingerprint=fingerprint,
        source_url=new.source_url,
        topics=new.topics,
        language=new.language,
        external_id=new.external_id,
        metadata=new.metadata,
    )


def _tracked_report(now: datetime, new: NewReport) -> TrackedReport:
    # Without an address, the publisher tells two prints of one text apart.
    identity = json.dumps([new.url or new.publisher, new.title, new.body])
    report = Report(
        id=f"rpt_{_digest(identity)[:32]}",
        title=new.title,
        body=new.body,
        published_at=new.published_at or now,
        publisher=new.publisher,
        url=new.url,
    )
    return TrackedReport(report, now, new.language, new.external_id)


def _fingerprint(new: NewClaim | NewReport) -> str:
    fields = {name: getattr(new, name) for name in type(new).__dataclass_fields__}
    return _digest(json.dumps(fields, sort_keys=True, default=str))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
