"""When the judge here stands in for the one at an endpoint, and what that costs."""

import shutil
import ssl
import subprocess
import threading
import time
from contextlib import suppress

import pytest

from adapters.endpoint import AT_ONCE
from adapters.outside_judge import REST
from settings import Settings
from tests.servers import free_port
from tests.unit.endpoints import (
    KEY,
    NEAR,
    PAIRS,
    SINKS,
    Desk,
    Own,
    answer,
    completion,
    serving,
    stood_in,
)
from workers.matching import chosen


@pytest.fixture
def served():
    with serving() as found:
        yield found


@pytest.fixture
def slow(served):
    """Holds each answer until the test is over."""
    over = threading.Event()
    served.before = lambda _: over.wait(30)
    yield served
    over.set()


def test_a_slow_endpoint_costs_its_time_out_once_for_all_pairs(slow):
    desk, begun = Desk(slow.url, timeout=0.3), time.monotonic()
    readings = desk.judge([*PAIRS] * 10)
    assert time.monotonic() - begun < 2
    assert stood_in(readings) == ["big-judge"] * 30
    assert {(each.name, each.scores) for each in readings} == {("own", NEAR)}
    assert desk.told == [("no answer within 0.3 s", 30)]


def test_an_answer_that_trickles_in_is_not_waited_for(served):
    hung_up = threading.Event()

    def trickle(handler, _):
        handler.send_response(200)
        handler.end_headers()
        try:
            for _ in range(100):
                handler.wfile.write(b" ")
                time.sleep(0.05)
        except OSError:
            hung_up.set()

    served.instead = trickle
    begun = time.monotonic()
    assert stood_in(Desk(served.url, timeout=0.3).judge()) == ["big-judge"] * 3
    assert time.monotonic() - begun < 2
    assert hung_up.wait(3)


def test_an_answer_that_never_gets_past_its_head_is_not_waited_for(served):
    def dawdle(handler, _):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        with suppress(OSError):
            for n in range(20):
                handler.wfile.write(f"X-{n}: more\r\n".encode())
                time.sleep(0.1)

    served.instead = dawdle
    begun = time.monotonic()
    assert stood_in(Desk(served.url, timeout=0.3).judge()) == ["big-judge"] * 3
    assert time.monotonic() - begun < 1


def test_after_the_time_out_nothing_is_left_behind(served):
    hung_up = threading.Event()

    def wait(handler, _):
        handler.connection.settimeout(5)
        if handler.rfile.read(1) == b"":
            hung_up.set()

    served.instead = wait
    Desk(served.url, timeout=0.3).judge(PAIRS[:1])
    assert hung_up.wait(3)


def test_what_came_in_time_counts(served):
    over = threading.Event()
    served.before = lambda question: "Ferry 1" in str(question) and over.wait(30)
    desk = Desk(served.url, timeout=1)
    try:
        assert stood_in(desk.judge()) == [None, "big-judge", None]
    finally:
        over.set()
    assert [pair.premise for pair in desk.own.read] == ["Ferry 1 sank."]
    served.asked.clear()
    desk.judge()
    assert len(served.asked) == 3  # it answers, so it is not left alone


@pytest.mark.parametrize("status", [204, 301, 302, 401, 403, 404, 429, 500, 503])
def test_an_endpoint_that_does_not_answer_200_is_left_alone_for_a_while(served, status):
    served.status = status
    desk = Desk(served.url)
    assert stood_in(desk.judge()) == ["big-judge"] * 3
    assert desk.told == [(f"the endpoint answered {status}", 3)]
    served.status = 200
    asked = len(served.asked)
    desk.clock.now += REST - 1
    assert stood_in(desk.judge()) == ["big-judge"] * 3
    assert (len(served.asked), len(desk.told)) == (asked, 1)
    desk.clock.now += 1
    assert stood_in(desk.judge()) == [None] * 3


def test_the_first_failure_ends_what_is_not_yet_asked(served):
    served.status = 500
    Desk(served.url).judge([*PAIRS] * 50)
    time.sleep(0.3)
    assert len(served.asked) <= 3 * AT_ONCE


def test_redirects_are_not_followed(served):
    with serving() as elsewhere:
        served.status, served.headers = 307, {"Location": f"{elsewhere.url}/chat/completions"}
        assert stood_in(Desk(served.url).judge()) == ["big-judge"] * 3
        assert elsewhere.asked == []


def test_an_endpoint_that_is_not_there_is_no_failure_of_the_job():
    desk = Desk(f"http://127.0.0.1:{free_port()}/v1")
    assert stood_in(desk.judge()) == ["big-judge"] * 3
    [(why, pairs)] = desk.told
    assert "refused" in why
    assert pairs == 3


@pytest.mark.skipif(not shutil.which("openssl"), reason="openssl is not there")
def test_a_certificate_that_nobody_vouches_for_is_refused_before_anything_is_said(tmp_path):
    made = (
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=localhost"
    )
    files = ["-keyout", tmp_path / "key.pem", "-out", tmp_path / "certificate.pem"]
    subprocess.run([*made.split(), *files], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "certificate.pem", tmp_path / "key.pem")
    with serving(context) as served:
        desk = Desk(served.url.replace("http://", "https://"))
        assert stood_in(desk.judge(PAIRS[:1])) == ["big-judge"]
        assert served.asked == []
    [(why, _)] = desk.told
    assert "CERTIFICATE_VERIFY_FAILED" in why


def test_an_endpoint_that_speaks_no_http_is_no_failure_of_the_job(served):
    served.instead = lambda handler, _: handler.wfile.write(f"{KEY}\r\n\r\n".encode())
    desk = Desk(served.url)
    assert stood_in(desk.judge()) == ["big-judge"] * 3
    assert desk.told == [("BadStatusLine", 3)]


def test_nonsense_about_one_pair_leaves_the_others_be(served):
    def odd(handler, question):
        body = completion("?" if "Ferry 1" in str(question) else SINKS)
        answer(handler, 200, body)

    served.instead = odd
    desk = Desk(served.url)
    assert stood_in(desk.judge()) == [None, "big-judge", None]
    assert stood_in(desk.judge()) == [None, "big-judge", None]  # it was asked again


@pytest.mark.parametrize("status", [400, 413, 422])
def test_a_pair_that_is_refused_for_what_it_holds_leaves_the_others_be(served, status):
    def refuse(handler, question):
        if "Ferry 1" in str(question):
            answer(handler, status, {"error": {"code": "content_filter"}})
        else:
            answer(handler, 200, completion(SINKS))

    served.instead = refuse
    assert stood_in(Desk(served.url).judge()) == [None, "big-judge", None]


def test_nobody_is_asked_about_nothing(served):
    assert Desk(served.url).judge([]) == []
    assert served.asked == []


def test_the_key_is_in_nothing_that_is_shown(served):
    served.status = 500
    desk = Desk(served.url)
    desk.judge()
    assert KEY not in repr(desk.outside)
    assert KEY not in str(desk.told)


def test_the_settings_choose_who_judges(served):
    own = Own()
    assert chosen(Settings.from_env({}), own) is own
    named = {"JUDGE_URL": served.url, "JUDGE_MODEL": "big-judge", "JUDGE_API_KEY": KEY}
    judge = chosen(Settings.from_env(named), own)
    assert stood_in(judge.judge(PAIRS)) == [None] * 3
    assert served.asked[0][1]["Authorization"] == f"Bearer {KEY}"
