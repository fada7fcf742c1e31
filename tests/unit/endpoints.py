"""A server on this machine that stands for an endpoint, and a judge that asks it."""

import json
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from adapters.endpoint import open_endpoint
from adapters.outside_judge import OutsideJudge
from verification.judging import Pair
from verification.model import JudgeModel, Scores

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
