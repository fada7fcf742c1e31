"""A request's id is answered, and goes with the jobs that the request leaves."""

import pytest

from adapters.logs import request_id
from tracking.relay import LEASE

ID = {"X-Request-Id": "desk-42"}
CLAIM = {"text": "The lighthouse of Norrskarn has reopened."}
REPORT = {"title": "News", "body": "The lighthouse of Norrskarn has reopened, the office said."}


def owed(api):
    """Return the request that each job was asked for by."""
    due = api.tracker.promises.take_due(api.tracker.clock(), LEASE, 1000)
    return {(promise.job.value, promise.request) for promise in due}


@pytest.mark.parametrize("path", ["/livez", "/v1/claims", "/v1/claims/clm_none", "/nowhere"])
def test_every_answer_names_its_request(api, path):
    assert api.client.get(path, headers=ID).headers["X-Request-Id"] == "desk-42"
    made = [api.client.get(path).headers["X-Request-Id"] for _ in range(2)]
    assert len(set(made)) == 2


def test_an_id_ends_with_its_request(api):
    api.client.get("/livez", headers=ID)
    assert request_id() is None


def test_what_is_no_id_is_not_answered(api):
    answer = api.client.get("/livez", headers={"X-Request-Id": "not one"})
    assert len(answer.headers["X-Request-Id"]) == 16


@pytest.mark.parametrize(("path", "posted"), [("claims", CLAIM), ("reports", REPORT)])
def test_what_is_posted_is_promised_for_its_request(api, path, posted):
    api.client.post(f"/v1/{path}", json=posted, headers=ID)
    assert {request for _, request in owed(api)} == {"desk-42"}


def test_a_batch_is_promised_for_its_request(api):
    posted = {"items": [CLAIM, {"text": "The ferry to Norrskarn was cancelled."}]}
    api.client.post("/v1/claims/batch", json=posted, headers=ID)
    assert owed(api) == {("check_claim", "desk-42")}


def test_a_recheck_and_a_takedown_are_promised_for_theirs(api):
    claim, report = api.claim(), api.report()
    api.work()
    api.client.post(f"/v1/claims/{claim}/recheck", headers=ID)
    api.client.delete(f"/v1/reports/{report}", headers={"X-Request-Id": "desk-43"})
    assert owed(api) == {("check_claim", "desk-42"), ("withdraw_report", "desk-43")}
