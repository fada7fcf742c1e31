"""Everything that can go wrong inside, as one tree; the shells map it to their own terms."""


class TrackingError(Exception):
    """Something that a caller can be told about."""


class NotFound(TrackingError):
    """There is no such claim or report."""


class Conflict(TrackingError):
    """Somebody else changed the record in the meantime; read it again."""


class KeyReused(TrackingError):
    """The idempotency key was used for another body."""


class BadCursor(TrackingError):
    """The cursor was not given out here, or its place is gone."""


class StoreDown(TrackingError):
    """The store does not answer, or does not confirm a write, which may have happened."""


class Overloaded(TrackingError):
    """Too many jobs are owed already; nothing was stored."""


class Unreadable(TrackingError):
    """A record was written by a newer version of the service, or is damaged."""


class QueueDown(TrackingError):
    """The broker does not answer; promised jobs stay promised."""
