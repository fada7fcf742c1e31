"""What schemathesis cannot read in openapi.yaml: which times have been, and what NDJSON is."""

from datetime import UTC, datetime

import schemathesis
from hypothesis import strategies as st

EARLIEST = datetime(1900, 1, 2)  # noqa: DTZ001 - the strategy adds the zone
LATEST = datetime(2024, 1, 1)  # noqa: DTZ001 - likewise

# A claim cannot have been made tomorrow; a schema cannot tell.
schemathesis.openapi.format(
    "date-time",
    st.datetimes(EARLIEST, LATEST, timezones=st.just(UTC)).map(datetime.isoformat),
)

# NDJSON is called binary so that generated clients send it as it is; it is text all the same.
schemathesis.openapi.format("binary", st.from_regex(r"\S"))


@schemathesis.serializer("application/x-ndjson")
def ndjson(_context, value):
    """Return a body of lines as bytes."""
    return str(value).encode("utf-8", "surrogatepass")
