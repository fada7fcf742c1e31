"""The relay hands promised jobs to the queue.

A crash here, a lost message or a worker that dies only means that a job is handed over again once
its lease has run out; a promise ends where its result is stored, and nowhere else.
"""

from datetime import timedelta

from tracking.errors import QueueDown
from tracking.ports import Jobs
from tracking.tracker import Tracker

LEASE = timedelta(seconds=30)  # how long a job may take before it is handed over again
RETRY = timedelta(seconds=1)  # how soon a queue that is down is tried again


def relay(tracker: Tracker, jobs: Jobs) -> int:
    """Hand over what is due and the queue has room for; return how many jobs that was.

    Raises QueueDown; the jobs are then due again at once and their takings do not count.
    """
    room = jobs.room()
    due = tracker.promises.take_due(tracker.clock(), LEASE, room) if room else []
    if not due:
        return 0
    try:
        jobs.put(due)
    except QueueDown:
        again = tracker.clock() + RETRY
        for promise in due:
            tracker.promises.put(promise, again)
        raise
    return len(due)
