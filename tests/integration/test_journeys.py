"""From claim to verdict and from report to verdict, with real workers."""

import json
import socket
from http.client import HTTPConnection, HTTPResponse
from urllib.parse import urlsplit

import pytest

from tests.integration.conftest import until

CLAIM = {
    "text": "The Norrskarn ferry carried 64,300 passengers in 2020.",
    "claimant": "Una Reid, mayor of Norrskarn",
    "claimed_at": "2021-02-01T09:00:00Z",
}
AGREES = {
    "title": "Passenger numbers on the Norrskarn ferry",
    "body": "The Norrskarn ferry carried 64,280 passengers in 2020, the statistics office said on "
    "Wednesday.\n\nIt was the best year since the line opened.",
    "publisher": "Coast Post",
    "published_at": "2021-02-10T09:00:00Z",
}
CONFLICTS = {
    "title": "Ferry figures in doubt",
    "body": "Auditors have gone through the books of the line. The Norrskarn ferry carried 41,900 "
    "passengers in 2020, the court of audit said in its yearly report.",
    "publisher": "Hill News",
    "published_at": "2021-03-10T09:00:00Z",
}
ELSEWHERE = {
    "title": "Rye bread wins a prize",
    "body": "A bakery in the old town won the regional prize for rye bread on Sunday.",
    "publisher": "Coast Post",
    "published_at": "2021-03-11T09:00:00Z",
}


def post(service, report, **other):
    fields = {**report, **other}
    return service.post_report(fields.pop("title"), fields.pop("body"), **fields)


def test_a_claim_is_checked_against_reports_that_were_there_before(shared_service):
    report = post(shared_service, AGREES)
    shared_service.processed(report)
    claim = shared_service.checked(shared_service.post_claim(**CLAIM))
    assert claim["status"] == "supported"
    assert claim["evidence"][0]["report_id"] == report
    assert claim["evidence"][0]["rationale"]["code"] == "quantity_agrees"
    shared_service.call("DELETE", f"/v1/claims/{claim['id']}")
    shared_service.call("DELETE", f"/v1/reports/{report}")


def test_reports_move_a_claim_and_poll_history_and_feed_agree(shared_service):
    start = shared_service.call("GET", "/v1/changes?limit=200")[1]
    claim_id = shared_service.post_claim(**CLAIM)
    assert shared_service.checked(claim_id)["status"] == "unverified"
    for report, status in ((AGREES, "supported"), (CONFLICTS, "disputed"), (ELSEWHERE, "disputed")):
        shared_service.processed(post(shared_service, report))
        assert shared_service.claim(claim_id)["status"] == status
    seen = shared_service.claim(claim_id)
    _, history = shared_service.call("GET", f"/v1/claims/{claim_id}/history")
    feed = _feed(shared_service, start["next_cursor"], claim_id)
    told = [(each["revision"], each["status"]) for each in feed]
    assert told == [(each["revision"], each["status"]) for each in reversed(history["items"])]
    assert told[-1] == (seen["revision"], seen["status"])
    assert [status for _, status in told] == ["unverified", "supported", "disputed"]
    assert seen["updated_at"] == history["items"][0]["at"]
    shared_service.call("DELETE", f"/v1/claims/{claim_id}")


def _feed(service, cursor, claim_id):
    found = []
    while True:
        _, page = service.call("GET", f"/v1/changes?since={cursor}&limit=200")
        if not page["items"]:
            return found
        found += [each for each in page["items"] if each["claim_id"] == claim_id]
        cursor = page["next_cursor"]


def test_a_takedown_takes_its_evidence_with_it(service):
    claim_id = service.post_claim(**CLAIM)
    service.checked(claim_id)
    report = post(service, AGREES)
    service.processed(report)
    assert service.claim(claim_id)["status"] == "supported"
    assert service.call("DELETE", f"/v1/reports/{report}")[0] == 204
    assert service.call("GET", f"/v1/reports/{report}")[0] == 404
    claim = until(lambda: service.claim(claim_id), lambda seen: seen["status"] == "unverified")
    assert claim["evidence_counts"]["supports"] == 0
    _, evidence = service.call("GET", f"/v1/claims/{claim_id}/evidence")
    assert [each["cancelled_by"] for each in evidence["items"]] == ["takedown"]


def test_a_report_is_never_counted_before_its_claim_was_made(service):
    claim_id = service.post_claim(**CLAIM)
    service.checked(claim_id)
    service.processed(post(service, AGREES, published_at="2021-01-20T09:00:00Z"))
    claim = service.claim(claim_id)
    assert (claim["status"], claim["evidence"]) == ("unverified", [])
    assert service.call("POST", f"/v1/claims/{claim_id}/recheck")[0] == 202


@pytest.mark.parametrize(
    ("head", "status"),
    [("GET /v1/claims?q=" + "a" * 9000, 414), ("NO HTTP AT ALL", 400)],
    ids=["a long address", "no HTTP"],
)
def test_what_never_reaches_the_application_is_refused_in_the_same_way(
    shared_service, head, status
):
    address = urlsplit(shared_service.url)
    with socket.create_connection((address.hostname, address.port), timeout=10) as client:
        client.sendall(f"{head} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        answer = HTTPResponse(client)
        answer.begin()
        problem = json.loads(answer.read())
    assert (answer.status, problem["status"]) == (status, status)
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_body_that_is_too_long_or_broken_is_told_so_to_any_client(shared_service):
    address = urlsplit(shared_service.url)
    client = HTTPConnection(address.hostname, address.port, timeout=10)
    kind = {"Content-Type": "application/json"}
    client.request("POST", "/v1/claims", b" " * 5_000_000, kind)
    answer = client.getresponse()
    assert (answer.status, json.loads(answer.read())["status"]) == (413, 413)
    client.putrequest("POST", "/v1/claims")
    for name, value in {**kind, "Transfer-Encoding": "chunked"}.items():
        client.putheader(name, value)
    client.endheaders(b"no length\r\n{}\r\n0\r\n\r\n")
    answer = client.getresponse()
    assert (answer.status, json.loads(answer.read())["status"]) == (400, 400)
    client.close()
