"""`python -m tests.fuzz`: the long run, FUZZ_CASES for each operation, with keys and without."""

import os
import random
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.fuzz.running import KEYED, KEYLESS, fuzzing

CASES = os.environ.get("FUZZ_CASES", "300")
# Each run has cases of its own; the seed is told, and repeats a run.
SEED = os.environ.get("FUZZ_SEED") or str(random.randrange(2**32))  # noqa: S311 - no secret


def main():
    """Fuzz both ways; end with 1 where anything was found."""
    print(f"FUZZ_CASES={CASES} FUZZ_SEED={SEED}")
    sys.exit(int(any([found(KEYED, "with a key"), found(KEYLESS, "without keys")])))


def found(settings, told):
    """Return whether a run finds anything; what it says is printed as it comes."""
    print(f"== {told}", flush=True)
    with TemporaryDirectory() as folder, fuzzing(Path(folder), settings, CASES, SEED) as fuzzer:
        for line in fuzzer.stdout:
            print(line, end="", flush=True)
        return fuzzer.wait() != 0


if __name__ == "__main__":
    main()
