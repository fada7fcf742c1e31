"""What becomes of stored keys, and how a process knows them."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.keyring import FRESH, LATEST, NOTED, Keyring
from tracking.api_keys import StoredKey, create, find, hashed, remove, revoke, rotate
from tracking.errors import Conflict, NotFound, StoreDown

NOW = datetime(2024, 5, 6, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@dataclass
class KeysHere:
    """Keys in this process; they can be away, and count how often they are asked."""

    kept: dict = field(default_factory=dict)
    uses: dict = field(default_factory=dict)
    asked: int = 0
    away: bool = False

    def all(self):
        self.asked += 1
        if self.away:
            raise StoreDown("away")
        return list(self.kept.values())

    def add(self, key):
        self.kept[key.id] = key

    def replace(self, before, *after):
        assert self.kept[before.id] == before
        self.kept.update((key.id, key) for key in after)

    def remove(self, key):
        assert self.kept.pop(key.id) == key

    def note_use(self, key_id, at):
        if self.away:
            raise StoreDown("away")
        self.uses.setdefault(key_id, []).append(at)

    def last_uses(self):
        return {key_id: noted[-1] for key_id, noted in self.uses.items()}

    def forget_uses(self, key_id):
        self.uses.pop(key_id, None)


@dataclass
class Time:
    """A clock that is set."""

    now: datetime = NOW

    def __call__(self):
        return self.now

    def seconds(self):
        return (self.now - NOW).total_seconds()

    def go_on(self, seconds):
        self.now += timedelta(seconds=seconds)


def key(key_id="key_1", name="feeder", **fields):
    return StoredKey(key_id, name, hashed(key_id), ("reports",), **{"created_at": NOW, **fields})


def keys_of(*keys):
    return KeysHere({each.id: each for each in keys})


def keyring(*keys):
    time, here = Time(), keys_of(*keys)
    return Keyring(here, time, time.seconds), here, time


def test_a_client_has_one_live_key():
    keys = keys_of(key())
    with pytest.raises(Conflict, match="key_1"):
        create(keys, key("key_2"))
    create(keys, key("key_3", name="desk"))
    revoke(keys, "key_1", NOW)
    create(keys, key("key_4"))
    assert list(keys.kept) == ["key_1", "key_3", "key_4"]


@pytest.mark.parametrize("grace", [timedelta(), MINUTE])
def test_a_rotated_key_lives_for_its_grace_and_no_longer(grace):
    keys, fresh = keys_of(key()), key("key_2", created_at=NOW)
    rotate(keys, find(keys, "key_1"), fresh, grace)
    old = find(keys, "key_1")
    assert not old.is_live(NOW + grace)
    assert old.is_live(NOW + grace - timedelta(microseconds=1))
    assert find(keys, "key_2") == fresh


def test_a_revoked_key_is_not_rotated():
    ended = key(revoked_at=NOW)
    with pytest.raises(Conflict, match="revoked"):
        rotate(keys_of(ended), ended, key("key_2"), MINUTE)


def test_a_key_that_was_never_made_is_told():
    with pytest.raises(NotFound, match="key_9"):
        revoke(keys_of(key()), "key_9", NOW)
    with pytest.raises(NotFound, match="key_9"):
        remove(keys_of(key(revoked_at=NOW)), "key_9", NOW)


def test_a_revoked_key_is_removed_with_its_uses_and_nothing_else():
    keys = keys_of(key(revoked_at=NOW), key("key_2"), key("key_3", revoked_at=NOW))
    for key_id in keys.kept:
        keys.note_use(key_id, NOW)
    remove(keys, "key_1", NOW)
    assert list(keys.kept) == list(keys.uses) == ["key_2", "key_3"]


@pytest.mark.parametrize("end", [None, NOW + MINUTE])
def test_a_key_that_opens_something_is_not_removed(end):
    keys = keys_of(key(revoked_at=end), key("key_2"))
    with pytest.raises(Conflict, match="key_1 is live; revoke it first"):
        remove(keys, "key_1", NOW)
    assert list(keys.kept) == ["key_1", "key_2"]


@given(st.lists(st.integers(0, 100), max_size=5), st.lists(st.integers(0, 100), max_size=5))
def test_no_end_is_ever_put_off(revoked, graces):
    keys = keys_of(key())
    ends = [NOW + timedelta(seconds=each) for each in revoked]
    for end in ends:
        revoke(keys, "key_1", end)
    for number, grace in enumerate(graces):
        old = find(keys, "key_1")
        if old.is_live(NOW):
            rotate(keys, old, key(f"key_1{number}"), timedelta(seconds=grace))
            ends.append(NOW + timedelta(seconds=grace))
    assert find(keys, "key_1").revoked_at == min(ends, default=None)


@given(st.binary())
def test_whatever_is_shown_as_a_secret_has_a_hash(shown):
    assert len(hashed(shown.decode("utf-8", "surrogateescape"))) == 64


def test_many_requests_ask_the_store_once():
    ring, here, time = keyring(key())
    for _ in range(100):
        assert ring.live()
        assert ring.ever_made()
        time.go_on(FRESH / 101)
    assert here.asked == 1


def test_a_revoked_key_opens_nothing_once_what_was_read_is_old():
    ring, here, time = keyring(key())
    assert ring.live()
    revoke(here, "key_1", NOW)
    time.go_on(FRESH)
    assert not ring.live()
    assert ring.ever_made()


def test_who_guesses_has_the_store_asked_now_and_then_only():
    ring, here, time = keyring(key())
    for _ in range(100):
        ring.live(LATEST)
        time.go_on(LATEST / 50)
    assert here.asked == 2


def test_a_grace_ends_though_nothing_was_read_anew():
    ring, here, time = keyring(key(revoked_at=NOW + timedelta(seconds=FRESH / 2)))
    assert ring.live()
    time.go_on(FRESH / 2)
    assert not ring.live()
    assert here.asked == 1


def test_a_store_that_is_away_opens_nothing_for_long():
    ring, here, time = keyring(key())
    assert ring.live()
    here.away = True
    time.go_on(FRESH)
    for ask in (ring.live, ring.ever_made):
        with pytest.raises(StoreDown):
            ask()
    here.away = False
    assert ring.live()


def test_a_use_is_noted_once_a_minute_for_each_key():
    ring, here, time = keyring()
    for _ in range(5):
        ring.note_use(key())
        ring.note_use(key("key_2"))
        time.go_on(NOTED.total_seconds() / 4)
    noted = [NOW, NOW + NOTED]
    assert here.uses == {"key_1": noted, "key_2": noted}


def test_a_use_that_cannot_be_noted_refuses_nobody():
    ring, here, _ = keyring()
    here.away = True
    ring.note_use(key())
    assert here.uses == {}


def test_a_key_is_live_until_its_end():
    assert key().is_live(NOW + 1000 * MINUTE)
    assert not replace(key(), revoked_at=NOW).is_live(NOW)
