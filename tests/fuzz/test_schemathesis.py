"""The running service is what openapi.yaml says, whatever it is sent."""

import hashlib
import os
import subprocess
import sys

from launcher.child import ROOT, running
from tests.integration.conftest import free_port

KEY = "a-key-for-the-fuzzing"
CASES = os.environ.get("FUZZ_CASES", "20")  # for each operation, beside those from the schema
SEED = "20240506"  # the same cases each time: a finding is a finding for everybody


def test_nothing_is_found(tmp_path):
    keys = f"fuzz:{hashlib.sha256(KEY.encode()).hexdigest()}:admin"
    with running(free_port(), tmp_path / "data", {"API_KEYS": keys, "LOG_LEVEL": "ERROR"}) as url:
        fuzzed = subprocess.run(
            [
                sys.executable, "-m", "schemathesis.cli",
                f"--config-file={ROOT / 'schemathesis.toml'}", "run", f"{url}/openapi.yaml",
                f"--header=Authorization: Bearer {KEY}", f"--max-examples={CASES}",
                f"--seed={SEED}", "--checks=all", "--workers=2", "--no-color",
            ],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )  # fmt: skip
    assert fuzzed.returncode == 0, fuzzed.stdout[-10_000:]
    assert "Stateful" in fuzzed.stdout
