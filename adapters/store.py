"""The store as a whole: everything that the use cases are given of it."""

import math
import secrets
from datetime import UTC, datetime, timedelta

from adapters.claims import RedisClaims
from adapters.feed import RedisFeed
from adapters.keys import LAYOUT, PROBE, SHARDS, Keys
from adapters.listing import drop_unlisted
from adapters.logs import request_id
from adapters.promises import RedisPromises
from adapters.reports import RedisReports
from adapters.requests import RedisRequests
from adapters.rights import check_rights
from adapters.steps import Step, reached
from adapters.topology import Client, OpenedLater, connect
from adapters.tracing import traceparent
from settings import Settings, SettingsError
from tracking.ports import Clock, NewId
from tracking.tracker import Tracker

ENDING = timedelta(seconds=5)  # in which a try that is out of time has ended for sure
LAYOUT_VERSION = 3  # of the keys and what lies under them; records have a schema of their own
RAISED = 2  # the oldest layout that is brought to this version's at a start


def now() -> datetime:
    """Return the time."""
    return datetime.now(UTC)


def new_id() -> str:
    """Return an id for a claim that nobody can guess."""
    return f"clm_{secrets.token_hex(16)}"


def open_tracker(settings: Settings, clock: Clock = now, new_id: NewId = new_id) -> Tracker:
    """Return the tracker over the store that the settings name.

    Raises StoreDown where the store does not answer, and SettingsError where its data is not for
    these settings or this version, or the user lacks a right.
    """
    client = connect(settings.store_url)
    check(client, settings)
    return tracker_over(client, settings, clock, new_id)


def tracker_over(
    client: Client, settings: Settings, clock: Clock = now, new_id: NewId = new_id
) -> Tracker:
    """Return the tracker over a client of a store that need not answer yet."""
    keys, replicas = Keys(settings.shards), settings.store_replicas
    most = math.ceil(settings.max_owed / settings.shards)  # ids are spread evenly
    longest = timedelta(seconds=settings.job_seconds) + ENDING
    feed_kept = timedelta(days=settings.feed_days)
    return Tracker(
        claims=RedisClaims(client, keys, feed_kept, most, replicas),
        reports=RedisReports(client, keys, most, replicas),
        promises=RedisPromises(client, keys, longest, most),
        feed=RedisFeed(client, keys),
        requests=RedisRequests(client, keys),
        clock=clock,
        new_id=new_id,
        request_id=request_id,
        trace=traceparent,
    )


def check(client: Client, settings: Settings, oldest: int = RAISED) -> None:
    """Return when the store takes writes, copies them, and holds data that can be worked on.

    Raises StoreDown, or SettingsError where the data was cut into another number of shards, is in a
    layout that is newer than this version's or older than asked for, or the user lacks a right.
    """
    check_rights(client)
    with reached():
        client.set(PROBE, "1", ex=60)
        # Data that was cut and has no layout is older than layouts were.
        first = LAYOUT_VERSION if client.get(SHARDS) is None else 1
        layout = int(client.set(LAYOUT, first, nx=True, get=True) or first)
        cut = int(client.set(SHARDS, settings.shards, nx=True, get=True) or settings.shards)
    Step(Keys(settings.shards).statuses(0), "new").take(client, settings.store_replicas)
    if cut != settings.shards:
        raise SettingsError(f"SHARDS is {settings.shards}, but the store's data was cut into {cut}")
    _check_layout(client, Keys(settings.shards), layout, oldest)


def _check_layout(client: Client, keys: Keys, layout: int, oldest: int) -> None:
    if layout > LAYOUT_VERSION:
        raise SettingsError(
            f"the store's data has layout {layout}; this version reads up to {LAYOUT_VERSION}"
        )
    if layout < oldest:
        raise SettingsError(
            f"the store's data has layout {layout}; `python -m launcher.index rebuild` brings it "
            f"to {LAYOUT_VERSION}, see Upgrades in the README"
        )
    if RAISED <= layout < LAYOUT_VERSION:
        drop_unlisted(client, keys)
        with reached():
            client.set(LAYOUT, LAYOUT_VERSION)


def checked(client: Client, settings: Settings) -> Client:
    """Return a client that looks at what the store holds before its first use; see `check`."""

    def opened() -> Client:
        check(client, settings)
        return client

    return OpenedLater(opened)
