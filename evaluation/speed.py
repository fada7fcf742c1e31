"""How long the engine takes, and how much memory."""

import json
import re
from pathlib import Path
from statistics import median
from time import perf_counter

from evaluation.scenarios import claim_of, reports_of
from verification.engine import assess
from verification.judging import Judge
from verification.model import Report

SENTENCES = 30  # of the report that is timed


def median_ms(path: Path, judge: Judge) -> float:
    """Return the milliseconds that one claim against one report of 30 sentences takes.

    The report is a scenario's first, made as long with sentences of the other scenarios' reports.
    """
    scenarios = json.loads(path.read_text("utf-8"))
    others = " ".join(report.body for each in scenarios for report in reports_of(each))
    pairs = [(claim_of(each), _long(reports_of(each)[0], others)) for each in scenarios]
    taken = []
    for claim, report in pairs * 2:
        began = perf_counter()
        assess([claim], [report], judge, report.published_at)
        taken.append(1000 * (perf_counter() - began))
    return median(taken[len(pairs) :])


def resident_mb() -> float:
    """Return the resident memory of this process in MB; 0 where /proc is not there."""
    status = Path("/proc/self/status")
    found = re.search(r"VmRSS:\s+(\d+)", status.read_text()) if status.exists() else None
    return int(found[1]) / 1024 if found else 0.0


def _long(report: Report, others: str) -> Report:
    sentences = re.split(r"(?<=[.!?])\s", f"{report.body} {others}")
    body = " ".join(sentences[:SENTENCES])
    return Report("long", report.title, body, report.published_at, report.publisher)
