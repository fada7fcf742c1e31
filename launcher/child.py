"""The service as a child process, for the demo and for tests."""

import os
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from launcher.ready import READY

ROOT = Path(__file__).parent.parent
LINES_KEPT = 30
STOPS_WITHIN = 20  # seconds


class NotStarted(Exception):
    """The service did not become ready; the message holds its last log lines."""


class _Log(threading.Thread):
    """Reads what the service says, so that it never blocks on a full pipe."""

    def __init__(self, stream: Iterable[str], heard: Callable[[str], object]) -> None:
        super().__init__(daemon=True)
        self.stream, self.heard = stream, heard
        self.last: deque[str] = deque(maxlen=LINES_KEPT)
        self.ready = False
        self.settled = threading.Event()  # ready, or at its end

    def run(self) -> None:
        for line in self.stream:
            self.last.append(line)
            self.heard(line)
            if line.startswith(READY):
                self.ready = True
                self.settled.set()
        self.settled.set()


@contextmanager
def running(
    port: int,
    data_dir: Path,
    env: Mapping[str, str] | None = None,
    patience: float = 60,
    heard: Callable[[str], object] = str,
) -> Iterator[str]:
    """Start the service, yield its base URL once it is ready, and stop it for sure.

    `env` is added to this process's environment; `heard` is called with each line that is logged.
    Raises NotStarted with the last log lines.
    """
    service = subprocess.Popen(
        [sys.executable, "-m", "launcher.tether", sys.executable, "-m", "launcher"],
        cwd=ROOT,
        env={**os.environ, **(env or {}), "PORT": str(port), "DATA_DIR": str(data_dir)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    with service, _reading(service, heard) as log:
        try:
            log.settled.wait(patience)
            if not log.ready:
                raise NotStarted("".join(log.last))
            yield f"http://127.0.0.1:{port}"
        finally:
            _stop(service)


@contextmanager
def _reading(service: "subprocess.Popen[str]", heard: Callable[[str], object]) -> Iterator[_Log]:
    log = _Log(service.stdout or (), heard)
    log.start()
    yield log
    log.join(STOPS_WITHIN)


def _stop(service: "subprocess.Popen[str]") -> None:
    service.terminate()
    try:
        service.wait(STOPS_WITHIN)
    except subprocess.TimeoutExpired:
        service.kill()
        service.wait()
