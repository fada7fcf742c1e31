"""Delivery pushes the change feed to a receiver: in order, every change, each at least once.

One worker delivers at a time. How far it came is kept after each change, so that whoever goes on
later begins with the first change that was not confirmed.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Protocol

from tracking.errors import BadCursor
from tracking.records import Page, Revision
from tracking.tracker import Tracker

LEASE = timedelta(seconds=60)  # longer than one posting may take
RUN = timedelta(seconds=20)  # how long one run goes on, so that others get their turn
AT_ONCE = 100  # changes read in one go
FIRST_WAIT = timedelta(seconds=2)  # after a failure; doubled with each further one
LONGEST_WAIT = timedelta(minutes=5)


class NotDelivered(Exception):
    """The receiver did not confirm a change; the message says why."""


Post = Callable[[Revision], None]  # returns once the receiver confirmed; raises NotDelivered


@dataclass(frozen=True, slots=True)
class Place:
    """How far the feed was delivered, and how often in a row delivery has failed since."""

    cursor: str | None = None  # None: nothing yet
    failures: int = 0


class Places(Protocol):
    """The one place in the feed, which one holder at a time may move."""

    def take(self, lease: timedelta) -> Place | None:
        """Return the place and hold it for the lease; None while it is held or put off."""

    def keep(self, place: Place, lease: timedelta) -> bool:
        """Move the place and hold it for the lease from now; False where the hold was lost."""

    def release(self) -> None:
        """Let others take the place at once."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """What one run did."""

    changes: int = 0
    trouble: str | None = None  # why it stopped early
    failures: int = 0  # runs in a row that ended in trouble, this one included


def deliver(tracker: Tracker, places: Places, post: Post) -> Delivered:
    """Post changes from the kept place on, until none is left, time is up or one fails.

    After a failure the place is put off, for longer with each failure in a row.
    """
    place = places.take(LEASE)
    if place is None:
        return Delivered()
    until = tracker.clock() + RUN
    count = 0
    for cursor, revision in _changes(tracker, place.cursor):
        try:
            post(revision)
        except NotDelivered as trouble:
            return _put_off(places, place, Delivered(count, str(trouble)))
        place = Place(cursor)
        count += 1
        if not places.keep(place, LEASE) or tracker.clock() >= until:
            break
    places.release()
    return Delivered(count)


def _changes(tracker: Tracker, cursor: str | None) -> Iterator[tuple[str, Revision]]:
    """Yield what comes after a cursor; from the feed's oldest where the cursor's place is gone."""
    page = _read(tracker, cursor)
    while page.items:
        yield from page.items
        page = _read(tracker, page.next_cursor)


def _read(tracker: Tracker, cursor: str | None) -> Page[tuple[str, Revision]]:
    try:
        return tracker.feed.read(cursor, AT_ONCE)
    except BadCursor:
        return tracker.feed.read(None, AT_ONCE)


def _put_off(places: Places, place: Place, run: Delivered) -> Delivered:
    failures = place.failures + 1
    # The exponent is bounded, so that no number of failures overflows.
    wait = min(FIRST_WAIT * 2 ** min(failures - 1, 20), LONGEST_WAIT)
    places.keep(replace(place, failures=failures), wait)
    return replace(run, failures=failures)
