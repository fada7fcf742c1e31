"""What is promised of clients' keys, on every kind of store."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from adapters.api_keys import RedisApiKeys
from adapters.codec import decode, encode
from adapters.keys import API_KEYS
from adapters.topology import connect
from tests.contract.records import NOW, SECOND
from tests.unit.written import SCHEMA_1
from tracking.api_keys import StoredKey, hashed
from tracking.errors import Conflict, StoreDown

ASKED = {
    "all": lambda keys: keys.all(),
    "add": lambda keys: keys.add(key()),
    "replace": lambda keys: keys.replace(key(), key()),
    "remove": lambda keys: keys.remove(key()),
    "note_use": lambda keys: keys.note_use("key_1", NOW),
    "last_uses": lambda keys: keys.last_uses(),
    "forget_uses": lambda keys: keys.forget_uses("key_1"),
}


def key(key_id="key_1", created_at=NOW, revoked_at=None):
    scopes = ("claims", "read", "reports")
    return StoredKey(key_id, "feeder", hashed(key_id), scopes, created_at, revoked_at)


class Overtaken:
    """A client of a store in which something happens as soon as it has read a key."""

    def __init__(self, client, happens):
        self.client, self.happens = client, happens

    def hget(self, *asked):
        read = self.client.hget(*asked)
        self.happens()
        return read

    def __getattr__(self, name):
        return getattr(self.client, name)


@pytest.fixture
def keys(store, client):
    return RedisApiKeys(client)


def test_keys_are_read_as_they_were_kept_oldest_first(keys):
    assert keys.all() == []
    made = [key("key_c"), key("key_b", NOW + SECOND), key("key_a", NOW + 2 * SECOND, NOW)]
    for each in reversed(made):
        keys.add(each)
    assert keys.all() == made


def test_a_key_is_replaced_as_it_was_read_only(keys):
    keys.add(key())
    ended, fresh = key(revoked_at=NOW), key("key_2", NOW + SECOND)
    keys.replace(key(), ended, fresh)
    assert keys.all() == [ended, fresh]
    for gone in (key(), key("key_3")):
        with pytest.raises(Conflict):
            keys.replace(gone, replace(gone, name="other"), key("key_4"))
    assert keys.all() == [ended, fresh]


def test_a_key_that_an_earlier_version_wrote_otherwise_is_replaced_as_any(keys, client):
    _, written = SCHEMA_1["a key of a client"]
    old = decode(written, StoredKey)
    assert encode(old) != written
    client.hset(API_KEYS, old.id, written)
    [read] = keys.all()
    keys.replace(read, replace(read, revoked_at=NOW))
    assert keys.all() == [replace(old, revoked_at=NOW)]
    with pytest.raises(Conflict):
        keys.replace(read, replace(read, name="other"))


def test_of_those_who_rotate_at_the_same_time_one_wins(keys):
    keys.add(key())

    def rotated(number):
        try:
            keys.replace(key(), key(revoked_at=NOW), key(f"key_2{number}", NOW + SECOND))
        except Conflict:
            return 0
        return 1

    with ThreadPoolExecutor(4) as operators:
        assert sum(operators.map(rotated, range(8))) == 1
    assert len(keys.all()) == 2


def test_a_key_that_changes_between_reading_and_writing_is_left_as_it_is(keys, client):
    keys.add(key())
    ended = key(revoked_at=NOW)
    late = RedisApiKeys(Overtaken(client, lambda: keys.replace(key(), ended)))
    keys.add(key("key_3", NOW + SECOND))
    for change in (
        lambda: late.replace(key(), key(revoked_at=NOW + SECOND), key("key_2")),
        lambda: late.remove(key()),
    ):
        keys.add(key())
        with pytest.raises(Conflict):
            change()
        assert keys.all() == [ended, key("key_3", NOW + SECOND)]


def test_a_key_is_removed_as_it_was_read_only_and_the_others_stay(keys):
    kept = [key("key_2", NOW + SECOND), key("key_3", NOW + 2 * SECOND)]
    for each in (key(), *kept):
        keys.add(each)
    for gone in (key(revoked_at=NOW), key("key_4")):
        with pytest.raises(Conflict, match="changed by someone else"):
            keys.remove(gone)
    keys.remove(key())
    assert keys.all() == kept
    with pytest.raises(Conflict):
        keys.remove(key())


def test_the_last_key_cannot_be_removed_whoever_tries_at_the_same_time(keys):
    made = [key(f"key_{number}", NOW + number * SECOND) for number in range(4)]
    for each in made:
        keys.add(each)

    def removed(each):
        try:
            keys.remove(each)
        except Conflict as refused:
            return str(refused)
        return ""

    with ThreadPoolExecutor(4) as operators:
        [told] = filter(None, operators.map(removed, made))
    [last] = keys.all()
    assert (
        told
        == removed(last)
        == f"{last.id} is the last key; without any, this machine is served unasked"
    )
    assert keys.all() == [last]


def test_the_last_use_of_each_key_is_remembered(keys):
    assert keys.last_uses() == {}
    for key_id, at in (("key_1", NOW), ("key_2", NOW), ("key_1", NOW + timedelta(days=1))):
        keys.note_use(key_id, at)
    assert keys.last_uses() == {"key_1": NOW + timedelta(days=1), "key_2": NOW}
    for key_id in ("key_1", "key_3"):
        keys.forget_uses(key_id)
    assert keys.last_uses() == {"key_2": NOW}


def test_no_secret_is_kept(keys, client):
    keys.add(replace(key(), sha256=hashed("cwk_secret")))
    found = [value for name in client.keys("*api-key*") for value in client.hvals(name)]
    assert found
    assert not [value for value in found if "cwk_secret" in value]


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize("scheme", ["redis", "redis+cluster", "redis+sentinel"])
def test_a_store_that_is_away_is_told_as_such(scheme, asked):
    with pytest.raises(StoreDown):
        ASKED[asked](RedisApiKeys(connect(f"{scheme}://127.0.0.1:1/claims")))
