"""The id of each request: the client's own or a new one, in its answer and in all that is logged.

The jobs that a request leaves carry it, too, so that a verdict leads back to who asked for it.
"""

import random
import re

from flask import Flask, Response, g, request
from flask_smorest import Api
from structlog.contextvars import bind_contextvars, unbind_contextvars

HEADER, WSGI_NAME = "X-Request-Id", "HTTP_X_REQUEST_ID"
NAMED = "RequestId"  # in openapi.yaml, where the header is described once
ANSWERED = {HEADER: NAMED}
FIELD = "request"  # in logs
# What a client writes goes into logs: nothing that could be taken for more than an id.
WRITTEN = re.compile(r"[A-Za-z0-9._-]{1,64}")


def register(app: Flask) -> None:
    """Give every request of an application its id."""
    app.before_request(_begin)
    app.after_request(_tell)
    app.teardown_request(_end)


def describe(api: Api) -> None:
    """Describe the header, which clients may send with every request and find in every answer."""
    header = {"schema": {"type": "string"}, "example": "9f86d081884c7d65"}
    written = "An id for logs: 1 to 64 letters, digits, `.`, `_` or `-`; else there is a new one."
    answered = "The request's id in logs, its own or a new one."
    api.spec.components.parameter(
        NAMED, "header", {"name": HEADER, "description": written, **header}
    )
    api.spec.components.header(NAMED, {"description": answered, **header})


def id_for(written: str | None) -> str:
    """Return the id that a client wrote, or a new one where that is none.

    Nobody gains by guessing it, so that it is not worth a call of the kernel.
    """
    return written if written and WRITTEN.fullmatch(written) else f"{random.getrandbits(64):016x}"


def _begin() -> None:
    own = g.request_id = id_for(request.environ.get(WSGI_NAME))
    bind_contextvars(**{FIELD: own})


def _end(_failure: BaseException | None) -> None:
    unbind_contextvars(FIELD)  # threads go on to serve others


def _tell(answer: Response) -> Response:
    answer.headers.add(HEADER, g.request_id)
    return answer
