"""Memory and processor time of this process's descendants, from Linux's /proc."""

import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")
PROGRAM = re.compile(rb"valkey-server|redis-server|gunicorn|workers\.\w+|supervisord")


def resident() -> Iterator[tuple[str, float]]:
    """Yield program and resident megabytes of each process of the service that was started here."""
    for program, process in _processes():
        with suppress(OSError):  # it ended meanwhile
            pages = int((process / "statm").read_text().split()[1])
            yield program, pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def processor_seconds() -> Counter[str]:
    """Return the processor time that the processes of each program have taken so far."""
    taken: Counter[str] = Counter()
    for program, process in _processes():
        with suppress(OSError):  # it ended meanwhile
            told = (process / "stat").read_text().rpartition(")")[2].split()
            taken[program] += (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")
    return taken


def _processes() -> Iterator[tuple[str, Path]]:
    """Yield program and folder of each process of the service that was started here."""
    parents = _parents()
    for pid in sorted(parents):
        process = PROC / str(pid)
        with suppress(OSError):  # it ended meanwhile
            program = PROGRAM.search((process / "cmdline").read_bytes())
            if program and os.getpid() in _ancestors(pid, parents):
                yield program[0].decode(), process


def _parents() -> Mapping[int, int]:
    found = {}
    for stat in PROC.glob("[0-9]*/stat"):
        try:
            # The name, in brackets, may hold anything; the parent is the second field after it.
            found[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
        except OSError:  # it ended meanwhile
            continue
    return found


def _ancestors(pid: int, parents: Mapping[int, int]) -> Iterator[int]:
    while pid := parents.get(pid, 0):
        yield pid
