"""`python -m benchmarks.scale --claims 1000 10000`: reports against ever more claims, as tables.

One service of the measurement's own, with data of its own that is gone afterwards. Claims are
filled in through the adapters (`benchmarks.filling`), reports are posted over HTTP. Between two
sizes only the missing claims are added. Where the time goes is measured beside it, in this process,
step by step. Each figure is printed once it is measured, and each measurement is bounded in time.
"""

import argparse
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from statistics import mean

from adapters.folder_judge import load_judge
from adapters.store import tracker_over
from adapters.topology import Client as StoreClient
from adapters.topology import connect
from benchmarks.filling import fill_claims, fill_reports, posted
from benchmarks.load import quantile
from benchmarks.memory import resident
from benchmarks.pressure import EVERY, POLLED, Pressure, Row
from benchmarks.stores import memory, own_store, store_seconds
from benchmarks.stories import claim
from chaos.servers import NODES
from demo.client import Client
from demo.service import defaults, free_port
from launcher.child import running
from settings import Settings, read_settings
from tracking.matching import CLAIMS_PER_REPORT
from tracking.records import TrackedClaim
from tracking.similar import similar_claims
from tracking.tracker import Tracker
from verification.engine import assess
from verification.judging import Judge, Pair
from verification.model import Claim, JudgeModel, Report
from verification.words.terms import search_keys

SIZES = (1_000, 10_000, 100_000, 1_000_000)
SECONDS = 30  # of each load, and what taking reports apart may take
TIMED = 20  # claims posted one after the other
STEPS = 40  # reports that are taken apart, while there is time


@dataclass(slots=True)
class Watched:
    """A judge that is watched: how long it reads, and how many pairs."""

    own: Judge
    pairs: int = 0
    seconds: float = 0.0

    def judge(self, pairs: Sequence[Pair]) -> list[JudgeModel]:
        """Return what the judge says of each pair, in order."""
        begun = time.process_time()
        read = self.own.judge(pairs)
        self.seconds += time.process_time() - begun
        self.pairs += len(pairs)
        return read


@dataclass(slots=True)
class Steps:
    """Seconds of processor time of each step of matching, and candidates, for each report."""

    found: list[float] = field(default_factory=list)
    read: list[float] = field(default_factory=list)
    assessed: list[float] = field(default_factory=list)
    candidates: list[int] = field(default_factory=list)


def main() -> None:
    """Measure every size and print a table for each."""
    options = _options()
    here = read_settings()
    judge = Watched(load_judge(here.judge_dir, 1))
    more = {"MATCHING_PROCESSES": str(options.processes), "JUDGE_DIR": str(here.judge_dir)}
    about = f"{options.processes} matching processes, {options.nodes} store nodes"
    with (
        tempfile.TemporaryDirectory(prefix="claimwatch-scale-") as folder,
        own_store(Path(folder), options.nodes) as urls,
        running(free_port(), Path(folder), {**defaults(), **more, **urls.given}) as base_url,
        closing(connect(urls.settings.store_url)) as store,
    ):
        client, there = Client(base_url, POLLED), 0
        pressure = Pressure(client, tracker_over(store, urls.settings))
        for size in sorted(options.claims):
            _head(f"{size:,} claims, {about}")
            _print(_filled(urls.settings, store, there, size))
            _print(pressure.measured(size, options.seconds))
            _print(_steps(pressure.tracker, store, judge, size, options.seconds))
            _print((f"resident: {name}", f"{mb:.0f} MB") for name, mb in resident())
            there = size
        if options.reports:
            _head(f"a new claim against {options.reports:,} reports")
            _print(_backfill(client, urls.settings, options.reports))


def _filled(settings: Settings, store: StoreClient, there: int, size: int) -> Iterator[Row]:
    before, begun = memory(store), time.perf_counter()
    text = fill_claims(settings, there, size)
    yield "filled in, claims/s", f"{(size - there) / (time.perf_counter() - begun):.0f}"
    held = (memory(store) - before - text) / (size - there)
    yield "bytes of a claim in the store beyond its text", f"{held:.0f}"


def _steps(
    tracker: Tracker, store: StoreClient, judge: Watched, claims: int, seconds: float
) -> Iterator[Row]:
    """Yield where the processor time of a report goes, step by step."""
    steps, judge.pairs, judge.seconds = Steps(), 0, 0.0
    end = time.monotonic() + seconds
    before = store_seconds(store)
    for _, told in posted(range(20 * claims, 20 * claims + STEPS), EVERY, claims):
        now = tracker.clock()
        _taken_apart(tracker, judge, Report("rpt", told["title"], told["body"], now), steps)
        if time.monotonic() > end:
            break
    by_store = store_seconds(store) - before
    ordered, taken = sorted(steps.candidates), len(steps.candidates)
    yield "reports taken apart", str(taken)
    yield "candidates of a report: mean, p95", f"{mean(ordered):.1f}, {quantile(ordered, 0.95)}"
    yield "pairs that the judge reads, of a report", f"{judge.pairs / taken:.1f}"
    yield "ms of a report: finding candidates", f"{1000 * mean(steps.found):.1f}"
    yield "ms of a report: reading candidates", f"{1000 * mean(steps.read):.1f}"
    yield "ms of a report: the store, for both", f"{1000 * by_store / taken:.1f}"
    judged = 1000 * judge.seconds / taken
    yield "ms of a report: engine", f"{1000 * mean(steps.assessed) - judged:.1f}"
    yield "ms of a report: judge", f"{judged:.1f}"
    yield "ms of a new claim: `similar`", f"{_similar_ms(tracker, claims):.1f}"


def _taken_apart(tracker: Tracker, judge: Watched, report: Report, steps: Steps) -> None:
    times = [time.process_time()]
    sought = search_keys(f"{report.title}\n{report.body}").terms
    ids = tracker.claims.find(sought, CLAIMS_PER_REPORT)
    times.append(time.process_time())
    claims = [each.claim for each in tracker.claims.get_many(ids)]
    times.append(time.process_time())
    assess(claims, [report], judge, report.published_at)
    times.append(time.process_time())
    steps.candidates.append(len(ids))
    kept = (steps.found, steps.read, steps.assessed)
    for seconds, (begun, ended) in zip(kept, pairwise(times), strict=True):
        seconds.append(ended - begun)


def _similar_ms(tracker: Tracker, claims: int) -> float:
    now, begun = tracker.clock(), time.process_time()
    for number in range(STEPS):
        new = Claim("clm_new", claim(number * 7_919 % claims), now)
        similar_claims(tracker.claims, TrackedClaim(new, now, now, ""))
    return 1000 * (time.process_time() - begun) / STEPS


def _backfill(client: Client, settings: Settings, reports: int) -> Iterator[Row]:
    """Yield how long the first check of a claim takes, each about a story of a stored report."""
    with closing(connect(settings.store_url)) as store:
        before = memory(store)
        text = fill_reports(settings, 0, reports)
        held = (memory(store) - before - text) / reports
    yield "bytes of a report in the store beyond its text", f"{held:.0f}"
    taken = sorted(_until_checked(client, number) for number in range(TIMED))
    p50, p95 = quantile(taken, 0.5), quantile(taken, 0.95)
    yield "claim posted to checked: p50, p95", f"{p50:.2f} s, {p95:.2f} s"


def _until_checked(client: Client, number: int) -> float:
    """Return the seconds until a claim is checked that is about the story of report `number`."""
    text, begun = claim(20 * number), time.perf_counter()
    posted_claim = client.post("/v1/claims", {"text": text, "claimed_at": "2024-02-01T08:00:00Z"})
    client.until(f"/v1/claims/{posted_claim['id']}/status", lambda it: it["status"] != "pending")
    return time.perf_counter() - begun


def _head(about: str) -> None:
    print(f"\n{about}\n\n| measure | value |\n|---|---|", flush=True)


def _print(rows: Iterable[Row]) -> None:
    for name, value in rows:
        print(f"| {name} | {value} |", flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, nargs="*", default=SIZES, help="sizes")
    parser.add_argument("--reports", type=int, default=0, help="stored reports for the backfill")
    parser.add_argument("--seconds", type=float, default=SECONDS, help="of each load")
    parser.add_argument("--nodes", type=int, choices=(1, NODES), default=1, help="of the store")
    parser.add_argument("--processes", type=int, default=1, help="matching processes")
    return parser.parse_args()


if __name__ == "__main__":
    main()
