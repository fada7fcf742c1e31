"""What a passage does to a claim where either is about a plan: a plan is not an event."""

from verification.kinds import Code, Stance
from verification.pairing import figures
from verification.rules.findings import DENIAL_SURE, FIGURE_SURE, Finding, mention
from verification.rules.meeting import CLOSE, CONVINCING, NEGATED, Meeting
from verification.words.modality import (
    Modality,
    cancelled,
    decides,
    goes_on,
    hinges,
    is_underway,
    main_clause,
    modality,
    planned,
    stays_as_it_is,
    without_decision,
)
from verification.words.names import heads
from verification.words.negation import negated, turned_down
from verification.words.occasions import FOR_GOOD_TERMS, both_for_good, came_about, rest
from verification.words.opposites import alike, opposed
from verification.words.staying import has_not_gone
from verification.words.tense import is_moved_to
from verification.words.terms import overlap, terms

DECIDING = frozenset({Stance.SUPPORTS, Stance.REFUTES})  # stances that decide what came of a plan


def plan(meeting: Meeting) -> Finding | None:
    """A plan is not an event; what became of a plan decides a claim about the plan."""
    if meeting.claim.modality is Modality.PLAN:
        return _planned(meeting)
    if meeting.reading.modality in {Modality.FACT, meeting.claim.modality}:
        return None
    said = meeting.reading.passage.text
    if modality(main_clause(said)) is Modality.FACT or _is_of_the_claims_plan(meeting):
        return None
    return mention(meeting, Code.PLAN_ONLY)


def _is_of_the_claims_plan(meeting: Meeting) -> bool:
    """Return whether a plan bears on an event: on an end, a decision, or another plan given up.

    Who will stay has not left; what will go ahead was not called off; an order given was given;
    what was asked for and turned down was not done; how much will be cut is how much is being cut.
    """
    if meeting.reading.modality is not Modality.PLAN:
        return False
    claim, said = meeting.claim.claim.text, meeting.reading.passage.text
    off, _ = cancelled(said)
    given_up = bool(cancelled(claim)[0]) and modality(off) is Modality.FACT
    decided = decides(claim) and modality(without_decision(said)) is Modality.FACT
    lasts = goes_on(said) and opposed(meeting.claim.terms, meeting.reading.terms)
    told = bool(meeting.variants or negated(said)) and not hinges(said)
    underway = told and figures.main(meeting.claim) is not None and is_underway(claim)
    gone_nowhere = has_not_gone(claim, said)
    return given_up or decided or lasts or underway or gone_nowhere or turned_down(said)


def _planned(meeting: Meeting) -> Finding | None:
    if not meeting.close:
        return None
    if _is_off(meeting) or _is_moved(meeting):
        return Finding(Stance.REFUTES, Code.PLAN_FAILED, FIGURE_SURE)
    if meeting.reading.modality not in {Modality.FACT, Modality.PLAN}:
        return mention(meeting, Code.PLAN_ONLY)
    if meeting.scores.support < CONVINCING and (_came_about(meeting) or _is_the_same_end(meeting)):
        return Finding(Stance.SUPPORTS, Code.PLAN_CONFIRMED, DENIAL_SURE)
    if meeting.variants or meeting.scores.support < CONVINCING:
        return None
    return Finding(Stance.SUPPORTS, Code.PLAN_CONFIRMED, meeting.scores.support)


def _came_about(meeting: Meeting) -> bool:
    """Return whether the passage tells that what was planned came about on the day claimed."""
    made, told = meeting.claim, meeting.reading
    if told.modality is not Modality.FACT or negated(told.passage.text):
        return False
    days = [each.period for each in made.dates[:1]]
    that_day = any(
        day.first <= each.period.first and each.period.last <= day.last
        for day in days
        for each in told.dates
    )
    doubted = meeting.scores.refute >= CONVINCING
    same = heads(rest(made.claim.text)) <= heads(told.terms)
    return that_day and same and not doubted and came_about(made.claim.text, told.passage.text)


def _is_the_same_end(meeting: Meeting) -> bool:
    """Return whether both tell of an end for good, in words for the same."""
    claim, said = meeting.claim.claim.text, meeting.reading.passage.text
    if negated(claim) or negated(said) or opposed(meeting.claim.terms, meeting.reading.terms):
        return False
    same = alike(meeting.claim.terms, meeting.reading.terms)
    what = meeting.claim.terms - FOR_GOOD_TERMS
    return both_for_good(claim, said) and same and overlap(what, meeting.reading.near) >= CLOSE


def _is_off(meeting: Meeting) -> bool:
    """Return whether the passage tells that the plan was given up, and not something beside it."""
    said = meeting.reading.passage.text
    off, rest = (terms(part) for part in cancelled(said))
    made = meeting.claim
    plan = frozenset(terms(planned(made.claim.text))) or made.terms - made.names
    borne_out = meeting.scores.support >= CONVINCING  # "no visa" can be what is planned
    beside = borne_out and overlap(plan, rest) > overlap(plan, off)
    undone = not borne_out and overlap(plan, terms(negated(said))) >= NEGATED
    # Whoever drops a plan to close something leaves it open.
    reverse = opposed(plan, frozenset(off))
    return stays_as_it_is(said) or undone or (bool(off) and not beside and not reverse)


def _is_moved(meeting: Meeting) -> bool:
    """Return whether the passage tells that the plan was moved to a day that is not the claim's."""
    said, dates = meeting.reading.passage.text, meeting.reading.dates
    moved = [each.period.last for each in dates if is_moved_to(said, each.span.start)]
    days = [each.period for each in meeting.claim.dates[:1]]
    return any(not day.first <= each <= day.last for day in days for each in moved)


def is_outcome(meeting: Meeting, found: Finding) -> bool:
    """Return whether a finding is what came of a claimed plan, and not a word on the plan."""
    if meeting.claim.modality is not Modality.PLAN or found.stance not in DECIDING:
        return False
    moved = found.code in {Code.PLAN_FAILED, Code.DATE_CONFLICTS}
    return moved or meeting.reading.modality is Modality.FACT
