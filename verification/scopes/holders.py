"""Whom a sentence is about where a word before an office or thing makes it another one."""

import re

from verification.words.names import People
from verification.words.terms import stem, terms

# "The former mayor" is not the mayor, nor is the deputy mayor, nor one of the largest the largest.
APART = re.compile(
    r"\b(?:former|ex|onetime|one-time|retired|ousted|deputy|vice|assistant|shadow|honorary"
    r"|would-be|self-styled)[ -](?P<of>[a-z]{3,20})\b",
    re.IGNORECASE,
)
ONE_OF = re.compile(
    r"\b(?:one of|among|some of)\s(?:the|its|his|her|their|[\w’'-]{2,30}['’]s)\s"
    r"(?:[\w’'-]{1,20}\s){0,2}?"
    r"(?P<what>[a-z]{2,15}est|most\s[a-z]{3,20}|first|last|leading|top|best|worst)\b",
    re.IGNORECASE,
)


def other_holder(claim: str, told: str, people: People) -> bool:
    """Return whether a sentence is about a former or deputy holder, and the claim not, or reverse.

    Where it has the surname of one of the claim's `people`, it is about the same person.
    """
    if {person[-1] for person in people} & frozenset(terms(told)):
        return False
    own, others = _apart(claim), _apart(told)
    bare = frozenset(terms(APART.sub(" ", claim))), frozenset(terms(APART.sub(" ", told)))
    there = any(each in bare[0] and each not in bare[1] for each in others - own)
    return there or any(each in bare[1] and each not in bare[0] for each in own - others)


def one_of_several(claim: str, told: str) -> bool:
    """Return whether a sentence says "one of the largest" where a claim says "the largest"."""
    found = ONE_OF.search(told)
    if found is None or ONE_OF.search(claim):
        return False
    return re.search(rf"\b{re.escape(found['what'])}\b", claim, re.IGNORECASE) is not None


def _apart(text: str) -> frozenset[str]:
    return frozenset(stem(match["of"].lower()) for match in APART.finditer(text))
