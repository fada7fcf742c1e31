"""Reports posted to a running service: as many as it takes, and at a steady pace.

Throughput and latency are measured apart. Throughput: a few reports are always under way, and
another is posted for each that is done. Latency: reports are posted at a steady pace, whatever
becomes of them. Each ends after a number of seconds, however slow the machine is.
"""

import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from urllib.request import urlopen

from prometheus_client.parser import text_string_to_metric_families

from benchmarks.filling import posted
from benchmarks.load import quantile
from benchmarks.memory import processor_seconds
from demo.client import Client
from tracking.records import Job, ReportState
from tracking.tracker import Tracker

EVERY = 5  # one report in so many bears out a claim
WARM_UP = 5  # seconds under the same load, before throughput is measured
UNDER_WAY = 16  # reports at once, where throughput is measured
PACE = 12.0  # reports a second: a million a day
SPARE = 0.8  # share of the throughput at which latency is measured, where the pace is beyond that
POLLED = 0.01  # seconds between two looks
PATIENCE = 60  # seconds that what is under way has to be done
MATCHED = Job.MATCH_REPORT.value
# What the service counts of its work, and what a report's share of it is called.
SHARES = {
    "claimwatch_job_seconds_sum": "seconds of a report: job",
    "claimwatch_judge_batch_seconds_sum": "seconds of a report: judge, within the job",
    "claimwatch_judge_pairs_total": "pairs that the judge reads, of a report",
    "claimwatch_candidates_sum": "candidates of a report: mean",
}

Row = tuple[str, str]
Reports = Iterator[Mapping[str, str]]


@dataclass(slots=True)
class Pressure:
    """A service that reports are posted to, and what lies behind it."""

    client: Client
    tracker: Tracker
    numbers: Iterator[int] = field(default_factory=count)  # of reports: none is posted twice

    def measured(self, claims: int, seconds: float) -> Iterator[Row]:
        """Yield the throughput, where a report's time goes under it, and the latency at a pace."""
        reports = self._reports(claims)
        self._kept_busy(reports, WARM_UP)
        counted, used = self._counted(), processor_seconds()
        per_second = self._kept_busy(reports, seconds)
        yield f"reports/s, {UNDER_WAY} under way", f"{per_second:.1f}"
        done = self._counted() - counted
        matched = done["claimwatch_job_seconds_count"] or 1
        for name, about in SHARES.items():
            yield about, f"{done[name] / matched:.3g}"
        for program, taken in (processor_seconds() - used).items():
            yield f"ms of the processor for a report: {program}", f"{1000 * taken / matched:.1f}"
        yield "left over from it after a minute", str(self._until_done())
        yield from self._at_pace(reports, min(PACE, SPARE * per_second), seconds)

    def _reports(self, claims: int) -> Reports:
        for number in self.numbers:
            yield from (told for _, told in posted(range(number, number + 1), EVERY, claims))

    def _kept_busy(self, reports: Reports, seconds: float) -> float:
        """Keep reports under way; return how many were done in a second."""
        owed = first = self.tracker.promises.waiting()
        sent, begun = 0, time.monotonic()
        while (taken := time.monotonic() - begun) < seconds:
            for _ in range(owed, UNDER_WAY):
                self.client.post("/v1/reports", next(reports))
                sent += 1
            time.sleep(POLLED)
            owed = self.tracker.promises.waiting()
        return (first + sent - owed) / taken

    def _at_pace(self, reports: Reports, pace: float, seconds: float) -> Iterator[Row]:
        """Yield how long it takes from when a report was due to be posted until it is processed."""
        due, began = {}, datetime.now(UTC)
        for turn in range(int(pace * seconds)):
            at = began + timedelta(seconds=turn / pace)
            time.sleep(max(0.0, (at - datetime.now(UTC)).total_seconds()))
            due[self.client.post("/v1/reports", next(reports))["id"]] = at
        self._until_done()
        taken = [float("inf")] * len(due)
        for n, each in enumerate(self.tracker.reports.get_many([*due])):
            if each.state is ReportState.PROCESSED and each.processed_at:
                taken[n] = (each.processed_at - due[each.id]).total_seconds()
        taken.sort()
        p50, p95 = quantile(taken, 0.5), quantile(taken, 0.95)
        yield (
            f"report posted to verdicts changed, {pace:.1f} reports/s: p50, p95",
            f"{p50:.2f} s, {p95:.2f} s",
        )

    def _until_done(self) -> int:
        """Wait until no job is owed, for so long; return how many are."""
        end = time.monotonic() + PATIENCE
        while (owed := self.tracker.promises.waiting()) and time.monotonic() < end:
            time.sleep(POLLED)
        return owed

    def _counted(self) -> Counter[str]:
        """Return what the service has counted so far of matching reports."""
        with urlopen(f"{self.client.base_url}/metrics", timeout=10) as told:
            families = text_string_to_metric_families(told.read().decode())
        counted: Counter[str] = Counter()
        for sample in (each for family in families for each in family.samples):
            if sample.labels.get("task", MATCHED) == MATCHED:
                counted[sample.name] += sample.value
        return counted
