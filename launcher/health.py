"""Whether a container does its work: `python -m launcher.health api`, or `worker`, or `beat`.

An API is healthy when it answers, a worker and beat when they reach the broker.
"""

import sys
import urllib.request
from collections.abc import Callable, Mapping

from adapters.queue import CeleryJobs
from settings import Settings, read_settings
from tracking.errors import QueueDown

TIMEOUT = 5  # seconds


def api(settings: Settings) -> None:
    """Return when the API answers on this machine; raises OSError."""
    with urllib.request.urlopen(f"http://127.0.0.1:{settings.port}/livez", timeout=TIMEOUT):
        return


def broker(settings: Settings) -> None:
    """Return when the broker answers; raises QueueDown."""
    CeleryJobs(settings.broker_url).ping()


CHECKS: Mapping[str, Callable[[Settings], None]] = {"api": api, "worker": broker, "beat": broker}


def main(kind: str) -> None:
    """Exit with 0 where the process of this kind is healthy, else with one line and 1."""
    try:
        CHECKS[kind](read_settings())
    except (OSError, QueueDown) as unwell:
        sys.exit(f"{kind}: {unwell}")


if __name__ == "__main__":
    main(*sys.argv[1:])
