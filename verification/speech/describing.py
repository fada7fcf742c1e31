"""People who are described before they are named: "the man who blamed the guards"."""

import re

from verification.speech.naming import TOKEN, party
from verification.words.parties import HONORIFICS, INSTITUTION, KINDS, LEADS, PARTICLES

# One person by an office, a trade or a deed, and no name.
DESCRIPTION = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s(?:[a-z\-]{1,20}\s|[A-Z][\w\-]{1,20}\s){0,4}?"
    r"(?P<head>[a-z]{2,20})(?=$|\s(?:who|of|at|in|for|from|with|behind)\b)"
)
TOLD_BEFORE = re.compile(
    r"\bwho (?:had |has |once |first )?(?:said|told|claimed|alleged|accused|blamed|announced"
    r"|reported|wrote|insisted|posted|spread)\b|\b(?:former|ex-)"
)
PERSON = re.compile(r"[a-z]{2,20}(?:er|or|ess|ist|ian|yst|man|woman|ant|herd)|nurse|witness|cook")
SINGLE = frozenset(
    "man woman person secretary spokesman spokeswoman spokesperson student employee resident "
    "deputy vet".split()
)
OFFICES = (LEADS | HONORIFICS | SINGLE) - frozenset("leaders chiefs heads bosses directors".split())
LONGEST_NAME = 4


def is_description(source: str) -> bool:
    """Return whether a speaker is called by an office, a trade or a deed alone."""
    found = DESCRIPTION.match(source)
    if found is None or party(source).person:
        return False
    if source[:2] in {"A ", "a ", "An", "an"} and not TOLD_BEFORE.search(source):
        return False  # "a vet who examined it" may be anybody
    head = found["head"]
    one = head in OFFICES or bool(PERSON.fullmatch(head))
    return one and head not in (INSTITUTION | KINDS)


def is_bare_name(source: str) -> bool:
    """Return whether a speaker is called by a full name alone, without an office."""
    tokens = TOKEN.findall(source)
    proper = [each for each in tokens if each not in PARTICLES]
    bare = all(each[0].isupper() for each in proper) and "," not in source
    known = party(source)
    full = 1 < len(proper) <= LONGEST_NAME and len(known.person) == len(proper)
    return bare and full
