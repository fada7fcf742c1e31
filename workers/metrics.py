"""What workers count; every process writes into PROMETHEUS_MULTIPROC_DIR, and is summed there."""

from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter

from prometheus_client import CollectorRegistry, Counter, Histogram, start_http_server
from prometheus_client.multiprocess import MultiProcessCollector

from adapters.tracing import span
from tracking.matching import Done
from verification.judging import Judge, Pair
from verification.model import JudgeModel

# Jobs are told apart by the label `task`, as Prometheus gives `job` to what it scrapes.
GIVEN_UP = "given_up"  # the reason of a job that failed too often to be tried again

seconds = Histogram(
    "claimwatch_job_seconds",
    "Seconds that a job took which did not fail.",
    ["task"],
    buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 100),
)
failures = Counter(
    "claimwatch_job_failures", "Jobs that failed; most are tried again.", ["task", "reason"]
)
verdict_seconds = Histogram(
    "claimwatch_verdict_seconds",
    "Seconds from the post of a report, or of a claim, until the verdicts stood that follow.",
    ["task"],
    buckets=(0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800, 7200),
)
verdict_changes = Counter(
    "claimwatch_verdict_changes", "Revisions that jobs made, by the status since.", ["status"]
)
candidates = Histogram(
    "claimwatch_candidates",
    "Claims that a report was read against, or reports that a claim was.",
    ["task"],
    buckets=(0, 1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000),
)
judge_batch_seconds = Histogram(
    "claimwatch_judge_batch_seconds",
    "Seconds in which the judge read what it was asked at once, at most twice in a job.",
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30),
)
judge_pairs = Counter("claimwatch_judge_pairs", "Pairs of passage and claim that the judge read.")


@dataclass(frozen=True, slots=True)
class Timed:
    """A judge whose batches are timed; satisfies `verification.judging.Judge`."""

    own: Judge

    def judge(self, pairs: Sequence[Pair]) -> list[JudgeModel]:
        """Return what the judge says of each pair, in order."""
        begun = perf_counter()
        with span("judge", pairs=len(pairs)):
            read = self.own.judge(pairs)
        judge_batch_seconds.observe(perf_counter() - begun)
        judge_pairs.inc(len(pairs))
        return read


def count(job: str, done: Done) -> None:
    """Count what a job did."""
    for revision in done.revisions:
        verdict_changes.labels(revision.status).inc()
    if done.candidates is not None:
        candidates.labels(job).observe(done.candidates)
    if done.waited is not None:
        verdict_seconds.labels(job).observe(done.waited.total_seconds())
    if done.given_up:
        failures.labels(job, GIVEN_UP).inc()


def serve(port: int) -> None:
    """Serve what all processes of this worker counted.

    Raises OSError where the port is taken, ValueError where PROMETHEUS_MULTIPROC_DIR is no folder.
    """
    registry = CollectorRegistry()
    MultiProcessCollector(registry)  # type: ignore[no-untyped-call]  # ships no types
    start_http_server(port, registry=registry)
