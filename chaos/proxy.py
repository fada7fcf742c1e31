"""A network that is slow and breaks: a TCP proxy that delays what it passes on, and cuts."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Thread

CHUNK = 65_536  # bytes


@dataclass
class Proxy:
    """Passes connections to a port on to another one."""

    target: int
    port: int = 0
    delay: float = 0  # seconds that each piece is held back
    loop: asyncio.AbstractEventLoop = field(default_factory=asyncio.new_event_loop)
    open: set[asyncio.StreamWriter] = field(default_factory=set)

    def cut(self) -> None:
        """Break every connection, in the middle of whatever it carries."""
        self.loop.call_soon_threadsafe(self._cut)

    def _cut(self) -> None:
        for writer in self.open:
            writer.transport.abort()

    async def serve(self) -> None:
        """Listen on a port of this machine."""
        listening = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        self.port = listening.sockets[0].getsockname()[1]

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            there, onward = await asyncio.open_connection("127.0.0.1", self.target)
        except OSError:
            writer.transport.abort()
            return
        ends = {writer, onward}
        self.open |= ends
        try:
            await asyncio.gather(self._pass_on(reader, onward), self._pass_on(there, writer))
        finally:
            self.open -= ends

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while piece := await reader.read(CHUNK):
                await asyncio.sleep(self.delay)
                writer.write(piece)
                await writer.drain()
        writer.close()


@contextmanager
def proxied(target: int) -> Iterator[Proxy]:
    """Run a proxy to a port of this machine; yield it once it listens."""
    proxy = Proxy(target)
    proxy.loop.run_until_complete(proxy.serve())
    thread = Thread(target=proxy.loop.run_forever, daemon=True)
    thread.start()
    try:
        yield proxy
    finally:
        proxy.loop.call_soon_threadsafe(proxy.loop.stop)
        thread.join()
        proxy.loop.close()
