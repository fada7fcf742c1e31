"""The service's processes, as Linux's /proc tells of them."""

import os
import signal
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")


def find(data_dir: Path, *words: str) -> Sequence[int]:
    """Return the ids of processes on a data folder that have the words in their command."""
    marked = f"DATA_DIR={data_dir}\0".encode()
    found = []
    for folder in PROC.glob("[0-9]*"):
        try:
            environment = (folder / "environ").read_bytes() + b"\0"
            command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
        except OSError:  # it ended meanwhile
            continue
        # The store's server writes its title over its environment; the title names its socket.
        here = marked in environment or f"{data_dir}/" in command
        if here and all(word in command for word in words):
            found.append(int(folder.name))
    return [pid for pid in found if pid != os.getpid()]


def parents(pids: Sequence[int]) -> Sequence[int]:
    """Return those that none of the others started."""
    return [pid for pid in pids if _parent(pid) not in pids]


def children(pids: Sequence[int]) -> Sequence[int]:
    """Return those that another one started."""
    return [pid for pid in pids if _parent(pid) in pids]


def send(pids: Sequence[int], number: signal.Signals) -> None:
    """Send a signal to processes, some of which may be gone."""
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, number)


def _parent(pid: int) -> int:
    try:
        # The name, in brackets, may hold anything; the parent is the second field after it.
        return int((PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()[1])
    except OSError:  # it ended meanwhile
        return 0
