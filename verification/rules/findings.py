"""What a rule finds of a passage: a stance towards the claim, with its reasons."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from verification.kinds import Code, Comparison, Stance
from verification.model import Quantity
from verification.rules.meeting import Meeting
from verification.scopes.scoping import Difference

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
    return replace(mention(meeting, Code.OTHER_SCOPE), difference=difference)


def mention(meeting: Meeting, code: Code = Code.ON_SUBJECT) -> Finding:
    """Return that a passage is on the claim's subject and settles nothing, and by its code why."""
    return Finding(Stance.MENTIONS, code, round(meeting.closeness, 2))
