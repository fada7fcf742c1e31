"""Passages that share words and names with a claim, and are on another place, person or thing."""

from verification.rules.meeting import Meeting
from verification.scopes.elsewhere import turns_elsewhere
from verification.scopes.kin import is_of_kin
from verification.scopes.landmarks import beside_only
from verification.scopes.likenamed import other_of_name
from verification.scopes.samekind import is_of_same_kind
from verification.scopes.trades import other_trade
from verification.words.namesakes import is_namesake

LONGEST = 20_000  # code points of a report in which it is looked for what else it speaks of


def is_elsewhere(meeting: Meeting) -> bool:
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
