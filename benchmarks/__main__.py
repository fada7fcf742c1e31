"""`python -m benchmarks`: measures the service on this machine and prints one table.

Requests per second are held against a Flask application that does nothing, under the same gunicorn
settings and in the same run, as figures of one machine mean little on another. The loads are made
in turns, so that other work on the machine falls on each of them.
"""

import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from statistics import median

from benchmarks import batches, latency
from benchmarks.load import Load, quantile
from benchmarks.memory import resident
from demo.service import defaults, free_port, own_service
from launcher.child import ROOT
from launcher.ready import wait_until_ready

TURNS = 5  # of each load; the middle one is told
SECONDS = 4  # of each turn
WARM_UP = 1  # seconds of another load before it
CONNECTIONS = 16  # as many as there are threads to answer them
STARTS_WITHIN = 20  # seconds
GUNICORN = {"API_WORKERS": "2", "API_THREADS": "8"}
# The settings of gunicorn demand a store; a bare application never asks it anything.
NO_STORE = {"STORE_URL": "redis://127.0.0.1:1", "BROKER_URL": "redis://127.0.0.1:1"}

POST, POLL = "POST /v1/claims", "status poll answered with 304"

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
    """Yield the rows of posts and polls under load, beside a bare answer."""
    with bare_flask() as bare, own_service(**GUNICORN) as base_url:
        port = int(base_url.rpartition(":")[2])
        posted = batches.post(base_url)
        # Polls first: what is posted is matched for a while.
        turns = [(load(bare), load(port, *posted.polled)) for _ in range(TURNS)]
        loads = {
            "bare Flask answer": [each for each, _ in turns],
            POLL: [each for _, each in turns],
        }
        loads[POST] = [load(port) for _ in range(TURNS)]
    for name, measured in loads.items():
        yield from _rows(name, measured)
    for name in (POST, POLL):
        shares = [
            own.per_second / least.per_second
            for own, (least, _) in zip(loads[name], turns, strict=True)
        ]
        yield f"{name}: share of the bare answer", f"{median(shares):.2f}"
    yield f"batch of {batches.CLAIMS} claims: middle of {batches.TIMES}", f"{posted.seconds:.2f} s"


def _rows(name: str, turns: Sequence[Load]) -> Iterator[Row]:
    p50, p99 = median(each.p50_ms for each in turns), median(each.p99_ms for each in turns)
    yield f"{name}: requests/s", f"{median(each.per_second for each in turns):.0f}"
    yield f"{name}: p50, p99", f"{p50:.1f} ms, {p99:.1f} ms"
    yield f"{name}: failed", str(sum(each.failed for each in turns))


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


def load(port: int, *polled: str) -> Load:
    """Return what a load on a port measures, made by a process of its own."""
    for seconds in (WARM_UP, SECONDS):
        asked = [str(port), str(seconds), str(CONNECTIONS), *polled]
        command = [sys.executable, "-m", "benchmarks.load", *asked]
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
