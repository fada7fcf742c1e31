"""What is refused once too much is owed, and what never is, on every kind of store."""

import pytest

from adapters.store import tracker_over
from tests.contract.records import (
    LEASE,
    NOW,
    add_claim,
    add_report,
    changed,
    check_of,
    claim,
    contents,
    is_owed,
    match_of,
    report,
    revision,
    settings_for,
    withdrawal_of,
)
from tracking.errors import Overloaded
from tracking.records import ReportState
from verification.words.terms import search_keys

KEYS = search_keys("The lighthouse of Norrskarn reopened.")
MOST = 3
FAILED = report(state=ReportState.FAILED, reason="why")


@pytest.fixture
def full(store, client, store_url):
    """A store of one shard with as many jobs as it may owe."""
    tracker = tracker_over(client, settings_for(store_url, SHARDS="1", MAX_OWED=str(MOST)))
    add_report(tracker)
    tracker.reports.save(FAILED, match_of("rpt_1"))
    for number in range(MOST):
        add_claim(tracker, f"clm_{number}")
    return tracker


def refusals(store):
    yield lambda: store.claims.add(claim("clm_9"), KEYS, check_of("clm_9"), NOW)
    yield lambda: store.reports.add(report("rpt_9"), KEYS, match_of("rpt_9"), NOW)
    yield lambda: store.reports.retry(report(), match_of("rpt_1"), NOW)
    yield lambda: store.promises.add(check_of("clm_0"), NOW)


def test_no_more_is_taken_on_than_may_be_owed_and_nothing_is_half_stored(full, client):
    before = contents(client)
    for refused in refusals(full):
        with pytest.raises(Overloaded):
            refused()
    assert contents(client) == before


def test_what_is_known_already_is_known_still(full):
    assert full.claims.add(claim("clm_0"), KEYS, check_of("clm_0"), NOW) is False


def test_a_job_that_is_done_makes_room(full):
    full.claims.save(changed(full.claims.get("clm_0")), fulfils=check_of("clm_0"))
    add_report(full, "rpt_2")
    with pytest.raises(Overloaded):
        add_report(full, "rpt_3")


def test_what_makes_less_of_the_work_is_never_refused(full):
    full.claims.save(changed(full.claims.get("clm_0")), fulfils=check_of("clm_0"))
    found = add_report(full, "rpt_2")
    full.reports.withdraw(found, withdrawal_of(found.id), NOW)
    full.reports.remove(found.id, withdrawal_of(found.id))
    full.claims.delete(full.claims.get("clm_1"), revision())
    assert full.promises.waiting() == 1


def test_a_job_that_the_queue_gives_back_is_never_refused(full):
    for promise in full.promises.take_due(NOW, LEASE, 10):
        full.promises.put(promise, NOW)
    assert len(full.promises.take_due(NOW, LEASE, 10)) == MOST


def test_a_report_that_failed_is_matched_again(store):
    found = add_report(store)
    store.reports.save(FAILED, match_of(found.id))
    assert not is_owed(store, match_of(found.id))
    store.reports.retry(report(), match_of(found.id), NOW)
    assert is_owed(store, match_of(found.id))
    assert store.reports.get(found.id).state is ReportState.QUEUED
    assert store.reports.counts()[ReportState.FAILED] == 0
