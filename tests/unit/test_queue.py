"""How a broker's address is told to kombu."""

import pytest

from adapters.queue import CeleryJobs, kombu_broker
from tracking.errors import QueueDown
from tracking.records import Job, Promise


def test_a_standalone_address_stays():
    assert kombu_broker("redis://h:6379/1").url == "redis://h:6379/1"


def test_a_socket_keeps_its_database():
    assert (
        kombu_broker("unix:///run/s.sock?db=1").url == "redis+socket:///run/s.sock?virtual_host=1"
    )


def test_sentinels_are_listed_with_their_service():
    told = kombu_broker("redis+sentinel://:pw@a:1,b:2/main/3")
    assert told.url == "sentinel://:pw@a:1/3;sentinel://:pw@b:2/3"
    assert told.options == {"master_name": "main"}


def test_tls_is_asked_for():
    told = kombu_broker("rediss://h:6379/0?ssl_ca_certs=/ca.pem")
    assert told.tls is not None
    assert told.tls["ssl_ca_certs"] == "/ca.pem"


@pytest.mark.parametrize("ask", [CeleryJobs.ping, CeleryJobs.room])
def test_a_broker_that_is_away_is_named(ask, tmp_path):
    with pytest.raises(QueueDown):
        ask(CeleryJobs(f"unix://{tmp_path}/none.sock?db=1"))


def test_a_job_that_cannot_be_sent_is_said(tmp_path):
    jobs = CeleryJobs(f"unix://{tmp_path}/none.sock?db=1")
    with pytest.raises(QueueDown):
        jobs.put([Promise(Job.CHECK_CLAIM, "clm_1")])
