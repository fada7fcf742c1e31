"""The programs of the service, and how supervisord keeps them running."""

import os
import pwd
import shlex
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from launcher.checks import LOCK_FD

PYTHON = (sys.executable, "-m")
TETHER = (*PYTHON, "launcher.tether")
GENTLY = ("nice", "-n", "19")  # where processors are few, requests are answered first
GROUP = "claimwatch"
STOP_SECONDS = 8  # until a program that does not end is killed, with everything it started


@dataclass(frozen=True, slots=True)
class Program:
    """A program that is kept running."""

    name: str
    command: Sequence[str]
    env: Mapping[str, str] = field(default_factory=dict)
    once: bool = False  # it does one thing and ends
    first: bool = False  # started before the others, and stopped after them


def programs(base_url: str, data_dir: Path, store: Sequence[str]) -> list[Program]:
    """Return every program; `store` is the embedded store's command, or empty."""
    # Told to stop, Celery lets jobs run on for a few seconds, then hands them back.
    celery = {"REMAP_SIGTERM": "SIGQUIT"}
    embedded = [Program("store", store, first=True)] if store else []
    return [
        *embedded,
        Program(
            "api",
            _module("gunicorn", "--config=python:launcher.gunicorn_conf"),
        ),
        Program("matching", (*GENTLY, *_module("workers.matching")), celery),
        Program("delivery", _module("workers.delivery"), celery),
        Program("beat", _module("workers.beat")),
        Program("ready", _module("launcher.ready", base_url, str(data_dir)), once=True),
    ]


def supervisord(run: Path, wanted: Iterable[Program]) -> str:
    """Return the configuration of supervisord."""
    return "\n\n".join([_head(run), *_sections(list(wanted))]) + "\n"


def _module(*arguments: str) -> Sequence[str]:
    return (*PYTHON, *arguments)


def _head(run: Path) -> str:
    user = pwd.getpwuid(os.getuid()).pw_name
    return _section(
        "supervisord",
        {
            "nodaemon": "true",
            "silent": "true",  # it logs to logfile alone, which is stdout
            "logfile": "/dev/stdout",
            "logfile_maxbytes": "0",
            "loglevel": "warn",
            "pidfile": str(run / "supervisord.pid"),
            "minfds": str(LOCK_FD),  # it closes descriptors below this at its start
            # Saying so keeps it from complaining where it is started by root.
            **({"user": user} if os.getuid() == 0 else {}),
        },
    )


def _sections(wanted: Sequence[Program]) -> Iterator[str]:
    grouped = [each.name for each in wanted if not each.first]
    for each in wanted:
        yield _section(f"program:{each.name}", _keeping(each))
    # Programs of a group stop at the same time; groups stop one after the other.
    yield _section(f"group:{GROUP}", {"programs": ",".join(grouped), "priority": "20"})


def _keeping(program: Program) -> Mapping[str, str]:
    return {
        "command": shlex.join([*TETHER, *program.command]),
        "environment": ",".join(f'{name}="{value}"' for name, value in program.env.items()),
        "priority": "10" if program.first else "20",
        "autorestart": "false" if program.once else "true",
        "startsecs": "0" if program.once else "1",
        "startretries": "1000000",
        "stopwaitsecs": str(STOP_SECONDS),
        "killasgroup": "true",
        "redirect_stderr": "true",
        "stdout_logfile": "/dev/stdout",
        "stdout_logfile_maxbytes": "0",
    }


def _section(name: str, values: Mapping[str, str]) -> str:
    # supervisord expands %(name)s in every value.
    lines = [f"{key}={value.replace('%', '%%')}" for key, value in values.items()]
    return "\n".join([f"[{name}]", *lines])
