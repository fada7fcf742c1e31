"""TLS with an authority of a run's own, and doors that speak it before servers that do not.

A door is a port that takes both: what comes as TLS is decrypted and handed on to the server behind
it, what comes in plain is handed on as it is. So a client is shown real certificates, also by
servers that were built without TLS, while these reach each other through the same ports.
"""

import asyncio
import shutil
import socket
import ssl
import subprocess
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import Future
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Thread

HOST = "127.0.0.1"
OPENSSL = "openssl"
HANDSHAKE = 0x16  # the first byte of TLS
MOST = 65536  # bytes handed on at once
Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]
End = Callable[[], object]
ELLIPTIC = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")


class NoCertificates(Exception):
    """What makes certificates is not here."""


@dataclass(frozen=True, slots=True)
class Certificates:
    """Of a server on this machine: the authority to trust, its certificate and its key."""

    authority: Path
    certificate: Path
    key: Path

    def context(self) -> ssl.SSLContext:
        """Return what a server needs to speak TLS."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, self.key)
        return context


def issue(folder: Path, names: str = f"IP:{HOST},DNS:localhost") -> Certificates:
    """Return certificates for the names, by an authority made for them; raises NoCertificates."""
    if not shutil.which(OPENSSL):
        raise NoCertificates("certificates are made with openssl, which is not installed")
    folder.mkdir(parents=True)
    (folder / "names").write_text(f"subjectAltName={names}\n")
    _openssl(
        folder, "req", "-x509", *ELLIPTIC, "-keyout", "ca.key", "-out", "ca.pem", "-days", "2",
        "-subj", "/CN=Authority of a run",
    )  # fmt: skip
    _openssl(
        folder, "req", *ELLIPTIC, "-keyout", "key.pem", "-out", "asked.pem", "-subj", "/CN=store"
    )
    _openssl(
        folder, "x509", "-req", "-in", "asked.pem", "-CA", "ca.pem", "-CAkey", "ca.key",
        "-CAcreateserial", "-out", "cert.pem", "-days", "2", "-extfile", "names",
    )  # fmt: skip
    return Certificates(folder / "ca.pem", folder / "cert.pem", folder / "key.pem")


@contextmanager
def door(port: int, behind: int, certificates: Certificates) -> Iterator[None]:
    """Take connections on a port, TLS or plain, and hand on what they say to the port behind."""
    with socket.create_server((HOST, port)) as listening:
        listening.setblocking(False)
        begun: Future[End] = Future()
        taking = _take(listening, behind, certificates.context(), begun)
        thread = Thread(target=asyncio.run, args=(taking,))
        thread.start()
        end = begun.result()
        try:
            yield
        finally:
            end()
            thread.join()


async def _take(
    listening: socket.socket, behind: int, context: ssl.SSLContext, begun: Future[End]
) -> None:
    taking = asyncio.ensure_future(_accept(listening, behind, context))
    begun.set_result(partial(asyncio.get_running_loop().call_soon_threadsafe, taking.cancel))
    with suppress(asyncio.CancelledError):
        await taking


async def _accept(listening: socket.socket, behind: int, context: ssl.SSLContext) -> None:
    async with asyncio.TaskGroup() as serving:
        while True:
            accepted, _ = await asyncio.get_running_loop().sock_accept(listening)
            serving.create_task(_serve(accepted, behind, context))


async def _serve(accepted: socket.socket, behind: int, context: ssl.SSLContext) -> None:
    """Hand on what both sides say until one of them ends."""
    with suppress(OSError):
        speaks = await _first_byte(accepted)
        async with (
            _streams(accepted, context if speaks == HANDSHAKE else None) as (heard, answer),
            _streams(socket.create_connection((HOST, behind)), None) as (told, ask),
        ):
            ways = [asyncio.create_task(_hand_on(*way)) for way in ((heard, ask), (told, answer))]
            try:
                await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for way in ways:
                    way.cancel()
                await asyncio.gather(*ways, return_exceptions=True)


async def _first_byte(accepted: socket.socket) -> int:
    """Look at what a client begins with, and leave it to be read."""
    loop, readable = asyncio.get_running_loop(), asyncio.Event()
    loop.add_reader(accepted, readable.set)
    try:
        await readable.wait()
        return (accepted.recv(1, socket.MSG_PEEK) or b"\0")[0]
    except BaseException:
        accepted.close()
        raise
    finally:
        loop.remove_reader(accepted)


@asynccontextmanager
async def _streams(
    connection: socket.socket, context: ssl.SSLContext | None
) -> AsyncIterator[Streams]:
    """Read and write a socket, which is closed afterwards; speak TLS where there is a context."""
    loop, reader = asyncio.get_running_loop(), asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(reader)
    transport, _ = await loop.connect_accepted_socket(lambda: protocol, connection, ssl=context)
    try:
        yield reader, asyncio.StreamWriter(transport, protocol, reader, loop)
    finally:
        transport.abort()  # a peer that is gone would not answer the farewell of TLS


async def _hand_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while said := await reader.read(MOST):
            writer.write(said)
            await writer.drain()


def _openssl(folder: Path, *arguments: str) -> None:
    subprocess.run([OPENSSL, *arguments], cwd=folder, check=True, capture_output=True)
