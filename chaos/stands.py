"""The service as it is put to the test: as `make run` starts it, or over another kind of store."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from adapters import embedded
from chaos import servers, tls
from chaos.processes import find
from chaos.proxy import Proxy, proxied
from chaos.servers import How, Server
from chaos.tls import Certificates
from demo.service import free_port
from launcher.child import running
from settings import Settings


@dataclass(frozen=True, slots=True)
class Part:
    """A store or a broker, as the service reaches it, and as whoever breaks it gets at it."""

    url: str  # that the service is given
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

    def pids() -> Sequence[int]:
        return find(folder, "valkey-server")

    with _logged(folder, env) as base_url:
        urls = (embedded.url(settings, database) for database in (0, 1))
        store, broker = (Part(url, [url], pids, folder / "store") for url in urls)
        yield Stand(folder, base_url, _given(folder, env, store, broker), store, broker)


@contextmanager
def standalone(
    folder: Path, env: Mapping[str, str], fsync: str, certificates: Certificates | None = None
) -> Iterator[Stand]:
    """Run the service over a store and a broker behind proxies, with TLS or not."""
    server = Server(folder / "store", How(servers.durable(fsync), certificates))
    with (
        _networked(server) as store,
        _broker(folder, certificates) as broker,
        _over(folder, env, store, broker) as stand,
    ):
        yield stand


def over_tls(folder: Path, env: Mapping[str, str], fsync: str) -> AbstractContextManager[Stand]:
    """Run the service over a store and a broker behind proxies, which it reaches by TLS."""
    return standalone(folder, env, fsync, tls.issue(folder / "certificates"))


@contextmanager
def sentinel(folder: Path, env: Mapping[str, str], fsync: str) -> Iterator[Stand]:
    """Run the service over a master and a replica that Sentinels watch."""
    # A master that was replaced and does not know it yet would go on taking writes, and lose them.
    options = (
        *servers.durable(fsync),
        "--min-replicas-to-write",
        "1",
        "--min-replicas-max-lag",
        "2",
    )
    with servers.watched(folder, How(options)) as (both, watching):

        def master() -> Sequence[int]:
            port = servers.master_port(watching[0])
            return [each.pid for each in both if each.port == port]

        ports = [each.port for each in watching]
        url = servers.address("+sentinel", ports, f"{servers.SERVICE}/0")
        store = Part(url, [each.url for each in both], master, folder)
        with _broker(folder) as broker, _over(folder, env, store, broker, watching) as stand:
            yield stand


@contextmanager
def cluster(folder: Path, env: Mapping[str, str], fsync: str) -> Iterator[Stand]:
    """Run the service over a Cluster of three masters, each with a third of the data."""
    with servers.clustered(folder, How(servers.durable(fsync))) as nodes:
        url = servers.address("+cluster", [each.port for each in nodes])
        urls = [each.url for each in nodes]
        store = Part(url, urls, lambda: [each.pid for each in nodes], folder)
        with _broker(folder) as broker, _over(folder, env, store, broker) as stand:
            yield stand


TOPOLOGIES: Mapping[str, Open] = {
    "embedded": embedded_store,
    "standalone": standalone,
    "tls": over_tls,
    "sentinel": sentinel,
    "cluster": cluster,
}


@contextmanager
def _over(
    folder: Path, env: Mapping[str, str], store: Part, broker: Part, watchers: Sequence[Server] = ()
) -> Iterator[Stand]:
    """Run the service over a store and a broker that are there."""
    given = _given(folder, env, store, broker)
    with _logged(folder, given) as base_url:
        yield Stand(folder, base_url, given, store, broker, watchers)


def _broker(folder: Path, certificates: Certificates | None = None) -> AbstractContextManager[Part]:
    """Run a broker that keeps nothing."""
    return _networked(Server(folder / "broker", How(("--save", ""), certificates)))


@contextmanager
def _networked(server: Server) -> Iterator[Part]:
    """Run a server behind a network, which carries TLS where it has certificates."""
    with servers.kept(server), proxied(server.port) as proxy:
        url = servers.address("", [proxy.port], "0", server.how.certificates)
        yield Part(url, [server.url], lambda: [server.pid], server.folder, [proxy])


def _given(folder: Path, env: Mapping[str, str], store: Part, broker: Part) -> Mapping[str, str]:
    """Return what the programs of a service are given."""
    return {**env, "DATA_DIR": str(folder), "STORE_URL": store.url, "BROKER_URL": broker.url}


@contextmanager
def _logged(folder: Path, env: Mapping[str, str]) -> Iterator[str]:
    """Run the service, and keep what it logs beside its data."""
    folder.mkdir(parents=True, exist_ok=True)
    with (
        (folder / "service.log").open("w") as log,
        running(free_port(), folder, env, heard=log.write) as base_url,
    ):
        yield base_url
