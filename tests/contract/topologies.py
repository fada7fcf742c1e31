"""The ways in which a store can be run, each of real processes with data of their own.

Each yields the STORE_URL of a store that is ready for use, and stops it afterwards. What is opened
here is closed: connections that are left to the garbage collector are warned of.
"""

from contextlib import contextmanager

from adapters.store import open_tracker
from adapters.topology import connect
from chaos.servers import SERVICE, How, Server, address, clustered, kept, watched
from tests.contract.records import settings_for
from tests.servers import embedded_store


@contextmanager
def standalone(folder):
    """One server, as the launcher starts it."""
    with embedded_store(folder) as settings:
        yield settings.store_url


@contextmanager
def alone(folder, tls=None, options=()):
    """One server that is reached through a port."""
    server = Server(folder / "server", how(tls, options))
    with kept(server):
        yield address("", [server.port], "0", tls)


@contextmanager
def sentinel(folder, tls=None, options=()):
    """A master with a replica, watched by Sentinels; the data lies in a database of its own."""
    with watched(folder, how(tls, options)) as (_, watching):
        yield address("+sentinel", [each.port for each in watching], f"{SERVICE}/1", tls)


@contextmanager
def cluster(folder, tls=None, options=(), replicas=0):
    """A Cluster of masters, among which the slots are shared out; the first ones have replicas."""
    with clustered(folder, how(tls, options), replicas) as nodes:
        yield address("+cluster", [each.port for each in nodes], certificates=tls)


def how(tls, options):
    """Return how servers are run that keep nothing, and stay away once they are killed."""
    return How(("--save", "", *options), tls, again=False)


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
