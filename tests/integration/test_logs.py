"""What the whole service logs: a request is followed from its answer to the verdict."""

import json

import pytest

from launcher.child import running
from tests.integration.conftest import Service
from tests.servers import free_port, until

TEXT = "The lighthouse of Norrskarn has reopened"
BODY = "The lighthouse of Norrskarn has reopened, the harbour office said."


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """Return a service and what it logs, as it comes."""
    folder, lines = tmp_path_factory.mktemp("service"), []
    with running(free_port(), folder, {"LOG_FORMAT": "json"}, heard=lines.append) as url:
        yield Service(url, folder), lines


def lines_of(lines, request):
    found = [json.loads(line) for line in list(lines) if line.startswith("{")]
    return [line for line in found if line.get("request") == request]


def test_a_job_is_logged_with_the_request_that_left_it(told):
    service, lines = told
    posted = {"text": TEXT, "claimed_at": "2024-05-06T12:00:00Z"}
    claim = service.call("POST", "/v1/claims", posted, X_Request_Id="desk-1")[1]["id"]
    service.checked(claim)
    posted = {"title": "News", "body": BODY, "published_at": "2024-05-09T12:00:00Z"}
    report = service.call("POST", "/v1/reports", posted, X_Request_Id="desk-2")[1]["id"]
    service.processed(report)
    verdict, job = until(lambda: lines_of(lines, "desk-1"), lambda found: len(found) > 1)
    assert (verdict["claim"], verdict["status"]) == (claim, "unverified")
    assert (job["program"], job["event"], job["id"]) == ("matching", "check_claim", claim)
    verdict, job = until(lambda: lines_of(lines, "desk-2"), lambda found: len(found) > 1)
    assert (verdict["claim"], verdict["before"], verdict["status"]) == (
        claim,
        "unverified",
        "supported",
    )
    assert (job["event"], job["id"]) == ("match_report", report)


def test_no_text_is_logged(told):
    _, lines = told
    assert "Norrskarn" not in "".join(lines)
