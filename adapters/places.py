"""How far the feed was delivered, kept in Redis."""

import secrets
from dataclasses import dataclass, field
from datetime import timedelta

import msgspec

from adapters.steps import reached, run
from adapters.topology import Client
from tracking.delivering import Place

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

    client: Client
    token: str = field(default_factory=secrets.token_hex)

    def take(self, lease: timedelta) -> Place | None:
        """Return the place and hold it for the lease; None while it is held or put off."""
        with reached():
            if not self.client.set(HOLD, self.token, nx=True, px=lease):
                return None
            kept = self.client.get(PLACE)
        return msgspec.json.decode(kept, type=Place) if kept else Place()

    def keep(self, place: Place, lease: timedelta) -> bool:
        """Move the place and hold it for the lease from now; False where the hold was lost."""
        written = msgspec.json.encode(place)
        milliseconds = lease // timedelta(milliseconds=1)
        with reached():
            return bool(run(self.client, KEEP, [HOLD, PLACE], self.token, written, milliseconds))

    def release(self) -> None:
        """Let others take the place at once."""
        with reached():
            run(self.client, RELEASE, [HOLD], self.token)
