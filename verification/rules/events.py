"""What a passage does to a claim by what it ranks, what it says of some, and what it denies."""

from verification.kinds import Code, Stance
from verification.rules.comparing import is_of_other_period
from verification.rules.findings import DENIAL_SURE, Finding, other_scope
from verification.rules.meeting import Meeting
from verification.words.comparatives import matter, ranked_alike
from verification.words.complements import bears_out
from verification.words.denied import denies_else, only_keeps_silent, tells_deed
from verification.words.modality import Modality
from verification.words.negation import negated
from verification.words.noneof import some_of_none, tells_only_of_some
from verification.words.opposites import opposed


def ranking(meeting: Meeting) -> Finding | None:
    """Which of two has more: the order of their names tells, which the judge takes for the same."""
    claim, said = meeting.claim.claim.text, meeting.reading.passage.text
    alike = ranked_alike(claim, said)
    if alike is None or not meeting.close or negated(claim):
        return None
    # That bread is no dearer in the one does not make it dearer in the other.
    if not _is_plain(meeting) or not matter(claim) <= meeting.reading.near:
        return None if alike else other_scope(meeting)
    if alike:
        return Finding(Stance.SUPPORTS, Code.ENTAILED, DENIAL_SURE)
    return Finding(Stance.REFUTES, Code.CONTRADICTED, DENIAL_SURE)


def some_of_none_claimed(meeting: Meeting) -> Finding | None:
    """What is said of none is not so where a plain sentence says it of some."""
    made, told = meeting.claim, meeting.reading
    if made.modality is not Modality.FACT or not _is_plain(meeting) or not meeting.named:
        return None
    if some_of_none(made.claim.text, told.passage.text, told.near):
        return Finding(Stance.REFUTES, Code.CONTRADICTED, DENIAL_SURE)
    return None


def complement(meeting: Meeting) -> Finding | None:
    """What is not open is closed: the judge takes the denial for one of the claim."""
    made, told = meeting.claim, meeting.reading
    plain = made.modality is told.modality is Modality.FACT and not is_of_other_period(meeting)
    if not plain or not meeting.close or not bears_out(made.claim.text, told.passage.text):
        return None
    return Finding(Stance.SUPPORTS, Code.ENTAILED, DENIAL_SURE)


def is_beside(meeting: Meeting) -> bool:
    """Return whether a passage denies something else of the claim's subject than the claim says."""
    claim, said = meeting.claim.claim.text, meeting.reading.passage.text
    if negated(claim) or opposed(meeting.claim.terms, meeting.reading.terms):
        return bears_out(claim, said) is not None
    if only_keeps_silent(said, meeting.claim.terms - meeting.claim.names):
        return False
    return denies_else(meeting.claim.terms, said) or tells_deed(claim, said)


def is_of_some(meeting: Meeting) -> bool:
    """Return whether a passage tells of some, without a denial, what a claim says of none."""
    said = meeting.reading.passage.text
    return not negated(said) and tells_only_of_some(meeting.claim.claim.text, said)


def _is_plain(meeting: Meeting) -> bool:
    """Return whether a passage tells, of the claim's time, what is so, and not what is not."""
    plain = meeting.reading.modality is Modality.FACT and not negated(meeting.reading.passage.text)
    return plain and not is_of_other_period(meeting)
