"""What editors and operators do to claims and reports that are there already."""

from dataclasses import replace

from tracking.errors import Conflict, NotFound
from tracking.reading import claim, report
from tracking.records import Cause, CauseKind, Job, Review, TrackedClaim
from tracking.revising import revision_of, write
from tracking.tracker import Tracker
from verification.kinds import Status


def set_review(
    tracker: Tracker, read: TrackedClaim, status: Status, note: str, reviewer: str
) -> TrackedClaim:
    """Put an editor's word over the computed status of a claim as it was read.

    Returns the claim as it is now; raises Conflict where it changed since it was read.
    """
    review = Review(status, note, reviewer, tracker.clock())
    cause = Cause(CauseKind.REVIEW, reviewer=reviewer, note=note)
    return write(tracker, read, replace(read, review=review), cause)


def take_back_review(tracker: Tracker, read: TrackedClaim) -> TrackedClaim:
    """Let the computed status count again; raises NotFound where there is no review, Conflict."""
    if read.review is None:
        raise NotFound(f"claim {read.id} has no review")
    cause = Cause(CauseKind.REVIEW, reviewer=read.review.reviewer)
    return write(tracker, read, replace(read, review=None), cause)


def recheck(tracker: Tracker, claim_id: str) -> TrackedClaim:
    """Promise another check against all stored later reports; raises NotFound, Overloaded."""
    found = claim(tracker, claim_id)
    promise = tracker.promise(Job.CHECK_CLAIM, claim_id)
    tracker.promises.add(promise, tracker.clock())
    return found


def delete_claim(tracker: Tracker, claim_id: str) -> None:
    """Remove a claim from every index, and tell the feed; raises NotFound."""
    while True:
        found = claim(tracker, claim_id)
        gone = replace(found, revision=found.revision + 1, updated_at=tracker.clock())
        try:
            tracker.claims.delete(found, revision_of(found, gone, Cause(CauseKind.DELETION)))
        except Conflict:
            continue
        return


def delete_report(tracker: Tracker, report_id: str) -> None:
    """Take a report down: it is gone at once, its evidence as soon as the promised job has run."""
    found = replace(report(tracker, report_id), withdrawn=True)
    promise = tracker.promise(Job.WITHDRAW_REPORT, report_id)
    tracker.reports.withdraw(found, promise, tracker.clock())
