"""What looks harmless and is not is refused by its name, and told in words that help."""

import json

import pytest

TEXT = "The lighthouse of Norrskarn has reopened."
UNSEEN = ["\u200b\u200b", "\ufeff", "\u200e\u200f", "\u2060 \u00ad", "\u202e\n"]


@pytest.mark.parametrize("text", UNSEEN, ids=ascii)
def test_a_text_in_which_nothing_can_be_seen_is_blank(api, text):
    answer = api.client.post("/v1/claims", json={"text": text})
    assert answer.status_code == 422
    assert answer.json["errors"] == [{"pointer": "/text", "detail": "must not be blank"}]


@pytest.mark.parametrize("mark", UNSEEN, ids=ascii)
def test_marks_that_cannot_be_seen_stay_in_a_text(api, mark):
    text = f"{mark}{TEXT}{mark}"
    assert api.client.get(f"/v1/claims/{api.claim(text)}").json["text"] == text


@pytest.mark.parametrize(
    ("at", "detail"),
    [
        ("9999-12-31T23:59:59-23:59", "is too far in the future"),
        ("9999-12-31T23:59:59Z", "must not be in the future"),
        ("0001-01-01T00:00:00+23:59", "must not be before the year 1900"),
        ("1899-12-31T23:59:59-01:00", "must not be before the year 1900"),
    ],
)
def test_times_at_the_ends_of_the_calendar_are_refused(api, at, detail):
    answer = api.client.post("/v1/claims", json={"text": TEXT, "claimed_at": at})
    assert answer.status_code == 422
    assert answer.json["errors"] == [{"pointer": "/claimed_at", "detail": detail}]
    query = api.client.get("/v1/claims", query_string={"updated_since": at})
    assert query.status_code in {200, 422}


@pytest.mark.parametrize("link", ["http://[::1", "http://:80", "http://x:99999/", "https:///a"])
def test_an_address_without_a_place_is_refused(api, link):
    answer = api.client.post("/v1/claims", json={"text": TEXT, "source_url": link})
    assert [error["pointer"] for error in answer.json["errors"]] == ["/source_url"]


@pytest.mark.parametrize("link", ["http://[::1]/", "HTTPS://User@X:80", "http://exämple.org/ü"])
def test_an_address_is_kept_as_it_is(api, link):
    claim = api.claim(source_url=link)
    assert api.client.get(f"/v1/claims/{claim}").json["source_url"] == link


@pytest.mark.parametrize("limit", ["0", "201", "10000", "-1", "1e1", "", "\u0662"])
def test_a_limit_is_refused_with_what_it_may_be(api, limit):
    answer = api.client.get("/v1/claims", query_string={"limit": limit})
    detail = "must be a whole number from 1 to 200"
    assert answer.json["errors"] == [{"parameter": "limit", "detail": detail}]


def test_a_parameter_that_is_given_twice_is_refused(api):
    answer = api.client.get("/v1/claims?topic=a&limit=5&topic=b")
    assert answer.status_code == 422
    assert answer.json["errors"] == [{"parameter": "topic", "detail": "is given more than once"}]


def test_a_detail_names_a_field_once(api):
    assert api.client.get("/v1/claims?cursor=").json["detail"] == "not valid: cursor"


@pytest.mark.parametrize("item", [{"text": TEXT, "claimed_at": "9999-12-31T23:59:59-23:59"}, None])
def test_an_item_at_the_edge_never_rejects_the_others(api, item):
    batch = json.dumps({"items": [{"text": TEXT}, item, {"text": TEXT}]})
    answer = api.client.post("/v1/claims/batch", data=batch, content_type="application/json")
    assert [each["status"] for each in answer.json["items"]] == [202, 422, 202]


def test_a_wait_that_is_longer_than_allowed_is_told_as_it_is_kept(api):
    cursor = api.client.get("/v1/changes").json["next_cursor"]
    api.claim()
    api.work()
    held = api.client.get(f"/v1/changes?since={cursor}", headers={"Prefer": "wait=4000"})
    assert (len(held.json["items"]), held.headers["Preference-Applied"]) == (1, "wait=30")


def test_the_key_of_a_batch_is_that_of_no_single_claim(api):
    batch = {"items": [{"text": TEXT}]}
    api.client.post("/v1/claims/batch", json=batch, headers={"Idempotency-Key": "desk"})
    alone = {"text": "The lighthouse of Norrskarn is closed."}
    for key in ("desk:0", "desk0", "desk"):
        answer = api.client.post("/v1/claims", json=alone, headers={"Idempotency-Key": key})
        assert answer.status_code == 202


@pytest.mark.parametrize("body", ["[]", "null", "5", '"text"'])
def test_what_is_no_object_is_told_so(api, body):
    answer = api.client.post("/v1/claims", data=body, content_type="application/json")
    assert answer.json["errors"] == [{"pointer": "", "detail": "must be an object"}]


def test_a_field_that_is_not_known_is_told_by_its_pointer(api):
    answer = api.client.post("/v1/claims", json={"text": TEXT, "a/b~c": 1})
    assert answer.json["errors"] == [{"pointer": "/a~1b~0c", "detail": "is not known here"}]


def test_of_many_faults_the_first_hundred_are_told(api):
    unknown = {f"field{number}": 1 for number in range(2000)}
    answer = api.client.post("/v1/claims", json=unknown)
    assert answer.status_code == 422
    assert len(answer.json["errors"]) == 100
