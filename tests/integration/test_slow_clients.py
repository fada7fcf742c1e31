"""Clients that stall, against a service of few threads: others are answered all the same."""

import json
import socket
import time
from contextlib import ExitStack
from urllib.parse import urlsplit

import pytest

from launcher.child import running
from tests.integration.conftest import Service
from tests.servers import free_port, until

THREADS = 4
STALLED = 3 * THREADS
HOST = b"Host: localhost\r\n"
HEAD = b"POST /v1/claims HTTP/1.1\r\n" + HOST + b"Content-Type: application/json\r\n"
STALLS = {
    "nothing": b"",
    "half a head": HEAD,
    "half a body": HEAD + b'Content-Length: 64\r\n\r\n{"text": "The ferry',
    "half a chunk": HEAD + b"Transfer-Encoding: chunked\r\n\r\n40\r\n{",
    "an end, never taken note of": b"GET /livez HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n",
}
LARGE = {"text": "The ferry sank.", "metadata": {"note": "x" * 16_000}}


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    folder = tmp_path_factory.mktemp("service")
    env = {"API_WORKERS": "1", "API_THREADS": str(THREADS), "MAX_HELD": "1", "CLIENT_SECONDS": "2"}
    with running(free_port(), folder, env) as url:
        yield Service(url, folder)


@pytest.fixture
def connect(service):
    """Open a connection and send something."""
    address = urlsplit(service.url)
    with ExitStack() as opened:

        def client(sent, buffer=None):
            made = opened.enter_context(socket.socket())
            if buffer:
                made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
            made.settimeout(20)
            made.connect((address.hostname, address.port))
            made.sendall(sent)
            return made

        yield client


def read(client):
    answer = b""
    while some := client.recv(65_536):
        answer += some
    return answer


@pytest.mark.parametrize("sent", STALLS.values(), ids=STALLS)
def test_others_are_answered_while_many_clients_stall(service, connect, sent):
    stalled = [connect(sent) for _ in range(STALLED)]
    assert service.call("GET", "/livez")[0] == 200
    assert service.post_claim("The ferry sank.")
    assert [client.send(b"") for client in stalled] == [0] * STALLED  # not one was closed here


@pytest.mark.parametrize("stall", ["half a head", "half a body", "half a chunk"])
def test_a_request_that_does_not_arrive_is_told_so(service, connect, stall):
    head, _, body = read(connect(STALLS[stall])).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 408 ")
    assert b"application/problem+json" in head
    assert json.loads(body)["detail"] == "the request took too long to arrive"


def test_a_request_that_drips_has_no_more_time_than_one_that_stalls(service, connect):
    client = connect(HEAD)
    client.settimeout(0.2)

    def dripped():
        try:
            client.sendall(b"X")
            return client.recv(65_536)
        except TimeoutError:
            return b""

    assert until(dripped, bool, patience=20).startswith(b"HTTP/1.1 408 ")


def test_a_request_that_comes_slowly_but_steadily_is_answered(service, connect):
    body = json.dumps({"title": "News", "body": "It sank. " * 7000}).encode()
    head = HEAD.replace(b"claims", b"reports")
    client = connect(head + b"Content-Length: %d\r\nConnection: close\r\n\r\n" % len(body))
    for start in range(0, len(body), 1024):  # for longer than a request may take that stalls
        client.sendall(body[start : start + 1024])
        time.sleep(0.05)
    assert read(client).startswith(b"HTTP/1.1 202 ")


def test_others_are_answered_while_many_clients_do_not_read(service, connect):
    status, _ = service.call("POST", "/v1/claims/batch", {"items": [LARGE] * 200})
    assert status == 207
    asked = b"GET /v1/claims?limit=200 HTTP/1.1\r\n" + HOST + b"\r\n"
    stalled = [connect(asked, buffer=4096) for _ in range(STALLED)]
    assert service.post_claim("The ferry sank.")
    assert len(read(stalled[0])) < len(LARGE["metadata"]["note"]) * 200  # it was let go
