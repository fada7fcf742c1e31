from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from tracking.delivering import (
    AT_ONCE,
    FIRST_WAIT,
    LONGEST_WAIT,
    RUN,
    Delivered,
    NotDelivered,
    Place,
    deliver,
)
from tracking.errors import BadCursor
from tracking.records import Cause, CauseKind, Page, Revision
from verification.kinds import Status

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)


def revision(number):
    return Revision(
        claim_id="c1",
        revision=number,
        at=NOON,
        status_before=Status.PENDING,
        status=Status.UNVERIFIED,
        computed_status=Status.UNVERIFIED,
        confidence=0.5,
        superseded=False,
        cause=Cause(CauseKind.CHECK),
    )


@dataclass
class MemoryFeed:
    """A feed whose cursors are places in a list; what is before `oldest` was trimmed."""

    changes: list[Revision]
    oldest: int = 0

    def read(self, since, limit):
        start = self.oldest if since is None else int(since)
        if start < self.oldest:
            raise BadCursor(since)
        items = self.changes[start : start + limit]
        end = start + len(items)
        return Page(
            tuple((str(start + n + 1), item) for n, item in enumerate(items)), next_cursor=str(end)
        )


@dataclass
class MemoryPlaces:
    """A place that one holder at a time may move; time passes by setting `free`."""

    place: Place = field(default_factory=Place)
    free: bool = True
    held_for: list[timedelta] = field(default_factory=list)
    lost_after: int | None = None

    def take(self, lease):  # noqa: ARG002 - time passes by setting `free`
        if not self.free:
            return None
        self.free = False
        return self.place

    def keep(self, place, lease):
        if self.lost_after is not None and len(self.held_for) >= self.lost_after:
            return False
        self.place = place
        self.held_for.append(lease)
        return True

    def release(self):
        self.free = True


@dataclass
class Receiver:
    """Confirms changes, all but those numbered in `refuses`; each post takes `seconds`."""

    refuses: set[int] = field(default_factory=set)
    seconds: int = 0
    took: list[int] = field(default_factory=list)
    now: datetime = NOON

    def __call__(self, change):
        self.now += timedelta(seconds=self.seconds)
        if change.revision in self.refuses:
            raise NotDelivered("the receiver answered 500")
        self.took.append(change.revision)

    def clock(self):
        return self.now


def run(feed, places, receiver):
    return deliver(SimpleNamespace(feed=feed, clock=receiver.clock), places, receiver)


def test_every_change_is_posted_in_order_over_several_pages():
    feed = MemoryFeed([revision(n) for n in range(2 * AT_ONCE + 1)])
    places, receiver = MemoryPlaces(), Receiver()
    assert run(feed, places, receiver) == Delivered(2 * AT_ONCE + 1)
    assert receiver.took == list(range(2 * AT_ONCE + 1))
    assert places.free


def test_nothing_is_posted_twice_once_it_was_confirmed():
    feed = MemoryFeed([revision(n) for n in range(3)])
    places, receiver = MemoryPlaces(), Receiver()
    run(feed, places, receiver)
    assert run(feed, places, receiver) == Delivered(0)
    assert receiver.took == [0, 1, 2]


def test_only_one_delivers_at_a_time():
    receiver = Receiver()
    assert run(MemoryFeed([revision(0)]), MemoryPlaces(free=False), receiver) == Delivered()
    assert receiver.took == []


def test_who_lost_the_hold_stops_at_once():
    places, receiver = MemoryPlaces(lost_after=1), Receiver()
    run(MemoryFeed([revision(n) for n in range(5)]), places, receiver)
    assert receiver.took == [0, 1]


def test_a_run_ends_when_its_time_is_up_and_the_next_goes_on():
    feed = MemoryFeed([revision(n) for n in range(10)])
    places, receiver = MemoryPlaces(), Receiver(seconds=RUN.seconds // 2)
    assert run(feed, places, receiver) == Delivered(2)
    run(feed, places, receiver)
    assert receiver.took == [0, 1, 2, 3]


def test_a_failure_puts_delivery_off_for_longer_each_time_and_success_forgets_it():
    feed = MemoryFeed([revision(0), revision(1)])
    places, receiver = MemoryPlaces(), Receiver(refuses={1})
    waits = []
    for failures in range(1, 30):
        done = run(feed, places, receiver)
        assert (done.failures, done.trouble) == (failures, "the receiver answered 500")
        waits.append(places.held_for[-1])
        assert not places.free
        places.free = True
    assert waits[:3] == [FIRST_WAIT, 2 * FIRST_WAIT, 4 * FIRST_WAIT]
    assert waits[-1] == LONGEST_WAIT
    receiver.refuses.clear()
    assert run(feed, places, receiver) == Delivered(1)
    assert receiver.took == [0, 1]
    assert places.place.failures == 0


def test_where_the_feed_no_longer_reaches_back_delivery_goes_on_with_its_oldest():
    feed = MemoryFeed([revision(n) for n in range(6)], oldest=4)
    receiver = Receiver()
    run(feed, MemoryPlaces(Place("1")), receiver)
    assert receiver.took == [4, 5]


@given(st.integers(0, 12), st.lists(st.sets(st.integers(0, 11)), max_size=6))
def test_whatever_fails_every_change_comes_once_and_in_order(count, refusals):
    feed = MemoryFeed([revision(n) for n in range(count)])
    places, receiver = MemoryPlaces(), Receiver()
    for refused in [*refusals, set()]:
        receiver.refuses = refused
        places.free = True
        run(feed, places, receiver)
    assert receiver.took == list(range(count))
