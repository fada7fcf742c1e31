"""What holds of image and compose file, as far as it shows without an engine."""

import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest
import yaml

from adapters.queue import Queue
from settings import Settings

ROOT = Path(__file__).parents[2]
DOCKERFILE = (ROOT / "Dockerfile").read_text()
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text())
OURS = {name: each for name, each in COMPOSE["services"].items() if name != "valkey"}


def stages():
    return DOCKERFILE.split("FROM ")[1:]


def test_the_last_stage_installs_nothing_and_is_not_root():
    last = stages()[-1]
    assert "RUN" not in last
    assert re.search(r"^USER 10001", last, re.MULTILINE)
    assert "HEALTHCHECK" in last


def test_only_hashed_wheels_come_in():
    [install] = [line for line in DOCKERFILE.splitlines() if "pip" in line and "install" in line]
    assert "--require-hashes" in install
    assert "--only-binary=:all:" in install


def test_every_package_that_is_copied_is_let_into_the_build():
    copied = {
        each.split("/")[0]
        for line in re.findall(r"^COPY (?!--)(.+) \S+$", DOCKERFILE, re.MULTILINE)
        for each in line.split()
    }
    let_in = {
        line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line[0] == "!"
    }
    assert copied == let_in


@pytest.mark.parametrize("name", sorted(COMPOSE["services"]))
def test_every_service_can_do_as_little_as_possible(name):
    service = COMPOSE["services"][name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]
    assert service["healthcheck"]["test"]


@pytest.mark.parametrize("name", sorted(OURS))
def test_every_process_waits_for_a_store_that_answers(name):
    assert OURS[name]["depends_on"] == {"valkey": {"condition": "service_healthy"}}
    assert {"STORE_URL", "BROKER_URL"} <= set(OURS[name]["environment"])


def test_every_queue_has_a_worker_and_beat_runs_once():
    commands = [service["command"] for service in OURS.values()]
    assert sorted(commands) == sorted([["api"], ["beat"], *(["worker", q.value] for q in Queue)])
    assert "deploy" not in OURS["beat"]


def test_the_store_writes_an_appended_file_to_a_volume():
    valkey = COMPOSE["services"]["valkey"]
    assert valkey["command"][1:3] == ["--appendonly", "yes"]
    assert valkey["volumes"] == ["claims:/data"]


def test_no_secret_stands_in_the_compose_file():
    for service in OURS.values():
        for name, value in service["environment"].items():
            if name in {"API_KEYS", "WEBHOOK_SECRET", "JUDGE_API_KEY"}:
                assert re.fullmatch(rf"\$\{{{name}:[-?][^}}]*\}}", value)


OF_THE_IMAGE = {
    "host",
    "port",
    "data_dir",
    "judge_dir",
    "prometheus_multiproc_dir",
}  # PORT is that of the machine instead


@pytest.mark.parametrize(
    "setting", [each for each in fields(Settings) if each.name not in OF_THE_IMAGE]
)
def test_every_setting_can_be_given_and_is_else_what_it_always_is(setting):
    name, default = setting.name.upper(), setting.metadata["default"]
    given = [each["environment"][name] for each in OURS.values() if name in each["environment"]]
    assert given
    assert all(value.startswith(f"${{{name}:") for value in given)
    if name not in {"STORE_URL", "BROKER_URL", "RATE_LIMIT"}:
        assert set(given) == {f"${{{name}:-{default}}}"}


@pytest.mark.parametrize(
    ("arguments", "program"),
    [
        (["api"], "gunicorn"),
        (["worker", "matching"], "workers.matching"),
        (["worker", "delivery"], "workers.delivery"),
        (["beat"], "workers.beat"),
    ],
)
def test_every_program_gathers_its_metrics_anew(arguments, program, tmp_path):
    python, gathered = tmp_path / "python", tmp_path / "metrics"
    python.write_text('#!/bin/sh\necho "$2"\nls -A "$PROMETHEUS_MULTIPROC_DIR"\n')
    python.chmod(0o700)
    gathered.mkdir()
    (gathered / "counter_1.db").touch()
    ran = subprocess.run(
        ["sh", ROOT / "docker" / "entrypoint", *arguments],
        env={"PATH": f"{tmp_path}:/usr/bin:/bin", "PROMETHEUS_MULTIPROC_DIR": str(gathered)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.split() == [program]


@pytest.mark.parametrize("arguments", [[], ["worker"], ["worker", "other"], ["sh"]])
def test_an_arm_that_does_not_exist_is_refused(arguments):
    refused = subprocess.run(
        ["sh", ROOT / "docker" / "entrypoint", *arguments],
        env={"PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr.startswith("usage:")


def test_the_command_for_keys_is_reached_with_its_arguments():
    shown = subprocess.run(
        ["sh", ROOT / "docker" / "entrypoint", "keys", "rotate", "--help"],
        cwd=ROOT,
        env={"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "--grace" in shown.stdout
