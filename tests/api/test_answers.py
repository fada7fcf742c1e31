"""Answers as they are sent: their headers, and the paths that lead to them."""

import pytest

SIZED = {"Content-Type", "Content-Length"}


def test_a_body_is_told_with_its_type_and_length(api):
    path = f"/v1/claims/{api.claim()}/status"
    plain = api.client.application.test_client()  # HEAD is not described
    whole, head = plain.get(path), plain.head(path)
    assert whole.headers["Content-Type"] == "application/json"
    assert whole.headers["Content-Length"] == str(len(whole.data))
    told = SIZED | {"ETag", "Cache-Control"}
    assert {name: head.headers[name] for name in told} == {
        name: whole.headers[name] for name in told
    }
    assert head.data == b""


def test_what_has_no_body_tells_of_none(api):
    claim = api.claim()
    path = f"/v1/claims/{claim}/status"
    known = api.client.get(path, headers={"If-None-Match": '"r0"'})
    deleted = api.client.delete(f"/v1/claims/{claim}")
    assert (known.status_code, deleted.status_code) == (304, 204)
    assert not SIZED & {*known.headers.keys(), *deleted.headers.keys()}
    assert known.headers["ETag"] == '"r0"'


@pytest.mark.parametrize(
    ("written", "status"),
    [('"r1"', 304), ('W/"r1"', 304), ('"r0", "r1"', 304), ("*", 304), ('"r0"', 200), ("", 200)],
)
def test_a_poll_is_answered_anew_unless_the_client_has_the_answer(api, written, status):
    claim = api.claim()
    api.work()
    answer = api.client.get(f"/v1/claims/{claim}/status", headers={"If-None-Match": written})
    assert answer.status_code == status
    assert answer.headers["ETag"] == '"r1"'
    assert status == 304 or answer.json["revision"] == 1


def test_a_poll_of_what_is_not_there_is_told_so_with_a_tag_too(api):
    answer = api.client.get("/v1/claims/clm_none/status", headers={"If-None-Match": '"r0"'})
    assert answer.status_code == 404


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("batch", 405),
        ("batches", 404),
        ("rebatch", 404),
        ("batch/status", 404),
        ("a/b/status", 404),
    ],
)
def test_the_word_for_many_is_no_id(api, path, status):
    assert api.client.get(f"/v1/claims/{path}").status_code == status
