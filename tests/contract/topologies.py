"""The ways in which a store can be run, each of real processes with data of their own.

Each yields the STORE_URL of a store that is ready for use, and stops it afterwards. What is opened
here is closed: connections that are left to the garbage collector are warned of.
"""

from contextlib import ExitStack, contextmanager, nullcontext

from adapters.embedded import server
from adapters.store import open_tracker
from adapters.topology import connect
from chaos.tls import door
from tests.contract.records import settings_for
from tests.servers import answering, embedded_store, free_port, serving, until

SERVICE = "claims"  # the name that the Sentinels know the store by
SENTINELS = 3
QUORUM = 2
NODES = 3  # of the Cluster that hold slots
SLOTS = 16384


@contextmanager
def standalone(folder):
    """One server, as the launcher starts it."""
    with embedded_store(folder) as settings:
        yield settings.store_url


@contextmanager
def alone(folder, tls=None, options=()):
    """One server that is reached through a port."""
    port = free_port()
    with (
        _server(folder / "server", port, *options, tls=tls),
        answering(_address(port)),
    ):
        yield _url("", [port], "0", tls)


@contextmanager
def sentinel(folder, tls=None, options=()):
    """A master with a replica, watched by Sentinels; the data lies in a database of its own."""
    master, replica = free_port(), free_port()
    watchers = [free_port() for _ in range(SENTINELS)]
    with ExitStack() as running:
        running.enter_context(_server(folder / "master", master, *options, tls=tls))
        behind = ("--replicaof", "127.0.0.1", str(master), *options)
        running.enter_context(_server(folder / "replica", replica, *behind, tls=tls))
        running.enter_context(answering(_address(master)))
        follower = running.enter_context(answering(_address(replica)))
        until(follower.info, _follows)
        for port in watchers:
            running.enter_context(_watching(folder / f"sentinel-{port}", port, master, tls))
        for port in watchers:
            _await_watch(running.enter_context(answering(_address(port))))
        yield _url("+sentinel", watchers, f"{SERVICE}/1", tls)


@contextmanager
def cluster(folder, tls=None, options=(), replicas=0):
    """A Cluster of masters, among which the slots are shared out; the first ones have replicas."""
    ports = [free_port() for _ in range(NODES + replicas)]
    buses = [free_port() for _ in ports]
    with ExitStack() as running:
        for port, bus in zip(ports, buses, strict=True):
            running.enter_context(_node(folder / f"node-{port}", port, bus, *options, tls=tls))
        nodes = [running.enter_context(answering(_address(port))) for port in ports]
        _share_out(nodes[:NODES])
        for port, bus in zip(ports[1:], buses[1:], strict=True):
            nodes[0].execute_command("CLUSTER MEET", "127.0.0.1", port, bus)
        for node in nodes:
            until(lambda node=node: node.execute_command("CLUSTER INFO"), _is_whole(len(ports)))
        for follower, leader in zip(nodes[NODES:], nodes, strict=False):
            follower.execute_command("CLUSTER REPLICATE", leader.execute_command("CLUSTER MYID"))
            until(follower.info, _follows)
        yield _url("+cluster", ports, "", tls)


SECURED = {"standalone": alone, "sentinel": sentinel, "cluster": cluster}
TOPOLOGIES = {each.__name__: each for each in (standalone, sentinel, cluster)}


@contextmanager
def connected(url):
    """A client of a store, as the product connects."""
    client = connect(url)
    yield client
    _close(client)


@contextmanager
def opened(url, **more):
    """The tracker over a store, as the product opens it with more settings."""
    tracker = open_tracker(settings_for(url, **more))
    yield tracker
    _close(tracker.claims.client)


def _close(client):
    client.close()
    # Those that ask the Sentinels would stay open until garbage is collected.
    pool = getattr(client, "connection_pool", None)
    for watcher in pool.sentinel_manager.sentinels if hasattr(pool, "sentinel_manager") else ():
        watcher.close()


@contextmanager
def _server(folder, port, *options, tls=None):
    # A master would wait for more replicas before it sends its data to the first.
    at_once = ("--repl-diskless-sync-delay", "0")
    announced = ("--replica-announce-ip", "127.0.0.1", "--replica-announce-port", str(port))
    with (
        _listening(folder, port, tls) as listening,
        serving(server(), *listening, "--save", "", *at_once, *announced, *options),
    ):
        yield


def _node(folder, port, bus, *options, tls=None):
    return _server(
        folder, port, "--cluster-enabled", "yes", "--cluster-port", str(bus),
        "--cluster-announce-ip", "127.0.0.1", "--cluster-announce-port", str(port),
        "--cluster-node-timeout", "2000", *options, tls=tls,
    )  # fmt: skip


@contextmanager
def _watching(folder, port, master, tls=None):
    with _listening(folder, port, tls) as listening:
        # A Sentinel writes what it learns into its configuration, so that it needs one.
        configuration = folder / "sentinel.conf"
        configuration.write_text(
            f"sentinel monitor {SERVICE} {_host(master)} {QUORUM}\n"
            f"sentinel down-after-milliseconds {SERVICE} 1000\n"
            f"sentinel failover-timeout {SERVICE} 3000\n"
        )
        with serving(server(), str(configuration), "--sentinel", *listening):
            yield


@contextmanager
def _listening(folder, port, tls):
    """Yield how a server is to listen so that it is reached through the port, with TLS or not."""
    folder.mkdir()
    own = free_port() if tls else port
    with door(port, own, tls) if tls else nullcontext():
        yield ("--port", str(own), "--bind", "127.0.0.1", "--dir", str(folder))


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


def _is_whole(nodes):
    return lambda told: (told["cluster_state"], told["cluster_known_nodes"]) == ("ok", str(nodes))


def _follows(told):
    return told.get("master_link_status") == "up"


def _url(kind, ports, path, tls):
    scheme = f"rediss{kind}" if tls else f"redis{kind}"
    trusted = f"?ssl_ca_certs={tls.authority}" if tls else ""
    return f"{scheme}://{','.join(_host(port).replace(' ', ':') for port in ports)}/{path}{trusted}"


def _address(port):
    return f"redis://127.0.0.1:{port}"


def _host(port):
    return f"127.0.0.1 {port}"
