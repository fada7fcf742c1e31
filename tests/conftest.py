"""A real store for the tests that need one, and properties that no clock can fail."""

import hypothesis
import pytest

from tests.servers import embedded_store

# Machines are slow at times; speed is measured by benchmarks.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")


@pytest.fixture(scope="session")
def store_settings(tmp_path_factory):
    """Settings for a store of this test run, which ends with it."""
    with embedded_store(tmp_path_factory.mktemp("store")) as settings:
        yield settings
