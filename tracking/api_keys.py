"""Keys of clients that the store keeps: who holds one, what it allows, and until when."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from tracking.errors import Conflict, NotFound


@dataclass(frozen=True, slots=True)
class StoredKey:
    """A key that a client may show; of its secret only the hash is known."""

    id: str
    name: str  # of the client, as in logs and counts
    sha256: str
    scopes: tuple[str, ...]  # in order, so that a key is always written alike
    created_at: datetime
    revoked_at: datetime | None = None  # from then on it opens nothing; can lie ahead

    def is_live(self, now: datetime) -> bool:
        """Return whether the key opens anything."""
        return self.revoked_at is None or now < self.revoked_at


class ApiKeys(Protocol):
    """Where keys are kept. Each method is atomic, and raises StoreDown where it did not happen."""

    def all(self) -> list[StoredKey]:
        """Return every key that was made and not removed, oldest first."""

    def add(self, key: StoredKey) -> None:
        """Keep a new key."""

    def replace(self, before: StoredKey, *after: StoredKey) -> None:
        """Keep keys instead of one as it was read; raises Conflict where it is another by now."""

    def remove(self, key: StoredKey) -> None:
        """Forget a key; raises Conflict where it is another by now, or the last that is kept."""

    def note_use(self, key_id: str, at: datetime) -> None:
        """Remember when a key was used."""

    def last_uses(self) -> Mapping[str, datetime]:
        """Return when each key that was ever used was last noted, by its id."""

    def forget_uses(self, key_id: str) -> None:
        """Forget when a key was used."""


def hashed(secret: str) -> str:
    """Return what is kept of a secret; text that is no Unicode has a hash, too."""
    return hashlib.sha256(secret.encode("utf-8", "surrogateescape")).hexdigest()


def create(keys: ApiKeys, key: StoredKey) -> None:
    """Keep a key for a client that has none; raises Conflict where it has."""
    for held in keys.all():
        if held.name == key.name and held.is_live(key.created_at):
            raise Conflict(f"{key.name} has the key {held.id}; rotate it or take another name")
    keys.add(key)


def rotate(keys: ApiKeys, old: StoredKey, fresh: StoredKey, grace: timedelta) -> None:
    """Keep a new key instead of an old one, which lives on for the grace.

    Raises Conflict where the old one is revoked, or is another by now.
    """
    if not old.is_live(fresh.created_at):
        raise Conflict(f"the key {old.id} is revoked")
    keys.replace(old, _ended(old, fresh.created_at + grace), fresh)


def revoke(keys: ApiKeys, key_id: str, now: datetime) -> None:
    """End a key now, unless it ended before; raises NotFound."""
    old = find(keys, key_id)
    keys.replace(old, _ended(old, now))


def remove(keys: ApiKeys, key_id: str, now: datetime) -> None:
    """Forget a key that is revoked.

    Raises NotFound, and Conflict where it still opens something, or is the last that is kept: a
    key that was ever made closes the service to whoever shows none.
    """
    old = find(keys, key_id)
    if old.is_live(now):
        raise Conflict(f"the key {key_id} is live; revoke it first")
    keys.remove(old)
    keys.forget_uses(key_id)


def find(keys: ApiKeys, key_id: str) -> StoredKey:
    """Return a key; raises NotFound."""
    found = [each for each in keys.all() if each.id == key_id]
    if not found:
        raise NotFound(f"there is no key {key_id}")
    return found[0]


def _ended(key: StoredKey, at: datetime) -> StoredKey:
    """Return a key that ends then, or earlier where it does already."""
    return replace(key, revoked_at=min(key.revoked_at or at, at))
