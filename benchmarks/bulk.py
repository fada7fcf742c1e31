"""A client that takes the adapters' steps of many records and writes what they leave in one go.

Each step is one script to the store, a million claims two million of them. Here each is taken apart
in order, as `adapters.steps.SCRIPT` would, and what all of them leave is written by a few long
commands: the same keys hold the same. For new records of which nobody else writes any meanwhile.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec
import numpy as np

from adapters.entries import ENTRY
from adapters.topology import Client


@dataclass(slots=True)
class Bulk:
    """Steps that were taken and are not written yet; stands in for the client of the adapters."""

    client: Client
    hashes: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    places: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    ends: list[tuple[str, str, tuple[str, ...]]] = field(
        default_factory=list
    )  # of lists and streams
    counted: dict[tuple[str, str], int] = field(default_factory=lambda: defaultdict(int))
    entries: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    given: dict[str, int] = field(default_factory=dict)  # the last number of each kind of record
    record: str = ""  # the key of the record whose step is taken
    known_as: int = 0  # and the number that the index knows it by

    def execute_command(self, _: str, __: str, count: int, *rest: Any) -> str:
        """Take a step, which is all that is asked of the store here; it is done."""
        self.record = rest[0]
        for command, place, *arguments in msgspec.msgpack.decode(rest[count + 1]):
            TAKE[command](self, rest[place - 1], *arguments)
        return "done"

    def hget(self, key: str, name: str) -> str | None:
        """Return what a hash holds that was not written yet."""
        return self.hashes[key].get(name)

    def pipeline(self, **_: bool) -> "Reads":
        """Return reads that are answered together."""
        return Reads(self)

    def write(self) -> None:
        """Write what the steps leave."""
        pipe = self.client.pipeline(transaction=False)
        for key, held in self.hashes.items():
            if held:
                pipe.hset(key, mapping=held)
        for key, scores in self.places.items():
            if scores:
                pipe.zadd(key, scores)
        for command, key, arguments in self.ends:
            pipe.execute_command(command, key, *arguments)
        for (key, name), times in self.counted.items():
            pipe.hincrby(key, name, times)
        for key, held_by in self.entries.items():
            pipe.append(key, np.array(held_by, ENTRY).tobytes())
        pipe.execute()
        for written in (self.hashes, self.places, self.ends, self.counted, self.entries):
            written.clear()

    def hset(self, key: str, *told: str) -> None:
        """Fields of a hash are set."""
        self.hashes[key].update(zip(told[::2], told[1::2], strict=True))

    def hdel(self, key: str, *names: str) -> None:
        """Fields of a hash are gone."""
        for name in names:
            self.hashes[key].pop(name, None)

    def zadd(self, key: str, score: str, member: str) -> None:
        """A member enters a sorted set."""
        self.places[key][member] = score

    def zrem(self, key: str, member: str) -> None:
        """A member leaves a sorted set."""
        self.places[key].pop(member, None)

    def rpush(self, key: str, *told: str) -> None:
        """A list goes on."""
        self.ends.append(("RPUSH", key, told))

    def xadd(self, key: str, *told: str) -> None:
        """A stream goes on."""
        self.ends.append(("XADD", key, told))

    def hincrby(self, key: str, name: str, times: str) -> None:
        """A field of a hash grows."""
        self.counted[key, name] += int(times)

    def number(self, numbers: str, _: int, record_id: str) -> None:
        """The record has the next number."""
        last = self.given.get(numbers)
        self.known_as = (int(self.client.hlen(numbers)) if last is None else last) + 1
        self.given[numbers] = self.known_as
        self.hset(numbers, str(self.known_as), record_id)
        self.hset(self.record, "number", str(self.known_as))

    def enter(self, term: str, needed: int) -> None:
        """The record is found by a term."""
        self.entries[term].append((self.known_as, needed))


@dataclass(slots=True)
class Reads:
    """Reads of what was not written yet, answered together."""

    bulk: Bulk
    answers: list[str | None] = field(default_factory=list)

    def hget(self, key: str, name: str) -> None:
        """Ask for what a hash holds."""
        self.answers.append(self.bulk.hget(key, name))

    def execute(self) -> list[str | None]:
        """Return the answers, in order."""
        return self.answers


TAKE: Mapping[str, Callable[..., None]] = {
    "HSET": Bulk.hset,
    "HDEL": Bulk.hdel,
    "ZADD": Bulk.zadd,
    "ZREM": Bulk.zrem,
    "RPUSH": Bulk.rpush,
    "XADD": Bulk.xadd,
    "HINCRBY": Bulk.hincrby,
    "NUMBER": Bulk.number,
    "ENTER": Bulk.enter,
}
