"""The engine's values. All are frozen; all times are aware and in UTC."""

from dataclasses import dataclass
from datetime import date, datetime

from verification.kinds import (
    Bound,
    Code,
    Comparison,
    Part,
    QuantityKind,
    Stance,
    Status,
    VoiceKind,
)


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
