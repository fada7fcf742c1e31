"""How gunicorn serves the API: `python -m gunicorn --config python:launcher.gunicorn_conf`."""

import os
from pathlib import Path
from typing import Any

from prometheus_client import multiprocess

from adapters.logs import log_as
from settings import read_settings

_settings = read_settings()
_settings.check_store()
_memory = Path("/dev/shm")  # noqa: S108 - a heartbeat on disk can stall a worker

wsgi_app = "service.main:create()"
bind = (
    f"[{_settings.host}]:{_settings.port}"
    if ":" in _settings.host
    else (f"{_settings.host}:{_settings.port}")
)
worker_class = "gthread"
workers = _settings.api_workers
threads = _settings.api_threads
graceful_timeout = 5  # seconds that requests may go on once the service is told to stop
control_socket_disable = True
worker_tmp_dir = str(_memory) if os.access(_memory, os.W_OK) else None
limit_request_line = 8190  # bytes, the most that gunicorn can be told
loglevel = "error" if _settings.log_level == "ERROR" else "warning"  # more is of no interest


def on_starting(_server: Any) -> None:
    """Have what gunicorn itself says written as the API's other lines are."""
    log_as("api", _settings)


def child_exit(_server: Any, worker: Any) -> None:
    """Take the gauges of a worker that is gone out of /metrics."""
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        multiprocess.mark_process_dead(worker.pid)  # type: ignore[no-untyped-call]  # no types
