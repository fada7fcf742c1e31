"""The index made anew, on every kind of store, while others write."""

import threading
from contextlib import contextmanager

import pytest

from adapters import rebuilding
from adapters.keys import Keys
from launcher.index import main
from tests.contract.records import (
    NOW,
    add_claim,
    add_report,
    contents,
    revision,
    settings_for,
    withdrawal_of,
)
from verification.terms import search_keys

TEXTS = [f"The {name} of Norrskarn reopened." for name in ("lighthouse", "bakery", "quarry")]
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


def is_index(key):
    return ":claim-key:" in key or ":report-term:" in key


def index(client):
    return {key: held for key, held in contents(client).items() if is_index(key)}


def rebuilt(client, keys):
    done = [*rebuilding.rebuild(client, keys)]
    return sum(each.records for each in done), sum(each.removed for each in done)


def test_an_index_that_is_right_stays_as_it_is(filled, client, keys):
    before = contents(client)
    assert rebuilt(client, keys) == (6, 0)
    assert contents(client) == before


def test_what_was_lost_is_found_again(filled, client, keys):
    before = index(client)
    for key in before:
        client.delete(key)
    assert not filled.claims.find(FOUND_BY.terms, 10)
    assert rebuilt(client, keys) == (6, 0)
    assert index(client) == before
    assert set(filled.claims.find(FOUND_BY.terms, 10)) == {"clm_0", "clm_1", "clm_2"}


def test_what_does_not_belong_leaves(filled, client, keys):
    before = index(client)
    shard = keys.shard("clm_0")
    client.sadd(keys.claim_key(shard, "otherword"), "2|clm_0")  # as former code keyed it
    client.sadd(keys.claim_key(shard, "lighthous"), "1|clm_0")
    client.sadd(keys.claim_key(shard, "lighthous"), "2|clm_none")
    client.sadd(keys.report_term(keys.shard("rpt_gone"), "norrskarn"), "rpt_gone")
    assert rebuilt(client, keys) == (6, 4)
    assert index(client) == before
    assert rebuilt(client, keys) == (6, 0)


def test_a_rebuild_that_was_interrupted_can_be_begun_again(filled, client, keys):
    before = index(client)
    client.delete(*[key for key in before if keys.claim_key(0, "") in key] or ["none"])
    next(iter(rebuilding.rebuild(client, keys)))
    rebuilt(client, keys)
    assert index(client) == before


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


def test_the_command_tells_what_was_done(filled, store_url, monkeypatch, capsys):
    monkeypatch.setenv("STORE_URL", store_url)
    monkeypatch.setenv("BROKER_URL", settings_for(store_url).broker_url)
    main(["rebuild"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == "rebuilt: 3 claims, 3 reports; 0 entries removed"
    assert len(lines) == 2 * Keys(8).shards + 1


def test_the_command_refuses_other_shards_in_one_line(filled, store_url, monkeypatch):
    monkeypatch.setenv("STORE_URL", store_url)
    monkeypatch.setenv("BROKER_URL", settings_for(store_url).broker_url)
    monkeypatch.setenv("SHARDS", "4")
    with pytest.raises(SystemExit, match="claimwatch: SHARDS is 4"):
        main(["rebuild"])
