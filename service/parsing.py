"""Requests as strictly as the contract has them: what is not understood is refused, by name."""

import json
import math
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from http import HTTPStatus
from itertools import islice
from typing import Any, NoReturn

from flask import request
from marshmallow import Schema, ValidationError

from service.bodies import body_of
from service.holding import LONGEST
from service.problems import Refused, Wrong

JSON = "application/json"
NDJSON = "application/x-ndjson"
DEEPEST = 100  # levels of nesting in a body; no schema needs more than a few

MOST_TOLD = 100  # things that are wrong with one request
MOST_DIGITS = 4000  # of a whole number; Python reads few more

PLACES = {"query": "parameter", "headers": "header"}


class Doubled(dict[str, Any]):
    """An object that has a name twice."""


def read(schema: Schema, location: str) -> Any:
    """Return what a request says in one place, as the schema loads it; refuse what it does not."""
    return READERS[location](schema)


def _body(schema: Schema) -> Any:
    return _loaded(schema, parse_json(body_of(request, JSON)), "json")


def _query(schema: Schema) -> Any:
    if twice := [name for name, values in request.args.lists() if len(values) > 1]:
        raise invalid([Wrong("is given more than once", parameter=name) for name in twice])
    return _loaded(schema, request.args.to_dict(), "query")


def _headers(schema: Schema) -> Any:
    said = request.environ
    return _known(schema, tuple((name, said[key]) for name, key in _names(schema) if key in said))


@cache
def _names(schema: Schema) -> tuple[tuple[str, str], ...]:
    """Return the headers that a schema reads, each with its name in WSGI."""
    names = (each.data_key or name for name, each in schema.load_fields.items())
    return tuple((name, f"HTTP_{name.upper().replace('-', '_')}") for name in names)


@lru_cache(maxsize=512)
def _known(schema: Schema, written: tuple[tuple[str, str], ...]) -> Any:
    """Return what a schema makes of headers: mostly there is none, or a poll's of before."""
    return _loaded(schema, dict(written), "headers")


def _loaded(schema: Schema, said: Any, location: str) -> Any:
    try:
        return schema.load(said)
    except ValidationError as wrong:
        raise invalid(wrongs(wrong.messages, location)) from None


READERS: Mapping[str, Callable[[Schema], Any]] = {
    "json": _body,
    "query": _query,
    "headers": _headers,
}


def invalid(errors: Sequence[Wrong]) -> Refused:
    """Return the refusal of a request that is well formed and says something impossible."""
    named = dict.fromkeys(each.pointer or each.parameter or each.header for each in errors)
    detail = ", ".join(name for name in named if name)
    detail = f"not valid: {detail}" if detail else "not valid"
    return Refused(HTTPStatus.UNPROCESSABLE_ENTITY, detail, tuple(errors))


def parse_json(raw: bytes) -> Any:
    """Return what a JSON text says; refuse what JSON does not have, and what `check` refuses."""
    value = read_json(raw)
    check(value)
    return value


def read_json(raw: bytes) -> Any:
    """Return what a JSON text says, whatever that is; refuse what is none."""
    if raw.startswith(BOM_UTF8):
        raise Refused(HTTPStatus.BAD_REQUEST, "the body begins with a byte order mark")
    try:
        return DECODER.decode(raw.decode("utf-8"))
    except UnicodeDecodeError:
        raise Refused(HTTPStatus.BAD_REQUEST, "the body is not UTF-8") from None
    except RecursionError:
        raise Refused(HTTPStatus.BAD_REQUEST, "the body is nested too deeply") from None
    except ValueError as broken:
        raise Refused(HTTPStatus.BAD_REQUEST, f"the body is not JSON: {broken}") from None


def check(value: Any) -> None:
    """Refuse a value that nests too deeply, or whose objects have a name twice."""
    level, levels = [value], 0
    while level:
        for each in level:
            refuse_doubled(each)
        level = [part for each in level for part in _parts(each)]
        levels += 1
        if levels > DEEPEST + 1:
            raise Refused(
                HTTPStatus.BAD_REQUEST, f"the body is nested more than {DEEPEST} levels deep"
            )


def refuse_doubled(value: Any) -> None:
    """Refuse an object with a name twice, as nobody can tell which of its values is meant."""
    if isinstance(value, Doubled):
        raise Refused(HTTPStatus.BAD_REQUEST, "the body has an object with the same name twice")


def prefers_wait() -> float:
    """Return how many seconds the client prefers to wait (RFC 7240), 0 where it does not say."""
    for preference in request.environ.get("HTTP_PREFER", "").split(","):
        name, _, value = preference.partition(";")[0].partition("=")
        if name.strip().lower() == "wait" and value.strip().strip('"').isdecimal():
            return min(float(value.strip().strip('"')[:6]), LONGEST)
    return 0.0


def wrongs(messages: Any, where: str = "json") -> Sequence[Wrong]:
    """Return the first of marshmallow's messages, each with its place."""
    return list(islice(_wrongs(messages, where, ()), MOST_TOLD))


def _wrongs(messages: Any, where: str, path: tuple[str, ...]) -> Iterator[Wrong]:
    if isinstance(messages, Mapping):
        for name, inner in messages.items():
            yield from _wrongs(inner, where, (*path, *([] if name == "_schema" else [str(name)])))
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


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    return found if len(found) == len(pairs) else Doubled(found)


def _whole(digits: str) -> int | float:
    """Return a whole number; one that is too long is infinite, which every field refuses."""
    return int(digits) if len(digits) <= MOST_DIGITS else math.inf


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON number")


DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_int=_whole, parse_constant=_no_constant)


def _parts(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []
