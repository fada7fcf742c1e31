"""A network that is slow and breaks: a TCP proxy that holds back what it passes on, and cuts."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Event, Thread

CHUNK = 65_536  # bytes


@dataclass
class Proxy:
    """Passes connections to a port of its own on to another one."""

    target: int
    port: int = 0
    delay: float = 0  # seconds that each piece is held back
    listening: Event = field(default_factory=Event)
    ends: set[asyncio.StreamWriter] = field(default_factory=set)

    def run(self) -> None:
        """Serve until it is stopped."""
        asyncio.run(self._serve())

    def cut(self) -> None:
        """Break every connection, in the middle of whatever it carries."""
        self.loop.call_soon_threadsafe(self._cut)

    def stop(self) -> None:
        """End it, and every connection with it."""
        self.loop.call_soon_threadsafe(self.stopped.set)

    async def _serve(self) -> None:
        self.loop, self.stopped = asyncio.get_running_loop(), asyncio.Event()
        server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        self.listening.set()
        await self.stopped.wait()
        server.close()
        self._cut()

    def _cut(self) -> None:
        for end in self.ends:
            end.transport.abort()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            there, onward = await asyncio.open_connection("127.0.0.1", self.target)
        except OSError:
            writer.transport.abort()
            return
        ends = {writer, onward}
        self.ends |= ends
        try:
            await asyncio.gather(self._pass_on(reader, onward), self._pass_on(there, writer))
        finally:
            self.ends -= ends

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
    thread = Thread(target=proxy.run)
    thread.start()
    proxy.listening.wait()
    try:
        yield proxy
    finally:
        proxy.stop()
        thread.join()
