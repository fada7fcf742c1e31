"""The HTTP contract, over a real store."""

import json

import pytest


def test_a_claim_is_accepted_checked_and_supported(api):
    claim = api.claim(claimant="Ann Low", topics=["harbour"], metadata={"desk": 1})
    api.work()
    report = api.report(publisher="Coast Post")
    api.work()
    shown = api.client.get(f"/v1/claims/{claim}").json
    assert shown["status"] == "supported"
    assert shown["evidence"][0]["report_id"] == report
    assert shown["evidence_counts"]["supports"] == 1
    matches = api.client.get(f"/v1/reports/{report}").json["matches"]
    assert [match["claim_id"] for match in matches] == [claim]
    assert len(api.client.get(f"/v1/claims/{claim}/evidence").json["items"]) == 1


def test_poll_feed_and_history_agree(api):
    claim = api.claim()
    api.work()
    api.report()
    api.work()
    status = api.client.get(f"/v1/claims/{claim}/status").json
    history = api.client.get(f"/v1/claims/{claim}/history").json["items"]
    feed = api.client.get("/v1/changes").json["items"]
    key = ("revision", "status", "confidence", "superseded")
    assert [{k: i[k] for k in key} for i in sorted(history, key=lambda i: i["revision"])] == [
        {k: i[k] for k in key} for i in feed
    ]
    assert {k: feed[-1][k] for k in key} == {k: status[k] for k in key}


def test_a_report_first_is_found_by_a_later_claim(api):
    api.report()
    api.work()
    claim = api.claim()
    api.work()
    assert api.client.get(f"/v1/claims/{claim}/status").json["status"] == "supported"


def test_a_takedown_cancels_evidence(api):
    claim = api.claim()
    report = api.report()
    api.work()
    assert api.client.delete(f"/v1/reports/{report}").status_code == 204
    api.work()
    shown = api.client.get(f"/v1/claims/{claim}/evidence").json["items"]
    assert [item["cancelled"] for item in shown] == [True]
    assert api.client.get(f"/v1/claims/{claim}/status").json["status"] == "unverified"
    assert api.client.get(f"/v1/reports/{report}").status_code == 404


def test_a_known_status_is_not_sent_again(api):
    claim = api.claim()
    first = api.client.get(f"/v1/claims/{claim}/status")
    path = f"/v1/claims/{claim}/status"
    again = api.client.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_a_held_poll_says_so(api):
    claim = api.claim()
    tag = api.client.get(f"/v1/claims/{claim}/status").headers["ETag"]
    held = api.client.get(
        f"/v1/claims/{claim}/status", headers={"If-None-Match": tag, "Prefer": "wait=1"}
    )
    assert (held.status_code, held.headers["Preference-Applied"]) == (304, "wait=1")


def test_an_idempotency_key_gives_the_same_claim_and_refuses_another(api):
    post = {"text": "The lighthouse of Norrskarn has reopened."}
    headers = {"Idempotency-Key": "k1"}
    first = api.client.post("/v1/claims", json=post, headers=headers)
    again = api.client.post("/v1/claims", json=post, headers=headers)
    other = api.client.post("/v1/claims", json={"text": "Another one."}, headers=headers)
    assert first.json["id"] == again.json["id"]
    assert other.status_code == 409


def test_a_review_overrides_until_it_is_taken_back(api):
    claim = api.claim()
    api.work()
    path = f"/v1/claims/{claim}/review"
    review = {"status": "refuted", "note": "Seen.", "reviewer": "Desk"}
    assert api.client.put(path, json=review).status_code == 428
    stale = api.client.put(path, json=review, headers={"If-Match": '"x"'})
    assert stale.status_code == 412
    tag = api.client.get(f"/v1/claims/{claim}").headers["ETag"]
    done = api.client.put(path, json=review, headers={"If-Match": tag})
    assert (done.json["status"], done.json["computed_status"]) == ("refuted", "unverified")
    back = api.client.delete(path, headers={"If-Match": done.headers["ETag"]})
    assert (back.status_code, back.json["status"]) == (200, "unverified")


def test_a_deleted_claim_is_gone_everywhere(api):
    claim = api.claim(external_id="x1", topics=["harbour"])
    api.work()
    assert api.client.delete(f"/v1/claims/{claim}").status_code == 204
    assert api.client.get(f"/v1/claims/{claim}").status_code == 404
    assert api.client.get("/v1/claims").json["items"] == []
    last = api.client.get("/v1/changes").json["items"][-1]
    assert last["cause"]["kind"] == "deletion"


def test_lists_are_filtered_and_paged(api):
    ids = [api.claim(f"The lighthouse number {n} reopened.", external_id=str(n)) for n in range(5)]
    api.work()
    seen, cursor = [], None
    while True:
        query = {"limit": 2} | ({"cursor": cursor} if cursor else {})
        page = api.client.get("/v1/claims", query_string=query).json
        seen += [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]
        if not cursor:
            break
    assert sorted(seen) == sorted(ids)
    found = api.client.get("/v1/claims", query_string={"external_id": "3"}).json["items"]
    assert [item["id"] for item in found] == [ids[3]]
    assert len(api.client.get("/v1/claims?status=unverified&q=lighthouse").json["items"]) == 5
    assert api.client.get("/v1/claims?topic=none").json["items"] == []


def test_recheck_is_accepted(api):
    claim = api.claim()
    api.work()
    assert api.client.post(f"/v1/claims/{claim}/recheck").status_code == 202
    api.work()
    assert api.client.get(f"/v1/claims/{claim}/status").json["status"] == "unverified"


@pytest.mark.parametrize("lines", [False, True], ids=["json", "ndjson"])
def test_a_batch_refuses_its_bad_items_only(api, lines):
    items = [{"text": f"The lighthouse {n} reopened." if n % 3 else ""} for n in range(1, 10)]
    data = "\n".join(map(json.dumps, items)) if lines else json.dumps({"items": items})
    kind = "application/x-ndjson" if lines else "application/json"
    answer = api.client.post("/v1/claims/batch", data=data, content_type=kind)
    assert answer.status_code == 207
    assert [each["status"] for each in answer.json["items"]] == [202, 202, 422] * 3
    assert len(api.client.get("/v1/claims").json["items"]) == 6


def test_the_same_report_again_is_the_same(api):
    first = api.report(url="https://paper.example/a")
    assert api.report(url="https://paper.example/a") == first


TEXT = "The lighthouse has reopened."
BAD = [
    ({"text": ""}, 422, "/text"),
    ({"text": "  "}, 422, "/text"),
    ({"text": "x" * 100_000}, 422, "/text"),
    ({"text": "a\x00b"}, 422, "/text"),
    ({"text": "a\ud800b"}, 422, "/text"),
    ({"text": TEXT, "colour": "red"}, 422, "/colour"),
    ({"text": TEXT, "claimed_at": "2024-05-06T12:00:00"}, 422, "/claimed_at"),
    ({"text": TEXT, "claimed_at": "0000-05-06T12:00:00Z"}, 422, "/claimed_at"),
    ({"text": TEXT, "claimed_at": "2999-05-06T12:00:00Z"}, 422, "/claimed_at"),
    ({"text": TEXT, "language": "fr"}, 422, "/language"),
    ([], 422, ""),
    ({"text": 5}, 422, "/text"),
]


@pytest.mark.parametrize(("body", "status", "pointer"), BAD, ids=range(len(BAD)))
def test_a_bad_claim_is_refused_by_field_and_stores_nothing(api, body, status, pointer):
    answer = api.client.post("/v1/claims", data=json.dumps(body), content_type="application/json")
    assert answer.status_code == status
    assert answer.content_type == "application/problem+json"
    assert pointer in [error["pointer"] for error in answer.json["errors"]]
    assert api.client.get("/v1/claims").json["items"] == []


@pytest.mark.parametrize(
    ("raw", "kind", "status"),
    [
        (b"", "application/json", 400),
        (b"{", "application/json", 400),
        (b'{"text": NaN}', "application/json", 400),
        (b"[" * 10_000 + b"]" * 10_000, "application/json", 400),
        (b"\xff", "application/json", 400),
        (b"{}", "text/plain", 415),
        (b" " * 5_000_000, "application/json", 413),
    ],
)
def test_a_broken_body_is_refused(api, raw, kind, status):
    answer = api.client.post("/v1/claims", data=raw, content_type=kind)
    assert (answer.status_code, answer.content_type) == (status, "application/problem+json")


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/v1/claims?limit=0", 422),
        ("/v1/claims?limit=10000", 422),
        ("/v1/claims?cursor=nonsense", 422),
        ("/v1/changes?since=nonsense", 422),
        ("/v1/claims?colour=red", 422),
        ("/v1/claims/clm_unknown", 404),
        ("/v1/reports/rpt_unknown", 404),
        ("/v1/nowhere", 404),
    ],
)
def test_a_bad_question_is_refused(api, path, status):
    answer = api.client.get(path)
    assert (answer.status_code, answer.content_type) == (status, "application/problem+json")


def test_a_wrong_method_is_refused(api):
    answer = api.client.put("/v1/claims")
    assert answer.status_code == 405
    assert "POST" in answer.headers["Allow"]


def test_a_batch_of_1001_is_refused_whole(api):
    answer = api.client.post("/v1/claims/batch", json={"items": [{"text": TEXT}] * 1001})
    assert answer.status_code == 422
    assert api.client.get("/v1/claims").json["items"] == []


@pytest.mark.parametrize("text", ["Emoji 🚢 in the harbour", "\u200fRight to left", "e\u0301clair"])
def test_rare_characters_survive(api, text):
    claim = api.claim(text)
    assert api.client.get(f"/v1/claims/{claim}").json["text"] == text


@pytest.mark.parametrize(
    "path", ["/livez", "/readyz", "/metrics", "/openapi.yaml", "/openapi.json", "/docs"]
)
def test_probes_and_pages_answer(api, path):
    assert api.client.get(path).status_code == 200


def test_the_docs_page_needs_no_other_host(api):
    page = api.client.get("/docs")
    assert "http" not in page.text
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]


def test_figures_and_small_words_can_be_searched_for(api):
    claim = api.claim("The lighthouse of Norrskarn drew 1,200 visitors in May.")
    api.claim("The lighthouse of Norrskarn drew 900 visitors in May.")
    for words in ("1,200", "the 1,200 visitors", "visitor 1,200"):
        found = api.client.get("/v1/claims", query_string={"q": words}).json["items"]
        assert [each["id"] for each in found] == [claim]


@pytest.mark.parametrize("records", ["claims", "reports"])
def test_the_address_of_many_takes_only_posts(api, records):
    answer = api.client.get(f"/v1/{records}/batch")
    assert answer.status_code == 405
    assert set(answer.headers["Allow"].split(", ")) == {"POST"}


@pytest.mark.parametrize(
    ("path", "name"), [("/v1/claims?cursor=AAAA", "cursor"), ("/v1/changes?since=AAAA", "since")]
)
def test_a_cursor_of_nobody_is_refused_by_its_name(api, path, name):
    answer = api.client.get(path)
    assert answer.status_code == 422
    assert answer.json["errors"][0]["parameter"] == name


def test_numbers_of_any_size_survive_in_metadata(api):
    metadata = {"whole": 2**70, "small": 1e-300, "\u0001": "\u0085", "deep": [[{"a": None}]]}
    claim = api.claim(metadata=metadata)
    assert api.client.get(f"/v1/claims/{claim}").json["metadata"] == metadata
