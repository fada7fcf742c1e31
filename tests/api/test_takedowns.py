"""A report that is posted again while it is being taken down."""

import pytest

BODY = "The lighthouse of Norrskarn has reopened, the office said."
REPORT = {"title": "News", "body": BODY, "published_at": "2024-05-09T12:00:00Z"}


@pytest.fixture
def withdrawn(api):
    """The id of a report that is being taken down."""
    report = api.report(BODY)
    api.work()
    assert api.client.delete(f"/v1/reports/{report}").status_code == 204
    return report


def test_it_is_refused_until_it_is_gone(api, withdrawn):
    refused = api.client.post("/v1/reports", json=REPORT)
    assert refused.status_code == 409
    assert f"{withdrawn} is being taken down" in refused.json["detail"]
    api.work()
    accepted = api.client.post("/v1/reports", json=REPORT)
    assert (accepted.status_code, accepted.json["id"]) == (202, withdrawn)


def test_in_a_batch_it_alone_is_refused(api, withdrawn):
    batch = {"items": [REPORT, REPORT | {"title": "Other news"}]}
    items = api.client.post("/v1/reports/batch", json=batch).json["items"]
    assert [item["status"] for item in items] == [409, 202]
    assert f"{withdrawn} is being taken down" in items[0]["problem"]["detail"]
