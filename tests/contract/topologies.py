"""The ways in which a store can be run, each of real processes with data of their own.

Each yields the STORE_URL of a store that is ready for use, and stops it afterwards. What is opened
here is closed: connections that are left to the garbage collector are warned of.
"""

from contextlib import ExitStack, contextmanager

from adapters.embedded import server
from adapters.store import open_tracker
from adapters.topology import connect
from tests.contract.records import settings_for
from tests.servers import answering, embedded_store, free_port, serving, until

SERVICE = "claims"  # the name that the Sentinels know the store by
SENTINELS = 3
QUORUM = 2
NODES = 3  # of the Cluster
SLOTS = 16384


@contextmanager
def standalone(folder):
    """One server, as the launcher starts it."""
    with embedded_store(folder) as settings:
        yield settings.store_url


@contextmanager
def sentinel(folder):
    """A master with a replica, watched by Sentinels; the data lies in a database of its own."""
    master, replica = free_port(), free_port()
    watchers = [free_port() for _ in range(SENTINELS)]
    with ExitStack() as running:
        running.enter_context(_server(folder / "master", master))
        running.enter_context(_server(folder / "replica", replica, "--replicaof", _host(master)))
        running.enter_context(answering(_address(master)))
        follower = running.enter_context(answering(_address(replica)))
        until(follower.info, lambda told: told["master_link_status"] == "up")
        for port in watchers:
            running.enter_context(_watching(folder / f"sentinel-{port}", port, master))
        for port in watchers:
            _await_watch(running.enter_context(answering(_address(port))))
        hosts = ",".join(f"127.0.0.1:{port}" for port in watchers)
        yield f"redis+sentinel://{hosts}/{SERVICE}/1"


@contextmanager
def cluster(folder):
    """A Cluster of masters, among which the slots are shared out."""
    ports = [free_port() for _ in range(NODES)]
    buses = [free_port() for _ in range(NODES)]
    with ExitStack() as running:
        for port, bus in zip(ports, buses, strict=True):
            running.enter_context(_node(folder / f"node-{port}", port, bus))
        nodes = [running.enter_context(answering(_address(port))) for port in ports]
        _share_out(nodes)
        for port, bus in zip(ports[1:], buses[1:], strict=True):
            nodes[0].execute_command("CLUSTER MEET", "127.0.0.1", port, bus)
        for node in nodes:
            until(lambda node=node: node.execute_command("CLUSTER INFO"), _is_whole)
        yield "redis+cluster://" + ",".join(f"127.0.0.1:{port}" for port in ports)


TOPOLOGIES = {each.__name__: each for each in (standalone, sentinel, cluster)}


@contextmanager
def connected(url):
    """A client of a store, as the product connects."""
    client = connect(url)
    yield client
    _close(client)


@contextmanager
def opened(url):
    """The tracker over a store, as the product opens it."""
    tracker = open_tracker(settings_for(url))
    yield tracker
    _close(tracker.claims.client)


def _close(client):
    client.close()
    # Those that ask the Sentinels would stay open until garbage is collected.
    pool = getattr(client, "connection_pool", None)
    for watcher in pool.sentinel_manager.sentinels if hasattr(pool, "sentinel_manager") else ():
        watcher.close()


def _server(folder, port, *options):
    folder.mkdir()
    # A master would wait for more replicas before it sends its data to the first.
    at_once = ("--repl-diskless-sync-delay", "0")
    return serving(server(), *_listening(folder, port), "--save", "", *at_once, *options)


def _node(folder, port, bus):
    return _server(
        folder, port, "--cluster-enabled", "yes", "--cluster-port", str(bus),
        "--cluster-announce-ip", "127.0.0.1", "--cluster-node-timeout", "2000",
    )  # fmt: skip


def _watching(folder, port, master):
    folder.mkdir()
    # A Sentinel writes what it learns into its configuration, so that it needs one.
    configuration = folder / "sentinel.conf"
    configuration.write_text(
        f"sentinel monitor {SERVICE} {_host(master)} {QUORUM}\n"
        f"sentinel down-after-milliseconds {SERVICE} 1000\n"
        f"sentinel failover-timeout {SERVICE} 3000\n"
    )
    return serving(server(), str(configuration), "--sentinel", *_listening(folder, port))


def _listening(folder, port):
    return ("--port", str(port), "--bind", "127.0.0.1", "--dir", str(folder))


def _await_watch(watcher):
    """Return once a Sentinel knows the replica and its fellows."""

    def known():
        told = watcher.sentinel_master(SERVICE)
        return told["num-slaves"], told["num-other-sentinels"]

    until(known, lambda numbers: numbers == (1, SENTINELS - 1))


def _share_out(nodes):
    for place, node in enumerate(nodes):
        first, beyond = place * SLOTS // NODES, (place + 1) * SLOTS // NODES
        node.execute_command("CLUSTER ADDSLOTSRANGE", first, beyond - 1)
        # Nodes of one epoch would have to settle first which of them counts.
        node.execute_command("CLUSTER SET-CONFIG-EPOCH", place + 1)


def _is_whole(told):
    return (told["cluster_state"], told["cluster_known_nodes"]) == ("ok", str(NODES))


def _address(port):
    return f"redis://127.0.0.1:{port}"


def _host(port):
    return f"127.0.0.1 {port}"
