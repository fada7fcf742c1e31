"""The service as it is put to the test: as `make run` starts it, or over another kind of store."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from adapters import embedded
from chaos import servers
from chaos.processes import find
from chaos.proxy import Proxy, proxied
from chaos.servers import HOST, Server
from demo.service import free_port
from launcher.child import running
from settings import Settings


@dataclass(frozen=True, slots=True)
class Part:
    """A store or a broker, as whoever breaks it gets at it."""

    urls: Sequence[str]  # of its servers, past any proxy
    pids: Callable[[], Sequence[int]]  # of those that take writes
    folder: Path  # of its data
    proxies: Sequence[Proxy] = ()


@dataclass(frozen=True, slots=True)
class Stand:
    """A service under test, with the ways to get at its parts."""

    data_dir: Path
    base_url: str
    env: Mapping[str, str]  # what its programs are given
    store: Part
    broker: Part
    watchers: Sequence[Server] = ()


Open = Callable[[Path, Mapping[str, str], str], AbstractContextManager[Stand]]


@contextmanager
def embedded_store(folder: Path, env: Mapping[str, str], _fsync: str) -> Iterator[Stand]:
    """Run the service as `make run` does, with store and broker in one server of its own."""
    settings = Settings.from_env({"DATA_DIR": str(folder)})
    store, broker = embedded.url(settings, 0), embedded.url(settings, 1)

    def pids() -> Sequence[int]:
        return find(folder, "valkey-server")

    with _logged(folder, env) as base_url:
        given = {**env, "DATA_DIR": str(folder), "STORE_URL": store, "BROKER_URL": broker}
        data = folder / "store"
        yield Stand(folder, base_url, given, Part([store], pids, data), Part([broker], pids, data))


@contextmanager
def standalone(folder: Path, env: Mapping[str, str], fsync: str) -> Iterator[Stand]:
    """Run the service over a store behind a proxy, and a broker."""
    store = Server(folder / "store", servers.durable(fsync))
    with servers.kept(store), proxied(store.port) as proxy:
        part = Part([store.url], lambda: [store.pid], store.folder, [proxy])
        with _over(folder, env, f"redis://{HOST}:{proxy.port}/0", part) as stand:
            yield stand


@contextmanager
def sentinel(folder: Path, env: Mapping[str, str], fsync: str) -> Iterator[Stand]:
    """Run the service over a master and a replica that Sentinels watch."""
    both = servers.pair(folder, fsync)
    watching = servers.watchers(folder, both[0])
    hosts = ",".join(f"{HOST}:{each.port}" for each in watching)
    url = f"redis+sentinel://{hosts}/{servers.SERVICE}/0"

    def master() -> Sequence[int]:
        port = servers.master_port(watching[0])
        return [each.pid for each in both if each.port == port]

    with servers.kept(*both), servers.kept(*watching):
        servers.await_watch(watching)
        part = Part([each.url for each in both], master, folder)
        with _over(folder, env, url, part, watching) as stand:
            yield stand


@contextmanager
def cluster(folder: Path, env: Mapping[str, str], fsync: str) -> Iterator[Stand]:
    """Run the service over a Cluster of three masters, each with a third of the data."""
    nodes = servers.nodes(folder, fsync)
    url = "redis+cluster://" + ",".join(f"{HOST}:{each.port}" for each in nodes)
    with servers.kept(*nodes):
        servers.join(nodes)
        part = Part([each.url for each in nodes], lambda: [each.pid for each in nodes], folder)
        with _over(folder, env, url, part) as stand:
            yield stand


TOPOLOGIES: Mapping[str, Open] = {
    "embedded": embedded_store,
    "standalone": standalone,
    "sentinel": sentinel,
    "cluster": cluster,
}


@contextmanager
def _over(
    folder: Path, env: Mapping[str, str], url: str, store: Part, watchers: Sequence[Server] = ()
) -> Iterator[Stand]:
    """Run the service over a store that is there, and a broker that keeps nothing."""
    server = Server(folder / "broker", ["--save", ""])
    with servers.kept(server), proxied(server.port) as proxy:
        broker = Part([server.url], lambda: [server.pid], server.folder, [proxy])
        given = {**env, "STORE_URL": url, "BROKER_URL": f"redis://{HOST}:{proxy.port}/0"}
        with _logged(folder, given) as base_url:
            programs = {**given, "DATA_DIR": str(folder)}
            yield Stand(folder, base_url, programs, store, broker, watchers)


@contextmanager
def _logged(folder: Path, env: Mapping[str, str]) -> Iterator[str]:
    """Run the service, and keep what it logs beside its data."""
    folder.mkdir(parents=True, exist_ok=True)
    with (
        (folder / "service.log").open("w") as log,
        running(free_port(), folder, env, heard=log.write) as base_url,
    ):
        yield base_url
