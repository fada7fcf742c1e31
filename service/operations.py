"""Operations: a route with its scope, its name in clients, and every way in which it can fail."""

from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from http import HTTPStatus
from inspect import getdoc
from typing import Any

from flask_smorest import Blueprint
from marshmallow import Schema

from service import auth, problems
from service.parsing import read
from service.problems import CONTENT_TYPE, Wrong
from service.request_ids import ANSWERED, NAMED
from service.shapes import ProblemSchema

View = Callable[..., Any]
Decorator = Callable[[View], View]

OTHERS = "default"
OTHER = 405  # the example of it

FAILURES: Mapping[int | str, tuple[str, str, tuple[Wrong, ...]]] = {
    400: (
        "The body is no JSON.",
        "the body is not JSON: Expecting value: line 1 column 1 (char 0)",
        (),
    ),
    401: (
        "No valid API key was shown.",
        "a valid API key is needed",
        (Wrong("must be Bearer and a valid key", header="Authorization"),),
    ),
    403: (
        "The API key lacks the scope; without keys, the host is another than localhost.",
        "this API key does not have the scope claims",
        (),
    ),
    404: ("There is no such record.", "there is no claim clm_unknown", ()),
    409: ("Conflict.", "this Idempotency-Key was used for another claim", ()),
    412: (
        "The claim has changed since it was read.",
        "the claim has changed since it was read; read it again",
        (Wrong("is not the claim's ETag", header="If-Match"),),
    ),
    413: ("The body is too large.", "the body must not be longer than 4194304 bytes", ()),
    414: ("The address is too long.", "Request Line is too large (8999 > 8190)", ()),
    415: (
        "The body has another content type.",
        "the body must be application/json in UTF-8",
        (Wrong("must be application/json", header="Content-Type"),),
    ),
    422: (
        "The request says something that is not valid; `errors` names each field.",
        "not valid: /text",
        (Wrong("must not be blank", pointer="/text"),),
    ),
    428: (
        "If-Match is needed.",
        "If-Match is needed, with the ETag of the claim as it was read",
        (Wrong("is needed", header="If-Match"),),
    ),
    429: ("Too many requests.", "no more than 600 requests in 60 seconds", ()),
    OTHERS: (
        "Any other failure: 405 for a wrong method, 408 for a slow request, 500 for a fault here.",
        "The method is not allowed for the requested URL.",
        (),
    ),
    503: (
        "The store is away, or too many jobs are owed.",
        "the store does not answer; try again, with the same Idempotency-Key",
        (),
    ),
}
ALWAYS = (401, 403, 429, 503, OTHERS)  # how every operation can fail
OPEN = (414, OTHERS)  # how one can that anybody may call, and as often as they like
PATH_IDS = {  # as they stand in paths, what they are and how they look
    "claim_id": ("The claim's id, as the answer to its post gave it.", "clm_0f3a"),
    "report_id": ("The report's id, as the answer to its post gave it.", "rpt_2f9d"),
}
DESCRIBED = "_apidoc"  # where flask-smorest keeps what its decorators say of a view
BODY = (400, 413, 415, 422)  # how every operation with a body can fail

RATE_HEADERS: dict[str, Any] = {
    "RateLimit-Limit": {
        "description": "Requests allowed in the running window, where limits are set.",
        "schema": {"type": "integer"},
        "example": 600,
    },
    "RateLimit-Remaining": {
        "description": "Requests left in the running window.",
        "schema": {"type": "integer"},
        "example": 598,
    },
    "RateLimit-Reset": {
        "description": "When the running window ends, in seconds since 1970.",
        "schema": {"type": "integer"},
        "example": 1647259200,
    },
}
RETRY_AFTER: dict[str, Any] = {
    "Retry-After": {
        "description": "Seconds until it is worth trying or asking again.",
        "schema": {"type": "integer"},
        "example": 5,
    }
}
FAILURE_HEADERS: Mapping[int, Mapping[str, Any]] = {
    401: {
        "WWW-Authenticate": {
            "description": "How to show a key.",
            "schema": {"type": "string"},
            "example": 'Bearer realm="claimwatch"',
        }
    },
    429: RETRY_AFTER,
    503: RETRY_AFTER,
}


def header(description: str, example: str) -> dict[str, Any]:
    """Return a header of text, described."""
    return {"description": description, "schema": {"type": "string"}, "example": example}


ETAG = {"ETag": header("Tag of the claim as it is, for If-None-Match or If-Match.", '"5d41402a"')}
CACHED = {
    "ETag": header("Tag of this very answer, for If-None-Match.", '"r3"'),
    "Cache-Control": header("A kept answer is good once asked for again with its tag.", "no-cache"),
}
LOCATION = {"Location": header("Where the record is.", "/v1/claims/clm_0f3a")}
APPLIED = {"Preference-Applied": header("Given where the answer was held.", "wait=5")}


class Operations(Blueprint):  # type: ignore[misc]  # flask-smorest ships no types
    """A blueprint whose answers all say what `of_all` says, beside headers of their own.

    Of flask-smorest's decorators only the description is taken: views are given what `read` reads,
    return a Response, and have no wrapper that does nothing else at each request.
    """

    of_all: Mapping[str, Any] = ANSWERED | RATE_HEADERS

    def arguments(self, schema: Schema, *, location: str = "json", **more: Any) -> Decorator:
        """Have a view given what a request says in one place, as the schema loads it."""
        describe = super().arguments(schema, location=location, **more)

        def decorate(view: View) -> View:
            @wraps(view)
            def reading(*args: Any, **kwargs: Any) -> Any:
                return view(*args, read(schema, location), **kwargs)

            return described(reading, describe)

        return decorate

    def response(
        self, *args: Any, headers: Mapping[str, Any] | None = None, **kwargs: Any
    ) -> Decorator:
        """Describe the answer to a request that went well."""
        describe = super().response(*args, headers={**(headers or {}), **self.of_all}, **kwargs)
        return lambda view: described(view, describe)

    def alt_response(
        self, *args: Any, headers: Mapping[str, Any] | None = None, **kwargs: Any
    ) -> Decorator:
        """Describe another answer."""
        describe = super().alt_response(*args, headers={**(headers or {}), **self.of_all}, **kwargs)
        return lambda view: described(view, describe)


def described(view: View, *decorators: Decorator) -> View:
    """Return a view with what flask-smorest's decorators say of it, and without their wrappers."""
    for decorate in decorators:
        setattr(view, DESCRIBED, getattr(decorate(view), DESCRIBED))
    return view


def blueprint(name: str, description: str, *, counted: bool = True) -> Blueprint:
    """Return a blueprint whose arguments are read strictly, and its requests counted or not."""
    made = Operations(name, __name__, description=description)
    made.of_all = ANSWERED | (RATE_HEADERS if counted else {})
    return made


def operation(  # noqa: PLR0913 - all but two are named by the caller
    of: Blueprint,
    method: str,
    path: str,
    *,
    name: str,
    summary: str,
    scope: str,
    fails: Sequence[int | str] = (),
    open_to_all: bool = False,
) -> Decorator:
    """Make a view an operation of the API."""
    always = OPEN if open_to_all else ALWAYS

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(*args: Any, **kwargs: Any) -> Any:
            if not open_to_all:
                auth.require(scope)
            return view(*args, **kwargs)

        description = of.doc(
            operationId=name,
            summary=summary,
            description=getdoc(view),
            **({"security": []} if open_to_all else {}),
        )
        failures = (_failing(of, each) for each in sorted({*fails, *always}, key=str))
        described(guarded, description, *failures)
        # flask-smorest adds a 422 in its own form to all that has arguments; ours are in `fails`.
        getattr(guarded, DESCRIBED).get("arguments", {}).pop("responses", None)
        routed: View = of.route(path, methods=[method], parameters=_parameters_of(path))(guarded)
        return routed

    return decorate


def _parameters_of(path: str) -> list[str | dict[str, Any]]:
    ids = [
        {"in": "path", "name": name, "description": meaning, "example": example}
        for name, (meaning, example) in PATH_IDS.items()
        if f":{name}>" in path
    ]
    return [NAMED, *ids]


def _failing(of: Blueprint, status: int | str) -> Decorator:
    meaning, detail, errors = FAILURES[status]
    shown = status if isinstance(status, int) else OTHER
    decorated: Decorator = of.alt_response(
        status,
        schema=ProblemSchema,
        content_type=CONTENT_TYPE,
        description=meaning,
        example=problems.body(HTTPStatus(shown), detail, errors),
        headers=FAILURE_HEADERS.get(shown),
    )
    return decorated
