"""What a line of a log looks like, for people and for programs."""

import json
import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.logs import FORMS
from launcher.child import ROOT

SAY = """
import logging, structlog, sys
from adapters.logs import log_as, working_for
from settings import Settings
log_as("matching", Settings.from_env({"LOG_FORMAT": sys.argv[1], "LOG_LEVEL": "INFO"}))
log = structlog.get_logger()
log.info("judge loaded", version="1")
with working_for("desk-42"):
    log.info("match_report", id="rpt_1", seconds=0.31)
    logging.getLogger("redis").warning("away\\nfor long")
with working_for(None):
    log.debug("not told")
    try:
        1 / 0
    except ZeroDivisionError:
        log.exception("failed")
"""


def said(form):
    ran = subprocess.run(
        [sys.executable, "-c", SAY, form],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert not ran.stderr
    return ran.stdout.splitlines()


@pytest.fixture(scope="module")
def objects():
    return [json.loads(line) for line in said("json")]


def test_people_read_one_line_for_each_thing():
    lines = [re.sub(r"^\d\d:\d\d:\d\d ", "", line) for line in said("text")]
    assert lines[:4] == [
        "matching: judge loaded version=1",
        "matching: match_report id=rpt_1 seconds=0.31 request=desk-42",
        "matching: warning: away for long request=desk-42",
        "matching: error: failed",
    ]
    assert lines[-1] == "ZeroDivisionError: division by zero"


def test_programs_read_one_object_on_each_line(objects):
    assert [line["event"] for line in objects] == [
        "judge loaded",
        "match_report",
        "away\nfor long",
        "failed",
    ]
    assert {line["program"] for line in objects} == {"matching"}
    assert [line["level"] for line in objects] == ["info", "info", "warning", "error"]
    assert objects[1]["seconds"] == 0.31
    assert "ZeroDivisionError" in objects[3]["exception"]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+Z", line["time"]) for line in objects)


@given(
    st.dictionaries(st.sampled_from(["why", "id", "request"]), st.text() | st.integers()), st.text()
)
def test_whatever_is_told_is_one_line(told, said):
    event = {"time": "12:30:01", "level": "info", "event": said, **told}
    text = FORMS["text"].line("api")(None, "info", dict(event))
    assert len(text.splitlines()) == 1
    written = FORMS["json"].line("api")(None, "info", dict(event))
    assert len(written.splitlines()) == 1
    assert json.loads(written) == {**event, "program": "api"}


def test_a_line_names_the_request_that_is_worked_for_and_no_other(objects):
    assert [line.get("request") for line in objects] == [None, "desk-42", "desk-42", None]
