"""Keys, scopes and limits."""

import hashlib
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from adapters.api_keys import RedisApiKeys
from adapters.counting import count
from adapters.store import open_tracker
from adapters.topology import connect
from service.app import build
from service.deps import Deps
from service.holding import Holds
from service.keyring import Keyring
from settings import ApiKey, Limit
from tests.api.conforming import ConformingClient
from tracking.records import Backlog

SECRET = "only-for-this-test"
READER = ApiKey("desk", hashlib.sha256(SECRET.encode()).hexdigest(), frozenset({"read"}))


def no_backlog():
    return Backlog(0, timedelta())


@pytest.fixture
def client(api, store_settings):
    def over(**changed):
        settings = replace(store_settings, **changed)
        store = connect(settings.store_url)
        counts = partial(count, store)
        tracker = open_tracker(settings)
        keyring = Keyring(RedisApiKeys(store), tracker.clock)
        deps = Deps(tracker, settings, {}, lambda: None, no_backlog, Holds(1), counts, keyring)
        app = build(deps)
        return ConformingClient(app, app.response_class)

    return over


def test_a_key_is_needed_where_keys_are_set(client):
    answer = client(api_keys=(READER,)).get("/v1/claims")
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")


def test_a_key_opens_its_scopes_only(client):
    keyed = client(api_keys=(READER,))
    shown = {"Authorization": f"Bearer {SECRET}"}
    assert keyed.get("/v1/claims", headers=shown).status_code == 200
    refused = keyed.post("/v1/claims", json={"text": "The lighthouse reopened."}, headers=shown)
    assert refused.status_code == 403


def test_too_many_requests_are_refused_and_say_when_to_come_back(client):
    limited = client(rate_limit=Limit(2, 3600))
    answers = [limited.get("/v1/claims") for _ in range(3)]
    assert [each.status_code for each in answers] == [200, 200, 429]
    assert answers[0].headers["RateLimit-Remaining"] == "1"
    assert int(answers[2].headers["Retry-After"]) > 0
    assert "Retry-After" not in answers[0].headers
    assert answers[2].content_type == "application/problem+json"
    assert answers[2].headers["RateLimit-Remaining"] == "0"


def test_clients_are_counted_each_for_itself(client):
    keyed = client(api_keys=(READER,), rate_limit=Limit(1, 3600))
    shown = {"Authorization": f"Bearer {SECRET}"}
    assert keyed.get("/v1/claims").status_code == 401
    assert keyed.get("/v1/claims", headers=shown).status_code == 200
    assert keyed.get("/v1/claims", headers=shown).status_code == 429
    assert keyed.get("/v1/claims").status_code == 429


@pytest.mark.parametrize("path", ["/livez", "/readyz", "/metrics", "/docs", "/openapi.json"])
def test_probes_are_answered_however_often(client, path):
    limited = client(rate_limit=Limit(1, 3600))
    answers = [limited.get(path) for _ in range(3)]
    assert [each.status_code for each in answers] == [200] * 3
    assert "RateLimit-Limit" not in answers[0].headers


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:8000", "[::1]:8000"])
def test_without_keys_this_machine_is_served(client, host):
    assert client().get("/v1/claims", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("host", ["claims.example", "localhost.example:8000", "[::1", "10.0.0.1"])
def test_without_keys_a_name_that_was_led_here_is_not_served(client, host):
    answer = client().get("/v1/claims", headers={"Host": host})
    assert answer.status_code == 403
    assert answer.json["errors"][0]["header"] == "Host"


@pytest.mark.parametrize("origin", ["https://page.example", "null", "", "http://[::1", "file://"])
def test_without_keys_a_page_of_elsewhere_has_nothing_done(client, origin):
    answer = client().post("/v1/claims/clm_1/recheck", headers={"Origin": origin})
    assert answer.status_code == 403
    assert answer.json["errors"][0]["header"] == "Origin"


@pytest.mark.parametrize("origin", ["http://localhost:8000", "http://127.0.0.1:3000"])
def test_without_keys_a_page_of_this_machine_is_served(client, origin):
    answer = client().post("/v1/claims/clm_1/recheck", headers={"Origin": origin})
    assert answer.status_code == 404


def test_with_a_key_any_name_is_served(client):
    shown = {"Authorization": f"Bearer {SECRET}", "Host": "claims.example"}
    assert client(api_keys=(READER,)).get("/v1/claims", headers=shown).status_code == 200


def test_who_asks_is_not_taken_from_a_header(client):
    limited = client(rate_limit=Limit(1, 3600))
    forwarded = [{"X-Forwarded-For": f"192.0.2.{number}"} for number in range(2)]
    answers = [limited.get("/v1/claims", headers=each) for each in forwarded]
    assert [each.status_code for each in answers] == [200, 429]


def test_no_page_of_another_origin_may_read_an_answer(client):
    answer = client().get("/v1/claims", headers={"Origin": "https://page.example"})
    assert not [name for name, _ in answer.headers if name.startswith("Access-Control-")]
