"""What a rule finds of a passage: a stance towards the claim, with its reasons."""

from collections.abc import Callable
from dataclasses import dataclass

from verification.meeting import Meeting
from verification.model import Code, Comparison, Quantity, Stance
from verification.scoping import Difference

FIGURE_SURE = 0.85  # confidence of a comparison of figures, until it is measured
DENIAL_SURE = 0.8  # likewise of a denial


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
    difference: Difference | None = None
    outcome: bool = False


Rule = Callable[[Meeting], Finding | None]


def other_scope(meeting: Meeting, difference: Difference | None = None) -> Finding:
    """Return that a passage is on another place, period or group than the claim."""
    sure = round(meeting.closeness, 2)
    return Finding(Stance.MENTIONS, Code.OTHER_SCOPE, sure, difference=difference)


def mention(meeting: Meeting) -> Finding:
    """Return that a passage is on the claim's subject and settles nothing."""
    return Finding(Stance.MENTIONS, Code.ON_SUBJECT, round(meeting.closeness, 2))
