"""What is promised of idempotency keys, on every kind of store."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from tests.servers import until

DAY = timedelta(days=1)
SHORT = timedelta(milliseconds=50)


def test_a_key_stays_bound_to_its_first_fingerprint(store):
    assert store.requests.remember("key", "first", DAY) == "first"
    assert store.requests.remember("key", "second", DAY) == "first"
    assert store.requests.remember("key", "first", DAY) == "first"


def test_keys_are_bound_each_for_itself(store):
    assert store.requests.remember("key a", "first", DAY) == "first"
    assert store.requests.remember("key b", "second", DAY) == "second"


def test_keys_that_differ_in_case_are_two(store):
    assert store.requests.remember("Key", "first", DAY) == "first"
    assert store.requests.remember("key", "second", DAY) == "second"


def test_a_key_is_free_again_once_its_time_is_over(store):
    store.requests.remember("key", "first", SHORT)
    until(lambda: store.requests.remember("key", "second", DAY), lambda bound: bound == "second")
    assert store.requests.remember("key", "third", DAY) == "second"


def test_of_requests_at_the_same_time_all_learn_of_one(store):
    def remember(number):
        return store.requests.remember("key", str(number), DAY)

    with ThreadPoolExecutor(6) as clients:
        assert len(set(clients.map(remember, range(12)))) == 1
