"""How many of the pairs that an exhaustive search would take for evidence are candidates at all.

A claim and a report are a pair that counts where the engine, given both, makes evidence of them.
They are then looked for as the product does: in a store of the measurement's own, among ever more
other claims, so that the store decides which words are rare. `python -m evaluation.candidates
FOLDER` prints the table; the folder holds JSON Lines, as `SOURCES` says.
"""

import argparse
import json
import random
import re
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from adapters.folder_judge import load_judge
from evaluation.matching import own_claims
from evaluation.scenarios import claim_of, reports_of
from settings import read_settings
from tracking.matching import CLAIMS_PER_REPORT
from tracking.ports import Claims
from tracking.records import Job, Promise, TrackedClaim
from verification.engine import assess
from verification.judging import Judge
from verification.kinds import Part
from verification.model import Claim, Report
from verification.words.sentences import split
from verification.words.terms import search_keys, terms

NEWS = "news_ecbplus.jsonl"  # articles, {"id", "topic", "title", "text"}
# Claims with what bears on them, {"claim", "evidence" or "query"}.
PASSAGES = (
    "dev_fm2_test.jsonl",
    "dev_fever_symmetric_test.jsonl",
    "dev_averitec.jsonl",
    "dev_wice.jsonl",
    "clef2020t2_pairs.jsonl",
    "known_lie_politifact_pairs.jsonl",
)
# Texts whose sentences are the other claims.
OTHERS = ("train_pairs.jsonl", "news_bbc2004.jsonl", "news_wikinews_timeset.jsonl")
SIZES = (1_000, 10_000, 100_000)  # other claims
OF_A_TOPIC = 2  # articles of a topic that give a claim each
STRANGERS = 5  # reports of other topics that a claim meets
OF_A_FILE = 150  # claims of a file of passages
A_CLAIM = range(5, 30)  # terms of a sentence that could be posted
EARLIER, LATER = datetime(2020, 1, 1, tzinfo=UTC), datetime(2020, 1, 2, tzinfo=UTC)
SENTENCE = re.compile(r"(?<=[.!?])\s+")

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Case:
    """A claim and a report that may bear on it."""

    source: str
    claim: Claim
    report: Report


@dataclass(slots=True)
class Tally:
    """What was found for the reports of one source."""

    hits: list[bool] = field(default_factory=list)  # for each pair that counts
    candidates: list[int] = field(default_factory=list)  # for each report
    ms: list[float] = field(default_factory=list)


def main() -> None:
    """Measure on a folder and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scenarios", type=Path, nargs="*", default=[])
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    options = parser.parse_args()
    settings = read_settings()
    judge = load_judge(settings.judge_dir, settings.judge_threads)
    for line in table(options.folder, options.scenarios, judge, options.sizes):
        sys.stdout.write(f"{line}\n")


def table(
    folder: Path | None, scenarios: Sequence[Path], judge: Judge, sizes: Sequence[int] = SIZES
) -> Iterator[str]:
    """Yield the table of a folder, or why there is none."""
    yield from ("", "## Candidates", "")
    if folder is None or not (folder / NEWS).exists():
        yield f"Skipped: no folder with {NEWS} was named."
        return
    cases = [*of_news(folder / NEWS), *_of_passages(folder), *of_scenarios(scenarios)]
    evidence = [case for case in cases if assess([case.claim], [case.report], judge, LATER)]
    yield "| source | pairs | evidence | other claims | recall | candidates: mean, p95 | ms |"
    yield "|---|---|---|---|---|---|---|"
    with own_claims() as claims:
        _store(claims, {case.claim.id: case.claim.text for case in cases}.items())
        others, there = _others(folder), 0
        for size in sizes:
            more = islice(others, size - there)
            _store(claims, ((f"clm_{n}", text) for n, text in enumerate(more, there)))
            there = size
            yield from _rows(cases, size, found(claims, evidence))


def found(claims: Claims, evidence: Iterable[Case]) -> Mapping[str, Tally]:
    """Look for the claims of each report as the product does; return what came of each source."""
    by_report = defaultdict(list)
    for case in evidence:
        by_report[case.report].append(case)
    tallies: dict[str, Tally] = defaultdict(Tally)
    for report, cases in by_report.items():
        began = time.perf_counter()
        sought = search_keys(f"{report.title}\n{report.body}").terms
        ids = claims.find(sought, CLAIMS_PER_REPORT)
        tally = tallies[cases[0].source]
        tally.ms.append(1000 * (time.perf_counter() - began))
        tally.candidates.append(len(ids))
        there = set(ids)
        tally.hits += [case.claim.id in there for case in cases]
    return tallies


def of_news(path: Path) -> Iterator[Case]:
    """Yield sentences of articles as claims, with the topic's other articles and some strangers."""
    chance = random.Random(1)  # noqa: S311 - the same cases each time
    topics = defaultdict(list)
    for row in _lines(path):
        topics[row["topic"]].append(row)
    every = [row for rows in topics.values() for row in rows]
    for rows in topics.values():
        for row in rows[:OF_A_TOPIC]:
            text = next(_claims_in(row["text"]), None)
            if text is None:
                continue
            claim = Claim(f"clm_{row['id']}", text, EARLIER)
            strangers = chance.sample(every, STRANGERS)
            for other in [*rows, *(each for each in strangers if each not in rows)]:
                if other is not row:
                    yield Case(path.name, claim, _article(other))


def of_scenarios(paths: Sequence[Path]) -> Iterator[Case]:
    """Yield the claims of scenarios with their own reports."""
    for path in paths:
        for scenario in json.loads(path.read_text("utf-8")):
            for report in reports_of(scenario):
                yield Case(path.name, claim_of(scenario), report)


def _of_passages(folder: Path) -> Iterator[Case]:
    for name in PASSAGES:
        rows = islice(_lines(folder / name), OF_A_FILE) if (folder / name).exists() else ()
        for n, row in enumerate(rows):
            told = row.get("query") or row["evidence"]
            body = told if isinstance(told, str) else " ".join(told)
            claim = Claim(f"clm_{name}_{n}", row["claim"], EARLIER)
            yield Case(name, claim, Report(f"rpt_{name}_{n}", "", body, LATER))


def _rows(cases: Sequence[Case], size: int, tallies: Mapping[str, Tally]) -> Iterator[str]:
    everything = Tally()
    for source, tally in tallies.items():
        pairs = sum(case.source == source for case in cases)
        yield _row(source, pairs, size, tally)
        everything.hits += tally.hits
        everything.candidates += tally.candidates
        everything.ms += tally.ms
    yield _row("all", len(cases), size, everything)


def _row(source: str, pairs: int, size: int, tally: Tally) -> str:
    recall = sum(tally.hits) / len(tally.hits)
    mean = sum(tally.candidates) / len(tally.candidates)
    most = sorted(tally.candidates)[int(0.95 * len(tally.candidates))]
    ms = sorted(tally.ms)[len(tally.ms) // 2]
    about = f"{source} | {pairs} | {len(tally.hits)} | {size}"
    return f"| {about} | {recall:.4f} | {mean:.0f}, {most} | {ms:.0f} |"


def _store(claims: Claims, texts: Iterable[tuple[str, str]]) -> None:
    for claim_id, text in texts:
        tracked = TrackedClaim(Claim(claim_id, text, EARLIER), EARLIER, EARLIER, "")
        claims.add(tracked, search_keys(text), Promise(Job.CHECK_CLAIM, claim_id), EARLIER)


def _others(folder: Path) -> Iterator[str]:
    """Yield sentences that could be claims, none twice."""
    seen = set()
    for name in OTHERS:
        for row in _lines(folder / name) if (folder / name).exists() else ():
            for text in _sentences(row):
                if text not in seen and len(terms(text)) in A_CLAIM:
                    seen.add(text)
                    yield text


def _sentences(row: Row) -> Iterator[str]:
    if "claim" in row:
        yield row["claim"]
    else:
        yield from SENTENCE.split(row["text"])


def _claims_in(text: str) -> Iterator[str]:
    sentences = (each.text for each in split(text, Part.BODY))
    return (each for each in sentences if len(terms(each)) in A_CLAIM)


def _article(row: Row) -> Report:
    return Report(f"rpt_{row['id']}", row["title"] or "", row["text"], LATER)


def _lines(path: Path) -> Iterator[Row]:
    return map(json.loads, path.read_text("utf-8").splitlines())


if __name__ == "__main__":
    main()
