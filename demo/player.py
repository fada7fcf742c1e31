"""Plays the story: posts each claim and each report, waits, and tells what came of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from demo import lines
from demo.client import Client, Record, ServiceFailed
from demo.lines import Effect
from demo.story import CLAIMS, REPORTS, Claim, Report

Say = Callable[[str], None]
Followed = Mapping[str, Claim]  # the story's claims by the ids that the service gave them


def play(client: Client, say: Say) -> None:
    """Play the whole story; raises ServiceFailed."""
    say("\nThe claims")
    claims = {post_claim(client, claim, say): claim for claim in CLAIMS}
    say("\nThe reports, as they come in")
    for number, report in enumerate(REPORTS, 1):
        _tell(say, lines.reported(number, report))
        _tell(say, lines.did(list(post_report(client, claims, report))))
    say("\nWhere the claims stand")
    for claim_id, claim in claims.items():
        _tell(say, lines.stands(claim, client.get(f"/v1/claims/{claim_id}")))


def post_claim(client: Client, claim: Claim, say: Say) -> str:
    """Post a claim, wait for its first check and return its id."""
    named = {"claimant": claim.claimant} if claim.claimant else {}
    body = {"text": claim.text, "claimed_at": claim.claimed_at, **named}
    claim_id: str = client.post("/v1/claims", body)["id"]
    checked = client.until(f"/v1/claims/{claim_id}/status", lambda it: it["status"] != "pending")
    _tell(say, lines.posted(claim, checked["status"]))
    return claim_id


def post_report(client: Client, claims: Followed, report: Report) -> Iterator[Effect]:
    """Post a report, wait until it was matched and yield what it did to each claim."""
    before = {claim_id: _status(client, claim_id) for claim_id in claims}
    report_id = client.post(
        "/v1/reports",
        {
            "title": report.title,
            "body": report.body,
            "publisher": report.publisher,
            "url": report.url,
            "published_at": report.published_at,
        },
    )["id"]
    matched = client.until(f"/v1/reports/{report_id}", lambda it: it["state"] != "queued")
    if matched["state"] != "processed":
        raise ServiceFailed(f"report {report_id} was not matched: {matched.get('reason')}")
    for match in matched["matches"]:
        yield Effect(
            claim=claims[match["claim_id"]],
            evidence=_evidence(client, match),
            before=before[match["claim_id"]],
            after=_status(client, match["claim_id"]),
        )


def _status(client: Client, claim_id: str) -> Record:
    return client.get(f"/v1/claims/{claim_id}/status")


def _evidence(client: Client, match: Record) -> Record:
    items: Iterable[Record] = client.get(f"/v1/claims/{match['claim_id']}/evidence")["items"]
    return next(item for item in items if item["id"] == match["evidence_id"])


def _tell(say: Say, told: Iterable[str]) -> None:
    for line in told:
        say(line)
