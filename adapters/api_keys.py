"""Clients' keys, kept in Redis: a hash of all of them, and one of their last uses."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from adapters.codec import decode, encode
from adapters.keys import API_KEY_USES, API_KEYS
from adapters.steps import reached, run
from adapters.topology import Client
from tracking.api_keys import StoredKey
from tracking.errors import Conflict

REPLACE = """
if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], unpack(ARGV, 3))
return 1
"""

REMOVE = """
if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then return 'changed' end
if redis.call('HLEN', KEYS[1]) == 1 then return 'last' end
redis.call('HDEL', KEYS[1], ARGV[1])
return 'done'
"""


@dataclass(frozen=True, slots=True)
class RedisApiKeys:
    """Satisfies `tracking.api_keys.ApiKeys`."""

    client: Client

    def all(self) -> list[StoredKey]:
        """Return every key that was made and not removed, oldest first."""
        with reached():
            written = self.client.hvals(API_KEYS)
        keys = (decode(each, StoredKey) for each in written)
        return sorted(keys, key=lambda key: (key.created_at, key.id))

    def add(self, key: StoredKey) -> None:
        """Keep a new key."""
        with reached():
            self.client.hset(API_KEYS, key.id, encode(key))

    def replace(self, before: StoredKey, *after: StoredKey) -> None:
        """Keep keys instead of one as it was read; raises Conflict where it is another by now."""
        fields = [part for key in after for part in (key.id, encode(key))]
        written = self._written(before)
        with reached():
            done = run(self.client, REPLACE, [API_KEYS], before.id, written, *fields)
        if not done:
            raise _changed(before)

    def remove(self, key: StoredKey) -> None:
        """Forget a key; raises Conflict where it is another by now, or the last that is kept."""
        written = self._written(key)
        with reached():
            outcome = run(self.client, REMOVE, [API_KEYS], key.id, written)
        if outcome == "last":
            raise Conflict(f"{key.id} is the last key; without any, this machine is served unasked")
        if outcome == "changed":
            raise _changed(key)

    def note_use(self, key_id: str, at: datetime) -> None:
        """Remember when a key was used."""
        with reached():
            self.client.hset(API_KEY_USES, key_id, at.isoformat())

    def last_uses(self) -> Mapping[str, datetime]:
        """Return when each key that was ever used was last noted, by its id."""
        with reached():
            noted = self.client.hgetall(API_KEY_USES)
        return {key_id: datetime.fromisoformat(at) for key_id, at in noted.items()}

    def forget_uses(self, key_id: str) -> None:
        """Forget when a key was used."""
        with reached():
            self.client.hdel(API_KEY_USES, key_id)

    def _written(self, key: StoredKey) -> str:
        """Return the text of a key; raises Conflict where it is not as it was read.

        The text is what is compared in the step that writes, and an earlier version may have
        written the same key otherwise than this one does.
        """
        with reached():
            written: str | None = self.client.hget(API_KEYS, key.id)
        if written is None or decode(written, StoredKey) != key:
            raise _changed(key)
        return written


def _changed(key: StoredKey) -> Conflict:
    return Conflict(f"the key {key.id} was changed by someone else; look again")
