"""The examples of openapi.yaml, rendered by the code that renders real answers."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from marshmallow import Schema

from service import rendering
from service.evidence_rendering import Body, evidence, time
from service.parsing import JSON, NDJSON
from tracking.reading import ClaimView, Match, ReportView, SimilarClaim
from tracking.records import (
    Cause,
    CauseKind,
    Page,
    ReportState,
    Review,
    Revision,
    TrackedClaim,
    TrackedReport,
)
from verification.kinds import Bound, Code, Comparison, QuantityKind, Stance, Status, VoiceKind
from verification.model import (
    Claim,
    Evidence,
    JudgeModel,
    Passage,
    Period,
    Quantity,
    Rationale,
    Report,
    ReportSummary,
    Scores,
    Span,
    Verdict,
    Voice,
)

CLAIM_ID = "clm_7b0c6f3d5e1a49c2b8d4f60a91e3c752"
REPORT_ID = "rpt_2f9d81c4a6b35e70d8c1f4a2936b7e05"
EVIDENCE_ID = "evd_5c3e9a17f08b42d6b1e7c9d240f6a813"
CURSOR = "MTY0NzI1OTIwMDAwMC0w"
POSTED = datetime(2022, 3, 13, 18, 0, tzinfo=UTC)
PUBLISHED = POSTED + timedelta(hours=16)
MATCHED = PUBLISHED + timedelta(seconds=1)

NEW_CLAIM: dict[str, Any] = {
    "text": "Humanitarian corridors saved 130,000 people in six days",
    "claimant": "Volodymyr Zelensky",
    "claimed_at": time(POSTED),
    "topics": ["corridors"],
}
NEW_REPORT: dict[str, Any] = {
    "title": "Monitors count 128,400 people through the corridors",
    "body": "Humanitarian corridors have saved 128,400 people in the six days to 13 March, "
    "the monitors said.",
    "publisher": "Coast Post",
    "published_at": time(PUBLISHED),
}
NEW_REVIEW: dict[str, Any] = {
    "status": "supported",
    "note": "Checked with the monitors by telephone.",
    "reviewer": "Desk editor",
}

_claimed = Quantity(
    "130,000 people", Span(29, 43), QuantityKind.COUNT, 130_000, 125_000, 135_000,
    Bound.EXACT, None, "peopl",
)  # fmt: skip
_reported = Quantity(
    "128,400 people", Span(34, 48), QuantityKind.COUNT, 128_400, 128_350, 128_450,
    Bound.EXACT, None, "peopl", period=Period(date(2022, 3, 8), date(2022, 3, 13)),
)  # fmt: skip
_why = (
    "The monitors (Coast Post, 14 March 2022): 128,400 people (8 to 13 March 2022); "
    "that agrees with the claim's 130,000 people."
)
_evidence = Evidence(
    id=EVIDENCE_ID,
    claim_id=CLAIM_ID,
    report_id=REPORT_ID,
    report=ReportSummary(NEW_REPORT["title"], PUBLISHED, NEW_REPORT["publisher"]),
    passage=Passage(NEW_REPORT["body"], 0, len(NEW_REPORT["body"])),
    context="",
    stance=Stance.SUPPORTS,
    voice=Voice(VoiceKind.ATTRIBUTED, "the monitors"),
    confidence=0.85,
    rationale=Rationale(
        Code.QUANTITY_AGREES, _why, _claimed, _reported, Comparison.AGREES,
        JudgeModel("mpnet-judge", "1", Scores(0.95, 0.03, 0.02)),
    ),
    created_at=MATCHED,
    origin_id=REPORT_ID,
)  # fmt: skip
_pending = TrackedClaim(
    claim=Claim(CLAIM_ID, NEW_CLAIM["text"], POSTED, NEW_CLAIM["claimant"]),
    created_at=POSTED,
    updated_at=POSTED,
    fingerprint="",
    topics=("corridors",),
)
_supported = replace(
    _pending,
    verdict=Verdict(Status.SUPPORTED, 0.79, rationale=f"Supported: {_why}"),
    revision=2,
    updated_at=MATCHED,
    checked_at=MATCHED,
)
_reviewed = replace(
    _supported,
    review=Review(Status.SUPPORTED, NEW_REVIEW["note"], NEW_REVIEW["reviewer"], MATCHED),
    revision=3,
)
_revision = Revision(
    CLAIM_ID, 2, MATCHED, Status.UNVERIFIED, Status.SUPPORTED, Status.SUPPORTED, 0.79,
    superseded=False, cause=Cause(CauseKind.REPORT, (EVIDENCE_ID,), REPORT_ID),
)  # fmt: skip
_report = TrackedReport(
    Report(REPORT_ID, NEW_REPORT["title"], NEW_REPORT["body"], PUBLISHED, NEW_REPORT["publisher"]),
    created_at=PUBLISHED,
)
_processed = replace(_report, state=ReportState.PROCESSED, processed_at=MATCHED)
_counts = {Stance.SUPPORTS: 1}
_similar = SimilarClaim(
    "clm_0d4b7a92c6e15f38a7d2c9b640e8f135", "130,000 people left by humanitarian corridors", 0.81
)
_last_page: Page[Any] = Page((), None)


def _view(claim: TrackedClaim) -> Body:
    return rendering.claim_view(ClaimView(claim, (_evidence,), _counts, (_similar,)))


PENDING_CLAIM = rendering.new_claim(_pending)
CLAIM = _view(_supported)
REVIEWED_CLAIM = _view(_reviewed)
CLAIM_STATUS = rendering.claim_status(_supported)
CLAIM_PAGE = rendering.page([rendering.claim(_supported)], Page((), CURSOR))
EVIDENCE_PAGE = rendering.page([evidence(_evidence)], _last_page)
REVISION_PAGE = rendering.page([rendering.revision(_revision)], _last_page)
CHANGE_PAGE = rendering.page([rendering.change(CURSOR, _revision)], Page((), CURSOR))
REPORT_RECEIPT = rendering.report_receipt(_report)
PROCESSED_RECEIPT = rendering.report_receipt(_processed)
REPORT = rendering.report_view(
    ReportView(_processed, (Match(CLAIM_ID, Stance.SUPPORTS, EVIDENCE_ID),))
)
_refused = {
    "index": 1,
    "status": 422,
    "problem": {
        "type": "about:blank",
        "title": "Unprocessable Content",
        "status": 422,
        "detail": "not valid: /text",
        "errors": [{"pointer": "/text", "detail": "must not be blank"}],
    },
}
CLAIM_RESULTS = {"items": [{"index": 0, "status": 202, "claim": PENDING_CLAIM}, _refused]}
REPORT_RESULTS = {"items": [{"index": 0, "status": 202, "report": REPORT_RECEIPT}]}


def body_of(schema: type[Schema], item: dict[str, Any]) -> dict[str, Any]:
    """Return the description of a batch's body: a JSON object, or one item a line."""
    return {
        "required": True,
        "content": {
            JSON: {"schema": schema, "example": {"items": [item]}},
            NDJSON: {
                "schema": {
                    "type": "string",
                    "format": "binary",
                    "pattern": "\\S",
                    "description": "One JSON object on each line.",
                },
                "example": rendering.line(item),
            },
        },
    }
