"""How a claim's record changes: the one place where versions and revisions are counted."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from tracking.errors import Conflict, NotFound
from tracking.records import Cause, CauseKind, Promise, Revision, TrackedClaim
from tracking.tracker import Tracker
from verification.decision import decide, resolve
from verification.kinds import Status
from verification.model import Evidence, Verdict

TRIES = 8  # writers that may come between before the job is left to a later try


@dataclass(frozen=True, slots=True)
class Change:
    """What is to become of a claim: new evidence, other fields, or a promise that is fulfilled."""

    cause: Cause
    fresh: Callable[[Sequence[Evidence]], Iterable[Evidence]] = lambda _: ()
    fields: Callable[[TrackedClaim], TrackedClaim] = lambda claim: claim
    fulfils: Promise | None = None


def apply(tracker: Tracker, claim_id: str, change: Change) -> Revision | None:
    """Write a change and the verdict that follows from it, whoever else writes meanwhile.

    Returns the revision that this made, if any. Nothing happens where the claim is gone or the
    change says nothing new; raises Conflict where others keep coming between.
    """
    for _ in range(TRIES):
        before = tracker.claims.get(claim_id)
        if before is None:
            return None
        try:
            return _write(tracker, before, change)
        except NotFound:
            return None
        except Conflict:
            continue
    raise Conflict(f"claim {claim_id} keeps changing")


def write(
    tracker: Tracker, before: TrackedClaim, after: TrackedClaim, cause: Cause
) -> TrackedClaim:
    """Write a claim over the version that was read; raises Conflict where that is not the last."""
    numbered, revision = _numbered(tracker, before, after, cause)
    tracker.claims.save(numbered, revision=revision)
    return numbered


def revision_of(before: TrackedClaim, after: TrackedClaim, cause: Cause) -> Revision:
    """Return what the history and the feed keep of a change."""
    return Revision(
        claim_id=after.id,
        revision=after.revision,
        at=after.updated_at,
        status_before=before.status,
        status=after.status,
        computed_status=after.verdict.status,
        confidence=after.verdict.confidence,
        superseded=after.verdict.superseded,
        cause=cause,
    )


def first_revision(claim: TrackedClaim) -> Revision:
    """Return the revision that led to a claim as it stands, if a check without evidence made it."""
    pending = replace(claim, verdict=Verdict(Status.PENDING), review=None)
    return revision_of(pending, claim, Cause(CauseKind.CHECK))


def _write(tracker: Tracker, before: TrackedClaim, change: Change) -> Revision | None:
    known = {item.report_id: item for item in tracker.claims.evidence(before.id)}
    new = [item for item in change.fresh(list(known.values())) if item != known.get(item.report_id)]
    everything = known | {item.report_id: item for item in new}
    after = change.fields(before)
    # Until its first check has ended, a claim is pending, whatever is known already.
    if after.checked_at or after.check_failure:
        after = replace(after, verdict=decide(resolve(everything.values())))
    if after == before and not new and not change.fulfils:
        return None
    cause = replace(change.cause, evidence_ids=tuple(item.id for item in new))
    numbered, revision = _numbered(tracker, before, after, cause)
    tracker.claims.save(numbered, new, revision, change.fulfils)
    return revision


def _numbered(
    tracker: Tracker, before: TrackedClaim, after: TrackedClaim, cause: Cause
) -> tuple[TrackedClaim, Revision | None]:
    """Return the next version, and its revision where what is told of the claim changed."""
    version = replace(after, version=before.version + 1)
    if _told(before) == _told(after):
        return version, None
    revised = replace(version, revision=before.revision + 1, updated_at=tracker.clock())
    return revised, revision_of(before, revised, cause)


def _told(claim: TrackedClaim) -> tuple[object, ...]:
    verdict = claim.verdict
    return (
        claim.review,
        verdict.status,
        verdict.confidence,
        verdict.superseded,
        verdict.latest,
    )
