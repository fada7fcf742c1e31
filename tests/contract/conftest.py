"""A tracker over each way in which a store can be run, empty before each test."""

import pytest

from adapters.store import open_tracker
from adapters.topology import connect
from tests.contract.records import settings_for
from tests.contract.topologies import TOPOLOGIES


@pytest.fixture(scope="session", params=TOPOLOGIES)
def store_url(request, tmp_path_factory):
    with TOPOLOGIES[request.param](tmp_path_factory.mktemp(request.param)) as url:
        yield url


@pytest.fixture
def client(store_url):
    """A client of the store beside the tracker's own, to look at what it holds."""
    return connect(store_url)


@pytest.fixture
def store(store_url, client):
    client.flushdb()
    return open_tracker(settings_for(store_url))
