"""The index made anew from the records, while claims and reports are posted, matched and deleted.

First every record is entered once more, which changes nothing where its entries are right; so what
was lost is found again, and nothing is lost meanwhile. Then every entry is looked at that is not
one of these, and leaves the index unless its record, as it is by then, is found by it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from adapters.codec import decode
from adapters.index import claim_indexed, report_indexed
from adapters.keys import Keys, slot
from adapters.steps import Outcome, Step, reached
from adapters.topology import Client
from tracking.records import TrackedClaim, TrackedReport
from verification.terms import search_keys

AT_ONCE = 1000  # keys that the store is asked to look at in one call

Entry = tuple[str, str]  # the key of a set, and its member


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What was done for one kind of record in one shard."""

    kind: str
    shard: int
    records: int  # that were entered
    removed: int  # entries that led to no such record


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record, and how it is entered."""

    name: str
    records: str  # pattern of the keys of its records, of their entries, ...
    entries: str
    record_key: Callable[[Keys, str], str]
    entered: Callable[[Step, Keys, str], Step]  # by what is written of the record
    id_of: Callable[[str], str]  # of the record that an entry's member leads to


def _claim_entered(step: Step, keys: Keys, written: str) -> Step:
    claim = decode(written, TrackedClaim)
    return claim_indexed(step, keys, claim.id, search_keys(claim.claim.text).keys)


def _report_entered(step: Step, keys: Keys, written: str) -> Step:
    found = decode(written, TrackedReport)
    if found.withdrawn:
        return step
    text = f"{found.report.title}\n{found.report.body}"
    return report_indexed(step, keys, found.id, search_keys(text))


KINDS = (
    Kind("claims", "claim:*", "claim-key:*", Keys.claim, _claim_entered, lambda m: m.split("|")[1]),
    Kind("reports", "report:*", "report-term:*", Keys.report, _report_entered, lambda m: m),
)


def rebuild(client: Client, keys: Keys) -> Iterator[Rebuilt]:
    """Make the index anew, shard by shard; raises StoreDown, and can then be begun again.

    Of each shard, the entries are remembered in some 100 bytes each.
    """
    for shard in keys.all_shards():
        for kind in KINDS:
            yield _Rebuilding(client, keys, kind).run(shard)


@dataclass(slots=True)
class _Rebuilding:
    client: Client
    keys: Keys
    kind: Kind
    known: set[int] = field(default_factory=set)  # hashes of the entries that are right

    def run(self, shard: int) -> Rebuilt:
        records = sum(map(self._enter, self._keys_of(shard, self.kind.records)))
        removed = sum(map(self._prune, self._keys_of(shard, self.kind.entries)))
        return Rebuilt(self.kind.name, shard, records, removed)

    def _enter(self, record_key: str) -> bool:
        """Enter a record; return whether it has entries."""
        outcome, step = Outcome.CHANGED, Step(record_key)
        while outcome is Outcome.CHANGED:
            held = self._held(record_key)
            if not held:
                return False
            step = self._entered(record_key, held)
            outcome = step.take(self.client)
        self.known.update(map(hash, _entries(step)))
        return bool(step.commands)

    def _prune(self, key: str) -> int:
        """Take from a set what does not belong there; return how much that was."""
        with reached():
            members: Iterable[str] = self.client.sscan_iter(key, count=AT_ONCE)
            unknown = [member for member in members if hash((key, member)) not in self.known]
        return sum(self._removed(key, member) for member in unknown)

    def _removed(self, key: str, member: str) -> bool:
        record_id = self.kind.id_of(member)
        record_key = self.kind.record_key(self.keys, record_id)
        if not key.startswith(slot(self.keys.shard(record_id))):  # no such record can be there
            with reached():
                return bool(self.client.srem(key, member))
        while True:
            held = self._held(record_key)
            if held and (key, member) in _entries(self._entered(record_key, held)):
                return False
            # Unless the record has become another one meanwhile.
            step = Step(record_key, held["version"] if held else "new").add("SREM", key, member)
            if step.take(self.client) is Outcome.DONE:
                return True

    def _entered(self, record_key: str, held: Mapping[str, str]) -> Step:
        step = Step(record_key, held["version"])
        return self.kind.entered(step, self.keys, held["record"])

    def _held(self, record_key: str) -> dict[str, str]:
        with reached():
            held: dict[str, str] = self.client.hgetall(record_key)
        return held

    def _keys_of(self, shard: int, pattern: str) -> Iterator[str]:
        with reached():
            yield from self.client.scan_iter(match=f"{slot(shard)}:{pattern}", count=AT_ONCE)


def _entries(step: Step) -> set[Any]:
    """Return the entries that a step makes."""
    places = {place: key for key, place in step.keys.items()}
    return {(places[int(place)], str(member)) for _, place, member in step.commands}
