"""How the store is reached: standalone, Sentinel or Cluster. Nothing else knows which it is."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any
from urllib.parse import SplitResult

import redis
from redis.backoff import ExponentialBackoff
from redis.cluster import ClusterNode, RedisCluster
from redis.exceptions import ConnectionError  # noqa: A004 - redis-py names it so
from redis.retry import Retry
from redis.sentinel import Sentinel

from adapters import addresses

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
    return redis.Redis.from_url(store_url, **_options())


@dataclass(frozen=True)
class _OpenedLater:
    """A client that is opened at its first use, where its class would connect at once."""

    opened: Callable[[], Client]

    @cached_property
    def _client(self) -> Client:
        return self.opened()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)


def _sentinel(parts: SplitResult) -> Client:
    service, db = addresses.service(parts)
    watched = _options() | addresses.watchers(parts)
    asked: Any = Sentinel
    sentinel = asked(addresses.hosts(parts, SENTINEL_PORT), sentinel_kwargs=watched)
    options = _options() | addresses.login(parts) | addresses.tls(parts)
    return sentinel.master_for(service, db=db, **options)


def _cluster(parts: SplitResult) -> Client:
    node: Any = ClusterNode
    nodes = [node(host, port) for host, port in addresses.hosts(parts, DEFAULT_PORT)]
    options = _options() | addresses.login(parts) | addresses.tls(parts)
    return _OpenedLater(partial(RedisCluster, startup_nodes=nodes, **options))


def _options() -> dict[str, Any]:
    return {
        "decode_responses": True,
        "socket_connect_timeout": CONNECT_TIMEOUT,
        "socket_timeout": ANSWER_TIMEOUT,
        "retry": Retry(
            ExponentialBackoff(cap=0.1, base=0.02), RETRIES, supported_errors=(ConnectionError,)
        ),
    }
