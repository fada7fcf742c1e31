"""How the store is reached: standalone, Sentinel or Cluster. Nothing else knows which it is."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

import redis
from redis.backoff import ExponentialBackoff
from redis.cluster import ClusterNode, RedisCluster
from redis.exceptions import ConnectionError  # noqa: A004 - redis-py names it so
from redis.retry import Retry
from redis.sentinel import Sentinel

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
    `redis+cluster://host,host`, the last two also as `rediss+…` for TLS.
    """
    parts = urlsplit(store_url)
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
    service, _, db = parts.path.strip("/").partition("/")
    options = _options() | _login(parts) | _tls(parts)
    hosts = _hosts(parts, SENTINEL_PORT)
    # Sentinels are asked without the login, which is the store's.
    asked: Any = Sentinel
    sentinel = asked(hosts, sentinel_kwargs=_options() | _tls(parts), **options)
    return sentinel.master_for(service or "mymaster", db=int(db or 0), **options)


def _cluster(parts: SplitResult) -> Client:
    node: Any = ClusterNode
    nodes = [node(host, port) for host, port in _hosts(parts, DEFAULT_PORT)]
    options = _options() | _login(parts) | _tls(parts)
    return _OpenedLater(partial(RedisCluster, startup_nodes=nodes, **options))


def _hosts(parts: SplitResult, default_port: int) -> list[tuple[str, int]]:
    named = (each.rpartition(":") for each in parts.netloc.rpartition("@")[2].split(","))
    return [(host or port, int(port) if host else default_port) for host, _, port in named]


def _login(parts: SplitResult) -> dict[str, Any]:
    user, colon, password = parts.netloc.rpartition("@")[0].partition(":")
    named = {"username": unquote(user)} if user else {}
    return named | ({"password": unquote(password)} if colon else {})


def _tls(parts: SplitResult) -> dict[str, Any]:
    given = {key: value for key, value in parse_qsl(parts.query) if key.startswith("ssl_")}
    return {"ssl": True} | given if parts.scheme.startswith("rediss") else {}


def _options() -> dict[str, Any]:
    return {
        "decode_responses": True,
        "socket_connect_timeout": CONNECT_TIMEOUT,
        "socket_timeout": ANSWER_TIMEOUT,
        "retry": Retry(
            ExponentialBackoff(cap=0.1, base=0.02), RETRIES, supported_errors=(ConnectionError,)
        ),
    }
