"""A relay whose clock is off: `python -m chaos.skewed SECONDS`, with the settings of a worker."""

import sys
import time
from contextlib import suppress
from datetime import datetime, timedelta

from adapters.queue import CeleryJobs
from adapters.store import now, open_tracker
from settings import read_settings
from tracking.errors import QueueDown, StoreDown
from tracking.relay import relay

PAUSE = 0.2  # seconds between two rounds


def main(by: timedelta) -> None:
    """Hand over what is due by the wrong clock, until it is killed."""

    def clock() -> datetime:
        return now() + by

    settings = read_settings()
    jobs = CeleryJobs(settings.broker_url, lambda: clock().timestamp())
    while True:
        with suppress(QueueDown, StoreDown):
            relay(open_tracker(settings, clock), jobs)
        time.sleep(PAUSE)


if __name__ == "__main__":
    main(timedelta(seconds=int(sys.argv[1])))
