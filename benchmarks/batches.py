"""How long the post of a batch of claims takes; and claims to poll, once they are checked."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.latency import until_checked
from benchmarks.texts import claim
from demo.client import Client, Record

CLAIMS = 1000  # of a batch, as many as it may have
TIMES = 3  # that one is posted
POLLED = 100  # claims that are polled in turn
TAG = '"r1"'  # of a status that has changed once, as a first check does


@dataclass(frozen=True, slots=True)
class Posted:
    """What was measured and left."""

    seconds: float  # of a batch
    polled: Sequence[str]  # the entity tag of the status of each claim, and their ids


def post(base_url: str) -> Posted:
    """Post batches to a service and wait until all of their claims are checked."""
    client = Client(base_url, pause=1)
    timed = [_timed(client, first) for first in range(0, TIMES * CLAIMS, CLAIMS)]
    until_checked(client)
    ids = [result["claim"]["id"] for result in timed[0][1]["items"][:POLLED]]
    return Posted(median(seconds for seconds, _ in timed), [TAG, *ids])


def _timed(client: Client, first: int) -> tuple[float, Record]:
    items = [claim(number) for number in range(first, first + CLAIMS)]
    begun = time.perf_counter()
    answered = client.post("/v1/claims/batch", {"items": items})
    return time.perf_counter() - begun, answered
