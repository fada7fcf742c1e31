"""A store that hangs in the middle of a write."""

from signal import SIGCONT, SIGSTOP

import pytest

from chaos.processes import send
from chaos.servers import How, Server, durable, kept
from tests.contract.records import add_claim
from tests.contract.topologies import opened
from tests.servers import until
from tracking.errors import StoreDown
from tracking.posting import NewClaim, submit_claim
from verification.kinds import Status


def test_what_was_posted_to_a_store_that_hangs_is_found_by_its_key_afterwards(tmp_path):
    """Nobody was told that it is stored, and it is, as the request had reached the store."""
    store = Server(tmp_path / "store", How(durable("everysec")))
    claim = NewClaim("The lighthouse of Norrskarn was lit on Tuesday.")
    with kept(store), opened(store.url) as tracker:
        add_claim(tracker)  # from now on the store knows the script by its name
        send([store.pid], SIGSTOP)
        with pytest.raises(StoreDown):
            submit_claim(tracker, claim, "key")
        send([store.pid], SIGCONT)
        until(lambda: tracker.claims.counts()[Status.PENDING], lambda stored: stored == 2)
        assert not submit_claim(tracker, claim, "key").created
        assert tracker.claims.counts()[Status.PENDING] == 2
