"""The index made anew, on every kind of store, while others write."""

import re
import threading
from contextlib import contextmanager

import numpy as np
import pytest

from adapters import rebuilding
from adapters.entries import ENTRY
from adapters.keys import LAYOUT, Keys, free
from adapters.store import LAYOUT_VERSION, check
from launcher.index import main
from settings import SettingsError
from tests.contract.records import (
    NOW,
    add_claim,
    add_report,
    contents,
    revision,
    settings_for,
    withdrawal_of,
)
from verification.words.terms import search_keys

TEXTS = [f"The {name} of Norrskarn reopened." for name in ("lighthouse", "bakery", "quarry")]
ENTRIES = re.compile(":(claims|reports)-of:")
NUMBERS = re.compile(":(claim|report)-numbers")
FOUND_BY = search_keys("The lighthouse, the bakery and the quarry of Norrskarn reopened.")


@pytest.fixture
def keys(store):
    return store.claims.keys


@pytest.fixture
def filled(store):
    """A store with claims and reports, one of which is withdrawn."""
    for number, text in enumerate(TEXTS):
        add_claim(store, f"clm_{number}", text)
        add_report(store, f"rpt_{number}", body=text)
    gone = add_report(store, "rpt_gone", body=TEXTS[0])
    store.reports.withdraw(gone, withdrawal_of(gone.id), NOW)
    return store


def index(client):
    """Return what the index holds: entries in any order, and numbers."""
    held = contents(client)
    return {key: entries_of(held[key]) for key in held if ENTRIES.search(key)} | {
        key: held[key] for key in held if NUMBERS.search(key)
    }


def entries_of(stored):
    return sorted(np.frombuffer(stored, ENTRY).tolist())


def lose(client, pattern):
    for key in [*client.scan_iter(match=pattern)]:
        client.delete(key)


def rebuilt(client, keys):
    done = [*rebuilding.rebuild(client, keys)]
    return sum(each.records for each in done), sum(each.removed for each in done)


def test_an_index_that_is_right_stays_as_it_is(filled, client, keys):
    before = contents(client)
    assert rebuilt(client, keys) == (6, 0)
    assert contents(client) == before


def test_what_was_lost_is_found_again(filled, client, keys):
    before = index(client)
    lose(client, "{s*}:*s-of:*")
    assert not filled.claims.find(FOUND_BY.terms, 10)
    assert rebuilt(client, keys) == (6, 0)
    assert index(client) == before
    assert set(filled.claims.find(FOUND_BY.terms, 10)) == {"clm_0", "clm_1", "clm_2"}


def test_numbers_that_were_lost_are_given_out_anew(filled, client, keys):
    before = index(client)
    lose(client, "{s*}:*-numbers*")
    rebuilt(client, keys)
    assert index(client).keys() == before.keys()
    assert set(filled.claims.find(FOUND_BY.terms, 10)) == {"clm_0", "clm_1", "clm_2"}
    assert set(filled.reports.find(FOUND_BY, 10)) == {"rpt_0", "rpt_1", "rpt_2"}
    assert rebuilt(client, keys) == (6, 0)


def test_of_records_with_the_same_number_one_gets_another(store, client, keys):
    one = add_claim(store, "clm_0", TEXTS[0])
    shard = keys.shard(one.id)
    other = next(f"clm_{n}" for n in range(1, 1000) if keys.shard(f"clm_{n}") == shard)
    add_claim(store, other, TEXTS[1])
    client.hset(keys.claim(other), "number", client.hget(keys.claim(one.id), "number"))
    nobodys = len(search_keys(TEXTS[1]).keys)  # entries of the number that nothing stands for
    assert rebuilt(client, keys) == (2, nobodys)
    assert store.claims.find(search_keys(TEXTS[1]).terms, 1) == [other]
    assert len(client.hgetall(keys.claim_numbers(shard))) == 2
    assert rebuilt(client, keys) == (2, 0)


def test_what_does_not_belong_leaves(filled, client, keys):
    before = index(client)
    shard, number = keys.shard("clm_0"), int(client.hget(keys.claim("clm_0"), "number"))
    needed = before[keys.claims_of(shard, "lighthous")][0][1]

    def enter(key, *entry):
        client.append(key, np.array([entry], ENTRY).tobytes())

    enter(keys.claims_of(shard, "otherword"), number, needed)  # as former code keyed it
    enter(keys.claims_of(shard, "lighthous"), number, needed - 1)
    enter(keys.claims_of(shard, "lighthous"), number, needed)  # a second time
    enter(keys.claims_of(shard, "lighthous"), 77, needed)  # nothing's
    client.hset(keys.claim_numbers(shard), 78, "clm_gone")
    gone = keys.shard("rpt_gone")
    client.hset(keys.report_numbers(gone), 79, "rpt_gone")
    enter(keys.reports_of(gone, "norrskarn"), 79, 0)
    assert rebuilt(client, keys) == (6, 5)
    for numbers, freed in ((keys.claim_numbers(shard), "78"), (keys.report_numbers(gone), "79")):
        assert freed in client.smembers(free(numbers))
        client.srem(free(numbers), freed)
    assert without_free(index(client)) == without_free(before)
    assert rebuilt(client, keys) == (6, 0)


def without_free(held):
    return {key: value for key, value in held.items() if not key.endswith(":free")}


def test_a_rebuild_that_was_interrupted_can_be_begun_again(filled, client, keys):
    before = index(client)
    lose(client, "{s*}:claims-of:*")
    next(iter(rebuilding.rebuild(client, keys)))
    rebuilt(client, keys)
    assert index(client) == before


def as_layout_1(client, keys):
    """Have the store hold what a version wrote that knew of no numbers, and of no layouts."""
    lose(client, "{s*}:*s-of:*")
    lose(client, "{s*}:*-numbers*")
    for key in [*client.scan_iter(match="{s*}:claim:*"), *client.scan_iter(match="{s*}:report:*")]:
        client.hdel(key, "number")
    client.sadd("{s1}:claim-key:lighthous", "2|clm_0")
    client.sadd("{s2}:report-term:lighthous", "rpt_0")
    client.zadd(keys.listing(1, "status", "unverified"), {"0:clm_0": 0})
    client.delete(LAYOUT)


def test_a_store_of_layout_1_is_refused_until_it_is_rebuilt(filled, client, keys, store_url):
    settings, before = settings_for(store_url), {*contents(client)}
    as_layout_1(client, keys)
    for _ in range(2):  # what was found out is kept
        with pytest.raises(SettingsError, match=r"layout 1; `python -m launcher.index rebuild`"):
            check(client, settings)
    check(client, settings, oldest=1)
    next(iter(rebuilding.rebuild(client, keys)))  # and is interrupted
    with pytest.raises(SettingsError, match="layout 1"):
        check(client, settings)
    assert rebuilt(client, keys) == (6, 0)
    check(client, settings)
    assert client.get(LAYOUT) == str(LAYOUT_VERSION)
    assert {*contents(client)} == before
    assert set(filled.claims.find(FOUND_BY.terms, 10)) == {"clm_0", "clm_1", "clm_2"}
    assert set(filled.reports.find(FOUND_BY, 10)) == {"rpt_0", "rpt_1", "rpt_2"}


@contextmanager
def writing(store):
    """Post and delete claims all the while, and note which of those that stay cannot be found."""
    ended, missed, posted = threading.Event(), [], []

    def write():
        number = 0
        while not ended.is_set() or number == 0:
            number += 1
            stays = add_claim(store, f"clm_stays_{number}", TEXTS[0])
            goes = add_claim(store, f"clm_goes_{number}", TEXTS[1])
            store.claims.delete(goes, revision(claim_id=goes.id))
            posted.append(stays.id)
            found = set(store.claims.find(FOUND_BY.terms, 10_000))
            missed.extend({*posted} - found)

    writer = threading.Thread(target=write)
    writer.start()
    yield missed
    ended.set()
    writer.join()


def test_nothing_is_unfindable_while_others_write(filled, client, keys):
    with writing(filled) as missed:
        rebuilt(client, keys)
    assert missed == []
    after = index(client)
    assert rebuilt(client, keys)[1] == 0
    assert index(client) == after


def test_what_is_entered_while_others_leave_stays(filled, client, keys, monkeypatch):
    shard = keys.shard("clm_0")
    late = next(f"clm_{n}" for n in range(10, 1000) if keys.shard(f"clm_{n}") == shard)
    client.append(keys.claims_of(shard, "lighthous"), np.array([(77, 1)], ENTRY).tobytes())

    def just_before(*asked):
        monkeypatch.undo()
        add_claim(filled, late, TEXTS[0])
        return rebuilding.run(*asked)

    monkeypatch.setattr(rebuilding, "run", just_before)
    assert rebuilt(client, keys)[1] == 1
    assert client.strlen(keys.claims_of(shard, "lighthous")) == 2 * ENTRY.itemsize


def test_the_command_tells_what_was_done(filled, client, store_url, monkeypatch, capsys):
    client.set(LAYOUT, 1)
    monkeypatch.setenv("STORE_URL", store_url)
    monkeypatch.setenv("BROKER_URL", settings_for(store_url).broker_url)
    main(["rebuild"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == "rebuilt: 3 claims, 3 reports; 0 entries removed"
    assert len(lines) == 2 * Keys(8).shards + 1
    check(client, settings_for(store_url))


def test_the_command_refuses_other_shards_in_one_line(filled, store_url, monkeypatch):
    monkeypatch.setenv("STORE_URL", store_url)
    monkeypatch.setenv("BROKER_URL", settings_for(store_url).broker_url)
    monkeypatch.setenv("SHARDS", "4")
    with pytest.raises(SystemExit, match="claimwatch: SHARDS is 4"):
        main(["rebuild"])
