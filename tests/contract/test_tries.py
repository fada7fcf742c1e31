"""How often an owed job is tried, and by how many at once, on every kind of store."""

import pytest

from tests.contract.records import (
    NOW,
    SECOND,
    add_claim,
    changed,
    check_of,
    contents,
    settings_for,
)
from tracking.records import Try

OWED = check_of("clm_1")
LONGEST = 5 * SECOND + settings_for("redis://one").job_seconds * SECOND


def test_what_is_not_owed_is_not_begun(store, client):
    before = contents(client)
    assert store.promises.begin(OWED, NOW) is None
    assert store.promises.failed(OWED, "it raised") == 0
    assert contents(client) == before


def test_each_try_has_its_number_and_knows_why_the_one_before_failed(store):
    add_claim(store)
    assert store.promises.begin(OWED, NOW) == Try(1)
    assert store.promises.failed(OWED, "it raised") == 1
    assert store.promises.begin(OWED, NOW) == Try(2, "it raised")
    assert store.promises.failed(OWED, "it took too long") == 2
    assert store.promises.begin(OWED, NOW) == Try(3, "it took too long")


def test_a_try_that_passes_by_itself_does_not_count(store):
    add_claim(store)
    for _ in range(5):
        assert store.promises.begin(OWED, NOW) == Try(1)
        assert store.promises.failed(OWED, None) == 0
    assert store.promises.failed(OWED, None) == 0  # one that was never begun


def test_two_tries_run_at_once_and_a_third_waits_until_one_must_have_ended(store):
    add_claim(store)
    assert store.promises.begin(OWED, NOW) == Try(1)
    assert store.promises.begin(OWED, NOW + SECOND) == Try(2)
    assert store.promises.begin(OWED, NOW + LONGEST) is None
    assert store.promises.begin(OWED, NOW + SECOND + LONGEST) == Try(3)
    assert store.promises.begin(OWED, NOW + 2 * SECOND + LONGEST) is None


def test_a_clock_that_was_ahead_keeps_no_try_back(store):
    add_claim(store)
    for number in (1, 2):
        assert store.promises.begin(OWED, NOW + 100 * LONGEST) == Try(number)
    assert store.promises.begin(OWED, NOW) == Try(3)


@pytest.mark.parametrize("put", ["put", "add"])
def test_tries_are_counted_until_the_job_is_done_or_given_up(store, put):
    add_claim(store)
    store.promises.begin(OWED, NOW)
    store.promises.failed(OWED, "it raised")
    getattr(store.promises, put)(OWED, NOW)
    assert store.promises.begin(OWED, NOW) == Try(2, "it raised")
    store.claims.save(changed(store.claims.get("clm_1")), fulfils=OWED)
    store.promises.add(OWED, NOW)
    assert store.promises.begin(OWED, NOW) == Try(1)


def test_nothing_is_kept_of_the_tries_of_a_job_that_is_done(store, client):
    add_claim(store)
    store.promises.begin(OWED, NOW)
    store.promises.failed(OWED, "it raised")
    store.claims.save(changed(store.claims.get("clm_1")), fulfils=OWED)
    assert not [key for key in contents(client) if key.endswith(":takings")]
