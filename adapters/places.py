"""How far the feed was delivered, kept in Redis."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import msgspec
from redis.exceptions import RedisError

from tracking.delivering import Place
from tracking.errors import StoreDown

HOLD = "{delivery}:hold"  # one hash slot, for the scripts
PLACE = "{delivery}:place"

KEEP = """
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[2], ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1
"""
RELEASE = """
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
return 0
"""


@dataclass(frozen=True, slots=True)
class RedisPlaces:
    """One holder of the place; satisfies `tracking.delivering.Places`."""

    client: Any  # redis.Redis or redis.cluster.RedisCluster
    token: str = field(default_factory=secrets.token_hex)

    def take(self, lease: timedelta) -> Place | None:
        """Return the place and hold it for the lease; None while it is held or put off."""
        with _reached():
            if not self.client.set(HOLD, self.token, nx=True, px=lease):
                return None
            kept = self.client.get(PLACE)
        return msgspec.json.decode(kept, type=Place) if kept else Place()

    def keep(self, place: Place, lease: timedelta) -> bool:
        """Move the place and hold it for the lease from now; False where the hold was lost."""
        written = msgspec.json.encode(place)
        milliseconds = lease // timedelta(milliseconds=1)
        with _reached():
            return bool(self.client.eval(KEEP, 2, HOLD, PLACE, self.token, written, milliseconds))

    def release(self) -> None:
        """Let others take the place at once."""
        with _reached():
            self.client.eval(RELEASE, 1, HOLD, self.token)


@contextmanager
def _reached() -> Iterator[None]:
    try:
        yield
    except RedisError as away:
        raise StoreDown(f"the store does not answer: {away}") from away
