"""What gunicorn itself refuses, told as every other failure is."""

from http import HTTPStatus
from socket import socket

import msgspec
from gunicorn import util  # type: ignore[import-untyped]  # ships no types

from service import problems


def as_problems() -> None:
    """Have gunicorn answer what is no HTTP, or too long, with problem details.

    It has no setting for that, and its own answer is a page of HTML.
    """
    util.write_error = write_error


def write_error(client: socket, status: int, reason: str, detail: str) -> None:
    """Answer a request that never reached the application."""
    del reason
    body = msgspec.json.encode(problems.body(HTTPStatus(status), detail))
    head = (
        f"HTTP/1.1 {status} {problems.title(HTTPStatus(status))}\r\nConnection: close\r\n"
        f"Content-Type: {problems.CONTENT_TYPE}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    util.write_nonblock(client, head.encode() + body)
