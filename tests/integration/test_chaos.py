"""A short run of what `make chaos` does at length."""

import sys

import pytest

from chaos.faults import schedule
from chaos.oracle import differences
from chaos.run import Plan, order, run, wrong
from chaos.stands import embedded_store
from chaos.texts import stories
from demo.service import defaults

SEED = 7
EACH = 24  # claims, and reports
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
LONGEST = 1.5  # seconds of a fault
PATIENCE = 300  # seconds; a job that is lost again and again falls due after 30, 60, 120


def carried_out(folder, *faults):
    plan = Plan(order(stories(EACH, EACH), SEED), faults, PATIENCE)
    with embedded_store(folder, defaults(), "everysec") as stand:
        return run(stand, plan, print)


@pytest.mark.skipif(sys.platform != "linux", reason="processes are found through /proc")
def test_nothing_is_lost_doubled_or_different_under_faults(tmp_path):
    calm = carried_out(tmp_path / "calm")
    shaken = carried_out(tmp_path / "shaken", *schedule(SEED, len(KINDS), KINDS, LONGEST))
    assert len(calm.claims) == len(calm.reports) == EACH
    assert {each.status for each in calm.state.claims} == {"supported", "disputed", "unverified"}
    assert [*wrong(calm), *wrong(shaken), *differences(calm.state, shaken.state)] == []
