"""TypeScript types that openapi-typescript makes of openapi.yaml fit a desk's own program."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from service.probes import OPENAPI

PROGRAM = Path(__file__).parent / "typescript"
UNREACHABLE = {
    "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND",
    "ERR_SOCKET_TIMEOUT", "ETIMEDOUT",
}  # fmt: skip

MISFITS = [
    ("claimant:", "claiment:"),  # a field that is sent
    ("report.publisher", "report.publishers"),  # a field that is read
    ('  disputed: "in dispute",\n', ""),  # a status that is not thought of
    ("problem.errors ?? []", "problem.errors"),  # what may be missing
]


def run(folder, *command):
    """Return what a command said, whether it went well or not."""
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A copy of the program with its packages, so that none lie in the repository."""
    missing = [tool for tool in ("node", "npm", "npx") if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"TypeScript needs {', '.join(missing)}")
    folder = shutil.copytree(PROGRAM, tmp_path_factory.mktemp("typescript") / "desk")
    installed = run(folder, "npm", "ci", "--no-audit", "--no-fund", "--fetch-retries=1")
    failure = re.search(r"^npm (?:error|ERR!) code (\w+)", installed.stderr, re.MULTILINE)
    if failure and failure[1] in UNREACHABLE:
        pytest.skip(f"npm cannot reach its registry: {failure[1]}")
    assert installed.returncode == 0, installed.stderr
    return folder


@pytest.fixture(scope="module")
def typed(project):
    """The program with the generated types beside it."""
    made = run(project, "npx", "--no-install", "openapi-typescript", OPENAPI, "-o", "claimwatch.ts")
    assert made.returncode == 0, made.stderr
    return project


def test_every_operation_has_a_type(typed, operation_ids):
    _, operations = (typed / "claimwatch.ts").read_text().split("export interface operations {")
    assert {*re.findall(r"^    (\w+): \{$", operations, re.MULTILINE)} == operation_ids


def test_the_program_fits_the_types_and_follows_a_claim(typed, service_url):
    checked = run(typed, "npx", "--no-install", "tsc")
    assert checked.returncode == 0, checked.stdout
    done = run(typed, "node", "built/desk.js", service_url)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "before": "not checked yet",
        "after": "wrong",
        "sure": True,
        "revised": True,
        "stances": [
            {
                "stance": "refutes",
                "publisher": "The Sample Courier",
                "quoted": "The Skarvik ferry",
                "figure": 7400,
            }
        ],
        "refusal": "422 Unprocessable Content; /text must not be blank",
    }


def test_each_program_that_does_not_fit_is_found(typed):
    program = (typed / "desk.ts").read_text()
    names = [f"misfit{number}.ts" for number, _ in enumerate(MISFITS)]
    for name, (right, wrong) in zip(names, MISFITS, strict=True):
        assert right in program
        (typed / name).write_text(program.replace(right, wrong))
    project = {"extends": "./tsconfig.json", "files": names}
    (typed / "misfits.json").write_text(json.dumps(project))
    checked = run(typed, "npx", "--no-install", "tsc", "--noEmit", "-p", "misfits.json")
    assert {*re.findall(r"^(\w+\.ts)\(", checked.stdout, re.MULTILINE)} == {*names}
