"""The whole service with store and broker behind TLS, as the users that the README names."""

from chaos.tls import issue
from launcher.child import running
from tests.contract.topologies import alone
from tests.integration.conftest import Service
from tests.servers import NEEDS_OPENSSL, answering, free_port
from tests.users import LOGINS, OPTIONS, as_user

pytestmark = NEEDS_OPENSSL


def test_a_report_moves_a_claim_and_nothing_is_refused_to_the_users(tmp_path):
    certificates = issue(tmp_path / "certificates")
    with alone(tmp_path, certificates, OPTIONS) as url:
        env = {
            "STORE_URL": as_user(url, LOGINS["claimwatch"]),
            "BROKER_URL": as_user(url.replace("/0?", "/1?"), LOGINS["celery"]),
            "RATE_LIMIT": "600/minute",
        }
        with running(free_port(), tmp_path / "data", env) as address:
            service = Service(address, tmp_path / "data")
            claim = service.post_claim("The lighthouse of Norrskarn was lit on Tuesday.")
            service.processed(service.post_report("Light", "The lighthouse was lit on Tuesday."))
            assert service.checked(claim)["status"] != "pending"
        with answering(url.partition("?")[0].replace("rediss", "redis")) as server:
            assert server.acl_log() == []
