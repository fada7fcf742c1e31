"""A real store for the tests that need one."""

import subprocess
import time

import pytest
import redis

from adapters import embedded
from settings import Settings


@pytest.fixture(scope="session")
def store_settings(tmp_path_factory):
    """Settings for a store of this test run, which ends with it."""
    folder = tmp_path_factory.mktemp("store")
    settings = Settings.from_env({"DATA_DIR": str(folder)})
    command = embedded.command(settings)
    url = embedded.url(settings, 0)
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as server:
        for _ in range(100):
            try:
                redis.Redis.from_url(url).ping()
                break
            except redis.ConnectionError:
                time.sleep(0.05)
        broker = embedded.url(settings, 1)
        yield Settings.from_env({"DATA_DIR": str(folder), "STORE_URL": url, "BROKER_URL": broker})
        server.terminate()
