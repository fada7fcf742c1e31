"""`python -m demo`: plays the story against a service of its own, which ends with it."""

import signal
import socket
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import NoReturn

from demo import lines
from demo.client import Client, ServiceFailed
from demo.player import play
from demo.story import CLAIMS, REPORTS
from launcher.child import NotStarted, running
from settings import Settings

INTERRUPTED = 130  # what a shell reports of a program that Ctrl-C ended


def main() -> None:
    """Play the story; end with one line and 1 where the service fails."""
    # Ended any other way, it still stops the service and removes the data.
    signal.signal(signal.SIGTERM, _interrupted)
    try:
        _play()
    except (ServiceFailed, NotStarted) as trouble:
        sys.exit(f"claimwatch demo: the service failed: {str(trouble).strip()}")
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def _play() -> None:
    _say("\n".join(lines.opening(CLAIMS, REPORTS)))
    begun = time.monotonic()
    with (
        tempfile.TemporaryDirectory(prefix="claimwatch-demo-") as folder,
        running(free_port(), Path(folder), defaults()) as base_url,
    ):
        _say(f"\nA service of its own is ready after {time.monotonic() - begun:.1f} s.")
        play(Client(base_url), _say)
    _say("\n".join(["", *lines.closing()]))


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


def defaults() -> Mapping[str, str]:
    """Return an environment in which every setting has its default, whatever is set outside."""
    return {each.name.upper(): "" for each in fields(Settings)}


def _say(text: str) -> None:
    print(text, flush=True)


def _interrupted(*_: object) -> NoReturn:
    raise KeyboardInterrupt


if __name__ == "__main__":
    main()
