"""Bodies of requests: read as a whole or refused, and out of the way before the answer is sent."""

from contextlib import suppress
from http import HTTPStatus

from flask import Flask, Request, Response, request

from service.problems import Refused, Wrong

STEP = 65_536  # bytes read at a time of what nobody wants
MOST_DISCARDED = 1 << 26  # bytes; whoever sends more may lose the answer


def register(app: Flask) -> None:
    """Have every body read to its end before an application answers."""
    app.after_request(_discard_rest)


def body_of(req: Request, *allowed: str) -> bytes:
    """Return a body as it was sent; refuse one of another type, one that is coded or too long."""
    require_type(req, *allowed)
    length, most = req.content_length or 0, req.max_content_length or 0
    if length > most:
        raise _too_long(req)
    # The server ends it where the body ends, which can come in chunks and tell no length.
    body: bytes = req.environ["wsgi.input"].read(most + 1)
    if len(body) > most:
        raise _too_long(req)
    if len(body) < length:
        raise Refused(HTTPStatus.BAD_REQUEST, "the body ends before its length")
    return body


def require_type(req: Request, *allowed: str) -> str:
    """Return the media type of a body; refuse any that is not allowed."""
    if req.content_type in allowed and "HTTP_CONTENT_ENCODING" not in req.environ:
        return req.content_type  # as almost all are, with no parameters to look at
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
    sent = {"CONTENT_LENGTH", "HTTP_TRANSFER_ENCODING"} & request.environ.keys()
    left = MOST_DISCARDED if sent else 0
    with suppress(Exception):  # that the rest is broken changes nothing of the answer
        while left > 0 and (read := request.environ["wsgi.input"].read(STEP)):
            left -= len(read)
    return answer
