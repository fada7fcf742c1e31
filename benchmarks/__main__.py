"""`python -m benchmarks`: measures the service on this machine and prints one table.

Requests per second are held against a Flask application that does nothing, under the same gunicorn
settings and in the same run, as figures of one machine mean little on another.
"""

import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks import latency
from benchmarks.load import Load, quantile
from benchmarks.memory import resident
from demo.service import defaults, free_port, own_service
from launcher.child import ROOT
from launcher.ready import wait_until_ready

SECONDS = 15  # of each load
WARM_UP = 2  # seconds of another one before it
CONNECTIONS = 16  # as many as there are threads to answer them
STARTS_WITHIN = 20  # seconds
GUNICORN = {"API_WORKERS": "2", "API_THREADS": "8"}
# The settings of gunicorn demand a store; a bare application never asks it anything.
NO_STORE = {"STORE_URL": "redis://127.0.0.1:1", "BROKER_URL": "redis://127.0.0.1:1"}

Row = tuple[str, str]


def main() -> None:
    """Measure everything and print the table."""
    rows = [*machine(), *throughput(), *idle()]
    print("| measure | value |\n|---|---|")
    print("\n".join(f"| {name} | {value} |" for name, value in rows))


def machine() -> Iterator[Row]:
    """Yield what the figures were measured on."""
    yield "machine", f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}"
    yield "Python", platform.python_version()


def throughput() -> Iterator[Row]:
    """Yield the rows of POST /v1/claims under load, beside a bare answer."""
    with bare_flask() as port:
        bare = load(port)
    with own_service(**GUNICORN) as base_url:
        service = load(int(base_url.rpartition(":")[2]))
    for name, measured in (("bare Flask answer", bare), ("POST /v1/claims", service)):
        yield f"{name}: requests/s", f"{measured.per_second:.0f}"
        yield f"{name}: p50, p99", f"{measured.p50_ms:.1f} ms, {measured.p99_ms:.1f} ms"
        yield f"{name}: failed", str(measured.failed)
    yield "POST /v1/claims: share of the bare answer", f"{service.per_second / bare.per_second:.2f}"


def idle() -> Iterator[Row]:
    """Yield the rows of a service that has little to do: seconds to a verdict, and memory."""
    with own_service(**GUNICORN) as base_url:
        taken = latency.seconds(base_url)
        yield (
            f"report posted to status changed, {latency.CLAIMS} claims: p50, p95",
            f"{quantile(taken, 0.5):.2f} s, {quantile(taken, 0.95):.2f} s",
        )
        for program, megabytes in resident():
            yield f"resident memory: {program}", f"{megabytes:.0f} MB"


def load(port: int) -> Load:
    """Return what a load on a port measures, made by a process of its own."""
    for seconds in (WARM_UP, SECONDS):
        numbers = [str(port), str(seconds), str(CONNECTIONS)]
        command = [sys.executable, "-m", "benchmarks.load", *numbers]
        printed = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout
    return Load(**json.loads(printed))


@contextmanager
def bare_flask() -> Iterator[int]:
    """Run the Flask application that does nothing and yield its port."""
    port = free_port()
    gunicorn = ["-m", "gunicorn", "--config=python:launcher.gunicorn_conf", "benchmarks.bare:app"]
    env = {**os.environ, **defaults(), **GUNICORN, **NO_STORE, "PORT": str(port)}
    with subprocess.Popen([sys.executable, *gunicorn], cwd=ROOT, env=env) as server:
        try:
            wait_until_ready(f"http://127.0.0.1:{port}", time.monotonic() + STARTS_WITHIN)
            yield port
        finally:
            server.terminate()


if __name__ == "__main__":
    main()
