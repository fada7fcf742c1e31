"""Of which dimension a length is: how long, wide, high, deep or far away something is."""

import re

from verification.model import Quantity
from verification.words.terms import stem

LENGTHS = "kilometer"  # the unit of all lengths, as figures are read
BEFORE, AFTER = 60, 40  # code points around a figure in which its dimension is told
LONG, WIDE, HIGH, DEEP, FAR, THICK, ALTITUDE = (
    "length width height depth distance thickness altitude".split()
)
TOLD_AFTER = {
    r"long\b|in length\b|from end to end\b": (LONG,),
    r"wide\b|broad\b|in (?:width|breadth)\b": (WIDE,),
    r"across\b(?! the)": (WIDE, LONG),
    r"in diameter\b": (WIDE,),
    r"thick\b|in thickness\b": (THICK, WIDE),
    r"(?:tall|high)\b|in height\b": (HIGH,),
    r"above (?:the )?sea\b|above (?:mean )?sea[ -]level\b": (ALTITUDE,),
    r"deep\b|in depth\b|below (?:the )?(?:surface|ground|sea)\b|underground\b|under water\b"
    r"|underwater\b|down\b(?! the)": (DEEP,),
    r"(?:away|offshore|inland)\b"
    r"|(?:to the )?(?:north|south|east|west)[\w\-]{0,8} (?:of|from)\b"
    r"|from (?!end\b|one\b)(?![^,.;:]{1,60}\sto\s)": (FAR,),
}
TOLD_BEFORE = {
    r"length of": (LONG,),
    r"(?:width|breadth) of": (WIDE,),
    r"diameter of": (WIDE,),
    r"height of": (HIGH,),
    r"(?:altitude|elevation) of": (ALTITUDE,),
    r"depth of|(?:sank|sunk|dived|buried|drilled|dug)": (DEEP,),
    r"distance of": (FAR, LONG),
    r"thickness of": (THICK,),
}
HEDGE = (
    r"(?:\s(?:about|around|some|only|just|nearly|almost|over|more than|up to|at least|exactly))?"
)
AHEAD = [(re.compile(rf"(?:\s|-)?(?:{told})"), kinds) for told, kinds in TOLD_AFTER.items()]
BEHIND = [(re.compile(rf"\b(?:{told}){HEDGE}\s$"), kinds) for told, kinds in TOLD_BEFORE.items()]
# How high a mountain is is told from the sea; what is deep and what high is one for water and snow.
PEAK = re.compile(r"\b(?:mountains?|peaks?|summits?|volcano|Mount|Mt|hills?|glacier|pass)\b")
LYING = re.compile(r"\b(?:water|flood\w*|snow\w*|waves?|tides?|river|mud|drifts?|surge)\b")
ALIKE = (({(HIGH,), (ALTITUDE,)}, PEAK), ({(HIGH,), (DEEP,)}, LYING))
# "On a path that goes along the lake for 90 kilometres": the path's, not the subject's.
OF_ANOTHER = re.compile(
    r"\b(?:on|in|at|along|beside|near|by|over|to|across|under|with|above|below|from)\s"
    r"(?:an?|the|its|their)\s(?:[\w\-]{1,20}\s){0,2}?(?P<noun>[a-z\-]{3,20}),?\s"
    r"(?:that|which)\s[a-z]{2,20}\s[^,;:]{0,80}$"
)


def other_dimension(
    claim: str, own: Quantity, passage: str, other: Quantity
) -> tuple[str, str] | None:
    """Return what a passage's length and a claim's measure, where these differ; the claim's last.

    A length whose dimension is not told can be of any.
    """
    if not own.unit == other.unit == LENGTHS:
        return None
    mine, theirs = _dimension(claim, own), _dimension(passage, other)
    apart = mine and theirs and not set(mine) & set(theirs)
    told = {mine[:1], theirs[:1]}
    if not apart or any(told == pair and of.search(claim) for pair, of in ALIKE):
        return None
    return theirs[0], mine[0]


def of_another(claim: frozenset[str], passage: str, other: Quantity) -> str | None:
    """Return of what else a length is that a clause tells of: "a trail that goes on for 9 miles".

    `claim` are the stems of the claim, which may be about the trail itself.
    """
    if other.unit != LENGTHS:
        return None
    found = OF_ANOTHER.search(passage[max(0, other.span.start - 3 * BEFORE) : other.span.start])
    return found["noun"] if found and stem(found["noun"]) not in claim else None


def _dimension(text: str, quantity: Quantity) -> tuple[str, ...]:
    ahead = text[quantity.span.end : quantity.span.end + AFTER]
    behind = text[max(0, quantity.span.start - BEFORE) : quantity.span.start]
    found = (kinds for told, kinds in AHEAD if told.match(ahead))
    before = (kinds for told, kinds in BEHIND if told.search(behind))
    return next(found, None) or next(before, ())
