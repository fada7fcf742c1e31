"""Whether the service lives and is ready, what it measures, and how it is used."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from http import HTTPStatus
from pathlib import Path
from typing import Any

import yaml
from flask import Blueprint, Response, send_from_directory

from service import metrics
from service.answers import answer
from service.deps import deps
from service.operations import View, blueprint, header, operation
from service.request_ids import ANSWERED
from service.shapes import LivenessSchema, ReadinessSchema
from settings import SettingsError
from tracking.errors import TrackingError

OPENAPI = Path(__file__).parent.parent / "openapi.yaml"
STATIC = Path(__file__).parent / "static"
DOCS = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Claimwatch API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="icon" href="/docs/favicon-32x32.png"></head>
<body><div id="swagger-ui"></div>
<script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script>
</body></html>"""
START = 'SwaggerUIBundle({url: "/openapi.json", dom_id: "#swagger-ui", validatorUrl: "none"});'
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'"
)

PAGE_HEADERS = {"Content-Security-Policy": header("What the page may load.", "default-src 'none'")}

METRICS = 'claimwatch_http_requests_total{operation="create_claim",status="202"} 12.0'
TEXT = {"type": "string"}
OBJECT = {"type": "object", "additionalProperties": True}
ANYTHING: Mapping[str, Any] = {}  # generated clients hand on a text; readers of YAML see an object

blp = blueprint(
    "Probes", "Whether the service lives and is ready, and how it is used.", counted=False
)
pages = Blueprint("pages", __name__)  # what the docs page is made of

READY = {
    "ready": True,
    "checks": [
        {"name": "store", "ok": True, "detail": ""},
        {"name": "queue", "ok": True, "detail": ""},
    ],
}
AWAY = {
    "ready": False,
    "checks": [
        {"name": "store", "ok": True, "detail": ""},
        {"name": "queue", "ok": False, "detail": "does not answer"},
    ],
}


def _described(
    content_type: str,
    description: str,
    example: object,
    schema: Mapping[str, Any] = TEXT,
    headers: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Return how an answer that is no JSON record is described."""
    return {
        "responses": {
            "200": {
                "description": description,
                "headers": {**(headers or {}), **ANSWERED},
                "content": {content_type: {"schema": dict(schema), "example": example}},
            }
        }
    }


def _probe(path: str, name: str, summary: str) -> Callable[[View], View]:
    return operation(blp, "GET", path, name=name, summary=summary, scope="", open_to_all=True)


@_probe("/livez", "check_liveness", "Ask whether the process lives")
@blp.response(200, LivenessSchema, example={"alive": True})
def check_liveness() -> Response:
    """Answer as long as the process does, whatever it depends on."""
    return answer({"alive": True})


@_probe("/readyz", "check_readiness", "Ask whether everything is there that the service needs")
@blp.response(200, ReadinessSchema, example=READY)
@blp.alt_response(503, schema=ReadinessSchema, example=AWAY, description="Something is away.")
def check_readiness() -> Response:
    """Name each dependency, and answer 503 where one is away."""
    checks = list(_checked())
    ready = all(check["ok"] for check in checks)
    status = HTTPStatus.OK if ready else HTTPStatus.SERVICE_UNAVAILABLE
    return answer({"ready": ready, "checks": checks}, status)


@_probe("/metrics", "read_metrics", "Read the metrics, for Prometheus")
@blp.doc(**_described("text/plain", "Metrics in the Prometheus text format.", METRICS))
def read_metrics() -> Response:
    """Return what Prometheus reads."""
    return Response(metrics.exposition(), content_type=metrics.CONTENT_TYPE)


@_probe("/openapi.yaml", "read_openapi_yaml", "Read this description as YAML")
@blp.doc(
    **_described("application/yaml", "The description of the API.", "openapi: 3.1.0", ANYTHING)
)
def read_openapi_yaml() -> Response:
    """Return the description of the API, as it was written out."""
    return Response(OPENAPI.read_bytes(), content_type="application/yaml")


@_probe("/openapi.json", "read_openapi_json", "Read this description as JSON")
@blp.doc(
    **_described("application/json", "The description of the API.", {"openapi": "3.1.0"}, OBJECT)
)
def read_openapi_json() -> Response:
    """Return the same in JSON."""
    return answer(_openapi())


@_probe("/docs", "read_docs", "Open a page to read and try the API")
@blp.doc(
    **_described(
        "text/html", "A page that needs no other host.", "<!doctype html>", headers=PAGE_HEADERS
    )
)
def read_docs() -> Response:
    """Return a page to read and try the API, which needs no other host."""
    page = Response(DOCS, content_type="text/html; charset=utf-8")
    page.headers["Content-Security-Policy"] = POLICY
    return page


@pages.get("/docs/start.js")
def read_docs_start() -> Response:
    """Return what starts the page; inline scripts are against its policy."""
    return Response(START, content_type="text/javascript; charset=utf-8")


@pages.get("/docs/<name>")
def read_docs_file(name: str) -> Response:
    """Return a file that the page needs."""
    return send_from_directory(STATIC, name)


def _checked() -> Iterator[dict[str, Any]]:
    for name, check in deps().checks.items():
        detail = ""
        try:
            check()
        except TrackingError:
            detail = "does not answer"
        except SettingsError as wrong:
            detail = str(wrong)
        yield {"name": name, "ok": not detail, "detail": detail}


@cache
def _openapi() -> object:
    return yaml.safe_load(OPENAPI.read_text("utf-8"))
