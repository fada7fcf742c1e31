"""A service of one's own: on a free port, with empty data, whatever is set outside."""

import random
import socket
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import fields
from pathlib import Path

from launcher.child import running
from settings import Settings

# Ports below those that Linux gives to connections, of which one may last as long as a server.
UNGIVEN = range(20_000, 32_000)


@contextmanager
def own_service(**settings: str) -> Iterator[str]:
    """Run a service and yield its base URL; stop it and remove its data at the end.

    Each setting has its default unless it is given here; raises `launcher.child.NotStarted`.
    """
    with (
        tempfile.TemporaryDirectory(prefix="claimwatch-") as folder,
        running(free_port(), Path(folder), {**defaults(), **settings}) as base_url,
    ):
        yield base_url


def free_port() -> int:
    """Return a port that nothing listens on, and that is given to no connection meanwhile."""
    while True:
        port = random.choice(UNGIVEN)  # noqa: S311 - no secret
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port


def defaults() -> Mapping[str, str]:
    """Return an environment in which every setting has its default."""
    return {each.name.upper(): "" for each in fields(Settings)}
