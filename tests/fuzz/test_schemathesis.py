"""The running service is what openapi.yaml says, whatever it is sent (`make fuzz`: for longer)."""

from tests.fuzz.running import KEYED, fuzzing

CASES = 20  # for each operation


def test_nothing_is_found(tmp_path):
    with fuzzing(tmp_path, KEYED, CASES) as fuzzer:
        said, _ = fuzzer.communicate()
    assert fuzzer.returncode == 0, said[-10_000:]
    assert "Stateful" in said
