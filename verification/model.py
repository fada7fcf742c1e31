"""The engine's values. All are frozen; all times are aware and in UTC."""

from dataclasses import dataclass
from datetime import date, datetime
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


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text, in Unicode code points, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Period:
    """Whole days, both ends included. A single day has `first == last`."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as the text means it.

    `low` and `high` bound what the figure stands for (None: open on that side), in `unit`. What it
    is for is known where it was compared, as far as the texts say it.
    """

    text: str  # as written, hedge and unit included; or "up from 60 to 121", of a change's ends
    span: Span  # of `text`, in the sentence
    kind: QuantityKind
    value: float
    low: float | None
    high: float | None
    bound: Bound = Bound.EXACT
    unit: str | None = None  # canonical: "kilometer", "USD", "percent" is a SHARE without unit
    counted: str | None = None  # stem of what is counted: "person", "home", "bag"
    change: bool = False  # "up 12 per cent", "17 more": a difference, not a level
    place: str | None = None  # that it is for, as written: "port of Ulm"
    period: Period | None = None  # that it is for
    group: str | None = None  # part of the people that it is for, as written: "under-25s"


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of a report, with its place in the title or body."""

    text: str
    start: int
    end: int
    part: Part = Part.BODY


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks in a passage."""

    kind: VoiceKind
    source: str | None = None  # who is quoted, as the report names them


@dataclass(frozen=True, slots=True)
class Claim:
    """A checkable statement as the engine reads it."""

    id: str
    text: str
    claimed_at: datetime
    claimant: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A publication as the engine reads it."""

    id: str
    title: str
    body: str
    published_at: datetime
    publisher: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Scores:
    """The judge's probabilities for (passage, claim). They sum to one."""

    support: float
    refute: float
    neither: float


@dataclass(frozen=True, slots=True)
class JudgeModel:
    """Which judge gave which scores."""

    name: str
    version: str
    scores: Scores
    stands_in_for: str | None = None  # the model that was to read, and did not


@dataclass(frozen=True, slots=True)
class Rationale:
    """Why a passage got its stance, in a code for programs and a sentence for people."""

    code: Code
    text: str
    claim_quantity: Quantity | None = None
    report_quantity: Quantity | None = None
    comparison: Comparison | None = None
    model: JudgeModel | None = None


@dataclass(frozen=True, slots=True)
class ReportSummary:
    """What an evidence record keeps of its report."""

    title: str
    published_at: datetime
    publisher: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One passage of one report that bears on one claim.

    As stored, this is what the engine read in that one report. `resolve` adds what only the other
    evidence of the claim can tell: copies, origins and cancellations.
    """

    id: str
    claim_id: str
    report_id: str
    report: ReportSummary
    passage: Passage
    context: str  # the sentence before, "" at the start
    stance: Stance
    voice: Voice
    confidence: float
    rationale: Rationale
    created_at: datetime
    origin_id: str = ""
    cancelled: bool = False
    cancelled_by: str | None = None  # a report's id, or "takedown"
    corrects: bool = False  # its report corrects or withdraws an earlier one of the publisher
    outcome: bool = False  # tells what came of a plan, which outranks the plan's confirmation
    sketch: tuple[int, ...] = ()  # of the report's text, to find copies


@dataclass(frozen=True, slots=True)
class Latest:
    """The newest comparable value of something that changes with time."""

    text: str
    value: float
    unit: str | None
    published_at: datetime
    evidence_id: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the evidence of a claim amounts to."""

    status: Status
    confidence: float = 0.0
    superseded: bool = False
    latest: Latest | None = None
    rationale: str = ""


@dataclass(frozen=True, slots=True)
class Similar:
    """An earlier claim that says much the same."""

    id: str
    score: float


@dataclass(frozen=True, slots=True)
class SearchKeys:
    """What a text is found by: all its content terms, and those of them that tell something."""

    terms: frozenset[str]
    keys: tuple[str, ...] = ()
    needed: float = 0.0  # rarity of shared keys, in sum, that makes another text a candidate
