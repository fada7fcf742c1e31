"""The relay of an API process: what was promised just now reaches the queue at once.

Should the process die first, beat's sweep hands the promise over instead.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Thread

import structlog

from tracking.errors import QueueDown, StoreDown

REST = 0.05  # seconds in which announcements gather: under load, few hand over many
PAUSE = 1.0  # seconds before a store or queue that was away is tried again

log = structlog.get_logger()


@dataclass
class Relay:
    """Runs `hand_over` in a thread of its own whenever something was announced."""

    hand_over: Callable[[], int]
    announced: Event = field(default_factory=Event)
    stopped: Event = field(default_factory=Event)

    def announce(self) -> None:
        """Say that something was promised."""
        self.announced.set()

    def start(self) -> None:
        """Begin; the thread ends with its process, or when `stopped` is set."""
        Thread(target=self.run, name="relay", daemon=True).start()

    def run(self) -> None:
        """Hand over what is due after each announcement, until nothing is or the queue is full."""
        while not self.stopped.is_set():
            self.announced.wait()
            self.announced.clear()
            self._drain()
            self.stopped.wait(REST)

    def _drain(self) -> None:
        try:
            while self.hand_over():
                pass
        except (StoreDown, QueueDown) as away:
            log.warning("promises are kept for later", why=str(away))
            self.stopped.wait(PAUSE)
