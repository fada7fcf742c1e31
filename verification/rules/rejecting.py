"""Parties that only say that a claim is not so, or nothing, and claimants who take theirs back."""

import re
from collections.abc import Iterator

from verification.kinds import VoiceKind
from verification.rules.meeting import CONVINCING, EXCLUDING, NEGATED, Meeting
from verification.speech.denials import is_denial, is_retraction, unsaid
from verification.speech.naming import capitals
from verification.speech.speakers import same_speaker
from verification.words.negation import negated
from verification.words.terms import overlap, terms, words

# Words that a passage may have besides the claim's and still give no fact of its own.
MOST_OTHER = 2
QUOTATION = re.compile(r"(?:^|[\"“])([^\"“”]{1,600})[\"”]")
SPOKESPEOPLE = frozenset("spokesman spokeswoman spokesperson".split())


def takes_back(meeting: Meeting) -> bool:
    """Return whether the claimant takes the claim back in so many words."""
    said = meeting.reading.passage.text
    restates = " but " in said and meeting.scores.support >= EXCLUDING  # "but it is safe"
    on_the_claim = meeting.close or (meeting.on_subject and meeting.shares_name)
    return on_the_claim and is_retraction(said) and not restates


def says_the_opposite(meeting: Meeting) -> bool:
    """Return whether the claimant says what excludes the claim: surely, or beside a retraction."""
    if meeting.scores.refute < CONVINCING:
        return False
    sure = meeting.scores.refute >= EXCLUDING and meeting.negates
    return (meeting.close and sure) or (meeting.in_reach and _has_retracted(meeting))


def _has_retracted(meeting: Meeting) -> bool:
    """Return whether the claimant takes something back in any sentence of the report."""
    claimant, known_as = meeting.claim.claim.claimant, meeting.report.opening
    return any(
        is_retraction(each.passage.text) and same_speaker(each.voice.source, claimant, known_as)
        for each in meeting.report.sentences
    )


def leaves_unsaid(meeting: Meeting) -> bool:
    """Return whether a passage tells that nobody spoke of what the claim says."""
    told, untold = unsaid(meeting.reading.passage.text)
    own = meeting.claim.terms - meeting.claim.names
    # That she did not answer refutes that she did.
    return overlap(own, terms(untold)) >= NEGATED and own.isdisjoint(terms(told))


def only_leaves_unsaid(meeting: Meeting) -> bool:
    """Return whether a passage negates nothing but that something was said: "gave no answer"."""
    told, untold = unsaid(meeting.reading.passage.text)
    own = meeting.claim.terms - meeting.claim.names
    rest = meeting.reading.passage.text.replace(told, " ").replace(untold, " ")
    if not told or negated(rest) or overlap(meeting.claim.terms, terms(rest)) >= NEGATED:
        return False
    return own.isdisjoint(terms(told))


def only_negates(meeting: Meeting) -> bool:
    """Return whether a party that a report says to have denied the claim merely negates it.

    "There is no deal with Ulm", by a spokesman of the club that has dismissed the report of a deal.
    """
    reading = meeting.reading
    if reading.voice.kind is not VoiceKind.ATTRIBUTED or not negated(reading.passage.text):
        return False
    if reading.dates or len(reading.quantities) > len(meeting.claim.quantities):
        return False
    said = _words_of(reading.passage.text, reading.voice.source or "")
    other = frozenset(terms(said)) - meeting.claim.terms
    return len(other) <= MOST_OTHER and any(
        _speaks_for(reading.voice.source, denier, meeting) for denier in _deniers(meeting)
    )


def _words_of(text: str, speaker: str) -> str:
    """Return what is said in a sentence: its quotation, or all but who says it."""
    found = QUOTATION.search(text)
    return found[1] if found else text.replace(speaker, " ")


def _deniers(meeting: Meeting) -> Iterator[str]:
    """Yield who rejects something of the claim in other sentences of the report."""
    for each in meeting.report.sentences:
        named, beside = each.voice.source, each is not meeting.reading
        if named and beside and meeting.claim.terms & each.near and is_denial(each.passage.text):
            yield named


def _speaks_for(source: str | None, denier: str, meeting: Meeting) -> bool:
    known_as = meeting.report.opening
    if same_speaker(source, denier, known_as) or same_speaker(denier, source, known_as):
        return True
    told = source or ""
    named = capitals(told) <= frozenset(words(denier))
    return named and bool(SPOKESPEOPLE & frozenset(words(told)))
