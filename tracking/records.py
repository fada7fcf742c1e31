"""What is kept of claims and reports. All records are frozen; all times are aware and in UTC."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Generic, TypeVar

from verification.kinds import Status
from verification.model import Claim, Latest, Report, Similar, Verdict

Item = TypeVar("Item")


class Job(StrEnum):
    """The jobs that are promised and queued, by the names they are sent under."""

    CHECK_CLAIM = "check_claim"
    MATCH_REPORT = "match_report"
    WITHDRAW_REPORT = "withdraw_report"


@dataclass(frozen=True, slots=True)
class Promise:
    """A job that is owed to a claim or report until its result is stored."""

    job: Job
    id: str  # of the claim or report
    request: str | None = field(default=None, compare=False)  # that asked for it, for logs
    trace: str | None = field(default=None, compare=False)  # its span, as W3C's traceparent


@dataclass(frozen=True, slots=True)
class Try:
    """A try of an owed job."""

    number: int  # from 1 on
    failure: str | None = None  # why the one before failed; None: it never said how it ended


@dataclass(frozen=True, slots=True)
class Backlog:
    """What waits in the queue."""

    jobs: int
    age: timedelta  # of the job that was sent first


class ReportState(StrEnum):
    """How far a report has come."""

    QUEUED = "queued"
    PROCESSED = "processed"
    FAILED = "failed"


class CauseKind(StrEnum):
    """What made a revision."""

    CHECK = "check"  # the first check, or a recheck, against stored reports
    REPORT = "report"  # a report that was matched
    REVIEW = "review"  # an editor's review, set or taken back
    TAKEDOWN = "takedown"  # a report was deleted
    DELETION = "deletion"  # the claim was deleted: its last entry in the feed


@dataclass(frozen=True, slots=True)
class Cause:
    """What made a revision, with the evidence that was new or changed."""

    kind: CauseKind
    evidence_ids: tuple[str, ...] = ()
    report_id: str | None = None
    reviewer: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """An editor's word, which overrides the computed status."""

    status: Status
    note: str
    reviewer: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Revision:
    """One change of a claim's verdict, as its history and the change feed keep it."""

    claim_id: str
    revision: int
    at: datetime
    status_before: Status
    status: Status
    computed_status: Status
    confidence: float
    superseded: bool
    cause: Cause


@dataclass(frozen=True, slots=True)
class TrackedClaim:
    """A claim with what was posted beside it and where it stands."""

    claim: Claim
    created_at: datetime
    updated_at: datetime  # of the latest revision
    fingerprint: str  # of what was posted with a key, to tell a repeated request from another
    source_url: str | None = None
    topics: tuple[str, ...] = ()
    language: str = "en"
    external_id: str | None = None
    metadata: Mapping[str, object] = field(default_factory=dict)
    verdict: Verdict = field(default_factory=lambda: Verdict(Status.PENDING))
    review: Review | None = None
    revision: int = 0  # grows by one with each change of the verdict
    version: int = 0  # grows by one with each write
    checked_at: datetime | None = None
    check_failure: str | None = None  # why the latest check is not complete
    similar: tuple[Similar, ...] = ()

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id

    @property
    def status(self) -> Status:
        """The status that counts: the review's where there is one."""
        return self.review.status if self.review else self.verdict.status

    @property
    def latest(self) -> Latest | None:
        """The newest comparable value, once a report has updated the claim."""
        return self.verdict.latest


@dataclass(frozen=True, slots=True)
class TrackedReport:
    """A report with what was posted beside it and how far it has come."""

    report: Report
    created_at: datetime
    language: str = "en"
    external_id: str | None = None
    state: ReportState = ReportState.QUEUED
    reason: str | None = None  # why it failed, or was not read beside each claim
    processed_at: datetime | None = None
    withdrawn: bool = False  # deleted by a client; its evidence is being cancelled

    @property
    def id(self) -> str:
        """The report's id."""
        return self.report.id


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims a listing shows; None means any."""

    status: Status | None = None
    claimant: str | None = None
    topic: str | None = None
    external_id: str | None = None
    updated_since: datetime | None = None
    words: frozenset[str] = frozenset()  # stems that must all occur in the claim's text


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """Some items of a longer list, and where the rest begins (None: nothing more for now)."""

    items: tuple[Item, ...]
    next_cursor: str | None = None
