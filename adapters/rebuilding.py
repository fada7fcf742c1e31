"""The index made anew from the records, while claims and reports are posted, matched and deleted.

First every record is entered that lacks entries or a number; so what was lost is found again, and
nothing is lost meanwhile. Then every entry is looked at that no record has been seen to need, and
leaves the index unless its record, as it is by then, is found by it; and numbers of what is gone
are free again. A store of layout 1 has no such entries: it gets all of them, and loses its own.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
from redis.client import NEVER_DECODE

from adapters.codec import decode
from adapters.entries import ENTRY, Entries, claim_entries, forgotten, reentered, report_entries
from adapters.keys import LAYOUT, Keys, slot
from adapters.listing import drop_unlisted
from adapters.steps import Outcome, Step, reached, run
from adapters.store import LAYOUT_VERSION
from adapters.topology import Client
from tracking.records import TrackedClaim, TrackedReport
from verification.words.terms import search_keys

NONE = 0  # as a number: they begin with 1
AT_ONCE = 1000  # keys that the store is asked to look at in one call
OF_LAYOUT_1 = ("{s*}:claim-key:*", "{s*}:report-term:*")  # sets, one for each term

# Unless the entries of the term have changed, or the numbers of those that leave stand for others.
REPLACE = """
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
for place = 3, #ARGV, 2 do
  if (redis.call('HGET', KEYS[2], ARGV[place]) or '') ~= ARGV[place + 1] then return 0 end
end
if ARGV[2] == '' then redis.call('DEL', KEYS[1]) else redis.call('SET', KEYS[1], ARGV[2]) end
return 1
"""


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What was done for one kind of record in one shard."""

    kind: str
    shard: int
    records: int  # that are in the index
    removed: int  # entries that led to no such record


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record, and how it is entered."""

    name: str
    records: str  # how the keys of its records begin within a shard, and those of its terms
    terms: str
    numbers: Callable[[Keys, int], str]
    entries: Callable[[Keys, str], Entries | None]  # by what is written; None where it has none


def _of_claim(keys: Keys, written: str) -> Entries:
    claim = decode(written, TrackedClaim)
    return claim_entries(keys, claim.id, search_keys(claim.claim.text))


def _of_report(keys: Keys, written: str) -> Entries | None:
    found = decode(written, TrackedReport)
    text = f"{found.report.title}\n{found.report.body}"
    return None if found.withdrawn else report_entries(keys, found.id, search_keys(text))


KINDS = (
    Kind("claims", ":claim:", ":claims-of:", Keys.claim_numbers, _of_claim),
    Kind("reports", ":report:", ":reports-of:", Keys.report_numbers, _of_report),
)


def rebuild(client: Client, keys: Keys) -> Iterator[Rebuilt]:
    """Make the index anew, shard by shard; raises StoreDown, and can then be begun again.

    Of each shard, the entries are remembered in some 100 bytes each. Once all is done, the store
    has the layout of this version.
    """
    for shard in keys.all_shards():
        for kind in KINDS:
            yield _Rebuilding(client, keys, kind, shard).run()
    with reached():
        if client.get(LAYOUT) != str(LAYOUT_VERSION):
            for pattern in OF_LAYOUT_1:
                for key in client.scan_iter(match=pattern, count=AT_ONCE):
                    client.delete(key)
            drop_unlisted(client, keys)
            client.set(LAYOUT, LAYOUT_VERSION)


@dataclass(slots=True)
class _Rebuilding:
    client: Client
    keys: Keys
    kind: Kind
    shard: int
    unclaimed: set[int] = field(default_factory=set)  # hashes of entries that no record needs
    known: set[int] = field(default_factory=set)  # numbers that stand for a record

    def run(self) -> Rebuilt:
        for key in self._keys_of(self.kind.terms):
            self.unclaimed.update(hash((key, *entry)) for entry in _read(self._stored(key)))
        records = sum(map(self._enter, self._keys_of(self.kind.records)))
        removed = sum(map(self._prune, self._keys_of(self.kind.terms)))
        self._free_numbers()
        return Rebuilt(self.kind.name, self.shard, records, removed)

    def _enter(self, record_key: str) -> bool:
        """Enter a record where it is not; return whether it is to be found and was not met before.

        The store may name a key twice while others come and go.
        """
        outcome = Outcome.CHANGED
        while outcome is Outcome.CHANGED:
            held = self._held(record_key)
            entries, number = self._entries(held), self._number(record_key, held)
            if entries is None or number in self.known:
                return False
            hashes = {key: hash((key, number, needed)) for key, needed in entries.items()}
            lacking = {key: entries[key] for key in entries if hashes[key] not in self.unclaimed}
            outcome = (
                self._reentered(record_key, held["version"], lacking)
                if lacking or not number
                else Outcome.DONE
            )
        self.unclaimed.difference_update(hashes.values())
        self.known.update({number} - {NONE})
        return outcome is Outcome.DONE

    def _number(self, record_key: str, held: Mapping[str, str]) -> int:
        """Return the number that stands for a record, or NONE."""
        number = int(held.get("number", NONE))
        return number if self._owner(number) == self._id(record_key) else NONE

    def _reentered(self, record_key: str, version: str, lacking: Entries) -> Outcome:
        step = Step(record_key, version)
        return reentered(step, self._numbers, self._id(record_key), lacking).take(self.client)

    def _prune(self, key: str) -> int:
        """Take out of the entries of a term what does not belong there; return how many."""
        while True:
            stored = self._stored(key)
            entries = _read(stored)
            wrong = self._wrong(key, entries)
            stay = [entry for place, entry in enumerate(entries) if place not in wrong]
            if not wrong or self._replaced(key, stored, stay, wrong.values()):
                return len(wrong)

    def _wrong(self, key: str, entries: Iterable[tuple[int, int]]) -> dict[int, tuple[int, str]]:
        """Return, by their places, entries that do not belong: whose number, and whose it is."""
        wrong: dict[int, tuple[int, str]] = {}
        right: set[int] = set()
        for place, (number, needed) in enumerate(entries):
            unclaimed = hash((key, number, needed)) in self.unclaimed
            if number in right or (unclaimed and not self._belongs(key, number, needed)):
                wrong[place] = number, self._owner(number)
            else:
                right.add(number)
        return wrong

    def _belongs(self, key: str, number: int, needed: int) -> bool:
        entries = self._entries_of(number, self._owner(number))
        return entries is not None and entries.get(key) == needed

    def _replaced(
        self,
        key: str,
        stored: bytes,
        stay: list[tuple[int, int]],
        leave: Iterable[tuple[int, str]],
    ) -> bool:
        owned = [each for number_and_owner in leave for each in number_and_owner]
        left = np.array(stay, ENTRY).tobytes()
        with reached():
            return bool(run(self.client, REPLACE, [key, self._numbers], stored, left, *owned))

    def _free_numbers(self) -> None:
        """Free the numbers that stand for nothing: no entry has them any more."""
        with reached():
            owners: Mapping[str, str] = self.client.hgetall(self._numbers)
        for number, owner in ((int(each), owner) for each, owner in owners.items()):
            if number not in self.known and self._entries_of(number, owner) is None:
                step = Step(self._numbers, "new")  # it is about no record: there is none
                forgotten(step, self._numbers, owner, number).take(self.client)

    def _entries_of(self, number: int, owner: str) -> Entries | None:
        """Return the entries of the record that has a number; None where it has none."""
        held = self._held(self._record_key(owner)) if owner else {}
        return self._entries(held) if held.get("number") == str(number) else None

    def _entries(self, held: Mapping[str, str]) -> Entries | None:
        return self.kind.entries(self.keys, held["record"]) if held else None

    def _held(self, record_key: str) -> Mapping[str, str]:
        with reached():
            held: Mapping[str, str] = self.client.hgetall(record_key)
        return held

    def _owner(self, number: int) -> str:
        with reached():
            return str(self.client.hget(self._numbers, str(number)) or "")

    def _stored(self, key: str) -> bytes:
        with reached():
            return self.client.execute_command("GET", key, **{NEVER_DECODE: True}) or b""

    def _keys_of(self, beginning: str) -> Iterator[str]:
        with reached():
            yield from self.client.scan_iter(match=f"{slot(self.shard)}{beginning}*", count=AT_ONCE)

    def _record_key(self, record_id: str) -> str:
        return f"{slot(self.shard)}{self.kind.records}{record_id}"

    def _id(self, record_key: str) -> str:
        return record_key.removeprefix(self._record_key(""))

    @property
    def _numbers(self) -> str:
        return self.kind.numbers(self.keys, self.shard)


def _read(stored: bytes) -> list[tuple[int, int]]:
    """Return each entry of a term: the number of a record, and what is needed of it."""
    entries: list[tuple[int, int]] = np.frombuffer(stored, ENTRY).tolist()
    return entries
