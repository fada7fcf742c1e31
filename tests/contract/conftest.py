"""A tracker over each way in which a store can be run, empty before each test."""

import pytest

from tests.contract.topologies import TOPOLOGIES, connected, opened


@pytest.fixture(scope="session", params=TOPOLOGIES)
def store_url(request, tmp_path_factory):
    with TOPOLOGIES[request.param](tmp_path_factory.mktemp(request.param)) as url:
        yield url


@pytest.fixture
def client(store_url):
    """A client of the store beside the tracker's own, to look at what it holds."""
    with connected(store_url) as client:
        yield client


@pytest.fixture
def store(store_url, client):
    client.flushdb()
    with opened(store_url) as tracker:
        yield tracker
