"""A matching worker whose judge fails, hangs or dies where a text says so."""

import os
import signal
import sys
import time

from adapters.queue import Queue
from settings import Settings
from verification.model import JudgeModel, Scores
from workers.matching import build
from workers.shell import settings_for, work


def hang():
    while True:
        pass


def hang_on():
    """Hang, whoever says that the time is over."""
    while True:
        try:
            hang()
        except Exception:  # noqa: BLE001, S112 - that is the point
            continue


def die():
    """As where the kernel is out of memory."""
    os.kill(os.getpid(), signal.SIGKILL)


def fail():
    raise ValueError


def linger():
    time.sleep(1)


def run_out():
    raise MemoryError


POISONS = {
    "HANG": hang,
    "HANGON": hang_on,
    "DIE": die,
    "FAIL": fail,
    "RUNOUT": run_out,
    "LINGER": linger,
}


class Poisoned:
    """Reads support, unless a passage names a poison."""

    name, version = "poisoned", "1"

    def judge(self, pairs):
        for pair in pairs:
            for word in f"{pair}".replace("'", " ").split():
                POISONS.get(word, str)()
        return [JudgeModel("poisoned", "1", Scores(0.9, 0.05, 0.05)) for _ in pairs]


def main():
    settings = settings_for("matching", Settings.check)
    work(build(settings, lambda *_: Poisoned()), Queue.MATCHING, settings.matching_processes)


if __name__ == "__main__":
    sys.exit(main())
