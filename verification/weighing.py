"""What a passage does to a claim: rules in order, the first that speaks decides.

Figures and dates overrule the judge where they are comparable, because a judge alone takes one
large number for another. Who speaks overrules both: what the claimant says proves nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from verification import figures
from verification.figures import Figures
from verification.model import (
    Code,
    Comparison,
    Quantity,
    Scores,
    Stance,
    VoiceKind,
)
from verification.modality import Modality, is_cancelled
from verification.phrasing import phrase
from verification.reading import ClaimReading, Reading, ReportReading
from verification.speakers import (
    denier,
    is_denial,
    is_retraction,
    same_speaker,
)

CONVINCING = 0.75  # least probability at which the judge's reading settles anything
CLOSE = 0.5  # least share of the claim's terms near a passage that settles something
ON_SUBJECT = 0.3  # least share for a passage that is on the subject
FIGURE_SURE = 0.85  # confidence of a comparison of figures, until it is measured
DENIAL_SURE = 0.8  # likewise of a denial
EVENTS = frozenset({Modality.FACT})


@dataclass(frozen=True, slots=True)
class Meeting:
    """A claim and a passage that may bear on it, with all that the rules look at."""

    claim: ClaimReading
    report: ReportReading
    reading: Reading
    closeness: float  # share of the claim's terms in the passage and what it refers back to
    missing_names: frozenset[str]  # names of the claim that are not near the passage
    scores: Scores

    @property
    def by_claimant(self) -> bool:
        """Whether the passage only gives the claimant's own words."""
        voice = self.reading.voice
        return voice.kind is VoiceKind.ATTRIBUTED and same_speaker(
            voice.source, self.claim.claim.claimant, self.claim.claim.text
        )

    @property
    def close(self) -> bool:
        """Whether the passage is near enough to settle anything."""
        return self.closeness >= CLOSE and not self.missing_names


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: a stance with its reasons."""

    stance: Stance
    code: Code
    confidence: float
    text: str = ""
    claim_quantity: Quantity | None = None
    report_quantity: Quantity | None = None
    comparison: Comparison | None = None
    outcome: bool = False


def weigh(meeting: Meeting) -> Finding | None:
    """Return what the passage does to the claim, or None where it is on another subject."""
    if meeting.closeness < ON_SUBJECT:
        return None
    found = next(filter(None, (rule(meeting) for rule in RULES)))
    return replace(found, text=phrase(meeting.report.report, meeting.reading.voice, found))


def _retraction(meeting: Meeting) -> Finding | None:
    if meeting.by_claimant and meeting.close and is_retraction(meeting.reading.passage.text):
        return Finding(Stance.REFUTES, Code.RETRACTED, DENIAL_SURE)
    return None


def _claimant(meeting: Meeting) -> Finding | None:
    """The claimant's own words: a newer figure updates, anything else repeats."""
    if not meeting.by_claimant:
        return None
    compared = figures.compared(meeting.claim, meeting.report, meeting.reading)
    if compared and meeting.close and compared.comparison in UPDATING:
        return _figure_finding(compared)
    if meeting.close or meeting.scores.support >= CONVINCING:
        return Finding(Stance.REPEATS, Code.CLAIMANT_ONLY, DENIAL_SURE)
    return Finding(Stance.MENTIONS, Code.ON_SUBJECT, meeting.closeness)


def _denial(meeting: Meeting) -> Finding | None:
    reading = meeting.reading
    if not meeting.close or not is_denial(reading.passage.text):
        return None
    if same_speaker(denier(reading.passage.text, reading.context), meeting.claim.claim.claimant):
        return Finding(Stance.REFUTES, Code.RETRACTED, DENIAL_SURE)
    return Finding(Stance.DENIES, Code.BARE_DENIAL, DENIAL_SURE)


def _plan(meeting: Meeting) -> Finding | None:
    """A plan is not an event; what became of a plan decides a claim about the plan."""
    said = meeting.reading.modality
    if meeting.claim.modality is Modality.PLAN:
        return _planned(meeting)
    if said is Modality.FACT:
        return None
    return Finding(Stance.MENTIONS, Code.PLAN_ONLY, meeting.closeness)


def _planned(meeting: Meeting) -> Finding | None:
    if not meeting.close:
        return None
    if is_cancelled(meeting.reading.passage.text):
        return Finding(Stance.REFUTES, Code.PLAN_FAILED, FIGURE_SURE, outcome=True)
    compared = figures.compared(meeting.claim, meeting.report, meeting.reading)
    if compared and compared.comparison is not Comparison.AGREES:
        return None
    if figures.other_day(meeting.claim, meeting.reading):
        return Finding(Stance.REFUTES, Code.DATE_CONFLICTS, meeting.closeness)
    if meeting.scores.support < CONVINCING:
        return None
    came_true = meeting.reading.modality is Modality.FACT
    return Finding(
        Stance.SUPPORTS, Code.PLAN_CONFIRMED, meeting.scores.support, outcome=came_true
    )


def _figure(meeting: Meeting) -> Finding | None:
    """A comparable figure decides, whatever the judge reads."""
    compared = figures.compared(meeting.claim, meeting.report, meeting.reading)
    if compared is None or not meeting.close:
        return None
    if compared.other_period:
        return _found(compared, Stance.MENTIONS, Code.OTHER_SCOPE)
    if compared.comparison is Comparison.AGREES and meeting.scores.refute >= CONVINCING:
        return None
    return _figure_finding(compared)


def _missing_figure(meeting: Meeting) -> Finding | None:
    """A claim about a figure is not settled by a passage without one."""
    if figures.main(meeting.claim) and meeting.scores.refute < CONVINCING:
        return Finding(Stance.MENTIONS, Code.ON_SUBJECT, meeting.closeness)
    return None


def _date(meeting: Meeting) -> Finding | None:
    if meeting.close and figures.other_day(meeting.claim, meeting.reading):
        return Finding(Stance.MENTIONS, Code.OTHER_SCOPE, meeting.closeness)
    return None


def _judged(meeting: Meeting) -> Finding | None:
    if not meeting.close:
        return None
    if meeting.scores.support >= CONVINCING:
        return Finding(Stance.SUPPORTS, Code.ENTAILED, meeting.scores.support)
    if meeting.scores.refute >= CONVINCING:
        return Finding(Stance.REFUTES, Code.CONTRADICTED, meeting.scores.refute)
    return None


def _mention(meeting: Meeting) -> Finding:
    return Finding(Stance.MENTIONS, Code.ON_SUBJECT, round(meeting.closeness, 2))


RULES: Sequence[Callable[[Meeting], Finding | None]] = (
    _retraction,
    _claimant,
    _denial,
    _plan,
    _figure,
    _missing_figure,
    _date,
    _judged,
    _mention,
)

UPDATING = frozenset({Comparison.GREW, Comparison.MOVED})

FIGURE_STANCES = {
    Comparison.AGREES: (Stance.SUPPORTS, Code.QUANTITY_AGREES),
    Comparison.CONFLICTS: (Stance.REFUTES, Code.QUANTITY_CONFLICTS),
    Comparison.GREW: (Stance.UPDATES, Code.TOTAL_GREW),
    Comparison.SHRANK: (Stance.REFUTES, Code.TOTAL_SHRANK),
    Comparison.MOVED: (Stance.UPDATES, Code.LEVEL_MOVED),
    Comparison.UNDECIDED: (Stance.MENTIONS, Code.QUANTITY_UNDECIDED),
    Comparison.NOT_COMPARABLE: (Stance.MENTIONS, Code.OTHER_SCOPE),
}


def _figure_finding(compared: Figures) -> Finding:
    return _found(compared, *FIGURE_STANCES[compared.comparison])


def _found(compared: Figures, stance: Stance, code: Code) -> Finding:
    return Finding(
        stance,
        code,
        FIGURE_SURE,
        claim_quantity=compared.claim,
        report_quantity=compared.report,
        comparison=compared.comparison,
    )
