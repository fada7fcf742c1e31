"""What must hold before anything is started. Each failure is one line that says what to change."""

import errno
import fcntl
import os
import socket
from pathlib import Path

from settings import Settings

# Above the descriptors that supervisord closes, so that it and its programs keep the lock.
LOCK_FD = 255


class CannotStart(Exception):
    """Something on this machine is in the way; the message says what."""


def prepare_folder(folder: Path) -> Path:
    """Return the folder of run files in DATA_DIR, made where it is missing."""
    run = folder / "run"
    try:
        run.mkdir(parents=True, exist_ok=True)
        run.chmod(0o700)
        probe = run / "writable"
        probe.touch()
        probe.unlink()
    except OSError as refused:
        raise CannotStart(f"DATA_DIR {folder} cannot be written: {refused.strerror}") from None
    return run


def lock(run: Path) -> None:
    """Hold DATA_DIR for this process and all that it starts; a second instance is refused."""
    descriptor = os.open(run / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    os.dup2(descriptor, LOCK_FD, inheritable=True)
    os.close(descriptor)
    try:
        fcntl.flock(LOCK_FD, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise CannotStart(
            f"another instance runs on DATA_DIR {run.parent}; stop it or set another DATA_DIR"
        ) from None


def check_port(settings: Settings) -> None:
    """Refuse a port that something else listens on, or that may not be used."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as refused:
            raise CannotStart(_why_not(settings, refused)) from None


def _why_not(settings: Settings, refused: OSError) -> str:
    if refused.errno == errno.EADDRINUSE:
        return f"port {settings.port} is in use; set PORT to another one"
    return f"cannot listen on {settings.host}:{settings.port}: {refused.strerror}"
