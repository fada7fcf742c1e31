"""How requests are counted, on every kind of store."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from adapters.counting import count
from adapters.topology import connect
from tests.contract.topologies import connected
from tests.servers import until
from tracking.errors import StoreDown

MINUTE = timedelta(minutes=1)


@pytest.fixture
def counted(store, store_url):
    with connected(store_url) as client:
        yield lambda who, window=MINUTE: count(client, who, window)


def test_each_is_counted_alone_from_one_on(counted):
    assert [counted("key desk")[0] for _ in range(3)] == [1, 2, 3]
    assert counted("key Desk")[0] == 1


def test_a_window_begins_with_the_first_time_and_is_not_put_off(counted):
    lefts = [counted("address 127.0.0.1")[1] for _ in range(3)]
    assert MINUTE >= lefts[0] >= lefts[1] >= lefts[2] > timedelta(seconds=50)


def test_after_its_window_somebody_is_counted_anew(counted):
    short = timedelta(milliseconds=40)
    assert [counted("key wire", short)[0] for _ in range(2)] == [1, 2]
    until(lambda: counted("key wire", short)[0], lambda times: times == 1)


def test_of_those_who_ask_at_the_same_time_none_is_missed(counted):
    with ThreadPoolExecutor(6) as clients:
        times = list(clients.map(lambda _: counted("key desk")[0], range(30)))
    assert sorted(times) == list(range(1, 31))


@pytest.mark.parametrize("scheme", ["redis", "rediss", "redis+cluster", "rediss+sentinel"])
def test_a_store_that_is_away_is_told_as_such(scheme):
    with pytest.raises(StoreDown):
        count(connect(f"{scheme}://127.0.0.1:1/claims"), "key desk", MINUTE)
