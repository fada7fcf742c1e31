"""The change feed: one stream for each shard, read as one; a cursor holds the place in each."""

import base64
import binascii
import re
import zlib
from collections.abc import Sequence
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
PLACE = re.compile(r"\d{1,20}-\d{1,20}", re.ASCII)

Place = tuple[int, int]  # of a stream entry: milliseconds, and a number within them
Entry = tuple[Place, int, str, str]  # place, shard, id, revision as written


@dataclass(frozen=True, slots=True)
class RedisFeed:
    """Satisfies `tracking.ports.Feed`."""

    client: Client
    keys: Keys

    def read(self, since: str | None, limit: int) -> Page[tuple[str, Revision]]:
        """Return revisions after a cursor, each with the cursor just after it; raises BadCursor."""
        oldest = self._trimmed()
        places = self._places(since, oldest) if since else oldest
        items = []
        for _, shard, entry_id, written in self._entries(places, limit):
            places[shard] = entry_id
            items.append((_cursor(places), decode(written, Revision)))
        return Page(tuple(items), _cursor(places))

    def end(self) -> str:
        """Return the cursor after the newest revision."""
        return _cursor([each or START for each in self._of_streams("last-generated-id")])

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

    def _trimmed(self) -> list[str]:
        """Return for each stream the place up to which entries have been given up."""
        return [each or START for each in self._of_streams("max-deleted-entry-id")]

    def _of_streams(self, name: str) -> list[str | None]:
        with reached():
            pipe = self.client.pipeline(transaction=False)
            for shard in self.keys.all_shards():
                pipe.xinfo_stream(self.keys.changes(shard))
            return [_said(each, name) for each in pipe.execute(raise_on_error=False)]

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


def _said(answer: Any, name: str) -> str | None:
    if isinstance(answer, ResponseError):  # there is no such stream yet
        return None
    if isinstance(answer, Exception):
        raise answer
    return str(answer[name])


def _place(entry_id: str) -> Place:
    milliseconds_, _, number = entry_id.partition("-")
    return int(milliseconds_), int(number or 0)


def _cursor(places: Sequence[str]) -> str:
    # Most places are near each other in time, so that they compress well.
    packed = zlib.compress(" ".join(places).encode(), 9)
    return base64.urlsafe_b64encode(packed).decode().rstrip("=")


def _read_cursor(cursor: str, shards: int) -> list[str]:
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        packed = base64.b64decode(padded, altchars=b"-_", validate=True)
        places = zlib.decompress(packed).decode().split(" ")
        known = len(places) == shards and all(map(PLACE.fullmatch, places))
    except (binascii.Error, zlib.error, ValueError):
        known = False
    if not known:
        raise BadCursor("the cursor was not given out by this service")
    return places
