"""What clients read: claims, their evidence and history, reports, listings and the feed."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter
from typing import TypeVar

from tracking import cursors
from tracking.errors import NotFound
from tracking.records import ClaimFilter, Page, Revision, TrackedClaim, TrackedReport
from tracking.tracker import Tracker
from verification.decision import resolve, strongest
from verification.kinds import Stance
from verification.model import Evidence

READS = 8  # of a claim and its evidence, until nobody writes between the two
SHOWN = 5  # evidence and similar claims that a claim itself shows

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class SimilarClaim:
    """An earlier claim that says much the same, with its text."""

    id: str
    text: str
    score: float


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim as it is shown: with its strongest evidence and how much there is of each stance."""

    claim: TrackedClaim
    evidence: tuple[Evidence, ...]
    counts: Mapping[Stance, int]
    similar: tuple[SimilarClaim, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """What a report did to one claim."""

    claim_id: str
    stance: Stance
    evidence_id: str


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report, and every claim that it has evidence for."""

    report: TrackedReport
    matches: tuple[Match, ...]


def claim(tracker: Tracker, claim_id: str) -> TrackedClaim:
    """Return a claim; raises NotFound."""
    found = tracker.claims.get(claim_id)
    if found is None:
        raise NotFound(f"there is no claim {claim_id}")
    return found


def revision(tracker: Tracker, claim_id: str) -> int:
    """Return the number of a claim's latest revision; raises NotFound."""
    found = tracker.claims.revision(claim_id)
    if found is None:
        raise NotFound(f"there is no claim {claim_id}")
    return found


def report(tracker: Tracker, report_id: str) -> TrackedReport:
    """Return a report; raises NotFound, also for one that was withdrawn."""
    found = tracker.reports.get(report_id)
    if found is None or found.withdrawn:
        raise NotFound(f"there is no report {report_id}")
    return found


def claim_view(tracker: Tracker, claim_id: str) -> ClaimView:
    """Return a claim with the evidence that speaks loudest; raises NotFound."""
    found, evidence = _of_one_version(tracker, claim_id)
    standing = Counter(item.stance for item in evidence if not item.cancelled)
    return ClaimView(
        claim=found,
        evidence=strongest(evidence)[:SHOWN],
        counts={stance: standing[stance] for stance in Stance},
        similar=_similar(tracker, found),
    )


def evidence_page(
    tracker: Tracker, claim_id: str, limit: int, cursor: str | None
) -> Page[Evidence]:
    """Return a claim's evidence, newest first, cancelled included; raises NotFound, BadCursor."""
    claim(tracker, claim_id)
    resolved = resolve(tracker.claims.evidence(claim_id))
    places = [(f"{_written(item.created_at)} {item.id}", item) for item in resolved]
    return _page(f"{claim_id}/evidence", places, limit, cursor)


def history_page(tracker: Tracker, claim_id: str, limit: int, cursor: str | None) -> Page[Revision]:
    """Return a claim's revisions, newest first; raises NotFound, BadCursor."""
    claim(tracker, claim_id)
    history = tracker.claims.history(claim_id)
    # By number alone, as clocks are set back at times.
    places = [(f"{item.revision:012}", item) for item in history]
    return _page(f"{claim_id}/history", places, limit, cursor)


def claims_page(
    tracker: Tracker, wanted: ClaimFilter, limit: int, cursor: str | None
) -> Page[TrackedClaim]:
    """Return claims, latest change first; raises BadCursor."""
    return tracker.claims.page(wanted, limit, cursor)


def changes_page(tracker: Tracker, since: str | None, limit: int) -> Page[tuple[str, Revision]]:
    """Return revisions of all claims after a cursor, oldest first; raises BadCursor."""
    return tracker.feed.read(since, limit)


def report_view(tracker: Tracker, report_id: str) -> ReportView:
    """Return a report with what it did to each claim; raises NotFound."""
    found = report(tracker, report_id)
    linked = tracker.reports.linked(report_id)
    return ReportView(found, tuple(_matches(tracker, report_id, linked)))


def _of_one_version(tracker: Tracker, claim_id: str) -> tuple[TrackedClaim, tuple[Evidence, ...]]:
    """Return a claim and its evidence as they were together, unless writers keep coming between."""
    found = claim(tracker, claim_id)
    for _ in range(READS):
        before, evidence = found, resolve(tracker.claims.evidence(claim_id))
        found = claim(tracker, claim_id)
        if found.version == before.version:
            break
    return found, evidence


def _matches(tracker: Tracker, report_id: str, claim_ids: Iterable[str]) -> Iterable[Match]:
    for claim_id in sorted(claim_ids):
        for item in resolve(tracker.claims.evidence(claim_id)):
            if item.report_id == report_id:
                yield Match(claim_id, item.stance, item.id)


def _similar(tracker: Tracker, found: TrackedClaim) -> tuple[SimilarClaim, ...]:
    scores = {item.id: item.score for item in found.similar}
    return tuple(
        SimilarClaim(other.id, other.claim.text, scores[other.id])
        for other in tracker.claims.get_many(list(scores))
    )


def _written(at: datetime) -> str:
    return at.isoformat(timespec="microseconds")


def _page(
    name: str, places: Sequence[tuple[str, Item]], limit: int, cursor: str | None
) -> Page[Item]:
    """Cut one page out of a list that is sorted here by its places, the last one first."""
    after = cursors.decode(name, cursor) if cursor else None
    ordered = sorted(places, key=itemgetter(0), reverse=True)
    rest = [pair for pair in ordered if after is None or pair[0] < after]
    shown = rest[:limit]
    more = len(rest) > limit
    return Page(
        tuple(item for _, item in shown), cursors.encode(name, shown[-1][0]) if more else None
    )
