"""What was confirmed is kept, and nothing is kept in part, while masters go and slots move."""

import os
import signal
import socket
from contextlib import contextmanager
from threading import Timer
from urllib.parse import urlsplit

import pytest

from chaos.servers import NODES, SERVICE, Server, kept
from tests.contract.load import CLIENTS, half_stored, missing, posting
from tests.contract.records import add_claim
from tests.contract.topologies import cluster, connected, how, opened, sentinel
from tests.servers import answering, until

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


def test_a_node_that_is_killed_takes_nothing_with_it_and_stops_its_part_alone(tmp_path):
    partly = ("--cluster-require-full-coverage", "no")
    with cluster(tmp_path, options=partly, replicas=NODES) as url:
        leaders, followers = addresses(url)[:NODES], addresses(url)[NODES:]
        with posting(url, STORE_REPLICAS="1") as load:
            load.go_on()
            os.kill(process_of(leaders[0]), signal.SIGKILL)
            with answering(followers[0]) as follower:
                until(follower.info, lambda told: told["role"] == "master")
            load.refused.clear()
            load.go_on()
            until(lambda: load.refused, lambda refused: any("0 of 1" in why for why in refused))
        with opened(url) as tracker:
            assert not missing(tracker, load.confirmed)
            assert not half_stored(tracker)
            for number in range(50):  # in each shard, so that its new master takes them, too
                add_claim(tracker, f"clm_{number}")


def test_claims_are_posted_while_slots_move(tmp_path):
    with cluster(tmp_path, replicas=NODES) as url, connected(url) as client:
        with posting(url) as load, posting(url, STORE_REPLICAS="1") as copied:
            for shard in range(8):
                move(client, client.keyslot(f"{{s{shard}}}"))
                load.go_on(4)
                copied.go_on(4)
        with opened(url) as tracker:
            assert not missing(tracker, load.confirmed + copied.confirmed)
            assert not half_stored(tracker)


def move(client, slot):
    """Move a slot with its keys to the next master, as `valkey-cli --cluster reshard` does."""
    masters = client.get_primaries()
    source = client.nodes_manager.get_node_from_slot(slot)
    target = masters[(masters.index(source) + 1) % len(masters)]
    ids = {node: client.cluster_myid(node) for node in (source, target)}

    def ask(node, *command):
        return client.execute_command(*command, target_nodes=node)

    ask(target, "CLUSTER SETSLOT", slot, "IMPORTING", ids[source])
    ask(source, "CLUSTER SETSLOT", slot, "MIGRATING", ids[target])
    while keys := ask(source, "CLUSTER GETKEYSINSLOT", slot, 20):
        ask(source, "MIGRATE", target.host, target.port, "", 0, 5000, "KEYS", *keys)
    for node in (target, source):
        ask(node, "CLUSTER SETSLOT", slot, "NODE", ids[target])
    client.nodes_manager.initialize()


def test_a_server_whose_port_is_taken_for_a_moment_runs_once_it_is_free(tmp_path):
    taken = socket.create_server(("127.0.0.1", 0))
    server = Server(tmp_path / "server", how(None, ()), port=taken.getsockname()[1])
    freed = Timer(1, taken.close)
    freed.start()
    with kept(server):
        assert server.ask("PING")
    freed.join()
