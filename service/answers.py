"""Answers: bodies as bytes, entity tags, and what a client need not be sent again."""

import hashlib
import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import msgspec
from flask import Response, request
from werkzeug.datastructures import Headers

from service.problems import Refused, Wrong

CONTENT_TYPE = "application/json"
FRESH = "no-cache"  # caches may keep an answer, and ask each time whether it still holds

TAG = re.compile(r'(?P<weak>W/)?(?P<tag>"[\x21\x23-\x7e\x80-\xff]*")')


class Answer(Response):
    """A response with all of its headers; werkzeug would look through them again."""

    default_mimetype = None

    def get_wsgi_headers(self, environ: dict[str, Any]) -> Headers:
        """Return the headers as they are."""
        del environ
        return self.headers


def answer(
    body: object, status: HTTPStatus = HTTPStatus.OK, headers: Mapping[str, str] | None = None
) -> Response:
    """Return a body as JSON."""
    written = msgspec.json.encode(body)
    own = {"Content-Type": CONTENT_TYPE, "Content-Length": str(len(written))}
    return Answer(written, status, {**own, **(headers or {})})


def gone() -> Response:
    """Return the answer to a deletion, which has no body and so no type of one."""
    return Answer(status=HTTPStatus.NO_CONTENT)


def tagged(
    body: object, tag: str | None = None, headers: Mapping[str, str] | None = None
) -> Response:
    """Return a body with its entity tag, or 304 where the client has it."""
    own = tag or tag_of_body(body)
    return unchanged(own, headers) or answer(body, headers=_kept(own, headers))


def unchanged(tag: str, headers: Mapping[str, str] | None = None) -> Response | None:
    """Return 304 where the client has the answer with an entity tag, else None."""
    if not knows(tag):
        return None
    return Answer(status=HTTPStatus.NOT_MODIFIED, headers=_kept(tag, headers))


def tag_of_body(body: object) -> str:
    """Return the strong entity tag that a body is answered with."""
    return f'"{hashlib.sha256(msgspec.json.encode(body)).hexdigest()[:32]}"'


def knows(tag: str) -> bool:
    """Return whether If-None-Match has a tag; weak comparison, as RFC 9110 asks for."""
    written = request.environ.get("HTTP_IF_NONE_MATCH", "")
    return (
        written == tag
        or written.strip() == "*"
        or tag in {match["tag"] for match in TAG.finditer(written)}
    )


def require_match(tag: str) -> None:
    """Refuse to change what the client has not read as it is: 412 where If-Match differs."""
    written = request.headers["If-Match"]
    strong = {match["tag"] for match in TAG.finditer(written) if not match["weak"]}
    if written.strip() != "*" and tag not in strong:
        raise stale()


def stale() -> Refused:
    """Return the refusal of a change to something that has changed meanwhile."""
    return Refused(
        HTTPStatus.PRECONDITION_FAILED,
        "the claim has changed since it was read; read it again",
        (Wrong("is not the claim's ETag", header="If-Match"),),
    )


def _kept(tag: str, headers: Mapping[str, str] | None) -> dict[str, str]:
    return {"ETag": tag, "Cache-Control": FRESH, **(headers or {})}


def applied(seconds: float, *, held: bool) -> dict[str, Any]:
    """Return the header that says that an answer was held as preferred."""
    return {"Preference-Applied": f"wait={seconds:.0f}"} if held else {}
