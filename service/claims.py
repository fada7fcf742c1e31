"""Claims: post, read, poll, review, delete."""

from http import HTTPStatus
from typing import Any

from flask import Response, request

from service import auth, examples, rendering
from service.answers import (
    answer,
    applied,
    gone,
    knows,
    require_match,
    stale,
    tag_of_body,
    tagged,
    unchanged,
)
from service.deps import deps, tracker
from service.evidence_rendering import Body, evidence
from service.operations import (
    APPLIED,
    BODY,
    CACHED,
    ETAG,
    LOCATION,
    RETRY_AFTER,
    blueprint,
    operation,
)
from service.parsing import prefers_wait
from service.schemas import (
    ClaimQuerySchema,
    KeySchema,
    KnownOrPreferSchema,
    KnownSchema,
    MatchSchema,
    NewClaimSchema,
    NewReviewSchema,
    PageSchema,
)
from service.shapes import (
    ClaimPageSchema,
    ClaimSchema,
    ClaimStatusSchema,
    EvidencePageSchema,
    RevisionPageSchema,
)
from service.times import refuse_future
from tracking import editing, posting, reading
from tracking.errors import Conflict
from tracking.posting import NewClaim
from tracking.records import ClaimFilter, TrackedClaim
from verification.kinds import Status

SOON = "1"  # seconds after which a first look is worth it

blp = blueprint("Claims", "Statements that are followed over time, and where they stand.")


@operation(
    blp, "POST", "/v1/claims", name="create_claim", scope="claims", fails=(409, *BODY),
    summary="Post a claim; its verdict comes later",
)  # fmt: skip
@blp.arguments(KeySchema(), location="headers")
@blp.arguments(NewClaimSchema(), example=examples.NEW_CLAIM)
@blp.response(
    202, ClaimSchema, example=examples.PENDING_CLAIM, headers=LOCATION | RETRY_AFTER,
    description="Stored, and soon checked against every later report.",
)  # fmt: skip
def create_claim(headers: dict[str, Any], new: NewClaim) -> Response:
    """Store a claim and promise its check against every report published since it was made."""
    refuse_future(tracker().clock(), {"/claimed_at": new.claimed_at})
    key = f"{auth.client()}:{headers['key']}" if headers["key"] else None
    posted = posting.submit_claim(tracker(), new, key)
    deps().announce()
    return accepted(posted_body(posted), posted.record)


def posted_body(posted: posting.Posted[TrackedClaim]) -> Body:
    """Return what is answered to a posted claim: where a repeated one stands by now."""
    if posted.created:
        return rendering.new_claim(posted.record)
    return rendering.claim_view(reading.claim_view(tracker(), posted.record.id))


def accepted(body: Body, claim: TrackedClaim) -> Response:
    """Return the answer to what will be done soon."""
    headers = {"Location": f"/v1/claims/{claim.id}", "Retry-After": SOON}
    return answer(body, HTTPStatus.ACCEPTED, headers)


@operation(
    blp, "GET", "/v1/claims", name="list_claims", scope="read", fails=(422,),
    summary="List claims, latest change first",
)  # fmt: skip
@blp.arguments(ClaimQuerySchema(), location="query")
@blp.response(
    200, ClaimPageSchema, example=examples.CLAIM_PAGE,
    description="A page. With narrow filters a page can be short, or empty, and yet go on.",
)  # fmt: skip
def list_claims(query: dict[str, Any]) -> Response:
    """List the claims that pass every filter."""
    wanted: ClaimFilter = query["wanted"]
    page = reading.claims_page(tracker(), wanted, query["limit"], query["cursor"])
    return answer(rendering.page([rendering.claim(each) for each in page.items], page))


@operation(
    blp, "GET", "/v1/claims/<id:claim_id>", name="get_claim", scope="read", fails=(404,),
    summary="Read a claim with its strongest evidence",
)  # fmt: skip
@blp.arguments(KnownSchema(), location="headers")
@blp.response(200, ClaimSchema, example=examples.CLAIM, headers=CACHED)
@blp.alt_response(304, description="The client has this answer.", headers=CACHED)
def get_claim(headers: dict[str, Any], claim_id: str) -> Response:
    """Return a claim, where it stands and why."""
    del headers
    return tagged(rendering.claim_view(reading.claim_view(tracker(), claim_id)))


@operation(
    blp, "GET", "/v1/claims/<id:claim_id>/status", name="get_claim_status", scope="read",
    fails=(404,), summary="Poll where a claim stands",
)  # fmt: skip
@blp.arguments(KnownOrPreferSchema(), location="headers")
@blp.response(200, ClaimStatusSchema, example=examples.CLAIM_STATUS, headers=CACHED | APPLIED)
@blp.alt_response(304, description="The client has this answer.", headers=CACHED | APPLIED)
def get_claim_status(headers: dict[str, Any], claim_id: str) -> Response:
    """Return where a claim stands; on wish, only once that has changed.

    The answer is held while the claim's revision is the one of If-None-Match; without that header
    there is nothing to wait for, and the answer comes at once.
    """
    del headers
    seconds = prefers_wait() if request.environ.get("HTTP_IF_NONE_MATCH") else 0
    own = deps()
    revision, held = own.holds.until(
        lambda: reading.revision(own.tracker, claim_id),
        lambda seen: not knows(revision_tag(seen)),
        seconds,
    )
    told = applied(seconds, held=held)
    return unchanged(revision_tag(revision), told) or _status(claim_id, told)


def _status(claim_id: str, headers: dict[str, str]) -> Response:
    claim = reading.claim(tracker(), claim_id)
    return tagged(rendering.claim_status(claim), revision_tag(claim.revision), headers)


def revision_tag(revision: int) -> str:
    """Return the entity tag of a claim's status."""
    return f'"r{revision}"'


@operation(
    blp, "GET", "/v1/claims/<id:claim_id>/evidence", name="list_claim_evidence", scope="read",
    fails=(404, 422), summary="List every evidence record of a claim, newest first",
)  # fmt: skip
@blp.arguments(PageSchema(), location="query")
@blp.response(200, EvidencePageSchema, example=examples.EVIDENCE_PAGE)
def list_claim_evidence(query: dict[str, Any], claim_id: str) -> Response:
    """List evidence, cancelled records included and marked."""
    page = reading.evidence_page(tracker(), claim_id, query["limit"], query["cursor"])
    return answer(rendering.page([evidence(each) for each in page.items], page))


@operation(
    blp, "GET", "/v1/claims/<id:claim_id>/history", name="list_claim_history", scope="read",
    fails=(404, 422), summary="List every revision of a claim's verdict, newest first",
)  # fmt: skip
@blp.arguments(PageSchema(), location="query")
@blp.response(200, RevisionPageSchema, example=examples.REVISION_PAGE)
def list_claim_history(query: dict[str, Any], claim_id: str) -> Response:
    """List what the status was before and after each change, and what caused it."""
    page = reading.history_page(tracker(), claim_id, query["limit"], query["cursor"])
    return answer(rendering.page([rendering.revision(each) for each in page.items], page))


@operation(
    blp, "PUT", "/v1/claims/<id:claim_id>/review", name="set_claim_review", scope="review",
    fails=(404, 412, 428, *BODY), summary="Put an editor's word over the computed status",
)  # fmt: skip
@blp.arguments(MatchSchema(), location="headers")
@blp.arguments(NewReviewSchema(), example=examples.NEW_REVIEW)
@blp.response(200, ClaimSchema, example=examples.REVIEWED_CLAIM, headers=ETAG)
def set_claim_review(headers: dict[str, Any], review: dict[str, Any], claim_id: str) -> Response:
    """Review a claim; the computed status stays visible beside the review."""
    del headers
    read = _matched(claim_id)
    try:
        editing.set_review(
            tracker(), read, Status(review["status"]), review["note"], review["reviewer"]
        )
    except Conflict:
        raise stale() from None
    return _as_it_is(claim_id)


@operation(
    blp, "DELETE", "/v1/claims/<id:claim_id>/review", name="delete_claim_review", scope="review",
    fails=(404, 412, 428), summary="Take an editor's word back",
)  # fmt: skip
@blp.arguments(MatchSchema(), location="headers")
@blp.response(200, ClaimSchema, example=examples.CLAIM, headers=ETAG)
def delete_claim_review(headers: dict[str, Any], claim_id: str) -> Response:
    """Let the computed status count again."""
    del headers
    try:
        editing.take_back_review(tracker(), _matched(claim_id))
    except Conflict:
        raise stale() from None
    return _as_it_is(claim_id)


@operation(
    blp, "POST", "/v1/claims/<id:claim_id>/recheck", name="recheck_claim", scope="claims",
    fails=(404,), summary="Match all stored later reports with a claim again",
)  # fmt: skip
@blp.response(
    202, ClaimSchema, example=examples.CLAIM, headers=LOCATION | RETRY_AFTER,
    description="Promised; the claim as it is until then.",
)  # fmt: skip
def recheck_claim(claim_id: str) -> Response:
    """Promise another check of a claim."""
    claim = editing.recheck(tracker(), claim_id)
    deps().announce()
    return accepted(rendering.claim_view(reading.claim_view(tracker(), claim_id)), claim)


@operation(
    blp, "DELETE", "/v1/claims/<id:claim_id>", name="delete_claim", scope="claims", fails=(404,),
    summary="Delete a claim",
)  # fmt: skip
@blp.response(204, description="Gone from every index.")
def delete_claim(claim_id: str) -> Response:
    """Remove a claim with its evidence and history; the feed tells of it."""
    editing.delete_claim(tracker(), claim_id)
    return gone()


def _matched(claim_id: str) -> TrackedClaim:
    """Return a claim that the client has read as it is now."""
    view = reading.claim_view(tracker(), claim_id)
    require_match(tag_of_body(rendering.claim_view(view)))
    return view.claim


def _as_it_is(claim_id: str) -> Response:
    body = rendering.claim_view(reading.claim_view(tracker(), claim_id))
    return answer(body, headers={"ETag": tag_of_body(body)})
