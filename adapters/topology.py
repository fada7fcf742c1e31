"""How the store is reached: standalone, Sentinel or Cluster. Nothing else knows which it is."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any
from urllib.parse import SplitResult

from redis.backoff import ExponentialBackoff, NoBackoff
from redis.cluster import ClusterNode, RedisCluster
from redis.exceptions import (
    ConnectionError,  # noqa: A004 - redis-py names it so
    MovedError,
    TimeoutError,  # noqa: A004 - likewise
)
from redis.retry import Retry
from redis.sentinel import Sentinel

from adapters import addresses
from adapters.connections import KeptConnections

# A dropped connection is tried again at once; a store that is away or hangs is not waited for.
RETRIES = 2
CONNECT_TIMEOUT = 1.0  # seconds
ANSWER_TIMEOUT = 5.0  # seconds
DEFAULT_PORT = 6379
SENTINEL_PORT = 26379

Client = Any  # redis.Redis or RedisCluster: redis-py's own types do not tell what a call returns


def connect(store_url: str) -> Client:
    """Return a client of the store; it connects at its first use.

    Understands `redis://`, `rediss://`, `unix://`, `redis+sentinel://host,host/service/db` and
    `redis+cluster://host,host`, the last two also as `rediss+…` for TLS. Raises SettingsError where
    an option of the address is unknown or wrong.
    """
    parts = addresses.parse(store_url)
    if parts.scheme.endswith("+sentinel"):
        return _sentinel(parts)
    if parts.scheme.endswith("+cluster"):
        return _cluster(parts)
    return KeptConnections.from_url(store_url, **_options())


def watchers(store_url: str) -> list[Client]:
    """Return a client of each Sentinel that is asked for the store; they connect when used."""
    parts = addresses.parse(store_url)
    return [*_watched(parts).sentinels] if parts.scheme.endswith("+sentinel") else []


@contextmanager
def node_of(client: Client, key: str) -> Iterator[Client]:
    """Yield a client of the one server that a key lies on; should that fail, look anew which is."""
    if not hasattr(client, "get_node_from_key"):
        yield client
        return
    node = client.get_node_from_key(key)
    try:
        yield client.get_redis_connection(node)
    except (ConnectionError, TimeoutError, MovedError):
        client.nodes_manager.move_node_to_end_of_cached_nodes(node.name)
        client.nodes_manager.initialize()
        raise


def told(away: Exception) -> str:
    """Return what a failure says, without the pages in which redis-py describes connections."""
    return str(away).partition(" : <")[0]


@dataclass(frozen=True)
class OpenedLater:
    """A client that is opened at its first use, where its class would connect at once."""

    opened: Callable[[], Client]

    @cached_property
    def _client(self) -> Client:
        return self.opened()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)

    def close(self) -> None:
        """Close the client, where it was opened."""
        if "_client" in vars(self):
            self._client.close()


def _sentinel(parts: SplitResult) -> Client:
    service, db = addresses.service(parts)
    options = _options() | addresses.login(parts) | addresses.tls(parts)
    return _watched(parts).master_for(service, redis_class=KeptConnections, db=db, **options)


def _watched(parts: SplitResult) -> Any:
    asked: Any = Sentinel
    # Each is asked once: a connection to the master that is tried again asks all of them again.
    options = _options() | {"retry": Retry(NoBackoff(), 0)} | addresses.watchers(parts)
    return asked(addresses.hosts(parts, SENTINEL_PORT), sentinel_kwargs=options)


def _cluster(parts: SplitResult) -> Client:
    node: Any = ClusterNode
    nodes = [node(host, port) for host, port in addresses.hosts(parts, DEFAULT_PORT)]
    options = _options() | addresses.login(parts) | addresses.tls(parts)
    return OpenedLater(partial(RedisCluster, startup_nodes=nodes, **options))


def _options() -> dict[str, Any]:
    return {
        "decode_responses": True,
        "socket_connect_timeout": CONNECT_TIMEOUT,
        "socket_timeout": ANSWER_TIMEOUT,
        "retry": Retry(
            ExponentialBackoff(cap=0.1, base=0.02), RETRIES, supported_errors=(ConnectionError,)
        ),
    }
