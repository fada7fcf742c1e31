"""The store that scale is measured on, embedded or a Cluster, and what its nodes tell of it."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from adapters import embedded
from adapters.topology import Client
from settings import Settings
from tests.contract.topologies import cluster
from tests.servers import embedded_store


@dataclass(frozen=True, slots=True)
class Urls:
    """Where the store is: settings that name it, and what the service is told of it."""

    settings: Settings
    given: Mapping[str, str]


@contextmanager
def own_store(folder: Path, nodes: int) -> Iterator[Urls]:
    """Yield the embedded store, which the service starts; or run a Cluster and a broker."""
    if nodes == 1:
        own = Settings.from_env({"DATA_DIR": str(folder)})
        urls = {"STORE_URL": embedded.url(own, 0), "BROKER_URL": embedded.url(own, 1)}
        yield Urls(Settings.from_env({"DATA_DIR": str(folder), **urls}), {})
        return
    (folder / "broker").mkdir()
    (folder / "cluster").mkdir()
    with cluster(folder / "cluster") as url, embedded_store(folder / "broker") as broker:
        urls = {"STORE_URL": url, "BROKER_URL": broker.broker_url}
        yield Urls(Settings.from_env({"DATA_DIR": str(folder), **urls}), urls)


def store_seconds(store: Client) -> float:
    """Return the processor time that all nodes of the store have taken so far."""
    told = _told(store, "cpu")
    return sum(float(each["used_cpu_user"]) + float(each["used_cpu_sys"]) for each in told)


def memory(store: Client) -> int:
    """Return the bytes that all nodes of the store have in use."""
    return sum(int(each["used_memory"]) for each in _told(store, "memory"))


def _told(store: Client, section: str) -> Sequence[Mapping[str, Any]]:
    """Return what each node of the store tells of itself."""
    nodes = getattr(store, "get_primaries", None)
    if nodes is None:
        return [store.info(section)]
    return [store.get_redis_connection(node).info(section) for node in nodes()]
