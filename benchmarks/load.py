"""Posts claims over kept connections: `python -m benchmarks.load PORT SECONDS CONNECTIONS`.

Each connection waits for an answer before it asks again. Prints a `Load` as JSON.
"""

import asyncio
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from itertools import count
from time import perf_counter

from benchmarks.texts import claim

END_OF_HEAD = b"\r\n\r\n"
LENGTH = re.compile(rb"\r\ncontent-length: (\d+)", re.IGNORECASE)
ACCEPTED = b"202"


@dataclass(frozen=True, slots=True)
class Load:
    """What a load measured."""

    per_second: float
    p50_ms: float
    p99_ms: float
    failed: int  # answers other than 202, and connections that broke


@dataclass(slots=True)
class Run:
    """A load under way."""

    until: float
    requests: Iterator[bytes] = field(default_factory=lambda: map(_request, count()))
    seconds: list[float] = field(default_factory=list)  # of each accepted request
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
        head, _, body = self.answer.partition(END_OF_HEAD)
        length = LENGTH.search(head)
        if length and END_OF_HEAD in self.answer and len(body) >= int(length[1]):
            self._answered(accepted=head[9:12] == ACCEPTED)

    def connection_lost(self, _: Exception | None) -> None:
        """Count it where it broke."""
        self.run.failed += perf_counter() < self.run.until
        self.closed.set_result(None)

    def _ask(self) -> None:
        self.answer = b""
        self.asked_at = perf_counter()
        self.transport.write(next(self.run.requests))

    def _answered(self, *, accepted: bool) -> None:
        now = perf_counter()
        if accepted:
            self.run.seconds.append(now - self.asked_at)
        self.run.failed += not accepted
        if now < self.run.until:
            self._ask()
        else:
            self.transport.close()


async def load(port: int, seconds: float, connections: int) -> Load:
    """Return what so many connections measured in so many seconds."""
    loop, begun = asyncio.get_running_loop(), perf_counter()
    run = Run(begun + seconds)
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


def _request(number: int) -> bytes:
    body = json.dumps(claim(number)).encode()
    head = (
        "POST /v1/claims HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}"
    )
    return head.encode() + END_OF_HEAD + body


if __name__ == "__main__":
    measured = asyncio.run(load(int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3])))
    print(json.dumps(asdict(measured)))
