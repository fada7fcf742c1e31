"""What was confirmed is kept, and nothing is kept in part, while masters go and slots move."""

import os
import signal
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest

from adapters.keys import Keys
from tests.contract.load import CLIENTS, half_stored, missing, posting
from tests.contract.records import add_claim
from tests.contract.topologies import SERVICE, opened, sentinel
from tests.servers import answering, until
from tracking.errors import StoreDown

COPIED = ("--min-replicas-to-write", "1", "--min-replicas-max-lag", "2")


def addresses(url):
    return [f"redis://{host}" for host in urlsplit(url).netloc.split(",")]


def master_of(watcher):
    host, port = watcher.sentinel_get_master_addr_by_name(SERVICE)
    return f"redis://{host}:{port}"


def process_of(address):
    with answering(address) as server:
        return server.info("server")["process_id"]


@contextmanager
def stopped(process):
    """Have a process stand still, as if its machine were cut off."""
    os.kill(process, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(process, signal.SIGCONT)


@pytest.mark.parametrize(
    ("options", "more", "may_be_lost"),
    [
        ((), {"STORE_REPLICAS": "1"}, 0),
        (COPIED, {}, CLIENTS),  # what each was posting when the master was cut off
    ],
    ids=["that replicas confirm", "that is not alone"],
)
def test_a_master_that_was_cut_off_and_comes_back_takes_nothing_with_it(
    options, more, may_be_lost, tmp_path
):
    with sentinel(tmp_path, options=options) as url, answering(addresses(url)[0]) as watcher:
        old = master_of(watcher)
        with posting(url, **more) as load:
            load.go_on()
            with stopped(process_of(old)):
                new = until(lambda: master_of(watcher), lambda master: master != old)
            # Who is connected takes it for the master until the Sentinels tell it otherwise.
            load.answer()
            with answering(old) as cut_off:
                cut_off.replicaof(urlsplit(new).hostname, urlsplit(new).port)
            load.go_on()
        with opened(url) as tracker:
            assert len(missing(tracker, load.confirmed)) <= may_be_lost
            assert not half_stored(tracker)
