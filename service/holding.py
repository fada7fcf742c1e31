"""Held answers: a few threads wait for news, no more than a few, and not beyond a stop."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import BoundedSemaphore, Event
from typing import TypeVar

LONGEST = 30.0  # seconds that an answer is held
PAUSE = 0.1  # seconds between two looks

Seen = TypeVar("Seen")


@dataclass(frozen=True, slots=True)
class Holds:
    """The held answers of one process."""

    most: int
    free: BoundedSemaphore = field(init=False)
    ended: Event = field(init=False, default_factory=Event)

    def __post_init__(self) -> None:
        object.__setattr__(self, "free", BoundedSemaphore(max(self.most, 1)))

    def until(
        self, look: Callable[[], Seen], is_new: Callable[[Seen], bool], seconds: float
    ) -> tuple[Seen, bool]:
        """Return what is seen once it is new or the time is over, and whether it was waited for.

        With all places taken, what is seen at once is returned.
        """
        seen = look()
        if not seconds or not self.most or not self.free.acquire(blocking=False):
            return seen, False
        try:
            end = time.monotonic() + min(seconds, LONGEST)
            while not (is_new(seen) or time.monotonic() > end or self.ended.wait(PAUSE)):
                seen = look()
            return seen, True
        finally:
            self.free.release()

    def end(self) -> None:
        """Have all that is held answered now, and hold nothing any more."""
        self.ended.set()
