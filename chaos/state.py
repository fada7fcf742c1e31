"""What a service holds in the end, read over HTTP."""

import re
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from chaos.client import Client

READERS = 8
GAUGE = re.compile(r'^(claimwatch_\w+)(?:\{\w+="(\w+)"\})? ([\d.e+-]+)$', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Change:
    """A revision, as the history or the feed tells of it."""

    claim_id: str
    revision: int
    before: str
    after: str
    evidence_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of evidence."""

    id: str
    report_id: str
    stance: str
    cancelled: bool
    origin: str


@dataclass(frozen=True, slots=True)
class ClaimState:
    """A claim, with all that is told of it."""

    id: str
    external_id: str
    status: str
    confidence: float
    superseded: bool
    revision: int
    evidence: tuple[Item, ...] = ()
    history: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportState:
    """A report, with what it says it did."""

    id: str
    external_id: str
    state: str
    matches: frozenset[tuple[str, str]] = frozenset()  # claim, evidence


@dataclass(frozen=True, slots=True)
class State:
    """All that a service holds; a list, as it was told, may name one thing twice."""

    claims: Sequence[ClaimState]
    reports: Sequence[ReportState]
    feed: Sequence[Change]
    counted: Mapping[str, int]  # records and owed jobs, as /metrics counts them


def read(client: Client, report_ids: Sequence[str]) -> State:
    """Return the state of a service that has come to rest; raises NoAnswer.

    Claims are those it lists; reports, of which there is no list, those that are asked for.
    """
    listed = [each["id"] for each in _pages(client, "/v1/claims?limit=200", "cursor")]
    with ThreadPoolExecutor(READERS) as readers:
        claims = readers.map(lambda claim_id: _claim(client, claim_id), listed)
        reports = readers.map(lambda report_id: _report(client, report_id), report_ids)
        return State(
            claims=[each for each in claims if each],
            reports=[each for each in reports if each],
            feed=[*map(_change, _feed(client))],
            counted=counted(client),
        )


def counted(client: Client) -> Mapping[str, int]:
    """Return how many claims and reports there are, in each state, and how many jobs are owed.

    Empty while the store does not answer.
    """
    told = client.ask("GET", "/metrics")[2]
    wanted = ("claimwatch_claims", "claimwatch_reports", "claimwatch_jobs_owed")
    return {
        f"{name.removeprefix('claimwatch_')} {label}".strip(): round(float(value))
        for name, label, value in GAUGE.findall(str(told))
        if name in wanted
    }


def _claim(client: Client, claim_id: str) -> ClaimState | None:
    path = f"/v1/claims/{claim_id}"
    claim = client.get(path)
    if claim is None:
        return None
    return ClaimState(
        id=claim["id"],
        external_id=claim["external_id"],
        status=claim["status"],
        confidence=claim["confidence"],
        superseded=claim["superseded"],
        revision=claim["revision"],
        evidence=tuple(map(_item, _pages(client, f"{path}/evidence?limit=200", "cursor"))),
        history=tuple(map(_change, _pages(client, f"{path}/history?limit=200", "cursor"))),
    )


def _item(told: Mapping[str, Any]) -> Item:
    names = ("id", "report_id", "stance", "cancelled", "origin_id")
    return Item(*(told[name] for name in names))


def _change(told: Mapping[str, Any]) -> Change:
    return Change(
        claim_id=told["claim_id"],
        revision=told["revision"],
        before=told["status_before"],
        after=told["status"],
        evidence_ids=tuple(told["cause"]["evidence_ids"]),
    )


def _report(client: Client, report_id: str) -> ReportState | None:
    report = client.get(f"/v1/reports/{report_id}")
    if report is None:
        return None
    matches = frozenset((each["claim_id"], each["evidence_id"]) for each in report["matches"])
    return ReportState(report["id"], report["external_id"], report["state"], matches)


def _feed(client: Client) -> Iterator[Mapping[str, Any]]:
    cursor: str | None = None
    while True:
        page = client.get(f"/v1/changes?limit=200{f'&since={cursor}' if cursor else ''}")
        if not page["items"]:
            return
        yield from page["items"]
        cursor = page["next_cursor"]


def _pages(client: Client, path: str, parameter: str) -> Iterator[Mapping[str, Any]]:
    page = client.get(path) or {"items": [], "next_cursor": None}
    yield from page["items"]
    while cursor := page["next_cursor"]:
        page = client.get(f"{path}&{parameter}={cursor}")
        yield from page["items"]
