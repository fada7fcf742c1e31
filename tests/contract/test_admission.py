"""Over TLS, as a user with the rights that the README names: who is let in, and who is told why."""

from contextlib import suppress
from dataclasses import dataclass

import kombu.pools
import pytest
import redis

from adapters.admission import check_admission
from adapters.api_keys import RedisApiKeys
from adapters.rebuilding import rebuild
from chaos.tls import Certificates, issue
from settings import Settings, SettingsError
from tests.contract.test_api_keys import ASKED as KEYS_ASKED
from tests.contract.test_topologies import ASKED, failure
from tests.contract.topologies import SECURED, connected, opened
from tests.servers import NEEDS_OPENSSL, embedded_store
from tests.users import LOGINS, OPTIONS, as_user
from tracking.errors import Conflict, StoreDown

pytestmark = NEEDS_OPENSSL

ALMOST = ("--user", "almost", "on", ">pw", "~*", "+@all", "-xadd")
BLIND = ("--user", "blind", "on", ">pw", "~*", "+@all", "-evalsha")
VERIFY = "certificate verify failed"
LOGIN = "invalid username-password pair"


@dataclass(frozen=True)
class Store:
    """A store behind TLS."""

    url: str  # of whoever may do anything
    certificates: Certificates
    topology: str

    def settings(self, name, url):
        """Return settings of which one address is another; a Cluster is no broker."""
        broker = "redis://127.0.0.1:1" if self.topology == "cluster" else self.url
        return Settings.from_env({"STORE_URL": self.url, "BROKER_URL": broker, name: url})


@pytest.fixture(scope="module", params=SECURED)
def store(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("secured")
    certificates = issue(folder / "certificates")
    options = (*OPTIONS, *ALMOST, *BLIND)
    with SECURED[request.param](folder, certificates, options) as url:
        yield Store(url, certificates, request.param)


@pytest.fixture(autouse=True)
def fresh_pools():
    """Let no broker be reached by a connection that another login or certificate opened."""
    yield
    kombu.pools.reset()


def denied(client, *command):
    """Return what the servers refused their users, or have them forget it."""
    nodes = client.get_nodes() if hasattr(client, "get_nodes") else [None]
    asked = [{"target_nodes": node} if node else {} for node in nodes]
    return [client.execute_command("ACL LOG", *command, **options) for options in asked]


def test_the_user_of_the_readme_may_do_all_that_is_asked_and_is_refused_nothing(store):
    with connected(store.url) as client:
        client.flushdb()
        denied(client, "RESET")
        with opened(as_user(store.url, LOGINS["claimwatch"])) as tracker:
            assert StoreDown not in {failure(tracker, name) for name in ASKED}
            for ask in KEYS_ASKED.values():
                with suppress(Conflict):
                    ask(RedisApiKeys(tracker.claims.client))
            assert [*rebuild(tracker.claims.client, tracker.claims.keys)]
        assert not any(denied(client))


def test_that_user_may_do_nothing_else(store):
    with connected(as_user(store.url, LOGINS["claimwatch"])) as client:
        for ask in (client.flushall, client.config_get, lambda: client.get("other")):
            with pytest.raises(redis.exceptions.NoPermissionError):
                ask()


@pytest.mark.parametrize("name", ["STORE_URL", "BROKER_URL"])
@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda url: url.partition("?")[0], VERIFY),
        (lambda url: as_user(url, "claimwatch:wrong"), LOGIN),
    ],
    ids=["unknown authority", "wrong password"],
)
def test_who_is_not_let_in_is_told_at_the_start(name, change, why, store):
    if (name, store.topology) == ("BROKER_URL", "cluster"):
        pytest.skip("a Cluster is no broker")
    with pytest.raises(SettingsError, match=f"^{name}: .*{why}") as told:
        check_admission(store.settings(name, change(store.url)))
    assert "\n" not in str(told.value)
    assert len(str(told.value)) < 200


@pytest.mark.parametrize(("login", "right"), [("almost:pw", "XADD"), ("blind:pw", "evalsha")])
def test_a_right_that_lacks_is_told_at_the_start(login, right, store):
    with pytest.raises(SettingsError, match=f"^STORE_URL: .*{right}"):
        check_admission(store.settings("STORE_URL", as_user(store.url, login)))


def test_a_certificate_for_another_host_is_refused_unless_its_name_does_not_matter(tmp_path):
    certificates = issue(tmp_path / "certificates", "DNS:store.example")
    with SECURED["standalone"](tmp_path, certificates) as url:
        unchecked = {"STORE_URL": f"{url}&ssl_check_hostname=false"}
        unchecked |= {"BROKER_URL": unchecked["STORE_URL"]}
        for name in unchecked:
            with pytest.raises(SettingsError, match=f"^{name}: .*IP address mismatch"):
                check_admission(Settings.from_env({**unchecked, name: url}))
        check_admission(Settings.from_env(unchecked))


def test_a_store_and_a_broker_that_are_away_are_waited_for(tmp_path):
    with embedded_store(tmp_path) as settings:
        check_admission(settings)
    check_admission(settings)
