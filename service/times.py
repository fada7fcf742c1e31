"""Times that cannot be."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from service.parsing import invalid
from service.problems import Wrong

SLACK = timedelta(days=1)  # that clocks and time zones may be off


def refuse_future(now: datetime, times: Mapping[str, datetime | None]) -> None:
    """Refuse times that have not come yet, by their JSON Pointers."""
    late = [pointer for pointer, at in times.items() if at and at > now + SLACK]
    if late:
        raise invalid([Wrong("must not be in the future", pointer=pointer) for pointer in late])
