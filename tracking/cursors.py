"""Cursors: a place in a named list, written so that clients treat it as opaque."""

import base64
import binascii

from tracking.errors import BadCursor


def encode(name: str, place: str) -> str:
    """Return a cursor for a place in the list of that name."""
    return base64.urlsafe_b64encode(f"{name} {place}".encode()).decode().rstrip("=")


def decode(name: str, cursor: str) -> str:
    """Return the place of a cursor; raises BadCursor where it was not made for this list."""
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        text = base64.b64decode(padded, altchars=b"-_", validate=True).decode()
    except (binascii.Error, ValueError):
        raise BadCursor("the cursor was not given out by this service") from None
    prefix, _, place = text.partition(" ")
    if prefix != name or encode(name, place) != cursor:
        raise BadCursor("the cursor was given out for another list")
    return place
