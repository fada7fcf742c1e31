"""Words by which a sentence turns to another place or another thing of the kind."""

import re

from verification.words.names import any_named, heads
from verification.words.names import names as names_in
from verification.words.terms import is_common, stem, terms

AREAS = (
    "province|region|county|district|state|canton|country|town|city|village|parish|borough|suburb"
    "|municipality|island|valley|constituency|republic|prefecture|governorate|territory"
)
# What only compares: "lower than in neighbouring Corva".
COMPARES = r"(?<!than )(?<!as )(?<!unlike )(?<!like )(?<!with )(?<!from )"
ELSEWHERE = re.compile(
    rf"^[\"“]?Elsewhere\b"
    rf"|{COMPARES}\b[Ii]n\s(?:(?:the|a)\s)?(?:neighbouring|neighboring|adjoining|adjacent|next)\s"
    rf"(?:(?:{AREAS})\b|[A-Z])"
    r"|\b(?:[Ii]ts|[Tt]he|[Aa])\ssister\s"
    r"(?:ship|vessel|ferry|plant|works|mill|mine|factory|site|school|college|hotel|hospital|paper"
    r"|newspaper|company|firm|airline|station|club|town|channel|theatre|museum)\b"
    rf"|{COMPARES}\b[Ii]n\s(?:a|the)\snearby\s(?:{AREAS})\b"
    rf"|{COMPARES}\b[Ii]n\s(?:another|a different)\s(?:(?:part|quarter|corner)\sof\b|(?:{AREAS})\b)"
)
ANOTHER = re.compile(
    r"(?:\b(?:[Aa]nother|[Aa]\s(?:second|third|fourth|separate|different))"
    r"|^(?:Second|Third|Separate))\s(?P<what>[a-z\-]{2,20}(?:\s[a-z\-]{2,20})?)\b"
)
GOES_ON = re.compile(r"^[\"“]?(?:It|They|This|These|There|Its|Their)\b")
# Of these, another one is part of one count or course.
NOT_APART = frozenset(
    map(
        stem,
        "person people man woman child boy girl victim body death day week month year time hour"
        " minute term quarter half season round vote reading phase stage step chance try attempt"
        " dose case report source witness statement term set part piece rise fall increase".split(),
    )
)
AWAY = re.compile(
    r"\b(?:another|different|elsewhere|neighbou?ring|nearby|adjoining|adjacent|next|area|around"
    r"|outside|sister)\b",
    re.IGNORECASE,
)
SEVERAL = re.compile(
    r"\b(?:another|second|third|fourth|separate|different|both|several|two|three|four|five|series"
    r"|all|every|each|any|no)\b",
    re.IGNORECASE,
)


def turns_elsewhere(claim: str, names: frozenset[str], passage: str, context: str) -> bool:
    """Return whether a passage turns from the claim's place or thing to another one of the kind.

    A passage that has one of the claim's `names` has not left it; one that goes on with "it" is
    where the sentence before was.
    """
    if not names:
        return False
    names = frozenset(each for each in names if not is_common(each)) or names
    if GOES_ON.search(passage) and not _turns(claim, names, passage):
        return _turns(claim, names, context)
    return _turns(claim, names, passage)


def _turns(claim: str, names: frozenset[str], text: str) -> bool:
    if any_named(names, heads(names_in(text))):
        return False
    away = ELSEWHERE.search(text) and not AWAY.search(claim)
    return bool(away) or (not SEVERAL.search(claim) and _is_another(claim, text))


def _is_another(claim: str, text: str) -> bool:
    """Return whether a text has the claim's thing only as another one: "a second fire"."""
    own, rest = frozenset(terms(claim)), frozenset(terms(ANOTHER.sub(" ", text)))
    found = (map(stem, each["what"].split()) for each in ANOTHER.finditer(text))
    nouns = {next((word for word in each if word in own), "") for each in found} - {""}
    return bool(nouns - rest - NOT_APART)
