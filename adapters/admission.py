"""Whether store and broker let the service in: asked at the start of every program.

One that is away is waited for. A login that is wrong, a right that lacks and a certificate that
nobody trusted has signed do not pass by themselves.
"""

import ssl
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial

from redis.exceptions import (
    AuthenticationError,
    AuthorizationError,
    NoPermissionError,
    RedisError,
)

from adapters.queue import CeleryJobs
from adapters.store import check
from adapters.topology import connect, watchers
from settings import Settings, SettingsError
from tracking.errors import QueueDown, StoreDown

REFUSALS = (
    AuthenticationError,
    AuthorizationError,
    NoPermissionError,
    ssl.SSLCertVerificationError,
)


def check_admission(settings: Settings) -> None:
    """Return unless store or broker refuse the service; raises SettingsError, in one line."""
    _check("STORE_URL", settings.store_url, partial(_ask_store, settings))
    _check("BROKER_URL", settings.broker_url, CeleryJobs(settings.broker_url).ping)


def _check(name: str, url: str, ask: Callable[[], None]) -> None:
    try:
        ask()
    except (StoreDown, QueueDown) as away:
        why = [cause for each in (away, *_of_watchers(url)) for cause in _causes(each)]
        for refused in (each for each in why if isinstance(each, REFUSALS)):
            raise SettingsError(f"{name}: {refused}") from None


def _ask_store(settings: Settings) -> None:
    with closing(connect(settings.store_url)) as client:
        check(client, settings)


def _of_watchers(url: str) -> Iterator[Exception]:
    """Yield why Sentinels could not be asked, which redis-py does not tell."""
    for watcher in watchers(url):
        try:
            with closing(watcher):
                watcher.ping()
        except (RedisError, OSError) as away:
            yield away


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error:
        yield error
        error = error.__cause__ or error.__context__
