"""Batches: up to 1,000 records in one request, each accepted or refused by itself."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from flask import Response, request
from marshmallow import Schema, ValidationError

from service import auth, examples, problems, rendering
from service.answers import answer
from service.bodies import body_of
from service.claims import posted_body
from service.deps import deps, tracker
from service.evidence_rendering import Body
from service.operations import BODY, blueprint, operation
from service.parsing import JSON, NDJSON, check, invalid, read_json, refuse_doubled, wrongs
from service.problems import Refused, Wrong
from service.schemas import (
    ITEMS,
    MOST_ITEMS,
    ClaimBatchSchema,
    KeySchema,
    NewClaimSchema,
    NewReportSchema,
    ReportBatchSchema,
)
from service.shapes import ClaimBatchResultsSchema, ReportBatchResultsSchema
from service.times import refuse_future
from tracking import posting
from tracking.errors import StoreDown, TrackingError
from tracking.posting import NewClaim, NewReport

UNAVAILABLE = HTTPStatus.SERVICE_UNAVAILABLE
LATER = {"Retry-After": str(problems.OVERLOADED)}
SOME_LATER = {
    "Retry-After": {
        "description": "Given where items got a 503: seconds until it is worth trying again.",
        "schema": {"type": "integer"},
        "example": problems.OVERLOADED,
    }
}
Item = bytes | Any  # a line of NDJSON, or a value of a JSON list
Result = dict[str, Any]

blp = blueprint("Batches", "Many claims or reports at once.")


@dataclass(frozen=True, slots=True)
class Kind:
    """What a batch holds: how an item is read, and what is made of it."""

    name: str
    schema: Schema
    submit: Callable[[Any, str | None], tuple[HTTPStatus, Body]]


def _submit_claim(new: NewClaim, key: str | None) -> tuple[HTTPStatus, Body]:
    refuse_future(tracker().clock(), {"/claimed_at": new.claimed_at})
    return HTTPStatus.ACCEPTED, posted_body(posting.submit_claim(tracker(), new, key))


def _submit_report(new: NewReport, key: str | None) -> tuple[HTTPStatus, Body]:
    refuse_future(tracker().clock(), {"/published_at": new.published_at})
    posted = posting.submit_report(tracker(), new, key)
    status = HTTPStatus.ACCEPTED if posted.created else HTTPStatus.OK
    return status, rendering.report_receipt(posted.record)


CLAIMS = Kind("claim", NewClaimSchema(), _submit_claim)
REPORTS = Kind("report", NewReportSchema(), _submit_report)


@operation(
    blp, "POST", "/v1/claims/batch", name="create_claims", scope="claims", fails=BODY,
    summary="Post up to 1,000 claims",
)  # fmt: skip
@blp.arguments(KeySchema(), location="headers")
@blp.doc(requestBody=examples.body_of(ClaimBatchSchema, examples.NEW_CLAIM))
@blp.response(207, ClaimBatchResultsSchema, example=examples.CLAIM_RESULTS, headers=SOME_LATER)
def create_claims(headers: dict[str, Any]) -> Response:
    """Accept or refuse each claim by itself; an Idempotency-Key covers each by its place."""
    return _results(CLAIMS, headers["key"])


@operation(
    blp, "POST", "/v1/reports/batch", name="create_reports", scope="reports", fails=BODY,
    summary="Post up to 1,000 reports",
)  # fmt: skip
@blp.arguments(KeySchema(), location="headers")
@blp.doc(requestBody=examples.body_of(ReportBatchSchema, examples.NEW_REPORT))
@blp.response(207, ReportBatchResultsSchema, example=examples.REPORT_RESULTS, headers=SOME_LATER)
def create_reports(headers: dict[str, Any]) -> Response:
    """Accept or refuse each report by itself; an Idempotency-Key covers each by its place."""
    return _results(REPORTS, headers["key"])


def _results(kind: Kind, key: str | None) -> Response:
    results = list(_each(kind, _items(), f"{auth.client()}:{key}" if key else None))
    deps().announce()
    later = [each["problem"] for each in results if each["status"] == UNAVAILABLE]
    if len(later) == len(results):
        raise Refused(UNAVAILABLE, later[0]["detail"], headers=LATER)
    return answer({"items": results}, HTTPStatus.MULTI_STATUS, LATER if later else None)


def _items() -> Sequence[Item]:
    body = body_of(request, JSON, NDJSON)
    if request.mimetype == NDJSON:
        return _lines(body)
    batch = read_json(body)
    refuse_doubled(batch)
    try:
        return list(ITEMS.load(batch)["items"])
    except ValidationError as wrong:
        raise invalid(wrongs(wrong.messages)) from None


def _lines(raw: bytes) -> Sequence[bytes]:
    lines = [line for line in raw.split(b"\n") if line.strip()]
    if not 1 <= len(lines) <= MOST_ITEMS:
        raise invalid([Wrong(f"must have from 1 to {MOST_ITEMS} lines", pointer="")])
    return lines


def _each(kind: Kind, items: Sequence[Item], key: str | None) -> Iterator[Result]:
    away: StoreDown | None = None
    for index, item in enumerate(items):
        try:
            if away:
                raise away  # without waiting for it again
            # No key has a space, so that none is the same as that of an item.
            status, body = _one(kind, item, f"{key} {index}" if key else None)
            yield {"index": index, "status": status.value, kind.name: body}
        except Refused as refused:
            yield _problem(index, refused.status, refused.detail, refused.errors)
        except TrackingError as failed:
            away = failed if isinstance(failed, StoreDown) else None
            yield _problem(index, *problems.of_tracking(failed))


def _one(kind: Kind, item: Item, key: str | None) -> tuple[HTTPStatus, Body]:
    value = read_json(item) if isinstance(item, bytes) else item
    check(value)
    try:
        new = kind.schema.load(value)
    except ValidationError as wrong:
        raise invalid(wrongs(wrong.messages)) from None
    return kind.submit(new, key)


def _problem(index: int, status: HTTPStatus, detail: str, errors: Sequence[Wrong]) -> Result:
    problem = problems.body(status, detail, errors)
    return {"index": index, "status": status.value, "problem": problem}
