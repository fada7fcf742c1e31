"""Records to store, and what a store holds."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from redis.client import NEVER_DECODE

from adapters.promises import member
from settings import Settings
from tracking.records import (
    Cause,
    CauseKind,
    Job,
    Promise,
    Revision,
    TrackedClaim,
    TrackedReport,
)
from verification.kinds import Code, Stance, Status, VoiceKind
from verification.model import (
    Claim,
    Evidence,
    Passage,
    Rationale,
    Report,
    ReportSummary,
    Verdict,
    Voice,
)
from verification.words.terms import search_keys

NOW = datetime(2024, 5, 6, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
LEASE = timedelta(seconds=30)
TEXT = "The lighthouse of Norrskarn reopened."
BROKER = "redis://127.0.0.1:1"  # a store is opened with it, and never asks it anything

READ = {
    # What the index holds is no text.
    "string": lambda client, key: client.execute_command("GET", key, **{NEVER_DECODE: True}),
    "hash": lambda client, key: client.hgetall(key),
    "set": lambda client, key: client.smembers(key),
    "zset": lambda client, key: client.zrange(key, 0, -1, withscores=True),
    "list": lambda client, key: client.lrange(key, 0, -1),
    "stream": lambda client, key: client.xrange(key),
}


def settings_for(url, **more):
    return Settings.from_env({"STORE_URL": url, "BROKER_URL": BROKER, **more})


def claim(claim_id="clm_1", text=TEXT, status=Status.PENDING, claimant=None, **fields):
    return TrackedClaim(
        claim=Claim(claim_id, text, NOW, claimant),
        verdict=Verdict(status),
        **{"created_at": NOW, "updated_at": NOW, "fingerprint": "f", **fields},
    )


def report(report_id="rpt_1", title="News", body=TEXT, **fields):
    return TrackedReport(Report(report_id, title, body, NOW), **{"created_at": NOW, **fields})


def evidence(report_id="rpt_1", claim_id="clm_1", stance=Stance.SUPPORTS):
    return Evidence(
        id=f"evd_{claim_id}_{report_id}",
        claim_id=claim_id,
        report_id=report_id,
        report=ReportSummary("News", NOW),
        passage=Passage(TEXT, 0, len(TEXT)),
        context="",
        stance=stance,
        voice=Voice(VoiceKind.OWN),
        confidence=0.9,
        rationale=Rationale(Code.ENTAILED, "it says so"),
        created_at=NOW,
    )


def revision(number=1, claim_id="clm_1", at=NOW):
    return Revision(
        claim_id, number, at, Status.PENDING, Status.UNVERIFIED, Status.UNVERIFIED, 0.5,
        superseded=False, cause=Cause(CauseKind.CHECK),
    )  # fmt: skip


def check_of(claim_id):
    return Promise(Job.CHECK_CLAIM, claim_id)


def match_of(report_id):
    return Promise(Job.MATCH_REPORT, report_id)


def withdrawal_of(report_id):
    return Promise(Job.WITHDRAW_REPORT, report_id)


def is_owed(store, promise):
    return takings(store, promise) is not None


def takings(store, promise):
    """Return how often an owed job was handed over; None where it is not owed."""
    keys, shard = store.promises.keys, store.promises.keys.shard(promise.id)
    if store.promises.client.zscore(keys.promises(shard), member(promise)) is None:
        return None
    return int(store.promises.client.hget(keys.takings(shard), member(promise)))


def add_claim(store, *arguments, **fields):
    """Store a claim, due for its check; return it."""
    new = claim(*arguments, **fields)
    assert store.claims.add(new, search_keys(new.claim.text), check_of(new.id), NOW)
    return new


def add_report(store, *arguments, **fields):
    """Store a report, due for its matching; return it."""
    new = report(*arguments, **fields)
    keys = search_keys(f"{new.report.title}\n{new.report.body}")
    assert store.reports.add(new, keys, match_of(new.id), NOW)
    return new


def changed(before, **fields):
    """Return the next version of a claim."""
    return replace(before, version=before.version + 1, **fields)


def revise(store, before, **fields):
    """Store the next version of a claim with its revision; return it."""
    after = changed(before, revision=before.revision + 1, **fields)
    store.claims.save(after, revision=revision(after.revision, after.id, after.updated_at))
    return after


def contents(client):
    """Return everything that the store holds, on whichever node."""
    return {key: READ[client.type(key)](client, key) for key in client.scan_iter()}


def without_feed(held):
    """Return what the store holds beside the change feed."""
    return {key: value for key, value in held.items() if not key.endswith(":changes")}
