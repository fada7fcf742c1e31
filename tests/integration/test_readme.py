"""The README's first claim and first report are answered as it prints."""

import json
import re
import subprocess

import pytest

from launcher.child import ROOT

README = (ROOT / "README.md").read_text()
FENCED = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
COMMANDS = [text for kind, text in FENCED if not kind]
ANSWERS = [json.loads(text) for kind, text in FENCED if kind == "json"]
CLAIM, REPORT = (
    json.loads(re.search(r"-d '(.*?)'", text, re.DOTALL)[1])
    for text in COMMANDS
    if text.startswith("curl") and " -d '" in text
)
[OTHERS] = (text for text in COMMANDS if text.startswith("API="))
MADE_UP = {"id"}


def holds(printed, answered):
    """Return whether an answer has everything that is printed, ids apart."""
    if isinstance(printed, dict):
        return all(name in MADE_UP or holds(printed[name], answered[name]) for name in printed)
    if isinstance(printed, list):
        return len(printed) == len(answered) and all(map(holds, printed, answered))
    return printed == answered


def values(text):
    """Yield the JSON values that stand in a text one after the other."""
    decoder, rest = json.JSONDecoder(), text.strip()
    while rest:
        value, end = decoder.raw_decode(rest)
        yield value
        rest = rest[end:].strip()


@pytest.fixture
def claim(service):
    """The id of the README's claim, once it has been checked."""
    posted = service.call("POST", "/v1/claims", CLAIM)[1]
    assert holds(ANSWERS[0], posted)
    return service.checked(posted["id"])["id"]


@pytest.fixture
def report(service, claim):
    """The id of the README's report, once it has been matched."""
    assert claim
    receipt = service.call("POST", "/v1/reports", REPORT)[1]
    assert receipt == ANSWERS[1]
    service.processed(receipt["id"])
    return receipt["id"]


def test_claim_and_report_are_answered_as_printed(service, claim, report):
    assert report in OTHERS
    assert holds(ANSWERS[2], service.claim(claim))


def test_the_other_calls_do_what_is_said_of_them(service, claim, report, tmp_path):
    calls = OTHERS.replace("http://127.0.0.1:8000", service.url).replace("wait=20", "wait=1")
    done = subprocess.run(
        ["sh", "-euc", f"ID={claim}\n{calls}"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    batch, changes, reviewed = values(done.stdout)  # the poll prints nothing
    assert [each["status"] for each in batch["items"]] == [202]
    told = [each["revision"] for each in changes["items"] if each["claim_id"] == claim]
    assert told == [1, 2]
    assert (reviewed["status"], reviewed["computed_status"]) == ("disputed", "refuted")
    assert service.call("GET", f"/v1/reports/{report}")[0] == 404
    assert service.call("GET", f"/v1/claims/{claim}")[0] == 404
