"""A copy of the embedded store while it runs: `python -m launcher.backup FOLDER`.

The folder can then be a DATA_DIR itself, or the origin of one.
"""

import shutil
import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from redis.exceptions import ResponseError

from adapters import embedded
from adapters.keys import PROBE
from adapters.steps import reached
from adapters.topology import Client, connect
from launcher.checks import CannotStart
from settings import Settings, SettingsError, read_settings
from tracking.errors import TrackingError

REWRITES = "auto-aof-rewrite-percentage"
PAUSE = 0.1  # seconds between two looks at whether the store still rewrites its files
ON_DISK = 10_000  # milliseconds that the disk has to take what was written


def main(arguments: Sequence[str]) -> None:
    """Copy the store; end with one line where that cannot be done."""
    reader = ArgumentParser(prog="backup", description="Copy the embedded store while it runs.")
    reader.add_argument("folder", type=Path, help="where the copy goes; must not exist yet")
    folder: Path = reader.parse_args(arguments).folder
    try:
        run(read_settings(), folder)
    except (SettingsError, TrackingError, CannotStart) as wrong:
        sys.exit(f"claimwatch: {wrong}")
    except OSError as refused:
        sys.exit(f"claimwatch: {folder}: {refused.strerror}")


def run(settings: Settings, folder: Path) -> None:
    """Copy the embedded store of the settings into a folder that is made for it."""
    if settings.store_url:
        raise CannotStart("only the embedded store is copied; see the README for others")
    folder.mkdir(mode=0o700, parents=True)  # for no other user, as what it is a copy of
    with closing(connect(embedded.url(settings, 0))) as client, unchanging(client) as files:
        shutil.copytree(files, folder / embedded.FOLDER / files.name)
    print(f"copied to {folder}, which can be a DATA_DIR")  # noqa: T201 - to whoever asked


@contextmanager
def unchanging(client: Client) -> Iterator[Path]:
    """Yield the folder of a store's append-only files, which are only appended to meanwhile."""
    with reached():
        told = client.config_get("dir", "appenddirname", REWRITES)
        client.config_set(REWRITES, 0)
    try:
        with reached():
            while client.info("persistence")["aof_rewrite_in_progress"]:
                time.sleep(PAUSE)
            client.set(PROBE, "1", ex=60)
            with suppress(ResponseError):  # servers before 7.2 write in time, but do not tell
                client.execute_command("WAITAOF", 1, 0, ON_DISK)
        yield Path(told["dir"]) / told["appenddirname"]
    finally:
        with reached():
            client.config_set(REWRITES, told[REWRITES])


if __name__ == "__main__":
    main(sys.argv[1:])
