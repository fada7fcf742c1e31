"""What the demo prints, made from what the service answered."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from demo.story import Claim, Report

WIDTH = 96
INDENT = "     "

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Effect:
    """What one report did to one claim."""

    claim: Claim
    evidence: Record
    before: Record  # the claim's status when the report was posted
    after: Record  # and once the report was processed


def opening(claims: Sequence[Claim], reports: Sequence[Report]) -> Iterator[str]:
    """Say what is going to be shown."""
    yield f"Claimwatch follows {len(claims)} claims of 13 March 2022 through {len(reports)} reports"
    yield "of the week after. The claims were made; the reports and their publishers are invented."


def posted(claim: Claim, status: str) -> Iterator[str]:
    """Show a claim as it was posted."""
    yield f"  {claim.label}  {claim.text}"
    yield f"{INDENT}{_made(claim)}: {status}"


def reported(number: int, report: Report) -> Iterator[str]:
    """Show a report as it is posted."""
    yield f"  {number}. {_day(report.published_at)}, {report.publisher}: “{report.title}”"
    yield f"{INDENT}({report.role})"


def did(effects: Sequence[Effect]) -> Iterator[str]:
    """Say what a report did to which claim, and why."""
    if not effects:
        yield f"{INDENT}bears on none of the claims"
    for effect in effects:
        stance, why = effect.evidence["stance"], effect.evidence["rationale"]["text"]
        yield from _wrapped(f"{effect.claim.label} {stance}: {why}")
        yield f"{INDENT}  {_moved(effect)}"


def stands(claim: Claim, record: Record) -> Iterator[str]:
    """Say where a claim stands in the end."""
    yield f"  {claim.label}  {claim.text}"
    yield f"{INDENT}{record['status']}, confidence {record['confidence']:.2f}{_overtaken(record)}"
    yield from _wrapped(record["rationale"])


def closing() -> Iterator[str]:
    """Say where to look next."""
    yield "The service was stopped and its data removed. Where to look next:"
    yield "  make run     serve on http://127.0.0.1:8000, with every call to try at /docs"
    yield "  README.md    a first claim and a first report with curl, and what each status means"
    yield "  demo/        this story: change a report and see what it does then"


def _made(claim: Claim) -> str:
    return f"{claim.claimant or 'no claimant named'}, {_day(claim.claimed_at)}"


def _day(time: str) -> str:
    return f"{datetime.fromisoformat(time):%-d %B}"


def _moved(effect: Effect) -> str:
    before, after = effect.before["status"], effect.after["status"]
    moved = f"stays {after}" if before == after else f"{before} -> {after}"
    overtaken = effect.after["superseded"] and not effect.before["superseded"]
    return f"{moved}, and is superseded by a newer figure" if overtaken else moved


def _overtaken(record: Record) -> str:
    if not record["superseded"]:
        return ""
    latest = record["latest"]
    return f"; superseded, latest value: {latest['text']}" if latest else "; superseded"


def _wrapped(text: str) -> Iterator[str]:
    yield from textwrap.wrap(
        text, WIDTH, initial_indent=INDENT, subsequent_indent=INDENT, break_on_hyphens=False
    )
