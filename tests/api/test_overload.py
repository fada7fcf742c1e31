"""What clients are told where too many jobs are owed."""

from dataclasses import replace

import pytest

from adapters.store import tracker_over
from service.deps import NAME

TEXT = "The lighthouse of Norrskarn has reopened."
CLAIM = {"text": TEXT}
REPORT = {"title": "News", "body": TEXT}
BATCH = "/v1/claims/batch"


@pytest.fixture
def most(api, store_settings):
    """Bound how many jobs may be owed."""

    def bound(jobs):
        settings = replace(store_settings, max_owed=jobs, shards=1)
        bounded = tracker_over(api.tracker.claims.client, settings)
        extensions = api.client.application.extensions
        extensions[NAME] = replace(extensions[NAME], tracker=bounded)

    return bound


def refused(answer):
    return answer.status_code, answer.headers.get("Retry-After"), answer.json.get("detail")


FULL = (503, "30", "too much waits to be worked on; nothing was stored, try again later")


def test_posts_are_refused_while_too_many_jobs_are_owed(api, most):
    most(1)
    claim = api.claim()
    assert refused(api.client.post("/v1/claims", json=CLAIM)) == FULL
    assert refused(api.client.post("/v1/reports", json=REPORT)) == FULL
    assert refused(api.client.post(f"/v1/claims/{claim}/recheck")) == FULL
    assert refused(api.client.post(BATCH, json={"items": [CLAIM, CLAIM]})) == FULL
    assert len(api.client.get("/v1/claims").json["items"]) == 1


def test_a_repeated_post_is_answered_although_too_many_jobs_are_owed(api, most):
    most(1)
    key = {"Idempotency-Key": "desk"}
    first = api.client.post("/v1/claims", json=CLAIM, headers=key)
    again = api.client.post("/v1/claims", json=CLAIM, headers=key)
    assert (again.status_code, again.json["id"]) == (202, first.json["id"])


def test_of_a_batch_as_much_is_accepted_as_there_is_room_for(api, most):
    most(2)
    answer = api.client.post(BATCH, json={"items": [CLAIM] * 3})
    assert answer.status_code == 207
    assert [item["status"] for item in answer.json["items"]] == [202, 202, 503]
    assert answer.headers["Retry-After"] == "30"


def test_what_there_is_room_for_names_no_time_to_come_back(api, most):
    most(2)
    answer = api.client.post(BATCH, json={"items": [CLAIM]})
    assert (answer.status_code, "Retry-After" in answer.headers) == (207, False)
