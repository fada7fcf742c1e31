"""Records as clients see them. The schemas in `service.shapes` describe exactly these shapes."""

from typing import Any

import msgspec

from service.evidence_rendering import Body, evidence, time
from tracking.reading import ClaimView, ReportView
from tracking.records import Page, Revision, TrackedClaim, TrackedReport
from verification.kinds import Stance, Status
from verification.model import Latest

UNCHECKED = "Pending: the first check has not finished."


def claim(found: TrackedClaim) -> Body:
    """Return a claim as lists show it."""
    return {
        "id": found.id,
        "text": found.claim.text,
        "claimant": found.claim.claimant,
        "claimed_at": time(found.claim.claimed_at),
        "source_url": found.source_url,
        "topics": list(found.topics),
        "language": found.language,
        "external_id": found.external_id,
        "metadata": found.metadata,
        "status": found.status.value,
        "confidence": found.verdict.confidence,
        "superseded": found.verdict.superseded,
        "latest": _latest(found.latest),
        "computed_status": found.verdict.status.value,
        "review": _review(found),
        "revision": found.revision,
        "created_at": time(found.created_at),
        "updated_at": time(found.updated_at),
        "checked_at": time(found.checked_at),
        "check_failure": found.check_failure,
        "rationale": _sentence(found),
    }


def claim_view(view: ClaimView) -> Body:
    """Return a claim with its strongest evidence."""
    return claim(view.claim) | {
        "evidence_counts": {stance.value: view.counts.get(stance, 0) for stance in Stance},
        "evidence": [evidence(item) for item in view.evidence],
        "similar": [{"id": s.id, "text": s.text, "score": s.score} for s in view.similar],
    }


def new_claim(found: TrackedClaim) -> Body:
    """Return a claim that was stored just now, which has no evidence yet."""
    return claim_view(ClaimView(found, (), {}, ()))


def claim_status(found: TrackedClaim) -> Body:
    """Return where a claim stands."""
    return {
        "id": found.id,
        "status": found.status.value,
        "confidence": found.verdict.confidence,
        "superseded": found.verdict.superseded,
        "revision": found.revision,
        "updated_at": time(found.updated_at),
    }


def revision(item: Revision) -> Body:
    """Return one change of a verdict."""
    return {
        "claim_id": item.claim_id,
        "revision": item.revision,
        "at": time(item.at),
        "status_before": item.status_before.value,
        "status": item.status.value,
        "computed_status": item.computed_status.value,
        "confidence": item.confidence,
        "superseded": item.superseded,
        "cause": {
            "kind": item.cause.kind.value,
            "evidence_ids": list(item.cause.evidence_ids),
            "report_id": item.cause.report_id,
            "reviewer": item.cause.reviewer,
            "note": item.cause.note,
        },
    }


def change(cursor: str, item: Revision) -> Body:
    """Return one entry of the change feed, with the cursor just after it."""
    return {"cursor": cursor} | revision(item)


def report_receipt(found: TrackedReport) -> Body:
    """Return what a client is told of a report that it posted."""
    return {"id": found.id, "state": found.state.value}


def report_view(view: ReportView) -> Body:
    """Return a report with what it did to each claim."""
    found = view.report
    return {
        "id": found.id,
        "title": found.report.title,
        "body": found.report.body,
        "publisher": found.report.publisher,
        "url": found.report.url,
        "published_at": time(found.report.published_at),
        "language": found.language,
        "external_id": found.external_id,
        "state": found.state.value,
        "reason": found.reason,
        "created_at": time(found.created_at),
        "processed_at": time(found.processed_at),
        "matches": [
            {"claim_id": m.claim_id, "stance": m.stance.value, "evidence_id": m.evidence_id}
            for m in view.matches
        ],
    }


def page(items: list[Body], of: Page[Any]) -> Body:
    """Return a page of a list."""
    return {"items": items, "next_cursor": of.next_cursor}


def _latest(latest: Latest | None) -> Body | None:
    return (
        None
        if latest is None
        else {
            "text": latest.text,
            "value": latest.value,
            "unit": latest.unit,
            "published_at": time(latest.published_at),
            "evidence_id": latest.evidence_id,
        }
    )


def _review(found: TrackedClaim) -> Body | None:
    review = found.review
    return (
        None
        if review is None
        else {
            "status": review.status.value,
            "note": review.note,
            "reviewer": review.reviewer,
            "at": time(review.at),
        }
    )


def _sentence(found: TrackedClaim) -> str:
    if found.verdict.status is Status.PENDING:
        return UNCHECKED
    if found.verdict.status is Status.UNVERIFIED and found.check_failure:
        return f"Unverified: the check was {found.check_failure}. A recheck tries again."
    return found.verdict.rationale


def line(body: Body) -> str:
    """Return a body as one line of NDJSON."""
    return f"{msgspec.json.encode(body).decode()}\n"
