"""What is done to a service while it is posted to, and when: a schedule that a seed repeats."""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from random import Random
from signal import SIGCONT, SIGKILL, SIGSTOP, SIGTERM, Signals
from typing import Any

import redis
from redis.exceptions import RedisError

from chaos import servers
from chaos.processes import children, find, parents, send
from chaos.stands import Part, Stand
from launcher.child import ROOT

LONGEST_GAP = 1.0  # seconds between two faults
BRIEFEST = 0.05  # share of the longest time that a fault lasts at least
CLOCK_OFF = 7200  # seconds by which a clock is ahead or behind
FULL = "1mb"  # less memory than an empty server takes
SLOWEST = 0.3  # seconds that a slow network holds a piece back

Strike = Callable[[Stand, float], None]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that fails: after so many seconds, and for so many where it lasts."""

    kind: str
    after: float
    seconds: float


def schedule(seed: int, number: int, kinds: Sequence[str], longest: float) -> Sequence[Fault]:
    """Return so many faults as the seed draws them, each kind as often as any other."""
    random = Random(seed)  # noqa: S311 - to be repeated, not to be secret
    drawn = [kinds[at % len(kinds)] for at in range(number)]
    random.shuffle(drawn)
    return [
        Fault(kind, random.uniform(0, LONGEST_GAP), random.uniform(BRIEFEST, 1) * longest)
        for kind in drawn
    ]


def kinds(stand: Stand) -> Sequence[str]:
    """Return the kinds of fault that can happen to a service."""
    network = NETWORK if stand.store.proxies else {}
    return [*COMMON, *network, *(FAILOVERS if stand.watchers else {})]


def strike(stand: Stand, fault: Fault) -> None:
    """Make something fail; return once it fails no more, though not all may be up again."""
    EVERY[fault.kind](stand, fault.seconds)


def _killed(which: Callable[[Sequence[int]], Sequence[int]], *words: str) -> Strike:
    return lambda stand, _: send(which(find(stand.data_dir, *words)), SIGKILL)


def _signalled(part: Callable[[Stand], Part], number: Signals) -> Strike:
    return lambda stand, _: send(part(stand).pids(), number)


def _hangs(part: Callable[[Stand], Part]) -> Strike:
    def strike(stand: Stand, seconds: float) -> None:
        pids = part(stand).pids()
        send(pids, SIGSTOP)
        try:
            time.sleep(seconds)
        finally:
            send(pids, SIGCONT)

    return strike


def _killed_rewriting(stand: Stand, _: float) -> None:
    """Kill the store while it writes its file anew."""
    _told(stand.store, "BGREWRITEAOF")
    send(stand.store.pids(), SIGKILL)


def _flushed(stand: Stand, _: float) -> None:
    _told(stand.broker, "FLUSHDB")


def _memory_full(stand: Stand, seconds: float) -> None:
    """Have the store refuse writes; the one that goes with the service is the broker, too."""
    _told(stand.store, "CONFIG", "SET", "maxmemory", FULL)
    try:
        time.sleep(seconds)
    finally:
        _told(stand.store, "CONFIG", "SET", "maxmemory", "0")


def _disk_full(stand: Stand, seconds: float) -> None:
    """Keep the store's files from growing, as a full disk does."""
    largest = max((each.stat().st_size for each in stand.store.folder.rglob("*.aof")), default=0)
    pids = stand.store.pids()
    for pid in pids:
        _limit(pid, largest)
    time.sleep(seconds)
    for pid in pids:
        _limit(pid, resource.RLIM_INFINITY)


def _limit(pid: int, size: int) -> None:
    with suppress(ProcessLookupError):
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def _doubled(stand: Stand, seconds: float) -> None:
    """Run a second beat and a second delivery worker, which relays, beside the first ones."""
    with _beside(stand, "workers.beat"), _beside(stand, "workers.delivery"):
        time.sleep(seconds)


def _clock_off(by: int) -> Strike:
    """Run a relay beside the others whose clock is off by so many seconds."""

    def strike(stand: Stand, seconds: float) -> None:
        with _beside(stand, "chaos.skewed", str(by)):
            time.sleep(seconds)

    return strike


@contextmanager
def _beside(stand: Stand, *module: str) -> Iterator[None]:
    command = [sys.executable, "-m", "launcher.tether", sys.executable, "-m", *module]
    env = {**os.environ, **stand.env, "PROMETHEUS_MULTIPROC_DIR": ""}
    # In a group of its own, so that what it starts is killed with it.
    with subprocess.Popen(
        command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        process_group=0,
    ) as program:  # fmt: skip
        try:
            yield
        finally:
            os.killpg(program.pid, SIGKILL)


def _slow(part: Callable[[Stand], Part]) -> Strike:
    def strike(stand: Stand, seconds: float) -> None:
        for proxy in part(stand).proxies:
            proxy.delay = SLOWEST * seconds / (1 + seconds)
        time.sleep(seconds)
        for proxy in part(stand).proxies:
            proxy.delay = 0

    return strike


def _cut(part: Callable[[Stand], Part]) -> Strike:
    def strike(stand: Stand, _: float) -> None:
        for proxy in part(stand).proxies:
            proxy.cut()

    return strike


def _failed_over(stand: Stand, _: float) -> None:
    """Have the Sentinels make the replica the master, once they are able to."""
    before = servers.master_port(stand.watchers[0])
    stand.watchers[0].ask("SENTINEL", "FAILOVER", servers.SERVICE)
    _await_another_master(stand, before)


def _master_gone(stand: Stand, _: float) -> None:
    """Hold the master still until another one has taken over, then let it go on."""
    before, pids = servers.master_port(stand.watchers[0]), stand.store.pids()
    send(pids, SIGSTOP)
    try:
        _await_another_master(stand, before)
    finally:
        send(pids, SIGCONT)


def _await_another_master(stand: Stand, before: int) -> None:
    end = time.monotonic() + FAILOVER_TAKES
    while time.monotonic() < end and servers.master_port(stand.watchers[0]) in {0, before}:
        time.sleep(0.1)


def _told(part: Part, *command: str) -> None:
    with ExitStack() as held, suppress(RedisError):
        for url in part.urls:
            client: Any = redis.Redis.from_url(url, socket_timeout=2, socket_connect_timeout=2)
            held.enter_context(closing(client)).execute_command(*command)


def _all(pids: Sequence[int]) -> Sequence[int]:
    return pids


def _store(stand: Stand) -> Part:
    return stand.store


def _broker(stand: Stand) -> Part:
    return stand.broker


FAILOVER_TAKES = 15  # seconds that are waited for one

COMMON: Mapping[str, Strike] = {
    "SIGKILL of a matching child": _killed(children, "workers.matching"),
    "SIGKILL of the matching worker": _killed(_all, "workers.matching"),
    "SIGKILL of delivery children": _killed(children, "workers.delivery"),
    "SIGKILL of the delivery worker": _killed(_all, "workers.delivery"),
    "SIGKILL of beat": _killed(_all, "workers.beat"),
    "SIGKILL of gunicorn's master": _killed(parents, "gunicorn"),
    "SIGKILL of gunicorn's workers": _killed(children, "gunicorn"),
    "SIGKILL of the store": _signalled(_store, SIGKILL),
    "SIGKILL of the store in a rewrite": _killed_rewriting,
    "SIGTERM of the store": _signalled(_store, SIGTERM),
    "SIGSTOP of the store": _hangs(_store),
    "SIGSTOP of the broker": _hangs(_broker),
    "SIGKILL of the broker": _signalled(_broker, SIGKILL),
    "broker flushed": _flushed,
    "memory full": _memory_full,
    "disk full": _disk_full,
    "two beats and relays": _doubled,
    "a relay's clock ahead": _clock_off(CLOCK_OFF),
    "a relay's clock behind": _clock_off(-CLOCK_OFF),
}
NETWORK: Mapping[str, Strike] = {
    "slow store": _slow(_store),
    "slow broker": _slow(_broker),
    "store cut off": _cut(_store),
    "broker cut off": _cut(_broker),
}
FAILOVERS: Mapping[str, Strike] = {
    "failover": _failed_over,
    "master gone": _master_gone,
}
EVERY = {**COMMON, **NETWORK, **FAILOVERS}
