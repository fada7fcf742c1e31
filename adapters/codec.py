"""Records as they are written: JSON with a schema version, read back into the same values.

A field that is new has a default, so that records without it are read; one that is not known is
passed over. What is more than that is a schema of its own, with a migration from the one before.
What a record has by default is left out, as most fields of most records are: what is read back has
the defaults of the version that reads it, so that a change of a default is a change of the schema.
"""

from collections.abc import Callable, Sequence
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any, TypeVar

import msgspec

from tracking.errors import Unreadable

Migration = Callable[[type, dict[str, Any]], dict[str, Any]]  # of a kind of record, as fields

# The first turns records of schema 1 into those of schema 2, and so on. Each record is written in
# the newest schema when it is written next.
MIGRATIONS: Sequence[Migration] = ()

Record = TypeVar("Record")


class _Written(msgspec.Struct, frozen=True):
    schema: int
    record: msgspec.Raw


def encode(record: object, migrations: Sequence[Migration] = MIGRATIONS) -> str:
    """Return a record as text; raises UnicodeEncodeError where a text is not valid Unicode."""
    raw = msgspec.Raw(msgspec.json.encode(_brief(record)))
    return msgspec.json.encode(_Written(len(migrations) + 1, raw)).decode()


def decode(
    written: str, kind: type[Record], migrations: Sequence[Migration] = MIGRATIONS
) -> Record:
    """Return the record that was encoded, by this version or an earlier one; raises Unreadable."""
    newest = len(migrations) + 1
    try:
        found = msgspec.json.decode(written, type=_Written)
        if not 1 <= found.schema <= newest:
            raise Unreadable(
                f"a record has schema {found.schema}; this version reads up to {newest}"
            )
        value: Any = (
            msgspec.json.decode(found.record, type=kind)
            if found.schema == newest
            else _migrated(found, kind, migrations[found.schema - 1 :])
        )
    except msgspec.DecodeError as damaged:
        raise Unreadable(f"a record cannot be read: {damaged}") from None
    return value  # type: ignore[no-any-return]  # msgspec returns what it was asked for


def _migrated(found: _Written, kind: type, steps: Sequence[Migration]) -> Any:
    held: dict[str, Any] = msgspec.json.decode(found.record)
    for step in steps:
        held = step(kind, held)
    return msgspec.convert(held, kind)


def _brief(value: object) -> Any:
    """Return a record without what it has by default."""
    usual = _defaults(type(value))  # type: ignore[arg-type]  # mypy takes no class for hashable
    if usual is None:
        return [_brief(each) for each in value] if isinstance(value, tuple) else value
    held = ((name, getattr(value, name), default) for name, default in usual)
    return {name: _brief(each) for name, each, default in held if each != default}


@cache
def _defaults(kind: type) -> tuple[tuple[str, Any], ...] | None:
    """Return each field of a record with its default; None where the kind is no record's."""
    if not is_dataclass(kind):
        return None
    return tuple(
        (each.name, each.default if each.default_factory is MISSING else each.default_factory())
        for each in fields(kind)
    )
