"""Reports: post, read, take down."""

from http import HTTPStatus
from typing import Any

from flask import Response

from service import auth, examples, rendering
from service.answers import answer, gone
from service.deps import deps, tracker
from service.operations import BODY, LOCATION, RETRY_AFTER, blueprint, operation
from service.schemas import KeySchema, NewReportSchema
from service.shapes import ReportReceiptSchema, ReportSchema
from service.times import refuse_future
from tracking import editing, posting, reading
from tracking.posting import NewReport

SOON = "1"  # seconds after which a first look is worth it

blp = blueprint("Reports", "Publications that are matched with the claims made before them.")


@operation(
    blp, "POST", "/v1/reports", name="create_report", scope="reports", fails=(409, *BODY),
    summary="Post a report; it is matched with every earlier claim",
)  # fmt: skip
@blp.arguments(KeySchema(), location="headers")
@blp.arguments(NewReportSchema(), example=examples.NEW_REPORT)
@blp.response(
    202, ReportReceiptSchema, example=examples.REPORT_RECEIPT, headers=LOCATION | RETRY_AFTER,
    description="Stored, and soon matched.",
)  # fmt: skip
@blp.alt_response(
    200, schema=ReportReceiptSchema, example=examples.PROCESSED_RECEIPT, headers=LOCATION,
    description="The same url and text were posted before: the same report.", success=True,
)  # fmt: skip
def create_report(headers: dict[str, Any], new: NewReport) -> Response:
    """Store and index a report, and promise its matching."""
    refuse_future(tracker().clock(), {"/published_at": new.published_at})
    key = f"{auth.client()}:{headers['key']}" if headers["key"] else None
    posted = posting.submit_report(tracker(), new, key)
    deps().announce()
    status, more = (
        (HTTPStatus.ACCEPTED, {"Retry-After": SOON}) if posted.created else (HTTPStatus.OK, {})
    )
    location = {"Location": f"/v1/reports/{posted.record.id}"}
    return answer(rendering.report_receipt(posted.record), status, location | more)


@operation(
    blp, "GET", "/v1/reports/<id:report_id>", name="get_report", scope="read", fails=(404,),
    summary="Read a report, and what it did to which claim",
)  # fmt: skip
@blp.response(200, ReportSchema, example=examples.REPORT)
def get_report(report_id: str) -> Response:
    """Return a report with its state and matches."""
    return answer(rendering.report_view(reading.report_view(tracker(), report_id)))


@operation(
    blp, "DELETE", "/v1/reports/<id:report_id>", name="delete_report", scope="reports",
    fails=(404,), summary="Take a report down",
)  # fmt: skip
@blp.response(204, description="Gone; its evidence is cancelled soon, and verdicts follow.")
def delete_report(report_id: str) -> Response:
    """Remove a report; every claim that it moved is decided anew without it."""
    editing.delete_report(tracker(), report_id)
    deps().announce()
    return gone()
