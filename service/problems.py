"""Every failure as RFC 9457 problem details, from one table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

import msgspec
import structlog
from flask import Flask, Response
from werkzeug.exceptions import HTTPException

from settings import SettingsError
from tracking.errors import (
    BadCursor,
    Conflict,
    KeyReused,
    NotFound,
    Overloaded,
    QueueDown,
    StoreDown,
    TrackingError,
    Unreadable,
)

CONTENT_TYPE = "application/problem+json"
RETRY_AFTER = 5  # seconds until a store that was away is worth another try
OVERLOADED = 30  # seconds until workers may have caught up

# As RFC 9110 has them; older versions of Python know former names.
TITLES: Mapping[int, str] = {
    413: "Content Too Large",
    414: "URI Too Long",
    422: "Unprocessable Content",
}

log = structlog.get_logger()

STATUS: Mapping[type[TrackingError], HTTPStatus] = {
    NotFound: HTTPStatus.NOT_FOUND,
    Conflict: HTTPStatus.CONFLICT,
    KeyReused: HTTPStatus.CONFLICT,
    BadCursor: HTTPStatus.UNPROCESSABLE_ENTITY,
    StoreDown: HTTPStatus.SERVICE_UNAVAILABLE,
    QueueDown: HTTPStatus.SERVICE_UNAVAILABLE,
    Overloaded: HTTPStatus.SERVICE_UNAVAILABLE,
    Unreadable: HTTPStatus.INTERNAL_SERVER_ERROR,
}
# What the store says of itself can name its address: clients are told only what they need.
TOLD = {
    StoreDown: "the store does not answer; try again, with the same Idempotency-Key",
    QueueDown: "the queue does not answer; try again",
    Unreadable: "a record cannot be read by this version of the service",
    Overloaded: "too much waits to be worked on; nothing was stored, try again later",
}


@dataclass(frozen=True, slots=True)
class Wrong:
    """One thing that is wrong with a request, and where: a JSON Pointer, parameter or header."""

    detail: str
    pointer: str | None = None
    parameter: str | None = None
    header: str | None = None

    def body(self) -> dict[str, str]:
        """Return what clients are told."""
        places = {"pointer": self.pointer, "parameter": self.parameter, "header": self.header}
        named = {name: place for name, place in places.items() if place is not None}
        return {**named, "detail": self.detail}


@dataclass(frozen=True)
class Refused(Exception):
    """A request that is answered with a problem."""

    status: HTTPStatus
    detail: str
    errors: Sequence[Wrong] = ()
    headers: Mapping[str, str] = field(default_factory=dict)


def title(status: HTTPStatus) -> str:
    """Return the name of a status."""
    return TITLES.get(status, status.phrase)


def body(status: HTTPStatus, detail: str, errors: Sequence[Wrong] = ()) -> dict[str, Any]:
    """Return problem details."""
    described: dict[str, Any] = {
        "type": "about:blank",
        "title": title(status),
        "status": status.value,
        "detail": detail,
    }
    return described | ({"errors": [each.body() for each in errors]} if errors else {})


def of_tracking(error: TrackingError) -> tuple[HTTPStatus, str, Sequence[Wrong]]:
    """Return status, detail and errors of a failure inside."""
    status, detail = STATUS[type(error)], TOLD.get(type(error), str(error))
    errors = [Wrong(detail, parameter="cursor")] if isinstance(error, BadCursor) else []
    return status, detail, errors


def register(app: Flask) -> None:
    """Answer every failure of an application with a problem."""
    app.register_error_handler(Refused, _refused)
    app.register_error_handler(TrackingError, _tracking)
    app.register_error_handler(SettingsError, _unfit)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _unexpected)


def answer(
    status: HTTPStatus,
    detail: str,
    errors: Sequence[Wrong] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return the answer that tells of a failure."""
    told = Response(
        msgspec.json.encode(body(status, detail, errors)), status, content_type=CONTENT_TYPE
    )
    told.headers.update(headers or {})
    return told


def _refused(refused: Refused) -> Response:
    return answer(refused.status, refused.detail, refused.errors, refused.headers)


def _tracking(error: TrackingError) -> Response:
    status, detail, errors = of_tracking(error)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        log.warning("a request failed", why=str(error))
    return answer(status, detail, errors, retry_after(error))


def _unfit(error: SettingsError) -> Response:
    log.error("a request failed", why=str(error))
    return answer(
        HTTPStatus.SERVICE_UNAVAILABLE,
        "the service is not set up for its store; nothing was stored",
        headers={"Retry-After": str(RETRY_AFTER)},
    )


def retry_after(error: TrackingError) -> dict[str, str]:
    """Return the header that says when a request is worth another try, where it is."""
    if STATUS[type(error)] is not HTTPStatus.SERVICE_UNAVAILABLE:
        return {}
    return {"Retry-After": str(OVERLOADED if isinstance(error, Overloaded) else RETRY_AFTER)}


def _http(error: HTTPException) -> Response:
    status = HTTPStatus(error.code or 500)
    kept = {
        name: value
        for name, value in error.get_headers()
        if name in {"Allow", "Retry-After", "WWW-Authenticate"}
    }
    return answer(status, error.description or status.phrase, headers=kept)


def _unexpected(error: Exception) -> Response:
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    where = f"{place.tb_frame.f_code.co_filename}:{place.tb_lineno}" if place else "?"
    # Not its message, which may quote what was posted.
    log.error("a request failed unexpectedly", error=type(error).__name__, at=where)
    return answer(HTTPStatus.INTERNAL_SERVER_ERROR, "the service failed; this is its fault")
