"""How many requests a client may send, where a limit is set."""

from flask import Flask
from flask_limiter import Limiter
from flask_limiter.constants import HeaderNames

from service import auth
from settings import Settings


def register(app: Flask, settings: Settings) -> None:
    """Refuse with 429 what goes over the limit; the counts are kept in the store."""
    if not settings.rate_limit:
        return
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
        },
    )


def _storage(store_url: str) -> str:
    """Return the store's address as the library spells it."""
    return f"redis+{store_url}" if store_url.startswith("unix:") else store_url
