"""The change feed: one stream for each shard, read as one; a cursor holds the place in each."""

import base64
import binascii
import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from heapq import merge
from typing import Any

from redis.exceptions import ResponseError

from adapters.codec import decode, encode
from adapters.keys import Keys
from adapters.promises import milliseconds
from adapters.steps import Step, reached
from adapters.topology import Client
from tracking.errors import BadCursor
from tracking.records import Page, Revision

START = "0-0"
PLACE = re.compile(r"\d{1,15}-\d{1,20}", re.ASCII)
LARGEST = (1 << 64) - 1  # number within a millisecond
NO_STREAM = "no such key"  # how the store says that nothing was announced yet

Place = tuple[int, int]  # of a stream entry: milliseconds, and a number within them
Entry = tuple[Place, int, str, str]  # place, shard, id, revision as written


@dataclass(frozen=True, slots=True)
class RedisFeed:
    """Satisfies `tracking.ports.Feed`."""

    client: Client
    keys: Keys

    def read(self, since: str | None, limit: int) -> Page[tuple[str, Revision]]:
        """Return revisions after a cursor, each with the cursor just after it; raises BadCursor."""
        oldest = [_before_first(stream) for stream in self._streams()]
        places = self._places(since, oldest) if since else oldest
        items = []
        for _, shard, entry_id, written in self._entries(places, limit):
            places[shard] = entry_id
            items.append((_cursor(places), decode(written, Revision)))
        return Page(tuple(items), _cursor(places))

    def end(self) -> str:
        """Return the cursor after the newest revision."""
        ends = (stream["last-generated-id"] if stream else START for stream in self._streams())
        return _cursor([*ends])

    def _entries(self, places: Sequence[str], limit: int) -> list[Entry]:
        """Return the next entries of all streams: those of each in order, and oldest first."""
        with reached():
            pipe = self.client.pipeline(transaction=False)
            for shard, place in enumerate(places):
                pipe.xrange(self.keys.changes(shard), min=f"({place}", count=limit)
            streams = pipe.execute()
        read = (
            [(_place(entry_id), shard, entry_id, held["r"]) for entry_id, held in stream]
            for shard, stream in enumerate(streams)
        )
        return list(merge(*read))[:limit]

    def _streams(self) -> list[Mapping[str, Any] | None]:
        """Return what the store says of each stream; None where nothing was announced yet."""
        with reached():
            pipe = self.client.pipeline(transaction=False)
            for shard in self.keys.all_shards():
                pipe.xinfo_stream(self.keys.changes(shard))
            return [_said(each) for each in pipe.execute(raise_on_error=False)]

    def _places(self, cursor: str, oldest: Sequence[str]) -> list[str]:
        places = _read_cursor(cursor, self.keys.shards)
        if any(_place(mine) < _place(gone) for mine, gone in zip(places, oldest, strict=True)):
            raise BadCursor(
                "the cursor has expired: later changes are no longer kept; "
                "read the claims anew, and the feed without a cursor"
            )
        return places


def announced(step: Step, keys: Keys, revision: Revision, kept: timedelta) -> Step:
    """Add to a step that a revision goes to the feed, which gives up what is too old."""
    stream = keys.changes(keys.shard(revision.claim_id))
    oldest = milliseconds(revision.at - kept)
    return step.add("XADD", stream, "MINID", "~", max(oldest, 0), "*", "r", encode(revision))


def _said(answer: Any) -> Mapping[str, Any] | None:
    if isinstance(answer, ResponseError) and NO_STREAM in str(answer):
        return None
    if isinstance(answer, Exception):
        raise answer
    stream: Mapping[str, Any] = answer
    return stream


def _before_first(stream: Mapping[str, Any] | None) -> str:
    """Return the last place from which nothing is missed that a stream has given up.

    What a store gives up by age leaves no mark of its own, so that a cursor that had just reached
    the end of it counts as expired too.
    """
    if stream is None or stream["entries-added"] == stream["length"]:
        return START
    if not stream["length"]:
        return str(stream["last-generated-id"])
    milliseconds_, number = _place(stream["first-entry"][0])
    return f"{milliseconds_}-{number - 1}" if number else f"{milliseconds_ - 1}-{LARGEST}"


def _place(entry_id: str) -> Place:
    milliseconds_, _, number = entry_id.partition("-")
    return int(milliseconds_), int(number)


def _is_place(text: str) -> bool:
    return PLACE.fullmatch(text) is not None and _place(text)[1] <= LARGEST


def _cursor(places: Sequence[str]) -> str:
    # Most places are near each other in time, so that they compress well.
    packed = zlib.compress(" ".join(places).encode(), 9)
    return base64.urlsafe_b64encode(packed).decode().rstrip("=")


def _read_cursor(cursor: str, shards: int) -> list[str]:
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        packed = base64.b64decode(padded, altchars=b"-_", validate=True)
        places = zlib.decompress(packed).decode().split(" ")
        known = len(places) == shards and all(map(_is_place, places))
    except (binascii.Error, zlib.error, ValueError):
        known = False
    if not known:
        raise BadCursor("the cursor was not given out by this service")
    return places
