"""Steps of a procedure: who is charged is not yet convicted, nor has the nominee won."""

import re

from verification.words.negation import negated
from verification.words.opposites import OPPOSITES, sides
from verification.words.terms import stem, terms

# A procedure on each line: what stands before a bar comes earlier, and does not tell how it ends.
PROCEDURES = """
accuse charge charged indict indicted arrest arrested suspect prosecute try tried trial | convict convicted guilty sentence sentenced jail jailed imprison imprisoned
nominate nominated nominee shortlist shortlisted longlist longlisted finalist | win won winner award awarded receive received
bid negotiate negotiation | buy bought acquire acquired sell sold own owned
medical trial | sign signed join joined
besiege besieged encircle encircled surround surrounded shell shelled | take took taken capture captured seize seized fall fallen
apply applied application | receive received grant granted obtain obtained
test tested testing trial | approve approved license licensed authorise authorised
sign signed initial | ratify ratified
"""  # noqa: E501
READING = re.compile(r"\b(?:first|second)(?: and second)? readings?\b|\bcommittee stage\b")
PASSED = frozenset(stem(word) for word in "pass passed adopt adopted enact enacted law".split())


STEPS = sides(PROCEDURES.strip().splitlines())


def only_underway(claim: str, told: str) -> bool:
    """Return whether a sentence tells only of an earlier step of what a claim says is done.

    Where it tells of the claim's step too, or of its opposite, or that something is not so, it may
    settle the claim.
    """
    if negated(claim) or negated(told):
        return False
    own, said = frozenset(terms(claim)), frozenset(terms(told))
    if own & PASSED and READING.search(told) and not READING.search(claim):
        return True
    return any(
        own & later and said & earlier and not own & earlier and not said & _ends(later)
        for earlier, later in STEPS
    )


def _ends(later: frozenset[str]) -> frozenset[str]:
    """Return the words for how a procedure ends, one way or the other."""
    return later.union(*(OPPOSITES.get(each, frozenset()) for each in later))
