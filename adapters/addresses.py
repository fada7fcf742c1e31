"""What an address of a store or broker says beside its scheme: hosts, logins, certificates."""

from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from settings import SettingsError, split_address

FILES = ("ssl_ca_certs", "ssl_certfile", "ssl_keyfile")
TRUTH = {"true": True, "false": False}
CHOICES = {"ssl_check_hostname": tuple(TRUTH), "ssl_cert_reqs": ("required", "none")}
# What may follow the `?`, by what the scheme has in it.
OPTIONS = {
    "unix": ("db",),
    "rediss": (*FILES, *CHOICES),
    "sentinel": ("sentinel_username", "sentinel_password"),
}
DEFAULT_SERVICE = "mymaster"  # as Sentinel's own examples name it


def parse(url: str) -> SplitResult:
    """Return the parts of an address; raises SettingsError where an option is unknown or wrong."""
    parts = split_address(url)
    known = [name for kind, names in OPTIONS.items() if kind in parts.scheme for name in names]
    for name, value in parse_qsl(parts.query, keep_blank_values=True):
        if name not in known:
            raise SettingsError(
                f"{parts.scheme}:// has no option {name}; known: {', '.join(known) or 'none'}"
            )
        if name in FILES and not Path(value).is_file():
            raise SettingsError(f"{name}: there is no file {value}")
        if name in CHOICES and value not in CHOICES[name]:
            raise SettingsError(f"{name} must be {' or '.join(CHOICES[name])}")
    return parts


def hosts(parts: SplitResult, default_port: int) -> list[tuple[str, int]]:
    """Return each host with its port."""
    named = (urlsplit(f"//{each}") for each in parts.netloc.rpartition("@")[2].split(","))
    return [(each.hostname or "", each.port or default_port) for each in named]


def service(parts: SplitResult) -> tuple[str, int]:
    """Return the name that Sentinels know the master by, and the number of the database."""
    name, _, db = parts.path.strip("/").partition("/")
    return name or DEFAULT_SERVICE, int(db or 0)


def login(parts: SplitResult) -> dict[str, Any]:
    """Return user and password as redis-py takes them."""
    user, colon, password = parts.netloc.rpartition("@")[0].partition(":")
    named = {"username": unquote(user)} if user else {}
    return named | ({"password": unquote(password)} if colon else {})


def watchers(parts: SplitResult) -> dict[str, Any]:
    """Return how Sentinels are asked, as redis-py takes it: with TLS, and a login of their own."""
    given = dict(parse_qsl(parts.query))
    named = {name: given[name] for name in OPTIONS["sentinel"] if name in given}
    return tls(parts) | {name.removeprefix("sentinel_"): value for name, value in named.items()}


def tls(parts: SplitResult) -> dict[str, Any]:
    """Return how certificates are checked, as redis-py takes it; empty where there is no TLS."""
    if not parts.scheme.startswith("rediss"):
        return {}
    given = {key: value for key, value in parse_qsl(parts.query) if key.startswith("ssl_")}
    checked = TRUTH[given.get("ssl_check_hostname", "true")]
    return {"ssl": True, **given, "ssl_check_hostname": checked}
