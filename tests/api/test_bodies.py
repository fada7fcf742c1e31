"""Bodies: read whole, or refused whole and clearly."""

import gzip
import io
import json

import pytest

TEXT = "The lighthouse of Norrskarn has reopened."
LIMIT = 4_194_304


def in_chunks(api, path, raw, kind="application/json"):
    """Send a body as gunicorn hands one on that came without its length."""
    return api.client.post(
        path,
        input_stream=io.BytesIO(raw),
        content_type=kind,
        headers={"Transfer-Encoding": "chunked"},
        environ_overrides={"wsgi.input_terminated": True},
    )


def test_a_body_in_chunks_is_read(api):
    answer = in_chunks(api, "/v1/claims", json.dumps({"text": TEXT}).encode())
    assert (answer.status_code, answer.json["text"]) == (202, TEXT)


def test_a_body_in_chunks_is_never_cut_at_the_limit(api):
    line = json.dumps({"text": TEXT}).encode() + b"\n"
    lines = line * 10 + b" " * (LIMIT - len(line) * 10) + line
    answer = in_chunks(api, "/v1/claims/batch", lines, "application/x-ndjson")
    assert answer.status_code == 413
    assert api.client.get("/v1/claims").json["items"] == []


def test_a_body_of_just_the_limit_is_read(api):
    raw = json.dumps({"text": TEXT}).encode().ljust(LIMIT)
    assert in_chunks(api, "/v1/claims", raw).status_code == 202
    assert (
        api.client.post("/v1/claims", data=raw, content_type="application/json").status_code == 202
    )


@pytest.mark.parametrize(
    ("raw", "headers", "status"),
    [
        (b" " * (LIMIT + 1), {}, 413),
        (b" " * 100_000, {"Content-Type": "text/plain"}, 415),
        (b" " * 100_000, {"Content-Encoding": "br"}, 415),
    ],
)
def test_what_is_refused_is_read_to_its_end(api, raw, headers, status):
    sent = io.BytesIO(raw)
    headers = {"Content-Type": "application/json", "Content-Length": str(len(raw))} | headers
    answer = api.client.post("/v1/claims", input_stream=sent, headers=headers)
    assert answer.status_code == status
    assert sent.tell() == len(raw)


def test_the_limit_is_told(api):
    answer = api.client.post("/v1/claims", data=b" " * (LIMIT + 1), content_type="application/json")
    assert answer.json["detail"] == f"the body must not be longer than {LIMIT} bytes"


def test_a_coded_body_is_refused_by_its_header(api):
    answer = api.client.post(
        "/v1/claims",
        data=gzip.compress(json.dumps({"text": TEXT}).encode()),
        headers={"Content-Type": "application/json", "Content-Encoding": "gzip"},
    )
    assert answer.status_code == 415
    assert [error["header"] for error in answer.json["errors"]] == ["Content-Encoding"]


DOUBLED = f'{{"text": "{TEXT}", "text": "{TEXT}"}}'


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (DOUBLED, "same name twice"),
        (f'{{"text": "{TEXT}", "metadata": {{"a": 1, "a": 1}}}}', "same name twice"),
        (f'\ufeff{{"text": "{TEXT}"}}', "byte order mark"),
        ('{"text": ' + "[" * 101 + "]" * 101 + "}", "nested more than 100 levels deep"),
    ],
)
def test_what_can_be_read_in_two_ways_is_refused(api, raw, told):
    answer = api.client.post("/v1/claims", data=raw.encode(), content_type="application/json")
    assert answer.status_code == 400
    assert told in answer.json["detail"]
    assert api.client.get("/v1/claims").json["items"] == []


def test_a_number_that_is_too_long_is_refused_by_its_field(api):
    raw = f'{{"text": "{TEXT}", "metadata": {{"a": {"9" * 5000}}}}}'
    answer = api.client.post("/v1/claims", data=raw, content_type="application/json")
    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json["errors"]] == ["/metadata"]


@pytest.mark.parametrize("lines", [False, True], ids=["json", "ndjson"])
def test_an_odd_item_is_refused_alone(api, lines):
    good = json.dumps({"text": TEXT})
    odd = ["null", "5", "[]", '""', DOUBLED, "[" * 200 + "]" * 200, '{"text": ' + "9" * 5000 + "}"]
    items = [each for bad in odd for each in (good, bad)]
    raw = "\n".join(items) if lines else f'{{"items": [{",".join(items)}]}}'
    kind = "application/x-ndjson" if lines else "application/json"
    answer = api.client.post("/v1/claims/batch", data=raw, content_type=kind)
    assert answer.status_code == 207
    refused = [422, 422, 422, 422, 400, 400, 422]
    assert [each["status"] for each in answer.json["items"]] == [
        status for bad in refused for status in (202, bad)
    ]


def test_a_batch_that_has_its_items_twice_is_refused(api):
    raw = f'{{"items": [{{"text": "{TEXT}"}}], "items": []}}'
    answer = api.client.post("/v1/claims/batch", data=raw, content_type="application/json")
    assert answer.status_code == 400
