"""The demo, told from answers that were written by hand."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from demo import lines
from demo.client import Client, ServiceFailed
from demo.lines import Effect
from demo.player import play
from demo.service import defaults, free_port
from demo.story import CLAIMS, INVENTED, REPORTS, Claim, Report
from settings import Settings

CLAIM = Claim("A", "The bridge is open", "Ann Low")
REPORT = Report("a denial", "The Sample", "2022-03-14T10:00:00Z", "https://x.example", "No", "No.")
UNVERIFIED = {"status": "unverified", "superseded": False}


class FakeClient:
    """A service in which every report supports the first claim, unless it is told otherwise."""

    def __init__(self, state: str = "processed") -> None:
        self.state = state
        self.bodies: list[dict[str, str]] = []

    def post(self, path, body):
        self.bodies.append(body)
        return {"id": f"{path.rpartition('/')[2]}-{len(self.bodies)}"}

    def get(self, path):
        if path.endswith("/evidence"):
            rationale = {"text": "It says so."}
            return {"items": [{"id": "e1", "stance": "supports", "rationale": rationale}]}
        if path.startswith("/v1/reports/"):
            match = {"claim_id": "claims-1", "stance": "supports", "evidence_id": "e1"}
            return {"state": self.state, "matches": [match], "reason": "it was too long"}
        return {**UNVERIFIED, "confidence": 0.5, "latest": None, "rationale": "Nothing settles it."}

    def until(self, path, done):
        record = self.get(path)
        assert done(record)
        return record


def effect(why="Somebody rejects it.", **changes) -> Effect:
    evidence = {"stance": "denies", "rationale": {"text": why}}
    return Effect(CLAIM, evidence, UNVERIFIED, UNVERIFIED | changes)


@contextmanager
def answering(*answers: tuple[int, str]) -> Iterator[str]:
    """Serve these answers, one after the other."""
    left = list(answers)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, body = left.pop(0)
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_the_whole_story_is_told() -> None:
    told: list[str] = []
    client = FakeClient()
    play(client, told.append)
    text = "\n".join(told)
    assert all(claim.text in text for claim in CLAIMS)
    assert all(report.title in text and report.publisher in text for report in REPORTS)
    assert text.count("A supports: It says so.") == len(REPORTS)
    assert len(client.bodies) == len(CLAIMS) + len(REPORTS)


def test_a_report_that_fails_ends_the_demo() -> None:
    with pytest.raises(ServiceFailed, match="it was too long"):
        play(FakeClient("failed"), lambda _: None)


def test_every_report_says_that_it_is_invented_and_comes_after_the_claims() -> None:
    assert all(report.body.endswith(INVENTED) for report in REPORTS)
    assert all(report.url.split("/")[2].endswith(".example") for report in REPORTS)
    times = [report.published_at for report in REPORTS]
    assert times == sorted(times)
    assert max(claim.claimed_at for claim in CLAIMS) < times[0]


def test_a_status_that_moves_is_shown_before_and_after() -> None:
    assert list(lines.did([effect(status="disputed")])) == [
        "     A denies: Somebody rejects it.",
        "       unverified -> disputed",
    ]


def test_a_newer_figure_is_told_beside_the_status() -> None:
    said = list(lines.did([effect(superseded=True)]))[-1]
    assert said == "       stays unverified, and is superseded by a newer figure"


def test_a_report_on_something_else_is_told_too() -> None:
    assert list(lines.did([])) == ["     bears on none of the claims"]


def test_a_report_is_introduced_by_day_publisher_and_title() -> None:
    assert list(lines.reported(3, REPORT)) == ["  3. 14 March, The Sample: “No”", "     (a denial)"]


def test_a_claim_without_a_claimant_says_so() -> None:
    claim = Claim("A", "The bridge is open", None)
    assert list(lines.posted(claim, "unverified"))[1] == (
        "     no claimant named, 13 March: unverified"
    )


@pytest.mark.parametrize(
    ("superseded", "latest", "shown"),
    [
        (False, None, "supported, confidence 0.80"),
        (True, None, "supported, confidence 0.80; superseded"),
        (
            True,
            {"text": "190 boats"},
            "supported, confidence 0.80; superseded, latest value: 190 boats",
        ),
    ],
)
def test_the_end_says_where_a_claim_stands(superseded, latest, shown) -> None:
    record = {
        "status": "supported",
        "confidence": 0.8,
        "superseded": superseded,
        "latest": latest,
        "rationale": "Supported: It says so.",
    }
    assert list(lines.stands(CLAIM, record))[1:] == [f"     {shown}", "     Supported: It says so."]


def test_no_line_is_too_wide_for_a_terminal() -> None:
    said = list(lines.did([effect("A long word of the ministry. " * 20)]))
    assert max(map(len, said)) <= lines.WIDTH


def test_the_client_waits_until_a_record_is_as_wanted() -> None:
    answers = [(200, json.dumps({"state": state})) for state in ("queued", "processed")]
    with answering(*answers) as base_url:
        record = Client(base_url).until("/r", lambda it: it["state"] == "processed")
    assert record == {"state": "processed"}


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ((503, '{"title":\n "Try again"}'), 'GET /r: 503 {"title": "Try again"}'),
        ((200, "<"), "GET /r"),
    ],
)
def test_a_service_that_fails_is_told_in_one_line(answer, said) -> None:
    with answering(answer) as base_url, pytest.raises(ServiceFailed) as failed:
        Client(base_url).get("/r")
    assert said in str(failed.value)
    assert "\n" not in str(failed.value)


def test_a_service_that_is_gone_is_told_in_one_line() -> None:
    with pytest.raises(ServiceFailed, match="refused"):
        Client(f"http://127.0.0.1:{free_port()}").get("/r")


def test_settings_of_the_outside_do_not_reach_the_demo() -> None:
    assert Settings.from_env(defaults()) == Settings.from_env({})
