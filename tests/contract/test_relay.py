"""The relay between a store of every kind and a queue."""

from dataclasses import dataclass, field, replace
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.contract.records import (
    NOW,
    SECOND,
    add_claim,
    changed,
    check_of,
    is_owed,
    revision,
    takings,
)
from tracking.errors import QueueDown
from tracking.records import Promise
from tracking.relay import LEASE, RETRY, relay

OWED = check_of("clm_1")
CLAIMS = 6


@dataclass
class Queue:
    """A queue with so many places; `down` after it has taken so many more jobs."""

    places: int = 100
    down: int | None = None
    waiting: list[Promise] = field(default_factory=list)

    def room(self):
        if self.down == 0:
            raise QueueDown("the broker does not answer")
        return max(0, self.places - len(self.waiting))

    def put(self, promises):
        for promise in promises:
            if self.down is not None:
                self.down -= 1
                if self.down < 0:
                    raise QueueDown("the broker does not answer")
            self.waiting.append(promise)


class Refusing(Queue):
    """A queue that has room, and goes down when it is given a job."""

    def put(self, promises):
        raise QueueDown(f"the broker does not take {promises}")


@dataclass
class Now:
    """A clock that is set."""

    at: datetime = NOW

    def __call__(self):
        return self.at


@pytest.fixture
def now():
    return Now()


@pytest.fixture
def tracker(store, now):
    return replace(store, clock=now)


def test_what_is_due_is_handed_over_once(tracker):
    add_claim(tracker)
    queue = Queue()
    assert relay(tracker, queue) == 1
    assert relay(tracker, queue) == 0
    assert queue.waiting == [OWED]
    assert is_owed(tracker, OWED)


def test_what_is_not_fulfilled_is_handed_over_again(tracker, now):
    add_claim(tracker)
    queue = Queue()
    relay(tracker, queue)
    now.at += LEASE
    assert relay(tracker, queue) == 1
    assert queue.waiting == [OWED, OWED]


def test_no_more_is_handed_over_than_the_queue_has_room_for(tracker):
    ids = {add_claim(tracker, f"clm_{n}").id for n in range(CLAIMS)}
    queue = Queue(places=4)
    assert relay(tracker, queue) == 4
    assert relay(tracker, queue) == 0
    left = ids - {promise.id for promise in queue.waiting}
    assert [takings(tracker, check_of(each)) for each in left] == [0, 0]
    queue.waiting.clear()
    assert relay(tracker, queue) == 2
    assert {promise.id for promise in queue.waiting} == left


def test_a_queue_that_is_down_takes_nothing(tracker):
    add_claim(tracker)
    with pytest.raises(QueueDown):
        relay(tracker, Queue(down=0))
    assert takings(tracker, OWED) == 0
    assert relay(tracker, Queue()) == 1


def test_what_a_queue_did_not_take_is_due_again_soon_as_if_never_taken(tracker, now):
    ids = {add_claim(tracker, f"clm_{n}").id for n in range(CLAIMS)}
    with pytest.raises(QueueDown):
        relay(tracker, Queue(down=2))
    assert {takings(tracker, check_of(each)) for each in ids} == {0}
    now.at += RETRY
    queue = Queue()
    assert relay(tracker, queue) == CLAIMS
    assert {promise.id for promise in queue.waiting} == ids


def test_a_job_names_its_request_although_the_queue_was_down(tracker, now):
    add_claim(tracker)
    tracker.promises.put(replace(OWED, request="desk-42"), NOW)
    with pytest.raises(QueueDown):
        relay(tracker, Refusing())
    now.at += RETRY
    relay(tracker, queue := Queue())
    assert [promise.request for promise in queue.waiting] == ["desk-42"]


def test_what_is_deleted_meanwhile_is_not_given_back(tracker, now):
    added = add_claim(tracker)

    class Deleting(Queue):
        def put(self, promises):
            tracker.claims.delete(added, revision())
            super().put(promises)

    queue = Deleting(down=1, places=5)
    add_claim(tracker, "clm_2")
    with pytest.raises(QueueDown):
        relay(tracker, queue)
    now.at += RETRY
    relay(tracker, left := Queue())
    assert left.waiting == [check_of("clm_2")]
    assert tracker.promises.waiting() == 1


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    outages=st.lists(st.none() | st.integers(0, CLAIMS), max_size=8),
    losses=st.lists(st.booleans(), max_size=8),
)
def test_whatever_fails_every_job_is_done_in_the_end(tracker, client, now, outages, losses):
    client.flushdb()
    for n in range(CLAIMS):
        add_claim(tracker, f"clm_{n}")
    for down, lost in [*zip(outages, losses, strict=False), (None, False)]:
        now.at += 2 * CLAIMS * LEASE * 2 ** len(outages)  # whatever was taken is due again
        queue = Queue(down=down)
        try:
            relay(tracker, queue)
        except QueueDown:
            now.at += SECOND
        for promise in [] if lost else queue.waiting:
            found = tracker.claims.get(promise.id)
            tracker.claims.save(changed(found), fulfils=promise)
    assert tracker.promises.waiting() == 0
