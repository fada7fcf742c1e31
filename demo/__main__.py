"""`python -m demo`: plays the story against a service of its own, which ends with it."""

import signal
import sys
import time
from typing import NoReturn

from demo import lines
from demo.client import Client, ServiceFailed
from demo.player import play
from demo.service import own_service
from demo.story import CLAIMS, REPORTS
from launcher.child import NotStarted

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
    with own_service() as base_url:
        _say(f"\nA service of its own is ready after {time.monotonic() - begun:.1f} s.")
        play(Client(base_url), _say)
    _say("\n".join(["", *lines.closing()]))


def _say(text: str) -> None:
    print(text, flush=True)


def _interrupted(*_: object) -> NoReturn:
    raise KeyboardInterrupt


if __name__ == "__main__":
    main()
