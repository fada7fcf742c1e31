"""Owed jobs, kept in Redis beside the records that they are about."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from adapters.keys import Keys
from adapters.steps import Step, reached, run
from adapters.topology import Client
from tracking.records import Job, Promise, Try

MOST_DOUBLINGS = 6  # of the lease, so that a job that keeps failing is tried ever more seldom
# Fields of the takings beside the promise's own, by what follows its name:
ASKED = "@"  # which request asked for it
TRIES = "#"  # how often it was begun
BEGUN = "^"  # when it was begun last, where that try is not known to have failed
FAILURE = "!"  # why that try failed
AT_ONCE = 2  # tries that may run at the same time: the worker of the first one can have died

# What is due later than any lease reaches was put off by a clock that was ahead, and is due.
TAKE = """
local taken = {}
local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[3])
local reach = string.format('(%.0f', ARGV[1] + ARGV[2] * 2 ^ ARGV[4])
local room = ARGV[3] - #due
for _, promise in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], reach, '+inf', 'LIMIT', 0, room)) do
  table.insert(due, promise)
end
for _, promise in ipairs(due) do
  local times = redis.call('HINCRBY', KEYS[2], promise, 1)
  local wait = ARGV[2] * 2 ^ math.min(times - 1, ARGV[4])
  redis.call('ZADD', KEYS[1], string.format('%.0f', ARGV[1] + wait), promise)
  table.insert(taken, {promise, redis.call('HGET', KEYS[2], promise .. ARGV[5]) or ''})
end
return taken
"""

BEGIN = """
if not redis.call('ZSCORE', KEYS[1], ARGV[1]) then return false end
local function told(what) return redis.call('HGET', KEYS[2], ARGV[1] .. what) end
local tries, begun, failure = tonumber(told('#') or 0), tonumber(told('^') or 0), told('!')
local running = math.abs(ARGV[2] - begun) < tonumber(ARGV[3])
if running and tries >= tonumber(ARGV[4]) then return false end
redis.call('HSET', KEYS[2], ARGV[1] .. '#', tries + 1, ARGV[1] .. '^', ARGV[2])
redis.call('HDEL', KEYS[2], ARGV[1] .. '!')
return {tries + 1, failure or ''}
"""
FAILED = """
if not redis.call('ZSCORE', KEYS[1], ARGV[1]) then return 0 end
local begun = redis.call('HDEL', KEYS[2], ARGV[1] .. '^')
if ARGV[2] ~= '' then
  redis.call('HSET', KEYS[2], ARGV[1] .. '!', ARGV[2])
elseif begun == 1 then
  redis.call('HINCRBY', KEYS[2], ARGV[1] .. '#', -1)
end
return tonumber(redis.call('HGET', KEYS[2], ARGV[1] .. '#') or 0)
"""


@dataclass(frozen=True, slots=True)
class RedisPromises:
    """Satisfies `tracking.ports.Promises`."""

    client: Client
    keys: Keys
    longest: timedelta  # that a try can take
    most: int  # jobs that may be owed in a shard before clients can ask for more

    def take_due(self, now: datetime, lease: timedelta, limit: int) -> list[Promise]:
        """Return jobs that are due, and put each off by its lease, doubled with each taking."""
        taken: list[Promise] = []
        for shard in self.keys.all_shards():
            if len(taken) < limit:
                taken += self._take(shard, now, lease, limit - len(taken))
        return taken

    def add(self, promise: Promise, due: datetime) -> None:
        """Promise a job that a client asks for; raises Overloaded."""
        promised(self._about(promise), self.keys, promise, due, self.most).take(self.client)

    def put(self, promise: Promise, due: datetime) -> None:
        """Promise a job, or make a promised one due earlier or later; its takings start anew.

        Nothing is owed to a claim or report that is gone: no job would ever fulfil it.
        """
        promised(self._about(promise), self.keys, promise, due).take(self.client)

    def begin(self, promise: Promise, now: datetime) -> Try | None:
        """Begin a try of an owed job; None where it is not owed, or others are at it."""
        longest = self.longest // timedelta(milliseconds=1)
        begun = self._tried(BEGIN, promise, milliseconds(now), longest, AT_ONCE)
        return Try(int(begun[0]), begun[1] or None) if begun else None

    def failed(self, promise: Promise, reason: str | None) -> int:
        """Say why the try that was begun last failed; return how many tries count by now."""
        return int(self._tried(FAILED, promise, reason or ""))

    def waiting(self) -> int:
        """Return how many jobs are owed."""
        with reached():
            pipe = self.client.pipeline(transaction=False)
            for shard in self.keys.all_shards():
                pipe.zcard(self.keys.promises(shard))
            return sum(pipe.execute())

    def overdue(self, now: datetime) -> timedelta:
        """Return how long the job that is due longest has been due; zero where none is."""
        with reached():
            pipe = self.client.pipeline(transaction=False)
            for shard in self.keys.all_shards():
                pipe.zrange(self.keys.promises(shard), 0, 0, withscores=True)
            first = [due for found in pipe.execute() for _, due in found]
        waited = milliseconds(now) - min(first, default=milliseconds(now))
        return max(timedelta(), timedelta(milliseconds=waited))

    def _about(self, promise: Promise) -> Step:
        of_claim = promise.job is Job.CHECK_CLAIM
        return Step(self.keys.claim(promise.id) if of_claim else self.keys.report(promise.id))

    def _tried(self, script: str, promise: Promise, *arguments: str | int) -> Any:
        shard = self.keys.shard(promise.id)
        keys = [self.keys.promises(shard), self.keys.takings(shard)]
        with reached():
            return run(self.client, script, keys, member(promise), *arguments)

    def _take(self, shard: int, now: datetime, lease: timedelta, limit: int) -> list[Promise]:
        with reached():
            found: list[tuple[str, str]] = run(
                self.client,
                TAKE,
                [self.keys.promises(shard), self.keys.takings(shard)],
                milliseconds(now),
                lease // timedelta(milliseconds=1),
                limit,
                MOST_DOUBLINGS,
                ASKED,
            )
        return [_promise(written, asked) for written, asked in found]


def promised(
    step: Step, keys: Keys, promise: Promise, due: datetime, most: int | None = None
) -> Step:
    """Add to a step that a job is promised, where fewer than `most` are owed in its shard."""
    shard = keys.shard(promise.id)
    name = member(promise)
    if most is not None:
        step.within(keys.promises(shard), most)
    step.add("ZADD", keys.promises(shard), milliseconds(due), name)
    return step.add("HSET", keys.takings(shard), name, 0, name + ASKED, _asked(promise))


def fulfilled(step: Step, keys: Keys, promise: Promise) -> Step:
    """Add to a step that a job is not owed any more."""
    shard = keys.shard(promise.id)
    name = member(promise)
    step.add("ZREM", keys.promises(shard), name)
    told = (name + what for what in (ASKED, TRIES, BEGUN, FAILURE))
    return step.add("HDEL", keys.takings(shard), name, *told)


def member(promise: Promise) -> str:
    """Return how a promise is written."""
    return f"{promise.job.value}:{promise.id}"


def milliseconds(at: datetime) -> int:
    """Return a time in milliseconds since 1970."""
    return round(at.timestamp() * 1000)


def _asked(promise: Promise) -> str:
    """Return the request that asked for a promise, and its trace after a blank, which no id has."""
    return f"{promise.request or ''} {promise.trace or ''}".rstrip(" ")


def _promise(written: str, asked: str) -> Promise:
    job, _, record_id = written.partition(":")
    request, _, trace = asked.partition(" ")
    return Promise(Job(job), record_id, request or None, trace or None)
