"""Requests that no client means well with, as bytes, against the service as it is started."""

import socket
from contextlib import ExitStack
from urllib.parse import urlsplit

import pytest

THREADS = 2 * 8  # of the API, by its settings' defaults
HEAD = "Host: localhost\r\nContent-Type: application/json\r\n"
CLAIM = '{"text": "The ferry sank."}'


def send(service, request):
    """Return an open connection on which a request was sent."""
    address = urlsplit(service.url)
    connection = socket.create_connection((address.hostname, address.port), timeout=90)
    connection.sendall(request.encode("latin-1"))
    return connection


def told(service, request):
    """Return all that is answered until the service closes the connection."""
    with send(service, request) as connection, connection.makefile("rb") as answer:
        return answer.read().decode()


@pytest.mark.parametrize(
    "said",
    [
        "Content-Length: 27\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Content-Length: 27\r\nContent-Length: 0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n",
        "Content-Length: +27\r\n\r\n",
        "Content-Length : 27\r\n\r\n",
        "Host: example.org\r\nContent-Length: 27\r\n\r\n",
        "X-A: b\r\n c\r\nContent-Length: 27\r\n\r\n",
    ],
)
def test_what_a_proxy_may_read_otherwise_is_refused_and_nothing_read_after_it(shared_service, said):
    answer = told(shared_service, f"POST /v1/claims HTTP/1.1\r\n{HEAD}{said}{CLAIM}")
    assert answer.startswith("HTTP/1.1 400 ")
    assert answer.count("HTTP/1.1") == 1
    assert "application/problem+json" in answer


@pytest.mark.parametrize("name", ["SCRIPT_NAME", "PATH_INFO", "X-Forwarded-Prefix"])
def test_no_header_says_what_is_asked_for(shared_service, name):
    request = f"GET /livez HTTP/1.1\r\nConnection: close\r\n{HEAD}{name}: /v1/claims\r\n\r\n"
    assert told(shared_service, request).endswith('{"alive":true}')


def test_clients_that_keep_silent_hold_no_thread_for_long(shared_service):
    begun = f"POST /v1/claims HTTP/1.1\r\n{HEAD}Transfer-Encoding: chunked\r\n\r\n1\r\n{{"
    with ExitStack() as silent:
        for _ in range(THREADS):
            silent.enter_context(send(shared_service, begun))
        answer = told(shared_service, f"GET /livez HTTP/1.1\r\nConnection: close\r\n{HEAD}\r\n")
    assert answer.startswith("HTTP/1.1 200 ")
