"""How gunicorn serves the API: `python -m gunicorn --config python:launcher.gunicorn_conf`."""

import logging
import os
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from prometheus_client import multiprocess

from adapters.admission import check_admission
from adapters.api_keys import RedisApiKeys
from adapters.logs import log_as
from adapters.topology import connect
from settings import is_loopback, read_settings
from tracking.errors import StoreDown

_settings = read_settings()
_settings.check_store()
check_admission(_settings)
# How gunicorn's lines begin that tell of a request; they go on with its first line or its address.
OF_REQUESTS = ("Invalid request", "Error handling request", "Socket error processing request")
_memory = Path("/dev/shm")  # noqa: S108 - a heartbeat on disk can stall a worker

wsgi_app = "service.main:create()"
bind = (
    f"[{_settings.host}]:{_settings.port}"
    if ":" in _settings.host
    else (f"{_settings.host}:{_settings.port}")
)
worker_class = "service.patience.PatientWorker"
workers = _settings.api_workers
threads = _settings.api_threads
graceful_timeout = 5  # seconds that requests may go on once the service is told to stop
control_socket_disable = True
worker_tmp_dir = str(_memory) if os.access(_memory, os.W_OK) else None
limit_request_line = 8190  # bytes, the most that gunicorn can be told
forwarded_allow_ips = ""  # whoever asks from this machine may not say by headers what is asked for
loglevel = "error" if _settings.log_level == "ERROR" else "warning"  # more is of no interest


def post_fork(_server: Any, worker: Any) -> None:
    """Bound the time of each client."""
    worker.patience = _settings.client_seconds


def on_starting(_server: Any) -> None:
    """Have what gunicorn itself says written as the API's other lines are."""
    log_as("api", _settings)
    logging.getLogger("gunicorn.error").addFilter(without_request)


def without_request(record: logging.LogRecord) -> bool:
    """Leave out of what gunicorn logs of a request what the request says: it may be a text."""
    said = record.getMessage()
    if kind := next(filter(said.startswith, OF_REQUESTS), None):
        record.msg, record.args, record.exc_info = kind, (), None
    return True


def when_ready(server: Any) -> None:
    """Say so where nobody can be served yet, as far as is known."""
    if not (is_loopback(_settings.host) or _settings.api_keys or _stored_keys()):
        server.log.warning("no API key is known, so all requests are refused: launcher.keys create")


def _stored_keys() -> bool:
    with closing(connect(_settings.store_url)) as client, suppress(StoreDown):
        return bool(RedisApiKeys(client).all())
    return False


def child_exit(_server: Any, worker: Any) -> None:
    """Take the gauges of a worker that is gone out of /metrics."""
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        multiprocess.mark_process_dead(worker.pid)  # type: ignore[no-untyped-call]  # no types
