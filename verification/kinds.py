"""The closed lists of the engine: stances, statuses, codes, and the kinds of figures."""

from enum import StrEnum


class Stance(StrEnum):
    """What one report does to one claim, strongest first."""

    REFUTES = "refutes"
    SUPPORTS = "supports"
    DENIES = "denies"
    UPDATES = "updates"
    REPEATS = "repeats"
    MENTIONS = "mentions"


class Status(StrEnum):
    """Where a claim stands."""

    PENDING = "pending"
    UNVERIFIED = "unverified"
    SUPPORTED = "supported"
    REFUTED = "refuted"
    DISPUTED = "disputed"


class VoiceKind(StrEnum):
    """Whether the publisher states a passage itself or passes on what somebody said."""

    OWN = "own"
    ATTRIBUTED = "attributed"


class Part(StrEnum):
    """The part of a report that a passage stands in; its offsets count from that part's start."""

    TITLE = "title"
    BODY = "body"


class Code(StrEnum):
    """Why a passage got its stance. Closed: a new code is a change of the contract."""

    QUANTITY_AGREES = "quantity_agrees"  # comparable figures, the same within their precision
    QUANTITY_CONFLICTS = "quantity_conflicts"  # comparable figures that cannot both be true
    QUANTITY_UNDECIDED = "quantity_undecided"  # a bound that neither implies nor excludes
    TOTAL_GREW = "total_grew"  # a later, larger running total
    TOTAL_SHRANK = "total_shrank"  # a later, smaller running total: a revision
    LEVEL_MOVED = "level_moved"  # a later value of a rate or level
    DATE_CONFLICTS = "date_conflicts"  # the same event, another day
    OTHER_SCOPE = "other_scope"  # another place, period, group or measure
    ENTAILED = "entailed"  # the judge reads the claim as following from the passage
    CONTRADICTED = "contradicted"  # the judge reads the passage as excluding the claim
    BARE_DENIAL = "bare_denial"  # a party rejects the claim and settles nothing
    RETRACTED = "retracted"  # the claimant takes the claim back
    CLAIMANT_ONLY = "claimant_only"  # only the claimant's own statement is passed on
    COPY_OF = "copy_of"  # text or statement already counted from an earlier report
    PLAN_CONFIRMED = "plan_confirmed"  # a plan is confirmed by another source, or came true
    PLAN_FAILED = "plan_failed"  # a plan was cancelled, postponed or did not happen
    PLAN_ONLY = "plan_only"  # a plan, hope, question or condition: no event
    CORRECTION = "correction"  # the publisher corrects or withdraws its own earlier report
    ON_SUBJECT = "on_subject"  # on the subject, settles nothing


class QuantityKind(StrEnum):
    """What sort of figure a quantity is."""

    COUNT = "count"  # things counted: people, homes, bags
    MONEY = "money"
    SHARE = "share"  # a fraction of a whole; value 0.2 for 20 per cent
    POINTS = "points"  # percentage points
    MEASURE = "measure"  # a physical quantity with a unit
    DURATION = "duration"
    ORDINAL = "ordinal"
    AGE = "age"
    SCORE = "score"


class Bound(StrEnum):
    """How a figure is hedged, which decides its range."""

    EXACT = "exact"  # as precise as it is written
    ABOUT = "about"  # 10 % wider on both sides
    NEARLY = "nearly"  # up to 10 % below
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    BETWEEN = "between"  # both ends are given


class Trend(StrEnum):
    """How a figure behaves in time."""

    TOTAL = "total"  # a running total, which only grows
    CLOSED = "closed"  # a total for a period that is over
    LEVEL = "level"  # a rate or level, which goes up and down


class Comparison(StrEnum):
    """What two quantities say of each other."""

    AGREES = "agrees"
    CONFLICTS = "conflicts"
    GREW = "grew"
    SHRANK = "shrank"
    MOVED = "moved"
    UNDECIDED = "undecided"
    NOT_COMPARABLE = "not_comparable"
