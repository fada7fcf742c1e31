"""What is promised of promises, on every kind of store."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)

from adapters.promises import MOST_DOUBLINGS
from tests.contract.records import (
    LEASE,
    NOW,
    SECOND,
    add_claim,
    add_report,
    changed,
    check_of,
    contents,
    is_owed,
    match_of,
    revision,
    takings,
    withdrawal_of,
)

OWED = check_of("clm_1")
CLAIMS = 5
TAKERS = 6


def test_nothing_is_owed_at_first(store):
    assert store.promises.take_due(NOW, LEASE, 10) == []
    assert not is_owed(store, OWED)
    assert store.promises.waiting() == 0


def test_a_job_is_taken_when_it_is_due_and_not_before(store):
    add_claim(store)
    assert store.promises.take_due(NOW - SECOND, LEASE, 10) == []
    assert store.promises.take_due(NOW, LEASE, 10) == [OWED]
    assert takings(store, OWED) == 1


def test_what_is_not_fulfilled_falls_due_again_after_a_lease_that_doubles(store):
    add_claim(store)
    at = NOW
    for times in range(4):
        assert store.promises.take_due(at - SECOND, LEASE, 10) == []
        assert store.promises.take_due(at, LEASE, 10) == [OWED]
        assert takings(store, OWED) == times + 1
        at += LEASE * 2**times
    assert is_owed(store, OWED)


@pytest.mark.parametrize("ahead", [LEASE * 2**MOST_DOUBLINGS, 1000 * LEASE * 2**MOST_DOUBLINGS])
def test_a_clock_that_was_ahead_keeps_no_job_back_for_longer_than_a_lease_can_last(store, ahead):
    ids = {add_claim(store, f"clm_{n}").id for n in range(30)}
    assert len(store.promises.take_due(NOW + ahead, LEASE, 30)) == 30
    first = store.promises.take_due(NOW, LEASE, 20)
    second = store.promises.take_due(NOW, LEASE, 20)
    assert (len(first), len(second)) == (20, 10)
    assert {promise.id for promise in first + second} == ids
    assert store.promises.take_due(NOW, LEASE, 30) == []


def test_a_job_whose_lease_lasts_longest_is_not_taken_for_one_of_a_clock_that_was_ahead(store):
    add_claim(store)
    at = NOW
    for times in range(MOST_DOUBLINGS + 3):
        assert store.promises.take_due(at, LEASE, 10) == [OWED]
        assert store.promises.take_due(at, LEASE, 10) == []
        at += LEASE * 2 ** min(times, MOST_DOUBLINGS)


def test_of_many_jobs_as_many_are_taken_as_asked_for(store):
    ids = {add_claim(store, f"clm_{n}").id for n in range(30)}
    assert store.promises.take_due(NOW, LEASE, 0) == []
    first = store.promises.take_due(NOW, LEASE, 20)
    second = store.promises.take_due(NOW, LEASE, 20)
    assert (len(first), len(second)) == (20, 10)
    assert {promise.id for promise in first + second} == ids
    assert store.promises.waiting() == 30


@pytest.mark.parametrize("shift", [-10 * SECOND, 10 * SECOND])
def test_what_is_put_anew_is_due_as_it_says_and_was_never_taken(store, shift):
    add_claim(store)
    store.promises.take_due(NOW, LEASE, 10)
    at = NOW + LEASE + shift
    store.promises.put(OWED, at)
    assert takings(store, OWED) == 0
    assert store.promises.take_due(at - SECOND, LEASE, 10) == []
    assert store.promises.take_due(at, LEASE, 10) == [OWED]
    assert store.promises.take_due(at + LEASE, LEASE, 10) == [OWED]


def test_what_is_fulfilled_can_be_promised_again(store):
    store.claims.save(changed(add_claim(store)), fulfils=OWED)
    assert not is_owed(store, OWED)
    store.promises.put(OWED, NOW)
    assert is_owed(store, OWED)
    assert store.promises.waiting() == 1


def test_how_long_the_job_is_due_that_is_due_longest(store):
    assert store.promises.overdue(NOW) == 0 * SECOND
    for n in range(5):
        add_claim(store, f"clm_{n}")
        store.promises.put(check_of(f"clm_{n}"), NOW + n * SECOND)
    assert store.promises.overdue(NOW - SECOND) == 0 * SECOND
    assert store.promises.overdue(NOW + 9 * SECOND) == 9 * SECOND
    store.promises.take_due(NOW, LEASE, 1)
    assert store.promises.overdue(NOW + 9 * SECOND) == 8 * SECOND


def test_a_job_names_the_request_that_asked_for_it_last_until_it_is_fulfilled(store, client):
    def asked():
        [promise] = store.promises.take_due(NOW + 1000 * LEASE, LEASE, 10)
        return promise.request

    add_claim(store)
    assert asked() is None
    store.promises.put(replace(OWED, request="desk-42"), NOW)
    assert (asked(), takings(store, OWED)) == ("desk-42", 1)
    store.claims.save(changed(store.claims.get("clm_1")), fulfils=OWED)
    assert "desk-42" not in str(contents(client))
    store.promises.put(OWED, NOW)
    assert asked() is None


@pytest.mark.parametrize("request_id", ["desk-42", None])
@pytest.mark.parametrize("trace", ["00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", None])
def test_a_job_keeps_the_trace_of_the_request_that_asked_for_it(store, request_id, trace):
    add_claim(store)
    store.promises.put(replace(OWED, request=request_id, trace=trace), NOW)
    [promise] = store.promises.take_due(NOW, LEASE, 10)
    assert (promise.request, promise.trace) == (request_id, trace)


def test_what_is_gone_is_owed_nothing(store, client):
    add_claim(store, "clm_stays")
    store.claims.delete(add_claim(store), revision())
    before = contents(client)
    for promise in (OWED, match_of("rpt_1"), withdrawal_of("rpt_1")):
        store.promises.put(promise, NOW)
        assert not is_owed(store, promise)
    assert contents(client) == before


def test_jobs_for_one_record_are_owed_each_for_itself(store):
    add_claim(store, "same")
    found = add_report(store, "same")
    store.claims.save(changed(store.claims.get("same")), fulfils=check_of("same"))
    assert store.promises.take_due(NOW, LEASE, 10) == [match_of("same")]
    store.reports.withdraw(found, withdrawal_of("same"), NOW)
    assert store.promises.take_due(NOW, LEASE, 10) == [withdrawal_of("same")]
    assert store.promises.waiting() == 1


def test_takers_at_the_same_time_never_get_the_same_job(store):
    ids = [add_claim(store, f"clm_{n}").id for n in range(60)]

    def take(_):
        return store.promises.take_due(NOW, LEASE, 7)

    with ThreadPoolExecutor(TAKERS) as takers:
        taken = [promise.id for some in takers.map(take, range(4 * TAKERS)) for promise in some]
    assert Counter(taken) == Counter(ids)


@dataclass(frozen=True)
class Owed:
    """What is known of an owed job."""

    due: datetime
    taken: int = 0


class Promising(RuleBasedStateMachine):
    """Whatever is put, taken and fulfilled in whatever order, the store agrees with a table."""

    def __init__(self, store, client):
        super().__init__()
        client.flushdb()
        self.store, self.now = store, NOW
        self.jobs = [check_of(add_claim(store, f"clm_{n}").id) for n in range(CLAIMS)]
        self.owed = {job: Owed(NOW) for job in self.jobs}

    @rule(seconds=st.integers(1, 200))
    def time_passes(self, seconds):
        self.now += seconds * SECOND

    @rule(number=st.integers(0, CLAIMS - 1), seconds=st.integers(-60, 60))
    def put(self, number, seconds):
        due = self.now + seconds * SECOND
        self.store.promises.put(self.jobs[number], due)
        self.owed[self.jobs[number]] = Owed(due)

    @rule(number=st.integers(0, CLAIMS - 1))
    def fulfil(self, number):
        job = self.jobs[number]
        self.store.claims.save(changed(self.store.claims.get(job.id)), fulfils=job)
        self.owed.pop(job, None)

    @rule(limit=st.integers(0, CLAIMS + 1))
    def take(self, limit):
        due = {job for job, owed in self.owed.items() if owed.due <= self.now}
        taken = self.store.promises.take_due(self.now, LEASE, limit)
        assert len(taken) == len(set(taken)) == min(limit, len(due))
        assert set(taken) <= due
        for job in taken:
            times = self.owed[job].taken
            wait = LEASE * 2 ** min(times, MOST_DOUBLINGS)
            self.owed[job] = replace(self.owed[job], due=self.now + wait, taken=times + 1)

    @invariant()
    def the_store_agrees(self):
        known = {job: owed.taken for job, owed in self.owed.items()}
        assert {
            job: takings(self.store, job) for job in self.jobs if is_owed(self.store, job)
        } == known
        assert self.store.promises.waiting() == len(self.owed)


def test_in_whatever_order_things_happen_nothing_owed_is_lost(store, client):
    run_state_machine_as_test(
        lambda: Promising(store, client),
        settings=settings(
            max_examples=15,
            stateful_step_count=15,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )
