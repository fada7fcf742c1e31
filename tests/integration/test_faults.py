"""What is killed comes back, what was accepted is kept, and nothing outlives the service."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from launcher.child import ROOT, NotStarted, running
from tests.integration.conftest import Service, free_port, processes, until

BODY = "The lighthouse of Norrskarn was lit for the {}th time on Tuesday, its keeper said."

PARENT = """
import sys, time
from pathlib import Path
from launcher.child import running
with running(int(sys.argv[1]), Path(sys.argv[2])):
    print("up", flush=True)
    time.sleep(60)
"""


def killed(service, *words):
    found = processes(service.data_dir, *words)
    assert found, f"nothing runs as {words}"
    for pid in found:
        os.kill(pid, signal.SIGKILL)


@pytest.mark.parametrize(
    "words",
    [
        ("workers.matching",),
        ("workers.delivery",),
        ("gunicorn",),
        ("valkey-server",),
        ("workers.beat",),
    ],
    ids=" ".join,
)
def test_what_was_accepted_is_done_although_a_program_is_killed(service, words):
    claim = service.post_claim("The lighthouse of Norrskarn was lit on Tuesday.")
    reports = [service.post_report(f"Light {at}", BODY.format(at)) for at in range(10)]
    time.sleep(1.5 if "valkey-server" in words else 0)  # the store promises each second on disk
    killed(service, *words)
    until(lambda: _ready(service), bool)
    assert service.checked(claim)["id"] == claim
    assert all(service.processed(report)["id"] == report for report in reports)
    assert service.post_report("Another light", BODY.format(99))


def _ready(service):
    try:
        return service.call("GET", "/readyz")[0] == 200
    except OSError:
        return False


def test_a_second_start_finds_what_the_first_one_stored(tmp_path):
    with running(free_port(), tmp_path) as url:
        claim = Service(url, tmp_path).post_claim("The lighthouse of Norrskarn was lit on Tuesday.")
        Service(url, tmp_path).checked(claim)
    assert not processes(tmp_path)
    with running(free_port(), tmp_path) as url:
        assert Service(url, tmp_path).claim(claim)["status"] == "unverified"


def test_nothing_outlives_a_killed_parent(tmp_path):
    parent = subprocess.Popen(
        [
            sys.executable,
            "-c",
            PARENT,
            str(free_port()),
            str(tmp_path),
        ],
        cwd=ROOT,
        stdout=subprocess.PIPE,
    )
    with parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"up\n"
        assert len(processes(tmp_path)) > 5
        parent.kill()
    until(lambda: processes(tmp_path), lambda left: not left)


def test_a_busy_port_is_refused_in_one_line(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        refused = start(tmp_path, PORT=str(port))
    assert refused.returncode != 0
    assert refused.stderr == f"claimwatch: port {port} is in use; set PORT to another one\n"


def test_a_folder_that_cannot_be_written_is_refused_in_one_line(tmp_path):
    blocked = tmp_path / "file"
    blocked.touch()
    refused = start(blocked, PORT=str(free_port()))
    assert refused.returncode != 0
    assert refused.stderr.startswith(f"claimwatch: DATA_DIR {blocked} cannot be written")
    assert refused.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "http"),
        ("LOG_LEVEL", "LOUD"),
        ("RATE_LIMIT", "many"),
        ("WEBHOOK_SECRET", "no base64"),
        ("JUDGE_DIR", "/dev/null"),
    ],
)
def test_a_setting_that_cannot_work_is_refused_in_one_line(tmp_path, name, value):
    refused = start(tmp_path, **{"PORT": str(free_port()), name: value})
    assert refused.returncode != 0
    assert refused.stderr.startswith(f"claimwatch: {name}: ")
    assert (refused.stderr.count("\n"), refused.stdout) == (1, "")


@pytest.mark.parametrize("arguments", [["api"], ["worker", "matching"], ["beat"]])
def test_a_container_without_a_store_is_refused_in_one_line(tmp_path, arguments):
    python = str(Path(sys.executable).parent)
    refused = subprocess.run(
        ["sh", ROOT / "docker" / "entrypoint", *arguments],
        cwd=ROOT,
        env={
            "PATH": f"{python}:/usr/bin:/bin",
            "HOST": "127.0.0.1",
            "PROMETHEUS_MULTIPROC_DIR": str(tmp_path / "metrics"),
        },
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert refused.returncode != 0
    assert "STORE_URL and BROKER_URL are needed" in refused.stderr
    assert len(refused.stderr.split("\n")) <= 3  # gunicorn puts a blank line before its own


def test_a_second_service_on_the_same_data_is_refused(service):
    refused = start(service.data_dir, PORT=str(free_port()))
    assert "another instance runs" in refused.stderr
    with pytest.raises(NotStarted), running(free_port(), service.data_dir):
        pass


def test_a_wrong_python_is_refused_in_one_line(tmp_path):
    old = tmp_path / "python"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    refused = subprocess.run(
        ["make", f"PYTHON={old}", f"VENV={tmp_path / 'venv'}", "run"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert refused.returncode != 0
    assert "is not Python 3.11 or newer" in refused.stderr


def start(data_dir: Path, **env):
    return subprocess.run(
        [sys.executable, "-m", "launcher"],
        cwd=ROOT,
        env={**os.environ, "DATA_DIR": str(data_dir), **env},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
