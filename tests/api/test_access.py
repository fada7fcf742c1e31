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
