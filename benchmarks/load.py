"""Asks over kept connections: `python -m benchmarks.load PORT SECONDS CONNECTIONS [ETAG ID ...]`.

Claims are posted; or, with an entity tag and ids, the status of these claims is polled, each of
which still has the tag. Each connection waits for an answer before it asks again. Prints a `Load`
as JSON.
"""

import asyncio
import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from itertools import count, cycle
from time import perf_counter

from benchmarks.texts import claim

END_OF_HEAD = b"\r\n\r\n"
LENGTH = re.compile(rb"\r\ncontent-length: (\d+)", re.IGNORECASE)
ACCEPTED, NOT_MODIFIED = b"202", b"304"


@dataclass(frozen=True, slots=True)
class Load:
    """What a load measured."""

    per_second: float
    p50_ms: float
    p99_ms: float
    failed: int  # answers of another status than wanted, and connections that broke


@dataclass(slots=True)
class Run:
    """A load under way."""

    until: float
    requests: Iterator[bytes]
    wanted: bytes  # status of an answer that is none of a failure
    seconds: list[float] = field(default_factory=list)  # of each such answer
    failed: int = 0


class Connection(asyncio.Protocol):
    """One client: asks, waits for the whole answer, asks again."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.closed = asyncio.get_running_loop().create_future()
        self.answer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for the first time."""
        assert isinstance(transport, asyncio.Transport)  # noqa: S101 - TCP gives no other
        self.transport = transport
        self._ask()

    def data_received(self, data: bytes) -> None:
        """Ask again once the answer is whole."""
        self.answer += data
        head, end, body = self.answer.partition(END_OF_HEAD)
        length = LENGTH.search(head)
        if end and len(body) >= (int(length[1]) if length else 0):
            self._answered(as_wanted=head[9:12] == self.run.wanted)

    def connection_lost(self, _: Exception | None) -> None:
        """Count it where it broke."""
        self.run.failed += perf_counter() < self.run.until
        self.closed.set_result(None)

    def _ask(self) -> None:
        self.answer = b""
        self.asked_at = perf_counter()
        self.transport.write(next(self.run.requests))

    def _answered(self, *, as_wanted: bool) -> None:
        now = perf_counter()
        if as_wanted:
            self.run.seconds.append(now - self.asked_at)
        self.run.failed += not as_wanted
        if now < self.run.until:
            self._ask()
        else:
            self.transport.close()


async def load(port: int, seconds: float, connections: int, polled: Sequence[str] = ()) -> Load:
    """Return what so many connections measured in so many seconds."""
    loop, begun = asyncio.get_running_loop(), perf_counter()
    asked = (_polls(*polled), NOT_MODIFIED) if polled else (map(_post, count()), ACCEPTED)
    run = Run(begun + seconds, *asked)
    clients = [
        (await loop.create_connection(lambda: Connection(run), "127.0.0.1", port))[1]
        for _ in range(connections)
    ]
    await asyncio.gather(*(client.closed for client in clients))
    taken = sorted(run.seconds)
    return Load(
        per_second=round(len(taken) / (perf_counter() - begun), 1),
        p50_ms=round(1000 * quantile(taken, 0.5), 2),
        p99_ms=round(1000 * quantile(taken, 0.99), 2),
        failed=run.failed,
    )


def quantile(ascending: list[float], share: float) -> float:
    """Return the least value that this share of the values does not exceed; NaN without values."""
    if not ascending:
        return float("nan")
    return ascending[min(len(ascending) - 1, int(share * len(ascending)))]


def _post(number: int) -> bytes:
    body = json.dumps(claim(number)).encode()
    head = (
        "POST /v1/claims HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}"
    )
    return head.encode() + END_OF_HEAD + body


def _polls(tag: str, *ids: str) -> Iterator[bytes]:
    heads = (
        f"GET /v1/claims/{each}/status HTTP/1.1\r\nHost: 127.0.0.1\r\nIf-None-Match: {tag}"
        for each in ids
    )
    return cycle([head.encode() + END_OF_HEAD for head in heads])


if __name__ == "__main__":
    port, seconds, connections, *polled = sys.argv[1:]
    measured = asyncio.run(load(int(port), float(seconds), int(connections), polled))
    print(json.dumps(asdict(measured)))
