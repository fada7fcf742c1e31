"""Clocks that are set forward and back while claims and reports are worked on."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from random import Random

import pytest

from adapters.promises import MOST_DOUBLINGS
from tests.api.conftest import Api
from tracking import posting, reading
from tracking.posting import NewClaim, NewReport
from tracking.records import ClaimFilter
from tracking.relay import LEASE
from verification.kinds import Status

NOON = datetime(2024, 5, 6, 12, tzinfo=UTC)
TOWNS = ("Norrskarn", "Aldholm", "Vesterby", "Osthamn", "Grankulla")
JUMPS = (timedelta(seconds=40), timedelta(hours=3), timedelta(days=60))  # within FEED_DAYS


@dataclass
class Clock:
    """A clock that is set by hand."""

    at: datetime = NOON

    def __call__(self):
        return self.at


def post(tracker, number):
    town = TOWNS[number % len(TOWNS)]
    posting.submit_claim(
        tracker, NewClaim(f"The mill of {town} ground {number} tonnes.", None, NOON)
    )
    body = f"The mill of {town} ground {2 * number} tonnes, the miller said."
    posting.submit_report(tracker, NewReport("News", body, f"Paper {number}", published_at=NOON))


def every(read):
    """Return all items of a list that is read page by page."""
    page = read(None)
    items = [*page.items]
    while page.next_cursor and page.items:
        page = read(page.next_cursor)
        items += page.items
    return items


@pytest.mark.parametrize("seed", range(3))
def test_wherever_clocks_jump_all_is_done_and_told_in_order(api, seed):
    random, clock = Random(seed), Clock()  # noqa: S311 - to be repeated
    tracker = replace(api.tracker, clock=clock)
    jumping = Api(api.client, tracker)
    for number in range(20):
        clock.at = NOON + random.choice([-1, 1]) * random.choice(JUMPS)
        post(tracker, number)
        clock.at = NOON + random.choice([-1, 1]) * random.choice(JUMPS)
        if random.random() < 0.5:
            jumping.work()
        else:  # handed over, and lost on the way
            tracker.promises.take_due(clock(), LEASE, 5)
    clock.at = NOON + LEASE * 2**MOST_DOUBLINGS
    jumping.work()
    assert tracker.promises.waiting() == 0
    claims = every(lambda cursor: reading.claims_page(tracker, ClaimFilter(), 7, cursor))
    assert len(claims) == 20
    fed = defaultdict(list)
    for _, change in every(lambda cursor: tracker.feed.read(cursor, 7)):
        fed[change.claim_id].append(change)
    for claim in claims:
        history = every(lambda cursor, it=claim: reading.history_page(tracker, it.id, 2, cursor))
        assert [change.revision for change in history] == [*range(claim.revision, 0, -1)]
        assert fed[claim.id] == history[::-1]
        assert claim.status is not Status.PENDING
        assert all(new.status_before is old.status for new, old in pairwise(history))
