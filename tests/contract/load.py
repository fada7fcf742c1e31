"""Claims that are posted at once and without a pause, and what became of them."""

import threading
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from adapters import listing
from adapters.store import tracker_over
from tests.contract.records import add_claim, settings_for
from tests.contract.topologies import connected
from tests.servers import until
from tracking.errors import StoreDown

CLIENTS = 4
REST = 0.01  # seconds between two posts of a client


@dataclass
class Load:
    """What was answered so far: ids that were confirmed, and why others were not."""

    confirmed: list = field(default_factory=list)
    refused: list = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)

    def answer(self, number=3 * CLIENTS):
        """Return once so many more were answered, whatever the answer."""
        so_far = self._answered()
        until(lambda: self._answered() - so_far, lambda more: more >= number)

    def go_on(self, number=20):
        """Return once so many more claims are confirmed."""
        so_far = len(self.confirmed)
        until(lambda: len(self.confirmed) - so_far, lambda more: more >= number)

    def _answered(self):
        return len(self.confirmed) + len(self.refused)


@contextmanager
def posting(url, **more):
    """Post claims to a store from several clients, each with connections of its own, meanwhile."""
    load = Load()
    with ExitStack() as running:
        clients = [running.enter_context(connected(url)) for _ in range(CLIENTS)]
        trackers = [tracker_over(client, settings_for(url, **more)) for client in clients]
        threads = [
            threading.Thread(target=_post, args=(tracker, load, f"clm_{id(load)}_{number}"))
            for number, tracker in enumerate(trackers)
        ]
        for thread in threads:
            thread.start()
        try:
            yield load
        finally:
            load.ended.set()
            for thread in threads:
                thread.join()


def _post(tracker, load, prefix):
    number = 0
    while not load.ended.is_set():
        number += 1
        try:
            load.confirmed.append(add_claim(tracker, f"{prefix}_{number}").id)
        except StoreDown as away:
            load.refused.append(str(away))
        load.ended.wait(REST)


def missing(tracker, ids):
    """Return those of the claims that are not there."""
    return set(ids) - {claim.id for claim in tracker.claims.get_many(ids)}


def half_stored(tracker):
    """Return claims of which there is not all: the record, its place in the list, the promise."""
    client, keys = tracker.claims.client, tracker.claims.keys
    listed, promised = set(), set()
    for shard in keys.all_shards():
        places = client.zrange(keys.listing(shard, "all"), 0, -1)
        listed |= {listing.claim_at(place) for place in places}
        owed = client.zrange(keys.promises(shard), 0, -1)
        promised |= {each.partition(":")[2] for each in owed}
    return (listed ^ promised) | missing(tracker, [*listed | promised])
