"""The ports that every use case is given, as one value."""

from dataclasses import dataclass

from tracking.ports import (
    Claims,
    Clock,
    Feed,
    NewId,
    Promises,
    Reports,
    RequestId,
    Requests,
    Trace,
)
from tracking.records import Job, Promise


@dataclass(frozen=True, slots=True)
class Tracker:
    """Where claims and reports are kept, and where times and ids come from."""

    claims: Claims
    reports: Reports
    promises: Promises
    feed: Feed
    requests: Requests
    clock: Clock
    new_id: NewId
    request_id: RequestId
    trace: Trace

    def promise(self, job: Job, record_id: str) -> Promise:
        """Return the promise of a job, on behalf of the request that is served."""
        return Promise(job, record_id, self.request_id(), self.trace())
