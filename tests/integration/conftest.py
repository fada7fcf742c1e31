"""The whole service, as `make run` starts it, with its own workers and store."""

import json
import sys
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

import pytest

from chaos.processes import find
from launcher.child import running
from tests.servers import free_port, until


@dataclass(frozen=True)
class Service:
    """A running service, with its data."""

    url: str
    data_dir: Path

    def call(self, method, path, body=None, **headers):
        """Return status and body of an answer, whatever the status."""
        data = None if body is None else json.dumps(body).encode()
        sent = {"Content-Type": "application/json"} if data else {}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(self.url + path, data, sent, method=method)
        try:
            with urllib.request.urlopen(request, timeout=15) as answer:
                return answer.status, json.loads(answer.read() or b"null")
        except urllib.error.HTTPError as refused:
            with refused:
                return refused.code, json.loads(refused.read() or b"null")

    def post_claim(self, text, **fields):
        status, claim = self.call("POST", "/v1/claims", {"text": text, **fields})
        assert status == 202, claim
        return claim["id"]

    def post_report(self, title, body, **fields):
        status, report = self.call("POST", "/v1/reports", {"title": title, "body": body, **fields})
        assert status == 202, report
        return report["id"]

    def claim(self, claim_id):
        status, claim = self.call("GET", f"/v1/claims/{claim_id}")
        assert status == 200, claim
        return claim

    def checked(self, claim_id):
        """Return a claim once its first check has finished."""
        return until(lambda: self.claim(claim_id), lambda claim: claim["status"] != "pending")

    def processed(self, report_id, **headers):
        """Return a report once it has been matched."""
        return until(
            lambda: self.call("GET", f"/v1/reports/{report_id}", **headers)[1],
            lambda report: report["state"] == "processed",
        )


def processes(data_dir, *words):
    """Return the ids of processes on a data folder that have the words in their command."""
    if sys.platform != "linux":
        pytest.skip("processes are found through /proc, which only Linux has")
    return find(data_dir, *words)


@pytest.fixture
def service(tmp_path):
    with running(free_port(), tmp_path) as url:
        yield Service(url, tmp_path)


@pytest.fixture(scope="module")
def shared_service(tmp_path_factory):
    """One service for tests that leave it as they found it."""
    folder = tmp_path_factory.mktemp("service")
    with running(free_port(), folder) as url:
        yield Service(url, folder)
