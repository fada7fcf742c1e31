"""How well earlier claims are found that a new one repeats, in a store of the measurement's own.

A folder holds JSON Lines. A pair is `{"query", "claim", "claim_id"?}`: what was said, and the
earlier claim that it repeats. Where a file of earlier claims, `{"id", "claim"}`, stands beside the
pairs, all of these are stored; else the claims of the pairs.
"""

import json
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from adapters import embedded
from adapters.store import check, tracker_over
from adapters.topology import Client, connect
from evaluation.ranking import BM25, Ranking, average_precision, first, success
from launcher.child import ROOT
from settings import Settings
from tracking.errors import StoreDown
from tracking.ports import Claims
from tracking.records import Job, Promise, TrackedClaim
from tracking.similar import SHOWN_FROM, ranked
from verification.model import Claim
from verification.words.terms import search_keys

# Pairs, and the earlier claims where they have a file of their own.
SETS = {
    "clef2020t2_pairs.jsonl": "clef2020t2_verified_claims.jsonl",
    "known_lie_politifact_pairs.jsonl": None,
}
NOW = datetime(2020, 1, 1, tzinfo=UTC)  # all claims are of one time: no order helps
STARTS_WITHIN = 10  # seconds


@dataclass(frozen=True, slots=True)
class Matching:
    """Earlier claims by id, and for each query the ids of those that it repeats."""

    claims: Mapping[str, str]
    queries: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Found:
    """What one measure ranked for each query."""

    rankings: Sequence[Ranking]
    best: Sequence[float] = ()  # the score of each ranking's first; none for BM25
    median_ms: float = 0.0

    def mean(self, measure: Callable[[Ranking], float]) -> float:
        """Return a measure's mean over the queries."""
        return sum(map(measure, self.rankings)) / len(self.rankings)

    def shown(self) -> tuple[float, float]:
        """Return for how many queries a claim is shown, and how often the first one is right."""
        right = [
            first(ranking)
            for ranking, score in zip(self.rankings, self.best, strict=True)
            if score >= SHOWN_FROM
        ]
        return len(right) / len(self.rankings), sum(right) / (len(right) or 1)


def table(folder: Path | None) -> Iterator[str]:
    """Yield the table of all sets in a folder, or why there is none."""
    yield from ("", "## Earlier claims that a claim repeats", "")
    there = [pairs for pairs in SETS if folder and (folder / pairs).exists()]
    if folder is None or not there:
        why = f"{folder} holds none of {', '.join(SETS)}" if folder else "no folder was named"
        yield f"Skipped: {why}."
        return
    yield "| file | claims | queries | measure | P@1 | MAP@5 | S@10 | shown | first is right | ms |"
    yield "|---|---|---|---|---|---|---|---|---|---|"
    for pairs in there:
        claims = SETS[pairs]
        yield from _rows(pairs, read(folder / pairs, folder / claims if claims else None))


def read(pairs: Path, claims: Path | None = None) -> Matching:
    """Return what the files hold; without a file of claims, a claim's text is its id."""
    stored = {row["id"]: row["claim"] for row in _lines(claims)} if claims else {}
    queries = defaultdict(set)
    for row in _lines(pairs):
        known = row["claim_id"] if claims else row["claim"]
        stored.setdefault(known, row["claim"])
        queries[row["query"]].add(known)
    return Matching(stored, {query: frozenset(ids) for query, ids in queries.items()})


def by_product(matching: Matching, claims: Claims) -> Found:
    """Store the earlier claims, and rank them for each query as the product does."""
    # What is to be found must not be told by its id, as equal scores are ordered by that.
    ids = {f"clm_{number}": known for number, known in enumerate(matching.claims)}
    for claim_id, known in ids.items():
        text = matching.claims[known]
        promise = Promise(Job.CHECK_CLAIM, claim_id)
        claims.add(_tracked(claim_id, text), search_keys(text), promise, NOW)
    rankings, best, taken = [], [], []
    for query, relevant in matching.queries.items():
        began = time.perf_counter()
        found = ranked(claims, _tracked("clm_new", query))
        taken.append(1000 * (time.perf_counter() - began))
        rankings.append(Ranking([ids[each.id] for each in found], relevant))
        best.append(found[0].score if found else 0.0)
    return Found(rankings, best, median(taken))


def by_bm25(matching: Matching) -> Found:
    """Rank the earlier claims for each query by BM25."""
    bm25 = BM25(matching.claims)
    queries = matching.queries.items()
    return Found([Ranking(bm25.ranked(query), relevant) for query, relevant in queries])


@contextmanager
def own_claims() -> Iterator[Claims]:
    """Yield the claims of an empty store, which ends with this; raises NoServer."""
    with TemporaryDirectory() as folder:
        data = {"DATA_DIR": folder}
        here = Settings.from_env(data)
        urls = {"STORE_URL": embedded.url(here, 0), "BROKER_URL": embedded.url(here, 1)}
        settings = Settings.from_env(data | urls)
        command = [sys.executable, "-m", "launcher.tether", *embedded.command(here)]
        with (
            subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as server,
            closing(connect(settings.store_url)) as client,
        ):
            try:
                _await(client, settings)
                yield tracker_over(client, settings).claims
            finally:
                server.kill()


def _await(client: Client, settings: Settings) -> None:
    end = time.monotonic() + STARTS_WITHIN
    while True:
        try:
            return check(client, settings)
        except StoreDown:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


def _rows(name: str, matching: Matching) -> Iterator[str]:
    about = f"{name} | {len(matching.claims)} | {len(matching.queries)}"
    yield f"| {about} | BM25 | {_figures(by_bm25(matching))} | – | – | – |"
    with own_claims() as claims:
        found = by_product(matching, claims)
    share, right = found.shown()
    ours = f"{_figures(found)} | {share:.3f} | {right:.3f} | {found.median_ms:.0f}"
    yield f"| {about} | `similar` | {ours} |"


def _figures(found: Found) -> str:
    return " | ".join(f"{found.mean(each):.3f}" for each in (first, average_precision, success))


def _tracked(claim_id: str, text: str) -> TrackedClaim:
    return TrackedClaim(Claim(claim_id, text, NOW), NOW, NOW, "")


def _lines(path: Path) -> Iterable[Mapping[str, str]]:
    return map(json.loads, path.read_text("utf-8").splitlines())
