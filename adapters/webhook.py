"""Posts changes to a receiver, signed as Standard Webhooks says (standardwebhooks.com)."""

import base64
import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPException
from urllib.parse import SplitResult, urlsplit

import msgspec

from adapters.outgoing import connection, target
from tracking.delivering import NotDelivered
from tracking.ports import Clock
from tracking.records import Revision

TIMEOUT = 5  # seconds to connect, and for each answer of the receiver
PREFIX = "whsec_"
CONFIRMED = range(200, 300)


class Change(msgspec.Struct, frozen=True):
    """The body of a post; `data` is the change as the feed shows it."""

    type: str
    timestamp: str
    data: Revision


@dataclass(frozen=True, slots=True)
class Webhook:
    """A receiver of changes. Redirects are not followed; anything but 2xx is a failure."""

    address: SplitResult
    key: bytes
    clock: Clock

    def __call__(self, revision: Revision) -> None:
        """Post a change; raises NotDelivered.

        The message id is the same at each try, so that a receiver can tell a repeated change.
        """
        body = msgspec.json.encode(Change("claim.changed", revision.at.isoformat(), revision))
        # With its time, as a claim that is deleted and posted anew counts from 1 again.
        message = f"{revision.claim_id}.{revision.revision}.{revision.at.timestamp():.6f}"
        try:
            status = self._post(body, self._headers(message, body))
        except (OSError, HTTPException) as trouble:
            raise NotDelivered(str(trouble) or type(trouble).__name__) from trouble
        if status not in CONFIRMED:
            raise NotDelivered(f"the receiver answered {status}")

    def _headers(self, message: str, body: bytes) -> Mapping[str, str]:
        sent_at = str(int(self.clock().timestamp()))
        return {
            "Content-Type": "application/json",
            "User-Agent": "claimwatch",
            "webhook-id": message,
            "webhook-timestamp": sent_at,
            "webhook-signature": sign(self.key, message, sent_at, body),
        }

    def _post(self, body: bytes, headers: Mapping[str, str]) -> int:
        opened = connection(self.address, TIMEOUT)
        path = self.address.path or "/"
        try:
            opened.request("POST", target(self.address, path), body, dict(headers))
            return opened.getresponse().status
        finally:
            opened.close()


def open_webhook(url: str, secret: str, clock: Clock) -> Webhook:
    """Return the receiver at an address."""
    return Webhook(urlsplit(url), signing_key(secret), clock)


def signing_key(secret: str) -> bytes:
    """Return the key in a secret, which is base64, with or without `whsec_` before it."""
    return base64.b64decode(secret.removeprefix(PREFIX))


def sign(key: bytes, message: str, sent_at: str, body: bytes) -> str:
    """Return the signature over id, time and body."""
    signed = b".".join([message.encode(), sent_at.encode(), body])
    return "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
