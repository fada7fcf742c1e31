"""The service as a child process, for the demo and for tests."""

import os
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from launcher.ready import READY

ROOT = Path(__file__).parent.parent
LINES_KEPT = 30
STOPS_WITHIN = 20  # seconds


class NotStarted(Exception):
    """The service did not become ready; the message holds its last log lines."""


class _Log(threading.Thread):
    """Reads what the service says, so that it never blocks on a full pipe."""

    def __init__(self, stream: IO[str]) -> None:
        super().__init__(daemon=True)
        self.stream = stream
        self.last: deque[str] = deque(maxlen=LINES_KEPT)
        self.ready = False
        self.settled = threading.Event()  # ready, or at its end

    def run(self) -> None:
        for line in self.stream:
            self.last.append(line)
            if line.startswith(READY):
                self.ready = True
                self.settled.set()
        self.settled.set()


@contextmanager
def running(
    port: int, data_dir: Path, env: Mapping[str, str] | None = None, patience: float = 60
) -> Iterator[str]:
    """Start the service, yield its base URL once it is ready, and stop it for sure.

    `env` is added to this process's environment. Raises NotStarted with the last log lines.
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
    with service, _reading(service) as log:
        try:
            log.settled.wait(patience)
            if not log.ready:
                raise NotStarted("".join(log.last))
            yield f"http://127.0.0.1:{port}"
        finally:
            _stop(service)


@contextmanager
def _reading(service: "subprocess.Popen[str]") -> Iterator[_Log]:
    assert service.stdout is not None  # noqa: S101 - it was asked for
    log = _Log(service.stdout)
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
