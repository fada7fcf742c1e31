"""A short run of what `make chaos` does at length."""

import sys

import pytest

from chaos.client import Client
from chaos.faults import schedule
from chaos.oracle import at_odds, differences, doubled, unfinished
from chaos.run import Plan, order, owed, run, wrong
from chaos.stands import embedded_store, over_tls
from chaos.state import read
from chaos.texts import stories
from demo.service import defaults
from tests.servers import NEEDS_OPENSSL, until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are found through /proc")

SEED = 7
EACH = 16  # claims, and reports
FEW = 8  # likewise
KINDS = (
    "SIGKILL of a matching child",
    "SIGKILL of the matching worker",
    "SIGKILL of the delivery worker",
    "SIGKILL of gunicorn's master",
    "SIGKILL of the store",
    "SIGSTOP of the store",
    "broker flushed",
    "memory full",
)
OF_THE_NETWORK = ("store cut off", "broker cut off")
LONGEST = 1.5  # seconds of a fault
PATIENCE = 300  # seconds; a job that is lost again and again falls due after 30, 60, 120


def carried_out(folder, *faults, each=EACH):
    plan = Plan(order(stories(each, each), SEED), faults, PATIENCE)
    with embedded_store(folder, defaults(), "everysec") as stand:
        return run(stand, plan, print)


def held(folder, reports):
    """Return what a service holds on data that is there, once it has done what it owes."""
    with embedded_store(folder, defaults(), "everysec") as stand:
        client = Client(stand.base_url)
        until(lambda: owed(client), lambda jobs: jobs == 0, PATIENCE)
        return read(client, [each.id for each in reports])


def test_nothing_is_lost_doubled_or_different_under_faults(tmp_path):
    calm = carried_out(tmp_path / "calm")
    shaken = carried_out(tmp_path / "shaken", *schedule(SEED, len(KINDS), KINDS, LONGEST))
    assert len(calm.claims) == len(calm.reports) == EACH
    assert {each.status for each in calm.state.claims} == {"supported", "disputed", "unverified"}
    assert [*wrong(calm), *wrong(shaken), *differences(calm.state, shaken.state)] == []


@NEEDS_OPENSSL
def test_nothing_is_lost_or_doubled_over_a_network_that_breaks_with_tls(tmp_path):
    faults = schedule(SEED, len(OF_THE_NETWORK), OF_THE_NETWORK, LONGEST)
    with over_tls(tmp_path, defaults(), "everysec") as stand:
        assert {stand.env[name][:9] for name in ("STORE_URL", "BROKER_URL")} == {"rediss://"}
        came = run(stand, Plan(order(stories(FEW, FEW), SEED), faults, PATIENCE), print)
    assert len(came.claims) == len(came.reports) == FEW
    assert [*wrong(came)] == []


def test_of_what_a_crashed_machine_had_not_written_nothing_is_left_in_part(tmp_path):
    """The end of the file is missing, as after a power cut; clients then repeat their posts."""
    before = carried_out(tmp_path, each=FEW)
    (file,) = tmp_path.glob("store/appendonlydir/*.incr.aof")
    written = file.read_bytes()
    # In the middle of the write that stores a report, halfway through the posts.
    file.write_bytes(written[: written.index(f'"{before.reports[FEW // 2].external_id}"'.encode())])
    left = held(tmp_path, before.reports)
    assert 0 < len(left.claims) + len(left.reports) < 2 * FEW
    assert [*doubled(left), *unfinished(left), *at_odds(left)] == []
    again = carried_out(tmp_path, each=FEW)
    assert [*wrong(again), *differences(before.state, again.state)] == []
