"""Bodies of requests: read as a whole or refused, and out of the way before the answer is sent."""

from contextlib import suppress
from http import HTTPStatus

from flask import Flask, Request, Response, request
from werkzeug.exceptions import RequestEntityTooLarge

from service.problems import Refused, Wrong

STEP = 65_536  # bytes read at a time of what nobody wants
MOST_DISCARDED = 1 << 26  # bytes; whoever sends more may lose the answer


def register(app: Flask) -> None:
    """Have every body read to its end before an application answers."""
    app.after_request(_discard_rest)


def body_of(req: Request, *allowed: str) -> bytes:
    """Return a body as it was sent; refuse one of another type, one that is coded or too long."""
    require_type(req, *allowed)
    try:
        body: bytes = req.get_data(cache=False)
    except RequestEntityTooLarge:
        raise _too_long(req) from None
    # Werkzeug cuts a body that comes in chunks at the limit, and says nothing.
    if req.environ["wsgi.input"].read(1):
        raise _too_long(req)
    return body


def require_type(req: Request, *allowed: str) -> str:
    """Return the media type of a body; refuse any that is not allowed."""
    charset = req.mimetype_params.get("charset", "utf-8").lower()
    if req.mimetype not in allowed or charset not in {"utf-8", "utf8"}:
        raise _unread(f"must be {' or '.join(allowed)}", "Content-Type", *allowed)
    if req.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise _unread("must not be set: bodies are read as they are", "Content-Encoding", *allowed)
    return req.mimetype


def _unread(detail: str, header: str, *allowed: str) -> Refused:
    return Refused(
        HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
        f"the body must be {' or '.join(allowed)} in UTF-8",
        (Wrong(detail, header=header),),
    )


def _too_long(req: Request) -> Refused:
    return Refused(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        f"the body must not be longer than {req.max_content_length} bytes",
    )


def _discard_rest(answer: Response) -> Response:
    """Read what the client still sends: it would never see an answer that cuts it off."""
    left = MOST_DISCARDED if request.content_length or "Transfer-Encoding" in request.headers else 0
    with suppress(Exception):  # that the rest is broken changes nothing of the answer
        while left > 0 and (read := request.environ["wsgi.input"].read(STEP)):
            left -= len(read)
    return answer
