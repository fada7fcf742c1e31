"""How long it takes from the post of a report until the status of a claim has changed."""

import time

from benchmarks.texts import claim, report
from demo.client import Client

CLAIMS = 1000  # that are there, and checked, when it is measured
REPORTS = 40  # posted one after the other, each about another claim
POLLED = 0.01  # seconds between two looks at a status
SETTLING_TAKES = 600  # seconds that the first checks of all claims may take


class TooSlow(Exception):
    """The first checks were not done in time."""


def seconds(base_url: str) -> list[float]:
    """Return the seconds of each report, in ascending order, on a service that is idle."""
    client = Client(base_url, POLLED)
    posted = client.post("/v1/claims/batch", {"items": [claim(number) for number in range(CLAIMS)]})
    until_checked(client)
    step = CLAIMS // REPORTS
    ids = [result["claim"]["id"] for result in posted["items"][::step]]
    return sorted(_timed(client, each, number * step) for number, each in enumerate(ids))


def until_checked(client: Client) -> None:
    """Return when the first checks of all claims are done; raises TooSlow."""
    end = time.monotonic() + SETTLING_TAKES
    while client.get("/v1/claims?status=pending&limit=1")["items"]:
        if time.monotonic() > end:
            raise TooSlow(f"not all claims were checked within {SETTLING_TAKES} s")
        time.sleep(1)


def _timed(client: Client, claim_id: str, number: int) -> float:
    path = f"/v1/claims/{claim_id}/status"
    before = client.get(path)["status"]
    begun = time.perf_counter()
    client.post("/v1/reports", report(number))
    client.until(path, lambda it: it["status"] != before)
    return time.perf_counter() - begun
