"""Records as they are written: JSON with a schema version, read back into the same values."""

from typing import Any, TypeVar

import msgspec

SCHEMA = 1  # grows when records are written so that older code cannot read them

Record = TypeVar("Record")


class Unreadable(Exception):
    """A record was written by a newer version of the service, or is damaged."""


class _Written(msgspec.Struct, frozen=True):
    schema: int
    record: msgspec.Raw


def encode(record: object) -> str:
    """Return a record as text; raises UnicodeEncodeError where a text is not valid Unicode."""
    raw = msgspec.Raw(msgspec.json.encode(record))
    return msgspec.json.encode(_Written(SCHEMA, raw)).decode()


def decode(written: str, kind: type[Record]) -> Record:
    """Return the record that was encoded; raises Unreadable."""
    try:
        found = msgspec.json.decode(written, type=_Written)
        if found.schema != SCHEMA:
            raise Unreadable(f"a record has schema {found.schema}; this version reads {SCHEMA}")
        value: Any = msgspec.json.decode(found.record, type=kind)
    except msgspec.DecodeError as damaged:
        raise Unreadable(f"a record cannot be read: {damaged}") from None
    return value  # type: ignore[no-any-return]  # msgspec returns what it was asked for
