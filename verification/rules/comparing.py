"""What a passage does to a claim by its figures and days, whatever the judge reads in it."""

from collections.abc import Mapping

from verification.dating.dates import periods
from verification.kinds import Code, Comparison, Stance
from verification.model import Quantity
from verification.numbers.comparison import agree
from verification.pairing import figures
from verification.pairing.figures import Variant
from verification.pairing.persons import may_be_same
from verification.rules.findings import FIGURE_SURE, Finding, mention, other_scope
from verification.rules.meeting import CLOSE, CONVINCING, EXCLUDING, OCCASION, Meeting
from verification.scopes.scoping import Aspect, Difference, Match, match, written
from verification.scopes.timing import Told, happens_once, same_deed
from verification.words.negation import negated

FIGURE_STANCES = {
    Comparison.AGREES: (Stance.SUPPORTS, Code.QUANTITY_AGREES),
    Comparison.CONFLICTS: (Stance.REFUTES, Code.QUANTITY_CONFLICTS),
    Comparison.GREW: (Stance.UPDATES, Code.TOTAL_GREW),
    Comparison.SHRANK: (Stance.REFUTES, Code.TOTAL_SHRANK),
    Comparison.MOVED: (Stance.UPDATES, Code.LEVEL_MOVED),
    Comparison.UNDECIDED: (Stance.MENTIONS, Code.QUANTITY_UNDECIDED),
    Comparison.NOT_COMPARABLE: (Stance.MENTIONS, Code.OTHER_SCOPE),
}
# Of several figures in one sentence, the one that fits the claim is the one it speaks of.
AGREEING_FIRST: Mapping[Comparison | None, int] = {
    each: rank for rank, each in enumerate(FIGURE_STANCES)
}


def set_right(meeting: Meeting) -> Finding | None:
    """A figure put in the place of another: "47 houses, not 60", or in a correction's own words."""
    own = figures.main(meeting.claim)
    if own is None or is_of_other_period(meeting):
        return None
    found, said = meeting.reading.quantities, meeting.reading.passage.text
    right = figures.set_right(own, found, said) if meeting.close else None
    right = right or (_corrected(meeting, own) if meeting.named_far else None)
    if right is None:
        return None
    agrees = agree(own, right)
    return _found(Match(Comparison.AGREES if agrees else Comparison.CONFLICTS, own, right))


def _corrected(meeting: Meeting, own: Quantity) -> Quantity | None:
    """Return the figure that a correction gives for one that its publisher gave before."""
    before = meeting.report.earlier_word
    if before is None or meeting.far < CLOSE:
        return None
    return figures.corrected(own, before.quantities, meeting.reading.quantities)


def figure(meeting: Meeting) -> Finding | None:
    """A comparable figure decides, whatever the judge reads."""
    if not meeting.in_reach:
        return None
    found = [
        _compared(meeting, each.claim_quantity, each.report_quantity)
        for each in meeting.borne_out
        if each.claim_quantity and each.report_quantity
    ]
    return min(found, key=lambda each: AGREEING_FIRST[each.comparison], default=None)


def _compared(meeting: Meeting, claim: Quantity, report: Quantity) -> Finding:
    made, passage = meeting.claim, meeting.reading
    own = Told(made.claim.text, claim, made.quantities, made.dates, made.claim.claimed_at)
    other = Told(
        passage.passage.text,
        report,
        passage.quantities,
        passage.dates,
        meeting.report.report.published_at,
        periods(passage.context, meeting.report.report.published_at),
    )
    neighbours = (passage.context, meeting.report.report.title)
    return _found(match(own, other, neighbours))


def missing_figure(meeting: Meeting) -> Finding | None:
    """A claim about a figure is not settled by a passage without one, but for "nobody" or "no"."""
    own = figures.main(meeting.claim)
    if own is None:
        return None
    if meeting.scores.support >= CONVINCING and may_be_same(own, meeting.reading.quantities):
        return None
    given = any(each.gives_the_same for each in meeting.variants)
    sure = meeting.scores.refute >= EXCLUDING
    return None if sure and (given or negated(meeting.reading.passage.text)) else mention(meeting)


def day(meeting: Meeting) -> Finding | None:
    """The same event on another day is another event, and the claim's did not happen then."""
    if not meeting.close or not is_of_other_period(meeting):
        return None
    if any(_same_occasion(meeting, each) for each in meeting.borne_out):
        return Finding(Stance.REFUTES, Code.DATE_CONFLICTS, FIGURE_SURE)
    own, other = (written(each.dates[0].period) for each in (meeting.claim, meeting.reading))
    return other_scope(meeting, Difference(Aspect.PERIOD, other, own))


def _same_occasion(meeting: Meeting, variant: Variant) -> bool:
    """Return whether another day is told of the same event: a single day, within weeks.

    What happens but once, such as an opening, is the same at whatever time it is told of.
    """
    own = meeting.claim.dates[0]
    if variant.day is None:
        return False
    if happens_once(meeting.claim.claim.text, own):
        return same_deed(meeting.claim.claim.text, own, meeting.reading.passage.text, variant.day)
    one, other = own.period, variant.day.period
    single = one.first == one.last and other.first == other.last
    return single and abs((other.first - one.first).days) <= OCCASION


def is_of_other_period(meeting: Meeting) -> bool:
    """Return whether the passage gives a period, and none that has a day of the claim's."""
    own = meeting.claim.dates[:1]
    others = [each for one in own for each in figures.other_days(one, meeting.reading.dates)]
    return bool(others) and len(others) == len(meeting.reading.dates)


def _found(found: Match) -> Finding:
    stance, code = FIGURE_STANCES[found.comparison]
    return Finding(
        stance,
        code,
        FIGURE_SURE,
        claim_quantity=found.claim,
        report_quantity=found.report,
        comparison=found.comparison,
        difference=found.difference,
    )
