"""Ties a program to the life of its parent: `python -m launcher.tether PROGRAM ARGUMENTS…`.

On Linux the kernel ends the program with SIGTERM once its parent is gone, however the parent went.
Elsewhere the program is run as it is.
"""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1  # from linux/prctl.h


def main(command: list[str]) -> None:
    """Become the program."""
    parent = os.getppid()
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != parent:  # it went before the kernel was asked to watch it
            sys.exit(1)
    os.execvp(command[0], command)  # noqa: S606 - running a command is what this is for


if __name__ == "__main__":
    main(sys.argv[1:])
