"""A real store for the tests that need one."""

import pytest

from tests.servers import embedded_store


@pytest.fixture(scope="session")
def store_settings(tmp_path_factory):
    """Settings for a store of this test run, which ends with it."""
    with embedded_store(tmp_path_factory.mktemp("store")) as settings:
        yield settings
