"""Who asks, and what they may do. Without any key configured, everybody may do everything."""

import hashlib
import hmac
from http import HTTPStatus

from flask import g, request

from service.deps import deps
from service.problems import Refused, Wrong
from settings import ApiKey

ANYBODY = "anybody"
ADMIN = "admin"
SCHEME = "bearer"  # in openapi.yaml


def require(scope: str) -> None:
    """Refuse whoever shows no key (401) or one without the scope (403)."""
    if not deps().settings.api_keys:
        g.client = ANYBODY
        return
    key = _shown()
    if key is None:
        raise Refused(
            HTTPStatus.UNAUTHORIZED,
            "a valid API key is needed",
            (Wrong("must be Bearer and a valid key", header="Authorization"),),
            {"WWW-Authenticate": 'Bearer realm="claimwatch"'},
        )
    if not key.scopes & {scope, ADMIN}:
        raise Refused(HTTPStatus.FORBIDDEN, f"this API key does not have the scope {scope}")
    g.client = key.name


def client() -> str:
    """Return the name of the client's key."""
    return str(g.client)


def counted_as() -> str:
    """Return whose requests a request counts among: the key's, or the address's without one."""
    key = _shown()
    return f"key {key.name}" if key else f"address {request.remote_addr}"


def _shown() -> ApiKey | None:
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != SCHEME:
        return None
    digest = hashlib.sha256(secret.strip().encode("utf-8", "surrogateescape")).hexdigest()
    # Every key is compared, so that the time tells nothing.
    same = [key for key in deps().settings.api_keys if hmac.compare_digest(key.sha256, digest)]
    return same[0] if same else None
