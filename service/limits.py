"""How many requests a client may send, where a limit is set."""

from http import HTTPStatus

from flask import Flask, Response
from flask_limiter import Limiter
from flask_limiter.constants import HeaderNames

from service import auth
from settings import Settings

WAIT = "RateLimit-Wait"  # where the limiter leaves it; never sent


def register(app: Flask, settings: Settings) -> None:
    """Refuse with 429 what goes over the limit; the counts are kept in the store."""
    if not settings.rate_limit:
        return
    app.after_request(_only_the_refused_wait)  # runs after the limiter's own
    Limiter(
        auth.counted_as,
        app=app,
        default_limits=[settings.rate_limit],
        storage_uri=_storage(settings.store_url),
        # Without its store the service answers 503 anyway; until then each process counts alone.
        in_memory_fallback_enabled=True,
        headers_enabled=True,
        header_name_mapping={
            HeaderNames.LIMIT: "RateLimit-Limit",
            HeaderNames.REMAINING: "RateLimit-Remaining",
            HeaderNames.RESET: "RateLimit-Reset",
            HeaderNames.RETRY_AFTER: WAIT,
        },
    )


def _only_the_refused_wait(answer: Response) -> Response:
    """Tell when to come back to who is refused; the limiter tells everybody."""
    wait = answer.headers.pop(WAIT, None)
    if wait and answer.status_code == HTTPStatus.TOO_MANY_REQUESTS:
        answer.headers["Retry-After"] = wait
    return answer


def _storage(store_url: str) -> str:
    """Return the store's address as the library spells it."""
    return f"redis+{store_url}" if store_url.startswith("unix:") else store_url
