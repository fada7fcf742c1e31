"""Servers for tests: processes of this test run on this machine, which end with it."""

import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress

import pytest
import redis

from adapters import embedded
from launcher.child import ROOT
from settings import Settings

NEEDS_OPENSSL = pytest.mark.skipif(
    not shutil.which("openssl"), reason="certificates are made with openssl, which is not installed"
)
PATIENCE = 90  # seconds for anything that workers have to do: a lost job falls due after 30


@contextmanager
def serving(*command, **env):
    """Run a server for as long as it is needed, and yield it; afterwards it is gone for sure."""
    given = {**os.environ, **env}
    tied = [sys.executable, "-m", "launcher.tether", *command]
    with subprocess.Popen(tied, cwd=ROOT, env=given, stdout=subprocess.DEVNULL) as server:
        try:
            yield server
        finally:
            server.kill()


@contextmanager
def embedded_store(folder):
    """Run the store as the launcher does; yield settings that name it, once it answers."""
    settings = Settings.from_env({"DATA_DIR": str(folder)})
    store, broker = embedded.url(settings, 0), embedded.url(settings, 1)
    with serving(*embedded.command(settings)), answering(store):
        yield Settings.from_env({"DATA_DIR": str(folder), "STORE_URL": store, "BROKER_URL": broker})


@contextmanager
def answering(url):
    """Yield a client of a server once it answers."""
    with redis.Redis.from_url(url, decode_responses=True) as client:

        def ping():
            with suppress(redis.ConnectionError):
                return client.ping()
            return False

        until(ping, bool)
        yield client


def until(read, done, patience=PATIENCE):
    """Return what is read once it is as wanted; fail when it never is."""
    end = time.monotonic() + patience
    while not done(found := read()):
        assert time.monotonic() < end, f"not so after {patience} s: {found}"
        time.sleep(0.05)
    return found


def free_port():
    """Return a port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]
