"""What holds of a store as a whole: away, in part, under another master, or cut otherwise."""

import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from functools import partial
from inspect import getmembers, isfunction
from typing import get_type_hints
from urllib.parse import urlsplit

import pytest

from adapters.keys import LAYOUT
from adapters.listing import place
from adapters.store import LAYOUT_VERSION, check, checked, open_tracker, tracker_over
from adapters.topology import connect
from chaos.servers import SERVICE
from settings import SettingsError
from tests.contract.records import (
    LEASE,
    NOW,
    add_claim,
    changed,
    check_of,
    claim,
    contents,
    match_of,
    report,
    revision,
    settings_for,
    withdrawal_of,
)
from tests.contract.topologies import (
    TOPOLOGIES,
    cluster,
    connected,
    opened,
    sentinel,
)
from tests.servers import answering, until
from tracking import ports
from tracking.errors import StoreDown
from tracking.records import ClaimFilter
from tracking.tracker import Tracker
from verification.kinds import Status
from verification.words.terms import search_keys

KEYS = search_keys("The lighthouse of Norrskarn reopened.")
KEPT = {ports.Claims, ports.Reports, ports.Promises, ports.Feed, ports.Requests}

ASKED = {
    "claims.add": lambda ask: ask(claim(), KEYS, check_of("clm_1"), NOW),
    "claims.get": lambda ask: ask("clm_1"),
    "claims.revision": lambda ask: ask("clm_1"),
    "claims.get_many": lambda ask: ask(["clm_1"]),
    "claims.save": lambda ask: ask(changed(claim())),
    "claims.delete": lambda ask: ask(claim(), revision()),
    "claims.evidence": lambda ask: ask("clm_1"),
    "claims.history": lambda ask: ask("clm_1"),
    "claims.find": lambda ask: ask(KEYS.terms, 10),
    "claims.held": lambda ask: ask(KEYS.terms),
    "claims.nearest": lambda ask: ask(dict.fromkeys(KEYS.terms, 1.0), 10),
    "claims.page": lambda ask: ask(ClaimFilter(), 10, None),
    "claims.counts": lambda ask: ask(),
    "reports.add": lambda ask: ask(report(), KEYS, match_of("rpt_1"), NOW),
    "reports.get": lambda ask: ask("rpt_1"),
    "reports.get_many": lambda ask: ask(["rpt_1"]),
    "reports.save": lambda ask: ask(report()),
    "reports.retry": lambda ask: ask(report(), match_of("rpt_1"), NOW),
    "reports.withdraw": lambda ask: ask(report(), withdrawal_of("rpt_1"), NOW),
    "reports.remove": lambda ask: ask("rpt_1", withdrawal_of("rpt_1")),
    "reports.link": lambda ask: ask("rpt_1", "clm_1"),
    "reports.linked": lambda ask: ask("rpt_1"),
    "reports.find": lambda ask: ask(KEYS, 10),
    "reports.counts": lambda ask: ask(),
    "promises.take_due": lambda ask: ask(NOW, LEASE, 10),
    "promises.add": lambda ask: ask(check_of("clm_1"), NOW),
    "promises.put": lambda ask: ask(check_of("clm_1"), NOW),
    "promises.begin": lambda ask: ask(check_of("clm_1"), NOW),
    "promises.failed": lambda ask: ask(check_of("clm_1"), "it failed"),
    "promises.waiting": lambda ask: ask(),
    "promises.overdue": lambda ask: ask(NOW),
    "feed.read": lambda ask: ask(None, 10),
    "feed.end": lambda ask: ask(),
    "requests.remember": lambda ask: ask("key", "fingerprint", LEASE),
}


def failure(tracker, name):
    """Ask something of a store; return what was raised."""
    port, method = name.split(".")
    try:
        ASKED[name](getattr(getattr(tracker, port), method))
    except Exception as failed:  # noqa: BLE001 - what is raised is what is looked at
        return type(failed)
    return None


def failures(tracker):
    """Ask everything of a store at once; return what each method raised."""
    with ThreadPoolExecutor(len(ASKED)) as clients:
        raised = clients.map(partial(failure, tracker), ASKED)
        return dict(zip(ASKED, raised, strict=True))


def test_every_method_of_every_port_is_asked():
    methods = {
        f"{name}.{method}"
        for name, port in get_type_hints(Tracker).items()
        if port in KEPT
        for method, _ in getmembers(port, isfunction)
        if not method.startswith("_")
    }
    assert methods == ASKED.keys()


@pytest.mark.parametrize("topology", TOPOLOGIES)
def test_a_store_that_is_away_says_so_whatever_is_asked(topology, tmp_path):
    with ExitStack() as open_still:
        with TOPOLOGIES[topology](tmp_path) as url:
            tracker = open_still.enter_context(opened(url))
            add_claim(tracker)
        assert failures(tracker) == dict.fromkeys(ASKED, StoreDown)
    with pytest.raises(StoreDown):
        open_tracker(settings_for(url))
    not_asked_yet = tracker_over(connect(url), settings_for(url))
    with pytest.raises(StoreDown):
        not_asked_yet.claims.counts()


def test_a_store_keeps_to_the_number_of_its_shards(store, client, store_url):
    with pytest.raises(SettingsError, match=r"SHARDS is 4.*cut into 8"):
        check(client, settings_for(store_url, SHARDS="4"))
    check(client, settings_for(store_url, SHARDS="8"))


def test_a_store_of_a_newer_layout_is_refused(store, client, store_url):
    client.set(LAYOUT, LAYOUT_VERSION + 1)
    with pytest.raises(SettingsError, match="layout 4; this version reads up to 3"):
        check(client, settings_for(store_url))


def test_a_store_that_is_new_has_the_layout_of_this_version(store, client, store_url):
    client.flushdb()
    check(client, settings_for(store_url))
    assert client.get(LAYOUT) == str(LAYOUT_VERSION)


def test_a_store_of_layout_2_is_brought_to_that_of_this_version(store, client, store_url):
    added = add_claim(store, status=Status.UNVERIFIED)
    check(client, settings_for(store_url))
    before, keys = contents(client), store.claims.keys
    former = keys.listing(keys.shard(added.id), "status", "unverified")
    client.zadd(former, {place(added): 0})
    client.set(LAYOUT, 2)
    check(client, settings_for(store_url))
    assert contents(client) == before


def test_nothing_is_asked_of_a_store_that_is_cut_otherwise(store, client, store_url):
    before = contents(client)
    settings = settings_for(store_url, SHARDS="4")
    other = tracker_over(checked(client, settings), settings)
    with pytest.raises(SettingsError, match="SHARDS is 4"):
        add_claim(other)
    assert contents(client) == before


def test_a_cluster_that_lacks_slots_does_not_pass_for_empty(tmp_path):
    with cluster(tmp_path) as url, opened(url) as tracker, connected(url) as client:
        client.flushdb()  # or the node would keep its slots
        first = client.get_primaries()[0]
        client.execute_command("CLUSTER FLUSHSLOTS", target_nodes=first)
        for question in (tracker.feed.end, tracker.claims.counts, tracker.promises.waiting):
            with pytest.raises(StoreDown):
                question()


def test_a_tracker_follows_its_store_to_another_master(tmp_path):
    with sentinel(tmp_path) as url, opened(url) as tracker, connected(url) as client:
        added = add_claim(tracker)
        client.wait(1, 1000)  # until the replica has it
        fail_over("redis://" + urlsplit(url).netloc.split(",")[0])

        def saved():
            try:
                tracker.claims.save(changed(added))
            except StoreDown:
                return False
            return True

        until(saved, bool)
        assert tracker.claims.get(added.id) == changed(added)


def fail_over(address):
    """Have a Sentinel make the replica the master."""
    with answering(address) as watcher:
        before = watcher.sentinel_get_master_addr_by_name(SERVICE)
        watcher.sentinel_failover(SERVICE)
        until(
            lambda: watcher.sentinel_get_master_addr_by_name(SERVICE),
            lambda master: master != before,
        )


def test_a_store_that_hangs_is_asked_once():
    with socket.create_server(("127.0.0.1", 0)) as hanging, ExitStack() as held:
        host, port = hanging.getsockname()
        asked = []

        def accept():
            with suppress(OSError):  # closed at the end of the test
                while True:
                    connection, _ = hanging.accept()
                    asked.append(held.enter_context(connection))

        threading.Thread(target=accept, daemon=True).start()
        url = f"redis://{host}:{port}/0"
        tracker = tracker_over(connect(url), settings_for(url))
        with pytest.raises(StoreDown):
            tracker.claims.get("clm_1")
        assert len(asked) == 1
        hanging.shutdown(socket.SHUT_RDWR)
