"""Requests as strictly as the contract has them: what is not understood is refused, by name."""

import json
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Any, NoReturn

from flask import Request, request
from marshmallow import RAISE, Schema, ValidationError
from webargs.flaskparser import FlaskParser

from service.problems import Refused, Wrong

JSON = "application/json"
NDJSON = "application/x-ndjson"
DEEPEST = 100  # levels of nesting in a body; no schema needs more than a few

PLACES = {"query": "parameter", "headers": "header"}


class Parser(FlaskParser):
    """Reads arguments for flask-smorest, and refuses with a problem that names the field."""

    DEFAULT_UNKNOWN_BY_LOCATION = {"query": RAISE, "json": RAISE, "headers": "exclude"}  # noqa: RUF012

    def load_json(self, req: Request, schema: Schema) -> Any:
        """Return the body."""
        del schema
        require_type(req, JSON)
        return parse_json(req.get_data(cache=False))

    def handle_error(
        self,
        error: ValidationError,
        req: Request,
        schema: Schema,
        *,
        error_status_code: int | None,
        error_headers: Mapping[str, str] | None,
    ) -> NoReturn:
        """Refuse what the schema does not allow."""
        del req, schema, error_status_code, error_headers
        raise invalid(list(wrongs(error.messages)))


def invalid(errors: list[Wrong]) -> Refused:
    """Return the refusal of a request that is well formed and says something impossible."""
    named = [each.pointer or each.parameter or each.header for each in errors]
    detail = (
        f"not valid: {', '.join(name for name in named if name)}" if any(named) else "not valid"
    )
    return Refused(HTTPStatus.UNPROCESSABLE_ENTITY, detail, tuple(errors))


def require_type(req: Request, *allowed: str) -> str:
    """Return the media type of a body; refuse any that is not allowed."""
    charset = req.mimetype_params.get("charset", "utf-8").lower()
    if req.mimetype not in allowed or charset not in {"utf-8", "utf8"}:
        raise Refused(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
            f"the body must be {' or '.join(allowed)} in UTF-8",
            (Wrong(f"must be {' or '.join(allowed)}", header="Content-Type"),),
        )
    return req.mimetype


def parse_json(raw: bytes) -> Any:
    """Return what a JSON text says; refuse what JSON does not have, and what nests too deeply."""
    try:
        value = json.loads(raw.decode("utf-8"), parse_constant=_no_constant)
    except UnicodeDecodeError:
        raise Refused(HTTPStatus.BAD_REQUEST, "the body is not UTF-8") from None
    except RecursionError:
        raise Refused(HTTPStatus.BAD_REQUEST, "the body is nested too deeply") from None
    except ValueError as broken:
        raise Refused(HTTPStatus.BAD_REQUEST, f"the body is not JSON: {broken}") from None
    if depth(value) > DEEPEST:
        raise Refused(HTTPStatus.BAD_REQUEST, f"the body is nested more than {DEEPEST} levels deep")
    return value


def depth(value: Any) -> int:
    """Return how many levels of lists and objects a value has."""
    level, levels = [value], 0
    while level := [part for each in level for part in _parts(each)]:
        levels += 1
    return levels


def prefers_wait() -> float:
    """Return how many seconds the client prefers to wait (RFC 7240), 0 where it does not say."""
    for preference in request.headers.get("Prefer", "").split(","):
        name, _, value = preference.partition(";")[0].partition("=")
        if name.strip().lower() == "wait" and value.strip().strip('"').isdecimal():
            return float(value.strip().strip('"')[:6])
    return 0.0


def wrongs(messages: Any, where: str = "json", path: tuple[str, ...] = ()) -> Iterator[Wrong]:
    """Yield each of marshmallow's messages with its place."""
    if isinstance(messages, Mapping):
        for name, inner in messages.items():
            if not path and name in {"json", "query", "headers"}:
                yield from wrongs(inner, name)
            else:
                yield from wrongs(
                    inner, where, (*path, *([] if name == "_schema" else [str(name)]))
                )
        return
    for message in messages if isinstance(messages, list) else [messages]:
        yield _wrong(str(message), where, path)


def _wrong(message: str, where: str, path: tuple[str, ...]) -> Wrong:
    if where in PLACES:
        return Wrong(message, **{PLACES[where]: path[0] if path else ""})
    return Wrong(message, pointer="".join(f"/{_escaped(part)}" for part in path))


def _escaped(part: str) -> str:
    """Return a reference token of a JSON Pointer (RFC 6901), without half characters."""
    whole = part.encode("utf-8", "replace").decode()
    return whole.replace("~", "~0").replace("/", "~1")


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON number")


def _parts(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []
