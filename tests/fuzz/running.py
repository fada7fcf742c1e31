"""One run of schemathesis against the service, of a process of its own."""

import hashlib
import os
import subprocess
import sys
from contextlib import contextmanager

from launcher.child import ROOT, running
from tests.servers import free_port

KEY = "a-key-for-the-fuzzing"
SEED = "20240506"  # the same cases each time: a finding is a finding for everybody
KEYED = {"API_KEYS": f"fuzz:{hashlib.sha256(KEY.encode()).hexdigest()}:admin"}
KEYLESS = {"API_KEYS": ""}


@contextmanager
def fuzzing(folder, settings, cases, seed=SEED):
    """Yield schemathesis at work on a service, with so many cases for each operation.

    Beside those are the cases that the schema itself gives, and the ways from one call to the next.
    """
    shown = [f"--header=Authorization: Bearer {KEY}"] if settings == KEYED else []
    env = {**settings, "LOG_LEVEL": "ERROR"}
    with running(free_port(), folder / "data", env) as url:
        command = [
            sys.executable, "-m", "schemathesis.cli",
            f"--config-file={ROOT / 'schemathesis.toml'}", "run", f"{url}/openapi.yaml", *shown,
            f"--max-examples={cases}", f"--seed={seed}", "--checks=all", "--workers=2",
            "--no-color",
        ]  # fmt: skip
        with subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as fuzzer:
            yield fuzzer
