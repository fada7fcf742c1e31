"""Clients that send or read slowly: each is given some time, and less of it while others wait.

gunicorn has no bound of its own on how long a client may take once its first byte was sent; a few
clients that stall would hold every thread.
"""

import errno
import time
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from socket import SHUT_RD, SHUT_WR, socket
from typing import Any

from gunicorn import util  # type: ignore[import-untyped]  # ships no types
from gunicorn.http.errors import ParseException  # type: ignore[import-untyped]  # likewise
from gunicorn.workers.gthread import (  # type: ignore[import-untyped]  # likewise
    _DEFER,
    ThreadWorker,
)

from service.deps import deps_of

PROMPT = 0.1  # seconds until a client that has sent nothing is waited for without a thread
HURRIED = 1.0  # seconds that a client has at most while others wait for a thread
STEADY = 16_384  # bytes after which a client's time begins anew
LINGER = 0.3  # seconds that a client has to take note that a connection ends
LOOK = 0.25  # seconds between two looks at whether others wait
DRAINED = 65_536  # bytes read at a time of what nobody wants

SLOW = "the request took too long to arrive"


class TooSlow(ParseException):  # type: ignore[misc]  # as above
    """A request did not arrive in time."""


class PatientSocket(socket):
    """A client's connection, with a bound on the time in which bytes must have moved.

    `allowed` returns how many seconds a client has at the moment for the next STEADY bytes.
    """

    def __init__(self, sock: socket, allowed: Callable[[], float]) -> None:
        super().__init__(fileno=sock.detach())
        self.allowed = allowed
        self.given_up = False
        self.begin()

    def begin(self) -> None:
        """Let the client's time begin."""
        self.since, self.moved = time.monotonic(), 0

    def recv(self, size: int, flags: int = 0) -> bytes:
        """Return what has arrived; raises TooSlow, and returns nothing from then on."""
        if self.given_up:
            return b""
        while self._in_time():
            with suppress(TimeoutError):
                read = super().recv(size, flags)
                self._note(len(read))
                return read
        raise TooSlow(SLOW)

    def sendall(self, data: Any, flags: int = 0) -> None:
        """Send everything; raises BrokenPipeError where the client is too slow to take it."""
        left = memoryview(data)
        self.begin()
        while left and self._in_time():
            with suppress(TimeoutError):
                sent = super().send(left, flags)
                self._note(sent)
                left = left[sent:]
        if left:
            raise BrokenPipeError(errno.EPIPE, "the answer was not taken in time")

    def end(self) -> None:
        """Tell the client that this is the end, and wait a little for its own.

        gunicorn would wait in its main loop; it finds nothing left to wait for.
        """
        with suppress(OSError, TooSlow):
            self.shutdown(SHUT_WR)
            self.begin()
            self.allowed = lambda: LINGER
            while self.recv(DRAINED):
                pass
        with suppress(OSError):
            self.shutdown(SHUT_RD)

    def _in_time(self) -> bool:
        """Return whether the client has time left, and look again soon."""
        left = self.since + self.allowed() - time.monotonic()
        self.given_up = left <= 0
        self.settimeout(min(max(left, 0), LOOK))
        return not self.given_up

    def _note(self, moved: int) -> None:
        self.moved += moved
        if self.moved >= STEADY:
            self.begin()


class PatientWorker(ThreadWorker):  # type: ignore[misc]  # as above
    """gunicorn's worker of threads, none of which a slow client holds for long."""

    patience = 10.0  # seconds, set for each worker once it is made

    def enqueue_req(self, conn: Any) -> None:
        """Have a connection handled by a thread."""
        if not isinstance(conn.sock, PatientSocket):
            conn.sock = PatientSocket(conn.sock, self.allowed)
        super().enqueue_req(conn)

    def allowed(self) -> float:
        """Return how many seconds a client has: few while others wait for a thread."""
        served = self.nr_conns - len(self.keepalived_conns) - len(self.pending_conns)
        return min(HURRIED, self.patience) if served > self.cfg.threads else self.patience

    def handle_exit(self, number: int, frame: Any) -> None:
        """Stop once what is under way is answered; what is held is answered now."""
        # The application is loaded after the signals are set, and another one than ours holds none.
        with suppress(AttributeError, KeyError):
            deps_of(self.wsgi).holds.end()
        super().handle_exit(number, frame)

    def handle(self, conn: Any) -> Any:
        """Answer a request; return whether another one may follow."""
        if not (conn.initialized or conn.data_ready or conn.wait_for_data(PROMPT)):
            return _DEFER
        conn.sock.begin()
        more = super().handle(conn)
        if not more:
            conn.sock.end()
        return more

    def handle_error(self, req: Any, client: socket, address: Any, wrong: Exception) -> None:
        """Answer what is no request."""
        if isinstance(wrong, TooSlow):
            util.write_error(client, HTTPStatus.REQUEST_TIMEOUT, "Request Timeout", SLOW)
        else:
            super().handle_error(req, client, address, wrong)
