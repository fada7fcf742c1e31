"""A span for each request, which goes on with the client's own trace where it names one."""

from contextlib import ExitStack
from functools import partial

from flask import Flask, Response, g, request

from service.deps import Span
from service.limits import FREE

HEADER = "traceparent"  # W3C Trace Context


def register(app: Flask, span: Span | None) -> None:
    """Trace every request of an application but those of probes, where there is a way to."""
    if span:
        app.before_request(partial(_begin, span))
        app.after_request(_tell)
        app.teardown_request(_end)


def _begin(span: Span) -> None:
    if request.blueprint in FREE or request.url_rule is None:
        return
    route = request.url_rule.rule
    attributes = {
        "http.request.method": request.method,
        "http.route": route,
        "url.path": request.path,
        "claimwatch.request": g.request_id,
    }
    g.traced = ExitStack()
    g.answered = g.traced.enter_context(
        span(f"{request.method} {route}", "SERVER", request.headers.get(HEADER), **attributes)
    )


def _tell(answer: Response) -> Response:
    if "answered" in g:
        g.answered(answer.status_code)
    return answer


def _end(_failure: BaseException | None) -> None:
    if traced := g.pop("traced", None):
        traced.close()
