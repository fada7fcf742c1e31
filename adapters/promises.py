"""Owed jobs, kept in Redis beside the records that they are about."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from adapters.keys import Keys
from adapters.steps import Step, reached, run
from adapters.topology import Client
from tracking.records import Job, Promise

MOST_DOUBLINGS = 6  # of the lease, so that a job that keeps failing is tried ever more seldom
ASKED = "@"  # after a promise, the field of its takings that says which request asked for it

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


@dataclass(frozen=True, slots=True)
class RedisPromises:
    """Satisfies `tracking.ports.Promises`."""

    client: Client
    keys: Keys

    def take_due(self, now: datetime, lease: timedelta, limit: int) -> list[Promise]:
        """Return jobs that are due, and put each off by its lease, doubled with each taking."""
        taken: list[Promise] = []
        for shard in self.keys.all_shards():
            if len(taken) < limit:
                taken += self._take(shard, now, lease, limit - len(taken))
        return taken

    def put(self, promise: Promise, due: datetime) -> None:
        """Promise a job, or make a promised one due earlier or later; its takings start anew.

        Nothing is owed to a claim or report that is gone: no job would ever fulfil it.
        """
        of_claim = promise.job is Job.CHECK_CLAIM
        record = self.keys.claim(promise.id) if of_claim else self.keys.report(promise.id)
        promised(Step(record), self.keys, promise, due).take(self.client)

    def is_open(self, promise: Promise) -> bool:
        """Return whether the job is still owed."""
        key = self.keys.promises(self.keys.shard(promise.id))
        with reached():
            return self.client.zscore(key, member(promise)) is not None

    def taken(self, promise: Promise) -> int:
        """Return how often the job has been handed over."""
        key = self.keys.takings(self.keys.shard(promise.id))
        with reached():
            return int(self.client.hget(key, member(promise)) or 0)

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


def promised(step: Step, keys: Keys, promise: Promise, due: datetime) -> Step:
    """Add to a step that a job is promised."""
    shard = keys.shard(promise.id)
    name = member(promise)
    step.add("ZADD", keys.promises(shard), milliseconds(due), name)
    return step.add("HSET", keys.takings(shard), name, 0, name + ASKED, _asked(promise))


def fulfilled(step: Step, keys: Keys, promise: Promise) -> Step:
    """Add to a step that a job is not owed any more."""
    shard = keys.shard(promise.id)
    name = member(promise)
    step.add("ZREM", keys.promises(shard), name)
    return step.add("HDEL", keys.takings(shard), name, name + ASKED)


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
