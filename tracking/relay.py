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
AT_ONCE = 500  # jobs handed over in one go


def relay(tracker: Tracker, jobs: Jobs) -> int:
    """Hand over what is due and return how many jobs that was; raises QueueDown.

    Where the queue is down, the jobs are due again at once and their takings do not count.
    """
    due = tracker.promises.take_due(tracker.clock(), LEASE, AT_ONCE)
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
