"""A judge at an endpoint, which a server on this machine stands for, and the one that stands in."""

import json
import shutil
import ssl
import subprocess
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.endpoint import AT_ONCE, LARGEST, LONGEST, open_endpoint, understood
from adapters.outside_judge import REST, OutsideJudge
from settings import Settings
from tests.servers import free_port
from verification.judging import Pair
from verification.model import JudgeModel, Scores
from workers.matching import chosen

KEY = "key-of-the-desk"
PAIRS = [Pair(f"Ferry {n} sank.", f"A ferry sank: {n}.") for n in range(3)]
SINKS = {"support": 0.9, "refute": 0.02, "neither": 0.08}
NEAR = Scores(0.2, 0.2, 0.6)


def completion(content, **others):
    said = content if isinstance(content, str) else json.dumps(content)
    choices = [{"index": 0, "message": {"role": "assistant", "content": said}}]
    return {"id": "c1", "model": "big-judge-2031", "choices": choices} | others


@dataclass
class Served:
    """What the server answers to a question, and what it was asked."""

    body: object = field(default_factory=lambda: completion(SINKS))
    status: int = 200
    headers: dict = field(default_factory=dict)
    before: object = lambda _: None  # called with the question before it is answered
    instead: object = None  # called with the handler and the question, to answer it otherwise
    asked: list = field(default_factory=list)
    port: int = 0

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}/v1"


def handler_of(served):
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            served.asked.append((self.path, dict(self.headers), question))
            served.before(question)
            if served.instead:
                served.instead(self, question)
            else:
                answer(self, served.status, served.body, served.headers)

        def log_message(self, *_):
            pass

    return Handler


def answer(handler, status, body, headers=None):
    written = body if isinstance(body, bytes) else json.dumps(body).encode()
    handler.send_response(status)
    for name, value in ({"Content-Length": str(len(written))} | (headers or {})).items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(written)


class Quiet(ThreadingHTTPServer):
    """Says nothing of clients that have left before they were answered."""

    def handle_error(self, *_):
        pass


@contextmanager
def serving(context=None):
    served = Served()
    with Quiet(("127.0.0.1", 0), handler_of(served)) as server:
        if context:
            server.socket = context.wrap_socket(server.socket, server_side=True)
        served.port = server.server_port
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield served
        finally:
            server.shutdown()
            thread.join()


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


class Own:
    """The judge here."""

    def __init__(self):
        self.read = []

    def judge(self, pairs):
        self.read += pairs
        return [JudgeModel("own", "1", NEAR) for _ in pairs]


@dataclass
class Clock:
    now: float = 1000.0

    def __call__(self):
        return self.now


@dataclass
class Desk:
    """The judge under test with all that is around it."""

    url: str
    timeout: float = 5
    own: Own = field(default_factory=Own)
    clock: Clock = field(default_factory=Clock)
    told: list = field(default_factory=list)

    def __post_init__(self):
        endpoint = open_endpoint(self.url, "big-judge", KEY, self.timeout)
        tell = lambda why, pairs: self.told.append((why, pairs))  # noqa: E731
        self.outside = OutsideJudge(endpoint, self.own, tell, self.clock)

    def judge(self, pairs=PAIRS):
        return self.outside.judge(pairs)


def stood_in(readings):
    return [each.stands_in_for for each in readings]


def test_each_pair_is_read_by_the_endpoint(served):
    readings = Desk(served.url).judge()
    assert readings == [JudgeModel("big-judge", "big-judge-2031", Scores(**SINKS))] * 3
    assert len(served.asked) == 3


def test_what_is_asked_is_a_chat_of_that_model_with_the_key(served):
    Desk(served.url).judge(PAIRS[:1])
    [(path, headers, question)] = served.asked
    assert path == "/v1/chat/completions"
    assert headers["Authorization"] == f"Bearer {KEY}"
    assert question["model"] == "big-judge"
    assert question["temperature"] == 0
    system, user = question["messages"]
    assert (system["role"], user["role"]) == ("system", "user")
    assert all(label in system["content"] for label in SINKS)
    assert json.loads(user["content"]) == {"passage": "Ferry 0 sank.", "claim": "A ferry sank: 0."}


def test_without_a_key_none_is_shown(served):
    open_endpoint(served.url, "big-judge", "", 5).read(PAIRS[:1])
    assert "Authorization" not in served.asked[0][1]


@pytest.mark.parametrize("ending", ["", "/", "/chat/completions", "/chat/completions/"])
def test_an_address_may_name_the_api_or_the_call(served, ending):
    Desk(f"{served.url}{ending}?version=2").judge(PAIRS[:1])
    assert served.asked[0][0] == "/v1/chat/completions?version=2"


def test_readings_come_in_the_order_of_the_pairs(served):
    def by_number(handler, question):
        number = int(json.loads(question["messages"][1]["content"])["claim"][-2])
        time.sleep(0.05 * (3 - number))
        share = number / 10
        answer(handler, 200, completion({"support": share, "refute": 1 - share, "neither": 0}))

    served.instead = by_number
    readings = Desk(served.url).judge()
    assert [each.scores.support for each in readings] == pytest.approx([0, 0.1, 0.2])


def test_several_pairs_are_asked_at_once_and_never_too_many(served):
    lock, under_way, most = threading.Lock(), [0], [0]

    def counted(_):
        with lock:
            under_way[0] += 1
            most[0] = max(most[0], under_way[0])
        time.sleep(0.05)
        with lock:
            under_way[0] -= 1

    served.before = counted
    pairs = [Pair(f"p{n}", f"c{n}") for n in range(4 * AT_ONCE)]
    assert stood_in(Desk(served.url).judge(pairs)) == [None] * len(pairs)
    assert 1 < most[0] <= AT_ONCE


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
    Desk(served.url).judge([*PAIRS] * 20)
    assert len(served.asked) < 60


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
        assert stood_in(desk.judge()) == ["big-judge"] * 3
        assert served.asked == []
    [(why, _)] = desk.told
    assert "CERTIFICATE_VERIFY_FAILED" in why


def test_an_endpoint_that_speaks_no_http_is_no_failure_of_the_job(served):
    served.instead = lambda handler, _: handler.wfile.write(f"{KEY}\r\n\r\n".encode())
    desk = Desk(served.url)
    assert stood_in(desk.judge()) == ["big-judge"] * 3
    assert desk.told == [("BadStatusLine", 3)]


NONSENSE = {
    "no JSON": b"<html>",
    "not UTF-8": b'{"choices": [{"message": {"content": "\xff"}}]}',
    "nested for ever": b"[" * 100_000,
    "another object": {"error": "overloaded"},
    "no choice": completion(SINKS, choices=[]),
    "two choices": completion(SINKS, choices=completion(SINKS)["choices"] * 2),
    "nothing said": completion(SINKS, choices=[{"message": {"content": None}}]),
    "words": completion("The passage supports the claim."),
    "words around it": completion(f"Sure: {json.dumps(SINKS)}"),
    "a label": completion("support"),
    "a list": completion([0.9, 0.02, 0.08]),
    "two shares": completion({"support": 0.9, "refute": 0.1}),
    "four shares": completion(SINKS | {"other": 0.0}),
    "shares of text": completion({"support": "0.9", "refute": "0.02", "neither": "0.08"}),
    "per cent": completion({"support": 90, "refute": 2, "neither": 8}),
    "a share below nothing": completion({"support": 1.1, "refute": -0.1, "neither": 0}),
    "shares of more than all": completion({"support": 0.9, "refute": 0.9, "neither": 0.9}),
    "shares of nothing": completion({"support": 0, "refute": 0, "neither": 0}),
    "not a number": completion('{"support": NaN, "refute": 0.5, "neither": 0.5}'),
    "no text at all": completion('"\ud800"'),
    "more than anyone reads": b'{"choices": [' + b" " * (2 * LARGEST) + b"]}",
}


@pytest.mark.parametrize("body", NONSENSE.values(), ids=NONSENSE)
def test_nonsense_is_read_again_here(served, body):
    served.body = body
    desk = Desk(served.url)
    assert stood_in(desk.judge()) == ["big-judge"] * 3
    assert [pairs for _, pairs in desk.told] == [3]


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


def test_an_answer_that_is_cut_short_is_read_again_here(served):
    whole = json.dumps(completion(SINKS)).encode()
    served.body, served.headers = whole[:-9], {"Content-Length": str(len(whole))}
    assert stood_in(Desk(served.url).judge()) == ["big-judge"] * 3


def test_nobody_is_asked_about_nothing(served):
    assert Desk(served.url).judge([]) == []
    assert served.asked == []


def test_probabilities_that_were_rounded_sum_to_one():
    thirds = {"support": 0.33, "refute": 0.33, "neither": 0.33}
    scores = understood(json.dumps(completion(thirds)).encode(), "big-judge").scores
    assert (scores.support, scores.refute, scores.neither) == pytest.approx((1 / 3,) * 3)


@pytest.mark.parametrize("model", [None, ""])
def test_a_model_that_does_not_say_which_it_is_goes_by_its_name(model):
    read = understood(json.dumps(completion(SINKS, model=model)).encode(), "big-judge")
    assert read.version == "big-judge"
    long = understood(json.dumps(completion(SINKS, model="m" * 5000)).encode(), "big-judge")
    assert len(long.version) == LONGEST


@given(st.binary() | st.text().map(lambda text: json.dumps(completion(text)).encode()))
def test_no_answer_makes_trouble_here(body):
    assert understood(body, "big-judge") is None or b"support" in body


@given(st.tuples(*[st.floats(0, 1)] * 3))
def test_what_is_understood_are_probabilities(shares):
    told = dict(zip(("support", "refute", "neither"), shares, strict=True))
    read = understood(json.dumps(completion(told)).encode(), "big-judge")
    if read is None:
        assert abs(sum(shares) - 1) > 0.01
    else:
        scores = read.scores
        assert scores.support + scores.refute + scores.neither == pytest.approx(1)


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
