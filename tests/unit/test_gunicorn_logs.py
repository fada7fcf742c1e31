"""What gunicorn logs of a request holds nothing of what the request says."""

import importlib
import logging

import pytest


@pytest.fixture
def without_request(monkeypatch):
    # Its settings are read as it is imported.
    monkeypatch.setenv("STORE_URL", "redis://localhost:1")
    monkeypatch.setenv("BROKER_URL", "redis://localhost:1")
    return importlib.import_module("launcher.gunicorn_conf").without_request


@pytest.mark.parametrize("kind", ["Invalid request", "Error handling request"])
def test_the_line_of_a_request_is_not_logged(without_request, kind):
    line = logging.LogRecord(
        "gunicorn.error", 30, "", 1, f"{kind} %s", ("/v1/claims?q=sank",), None
    )
    assert without_request(line)
    assert line.getMessage() == kind


def test_other_lines_stay_as_they_are(without_request):
    line = logging.LogRecord("gunicorn.error", 30, "", 1, "Worker (pid:%s) was ended", (7,), None)
    assert without_request(line)
    assert line.getMessage() == "Worker (pid:7) was ended"
