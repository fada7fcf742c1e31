"""The Flask application."""

from collections.abc import Callable
from typing import Any

from flask import Flask, Request
from flask.sessions import NullSession, SessionInterface, SessionMixin
from flask_smorest import Api
from werkzeug.routing import BaseConverter

from service import (
    batches,
    bodies,
    changes,
    claims,
    enums,
    limits,
    metrics,
    probes,
    problems,
    reports,
    request_ids,
    traces,
)
from service.auth import SCHEME
from service.deps import NAME, Deps

VERSION = "v1"
NOBODYS = NullSession()
DESCRIPTION = """Claimwatch follows fact claims over time: every later report is matched against
each claim, and the claim's status can be polled together with the sentences, figures and reasons
that moved it. Offsets of passages count Unicode code points. Texts are kept as they were posted;
lone surrogates are refused. Values of enums that may grow say so."""
INFO: dict[str, Any] = {
    "info": {
        "description": DESCRIPTION,
        "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        "contact": {"name": "Claimwatch contributors", "url": "https://example.org/claimwatch"},
    },
    "servers": [{"url": "/", "description": "This service."}],
    "security": [{SCHEME: []}, {}],  # without a key where there is none
}


class RecordId(BaseConverter):
    """An id in a path; the word for many at once is none."""

    regex = "(?!batch$)[^/]+"
    part_isolating = True  # it is matched against its part of the path alone


class Described(Api):  # type: ignore[misc]  # flask-smorest ships no types
    """flask-smorest's description of the API; failures are answered by `service.problems`."""

    DEFAULT_ERROR_RESPONSE_NAME = None  # `service.operations` describes every failure

    def _register_error_handlers(self) -> None:
        """Leave failures to the application."""


class NoSessions(SessionInterface):
    """What Flask asks at each request, of an application that keeps nothing in cookies."""

    def open_session(self, app: Flask, request: Request) -> SessionMixin:
        """Return the session that is nobody's."""
        del app, request
        return NOBODYS

    def is_null_session(self, obj: object) -> bool:
        """Return that there is nothing to save."""
        del obj
        return True


class Service(Flask):
    """A Flask application without sessions, none of whose functions is a coroutine."""

    session_interface = NoSessions()

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function as it is, without looking at it for each request anew."""
        return func


def build(deps: Deps) -> Flask:
    """Return the application over what it is given."""
    app = Service(__name__, static_folder=None)
    app.config.update(
        MAX_CONTENT_LENGTH=deps.settings.max_body_bytes,
        MAX_FORM_MEMORY_SIZE=deps.settings.max_body_bytes,
        PROVIDE_AUTOMATIC_OPTIONS=False,
    )
    app.extensions[NAME] = deps
    request_ids.register(app)
    traces.register(app, deps.span)
    problems.register(app)
    bodies.register(app)
    metrics.register(app)
    limits.register(app, deps.settings.rate_limit)
    describe(app)
    app.register_blueprint(probes.pages)
    return app


def describe(app: Flask) -> Api:
    """Register every operation of the API, and return its description."""
    app.url_map.converters["id"] = RecordId
    app.config.update(API_TITLE="Claimwatch", API_VERSION=VERSION, OPENAPI_VERSION="3.1.0")
    api = Described(app, spec_kwargs=INFO)
    api.spec.components.security_scheme(
        SCHEME, {"type": "http", "scheme": "bearer", "description": "The secret of an API key."}
    )
    enums.register(api)
    request_ids.describe(api)
    for blueprint in (claims.blp, batches.blp, reports.blp, changes.blp, probes.blp):
        api.register_blueprint(blueprint)
    # flask-smorest describes its own ways of paging and of failing, which are not used here.
    for unused in ("PaginationMetadata", "Error"):
        api.spec.components.schemas.pop(unused, None)
    return api
