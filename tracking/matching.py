"""The jobs: check a claim against stored reports, match a report with claims, withdraw a report.

Each may run twice, be cut off anywhere, or run beside itself: what it writes is the same, and it
stays promised until its last write is made, or until it has failed too often.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TypeVar

from tracking.errors import NotFound
from tracking.records import (
    Cause,
    CauseKind,
    Job,
    Promise,
    ReportState,
    Revision,
    TrackedClaim,
    TrackedReport,
)
from tracking.revising import Change, apply
from tracking.similar import similar_claims
from tracking.tracker import Tracker
from tracking.trying import MOST_TRIES, UNTOLD, assessed, is_unread, reason_of, unread
from verification.judging import Judge
from verification.model import Claim, Evidence, Report
from verification.words.terms import search_keys

REPORTS_PER_CLAIM = 500  # stored reports that a claim is checked against, best first
CLAIMS_PER_REPORT = 5000  # claims that a report is matched with, best first
MOST_READ = 2_000_000  # code points of claims or reports that a job reads: a text may be long
AT_ONCE = 50  # records that are loaded before it is asked whether that is enough
TAKEDOWN = "takedown"

Kept = TypeVar("Kept", TrackedClaim, TrackedReport)
Text = TypeVar("Text", Claim, Report)


@dataclass(frozen=True, slots=True)
class Done:
    """What a job did, for whoever tells of it."""

    revisions: Sequence[Revision] = ()
    candidates: int | None = None  # reports or claims that were read, where any were looked for
    waited: timedelta | None = None  # from the post until its verdicts stood, where they were new
    given_up: bool = False


def check_claim(tracker: Tracker, judge: Judge, claim_id: str) -> Done | None:
    """Check a claim against every stored later report that may bear on it; None: none was owed."""
    promise = Promise(Job.CHECK_CLAIM, claim_id)
    found = tracker.claims.get(claim_id)
    begun = tracker.promises.begin(promise, tracker.clock()) if found else None
    if found is None or begun is None:
        return None
    if begun.number > MOST_TRIES:
        return give_up(tracker, promise, begun.failure or UNTOLD)
    reports = _reports_for(tracker, found)
    read = [*assessed([found.claim], reports, judge, tracker.clock(), begun.number)]
    failure = unread(read)
    evidence = [item for items, _ in read for item in items]
    for item in evidence:
        tracker.reports.link(item.report_id, claim_id)
    change = Change(
        Cause(CauseKind.CHECK),
        fresh=_as_first_seen(evidence),
        fields=_checked(tracker, found, failure),
        fulfils=promise,
    )
    checked = apply(tracker, claim_id, change)
    cancelled = _cancel_gone(tracker, claim_id, [item.report_id for item in evidence])
    waited = None if found.checked_at else tracker.clock() - found.created_at
    return Done(_made([checked, *cancelled]), len(reports), waited, bool(failure))


def match_report(tracker: Tracker, judge: Judge, report_id: str) -> Done | None:
    """Match a report with every claim that it may bear on; None: it was not owed."""
    promise = Promise(Job.MATCH_REPORT, report_id)
    found = tracker.reports.get(report_id)
    owed = found is not None and not found.withdrawn
    begun = tracker.promises.begin(promise, tracker.clock()) if owed else None
    if found is None or begun is None:
        return None
    if begun.number > MOST_TRIES:
        return give_up(tracker, promise, begun.failure or UNTOLD)
    claims = _claims_for(tracker, found)
    read, revisions = [], []
    for items, trouble in assessed(claims, [found.report], judge, tracker.clock(), begun.number):
        # At once, so that it counts although what is read next may end this process.
        revisions += [_add(tracker, item) for item in items]
        read.append((items, trouble))
    failure = unread(read)
    state = ReportState.FAILED if is_unread(read) else ReportState.PROCESSED
    if not _finish(tracker, found, promise, state, failure):
        # Its links may be gone already, and with them the way to this evidence.
        evidence = [item for items, _ in read for item in items]
        revisions += [_cancel(tracker, item.claim_id, report_id) for item in evidence]
    waited = tracker.clock() - found.created_at
    return Done(_made(revisions), len(claims), waited, bool(failure))


def failed(tracker: Tracker, promise: Promise, wrong: Exception) -> Done | None:
    """Take note of why a try failed; give the job up where that was the last one."""
    reason = reason_of(wrong)
    tries = tracker.promises.failed(promise, reason)
    return give_up(tracker, promise, reason) if reason and tries >= MOST_TRIES else None


def give_up(tracker: Tracker, promise: Promise, why: str) -> Done:
    """End a job that fails again and again, and tell clients why."""
    if promise.job is Job.MATCH_REPORT:
        found = tracker.reports.get(promise.id)
        if found:
            _finish(tracker, found, promise, ReportState.FAILED, why)
        return Done(given_up=True)
    change = Change(
        Cause(CauseKind.CHECK),
        fields=lambda claim: replace(claim, check_failure=_given_up(why)),
        fulfils=promise,
    )
    return Done(_made([apply(tracker, promise.id, change)]), given_up=True)


def withdraw_report(tracker: Tracker, report_id: str) -> Done:
    """Cancel all evidence of a report that was taken down, then remove the report."""
    linked = tracker.reports.linked(report_id)
    revisions = [_cancel(tracker, claim_id, report_id) for claim_id in linked]
    tracker.reports.remove(report_id, Promise(Job.WITHDRAW_REPORT, report_id))
    return Done(_made(revisions))


def _made(revisions: Iterable[Revision | None]) -> Sequence[Revision]:
    return [revision for revision in revisions if revision]


def _add(tracker: Tracker, item: Evidence) -> Revision | None:
    """Add a report's evidence to a claim, and remember that it may have some."""
    tracker.reports.link(item.report_id, item.claim_id)
    cause = Cause(CauseKind.REPORT, report_id=item.report_id)
    return apply(tracker, item.claim_id, Change(cause, fresh=_as_first_seen([item])))


def _reports_for(tracker: Tracker, found: TrackedClaim) -> list[Report]:
    """Return the reports to check a claim against; what broke every try would break this one."""
    found_by = search_keys(found.claim.text)
    stored = _loaded(tracker.reports.get_many, tracker.reports.find(found_by, REPORTS_PER_CLAIM))
    later = (
        each.report
        for each in stored
        if not each.withdrawn
        and each.state is not ReportState.FAILED
        and each.report.published_at >= found.claim.claimed_at
    )
    return list(readable(later, lambda report: len(report.title) + len(report.body)))


def _claims_for(tracker: Tracker, found: TrackedReport) -> list[Claim]:
    report = found.report
    keys = search_keys(f"{report.title}\n{report.body}")
    stored = _loaded(tracker.claims.get_many, tracker.claims.find(keys.terms, CLAIMS_PER_REPORT))
    earlier = (each.claim for each in stored if each.claim.claimed_at <= report.published_at)
    return list(readable(earlier, lambda claim: len(claim.text)))


def _loaded(get_many: Callable[[Sequence[str]], Iterable[Kept]], ids: list[str]) -> Iterator[Kept]:
    """Yield records in order, a few loaded at a time, so that those nobody reads are not."""
    for first in range(0, len(ids), AT_ONCE):
        yield from get_many(ids[first : first + AT_ONCE])


def readable(
    texts: Iterable[Text], length: Callable[[Text], int], left: int = MOST_READ
) -> Iterator[Text]:
    """Yield texts, best first, until they are longer together than what a job reads."""
    for text in texts:
        left -= length(text)
        if left < 0:
            return
        yield text


def _as_first_seen(
    evidence: Sequence[Evidence],
) -> Callable[[Sequence[Evidence]], Iterable[Evidence]]:
    """Return new evidence with the time at which the same evidence was first seen."""

    def fresh(known: Sequence[Evidence]) -> Iterable[Evidence]:
        since = {item.id: item.created_at for item in known}
        return [replace(item, created_at=since.get(item.id, item.created_at)) for item in evidence]

    return fresh


def _checked(
    tracker: Tracker, found: TrackedClaim, failure: str | None
) -> Callable[[TrackedClaim], TrackedClaim]:
    """Return what a check that has ended makes of a claim, beside its verdict."""
    now, similar = tracker.clock(), similar_claims(tracker.claims, found)
    given_up = _given_up(failure) if failure else None
    return lambda claim: replace(claim, checked_at=now, similar=similar, check_failure=given_up)


def _finish(
    tracker: Tracker,
    found: TrackedReport,
    promise: Promise,
    state: ReportState,
    failure: str | None,
) -> bool:
    """Store how a report's matching ended; False where it was taken down meanwhile."""
    reason = _given_up(failure) if failure else None
    finished = replace(found, state=state, reason=reason, processed_at=tracker.clock())
    try:
        tracker.reports.save(finished, promise)
    except NotFound:
        return False
    return True


def _given_up(why: str) -> str:
    return f"given up after {MOST_TRIES} tries: {why}"


def _cancel_gone(
    tracker: Tracker, claim_id: str, report_ids: Sequence[str]
) -> Sequence[Revision | None]:
    """Cancel evidence of reports that were taken down while the claim was checked."""
    there = {each.id for each in tracker.reports.get_many(report_ids) if not each.withdrawn}
    return [_cancel(tracker, claim_id, gone) for gone in set(report_ids) - there]


def _cancel(tracker: Tracker, claim_id: str, report_id: str) -> Revision | None:
    def cancelled(known: Sequence[Evidence]) -> Iterable[Evidence]:
        return [
            replace(item, cancelled=True, cancelled_by=TAKEDOWN)
            for item in known
            if item.report_id == report_id
        ]

    cause = Cause(CauseKind.TAKEDOWN, report_id=report_id)
    return apply(tracker, claim_id, Change(cause, fresh=cancelled))
