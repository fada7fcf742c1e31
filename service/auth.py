"""Who asks, and what they may do.

Without any key everybody may do everything, as long as only this machine can ask. A key that was
ever made counts for that: revoking the last one closes the service rather than opens it.
"""

import hmac
from collections.abc import Iterable
from functools import lru_cache
from http import HTTPStatus
from typing import TypeVar
from urllib.parse import urlsplit

from flask import g, request

from service.deps import deps
from service.keyring import LATEST
from service.problems import Refused, Wrong
from settings import ApiKey, is_loopback
from tracking.api_keys import StoredKey, hashed

ANYBODY = "anybody"
ADMIN = "admin"
SCHEME = "bearer"  # in openapi.yaml

Key = TypeVar("Key", ApiKey, StoredKey)


def require(scope: str) -> None:
    """Refuse whoever shows no key (401), or one without the scope (403).

    Where no key is needed, a request for another host than this machine is refused (403), and so is
    one that a page of another host sends.
    """
    key = _shown()
    if key is None and _open_to_all():
        _refuse_others()
        g.client = ANYBODY
        return
    if key is None:
        raise Refused(
            HTTPStatus.UNAUTHORIZED,
            "a valid API key is needed",
            (Wrong("must be Bearer and a valid key", header="Authorization"),),
            {"WWW-Authenticate": 'Bearer realm="claimwatch"'},
        )
    if not {scope, ADMIN} & {*key.scopes}:
        raise Refused(HTTPStatus.FORBIDDEN, f"this API key does not have the scope {scope}")
    g.client = key.name


def client() -> str:
    """Return the name of the client's key."""
    return str(g.client)


def counted_as() -> str:
    """Return whose requests a request counts among: the key's, or the address's without one."""
    key = _shown()
    return f"key {key.name}" if key else f"address {request.remote_addr}"


def _open_to_all() -> bool:
    own = deps()
    settings = own.settings
    return is_loopback(settings.host) and not settings.api_keys and not own.keyring.ever_made()


def _refuse_others() -> None:
    # A page of anywhere can have its own name lead here (DNS rebinding); a browser then sends it.
    _refuse_other("Host", f"//{request.environ.get('HTTP_HOST', '')}")
    # Or it posts here by this machine's name what has no body, which no type of content gives away.
    if "HTTP_ORIGIN" in request.environ:
        _refuse_other("Origin", request.environ["HTTP_ORIGIN"])


def _refuse_other(header: str, address: str) -> None:
    if not _names_this_machine(address):
        raise Refused(
            HTTPStatus.FORBIDDEN,
            "without API keys only requests of this machine to localhost are served",
            (Wrong("must name this machine, such as localhost", header=header),),
        )


@lru_cache(maxsize=512)
def _names_this_machine(address: str) -> bool:
    try:
        host = urlsplit(address).hostname
    except ValueError:
        host = None
    return is_loopback(host or "")


def _shown() -> ApiKey | StoredKey | None:
    scheme, _, secret = request.environ.get("HTTP_AUTHORIZATION", "").partition(" ")
    if scheme.lower() != SCHEME:
        return None
    digest = hashed(secret.strip())
    # Those of the settings first: they open also where the store is away.
    return _of(digest, deps().settings.api_keys) or _stored(digest)


def _stored(digest: str) -> StoredKey | None:
    keyring = deps().keyring
    key = _of(digest, keyring.live()) or _of(digest, keyring.live(LATEST))
    if key:
        keyring.note_use(key)
    return key


def _of(digest: str, keys: Iterable[Key]) -> Key | None:
    # Every key is compared, so that the time tells nothing.
    same = [key for key in keys if hmac.compare_digest(key.sha256, digest)]
    return same[0] if same else None
