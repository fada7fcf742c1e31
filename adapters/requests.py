"""Idempotency keys that were used, kept in Redis."""

from dataclasses import dataclass
from datetime import timedelta

from adapters.keys import Keys
from adapters.steps import reached
from adapters.topology import Client


@dataclass(frozen=True, slots=True)
class RedisRequests:
    """Satisfies `tracking.ports.Requests`."""

    client: Client
    keys: Keys

    def remember(self, key: str, fingerprint: str, kept: timedelta) -> str:
        """Bind a key to a fingerprint unless it is bound; return the fingerprint it is bound to."""
        with reached():
            bound = self.client.set(self.keys.request(key), fingerprint, nx=True, px=kept, get=True)
        return bound or fingerprint
