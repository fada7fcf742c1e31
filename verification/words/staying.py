"""Who stays where they are, or turns somebody down, has not gone over to them."""

import re

from verification.words.names import names
from verification.words.terms import stem, terms

# Going over to somebody or somewhere.
GOING = frozenset(
    stem(word)
    for word in "sign signed join joined move moved switch switched transfer transferred defect "
    "defected relocate relocated merge merged return returned accept accepted emigrate "
    "emigrated".split()
)
NAME = r"(?P<whom>(?:the\s)?[A-Z][\w\-]*(?:\s[A-Z][\w\-]*){0,3})"
STAYING = re.compile(
    r"\b(?:will|would|shall|to|is|are)\s(?:be\s)?(?:stay|remain|continue|stick|keep)(?:ing)?\s"
    rf"(?:[a-z]{{2,12}}\s){{0,2}}?(?:at|in|with)\s{NAME}"
)
TURNING_DOWN = re.compile(
    r"\b(?:turn(?:s|ed|ing)? down|reject(?:s|ed|ing)?|snub(?:s|bed|bing)?|spurn(?:s|ed|ing)?"
    r"|refus(?:es|ed|ing)|declin(?:es|ed|ing)|said no to)\s(?:(?:an?|the|its|their|his|her)\s)?"
    r"(?:(?:[a-z]{2,12}\s){0,2}(?:offer|approach|bid|move|contract|deal|transfer|chance|invitation"
    rf"|job|post)s?\s(?:from|by|to|with|at|of|to join)\s)?{NAME}"
)


def has_not_gone(claim: str, sentence: str) -> bool:
    """Return whether somebody stays elsewhere, or turns down whom a claim says they went to."""
    if GOING.isdisjoint(terms(claim)):
        return False
    there = names(claim)
    elsewhere = any(there.isdisjoint(_named(found)) for found in STAYING.finditer(sentence))
    refused = any(there & _named(found) for found in TURNING_DOWN.finditer(sentence))
    return elsewhere or refused


def _named(found: re.Match[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in found["whom"].lower().split())
