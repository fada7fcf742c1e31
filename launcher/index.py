"""The search index: `python -m launcher.index rebuild`, while the service runs or does not."""

import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Sequence
from contextlib import closing

from adapters import embedded
from adapters.keys import Keys
from adapters.rebuilding import rebuild
from adapters.store import check
from adapters.topology import connect
from settings import Settings, SettingsError, read_settings
from tracking.errors import TrackingError

OLDEST_LAYOUT = 1  # that can be brought to that of this version


def main(arguments: Sequence[str]) -> None:
    """Do what is asked; end with one line where it cannot be done."""
    reader = ArgumentParser(prog="index", description="The index that claims and reports meet by.")
    reader.add_argument("do", choices=["rebuild"], help="make it anew from the records")
    reader.parse_args(arguments)
    try:
        run(read_settings())
    except (SettingsError, TrackingError) as wrong:
        sys.exit(f"claimwatch: {wrong}")


def run(settings: Settings) -> None:
    """Rebuild the index of the store that the settings name, and tell what was done."""
    records, removed = Counter[str](), 0
    with closing(connect(settings.store_url or embedded.url(settings, 0))) as client:
        check(client, settings, OLDEST_LAYOUT)
        for done in rebuild(client, Keys(settings.shards)):
            records[done.kind] += done.records
            removed += done.removed
            _say(f"shard {done.shard}: {done.records} {done.kind}, {done.removed} entries removed")
    told = ", ".join(f"{number} {kind}" for kind, number in records.items())
    _say(f"rebuilt: {told}; {removed} entries removed")


def _say(line: str) -> None:
    print(line)  # noqa: T201 - to whoever runs the command


if __name__ == "__main__":
    main(sys.argv[1:])
