"""What the use cases are promised of a store, on a real Valkey."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from adapters.store import open_tracker
from adapters.topology import connect
from tracking.errors import BadCursor, Conflict, NotFound
from tracking.records import Cause, CauseKind, Job, Promise, Revision, TrackedClaim
from verification.model import Claim, Status
from verification.terms import search_keys

NOW = datetime(2024, 5, 6, 12, tzinfo=UTC)
LEASE = timedelta(seconds=30)
OWED = Promise(Job.CHECK_CLAIM, "clm_1")
CLAIM = TrackedClaim(Claim("clm_1", "The lighthouse reopened.", NOW), NOW, NOW, "f")


@pytest.fixture
def store(store_settings):
    connect(store_settings.store_url).flushdb()
    return open_tracker(store_settings)


def add(store):
    return store.claims.add(CLAIM, search_keys(CLAIM.claim.text), OWED, NOW)


def revision(number):
    return Revision(
        "clm_1", number, NOW, Status.PENDING, Status.UNVERIFIED, Status.UNVERIFIED, 0.5,
        superseded=False, cause=Cause(CauseKind.CHECK),
    )  # fmt: skip


def test_a_claim_is_added_once_and_promised(store):
    assert add(store)
    assert not add(store)
    assert store.claims.get("clm_1") == CLAIM
    assert store.promises.is_open(OWED)


def test_a_promise_that_is_taken_falls_due_again(store):
    add(store)
    assert store.promises.take_due(NOW, LEASE, 10) == [OWED]
    assert store.promises.take_due(NOW, LEASE, 10) == []
    assert store.promises.take_due(NOW + LEASE, LEASE, 10) == [OWED]
    assert store.promises.taken(OWED) == 2


def test_two_writers_cannot_both_win(store):
    add(store)
    after = replace(CLAIM, version=1, revision=1)
    store.claims.save(after, revision=revision(1), fulfils=OWED)
    with pytest.raises(Conflict):
        store.claims.save(after, revision=revision(1))
    assert store.claims.history("clm_1") == [revision(1)]
    assert not store.promises.is_open(OWED)


def test_what_is_gone_cannot_be_written(store):
    with pytest.raises(NotFound):
        store.claims.save(replace(CLAIM, version=1))


def test_the_feed_goes_on_from_a_cursor(store):
    add(store)
    start = store.feed.end()
    store.claims.save(replace(CLAIM, version=1, revision=1), revision=revision(1))
    page = store.feed.read(start, 10)
    assert [item for _, item in page.items] == [revision(1)]
    assert store.feed.read(page.next_cursor, 10).items == ()


def test_a_cursor_of_nobody_is_refused(store):
    with pytest.raises(BadCursor):
        store.feed.read("nonsense", 10)


def test_a_claim_is_found_by_its_own_words(store):
    add(store)
    assert store.claims.find(search_keys(CLAIM.claim.text).terms, 10) == ["clm_1"]
    assert store.claims.find(search_keys("Nothing of the kind.").terms, 10) == []
