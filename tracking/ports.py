"""What the use cases need of the world outside.

Each method of a store is atomic: it happens as a whole or not at all, and raises `StoreDown` in the
latter case. "Promised" means that the job stays owed, over crashes of anything, until a method that
`fulfils` it has stored its result.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from tracking.records import (
    ClaimFilter,
    Page,
    Promise,
    ReportState,
    Revision,
    TrackedClaim,
    TrackedReport,
    Try,
)
from verification.kinds import Status
from verification.model import Evidence, SearchKeys

Clock = Callable[[], datetime]
NewId = Callable[[], str]
RequestId = Callable[[], str | None]  # of the request that is served; None outside of any
Trace = Callable[[], str | None]  # its span, as W3C's traceparent; None where none is traced


class Claims(Protocol):
    """Claims with their evidence and history."""

    def add(self, claim: TrackedClaim, keys: SearchKeys, promise: Promise, due: datetime) -> bool:
        """Store a claim, index it and promise its check; False where its id is taken.

        Raises Overloaded where too many jobs are owed already.
        """

    def get(self, claim_id: str) -> TrackedClaim | None:
        """Return the claim, or None."""

    def revision(self, claim_id: str) -> int | None:
        """Return the number of the claim's latest revision, or None, with less work than `get`."""

    def get_many(self, claim_ids: Sequence[str]) -> list[TrackedClaim]:
        """Return those of the claims that exist, in the order asked for."""

    def save(
        self,
        claim: TrackedClaim,
        evidence: Sequence[Evidence] = (),
        revision: Revision | None = None,
        fulfils: Promise | None = None,
    ) -> None:
        """Write a claim over its previous version (`claim.version - 1`), all in one step.

        The evidence replaces what the same reports gave before; the revision goes to the claim's
        history and to the feed. Raises Conflict where the stored version is another, and NotFound
        where the claim is gone.
        """

    def delete(self, claim: TrackedClaim, last: Revision) -> None:
        """Remove every trace of a claim but its entries in the feed, which `last` closes.

        Raises Conflict or NotFound as `save` does (`claim.version` being the stored version).
        """

    def evidence(self, claim_id: str) -> list[Evidence]:
        """Return all evidence of a claim as the engine read it, in no particular order."""

    def history(self, claim_id: str) -> list[Revision]:
        """Return every revision of a claim, oldest first."""

    def find(self, terms: frozenset[str], limit: int) -> list[str]:
        """Return ids of claims enough of whose keys are among the terms.

        Those come first whose shared keys are the rarest in the store, in sum.
        """

    def held(self, terms: Collection[str]) -> Mapping[str, int]:
        """Return how many claims have each term among their keys."""

    def nearest(self, weights: Mapping[str, float], limit: int) -> list[str]:
        """Return ids of claims that have any of the terms among their keys.

        Those come first whose shared terms have the greatest weights in sum. The store goes
        through every claim that has one of the terms: how many these are is for `held` to say.
        """

    def page(self, wanted: ClaimFilter, limit: int, cursor: str | None) -> Page[TrackedClaim]:
        """Return claims, latest change first; raises BadCursor."""

    def counts(self) -> Mapping[Status, int]:
        """Return how many claims stand at each status."""


class Reports(Protocol):
    """Reports, and which claims they touched."""

    def add(self, report: TrackedReport, keys: SearchKeys, promise: Promise, due: datetime) -> bool:
        """Store a report, index it and promise its matching; False where its id is taken.

        Raises Overloaded where too many jobs are owed already.
        """

    def get(self, report_id: str) -> TrackedReport | None:
        """Return the report, or None."""

    def get_many(self, report_ids: Sequence[str]) -> list[TrackedReport]:
        """Return those of the reports that exist, in the order asked for."""

    def save(self, report: TrackedReport, fulfils: Promise | None = None) -> None:
        """Write over a report; raises NotFound where it is gone or was withdrawn meanwhile."""

    def retry(self, report: TrackedReport, promise: Promise, due: datetime) -> None:
        """Write over a report and promise its matching anew; raises NotFound, Overloaded."""

    def withdraw(self, report: TrackedReport, promise: Promise, due: datetime) -> None:
        """Mark a report withdrawn, take it from the index and promise the rest."""

    def remove(self, report_id: str, fulfils: Promise) -> None:
        """Remove every trace of a report that was withdrawn; nothing happens where it is gone."""

    def link(self, report_id: str, claim_id: str) -> None:
        """Remember that a report may have evidence for a claim."""

    def linked(self, report_id: str) -> list[str]:
        """Return the ids of the claims linked to a report."""

    def find(self, found_by: SearchKeys, limit: int) -> list[str]:
        """Return ids of reports that hold enough of a claim's keys.

        Those come first whose shared keys are the rarest in the store, in sum.
        """

    def counts(self) -> Mapping[ReportState, int]:
        """Return how many reports are in each state."""


class Promises(Protocol):
    """Jobs that are owed."""

    def take_due(self, now: datetime, lease: timedelta, limit: int) -> list[Promise]:
        """Return jobs that are due, and put each off by its lease, doubled with each taking.

        A job that is due later than any lease reaches was put off under a clock that was ahead: it
        counts as due, so that no clock keeps a job back for longer.
        """

    def add(self, promise: Promise, due: datetime) -> None:
        """Promise a job that a client asks for; raises Overloaded.

        Nothing happens where the claim or report is gone.
        """

    def put(self, promise: Promise, due: datetime) -> None:
        """Promise a job, or make a promised one due earlier or later; its takings start anew.

        Nothing happens where the claim or report is gone.
        """

    def begin(self, promise: Promise, now: datetime) -> Try | None:
        """Begin a try of an owed job; None where it is not owed, or others are at it.

        Two tries may run at the same time, since the worker of the first one can have died. Each
        later one waits until the one before has failed, or must have ended.
        """

    def failed(self, promise: Promise, reason: str | None) -> int:
        """Say why the try that was begun last failed; return how many tries count by now.

        Without a reason it passes by itself, and that try does not count.
        """

    def waiting(self) -> int:
        """Return how many jobs are owed."""

    def overdue(self, now: datetime) -> timedelta:
        """Return how long the job that is due longest has been due; zero where none is."""


class Feed(Protocol):
    """Every revision of every claim, in an order that holds each claim's own."""

    def read(self, since: str | None, limit: int) -> Page[tuple[str, Revision]]:
        """Return revisions after a cursor, each with the cursor just after it; raises BadCursor.

        `next_cursor` is always given: ask again with it for what comes later.
        """

    def end(self) -> str:
        """Return the cursor after the newest revision."""


class Requests(Protocol):
    """Idempotency keys that were used."""

    def remember(self, key: str, fingerprint: str, kept: timedelta) -> str:
        """Bind a key to a fingerprint unless it is bound; return the fingerprint it is bound to."""


class Jobs(Protocol):
    """The queue."""

    def room(self) -> int:
        """Return how many more jobs the queue should be given; raises QueueDown."""

    def put(self, promises: Sequence[Promise]) -> None:
        """Hand jobs to the queue; raises QueueDown."""
