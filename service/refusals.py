"""What gunicorn itself refuses, told as every other failure is."""

from http import HTTPStatus
from socket import socket

import msgspec
from flask import Flask, Response
from gunicorn import util  # type: ignore[import-untyped]  # ships no types
from gunicorn.http.errors import ParseException  # type: ignore[import-untyped]  # likewise

from service import problems
from service.patience import SLOW, TooSlow


def as_problems(app: Flask) -> None:
    """Have what is no HTTP, or too long, answered with problem details.

    gunicorn has no setting for that, and its own answer is a page of HTML. Of a body it tells only
    while the application reads it.
    """
    util.write_error = write_error
    app.register_error_handler(ParseException, _broken)
    app.register_error_handler(TooSlow, _late)


def write_error(client: socket, status: int, reason: str, detail: str) -> None:
    """Answer a request that never reached the application."""
    del reason
    body = msgspec.json.encode(problems.body(HTTPStatus(status), detail))
    head = (
        f"HTTP/1.1 {status} {problems.title(HTTPStatus(status))}\r\nConnection: close\r\n"
        f"Content-Type: {problems.CONTENT_TYPE}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    util.write_nonblock(client, head.encode() + body)


def _late(_error: Exception) -> Response:
    return problems.answer(HTTPStatus.REQUEST_TIMEOUT, SLOW, headers={"Connection": "close"})


def _broken(_error: Exception) -> Response:
    return problems.answer(HTTPStatus.BAD_REQUEST, "the body is not sent as HTTP has it")
