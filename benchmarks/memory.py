"""Resident memory of this process's descendants, from Linux's /proc."""

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

PROC = Path("/proc")
PROGRAM = re.compile(rb"valkey-server|redis-server|gunicorn|workers\.\w+|supervisord")


def resident() -> Iterator[tuple[str, float]]:
    """Yield program and resident megabytes of each process of the service that was started here."""
    parents = _parents()
    for pid in sorted(parents):
        try:
            program = PROGRAM.search((PROC / str(pid) / "cmdline").read_bytes())
            pages = int((PROC / str(pid) / "statm").read_text().split()[1])
        except OSError:  # it ended meanwhile
            continue
        if program and os.getpid() in _ancestors(pid, parents):
            yield program[0].decode(), pages * os.sysconf("SC_PAGE_SIZE") / 1e6


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
