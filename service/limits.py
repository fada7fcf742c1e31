"""How many requests a client may send, where a limit is set; the store counts for all processes."""

import math
from datetime import timedelta
from functools import partial
from http import HTTPStatus

from flask import Flask, Response, g, request

from service import auth
from service.deps import deps, tracker
from service.problems import Refused
from settings import Limit

# Whoever asks whether the service lives must not be refused because others ask a lot.
FREE = frozenset({"Probes", "pages"})  # blueprints


def register(app: Flask, limit: Limit | None) -> None:
    """Refuse with 429 what goes over the limit."""
    if limit:
        app.before_request(partial(_refuse_excess, limit))
        app.after_request(_tell)


def _refuse_excess(limit: Limit) -> None:
    if request.blueprint in FREE:
        return
    sent, left = deps().count(auth.counted_as(), timedelta(seconds=limit.seconds))
    g.left = {
        "RateLimit-Limit": limit.requests,
        "RateLimit-Remaining": max(0, limit.requests - sent),
        "RateLimit-Reset": math.ceil((tracker().clock() + left).timestamp()),
    }
    if sent > limit.requests:
        raise Refused(
            HTTPStatus.TOO_MANY_REQUESTS,
            f"no more than {limit.requests} requests in {limit.seconds} seconds",
            headers={"Retry-After": str(math.ceil(left.total_seconds()))},
        )


def _tell(answer: Response) -> Response:
    """Say how many requests are left."""
    for name, value in g.pop("left", {}).items():
        answer.headers[name] = str(value)
    return answer
