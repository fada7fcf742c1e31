"""Filling a store in bulk, for measurements, leaves what the adapters' steps leave one by one."""

from adapters.store import tracker_over
from benchmarks.bulk import Bulk
from benchmarks.filling import add_claim, add_report
from settings import Settings
from tests.servers import answering, embedded_store

READ = {
    "hash": lambda client, key: client.hgetall(key),
    "set": lambda client, key: client.smembers(key),
    "zset": lambda client, key: client.zrange(key, 0, -1, withscores=True),
    "list": lambda client, key: client.lrange(key, 0, -1),
    "stream": lambda client, key: [told for _, told in client.xrange(key)],
    "string": lambda client, key: client.dump(key),
}


def filled(client, bulk=None):
    """Return all that a store holds in which some records were filled in, directly or in bulk."""
    tracker = tracker_over(bulk or client, Settings.from_env({}))
    for number in range(60):
        add_claim(tracker, number)
        add_report(tracker, number)
        # Some steps meet what is written already, others what is not.
        if bulk and number % 25 == 0:
            bulk.write()
    if bulk:
        bulk.write()
    return {key: READ[client.type(key)](client, key) for key in client.scan_iter()}


def test_what_is_filled_in_bulk_is_what_steps_would_leave(tmp_path):
    with embedded_store(tmp_path) as named, answering(named.store_url) as client:
        one_by_one = filled(client)
        client.flushdb()
        assert filled(client, Bulk(client)) == one_by_one
