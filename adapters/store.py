"""The store as a whole: everything that the use cases are given of it."""

import secrets
from datetime import UTC, datetime, timedelta

from adapters.claims import RedisClaims
from adapters.feed import RedisFeed
from adapters.keys import SHARDS, Keys
from adapters.promises import RedisPromises
from adapters.reports import RedisReports
from adapters.requests import RedisRequests
from adapters.steps import reached
from adapters.topology import Client, connect
from settings import Settings, SettingsError
from tracking.ports import Clock, NewId
from tracking.tracker import Tracker

PROBE = "claimwatch:probe"  # written to learn whether the store takes writes


def now() -> datetime:
    """Return the time."""
    return datetime.now(UTC)


def new_id() -> str:
    """Return an id for a claim that nobody can guess."""
    return f"clm_{secrets.token_hex(16)}"


def open_tracker(settings: Settings, clock: Clock = now, new_id: NewId = new_id) -> Tracker:
    """Return the tracker over the store that the settings name.

    Raises StoreDown where the store does not answer, and SettingsError where its data was cut into
    another number of shards.
    """
    return tracker_over(connect(settings.store_url), settings, clock, new_id)


def tracker_over(client: Client, settings: Settings, clock: Clock, new_id: NewId) -> Tracker:
    """Return the tracker over a client of the store; raises as `open_tracker` does."""
    _check_shards(client, settings.shards)
    keys = Keys(settings.shards)
    return Tracker(
        claims=RedisClaims(client, keys, timedelta(days=settings.feed_days)),
        reports=RedisReports(client, keys),
        promises=RedisPromises(client, keys),
        feed=RedisFeed(client, keys),
        requests=RedisRequests(client, keys),
        clock=clock,
        new_id=new_id,
    )


def ping(client: Client) -> None:
    """Return when the store answers and takes writes; raises StoreDown."""
    with reached():
        client.set(PROBE, "1", ex=60)


def _check_shards(client: Client, shards: int) -> None:
    with reached():
        bound = client.set(SHARDS, shards, nx=True, get=True)
    if bound and int(bound) != shards:
        raise SettingsError(f"SHARDS is {shards}, but the store's data was cut into {bound}")
