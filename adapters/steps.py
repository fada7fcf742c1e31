"""Atomic steps: several writes in one hash slot that happen all or not at all.

A step is one Lua script, so one round trip. It is refused when the record that it is about is not
as the caller read it, and then writes nothing.
"""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any

import msgspec
from redis.exceptions import MovedError, NoScriptError, RedisClusterException, RedisError

from adapters.keys import copied
from adapters.topology import Client, node_of, told
from tracking.errors import Overloaded, StoreDown

# Commands name their key by its place in KEYS, as a Cluster demands that all are declared.
# NUMBER, ENTER, LEAVE and FORGET are the script's own, for the index: see `adapters/entries.py`.
# BEGIN is for a list that begins with what was not worth a key of its own so far.
SCRIPT = """
local version = redis.call('HGET', KEYS[1], 'version')
if ARGV[1] == 'new' then
  if version then return 'taken' end
elseif not version then
  return 'gone'
elseif ARGV[1] ~= 'any' and ARGV[1] ~= version then
  return 'changed'
end
if ARGV[3] ~= '0' and redis.call('ZCARD', KEYS[tonumber(ARGV[3])]) >= tonumber(ARGV[4]) then
  return 'full'
end
local number = tonumber(redis.call('HGET', KEYS[1], 'number') or nil)
local own = {}
function own.NUMBER(numbers, free, id)
  if number and redis.call('HGET', numbers, number) == id then return end
  number = tonumber(redis.call('SPOP', KEYS[free]) or redis.call('HLEN', numbers) + 1)
  while redis.call('HSETNX', numbers, number, id) == 0 do number = number + 1 end
  redis.call('HSET', KEYS[1], 'number', number)
end
function own.FORGET(numbers, free, id, given)
  local gone = given or number
  if not gone or redis.call('HGET', numbers, gone) ~= id then return end
  redis.call('HDEL', numbers, gone)
  if gone ~= redis.call('HLEN', numbers) + redis.call('SCARD', KEYS[free]) + 1 then
    redis.call('SADD', KEYS[free], gone)
  end
end
function own.ENTER(term, needed)
  redis.call('APPEND', term, struct.pack('<I4B', number, needed))
end
function own.LEAVE(term)
  local entries = redis.call('GET', term)
  if not entries or not number then return end
  local mark, at = struct.pack('<I4', number), 0
  repeat at = string.find(entries, mark, at + 1, true) until not at or at % 5 == 1
  if not at then return end
  if #entries == 5 then return redis.call('DEL', term) end
  redis.call('SET', term, string.sub(entries, 1, at - 1) .. string.sub(entries, at + 5))
end
function own.BEGIN(list, first)
  if redis.call('EXISTS', list) == 0 then redis.call('RPUSH', list, first) end
end
for _, command in ipairs(cmsgpack.unpack(ARGV[2])) do
  local call = own[command[1]]
  if call then call(KEYS[command[2]], unpack(command, 3))
  else redis.call(command[1], KEYS[command[2]], unpack(command, 3)) end
end
return 'done'
"""


COPIED_WITHIN = 1000  # milliseconds that replicas have


class Outcome(StrEnum):
    """How a step ended."""

    DONE = "done"
    TAKEN = "taken"  # the record was to be new and is there
    GONE = "gone"  # the record was to be there and is not
    CHANGED = "changed"  # the record has another version than was read
    FULL = "full"  # the set that bounds the step holds as much as it may


@dataclass(slots=True)
class Step:
    """Writes that are to happen together, about one record."""

    record_key: str
    expected: str = "any"  # version of the record, "new" or "any"
    commands: list[list[str | int]] = field(default_factory=list)
    keys: dict[str, int] = field(default_factory=dict)
    bound: tuple[int, int] = (0, 0)  # place of a sorted set's key, and how much it may hold before

    def __post_init__(self) -> None:
        self.keys[self.record_key] = 1

    def add(self, command: str, key: str, *arguments: str | int) -> "Step":
        """Add a write; return the step."""
        self.commands.append([command, self.place(key), *map(str, arguments)])
        return self

    def within(self, key: str, most: int) -> "Step":
        """Have the step refused where a sorted set holds so much already; return the step."""
        self.bound = (self.place(key), most)
        return self

    def do(self, command: str, key: str, *arguments: str | int) -> "Step":
        """Add one of the script's own commands, which takes numbers as numbers; return the step."""
        self.commands.append([command, self.place(key), *arguments])
        return self

    def place(self, key: str) -> int:
        """Return the place of a key among those that the step declares."""
        return self.keys.setdefault(key, len(self.keys) + 1)

    def take(self, client: Client, replicas: int = 0) -> Outcome:
        """Do all of it or nothing; raises Overloaded where its bound is reached, and StoreDown.

        Where too few replicas have it in time, it is stored all the same, and may or may not
        outlive its node.
        """
        arguments = (self.expected, msgspec.msgpack.encode(self.commands), *self.bound)
        with reached():
            outcome, having = (
                _copied(client, self.record_key, [*self.keys], arguments, replicas)
                if replicas
                else (run(client, SCRIPT, [*self.keys], *arguments), 0)
            )
        if outcome == Outcome.FULL:
            raise Overloaded("too many jobs are waiting")
        if having < replicas:
            raise StoreDown(f"only {having} of {replicas} replicas have what was written")
        return Outcome(outcome)


def run(client: Client, script: str, keys: Sequence[str], *arguments: str | bytes | int) -> Any:
    """Return what a Lua script answers; a store that knows it is not sent it again."""
    try:
        return client.execute_command("EVALSHA", _digest(script), len(keys), *keys, *arguments)
    except NoScriptError:
        return client.eval(script, len(keys), *keys, *arguments)


def _copied(
    client: Client, key: str, keys: Sequence[str], arguments: Sequence[Any], replicas: int
) -> tuple[str, int]:
    """Return how a step ended, and how many replicas have it and all that was written before."""
    step = [SCRIPT, len(keys), *keys, *arguments]
    try:
        return _on_one_connection(client, key, step, replicas)
    except MovedError:  # and written nothing there
        return _on_one_connection(client, key, step, replicas)


def _on_one_connection(
    client: Client, key: str, step: Sequence[Any], replicas: int
) -> tuple[str, int]:
    """Take a step and wait for replicas.

    One connection carries all of it: on another one, WAIT would know of nothing to wait for, or ask
    a master that has not seen the step.
    """
    with node_of(client, key) as node:
        pipe = node.pipeline(transaction=False)
        pipe.eval(*step)
        pipe.set(copied(key), 1, ex=60)  # a step may write nothing, for which WAIT would not wait
        pipe.wait(replicas, COPIED_WITHIN)
        outcome, _, having = pipe.execute()
    return outcome, having


@cache
def _digest(script: str) -> str:
    """Return the name that Redis gives a script."""
    return hashlib.sha1(script.encode(), usedforsecurity=False).hexdigest()


@contextmanager
def reached() -> Iterator[None]:
    """Turn whatever keeps the store from answering or writing into StoreDown."""
    try:
        yield
    except (RedisError, RedisClusterException, OSError) as away:
        raise StoreDown(f"the store does not answer: {told(away)}") from away


def chunks(items: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    """Yield the items in runs of at most that many."""
    for start in range(0, len(items), size):
        yield items[start : start + size]
