"""What clients are told where the service cannot work on what its store holds."""

from dataclasses import replace

from adapters.store import checked, tracker_over
from service.deps import NAME, deps_of

TEXT = "The lighthouse of Norrskarn has reopened."


def test_a_store_that_is_cut_otherwise_is_left_alone(api, store_settings):
    app = api.client.application
    other = replace(store_settings, shards=store_settings.shards + 1)
    client = checked(api.tracker.claims.client, other)
    app.extensions[NAME] = replace(deps_of(app), tracker=tracker_over(client, other))
    answer = api.client.post("/v1/claims", json={"text": TEXT})
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert answer.json["detail"].startswith("the service is not set up for its store")
    assert not sum(api.tracker.claims.counts().values())


def test_a_record_of_a_newer_version_is_no_record_of_this_one(api):
    claim = api.claim()
    key = api.tracker.claims.keys.claim(claim)
    written = api.tracker.claims.client.hget(key, "record")
    newer = written.replace('"schema":1', '"schema":2')
    api.tracker.claims.client.hset(key, "record", newer)
    answer = api.client.get(f"/v1/claims/{claim}")
    assert answer.status_code == 500
    assert answer.json["detail"] == "a record cannot be read by this version of the service"
