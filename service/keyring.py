"""The keys that the store holds, as a process knows them, so that few requests ask for them."""

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tracking.api_keys import ApiKeys, StoredKey
from tracking.errors import StoreDown
from tracking.ports import Clock

FRESH = 2.0  # seconds that keys are gone by once read: so long, a revoked one may still be taken
LATEST = 0.05  # seconds likewise, for a secret on no list: its key may have been made since
NOTED = timedelta(minutes=1)  # after which a key's use is noted again


@dataclass
class Keyring:
    """The stored keys of one process; a store that is away opens nothing."""

    stored: ApiKeys
    clock: Clock
    seconds: Callable[[], float] = time.monotonic
    read: tuple[float, Sequence[StoredKey]] = (-FRESH, ())  # when, and what
    noted: dict[str, datetime] = field(default_factory=dict)  # uses, by the key's id

    def ever_made(self) -> bool:
        """Return whether there are keys, revoked ones among them; raises StoreDown."""
        return bool(self._keys(FRESH))

    def live(self, age: float = FRESH) -> Sequence[StoredKey]:
        """Return the keys that open something, read no longer ago than that; raises StoreDown."""
        now = self.clock()
        return [key for key in self._keys(age) if key.is_live(now)]

    def note_use(self, key: StoredKey) -> None:
        """Remember that a key is used now, unless that was noted just before."""
        now, before = self.clock(), self.noted.get(key.id)
        if before and now - before < NOTED:
            return
        self.noted[key.id] = now
        with suppress(StoreDown):  # the request itself will find out
            self.stored.note_use(key.id, now)

    def _keys(self, age: float) -> Sequence[StoredKey]:
        # Threads that find it old at the same time each read it: none waits for another's answer.
        at, keys = self.read
        now = self.seconds()
        if now - at >= age:
            keys = self.stored.all()
            self.read = (now, keys)
        return keys
