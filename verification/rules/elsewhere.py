"""Passages that share words and names with a claim, and are on another place, person or thing."""

from verification.rules.findings import Finding, other_scope
from verification.rules.meeting import Meeting
from verification.scopes.elsewhere import turns_elsewhere
from verification.scopes.holders import other_holder
from verification.scopes.kin import is_of_kin
from verification.scopes.landmarks import beside_only
from verification.scopes.likenamed import other_of_name
from verification.scopes.numbered import other_number
from verification.scopes.samekind import is_of_same_kind
from verification.scopes.scope import other_place, other_side, part_of_all
from verification.scopes.scoping import Aspect, Difference
from verification.scopes.subgroups import only_group
from verification.scopes.trades import other_trade
from verification.words.namesakes import is_namesake

LONGEST = 8_000  # code points of a report in which it is looked for what else it speaks of
EVERYBODY = "everybody"  # whom a figure is for that names no part of the people


def another(meeting: Meeting) -> Finding | None:
    """Another line, flight, reactor or count than the claim's is another matter."""
    reading = meeting.reading
    before = f"{reading.context} {meeting.report.report.title}"
    found = other_number(meeting.claim.claim.text, (reading.passage.text, before))
    return other_scope(meeting, Difference(Aspect.NUMBER, *found)) if found else None


def elsewhere(meeting: Meeting) -> Finding | None:
    """Another district, bridge or school, or a part of the people, is another matter."""
    claim, said = meeting.claim.claim.text, meeting.reading.passage.text
    places = other_place(claim, said)
    if places:
        return other_scope(meeting, Difference(Aspect.PLACE, *places))
    other = other_side(claim, said) or other_holder(claim, said, meeting.claim.people)
    if other or _only_shares_names(meeting):
        return other_scope(meeting)
    told = f"{meeting.reading.context} {said}"
    if meeting.variants and part_of_all(claim) != part_of_all(told):
        return other_scope(meeting, _of_a_part(claim, told))
    return None


def _of_a_part(claim: str, told: str) -> Difference | None:
    own, theirs = only_group(claim), only_group(told)
    if own is None and theirs is None:
        return None
    return Difference(Aspect.GROUP, theirs or EVERYBODY, own or EVERYBODY)


def _only_shares_names(meeting: Meeting) -> bool:
    """Return whether a passage is on something else that only shares names with the claim.

    One that has nothing but such names of the claim tells of what the sentence before told of.
    """
    claim, reading = meeting.claim, meeting.reading
    if _is_of_another(meeting, reading.passage.text, reading.context):
        return True
    by_name = not (claim.terms - claim.names) & reading.terms
    return by_name and _is_of_another(meeting, reading.context, "")


def _is_of_another(meeting: Meeting, said: str, context: str) -> bool:
    """Return whether a sentence is on another place, person or trade, or thing of a kind."""
    claim, report = meeting.claim.claim.text, meeting.report.report
    text = f"{report.title}\n{report.body}"[:LONGEST]
    return (
        turns_elsewhere(claim, meeting.claim.names, said, context)
        or beside_only(claim, said, text)
        or is_of_same_kind(claim, said)
        or is_of_kin(claim, said)
        or other_of_name(claim, said, context, text)
        or is_namesake(claim, meeting.claim.people, said, text)
        or other_trade(claim, said, (context, report.title))
    )
