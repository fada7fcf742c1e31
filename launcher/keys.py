"""Clients' keys: `python -m launcher.keys create | list | rotate | revoke | remove`.

The secret of a new key is all that is written to standard output, once; the store is given its hash
alone.
"""

import secrets
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta

from adapters import embedded
from adapters.api_keys import RedisApiKeys
from adapters.store import now
from adapters.topology import connect
from settings import SCOPES, Settings, SettingsError, read_settings
from tracking import api_keys
from tracking.api_keys import StoredKey, hashed
from tracking.errors import Conflict, TrackingError

NAME = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-")
LONGEST_NAME = 64
LONGEST_GRACE = 7 * 24 * 60  # minutes
HEAD = ("id", "name", "scopes", "created", "last used", "state")


def main(arguments: Sequence[str]) -> None:
    """Do what is asked; end with one line where it cannot be done."""
    asked = parser().parse_args(arguments)
    try:
        run(read_settings(), asked)
    except (SettingsError, TrackingError) as wrong:
        sys.exit(f"claimwatch: {wrong}")


def run(settings: Settings, asked: Namespace) -> None:
    """Do what is asked with the keys in the store that the settings name."""
    with closing(connect(settings.store_url or embedded.url(settings, 0))) as client:
        asked.do(settings, RedisApiKeys(client), asked)


def parser() -> ArgumentParser:
    """Return what reads the command."""
    reader = ArgumentParser(prog="keys", description="Keys of clients, kept in the store.")
    named = "create | list | rotate | revoke | remove"
    commands = reader.add_subparsers(required=True, metavar=named)

    def command(name: str, do: Callable[..., None], meaning: str) -> ArgumentParser:
        added = commands.add_parser(name, help=meaning, description=meaning)
        added.set_defaults(do=do)
        return added

    made = command("create", _create, "Make a key for a client, and print its secret once.")
    made.add_argument("--name", required=True, type=_name, help="the client's, as logs show it")
    made.add_argument(
        "--scope", required=True, action="append", choices=sorted(SCOPES), help="can be repeated"
    )
    command("list", _list, "List all keys, and when each was last used.")
    rotated = command("rotate", _rotate, "Replace a key by a new one, and print that one's secret.")
    rotated.add_argument("id")
    rotated.add_argument(
        "--grace", type=_grace, default=timedelta(), help="minutes that the old one still lives"
    )
    command("revoke", _revoke, "End a key.").add_argument("id")
    command("remove", _remove, "Take a revoked key off the list.").add_argument("id")
    return reader


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return rows in columns."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)
    return "\n".join(lines)


def _create(settings: Settings, keys: RedisApiKeys, asked: Namespace) -> None:
    if asked.name in {each.name for each in settings.api_keys}:
        raise Conflict(f"{asked.name} has a key in API_KEYS; take another name")
    secret, scopes = _secret(), tuple(sorted({*asked.scope}))
    key = StoredKey(_id(), asked.name, hashed(secret), scopes, now())
    api_keys.create(keys, key)
    _tell(key, secret)


def _list(_settings: Settings, keys: RedisApiKeys, _asked: Namespace) -> None:
    uses, at = keys.last_uses(), now()
    rows = [_row(key, uses.get(key.id), at) for key in keys.all()]
    print(table([HEAD, *rows]))  # noqa: T201 - what was asked for


def _rotate(_settings: Settings, keys: RedisApiKeys, asked: Namespace) -> None:
    secret, old = _secret(), api_keys.find(keys, asked.id)
    key = replace(old, id=_id(), sha256=hashed(secret), created_at=now(), revoked_at=None)
    api_keys.rotate(keys, old, key, asked.grace)
    _tell(key, secret)


def _revoke(_settings: Settings, keys: RedisApiKeys, asked: Namespace) -> None:
    api_keys.revoke(keys, asked.id, now())
    _say(f"{asked.id} is revoked")


def _remove(_settings: Settings, keys: RedisApiKeys, asked: Namespace) -> None:
    api_keys.remove(keys, asked.id, now())
    _say(f"{asked.id} is removed")


def _tell(key: StoredKey, secret: str) -> None:
    _say(f"{key.id} of {key.name} ({', '.join(key.scopes)}); its secret is shown this once:")
    print(secret)  # noqa: T201 - what was asked for


def _say(line: str) -> None:
    print(line, file=sys.stderr)  # noqa: T201 - to whoever runs the command


def _row(key: StoredKey, used: datetime | None, at: datetime) -> Sequence[str]:
    last = _written(used) if used else "never"
    created = _written(key.created_at)
    return key.id, key.name, ",".join(key.scopes), created, last, _state(key, at)


def _state(key: StoredKey, at: datetime) -> str:
    if key.revoked_at is None:
        return "live"
    return f"{'live until' if key.is_live(at) else 'revoked'} {_written(key.revoked_at)}"


def _written(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


def _id() -> str:
    return f"key_{secrets.token_hex(6)}"


def _secret() -> str:
    """Return 256 random bits, marked so that tools that look for leaked secrets know them."""
    return f"cwk_{secrets.token_urlsafe(32)}"


def _name(written: str) -> str:
    if not 1 <= len(written) <= LONGEST_NAME or not NAME.issuperset(written):
        raise ArgumentTypeError("must be letters, digits, dots, hyphens and underscores, up to 64")
    return written


def _grace(written: str) -> timedelta:
    if not written.isdecimal() or int(written) > LONGEST_GRACE:
        raise ArgumentTypeError(f"must be minutes, up to {LONGEST_GRACE}")
    return timedelta(minutes=int(written))


if __name__ == "__main__":
    main(sys.argv[1:])
