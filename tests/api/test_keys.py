"""Keys in the store: made, shown, rotated, revoked and removed, as the command does it."""

from dataclasses import dataclass, field, replace

import pytest

from adapters.api_keys import RedisApiKeys
from adapters.store import open_tracker
from adapters.topology import connect
from launcher.keys import parser, run
from service.app import build
from service.deps import Deps
from service.holding import Holds
from service.keyring import FRESH, LATEST, Keyring
from settings import ApiKey
from tests.api.conforming import ConformingClient
from tests.api.test_access import no_backlog
from tracking.api_keys import hashed
from tracking.errors import Conflict, NotFound

CLAIM = {"text": "The lighthouse of Norrskarn has reopened."}
EVERYWHERE = "0.0.0.0"  # noqa: S104 - nothing listens
AWAY = "redis://127.0.0.1:1/0"


@dataclass
class Keyed:
    """An application, its clock, and the command for its keys."""

    client: object
    settings: object
    capsys: object
    seconds: list = field(default_factory=lambda: [0.0])

    def keys(self, *arguments):
        """Run the command; return what it writes to standard output."""
        self.capsys.readouterr()
        run(self.settings, parser().parse_args(arguments))
        return self.capsys.readouterr().out

    def create(self, *scopes, name="feeder"):
        asked = [part for scope in scopes for part in ("--scope", scope)]
        return self.keys("create", "--name", name, *asked).strip()

    def get(self, secret=None, path="/v1/claims"):
        return self.client.get(path, headers=shown(secret)).status_code

    def post(self, secret=None):
        return self.client.post("/v1/claims", json=CLAIM, headers=shown(secret)).status_code

    def later(self, seconds=FRESH):
        """Let what was read of the keys become old."""
        self.seconds[0] += seconds

    def only_id(self):
        return self.rows()[-1][0]

    def rows(self):
        return [line.split() for line in self.keys("list").splitlines()[1:]]


def shown(secret):
    return {"Authorization": f"Bearer {secret}"} if secret else {}


@pytest.fixture
def service(api, store_settings, capsys):
    def over(keys_at=None, **changed):
        settings = replace(store_settings, **changed)
        tracker = open_tracker(store_settings)
        stored = RedisApiKeys(connect(keys_at or settings.store_url))
        keyed = Keyed(None, settings, capsys)
        keyring = Keyring(stored, tracker.clock, lambda: keyed.seconds[0])
        counts = lambda _, window: (1, window)  # noqa: E731 - the same for all
        app = build(
            Deps(tracker, settings, {}, lambda: None, no_backlog, Holds(1), counts, keyring)
        )
        keyed.client = ConformingClient(app, app.response_class)
        return keyed

    return over


def test_a_key_that_was_made_opens_its_scopes_only(service):
    keyed = service()
    secret = keyed.create("claims")
    assert keyed.post(secret) == 202
    assert keyed.get(secret) == 403
    assert keyed.post() == 401
    assert keyed.post(secret + "x") == 401
    assert keyed.post(hashed(secret)) == 401


def test_the_scope_admin_opens_all(service):
    keyed = service()
    assert keyed.get(keyed.create("admin")) == 200


def test_a_key_opens_as_soon_as_it_is_made(service):
    keyed = service()
    assert keyed.get(keyed.create("read", name="desk")) == 200
    secret = keyed.create("read")
    keyed.later(LATEST)
    assert keyed.get(secret) == 200


def test_the_first_key_closes_what_was_open_to_this_machine(service):
    keyed = service()
    assert keyed.get() == 200
    keyed.create("read")
    keyed.later()
    assert keyed.get() == 401


def test_a_revoked_key_is_refused_and_opens_nothing_to_others(service):
    keyed = service()
    secret = keyed.create("read")
    assert keyed.get(secret) == 200
    keyed.keys("revoke", keyed.only_id())
    keyed.later()
    assert keyed.get(secret) == 401
    assert keyed.get() == 401


def test_a_rotated_key_is_refused_and_its_heir_opens_the_same(service):
    keyed = service()
    old = keyed.create("read")
    assert keyed.get(old) == 200
    fresh = keyed.keys("rotate", keyed.only_id()).strip()
    keyed.later()
    assert keyed.get(old) == 401
    assert keyed.get(fresh) == 200
    assert keyed.post(fresh) == 403
    assert [row[1:3] for row in keyed.rows()] == [["feeder", "read"]] * 2


def test_a_rotated_key_can_be_given_a_grace(service):
    keyed = service()
    old = keyed.create("read")
    fresh = keyed.keys("rotate", keyed.only_id(), "--grace", "5").strip()
    assert [keyed.get(secret) for secret in (old, fresh)] == [200, 200]
    assert sorted(row[5] for row in keyed.rows()) == ["live", "live"]
    assert "live until" in keyed.keys("list")


def test_the_list_shows_the_last_use_and_the_end(service):
    keyed = service()
    secret = keyed.create("read", "claims")
    assert keyed.rows()[0][4:] == ["never", "live"]
    keyed.get(secret)
    [key_id, name, scopes, made, used, state] = keyed.rows()[0]
    assert (name, scopes, state) == ("feeder", "claims,read", "live")
    assert made <= used < "9999"
    keyed.keys("revoke", key_id)
    assert keyed.rows()[0][5] == "revoked"


def test_a_revoked_key_is_taken_off_the_list_but_for_the_last_which_keeps_the_door_shut(service):
    keyed = service()
    secret = keyed.create("read")
    first = keyed.only_id()
    with pytest.raises(Conflict, match="is live; revoke it first"):
        keyed.keys("remove", first)
    fresh = keyed.keys("rotate", first).strip()
    keyed.keys("remove", first)
    keyed.later()
    assert [keyed.get(each) for each in (secret, fresh, None)] == [401, 200, 401]
    [[second, *_]] = keyed.rows()
    keyed.keys("revoke", second)
    with pytest.raises(Conflict, match="last key"):
        keyed.keys("remove", second)
    keyed.later()
    assert [keyed.get(each) for each in (secret, fresh, None)] == [401, 401, 401]
    with pytest.raises(NotFound, match=first):
        keyed.keys("remove", first)


def test_only_loopback_is_served_without_any_key(service):
    keyed = service(host=EVERYWHERE)
    assert [keyed.get(), keyed.post(), keyed.get("anything")] == [401] * 3
    assert keyed.get(path="/livez") == 200
    secret = keyed.create("read")
    keyed.later()
    assert keyed.get(secret) == 200


def test_away_means_closed_but_for_the_keys_of_the_settings(service):
    """The claims' store answers here: only that of the keys is away."""
    given = ApiKey("desk", hashed("a long text"), frozenset({"read"}))
    assert service(AWAY).get() == 503
    assert service(AWAY).get("cwk_unknown") == 503
    assert service(AWAY, host=EVERYWHERE).get() == 401
    keyed = service(AWAY, api_keys=(given,))
    assert [keyed.get("a long text"), keyed.get(), keyed.get("cwk_unknown")] == [200, 401, 503]


def test_both_kinds_of_keys_stand_beside_each_other(service):
    given = ApiKey("desk", hashed("a long text"), frozenset({"read"}))
    keyed = service(api_keys=(given,))
    assert keyed.post(keyed.create("claims")) == 202
    assert keyed.get("a long text") == 200
    with pytest.raises(Conflict, match="API_KEYS"):
        keyed.create("read", name="desk")


def test_a_client_has_one_key_and_a_key_that_is_not_there_is_told(service):
    keyed = service()
    keyed.create("read")
    with pytest.raises(Conflict, match="feeder"):
        keyed.create("claims")
    with pytest.raises(NotFound, match="key_9"):
        keyed.keys("revoke", "key_9")


def test_no_secret_is_told_by_anything_but_its_creation(service, capsys, caplog):
    caplog.set_level("DEBUG")
    keyed = service()
    secret = keyed.create("claims")
    away = service(AWAY)
    answers = [
        keyed.client.get("/v1/claims", headers=shown(secret)),
        keyed.client.post("/v1/claims", json=CLAIM, headers=shown(secret)),
        keyed.client.get("/v1/claims", headers=shown(f"{secret}x")),
        away.client.get("/v1/claims", headers=shown(secret)),
    ]
    assert [each.status_code for each in answers] == [403, 202, 401, 503]
    logged = capsys.readouterr()
    told = [caplog.text, logged.out, logged.err, keyed.keys("list")]
    told += [f"{each.text} {each.headers}" for each in answers]
    assert "does not answer" in logged.out
    assert not [each for each in told if secret in each or hashed(secret) in each]


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["create", "--name", "feeder"],
        ["create", "--scope", "read"],
        ["create", "--name", "feeder", "--scope", "everything"],
        ["create", "--name", "two words", "--scope", "read"],
        ["create", "--name", "a\nb", "--scope", "read"],
        ["create", "--name", "", "--scope", "read"],
        ["create", "--name", "f" * 65, "--scope", "read"],
        ["rotate"],
        ["remove"],
        ["rotate", "key_1", "--grace", "-1"],
        ["rotate", "key_1", "--grace", "10081"],
        ["rotate", "key_1", "--grace", "1h"],
    ],
)
def test_a_command_that_cannot_be_meant_is_refused(arguments, capsys):
    with pytest.raises(SystemExit) as refused:
        parser().parse_args(arguments)
    assert refused.value.code == 2
    assert capsys.readouterr().err.startswith("usage:")


def test_every_secret_is_another_of_256_bits(service):
    keyed = service()
    made = {keyed.create("read", name=f"feeder{number}") for number in range(5)}
    assert len(made) == 5
    assert {len(secret) for secret in made} == {len("cwk_") + 43}
