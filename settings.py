"""Every setting, read and checked once.

`read_settings` is called in the composition roots alone; everything else is given what it needs.
"""

import base64
import ipaddress
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, urlsplit

SCOPES = frozenset({"read", "claims", "reports", "review", "admin"})
STORE_SCHEMES = frozenset(
    "redis rediss unix redis+sentinel rediss+sentinel redis+cluster rediss+cluster".split()
)
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
UNITS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400}  # seconds
HOSTS_END = re.compile(r"[/?#]")  # of the hosts of an address
LIMIT = re.compile(rf"(?P<requests>[1-9][0-9]{{0,8}})/(?P<unit>{'|'.join(UNITS)})")


class SettingsError(Exception):
    """A setting that cannot work; the message names it."""


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key that clients may show: its name in logs, the SHA-256 of its text, what it allows."""

    name: str
    sha256: str
    scopes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Limit:
    """How many requests a client may send in how many seconds."""

    requests: int
    seconds: int


def _path(value: str) -> Path:
    return Path(value).absolute()


def _between(low: int, high: int) -> Callable[[str], int]:
    def parse(value: str) -> int:
        if not value.isdecimal() or not low <= int(value) <= high:
            raise ValueError(f"must be a whole number from {low} to {high}")
        return int(value)

    return parse


def _one_of(*allowed: str) -> Callable[[str], str]:
    def parse(value: str) -> str:
        if value.casefold() not in map(str.casefold, allowed):
            raise ValueError(f"must be one of {', '.join(allowed)}")
        return next(each for each in allowed if each.casefold() == value.casefold())

    return parse


def _limit(value: str) -> Limit | None:
    written = LIMIT.fullmatch(value)
    if value and written is None:
        raise ValueError(f"must be such as 600/minute; units: {', '.join(UNITS)}")
    return Limit(int(written["requests"]), UNITS[written["unit"]]) if written else None


def split_address(value: str) -> SplitResult:
    """Return the parts of an address that may name several hosts, which are left as they stand.

    `urlsplit` of newer Pythons refuses an IPv6 host after another one.
    """
    scheme, mark, rest = value.partition("://")
    hosts = HOSTS_END.split(rest, maxsplit=1)[0]
    return urlsplit(f"{scheme}{mark}{rest.removeprefix(hosts)}")._replace(netloc=hosts)


def _store(value: str) -> str:
    parts = split_address(value)
    if value and parts.scheme not in STORE_SCHEMES:
        raise ValueError(f"must begin with one of {', '.join(sorted(STORE_SCHEMES))}")
    hosts = parts.netloc.rpartition("@")[2].split(",")
    if value and parts.scheme != "unix" and not all(_is_host(each) for each in hosts):
        raise ValueError("must name each host as host or host:port")
    return value


def _is_host(written: str) -> bool:
    try:
        parts = urlsplit(f"//{written}")
        return bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _broker(value: str) -> str:
    # kombu has no Cluster transport, so its multi-key commands would fail later.
    if "cluster" in split_address(value).scheme:
        raise ValueError("must be standalone or Sentinel: Celery has no Redis Cluster transport")
    return _store(value)


def _address(value: str) -> str:
    parts = urlsplit(value)
    usable = parts.scheme in {"http", "https"} and _is_host(parts.netloc)
    if value and not (usable and len(value.split()) == 1):
        raise ValueError("must be an http or https address")
    return value


def _secret(value: str) -> str:
    try:
        known = not value or bool(base64.b64decode(value.removeprefix("whsec_"), validate=True))
    except ValueError:
        known = False
    if not known:
        raise ValueError("must be base64, such as whsec_MfKQ9r8G")
    return value


def _token(value: str) -> str:
    # Anything else would break the header, and the error would quote the token.
    if not (value.isascii() and value.isprintable()) or " " in value:
        raise ValueError("must be of printable ASCII characters, without blanks")
    return value


def _key(entry: str) -> ApiKey:
    name, sha256, scopes = (part.strip() for part in entry.split(":"))
    held = frozenset(scopes.split("+"))
    if not name or len(bytes.fromhex(sha256)) != 32 or not held <= SCOPES:  # noqa: PLR2004 - SHA-256
        raise ValueError(entry)
    return ApiKey(name, sha256.lower(), held)


def _keys(value: str) -> tuple[ApiKey, ...]:
    try:
        return tuple(_key(entry) for entry in value.split(",") if entry.strip())
    except ValueError:
        raise ValueError(
            "must be name:sha256:scope+scope, separated by commas; scopes: "
            + ", ".join(sorted(SCOPES))
        ) from None


def _setting(default: str, parse: Callable[[str], Any], meaning: str) -> Any:
    return field(metadata={"default": default, "parse": parse, "meaning": meaning})


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. Each is read from the environment variable of its name in capitals."""

    host: str = _setting("127.0.0.1", str.strip, "address that the API listens on")
    port: int = _setting("8000", _between(1, 65535), "port that the API listens on")
    data_dir: Path = _setting("./var", _path, "folder of the embedded store and of run files")
    store_url: str = _setting(
        "", _store, "claims and indexes: standalone, Sentinel or Cluster; empty: the embedded store"
    )
    store_replicas: int = _setting("0", _between(0, 9), "replicas that have a write before its 2xx")
    broker_url: str = _setting(
        "", _broker, "Celery's queue: standalone or Sentinel; empty: the embedded store"
    )
    shards: int = _setting(
        "8", _between(1, 256), "parts the data is cut into; fixed for the life of the data"
    )
    api_workers: int = _setting("2", _between(1, 64), "gunicorn worker processes")
    api_threads: int = _setting("8", _between(2, 128), "threads of each gunicorn worker")
    matching_processes: int = _setting(
        "1", _between(1, 64), "processes of a matching worker; each loads the judge once"
    )
    judge_dir: Path = _setting(
        "",
        lambda value: Path(value or Path(__file__).parent / "models" / "mpnet-judge"),
        "folder with the judge's model; empty: the one that comes with the service",
    )
    judge_threads: int = _setting("1", _between(1, 64), "threads of the judge in each process")
    judge_url: str = _setting("", _address, "OpenAI-compatible endpoint that judges, up to /v1")
    judge_model: str = _setting("", str.strip, "model that JUDGE_URL is asked for")
    judge_api_key: str = _setting("", _token, "key that JUDGE_URL is shown; empty: none")
    judge_timeout: int = _setting("10", _between(1, 12), "seconds for JUDGE_URL, twice in a job")
    api_keys: tuple[ApiKey, ...] = _setting(
        "", _keys, "keys as name:sha256:scope+scope, separated by commas, beside those in the store"
    )
    job_seconds: int = _setting(
        "120", _between(1, 270), "seconds that a job may take before it is ended and tried again"
    )
    max_owed: int = _setting(
        "100000", _between(1, 1 << 40), "jobs owed before posts are refused with 503"
    )
    rate_limit: Limit | None = _setting(
        "", _limit, "requests per client, such as 600/minute; empty: no limit"
    )
    max_body_bytes: int = _setting(
        "4194304", _between(1024, 1 << 30), "largest request body, in bytes"
    )
    client_seconds: int = _setting(
        "10", _between(1, 600), "seconds for a request to arrive, more for long ones"
    )
    max_held: int = _setting(
        "4", _between(0, 127), "held polls (Prefer: wait) at once in each gunicorn worker"
    )
    feed_days: int = _setting(
        "90", _between(1, 36500), "days that the change feed reaches back; histories stay whole"
    )
    webhook_url: str = _setting("", _address, "where every change is posted; empty: nowhere")
    webhook_secret: str = _setting("", _secret, "secret that signs what is posted there")
    metrics_port: int = _setting("0", _between(0, 65535), "port of a worker's own metrics; 0: none")
    log_level: str = _setting("INFO", _one_of(*LEVELS), "DEBUG, INFO, WARNING or ERROR")
    log_format: str = _setting("text", _one_of("text", "json"), "text, or json on each line")
    otel_exporter_otlp_endpoint: str = _setting(
        "", _address, "where traces are sent, as OTLP over HTTP; empty: nowhere"
    )
    otel_traces_exporter: str = _setting("otlp", _one_of("otlp", "none"), "otlp, or none")
    otel_service_name: str = _setting("claimwatch", str.strip, "name of the service in traces")
    otel_sdk_disabled: bool = _setting(
        "false", lambda value: _one_of("true", "false")(value) == "true", "true turns traces off"
    )

    @property
    def traced(self) -> bool:
        """Whether traces are sent anywhere."""
        wanted = self.otel_traces_exporter == "otlp" and not self.otel_sdk_disabled
        return wanted and bool(self.otel_exporter_otlp_endpoint)

    @classmethod
    def from_env(cls, env: Mapping[str, str]) -> "Settings":
        """Read and check every setting; raise SettingsError, naming the one that cannot work."""
        settings = cls(**{each.name: _parse(each.name, each.metadata, env) for each in fields(cls)})
        settings.check()
        return settings

    def check(self) -> None:
        """Refuse settings that cannot work together."""
        if self.webhook_url and not self.webhook_secret:
            raise SettingsError("WEBHOOK_SECRET is needed with WEBHOOK_URL")
        if bool(self.judge_url) != bool(self.judge_model):
            raise SettingsError("JUDGE_URL and JUDGE_MODEL are set both or neither")
        if self.judge_api_key and not self.judge_url:
            raise SettingsError("JUDGE_URL is needed with JUDGE_API_KEY")
        if self.judge_url and 2 * self.judge_timeout >= self.job_seconds:
            raise SettingsError("JOB_SECONDS must be more than twice JUDGE_TIMEOUT")
        if bool(self.store_url) != bool(self.broker_url):
            raise SettingsError("STORE_URL and BROKER_URL are set both or neither")
        if self.max_held >= self.api_threads:
            raise SettingsError("MAX_HELD must be less than API_THREADS, or polls hold all threads")

    def check_store(self) -> None:
        """Refuse to go without a store; only in programs that cannot start one."""
        if not self.store_url:
            raise SettingsError("STORE_URL and BROKER_URL are needed where no launcher sets them")

    def check_judge(self) -> None:
        """Refuse a folder that holds no judge; only where one is loaded."""
        if not any((self.judge_dir / each).is_file() for each in ("card.json", "config.json")):
            raise SettingsError(f"JUDGE_DIR: {self.judge_dir} has no card.json or config.json")


def _parse(name: str, metadata: Mapping[str, Any], env: Mapping[str, str]) -> Any:
    written = env.get(name.upper(), "").strip() or metadata["default"]
    try:
        return metadata["parse"](written)
    except ValueError as wrong:
        raise SettingsError(f"{name.upper()}: {wrong}") from None


@cache
def is_loopback(host: str) -> bool:
    """Return whether only this machine can reach an address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def read_settings() -> Settings:
    """Return the settings that the environment gives; raise SettingsError."""
    return Settings.from_env(os.environ)
